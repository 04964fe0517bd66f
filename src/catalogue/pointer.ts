/**
 * JSON pointers in which members of lists are named by what identifies them, not by their place: `/fees/le-phi/price`,
 * `/channels/online/url`, `/agencies/ubnd-xa:receives`. A place changes with every edit; a name does not.
 */

const NAMES = ['id', 'code', 'kind', 'ref', 'number', 'form', 'value', 'target', 'canonical', 'date', 'label'];

/** Segments of a pointer; undefined when it is none. */
export function parsePointer(path: string): string[] | undefined {
  if (path === '') return [];
  if (!path.startsWith('/')) return undefined;
  return path
    .slice(1)
    .split('/')
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** Pointer of these segments. */
export function formatPointer(segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${String(segment).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** Names a member of a list goes by, the best first. */
export function namesOf(member: unknown): string[] {
  if (typeof member === 'string') return [member];
  if (typeof member !== 'object' || member === null) return [];
  const record = member as Record<string, unknown>;
  const names = NAMES.map((name) => record[name]).filter((value): value is string => typeof value === 'string');
  for (const second of [record.role, record.relation, record.year]) {
    if (names.length && (typeof second === 'string' || typeof second === 'number')) names.push(`${names[0]}:${second}`);
  }
  return names;
}

/** Segment that names a member of a list; its place (`2`, or `#2` where another is named "2") when nothing else tells it apart. */
export function segmentOf(list: readonly unknown[], index: number): string {
  const names = [...namesOf(list[index]), String(index)];
  return names.find((name) => findMember(list, name) === index) ?? `#${index}`;
}

/** Place of the member that a segment names; -1: none; -2: several. */
export function findMember(list: readonly unknown[], segment: string): number {
  if (/^#\d+$/.test(segment)) return Number(segment.slice(1)) < list.length ? Number(segment.slice(1)) : -1;
  const found = list.flatMap((member, index) => (namesOf(member).includes(segment) ? [index] : []));
  if (found.length) return found.length === 1 ? found[0] : -2;
  // A place is a name only where there is no other.
  const place = /^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : -1;
  return place < list.length && place >= 0 && segmentIsPlace(list, place) ? place : -1;
}

function segmentIsPlace(list: readonly unknown[], place: number): boolean {
  const names = namesOf(list[place]);
  return names.every((name) => list.filter((member) => namesOf(member).includes(name)).length > 1);
}

/** The same pointer with every member by its name, as far as it leads. */
export function canonicalPointer(root: unknown, segments: readonly string[]): string[] {
  let here = root;
  return segments.map((segment) => {
    let name = segment;
    if (Array.isArray(here)) {
      const index = findMember(here, segment);
      if (index >= 0) name = segmentOf(here, index);
      else if (index === -1 && /^\d+$/.test(segment) && Number(segment) < here.length)
        name = segmentOf(here, Number(segment));
      here = here[index >= 0 ? index : Number(segment)] as unknown;
    } else here = ownValue(here, segment);
    return name;
  });
}

/** A property that the object has itself; never one of its prototype. */
export function ownValue(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.prototype.hasOwnProperty.call(holder, name)
    ? (holder as Record<string, unknown>)[name]
    : undefined;
}
