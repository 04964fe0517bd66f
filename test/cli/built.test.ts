/** The command as it is shipped: every module in its own place in dist/cli, where the other tests have them bundled. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root as checkout } from '../../scripts/install.mjs';
import { folder, run, source, write } from './run.js';

const BUILT = join(checkout, 'dist/cli/main.js');
const built = (cwd: string, ...args: string[]) => run(cwd, args, {}, BUILT);

describe('the built command', () => {
  it('makes the folder of a new ward, with the layers and the schema that it came with', (t) => {
    const root = folder(t);
    const { code, text } = built(root, 'init', 'moi', '--name', 'phường Thử');
    assert.equal(code, 0, text);
    for (const file of [
      'catalogue.schema.json',
      'procedures/national/catalogue.json',
      'procedures/wards/thu/catalogue.json',
    ])
      assert.ok(existsSync(join(root, 'moi', file)), file);
  });

  it('does what each of its commands is for', (t) => {
    const root = source(folder(t));
    const ward = 'procedures/wards/phuong';
    const calls: Record<string, string[][]> = {
      validate: [['procedures']],
      build: [[ward, '--out', 'data']],
      stats: [[ward]],
      diff: [['procedures/national', 'data']],
      explain: [[ward, '9.000001', '/name']],
      init: [['moi']],
      export: [['excel', 'procedures/national', '--out', 'so.xlsx']],
      import: [
        ['excel', 'so.xlsx', '--out', 'procedures/national'],
        ['national', 'ban-ghi.jsonl', '--out', 'nhap'],
      ],
    };
    write(root, 'ban-ghi.jsonl', '{"id": "1", "code": "9.000009", "name": "Thủ tục", "executionCases": []}\n');
    for (const [name, all] of Object.entries(calls))
      for (const args of all) {
        const { code, text } = built(root, name, ...args);
        assert.equal(code, 0, `${name} ${args.join(' ')}: ${text}`);
      }
    // A ward is needed to begin a preview, which nobody would end; it has read its modules before it says so.
    assert.match(built(root, 'serve', 'khong-co').err, /Không có tệp hoặc thư mục này/);

    const help = built(root, '--help').out;
    const names = [...new Set([...help.matchAll(/^ {2}ward-catalogue (\w+)/gm)].map(([, name]) => name))];
    assert.deepEqual(names.sort(), [...Object.keys(calls), 'serve'].sort());
    for (const name of names) assert.equal(built(root, name, '--help').out, help, name);
    assert.match(built(root, '--version').out, /^\d+\.\d+\.\d+\n$/);
  });
});
