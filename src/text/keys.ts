/**
 * Raw keystrokes of an input method that was off: `ddawng kys`, `d9a8ng ky1` → `đăng ký`.
 *
 * Both methods let the writer put a mark key right after its letter or anywhere later in the syllable. So the keys
 * are collected first, in any order, and then put on the letters in the only way that gives a possible syllable:
 * no Vietnamese syllable can carry the same marks in two places.
 */
import { isSyllable } from './validity.js';
import { placeTone, splitTone, type Tone, type Toned } from './tone.js';

const VOWEL = /[aăâeêioôơuưy]/;
const HAT: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };

/** `letters` with a mark on one letter that can take it, or on both of `uo`: all the ways. */
function marked(letters: string, marks: Record<string, string>): string[] {
  const ways: string[] = [];
  if (marks.u && /[uư][oơ]/.test(letters)) ways.push(letters.replace(/[uư][oơ]/, 'ươ'));
  for (let i = 0; i < letters.length; i++) {
    const letter = marks[letters[i]];
    if (letter) ways.push(letters.slice(0, i) + letter + letters.slice(i + 1));
  }
  // The mark stands already: the key was typed once too often.
  return ways.length ? ways : [letters];
}

/** Tells whether a toneless base with a tone is a word: a possible syllable, or one of a vocabulary. */
export type Accepts = (base: string, tone: Tone) => boolean;

const toned = (bases: string[], tone: Tone, accepts: Accepts): Toned | undefined => {
  const base = bases.find((one) => accepts(one, tone));
  return base === undefined ? undefined : { base, tone };
};

/** Reads one lower-case word as Telex; undefined when it holds no key or nothing acceptable comes of it. */
export function readTelex(word: string, accepts: Accepts): Toned | undefined {
  if (!/[aăâeêioôơuưyw]/.test(word) || word.length > 12) return undefined;
  const given = splitTone(word);
  let { tone } = given;
  let letters = '';
  let keys = 0;
  let horn = false;
  let hat = '';
  for (const key of given.base) {
    const late = VOWEL.test(letters);
    if (late && 'sfrxjz'.includes(key)) {
      tone = ('zsfrxj'.indexOf(key) % 6) as Tone;
      keys++;
    } else if (key === 'w' || key === '[' || key === ']') {
      keys++;
      if (key !== 'w' || !late) letters += key === '[' ? 'ơ' : 'ư';
      else horn = true;
    } else if (key === 'd' && letters) {
      if (letters[0] !== 'd' && letters[0] !== 'đ') return undefined;
      letters = 'đ' + letters.slice(1);
      keys++;
    } else if (HAT[key] && letters.endsWith(HAT[key])) {
      // A third key takes the hat off again: xooong is xoong.
      letters = letters.slice(0, -1) + key + key;
      hat = '';
    } else if (HAT[key] && letters.endsWith(key)) {
      letters = letters.slice(0, -1) + HAT[key];
      keys++;
    } else if (HAT[key] && letters.includes(key)) {
      // A letter that comes again later: a hat in cana (cân), a letter of its own in ngoeo.
      letters += key;
      hat = key;
    } else letters += key;
  }
  let bases = horn ? marked(letters, HORN) : [letters];
  if (hat) {
    const twice = letters.lastIndexOf(hat);
    const once = (letters.slice(0, twice) + letters.slice(twice + 1)).replace(hat, HAT[hat]);
    if (!keys && accepts(letters, tone)) return undefined;
    bases = [...bases, once];
    keys++;
  }
  return keys ? toned(bases, tone, accepts) : undefined;
}

/** Reads one lower-case word as VNI; undefined when it holds no key or nothing acceptable comes of it. */
export function readVni(word: string, accepts: Accepts): Toned | undefined {
  if (!/^\p{L}+\d[\p{L}\d]*$/u.test(word) || word.length > 12) return undefined;
  let { base: letters, tone } = splitTone(word);
  const keys = letters.match(/\d/g) as string[];
  letters = letters.replace(/\d/g, '');
  let bases = [letters];
  for (const key of keys) {
    if (key < '6') tone = +key as Tone;
    else if (key === '9') {
      if (!/^[dđ]/.test(letters)) return undefined;
      bases = bases.map((base) => 'đ' + base.slice(1));
    } else {
      const marks: Record<string, string> = key === '6' ? HAT : key === '7' ? { o: 'ơ', u: 'ư' } : { a: 'ă' };
      bases = bases.flatMap((base) => marked(base, marks));
    }
  }
  return toned(bases, tone, accepts);
}

/** Reads one lower-case word as keys of either method. */
export const readKeys = (word: string, accepts: Accepts) => (/\d/.test(word) ? readVni : readTelex)(word, accepts);

const possible: Accepts = (base, tone) => isSyllable(placeTone(base, tone));
const compose = (found: Toned | undefined) => found && placeTone(found.base, found.tone);

/** One lower-case word typed in raw Telex, with its marks; undefined when it holds no key or is no possible syllable. */
export const decodeTelex = (word: string): string | undefined => compose(readTelex(word, possible));

/** One lower-case word typed in raw VNI, with its marks; undefined when it holds no key or is no possible syllable. */
export const decodeVni = (word: string): string | undefined => compose(readVni(word, possible));

/** One lower-case word typed in raw keys of either method, with its marks; undefined when it is none. */
export const decodeKeys = (word: string): string | undefined => compose(readKeys(word, possible));
