/** What every command is given and gives back. */
import { errorsIn, type Issue } from '../editing/issue.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { arrange } from '../editing/arrange.js';
import { issuesAsJson, sayCount, sayIssues } from './report.js';
import type { Lang } from '../editing/words/words.js';

/** Exit codes, as the help says. */
export const EXIT = { ok: 0, problems: 1, usage: 2, unreadable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Files of which nothing could be read: no mistake in the data, whatever else was found. */
const UNREADABLE: readonly Issue['kind'][] = ['fileMissing', 'fileUnreadable', 'fileTooLarge', 'utf16', 'notUtf8'];

/** Options of the command line that more than one command knows. */
export interface Settings {
  lang: Lang;
  json: boolean;
  /** Warnings count as errors. */
  strict: boolean;
  /** Day in Việt Nam. */
  today: string;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Words that belong to one command only. */
export const pick = (lang: Lang, vi: string, en: string): string => (lang === 'vi' ? vi : en);

/** Says the issues (in JSON together with `result`) and gives the exit code. `briefly`: warnings are only counted. */
export function conclude(
  found: readonly Issue[],
  settings: Settings,
  done?: string,
  result: object = {},
  briefly = false,
): ExitCode {
  const { lang, json, strict, out, err } = settings;
  const issues = arrange(found, (file) => readFileSync(resolve(file), 'utf8'));
  const wrong = errorsIn(issues);
  const errors = wrong.length;
  const code = wrong.some(({ kind }) => UNREADABLE.includes(kind))
    ? EXIT.unreadable
    : errors || (strict && issues.length)
      ? EXIT.problems
      : EXIT.ok;
  if (json) {
    out(
      JSON.stringify(
        {
          ok: code === EXIT.ok,
          errors,
          warnings: issues.length - errors,
          ...result,
          problems: issuesAsJson(issues, lang),
        },
        null,
        2,
      ),
    );
    return code;
  }
  const shown = briefly ? issues.filter(({ severity }) => severity === 'error') : issues;
  if (shown.length) err(`${sayIssues(shown, lang)}\n`);
  if (done !== undefined) out(done);
  const hint =
    shown.length < issues.length
      ? pick(lang, ' Xem cảnh báo bằng lệnh validate.', ' See the warnings with validate.')
      : '';
  (code === EXIT.ok ? out : err)(sayCount(issues, lang) + hint);
  return code;
}

/** A line that counts files on long runs; nothing where nobody watches. */
export function progress({ lang, json }: Settings): { step: () => void; end: () => void } {
  const screen = process.stderr;
  if (json || !screen.isTTY) return { step: () => undefined, end: () => undefined };
  let count = 0;
  const width = 24;
  return {
    step: () => {
      count += 1;
      if (count % 20) return;
      const filled = Math.floor(count / 20) % (width + 1);
      screen.write(
        `\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${pick(lang, `đã đọc ${count} tệp`, `${count} files read`)}`,
      );
    },
    end: () => {
      if (count >= 20) screen.write('\r\u001b[K');
    },
  };
}
