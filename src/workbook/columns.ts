/** What a column can hold, and the columns that many sheets share. */
import { CONFIDENCE, type Words } from './enums.js';

/** How a cell is read and written; `codecs.ts` does it. */
export type Holds =
  | { as: 'text' | 'code' | 'procedure' | 'day' | 'time' | 'integer' | 'number' | 'yesNo' | 'when' }
  /** ISO 4217; clerks write đồng. */
  | { as: 'currency' }
  /** Text by language: one column for each, `name.vi`, `name.en`. */
  | { as: 'words' }
  /** One of these words. */
  | { as: 'one'; of: Words }
  /** Several in one cell, separated by semicolons or one a line. */
  | { as: 'list'; item: 'text' | 'code' | 'procedure' | 'day' | 'integer'; lines?: boolean }
  | { as: 'several'; of: Words }
  /** Weekdays as people write them, `2; 3; 7; CN`. */
  | { as: 'weekdays' }
  /** A code and what it is to this one: `ubnd-xa (tiếp nhận)`. `other` is the name of the second value. */
  | { as: 'pairs'; first: string; second: string; of?: Words; item: 'code' | 'procedure' };

export interface Column {
  /** Machine row: where the value stands in its record, `source.title`. Never changes. */
  key: string;
  head: string;
  en: string;
  holds: Holds;
  /** The record means nothing without it. */
  required?: boolean;
  /** The list is always there, even when it is empty. */
  always?: boolean;
  /** Said in docs/workbook.md. */
  note?: string;
  width?: number;
}

type More = Partial<Omit<Column, 'key' | 'head' | 'en' | 'holds'>>;

const make =
  (holds: Holds, usual: More = {}) =>
  (key: string, head: string, en: string, more: More = {}): Column => ({ key, head, en, holds, ...usual, ...more });

export const text = make({ as: 'text' });
export const code = make({ as: 'code' });
export const procedure = make({ as: 'procedure' });
export const day = make({ as: 'day' }, { width: 13 });
export const time = make({ as: 'time' }, { width: 10 });
export const integer = make({ as: 'integer' }, { width: 11 });
export const number = make({ as: 'number' }, { width: 11 });
export const currency = make({ as: 'currency' }, { width: 8 });
export const yesNo = make({ as: 'yesNo' }, { width: 11 });
export const words = make({ as: 'words' }, { width: 36 });
export const weekdays = make({ as: 'weekdays' }, { width: 20 });
export const sentence = make({ as: 'when' }, { width: 36 });

export const one = (key: string, head: string, en: string, of: Words, more: More = {}): Column =>
  make({ as: 'one', of }, { width: 18 })(key, head, en, more);
export const several = (key: string, head: string, en: string, of: Words, more: More = {}): Column =>
  make({ as: 'several', of }, { width: 24 })(key, head, en, more);
export const list = (
  key: string,
  head: string,
  en: string,
  item: 'text' | 'code' | 'procedure' | 'day' | 'integer',
  more: More & { lines?: boolean } = {},
): Column => {
  const { lines, ...rest } = more;
  return make({ as: 'list', item, ...(lines && { lines }) }, { width: 24 })(key, head, en, rest);
};
export const pairs = (
  key: string,
  head: string,
  en: string,
  pair: { first: string; second: string; of?: Words; item: 'code' | 'procedure' },
  more: More = {},
): Column => make({ as: 'pairs', ...pair }, { width: 30 })(key, head, en, more);

/** "Chỉ khi": three cells, all of which must hold. */
export const when = (): Column[] => [
  sentence('when', 'Chỉ khi', 'Only when'),
  sentence('when.2', 'Và chỉ khi (2)', 'And only when (2)'),
  sentence('when.3', 'Và chỉ khi (3)', 'And only when (3)'),
];

export const dated = (prefix = '', said = ''): Column[] => [
  day(`${prefix}effectiveFrom`, `${said}Có hiệu lực từ`, 'In force from'),
  day(`${prefix}effectiveTo`, `${said}Có hiệu lực đến`, 'In force until'),
];

/** Where a value comes from; of the whole record, or of one line that has a source of its own. */
export const provenance = (required = false): Column[] => [
  text('provenance.source.title', 'Nguồn', 'Source', { width: 26, ...(required && { required }) }),
  text('provenance.source.url', 'Nguồn: đường dẫn', 'Source: address'),
  day('provenance.source.retrievedOn', 'Ngày lấy dữ liệu', 'Retrieved on'),
  day('provenance.verifiedOn', 'Ngày rà soát', 'Verified on'),
  text('provenance.verifiedBy', 'Đơn vị rà soát', 'Verified by'),
  integer('provenance.reviewEveryDays', 'Rà lại sau (ngày)', 'Review after (days)'),
  one('provenance.confidence', 'Mức tin cậy', 'Confidence', CONFIDENCE, { ...(required && { required }) }),
];

/** One sheet: a list of records somewhere in the layer. */
export interface Sheet {
  name: string;
  title: string;
  en: string;
  /** The sheet of the records that these belong to; absent: the layer. */
  parent?: string;
  /** Where the list stands in its parent. Empty: the record is the layer itself. */
  path: string[];
  /** Columns that name the parents, outermost first. Their keys say where: `thu_tuc.code`. */
  link: Column[];
  /** Keys of columns by which other sheets name a record of this one. */
  ids?: string[];
  /** Keys by which the same record is found again in an older state; the ids when absent. */
  match?: string[];
  /** No list is not an empty list. */
  optional?: boolean;
  columns: Column[];
  /** Blocks whose other values depend on one of them, and the reader's name of each. */
  unions?: { path: string; tag: string; shape: string }[];
  /** From the record as the format has it to one with a value for each column, and back. */
  unpack?: (record: Json) => Json;
  pack?: (record: Json) => Json;
  /** The same for lists whose members need several rows. `onBad` takes the index of a row that cannot be used. */
  unpackList?: (list: unknown[]) => Json[];
  packList?: (rows: Json[], onBad: (index: number) => void) => unknown[];
}

export type Json = Record<string, unknown>;
