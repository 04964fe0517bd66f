/** Which layer gave a value of a merged catalogue. */
import { canonicalPointer, findMember, formatPointer, ownValue, parsePointer } from './pointer.js';
import type { Catalogue, Code, Procedure, Provenance } from './types.js';

/** Where a value comes from. */
export interface Explanation {
  /** Id and version of the layer that gave the value. */
  layer: Code;
  version: string;
  /** Source of the value: its own, or that of what contains it. */
  provenance: Provenance;
  /** Nearer layers that changed something inside the value, with the pointers. */
  inside: { layer: Code; version: string; path: string }[];
}

/** A procedure on its way through the layers. */
export interface Merged {
  procedure: Procedure;
  /** The layer that the procedure as a whole is from. */
  layer: Catalogue;
  touched: { segments: string[]; layer: Catalogue }[];
}

/** Lists of the head that are joined, and what names a member. */
export const JOINED: Record<
  'agencies' | 'offices' | 'lifeEvents' | 'fields' | 'notices' | 'calendars',
  (item: never) => string
> = {
  agencies: (item: { code: Code }) => item.code,
  offices: (item: { code: Code }) => item.code,
  lifeEvents: (item: { code: Code }) => item.code,
  fields: (item: { code: Code }) => item.code,
  notices: (item: { id: Code }) => item.id,
  calendars: (item: { code: Code; year: number }) => `${item.code}:${item.year}`,
};

const startsWith = (long: string[], short: string[]): boolean =>
  short.every((segment, index) => segment === long[index]);

export function explainProcedure(entry: Merged | undefined, path: string): Explanation | null {
  const asked = parsePointer(path);
  if (!entry || !asked) return null;
  const segments = canonicalPointer(entry.procedure, asked);
  const { found, provenance } = lookUp(entry.procedure, segments, entry.procedure.provenance);
  if (!found) return null;
  const above = entry.touched.filter((touch) => startsWith(segments, touch.segments));
  const below = entry.touched.filter(
    (touch) => touch.segments.length > segments.length && startsWith(touch.segments, segments),
  );
  const { id, version } = above.length ? above[above.length - 1].layer : entry.layer;
  const inside = below.map(({ layer, segments: where }) => ({
    layer: layer.id,
    version: layer.version,
    path: formatPointer(where),
  }));
  return { layer: id, version, provenance, inside };
}

/** `origins`: the layer of each joined member, by `list/name`. `ordered`: all layers, nearest last. */
export function explainHead(
  catalogue: Catalogue,
  origins: Map<string, Catalogue>,
  ordered: Catalogue[],
  path: string,
): Explanation | null {
  const asked = parsePointer(path);
  if (!asked?.length || asked[0] === 'procedures') return null;
  const [list, name] = canonicalPointer(catalogue, asked);
  if (!lookUp(catalogue, asked, catalogue.provenance).found) return null;
  const value = ownValue(catalogue, list);
  const member: unknown = Array.isArray(value) && name !== undefined ? value[findMember(value, name)] : undefined;
  const nameOf = list in JOINED ? (JOINED[list as keyof typeof JOINED] as (item: unknown) => string) : undefined;
  const joinedBy = member !== undefined && nameOf ? origins.get(`${list}/${nameOf(member)}`) : undefined;
  const layer =
    joinedBy ?? [...ordered].reverse().find((one) => ownValue(one, list) !== undefined) ?? ordered[ordered.length - 1];
  const own = ownValue(member, 'provenance') as Provenance | undefined;
  return { layer: layer.id, version: layer.version, provenance: own ?? layer.provenance, inside: [] };
}

/** Follows a pointer with names, and remembers the nearest provenance on the way. */
function lookUp(root: unknown, segments: string[], provenance: Provenance): { found: boolean; provenance: Provenance } {
  let here = root;
  let nearest = provenance;
  for (const segment of segments) {
    here = Array.isArray(here) ? (here as unknown[])[findMember(here, segment)] : ownValue(here, segment);
    nearest = (ownValue(here, 'provenance') as Provenance | undefined) ?? nearest;
  }
  return { found: here !== undefined, provenance: nearest };
}
