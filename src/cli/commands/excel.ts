/** `import excel` and `export excel`: a layer as a workbook, and back. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  differences,
  formatPointer,
  readCatalogue,
  type Catalogue,
  type Code,
  type ProcedureOverride,
} from '../../catalogue/index.js';
import { tablesLayer } from '../../workbook/from-tables.js';
import {
  LIMITS,
  readWorkbookFiles,
  WorkbookError,
  writeWorkbook,
  writeWorkbookCsv,
  type CellIssue,
  type Place,
  type WorkbookFile,
  type WorkbookResult,
} from '../../workbook/index.js';
import { layerTables } from '../../workbook/to-tables.js';
import { concludeCells } from '../cell-report.js';
import { checkLayer } from '../../editing/check-layer.js';
import type { Entry, Layer } from '../../editing/layer.js';
import { remove, shownPath, writeAll } from '../files.js';
import { asWritten, existingLayer, planLayer, type Plan } from '../layer-files.js';
import { conclude, EXIT, pick, type ExitCode, type Settings } from '../run.js';
import { createSchemaCheck } from '../schema-check.js';
import { findRoot, layerFolders, loadLayer } from '../source.js';

export interface ImportExcelOptions {
  out: string;
  /** Look, but write nothing. */
  check: boolean;
}

export async function importExcel(path: string, options: ImportExcelOptions, settings: Settings): Promise<ExitCode> {
  const { lang } = settings;
  const input = readInput(resolve(path));
  if ('issue' in input) return refuse([input.issue], settings);
  const folder = resolve(options.out);
  const old = existingLayer(folder);
  const broken = old?.issues.filter(
    ({ kind, severity }) => severity === 'error' && /Json$|^utf16$|^notUtf8$/.test(kind),
  );
  if (old && (broken?.length || !asWritten(old))) {
    conclude(broken?.length ? broken : old.issues, settings);
    return EXIT.unreadable;
  }
  const base = old && asWritten(old);
  const result = await readWorkbookFiles(input.files, { base, today: settings.today });
  const { layer } = result;
  if (!layer) {
    const unreadable = result.issues.some(({ sheet }) => sheet === undefined);
    return unreadable ? refuse(result.issues, settings) : concludeCells(result.issues, settings);
  }
  const issues = [...result.issues];
  if (!issues.some(({ severity }) => severity === 'error'))
    issues.push(...(await meaning(folder, layer, result, settings)));
  const plan = planLayer(folder, old, layer);
  for (const { target, file } of plan.kept)
    issues.push({ kind: 'overrideKept', severity: 'warning', file: shownPath(file), procedure: target });
  const stops = issues.some(({ severity }) => severity === 'error' || settings.strict);
  if (!stops && !options.check) {
    writeAll(plan.files);
    for (const file of plan.moved) remove(file);
  }
  const count = {
    added: plan.added.length,
    changed: plan.changed.length,
    same: plan.same.length,
    files: plan.files.size,
    written: !stops && !options.check,
  };
  const done = stops
    ? pick(lang, 'Chưa ghi gì. Sửa các lỗi trên rồi nhập lại.', 'Nothing was written. Mend this and import again.')
    : sayPlan(plan, result, options.check, settings);
  return concludeCells(issues, settings, done, { count, out: shownPath(folder), check: options.check });
}

/** The files to read: one workbook, one sheet, or a folder of sheets. Sizes are looked at before anything is read. */
function readInput(path: string): { files: WorkbookFile[] } | { issue: CellIssue } {
  const issue = (kind: string, file: string, found?: unknown): { issue: CellIssue } => ({
    issue: { kind, severity: 'error', file: shownPath(file), ...(found !== undefined && { found }) },
  });
  if (!existsSync(path)) return issue('fileMissing', path);
  try {
    const names = statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => /\.(csv|txt|tsv)$/i.test(name) && !name.startsWith('.'))
          .sort()
          .map((name) => join(path, name))
      : [path];
    if (!names.length) return issue('noCsv', path);
    const files: WorkbookFile[] = [];
    let total = 0;
    for (const name of names) {
      total += statSync(name).size;
      if (total > LIMITS.bytes) return issue('fileTooLarge', name, Math.round(total / 1024 / 1024));
      files.push({ fileName: basename(name), bytes: new Uint8Array(readFileSync(name)) });
    }
    return { files };
  } catch (error) {
    return issue('fileUnreadable', path, (error as NodeJS.ErrnoException).code);
  }
}

