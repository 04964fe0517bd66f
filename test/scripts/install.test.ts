import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { installReason, nodeProblem } from '../../scripts/install.mjs';

describe('a machine without the tools', () => {
  it('is told which Node it needs and which it has', () => {
    assert.match(nodeProblem('18.19.0') ?? '', /^Node 20 or newer is needed, and this is Node 18\.19\.0: .*\.$/);
    assert.equal(nodeProblem('20.0.0'), undefined);
    assert.equal(nodeProblem('24.1.0'), undefined);
  });
});

describe('npm ci is run when packages are missing or old, and only then', () => {
  let folder: string;
  const lock = (version: string) =>
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/lit': { version },
        'node_modules/other-system': { version: '1.0.0', optional: true },
      },
    });
  const write = (path: string, text: string, seconds: number) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    utimesSync(join(folder, path), seconds, seconds);
  };
  const installed = (version: string) => JSON.stringify({ packages: { 'node_modules/lit': { version } } });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ward-install-'));
    write('package-lock.json', lock('3.3.3'), 1000);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('on a bare machine', () => assert.match(installReason(folder) ?? '', /no packages are installed/));

  it('after an installation that broke off', () => {
    write('node_modules/lit/package.json', '{}', 2000);
    assert.match(installReason(folder) ?? '', /no packages are installed/);
  });

  it('after the lock file changed a version', () => {
    write('node_modules/.package-lock.json', installed('3.2.0'), 500);
    assert.match(installReason(folder) ?? '', /package-lock\.json has changed/);
  });

  it('not when the installation is newer', () => {
    write('node_modules/.package-lock.json', installed('3.3.3'), 2000);
    assert.equal(installReason(folder), undefined);
  });

  it('not when a checkout only gave the lock file a new date', () => {
    write('node_modules/.package-lock.json', installed('3.3.3'), 500);
    assert.equal(installReason(folder), undefined);
    assert.equal(installReason(folder), undefined);
  });
});
