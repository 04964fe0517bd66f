import type {
  AdminUnit,
  Audience,
  Catalogue,
  CatalogueIndex,
  Code,
  OnlineLevel,
  ProcedureSummary,
} from '../catalogue/types.js';

/** What a search needs of a catalogue: a whole one, its split index, or anything of that shape. */
export type SearchableCatalogue = Pick<Catalogue | CatalogueIndex, 'fields' | 'lifeEvents' | 'synonyms' | 'pinned'> & {
  /** The names of the unit, today's and former ones, say where somebody lives and not what is needed. */
  administrativeUnit?: Pick<AdminUnit, 'name' | 'partOf' | 'predecessors'>;
  procedures: Omit<ProcedureSummary, 'confidence'>[];
  /** Both made by `withSearchData`, and used when this engine can read them. */
  search?: unknown;
  searchRows?: unknown;
};

/** Only procedures with one of the values of each list; an empty or absent list does not filter. */
export interface SearchFilters {
  field?: Code[];
  lifeEvent?: Code[];
  audience?: Audience[];
  level?: OnlineLevel['kind'][];
  codes?: Code[];
}

export interface SearchRequest {
  /** At most so many results; 20 when absent. */
  limit?: number;
  filters?: SearchFilters;
  /** Adds `explain` to each result. */
  explain?: boolean;
  /** Language of the names that are shown, for `matched`; `vi` when absent or when a name lacks it. */
  lang?: string;
}

/** First character and the one after the last, in UTF-16 units of the original text. */
export type Range = [start: number, end: number];

/** Where the words of the query stand in what a list shows. A key is absent when nothing of it matched. */
export interface Matched {
  shortName?: Range[];
  name?: Range[];
  /** The search phrase of the record that matched best: as written in the record, of a prepared index in lower case. */
  keyword?: string;
  /** The query is the code of the procedure, or the beginning of it. */
  code?: true;
}

/** Parts of a record that are searched. */
export type FieldName = 'shortName' | 'name' | 'keyword' | 'summary' | 'field' | 'lifeEvent' | 'result' | 'paper';

/** Why a result is where it is. */
export interface Explanation {
  /** What was searched after abbreviations, other words and raw keystrokes were read. */
  reading: string[];
  /** Part of the query, by weight of its words, that the procedure's best text holds; 0 to 1. */
  recall: number;
  /** Part of that text that the query holds; 0 to 1. */
  precision: number;
  /** Part of the query that any text of the procedure holds, by the worth of that text's field; 0 to about 1. */
  coverage: number;
  /** How sure it is that the query means a procedure of this catalogue at all; below a threshold nothing is answered. */
  confidence: number;
  /** The part of the record that held the best text. */
  field: FieldName | 'code';
  /** Each word of the query: the word it was matched with, how well (0 to 1), and its weight. */
  words: { typed: string; as: string; match: number; weight: number }[];
}

export interface SearchResult {
  code: Code;
  /** 0 to about 1; comparable within one list only. */
  score: number;
  matched: Matched;
  /** The query found this abolished procedure, which `code` replaces. */
  via?: Code;
  explain?: Explanation;
}

/** How many results each value of a filter would leave, the other filters as they are. */
export interface Facets {
  total: number;
  field: Record<Code, number>;
  lifeEvent: Record<Code, number>;
  audience: Record<string, number>;
  level: Record<string, number>;
}

/** Help beside the results. */
export type Suggestion =
  /** The query as it was understood, with marks: "Có phải ông/bà tìm: …". */
  | { kind: 'correction'; text: string }
  /** The nearest words of the catalogue, when nothing was found; `code` is their procedure. */
  | { kind: 'nearest'; text: string; code: Code }
  /** A life event that the query names. */
  | { kind: 'lifeEvent'; code: Code }
  /** A field that the query names. */
  | { kind: 'field'; code: Code };

/** A search over one catalogue. Never throws on any query. */
export interface Search {
  search(query: string, request?: SearchRequest): SearchResult[];
  /** How many results there are, whatever the limit: the `total` of `facets` without the rest. */
  count(query: string, filters?: SearchFilters): number;
  /** Counts over all results of a query; over the whole catalogue for an empty one. */
  facets(query: string, filters?: SearchFilters): Facets;
  suggest(query: string, limit?: number): Suggestion[];
}

/** The same, asynchronous: in the page, in a worker, or a remote engine. A newer call of a kind ends an older one with an `AbortError`. */
export interface SearchProvider {
  search(query: string, request?: SearchRequest): Promise<SearchResult[]>;
  facets(query: string, filters?: SearchFilters): Promise<Facets>;
  suggest(query: string, limit?: number): Promise<Suggestion[]>;
  /** Stops the work and frees the worker. */
  dispose(): void;
}
