/** What lies on the desk of the editor's page: the files that were given, read. Plain values; each change gives new ones. */
import type { Catalogue, Code } from '../../catalogue/index.js';
import { decodeJson, MAX_BYTES, type JsonFile } from '../../editing/decode.js';
import type { Issue } from '../../editing/issue.js';
import type { CellIssue, WorkbookResult } from '../../workbook/index.js';

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
  /** What it is about: a later file about the same takes its place. */
  about: string;
}

export type Work = readonly Source[];

/** Reads workbooks; loaded only when there is one. */
export type WorkbookReader = (bytes: Uint8Array, name: string) => Promise<WorkbookResult>;

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

/** Reads one file. Never rejects. */
export async function readGiven({ name, size, bytes }: Given, readSheets: WorkbookReader): Promise<Source> {
  const failed = (kind: Issue['kind'], found?: Issue['found']): Source =>
    broken(name, [{ kind, severity: 'error', file: name, ...(found !== undefined && { found }) }]);
  // Told by its size, before a byte is read.
  if (size > MAX_BYTES) return failed('fileTooLarge', Math.round(size / 1024 / 1024));
  let data: Uint8Array;
  try {
    data = await bytes();
  } catch (error) {
    return failed('fileUnreadable', (error as Error).name);
  }
  if (!data.length) return failed('fileEmpty');
  if (isSheets(name, data)) return fromSheets(name, await readSheets(data, name));
  return fromJson(decodeJson(data, name));
}

function fromSheets(name: string, { layer, issues }: WorkbookResult): Source {
  const file: JsonFile = { file: name, shown: name, text: '', json: layer ?? undefined, issues: [] };
  return {
    name,
    kind: layer ? 'layer' : 'broken',
    workbook: true,
    file,
    cellIssues: issues,
    about: layer ? `layer ${layer.id}` : `file ${name}`,
  };
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

/** The work with one more file; what was given before about the same, or under the same name, makes room. */
export function withSource(work: Work, source: Source): Work {
  return [...work.filter(({ about, name }) => about !== source.about && name !== source.name), source];
}

export const withoutSource = (work: Work, name: string): Work => work.filter((source) => source.name !== name);

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
