/** Which test file runs where. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Folders of `test/` whose files need a page and run in Web Test Runner; `e2e` drives a browser from Node. */
const BROWSER_FOLDERS = new Set(['elements', 'pages', 'host', 'localization']);

/** The parts of a run, in the order in which they run. */
export const PARTS = ['node', 'browser', 'e2e'];

/**
 * The part a test file belongs to. Anything that is not named above is a Node test, so that no file is forgotten.
 * @param {string} file relative, with `/`: `test/search/rank.test.ts`
 * @returns {'node' | 'browser' | 'e2e'}
 */
export function partOf(file) {
  const folder = file.split('/')[1];
  if (folder === 'e2e') return 'e2e';
  return BROWSER_FOLDERS.has(folder) ? 'browser' : 'node';
}

/**
 * Every test file of the project, sorted.
 * @param {string} root
 * @returns {string[]} relative to the root, with `/`
 */
export function listTestFiles(root) {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((name) => `test/${name.split(sep).join('/')}`)
    .filter((name) => /\.test\.(ts|mjs)$/.test(name))
    .sort();
}

/**
 * The files of a run by part.
 * @param {string[]} files
 * @param {{ only?: string, filters?: string[] }} choice a filter is a piece of the path
 * @returns {{ node: string[], browser: string[], e2e: string[] }}
 */
export function selectFiles(files, { only, filters = [] } = {}) {
  const chosen = { node: [], browser: [], e2e: [] };
  for (const file of files) {
    const part = partOf(file);
    if (only && part !== only) continue;
    if (filters.length > 0 && !filters.some((filter) => file.includes(filter))) continue;
    chosen[part].push(file);
  }
  return chosen;
}

/** Whether a test reads what the build writes: journeys do, and whoever names the folder; tests of the tools bring their own. */
export function needsBuild(root, file) {
  if (file.startsWith('test/scripts/')) return false;
  return partOf(file) === 'e2e' || readFileSync(join(root, file), 'utf8').includes('dist/');
}
