/**
 * The source of a catalogue: layers as folders. A layer is a folder with a `catalogue.json`; its procedures are the
 * other JSON files below it, its overrides those in a folder named `overrides`.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { assembleLayer, type Layer } from '../editing/layer.js';
import type { Issue } from '../editing/issue.js';
import { jsonFilesBelow, readJson, shownPath } from './files.js';

/**
 * Where the layers of a source lie together: the nearest folder above that has `national/catalogue.json`, or the
 * `procedures` of a project that is given itself. What only lies beside a project's layers is none of them.
 */
export function findRoot(start: string): string {
  let folder = resolve(start);
  if (existsSync(folder) && statSync(folder).isFile()) folder = dirname(folder);
  for (let here = folder; ; here = dirname(here)) {
    for (const root of here === folder ? [here, join(here, 'procedures')] : [here]) {
      if (existsSync(join(root, 'national', 'catalogue.json'))) return root;
    }
    if (dirname(here) === here) return folder;
  }
}

/** Whether a folder is a layer. Built catalogues have their index beside them and are none. */
export const isLayer = (folder: string): boolean =>
  existsSync(join(folder, 'catalogue.json')) && !existsSync(join(folder, 'split', 'index.json'));

/** Folders of all layers below a root, which need not be there yet. */
export function layerFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return jsonFilesBelow(root)
    .filter((file) => basename(file) === 'catalogue.json')
    .map(dirname)
    .filter(isLayer);
}

export const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** Reads a layer from its folder. Never throws for what stands in the files. */
export function loadLayer(folder: string, others: readonly string[], onFile: () => void = () => undefined): Layer {
  const head = readJson(join(folder, 'catalogue.json'));
  const nested = others.filter((other) => other !== folder && isInside(other, folder));
  const files = jsonFilesBelow(folder)
    .filter((path) => path !== head.file && !nested.some((other) => isInside(path, other)))
    .map((path) => {
      onFile();
      return readJson(path);
    });
  return assembleLayer(folder, head, files);
}

/** The folder of a ward: the given one, or the only ward below it. */
export function findWard(given: string): { folder: string } | { issue: Issue } {
  const file = shownPath(given);
  if (!existsSync(given)) return { issue: { kind: 'fileMissing', severity: 'error', file } };
  if (existsSync(join(given, 'catalogue.json'))) return { folder: given };
  const wards = (statSync(given).isDirectory() ? layerFolders(findRoot(given)) : []).filter(
    (folder) =>
      isInside(folder, given) &&
      (readJson(join(folder, 'catalogue.json')).json as { layer?: unknown } | undefined)?.layer === 'ward',
  );
  if (wards.length === 1) return { folder: wards[0] };
  return {
    issue: wards.length
      ? { kind: 'severalWards', severity: 'error', file, found: wards.map(shownPath).join(', ') }
      : { kind: 'notAWard', severity: 'error', file },
  };
}
