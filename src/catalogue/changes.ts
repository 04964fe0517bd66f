/** What changed from one version of a catalogue to the next, as data that can be kept, shown and read by machines. */
import { compareCatalogues, type Difference } from './compare.js';
import { parsePointer } from './pointer.js';
import type { Catalogue, Code, LText, Procedure } from './types.js';

export interface NamedProcedure {
  code: Code;
  name: LText;
}

/** Changes of one procedure. */
export interface ChangedProcedure extends NamedProcedure {
  /** Its fields in which something changed: `fees`, `dossier`, `status` … */
  parts: (keyof Procedure)[];
  differences: Difference[];
}

/** An override that was written before the procedure below it changed ("cần rà lại"). */
export interface StaleOverride extends NamedProcedure {
  /** Id of the layer whose override it is. */
  layer: Code;
  file?: string;
  /** `removed`: the procedure is gone; `overlap`: the very values that the override sets have changed; `other`: others. */
  kind: 'removed' | 'overlap' | 'other';
  /** Pointers of what changed. */
  fields: string[];
}

export interface CatalogueChanges {
  format: 'ward-catalogue-changes';
  from: { id: Code; version: string };
  to: { id: Code; version: string };
  added: NamedProcedure[];
  removed: NamedProcedure[];
  changed: ChangedProcedure[];
  /** Everything beside the procedures. */
  head: Difference[];
  stale: StaleOverride[];
}

const shown = ({ code, shortName, name }: Procedure): NamedProcedure => ({ code, name: shortName ?? name });

/** Compares two versions. `overlays` are nearer layers that may have become stale. */
export function changesBetween(
  before: Catalogue,
  after: Catalogue,
  overlays: readonly Catalogue[] = [],
): CatalogueChanges {
  const { added, removed, changed, head } = compareCatalogues(before, after);
  const find = ({ procedures }: Catalogue, code: Code): Procedure =>
    procedures.find((procedure) => procedure.code === code) as Procedure;
  const changes = changed.map(({ code, differences }): ChangedProcedure => {
    const parts = differences.map(({ path }) => parsePointer(path)?.[0] as keyof Procedure);
    return { ...shown(find(after, code)), parts: [...new Set(parts)], differences };
  });
  return {
    format: 'ward-catalogue-changes',
    from: { id: before.id, version: before.version },
    to: { id: after.id, version: after.version },
    added: added.map((code) => shown(find(after, code))),
    removed: removed.map((code) => shown(find(before, code))),
    changed: changes,
    head: head.filter(({ path }) => !/^\/(\$schema|generatedAt|version)$/.test(path)),
    stale: overlays.filter(({ id }) => id !== after.id).flatMap((layer) => staleOf(layer, before, changes, removed)),
  };
}

function staleOf(layer: Catalogue, before: Catalogue, changed: ChangedProcedure[], removed: Code[]): StaleOverride[] {
  return (layer.overrides ?? []).flatMap(({ target, patch = [] }): StaleOverride[] => {
    if (removed.includes(target)) {
      const gone = before.procedures.find(({ code }) => code === target);
      return [
        {
          code: target,
          name: gone?.shortName ?? gone?.name ?? { vi: target },
          layer: layer.id,
          kind: 'removed',
          fields: [],
        },
      ];
    }
    const change = changed.find(({ code }) => code === target);
    if (!change) return [];
    const fields = change.differences.map(({ path }) => path);
    const within = (path: string, other: string): boolean => path === other || path.startsWith(`${other}/`);
    const overlap = fields.some((path) => patch.some((one) => within(path, one.path) || within(one.path, path)));
    return [{ code: target, name: change.name, layer: layer.id, kind: overlap ? 'overlap' : 'other', fields }];
  });
}
