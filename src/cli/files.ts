/** Files: read with care, written whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/**
 * Writes files so that whoever reads one gets the old or the new, never half: all of them beside their targets first,
 * and only when that has worked are they moved into place.
 */
export function writeAll(files: ReadonlyMap<string, string | Uint8Array>): void {
  const moves: [from: string, to: string][] = [];
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(file), { recursive: true });
      const temporary = join(dirname(file), `.${process.pid}-${moves.length}.tmp`);
      moves.push([temporary, file]);
      writeFileSync(temporary, content);
    }
    for (const [from, to] of moves) renameSync(from, to);
  } finally {
    for (const [from] of moves) rmSync(from, { force: true });
  }
}
