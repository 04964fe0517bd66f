/**
 * Texts as numbers in one string, a character each, which is both short and quickly read: below `FIELDS.length` a text of that
 * field begins, the rest are its words.
 */
import { FIELDS } from './passages.js';

/** Numbers are written as characters that JSON need not escape and that are no surrogates. */
const write = (n: number) => String.fromCharCode(n + (n < 57 ? 0x23 : n < 91 ? 0x24 : n < 0xd7ba ? 0x46 : 0x846));
const read = (c: number) => c - (c < 0x5c ? 0x23 : c < 0x7f ? 0x24 : c < 0xd800 ? 0x46 : 0x846);

/** The first words whose numbers take one, two and three bytes. */
export const PLACES = [0, 91 - FIELDS.length, 0x7ba - FIELDS.length];

export const writeField = (field: number) => write(field);
export const writeTerm = (term: number) => write(term + FIELDS.length);

/** Texts as rows are read into them. */
export interface Texts {
  /** Term numbers of all texts, one after another. */
  tokens: number[];
  /** First token of each text. */
  starts: number[];
  /** Field number of each text. */
  fields: number[];
}

export function beginText({ tokens, starts, fields }: Texts, field: number): void {
  starts.push(tokens.length);
  fields.push(field);
}

/** Reads a row; what is no number of a field or of one of so many terms is passed over. */
export function readRow(row: string, terms: number, texts: Texts): void {
  const first = FIELDS.length;
  const { tokens } = texts;
  for (let i = 0; i < row.length; i++) {
    const n = read(row.charCodeAt(i));
    if (n >= first + terms || n < 0) continue;
    if (n < first) beginText(texts, n);
    else tokens.push(n - first);
  }
}
