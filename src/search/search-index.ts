import { eachName, eachTerm, eachUnshown, termNames, type TakeText } from './passages.js';
import { beginText, readRow, type Texts } from './row.js';
import { preparedData } from './search-data.js';
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

/** Texts after which a time slice may end. */
const SLICE = 2048;

/** Reads all texts: what is prepared as it is, the others word by word. `docs`: first text of each procedure. */
function* readTexts(
  catalogue: SearchableCatalogue,
  vocabulary: Vocabulary,
): Generator<void, Texts & { docs: number[] }> {
  const { terms: words, rowOf } = preparedData(catalogue);
  for (let at = 0; at < words.length; at += AT_ONCE) {
    addWords(vocabulary, words.slice(at, at + AT_ONCE));
    yield;
  }
  const prepared = words.length;
  for (let at = 0; at < catalogue.procedures.length; at += AT_ONCE) {
    const names: string[] = [];
    for (const procedure of catalogue.procedures.slice(at, at + AT_ONCE))
      eachName(procedure, (_, text) => names.push(text));
    addWordsOf(vocabulary, names);
    yield;
  }
  const texts: Texts = { tokens: [], starts: [], fields: [] };
  const { tokens, starts } = texts;
  const docs = [0];
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
  for (let doc = 0; doc < catalogue.procedures.length; doc++) {
    const procedure = catalogue.procedures[doc];
    eachName(procedure, take);
    const row = rowOf(procedure.code);
    if (row !== undefined) readRow(row, prepared, texts);
    else eachUnshown(procedure, all, take);
    eachTerm(procedure, all, takeKnown);
    docs.push(starts.length);
    if (doc % 64 === 63) yield;
  }
  starts.push(tokens.length);
  return { ...texts, docs };
}

/** Reads a catalogue, prepared or not. Returns at the end; yields where a time slice may end. */
export function* loadIndex(catalogue: SearchableCatalogue): Generator<void, SearchIndex> {
  const vocabulary = createVocabulary();
  const texts = yield* readTexts(catalogue, vocabulary);
  yield;
  const size = vocabulary.words.length;
  const tokens = new Uint16Array(texts.tokens);
  const starts = new Uint32Array(texts.starts);
  const fields = new Uint8Array(texts.fields);
  const docs = new Uint32Array(texts.docs);
  const docOf = new Uint32Array(fields.length);
  for (let doc = 0; doc + 1 < docs.length; doc++) docOf.fill(doc, docs[doc], docs[doc + 1]);

  const postings = Array.from({ length: size }, (): number[] => []);
  const df = new Uint32Array(size);
  const namedIn = new Uint32Array(size);
  for (let text = 0; text < fields.length; text++) {
    if (text % SLICE === SLICE - 1) yield;
    const naming = fields[text] < NAMING;
    const doc = docOf[text] + 1;
    for (let t = starts[text]; t < starts[text + 1]; t++) {
      const term = tokens[t];
      const list = postings[term];
      if (list[list.length - 1] !== text) list.push(text);
      if (naming && namedIn[term] !== doc) {
        namedIn[term] = doc;
        df[term]++;
      }
    }
  }
  const idf = Float32Array.from(df, (n) => rarity(Math.max(n, 1), docs.length - 1));
  return { vocabulary, tokens, starts, fields, docs, docOf, postings, df, idf, mass: new Float32Array(fields.length) };
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
