/** What lies on the desk of the editor's page: the files that were given, read. Plain values; each change gives new ones. */
import type { Catalogue, Code } from '../../catalogue/index.js';
import { decodeJson, MAX_BYTES, type JsonFile } from '../../editing/decode.js';
import type { Issue } from '../../editing/issue.js';
import type { CellIssue, WorkbookFile, WorkbookResult } from '../../workbook/index.js';

/** A file as the browser hands it over. */
export interface Given {
  name: string;
  size: number;
  bytes(): Promise<Uint8Array>;
}

/** `layer`: a catalogue or a layer of one; `broken`: nothing could be made of it, and its problems say why. */
export type SourceKind = 'layer' | 'procedure' | 'override' | 'broken';

/** A file that was read. */
export interface Source {
  name: string;
  kind: SourceKind;
  /** Came as sheets and cells, so that its problems are placed by them. */
  workbook: boolean;
  file: JsonFile;
  cellIssues: CellIssue[];
  /** The cell of a value, where it came from one. */
  placeOf?: WorkbookResult['placeOf'];
  /** What it is about: a later file about the same takes its place. */
  about: string;
}

export type Work = readonly Source[];

/** Reads workbooks. `base`: the layer that is edited, of which a workbook may hold only a part. */
export type SheetsReader = (files: readonly WorkbookFile[], base?: Catalogue) => Promise<WorkbookResult>;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SHEETS = /\.(xlsx|xlsm|xls|ods|csv|tsv)$/i;
/** What a zip and an old or encrypted workbook begin with, whatever the file is called. */
const isSheets = (name: string, bytes: Uint8Array): boolean =>
  SHEETS.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

const broken = (name: string, issues: Issue[], file?: JsonFile): Source => ({
  name,
  kind: 'broken',
  workbook: false,
  file: { file: name, shown: name, text: '', ...file, issues },
  cellIssues: [],
  about: `file ${name}`,
});

/** Reads what was given in one go; sheets that came as CSV belong together. Never rejects. */
export async function readAll(
  given: readonly Given[],
  work: Work,
  base: readonly Catalogue[],
  readSheets: SheetsReader,
  onFile: (name: string, index: number) => Promise<void>,
): Promise<Source[]> {
  const sources: Source[] = [];
  const csv: WorkbookFile[] = [];
  const open = (): Catalogue[] =>
    [...work, ...sources].flatMap(({ kind, file }) => (kind === 'layer' ? (file.json as Catalogue) : []));
  for (const [index, one] of given.entries()) {
    await onFile(one.name, index);
    const bytes = await bytesOf(one);
    if (!(bytes instanceof Uint8Array)) sources.push(bytes);
    else if (/\.(csv|tsv)$/i.test(one.name)) csv.push({ fileName: one.name, bytes });
    else if (isSheets(one.name, bytes))
      sources.push(await fromSheets([{ fileName: one.name, bytes }], open(), base, readSheets));
    else sources.push(fromJson(decodeJson(bytes, one.name)));
  }
  if (csv.length) sources.push(await fromSheets(csv, open(), base, readSheets));
  return sources;
}

/** The bytes of a file, or why there are none. */
async function bytesOf({ name, size, bytes }: Given): Promise<Uint8Array | Source> {
  const failed = (kind: Issue['kind'], found?: Issue['found']): Source =>
    broken(name, [{ kind, severity: 'error', file: name, ...(found !== undefined && { found }) }]);
  // Told by its size, before a byte is read.
  if (size > MAX_BYTES) return failed('fileTooLarge', Math.round(size / 1024 / 1024));
  try {
    const data = await bytes();
    return data.length ? data : failed('fileEmpty');
  } catch (error) {
    return failed('fileUnreadable', (error as Error).name);
  }
}

/** A workbook; what it leaves out stays as it is in the layer of the same name, or in the one that it is a part of. */
async function fromSheets(
  files: readonly WorkbookFile[],
  open: readonly Catalogue[],
  own: readonly Catalogue[],
  readSheets: SheetsReader,
): Promise<Source> {
  let result = await readSheets(files);
  const { layer: alone } = result;
  if (alone) {
    const before = [...own, ...open].reverse().find(({ id }) => id === alone.id);
    if (before) result = await readSheets(files, before);
  } else if (result.issues.some(({ kind }) => kind === 'sheetMissing'))
    result = await asPart(files, open, own, readSheets);
  const { layer, issues, placeOf } = result;
  const name = files.map(({ fileName }) => fileName).join(', ');
  return {
    name,
    kind: layer ? 'layer' : 'broken',
    workbook: true,
    file: { file: name, shown: name, text: '', json: layer ?? undefined, issues: [] },
    cellIssues: issues,
    placeOf,
    about: layer ? `layer ${layer.id}` : `file ${name}`,
  };
}

