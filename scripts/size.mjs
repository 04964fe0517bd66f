/**
 * `npm run size`: the budgets of what a phone has to load, in brotli bytes. 1 kB = 1000 bytes.
 * `npm run size -- --detail [tag]` lists the sources that an element's first load is made of.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'acorn';
import { isMain, root, runMain, SetupError } from './install.mjs';

/** The element of the shortest snippet: everything else is measured on top of it. */
const FIRST = 'ward-procedure-search';

/** Budgets in kB. */
export const BUDGETS = { first: 24, further: 8, whole: 60, more: 40, index: 48, catalogue: 160 };

const sizes = new Map();

/** Brotli size of a file at the best quality, in bytes. */
export function brotliSize(file) {
  if (!sizes.has(file)) {
    const data = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
    sizes.set(file, brotliCompressSync(data, { params }).length);
  }
  return sizes.get(file);
}

/**
 * A module and everything it imports statically: what the browser fetches before the first line runs.
 * @param {string} file
 * @returns {Set<string>} absolute paths
 */
export function staticClosure(file) {
  const closure = new Set();
  const visit = (path) => {
    if (closure.has(path)) return;
    closure.add(path);
    const { body } = parse(readFileSync(path, 'utf8'), { ecmaVersion: 2021, sourceType: 'module' });
    for (const { source } of body) if (source) visit(resolve(dirname(path), source.value));
  };
  visit(resolve(file));
  return closure;
}

const total = (files) => [...files].reduce((sum, file) => sum + brotliSize(file), 0);

/**
 * Measures dist.
 * @param {string} dist
 * @returns {{ what: string, bytes: number, budget: number, files: number }[]} budget in bytes; `bytes` is infinite for
 *   what is missing, because nothing proves that it is small enough
 * @throws {SetupError} when nothing was built
 */
export function measure(dist) {
  const split = join(dist, 'cdn', 'split');
  const rows = [];
  const add = (what, files, budget) => {
    const bytes = files.every((file) => existsSync(file)) ? total(files) : Infinity;
    rows.push({ what, bytes, budget: budget * 1000, files: files.length });
  };
  const entry = join(split, `${FIRST}.js`);
  if (!existsSync(entry)) throw new SetupError(`dist/cdn/split/${FIRST}.js is missing: run npm run build first.`);
  const first = staticClosure(entry);
  add(`first load of ${FIRST}`, [...first], BUDGETS.first);
  const names = readdirSync(split).filter((name) => name.endsWith('.js'));
  for (const name of names.sort()) {
    const tag = name.slice(0, -'.js'.length);
    if (tag === FIRST) continue;
    const more = [...staticClosure(join(split, name))].filter((file) => !first.has(file));
    add(`${tag}, on top`, more, BUDGETS.further);
  }
  add('cdn/ward-procedure-guide.js', [join(dist, 'cdn', 'ward-procedure-guide.js')], BUDGETS.whole);
  add('its second part, on demand', [join(dist, 'cdn', 'ward-procedure-guide.more.js')], BUDGETS.more);
  add('data/split/index.json', [join(dist, 'data', 'split', 'index.json')], BUDGETS.index);
  add('data/catalogue.json', [join(dist, 'data', 'catalogue.json')], BUDGETS.catalogue);
  return rows;
}

/** A table for people. */
export function table(rows) {
  const kB = (bytes) => (bytes / 1000).toFixed(1);
  const lines = rows.map(({ what, bytes, budget, files }) => [
    what,
    bytes === Infinity ? '?' : `${kB(bytes)} kB`,
    `≤ ${kB(budget)} kB`,
    bytes === Infinity ? '?' : `${Math.round((100 * bytes) / budget)} %`,
    `${files} ${files === 1 ? 'file' : 'files'}`,
    bytes === Infinity ? 'MISSING' : bytes > budget ? 'TOO LARGE' : 'ok',
  ]);
  lines.unshift(['what (brotli)', 'size', 'budget', 'used', 'requests', '']);
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '))
    .join('\n');
}

/**
 * Where the bytes of a first load come from, by source file, before compression; from the source maps.
 * @param {string} file entry in dist/cdn
 * @returns {[string, number][]} largest first
 */
export function weights(file) {
  const sums = new Map();
  for (const path of staticClosure(file)) {
    const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, row) => {
        for (let column = 0; column < line.length; column++) {
          const source = (map.findEntry(row, column).originalSource ?? '(none)').replace(
            /^.*node_modules\/|^(\.\.\/)+/,
            '',
          );
          sums.set(source, (sums.get(source) ?? 0) + 1);
        }
      });
  }
  return [...sums].sort((a, b) => b[1] - a[1]);
}

async function main() {
  if (process.argv[2] === '--detail') {
    const entry = process.argv[3] ?? FIRST;
    console.log(`Characters of ${entry} and its static imports, before compression:`);
    for (const [source, length] of weights(join(root, `dist/cdn/split/${entry}.js`)))
      console.log(`${length}`.padStart(7), source);
    return;
  }
  const rows = measure(join(root, 'dist'));
  console.log(table(rows));
  const over = rows.filter(({ bytes, budget }) => bytes > budget);
  if (over.length > 0) throw new SetupError(`Over budget or missing: ${over.map(({ what }) => what).join('; ')}.`);
}

if (isMain(import.meta.url)) await runMain(main);
