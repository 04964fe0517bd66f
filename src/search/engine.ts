import { createBlanks } from './blanks.js';
import { createFiller, isFiller } from './filler.js';
import { createHighlighter } from './highlight.js';
import { FIELDS } from './passages.js';
import { readCode, readQuery } from './query.js';
import { createRanker, SHORT_LIST } from './rank.js';
import type { Hit } from './score.js';
import { createReadings, readSynonyms } from './readings.js';
import { loadIndex, type Step } from './search-index.js';
import type {
  Explanation,
  Facets,
  Matched,
  SearchableCatalogue,
  SearchFilters,
  SearchRequest,
  SearchResult,
} from './types.js';
import { WEIGHTS, type Weights } from './weights.js';
import { createWordReader } from './words.js';

export interface SearchOptions {
  /** Codes people ask for most, the first most; `catalogue.pinned` when absent. Ends ties only. */
  popular?: string[];
  /** Other numbers for the ranking, for experiments and for `bench/`. */
  weights?: Partial<Weights>;
}

/** A found procedure before it is drawn. */
export interface Found {
  /** Place in the catalogue; of the successor when `via` is set. */
  doc: number;
  score: number;
  via?: string;
  hit?: Hit;
}

const DEFAULT_LIMIT = 20;

type FilterName = keyof SearchFilters;

/** What a procedure has of each thing that can be filtered by. */
const VALUES: Record<FilterName, (procedure: SearchableCatalogue['procedures'][number]) => readonly string[]> = {
  field: ({ field }) => [field],
  lifeEvent: ({ lifeEvents }) => lifeEvents ?? [],
  audience: ({ audience }) => audience,
  level: ({ onlineLevel }) => [onlineLevel.kind],
  codes: ({ code }) => [code],
};
const FILTERS = Object.keys(VALUES) as FilterName[];
/** Filters whose values are counted. */
const FACETS = ['field', 'lifeEvent', 'audience', 'level'] as const;

/**
 * The engine in steps: every method is a generator that yields where a time slice may end. The procedures of a catalogue may
 * still become more until `isOver` says so.
 */