/** How the layer sits on those below it: what `validate` would say of the procedures in the workbook. */
async function meaning(
  folder: string,
  layer: Catalogue,
  { placeOf, touched }: WorkbookResult,
  settings: Settings,
): Promise<CellIssue[]> {
  const folders = layerFolders(findRoot(folder));
  const others = folders.filter((other) => other !== folder).map((other) => loadLayer(other, folders));
  const { catalogue } = readCatalogue(layer);
  if (catalogue?.format !== 'ward-catalogue') return [];
  const { procedures, overrides = [], ...head } = layer;
  const path = join(folder, 'catalogue.json');
  const file = { file: path, shown: shownPath(path), text: '', json: head, issues: [] };
  const entries = (list: readonly unknown[]): Entry[] => list.map((json) => ({ file, json, pointer: '' }));
  const here: Layer = {
    folder,
    head: file,
    procedures: entries(procedures),
    overrides: entries(overrides),
    catalogue,
    issues: [],
  };
  const schema = await createSchemaCheck();
  const unchecked: CellIssue[] = schema ? [] : [{ kind: 'ajvMissing', severity: 'warning' }];
  const { issues } = checkLayer(here, [...others, here], settings.today, schema);
  const told = issues.flatMap((issue): CellIssue[] => {
    const { code, path = '', line: _, column: __, file: ___, ...rest } = issue;
    const place = placeOf(code, path) ?? patchPlace(overrides, code, path, placeOf);
    if (!place && code !== undefined && !touched.has(code)) return [];
    // A layer below that lies elsewhere is no mistake of the workbook.
    const severity = issue.kind === 'layerMissing' ? 'warning' : issue.severity;
    return [{ ...rest, severity, path, ...place, ...(code !== undefined && { procedure: code }) }];
  });
  return [...unchecked, ...told];
}

/** Where the workbook says what a nearer layer changes, down to the patch that is meant. */
function patchPlace(
  overrides: readonly ProcedureOverride[],
  code: Code | undefined,
  path: string,
  placeOf: WorkbookResult['placeOf'],
): Place | undefined {
  const override = overrides.find(({ target }) => target === code);
  if (!override || code === undefined) return undefined;
  const patch = override.patch?.findIndex((one) => path === one.path || path.startsWith(`${one.path}/`)) ?? -1;
  return placeOf(undefined, formatPointer(['overrides', code, ...(patch >= 0 ? ['patch', `#${patch}`, 'path'] : [])]));
}

function sayPlan(plan: Plan, { touched, layer }: WorkbookResult, check: boolean, { lang }: Settings): string {
  const alone = (layer?.procedures ?? []).filter(({ code }) => !touched.has(code)).length;
  const [added, changed, same] = [plan.added.length, plan.changed.length, plan.same.length];
  return pick(
    lang,
    `${check ? 'Sẽ ghi (chưa ghi gì)' : 'Đã ghi'} ${plan.files.size} tệp: ${added} thủ tục mới, ${changed} thủ tục có thay đổi; ${same} thủ tục không đổi${alone ? `, trong đó ${alone} không có trong sổ` : ''}.`,
    `${check ? 'Would write (nothing was written)' : 'Wrote'} ${plan.files.size} files: ${added} new procedures, ${changed} changed; ${same} as before${alone ? `, ${alone} of them not in the workbook` : ''}.`,
  );
}

