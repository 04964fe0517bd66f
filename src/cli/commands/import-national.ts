/** `import national`: records of the national portal become procedures of a layer, with a report of what was guessed. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileNameOf, SCHEMA_VERSION, type Catalogue, type Procedure } from '../../catalogue/index.js';
import { isFolder, jsonFilesBelow, notOurs, readJson, shownPath, stage } from '../files.js';
import type { Issue } from '../../editing/issue.js';
import { inputFiles, readValues } from '../national/input.js';
import type { TriageRow } from '../national/papers.js';
import { toProcedure } from '../national/procedure.js';
import { readRecord, type PortalRecord } from '../national/record.js';
import { createTerms, type Terms } from '../national/terms.js';
import { triageReport } from '../national/triage.js';
import { linked, schemaFor } from '../schema-link.js';
import { conclude, EXIT, pick, progress, type ExitCode, type Settings } from '../run.js';

export interface ImportOptions {
  out: string;
  /** Only these codes. */
  codes?: string[];
  /** Only procedures handled at this level. */
  tier?: string;
  /** Day on which the data was read from the portal. */
  retrieved?: string;
  /** Where the triage goes: .csv, .json or .md. */
  report?: string;
  /** Also replace what somebody has reviewed. */
  overwrite: boolean;
}

interface Kept {
  from: PortalRecord['from'];
  updatedAt: number;
}

/** What became of the records that were read. */
export interface ImportCount {
  read: number;
  /** Procedures written. */
  written: number;
  /** Reviewed ones that were left as they are. */
  kept: number;
  /** Records of a code that another, fuller or newer record has. */
  superseded: number;
  /** Not asked for. */
  skipped: number;
  /** Values that are no records. */
  unreadable: number;
}

/** Ctrl-C, and what ends a program from outside. */
const STOPPING = ['SIGINT', 'SIGTERM'] as const;

export async function importNational(paths: string[], options: ImportOptions, settings: Settings): Promise<ExitCode> {
  const { lang } = settings;
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) {
    conclude([{ kind: 'fileMissing', severity: 'error', file: shownPath(resolve(missing)) }], settings);
    return EXIT.unreadable;
  }
  const foreign = options.report === undefined ? undefined : notOurs(resolve(options.report), Array.isArray);
  if (foreign) {
    conclude([foreign], settings);
    return EXIT.unreadable;
  }
  const target = resolve(options.out);
  const existing = readExisting(target);
  if ('issues' in existing) {
    conclude(existing.issues, settings);
    return EXIT.unreadable;
  }
  const { head, files } = existing;
  const terms = createTerms(head.fields, head.agencies);
  const issues: Issue[] = [];
  const count: ImportCount = { read: 0, written: 0, kept: 0, superseded: 0, skipped: 0, unreadable: 0 };
  const done = new Map<string, Kept>();
  const rows = new Map<string, TriageRow[]>();
  const written = new Set<string>();
  const placed = new Map<string, string>();
  const schema = schemaFor(target);
  // On the disk, not in memory: the whole collection has thousands.
  const staged = stage();
  const bar = progress(settings);
  const stop = () => {
    staged.undo();
    process.exit(EXIT.unreadable);
  };
  for (const signal of STOPPING) process.once(signal, stop);

  try {
    for (const file of inputFiles(paths.map((path) => resolve(path)))) {
      for await (const value of readValues(file)) {
        if (value.issue) {
          issues.push(value.issue);
          continue;
        }
        count.read += 1;
        bar.step();
        const record = readRecord(value.json);
        if (!record) {
          count.unreadable += 1;
          issues.push({ kind: 'noRecord', severity: 'error', file: value.file, line: value.line, column: 1 });
          continue;
        }
        const { code } = record;
        if (
          (options.codes && !options.codes.includes(code)) ||
          (options.tier && !record.tiers.includes(options.tier as never))
        ) {
          count.skipped += 1;
          continue;
        }
        const known = done.get(code);
        if (known) count.superseded += 1;
        if (known && !isFuller(record, known)) continue;
        done.set(code, record);
        const old = files.get(code);
        if (old?.reviewed && !options.overwrite) {
          if (!known) count.kept += 1;
          continue;
        }
        const { procedure, rows: found } = toProcedure(record, terms, options.retrieved);
        rows.set(code, found);
        written.add(code);
        const path = old?.file ?? join(target, procedure.field, `${fileNameOf(code)}.json`);
        // A fuller record of a code may name another field, and then the first file must not stay beside it.
        const before = placed.get(code);
        if (before !== undefined && before !== path) staged.drop(before);
        placed.set(code, path);
        staged.put(path, textOf(linked(procedure, path, schema.file)));
      }
    }
    bar.end();
    count.written = written.size;
    for (const found of options.codes ?? [])
      if (!done.has(found)) issues.push({ kind: 'codeNotFound', severity: done.size ? 'warning' : 'error', found });
    if (!done.size) {
      if (!issues.length) issues.push({ kind: 'noRecords', severity: 'error', file: shownPath(resolve(paths[0])) });
      // An empty layer would look as if something had been imported.
      return conclude(issues, settings, settings.json ? undefined : say(count, [], settings), {
        count,
        triage: tally([]),
      });
    }
    const headFile = join(target, 'catalogue.json');
    staged.put(headFile, textOf(linked(headWith(head, terms), headFile, schema.file)));
    if (schema.copy !== undefined) staged.put(schema.file, schema.copy);
    const triage = [...rows.values()].flat();
    if (options.report !== undefined) staged.put(resolve(options.report), triageReport(triage, options.report, lang));
    staged.commit();
    return conclude(issues, settings, settings.json ? undefined : say(count, triage, settings), {
      count,
      triage: tally(triage),
    });
  } finally {
    for (const signal of STOPPING) process.off(signal, stop);
    bar.end();
    staged.undo();
  }
}

