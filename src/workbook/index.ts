/**
 * The workbook of editors: one layer of a catalogue as sheets that Excel, LibreOffice and other spreadsheets open, and
 * back. Runs in Node and in a browser. What reads and writes files (exceljs, fflate, papaparse) is loaded when needed.
 */
import type { Catalogue } from '../catalogue/index.js';
import type { CellIssue } from './issue.js';

export type { CellIssue } from './issue.js';

/** One layer, as `mergeCatalogues` takes it and as the command line writes it to files. */
export type LayerInput = Catalogue;

export interface WorkbookResult {
  /**
   * Null when nothing could be made of the file. With an error among the issues it holds what could be read: good to
   * look at, not to be saved.
   */
  layer: LayerInput | null;
  issues: CellIssue[];
}

export interface ReadOptions {
  /** Tells the sheet of a CSV file. What kind of file it is, is seen from its content. */
  fileName: string;
}

/** Reads a workbook (.xlsx) or one sheet of it (.csv). Never throws. */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<WorkbookResult> {
  return {
    layer: null,
    issues: [{ kind: 'notAWorkbook', severity: 'error', file: options.fileName, size: bytes.length }],
  };
}

/** Writes a layer as a workbook (.xlsx). */
export async function writeWorkbook(layer: LayerInput): Promise<Uint8Array> {
  throw new Error(`Not written yet: ${layer.id}`);
}
