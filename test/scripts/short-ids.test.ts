import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { root } from '../../scripts/install.mjs';
import { shortIds } from '../../scripts/short-ids.mjs';

describe('a bundle has numbers in place of the ids of messages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ward-ids-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'en.ts');
  const templates = "export const templates = {\n      'act.close': `Close`,\n'fee.of.all': `Fees`,\n};\n";
  writeFileSync(file, templates);
  const transform = (code: string, id = '/project/src/view.ts') => shortIds(folder).transform(code, id)?.code;

  it('the same where a sentence is said and where it is translated', () => {
    const [, close, fees] = /'(\w+)': `Close`,\n'(\w+)': `Fees`/.exec(transform(templates, file) ?? '') ?? [];
    assert.ok(close && fees && close !== fees);
    assert.equal(transform("msg('Đóng', { id: 'act.close' })"), `msg('Đóng', { id: '${close}' })`);
    assert.equal(transform("msg('Phí', {\n  id: 'fee.of.all',\n})"), `msg('Phí', {\n  id: '${fees}',\n})`);
  });

  it('every sentence of the guide the same as in its translation', () => {
    const generated = join(root, 'src/localization/generated');
    const { transform: short } = shortIds(generated);
    const of = (file: string) => short(readFileSync(file, 'utf8'), file)?.code ?? '';
    const known = new Set([...of(join(generated, 'en.ts')).matchAll(/^\s*'([\w.-]+)':/gm)].map(([, id]) => id));
    const said = readdirSync(join(root, 'src/elements'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...of(join(root, 'src/elements', name)).matchAll(/\{\s*id: '([\w.-]+)',?\s*\}/g)]);
    assert.ok(said.length > 300);
    assert.deepEqual(
      said.map(([, id]) => id).filter((id) => !known.has(id)),
      [],
    );
  });

  it('and leaves alone what is no message', () => {
    assert.equal(transform("const step = { id: 'act.close' };"), undefined);
    assert.equal(transform("msg('x', { id: 'act.close' })", '/project/node_modules/other/index.js'), undefined);
    assert.match(transform("msg('x', { id: 'act.close' }); f({ id: 'step' })") ?? '', /id: 'step'/);
  });

  it('and is not made where a message has an id that no language knows, or no language is there', () => {
    assert.throws(() => transform("msg('x', { id: 'act.gone' })"), /“act\.gone”.*localize:build/s);
    const empty = mkdtempSync(join(tmpdir(), 'ward-ids-'));
    assert.throws(() => shortIds(empty), /another shape/);
    rmSync(empty, { recursive: true });
  });
});