/**
 * A table that names no layer, in the one that knows most of its codes; of equals in the one that was opened last. Where
 * nothing is open and it has no known code, nobody can tell what it belongs to.
 */
async function asPart(
  files: readonly WorkbookFile[],
  open: readonly Catalogue[],
  own: readonly Catalogue[],
  readSheets: SheetsReader,
): Promise<WorkbookResult> {
  let best: WorkbookResult | undefined;
  let most = open.length ? -1 : 0;
  const closed = own.filter(({ id }) => !open.some((layer) => layer.id === id));
  for (const layer of [...[...open].reverse(), ...closed]) {
    const result = await readSheets(files, layer);
    const codes = new Set(
      Array.isArray(layer.procedures) ? layer.procedures.map((one: { code: Code } | null) => one?.code) : [],
    );
    const known = [...result.touched].filter((code) => codes.has(code)).length;
    if (known > most) [best, most] = [result, known];
    if (known && !result.issues.some(({ kind }) => kind === 'noParent')) break;
  }
  const nowhere: CellIssue = { kind: 'openFirst', severity: 'error' };
  return best ?? { layer: null, issues: [nowhere], placeOf: () => undefined, touched: new Set() };
}

/** What a JSON file is: its `format` says so; without one it is a procedure, or an override that names its target. */
function fromJson(file: JsonFile): Source {
  const { file: name, json } = file;
  if (json === undefined) return broken(name, file.issues, file);
  const one = (kind: SourceKind, about: string, as: JsonFile = file): Source => ({
    name,
    kind,
    workbook: false,
    file: as,
    cellIssues: [],
    about,
  });
  if (!isObject(json)) {
    const found = Array.isArray(json) ? 'array' : json === null ? 'null' : typeof json;
    return broken(name, [...file.issues, { kind: 'notAnObject', severity: 'error', file: name, found }], file);
  }
  if (json.format === 'ward-catalogue') return one('layer', `layer ${String(json.id)}`);
  if (json.format === 'ward-catalogue-index')
    return broken(name, [...file.issues, { kind: 'indexGiven', severity: 'error', file: name }], file);
  if (json.format !== undefined && json.format !== 'ward-procedure')
    return broken(
      name,
      [
        ...file.issues,
        { kind: 'unsupportedFormat', severity: 'error', file: name, path: '/format', found: String(json.format) },
      ],
      file,
    );
  if (json.code === undefined && json.target !== undefined)
    return one('override', `override ${String(json.target)}`, { ...file, file: `overrides/${name}` });
  // The file of a built catalogue says of itself what a source file does not.
  const { format: _, schemaVersion: __, catalogueVersion: ___, ...procedure } = json;
  return one('procedure', `procedure ${String(json.code ?? name)}`, { ...file, json: procedure });
}

/**
 * The work with one more file; what was given before about the same, or under the same name, makes room. For a file
 * that cannot be used only its like does: what was open under that name stays open.
 */
export function withSource(work: Work, source: Source): Work {
  const stays = ({ kind, about, name }: Source): boolean =>
    (about !== source.about && name !== source.name) || (source.kind === 'broken' && kind !== 'broken');
  return [...work.filter(stays), source];
}

export const withoutSource = (work: Work, source: Source): Work => work.filter((one) => one !== source);

/** A file that the page itself brings along. */
export function ownSource(name: string, catalogue: Catalogue): Source {
  return {
    name,
    kind: 'layer',
    workbook: false,
    file: { file: name, shown: name, text: '', json: catalogue, issues: [] },
    cellIssues: [],
    about: `layer ${catalogue.id}`,
  };
}

/** Codes of procedures that files of their own bring. */
export const looseCodes = (work: Work): Set<Code> =>
  new Set(work.flatMap(({ kind, file }) => (kind === 'procedure' ? String((file.json as Json).code) : [])));
