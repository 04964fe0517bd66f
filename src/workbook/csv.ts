/** One sheet as a CSV file, as spreadsheets write it: commas, semicolons or tabs, UTF-8 or UTF-16. */
import type { Cell, Table } from './cells.js';
import { guarded, isStrange, numberText } from './cells.js';
import { LIMITS, type Limits } from './open-zip.js';
import { loadPapa } from './packages.js';
import { Refusal } from './refusal.js';

/** The text of a file. @throws {Refusal} */
export function decodeText(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : bytes.length > 3 && bytes[0] && !bytes[1] && bytes[2] && !bytes[3]
          ? 'utf-16le'
          : bytes.length > 3 && !bytes[0] && bytes[1] && !bytes[2] && bytes[3]
            ? 'utf-16be'
            : undefined;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.slice(0, 100_000).includes('\u0000')) throw new Refusal('notAWorkbook');
    return text;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('csvNotUtf8');
  }
}

/** `bang/giay_to (1).csv` → `giay_to`. */
export const sheetNameOf = (fileName: string): string =>
  (fileName.split(/[\\/]/).pop() ?? fileName)
    .replace(/\.[^.]*$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(/^.* - /, '');

const SEPARATORS = [',', ';', '\t'];

/** @throws {Refusal} */
export async function readCsv(bytes: Uint8Array, fileName: string, limits: Limits = LIMITS): Promise<Table> {
  let text = decodeText(bytes).replace(/^\ufeff/, '');
  if (/^\s*(<[!?a-z]|\{)/i.test(text)) throw new Refusal('notAWorkbook');
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said) text = text.slice(said[0].length);
  const papa = await loadPapa();
  const parse = (delimiter: string, preview?: number): { rows: string[][]; broken?: number } => {
    const { data, errors } = papa.parse<string[]>(text, { delimiter, ...(preview && { preview }) });
    const broken = errors.find(({ type }) => type === 'Quotes')?.row;
    return { rows: data, ...(broken !== undefined && { broken }) };
  };
  // The heads hold no separators but those between them.
  const widest = (delimiter: string): number => Math.max(0, ...parse(delimiter, 2).rows.map((row) => row.length));
  const separator = said?.[1] ?? SEPARATORS.reduce((best, one) => (widest(one) > widest(best) ? one : best));
  const { rows, broken } = parse(separator);
  if (broken !== undefined) throw new Refusal('csvBroken', { row: broken + 1 });
  if (rows.length > limits.rows) throw new Refusal('tooManyRows', { found: rows.length, most: limits.rows });
  return { name: sheetNameOf(fileName), file: fileName, rows };
}

/** A table as CSV that Excel opens with its letters right, and in which nothing is run. */
export async function writeCsv({ rows }: Table): Promise<string> {
  const papa = await loadPapa();
  const plain = (cell: Cell): string => {
    if (typeof cell === 'string') return guarded(cell, true);
    if (typeof cell === 'number') return numberText(cell);
    return cell === null || cell === undefined || isStrange(cell) ? '' : String(cell);
  };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, place) => plain(row[place])));
  return `\ufeff${papa.unparse(full, { newline: '\r\n' })}\r\n`;
}
