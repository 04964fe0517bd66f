/** Problems on the screen, for people or for machines. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeOf } from '../catalogue/locate.js';
import type { Issue } from './issue.js';
import { wordIssue, wordPath, type Lang } from './words/words.js';

/** Every issue once, file by file, with its line where that can be found. */
export function arrange(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  const once = issues.filter((issue) => {
    const key = JSON.stringify([issue.file, issue.kind, issue.code, issue.path, issue.found, issue.layer, issue.line]);
    return !seen.has(key) && seen.add(key);
  });
  const byFile = new Map<string, Issue[]>();
  for (const issue of once) byFile.set(issue.file ?? '', [...(byFile.get(issue.file ?? '') ?? []), issue]);
  return [...byFile.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([file, list]) => withLines(file, list).sort((one, other) => (one.line ?? 0) - (other.line ?? 0)));
}

function withLines(file: string, issues: Issue[]): Issue[] {
  if (!file || issues.every(({ line, path }) => line !== undefined || path === undefined)) return issues;
  try {
    const text = readFileSync(resolve(file), 'utf8').replace(/^\uFEFF/, '');
    const json: unknown = JSON.parse(text);
    return issues.map((issue) =>
      issue.line !== undefined || issue.path === undefined
        ? issue
        : { ...issue, ...placeOf(text, json, whereIn(json, issue)) },
    );
  } catch {
    return issues;
  }
}

/** The pointer of an issue in its file: a procedure may be one of several, an override is found by what it targets. */
function whereIn(json: unknown, { code, path = '' }: Issue): string {
  const file = json as { code?: unknown; target?: unknown; procedures?: unknown; overrides?: unknown };
  if (code === undefined || file.code === code) return path;
  const index = (list: unknown, key: string): number =>
    Array.isArray(list) ? list.findIndex((item) => (item as Record<string, unknown> | null)?.[key] === code) : -1;
  const procedure = index(file.procedures, 'code');
  if (procedure >= 0) return `/procedures/${procedure}${path}`;
  const override = index(file.overrides, 'target');
  const patches =
    override >= 0
      ? (file.overrides as { patch?: unknown }[])[override].patch
      : file.target === code
        ? (file as { patch?: unknown }).patch
        : undefined;
  const prefix = override >= 0 ? `/overrides/${override}` : '';
  const patch = Array.isArray(patches)
    ? patches.findIndex(
        (item: { path?: unknown } | null) =>
          typeof item?.path === 'string' && (path === item.path || path.startsWith(`${item.path}/`)),
      )
    : -1;
  return patch >= 0 ? `${prefix}/patch/${patch}` : prefix;
}

/** More than this nobody reads on a screen: in all, and of one kind of warning. */
const SHOWN = 200;
const SHOWN_OF_KIND = 20;

/** What a screen can hold; every kind is there. */
function readable(all: readonly Issue[]): Issue[] {
  const seen = new Map<string, number>();
  const few = all.filter(({ kind, severity }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return severity === 'error' || count <= SHOWN_OF_KIND;
  });
  return few.slice(0, SHOWN);
}

/** The issues as lines of text. */
export function sayIssues(all: readonly Issue[], lang: Lang): string {
  const lines: string[] = [];
  const issues = readable(all);
  let file: string | undefined;
  for (const issue of issues) {
    if (issue.file !== file) {
      if (lines.length) lines.push('');
      if (issue.file) lines.push(issue.file);
      file = issue.file;
    }
    const { what, mend } = wordIssue(issue, lang);
    const [error, warning, line] = lang === 'vi' ? ['Lỗi', 'Cảnh báo', 'dòng'] : ['Error', 'Warning', 'line'];
    const place = issue.line === undefined ? '' : ` ${line} ${issue.line}:${issue.column ?? 1}`;
    const subject = [[issue.code, issue.name].filter(Boolean).join(' '), wordPath(issue.path ?? '', lang)]
      .filter(Boolean)
      .join(' — ');
    lines.push(`  ${issue.severity === 'error' ? error : warning}${place}${subject ? ` · ${subject}` : ''}`);
    lines.push(`    ${what}`);
    if (mend !== undefined) lines.push(`    ${lang === 'vi' ? 'Cách sửa' : 'To mend'}: ${mend}`);
    if (issue.path) lines.push(`    (${issue.path})`);
  }
  const more = all.length - issues.length;
  if (more)
    lines.push(
      '',
      lang === 'vi'
        ? `… và ${more} vấn đề nữa; dùng --json để xem hết.`
        : `… and ${more} more; use --json to see them all.`,
    );
  return lines.join('\n');
}

/** "3 lỗi, 2 cảnh báo." */
export function sayCount(issues: readonly Issue[], lang: Lang): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (lang === 'vi') return errors + warnings ? `${errors} lỗi, ${warnings} cảnh báo.` : 'Không thấy lỗi nào.';
  return errors + warnings
    ? `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`
    : 'Nothing wrong was found.';
}

/** For machines: the issues with both the values and the words. */
export function issuesAsJson(issues: readonly Issue[], lang: Lang): object[] {
  return issues.map((issue) => ({ ...issue, ...wordIssue(issue, lang) }));
}
