/**
 * The import of the whole national collection, as a clerk would run it: time, memory, and every code accounted for.
 * Run by `npm run bench`; needs the records beside the checkout and says so when they are not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { filesBelow } from '../scripts/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = join(root, '..', 'shared', 'data', 'national');
const RECORDS = [join(data, 'procedures.jsonl.gz'), join(data, 'details-raw.jsonl.gz')];
const LIMITS = { seconds: 60, megabytes: 1024 };
const command = join(root, 'dist/cli/main.js');

/** Runs the command in a process of its own and reads what it used. The limit is on processor time: a busy machine is not our doing. */
function run(args) {
  const started = performance.now();
  const probe = `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write('\\nUSED ' + maxRSS + ' ' + (userCPUTime + systemCPUTime));
  });`;
  const done = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, command, ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const [, memory, processor] = /USED (\d+) (\d+)$/.exec(done.stderr) ?? [];
  return {
    code: done.status,
    out: done.stdout,
    clock: (performance.now() - started) / 1000,
    seconds: Number(processor) / 1e6,
    megabytes: Number(memory) / 1024,
  };
}

const codeOf = (record) => String((record.data ?? record).code ?? record.code ?? '').trim();

function main() {
  const missing = [command, ...RECORDS].find((file) => !existsSync(file));
  if (missing !== undefined) return console.log(`Skipped: there is no ${missing}.`);
  const folder = mkdtempSync(join(tmpdir(), 'ward-import-'));
  try {
    const { code, out, clock, seconds, megabytes } = run([
      ...['import', 'national', ...RECORDS, '--out', join(folder, 'vn')],
      ...['--report', join(folder, 'triage.csv'), '--json'],
    ]);
    const said = JSON.parse(out);
    const { count } = said;
    const lines = RECORDS.map((file) => gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean));
    const codes = new Set(lines.flat().map((line) => codeOf(JSON.parse(line))));
    const written = filesBelow(join(folder, 'vn')).filter((file) =>
      /[\\/][^\\/]+[\\/][^\\/]+\.json$/.test(file.slice(folder.length + 3)),
    );
    const have = new Set(written.map((file) => JSON.parse(readFileSync(file, 'utf8')).code));
    const lost = [...codes].filter((one) => !have.has(one));
    console.log(`records read            ${count.read} (${lines.map((list) => list.length).join(' + ')})`);
    console.log(`procedures written      ${have.size} in ${written.length} files, of ${codes.size} codes`);
    console.log(`records of a known code ${count.superseded}`);
    console.log(`records lost            ${lost.length} ${lost.slice(0, 10).join(' ')}`);
    console.log(`rows sorted             ${said.triage.rows} (${said.triage.guessed} guessed)`);
    console.log(
      `time                    ${seconds.toFixed(1)} s of the processor, of ${LIMITS.seconds} (${clock.toFixed(1)} s by the clock)`,
    );
    console.log(`most memory             ${Math.round(megabytes)} MB of ${LIMITS.megabytes}`);
    const good =
      code === 0 &&
      count.read === lines.flat().length &&
      count.unreadable === 0 &&
      lost.length === 0 &&
      written.length === have.size &&
      seconds <= LIMITS.seconds &&
      megabytes <= LIMITS.megabytes;
    if (!good) process.exitCode = 1;
    console.log(good ? 'ok' : `NOT ok (exit code ${code})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
