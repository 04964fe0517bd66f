/**
 * Tables of cells as a layer.
 *
 * A workbook need not be whole. What it says nothing about stays as it was in `base`, the layer that is edited: sheets
 * that are not there, columns that are not there, procedures without a row. A sheet that is there says all: a line
 * that was deleted is gone.
 */
import type { Catalogue, Code } from '../catalogue/index.js';
import { slugify } from '../text/index.js';
import { hasLostLetters, isBlank, textOfCell, type Cell, type Table } from './cells.js';
import { isNone, isRefused, readCell, type Say } from './codecs.js';
import type { Json, Sheet } from './columns.js';
import { readConditions, type WhenCells } from './condition-cells.js';
import { findSheets, type FoundSheet } from './heads.js';
import type { CellIssue } from './issue.js';
import type { Origins } from './places.js';
import { cellColumns, SHEETS, type CellColumn } from './sheets.js';
import { straysOf } from './unions.js';
import { copyOf, pathOf, setAt, valueAt } from './values.js';

export interface TablesResult {
  /** Null when no sheet and no base says what the layer is, and when there is no sheet of a catalogue at all. */
  layer: Json | null;
  issues: CellIssue[];
  origins: Origins;
  /** Procedures that the workbook says something of. */
  touched: Set<Code>;
}

/** A record with what is known of it. */
interface Node {
  record: Json;
  base?: Json;
  /** Of a row; the others were copied from the base. */
  fromRow: boolean;
  /** Lists that rows have begun to fill. */
  opened: Set<Sheet>;
  /** Code of the procedure that it belongs to. */
  procedure?: Code;
}

const [LAYER] = SHEETS;
const childrenOf = (sheet: Sheet): Sheet[] => SHEETS.filter(({ parent }) => parent === sheet.name);
const parentSheetOf = (sheet: Sheet): Sheet => SHEETS.find(({ name }) => name === sheet.parent) as Sheet;
const keyOf = (values: readonly unknown[]): string => values.map(String).join('\u0000');

/** Names that are made when they are left out, and what they are made from. */
const MADE: Record<string, [key: string, from: string]> = {
  cau_hoi: ['id', 'question.vi'],
  lua_chon: ['value', 'label.vi'],
  truong_hop: ['id', 'name.vi'],
  giay_to: ['id', 'name.vi'],
  nguoi_co_mat: ['id', 'who.vi'],
  phi: ['id', 'label.vi'],
  mien_giam: ['id', 'who.vi'],
  buoc: ['id', 'title.vi'],
};

export function tablesLayer(tables: readonly Table[], base?: Catalogue): TablesResult {
  return new Reader(tables, base as Json | undefined).read();
}

class Reader {
  private readonly issues: CellIssue[] = [];
  private readonly origins: Origins = new WeakMap();
  private readonly touched = new Set<Code>();
  private readonly found: Map<Sheet, FoundSheet>;
  private readonly nodes = new Map<Sheet, Map<string, Node>>();
  private readonly whens: WhenCells[] = [];
  /** Rows of lists whose members need several. */
  private readonly packed = new Map<Node, { sheet: Sheet; rows: Json[]; at: number[] }>();

  constructor(
    tables: readonly Table[],
    private readonly base: Json | undefined,
  ) {
    this.found = new Map(findSheets(tables, this.issues).map((found) => [found.sheet, found]));
    for (const found of this.found.values()) this.checkColumns(found);
  }

  read(): TablesResult {
    const root = this.readRoot();
    const nothing = !this.found.size && !this.issues.some(({ severity }) => severity === 'error');
    if (nothing) this.issues.push({ kind: 'nothingInside', severity: 'error' });
    const node = root ?? { record: {}, fromRow: true, opened: new Set<Sheet>() };
    this.openLists(LAYER, node);
    for (const sheet of SHEETS.slice(1)) {
      const found = this.found.get(sheet);
      if (found) this.eachRow(found, (cells, row) => this.readChild(found, cells, row, node));
    }
    this.finish(node);
    return {
      layer: root && !nothing ? node.record : null,
      issues: this.issues,
      origins: this.origins,
      touched: this.touched,
    };
  }

