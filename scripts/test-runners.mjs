/** The two runners behind `npm test`; both give the same kind of result. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programOf, root } from './install.mjs';
import { countNodeEvents, emptyResult, failure, withExitCode } from './test-summary.mjs';

const here = (file) => pathToFileURL(join(root, 'scripts', file)).href;

/**
 * Runs Node tests, TypeScript included.
 * @param {string[]} files
 * @param {{ concurrency?: number, env?: Record<string, string>, output?: 'inherit' | 'ignore', part?: string }} [options]
 * @returns {Promise<import('./test-summary.mjs').Result>}
 */
export function runNodeTests(files, { concurrency = 2, env = {}, output = 'inherit', part = 'node' } = {}) {
  if (files.length === 0) return Promise.resolve(emptyResult());
  const absolute = files.map((file) => resolve(root, file));
  return withResultFile(async (resultFile) => {
    const args = ['--import', import.meta.resolve('tsx'), '--import', here('test-seed.mjs')];
    args.push('--test', `--test-concurrency=${concurrency}`);
    args.push('--test-reporter=spec', '--test-reporter-destination=stdout');
    args.push(`--test-reporter=${here('test-reporter.mjs')}`, `--test-reporter-destination=${resultFile}`);
    const code = await run([...args, ...absolute], { env, output });
    const lines = (await readFile(resultFile, 'utf8')).split('\n').filter((line) => line);
    return withExitCode(
      countNodeEvents(
        lines.map((line) => JSON.parse(line)),
        absolute,
      ),
      code,
      part,
    );
  });
}

/**
 * Runs browser tests in Web Test Runner.
 * @param {string[]} files
 * @param {{ browser: string, coverage?: boolean, output?: 'inherit' | 'ignore' }} options
 * @returns {Promise<import('./test-summary.mjs').Result>}
 */
export function runBrowserTests(files, { browser, coverage = false, output = 'inherit' }) {
  if (files.length === 0) return Promise.resolve(emptyResult());
  return withResultFile(async (resultFile) => {
    const args = [
      programOf('@web/test-runner'),
      '--config',
      join(root, 'web-test-runner.config.mjs'),
      '--files',
      ...files,
    ];
    if (coverage) args.push('--coverage');
    const code = await run(args, { env: { CHROME_PATH: browser, WARD_TEST_RESULT: resultFile }, output });
    let text;
    try {
      text = await readFile(resultFile, 'utf8');
    } catch {
      return failure(`browser: Web Test Runner ended with exit code ${code} before it ran a test (see above)`);
    }
    return withExitCode(JSON.parse(text), code, 'browser');
  });
}

/** Runs Node on a file and gives its exit code, null when it was killed. */
function run(args, { env, output }) {
  const inherited = { ...process.env };
  // Set inside `node --test`; a runner started from a test must not believe that it is one of its files.
  delete inherited.NODE_TEST_CONTEXT;
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', output, output === 'inherit' ? 'inherit' : output],
      env: { ...inherited, ...env },
    });
    child.on('error', () => done(null));
    child.on('exit', (code) => done(code));
  });
}

async function withResultFile(work) {
  const folder = await mkdtemp(join(tmpdir(), 'ward-test-'));
  try {
    return await work(join(folder, 'result.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
