import { decodeKeys, isSyllable, slip, soundKey, splitTone, syllableKey } from '../text/index.js';
import type { SearchIndex } from './search-index.js';
import { foldKey, type Vocabulary } from './vocabulary.js';
import { rarity } from './search-index.js';
import type { Weights } from './weights.js';

/** One word of a query with every term of the catalogue that it may mean. */
export interface Word {
  /** As typed, cleaned and lower case. */
  typed: string;
  key: string;
  fold: string;
  /** Term → how well it fits, 0 to 1. */
  terms: Map<number, number>;
  /** Best fit. */
  fit: number;
  /** How much the word tells. */
  weight: number;
  /** Carries the sentence, not the topic. */
  filler?: boolean;
}

/**
 * How well a typed key fits a term of the same fold. A mark that was not typed says nothing; a mark that was typed is
 * information, so another one is a conflict.
 */
export function markFit(key: string, term: string, marked: boolean, weights: Weights): number {
  if (key === term) return 1;
  let conflict = 1;
  let missing = false;
  const last = key.length - 1;
  for (let i = 0; i < last; i++) {
    if (key[i] === term[i]) continue;
    if (/[a-z]/.test(key[i])) missing = true;
    else conflict *= weights.conflict;
  }
  const tones = key[last] + term[term.length - 1];
  if (tones === '34' || tones === '43') conflict *= weights.hoiNga;
  else if (tones[0] === '0' && tones[1] !== '0') missing = true;
  else if (tones[0] !== tones[1]) conflict *= weights.conflict;
  return conflict * (missing ? (marked ? weights.partial : weights.plain) : 1);
}

/** Terms of a fold, each with how well its marks fit, times `factor`. */
function add(terms: Map<number, number>, vocabulary: Vocabulary, folded: string, key: string, marked: boolean, factor: number, weights: Weights) {
  for (const id of vocabulary.byFold.get(folded) ?? []) {
    // Letters differ when the fold does: then only the tone can be compared.
    const same = foldKey(key) === folded;
    const fit = factor * (same ? markFit(key, vocabulary.keys[id], marked, weights) : markFit('' + key[key.length - 1], vocabulary.keys[id].slice(-1), marked, weights));
    if (fit > (terms.get(id) ?? 0)) terms.set(id, fit);
  }
}

/** Reads words against one vocabulary and remembers the answers: while somebody types, only the last word is new. */
export function createWordReader(index: SearchIndex, weights: Weights) {
  const { vocabulary, df } = index;
  const folds = [...vocabulary.byFold.keys()];
  const sounds = new Map<string, string[]>();
  for (const folded of folds) {
    const key = soundKey(folded);
    const same = sounds.get(key);
    if (same) same.push(folded);
    else sounds.set(key, [folded]);
  }
  let memory = new Map<string, Word>();

  function read(typed: string, marked: boolean, begun: boolean): Word {
    const key = syllableKey(typed);
    const folded = foldKey(key);
    const terms = new Map<number, number>();
    add(terms, vocabulary, folded, key, marked, 1, weights);
    const known = terms.size > 0;
    const decoded = known && isSyllable(typed) ? undefined : decodeKeys(typed);
    if (decoded) add(terms, vocabulary, foldKey(syllableKey(decoded)), syllableKey(decoded), true, 1, weights);
    for (const other of sounds.get(soundKey(folded)) ?? []) if (other !== folded) add(terms, vocabulary, other, key, marked, weights.sound, weights);
    const complete = terms.size > 0 && Math.max(...terms.values()) > 0.6;
    if (begun) {
      const factor = complete ? weights.longer : weights.prefix;
      for (const other of folds) {
        if (!other.startsWith(folded) || other === folded) continue;
        for (const id of vocabulary.byFold.get(other) as number[]) {
          const start = vocabulary.keys[id].slice(0, folded.length) + vocabulary.keys[id].slice(-1);
          const fit = factor * markFit(key, key.endsWith('0') ? start.slice(0, -1) + '0' : start, marked, weights);
          if (fit > (terms.get(id) ?? 0)) terms.set(id, fit);
        }
      }
    }
    if (!complete && folded.length > 2 && /^\p{L}+$/u.test(folded)) {
      for (const other of folds) {
        const likely = other.length > 1 ? slip(folded, other) : 0;
        if (likely) add(terms, vocabulary, other, key, marked, likely * weights.slip, weights);
      }
    }
    const fit = terms.size ? Math.max(...terms.values()) : 0;
    let count = 0;
    for (const [id, match] of terms) if (match >= fit * 0.8) count += Math.max(df[id], 1);
    return { typed, key, fold: folded, terms, fit, weight: rarity(Math.min(count, index.docs.length - 1), index.docs.length - 1) };
  }

  return (typed: string, marked: boolean, begun: boolean): Word => {
    const name = `${typed} ${marked} ${begun}`;
    let word = memory.get(name);
    if (!word) {
      if (memory.size > 500) memory = new Map();
      memory.set(name, (word = read(typed, marked, begun)));
    }
    return word;
  };
}

export type WordReader = ReturnType<typeof createWordReader>;

/** True when a word carries any Vietnamese mark. */
export const isMarked = (word: string) => {
  const { base, tone } = splitTone(word);
  return tone > 0 || /[^\x00-\x7f]/.test(base);
};
