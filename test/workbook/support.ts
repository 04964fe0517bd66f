/** Workbooks for tests: real .xlsx files, changed as somebody would change them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import type { Catalogue } from '../../src/catalogue/index.js';
import { readWorkbook, writeWorkbook, type WorkbookOptions, type WorkbookResult } from '../../src/workbook/index.js';
import { catalogue } from '../catalogue/fixture.js';

const root = fileURLToPath(new URL('../../procedures', import.meta.url));

/** A layer of the shipped source as it stands in its files. */
export function shippedLayer(folder: string): Catalogue {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(root, folder, ...path), 'utf8'));
  const head = read('catalogue.json') as Catalogue;
  const procedures = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== 'catalogue.json')
    .map((entry) => JSON.parse(readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8')));
  return { ...head, procedures: [...(head.procedures ?? []), ...procedures] };
}

export const LAYERS = ['national', 'provinces/tay-ninh', 'provinces/mau-son', 'wards/kien-tuong', 'wards/hoa-mau'];

/** A workbook in the hands of a clerk. */
export interface Book {
  workbook: ExcelJS.Workbook;
  sheet: (name: string) => ExcelJS.Worksheet;
  /** The cell of a row (as the spreadsheet counts) under this Vietnamese head. */
  cell: (sheet: string, row: number, head: string) => ExcelJS.Cell;
  bytes: () => Promise<Uint8Array>;
  read: (options?: WorkbookOptions) => Promise<WorkbookResult>;
}

export async function open(layer: Catalogue = catalogue()): Promise<Book> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook(layer)).buffer as never);
  const sheet = (name: string): ExcelJS.Worksheet => {
    const found = workbook.getWorksheet(name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found;
  };
  const bytes = async (): Promise<Uint8Array> =>
    new Uint8Array((await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer);
  return {
    workbook,
    sheet,
    bytes,
    cell: (name, row, head) => {
      let place = 0;
      sheet(name)
        .getRow(1)
        .eachCell((cell, column) => {
          if (cell.value === head && !place) place = column;
        });
      if (!place) throw new Error(`There is no column ${head} in ${name}`);
      return sheet(name).getRow(row).getCell(place);
    },
    read: async (options) => readWorkbook(await bytes(), { fileName: 'so.xlsx', today: '2026-11-24', ...options }),
  };
}

/** The first procedure of a result. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const first = ({ layer }: WorkbookResult): any => layer?.procedures[0];
