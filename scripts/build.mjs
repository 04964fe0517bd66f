/**
 * `npm run build`: src → dist. Modules and types by tsc, bundles by rollup, the manifest by cem, the catalogue by
 * our own command, and a check that everything in dist runs on the oldest browser we promise.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { buildTools } from './build-tools.mjs';
import { isMain, programOf, root, runMain, SetupError } from './install.mjs';
import { reactTypes } from './react-types.mjs';

const at = (...parts) => join(root, ...parts);
const stampFile = () => at('dist', '.build-stamp');

/** What the build reads. Anything changed, added or removed here makes dist old. */
const SOURCES = ['src', 'procedures', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.cli.json'];
SOURCES.push('rollup.config.mjs', 'custom-elements-manifest.config.mjs', 'catalogue.schema.json', 'scripts/build.mjs');
SOURCES.push('scripts/check-es2021.mjs', 'scripts/one-file.mjs', 'scripts/short-ids.mjs');
SOURCES.push('scripts/build-tools.mjs', 'scripts/schema-validators.mjs', 'scripts/react-types.mjs');

/** Files below a folder, absolute and sorted. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** A fingerprint of names, sizes and dates of all sources. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = at(source);
    if (!existsSync(path)) continue;
    for (const file of statSync(path).isDirectory() ? filesBelow(path) : [path]) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Whether dist was built from the sources as they are now. */
export function isBuilt() {
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === fingerprint();
}

/** Builds unless dist is already what the sources give. */
export async function ensureBuilt() {
  if (isBuilt()) return void console.log('dist is up to date.');
  await build();
}

/** The whole build. @throws {SetupError} naming the step that failed */
export async function build() {
  const before = fingerprint();
  const started = Date.now();
  rmSync(at('dist'), { recursive: true, force: true });
  step('Modules and types', () => tool('typescript', 'tsc', ['-p', 'tsconfig.json']));
  if (existsSync(at('src/cli/main.ts'))) {
    step('Command line tool', () => tool('typescript', 'tsc', ['-p', 'tsconfig.cli.json']));
  }
  step('Bundles', () => tool('rollup', 'rollup', ['-c', '--silent']));
  console.log('Build: Pages of editors');
  await buildTools();
  step('Manifest', () => {
    buildManifest();
    writeReactTypes();
  });
  step('Licences and hashes', () => {
    writeLicences();
    writeIntegrity();
  });
  step('Catalogue data', () => buildData());
  step('Check for ES2021', () => node(['scripts/check-es2021.mjs']));
  writeFileSync(stampFile(), before);
  console.log(`Built dist in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** The shipped catalogues: the ward of the demo, and the fictional one that shows every field. */
function buildData() {
  node(['dist/cli/main.js', 'build', 'procedures/wards/kien-tuong', '--out', 'dist/data']);
  node(['dist/cli/main.js', 'build', 'procedures/wards/hoa-mau', '--out', 'dist/data/samples/hoa-mau']);
}

function buildManifest() {
  tool('@custom-elements-manifest/analyzer', 'cem', [
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  ]);
  copyFileSync(at('dist/custom-elements.json'), at('custom-elements.json'));
}

/** Types alone; the module beside them is for bundlers, which look for what is imported. */
function writeReactTypes() {
  const manifest = JSON.parse(readFileSync(at('custom-elements.json'), 'utf8'));
  writeFileSync(at('dist/react.d.ts'), reactTypes(manifest));
  writeFileSync(at('dist/react.js'), 'export {};\n');
}

/** The licences of what the bundles contain ask for their notice to travel along. */
function writeLicences() {
  const elements = ['lit', '@lit/localize', 'marked', 'lean-qr'];
  writeNotices('dist/cdn/licences.txt', elements);
  writeNotices('dist/tools/licences.txt', [...elements, 'exceljs', 'fflate', 'papaparse', 'ajv']);
}

function writeNotices(target, names) {
  const texts = names.map((name) => {
    const folder = at('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new SetupError(`${name} has no licence file.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  mkdirSync(dirname(at(target)), { recursive: true });
  writeFileSync(at(target), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** Subresource integrity: path below dist/cdn → `sha384-…`. */
function writeIntegrity() {
  const cdn = at('dist/cdn');
  const hashes = {};
  for (const file of filesBelow(cdn).filter((name) => name.endsWith('.js'))) {
    const digest = createHash('sha384').update(readFileSync(file)).digest('base64');
    hashes[relative(cdn, file).split(sep).join('/')] = `sha384-${digest}`;
  }
  mkdirSync(cdn, { recursive: true });
  writeFileSync(join(cdn, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

function step(name, work) {
  console.log(`Build: ${name}`);
  work();
}

/** Runs the program of an installed package. */
function tool(name, command, args) {
  node([programOf(name, command), ...args], command);
}

function node(args, name = args[0]) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new SetupError(`The build failed in "${name}" (exit code ${done.status}, see above).`);
}

if (isMain(import.meta.url)) await runMain(build);
