import { createEngine, type Engine, type SearchOptions } from './engine.js';
import { suggest } from './suggest.js';
import type { LText } from '../catalogue/types.js';
import type { Step } from './search-index.js';
import type { WholeParts } from './passages.js';
import type { SearchableCatalogue, SearchProvider } from './types.js';

/** Longest stretch of work at once, in milliseconds: half a frame, so that typing and scrolling stay smooth. */
const SLICE = 8;
/** From so many procedures on a search is worth a worker. */
const WORKER_FROM = 1000;
/** Procedures handed to a worker at once: copying them costs the page time too. */
const BATCH = 250;

export interface ProviderOptions extends SearchOptions {
  /** Address of the worker script (`search/worker.js` of the package, a classic script). Without it everything runs in the page. */
  workerUrl?: string | URL;
  /** Procedures from which on a worker is used; 1,000 when absent. */
  workerFrom?: number;
}

/** What page and worker say to each other. */
export type ToWorker =
  | { kind: 'begin'; catalogue: Omit<SearchableCatalogue, 'procedures'>; options: SearchOptions }
  | { kind: 'more'; procedures: SearchableCatalogue['procedures'] }
  | { kind: 'end' }
  | { kind: 'call'; id: number; method: Method; args: unknown[] };
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; name: string; message: string };
export type Method = 'search' | 'facets' | 'suggest';

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Somebody typed on: the answer to the older query is not wanted any more. */
function aborted(): Error {
  const error = new Error('A newer query replaced this one.');
  error.name = 'AbortError';
  return error;
}

/** Runs steps in slices; `stale` ends them. */
async function run<T>(steps: Generator<Step, T>, slice: number, stale: () => boolean): Promise<T> {
  let began = Date.now();
  for (;;) {
    if (stale()) throw aborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - began < slice) continue;
    await pause();
    began = Date.now();
  }
}

/** Three methods over one `ask`, in which a newer call of a method ends the older one. */
function provider(
  ask: (method: Method, args: unknown[], stale: () => boolean) => Promise<unknown>,
  dispose: () => void,
): SearchProvider {
  const latest: Record<string, number> = {};
  let disposed = false;
  const method =
    (name: Method) =>
    async (...args: unknown[]) => {
      const mine = (latest[name] = (latest[name] ?? 0) + 1);
      const stale = () => disposed || latest[name] !== mine;
      const value = await ask(name, args, stale);
      if (stale()) throw aborted();
      return value as never;
    };
  return {
    search: method('search'),
    facets: method('facets'),
    suggest: method('suggest'),
    dispose() {
      disposed = true;
      dispose();
    },
  };
}

/** A search in the page, in slices of a few milliseconds: neither building nor searching blocks it. */
export function createPageProvider(
  catalogue: SearchableCatalogue,
  options: SearchOptions = {},
  slice = SLICE,
): SearchProvider {
  let gone = false;
  const engine: Promise<Engine> = pause().then(() => run(createEngine(catalogue, options), slice, () => gone));
  // A page that leaves before the engine stands is no error.
  engine.catch(() => undefined);
  // One after the other, so that counts and suggestions find the answer that the search has just made.
  let queue: Promise<unknown> = engine;
  return provider(
    (method, args, stale) => {
      const answer = queue.then(async () => {
        const ready = await engine;
        if (stale()) throw aborted();
        const steps =
          method === 'suggest'
            ? suggest(ready, catalogue, args[0] as string, args[1] as number | undefined)
            : (ready[method] as (...args: unknown[]) => Generator<void, unknown>)(...args);
        return run<unknown>(steps, slice, stale);
      });
      queue = answer.catch(() => undefined);
      return answer;
    },
    () => (gone = true),
  );
}

/** What a search uses of a procedure, and nothing else. */
function slim(procedure: SearchableCatalogue['procedures'][number] & WholeParts) {
  const { code, slug, name, shortName, summary, keywords, field, lifeEvents } = procedure;
  const { audience, tier, agencies, onlineLevel, status, supersededBy, dossier, results } = procedure;
  const names = (list: { name: LText }[] | undefined) => list?.map((one) => ({ name: one.name }));
  const light = {
    code,
    slug,
    name,
    shortName,
    summary,
    keywords,
    field,
    lifeEvents,
    audience,
    tier,
    agencies,
    onlineLevel,
    status,
    supersededBy,
  };
  return { ...light, results: names(results), dossier: dossier && { items: names(dossier.items) ?? [] } };
}

/** A search in a worker; undefined when no worker can start here (other origin, strict policy, old browser). */
async function createWorkerProvider(
  catalogue: SearchableCatalogue,
  { workerUrl, ...options }: ProviderOptions,
): Promise<SearchProvider | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(workerUrl as string);
  } catch {
    return undefined;
  }
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const send = (message: ToWorker) => worker.postMessage(message);
  const ready = await new Promise<boolean>((resolve) => {
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
      for (const { reject } of waiting.values()) reject(new Error('The search worker failed.'));
      waiting.clear();
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') return resolve(true);
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'done') call?.resolve(data.value);
      else call?.reject(Object.assign(new Error(data.message), { name: data.name }));
    };
    const { fields, lifeEvents, synonyms, pinned, search, searchRows, administrativeUnit, procedures } = catalogue;
    const { popular, weights } = options;
    send({
      kind: 'begin',
      catalogue: { fields, lifeEvents, synonyms, pinned, search, searchRows, administrativeUnit },
      options: { popular, weights },
    });
    void (async () => {
      for (let at = 0; at < procedures.length; at += BATCH) {
        send({ kind: 'more', procedures: procedures.slice(at, at + BATCH).map(slim) });
        await pause();
      }
      send({ kind: 'end' });
    })();
  });
  if (!ready) {
    worker.terminate();
    return undefined;
  }
  let id = 0;
  return provider(
    (method, args) =>
      new Promise((resolve, reject) => {
        waiting.set(++id, { resolve, reject });
        send({ kind: 'call', id, method, args });
      }),
    () => {
      worker.terminate();
      for (const { reject } of waiting.values()) reject(aborted());
    },
  );
}

/**
 * An asynchronous search: in a worker for large catalogues, in slices in the page for small ones and wherever a worker
 * cannot start. Calls may be made at once; they wait for the engine. A newer call of a method ends the older one with an
 * error named `AbortError`.
 */
export function createSearchProvider(catalogue: SearchableCatalogue, options: ProviderOptions = {}): SearchProvider {
  const { workerUrl, workerFrom = WORKER_FROM, ...rest } = options;
  if (!workerUrl || typeof Worker === 'undefined' || catalogue.procedures.length < workerFrom)
    return createPageProvider(catalogue, rest);
  let gone = false;
  const inner = createWorkerProvider(catalogue, options).then((found) => {
    const used = found ?? createPageProvider(catalogue, rest);
    if (gone) used.dispose();
    return used;
  });
  return provider(
    async (method, args) => (await inner)[method](...(args as [string])),
    () => {
      gone = true;
      void inner.then((used) => used.dispose());
    },
  );
}
