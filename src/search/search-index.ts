import { words } from '../text/index.js';
import { extras, FIELDS, passages } from './passages.js';
import type { SearchableCatalogue } from './types.js';
import { addWord, createVocabulary, type Vocabulary } from './vocabulary.js';

/**
 * Everything a query runs over: the texts of all procedures as one row of term numbers. A scan of the whole row takes
 * well under a millisecond for a ward, so there is no inverted list to build, ship or load.
 */
export interface SearchIndex {
  vocabulary: Vocabulary;
  /** Term numbers of all texts, one after another. */
  tokens: Uint16Array;
  /** First token of each text, and the end. */
  starts: Uint32Array;
  /** Field number of each text. */
  fields: Uint8Array;
  /** First text of each procedure, and the end. */
  docs: Uint32Array;
  /** Number of procedures that name a term in a name or search phrase. */
  df: Uint16Array;
  /** Rarity of a term: 1 unknown, near 0 in every record. */
  idf: Float32Array;
  /** Rarity of each text's terms together. */
  mass: Float32Array;
  /** For each term the procedures that hold it anywhere. */
  postings: { starts: Uint32Array; docs: Uint32Array };
}

/** Version of the prepared data; another one is not read. */
const VERSION = 1;
/** From so many procedures on the data hold everything, so that loading is not building. */
const WHOLE_FROM = 500;

/** Prepared search data: JSON. */
export interface SearchData {
  v: number;
  /** Tells whether the data belong to these procedures. */
  sum: string;
  /** Words of results and papers, a line a procedure, the two parts with a bar between: what a split index itself lacks. */
  more?: string;
  /** Instead, for large catalogues: the words, the commonest first, … */
  terms?: string;
  /** … and all texts, one character a number: 0 ends a procedure, 1… begin a text of field 0…, the rest are words. */
  row?: string;
}

const FIRST_TERM = FIELDS.length + 1;
/** Numbers are written as characters that JSON need not escape and that are no surrogates. */
const write = (n: number) => String.fromCharCode(n + (n < 57 ? 0x23 : n < 91 ? 0x24 : n < 0xd7ba ? 0x46 : 0x846));
const read = (c: number) => c - (c < 0x5c ? 0x23 : c < 0x7f ? 0x24 : c < 0xd800 ? 0x46 : 0x846);

const checksum = (catalogue: SearchableCatalogue) => {
  let hash = 7;
  for (const { code, name, keywords } of catalogue.procedures) {
    const text = code + name.vi + (keywords ?? []).join();
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  }
  return `${catalogue.procedures.length}.${hash >>> 0}`;
};

/** All numbers of the row, from the texts. Yields now and then, so that a page can breathe. */
function* rowFromTexts(catalogue: SearchableCatalogue, vocabulary: Vocabulary, more?: string[]): Generator<void, number[]> {
  const row: number[] = [];
  const known = new Map<string, number>();
  const add = (field: number, text: string) => {
    row.push(field + 1);
    for (const word of words(text)) {
      let id = known.get(word);
      if (id === undefined) known.set(word, (id = addWord(vocabulary, word)));
      row.push(id + FIRST_TERM);
    }
  };
  for (let doc = 0; doc < catalogue.procedures.length; doc++) {
    const procedure = catalogue.procedures[doc];
    for (const { field, text } of passages(procedure, catalogue)) add(field, text);
    const extra = more?.[doc]?.split('|') ?? extras(procedure, catalogue);
    extra.forEach((text, i) => text && add(FIELDS.length - 2 + i, text));
    row.push(0);
    if (doc % 64 === 63) yield;
  }
  return row;
}

function* rowFromData(text: string): Generator<void, number[]> {
  const row = new Array<number>(text.length);
  for (let i = 0; i < row.length; i++) {
    row[i] = read(text.charCodeAt(i));
    if (i % 65536 === 65535) yield;
  }
  return row;
}

/** The prepared data of a catalogue, when this engine can read them and they belong to its procedures. */
function prepared(catalogue: SearchableCatalogue): SearchData {
  const data = catalogue.search as SearchData | undefined;
  return data?.v === VERSION && data.sum === checksum(catalogue) ? data : { v: 0, sum: '' };
}

