/** What the preview shows: the newest catalogue without mistakes, and what is wrong with the files as they are now. */
import { statSync } from 'node:fs';
import type { Catalogue } from '../catalogue/index.js';
import { arrange } from '../editing/arrange.js';
import { errorsIn, type Issue } from '../editing/issue.js';
import type { SchemaCheck } from '../editing/schema-issues.js';
import { wordIssue, wordPath } from '../editing/words/words.js';
import { loadWard } from './commands/build.js';
import { jsonFilesBelow, readJson } from './files.js';
import type { Settings } from './run.js';
import { findRoot } from './source.js';

/** `new`: the files as they are; `last`: the last version without mistakes; `part`: what is good, for want of such a version. */
export type Showing = 'new' | 'last' | 'part' | 'nothing';

/** One reading of the source. */
export interface Preview {
  revision: number;
  showing: Showing;
  catalogue: Catalogue | null;
  issues: Issue[];
  /** When what is shown was read. */
  since: Date;
}

/** A fingerprint of all files of a source: names, sizes, dates. */
export function fingerprint(folder: string): string {
  try {
    return jsonFilesBelow(findRoot(folder))
      .map((file) => {
        const { size, mtimeMs } = statSync(file);
        return `${file}\0${size}\0${mtimeMs}`;
      })
      .join('\n');
  } catch (error) {
    // A file that goes while we look is a change, too.
    return String(error);
  }
}

/** Reads the source again. What had no mistakes stays on the screen until something better comes. */
export function readAgain(
  folder: string,
  before: Preview | undefined,
  settings: Settings,
  schema?: SchemaCheck,
): Preview {
  const revision = (before?.revision ?? 0) + 1;
  let catalogue: Catalogue | null = null;
  let issues: Issue[];
  try {
    const loaded = loadWard(folder, settings, schema);
    issues = 'issue' in loaded ? [loaded.issue] : loaded.issues;
    if (!('issue' in loaded)) catalogue = loaded.catalogue;
  } catch (error) {
    // Files may come and go while they are read; the next look will tell.
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    issues = [{ kind: 'fileUnreadable', severity: 'error', found: code }];
  }
  issues = arrange(issues, (file) => readJson(file).text);
  const since = new Date();
  if (catalogue && !errorsIn(issues).length) return { revision, showing: 'new', catalogue, issues, since };
  const last = before?.showing === 'new' || before?.showing === 'last' ? before : undefined;
  if (last) return { ...last, revision, showing: 'last', issues };
  return catalogue
    ? { revision, showing: 'part', catalogue, issues, since }
    : { revision, showing: 'nothing', catalogue: before?.catalogue ?? null, issues, since: before?.since ?? since };
}

/** What the page is told beside the catalogue; sentences included, so that page and screen say the same. */
export function stateOf({ revision, showing, catalogue, issues, since }: Preview, { lang }: Settings): object {
  const errors = errorsIn(issues).length;
  return {
    lang,
    revision,
    showing,
    since: since.toISOString(),
    title: catalogue?.title[lang] ?? catalogue?.title.vi ?? '',
    errors,
    warnings: issues.length - errors,
    problems: issues.slice(0, 500).map((issue) => {
      const { severity, file, line, column, code, name, path } = issue;
      return { severity, file, line, column, code, name, field: wordPath(path ?? '', lang), ...wordIssue(issue, lang) };
    }),
  };
}
