/** Values in records, by the keys of columns. */
import type { Json } from './columns.js';

const own = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.prototype.hasOwnProperty.call(holder, name)
    ? (holder as Json)[name]
    : undefined;

/** The value at `price.note.vi`. */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce(own, record);
}

/** Puts a value at its place, making what lies on the way. Keys come from our own table, never from a file. */
export function setAt(record: Json, path: readonly string[], value: unknown): void {
  let here = record;
  for (const name of path.slice(0, -1)) {
    const inner = own(here, name);
    here = (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : (here[name] = {})) as Json;
  }
  here[path[path.length - 1]] = value;
}

export const pathOf = (key: string): string[] => key.split('.');

/** A copy of plain data. */
export const copyOf = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));
