/** `build`: the layers of a ward made into what its website needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileNameOf, indexText, splitCatalogue, type Catalogue } from '../../catalogue/index.js';
import { withSearchData } from '../../search/index.js';
import { checkLayer } from '../../editing/check-layer.js';
import { remove, shownPath, writeAll } from '../files.js';
import { errorsIn, type Issue } from '../../editing/issue.js';
import { conclude, EXIT, pick, progress, type ExitCode, type Settings } from '../run.js';
import type { SchemaCheck } from '../../editing/schema-issues.js';
import { stackOf } from '../../editing/layer.js';
import { findRoot, findWard, isInside, isLayer, layerFolders, loadLayer } from '../source.js';

export interface BuildOptions {
  out: string;
  /** Moment to be written into the catalogue, with offset. */
  now?: string;
  /** Write what is good even where something is wrong. */
  keepGoing: boolean;
}

export function build(wardFolder: string, { out, now, keepGoing }: BuildOptions, settings: Settings): ExitCode {
  const { lang } = settings;
  const folder = resolve(wardFolder);
  const loaded = loadWard(folder, settings);
  if ('issue' in loaded) {
    conclude([loaded.issue], settings);
    return EXIT.unreadable;
  }
  const target = resolve(out);
  if (isLayer(target) || loaded.folders.some((layer) => isInside(target, layer))) {
    conclude([{ kind: 'outIsSource', severity: 'error', file: shownPath(target) }], settings);
    return EXIT.unreadable;
  }
  const { catalogue, issues } = loaded;
  const failed = !catalogue || (errorsIn(issues).length > 0 && !keepGoing);
  if (failed)
    return conclude(
      issues,
      settings,
      pick(
        lang,
        'Không ghi gì, vì còn lỗi. Dùng --keep-going để vẫn ghi phần đúng.',
        'Nothing was written because of errors. Use --keep-going to write what is good.',
      ),
      {},
      true,
    );

  const generatedAt = now ?? momentOf(loaded.versions);
  const files = filesOf({ ...catalogue, ...(generatedAt !== undefined && { generatedAt }) });
  writeAll(new Map([...files].map(([name, content]) => [join(target, name), content])));
  removeOld(join(target, 'split', 'p'), new Set([...files.keys()].map((name) => name.replace('split/p/', ''))));
  const { length } = catalogue.procedures;
  const done = pick(
    lang,
    `Đã ghi ${length} thủ tục vào ${shownPath(target)}.`,
    `${length} procedures were written to ${shownPath(target)}.`,
  );
  return conclude(issues, settings, done, { procedures: length, out: shownPath(target) }, true);
}

/** A ward with everything below it, merged. */
export function loadWard(
  given: string,
  settings: Settings,
  schema?: SchemaCheck,
):
  | { catalogue: Catalogue | null; issues: Issue[]; versions: string[]; folder: string; folders: string[] }
  | { issue: Issue } {
  const found = findWard(given);
  if ('issue' in found) return found;
  const { folder } = found;
  const bar = progress(settings);
  const folders = layerFolders(findRoot(folder));
  const layers = folders.map((one) => loadLayer(one, folders, bar.step));
  bar.end();
  const ward = layers.find((layer) => layer.folder === folder);
  if (!ward) return { issue: { kind: 'notAWard', severity: 'error', file: shownPath(folder) } };
  const stack = stackOf(ward, layers);
  const checked = stack.map((layer) => checkLayer(layer, layers, settings.today, schema));
  const { catalogue } = checked[stack.indexOf(ward)].merged;
  const issues = checked.flatMap((one) => one.issues);
  if (catalogue && !catalogue.procedures.length)
    issues.push({ kind: 'empty', severity: 'warning', file: shownPath(ward.head.file) });
  return {
    catalogue: ward.catalogue ? catalogue : null,
    issues,
    folder,
    folders,
    versions: stack.flatMap((layer) => layer.catalogue?.version ?? []),
  };
}

/** SOURCE_DATE_EPOCH, else the newest version that is a date. The clock is never asked: two builds of one source are equal. */
function momentOf(versions: string[]): string | undefined {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString();
  const dates = versions.flatMap(
    (version) => /^(20\d\d)[.-](\d\d)[.-](\d\d)/.exec(version)?.slice(1, 4).join('-') ?? [],
  );
  return dates.length ? `${dates.sort()[dates.length - 1]}T00:00:00+07:00` : undefined;
}

/** What is written, by its path in the target folder. */
export function filesOf(catalogue: Catalogue): Map<string, string> {
  const whole = JSON.stringify(catalogue);
  const { index, procedures } = splitCatalogue(catalogue);
  const files = new Map([
    ['catalogue.json', whole],
    ['catalogue.js', asScript(whole)],
    ['split/index.json', indexText(withSearchData(index, catalogue))],
  ]);
  for (const [code, procedure] of procedures) files.set(`split/p/${fileNameOf(code)}.json`, JSON.stringify(procedure));
  return files;
}

/** For pages opened from disk, where neither fetch nor module scripts work. */
function asScript(json: string): string {
  const safe = json
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `(function (g) {\n  (g.catalogues = g.catalogues || []).push(${safe});\n})((globalThis.wardProcedureGuide = globalThis.wardProcedureGuide || {}));\n`;
}

/** Procedures of an earlier build that are gone. Only what a build wrote is deleted. */
function removeOld(folder: string, written: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (written.has(name) || !name.endsWith('.json')) continue;
    const path = join(folder, name);
    if (readFileSync(path, 'utf8').includes('"format":"ward-procedure"')) remove(path);
  }
}
