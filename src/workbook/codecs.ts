/** From a cell to a value of the format and back, by what its column holds. */
import type { Holds } from './columns.js';
import {
  isFormulaText,
  isStrange,
  joinList,
  numberText,
  readCode,
  readDay,
  readNumber,
  readTime,
  splitList,
  textOfCell,
  tooFewDays,
  writeDay,
  type Cell,
} from './cells.js';
import { readWord, wordKey } from './enums.js';

/** A list that is there and empty. */
export const NONE = '(không có)';
export const isNone = (text: string): boolean => wordKey(text) === 'khong co' && /^\(.*\)$/.test(text);

/** Tells what is wrong with a cell. */
export type Say = (kind: string, more?: Record<string, unknown>) => void;

const YES = ['x', 'co', 'yes', 'y', 'true', '1', 'dung', '✓', '✔', 'v'];
const NO = ['khong', 'no', 'n', 'false', '0', 'sai', '-'];

/** The value of a cell that is not blank; undefined when it is none, and then `say` has said why. */
export function readCell(cell: Cell, holds: Holds, say: Say): unknown {
  const text = textOfCell(cell);
  const wrong = (kind: string, more: Record<string, unknown> = {}): undefined =>
    void say(kind, { found: text.slice(0, 80), ...more });
  switch (holds.as) {
    case 'text':
    case 'words':
    case 'code':
    case 'when':
      return text;
    case 'procedure':
      return procedureCode(cell, say);
    case 'currency':
      return readCurrency(text);
    case 'day':
      return readDay(cell) ?? wrong('cellNoDay', { found: textOfCell(tooFewDays(cell) ?? cell).slice(0, 80) });
    case 'time':
      return readTime(cell) ?? wrong('cellNoTime');
    case 'number':
      return readNumber(cell) ?? wrong('cellNoNumber');
    case 'integer': {
      const number = readNumber(cell);
      return number !== undefined && Number.isInteger(number) ? number : wrong('cellNoInteger');
    }
    case 'yesNo':
      if (typeof cell === 'boolean') return cell;
      if (YES.includes(wordKey(text) || text)) return true;
      if (NO.includes(wordKey(text) || text)) return false;
      return wrong('cellNoYesNo');
    case 'one':
      return readWord(holds.of, text) ?? wrong('cellNoWord', { expected: Object.values(holds.of) });
    case 'several':
      if (isNone(text)) return [];
      return allOf(splitList(text), (item) => {
        const word = readWord(holds.of, item);
        if (word === undefined) wrong('cellNoWord', { found: item, expected: Object.values(holds.of) });
        return word;
      });
    case 'list':
      if (isNone(text)) return [];
      return readItems(cell, text, holds.item, say);
    case 'weekdays':
      if (isNone(text)) return [];
      return readWeekdays(text) ?? wrong('cellNoWeekdays');
    case 'pairs':
      if (isNone(text)) return [];
      return allOf(splitList(text), (item) => readPair(item, holds, say));
  }
}

/** Codes are taken as they are written; only đồng has other names. */
function readCurrency(text: string): string {
  if (text === '₫' || /^(d|dong|vnd|dong viet nam|viet nam dong)$/.test(wordKey(text))) return 'VND';
  return /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : text;
}

function allOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R[] | undefined {
  const values = items.map(read);
  return values.every((value) => value !== undefined) ? (values as R[]) : undefined;
}

function procedureCode(cell: Cell, say: Say): string {
  const { code, repaired } = readCode(cell);
  if (repaired) say('codeRepaired', { severity: 'warning', found: textOfCell(cell), repaired: code });
  return code;
}

function readItems(cell: Cell, text: string, item: string, say: Say): unknown[] | undefined {
  // A single day or number need not be text.
  const items: Cell[] = cell instanceof Date || typeof cell === 'number' ? [cell] : splitList(text);
  const as = item === 'day' || item === 'integer' || item === 'procedure' ? item : 'text';
  return allOf(items, (one) => readCell(one, { as }, say));
}

/** Monday is 2, Sunday CN, as calendars say; the format counts from 1. */
function readWeekdays(text: string): number[] | undefined {
  const days: number[] = [];
  for (const item of text.split(/[;,\n]/)) {
    const word = wordKey(item).replace(/^thu /, '');
    if (word === '') continue;
    const [, from, to] = /^([2-7]) (?:den )?([2-7])$/.exec(word) ?? [];
    if (from !== undefined && to !== undefined)
      for (let day = Number(from); day <= Number(to); day++) days.push(day - 1);
    else if (/^[2-7]$/.test(word)) days.push(Number(word) - 1);
    else if (word === 'cn' || word === 'chu nhat') days.push(7);
    else return undefined;
  }
  return days;
}

function readPair(item: string, holds: Extract<Holds, { as: 'pairs' }>, say: Say): Record<string, unknown> | undefined {
  const [, first, second] = /^([^]*?)\s*\(([^()]*)\)$/.exec(item) ?? [];
  if (first === undefined || first === '') {
    say('cellNoPair', { found: item, expected: holds.of ? Object.values(holds.of) : [] });
    return undefined;
  }
  const word = holds.of ? readWord(holds.of, second) : second.trim();
  if (word === undefined) {
    say('cellNoWord', { found: second, expected: Object.values(holds.of ?? {}) });
    return undefined;
  }
  return { [holds.first]: holds.item === 'procedure' ? procedureCode(first, say) : first, [holds.second]: word };
}

/** What stands in the cell for a value; undefined when the column cannot hold it. */
export function writeCell(value: unknown, holds: Holds): Cell {
  switch (holds.as) {
    case 'text':
    case 'words':
    case 'code':
    case 'procedure':
    case 'currency':
    case 'time':
      return typeof value === 'string' ? value : undefined;
    case 'when':
      return undefined;
    case 'day':
      return typeof value === 'string' ? writeDay(value) : undefined;
    case 'integer':
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'yesNo':
      return typeof value === 'boolean' ? (value ? 'có' : 'không') : undefined;
    case 'one':
      return typeof value === 'string' ? (holds.of[value] ?? value) : undefined;
    default:
      return Array.isArray(value) ? writeList(value, holds) : undefined;
  }
}

function writeList(list: unknown[], holds: Holds): string {
  if (!list.length) return NONE;
  const items = list.map((item): string => {
    if (holds.as === 'several') return holds.of[String(item)] ?? String(item);
    if (holds.as === 'weekdays') return item === 7 ? 'CN' : String(Number(item) + 1);
    if (holds.as === 'pairs') {
      const { [holds.first]: first, [holds.second]: second } = item as Record<string, unknown>;
      return `${String(first)} (${holds.of?.[String(second)] ?? String(second)})`;
    }
    if (holds.as === 'list' && holds.item === 'day') return writeDay(String(item));
    return typeof item === 'number' ? numberText(item) : String(item);
  });
  return joinList(items, holds.as === 'list' && holds.lines ? '\n' : '; ');
}

/**
 * What makes a cell unusable before its column is asked: a formula, or an error value such as #N/A. Told by `say`, if
 * anybody is to be told.
 */
export function isRefused(cell: Cell, say?: Say): boolean {
  const strange = isStrange(cell);
  const text = strange ? cell.text : typeof cell === 'string' ? cell.trim() : '';
  if (!strange && !isFormulaText(text)) return false;
  say?.(strange && cell.strange === 'errorValue' ? 'errorCell' : 'formulaCell', { found: text.slice(0, 80) });
  return true;
}
