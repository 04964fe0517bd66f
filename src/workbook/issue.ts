/** What can be wrong in a workbook. */
import type { Code } from '../catalogue/index.js';

/** Something that is wrong in a workbook. No sentences: `words.ts` has them. */
export interface CellIssue {
  kind: string;
  severity: 'error' | 'warning';
  /** Name of the sheet, `giay_to`. */
  sheet?: string;
  /** As the spreadsheet counts, from 1. */
  row?: number;
  /** The Vietnamese head of the column. */
  column?: string;
  procedure?: Code;
  [value: string]: unknown;
}
