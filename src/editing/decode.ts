/** Bytes of a file become JSON, or a problem with its place. What a command reads and what a page is given are told alike. */
import { parseCatalogueText } from '../catalogue/index.js';
import type { Issue } from './issue.js';

/** No catalogue is that large; something else was given. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** A JSON file that was read. `json` is undefined when it is none; the issues say why. */
export interface JsonFile {
  /** Path by which the file is told from others. */
  file: string;
  /** The way to the file as the user would type it. */
  shown: string;
  text: string;
  json?: unknown;
  issues: Issue[];
}

/** A file that cannot be used, and why. */
export const unusable = (file: string, shown: string, kind: Issue['kind'], more?: Partial<Issue>): JsonFile => ({
  file,
  shown,
  text: '',
  issues: [{ kind, severity: 'error', file: shown, ...more }],
});

/** Too large to be a catalogue: told before a byte is read. */
export const tooLarge = (file: string, shown: string, size: number): JsonFile | undefined =>
  size > MAX_BYTES ? unusable(file, shown, 'fileTooLarge', { found: Math.round(size / 1024 / 1024) }) : undefined;

/** The text of a file: UTF-8; a byte order mark is reported, UTF-16 refused. */
export function decodeText(
  bytes: Uint8Array,
  shown: string,
): { text: string; issues: Issue[] } | { kind: 'utf16' | 'notUtf8' } {
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0))
  )
    return { kind: 'utf16' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF')
      ? { text: text.slice(1), issues: [{ kind: 'byteOrderMark', severity: 'warning', file: shown }] }
      : { text, issues: [] };
  } catch {
    return { kind: 'notUtf8' };
  }
}

/** Reads JSON from bytes. Never throws. */
export function decodeJson(bytes: Uint8Array, file: string, shown = file): JsonFile {
  const decoded = decodeText(bytes, shown);
  if ('kind' in decoded) return unusable(file, shown, decoded.kind);
  const { text, issues } = decoded;
  const { json, problem } = parseCatalogueText(text);
  return problem
    ? { file, shown, text, issues: [...issues, { ...problem, file: shown }] }
    : { file, shown, text, json, issues };
}
