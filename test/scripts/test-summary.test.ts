import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countBrowserSessions,
  emptyResult,
  exitCode,
  failure,
  mergeResults,
  summaryLine,
  withExitCode,
} from '../../scripts/test-summary.mjs';
import { needsBuild, partOf, selectFiles } from '../../scripts/test-files.mjs';
import { parseArguments } from '../../scripts/test.mjs';
import { root } from '../../scripts/install.mjs';

const result = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped, problems: [] as string[] });

describe('the last line of npm test', () => {
  it('adds up the parts', () => {
    assert.equal(summaryLine(mergeResults([result(10, 0), result(5, 1), result(2, 0)])), '17 passed, 1 failed');
  });

  it('names skipped tests only when there are some', () => {
    assert.equal(summaryLine(result(3, 0)), '3 passed, 0 failed');
    assert.equal(summaryLine(result(3, 0, 2)), '3 passed, 0 failed, 2 skipped');
  });

  it('goes with a failing exit code when a test failed, and when there was none at all', () => {
    assert.equal(exitCode(result(9, 0)), 0);
    assert.equal(exitCode(result(9, 1)), 1);
    assert.equal(exitCode(emptyResult()), 1);
    assert.equal(exitCode(result(0, 0, 4)), 1);
  });

  it('counts a part that never reached its tests as a failure, with its reason', () => {
    const sum = mergeResults([result(4, 0), failure('build: tsc found errors')]);
    assert.equal(summaryLine(sum), '4 passed, 1 failed');
    assert.deepEqual(sum.problems, ['build: tsc found errors']);
  });

  it('does not believe a runner that ends badly and counts no failure', () => {
    assert.equal(withExitCode(result(4, 0), 0, 'node').failed, 0);
    assert.equal(withExitCode(result(4, 2), 1, 'node').failed, 2);
    const crashed = withExitCode(result(4, 0), 134, 'node');
    assert.equal(crashed.failed, 1);
    assert.match(crashed.problems[0] ?? '', /exit code 134/);
    assert.match(withExitCode(result(4, 0), null, 'node').problems[0] ?? '', /was killed/);
  });
});

describe('counting browser sessions', () => {
  const suite = {
    tests: [{ name: 'a', passed: true }],
    suites: [{ name: 'inner', tests: [{ name: 'b', passed: false }], suites: [] }],
  };

  it('walks into suites and names what failed by its path', () => {
    const counted = countBrowserSessions([{ testFile: 'x.test.ts', passed: false, testResults: suite }]);
    assert.equal(summaryLine(counted), '1 passed, 1 failed');
    assert.deepEqual(counted.problems, ['x.test.ts › inner: b']);
  });

  it('counts a file that did not load, and a file without tests', () => {
    const broken = { testFile: 'broken.test.ts', passed: false, testResults: undefined };
    const empty = { testFile: 'empty.test.ts', passed: true, testResults: { tests: [], suites: [] } };
    const counted = countBrowserSessions([broken, empty]);
    assert.equal(summaryLine(counted), '0 passed, 2 failed');
    assert.match(counted.problems.join(), /broken.*did not load.*empty.*holds no test/);
  });
});

describe('choosing test files', () => {
  const files = [
    'test/elements/a.test.ts',
    'test/search/b.test.ts',
    'test/e2e/c.test.ts',
    'test/newcomer/d.test.ts',
    'test/pages/e.test.ts',
  ];

  it('sends each file to its part, and an unknown folder to Node so that no file is forgotten', () => {
    assert.deepEqual(selectFiles(files), {
      node: ['test/search/b.test.ts', 'test/newcomer/d.test.ts'],
      browser: ['test/elements/a.test.ts', 'test/pages/e.test.ts'],
      e2e: ['test/e2e/c.test.ts'],
    });
    assert.equal(partOf('test/localization/x.test.ts'), 'browser');
  });

  it('keeps to one part and to pieces of the path', () => {
    assert.deepEqual(selectFiles(files, { only: 'e2e' }), { node: [], browser: [], e2e: ['test/e2e/c.test.ts'] });
    assert.deepEqual(selectFiles(files, { filters: ['search/', 'pages'] }).node, ['test/search/b.test.ts']);
  });

  it('builds before a journey and before a test that reads what was built', () => {
    assert.equal(needsBuild(root, 'test/e2e/any.test.ts'), true);
    assert.equal(needsBuild(root, 'test/scripts/browser.test.ts'), false);
  });

  it('reads its options, and refuses those it does not know', () => {
    assert.deepEqual(parseArguments(['--only', 'node', 'rank']), { only: 'node', coverage: false, filters: ['rank'] });
    assert.deepEqual(parseArguments(['--only=browser', '--coverage']), {
      only: 'browser',
      coverage: true,
      filters: [],
    });
    assert.throws(() => parseArguments(['--only', 'nothing']), /one of node, browser, e2e/);
    assert.throws(() => parseArguments(['--onyl']), /Unknown option --onyl/);
  });
});
