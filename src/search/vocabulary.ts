import { plainLetters, syllableKey, syllableKeys, words } from '../text/index.js';
import { put } from './maps.js';

/**
 * The distinct syllables of a catalogue. A term's key is its toneless letters with the tone's digit, so that old and
 * new tone placement are one term; its fold is what an unmarked keyboard types.
 */
export interface Vocabulary {
  keys: string[];
  folds: string[];
  /** Each term as the catalogue first wrote it, lower case. */
  words: string[];
  ids: Map<string, number>;
  /** By the term's word. */
  byWord: Map<string, number>;
  /** Terms of one fold: ho → hộ, hồ, họ. */
  byFold: Map<string, number[]>;
}

/** The fold of a key: `khâu3` → `khau`. As long as the key without its digit. */
export const foldKey = (key: string) => plainLetters(key.slice(0, -1));

function enter(vocabulary: Vocabulary, word: string, key: string, folded: string): number {
  const id = vocabulary.keys.push(key) - 1;
  vocabulary.ids.set(key, id);
  vocabulary.words.push(word);
  vocabulary.byWord.set(word, id);
  vocabulary.folds.push(folded);
  put(vocabulary.byFold, folded, id);
  return id;
}

/** Number of a lower-case word's term, new or known. */
export function addWord(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.byWord.get(word);
  if (known !== undefined) return known;
  const key = syllableKey(word);
  return vocabulary.ids.get(key) ?? enter(vocabulary, word, key, foldKey(key));
}

/** Number of a lower-case word's term; -1 where the vocabulary lacks it. */
export const termOf = ({ byWord, ids }: Vocabulary, word: string): number =>
  byWord.get(word) ?? ids.get(syllableKey(word)) ?? -1;

/** Keys and folds of many lower-case words, made all at once: a cheap phone reads them in a fraction of the time. */
export function keysOf(words: string[]): { keys: string[]; folds: string[] } {
  const keys = syllableKeys(words.join(' '));
  return { keys, folds: plainLetters(keys.map((key) => key.slice(0, -1)).join(' ')).split(' ') };
}

/** Adds the words of a list by their places in it, be they one term or several. */
export function addWords(vocabulary: Vocabulary, words: string[]): void {
  const { keys, folds } = keysOf(words);
  for (let i = 0; i < words.length; i++) enter(vocabulary, words[i], keys[i], folds[i]);
}

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  return { keys: [], folds: [], words: [], ids: new Map(), byWord: new Map(), byFold: new Map() };
}

/** The terms of a text. */
export const termsOf = (vocabulary: Vocabulary, text: string): number[] =>
  words(text).map((word) => addWord(vocabulary, word));
