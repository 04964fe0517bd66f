/** The files on the desk put together as the command puts a folder together, and checked by the same checks. */
import type { Catalogue } from '../../catalogue/index.js';
import { SCHEMA_VERSION } from '../../catalogue/index.js';
import { arrange } from '../../editing/arrange.js';
import { checkLayer } from '../../editing/check-layer.js';
import type { JsonFile } from '../../editing/decode.js';
import { errorsIn, type Issue } from '../../editing/issue.js';
import { assembleLayer, stackOf, type Layer } from '../../editing/layer.js';
import type { SchemaCheck } from '../../editing/schema-issues.js';
import type { CellIssue, Place } from '../../workbook/index.js';
import { looseCodes, type Source, type Work } from './work.js';

/** What the files make together. */
export interface Inspection {
  /** As citizens will have it; null when there is nothing to show. */
  catalogue: Catalogue | null;
  /** The layer that was edited, for a workbook of it. */
  layer: Catalogue | null;
  /** Those of workbooks have the cell instead of line and column. */
  issues: (Issue & { cell?: Place })[];
  cellIssues: (CellIssue & { file: string })[];
  errors: number;
  warnings: number;
}

/** A layer that stands for one that nobody gave. */
const STAND_IN = ' ';

type Json = Record<string, unknown>;

/** Puts the files together. `base`: the lower layers that the page brings along. */
export function inspect(work: Work, base: readonly Catalogue[], today: string, schema?: SchemaCheck): Inspection {
  const heads = work.filter(({ kind }) => kind === 'layer');
  const loose = work.filter(({ kind }) => kind === 'procedure' || kind === 'override');
  const broken = work.filter(({ kind }) => kind === 'broken');
  const cellIssues = work.flatMap(({ name, cellIssues: found }) => found.map((issue) => ({ ...issue, file: name })));
  const issues: Issue[] = broken.flatMap(({ file }) => file.issues);
  let catalogue: Catalogue | null = null;
  let edited: Catalogue | null = null;
  const main = nearestOf(heads);
  const mainHead = main?.file ?? (loose.length ? standIn(loose, base) : undefined);
  if (mainHead) {
    const codes = looseCodes(work);
    const top = assembleLayer(
      'main',
      withoutCodes(standalone(mainHead), codes),
      loose.map(({ file }) => file),
    );
    const others = heads.filter((head) => head !== main).map(({ file }) => assembleLayer(file.file, file, []));
    const given = [...others, top];
    const lower = base
      .filter(({ id }) => !given.some((layer) => layer.catalogue?.id === id))
      .map((layer) => asLayer(layer));
    const layers = [...lower, ...given];
    for (const layer of stackOf(top, layers)) {
      const checked = checkLayer(layer, layers, today, schema);
      if (layer === top) catalogue = checked.merged.catalogue;
      if (given.includes(layer)) issues.push(...checked.issues);
    }
    // A file beside the others may hold a layer that nothing stands on.
    for (const layer of others.filter((one) => !stackOf(top, layers).includes(one)))
      issues.push(...checkLayer(layer, layers, today, schema).issues);
    edited = top.catalogue;
    if (!top.catalogue) catalogue = null;
  }
  // A broken file may have the name of a good one; its problems have their lines already.
  const usable = work.filter(({ kind }) => kind !== 'broken');
  const places = new Map(usable.flatMap(({ name, placeOf }) => (placeOf ? [[name, placeOf] as const] : [])));
  const texts = new Map(usable.map(({ file }) => [file.shown, file.text]));
  const told = arrange(
    // Dropped files keep whatever name a download gave them.
    issues.filter(({ kind, file }) => !/^wrong(FileName|Folder)$/.test(kind) && file !== STAND_IN),
    (file) => texts.get(file) ?? '',
  );
  // What came from a cell is told by its cell, and once.
  const placed = told.map((issue) => {
    const cell = places.get(issue.file ?? '')?.(issue.code, issue.path ?? '');
    return cell ? { ...issue, cell } : issue;
  });
  const cells = new Set(cellIssues.map((issue) => [issue.file, issue.kind, issue.sheet, issue.row].join()));
  const fresh = placed.filter(
    (issue) => !('cell' in issue) || !cells.has([issue.file, issue.kind, issue.cell.sheet, issue.cell.row].join()),
  );
  const errors = errorsIn(fresh).length + cellIssues.filter(({ severity }) => severity === 'error').length;
  const warnings = fresh.length + cellIssues.length - errors;
  return { catalogue, layer: edited, issues: fresh, cellIssues, errors, warnings };
}

/** Of several layers the one that no other stands on; of several such the last one. */
function nearestOf(heads: readonly Source[]): Source | undefined {
  const below = new Set(
    heads.flatMap(({ file }) => {
      const { extends: lower } = file.json as { extends?: { id?: unknown }[] };
      return Array.isArray(lower) ? lower.map((one) => one?.id) : [];
    }),
  );
  const tops = heads.filter(({ file }) => !below.has((file.json as Json).id));
  return tops[tops.length - 1] ?? heads[heads.length - 1];
}

/** A built catalogue names the layers that it was made of but holds them already: it stands alone. */
function standalone(head: JsonFile): JsonFile {
  const json = head.json as Json;
  const { fields, procedures } = json as { fields?: { code?: unknown }[]; procedures?: { field?: unknown }[] };
  if (json.extends === undefined || json.overrides !== undefined) return head;
  if (!Array.isArray(fields) || !Array.isArray(procedures) || !procedures.length) return head;
  const known = new Set(fields.map((field) => field?.code));
  if (!procedures.every((procedure) => known.has(procedure?.field))) return head;
  const { extends: _, ...rest } = json;
  return { ...head, json: rest };
}

/** What a file of its own says of a procedure takes the place of what the catalogue says. */
function withoutCodes(head: JsonFile, codes: ReadonlySet<string>): JsonFile {
  const { procedures, ...rest } = head.json as { procedures?: { code?: unknown }[] };
  if (!codes.size || !Array.isArray(procedures)) return head;
  return {
    ...head,
    json: { ...rest, procedures: procedures.filter((procedure) => !codes.has(String(procedure?.code))) },
  };
}

/** Loose files need a layer around them: the national one for procedures, one above it for overrides. */
function standIn(loose: readonly Source[], base: readonly Catalogue[]): JsonFile | undefined {
  const [national] = base;
  if (!national) return undefined;
  const file = { file: STAND_IN, shown: STAND_IN, text: '', issues: [] };
  if (!loose.some(({ kind }) => kind === 'override')) return { ...file, json: national };
  const { title, provenance, administrativeUnit, id, version } = national;
  const json: Catalogue = {
    format: 'ward-catalogue',
    schemaVersion: SCHEMA_VERSION,
    id: `${id}.thu`,
    title,
    layer: 'ward',
    extends: [{ id, version }],
    version,
    provenance,
    administrativeUnit,
    agencies: [],
    offices: [],
    lifeEvents: [],
    fields: [],
    calendars: [],
    procedures: [],
  };
  return { ...file, json };
}

const known = new WeakMap<Catalogue, Layer>();

/** A layer that the page brings along, read once. */
function asLayer(catalogue: Catalogue): Layer {
  let layer = known.get(catalogue);
  if (!layer) {
    layer = assembleLayer(
      catalogue.id,
      { file: catalogue.id, shown: catalogue.id, text: '', json: catalogue, issues: [] },
      [],
    );
    known.set(catalogue, layer);
  }
  return layer;
}