  private say(found: FoundSheet, row: number, column: CellColumn | undefined, procedure?: Code): Say {
    return (kind, more = {}) => {
      this.issues.push({
        kind,
        severity: 'error',
        ...(found.table.file !== undefined && { file: found.table.file }),
        sheet: found.sheet.name,
        row: row + 1,
        ...(column && { column: column.head }),
        ...(procedure !== undefined && { procedure }),
        ...more,
      });
    };
  }

  /** Without the columns that name a record its rows mean nothing. */
  private checkColumns({ sheet, columns }: FoundSheet): void {
    const there = new Set([...columns.values()].map(({ column }) => column.key));
    for (const column of [...sheet.link, ...sheet.columns]) {
      const needed = sheet.link.includes(column) || (column.required && !this.base);
      if (needed && !there.has(column.key))
        this.issues.push({ kind: 'columnMissing', severity: 'error', sheet: sheet.name, found: column.head });
    }
  }

  private eachRow({ table, from, columns }: FoundSheet, read: (cells: Cell[], row: number) => void): void {
    for (let row = from; row < table.rows.length; row++) {
      const cells = table.rows[row];
      const filled = cells && [...columns].some(([place, { isLink }]) => !isLink && !isBlank(cells[place]));
      if (filled) read(cells, row);
    }
  }

  private readRoot(): Node | undefined {
    const found = this.found.get(LAYER);
    let node: Node | undefined;
    if (found)
      this.eachRow(found, (cells, row) => {
        if (node) return this.say(found, row, undefined)('oneRowOnly');
        const values = this.readValues(found, cells, row, this.base);
        node = { record: this.complete(LAYER, values), base: this.base, fromRow: true, opened: new Set() };
        this.origins.set(node.record, { sheet: LAYER, row: row + 1 });
      });
    if (node) return node;
    if (this.base) return { record: copyOf(this.base), base: this.base, fromRow: false, opened: new Set() };
    if (this.found.size) this.issues.push({ kind: 'sheetMissing', severity: 'error', sheet: LAYER.name });
    return undefined;
  }

  /** What a record's lists begin with: nothing where rows will say it, else what was there. */
  private openLists(sheet: Sheet, node: Node): void {
    for (const child of childrenOf(sheet)) {
      if (straysOf(sheet, node.record, child.path).length) continue;
      const before = node.base && valueAt(node.base, child.path);
      if (node.fromRow && this.found.has(child)) {
        if (!child.optional) setAt(node.record, child.path, []);
      } else if (Array.isArray(before)) {
        setAt(node.record, child.path, copyOf(before));
        this.adopt(child, node);
      } else if (!child.optional && !node.base) setAt(node.record, child.path, []);
    }
  }

  /** Makes the records of a copied list known, so that rows of other sheets find them. */
  private adopt(sheet: Sheet, parent: Node): void {
    const list = valueAt(parent.record, sheet.path);
    const before = parent.base && valueAt(parent.base, sheet.path);
    if (!Array.isArray(list) || !sheet.ids) return;
    list.forEach((record: Json, index) => {
      if (typeof record !== 'object' || record === null) return;
      const base = (before as Json[])[index];
      const procedure = sheet.name === 'thu_tuc' ? String(record.code) : parent.procedure;
      const node: Node = { record, base, fromRow: false, opened: new Set(), procedure };
      this.register(sheet, record, node, parent);
      for (const child of childrenOf(sheet)) this.adopt(child, node);
    });
  }

  private register(sheet: Sheet, record: Json, node: Node, parent: Node): boolean {
    if (!sheet.ids) return true;
    const known = this.nodes.get(sheet) ?? new Map<string, Node>();
    this.nodes.set(sheet, known);
    const key = this.fullKey(sheet, record, parent);
    if (known.has(key)) return false;
    known.set(key, node);
    return true;
  }

