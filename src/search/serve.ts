import { createPageProvider, type FromWorker, type ToWorker } from './provider.js';
import type { SearchableCatalogue, SearchProvider } from './types.js';
import type { SearchOptions } from './engine.js';

/** The part of a worker's global scope that is used here. */
export interface WorkerScope {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

/** A worker has no page to keep alive: it only looks up now and then whether a newer query has come. */
const SLICE = 25;

/** Answers one page: collects the catalogue, builds the engine, then runs its calls. */
export function serve(scope: WorkerScope): void {
  let catalogue: SearchableCatalogue | undefined;
  let options: SearchOptions = {};
  let provider: SearchProvider | undefined;
  scope.onmessage = ({ data }) => {
    if (data.kind === 'begin') {
      catalogue = { ...data.catalogue, procedures: [] };
      options = data.options;
    } else if (data.kind === 'more') catalogue?.procedures.push(...data.procedures);
    else if (data.kind === 'end' && catalogue) {
      provider = createPageProvider(catalogue, options, SLICE);
      scope.postMessage({ kind: 'ready' });
    } else if (data.kind === 'call' && provider) {
      const { id, method, args } = data;
      (provider[method] as (...args: unknown[]) => Promise<unknown>)(...args).then(
        (value) => scope.postMessage({ kind: 'done', id, value }),
        (error: Error) => scope.postMessage({ kind: 'failed', id, name: error.name, message: error.message }),
      );
    }
  };
}
