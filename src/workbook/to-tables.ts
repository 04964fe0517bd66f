/** A layer as tables of cells. */
import type { Catalogue, Condition } from '../catalogue/index.js';
import type { Cell, Table } from './cells.js';
import { NONE, writeCell } from './codecs.js';
import type { Json } from './columns.js';
import { conditionCells, phrasesOf, sayCondition, type Asked, type PhraseBook } from './conditions.js';
import { cellColumns, LANGUAGE, LANGUAGES, SHEETS, type CellColumn, type Sheet } from './sheets.js';
import { copyOf, pathOf, valueAt } from './values.js';

/** A table with what a writer wants to know of it. */
export interface SheetTable extends Table {
  sheet: Sheet;
  columns: CellColumn[];
}

/** Rows above the data: heads, and the machine row under them. */
export const HEAD_ROWS = 2;

/** Languages of all texts of a layer; Vietnamese first. */
function languagesOf(layer: Catalogue): string[] {
  const found = new Set(LANGUAGES);
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if (typeof (value as Json).vi === 'string')
        Object.keys(value)
          .filter((name) => LANGUAGE.test(name))
          .forEach((name) => found.add(name));
      Object.values(value).forEach(look);
    }
  };
  // A patch holds its values as rows.
  look({ ...layer, overrides: layer.overrides?.map(({ patch: _, ...rest }) => rest) });
  return [...found];
}

interface Writing {
  tables: Map<string, SheetTable>;
  asked?: Asked;
  book?: PhraseBook;
}

/** The tables of all sheets, with their heads. */
export function layerTables(layer: Catalogue): SheetTable[] {
  const languages = languagesOf(layer);
  const tables = new Map<string, SheetTable>();
  for (const sheet of SHEETS) {
    const columns = cellColumns(sheet, languages);
    const rows: Cell[][] = [columns.map(({ head }) => head), columns.map(({ key }) => key)];
    tables.set(sheet.name, { name: sheet.name, sheet, columns, rows });
  }
  writeRecord(SHEETS[0], copyOf(layer) as unknown as Json, [], { tables });
  return [...tables.values()];
}

/** Which columns and lists of a sheet link to its records. */
const children = (sheet: Sheet): Sheet[] => SHEETS.filter(({ parent }) => parent === sheet.name);

function writeRecord(sheet: Sheet, record: Json, links: Cell[], writing: Writing): void {
  const table = writing.tables.get(sheet.name) as SheetTable;
  const inside: Writing =
    sheet.name === 'thu_tuc' ? { ...writing, asked: record as Asked, book: phrasesOf(record as Asked) } : writing;
  table.rows.push(rowOf(table, sheet.unpack ? sheet.unpack(record) : record, links, inside));
  const ids = (sheet.ids ?? []).map((key) => valueAt(record, pathOf(key)) as Cell);
  for (const child of children(sheet)) writeList(child, valueAt(record, child.path), [...links, ...ids], inside);
}

function writeList(sheet: Sheet, list: unknown, links: Cell[], writing: Writing): void {
  if (!Array.isArray(list)) return;
  const table = writing.tables.get(sheet.name) as SheetTable;
  if (!list.length && sheet.optional) {
    table.rows.push([...links, NONE]);
    return;
  }
  if (sheet.unpackList) for (const row of sheet.unpackList(list)) table.rows.push(rowOf(table, row, links, writing));
  else for (const record of list) writeRecord(sheet, record as Json, links, writing);
}

function rowOf({ columns }: SheetTable, record: Json, links: Cell[], { asked, book }: Writing): Cell[] {
  const whens = new Map<string, string[]>();
  return columns.map(({ key, column, isLink }, index) => {
    if (isLink) return links[index];
    if (column.holds.as !== 'when') return writeCell(valueAt(record, pathOf(key)), column.holds);
    if (!asked || !book) return undefined;
    // `when`, `when.2` and `when.3` share one condition.
    const [first, place = '1'] = key.split(/\.(?=\d$)/);
    const condition = valueAt(record, pathOf(first)) as Condition | undefined;
    if (condition === undefined) return undefined;
    if (!columns.some((one) => one.key === `${first}.2`)) return sayCondition(condition, asked, book);
    let cells = whens.get(first);
    if (!cells) whens.set(first, (cells = conditionCells(condition, asked, book)));
    return cells[Number(place) - 1];
  });
}