  /** A paper's id is its own only inside its procedure. */
  private fullKey(sheet: Sheet, record: Json, parent: Node): string {
    const own = (sheet.ids ?? []).map((key) => valueAt(record, pathOf(key)));
    return keyOf(sheet.link.length ? [parent.procedure, ...own] : own);
  }

  private readChild(found: FoundSheet, cells: Cell[], row: number, root: Node): void {
    const { sheet } = found;
    const parent = this.parentOf(found, cells, row, root);
    if (!parent) return;
    const { procedure } = parent;
    if (procedure !== undefined) this.touched.add(procedure);
    const [stray] = straysOf(parentSheetOf(sheet), parent.record, sheet.path);
    if (stray) {
      const { path: _, ...words } = stray;
      return this.say(found, row, undefined, procedure)('notForKind', words);
    }
    if (!parent.opened.has(sheet)) {
      parent.opened.add(sheet);
      if (!parent.fromRow) this.forget(sheet, valueAt(parent.record, sheet.path));
      if (!sheet.optional || !parent.fromRow) setAt(parent.record, sheet.path, []);
    }
    if (!Array.isArray(valueAt(parent.record, sheet.path))) setAt(parent.record, sheet.path, []);
    const list = valueAt(parent.record, sheet.path) as Json[];
    if (this.saysNone(found, cells)) return;

    const values = this.readValues(found, cells, row, undefined, procedure);
    if (sheet.packList) {
      const rows = this.packed.get(parent) ?? { sheet, rows: [], at: [] };
      this.packed.set(parent, rows);
      rows.rows.push(values);
      rows.at.push(row);
      return;
    }
    this.nameIt(sheet, values, list);
    const before = this.counterpart(sheet, values, parent);
    if (before) this.keepAbsent(found, values, before);
    const record = this.complete(sheet, values);
    this.dropStrays(found, cells, row, record, procedure);
    const code = sheet.name === 'thu_tuc' ? String(record.code) : procedure;
    const node: Node = { record, base: before, fromRow: true, opened: new Set(), procedure: code };
    if (sheet.name === 'thu_tuc' && typeof record.code !== 'string') return;
    if (!this.register(sheet, record, node, parent)) {
      const id = this.columnOf(found, (sheet.ids ?? [])[0]);
      this.say(found, row, id, code)('rowTwice', { found: String(valueAt(record, pathOf((sheet.ids ?? [])[0]))) });
      return;
    }
    if (sheet.name === 'thu_tuc') this.touched.add(record.code as Code);
    this.keepConditions(found, cells, row, record, before, code);
    list.push(record);
    this.origins.set(record, { sheet, row: row + 1 });
    this.openLists(sheet, node);
  }

  /** The record that the link columns name. */
  private parentOf(found: FoundSheet, cells: Cell[], row: number, root: Node): Node | undefined {
    const { sheet } = found;
    if (sheet.parent === LAYER.name) return root;
    const places = new Map([...found.columns].map(([place, column]) => [column.column, place]));
    const values: unknown[] = [];
    for (const column of sheet.link) {
      const place = places.get(column);
      const head = place === undefined ? undefined : found.columns.get(place);
      const cell = place === undefined ? undefined : cells[place];
      if (isBlank(cell)) {
        if (place !== undefined) this.say(found, row, head)('linkMissing');
        return undefined;
      }
      const say = this.say(found, row, head);
      if (isRefused(cell, say)) return undefined;
      const value = readCell(cell, column.holds, say);
      if (value === undefined) return undefined;
      values.push(value);
    }
    const parentSheet = parentSheetOf(sheet);
    const known = this.nodes.get(parentSheet)?.get(keyOf(values));
    if (known) return known;
    const last = sheet.link[sheet.link.length - 1];
    const place = places.get(last);
    this.say(
      found,
      row,
      place === undefined ? undefined : found.columns.get(place),
      String(values[0]),
    )('noParent', {
      found: values.map(String).join(', '),
      parent: parentSheet.name,
    });
    return undefined;
  }

