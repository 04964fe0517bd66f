import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { BUDGETS, brotliSize, measure, staticClosure, table } from '../../scripts/size.mjs';

describe('npm run size', () => {
  let dist: string;
  const write = (path: string, text: string) => {
    mkdirSync(join(dist, path, '..'), { recursive: true });
    writeFileSync(join(dist, path), text);
  };

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'ward-size-'));
    write('cdn/split/ward-procedure-search.js', "import'./chunks/lit.js';import('./chunks/marked.js');");
    write('cdn/split/ward-b.js', "import'./chunks/lit.js';export*from'./chunks/more.js';");
    write('cdn/split/chunks/lit.js', "import{a}from'./base.js';export const b=a;");
    write('cdn/split/chunks/base.js', 'export const a=1;');
    write('cdn/split/chunks/more.js', `export const more='${'xyz'.repeat(50)}';`);
    write('cdn/split/chunks/marked.js', 'export const c=1;');
    write('cdn/ward-procedure-guide.js', '(()=>{})();');
    write('cdn/ward-procedure-guide.more.js', '(()=>{})();');
    write('data/split/index.json', '{}');
    write('data/catalogue.json', '{}');
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  it('counts what is imported at once, through chunks, and not what is loaded on demand', () => {
    const names = [...staticClosure(join(dist, 'cdn/split/ward-procedure-search.js'))].map((file) => basename(file));
    assert.deepEqual(names.sort(), ['base.js', 'lit.js', 'ward-procedure-search.js']);
  });

  it('charges a further element only for what the first load did not bring', () => {
    const row = measure(dist).find(({ what }: { what: string }) => what.startsWith('ward-b'));
    assert.equal(row?.files, 2);
    assert.equal(
      row?.bytes,
      brotliSize(join(dist, 'cdn/split/ward-b.js')) + brotliSize(join(dist, 'cdn/split/chunks/more.js')),
    );
    assert.equal(row?.budget, BUDGETS.further * 1000);
  });

  it('finds what is too large', () => {
    // Noise does not compress.
    write('data/split/index.json', randomBytes(60_000).toString('base64'));
    const row = measure(dist).find(({ what }: { what: string }) => what === 'data/split/index.json');
    assert.ok(row && row.bytes > row.budget);
    assert.match(table([{ what: 'x', bytes: 48_001, budget: 48_000, files: 1 }]), /TOO LARGE/);
    assert.doesNotMatch(table([{ what: 'x', bytes: 48_000, budget: 48_000, files: 1 }]), /TOO LARGE/);
  });

  it('does not pass what is missing', () => {
    rmSync(join(dist, 'data/catalogue.json'));
    const row = measure(dist).find(({ what }: { what: string }) => what === 'data/catalogue.json');
    assert.ok(row && row.bytes > row.budget);
    assert.match(table([row]), /MISSING/);
    rmSync(join(dist, 'cdn/split/ward-procedure-search.js'));
    assert.throws(() => measure(dist), /ward-procedure-search\.js is missing: run npm run build/);
  });

  it('measures brotli as a browser receives it', () => {
    write('plain.txt', 'a'.repeat(10_000));
    const size = brotliSize(join(dist, 'plain.txt'));
    assert.ok(size > 0 && size < 100, `${size}`);
  });
});
