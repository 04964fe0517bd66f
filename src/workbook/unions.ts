/** Blocks that have other values for each kind, a price or a duration: what a kind has no use for stays empty. */
import { procedureShapes } from '../catalogue/procedure-shapes.js';
import type { Json, Sheet } from './columns.js';
import { valueAt } from './values.js';

/** A value that the chosen kind has no use for. */
export interface Stray {
  path: [block: string, name: string];
  /** Head of the column that chooses, what it says, and what it says where the value has its use. */
  head: string;
  found: string;
  expected: string[];
}

/** The reader's names of what a kind has; undefined when there is no such kind. */
function namesOf(shape: string, kind: unknown): string[] | undefined {
  const fields = procedureShapes[`${shape}.${String(kind)}`] as string | undefined;
  return fields?.split(' ').map((field) => field.replace(/\W[^]*/, ''));
}

/** What must not be in a record of the sheet; with `list`, the way to a list of another sheet, only whether that must not. */
export function straysOf(sheet: Sheet, record: Json, list?: readonly string[]): Stray[] {
  return (sheet.unions ?? []).flatMap(({ path, tag, shape }) => {
    const block = valueAt(record, [path]);
    const column = sheet.columns.find(({ key }) => key === `${path}.${tag}`);
    const kind = valueAt(block, [tag]);
    const used = namesOf(shape, kind);
    if (column?.holds.as !== 'one' || !used) return [];
    const { of } = column.holds;
    const names = list ? (list[0] === path ? [list[1]] : []) : Object.keys(block as Json);
    return names
      .filter((name) => name !== tag && !used.includes(name))
      .map((name) => ({
        path: [path, name] as Stray['path'],
        head: column.head,
        found: of[String(kind)],
        expected: Object.keys(of).flatMap((one) => (namesOf(shape, one)?.includes(name) ? of[one] : [])),
      }));
  });
}
