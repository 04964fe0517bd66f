/** Going through every value of a JSON tree. */
import { segmentOf } from '../pointer.js';

/** Calls `visit` with every value and its pointer, the outer before the inner. */
export function walk(
  value: unknown,
  visit: (value: unknown, segments: string[]) => void,
  segments: string[] = [],
): void {
  visit(value, segments);
  if (Array.isArray(value))
    value.forEach((member: unknown, index) => walk(member, visit, [...segments, segmentOf(value, index)]));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) walk(inner, visit, [...segments, name]);
  }
}

/** What identifies a member in its list; for lists that are small and were checked for double ids elsewhere. */
export function named<T>(list: readonly T[] | undefined, visit: (member: T, segment: string) => void): void {
  list?.forEach((member, index) => visit(member, segmentOf(list, index)));
}
