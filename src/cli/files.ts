/** Files: read with care, written whole or not at all. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { decodeJson, tooLarge, unusable, type JsonFile } from '../editing/decode.js';
import type { Issue } from '../editing/issue.js';

/** The way to a file as the user would type it. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return (near === '' ? '.' : near.startsWith('..') ? file : near).split(sep).join('/');
}

/** Reads a JSON file: at most 64 MB, told by its size before it is read. Never throws. */
export function readJson(file: string): JsonFile {
  const shown = shownPath(file);
  try {
    return tooLarge(file, shown, statSync(file).size) ?? decodeJson(readFileSync(file), file, shown);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return unusable(file, shown, code === 'ENOENT' ? 'fileMissing' : 'fileUnreadable', { found: code });
  }
}

/** A report never goes over JSON that is no such report: most such files are sources. */
export function notOurs(file: string, isOurs: (json: unknown) => boolean): Issue | undefined {
  if (!/\.json$/i.test(file) || !existsSync(file) || isOurs(readJson(file).json)) return undefined;
  return { kind: 'fileNotOurs', severity: 'error', file: shownPath(file) };
}

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** JSON files below a folder, sorted; nothing hidden, nothing installed. */
export function jsonFilesBelow(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    // The schema describes the files; it is none of them.
    if (entry.name.startsWith('.') || /^(node_modules|catalogue\.schema\.json)$/.test(entry.name)) continue;
    if (entry.isDirectory()) found.push(...jsonFilesBelow(path));
    else if (entry.name.endsWith('.json')) found.push(path);
  }
  return found;
}

/** A file or folder that could not be written, moved or removed. */
export class Unwritable extends Error {
  readonly issue: Issue;

  constructor(file: string, cause: unknown) {
    const { code, message } = cause as NodeJS.ErrnoException;
    super(message);
    this.issue = { kind: 'fileUnwritable', severity: 'error', file: shownPath(file), found: code ?? message };
  }
}

function changing<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Unwritable(file, error);
  }
}

/** Files that wait beside their targets until all of them are there. */
export interface Staged {
  put(file: string, content: string | Uint8Array): void;
  /** Takes back a file that was put. */
  drop(file: string): void;
  /** Moves every file into place. */
  commit(): void;
  /** Leaves no trace of what was not committed. */
  undo(): void;
}

/** So that whoever reads a file gets the old or the new, never half. */
export function stage(): Staged {
  const waiting = new Map<string, string>();
  const made = new Set<string>();
  let count = 0;
  /** Makes the folder, and remembers which ones were not there before. */
  const makeFolder = (folder: string): void => {
    const first = mkdirSync(folder, { recursive: true });
    if (first === undefined) return;
    for (let path = folder; path.length >= first.length; path = dirname(path)) made.add(path);
  };
  return {
    put: (file, content) =>
      changing(file, () => {
        // Found out only when it is moved, it would come after others have been.
        if (isFolder(file)) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
        makeFolder(dirname(file));
        const temporary = waiting.get(file) ?? join(dirname(file), `.${process.pid}-${count++}.tmp`);
        waiting.set(file, temporary);
        writeFileSync(temporary, content);
      }),
    drop: (file) => {
      const temporary = waiting.get(file);
      if (temporary !== undefined && waiting.delete(file)) remove(temporary);
    },
    commit: () => {
      for (const [file, temporary] of waiting) {
        changing(file, () => renameSync(temporary, file));
        waiting.delete(file);
      }
      made.clear();
    },
    undo: () => {
      for (const temporary of waiting.values()) rmSync(temporary, { force: true });
      waiting.clear();
      // The deepest first; a folder that holds something by now stays.
      for (const folder of [...made].sort((one, other) => other.length - one.length))
        try {
          rmdirSync(folder);
        } catch {
          continue;
        }
      made.clear();
    },
  };
}

/** Writes all of the files or, where that cannot be, none. */
export function writeAll(files: ReadonlyMap<string, string | Uint8Array>): void {
  const staged = stage();
  try {
    for (const [file, content] of files) staged.put(file, content);
    staged.commit();
  } finally {
    staged.undo();
  }
}

/** Removes a file that may be gone already. */
export function remove(file: string): void {
  changing(file, () => rmSync(file, { force: true }));
}
