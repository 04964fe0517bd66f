/** Catalogues and judged queries for the search bench. The shared data lie beside the repository and may be absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '../shared/data');

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
/** A file with one JSON value a line. */
const lines = (path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? files(path) : entry.name.endsWith('.json') ? [path] : [];
      })
    : [];

/** Judged queries, or undefined when the shared folder is not there. Their text is data for programs: not to be read by eye. */
export function judgedQueries() {
  const path = join(shared, 'queries-dev.jsonl');
  return existsSync(path) ? lines(path) : undefined;
}

/** Queries that were written for this project from the names alone; see `test/search/asked.ts`. */
export function askedQueries() {
  return lines(join(root, 'test/search/asked.jsonl')).map((query) => ({ ...query, source: 'author' }));
}

/** The catalogue that is shipped: the national layer of `procedures/`. */
export function shippedCatalogue() {
  const all = files(join(root, 'procedures/national')).sort().map(json);
  const head = all.find((file) => file.format === 'ward-catalogue');
  const seen = new Set();
  const procedures = all.filter((file) => file.code && file.name?.vi && !seen.has(file.code) && seen.add(file.code));
  return { ...head, procedures: [...(head.procedures ?? []), ...procedures] };
}

/**
 * National records (July 2026) as a catalogue: names, field, papers, results of the portal, and over them what the shipped
 * catalogue says of the same codes. `wardOnly` keeps cấp xã. Undefined when the shared folder is not there.
 */
export function nationalCatalogue(shipped, wardOnly = false) {
  const path = join(shared, 'national/procedures.jsonl.gz');
  if (!existsSync(path)) return undefined;
  const ours = new Map(shipped.procedures.map((procedure) => [procedure.code, procedure]));
  const fields = new Map(shipped.fields.map((term) => [term.name.vi, term]));
  const procedures = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')) {
    const record = JSON.parse(line);
    if (ours.has(record.code) || (wardOnly && record.level !== 'Cấp Xã')) continue;
    const name = record.category ?? 'Khác';
    if (!fields.has(name)) fields.set(name, { code: `f${fields.size}`, name: { vi: name } });
    procedures.push({
      code: record.code,
      slug: 'x',
      name: { vi: record.name },
      field: fields.get(name).code,
      audience: [],
      tier: [],
      agencies: [],
      onlineLevel: { kind: 'unknown' },
      status: 'active',
      dossier: {
        items: (record.documentCases ?? [])
          .flatMap(({ items }) => items)
          .slice(0, 30)
          .map((item) => ({ name: { vi: item.name } })),
      },
      results: record.results ? [{ name: { vi: record.results } }] : [],
      confidence: 'imported',
    });
  }
  return { ...shipped, fields: [...fields.values()], procedures: [...shipped.procedures, ...procedures] };
}
