import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { textExport } from './portal-record.js';
import { folder, run, source, write } from './run.js';

const WARD = 'procedures/wards/phuong';
const NATIONAL = 'procedures/national';

/** Every command that writes, by where it writes to. */
const WRITING: Record<string, (out: string) => string[]> = {
  build: (out) => ['build', WARD, '--out', out],
  'import national': (out) => ['import', 'national', 'records.jsonl', '--out', out],
  'import national --report': (out) => [
    'import',
    'national',
    'records.jsonl',
    '--out',
    'imported',
    '--report',
    `${out}.csv`,
  ],
  'import excel': (out) => ['import', 'excel', 'book.xlsx', '--out', out],
  'export excel': (out) => ['export', 'excel', NATIONAL, '--out', `${out}.xlsx`],
  'export excel, as CSV': (out) => ['export', 'excel', NATIONAL, '--out', out],
  'diff --out': (out) => ['diff', NATIONAL, NATIONAL, '--format', 'markdown', '--out', `${out}.md`],
  init: (out) => ['init', out],
};

/** A source, and what the importer named reads. */
function workshop(t: Parameters<typeof folder>[0], name = ''): string {
  const root = source(folder(t));
  const records = [1, 2, 3].map((n) => JSON.stringify(textExport({ code: `9.00010${n}` })));
  write(root, 'records.jsonl', `${records.join('\n')}\n`);
  if (name === 'import excel') assert.equal(run(root, ['export', 'excel', NATIONAL, '--out', 'book.xlsx']).code, 0);
  return root;
}
/** A disk with room for some files, and for ten letters of the next. */
const DISK_FULL = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { writeFileSync } = fs;
let room = Number(process.env.ROOM);
fs.writeFileSync = (file, content) => {
  if (room-- > 0) return writeFileSync(file, content);
  writeFileSync(file, content.slice(0, 10));
  throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: file });
};
syncBuiltinESMExports();
`;

const everything = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();

describe('who writes to a place where nothing can be written', () => {
  for (const [name, call] of Object.entries(WRITING)) {
    it(`${name}: is told the place and that a part of its path is a file, and finds nothing new`, (t) => {
      const root = workshop(t, name);
      write(root, 'taken', 'a file');
      const before = everything(root);
      const { code, err } = run(root, call('taken/deeper/out'));
      assert.equal(code, 3, err);
      assert.match(err, /taken\/deeper\/out/);
      assert.match(err, /Không ghi được: một phần của đường dẫn là tệp, không phải thư mục \(E(NOTDIR|EXIST)\)\./);
      assert.match(err, /Cách sửa: Chọn nơi ghi khác/);
      assert.doesNotMatch(err, /[Kk]hông đọc được|\.tmp|\n +at /);
      assert.deepEqual(everything(root), before);
    });

    it(`${name}: is told when the disk is full, and finds nothing new`, (t) => {
      const root = workshop(t, name);
      const full = write(root, 'full.mjs', DISK_FULL);
      const before = everything(root);
      const { code, err } = run(root, call('new/out'), {
        NODE_OPTIONS: `--import ${full}`,
        ROOM: /\.(md|xlsx)$/.test(call('out').at(-1)!) ? '0' : '1',
      });
      assert.equal(code, 3, err);
      assert.match(err, /Không ghi được: ổ đĩa đã đầy \(ENOSPC\)\./);
      assert.deepEqual(everything(root), before);
    });
  }

  it('is told that a folder of that name is there, before any other file is replaced', (t) => {
    const root = workshop(t);
    mkdirSync(join(root, 'data/catalogue.js'), { recursive: true });
    write(root, 'data/catalogue.json', 'the last build');
    write(root, 'data/split/index.json', 'the last build');
    mkdirSync(join(root, 'so.xlsx'));
    mkdirSync(join(root, 'thay-doi.md'));
    const before = everything(root);
    for (const [args, place] of [
      [WRITING.build('data'), 'data/catalogue.js'],
      [WRITING['export excel']('so'), 'so.xlsx'],
      [WRITING['diff --out']('thay-doi'), 'thay-doi.md'],
    ] as const) {
      const { code, err } = run(root, [...args]);
      assert.equal(code, 3, err);
      assert.ok(err.includes(place), err);
      assert.match(err, /Không ghi được: ở đó đã có một thư mục cùng tên \(EISDIR\)\./);
    }
    assert.deepEqual(everything(root), before);
  });

  it('reads it in English, and a machine gets a kind of its own', (t) => {
    const root = workshop(t);
    write(root, 'taken', 'a file');
    const args = WRITING.build('taken');
    assert.match(run(root, [...args, '--lang', 'en']).err, /This cannot be written: a part of the path is a file/);
    const { ok, problems } = JSON.parse(run(root, [...args, '--json']).out);
    assert.equal(ok, false);
    assert.deepEqual(
      problems.map(({ kind }: { kind: string }) => kind),
      ['fileUnwritable'],
    );
  });
});
