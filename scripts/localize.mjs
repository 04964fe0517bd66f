/**
 * Strings: `extract` writes xliff/ from the sources, `build` writes src/localization/generated from xliff/, and
 * `check` (for CI) fails when either is out of date or a message has no translation.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isMain, programOf, root, runMain, SetupError } from './install.mjs';

const configFile = join(root, 'lit-localize.json');

function litLocalize(command, config = configFile, quiet = false) {
  const done = spawnSync(process.execPath, [programOf('@lit/localize-tools'), '--config', config, command], {
    cwd: root,
    encoding: 'utf8',
  });
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim();
  if (said && !(quiet && done.status === 0)) console.log(said);
  if (done.status !== 0) throw new SetupError(`lit-localize ${command} failed (see above).`);
}

/**
 * Builds the generated modules. They import `str` from the front door of @lit/localize, which brings the whole
 * runtime along; the side door brings the one function.
 */
function build(config, quiet) {
  litLocalize('build', config, quiet);
  const folder = join(dirname(config), JSON.parse(readFileSync(config, 'utf8')).output.outputDir);
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(
      join(folder, name),
      text.replace("from '@lit/localize';", "from '@lit/localize/internal/str-tag.js';"),
    );
  }
}

/**
 * Messages without a target.
 * @param {string} xliff contents of an XLIFF 1.2 file
 * @returns {string[]} their ids
 */
export function untranslated(xliff) {
  const units = [...xliff.matchAll(/<trans-unit\b[^>]*?\bid="([^"]*)"[^>]*>([\s\S]*?)<\/trans-unit>/g)];
  return units
    .filter(([, , body]) => !/<target\b[^>]*>(?!\s*<\/target>)[\s\S]*?<\/target>/.test(body))
    .map(([, id]) => id);
}

/** Names of files that differ between two folders. */
export function differences(wanted, present) {
  const names = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
  const all = [...new Set([...names(wanted), ...names(present)])].sort();
  const read = (folder, name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  return all.filter((name) => read(wanted, name) !== read(present, name));
}

/** Does both steps in a temporary folder and compares. It lies inside the project because lit-localize asks for that. */
function check() {
  const config = JSON.parse(readFileSync(configFile, 'utf8'));
  mkdirSync(join(root, '.cache'), { recursive: true });
  const temporary = mkdtempSync(join(root, '.cache', 'localize-'));
  try {
    const xliffDir = join(root, config.interchange.xliffDir);
    const generated = join(root, config.output.outputDir);
    const here = (name) => join(temporary, name);
    if (existsSync(xliffDir)) cpSync(xliffDir, here('xliff'), { recursive: true });
    const moved = {
      ...config,
      tsConfig: relative(temporary, join(root, config.tsConfig)),
      output: { ...config.output, outputDir: './generated' },
      interchange: { ...config.interchange, xliffDir: './xliff' },
    };
    writeFileSync(here('lit-localize.json'), JSON.stringify(moved));
    litLocalize('extract', here('lit-localize.json'), true);
    build(here('lit-localize.json'), true);
    const stale = [
      ...differences(here('xliff'), xliffDir).map(
        (name) => `${config.interchange.xliffDir}/${name} (npm run localize:extract)`,
      ),
      ...differences(here('generated'), generated).map(
        (name) => `${config.output.outputDir}/${name} (npm run localize:build)`,
      ),
    ];
    const missing = config.targetLocales.flatMap((locale) =>
      untranslated(readFileSync(here(`xliff/${locale}.xlf`), 'utf8')).map((id) => `${locale}: ${id}`),
    );
    for (const line of stale) console.error(`Out of date: ${line}`);
    for (const line of missing) console.error(`No translation: ${line}`);
    if (stale.length + missing.length > 0) throw new SetupError('The strings are not in order (see above).');
    console.log('The strings are up to date and translated.');
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function main() {
  const command = process.argv[2];
  if (command === 'check') return check();
  if (command === 'build') return build(configFile);
  if (command !== 'extract') throw new SetupError('Use: localize.mjs extract, build or check.');
  litLocalize('extract');
}

if (isMain(import.meta.url)) await runMain(main);
