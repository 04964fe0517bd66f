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

/** A word of composed lower-case Latin letters: nothing of it has to be cleaned. */
const SIMPLE = /^[a-z0-9\u00df-\u00ef\u00f1-\u00f6\u00f8-\u024f\u1e00-\u1eff]+$/;

/** Punctuation around a word. */
const EDGES = /^[("']+|[)"',.;:]+$/g;

/** Adds the plain words of many texts, so that reading these has none to add one by one. */
export function addWordsOf(vocabulary: Vocabulary, texts: string[]): void {
  const parts = new Set(texts.join(' ').toLowerCase().split(' '));
  const bare = new Set([...parts].map((part) => part.replace(EDGES, '')));
  const fresh = [...bare].filter((word) => SIMPLE.test(word) && !vocabulary.byWord.has(word));
  const { keys, folds } = keysOf(fresh);
  // Two words may be one term: hòa, hoà.
  for (let i = 0; i < fresh.length; i++)
    if (!vocabulary.ids.has(keys[i])) enter(vocabulary, fresh[i], keys[i], folds[i]);
}

/**
 * Reads the terms of texts one after another into a list. The browser cuts a text at its blanks, and what stands between two
 * of them is taken apart once, since most of it comes again and again.
 */
export function createTextReader(vocabulary: Vocabulary) {
  const { byWord } = vocabulary;
  const seen = new Map<string, number[]>();
  return (text: string, into: number[]): void => {
    const parts = text.toLowerCase().split(' ');
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      const id = byWord.get(part);
      if (id !== undefined) {
        into.push(id);
        continue;
      }
      let ids = seen.get(part);
      if (!ids) {
        const bare = part.replace(EDGES, '');
        ids = (SIMPLE.test(bare) ? [bare] : words(part)).map((word) => addWord(vocabulary, word));
        seen.set(part, ids);
      }
      for (let k = 0; k < ids.length; k++) into.push(ids[k]);
    }
  };
}
