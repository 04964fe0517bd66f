/**
 * Finding procedures: an index over a catalogue, ranking, highlighting, counts, suggestions.
 *
 * `create-search.js` is the search alone, for who must load little; `provider.js` the asynchronous one.
 */
export { createSearch } from './create-search.js';
export { withSearchData, type SearchData } from './search-data.js';
export type { SearchOptions } from './engine.js';
export type {
  Explanation,
  Facets,
  FieldName,
  Matched,
  Range,
  Search,
  SearchableCatalogue,
  SearchFilters,
  SearchProvider,
  SearchRequest,
  SearchResult,
  Suggestion,
} from './types.js';