  /** Rows replace what was copied: the old records, and all in them, are not found any more. */
  private forget(sheet: Sheet, list: unknown): void {
    const known = this.nodes.get(sheet);
    if (!Array.isArray(list) || !known) return;
    for (const [key, { record }] of known) {
      if (!list.includes(record)) continue;
      known.delete(key);
      for (const child of childrenOf(sheet)) this.forget(child, valueAt(record, child.path));
    }
  }

  private saysNone(found: FoundSheet, cells: Cell[]): boolean {
    if (!found.sheet.optional) return false;
    const own = [...found.columns].filter(([place, { isLink }]) => !isLink && !isBlank(cells[place]));
    return own.length === 1 && isNone(textOfCell(cells[own[0][0]]));
  }

  /** The values of a row by the keys of their columns; conditions come later. */
  private readValues(found: FoundSheet, cells: Cell[], row: number, before?: Json, procedure?: Code): Json {
    const values: Json = {};
    const code = found.sheet.name === 'thu_tuc' ? this.codeOf(found, cells) : procedure;
    for (const [place, column] of found.columns) {
      const cell = cells[place];
      if (column.isLink) continue;
      const say = this.say(found, row, column, code);
      if (isBlank(cell)) {
        if (column.column.required && (column.language === undefined || column.language === 'vi')) say('cellMissing');
        else if (column.column.always) setAt(values, pathOf(column.key), []);
        continue;
      }
      if (isRefused(cell, say)) continue;
      if (hasLostLetters(cell)) say('lostLetters', { severity: 'warning', found: textOfCell(cell).slice(0, 80) });
      if (column.column.holds.as === 'when') continue;
      const value = readCell(cell, column.column.holds, say);
      if (value !== undefined) setAt(values, pathOf(column.key), value);
    }
    if (before) this.keepAbsent(found, values, before);
    return values;
  }

  private codeOf(found: FoundSheet, cells: Cell[]): Code | undefined {
    const column = this.columnOf(found, 'code');
    const place = [...found.columns].find(([, one]) => one === column)?.[0];
    const code = place === undefined ? undefined : readCell(cells[place], { as: 'procedure' }, () => undefined);
    return typeof code === 'string' && code ? code : undefined;
  }

  private columnOf({ columns }: FoundSheet, key: string): CellColumn | undefined {
    return [...columns.values()].find((column) => column.key === key);
  }

  /** Lists that are always there, and the shape that the format has. */
  private complete(sheet: Sheet, values: Json): Json {
    for (const { key, always } of sheet.columns)
      if (always && valueAt(values, pathOf(key)) === undefined) setAt(values, pathOf(key), []);
    return sheet.pack ? sheet.pack(values) : values;
  }

  /** A cell that the kind of its block has no use for is told; what comes from no cell goes silently. */
  private dropStrays(found: FoundSheet, cells: Cell[], row: number, record: Json, procedure: Code | undefined): void {
    for (const { path, ...words } of straysOf(found.sheet, record)) {
      const [block, name] = path;
      delete (record[block] as Json)[name];
      const key = path.join('.');
      const column = [...found.columns].find(
        ([place, one]) => `${one.key}.`.startsWith(`${key}.`) && !isBlank(cells[place]),
      );
      // A currency that was left over says nothing without an amount.
      if (column && name !== 'currency') this.say(found, row, column[1], procedure)('notForKind', words);
    }
  }

  private nameIt(sheet: Sheet, values: Json, list: Json[]): void {
    const [key, from] = MADE[sheet.name] ?? [];
    if (key === undefined || from === undefined || values[key] !== undefined) return;
    const words = valueAt(values, pathOf(from));
    const name = typeof words === 'string' ? slugify(words).slice(0, 48).replace(/-+$/, '') : '';
    if (!name) return;
    const taken = new Set(list.map((record) => record[key]));
    let made = name;
    for (let count = 2; taken.has(made); count++) made = `${name}-${count}`;
    values[key] = made;
  }

  /** The same record in the layer as it was. */
  private counterpart(sheet: Sheet, values: Json, parent: Node): Json | undefined {
    const before = parent.base && valueAt(parent.base, sheet.path);
    const keys = sheet.ids ?? sheet.match;
    if (!Array.isArray(before) || !keys) return undefined;
    const wanted = keyOf(keys.map((key) => valueAt(values, pathOf(key))));
    return (before as Json[]).find((one) => keyOf(keys.map((key) => valueAt(one, pathOf(key)))) === wanted);
  }

