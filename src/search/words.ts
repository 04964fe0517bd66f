import { readKeys, slip, soundKey, syllableKey, toneKey } from '../text/index.js';
import { rarity, type SearchIndex } from './search-index.js';
import { foldKey } from './vocabulary.js';
import type { Weights } from './weights.js';

/** One word of a query with every term of the catalogue that it may mean. */
export interface Word {
  /** As typed, cleaned and lower case. */
  typed: string;
  /** Its key; raw Telex and VNI keys are read. */
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

/** How well typed marks fit a term: what a mark that was not typed and one that is another are worth. */
export interface MarkFit {
  missing: number;
  conflict: number;
  hoiNga: number;
}

/**
 * How well a typed key fits a term of the same fold. A mark that was not typed says nothing; a mark that was typed is
 * information, so another one is a conflict.
 */
export function markFit(key: string, term: string, worth: MarkFit): number {
  if (key === term) return 1;
  let fit = 1;
  let missing = false;
  const last = key.length - 1;
  for (let i = 0; i < last; i++) {
    if (key[i] === term[i]) continue;
    if (key[i] <= 'z') missing = true;
    else fit *= worth.conflict;
  }
  const tones = key[last] + term[term.length - 1];
  if (tones === '34' || tones === '43') fit *= worth.hoiNga;
  else if (tones[0] === '0' && tones[1] !== '0') missing = true;
  else if (tones[0] !== tones[1]) fit *= worth.conflict;
  return missing ? fit * worth.missing : fit;
}

/** Reads words against one vocabulary and remembers the answers: while somebody types, only the last word is new. */
export function createWordReader(index: SearchIndex, weights: Weights, isFiller: (key: string) => boolean) {
  const { vocabulary, df } = index;
  const { byFold, keys } = vocabulary;
  const folds = [...byFold.keys()];
  const sounds = new Map<string, string[]>();
  for (const folded of folds) {
    const sound = soundKey(folded);
    const same = sounds.get(sound);
    if (same) same.push(folded);
    else sounds.set(sound, [folded]);
  }
  const isKnown = (key: string) => vocabulary.ids.has(key) || isFiller(key);
  let memory = new Map<string, Word>();

  function read(typed: string, marked: boolean, begun: boolean): Word {
    let key = syllableKey(typed);
    // Raw keys are read when what was typed is no word, and what comes of it is one.
    const raw = vocabulary.byFold.has(foldKey(key))
      ? undefined
      : readKeys(typed, (base, tone) => isKnown(toneKey({ base, tone })));
    if (raw) key = toneKey(raw);
    const folded = foldKey(key);
    const terms = new Map<number, number>();
    const take = (id: number, fit: number) => fit > (terms.get(id) ?? 0) && terms.set(id, fit);
    // Marks that make no word of the catalogue are a slip; those that make another one say that it is meant.
    const worth: MarkFit = {
      missing: marked ? weights.partial : weights.plain,
      conflict: vocabulary.ids.has(key) ? weights.conflict : weights.wrongMark,
      hoiNga: weights.hoiNga,
    };
    /** All terms of a fold. Where the letters differ only the tone can be compared. */
    const add = (other: string, typedKey: string, factor: number) => {
      const same = other === foldKey(typedKey);
      for (const id of byFold.get(other) ?? []) {
        take(
          id,
          factor * (same ? markFit(typedKey, keys[id], worth) : markFit(typedKey.slice(-1), keys[id].slice(-1), worth)),
        );
      }
    };
    add(folded, key, 1);
    for (const other of sounds.get(soundKey(folded)) ?? []) if (other !== folded) add(other, key, weights.sound);
    const complete = terms.size > 0 && Math.max(...terms.values()) > 0.6;
    if (begun) {
      const factor = complete ? weights.longer : weights.prefix;
      for (const other of folds) {
        if (!other.startsWith(folded) || other === folded) continue;
        for (const id of byFold.get(other) as number[]) {
          // A tone may come with a later letter, so a missing one is none.
          const tone = key.endsWith('0') ? '0' : keys[id].slice(-1);
          take(id, factor * markFit(key, keys[id].slice(0, folded.length) + tone, worth));
        }
      }
    }
    if (folded.length > 2 && !/\d/.test(folded)) {
      const factor = complete ? weights.otherWord : weights.slip;
      if (factor)
        for (const other of folds) {
          const likely = other.length > 1 ? slip(folded, other) : 0;
          if (likely) add(other, key, likely * factor);
        }
    }
    const fit = terms.size ? Math.max(...terms.values()) : 0;
    let count = 0;
    for (const [id, match] of terms) if (match >= fit * 0.8) count += Math.max(df[id], 1);
    return {
      typed,
      key,
      fold: folded,
      terms,
      fit,
      weight: rarity(Math.min(count, index.docs.length - 1), index.docs.length - 1),
    };
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

/** True when a word carries a Vietnamese mark. */
export const isMarked = (word: string) => /[^\x00-\x7f]/.test(word);
