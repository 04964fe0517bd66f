/** Which catalogue an element reads: its own, that of a `ward-catalogue` around it, or one that a script left on the page. */
import type { ReactiveController } from 'lit';
import type { Catalogue, CatalogueIndex } from '../../catalogue/types.js';
import { CatalogueStore, type Fetcher, type StoreState } from '../../catalogue/store.js';
import { getHost } from '../../host/index.js';
import { WardCatalogueProblemEvent } from './events.js';
import type { WardElement } from './ward-element.js';

/** An element that gives its catalogue to those inside. */
export interface CatalogueProvider extends Element {
  readonly store: CatalogueStore | null;
  /** Who reads it, in whatever tree; they render again when `store` becomes another one. */
  readonly readers: Set<WardElement>;
}

export const PROVIDER_TAG = 'ward-catalogue';

/** One store an address and page; with or without a last good copy are two. */
const stores = new Map<string, CatalogueStore>();

/** The store for an address, relative to the page. One that is no address (`https://`) fails like any that gives nothing. */
function storeFor(src: string, offline: boolean): CatalogueStore {
  let url = src;
  let fetcher: Fetcher | undefined;
  try {
    url = new URL(src, document.baseURI).href;
    fetcher = (address, init) => getHost().fetchText(address, init);
  } catch {
    // Nobody is asked then.
  }
  const key = `${offline ? 'kept' : 'plain'} ${url}`;
  let store = stores.get(key);
  if (!store) {
    store = new CatalogueStore(url, {
      fetcher,
      now: () => getHost().now(),
      storage: offline ? getHost().storage : undefined,
    });
    stores.set(key, store);
  }
  return store;
}

/** What `catalogue.js` leaves behind for pages opened from disk, where nothing can be fetched. */
function storeFromPage(): CatalogueStore | null {
  const left = (globalThis as { wardProcedureGuide?: { catalogues?: unknown[] } }).wardProcedureGuide?.catalogues;
  if (!Array.isArray(left) || left.length === 0) return null;
  fromPage ??= CatalogueStore.fromJson(left[left.length - 1]);
  return fromPage;
}
let fromPage: CatalogueStore | null = null;

/** What an element says of where its catalogue comes from. */
export interface SourceOptions {
  src?: string;
  catalogue?: Catalogue | CatalogueIndex | null;
  offline?: boolean;
  /** It stands inside another element of ours, which speaks of the catalogue's problems. */
  isInner?: boolean;
}

/** `missing`: nobody named a catalogue. */
export type SourceState = StoreState | { kind: 'missing' };

/** Keeps an element on its catalogue and renders it again when the catalogue changes. */
export class CatalogueSource implements ReactiveController {
  store: CatalogueStore | null = null;
  private _unsubscribe?: () => void;
  private _provider?: CatalogueProvider;
  private _told = new WeakSet<object>();
  private _key: unknown;

  constructor(
    private readonly _host: WardElement,
    private readonly _options: () => SourceOptions,
  ) {
    _host.addController(this);
  }

  get state(): SourceState {
    return this.store?.state ?? { kind: 'missing' };
  }

  /** Whether the catalogue is the element's own, so that it speaks of its problems. */
  private get _isOwn(): boolean {
    const { src, catalogue, isInner } = this._options();
    return !isInner && Boolean(src || catalogue);
  }

  hostConnected(): void {
    this._key = undefined;
    this.follow();
  }

  hostDisconnected(): void {
    this._unsubscribe?.();
    this._unsubscribe = undefined;
    this._leave();
    this.store = null;
  }

  /** Follows changed attributes; called before each render. */
  follow(): void {
    if (!this._host.isConnected) return;
    const { src, catalogue, offline } = this._options();
    const key = catalogue ?? (src ? `${offline} ${src}` : null);
    if (key === null) {
      this._key = null;
      this._inherit(); // each time: the element around may have another one by now
    } else if (key !== this._key) {
      this._key = key;
      this._leave();
      this._settle(catalogue ? CatalogueStore.fromJson(catalogue) : storeFor(src as string, offline ?? false));
    }
  }

  /** Tries again after a failure. */
  retry(): void {
    void this.store?.retry();
  }

  private _inherit(): void {
    const provider = providerOf(this._host);
    if (provider !== this._provider) this._leave();
    if (!provider) {
      const store = storeFromPage();
      this._settle(store);
      // A script further down may still leave one.
      if (!store && document.readyState !== 'complete') globalThis.addEventListener('load', this._look, { once: true });
    } else if ('store' in provider) {
      this._provider = provider;
      provider.readers.add(this._host);
      this._settle(provider.store);
    } else {
      // Not defined yet: the order of scripts on a page must not matter.
      void customElements.whenDefined(PROVIDER_TAG).then(() => this._host.requestUpdate());
    }
  }

  private readonly _look = (): void => this._host.requestUpdate();

  private _leave(): void {
    this._provider?.readers.delete(this._host);
    this._provider = undefined;
  }

  private _settle(store: CatalogueStore | null): void {
    if (store === this.store) return;
    this._unsubscribe?.();
    this.store = store;
    this._host.requestUpdate(); // it may be ready already, and then nothing else would tell
    if (!store) return;
    this._unsubscribe = store.subscribe(() => {
      this._tellProblems();
      this._host.requestUpdate();
    });
    void store.load();
    // An event out of an update would run the host's code in the middle of it.
    queueMicrotask(() => this._tellProblems());
  }

  /** One event for each state that has problems, from the element that named the catalogue. */
  private _tellProblems(): void {
    const { store } = this;
    if (!store || this._told.has(store.state)) return;
    const { state } = store;
    const problems = state.kind === 'failed' ? [state.problem] : state.kind === 'ready' ? state.problems : [];
    if (problems.length === 0) return;
    this._told.add(state);
    // Of what is wrong inside; where a file did not come at all, no other one is asked for.
    if (problems.some(({ path }) => path))
      void import('./left-out.js').then(({ warnOfLeftOut }) => warnOfLeftOut(store.url, state)).catch(() => undefined);
    if (this._isOwn) this._host.dispatchEvent(new WardCatalogueProblemEvent(store.url, problems));
  }
}

/** The nearest `ward-catalogue` around an element, through shadow roots. */
export function providerOf(element: Element): CatalogueProvider | Element | null {
  for (let root: Node = element; ; root = (root.getRootNode() as ShadowRoot).host) {
    const found = (root as Element).parentElement?.closest(PROVIDER_TAG) ?? null;
    if (found) return found;
    if (!(root.getRootNode() instanceof ShadowRoot)) return null;
  }
}
