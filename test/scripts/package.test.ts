import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/install.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folders = readdirSync(join(root, 'src/elements')).filter((name) => name.startsWith('ward-'));

// A pattern of the sideEffects list; one star stays inside a folder, two cross them.
const matches = (pattern: string, path: string) => {
  const source = pattern
    .replace(/[.+]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${source}$`).test(path);
};
const hasSideEffects = (path: string) => manifest.sideEffects.some((pattern: string) => matches(pattern, path));

describe('package.json', () => {
  it('keeps every registration when a bundler drops what is not used', () => {
    for (const tag of folders) assert.ok(hasSideEffects(`./dist/elements/${tag}/define.js`), tag);
    assert.ok(hasSideEffects('./dist/index.js'));
    assert.ok(hasSideEffects('./dist/cdn/ward-procedure-guide.js'));
    assert.ok(hasSideEffects('./dist/cdn/split/ward-procedure-search.js'));
  });

  it('lets a bundler drop classes and the core', () => {
    for (const tag of folders) assert.ok(!hasSideEffects(`./dist/elements/${tag}/${tag}.js`), tag);
    for (const path of ['text', 'catalogue', 'search', 'guide', 'host'])
      assert.ok(!hasSideEffects(`./dist/${path}/index.js`), path);
    assert.ok(!hasSideEffects('./dist/elements/shared/define.js'));
  });

  it('exports only what a source file stands behind', () => {
    for (const [name, target] of Object.entries<null | string | { default: string }>(manifest.exports)) {
      const file = target && typeof target === 'object' ? target.default : target;
      // The types for React are made of the manifest.
      if (file === null || !/^\.\/dist\/(?!cdn|data|react).*\.js$/.test(file) || file.includes('*')) continue;
      const source = file.replace('./dist/', 'src/').replace(/\.js$/, '.ts');
      assert.ok(existsSync(join(root, source)), `${name} → ${file}: there is no ${source}`);
    }
    for (const tag of folders) assert.ok(existsSync(join(root, `src/elements/${tag}/${tag}.ts`)), tag);
  });

  it('starts its command from a file that says how to run it', () => {
    const source = manifest.bin['ward-catalogue'].replace('dist/', 'src/').replace(/\.js$/, '.ts');
    assert.match(readFileSync(join(root, source), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('registers every element in the entry of the package', () => {
    const entry = readFileSync(join(root, 'src/index.ts'), 'utf8');
    for (const tag of folders) assert.ok(entry.includes(`import './elements/${tag}/define.js';`), tag);
  });
});
