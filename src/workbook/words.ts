/** The issues of a workbook in words, Vietnamese and English. */
import type { CellIssue } from './index.js';

export interface CellWords {
  /** "Trang giay_to, dòng 7, cột Số bản chính" */
  where?: string;
  what: string;
  mend?: string;
}

/** An issue in words. */
export function wordCellIssue(issue: CellIssue, lang: 'vi' | 'en'): CellWords {
  return { what: lang === 'vi' ? 'Tệp này không phải sổ Excel.' : 'This file is no workbook.', where: issue.sheet };
}

/** The issue as one text: where, what, and how to mend it. */
export function sayCellIssue(issue: CellIssue, lang: 'vi' | 'en'): string {
  const { where, what, mend } = wordCellIssue(issue, lang);
  return `${where === undefined ? '' : `${where}: `}${what}${mend === undefined ? '' : ` ${mend}`}`;
}
