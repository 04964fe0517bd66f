/** A value that a nearer layer gives is signed by that layer: its source must not stay the national record. */
import { ownValue } from './pointer.js';
import type { Patch, Provenance } from './types.js';

/** Lists whose members may name their own source. */
const SIGNED = /^\/(?:presence|channels|timeLimits|fees|dossier\/items)(?:\/([^/]+)(?:\/([^/]+)(?:\/.*)?)?)?$/;
/** What people act on; a changed note or label does not make the rest of the member the layer's word. */
const ACTED_ON = /^(price|amount|max|available|url|purpose|quantities|when|effectiveFrom|effectiveTo)$/;

const signed = (value: unknown, provenance: Provenance): unknown =>
  typeof value !== 'object' || value === null || ownValue(value, 'provenance') ? value : { ...value, provenance };

/** The patch, and where needed a second one that names the source. */
export function signPatch(patch: Patch, provenance: Provenance): Patch[] {
  const match = SIGNED.exec(patch.path);
  if (!match) return [patch];
  const [, member, field] = match;
  if (field !== undefined) return ACTED_ON.test(field) ? [patch, sign(patch, provenance)] : [patch];
  if (patch.op === 'remove') return [patch];
  const { value } = patch;
  return [
    {
      ...patch,
      value:
        member === undefined && Array.isArray(value)
          ? value.map((item) => signed(item, provenance))
          : signed(value, provenance),
    },
  ];
}

function sign({ path }: Patch, provenance: Provenance): Patch {
  const depth = path.startsWith('/dossier/') ? 3 : 2;
  const member = path
    .split('/')
    .slice(0, depth + 1)
    .join('/');
  return { path: `${member}/provenance`, op: 'set', value: provenance };
}
