/**
 * Opening what says that it is a workbook, without trusting it: unpacked piece by piece and stopped when it grows too
 * large, and only the parts with cells are taken. What a workbook reader sees afterwards is what was checked here.
 */
import { loadFflate } from './packages.js';
import { Refusal } from './refusal.js';

const MB = 1024 * 1024;
export const LIMITS = {
  /** Of the file as it is given. */
  bytes: 64 * MB,
  /** Of everything that was packed in it. */
  unpacked: 200 * MB,
  /** Sheets hold little but repeated names, so they pack well; a bomb packs a thousandfold. */
  ratio: 250,
  /** From this size on the ratio is looked at. */
  ratioFrom: 16 * MB,
  entries: 1000,
  rows: 50_000,
  cells: 1_500_000,
};
export type Limits = typeof LIMITS;

export type FileKind = 'zip' | 'ole' | 'text' | 'other';

/** What kind of file it is, from its first bytes: names lie. */
export function kindOf(bytes: Uint8Array): FileKind {
  const starts = (...values: number[]): boolean => values.every((value, index) => bytes[index] === value);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  // PDF, PNG, JPEG, GIF, RAR, 7z, gzip, ELF, MZ
  const other = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x52, 0x61, 0x72, 0x21],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x1f, 0x8b],
    [0x7f, 0x45, 0x4c, 0x46],
  ];
  return other.some((magic) => starts(...magic)) ? 'other' : 'text';
}

/** An old .xls, or a workbook with a password: both have the old container. */
export function oleKind(bytes: Uint8Array): 'encrypted' | 'oldExcel' {
  const name = 'EncryptedPackage';
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const end = Math.min(bytes.length, 4 * MB) - wanted.length;
  for (let at = 0; at < end; at++)
    if (bytes[at] === wanted[0] && wanted.every((value, index) => bytes[at + index] === value)) return 'encrypted';
  return 'oldExcel';
}

const TAKEN =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/i;
const MACROS = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/.*)$/i;

/** The parts of a workbook with cells. @throws {Refusal} */
export async function openZip(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Record<string, Uint8Array>> {
  const { Unzip, UnzipInflate } = await loadFflate();
  const parts: Record<string, Uint8Array> = {};
  const names: string[] = [];
  let total = 0;
  let read = 0;
  let refused: Refusal | undefined;
  const refuse = (kind: string, more?: Record<string, unknown>): void => void (refused ??= new Refusal(kind, more));
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > limits.entries) return refuse('zipTooMany', { found: names.length });
    if (MACROS.test(file.name)) return refuse('macros');
    const chunks: Uint8Array[] = [];
    const taken = TAKEN.test(file.name);
    file.ondata = (error, data, final) => {
      if (refused) return;
      if (error) return refuse('zipBroken');
      total += data.length;
      if (total > limits.unpacked || (total > limits.ratioFrom && total / Math.max(read, 1) > limits.ratio))
        return refuse('zipBomb', { found: Math.round(total / MB) });
      if (taken) chunks.push(data.slice());
      if (final && taken) parts[file.name] = join(chunks);
    };
    // What is left packed cannot grow; only what is taken is unpacked.
    if (!taken) return;
    if (file.compression !== 0 && file.compression !== 8) return refuse('zipBroken');
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    const step = 8 * 1024;
    for (let at = 0; at < bytes.length && !refused; at += step) {
      const end = Math.min(at + step, bytes.length);
      read = end;
      unzip.push(bytes.subarray(at, end), end === bytes.length);
    }
  } catch {
    refuse('zipBroken');
  }
  if (refused) throw refused;
  check(parts, names, limits);
  return parts;
}

function check(parts: Record<string, Uint8Array>, names: string[], limits: Limits): void {
  if (!parts['xl/workbook.xml']) {
    if (names.includes('mimetype') && names.includes('content.xml')) throw new Refusal('openDocument');
    throw new Refusal(names.length ? 'notAWorkbook' : 'zipBroken');
  }
  let cells = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (hasDoctype(part)) throw new Refusal('strangeXml');
    if (!/^xl\/worksheets\//i.test(name)) continue;
    const rows = count(part, 'row');
    if (rows > limits.rows) throw new Refusal('tooManyRows', { found: rows, most: limits.rows });
    cells += count(part, 'c');
  }
  if (cells > limits.cells) throw new Refusal('tooManyCells', { found: cells, most: limits.cells });
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A document type can define entities that grow without end; no spreadsheet writes one. */
function hasDoctype(part: Uint8Array): boolean {
  let text = '';
  for (let at = 0; at < Math.min(part.length, 4096); at++) text += part[at] ? String.fromCharCode(part[at]) : '';
  return /<!(DOCTYPE|ENTITY)/i.test(text);
}

/** How often an element begins. */
function count(part: Uint8Array, element: string): number {
  const codes = [...`<${element}`].map((letter) => letter.charCodeAt(0));
  let found = 0;
  for (let at = part.indexOf(codes[0]); at >= 0; at = part.indexOf(codes[0], at + 1)) {
    const next = part[at + codes.length];
    if (codes.every((code, index) => part[at + index] === code) && (next === 0x20 || next === 0x3e || next === 0x2f))
      found += 1;
  }
  return found;
}
