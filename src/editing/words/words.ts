/** Problems in words. Nothing here needs Node, so that the editor's page can say the same. */
import { parsePointer } from '../../catalogue/index.js';
import type { Issue } from '../issue.js';
import { en } from './en.js';
import { FIELDS } from './fields.js';
import { vi } from './vi.js';

export type Lang = 'vi' | 'en';
/** What is wrong, and how to mend it. */
export type Wording = [what: string, mend?: string];
export type Words = Record<Issue['kind'], (issue: Issue, said: Said) => Wording>;

/** Pieces of sentences. */
export interface Said {
  found: string;
  expected: string;
  suggest: string;
}

/** What the value should have been: keys of `shapes.ts`, and keywords of the schema. */
const EXPECTED: Record<string, [vi: string, en: string]> = {
  s: ['chữ', 'text'],
  c: ['mã hoặc chữ không để trống', 'a code or text that is not empty'],
  d: ['ngày có thật dạng 2026-07-31', 'a date that exists, like 2026-07-31'],
  t: ['giờ dạng 15:00', 'a time like 15:00'],
  n: ['một số', 'a number'],
  p: ['một số lớn hơn 0', 'a number above 0'],
  i: ['một số nguyên từ 1', 'a whole number from 1'],
  k: ['một số nguyên từ 0', 'a whole number from 0'],
  b: ['true hoặc false', 'true or false'],
  L: ['chữ theo ngôn ngữ, ít nhất có "vi": {"vi": "…"}', 'text by language, with "vi" at least: {"vi": "…"}'],
  '?': ['một điều kiện', 'a condition'],
  'type string': ['chữ trong dấu nháy kép', 'text in double quotes'],
  'type number': ['một số, không có dấu nháy', 'a number without quotes'],
  'type integer': ['một số nguyên, không có dấu nháy', 'a whole number without quotes'],
  'type boolean': ['true hoặc false', 'true or false'],
  'type array': ['một danh sách [ … ]', 'a list [ … ]'],
  'type object': ['một khối { … }', 'a block { … }'],
  'pattern ^\\d{4}-\\d{2}-\\d{2}$': ['ngày dạng 2026-07-31', 'a date like 2026-07-31'],
  'pattern ^([01]\\d|2[0-3]):[0-5]\\d$': ['giờ dạng 15:00', 'a time like 15:00'],
  'pattern ^[a-z0-9]+(-[a-z0-9]+)*$': [
    'chữ thường không dấu và gạch nối, như dang-ky-khai-sinh',
    'lower-case letters without marks and hyphens, like dang-ky-khai-sinh',
  ],
  boolean: ['câu hỏi có hoặc không', 'a yes-or-no question'],
  choice: ['câu hỏi chọn một', 'a choice'],
  integer: ['câu hỏi về số', 'a question for a number'],
  date: ['câu hỏi về ngày', 'a question for a date'],
};

function expectedIn(lang: Lang, expected = ''): string {
  const known = EXPECTED[expected];
  if (known) return known[lang === 'vi' ? 0 : 1];
  if (expected.includes('|'))
    return `${lang === 'vi' ? 'một trong các từ' : 'one of'}: ${expected
      .replace(/[*+#]$/, '')
      .split('|')
      .join(', ')}`;
  const [keyword, value = ''] = expected.split(' >= ');
  if (/^(exclusiveM|m)inimum/.test(keyword))
    return `${lang === 'vi' ? 'một số lớn hơn hoặc bằng' : 'a number of at least'} ${value}`;
  if (/[*+#]$/.test(expected)) return lang === 'vi' ? 'một danh sách [ … ]' : 'a list [ … ]';
  if (/^[A-Z]/.test(expected))
    return lang === 'vi' ? 'một khối { … } có đủ các mục' : 'a block { … } with all its fields';
  return expected;
}

const TYPES: Record<string, [string, string]> = {
  undefined: ['không có gì', 'nothing'],
  null: ['null (trống)', 'null'],
  array: ['một danh sách', 'a list'],
  object: ['một khối { … }', 'a block { … }'],
};

function foundIn(lang: Lang, found: Issue['found']): string {
  const type = found === undefined ? TYPES.undefined : typeof found === 'string' ? TYPES[found] : undefined;
  return type ? type[lang === 'vi' ? 0 : 1] : typeof found === 'string' ? `"${found}"` : String(found);
}

/** A problem in words. */
export function wordIssue(issue: Issue, lang: Lang): { what: string; mend?: string } {
  const suggest =
    issue.suggest === undefined
      ? ''
      : lang === 'vi'
        ? ` Có phải là "${issue.suggest}" không?`
        : ` Was "${issue.suggest}" meant?`;
  const said = { found: foundIn(lang, issue.found), expected: expectedIn(lang, issue.expected), suggest };
  const [what, mend] = (lang === 'vi' ? vi : en)[issue.kind](issue, said);
  return { what, ...(mend !== undefined && { mend }) };
}

/** A pointer in words: `/fees/le-phi/price` → "phí, lệ phí › le-phi › mức thu". */
export function wordPath(path: string, lang: Lang): string {
  return (parsePointer(path) ?? [])
    .map((segment) =>
      Object.prototype.hasOwnProperty.call(FIELDS, segment) ? FIELDS[segment][lang === 'vi' ? 0 : 1] : segment,
    )
    .join(' › ');
}