  /** A column that the workbook does not have says nothing: what it held stays. */
  private keepAbsent({ sheet, columns }: FoundSheet, values: Json, before: Json): void {
    const there = new Set([...columns.values()].map(({ key }) => key));
    const old = sheet.unpack ? sheet.unpack(before) : before;
    const keep = (key: string): void => {
      const value = there.has(key) ? undefined : valueAt(old, pathOf(key));
      if (value !== undefined) setAt(values, pathOf(key), copyOf(value));
    };
    for (const { column, key } of cellColumns(sheet)) {
      if (column.holds.as === 'when') continue;
      if (column.holds.as !== 'words') keep(key);
      else {
        const text = valueAt(old, pathOf(column.key));
        if (typeof text === 'object' && text !== null)
          Object.keys(text).forEach((name) => keep(`${column.key}.${name}`));
      }
    }
  }

  private keepConditions(
    found: FoundSheet,
    cells: Cell[],
    row: number,
    record: Json,
    before: Json | undefined,
    procedure: Code | undefined,
  ): void {
    const keys = new Set(
      found.sheet.columns.filter(({ holds }) => holds.as === 'when').map(({ key }) => key.replace(/\.\d$/, '')),
    );
    for (const key of keys) {
      const columns = [...found.columns].filter(([, one]) => one.key.replace(/\.\d$/, '') === key);
      if (!columns.length) {
        const old = before && valueAt(before, pathOf(key));
        if (old !== undefined) setAt(record, pathOf(key), copyOf(old));
        continue;
      }
      const said = columns
        .sort(([, one], [, other]) => (one.key < other.key ? -1 : 1))
        .filter(([place]) => !isBlank(cells[place]) && !isRefused(cells[place]))
        .map(([place, column]) => ({ text: textOfCell(cells[place]), say: this.say(found, row, column, procedure) }));
      if (said.length && procedure !== undefined) this.whens.push({ record, path: pathOf(key), procedure, said });
    }
  }

  private finish(root: Node): void {
    const { record } = root;
    if (!Array.isArray(record.procedures)) record.procedures = [];
    const procedures = record.procedures as Json[];
    const known = new Set(procedures.map(({ code }) => code));
    const before = Array.isArray(this.base?.procedures) ? (this.base.procedures as Json[]) : [];
    for (const one of before) if (!known.has(one?.code)) procedures.push(copyOf(one));
    const order = new Map(before.map(({ code }, index) => [code, index]));
    if (before.length)
      procedures.sort(
        (one, other) => (order.get(one.code) ?? before.length) - (order.get(other.code) ?? before.length),
      );
    for (const procedure of procedures) {
      const dossier = procedure.dossier as Json | undefined;
      if (dossier && !Array.isArray(dossier.items)) dossier.items = [];
    }
    record.format = 'ward-catalogue';
    readConditions(this.whens, procedures);
    for (const [node, { sheet, rows, at }] of this.packed) this.pack(node, sheet, rows, at);
  }

  private pack(node: Node, sheet: Sheet, rows: Json[], at: number[]): void {
    const found = this.found.get(sheet) as FoundSheet;
    const list = (sheet.packList as NonNullable<Sheet['packList']>)(rows, (index) =>
      this.say(
        found,
        at[index],
        this.columnOf(found, 'value') ?? this.columnOf(found, 'part'),
      )('patchValue', {
        found: String(rows[index].value ?? rows[index].part ?? ''),
      }),
    ) as Json[];
    setAt(node.record, sheet.path, list);
    // A patch is told at its first row.
    const firsts = rows.flatMap(({ change }, index) =>
      rows.findIndex((row) => row.change === change) === index ? [at[index]] : [],
    );
    list.forEach((item, index) => this.origins.set(item, { sheet, row: (firsts[index] ?? at[0]) + 1 }));
  }
}
