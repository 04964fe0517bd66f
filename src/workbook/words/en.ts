import type { CellIssue } from '../issue.js';
import type { CellWordings, Wording } from './vi.js';

const listOf = (value: unknown): string =>
  Array.isArray(value) ? value.map((item) => `"${String(item)}"`).join(', ') : '';
const suggested = ({ suggest }: CellIssue): string => (typeof suggest === 'string' ? ` Was "${suggest}" meant?` : '');

const UNCLEAR: Record<string, (piece: string) => string> = {
  question: (piece) => `there is no question “${piece}”`,
  choice: (piece) => `the question has no choice “${piece}”`,
  case: (piece) => `there is no case named “${piece}”`,
  channel: (piece) => `there is no channel “${piece}”`,
  grammar: (piece) => `not understood from “${piece}” on`,
};

/** English wording. Heads and words of the workbook stay Vietnamese, as they are in it. */
export const en: CellWordings = {
  notAWorkbook: () => ['This is neither an Excel workbook nor CSV.', 'Open it in a spreadsheet and save it as .xlsx.'],
  fileTooLarge: ({ found }) => [
    `The file has ${String(found)} MB, more than 64 MB: this is no workbook of a catalogue.`,
    'Choose the right file, or delete pictures and unused sheets.',
  ],
  fileEmpty: () => ['The file is empty.', 'Download or copy it again.'],
  noCsv: () => ['There is no .csv file in this folder.', 'Name an .xlsx file, or a folder with CSV files.'],
  encrypted: () => ['The workbook has a password and cannot be read.', 'Remove the password and save it again.'],
  oldExcel: () => ['This is an old Excel workbook (.xls).', 'Open it and save it as .xlsx.'],
  openDocument: () => ['This is an OpenDocument spreadsheet (.ods).', 'Open it and save it as .xlsx.'],
  macros: () => ['The workbook holds macros and is refused.', 'Save it as .xlsx, not .xlsm.'],
  zipBomb: () => [
    'What is packed in the file is unusually large; reading was stopped.',
    'Begin with a new export and copy the data into it.',
  ],
  zipTooMany: () => ['The file packs too many parts to be a workbook.', 'Copy the data into a new workbook.'],
  zipBroken: () => ['The file is damaged or cut off.', 'Download or copy it again.'],
  strangeXml: () => ['The file holds something no spreadsheet writes.', 'Copy the data into a new workbook.'],
  xlsxBroken: () => ['The workbook is damaged.', 'Open it in Excel, let it repair the file, and save it again.'],
  tooManyRows: ({ found, most }) => [
    `A sheet has ${String(found)} rows; at most ${String(most)} are taken.`,
    'Delete the empty rows below, not only their text.',
  ],
  tooManyCells: ({ found, most }) => [
    `The workbook has ${String(found)} cells; at most ${String(most)} are taken.`,
    'Delete empty rows and columns that only carry formats.',
  ],
  csvNotUtf8: () => ['The CSV file is not UTF-8; letters with marks would be damaged.', 'Save it as "CSV UTF-8".'],
  csvBroken: ({ row }) => [
    `A double quote is not closed in row ${String(row)}.`,
    'Mend the cell and save the file again.',
  ],
  packageMissing: ({ found }) => [
    `The package "${String(found)}" is not installed.`,
    `Install it: npm install ${String(found)}`,
  ],
  unexpected: ({ found }) => [`The file cannot be read (${String(found)}).`],
  nothingInside: () => ['There is no table of a catalogue inside.', 'Use a workbook made by "export excel".'],
  openFirst: () => [
    'This table is only a part of a catalogue, and none is open.',
    'Open the catalogue (catalogue.json or the workbook) first, then drop this file again.',
  ],
  cellTooLong: ({ found }) => [
    `The text has ${String(found)} characters; a cell of Excel holds 32,767.`,
    'Shorten it, or edit the JSON file.',
  ],

  sheetUnknown: () => ['There is no sheet of that name; it was passed over.', 'Correct the name if it was mistyped.'],
  sheetTwice: () => ['Two sheets have this name.', 'Put them into one.'],
  sheetMissing: ({ sheet }) => [
    `The sheet ${sheet ?? ''} is missing.`,
    'Use a workbook made by "export excel", or import into the folder of an existing layer.',
  ],
  headsMissing: () => ['There is no row with the names of columns.', 'Copy the first two rows from an export.'],
  columnMissing: (_, found) => [`The column "${found}" is missing.`, 'Add it again.'],
  columnTwice: () => ['Two columns have this name.', 'Keep one.'],
  columnUnknown: () => ['There is no column of that name; it was passed over.', 'Correct the name if it was mistyped.'],
  oneRowOnly: () => ['This sheet has only one row of data.', 'Delete the others.'],

  cellMissing: () => ['This cell must not be empty.', 'Fill it in, or delete the row.'],
  formulaCell: (_, found) => [
    `The cell holds a formula, or text that begins like one (${found}), and is refused.`,
    'Put the value there: paste as values, or begin with an apostrophe.',
  ],
  errorCell: (_, found) => [`The cell shows the error ${found}.`, 'Type the value again.'],
  lostLetters: (_, found) => [`Letters of the cell are lost and show as � ("${found}").`, 'Type them again.'],
  cellNoDay: (_, found) => [`"${found}" is no date.`, 'Write a date that exists, like 31/07/2026.'],
  cellNoTime: (_, found) => [`"${found}" is no time.`, 'Write it like 15:00.'],
  cellNoNumber: (_, found) => [`"${found}" is no number.`, 'Write figures only.'],
  cellNoInteger: (_, found) => [`"${found}" is no whole number.`, 'Write a whole number.'],
  cellNoYesNo: (_, found) => [`"${found}" is neither yes nor no.`, 'Write "có" or "không", or leave it empty.'],
  cellNoWord: ({ expected }, found) => [`This column knows no "${found}".`, `Choose one of: ${listOf(expected)}.`],
  notForKind: ({ column, head, expected }, found) => {
    const what = column === undefined ? 'row' : 'cell';
    return [
      `With "${String(head)}" "${found}" there is no such ${what}.`,
      `Clear the ${what}, or change "${String(head)}" to: ${listOf(expected)}.`,
    ];
  },
  cellNoWeekdays: (_, found) => [`"${found}" are no weekdays.`, 'Write them like 2; 3; 4; 5; 6; 7; CN.'],
  cellNoPair: ({ expected }, found) => [
    `"${found}" lacks the part in brackets.`,
    `Write the code and then the part in brackets, like ubnd-xa (tiếp nhận)${listOf(expected) ? `. In brackets: ${listOf(expected)}` : ''}.`,
  ],
  codeRepaired: ({ repaired }, found) => [
    `A spreadsheet had made a number of the code, ${found}; it was mended to ${String(repaired)}.`,
    'Check the code, and format its column as text.',
  ],
  linkMissing: () => ['The row does not say what it belongs to.', 'Write the code into this cell.'],
  noParent: ({ parent }, found) => [
    `The sheet ${String(parent)} has no row "${found}".`,
    `Correct the code, or add a row to ${String(parent)}.`,
  ],
  rowTwice: (_, found) => [`"${found}" is in a row above already.`, 'Change the code, or delete one row.'],
  conditionUnclear: (issue, found) => [
    `The condition "${found}" is not understood: ${(UNCLEAR[String(issue.reason)] ?? UNCLEAR.grammar)(String(issue.piece))}.${suggested(issue)}`,
    'Choose from the list of the cell, or write: “question” là “choice”.',
  ],
  patchValue: (_, found) => [
    `The value "${found}" cannot be put there.`,
    'Look at the inner path and the type; places in lists are written [1], [2]…',
  ],
  overrideKept: () => [
    'This override is not in the workbook any more, but has a file of its own and was kept.',
    'Delete the file to be rid of it.',
  ],
  notKept: ({ path }) => [
    `The workbook cannot hold the value at ${String(path)}.`,
    'Mend it (validate), then export again.',
  ],

  recordLeftOut: (issue) => wrong(issue),
  partLeftOut: (issue) => wrong(issue),
  fieldLeftOut: (issue) => wrong(issue),
  fallback: (issue) => wrong(issue),
  duplicate: (_, found) => [`"${found}" is there twice.`, 'Change the code, or delete a row.'],
  duplicateId: (_, found) => [`"${found}" is there twice.`, 'Change the code, or delete a row.'],
  blankText: () => ['The Vietnamese text is empty.', 'Fill it in, or delete the translation, too.'],
  feeZero: () => [
    'The amount is 0. A zero does not mean free.',
    'Choose "miễn phí" and give the ground; "chưa rõ" when unknown; "do HĐND cấp tỉnh quy định" when the province sets it.',
  ],
  unknownFact: (issue, found) => [
    `There is no question "${found}".${suggested(issue)}`,
    'Correct it, or add the question to cau_hoi.',
  ],
  unknownCase: (issue, found) => [
    `There is no case "${found}".${suggested(issue)}`,
    'Correct it, or add a row to truong_hop.',
  ],
  unknownGroup: (issue, found) => [
    `There is no group of papers "${found}".${suggested(issue)}`,
    'Correct it, or add the group to nhom_giay_to.',
  ],
  emptyCondition: () => ['The condition is empty.', 'Write it, or leave the cell empty if the row always holds.'],
  statusExpired: (_, found) => [
    `The procedure says that it is in force, but ended on ${found}.`,
    'Change its status, or correct the date.',
  ],
  noReceiver: () => [
    'No agency receives dossiers, so people do not know where to go.',
    'Write it into "Cơ quan (vai trò)", like ubnd-xa (tiếp nhận).',
  ],
  groupOfOne: (_, found) => [
    `The group "one is enough" has ${found} paper(s).`,
    'It needs two; else delete the group.',
  ],
  choicesMissing: (_, found) => [`The question "${found}" has no choices.`, 'Add rows to lua_chon.'],
  tiersUnordered: () => ['The tiers do not rise.', 'Sort the rows; the last one has no upper end.'],
  verifierMissing: () => [
    'There is a date of review but no unit that reviewed.',
    'Name the unit (never a person), or delete the date.',
  ],
  keywordsJoined: (_, found) => [
    `Several search phrases seem to be one: "${found}".`,
    'Put a semicolon between them, or each on a line of its own.',
  ],
  notADate: (_, found) => [`There is no date ${found}.`, 'Write a date that exists, like 31/07/2026.'],
};

function wrong({ found, expected }: CellIssue): Wording {
  const missing = found === undefined || found === 'undefined';
  const needs: Record<string, string> = {
    L: 'a Vietnamese text',
    c: 'a code or text that is not empty',
    d: 'a date that exists',
    t: 'a time like 15:00',
    i: 'a whole number from 1',
    k: 'a whole number from 0',
    n: 'a number',
    p: 'a number above 0',
  };
  const need = needs[String(expected)];
  const what = missing ? 'A value is missing' : `The value "${String(found)}" cannot be used`;
  return [`${what}${need === undefined ? '' : `: ${need} is needed`}.`, 'Fill it in, or delete the row.'];
}
