/**
 * Vietnamese text: encodings, folding, tones, syllables, raw keystrokes, slips.
 *
 * Pure functions without tables of words; nothing here knows of catalogues.
 */
export { clean, fold, toNFC } from './clean.js';
export { slugify, slugOf } from './slug.js';
export { decodeKeys, decodeTelex, decodeVni, readKeys, type Accepts } from './keys.js';
export { slip, soundKey } from './slips.js';
export { syllables, words, type Syllable } from './syllables.js';
export {
  placeTone,
  plainLetters,
  splitTone,
  syllableKey,
  syllableKeys,
  toneKey,
  type Tone,
  type Toned,
} from './tone.js';
export { isBase, isPlainSyllable, isSyllable, ONSETS, RIMES } from './validity.js';
