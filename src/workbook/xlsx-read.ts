/** Tables from an .xlsx file. */
import type { CellValue } from 'exceljs';
import { numberText, type Cell, type Table } from './cells.js';
import { openZip, type Limits } from './open-zip.js';
import { loadExcel, loadFflate } from './packages.js';
import { Refusal } from './refusal.js';

/** What is not cells; some of it a reader would spread over a million cells. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'mergeCells',
  'hyperlinks',
  'autoFilter',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'sheetViews',
  'cols',
];

/** All sheets of a workbook. @throws {Refusal} */
export async function readXlsx(bytes: Uint8Array, limits?: Limits): Promise<Table[]> {
  const parts = await openZip(bytes, limits);
  const [{ zipSync }, { Workbook }] = [await loadFflate(), await loadExcel()];
  const workbook = new Workbook();
  try {
    // Packed again without packing: the reader sees nothing that was not checked.
    const checked = zipSync(parts, { level: 0 });
    await workbook.xlsx.load(checked.buffer as never, { ignoreNodes: IGNORED } as never);
  } catch {
    throw new Refusal('xlsxBroken');
  }
  const tables = workbook.worksheets.map((sheet): Table => {
    const rows: Cell[][] = [];
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      const cells: Cell[] = [];
      row.eachCell({ includeEmpty: false }, (cell, place) => {
        const value = asShown(cellOf(cell.value), cell.numFmt);
        if (value !== null && value !== undefined) cells[place - 1] = value;
      });
      if (cells.length) rows[number - 1] = cells;
    });
    return { name: sheet.name, rows };
  });
  if (!tables.length) throw new Refusal('xlsxBroken');
  return tables;
}

/** A share is taken as the cell shows it: 50 % is stored as 0.5. */
function asShown(value: Cell, format: string | undefined): Cell {
  const isShare = typeof value === 'number' && format?.replace(/"[^"]*"|\\./g, '').includes('%');
  return isShare ? `${numberText(value * 100)}%` : value;
}

/** Rich text, links and results as plain cells; a formula as the refusal that it will be. */
function cellOf(value: CellValue): Cell {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('formula' in value || 'sharedFormula' in value) {
    const formula = 'formula' in value ? value.formula : value.sharedFormula;
    return { strange: 'formula', text: `=${formula}` };
  }
  if ('error' in value) return { strange: 'errorValue', text: String(value.error) };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return cellOf(value.text as CellValue);
  return null;
}
