/** What differs between two versions of a procedure or of a catalogue. */
import { formatPointer, segmentOf } from './pointer.js';
import type { Catalogue, Code, Procedure } from './types.js';

/** One difference. `path` names members of lists, see `pointer.ts`. */
export interface Difference {
  path: string;
  /** `reordered`: the same members in another order, where the order says something. */
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  before?: unknown;
  after?: unknown;
}

/** Lists whose order people follow. The portal shuffles the others between two downloads. */
const ORDERED = /\/(steps|facts|items|choices|tiers|pinned)$/;

/** Values that say something only as a whole: 20.000 đồng, 5 working days, a condition. */
const WHOLE = /^(price|amount|max|when|askWhen)$/;

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every difference between two JSON values, the deepest place that tells it. */
export function differences(before: unknown, after: unknown, segments: string[] = []): Difference[] {
  if (before === after) return [];
  const path = formatPointer(segments);
  if (before === undefined) return [{ path, kind: 'added', after }];
  if (after === undefined) return [{ path, kind: 'removed', before }];
  if (!isHolder(before) || !isHolder(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, kind: 'changed', before, after }];
  }
  if (WHOLE.test(segments[segments.length - 1] ?? '')) {
    return sameValue(before, after) ? [] : [{ path, kind: 'changed', before, after }];
  }
  const [old, young] = [membersOf(before), membersOf(after)];
  const names = [...new Set([...old.keys(), ...young.keys()])];
  const found = names.flatMap((name) => differences(old.get(name), young.get(name), [...segments, name]));
  if (Array.isArray(after) && ORDERED.test(path)) {
    const common = (one: Map<string, unknown>, other: Map<string, unknown>): string =>
      [...one.keys()].filter((name) => other.has(name)).join('\n');
    if (common(old, young) !== common(young, old))
      found.push({ path, kind: 'reordered', before: [...old.keys()], after: [...young.keys()] });
  }
  return found;
}

/** Whether two JSON values are the same, whatever the order of their fields. */
function sameValue(one: unknown, other: unknown): boolean {
  if (!isHolder(one) || !isHolder(other)) return one === other;
  const [a, b] = [Object.keys(one), Object.keys(other)];
  return (
    a.length === b.length &&
    Array.isArray(one) === Array.isArray(other) &&
    a.every((key) => sameValue(one[key], other[key]))
  );
}

/** Where an editor finds the schema says nothing of a procedure. */
function membersOf(holder: Record<string, unknown> | unknown[]): Map<string, unknown> {
  if (!Array.isArray(holder))
    return new Map(Object.entries(holder).filter(([name, value]) => value !== undefined && name !== '$schema'));
  return new Map(holder.map((member: unknown, index) => [segmentOf(holder, index), member]));
}

/** What differs between two catalogues. */
export interface CatalogueDifference {
  /** Codes, in the order of the catalogue that has them. */
  added: Code[];
  removed: Code[];
  changed: { code: Code; differences: Difference[] }[];
  /** Everything beside the procedures: offices, calendars, notices … */
  head: Difference[];
}

/** Compares two catalogues, old and new. */
export function compareCatalogues(before: Catalogue, after: Catalogue): CatalogueDifference {
  const [old, young] = [byCode(before), byCode(after)];
  const { procedures: _1, ...oldHead } = before;
  const { procedures: _2, ...youngHead } = after;
  return {
    added: [...young.keys()].filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !young.has(code)),
    changed: [...young].flatMap(([code, procedure]) => {
      const found = old.has(code) ? differences(old.get(code), procedure) : [];
      return found.length ? [{ code, differences: found }] : [];
    }),
    head: differences(oldHead, youngHead),
  };
}

const byCode = ({ procedures }: Catalogue): Map<Code, Procedure> =>
  new Map(procedures.map((procedure) => [procedure.code, procedure]));

/**
 * Compares two version names number by number: `1.9.0` < `1.10.0`, `2026-07-18` < `2026.11.24`. Words between the
 * numbers do not count, except that a name with a word (`2.0.0-draft`) is older than the same without.
 */
export function compareVersions(one: string, other: string): number {
  const numbers = (version: string): number[] => (version.match(/\d+/g) ?? []).map(Number);
  const [a, b] = [numbers(one), numbers(other)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference) return Math.sign(difference);
  }
  return Number(/[a-z]/i.test(other)) - Number(/[a-z]/i.test(one));
}
