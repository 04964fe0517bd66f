/** The issues of a workbook in words, Vietnamese and English; the command line and the editor's page say the same. */
import { wordIssue, type Lang } from '../editing/words/words.js';
import type { Issue } from '../editing/issue.js';
import type { CellIssue } from './issue.js';
import { en } from './words/en.js';
import { vi } from './words/vi.js';

export interface CellWords {
  /** "Trang giay_to, dòng 7, cột Số bản chính" */
  where?: string;
  what: string;
  mend?: string;
}

const own = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;

/** Where the cell is, as somebody would say it. */
export function wordPlace({ file, sheet, row, column }: CellIssue, lang: Lang): string | undefined {
  const words = lang === 'vi' ? ['Tệp', 'Trang', 'dòng', 'cột'] : ['File', 'Sheet', 'row', 'column'];
  const parts = [
    typeof file === 'string' && (sheet === undefined || !file.includes(sheet)) ? `${words[0]} ${file}` : undefined,
    sheet === undefined ? undefined : `${words[1]} ${sheet}`,
    sheet === undefined || row === undefined ? undefined : `${words[2]} ${row}`,
    column === undefined ? undefined : `${words[3]} ${column}`,
  ].filter((part) => part !== undefined);
  return parts.length ? parts.join(', ') : undefined;
}

/** An issue in words. Kinds of the checks that mean the same everywhere have one wording. */
export function wordCellIssue(issue: CellIssue, lang: Lang): CellWords {
  const where = wordPlace(issue, lang);
  const word = own(lang === 'vi' ? vi : en, issue.kind);
  const found = issue.found === undefined ? '' : String(issue.found);
  if (word) {
    const [what, mend] = word(issue, found);
    return { ...(where !== undefined && { where }), what, ...(mend !== undefined && { mend }) };
  }
  return { ...(where !== undefined && { where }), ...elsewhere(issue, lang) };
}

function elsewhere(issue: CellIssue, lang: Lang): { what: string; mend?: string } {
  try {
    return wordIssue(issue as unknown as Issue, lang);
  } catch {
    // A kind of a newer version: its name is better than nothing.
    return { what: issue.kind };
  }
}

/** The issue as one text: where, what, and how to mend it. */
export function sayCellIssue(issue: CellIssue, lang: Lang): string {
  const { where, what, mend } = wordCellIssue(issue, lang);
  return `${where === undefined ? '' : `${where}: `}${what}${mend === undefined ? '' : ` ${mend}`}`;
}
