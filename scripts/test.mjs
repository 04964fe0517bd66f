/**
 * `npm test`: installs what is missing, builds what the tests read, finds a browser, runs everything, and ends
 * with the line `N passed, N failed`.
 *
 *   npm test                          everything
 *   npm test -- --only node           one part: node, browser or e2e
 *   npm test -- search/rank           files whose path contains this
 *   npm test -- --only browser --coverage
 *   FUZZ=20 npm test -- property      properties tried twenty times as often, on new random examples
 */
import { ensureInstalled, isMain, root, runMain, SetupError } from './install.mjs';
import { listTestFiles, needsBuild, PARTS, selectFiles } from './test-files.mjs';
import { emptyResult, exitCode, failure, mergeResults, summaryLine } from './test-summary.mjs';

/**
 * Reads the command line.
 * @param {string[]} args
 * @returns {{ only?: string, coverage: boolean, filters: string[] }}
 * @throws {SetupError} on an option it does not know
 */
export function parseArguments(args) {
  const options = { only: undefined, coverage: false, filters: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--coverage') options.coverage = true;
    else if (arg === '--only' || arg.startsWith('--only=')) {
      options.only = arg === '--only' ? args[++i] : arg.slice('--only='.length);
      if (!PARTS.includes(options.only)) throw new SetupError(`--only takes one of ${PARTS.join(', ')}.`);
    } else if (arg.startsWith('-'))
      throw new SetupError(`Unknown option ${arg}: use --only, --coverage or a piece of a path.`);
    else options.filters.push(arg.replaceAll('\\', '/'));
  }
  return options;
}

const heading = (text) => console.log(`\n== ${text}`);

async function runAll({ only, coverage, filters }) {
  const files = selectFiles(listTestFiles(root), { only, filters });
  const all = PARTS.flatMap((part) => files[part]);
  if (all.length === 0) {
    const where = [only && `part ${only}`, filters.length > 0 && `path ${filters.join(' or ')}`].filter((text) => text);
    return failure(`no test file was found${where.length > 0 ? ` for ${where.join(', ')}` : ''}`);
  }
  const results = [];
  const attempt = async (part, work) => {
    try {
      results.push(await work());
    } catch (error) {
      console.error(error instanceof SetupError ? error.message : error);
      results.push(failure(`${part}: ${error.message}`));
    }
  };
  if (all.some((file) => needsBuild(root, file))) {
    heading('Build');
    const { ensureBuilt } = await import('./build.mjs');
    await attempt('build', async () => {
      await ensureBuilt();
      return emptyResult();
    });
  }
  const { runBrowserTests, runNodeTests } = await import('./test-runners.mjs');
  let browser;
  if (files.browser.length + files.e2e.length > 0) {
    const { findBrowser } = await import('./browser.mjs');
    await attempt('browser', async () => {
      const found = await findBrowser();
      console.log(`Browser: ${found.path} (${found.from}).`);
      browser = found.path;
      return emptyResult();
    });
  }
  const env = browser ? { CHROME_PATH: browser } : {};
  if (files.node.length > 0) {
    heading(`Node: ${files.node.length} files`);
    await attempt('node', () => runNodeTests(files.node, { env }));
  }
  if (browser && files.browser.length > 0) {
    heading(`Browser: ${files.browser.length} files`);
    await attempt('browser', () => runBrowserTests(files.browser, { browser, coverage }));
  }
  if (browser && files.e2e.length > 0) {
    heading(`Journeys: ${files.e2e.length} files`);
    await attempt('e2e', () => runNodeTests(files.e2e, { env, concurrency: 1, part: 'e2e' }));
  }
  return mergeResults(results);
}

async function main() {
  let result;
  try {
    const options = parseArguments(process.argv.slice(2));
    ensureInstalled();
    result = await runAll(options);
  } catch (error) {
    if (!(error instanceof SetupError)) console.error(error);
    result = failure(error.message);
  }
  if (result.problems.length > 0) {
    heading('Failures');
    for (const problem of result.problems) console.log(`- ${problem.replaceAll(`${root}/`, '').replace(/\s+/g, ' ')}`);
  }
  console.log(`\n${summaryLine(result)}`);
  return exitCode(result);
}

if (isMain(import.meta.url)) await runMain(main);
