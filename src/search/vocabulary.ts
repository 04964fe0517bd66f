import { plainLetters, syllableKey } from '../text/index.js';
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
  /** Terms of one fold: ho → hộ, hồ, họ. */
  byFold: Map<string, number[]>;
}

/** The fold of a key: `khâu3` → `khau`. As long as the key without its digit. */
export const foldKey = (key: string) => plainLetters(key.slice(0, -1));

/** Number of a lower-case word's term, new or known. */
export function addWord(vocabulary: Vocabulary, word: string): number {
  const key = syllableKey(word);
  let id = vocabulary.ids.get(key);
  if (id === undefined) {
    id = vocabulary.keys.push(key) - 1;
    vocabulary.ids.set(key, id);
    vocabulary.words.push(word);
    const folded = foldKey(key);
    vocabulary.folds.push(folded);
    put(vocabulary.byFold, folded, id);
  }
  return id;
}

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  return { keys: [], folds: [], words: [], ids: new Map(), byFold: new Map() };
}
