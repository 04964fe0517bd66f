/**
 * Reads a split index while it is still on its way: a built one has each procedure on a line of its own, so that the first are
 * read while the network brings the last. Any other text, and one with anything to mend or to name, is left to the usual reader,
 * which wants the whole of it.
 */
import type { Problem } from './problems.js';
import { INDEX_KIT, readOne, readWith } from './tolerant.js';
import type { CatalogueIndex, Code, ProcedureSummary } from './types.js';

/** What stands before the procedures, between them and the rows of their search data, and after these. */
const BEGIN = '"procedures":[\n';
const ROWS = '],"searchRows":{';
const END = '}}';

/** The text of an index with search data, laid out so that it can be read while it arrives: plain JSON. */
export function indexText({ procedures, searchRows, ...head }: CatalogueIndex): string {
  const lines = procedures.map((procedure) => JSON.stringify(procedure));
  const rows = Object.entries(searchRows ?? {}).map(([code, row]) => `${JSON.stringify(code)}:${JSON.stringify(row)}`);
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},\n${BEGIN}${lines.join(',\n')}\n${ROWS}\n${rows.join(',\n')}\n${END}\n`;
}

export class ArrivingIndex {
  /** What has come of it: the head, procedures and rows that become more. Absent before the head is there. */
  catalogue?: CatalogueIndex & { searchRows: Record<string, unknown> };
  /** No more comes. */
  isOver = false;

  /** What has not been read yet. */
  private _text = '';
  /** What the next line must be; `unfit`: the text is left to the usual reader. */
  private _next: 'procedure' | 'rows' | 'row' | 'end' | 'nothing' | 'unfit' = 'procedure';
  private readonly _seen = new Set<Code>();
  private _more?: Promise<void>;
  private _wake?: () => void;

  /** Takes the next piece of the text. Never throws. */
  take(piece: string): void {
    if (this.isOver) return;
    this._text += piece;
    try {
      if (this._next !== 'unfit') this._read();
    } catch {
      this._next = 'unfit';
    }
    this._more = undefined;
    this._wake?.();
  }

  /** No more comes. Gives the catalogue if all of the text was read and needed no mending. */
  end(): CatalogueIndex | undefined {
    this.take('\n');
    this.isOver = true;
    return this._next === 'nothing' ? this.catalogue : undefined;
  }

  /** Resolves when more has come, or the end. */
  more(): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return (this._more ??= new Promise((resolve) => (this._wake = resolve)));
  }

  /** Reads as many lines as are whole. */
  private _read(): void {
    if (!this.catalogue) this._begin();
    const to = this._text.lastIndexOf('\n');
    if (!this.catalogue || to < 0) return;
    for (const line of this._text.slice(0, to).split('\n')) this._readLine(line);
    this._text = this._text.slice(to + 1);
  }

  /** Reads the head as soon as all of it is there. */
  private _begin(): void {
    const at = this._text.indexOf(BEGIN);
    if (at < 0) return;
    const head = JSON.parse(`${this._text.slice(0, at)}${BEGIN}]}`) as CatalogueIndex;
    const { catalogue, problems } = readWith(INDEX_KIT, head);
    must(head.format === 'ward-catalogue-index' && problems.every(({ kind }) => kind === 'empty'));
    this.catalogue = { ...(catalogue as CatalogueIndex), searchRows: {} };
    this._text = this._text.slice(at + BEGIN.length);
  }

  private _readLine(line: string): void {
    const { procedures, searchRows } = this.catalogue!;
    const next = this._next;
    const text = line.replace(/,$/, '');
    const isLast = text === line;
    if (next === 'procedure') {
      const problems: Problem[] = [];
      const read = readOne('Summary', JSON.parse(text), '', problems, INDEX_KIT) as ProcedureSummary | null;
      must(read !== null && problems.length === 0 && !this._seen.has(read.code));
      procedures.push(read);
      this._seen.add(read.code);
      if (isLast) this._next = 'rows';
    } else if (next === 'row') {
      Object.assign(searchRows, JSON.parse(`{${text}}`));
      if (isLast) this._next = 'end';
    } else {
      must(line === (next === 'rows' ? ROWS : next === 'end' ? END : ''));
      this._next = next === 'rows' ? 'row' : 'nothing';
    }
  }
}

/** What is not so is left to the usual reader, which can name and mend it. */
function must(isSo: boolean): asserts isSo {
  if (!isSo) throw new Error('unfit');
}
