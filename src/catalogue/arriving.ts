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
const ROWS = '\n],"searchRows":{\n';
const END = '\n}}\n';

/** Letters of a head at most: what has none by then is no index. */
const HEAD = 1_000_000;

/** The text of an index with search data, laid out so that it can be read while it arrives: plain JSON. */
export function indexText({ procedures, searchRows, ...head }: CatalogueIndex): string {
  const lines = procedures.map((procedure) => JSON.stringify(procedure));
  const rows = Object.entries(searchRows ?? {}).map(([code, row]) => `${JSON.stringify(code)}:${JSON.stringify(row)}`);
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},\n${BEGIN}${lines.join(',\n')}${ROWS}${rows.join(',\n')}${END}`;
}

export class ArrivingIndex {
  /** What has come of it: the head, procedures and rows that become more. Absent before the head is there. */
  catalogue?: CatalogueIndex & { searchRows: Record<string, unknown> };
  /** No more comes. */
  isOver = false;

  /** What has not been read yet. */
  private _text = '';
  /** What comes next; `unfit`: the text is left to the usual reader. */
  private _next: 'head' | 'procedures' | 'rows' | 'nothing' | 'unfit' = 'head';
  private readonly _seen = new Set<Code>();
  private _more?: Promise<void>;
  private _wake?: () => void;

  /** Takes the next piece of the text; all of them, in their order, are the text. Never throws. */
  take(piece: string): void {
    if (this.isOver) return;
    if (this._next !== 'unfit') this._text += piece;
    try {
      this._read();
    } catch {
      this._next = 'unfit';
      this._text = '';
    }
    this._more = undefined;
    this._wake?.();
  }

  /** No more comes. Gives the catalogue if all of the text was read and needed no mending. */
  end(): CatalogueIndex | undefined {
    this.take('\n');
    this.isOver = true;
    this._text = '';
    return this._next === 'nothing' ? this.catalogue : undefined;
  }

  /** Resolves when more has come, or the end. */
  more(): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return (this._more ??= new Promise((resolve) => (this._wake = resolve)));
  }

  private _read(): void {
    if (this._next === 'head') this._begin();
    if (this._next === 'procedures') {
      const list = this._lines(ROWS, 'rows');
      if (list) for (const one of JSON.parse(`[${list}]`) as unknown[]) this._add(one);
    }
    if (this._next === 'rows') {
      const list = this._lines(END, 'nothing');
      if (list) Object.assign(this.catalogue!.searchRows, JSON.parse(`{${list}}`));
    }
    must(this._next !== 'nothing' || /^[ \t\r\n]*$/.test(this._text));
  }

  /** Reads the head as soon as all of it is there. */
  private _begin(): void {
    const at = this._text.indexOf(BEGIN);
    must(at >= 0 || this._text.length < HEAD);
    if (at < 0) return;
    const head = JSON.parse(`${this._text.slice(0, at)}${BEGIN}]}`) as CatalogueIndex;
    const { catalogue, problems } = readWith(INDEX_KIT, head);
    must(head.format === 'ward-catalogue-index' && problems.every(({ kind }) => kind === 'empty'));
    this.catalogue = { ...(catalogue as CatalogueIndex), searchRows: {} };
    this._text = this._text.slice(at + BEGIN.length);
    this._next = 'procedures';
  }

  /** The lines that are whole, without the comma after the last, up to what ends them and begins what is `next`. */
  private _lines(end: string, next: 'rows' | 'nothing'): string {
    const at = this._text.indexOf(end);
    const to = at < 0 ? this._text.lastIndexOf(',\n') : at;
    if (to < 0) return '';
    const lines = this._text.slice(0, to);
    // Behind a comma something must follow.
    must(lines.trim() !== '');
    this._text = this._text.slice(to + (at < 0 ? 2 : end.length));
    if (at >= 0) this._next = next;
    return lines;
  }

  private _add(record: unknown): void {
    const problems: Problem[] = [];
    const read = readOne('Summary', record, '', problems, INDEX_KIT) as ProcedureSummary | null;
    must(read !== null && problems.length === 0 && !this._seen.has(read.code));
    this.catalogue!.procedures.push(read);
    this._seen.add(read.code);
  }
}

/** What is not so is left to the usual reader, which can name and mend it. */
function must(isSo: boolean): asserts isSo {
  if (!isSo) throw new Error('unfit');
}