function refuse(issues: readonly CellIssue[], settings: Settings): ExitCode {
  concludeCells(issues, settings);
  return EXIT.unreadable;
}

export interface ExportExcelOptions {
  out: string;
  /** Only these procedures. */
  codes?: Code[];
}

export async function exportExcel(
  path: string,
  { out, codes }: ExportExcelOptions,
  settings: Settings,
): Promise<ExitCode> {
  const { lang } = settings;
  const folder = resolve(path);
  const old = existingLayer(folder);
  if (!old)
    return refuse(
      [{ kind: existsSync(folder) ? 'notAWard' : 'fileMissing', severity: 'error', file: shownPath(folder) }],
      settings,
    );
  const whole = asWritten(old);
  const wrong = old.issues.filter(({ severity }) => severity === 'error');
  if (!whole || wrong.length) {
    conclude(wrong.length ? wrong : old.issues, settings);
    return whole ? EXIT.problems : EXIT.unreadable;
  }
  const wanted = (code: Code): boolean => !codes || codes.includes(code);
  // Overrides go along whole: a sheet that is there says all, and what it left out would be gone after the import.
  const layer: Catalogue = { ...whole, procedures: whole.procedures.filter(({ code }) => wanted(code)) };
  const known = new Set([
    ...whole.procedures.map(({ code }) => code),
    ...(whole.overrides ?? []).map(({ target }) => target),
  ]);
  const missing = (codes ?? []).filter((code) => !known.has(code));
  const none = missing.length > 0 && missing.length === codes?.length;
  const issues = missing.map((found): CellIssue => ({
    kind: 'codeNotFound',
    severity: none ? 'error' : 'warning',
    found,
  }));
  if (none) return concludeCells(issues, settings);
  const lost = notKept(layer);
  if (lost.length) return concludeCells(lost, settings);
  const target = resolve(out);
  let files: Map<string, string | Uint8Array>;
  try {
    files =
      extname(out).toLowerCase() === '.xlsx'
        ? new Map([[target, await writeWorkbook(layer)]])
        : new Map([...(await writeWorkbookCsv(layer))].map(([name, text]) => [join(target, `${name}.csv`), text]));
  } catch (error) {
    if (error instanceof WorkbookError) return refuse([error.issue], settings);
    throw error;
  }
  writeAll(files);
  const count = layer.procedures.length;
  const done = pick(
    lang,
    `Đã xuất ${count} thủ tục ra ${shownPath(target)}.`,
    `${count} procedures exported to ${shownPath(target)}.`,
  );
  return concludeCells(issues, settings, done, { procedures: count, out: shownPath(target) });
}

/** What would not come back: a workbook that loses something is not written. */
function notKept(layer: Catalogue): CellIssue[] {
  const tables = layerTables(layer).map(({ name, rows }) => ({ name, rows }));
  const { layer: back } = tablesLayer(tables);
  const [before, after] = [bare(layer) as Catalogue, bare(back) as Catalogue];
  if (isDeepStrictEqual(before, after)) return [];
  const issue = (path: string, procedure?: Code): CellIssue => ({
    kind: 'notKept',
    severity: 'error',
    path,
    ...(procedure !== undefined && { procedure }),
  });
  const lost = before.procedures.flatMap((procedure) => {
    const same = after.procedures.find(({ code }) => code === procedure.code);
    return differences(procedure, same).map(({ path }) => issue(path || '/', procedure.code));
  });
  const { procedures: _, ...head } = before;
  const { procedures: __, ...headAfter } = after;
  for (const name of new Set([...Object.keys(head), ...Object.keys(headAfter)]))
    if (!isDeepStrictEqual((head as never)[name], (headAfter as never)[name])) lost.push(issue(`/${name}`));
  return lost.length ? lost : [issue('/')];
}

/** A block with nothing in it says nothing. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([name, item]) => [name, bare(item)] as const);
  return Object.fromEntries(entries.filter(([, item]) => !isEmptyBlock(item)));
}
const isEmptyBlock = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).length;
