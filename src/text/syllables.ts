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

const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${INVISIBLE}]*`, 'gu');

/** Splits a text at everything that is neither letter, mark nor digit. In Vietnamese each part is one syllable. */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = [];
  const isClean = clean(text) === text;
  for (const match of text.matchAll(WORD)) {
    const word = (isClean ? match[0] : clean(match[0])).toLowerCase();
    if (word) found.push({ text: word, start: match.index as number, end: (match.index as number) + match[0].length });
  }
  return found;
}

/** The same without places: cleaned, lower-case words. */
export function words(text: string): string[] {
  return clean(text).toLowerCase().match(WORD) ?? [];
}
