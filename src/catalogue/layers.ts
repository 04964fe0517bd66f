/** The order of layers. */
import type { Problem } from './problems.js';
import type { Catalogue, Code } from './types.js';

const RANK = { national: 0, province: 1, ward: 2 };

/**
 * The layers, farthest first: each after those that it extends, else by their kind, else as given. A layer that is
 * named but not there, and a circle, are reported, and the rest is ordered all the same.
 */
export function orderLayers(layers: readonly Catalogue[], problems: Problem[]): Catalogue[] {
  const byId = new Map<Code, Catalogue>();
  for (const layer of layers) {
    if (byId.has(layer.id)) problems.push({ kind: 'duplicate', severity: 'error', layer: layer.id });
    else byId.set(layer.id, layer);
  }
  const ordered: Catalogue[] = [];
  const open: Code[] = [];
  const visit = (layer: Catalogue): void => {
    if (ordered.includes(layer)) return;
    if (open.includes(layer.id)) {
      problems.push({
        kind: 'circularLayers',
        severity: 'error',
        layer: layer.id,
        found: [...open.slice(open.indexOf(layer.id)), layer.id].join(' → '),
      });
      return;
    }
    open.push(layer.id);
    for (const { id, version } of layer.extends ?? []) {
      const lower = byId.get(id);
      if (!lower) problems.push({ kind: 'layerMissing', severity: 'warning', layer: layer.id, found: id });
      else {
        if (lower.version !== version)
          problems.push({
            kind: 'layerVersionDiffers',
            severity: 'warning',
            layer: layer.id,
            found: id,
            baseVersion: version,
            version: lower.version,
          });
        visit(lower);
      }
    }
    open.pop();
    ordered.push(layer);
  };
  [...byId.values()].sort((one, other) => RANK[one.layer] - RANK[other.layer]).forEach(visit);
  return ordered;
}
