/**
 * The source of a catalogue: layers as folders. A layer is a folder with a `catalogue.json`; its procedures are the
 * other JSON files below it, its overrides those in a folder named `overrides`.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileNameOf, readCatalogue, type Catalogue, type Code } from '../catalogue/index.js';
import { jsonFilesBelow, readJson, shownPath, type JsonFile } from './files.js';
import type { Issue } from './issue.js';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value of a layer and the file it stands in. `pointer` leads to it there. */
export interface Entry {
  file: JsonFile;
  json: unknown;
  pointer: string;
}

/** A layer as it was read. */
export interface Layer {
  folder: string;
  head: JsonFile;
  procedures: Entry[];
  overrides: Entry[];
  /** What the tolerant reader made of it; null when nothing can be used. */
  catalogue: Catalogue | null;
  /** Problems of files and of reading, each with its file. */
  issues: Issue[];
}

/** Where the layers of a source lie together: the nearest folder above that has `national/catalogue.json`. */
export function findRoot(start: string): string {
  let folder = resolve(start);
  if (existsSync(folder) && statSync(folder).isFile()) folder = dirname(folder);
  for (let here = folder; ; here = dirname(here)) {
    for (const root of [here, join(here, 'procedures')]) {
      if (existsSync(join(root, 'national', 'catalogue.json'))) return root;
    }
    if (dirname(here) === here) return folder;
  }
}

/** Folders of all layers below a root. Built catalogues have their index beside them and are none. */
export function layerFolders(root: string): string[] {
  return jsonFilesBelow(root)
    .filter((file) => basename(file) === 'catalogue.json' && !existsSync(join(dirname(file), 'split', 'index.json')))
    .map(dirname);
}

export const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** Reads a layer from its folder. Never throws for what stands in the files. */
export function loadLayer(folder: string, others: readonly string[], onFile: () => void = () => undefined): Layer {
  const head = readJson(join(folder, 'catalogue.json'));
  const issues: Issue[] = [...head.issues];
  const nested = others.filter((other) => other !== folder && isInside(other, folder));
  const procedures: Entry[] = [];
  const overrides: Entry[] = [];
  const inside = isObject(head.json) ? head.json : {};
  list(inside.procedures).forEach((json, index) =>
    procedures.push({ file: head, json, pointer: `/procedures/${index}` }),
  );
  list(inside.overrides).forEach((json, index) => overrides.push({ file: head, json, pointer: `/overrides/${index}` }));
  for (const path of jsonFilesBelow(folder)) {
    if (path === head.file || nested.some((other) => isInside(path, other))) continue;
    const file = readJson(path);
    onFile();
    issues.push(...file.issues);
    if (file.json === undefined) continue;
    if (isObject(file.json) && file.json.format !== undefined)
      issues.push({ kind: 'strangeFile', severity: 'warning', file: shownPath(path), found: String(file.json.format) });
    else if (basename(dirname(path)) === 'overrides') overrides.push({ file, json: file.json, pointer: '' });
    else {
      procedures.push({ file, json: file.json, pointer: '' });
      issues.push(...placeIssues(file, isObject(head.json) && head.json.layer === 'national'));
    }
  }
  if (head.json === undefined) return { folder, head, procedures, overrides, catalogue: null, issues };

  const json = isObject(head.json)
    ? {
        ...head.json,
        procedures: procedures.map((entry) => entry.json),
        ...(overrides.length && { overrides: overrides.map((entry) => entry.json) }),
      }
    : head.json;
  const { catalogue, problems } = readCatalogue(json);
  const read = problems
    .filter(({ kind }) => kind !== 'empty')
    .map((problem): Issue => {
      const { path = '', code } = problem;
      const entry = entryOf(path, code, procedures, overrides);
      // The reader counts through the whole layer; in its own file a record begins at the top.
      const inFile = path.replace(/^\/(procedures|overrides)\/[^/]+/, entry?.pointer ?? '$&');
      return { ...problem, path: inFile, file: shownPath(entry?.file.file ?? head.file) };
    });
  return {
    folder,
    head,
    procedures,
    overrides,
    catalogue: catalogue?.format === 'ward-catalogue' ? catalogue : null,
    issues: [...issues, ...read],
  };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The entry that a problem of the reader is about. */
function entryOf(path: string, code: Code | undefined, procedures: Entry[], overrides: Entry[]): Entry | undefined {
  const [, kind, index] = /^\/(procedures|overrides)\/(\d+)/.exec(path) ?? [];
  if (kind) return (kind === 'procedures' ? procedures : overrides)[Number(index)];
  return code === undefined ? undefined : procedures.find((entry) => isObject(entry.json) && entry.json.code === code);
}

/** A procedure's file is named by its code, and in the national layer lies in the folder of its field. */
function placeIssues({ file, json }: JsonFile, byField: boolean): Issue[] {
  if (!isObject(json) || typeof json.code !== 'string') return [];
  const issues: Issue[] = [];
  const name = `${fileNameOf(json.code)}.json`;
  if (basename(file) !== name)
    issues.push({
      kind: 'wrongFileName',
      severity: 'error',
      file: shownPath(file),
      code: json.code,
      path: '/code',
      found: basename(file),
      expected: name,
    });
  const folder = basename(dirname(file));
  if (byField && typeof json.field === 'string' && folder !== json.field) {
    issues.push({
      kind: 'wrongFolder',
      severity: 'warning',
      file: shownPath(file),
      code: json.code,
      path: '/field',
      found: folder,
      expected: json.field,
    });
  }
  return issues;
}

/** A layer with all that it stands on, farthest first. Layers that are missing are reported by the merge. */
export function stackOf(layer: Layer, layers: readonly Layer[]): Layer[] {
  const stack: Layer[] = [];
  const visit = (one: Layer): void => {
    if (stack.includes(one)) return;
    stack.unshift(one);
    for (const { id } of one.catalogue?.extends ?? []) {
      const lower = layers.find(({ catalogue }) => catalogue?.id === id);
      if (lower) visit(lower);
    }
  };
  visit(layer);
  return stack;
}
