/** The tables of docs/workbook.md, from the columns as the program has them. */
import { cellColumns, SHEETS, type CellColumn } from '../../src/workbook/sheets.js';

const HOLDS: Record<string, string> = {
  text: 'text',
  words: 'text by language',
  code: 'code',
  procedure: 'code of a procedure',
  day: 'date',
  time: 'time',
  integer: 'whole number',
  number: 'number',
  currency: 'currency',
  yesNo: 'yes or no',
  when: 'condition',
  list: 'list',
  weekdays: 'weekdays',
  pairs: 'list of pairs',
};

const bar = (text: string): string => text.replace(/\|/g, '\\|');

function holds({ column }: CellColumn): string {
  const { holds: what } = column;
  if (what.as === 'one' || what.as === 'several')
    return `${what.as === 'one' ? 'one of' : 'several of'}: ${Object.values(what.of).join('; ')}`;
  return HOLDS[what.as];
}

/** One table a sheet. Translations have a column each, `… (en)`, and are not listed. */
export function columnTables(): string {
  return SHEETS.map((sheet) => {
    const rows = cellColumns(sheet, ['vi']).map((column) => {
      const { head, key, column: spec } = column;
      const note = spec.note === undefined ? '' : ` (${spec.note})`;
      return `| ${bar(head)}${spec.required ? ' \\*' : ''} | \`${key}\` | ${bar(holds(column) + note)} |`;
    });
    const of = sheet.parent === undefined || sheet.parent === 'tang' ? '' : ` Belongs to \`${sheet.parent}\`.`;
    return `### \`${sheet.name}\` ${sheet.title}\n\n${sheet.en}.${of}\n\n| Head | Machine row | Holds |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  }).join('\n');
}
