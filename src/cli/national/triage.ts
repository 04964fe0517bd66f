/** The triage as a file: for a spreadsheet, a program, or a reader. */
import type { Lang } from '../../editing/words/words.js';
import type { TriageRow } from './papers.js';

const COLUMNS: [key: keyof TriageRow, vi: string, en: string][] = [
  ['code', 'Mã thủ tục', 'Code'],
  ['procedure', 'Tên thủ tục', 'Procedure'],
  ['heading', 'Tiêu đề trên Cổng', 'Heading'],
  ['row', 'Dòng', 'Row'],
  ['kind', 'Loại', 'Kind'],
  ['certainty', 'Chắc chắn', 'Certainty'],
  ['originals', 'Bản chính', 'Originals'],
  ['copies', 'Bản sao', 'Copies'],
  ['papers', 'Số giấy tờ trong dòng', 'Papers in the row'],
  ['paper', 'Tên giấy tờ đề xuất', 'Proposed name'],
  ['condition', 'Điều kiện trong lời', 'Condition in words'],
  ['applied', 'Điều kiện đã dùng', 'Condition that was used'],
  ['rawText', 'Nguyên văn', 'Original words'],
];

const KINDS: Record<TriageRow['kind'] | TriageRow['certainty'], string> = {
  submit: 'phải nộp',
  present: 'xuất trình',
  note: 'ghi chú',
  condition: 'điều kiện',
  sure: 'rõ',
  guess: 'đoán, cần rà lại',
};

/** The kind of file follows from its name. */
export function triageReport(rows: readonly TriageRow[], file: string, lang: Lang): string {
  if (/\.json$/i.test(file)) return `${JSON.stringify(rows, null, 2)}\n`;
  const heads = COLUMNS.map(([, vi, en]) => (lang === 'vi' ? vi : en));
  const cells = (row: TriageRow): string[] =>
    COLUMNS.map(([key]) => {
      const value = row[key];
      return lang === 'vi' && (key === 'kind' || key === 'certainty')
        ? KINDS[value as TriageRow['kind']]
        : String(value);
    });
  if (/\.md$/i.test(file)) {
    const line = (list: string[]): string =>
      `| ${list.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, '<br>')).join(' | ')} |`;
    return `${[line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(cells(row)))].join('\n')}\n`;
  }
  // Excel takes a file for UTF-8 only with the mark at its beginning.
  return `\uFEFF${[heads, ...rows.map(cells)].map((list) => list.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula is marked as text. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