/** The portal's own JSON holds more than an export of it; of two alike, the one changed later. */
const isFuller = (record: PortalRecord, known: Kept): boolean =>
  record.from === known.from ? record.updatedAt > known.updatedAt : record.from === 'detail';

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

type Head = Omit<Catalogue, 'procedures'>;

/** What the target folder holds already: its head, and which codes are where. */
function readExisting(
  target: string,
): { head: Head; files: Map<string, { file: string; reviewed: boolean }> } | { issues: Issue[] } {
  const files = new Map<string, { file: string; reviewed: boolean }>();
  const headFile = join(target, 'catalogue.json');
  if (!isFolder(target)) return { head: newHead(), files };
  for (const path of jsonFilesBelow(target)) {
    if (path === headFile) continue;
    const { json } = readJson(path);
    const { code, provenance } = (json ?? {}) as Partial<Procedure>;
    if (typeof code === 'string')
      files.set(code, {
        file: path,
        reviewed: provenance?.confidence === 'reviewed' || provenance?.confidence === 'official',
      });
  }
  if (!existsSync(headFile)) return { head: newHead(), files };
  const { json, issues } = readJson(headFile);
  if (json === undefined) return { issues };
  const head = json as Head;
  if (!Array.isArray(head.fields) || !Array.isArray(head.agencies))
    return { issues: [{ kind: 'notAWard', severity: 'error', file: shownPath(headFile) }] };
  // What the portal says is the nation's; a province or a ward keeps its own beside it.
  if (head.layer !== 'national')
    return { issues: [{ kind: 'notNational', severity: 'error', file: shownPath(target), found: head.layer }] };
  return { head, files };
}

function newHead(): Head {
  return {
    format: 'ward-catalogue',
    schemaVersion: SCHEMA_VERSION,
    id: 'vn',
    title: { vi: 'Danh mục thủ tục hành chính, tầng quốc gia' },
    layer: 'national',
    version: '1.0.0',
    provenance: {
      source: { title: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
      confidence: 'imported',
    },
    administrativeUnit: { code: 'vn', name: { vi: 'Việt Nam' }, level: 'nation' },
    agencies: [],
    offices: [],
    lifeEvents: [],
    fields: [],
    calendars: [],
  };
}

const headWith = (head: Head, { fields, agencies }: Terms): Catalogue => ({
  procedures: [],
  ...head,
  fields,
  agencies,
});

function tally(rows: readonly TriageRow[]): Record<string, number> {
  const of = (test: (row: TriageRow) => boolean): number => rows.filter(test).length;
  return {
    rows: rows.length,
    submit: of(({ kind }) => kind === 'submit'),
    present: of(({ kind }) => kind === 'present'),
    note: of(({ kind }) => kind === 'note'),
    condition: of(({ kind }) => kind === 'condition'),
    withCondition: of(({ condition }) => condition !== ''),
    several: of(({ papers }) => papers > 1),
    guessed: of(({ certainty }) => certainty === 'guess'),
  };
}

function say(
  { read, written, kept, superseded, skipped, unreadable }: ImportCount,
  triage: readonly TriageRow[],
  { lang }: Settings,
): string {
  const { rows, submit, present, note, condition, withCondition, several, guessed } = tally(triage);
  return pick(
    lang,
    [
      `Đã đọc ${read} bản ghi: ghi ${written} thủ tục, giữ nguyên ${kept} thủ tục đã rà soát, ${superseded} bản ghi trùng mã, bỏ ra ngoài ${skipped}, không đọc được ${unreadable}.`,
      `Phân loại ${rows} dòng hồ sơ: ${submit} giấy tờ phải nộp, ${present} giấy tờ xuất trình, ${note} ghi chú, ${condition} dòng điều kiện.`,
      `Trong đó ${withCondition} dòng có điều kiện, ${several} dòng gộp nhiều giấy tờ, ${guessed} dòng phải đoán: cần người rà lại.`,
    ].join('\n'),
    [
      `${read} records read: ${written} procedures written, ${kept} reviewed ones left alone, ${superseded} records of a code that was there already, ${skipped} left out, ${unreadable} unreadable.`,
      `${rows} rows sorted: ${submit} papers to submit, ${present} to show, ${note} notes, ${condition} conditions.`,
      `Of these ${withCondition} carry a condition, ${several} name several papers, ${guessed} were guessed: somebody has to look.`,
    ].join('\n'),
  );
}
