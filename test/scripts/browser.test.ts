import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { chooseBrowser, runs, usualPlaces } from '../../scripts/browser.mjs';

const linux = { platform: 'linux' as const, shipped: () => Promise.resolve('/opt/shipped/chromium') };
const none = () => Promise.resolve(undefined);

describe('the browser for the tests', () => {
  it('is the one of CHROME_PATH when it runs, before any installed one', async () => {
    const chosen = await chooseBrowser({
      ...linux,
      env: { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' },
      runs: () => true,
    });
    assert.deepEqual(chosen, { path: '/my/chrome', from: 'CHROME_PATH' });
  });

  it('is not looked for elsewhere when CHROME_PATH is wrong: the person is told which path does not run', async () => {
    const wrong = chooseBrowser({
      ...linux,
      env: { CHROME_PATH: '/wrong/chrome', PATH: '/usr/bin' },
      runs: (path) => path !== '/wrong/chrome',
    });
    await assert.rejects(wrong, { name: 'SetupError', message: /CHROME_PATH is "\/wrong\/chrome".*no browser runs/ });
  });

  it('is an installed one when there is no CHROME_PATH', async () => {
    const chosen = await chooseBrowser({
      ...linux,
      env: { PATH: '/usr/bin' },
      runs: (path) => path === '/usr/bin/chromium',
    });
    assert.deepEqual(chosen, { path: '/usr/bin/chromium', from: 'installed' });
  });

  it('is the one of the npm package when none is installed, or when WARD_BROWSER=npm asks for it', async () => {
    const onlyShipped = (path: string) => path === '/opt/shipped/chromium';
    const expected = { path: '/opt/shipped/chromium', from: 'npm' };
    assert.deepEqual(await chooseBrowser({ ...linux, env: { PATH: '/usr/bin' }, runs: onlyShipped }), expected);
    const asked = await chooseBrowser({ ...linux, env: { PATH: '/usr/bin', WARD_BROWSER: 'npm' }, runs: () => true });
    assert.deepEqual(asked, expected);
  });

  it('is missed with one sentence that says what to install', async () => {
    const missing = chooseBrowser({ platform: 'linux', env: { PATH: '' }, runs: () => false, shipped: none });
    await assert.rejects(missing, {
      name: 'SetupError',
      message: /install Chrome, Chromium or Edge, or set CHROME_PATH/,
    });
  });

  it('is found at the usual places of Windows and macOS, Edge included', () => {
    const windows = usualPlaces('win32', {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    });
    assert.ok(windows.includes('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'));
    assert.ok(windows.includes('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'));
    const mac = usualPlaces('darwin', {}, '/Users/lan');
    assert.ok(mac.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
    assert.ok(mac.includes('/Users/lan/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'));
  });

  it('must start: a missing file, a file that fails and a program that is no browser do not count', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'ward-browser-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const program = (name: string, text: string) => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
      return join(folder, name);
    };
    assert.equal(runs(join(folder, 'missing')), false);
    if (process.platform === 'win32') return;
    assert.equal(runs(program('stub', 'echo "install the snap" >&2; exit 1')), false);
    assert.equal(runs(program('other', 'echo GNU bash')), false);
    assert.equal(runs(program('real', 'echo Chromium 130.0')), true);
  });
});
