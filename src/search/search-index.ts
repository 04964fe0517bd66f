import { words } from '../text/index.js';
import { extras, FIELDS, passages, termNames } from './passages.js';
import type { SearchableCatalogue } from './types.js';
import { addWord, createVocabulary, type Vocabulary } from './vocabulary.js';

/**
 * Everything a query runs over: the texts of all procedures as one row of term numbers, and for each term the texts
 * that hold it.
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
  /** The procedure of each text. */
  docOf: Uint32Array;
  /** For each term the texts that hold it. */
  postings: number[][];
  /** For each term how many procedures have it in a name or search phrase. */
  df: number[];
  /** Rarity of a term: 1 unknown, near 0 in every record. */
  idf: Float32Array;
  /** Rarity of each text's terms together. */
  mass: Float32Array;
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
  /** Results and papers, which a split index itself lacks: a line a procedure, the two kinds with a bar between. */
  more?: string;
  /** Instead, for large catalogues: the words, the commonest first, … */
  terms?: string;
  /** … and all texts, one character a number: 0 ends a procedure, 1… begin a text of field 0…, the rest are words. */
  row?: string;
}

const FIRST_TERM = FIELDS.length + 1;
/** Names and search phrases are the first fields. */
export const NAMING = 3;
/** Numbers are written as characters that JSON need not escape and that are no surrogates. */
const write = (n: number) => String.fromCharCode(n + (n < 57 ? 0x23 : n < 91 ? 0x24 : n < 0xd7ba ? 0x46 : 0x846));
const read = (c: number) => c - (c < 0x5c ? 0x23 : c < 0x7f ? 0x24 : c < 0xd800 ? 0x46 : 0x846);

/** One step of a hash that stays a small integer: engines keep larger ones on the heap. */
const step = (hash: number, value: number) => (hash & 0x3fffff) * 31 + value;

const checksum = (catalogue: SearchableCatalogue) => {
  let hash = 7;
  for (const { code, name, keywords } of catalogue.procedures) {
    hash = step(step(hash, name.vi.length), keywords?.length ?? 0);
    for (let i = 0; i < code.length; i++) hash = step(hash, code.charCodeAt(i));
  }
  return `${catalogue.procedures.length}.${hash}`;
};

/** A word of composed lower-case Latin letters: nothing of it has to be cleaned. */
const SIMPLE = /^[a-z0-9\u00df-\u00ef\u00f1-\u00f6\u00f8-\u024f\u1e00-\u1eff]+$/;

/**
 * Reads the terms of texts one after another. Loading a catalogue is mostly this, on cheap phones: the browser cuts a text at
 * its blanks, and what stands between two of them is taken apart once, since most of it comes again and again.
 */
function createTextReader(vocabulary: Vocabulary) {
  const seen = new Map<string, number[]>();
  return (text: string, take: (id: number) => void) => {
    const parts = text.toLowerCase().split(' ');
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      let ids = seen.get(part);
      if (!ids) {
        ids = (SIMPLE.test(part) ? [part] : words(part)).map((word) => addWord(vocabulary, word));
        seen.set(part, ids);
      }
      for (let k = 0; k < ids.length; k++) take(ids[k]);
    }
  };
}

/** Takes texts of procedures in their order. */
class Builder {
  readonly tokens: number[] = [];
  readonly starts: number[] = [];
  readonly fields: number[] = [];
  readonly docs = [0];
  readonly postings: number[][] = [];
  readonly df: number[] = [];
  private named: number[] = [];
  private field = 0;

  begin(field: number) {
    this.field = field;
    this.starts.push(this.tokens.length);
    this.fields.push(field);
  }

  take(term: number) {
    const doc = this.docs.length - 1;
    const text = this.starts.length - 1;
    this.tokens.push(term);
    const list = this.postings[term];
    if (!list) {
      this.postings[term] = [text];
      this.df[term] = 0;
      this.named[term] = -1;
    } else if (list[list.length - 1] !== text) list.push(text);
    if (this.field < NAMING && this.named[term] !== doc) {
      this.named[term] = doc;
      this.df[term]++;
    }
  }

  end() {
    this.docs.push(this.starts.length);
  }
}

