/**
 * Overrides as plain rows. What a patch sets can be any value of the format; one row holds one plain value and the way
 * to it, so that no cell holds a piece of code.
 */
import { formatPointer, parsePointer, type Patch } from '../catalogue/index.js';
import type { Json } from './columns.js';

/** `offered` is true, or the reason why not: two different things that need columns of their own. */
export function unpackOffered(record: Json): Json {
  const { offered, ...rest } = record;
  if (typeof offered !== 'object' || offered === null) return record;
  return { ...rest, offered: false, notOffered: offered };
}
export function packOffered(record: Json): Json {
  const { offered, notOffered, ...rest } = record;
  // "Không" without a reason stays as it is: the reader says that the reason is missing.
  const said = notOffered ?? (offered === false ? {} : offered);
  return { ...rest, ...(said !== undefined && { offered: said }) };
}

/** One row of the sheet. */
export interface PatchRow {
  change: number;
  op: string;
  path: string;
  part?: string;
  type?: string;
  value?: string;
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'none';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yesNo';
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'emptyList' : 'emptyBlock';
};

/** Lists count their members in brackets, so that `[0]` is no name. */
function leaves(value: unknown, segments: string[] = []): { part: string; value: unknown }[] {
  if (typeof value === 'object' && value !== null) {
    const inner = Array.isArray(value)
      ? value.map((item: unknown, index) => [`[${index + 1}]`, item] as const)
      : Object.entries(value);
    if (inner.length) return inner.flatMap(([name, item]) => leaves(item, [...segments, name]));
  }
  return [{ part: segments.length ? formatPointer(segments).slice(1) : '', value }];
}

/** The patches of an override as rows. */
export function patchRows(patches: readonly Patch[]): PatchRow[] {
  return patches.flatMap(({ op, path, value }, index) => {
    const row = { change: index + 1, op, path };
    if (value === undefined) return [row];
    return leaves(value).map((leaf) => {
      const type = typeOf(leaf.value);
      const said = typeof leaf.value === 'boolean' ? (leaf.value ? 'có' : 'không') : String(leaf.value);
      return {
        ...row,
        ...(leaf.part && { part: leaf.part }),
        type,
        ...(/^(text|number|yesNo)$/.test(type) && { value: said }),
      };
    });
  });
}

const FORBIDDEN = /^(__proto__|constructor|prototype)$/;

/** Rows of one override as patches; a row that cannot be placed is told by its index. */
export function patchesOf(rows: readonly PatchRow[], onBad: (index: number) => void): Patch[] {
  const patches: Patch[] = [];
  const byChange = new Map<number, Patch>();
  rows.forEach((row, index) => {
    let patch = byChange.get(row.change);
    if (!patch) {
      patch = { op: row.op as Patch['op'], path: row.path };
      byChange.set(row.change, patch);
      patches.push(patch);
    }
    const value = valueOf(row);
    if (value === undefined) {
      if (row.value !== undefined || row.part !== undefined) onBad(index);
      return;
    }
    const segments = row.part === undefined ? [] : (parsePointer(`/${row.part}`) ?? []);
    if (!put(patch as unknown as Json, ['value', ...segments], value)) onBad(index);
  });
  return patches;
}

function valueOf({ type, value, part }: PatchRow): unknown {
  switch (type) {
    case 'none':
      return null;
    case 'emptyList':
      return [];
    case 'emptyBlock':
      return {};
    case 'number': {
      const number = Number((value ?? '').replace(',', '.'));
      return value !== undefined && isFinite(number) ? number : undefined;
    }
    case 'yesNo':
      return /^(có|x|đúng|true|1)$/i.test(value ?? '')
        ? true
        : /^(không|sai|false|0)$/i.test(value ?? '')
          ? false
          : undefined;
    case 'text':
      return value ?? '';
    default:
      return value ?? (part === undefined ? undefined : '');
  }
}

/** Puts a value where the way leads, making lists and blocks on the way. */
function put(holder: Json | unknown[], [name, ...rest]: string[], value: unknown): boolean {
  const place = /^\[(\d{1,4})\]$/.exec(name)?.[1];
  if (FORBIDDEN.test(name) || (place !== undefined) !== Array.isArray(holder)) return false;
  const key = place === undefined ? name : Number(place) - 1;
  const record = holder as Record<string | number, unknown>;
  if (Array.isArray(holder) && (key as number) > holder.length) return false;
  if (!rest.length) {
    if (record[key] !== undefined) return false;
    record[key] = value;
    return true;
  }
  record[key] ??= /^\[\d+\]$/.test(rest[0]) ? [] : {};
  return typeof record[key] === 'object' && record[key] !== null && put(record[key] as Json, rest, value);
}
