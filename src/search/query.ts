import { syllables } from '../text/index.js';
import type { createFiller } from './filler.js';
import { isMarked, lacksMarks, type Word, type WordReader } from './words.js';

/** Characters and words that are read of a query; what follows is ignored. */
const MAX_CHARACTERS = 400;
export const MAX_WORDS = 30;

/** The query as words; filler weighs little, unless there is nothing else: then it is the topic. */
export function readQuery(query: string, reader: WordReader, filler: ReturnType<typeof createFiller>): Word[] {
  const text = query.slice(0, MAX_CHARACTERS);
  const typed = syllables(text).slice(0, MAX_WORDS);
  const begun = typed.length > 0 && typed[typed.length - 1].end === text.length;
  // Who leaves marks out of one word may have left them out of others; those of the last may still come.
  const isForgetful = typed.some(({ text }, i) => lacksMarks(text) && !(begun && i === typed.length - 1));
  const marked = !isForgetful && typed.some((word) => isMarked(word.text));
  const words = typed.map((word, i) => reader(word.text, marked, begun && i === typed.length - 1));
  const kept = filler(
    words.map((word) => word.key),
    marked,
  );
  // One letter at the end is the beginning of a word, not chat spelling of "tôi".
  if (begun && words[words.length - 1].fold.length === 1) kept[words.length - 1] = 1;
  if (kept.every((share) => share < 1)) return words;
  return words.map((word, i) => (kept[i] < 1 ? { ...word, weight: word.weight * kept[i], filler: true } : word));
}

/** A whole code somewhere in a text, as clerks write it: dot, comma, blank or nothing after the first digit. */
const CODE = /(?:^|[^\d.,])(\d)[.,\s]?(\d{6})(?![\d])/;

/**
 * Tests codes against a query that looks like one: `1.001193`, also without the dot or the first digit, with a comma,
 * with a province's suffix (`.H19`, `.000.00.00.H19`), among words, or only begun. Undefined when the query is no code.
 */
export function readCode(query: string): ((code: string) => boolean) | undefined {
  const text = query.slice(0, MAX_CHARACTERS).trim().toLowerCase();
  const starts = (digits: string) => (code: string) => code.replace('.', '').startsWith(digits);
  const whole = CODE.exec(text);
  if (whole) return starts(whole[1] + whole[2]);
  const begun = /^(\d)[.,](\d{1,6})(?:[.-][\da-z.-]*)?$/.exec(text);
  if (begun) return starts(begun[1] + begun[2]);
  const bare = /^(\d{3,6})(?:[.-][\da-z.-]*)?$/.exec(text);
  if (bare) return (code) => starts(bare[1])(code) || code.slice(2).startsWith(bare[1]);
  return /^x-[\da-z-]+$/.test(text) ? (code) => code.toLowerCase().startsWith(text) : undefined;
}
