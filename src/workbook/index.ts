/**
 * The workbook of editors: one layer of a catalogue as sheets that Excel, LibreOffice and other spreadsheets open, and
 * back. Runs in Node and in a browser. What reads and writes files (exceljs, fflate, papaparse) is loaded when needed.
 */
import type { Catalogue, Code } from '../catalogue/index.js';
import type { Table } from './cells.js';
import { readCsv, writeCsv } from './csv.js';
import { tablesLayer } from './from-tables.js';
import type { CellIssue } from './issue.js';
import { kindOf, LIMITS, oleKind } from './open-zip.js';
import { placeOf, type Place } from './places.js';
import { Refusal } from './refusal.js';
import { review } from './review.js';
import { HEAD_ROWS, layerTables } from './to-tables.js';
import { readXlsx } from './xlsx-read.js';
import { writeXlsx } from './xlsx-write.js';

export type { CellIssue } from './issue.js';
export type { Place } from './places.js';
export { orderKeys } from './key-order.js';
export { LIMITS } from './open-zip.js';

/** One layer, as `mergeCatalogues` takes it and as the command line writes it to files. */
export type LayerInput = Catalogue;

export interface WorkbookResult {
  /**
   * Null when nothing could be made of the file. With an error among the issues it holds what could be read: good to
   * look at, not to be saved.
   */
  layer: LayerInput | null;
  issues: CellIssue[];
  /** The cell of a value, by the code of its procedure (none: the layer itself) and its JSON pointer. */
  placeOf: (code: Code | undefined, path: string) => Place | undefined;
  /** Procedures of which the workbook says something. */
  touched: ReadonlySet<Code>;
}

export interface WorkbookOptions {
  /** The layer that is edited: what the workbook says nothing about stays as it is there. */
  base?: LayerInput;
  /** Day in Việt Nam; nobody has checked anything after it. */
  today?: string;
}

export interface WorkbookFile {
  fileName: string;
  bytes: Uint8Array;
}

/** Reads a workbook (.xlsx), or one sheet of it (.csv); which of them is seen from the content. Never throws. */
export function readWorkbook(
  bytes: Uint8Array,
  { fileName, ...options }: { fileName: string } & WorkbookOptions,
): Promise<WorkbookResult> {
  return readWorkbookFiles([{ fileName, bytes }], options);
}

/** Reads a workbook that is several files, each one sheet. Never throws. */
export async function readWorkbookFiles(
  files: readonly WorkbookFile[],
  { base, today = todayInVietnam() }: WorkbookOptions = {},
): Promise<WorkbookResult> {
  const refused: CellIssue[] = [];
  const tables: Table[] = [];
  for (const { fileName, bytes } of files) {
    try {
      tables.push(...(await readTables(bytes, fileName)));
    } catch (error) {
      refused.push({ ...refusalIssue(error), file: fileName });
    }
  }
  const nothing: WorkbookResult = { layer: null, issues: refused, placeOf: () => undefined, touched: new Set() };
  if (refused.length) return nothing;
  try {
    const { layer, issues, origins, touched } = tablesLayer(tables, base);
    if (!layer) return { ...nothing, issues };
    const find = (code: Code | undefined, path: string): Place | undefined => placeOf(layer, origins, code, path);
    const told = new Set(issues.map(({ sheet, row, column }) => [sheet, row, column].join()));
    const found = review(layer, today, find).filter(({ sheet, row, column }) => !told.has([sheet, row, column].join()));
    return {
      layer: layer as unknown as LayerInput,
      issues: [...issues, ...found].sort(byPlace),
      placeOf: find,
      touched,
    };
  } catch (error) {
    return { ...nothing, issues: [refusalIssue(error)] };
  }
}

/** Writes a layer as a workbook (.xlsx). @throws {WorkbookError} */
export async function writeWorkbook(layer: LayerInput): Promise<Uint8Array> {
  try {
    return await writeXlsx(layer);
  } catch (error) {
    throw new WorkbookError(refusalIssue(error));
  }
}

/** Writes a layer as CSV: name of the sheet → text. Sheets without rows are left out. */
export async function writeWorkbookCsv(layer: LayerInput): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  try {
    for (const table of layerTables(layer))
      if (table.rows.length > HEAD_ROWS) files.set(table.name, await writeCsv(table));
  } catch (error) {
    throw new WorkbookError(refusalIssue(error));
  }
  return files;
}

/** Why a workbook cannot be written. */
export class WorkbookError extends Error {
  constructor(readonly issue: CellIssue) {
    super(issue.kind);
  }
}

async function readTables(bytes: Uint8Array, fileName: string): Promise<Table[]> {
  if (bytes.length > LIMITS.bytes) throw new Refusal('fileTooLarge', { found: Math.round(bytes.length / 1024 / 1024) });
  if (!bytes.length) throw new Refusal('fileEmpty');
  const kind = kindOf(bytes);
  if (kind === 'zip') return readXlsx(bytes);
  if (kind === 'ole') throw new Refusal(oleKind(bytes));
  if (kind === 'other') throw new Refusal('notAWorkbook');
  return [await readCsv(bytes, fileName)];
}

const refusalIssue = (error: unknown): CellIssue =>
  error instanceof Refusal
    ? { kind: error.kind, severity: 'error', ...error.more }
    : { kind: 'unexpected', severity: 'error', found: String(error).slice(0, 200) };

/** As the eye goes through the workbook: sheet by sheet as they were found, then down. */
function byPlace(one: CellIssue, other: CellIssue): number {
  if (one.sheet !== other.sheet) return (one.sheet ?? '') < (other.sheet ?? '') ? -1 : 1;
  return (one.row ?? 0) - (other.row ?? 0);
}

const todayInVietnam = (): string => new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);
