import { createEngine, drain, type SearchOptions } from './engine.js';
import type { Step } from './search-index.js';
import { suggest } from './suggest.js';
import type { Search, SearchableCatalogue } from './types.js';

/**
 * Builds a search in steps of a few milliseconds: who has nothing to ask yet can do something else between them. Over a catalogue
 * that is still on its way (`isOver`) a step may say that it waits for more of it.
 */
export function* searchSteps(
  catalogue: SearchableCatalogue,
  options?: SearchOptions,
  isOver?: () => boolean,
): Generator<Step, Search> {
  const engine = yield* createEngine(catalogue, options, isOver);
  return {
    search: (query, request) => drain(engine.search(query, request)),
    count: (query, filters) => drain(engine.count(query, filters)),
    facets: (query, filters) => drain(engine.facets(query, filters)),
    suggest: (query, limit) => drain(suggest(engine, catalogue, query, limit)),
  };
}

/**
 * A search over one catalogue or split index. Queries may be typed without marks, with some, in any encoding, with raw
 * Telex or VNI keys, begun, misspelt, or be a code. Never throws on a query. An empty query finds nothing: what a list
 * shows then is its own business.
 */
export function createSearch(catalogue: SearchableCatalogue, options?: SearchOptions): Search {
  return drain(searchSteps(catalogue, options));
}
