/** Where in the workbook a value of the layer came from. */
import { findMember, parsePointer, type Code } from '../catalogue/index.js';
import type { Json } from './columns.js';
import { cellColumns, type Sheet } from './sheets.js';
import { valueAt } from './values.js';

export interface Place {
  sheet: string;
  row: number;
  /** Head of the column, when the value has one of its own. */
  column?: string;
}

/** The record of a row, and the row it came from. */
export type Origins = WeakMap<object, { sheet: Sheet; row: number }>;

/**
 * The cell of a value: of a procedure by code and JSON pointer, of the layer itself without code. Undefined for what
 * did not come from the workbook.
 */
export function placeOf(root: Json, origins: Origins, code: Code | undefined, path: string): Place | undefined {
  const procedures = root.procedures as Json[] | undefined;
  let here: unknown = code === undefined ? root : procedures?.find((one) => one.code === code);
  let best: Place | undefined;
  const segments = parsePointer(path) ?? [];
  for (let at = 0; at <= segments.length; at++) {
    const origin = typeof here === 'object' && here !== null ? origins.get(here) : undefined;
    if (origin) {
      const column = columnOf(origin.sheet, segments.slice(at));
      best = { sheet: origin.sheet.name, row: origin.row, ...(column !== undefined && { column }) };
    }
    if (at === segments.length) break;
    if (Array.isArray(here)) {
      const member = findMember(here, segments[at]);
      here = here[member >= 0 ? member : Number(segments[at])] as unknown;
    } else here = valueAt(here, [segments[at]]);
  }
  return best;
}

/** The column whose key is the beginning of the way; for a text the Vietnamese one. */
function columnOf(sheet: Sheet, segments: readonly string[]): string | undefined {
  const columns = cellColumns(sheet);
  const key = segments.join('.');
  const exact =
    columns.find((one) => one.key === key) ??
    columns.find((one) => one.column.key === key) ??
    columns.find((one) => !one.isLink && key.startsWith(`${one.key}.`)) ??
    // A piece that spreads over several columns is told at the first of them.
    columns.find((one) => key !== '' && one.key.startsWith(`${key}.`));
  if (exact) return exact.head;
  if (segments[0] === 'quantities') return columns.find((one) => one.key.startsWith('count.'))?.head;
  return undefined;
}
