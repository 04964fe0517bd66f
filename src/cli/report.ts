/** Problems on the screen, for people or for machines. */
import type { Issue } from '../editing/issue.js';
import { wordIssue, wordPath, type Lang } from '../editing/words/words.js';

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
