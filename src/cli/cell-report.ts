/** Issues of a workbook on the screen, for people or for machines. */
import type { CellIssue } from '../workbook/index.js';
import { wordCellIssue } from '../workbook/words.js';
import type { Issue } from '../editing/issue.js';
import { sayCount } from './report.js';
import { EXIT, pick, type ExitCode, type Settings } from './run.js';

/** More than this nobody reads on a screen: in all, and of one kind of warning. */
const SHOWN = 200;
const SHOWN_OF_KIND = 20;

/** Says the issues, each once, and gives the exit code. */
export function concludeCells(
  found: readonly CellIssue[],
  settings: Settings,
  done?: string,
  result: object = {},
): ExitCode {
  const { lang, json, strict, out, err } = settings;
  const issues = once(found);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const code = errors || (strict && issues.length) ? EXIT.problems : EXIT.ok;
  if (json) {
    const problems = issues.map((issue) => ({ ...issue, ...wordCellIssue(issue, lang) }));
    out(
      JSON.stringify({ ok: code === EXIT.ok, errors, warnings: issues.length - errors, ...result, problems }, null, 2),
    );
    return code;
  }
  if (issues.length) err(`${say(issues, settings)}\n`);
  if (done !== undefined) (code === EXIT.ok ? out : err)(done);
  (code === EXIT.ok ? out : err)(sayCount(issues as unknown as Issue[], lang));
  return code;
}

function once(found: readonly CellIssue[]): CellIssue[] {
  const seen = new Set<string>();
  return found.filter(({ kind, file, sheet, row, column, procedure, path, found: value }) => {
    const key = JSON.stringify([kind, file, sheet, row, column, sheet === undefined && [procedure, path], value]);
    return !seen.has(key) && seen.add(key);
  });
}

function say(all: readonly CellIssue[], { lang }: Settings): string {
  const kinds = new Map<string, number>();
  const shown = all
    .filter(({ kind, severity }) => {
      const count = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, count);
      return severity === 'error' || count <= SHOWN_OF_KIND;
    })
    .slice(0, SHOWN);
  const lines = shown.flatMap((issue) => {
    const { where, what, mend } = wordCellIssue(issue, lang);
    const name = issue.severity === 'error' ? pick(lang, 'Lỗi', 'Error') : pick(lang, 'Cảnh báo', 'Warning');
    return [
      `${name} · ${[where, issue.procedure].filter(Boolean).join(' — ')}`.replace(/ · $/, ''),
      `  ${what}`,
      ...(mend === undefined ? [] : [`  ${pick(lang, 'Cách sửa', 'To mend')}: ${mend}`]),
    ];
  });
  const more = all.length - shown.length;
  if (more)
    lines.push(
      pick(lang, `… và ${more} vấn đề nữa; dùng --json để xem hết.`, `… and ${more} more; use --json to see all.`),
    );
  return lines.join('\n');
}
