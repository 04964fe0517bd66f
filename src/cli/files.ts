/** Files: read with care, written whole or not at all. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseCatalogueText } from '../catalogue/index.js';
import type { Issue } from './issue.js';

/** No catalogue is that large; something else was given. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** A JSON file that was read. `json` is undefined when it is none; the issues say why. */
export interface JsonFile {
  file: string;
  text: string;
  json?: unknown;
  issues: Issue[];
}

/** The way to a file as the user would type it. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return (near === '' ? '.' : near.startsWith('..') ? file : near).split(sep).join('/');
}

/** Reads a JSON file: at most 64 MB, UTF-8; a byte order mark is reported, UTF-16 refused. Never throws. */
export function readJson(file: string): JsonFile {
  const shown = shownPath(file);
  const failed = (kind: Issue['kind'], more?: Partial<Issue>): JsonFile => ({
    file,
    text: '',
    issues: [{ kind, severity: 'error', file: shown, ...more }],
  });
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) return failed('fileTooLarge', { found: Math.round(size / 1024 / 1024) });
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failed(code === 'ENOENT' ? 'fileMissing' : 'fileUnreadable', { found: code });
  }
  const issues: Issue[] = [];
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0))
  ) {
    return failed('utf16');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return failed('notUtf8');
  }
  if (text.startsWith('\uFEFF')) {
    issues.push({ kind: 'byteOrderMark', severity: 'warning', file: shown });
    text = text.slice(1);
  }
  const { json, problem } = parseCatalogueText(text);
  return problem ? { file, text, issues: [...issues, { ...problem, file: shown }] } : { file, text, json, issues };
}

/** JSON files below a folder, sorted; nothing hidden, nothing installed. */
export function jsonFilesBelow(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
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
