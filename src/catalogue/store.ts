/**
 * One catalogue of a page: loaded once, shared by every element that names its address, with the last good copy
 * when the network fails. Knows neither fetch nor storage; the host hands them in.
 */
import { ArrivingIndex } from './arriving.js';
import type { Problem } from './problems.js';
import { fileNameOf } from './split.js';
import { INDEX_KIT, readWith } from './tolerant.js';
import type { Catalogue, CatalogueIndex, Code, Procedure } from './types.js';

/** What a fetcher answers; the `Response` of `fetch` has what is needed. */
export interface FetchedText {
  ok: boolean;
  status: number;
  contentType?: string | null;
  /** The whole text; where that is possible its pieces are handed to `onPiece` before, as they come and in their order. */
  text(onPiece?: (piece: string) => void): Promise<string>;
}

/** Gets an address. Rejects when there is no network. */
export type Fetcher = (url: string, init: { signal: AbortSignal }) => Promise<FetchedText>;

/** Where the last good copy is kept. May fail in any way: the catalogue then works without it. */
export interface CopyStorage {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<unknown>;
}

/** The copy is not of today: the network failed, and this is when it was saved. */
export interface Stale {
  savedOn: string;
}

/** State of a store. */
export type StoreState =
  | { kind: 'loading' }
  | { kind: 'ready'; catalogue: Catalogue | CatalogueIndex; problems: Problem[]; stale?: Stale }
  | { kind: 'failed'; problem: Problem };

/** Answer for one procedure. `problems` are those of this procedure: with a `partLeftOut`, no list of it may be called complete. */
export type ProcedureResult =
  | { kind: 'found'; procedure: Procedure; problems: Problem[]; stale?: Stale }
  | { kind: 'unknown'; code: Code }
  | { kind: 'failed'; problem: Problem };

export interface StoreOptions {
  /** Absent: there is no address that anything could be got from. */
  fetcher?: Fetcher;
  storage?: CopyStorage;
  /** Milliseconds after which a request counts as failed; 20,000 when absent. */
  timeout?: number;
  now?: () => Date;
}

/** Something usable, or why there is none. */
type Loaded<T> = Good<T> | Bad;
interface Good<T> {
  ok: true;
  value: T;
  problems: Problem[];
  stale?: Stale;
}
interface Bad {
  ok: false;
  problem: Problem;
}
interface Fetched {
  ok: true;
  text: string;
  contentType: string;
}

/** Makes something of the JSON that came, or says why that cannot be. */
type Reader<T> = (json: unknown) => Loaded<T> | Promise<Loaded<T>>;

const PREFIX = 'ward-catalogue:';

/** An index is read by the small reader; the rest of it comes with the first whole procedure. */
const readAny: Reader<Catalogue | CatalogueIndex> = async (json) => {
  const whole = (json as { format?: unknown } | null)?.format === 'ward-catalogue';
  const { catalogue, problems } = whole ? (await import('./read.js')).readCatalogue(json) : readWith(INDEX_KIT, json);
  return catalogue ? { ok: true, value: catalogue, problems } : { ok: false, problem: problems[0] };
};

const failure = (kind: Problem['kind'], more?: Partial<Problem>): Bad => ({
  ok: false,
  problem: { kind, severity: 'error', ...more },
});

async function understand<T>({ text, contentType }: Fetched, reader: Reader<T>): Promise<Loaded<T>> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Only who has a broken file pays for finding the place; where that cannot be fetched either, it goes without.
    const parser = await import('./parse.js').catch(() => null);
    return failure(parser ? 'invalidJson' : 'unsupportedFormat', parser?.parseCatalogueText(text, contentType).problem);
  }
  return reader(json);
}

export class CatalogueStore {
  /** Address of the catalogue; empty for one that was handed over as data. */
  readonly url: string;
  state: StoreState = { kind: 'loading' };
  /** Reads along while the catalogue comes from the network: who can begin with a part of it need not wait. */
  arriving?: ArrivingIndex;

  private readonly _options: StoreOptions;
  private readonly _listeners = new Set<(state: StoreState) => void>();
  private readonly _asked = new Map<Code, Promise<ProcedureResult>>();
  private _loading?: Promise<StoreState>;

  constructor(url: string, options: StoreOptions) {
    this.url = url;
    this._options = options;
  }

  /** A store around data that is already there. Beside an index handed over like this no procedure can be fetched. */
  static fromJson(json: unknown): CatalogueStore {
    const store = new CatalogueStore('', {});
    store._loading = Promise.resolve(readAny(json)).then((loaded) => store._settle(loaded));
    return store;
  }

  /** Loads the catalogue. Every call gives the same answer until `retry`. Never rejects. */
  load(): Promise<StoreState> {
    if (!this._loading) {
      this.arriving = new ArrivingIndex();
      this._loading = this._get(this.url, readAny, this.arriving).then((loaded) => this._settle(loaded));
    }
    return this._loading;
  }

  /** Tries again. What is on the screen stays there until something better comes. */
  retry(): Promise<StoreState> {
    if (!this.url) return this.load();
    if (this.state.kind === 'failed') this._change({ kind: 'loading' });
    this._loading = undefined;
    this._asked.clear();
    return this.load();
  }

  /** One procedure: at once from a whole catalogue, from its own file beside an index. Never rejects. */
  procedure(code: Code): Promise<ProcedureResult> {
    let answer = this._asked.get(code);
    if (!answer) {
      answer = this._find(code);
      this._asked.set(code, answer);
      // A failure or an old copy is not kept: the network may be back.
      void answer.then((result) => {
        if (this._asked.get(code) === answer && (result.kind === 'failed' || (result.kind === 'found' && result.stale)))
          this._asked.delete(code);
      });
    }
    return answer;
  }

