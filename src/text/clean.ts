/**
 * Text as it arrives and text as it is compared.
 *
 * Catalogues and keyboards deliver Vietnamese in several encodings: composed (NFC), decomposed (NFD, from
 * macOS file names and some PDFs), and the Windows-1258 mixture (composed vowel, combining tone). Records of the
 * national portal also carry direction marks inside words, private-use bullets and non-breaking spaces.
 */
import { unmarked } from './slug.js';

/** Marks that are invisible and may stand inside a word: soft hyphen, zero-width and direction marks, BOM. */
export const INVISIBLE = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';

/* eslint-disable no-misleading-character-class -- every mark stands for itself */
const REMOVED = new RegExp(
  `[${INVISIBLE}\\ue000-\\uf8ff\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]`,
  'g',
);
const SPACES = /[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Composed form (NFC), in which `ế` is one character. */
export function toNFC(text: string): string {
  return text.normalize('NFC');
}

/** NFC without invisible, control and private-use characters; every kind of blank becomes a plain space, line breaks stay. */
export function clean(text: string): string {
  // Old documents hold the Icelandic eth in place of đ: the two capitals look the same.
  return toNFC(text.replace(REMOVED, '').replace(SPACES, ' ')).replace(/ð/g, 'đ').replace(/Ð/g, 'Đ');
}

/** Cleaned, in lower case and without any marks: what somebody types without an input method. */
export function fold(text: string): string {
  return unmarked(clean(text));
}
