/** JSON values from files of any size that may be given: .json, .jsonl, both also gzipped, and folders of them. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parseCatalogueText } from '../../catalogue/index.js';
import { MAX_BYTES } from '../../editing/decode.js';
import { readJson, shownPath } from '../files.js';
import type { Issue } from '../../editing/issue.js';

/** Bytes after unpacking; a gigabyte is far above any list of procedures, and below what hurts. */
const MAX_UNPACKED = 1024 ** 3;

/** One value, or what is wrong in its place. */
export type Read = { json: unknown; file: string; line: number; issue?: undefined } | { issue: Issue };

/** Files below the given paths, sorted. */
export function inputFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { recursive: true }) as string[];
    return entries
      .filter((name) => /\.(json|jsonl|ndjson)(\.gz)?$/i.test(name))
      .sort()
      .map((name) => join(path, name));
  });
}

/** Every value of a file, one after the other, so that memory stays small. Never throws for what the file holds. */
export async function* readValues(file: string): AsyncGenerator<Read> {
  const shown = shownPath(file);
  if (/\.json$/i.test(file)) {
    const { json, issues } = readJson(file);
    for (const issue of issues) yield { issue };
    if (json !== undefined)
      for (const value of Array.isArray(json) ? (json as unknown[]) : [json])
        yield { json: value, file: shown, line: 1 };
    return;
  }
  const packed = /\.gz$/i.test(file);
  const raw = createReadStream(file);
  const stream: Readable = packed ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  try {
    if (/\.json\.gz$/i.test(file)) {
      const text = await wholeText(stream);
      const { json, problem } = parseCatalogueText(text);
      if (problem) yield { issue: { ...problem, file: shown } };
      else
        for (const value of Array.isArray(json) ? (json as unknown[]) : [json])
          yield { json: value, file: shown, line: 1 };
      return;
    }
    let line = 0;
    for await (const text of linesOf(stream)) {
      line += 1;
      if (!text.trim()) continue;
      const { json, problem } = parseCatalogueText(text);
      yield problem ? { issue: { ...problem, line, file: shown } } : { json, file: shown, line };
    }
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    yield {
      issue: {
        kind: tooLarge ? 'fileTooLarge' : 'fileUnreadable',
        severity: 'error',
        file: shown,
        found: tooLarge ? Number(error.message) : ((error as NodeJS.ErrnoException).code ?? String(error)),
      },
    };
  } finally {
    raw.destroy();
  }
}

const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));

async function wholeText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new RangeError(megabytes(size));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Lines of at most 64 MB each. A packed file that unpacks to more than a gigabyte is a trap, and left. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let held = 0;
  let total = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > MAX_UNPACKED) throw new RangeError(megabytes(total));
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8');
      rest = [];
      held = 0;
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
    held += chunk.length - start;
    if (held > MAX_BYTES) throw new RangeError(megabytes(held));
  }
  if (rest.length) yield Buffer.concat(rest).toString('utf8');
}
