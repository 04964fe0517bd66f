/** Cells: what a spreadsheet holds, whatever the file it came from. */
import { clean } from '../text/index.js';

/** A formula or a value like `#N/A`: seen, never taken. */
export interface StrangeCell {
  strange: 'formula' | 'errorValue';
  text: string;
}
export type Cell = string | number | boolean | Date | StrangeCell | null | undefined;

/** One sheet. `rows[0]` is row 1. Rows and cells may be missing. */
export interface Table {
  name: string;
  rows: Cell[][];
  /** The file, where each sheet is a file of its own. */
  file?: string;
}

export const isStrange = (cell: Cell): cell is StrangeCell =>
  typeof cell === 'object' && cell !== null && 'strange' in cell;

/** Text that would start a program, `=cmd|'/c calc'!A1`, or is a formula that was typed as text. */
const RUNS = /^'?[=+\-@]\s*[\w.]+\s*\|[^]*!/;
const FORMULA = /^=/;
export const isFormulaText = (text: string): boolean => RUNS.test(text) || FORMULA.test(text);

/**
 * A text as it is written: an apostrophe before what a spreadsheet could take for a formula. In a workbook a text that
 * begins with a hyphen is safe, because its cell says that it is text; in CSV nothing says so.
 */
export function guarded(text: string, csv: boolean): string {
  return (csv ? /^'*[=+\-@\t\r]/ : /^('*[=+@]|'+-)/).test(text) ? `'${text}` : text;
}

/** The opposite of `guarded`. */
const unguarded = (text: string): string => (/^'+[=+\-@]/.test(text) ? text.slice(1) : text);

/** A text as it is taken: composed letters, plain blanks and line breaks, nothing around it. */
export function tidy(text: string): string {
  return clean(text).replace(/\r\n?/g, '\n').trim();
}

/** The text of a cell; empty for what is no text. Dates have no text of their own. */
export function textOfCell(cell: Cell): string {
  if (typeof cell === 'string') return unguarded(tidy(cell));
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'có' : 'không';
  if (cell instanceof Date) return isoDay(cell);
  return '';
}

/** Without an exponent and without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export const numberText = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(15)));

export const isBlank = (cell: Cell): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && tidy(cell) === '');

/** The mark that a programme puts where it could not read a letter: the letter itself is lost. */
export const hasLostLetters = (cell: Cell): boolean => typeof cell === 'string' && cell.includes('\ufffd');

const two = (value: number): string => String(value).padStart(2, '0');
const isoDay = (date: Date): string =>
  isNaN(date.getTime())
    ? ''
    : `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

/**
 * The number of days in a cell of which no day is taken, because it lies before May 1927 and is no text: somebody typed
 * a year, and day 2026 of spreadsheets is in 1905.
 */
export function tooFewDays(cell: Cell): number | undefined {
  // Day 1 is 1 January 1900; from 1 March 1900 on the count is one too high, because of a leap day that never was.
  const days = cell instanceof Date ? cell.getTime() / 86400_000 + 25569 : cell;
  return typeof days === 'number' && days < 10_000 ? days : undefined;
}

/** A day from a real date, a serial number of a spreadsheet, dd/mm/yyyy or yyyy-mm-dd; undefined when it is none. */
export function readDay(cell: Cell): string | undefined {
  let year: number, month: number, day: number;
  if (tooFewDays(cell) !== undefined) return undefined;
  if (cell instanceof Date || typeof cell === 'number') {
    const date = cell instanceof Date ? cell : new Date(Math.round((cell - 25569) * 86400_000));
    if (isNaN(date.getTime())) return undefined;
    [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  } else {
    const text = textOfCell(cell);
    const local = /^(?:ngày )?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/i.exec(text);
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
    if (local) [day, month, year] = local.slice(1).map(Number);
    else if (iso) [year, month, day] = iso.slice(1).map(Number);
    else return undefined;
  }
  if (year < 1800 || year > 2200) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoDay(date) : undefined;
}

/** `2026-07-31` → `31/07/2026`. */
export const writeDay = (day: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year === undefined ? day : `${date}/${month}/${year}`;
};

/** A time of day from `15:00`, `15h`, `7h30`, a date with that time, or the fraction of a day. */
export function readTime(cell: Cell): string | undefined {
  let minutes: number | undefined;
  if (cell instanceof Date) minutes = cell.getUTCHours() * 60 + cell.getUTCMinutes();
  else if (typeof cell === 'number') minutes = cell >= 0 && cell < 1 ? Math.round(cell * 1440) : undefined;
  else {
    const [, hours, rest = '0'] =
      /^(\d{1,2})\s*(?:[:hg.]|giờ)\s*(\d{1,2})?(?::00)?\s*(?:phút)?$/i.exec(textOfCell(cell)) ?? [];
    if (hours !== undefined && Number(rest) < 60) minutes = Number(hours) * 60 + Number(rest);
  }
  if (minutes === undefined || isNaN(minutes) || minutes < 0 || minutes >= 1440) return undefined;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A number from a number or from text: `20.000`, `20 000 đồng`, `1,5`, `-3`. */
export function readNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return isFinite(cell) ? Number(cell.toPrecision(15)) : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = textOfCell(cell)
    .replace(/\s*(đồng|đ|vnđ|vnd|%)\.?$/i, '')
    .trim();
  const grouped = /^-?\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/.test(text);
  const plain = grouped ? text.replace(/[., ]/g, '') : text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/**
 * A code as text. Spreadsheets take `1.001570` for a number and write 1.00157, or 1,00157: six figures after the point
 * are a national code again.
 */
export function readCode(cell: Cell): { code: string; repaired: boolean } {
  const text = textOfCell(cell);
  const [, first, rest] = /^(\d)[.,](\d{1,6})$/.exec(text) ?? [];
  if (first === undefined) return { code: text, repaired: false };
  const code = `${first}.${rest.padEnd(6, '0')}`;
  return { code, repaired: code !== text };
}

/** The items of a cell that holds several: one a line, or between semicolons. `\;` is a semicolon of the text. */
export function splitList(text: string): string[] {
  const items: string[] = [''];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\\' && at + 1 < text.length && /[;\\\n]/.test(text[at + 1])) items[items.length - 1] += text[++at];
    else if (letter === ';' || letter === '\n') items.push('');
    else items[items.length - 1] += letter;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

export const joinList = (items: readonly string[], separator: string): string =>
  items.map((item) => item.replace(/[;\\\n]/g, '\\$&')).join(separator);
