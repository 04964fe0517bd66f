import {
  isPlainSyllable,
  isSyllable,
  plainLetters,
  readKeys,
  slip,
  soundKey,
  syllableKey,
  toneKey,
} from '../text/index.js';
import { createMemory, put } from './maps.js';
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
  /** The terms it may mean. */
  terms: number[];
  /** For every term of the vocabulary how well it fits, 0 to 1. */
  fits: Float32Array;
  /** Best fit. */
  fit: number;
  /** Is the last of its query, and may go on. */
  begun: boolean;
  /** How much the word tells. */
  weight: number;
  /** Carries the sentence, not the topic. */
  filler?: boolean;
  /** Was put in place of what was typed. */
  replaces?: boolean;
  /** The texts that hold any of its terms. */
  texts: number[];
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

/** Words that are remembered. */
const MEMORY = 100;

/** Reads words against one vocabulary and remembers the answers: while somebody types, only the last word is new. */
export function createWordReader(index: SearchIndex, weights: Weights, isFiller: (key: string) => boolean) {
  const { vocabulary, df, postings } = index;
  const { byFold, keys } = vocabulary;
  const folds = [...byFold.keys()];
  const sounds = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  soundKey(folds.join('\n'))
    .split('\n')
    .forEach((sound, i) => put(sounds, sound, folds[i]));
  for (const folded of folds) put(initials, folded[0], folded);
  const isKnown = (key: string) => vocabulary.ids.has(key) || isFiller(key);
  const memory = createMemory<Word>(MEMORY);
  const seen = new Uint32Array(index.fields.length);

  function read(typed: string, marked: boolean, begun: boolean): Word {
    let key = syllableKey(typed);
    // Raw keys are read when what was typed is no word, and what comes of it is one.
    const raw = vocabulary.byFold.has(foldKey(key))
      ? undefined
      : (readKeys(typed, (base, tone) => isKnown(toneKey({ base, tone }))) ??
        // Some marks were forgotten too: dangw.
        readKeys(typed, (base) => vocabulary.byFold.has(plainLetters(base))));
    if (raw) key = toneKey(raw);
    const folded = foldKey(key);
    const terms: number[] = [];
    const fits = new Float32Array(keys.length);
    let fit = 0;
    const take = (id: number, match: number) => {
      if (!fits[id]) terms.push(id);
      if (match > fits[id]) fits[id] = match;
      if (match > fit) fit = match;
    };
    // Marks that make no word of the catalogue are a slip; those that make another one say that it is meant.
    const worth: MarkFit = {
      missing: marked ? weights.partial : weights.plain,
      conflict: vocabulary.ids.has(key) ? weights.conflict : weights.wrongMark,
      hoiNga: weights.hoiNga,
    };
    /** All terms of a fold. Where the letters differ only the tone can be compared. */
    const add = (other: string, factor: number) => {
      const same = other === folded;
      for (const id of byFold.get(other) ?? []) {
        take(id, factor * (same ? markFit(key, keys[id], worth) : markFit(key.slice(-1), keys[id].slice(-1), worth)));
      }
    };
    add(folded, 1);
    const likeSound = /^[fjwz]/.test(folded) ? weights.chat : weights.sound;
    for (const other of sounds.get(soundKey(folded)) ?? []) if (other !== folded) add(other, likeSound);
    const complete = fit > 0.6;
    if (begun) {
      const factor = complete ? weights.longer : weights.prefix;
      for (const other of initials.get(folded[0]) ?? []) {
        if (!other.startsWith(folded) || other === folded) continue;
        for (const id of byFold.get(other) as number[]) {
          // A tone may come with a later letter, so a missing one is none.
          const tone = key.endsWith('0') ? '0' : keys[id].slice(-1);
          take(id, factor * markFit(key, keys[id].slice(0, folded.length) + tone, worth));
        }
      }
    }
    // A word that is only begun is not misspelt yet.
    if (!complete && !(begun && fit) && folded.length > 2 && !/\d/.test(folded)) {
      for (const other of folds) {
        const likely = other.length > 1 ? slip(folded, other) : 0;
        if (likely) add(other, likely * weights.slip);
      }
    }
    let count = 0;
    for (const id of terms) if (fits[id] >= fit * 0.8) count += Math.max(df[id], 1);
    const procedures = index.docs.length - 1;
    const known = rarity(Math.min(count, procedures), procedures);
    // A syllable with its marks that no record has is rather another word than a slip: what it shares with none tells most.
    const isOther = isMarked(typed) && !vocabulary.ids.has(key) && isSyllable(typed);
    const weight = isOther ? fit * known + (1 - fit) * rarity(1, procedures) : known;
    return { typed, key, fold: folded, terms, fits, fit, begun, weight, texts: textsOf(terms) };
  }

  function textsOf(terms: number[]): number[] {
    if (terms.length === 1) return postings[terms[0]];
    seen.fill(0);
    const texts: number[] = [];
    for (const term of terms) {
      for (const text of postings[term]) if (!seen[text]) seen[text] = texts.push(text);
    }
    return texts;
  }

  return (typed: string, marked: boolean, begun: boolean): Word =>
    memory(`${typed} ${marked} ${begun}`, () => read(typed, marked, begun));
}

export type WordReader = ReturnType<typeof createWordReader>;

/** True when a word carries a Vietnamese mark. */
export const isMarked = (word: string) => /[^\x00-\x7f]/.test(word);

/** True for what can only be a syllable whose marks were left out: `hoc`, `kiem`, `viet`. */
export const lacksMarks = (word: string) => isPlainSyllable(word) && !isSyllable(word);
