import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/index.js';
import { ask, folder, readText, run, write } from './run.js';

const json = (...parts: string[]): Catalogue => JSON.parse(readText(...parts)) as Catalogue;

describe('a ward that begins', () => {
  it('gets a folder that validates and builds, with its names in it, and is asked nothing', (t) => {
    const root = folder(t);
    const names = ['--name', 'phường Long An', '--province', 'Tây Ninh', '--code', 'vn.tayninh.longan'];
    const { code, out, err } = run(root, ['init', 'phuong', ...names]);
    assert.equal(code, 0, err);
    assert.match(out, /Đã tạo phuong cho phường Long An, tỉnh Tây Ninh[^]*ward-catalogue validate phuong/);

    const ward = json(root, 'phuong/procedures/wards/longan/catalogue.json');
    assert.deepEqual(
      [ward.id, ward.title.vi, ward.extends?.map(({ id }) => id)],
      ['vn.tayninh.longan', 'Thủ tục hành chính phường Long An, tỉnh Tây Ninh', ['vn', 'vn.tayninh']],
    );
    assert.ok(
      ward.offices.every((office) => !('phones' in office) && !('address' in office)),
      'nothing is invented',
    );
    assert.equal(ward.provenance.confidence, 'draft');
    // The province that is known comes as it is shipped.
    assert.ok(json(root, 'phuong/procedures/provinces/tay-ninh/catalogue.json').synonyms?.length);

    const checked = ask(root, ['validate', 'phuong']);
    assert.deepEqual([checked.code, checked.said.errors], [0, 0], JSON.stringify(checked.said.problems));
    const built = run(root, ['build', 'phuong', '--out', 'du-lieu']);
    assert.equal(built.code, 0, built.text);
    assert.ok(json(root, 'du-lieu/catalogue.json').procedures.length >= 195);
  });

  it('finds in its README, in Vietnamese, what to do, and only paths and commands that are there', (t) => {
    const root = folder(t);
    assert.equal(run(root, ['init', 'moi', '--name', 'xã Mỹ Lệ', '--province', 'thành phố Huế']).code, 0);
    const readme = readText(root, 'moi/README.md');
    assert.match(readme, /^# Danh mục thủ tục hành chính xã Mỹ Lệ, thành phố Huế/);
    for (const [, path] of readme.matchAll(/`(procedures\/[\w/.-]+)`/g))
      if (!path.includes('overrides')) assert.ok(existsSync(join(root, 'moi', path)), path);
    const help = run(root, ['--help']).out;
    for (const [, name] of readme.matchAll(/^ward-catalogue (\w+)/gm))
      assert.match(help, new RegExp(`ward-catalogue ${name}`));
    // The example of an override, filled in, is one.
    const example = /```json\n([^]*?)```/.exec(readme)?.[1].replace('<mã thủ tục>', '1.001193') ?? '';
    write(root, 'moi/procedures/wards/my-le/overrides/1.001193.json', example.replace('<tên văn bản>', 'Quyết định'));
    const { said } = ask(root, ['validate', 'moi']);
    assert.equal(said.errors, 0, JSON.stringify(said.problems));
  });

  it('has the schema in every file, from where the file lies', (t) => {
    const root = folder(t);
    run(root, ['init', 'moi']);
    const files = (readdirSync(join(root, 'moi/procedures'), { recursive: true }) as string[]).filter((name) =>
      name.endsWith('.json'),
    );
    for (const name of files) {
      const file = join(root, 'moi/procedures', name);
      assert.equal(resolve(dirname(file), json(file).$schema ?? 'none'), join(root, 'moi/catalogue.schema.json'), name);
    }
  });

  it('may give no names at all: stand-ins that are easy to see', (t) => {
    const root = folder(t);
    const { code, said } = ask(root, ['init', '.']);
    assert.deepEqual([code, said.ok], [0, true]);
    assert.match(readText(root, 'README.md'), /phường chưa đặt tên, tỉnh chưa đặt tên/);
    assert.equal(ask(root, ['validate', '.']).said.errors, 0);
  });

  it('never writes over anything', (t) => {
    const root = folder(t);
    write(root, 'phuong/ghi-chu.txt', 'của tôi');
    const { code, err } = run(root, ['init', 'phuong']);
    assert.equal(code, 3);
    assert.match(err, /đã có tệp bên trong nên không ghi gì/);
    assert.deepEqual(readdirSync(join(root, 'phuong')), ['ghi-chu.txt']);
    assert.match(run(root, ['init', 'phuong', '--lang', 'en']).err, /This folder has files in it/);
    write(root, 'tep', 'x');
    assert.equal(run(root, ['init', 'tep']).code, 3, 'a file is no folder');
  });

  it('is told when its code is none', (t) => {
    const root = folder(t);
    for (const bad of ['kientuong', 'vn.tayninh', 'vn.Tây Ninh.x', '../x', 'vn.a.b.c']) {
      const { code, err } = run(root, ['init', 'phuong', '--code', bad]);
      assert.equal(code, 2);
      assert.match(err, /không đúng dạng vn\.<tỉnh>\.<phường>/);
    }
    assert.equal(existsSync(join(root, 'phuong')), false);
  });
});