  /** Calls `listener` with every new state. Returns a function that ends it. */
  subscribe(listener: (state: StoreState) => void): () => void {
    this._listeners.add(listener);
    return () => void this._listeners.delete(listener);
  }

  private _settle(loaded: Loaded<Catalogue | CatalogueIndex>): StoreState {
    if (loaded.ok) {
      const { value, problems, stale } = loaded;
      return this._change({ kind: 'ready', catalogue: value, problems, ...(stale && { stale }) });
    }
    // A retry that fails must not take away what is already shown.
    return this.state.kind === 'ready' ? this.state : this._change({ kind: 'failed', problem: loaded.problem });
  }

  private _change(state: StoreState): StoreState {
    this.state = state;
    for (const listener of [...this._listeners]) {
      try {
        listener(state);
      } catch (error) {
        // One element's mistake must not keep the others from their data.
        setTimeout(() => {
          throw error;
        });
      }
    }
    return state;
  }

  private async _find(code: Code): Promise<ProcedureResult> {
    const state = await this.load();
    if (state.kind !== 'ready')
      return { kind: 'failed', problem: (state as Extract<StoreState, { kind: 'failed' }>).problem };
    const { catalogue, problems, stale } = state;
    const listed = catalogue.procedures.find((procedure) => procedure.code === code);
    if (!listed) return { kind: 'unknown', code };
    if (catalogue.format === 'ward-catalogue') {
      return {
        kind: 'found',
        procedure: listed as Procedure,
        problems: problems.filter((problem) => problem.code === code),
        ...(stale && { stale }),
      };
    }
    const loaded = await this._get(
      this._addressOf(catalogue.procedurePath, code),
      async (json): Promise<Loaded<Procedure>> => {
        const { procedure, problems: found, catalogueVersion } = (await import('./read.js')).readProcedure(json);
        if (!procedure) return { ok: false, problem: found[found.length - 1] };
        if (procedure.code !== code) return failure('wrongProcedure', { code, found: procedure.code });
        const { version } = catalogue;
        const other = catalogueVersion !== undefined && catalogueVersion !== version;
        return {
          ok: true,
          value: procedure,
          problems: other
            ? [...found, { kind: 'versionDiffers', severity: 'warning', code, version, found: catalogueVersion }]
            : found,
        };
      },
    );
    if (!loaded.ok) return { kind: 'failed', problem: { code, ...loaded.problem } };
    return {
      kind: 'found',
      procedure: loaded.value,
      problems: loaded.problems,
      ...(loaded.stale && { stale: loaded.stale }),
    };
  }

  /** Relative to the index, whatever follows `?` or `#` in its own address. */
  private _addressOf(path: string, code: Code): string {
    const folder = this.url.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
    const file = path.split('{code}').join(fileNameOf(code));
    return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(file) ? file : folder + file;
  }

  /** From the network, else from the last good copy. */
  private async _get<T>(url: string, reader: Reader<T>, arriving?: ArrivingIndex): Promise<Loaded<T>> {
    const fetched = await this._fetchText(url, arriving);
    const read = arriving?.end();
    let fresh: Loaded<T>;
    try {
      if (!fetched.ok) fresh = fetched;
      else fresh = read ? { ok: true, value: read as T, problems: [] } : await understand(fetched, reader);
    } catch {
      // The reader's own file could not be loaded.
      fresh = failure('offline');
    }
    if (fresh.ok) {
      if (fetched.ok) void this._save(url, fetched.text);
      return fresh;
    }
    const problem: Problem = { ...fresh.problem, url };
    const copy = await this._copyOf(url, reader);
    return copy ? { ...copy, problems: [problem, ...copy.problems] } : { ok: false, problem };
  }

  private async _fetchText(url: string, arriving?: ArrivingIndex): Promise<Fetched | Bad> {
    const { fetcher, timeout = 20_000 } = this._options;
    if (!fetcher) return failure('noAddress');
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<Bad>((resolve) => {
      timer = setTimeout(() => {
        resolve(failure('timeout'));
        abort.abort();
      }, timeout);
    });
    const request = async (): Promise<Fetched | Bad> => {
      try {
        const response = await fetcher(url, { signal: abort.signal });
        if (!response.ok) return failure('http', { status: response.status });
        const text = await response.text(arriving && ((piece) => arriving.take(piece)));
        return { ok: true, text, contentType: response.contentType ?? '' };
      } catch {
        return failure('offline');
      }
    };
    const fetched = await Promise.race([request(), limit]);
    clearTimeout(timer);
    return fetched;
  }

  private async _save(url: string, text: string): Promise<void> {
    const { storage, now = () => new Date() } = this._options;
    try {
      await storage?.set(PREFIX + url, JSON.stringify({ savedOn: now().toISOString(), text }));
    } catch {
      // Full or forbidden: the page works without a copy.
    }
  }

  private async _copyOf<T>(url: string, reader: Reader<T>): Promise<Good<T> | undefined> {
    try {
      const { savedOn, text } = JSON.parse((await this._options.storage?.get(PREFIX + url)) ?? '') as {
        savedOn: string;
        text: string;
      };
      const copy = await understand({ ok: true, text, contentType: '' }, reader);
      return copy.ok ? { ...copy, stale: { savedOn } } : undefined;
    } catch {
      return undefined;
    }
  }
}
