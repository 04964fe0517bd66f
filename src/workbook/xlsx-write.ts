/** A layer as an .xlsx file that a clerk can work in. */
import type { DataValidation, Worksheet } from 'exceljs';
import type { Catalogue } from '../catalogue/index.js';
import { guarded, type Cell } from './cells.js';
import type { Words } from './enums.js';
import { phrasesOf, sayCondition } from './conditions.js';
import { GUIDE } from './guide-rows.js';
import { loadExcel } from './packages.js';
import { Refusal } from './refusal.js';
import { HEAD_ROWS, layerTables, type SheetTable } from './to-tables.js';

/** Rows below the last that still offer their drop-downs. */
const SPARE = 500;
/** What one cell can hold. */
export const LONGEST = 32_767;

const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF5' } } as const;
const REQUIRED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD3E2F0' } } as const;

/** A column of the helper sheet with the words of an enumeration. */
interface WordLists {
  sheet: Worksheet;
  places: Map<Words, string>;
}

export async function writeXlsx(layer: Catalogue): Promise<Uint8Array> {
  const { Workbook } = await loadExcel();
  const workbook = new Workbook();
  workbook.creator = 'ward-catalogue';
  const tables = layerTables(layer);
  addGuide(workbook.addWorksheet('huong_dan'), tables);
  const sheets = tables.map((table) => ({ table, sheet: workbook.addWorksheet(table.name) }));
  const phrases = workbook.addWorksheet('chi_khi');
  const lists: WordLists = { sheet: workbook.addWorksheet('danh_sach'), places: new Map() };
  const last = addPhrases(phrases, layer, tables);
  for (const { table, sheet } of sheets) {
    addRows(sheet, table);
    addChoices(sheet, table, lists, last);
  }
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer);
}

function addGuide(sheet: Worksheet, tables: readonly SheetTable[]): void {
  sheet.columns = [{ width: 24 }, { width: 110 }];
  GUIDE.forEach((line) => sheet.addRow([line]));
  sheet.getRow(1).font = { bold: true, size: 14 };
  sheet.addRow([]);
  sheet.addRow(['Trang', 'Có gì']).font = { bold: true };
  for (const { name, sheet: spec } of tables) sheet.addRow([name, spec.title]);
}

function addRows(sheet: Worksheet, table: SheetTable): void {
  const { columns, rows } = table;
  columns.forEach(({ column, isLink }, index) => {
    const made = sheet.getColumn(index + 1);
    made.width = column.width ?? (isLink ? 14 : 22);
    // Text stays text: no code loses its noughts, and nothing that begins with = + - @ is run.
    made.style = {
      ...(column.holds.as !== 'integer' && column.holds.as !== 'number' && { numFmt: '@' }),
      alignment: { vertical: 'top', wrapText: true },
    };
  });
  rows.forEach((cells, index) => sheet.addRow(columns.map((_, place) => written(cells[place], table, index, place))));
  const [heads, keys] = [sheet.getRow(1), sheet.getRow(2)];
  heads.eachCell((cell, place) => {
    const { column, isLink } = columns[place - 1];
    cell.font = { bold: true };
    cell.fill = isLink || column.required ? REQUIRED : HEAD;
    cell.alignment = { vertical: 'middle', wrapText: true };
    if (column.note !== undefined) cell.note = column.note;
  });
  keys.font = { size: 8, color: { argb: 'FF6B6B6B' } };
  keys.alignment = { wrapText: false };
  const frozen = columns.filter(({ isLink }) => isLink).length + 1;
  sheet.views = [{ state: 'frozen', xSplit: Math.min(frozen, 2), ySplit: HEAD_ROWS }];
  if (rows.length > HEAD_ROWS)
    sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: rows.length, column: columns.length } };
}

function written(cell: Cell, { name, columns }: SheetTable, row: number, place: number): Cell {
  if (typeof cell !== 'string') return cell;
  if (cell.length >= LONGEST)
    throw new Refusal('cellTooLong', { sheet: name, row: row + 1, column: columns[place].head, found: cell.length });
  return row < HEAD_ROWS ? cell : guarded(cell, false);
}

const letters = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letters(Math.floor(place / 26) - 1) + letters(place % 26);

/** Drop-downs: the words of a column, and for "chỉ khi" what can be said of the procedure in the first cell. */
function addChoices(sheet: Worksheet, table: SheetTable, lists: WordLists, lastPhrase: number): void {
  const from = HEAD_ROWS + 1;
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add: (range: string, validation: DataValidation) => void };
  };
  table.columns.forEach(({ column, isLink }, place) => {
    const { holds } = column;
    let formula: string | undefined;
    if (isLink) return;
    if (holds.as === 'one') formula = wordRange(holds.of, lists);
    else if (holds.as === 'yesNo') formula = '"có,không"';
    else if (holds.as === 'when' && lastPhrase)
      formula = `OFFSET(chi_khi!$B$1,MATCH($A${from},chi_khi!$A$1:$A$${lastPhrase},0)-1,0,COUNTIF(chi_khi!$A$1:$A$${lastPhrase},$A${from}),1)`;
    if (formula === undefined) return;
    const letter = letters(place);
    dataValidations.add(`${letter}${from}:${letter}${table.rows.length + SPARE}`, {
      type: 'list',
      allowBlank: true,
      formulae: [formula],
      // Sentences may be written by hand; words may not.
      showErrorMessage: holds.as !== 'when',
      errorTitle: 'Chọn trong danh sách',
      error: `Cột "${column.head}" chỉ nhận các từ trong danh sách.`,
    } as DataValidation);
  });
}

function wordRange(of: Words, { sheet, places }: WordLists): string {
  let range = places.get(of);
  if (range === undefined) {
    const place = places.size;
    const words = Object.values(of);
    words.forEach((word, index) => (sheet.getCell(index + 1, place + 1).value = word));
    sheet.getColumn(place + 1).width = 24;
    range = `danh_sach!$${letters(place)}$1:$${letters(place)}$${words.length}`;
    places.set(of, range);
  }
  return range;
}

/** Every procedure's phrases one under the other, its own conditions among them. Gives the number of rows. */
function addPhrases(sheet: Worksheet, layer: Catalogue, tables: readonly SheetTable[]): number {
  sheet.columns = [
    { width: 14, style: { numFmt: '@' } },
    { width: 90, style: { numFmt: '@' } },
  ];
  const used = usedSentences(tables);
  let count = 0;
  for (const procedure of layer.procedures) {
    const book = phrasesOf(procedure);
    const plain = book.phrases
      .filter(({ condition }) => !('not' in condition) || 'channel' in condition.not)
      .map(({ condition }) => sayCondition(condition, procedure, book));
    for (const text of new Set([...plain, ...(used.get(procedure.code) ?? [])])) {
      if (text.length > 255) continue;
      sheet.addRow([procedure.code, guarded(text, false)]);
      count += 1;
    }
  }
  return count;
}

function usedSentences(tables: readonly SheetTable[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const { columns, rows } of tables)
    columns.forEach(({ column }, place) => {
      if (column.holds.as !== 'when') return;
      for (const row of rows.slice(HEAD_ROWS)) {
        const [code, text] = [row[0], row[place]];
        if (typeof code !== 'string' || typeof text !== 'string') continue;
        if (!used.has(code)) used.set(code, new Set());
        used.get(code)?.add(text);
      }
    });
  return used;
}
