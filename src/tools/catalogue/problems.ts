/** Problems of the desk in the words that the page shows. */
import { wordIssue, wordPath, type Lang } from '../../editing/words/words.js';
import { wordCellIssue, wordPlace } from '../../workbook/words.js';
import { sayIn } from '../shared/lang.js';
import type { ShownProblem } from '../shared/problem-list.js';
import type { Inspection } from './inspect.js';

export function shownProblems({ issues, cellIssues, catalogue }: Inspection, lang: Lang): ShownProblem[] {
  const say = sayIn(lang);
  const names = new Map(catalogue?.procedures.map(({ code, shortName, name }) => [code, (shortName ?? name).vi]));
  const subject = (code: string | undefined, name?: string): string =>
    [code, name ?? names.get(code ?? '')].filter(Boolean).join(' ');
  return [
    ...cellIssues.map(({ file, ...issue }): ShownProblem => {
      const { where, what, mend } = wordCellIssue(issue, lang);
      return {
        severity: issue.severity,
        file,
        ...(where !== undefined && { place: where }),
        ...(issue.procedure !== undefined && { code: issue.procedure, subject: subject(issue.procedure) }),
        what,
        ...(mend !== undefined && { mend }),
      };
    }),
    ...issues.map((issue): ShownProblem => {
      const { severity, file, line, column = 1, code, name, path = '', cell } = issue;
      const inSheet = cell && wordPlace({ kind: '', severity, ...cell }, lang);
      return {
        severity,
        file,
        code,
        subject: subject(code, name),
        field: wordPath(path, lang),
        ...(inSheet !== undefined && { place: inSheet }),
        ...(line !== undefined &&
          !cell && { place: say(`dòng ${line}, cột ${column}`, `line ${line}, column ${column}`) }),
        ...wordIssue(issue, lang),
      };
    }),
  ];
}
