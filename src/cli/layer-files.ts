/** A layer that was changed as the files of its folder: what is the same stays untouched, what is new finds its place. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileNameOf, type Catalogue, type Code, type Procedure, type ProcedureOverride } from '../catalogue/index.js';
import { orderKeys } from '../workbook/key-order.js';
import { jsonText } from './json-text.js';
import type { Entry, Layer } from '../editing/layer.js';
import { linked, schemaFor } from './schema-link.js';
import { layerFolders, findRoot, loadLayer } from './source.js';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The layer of a folder; undefined where none is yet. */
export function existingLayer(folder: string): Layer | undefined {
  if (!existsSync(join(folder, 'catalogue.json'))) return undefined;
  return loadLayer(folder, layerFolders(findRoot(folder)));
}

/** What stands in the files, as it stands there: the reader would leave out what it cannot understand. */
export function asWritten({ head, procedures, overrides }: Layer): Catalogue | undefined {
  if (!isObject(head.json)) return undefined;
  const values = (entries: Entry[]): unknown[] => entries.map(({ json }) => json).filter(isObject);
  return {
    ...head.json,
    procedures: values(procedures),
    ...((overrides.length || 'overrides' in head.json) && { overrides: values(overrides) }),
  } as unknown as Catalogue;
}

/** What has to be written and removed. */
export interface Plan {
  files: Map<string, string>;
  /** Files whose procedure has moved to another folder. */
  moved: string[];
  /** Codes of procedures, new, changed, and the same as before. */
  added: Code[];
  changed: Code[];
  same: Code[];
  /** Overrides that are gone from the layer, but have files of their own. */
  kept: { target: Code; file: string }[];
}

export function planLayer(folder: string, old: Layer | undefined, layer: Catalogue): Plan {
  const plan: Plan = { files: new Map(), moved: [], added: [], changed: [], same: [], kept: [] };
  const headFile = join(folder, 'catalogue.json');
  const entries = new Map(old?.procedures.map((entry) => [codeOf(entry, 'code'), entry]));
  const inline: Procedure[] = [];
  const schema = schemaFor(folder);
  /** An editor of a new file finds the schema as in the files beside it; files that are there keep the link they have. */
  const newFile = <T extends object>(value: T, file: string) => {
    if (schema.copy !== undefined) plan.files.set(schema.file, schema.copy);
    return linked(value, file, schema.file);
  };
  for (const procedure of layer.procedures) {
    const { code } = procedure;
    const entry = entries.get(code);
    const list = !entry ? plan.added : isDeepStrictEqual(entry.json, procedure) ? plan.same : plan.changed;
    list.push(code);
    const ordered = orderKeys(procedure, entry?.json);
    // Local procedures of a ward stand in its own file, unless they had files before.
    if (entry ? entry.file.file === headFile : layer.layer !== 'national') inline.push(ordered);
    else if (list !== plan.same) {
      const place = join(folder, folderName(procedure.field), `${fileNameOf(code)}.json`);
      const stays = entry && !(layer.layer === 'national' && codeOf(entry, 'field') !== procedure.field);
      plan.files.set(stays ? entry.file.file : place, jsonText(entry ? ordered : newFile(ordered, place)));
      if (entry && !stays && entry.file.file !== place) plan.moved.push(entry.file.file);
    }
  }
  const overrides = planOverrides(plan, headFile, old, layer.overrides ?? []);
  const before = isObject(old?.head.json) ? old.head.json : undefined;
  const { procedures: _, overrides: __, ...rest } = layer;
  const head = {
    ...rest,
    ...((inline.length > 0 || !before || 'procedures' in before) && { procedures: inline }),
    ...((overrides.length > 0 || (before && 'overrides' in before)) && { overrides }),
  };
  if (!isDeepStrictEqual(before, head)) {
    const ordered = orderKeys(head, before);
    plan.files.set(headFile, jsonText(before ? ordered : newFile(ordered, headFile)));
  }
  return plan;
}

/** Overrides with files of their own stay in them; the others, and new ones, stand in the layer's file. */
function planOverrides(
  plan: Plan,
  headFile: string,
  old: Layer | undefined,
  overrides: readonly ProcedureOverride[],
): ProcedureOverride[] {
  const own = new Map(
    old?.overrides.filter(({ file }) => file.file !== headFile).map((entry) => [codeOf(entry, 'target'), entry]),
  );
  const inline = overrides.filter((override) => {
    const entry = own.get(override.target);
    if (!entry) return true;
    own.delete(override.target);
    if (!isDeepStrictEqual(entry.json, override))
      plan.files.set(entry.file.file, jsonText(orderKeys(override, entry.json)));
    return false;
  });
  for (const [target, { file }] of own) plan.kept.push({ target: String(target), file: file.file });
  return inline;
}

const codeOf = ({ json }: Entry, key: 'code' | 'target' | 'field'): string =>
  isObject(json) && typeof json[key] === 'string' ? json[key] : '';

/** A field becomes the name of a folder: nothing in it may lead elsewhere. */
const folderName = (field: unknown): string =>
  typeof field === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(field) ? field : 'khac';