function* fromTexts(
  builder: Builder,
  catalogue: SearchableCatalogue,
  vocabulary: Vocabulary,
  more?: string[],
): Generator<void, void> {
  const read = createTextReader(vocabulary);
  const names = termNames(catalogue);
  const take = (term: number) => builder.take(term);
  const add = (field: number, text: string) => {
    builder.begin(field);
    read(text, take);
  };
  for (let doc = 0; doc < catalogue.procedures.length; doc++) {
    const procedure = catalogue.procedures[doc];
    for (const { field, text } of passages(procedure, names)) add(field, text);
    const extra = more?.[doc]?.split('|') ?? extras(procedure, names);
    extra.forEach((texts, i) => texts.split(';').forEach((text) => text && add(FIELDS.length - 2 + i, text)));
    builder.end();
    if (doc % 64 === 63) yield;
  }
}

function* fromRow(builder: Builder, row: string): Generator<void, void> {
  for (let i = 0; i < row.length; i++) {
    const n = read(row.charCodeAt(i));
    if (!n) builder.end();
    else if (n < FIRST_TERM) builder.begin(n - 1);
    else builder.take(n - FIRST_TERM);
    if (i % 16384 === 16383) yield;
  }
}

/** The prepared data of a catalogue, when this engine can read them and they belong to its procedures. */
function prepared(catalogue: SearchableCatalogue): SearchData {
  const data = catalogue.search as SearchData | undefined;
  return data?.v === VERSION && data.sum === checksum(catalogue) ? data : { v: 0, sum: '' };
}

/** Reads prepared data, or builds from the texts. Returns at the end; yields where a time slice may end. */
export function* loadIndex(catalogue: SearchableCatalogue): Generator<void, SearchIndex> {
  const { more, terms, row } = prepared(catalogue);
  const vocabulary = createVocabulary();
  for (const word of terms?.split(' ') ?? []) {
    if (addWord(vocabulary, word) % 512 === 511) yield;
  }
  const builder = new Builder();
  yield* row === undefined ? fromTexts(builder, catalogue, vocabulary, more?.split('\n')) : fromRow(builder, row);
  const { tokens, starts, fields, docs, postings, df } = builder;
  starts.push(tokens.length);
  yield;
  const idf = new Float32Array(df.map((n) => rarity(Math.max(n, 1), docs.length - 1)));
  const docOf = new Uint32Array(fields.length);
  for (let doc = 0; doc + 1 < docs.length; doc++) docOf.fill(doc, docs[doc], docs[doc + 1]);
  const mass = new Float32Array(fields.length);
  for (let text = 0; text < mass.length; text++) {
    if (text % 4096 === 4095) yield;
    for (let t = starts[text]; t < starts[text + 1]; t++) mass[text] += idf[tokens[t]];
  }
  return {
    vocabulary,
    tokens: new Uint16Array(tokens),
    starts: new Uint32Array(starts),
    fields: new Uint8Array(fields),
    docs: new Uint32Array(docs),
    docOf,
    postings,
    df,
    idf,
    mass,
  };
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
    const names = termNames(catalogue);
    return { ...head, more: catalogue.procedures.map((procedure) => extras(procedure, names).join('|')).join('\n') };
  }
  const steps = loadIndex({ ...catalogue, search: undefined });
  let done = steps.next();
  while (!done.done) done = steps.next();
  const { vocabulary, tokens, starts, fields, docs } = done.value;
  const count = vocabulary.words.map(() => 0);
  for (const term of tokens) count[term]++;
  const order = [...count.keys()].sort((a, b) => count[b] - count[a]);
  const place: number[] = [];
  order.forEach((term, i) => (place[term] = i));
  let row = '';
  for (let doc = 0; doc + 1 < docs.length; doc++) {
    for (let text = docs[doc]; text < docs[doc + 1]; text++) {
      row += write(fields[text] + 1);
      for (let t = starts[text]; t < starts[text + 1]; t++) row += write(place[tokens[t]] + FIRST_TERM);
    }
    row += write(0);
  }
  return { ...head, terms: order.map((term) => vocabulary.words[term]).join(' '), row };
}
