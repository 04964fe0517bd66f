/**
 * Counting test results. One run has several parts (Node, browser, journeys); each gives a result of this shape,
 * and the last line of the whole run is made here and nowhere else.
 *
 * @typedef {object} Result
 * @property {number} passed tests
 * @property {number} failed tests, and files that did not load or hold no test
 * @property {number} skipped tests
 * @property {string[]} problems one line for each failure: file and name of the test
 */

/** @returns {Result} */
export const emptyResult = () => ({ passed: 0, failed: 0, skipped: 0, problems: [] });

/** A part that did not get as far as its tests counts as one failure. @returns {Result} */
export const failure = (problem) => ({ passed: 0, failed: 1, skipped: 0, problems: [problem] });

/**
 * Adds up the parts of a run.
 * @param {Result[]} results
 * @returns {Result}
 */
export function mergeResults(results) {
  const sum = emptyResult();
  for (const result of results) {
    sum.passed += result.passed;
    sum.failed += result.failed;
    sum.skipped += result.skipped;
    sum.problems.push(...result.problems);
  }
  return sum;
}

/**
 * A runner that ends badly while it counts no failure has hidden one.
 * @param {Result} result
 * @param {number | null} code exit code of the runner, null when it was killed
 * @param {string} part name for the problem line
 * @returns {Result}
 */
export function withExitCode(result, code, part) {
  if (code === 0 || result.failed > 0) return result;
  const ended = code === null ? 'was killed' : `ended with exit code ${code}`;
  return mergeResults([result, failure(`${part}: the runner ${ended}, and no test says why (see above)`)]);
}

/** The last line of a run. @param {Result} result */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Exit code of a run: a run without any test proves nothing and fails. @param {Result} result */
export function exitCode({ passed, failed }) {
  return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * Counts the events of `node --test`.
 * @param {{ type: string, data: any }[]} events `test:pass` and `test:fail`
 * @param {string[]} files that were to run, absolute
 * @returns {Result}
 */
export function countNodeEvents(events, files) {
  const result = emptyResult();
  const filesWithTests = new Set();
  const fail = (file, problem) => {
    filesWithTests.add(file);
    result.failed++;
    result.problems.push(`${file}: ${problem}`);
  };
  for (const { type, data } of events) {
    const { name, file, details, skip, todo, nesting } = data;
    const failed = type === 'test:fail';
    // What fails only because something inside it failed is no failure of its own.
    const echo = failed && details?.error?.failureType === 'subtestsFailed';
    if (nesting === 0 && name === file) {
      // Node reports a file without tests, and one that broke outside its tests, as a test with the file's name.
      if (failed && !echo) fail(file, 'the file did not load or did not end well');
      continue;
    }
    filesWithTests.add(file);
    if (echo || (details?.type === 'suite' && !failed)) continue;
    if (skip !== undefined || todo !== undefined) result.skipped++;
    else if (failed) fail(file, name);
    else result.passed++;
  }
  for (const file of files) if (!filesWithTests.has(file)) fail(file, 'holds no test');
  return result;
}

/**
 * Counts the sessions of Web Test Runner: one for each file.
 * @param {Iterable<{ testFile?: string, passed?: boolean, testResults?: any, errors?: any[] }>} sessions
 * @returns {Result}
 */
export function countBrowserSessions(sessions) {
  const result = emptyResult();
  for (const session of sessions) {
    const before = result.passed + result.failed + result.skipped;
    const failedBefore = result.failed;
    countSuite(session.testResults, session.testFile ?? '', result);
    if (!session.passed && result.failed === failedBefore) {
      result.failed++;
      result.problems.push(`${session.testFile}: the file did not load or did not end`);
    } else if (result.passed + result.failed + result.skipped === before) {
      result.failed++;
      result.problems.push(`${session.testFile}: holds no test`);
    }
  }
  return result;
}

function countSuite(suite, path, result) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) result.skipped++;
    else if (test.passed) result.passed++;
    else {
      result.failed++;
      result.problems.push(`${path}: ${test.name}`);
    }
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, `${path} › ${inner.name}`, result);
}
