import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser } from '../../scripts/browser.mjs';
import { runBrowserTests, runNodeTests } from '../../scripts/test-runners.mjs';
import { summaryLine } from '../../scripts/test-summary.mjs';

const fixture = (name: string) => `test/scripts/fixtures/${name}.ts`;

describe('the Node runner', () => {
  it('counts every test once, skipped ones apart, and no suite', async () => {
    const counted = await runNodeTests([fixture('mixed.node')], { output: 'ignore' });
    assert.equal(summaryLine(counted), '3 passed, 4 failed, 1 skipped');
    assert.match(counted.problems.join('\n'), /: fails\n.*: that fails\n/);
  });

  it('counts a file that does not load, one that dies after its tests, and one without tests', async () => {
    const files = [fixture('unloadable.node'), fixture('late.node'), fixture('empty.node')];
    const counted = await runNodeTests(files, { output: 'ignore' });
    assert.equal(summaryLine(counted), '1 passed, 3 failed');
    for (const name of ['unloadable', 'late', 'empty'])
      assert.ok(
        counted.problems.some((problem) => problem.includes(name)),
        name,
      );
  });

  it('has nothing to say about no files', async () => {
    assert.equal(summaryLine(await runNodeTests([])), '0 passed, 0 failed');
  });
});

describe('the browser runner', () => {
  it(
    'counts tests in a real browser, a file that does not load and one without tests',
    { timeout: 120_000 },
    async () => {
      const { path } = await findBrowser();
      const files = [fixture('mixed.browser'), fixture('unloadable.browser'), fixture('empty.browser')];
      const counted = await runBrowserTests(files, { browser: path, output: 'ignore' });
      assert.equal(summaryLine(counted), '2 passed, 3 failed, 1 skipped');
      assert.match(counted.problems.join('\n'), /mixed\.browser\.ts: fails/);
    },
  );

  it('says so when it could not even start', { timeout: 60_000 }, async () => {
    const counted = await runBrowserTests([fixture('mixed.browser')], {
      browser: '/there/is/no/browser',
      output: 'ignore',
    });
    assert.equal(summaryLine(counted), '0 passed, 1 failed');
    assert.match(counted.problems[0] ?? '', /before it ran a test/);
  });
});
