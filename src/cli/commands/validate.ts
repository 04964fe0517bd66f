/** `validate`: everything that is wrong with layers, catalogues and single files. */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkCatalogue, checkProcedure, contextOf } from '../../catalogue/check/index.js';
import { readCatalogue, readProcedure, type Catalogue, type Code } from '../../catalogue/index.js';
import { checkLayer } from '../../editing/check-layer.js';
import { readJson, shownPath } from '../files.js';
import type { Issue } from '../../editing/issue.js';
import { conclude, EXIT, pick, progress, type ExitCode, type Settings } from '../run.js';
import type { Layer } from '../../editing/layer.js';
import type { SchemaCheck } from '../../editing/schema-issues.js';
import { createSchemaCheck } from '../schema-check.js';
import { findRoot, isInside, layerFolders, loadLayer } from '../source.js';

export async function validate(paths: string[], settings: Settings): Promise<ExitCode> {
  const schema = await createSchemaCheck();
  const issues: Issue[] = schema ? [] : [{ kind: 'ajvMissing', severity: 'warning' }];
  const bar = progress(settings);
  let files = 0;
  let procedures = 0;
  const count = (): void => {
    files += 1;
    bar.step();
  };
  for (const given of paths.map((path) => resolve(path))) {
    if (!existsSync(given)) {
      bar.end();
      return unreadable([{ kind: 'fileMissing', severity: 'error', file: shownPath(given) }], settings);
    }
    const layers = loadLayers(given, count);
    const wanted = layers.filter(({ folder }) => isInside(folder, given) || isInside(given, folder));
    // Of several layers that contain a file, the innermost is its own.
    const own = wanted.some(({ folder }) => isInside(folder, given))
      ? wanted.filter(({ folder }) => isInside(folder, given))
      : wanted.sort((one, other) => other.folder.length - one.folder.length).slice(0, 1);
    if (!own.length || (statSync(given).isFile() && !belongs(given, own[0]))) {
      if (statSync(given).isDirectory())
        issues.push({ kind: 'nothingFound', severity: 'error', file: shownPath(given) });
      else issues.push(...checkSingle(given, settings.today, schema, () => (procedures += 1)));
      continue;
    }
    for (const layer of own) {
      procedures += layer.catalogue?.procedures.length ?? 0;
      issues.push(
        ...checkLayer(layer, layers, settings.today, schema).issues.filter(
          ({ file }) => file === undefined || isInside(resolve(file), given),
        ),
      );
    }
  }
  bar.end();
  const done = pick(
    settings.lang,
    `Đã kiểm tra ${procedures} thủ tục trong ${files} tệp.`,
    `${procedures} procedures in ${files} files were checked.`,
  );
  return conclude(issues, settings, done, { procedures, files });
}

/** All layers around a path. */
function loadLayers(given: string, count: () => void): Layer[] {
  const root = findRoot(given);
  const folders = layerFolders(statSync(root).isDirectory() ? root : dirname(root));
  return folders.map((folder) => {
    count();
    return loadLayer(folder, folders, count);
  });
}

/** Whether a file is one of the layer's, and not something built that lies below it. */
function belongs(path: string, { head, procedures, overrides }: Layer): boolean {
  return (
    path === head.file ||
    [...procedures, ...overrides].some(({ file }) => file.file === path) ||
    (head.json === undefined && isInside(path, head.file)) ||
    readJson(path).json === undefined
  );
}

function unreadable(issues: Issue[], settings: Settings): ExitCode {
  conclude(issues, settings);
  return EXIT.unreadable;
}

/** A file that is no part of a source: a built catalogue, an index, a procedure. */
function checkSingle(path: string, today: string, schema: SchemaCheck | undefined, count: () => void): Issue[] {
  const { json, issues } = readJson(path);
  const file = shownPath(path);
  const here = (issue: Issue): Issue => ({ ...issue, file });
  if (json === undefined) return issues;
  const {
    format,
    catalogueVersion: _,
    schemaVersion: __,
    ...procedure
  } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  if (typeof format === 'string' && format !== 'ward-procedure') {
    const { catalogue, problems } = readCatalogue(json);
    catalogue?.procedures.forEach(count);
    if (!catalogue) return [...issues, ...problems.map(here)];
    const shape = schema
      ? schema(catalogue.format === 'ward-catalogue' ? 'Catalogue' : 'CatalogueIndex', json).map((issue) =>
          here(byCode(issue, json)),
        )
      : problems;
    const meaning = catalogue.format === 'ward-catalogue' ? checkCatalogue(catalogue, today) : [];
    const told = shape.length ? problems.filter(({ kind }) => kind === 'duplicate') : problems;
    return [...issues, ...[...shape, ...told, ...meaning].map(here)];
  }
  count();
  const { procedure: read, problems } = readProcedure(json);
  const code = typeof procedure.code === 'string' ? procedure.code : undefined;
  const shape: Issue[] =
    schema && read
      ? schema('Procedure', procedure).map((issue) => ({ ...issue, ...(code !== undefined && { code }) }))
      : problems;
  const alone = read
    ? checkProcedure(read, aloneWith(read)).filter(({ kind }) => kind !== 'danglingRef' && kind !== 'unknownCalendar')
    : [];
  return [...issues, ...[...shape, ...alone].map(here)];

  /** Nothing to refer to: references are left out of the check. */
  function aloneWith(one: Catalogue['procedures'][number]): ReturnType<typeof contextOf> {
    return contextOf(
      {
        agencies: [],
        fields: [],
        lifeEvents: [],
        offices: [],
        calendars: [],
        procedures: [one],
      } as unknown as Catalogue,
      today,
    );
  }
}

/** A pointer into the list of procedures becomes a code and a pointer into the procedure. */
function byCode(issue: Issue, json: unknown): Issue {
  const [, code, path] = /^\/procedures\/([^/]+)(\/.*)?$/.exec(issue.path ?? '') ?? [];
  const known = (json as { procedures?: { code?: Code }[] }).procedures?.some((procedure) => procedure?.code === code);
  return code !== undefined && known ? { ...issue, code, path: path ?? '' } : issue;
}
