import { eachName, eachTerm, eachUnshown, termNames, type TakeText } from './passages.js';
import { beginText, readRow, type Texts } from './row.js';
import { preparedRow, preparedTerms } from './search-data.js';
import type { SearchableCatalogue } from './types.js';
import { addWords, addWordsOf, createTextReader, createVocabulary, type Vocabulary } from './vocabulary.js';

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
  df: Uint32Array;
  /** Rarity of a term: 1 unknown, near 0 in every record. */
  idf: Float32Array;
  /** Rarity of each text's terms together; 0 where nobody has asked for it yet. */
  mass: Float32Array;
}

/** Names and search phrases are the first fields. */
export const NAMING = 3;

/** Words, and procedures with their names, after which a time slice may end. */
const AT_ONCE = 512;

/** Procedures after which a time slice may end. */
const SLICE = 64;

/** Whether there is nothing to do until more of the catalogue has come. */
export type Step = 'waits' | void;

/** Where the words of all texts stand, procedure by procedure. */
function createPostings(vocabulary: Vocabulary, { tokens, starts, fields }: Texts, docs: readonly number[]) {
  const docOf: number[] = [];
  const postings: number[][] = [];
  const df: number[] = [];
  const namedIn: number[] = [];
  /** Says of each word of a procedure's texts, which are the last that were read, where it stands. */
  const post = (doc: number) => {
    while (postings.length < vocabulary.words.length) {
      postings.push([]);
      df.push(0);
      namedIn.push(-1);
    }
    for (let text = docs[doc]; text < starts.length; text++) {
      docOf.push(doc);
      const isName = fields[text] < NAMING;
      const end = text + 1 < starts.length ? starts[text + 1] : tokens.length;
      for (let t = starts[text]; t < end; t++) {
        const term = tokens[t];
        const list = postings[term];
        if (list[list.length - 1] !== text) list.push(text);
        if (isName && namedIn[term] !== doc) {
          namedIn[term] = doc;
          df[term]++;
        }
      }
    }
  };
  return { docOf, postings, df, post };
}

/**
 * Reads a catalogue, prepared or not. Returns at the end; yields where a time slice may end, and where the procedures that have
 * come are read and more follow: `isOver` says whether they are all.
 */
export function* loadIndex(
  catalogue: SearchableCatalogue,
  isOver: () => boolean = () => true,
): Generator<Step, SearchIndex> {
  const { procedures } = catalogue;
  const vocabulary = createVocabulary();
  const words = preparedTerms(catalogue);
  for (let at = 0; at < words.length; at += AT_ONCE) {
    addWords(vocabulary, words.slice(at, at + AT_ONCE));
    yield;
  }
  const rowOf = (doc: number) => (words.length > 0 ? preparedRow(catalogue, procedures[doc].code) : undefined);
  const texts: Texts = { tokens: [], starts: [], fields: [] };
  const { tokens, starts } = texts;
  const docs = [0];
  const { docOf, postings, df, post } = createPostings(vocabulary, texts, docs);
  const read = createTextReader(vocabulary);
  const take: TakeText = (field, text) => {
    beginText(texts, field);
    read(text, tokens);
  };
  // Few terms name the fields and life events of all procedures: each is read once.
  const known = new Map<string, number[]>();
  const takeKnown: TakeText = (field, text) => {
    beginText(texts, field);
    let ids = known.get(text);
    if (!ids) {
      ids = [];
      read(text, ids);
      known.set(text, ids);
    }
    for (const term of ids) tokens.push(term);
  };
  const all = termNames(catalogue);
  let doc = 0;
  for (let named = 0; !isOver() || doc < procedures.length;) {
    if (named < procedures.length) {
      const names: string[] = [];
      const to = Math.min(named + AT_ONCE, procedures.length);
      for (; named < to; named++) eachName(procedures[named], (_, text) => names.push(text));
      addWordsOf(vocabulary, names);
      yield;
      continue;
    }
    const row = doc < named ? rowOf(doc) : undefined;
    if (row === undefined && !isOver()) {
      yield 'waits';
      continue;
    }
    eachName(procedures[doc], take);
    if (row !== undefined) readRow(row, words.length, texts);
    else eachUnshown(procedures[doc], all, take);
    eachTerm(procedures[doc], all, takeKnown);
    post(doc);
    docs.push(starts.length);
    if (++doc % SLICE === 0) yield;
  }
  // Words that no text has, such as those of an index whose procedures were all left out, have their place too.
  post(doc);
  starts.push(tokens.length);
  yield;
  return {
    vocabulary,
    tokens: new Uint16Array(tokens),
    starts: new Uint32Array(starts),
    fields: new Uint8Array(texts.fields),
    docs: new Uint32Array(docs),
    docOf: new Uint32Array(docOf),
    postings,
    df: new Uint32Array(df),
    idf: Float32Array.from(df, (n) => rarity(Math.max(n, 1), procedures.length)),
    mass: new Float32Array(starts.length - 1),
  };
}

/** How much the words of a text tell together. Found out when it is first asked for: most texts match no query. */
export function massOf({ tokens, starts, idf, mass }: SearchIndex, text: number): number {
  if (!mass[text]) for (let t = starts[text]; t < starts[text + 1]; t++) mass[text] += idf[tokens[t]];
  return mass[text];
}

/** How much a word tells that `df` of `n` procedures use: 1 when none does, about 0 when all do. */
export function rarity(df: number, n: number): number {
  return Math.max(0.02, Math.log(1 + (Math.max(n - df, 0) + 0.5) / (df + 0.5)) / Math.log(2 + 2 * n));
}
