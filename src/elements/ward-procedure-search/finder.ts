/**
 * Answers what is typed. A ward's catalogue is searched in the page, at once: the result stands there with the letter. A
 * large one is searched in a worker, or in the page a few milliseconds at a time, and the answer follows.
 */
import type { ArrivingIndex } from '../../catalogue/arriving.js';
import type { Catalogue, CatalogueIndex } from '../../catalogue/types.js';
import { searchSteps } from '../../search/create-search.js';
import { drain } from '../../search/engine.js';
import type { SearchProvider } from '../../search/index.js';
import type { Step } from '../../search/search-index.js';
import type { Facets, Search, SearchFilters, SearchResult, Suggestion } from '../../search/types.js';
import { workerUrl } from '../../search/worker-url.js';
import { rehearsal } from './rehearsal.js';
import { SCREEN } from './visible-rows.js';

/** From so many procedures on, a search may take longer than a frame. */
const LARGE = 1000;
/** Longest stretch of building at once, in milliseconds. */
const SLICE = 8;

export interface Question {
  query: string;
  filters: SearchFilters;
  /** At most so many results. */
  limit: number;
  lang: string;
}

export interface Answer {
  results: readonly SearchResult[];
  /** How many there are, whatever the limit. */
  total: number;
  /** Counted when they are asked for: while nobody looks at the filters, no letter pays for them. */
  facets(): Facets;
  /** Where nothing was found. */
  suggestions: readonly Suggestion[];
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Waits until the page has nothing else to do. */
const idle = () =>
  new Promise<unknown>((resolve) =>
    typeof requestIdleCallback === 'function' ? requestIdleCallback(resolve) : setTimeout(resolve, 32),
  );

export interface Finder {
  /** The answer to the question; while that is on its way, the answer before it, or nothing yet. */
  ask(question: Question): Answer | undefined;
  /** Whether the answer to the last question is on its way. */
  readonly isPending: boolean;
  /** The catalogue has become too large for it while it came. */
  readonly isOutgrown: boolean;
  /** The box was emptied: the answer before is of no use for what will be typed. */
  forget(): void;
  dispose(): void;
}

const isLarge = ({ procedures }: Catalogue | CatalogueIndex) => procedures.length >= LARGE;

/**
 * `onAnswer`: an answer has come that `ask` did not give yet; `onRehearsed`: one that nobody asked for, to be drawn out of sight;
 * `arriving`: what brings the catalogue, where it is still on its way: who sees then that it has become large asks for another one.
 */
export function createFinder(
  catalogue: Catalogue | CatalogueIndex,
  onAnswer: () => void,
  onRehearsed: (answer: Answer) => void,
  arriving?: ArrivingIndex,
): Finder {
  return isLarge(catalogue) && !arriving
    ? new ProviderFinder(catalogue, onAnswer)
    : new PageFinder(catalogue, onRehearsed, arriving);
}

function answer(search: Search, { query, filters, limit, lang }: Question): Answer {
  const results = search.search(query, { limit, filters, lang });
  const suggestions = results.length === 0 ? search.suggest(query) : [];
  return { results, total: search.count(query, filters), facets: () => search.facets(query, filters), suggestions };
}

/**
 * Searches at once. It is built in slices before the first letter, as far as the catalogue has come; a letter that comes earlier
 * finishes the rest. Then it rehearses until something is asked.
 */
class PageFinder implements Finder {
  readonly isPending = false;
  private readonly _steps: Generator<Step, Search>;
  private _search?: Search;
  private _isDisposed = false;
  private _isAsked = false;

  constructor(
    private readonly _catalogue: Catalogue | CatalogueIndex,
    private readonly _onRehearsed?: (answer: Answer) => void,
    private readonly _arriving?: ArrivingIndex,
  ) {
    this._steps = searchSteps(_catalogue, {}, () => _arriving?.isOver ?? true);
    void this._build().then(() => this._rehearse());
  }

  get isOutgrown(): boolean {
    return this._arriving !== undefined && isLarge(this._catalogue);
  }

  ask(question: Question): Answer {
    this._isAsked = true;
    return answer((this._search ??= drain(this._steps)), question);
  }

  forget(): void {}

  dispose(): void {
    this._isDisposed = true;
  }

  private async _build(): Promise<void> {
    let waits = false;
    while (!this._search && !this._isDisposed && !this.isOutgrown) {
      await (waits ? this._arriving?.more() : pause());
      const until = Date.now() + SLICE;
      for (waits = false; !this._search && !waits && Date.now() < until;) {
        const step = this._steps.next();
        if (step.done) this._search = step.value;
        else waits = step.value === 'waits';
      }
    }
  }

  private async _rehearse(): Promise<void> {
    for (const query of rehearsal(this._catalogue)) {
      await idle();
      if (this._isAsked || this._isDisposed || !this._search) return;
      const rehearsed = answer(this._search, { query, filters: {}, limit: SCREEN, lang: 'vi' });
      this._onRehearsed?.(rehearsed);
    }
  }
}

/** Asks a provider; a newer question ends an older one. */
class ProviderFinder implements Finder {
  isPending = false;
  readonly isOutgrown = false;
  private readonly _provider: Promise<SearchProvider>;
  /** In place of a provider that failed. */
  private _page?: PageFinder;
  private _asked = '';
  private _answer?: Answer;

  constructor(
    private readonly _catalogue: Catalogue | CatalogueIndex,
    private readonly _onAnswer: () => void,
  ) {
    this._provider = import('../../search/provider.js').then(({ createSearchProvider }) =>
      createSearchProvider(_catalogue, { workerUrl: workerUrl() }),
    );
    // Whoever asks hears of a failure.
    this._provider.catch(() => undefined);
  }

  ask(question: Question): Answer | undefined {
    if (this._page) return this._page.ask(question);
    const asked = JSON.stringify(question);
    if (asked !== this._asked) {
      this._asked = asked;
      this.isPending = true;
      void this._inquire(question, asked);
    }
    return this._answer;
  }

  forget(): void {
    this._asked = '';
    this._answer = undefined;
    this.isPending = false;
  }

  dispose(): void {
    this.forget();
    this._page?.dispose();
    this._provider.then((provider) => provider.dispose()).catch(() => undefined);
  }

  private async _inquire({ query, filters, limit, lang }: Question, asked: string): Promise<void> {
    try {
      const provider = await this._provider;
      const [results, facets] = await Promise.all([
        provider.search(query, { limit, filters, lang }),
        provider.facets(query, filters),
      ]);
      const suggestions = results.length === 0 ? await provider.suggest(query) : [];
      if (asked !== this._asked) return;
      this._answer = { results, total: facets.total, facets: () => facets, suggestions };
    } catch {
      // A newer question took its place; else the engine could not be loaded or broke down.
      if (asked !== this._asked) return;
      this._page = new PageFinder(this._catalogue);
    }
    this.isPending = false;
    this._onAnswer();
  }
}
