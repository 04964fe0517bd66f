/** Which column of a table is which: by the machine row, or by the Vietnamese heads where that row was deleted. */
import { isBlank, textOfCell, type Cell, type Table } from './cells.js';
import { wordKey } from './enums.js';
import type { CellIssue } from './issue.js';
import { cellColumns, columnByKey, HELP_SHEETS, SHEETS, type CellColumn, type Sheet } from './sheets.js';

/** A sheet as it was found. */
export interface FoundSheet {
  sheet: Sheet;
  table: Table;
  /** By place in the row. */
  columns: Map<number, CellColumn>;
  /** Index of the first row of data. */
  from: number;
}

/** Heads are looked for this far down: people put titles above. */
const DEEPEST = 8;

const sheetKey = (name: string): string => wordKey(name).replace(/ /g, '_');

/** The sheets of a workbook that we know, with their columns; the others are told. */
export function findSheets(tables: readonly Table[], issues: CellIssue[]): FoundSheet[] {
  const found: FoundSheet[] = [];
  for (const table of tables) {
    const key = sheetKey(table.name);
    if (HELP_SHEETS.includes(key)) continue;
    const sheet = SHEETS.find(({ name, title }) => name === key || sheetKey(title) === key);
    if (!sheet) {
      if (table.rows.some((row) => row?.some((cell) => !isBlank(cell))))
        issues.push({ kind: 'sheetUnknown', severity: 'warning', sheet: table.name });
      continue;
    }
    if (found.some((other) => other.sheet === sheet)) {
      issues.push({ kind: 'sheetTwice', severity: 'error', sheet: sheet.name });
      continue;
    }
    if (!table.rows.some((row) => row?.some((cell) => !isBlank(cell)))) continue;
    const heads = findHeads(sheet, table, issues);
    if (heads) found.push({ sheet, table, ...heads });
  }
  return found;
}

type Heads = Pick<FoundSheet, 'columns' | 'from'>;

function findHeads(sheet: Sheet, table: Table, issues: CellIssue[]): Heads | undefined {
  const tops = table.rows.slice(0, DEEPEST);
  const byKey = bestRow(tops, (cell) => columnByKey(sheet, textOfCell(cell)));
  const named = headReader(sheet);
  const byName = bestRow(tops, named);
  const best = byKey && byKey.columns.size >= 2 ? byKey : (byName ?? byKey);
  if (!best) {
    issues.push({ kind: 'headsMissing', severity: 'error', sheet: sheet.name });
    return undefined;
  }
  // Both rows of heads: a column that somebody added has a name in the upper one only.
  const under = byName?.columns.size === best.columns.size ? byName.row : best.row;
  const from = Math.max(best.row, under) + 1;
  const width = Math.max(...tops.map((cells) => cells?.length ?? 0));
  for (let place = 0; place < width; place++) {
    const row = [best.row, under].find((one) => !isBlank(tops[one]?.[place]));
    if (row === undefined || best.columns.has(place)) continue;
    if (!table.rows.slice(from).some((line) => !isBlank(line?.[place]))) continue;
    const twice = best.twice.has(place);
    issues.push({
      kind: twice ? 'columnTwice' : 'columnUnknown',
      severity: twice ? 'error' : 'warning',
      sheet: sheet.name,
      row: row + 1,
      column: textOfCell(tops[row][place]),
    });
  }
  return { columns: best.columns, from };
}

/** Reads a Vietnamese head. Two columns of a sheet may share one only if a machine row tells them apart. */
function headReader(sheet: Sheet): (cell: Cell) => CellColumn | undefined {
  const byHead = new Map<string, CellColumn>();
  for (const column of cellColumns(sheet)) {
    const key = wordKey(column.head);
    if (!byHead.has(key)) byHead.set(key, column);
  }
  return (cell) => {
    const text = textOfCell(cell);
    // No head is that long; cells of data are.
    if (!text || text.length > 80) return undefined;
    const found = byHead.get(wordKey(text));
    if (found) return found;
    const [, head, language] = /^(.*)\(([A-Za-z-]+)\)\s*$/.exec(text) ?? [];
    const base = head === undefined ? undefined : byHead.get(wordKey(head));
    return base?.language === 'vi' ? columnByKey(sheet, `${base.column.key}.${language}`) : undefined;
  };
}

interface Found {
  row: number;
  columns: Map<number, CellColumn>;
  twice: Set<number>;
}

/** The row with most cells that name a column. */
function bestRow(rows: readonly Cell[][], read: (cell: Cell) => CellColumn | undefined): Found | undefined {
  let best: Found | undefined;
  rows.forEach((cells, row) => {
    const columns = new Map<number, CellColumn>();
    const twice = new Set<number>();
    const keys = new Set<string>();
    (cells ?? []).forEach((cell, place) => {
      const column = isBlank(cell) ? undefined : read(cell);
      if (!column) return;
      if (keys.has(column.key)) twice.add(place);
      else columns.set(place, column);
      keys.add(column.key);
    });
    if (columns.size && columns.size > (best?.columns.size ?? 0)) best = { row, columns, twice };
  });
  return best;
}