export function* createEngine(catalogue: SearchableCatalogue, options: SearchOptions = {}, isOver?: () => boolean) {
  const weights: Weights = { ...WEIGHTS, ...options.weights };
  const { procedures } = catalogue;
  const synonyms = readSynonyms(catalogue);
  yield;
  const index = yield* loadIndex(catalogue, isOver);
  yield;
  const reader = createWordReader(index, weights, isFiller);
  yield;
  const filler = createFiller(index, catalogue.administrativeUnit);
  const highlight = createHighlighter(index.vocabulary);
  const scan = createRanker(index, weights);
  const readings = createReadings(index, synonyms, reader, weights);
  const mend = createBlanks(index);
  const places = new Map(procedures.map(({ code }, doc) => [code, doc]));
  const popular = options.popular ?? catalogue.pinned ?? [];
  const popularity = new Float32Array(procedures.length);
  popular.forEach((code, i) => {
    const doc = places.get(code);
    if (doc !== undefined) popularity[doc] = weights.popularity * (1 - i / popular.length);
  });
  let last: { query: string; found: Found[]; near: Hit[] } | undefined;

  /** The procedure that is in force instead of an abolished one. */
  function successor(doc: number): number {
    for (let step = 0; step < 5; step++) {
      const { status, supersededBy } = procedures[doc];
      const next = status === 'abolished' && supersededBy !== undefined ? places.get(supersededBy) : undefined;
      if (next === undefined) return doc;
      doc = next;
    }
    return doc;
  }

  const read = (query: string) => readQuery(query, reader, filler);

  /** All procedures for a query, best first, before filters. */
  function* find(query: string): Generator<void, Found[]> {
    if (last?.query === query) return last.found;
    let near: Hit[] = [];
    const found = new Map<number, Found>();
    const take = (doc: number, score: number, hit?: Hit) => {
      const now = successor(doc);
      const old = found.get(now);
      if (!old || score > old.score)
        found.set(now, { doc: now, score, hit, via: now === doc ? undefined : procedures[doc].code });
    };
    const isCode = readCode(query);
    if (isCode) procedures.forEach(({ code }, doc) => isCode(code) && take(doc, 1 + popularity[doc]));
    if (!found.size) {
      const words = read(query);
      const hits = new Map<number, Hit>();
      if (words.length) for (const reading of readings(words)) yield* scan(reading, hits);
      const mended = mend(words);
      if (mended) for (const reading of readings(read(mended), weights.glued)) yield* scan(reading, hits);
      let best = 0;
      let sure = 0;
      for (const hit of hits.values()) {
        best = Math.max(best, hit.score);
        sure = Math.max(sure, hit.confidence);
      }
      if (sure >= weights.threshold) {
        for (const hit of hits.values())
          if (hit.score >= best * weights.tail) take(hit.doc, hit.score + popularity[hit.doc], hit);
      } else near = [...hits.values()].sort((a, b) => b.score - a.score).slice(0, 10);
    }
    const sorted = [...found.values()]
      .sort((a, b) => b.score - a.score || a.doc - b.doc)
      .filter(({ score }, i, [first]) => i < SHORT_LIST || score >= first.score * weights.far);
    last = { query, found: sorted, near };
    return sorted;
  }

  /** One test for each filter that is set, so that facets can leave one out. */
  function tests(filters: SearchFilters = {}): [name: FilterName, test: (doc: number) => boolean][] {
    const isSet = (name: FilterName) => filters[name]?.length;
    return FILTERS.filter(isSet).map((name) => {
      const wanted: readonly string[] = filters[name] ?? [];
      return [name, (doc) => VALUES[name](procedures[doc]).some((value) => wanted.includes(value))];
    });
  }

  function passing(filters?: SearchFilters): (doc: number) => boolean {
    const all = tests(filters);
    return (doc) => all.every(([, test]) => test(doc));
  }

  function matched({ doc, hit }: Found, lang = 'vi'): Matched {
    const { name, shortName, keywords } = procedures[doc];
    if (!hit) return { code: true };
    const result: Matched = {};
    const ranges = (text: string | undefined) => (text ? highlight(text, hit.reading.words) : []);
    const inShort = ranges(shortName?.[lang] ?? shortName?.vi);
    const inName = ranges(name[lang] ?? name.vi);
    if (inShort.length) result.shortName = inShort;
    if (inName.length) result.name = inName;
    if (hit.doc === doc && FIELDS[index.fields[hit.passage]] === 'keyword') {
      const { fields, docs, tokens, starts, vocabulary } = index;
      const before = fields.slice(docs[doc], hit.passage);
      const words = () =>
        [...tokens.slice(starts[hit.passage], starts[hit.passage + 1])].map((term) => vocabulary.words[term]);
      result.keyword = keywords?.[before.filter((field) => FIELDS[field] === 'keyword').length] ?? words().join(' ');
    }
    return result;
  }

  function explain({ hit }: Found): Explanation {
    if (!hit) return { reading: [], recall: 1, precision: 1, coverage: 1, confidence: 1, field: 'code', words: [] };
    const { recall, precision, coverage, confidence, reading, passage } = hit;
    const inText = new Set(index.tokens.slice(index.starts[passage], index.starts[passage + 1]));
    const words = reading.words.map(({ typed, terms, fits, weight }) => {
      let as = '';
      let match = 0;
      for (const term of terms)
        if (fits[term] > match && inText.has(term)) [as, match] = [index.vocabulary.words[term], fits[term]];
      return { typed, as, match, weight };
    });
    return {
      reading: reading.words.map(({ typed }) => typed),
      recall,
      precision,
      coverage,
      confidence,
      field: FIELDS[index.fields[passage]],
      words,
    };
  }

  function* search(query: string, request: SearchRequest = {}): Generator<void, SearchResult[]> {
    if (!query.trim()) return [];
    const found = yield* find(query);
    const passes = passing(request.filters);
    return found
      .filter(({ doc }) => passes(doc))
      .slice(0, request.limit ?? DEFAULT_LIMIT)
      .map((one) => ({
        code: procedures[one.doc].code,
        score: one.score,
        matched: matched(one, request.lang),
        ...(one.via !== undefined && { via: one.via }),
        ...(request.explain && { explain: explain(one) }),
      }));
  }

  /** Procedures that answer a query; to an empty one all that nothing has replaced. */
  function* answering(query: string): Generator<void, number[]> {
    if (query.trim()) return (yield* find(query)).map(({ doc }) => doc);
    return procedures.map((_, doc) => doc).filter((doc) => successor(doc) === doc);
  }

  function* count(query: string, filters?: SearchFilters): Generator<void, number> {
    return (yield* answering(query)).filter(passing(filters)).length;
  }

  function* facets(query: string, filters?: SearchFilters): Generator<void, Facets> {
    const all = yield* answering(query);
    const passes = tests(filters);
    const counts: Facets = { total: 0, field: {}, lifeEvent: {}, audience: {}, level: {} };
    for (const doc of all) {
      const failed = passes.filter(([, test]) => !test(doc));
      if (failed.length > 1) continue;
      if (!failed.length) counts.total++;
      for (const facet of FACETS) {
        // The values of a facet are counted as if its own filter were not set.
        if (failed.length && failed[0][0] !== facet) continue;
        for (const value of VALUES[facet](procedures[doc])) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
      }
    }
    return counts;
  }

  /** What was found for a query, and what came near when nothing was. */
  function* looked(query: string): Generator<void, { found: Found[]; near: Hit[] }> {
    const found = yield* find(query);
    return { found, near: last?.query === query ? last.near : [] };
  }

  return { search, count, facets, looked, read, index, weights, procedures };
}

/**
 * Runs steps to their end at once.
 * @throws when they wait for what is still on its way
 */
export function drain<T>(steps: Generator<Step, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value) throw new Error('The catalogue is still on its way.');
  }
}

export type Engine = ReturnType<typeof createEngine> extends Generator<unknown, infer T> ? T : never;
