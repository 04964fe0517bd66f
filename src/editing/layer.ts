/**
 * A layer of a catalogue as its files have it: a `catalogue.json`, procedures and overrides. Nothing here reads files,
 * so that the editor's page finds in what was dropped on it exactly what the command finds in a folder.
 */
import { fileNameOf, readCatalogue, type Catalogue, type Code } from '../catalogue/index.js';
import type { JsonFile } from './decode.js';
import type { Issue } from './issue.js';
import { baseName, folderName } from './paths.js';

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

/** Makes a layer of its files. Never throws for what stands in them. */
export function assembleLayer(folder: string, head: JsonFile, files: readonly JsonFile[]): Layer {
  const issues: Issue[] = [...head.issues];
  const procedures: Entry[] = [];
  const overrides: Entry[] = [];
  const inside = isObject(head.json) ? head.json : {};
  list(inside.procedures).forEach((json, index) =>
    procedures.push({ file: head, json, pointer: `/procedures/${index}` }),
  );
  list(inside.overrides).forEach((json, index) => overrides.push({ file: head, json, pointer: `/overrides/${index}` }));
  for (const file of files) {
    issues.push(...file.issues);
    if (file.json === undefined) continue;
    if (isObject(file.json) && file.json.format !== undefined)
      issues.push({ kind: 'strangeFile', severity: 'warning', file: file.shown, found: String(file.json.format) });
    else if (folderName(file.file) === 'overrides') overrides.push({ file, json: file.json, pointer: '' });
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
      return { ...problem, path: inFile, file: (entry?.file ?? head).shown };
    });
  return {
    folder,
    head,
    procedures,
    overrides,
    catalogue: catalogue?.format === 'ward-catalogue' ? withoutLinks(catalogue) : null,
    issues: [...issues, ...read],
  };
}

/** Where an editor finds the schema is nobody's business who reads what is built. */
function withoutLinks({ $schema: _, procedures, overrides, ...head }: Catalogue): Catalogue {
  return {
    ...head,
    procedures: procedures.map(({ $schema: _own, ...procedure }) => procedure),
    ...(overrides && { overrides: overrides.map(({ $schema: _own, ...override }) => override) }),
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
function placeIssues({ file, shown, json }: JsonFile, byField: boolean): Issue[] {
  if (!isObject(json) || typeof json.code !== 'string') return [];
  const issues: Issue[] = [];
  const name = `${fileNameOf(json.code)}.json`;
  if (baseName(file) !== name)
    issues.push({
      kind: 'wrongFileName',
      severity: 'error',
      file: shown,
      code: json.code,
      path: '/code',
      found: baseName(file),
      expected: name,
    });
  const folder = folderName(file);
  if (byField && typeof json.field === 'string' && folder !== json.field) {
    issues.push({
      kind: 'wrongFolder',
      severity: 'warning',
      file: shown,
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
