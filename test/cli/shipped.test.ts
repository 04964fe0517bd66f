import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { ask, folder, readText, run } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the catalogue that is shipped', () => {
  it('has no mistakes', () => {
    const { code, said } = ask(root, ['validate', 'procedures']);
    const errors = said.problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      [code, errors.map(({ file, path, what }) => `${String(file)} ${String(path)}: ${String(what)}`)],
      [0, []],
    );
  });

  it('is as wide as it promises, and says what it does not know', () => {
    const said = JSON.parse(run(root, ['stats', 'procedures/wards/kien-tuong', '--json']).out);
    for (const { what, found, reached } of said.goals) assert.ok(reached, `${what}: ${found}`);
    assert.ok(said.ward.procedures >= 73 && said.ward.fields >= 17);
    assert.ok(said.severalLevels.procedures >= 51 && said.severalLevels.fields >= 13);
    assert.ok(said.unknown.fees.length > 0, 'nothing is invented to fill it up');
  });

  for (const ward of ['kien-tuong', 'hoa-mau']) {
    it(`can be built for ${ward}, twice the same`, (t) => {
      const out = folder(t);
      for (const name of ['one', 'two']) {
        const { code, text } = run(root, ['build', `procedures/wards/${ward}`, '--out', `${out}/${name}`]);
        assert.equal(code, 0, text);
      }
      for (const file of ['catalogue.json', 'split/index.json', 'split/p/1.001193.json'])
        assert.doesNotMatch(readText(out, 'one', file), /\$schema/, 'where an editor finds the schema is not shipped');
      assert.match(run(root, ['diff', `${out}/one`, `${out}/two`]).out, /Không có gì thay đổi/);
    });
  }
});
