import { clean, INVISIBLE } from './clean.js';

/** A word of a text, with its place in the text as it was given (not in a normalised copy). */
export interface Syllable {
  /** Cleaned, lower case, composed. */
  text: string;
  /** First character in the original text. */
  start: number;
  /** The character after the last one. */
  end: number;
}

/** A word of any script. */
const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${INVISIBLE}]*`, 'gu');

/**
 * What most catalogues and keyboards write: ASCII, composed Latin letters that stay such in lower case, and the usual punctuation.
 * Nothing of it has to be cleaned, and its words are found without the tables of all scripts, which a cheap phone takes long to prepare.
 */
const PLAIN =
  /^[ -~\u00a7\u00ab\u00b0\u00b7\u00bb\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00ef\u00f1-\u00f6\u00f8-\u012f\u0131-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2027]*$/;
/** A word of such a text. */
const PLAIN_WORD = /[A-Za-z0-9\u00c0-\u1ef9]+/g;

/** Splits a text at everything that is neither letter, mark nor digit. In Vietnamese each part is one syllable. */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = [];
  const plain = PLAIN.test(text);
  const isClean = plain || clean(text) === text;
  for (const match of text.matchAll(plain ? PLAIN_WORD : WORD)) {
    const word = (isClean ? match[0] : clean(match[0])).toLowerCase();
    if (word) found.push({ text: word, start: match.index as number, end: (match.index as number) + match[0].length });
  }
  return found;
}

/** The same without places: cleaned, lower-case words. */
export function words(text: string): string[] {
  const match = PLAIN.test(text) ? text.toLowerCase().match(PLAIN_WORD) : clean(text).toLowerCase().match(WORD);
  return match ?? [];
}