/** Reads prepared data, or builds from the texts. Returns at the end; yields where a time slice may end. */
export function* loadIndex(catalogue: SearchableCatalogue): Generator<void, SearchIndex> {
  const { more, terms, row: data } = prepared(catalogue);
  const vocabulary = createVocabulary(terms?.split(' ').filter(Boolean));
  const row = yield* data === undefined ? rowFromTexts(catalogue, vocabulary, more?.split('\n')) : rowFromData(data);
  const size = vocabulary.keys.length;
  const tokens = new Uint16Array(row.length);
  const starts: number[] = [];
  const fields: number[] = [];
  const docs = [0];
  const df = new Uint16Array(size);
  const last = new Int32Array(size);
  let at = 0;
  for (const n of row) {
    if (!n) docs.push(starts.length);
    else if (n < FIRST_TERM) {
      starts.push(at);
      fields.push(n - 1);
    } else {
      const term = (tokens[at++] = n - FIRST_TERM);
      if (fields[fields.length - 1] < 3 && last[term] !== docs.length) {
        last[term] = docs.length;
        df[term]++;
      }
    }
  }
  starts.push(at);
  const idf = Float32Array.from(df, (n) => rarity(Math.max(n, 1), docs.length - 1));
  const mass = new Float32Array(fields.length);
  for (let p = 0; p < mass.length; p++) for (let t = starts[p]; t < starts[p + 1]; t++) mass[p] += idf[tokens[t]];
  yield;
  const index = { vocabulary, tokens: tokens.slice(0, at), starts: Uint32Array.from(starts), fields: Uint8Array.from(fields), docs: Uint32Array.from(docs), df, idf, mass };
  return { ...index, postings: post(index) };
}

/** Which procedures hold a term: one list for all terms, with the place where each begins. */
function post({ vocabulary, tokens, starts, docs }: Omit<SearchIndex, 'postings'>): SearchIndex['postings'] {
  const begin = new Uint32Array(vocabulary.keys.length + 1);
  const last = new Int32Array(vocabulary.keys.length);
  const each = (take: (term: number, doc: number) => void) => {
    last.fill(-1);
    for (let doc = 0; doc + 1 < docs.length; doc++) {
      for (let t = starts[docs[doc]]; t < starts[docs[doc + 1]]; t++) {
        if (last[tokens[t]] === doc) continue;
        last[tokens[t]] = doc;
        take(tokens[t], doc);
      }
    }
  };
  each((term) => begin[term + 1]++);
  for (let term = 1; term < begin.length; term++) begin[term] += begin[term - 1];
  const list = new Uint32Array(begin[begin.length - 1]);
  const next = begin.slice();
  each((term, doc) => (list[next[term]++] = doc));
  return { starts: begin, docs: list };
}

/** How much a word tells that `df` of `n` procedures use: 1 when none does, about 0 when all do. */
export function rarity(df: number, n: number): number {
  return Math.max(0.02, Math.log(1 + (Math.max(n - df, 0) + 0.5) / (df + 0.5)) / Math.log(2 + 2 * n));
}

/**
 * Search data for a split index, made when a catalogue is built and put in `CatalogueIndex.search`. They hold the results
 * and papers that the index lacks; of a large catalogue everything, so that the index is read and not built.
 */
export function buildSearchData(catalogue: SearchableCatalogue): SearchData {
  const head = { v: VERSION, sum: checksum(catalogue) };
  if (catalogue.procedures.length < WHOLE_FROM) {
    return { ...head, more: catalogue.procedures.map((procedure) => extras(procedure, catalogue).join('|')).join('\n') };
  }
  const vocabulary = createVocabulary();
  const steps = rowFromTexts(catalogue, vocabulary);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const count = new Uint32Array(vocabulary.keys.length);
  for (const n of step.value) if (n >= FIRST_TERM) count[n - FIRST_TERM]++;
  const order = [...count.keys()].sort((a, b) => count[b] - count[a]);
  const place = new Uint32Array(order.length);
  order.forEach((id, i) => (place[id] = i));
  return {
    ...head,
    terms: order.map((id) => vocabulary.words[id]).join(' '),
    row: step.value.map((n) => write(n < FIRST_TERM ? n : place[n - FIRST_TERM] + FIRST_TERM)).join(''),
  };
}
