import type { LText } from '../catalogue/types.js';
import { eachLanguage, eachName, eachTerm, eachUnshown, termNames } from './passages.js';
import { beginText, readRow, type Texts } from './row.js';
import { preparedRow, preparedTerms } from './search-data.js';
import type { SearchableCatalogue } from './types.js';
import { addWords, createVocabulary, termsOf, type Vocabulary } from './vocabulary.js';

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

/** Words after which a time slice may end. */
const AT_ONCE = 512;

/** Procedures, or their names, after which a time slice may end. */
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

/** Reads the texts of procedures one after another: first the names of each, and then, when it has come, what else there is. */
function createTextReader(catalogue: SearchableCatalogue, vocabulary: Vocabulary, prepared: number) {
  const { procedures } = catalogue;
  const texts: Texts = { tokens: [], starts: [], fields: [] };
  const all = termNames(catalogue);
  const take = (field: number, terms: readonly number[]) => {
    beginText(texts, field);
    for (let i = 0; i < terms.length; i++) texts.tokens.push(terms[i]);
  };
  const takeText = (field: number, text: string) => take(field, termsOf(vocabulary, text));
  // Few names of fields and life events stand in all procedures: each is read once.
  const known = new Map<LText | undefined, number[][]>();
  const takeTerm = (field: number, name: LText | undefined) => {
    let read = known.get(name);
    if (!read) {
      const terms: number[][] = [];
      eachLanguage(field, name, (_, text) => terms.push(termsOf(vocabulary, text)));
      known.set(name, (read = terms));
    }
    for (let i = 0; i < read.length; i++) take(field, read[i]);
  };
  /** The names of each procedure that came so far. */
  const names: { field: number; terms: number[] }[][] = [];
  return {
    texts,
    names,
    /** What an index holds of a procedure's other texts; undefined where it has not come, or the procedure has its texts itself. */
    rowOf: (doc: number) => (prepared > 0 ? preparedRow(catalogue, procedures[doc].code) : undefined),
    readNames(to: number): void {
      while (names.length < to) {
        const own: (typeof names)[number] = [];
        eachName(procedures[names.length], (field, text) => own.push({ field, terms: termsOf(vocabulary, text) }));
        names.push(own);
      }
    },
    readTexts(doc: number, row: string | undefined): void {
      for (const { field, terms } of names[doc]) take(field, terms);
      if (row !== undefined) readRow(row, prepared, texts);
      else eachUnshown(procedures[doc], all, takeText);
      eachTerm(procedures[doc], all, takeTerm);
    },
  };
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
  const prepared = preparedTerms(catalogue);
  for (let at = 0; at < prepared.length; at += AT_ONCE) {
    addWords(vocabulary, prepared.slice(at, at + AT_ONCE));
    yield;
  }
  const { texts, names, rowOf, readNames, readTexts } = createTextReader(catalogue, vocabulary, prepared.length);
  const { tokens, starts } = texts;
  const docs = [0];
  const { docOf, postings, df, post } = createPostings(vocabulary, texts, docs);
  let doc = 0;
  while (!isOver() || doc < procedures.length) {
    if (names.length < procedures.length) {
      readNames(Math.min(names.length + SLICE, procedures.length));
      yield;
      continue;
    }
    const row = doc < names.length ? rowOf(doc) : undefined;
    if (row === undefined && !isOver()) {
      yield 'waits';
      continue;
    }
    readTexts(doc, row);
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
