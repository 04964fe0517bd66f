import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { catalogue, loose, procedure, SOURCE } from '../catalogue/fixture.js';
import { ask, folder, main, run, source, write } from './run.js';

const FILE = 'procedures/national/thu-cung/9.000001.json';

describe('a clerk who validates a good source', () => {
  it('is told so, and how much was looked at', (t) => {
    const { code, out, err } = run(source(folder(t)), ['validate', 'procedures']);
    assert.equal(code, 0, err);
    assert.match(out, /Đã kiểm tra 2 thủ tục trong 5 tệp\.\nKhông thấy lỗi nào\./);
    assert.equal(err, '');
  });

  it('may do so for one ward or one file alone', (t) => {
    const root = source(folder(t));
    write(root, 'procedures/national/thu-cung/9.000003.json', {
      ...procedure({ code: '9.000003', slug: 'ba' }),
      field: 'x',
    });
    assert.equal(run(root, ['validate', 'procedures/wards/phuong']).code, 0);
    assert.equal(run(root, ['validate', FILE]).code, 0);
    assert.equal(run(root, ['validate', 'procedures/national/thu-cung/9.000003.json']).code, 1);
  });
});

describe('a clerk who validates what lies beside a project', () => {
  it('is told of what was named, not of the project', (t) => {
    const root = source(folder(t));
    const bad = { ...procedure({ code: '9.000003', slug: 'ba' }), field: 'x' };
    write(root, 'ban-nhap/national/catalogue.json', catalogue([], { id: 'vn' }));
    write(root, 'ban-nhap/national/x/9.000003.json', bad);
    write(root, 'rieng/tang/catalogue.json', catalogue([], { id: 'vn.rieng' }));
    write(root, 'rieng/tang/x/9.000003.json', bad);
    for (const path of ['ban-nhap', 'rieng', 'rieng/tang']) {
      const { code, said } = ask(root, ['validate', path]);
      assert.deepEqual([code, said.problems.map(({ kind }) => kind)], [1, ['danglingRef']], path);
    }
    assert.equal(run(root, ['validate', '.', '--lang', 'en']).code, 0, 'the project itself is found from above');
  });
});

describe('a clerk who made a mistake', () => {
  it('is told the file, the line, the procedure, the field and how to mend it, in Vietnamese', (t) => {
    const bad = procedure();
    bad.agencies[0].ref = 'ubnd-xaa';
    const { code, err } = run(source(folder(t), { procedures: [bad] }), ['validate', 'procedures']);
    assert.equal(code, 1);
    assert.match(
      err,
      /^procedures\/national\/thu-cung\/9\.000001\.json\n  Lỗi dòng \d+:\d+ · 9\.000001 Khai báo nuôi mèo — cơ quan › ubnd-xaa › ref\n/,
    );
    assert.match(
      err,
      /Không có cơ quan nào mã "ubnd-xaa"\. Có phải là "ubnd-xa" không\?\n    Cách sửa: Sửa mã, hoặc thêm cơ quan này vào danh mục\./,
    );
    assert.match(err, /1 lỗi, 0 cảnh báo\./);
  });

  it('may read it in English', (t) => {
    const bad = procedure();
    bad.agencies[0].ref = 'ubnd-xaa';
    const { err } = run(source(folder(t), { procedures: [bad] }), ['validate', 'procedures', '--lang', 'en']);
    assert.match(
      err,
      /Error line \d+:\d+ · 9\.000001 .* — agencies › ubnd-xaa › ref\n    There is no agency with the code "ubnd-xaa"\. Was "ubnd-xa" meant\?/,
    );
  });

  it('has a machine that reads it as JSON', (t) => {
    const bad = loose(procedure());
    bad.fees[0].price.amount = 0;
    const { code, said } = ask(source(folder(t), { procedures: [bad] }), ['validate', 'procedures']);
    assert.equal(code, 1);
    assert.deepEqual([said.ok, said.errors, said.warnings], [false, 1, 0]);
    const [{ file, line, path, severity, what, mend, kind, code: procedureCode }] = said.problems;
    assert.deepEqual(
      [file, path, severity, kind, procedureCode],
      [FILE, '/fees/le-phi/price/amount', 'error', 'wrongValue', '9.000001'],
    );
    assert.ok(Number(line) > 10);
    assert.match(`${what} ${mend}`, /cần một số lớn hơn hoặc bằng 1.*Số 0 không có nghĩa là miễn phí/);
  });

  it('sees a warning without failing, unless it should', (t) => {
    const bad = procedure({ related: [{ ref: '9.999999', relation: 'follows' }] });
    const root = source(folder(t), { procedures: [bad] });
    assert.equal(run(root, ['validate', 'procedures']).code, 0);
    assert.equal(run(root, ['validate', 'procedures', '--strict']).code, 1);
  });

  const shape: [what: string, bend: (one: ReturnType<typeof loose>) => void, path: string, words: RegExp][] = [
    [
      'a paper with no purpose',
      (one) => delete one.dossier.items[0].purpose,
      '/dossier/items/to-khai',
      /Thiếu mục "purpose".*nộp \(submit\), xuất trình \(present\)/,
    ],
    [
      'a misspelt field',
      (one) => (one.sumary = { vi: 'x' }),
      '/sumary',
      /Không có mục nào tên "sumary"\. Có phải là "summary" không\?/,
    ],
    [
      'an unknown word',
      (one) => (one.dossier.items[0].purpose = 'presents'),
      '/dossier/items/to-khai/purpose',
      /"presents", cần một trong các từ: submit, present, declare, upload\. Có phải là "present" không\?/,
    ],
    [
      'an unknown kind of price',
      (one) => (one.fees[0].price = { kind: 'fixd', amount: 5, currency: 'VND' }),
      '/fees/le-phi/price/kind',
      /Có phải là "fixed" không/,
    ],
    [
      'a price without its amount',
      (one) => delete one.fees[0].price.amount,
      '/fees/le-phi/price',
      /Thiếu mục "amount"/,
    ],
    [
      'a date the Vietnamese way',
      (one) => (one.effectiveFrom = '01/07/2026'),
      '/effectiveFrom',
      /"01\/07\/2026", cần ngày dạng 2026-07-31/,
    ],
    [
      'a number in quotes',
      (one) => (one.timeLimits[0].amount.value = '5'),
      '/timeLimits/thoi-han/amount/value',
      /"5", cần một số, không có dấu nháy/,
    ],
    [
      'an unknown operator in a condition',
      (one) => (one.steps[0].when = { fact: 'age', is: 'kitten' }),
      '/steps/nop/when/is',
      /Không có mục nào tên "is"/,
    ],
    ['a text without Vietnamese', (one) => (one.name = { en: 'x' }), '/name', /Thiếu mục "vi"/],
  ];
  for (const [what, bend, path, words] of shape) {
    it(`is told once about ${what}`, (t) => {
      const bad = loose(procedure());
      bend(bad);
      const { said } = ask(source(folder(t), { procedures: [bad] }), ['validate', FILE]);
      const found = said.problems.filter(({ kind }) =>
        ['fieldMissing', 'fieldUnknown', 'wrongValue'].includes(String(kind)),
      );
      assert.deepEqual(
        found.map((problem) => problem.path),
        [path],
        JSON.stringify(said.problems),
      );
      assert.match(`${String(found[0].what)} ${String(found[0].mend)}`, words);
    });
  }
});

describe('a file that is no good source', () => {
  const kindsIn = (root: string, ...more: string[]) => {
    const { code, said } = ask(root, ['validate', 'procedures', ...more]);
    return { code, kinds: said.problems.map(({ kind }) => kind), said };
  };

  it('is broken JSON: line and column are named, and the rest is still checked', (t) => {
    const root = source(folder(t));
    write(root, FILE, '{\n  "code": "9.000001",\n  "name": { "vi": "A" },,\n}\n');
    const { code, said } = kindsIn(root);
    assert.equal(code, 1);
    assert.deepEqual(
      said.problems.map(({ kind, file, line, column }) => [kind, file, line, column]),
      [['invalidJson', FILE, 3, 25]],
    );
  });

  it('was cut off', (t) => {
    const root = source(folder(t));
    write(root, FILE, JSON.stringify(procedure()).slice(0, 300));
    assert.deepEqual(kindsIn(root).kinds, ['truncatedJson']);
  });

  it('begins with a byte order mark: read all the same, with a warning', (t) => {
    const root = source(folder(t));
    write(root, FILE, `\uFEFF${JSON.stringify(procedure())}`);
    const { code, kinds } = kindsIn(root);
    assert.deepEqual([code, kinds], [0, ['byteOrderMark']]);
  });

  it('is UTF-16, with and without its mark, or no UTF-8 at all', (t) => {
    const root = source(folder(t));
    const utf16 = Buffer.from(JSON.stringify(procedure()), 'utf16le');
    for (const [bytes, kind] of [
      [utf16, 'utf16'],
      [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'utf16'],
      [Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), 'utf16'],
      [Buffer.from('{"name":"\xe0"}', 'latin1'), 'notUtf8'],
    ] as const) {
      write(root, FILE, bytes);
      const { code, kinds } = kindsIn(root);
      assert.deepEqual([code, kinds], [3, [kind]]);
      assert.equal(run(root, ['validate', FILE]).code, 3);
    }
  });

  it('is a gigabyte long: refused without being read', (t) => {
    const root = source(folder(t));
    const handle = openSync(join(root, FILE), 'w');
    ftruncateSync(handle, 1024 ** 3);
    closeSync(handle);
    const { code, said } = kindsIn(root);
    assert.equal(code, 3);
    assert.deepEqual(
      said.problems.map(({ kind, what }) => [kind, /1024 MB, quá 64 MB/.test(String(what))]),
      [['fileTooLarge', true]],
    );
  });

  it('is decomposed (NFD)', (t) => {
    const root = source(folder(t));
    write(root, FILE, procedure({ name: { vi: 'Đăng ký nuôi mèo'.normalize('NFD') } }));
    assert.deepEqual(kindsIn(root).kinds, ['notNfc']);
  });

  it('has the code of another file, or a name that is not its code, or the wrong folder', (t) => {
    const root = source(folder(t));
    write(root, 'procedures/national/khac/9.000003.json', procedure());
    const { said } = kindsIn(root);
    assert.deepEqual(
      said.problems.map(({ kind, file }) => [kind, file]),
      [
        ['wrongFileName', 'procedures/national/khac/9.000003.json'],
        ['wrongFolder', 'procedures/national/khac/9.000003.json'],
        ['duplicate', 'procedures/national/thu-cung/9.000001.json'],
      ],
    );
  });

  it('holds personal data', (t) => {
    const root = source(folder(t));
    write(root, FILE, procedure({ summary: { vi: 'Hỏi ông Ba, căn cước 079123456789, máy 0987654321.' } }));
    const { code, kinds, said } = kindsIn(root);
    assert.deepEqual([code, kinds], [1, ['personalNumber', 'personalPhone']]);
    assert.doesNotMatch(JSON.stringify(said), /079123456789|0987654321/, 'the message does not repeat it');
  });

  it('is a built catalogue left among the sources: passed over with a warning', (t) => {
    const root = source(folder(t));
    write(root, 'procedures/national/thu-cung/old.json', { format: 'ward-procedure', ...procedure() });
    assert.deepEqual(kindsIn(root).kinds, ['strangeFile']);
  });

  it('is of another version', (t) => {
    const root = source(folder(t), { ward: { schemaVersion: '2.0.0' } });
    const { code, said } = ask(root, ['validate', 'procedures/wards/phuong']);
    assert.equal(code, 1);
    assert.match(String(said.problems[0].what), /Phiên bản định dạng là "2\.0\.0", chương trình này đọc bản 1\.0\.0/);
  });
});

describe('layers that do not fit together', () => {
  const setFee = { path: '/fees/khong-co/price', op: 'set' as const, value: { kind: 'unknown' } };

  it('are reported where the override stands', (t) => {
    const override = { target: '9.000001', baseVersion: '2026.01.01', provenance: SOURCE, patch: [setFee] };
    const root = source(folder(t), { province: { overrides: [override] } });
    write(root, 'procedures/provinces/tinh/overrides/9.000002.json', {
      target: '9.000009',
      baseVersion: '2026.07.18',
      provenance: SOURCE,
    });
    const { code, said } = ask(root, ['validate', 'procedures']);
    assert.equal(code, 1);
    assert.deepEqual(
      said.problems.map(({ kind, file, code: target }) => [kind, file, target]),
      [
        ['staleOverride', 'procedures/provinces/tinh/catalogue.json', '9.000001'],
        ['patchTargetMissing', 'procedures/provinces/tinh/catalogue.json', '9.000001'],
        ['overrideTargetMissing', 'procedures/provinces/tinh/overrides/9.000002.json', '9.000009'],
      ],
    );
    assert.ok(said.problems.every(({ line }) => Number(line) > 0));
  });

  it('are reported when an override makes a good procedure wrong', (t) => {
    const override = {
      target: '9.000001',
      baseVersion: '2026.07.18',
      provenance: SOURCE,
      patch: [{ path: '/facts/age', op: 'remove' as const }],
    };
    const { code, said } = ask(source(folder(t), { province: { overrides: [override] } }), [
      'validate',
      'procedures/provinces/tinh',
    ]);
    assert.equal(code, 1);
    assert.deepEqual([...new Set(said.problems.map(({ kind }) => kind))], ['unknownFact']);
  });

  it('are reported once when a lower layer is missing, not once for each reference', (t) => {
    const root = source(folder(t), { ward: { extends: [{ id: 'vn.khac', version: '1' }], pinned: ['9.000001'] } });
    const { code, said } = ask(root, ['validate', 'procedures/wards/phuong']);
    assert.deepEqual([code, said.problems.map(({ kind }) => kind)], [1, ['layerMissing']]);
  });

  it('are reported when they go in a circle', (t) => {
    const root = source(folder(t), { province: { extends: [{ id: 'vn.tinh.phuong', version: '2026.09.01' }] } });
    const { code, said } = ask(root, ['validate', 'procedures']);
    assert.equal(code, 1);
    assert.ok(said.problems.some(({ kind }) => kind === 'circularLayers'));
  });
});

describe('somebody who calls the command wrongly', () => {
  it('gets the help and exit code 2', (t) => {
    const root = folder(t);
    for (const args of [
      [],
      ['valid'],
      ['validate'],
      ['build', 'x'],
      ['validate', 'x', '--colour'],
      ['stats', 'a', 'b'],
      ['validate', 'x', '--out', 'y'],
      ['validate', 'x', '--today', 'mai'],
      ['validate', 'x', '--today', '2026-02-31'],
      ['validate', 'x', '--today', '2026-13-01'],
      ['build', 'x', '--out', 'y', '--now', '2026-02-31T08:00:00+07:00'],
      ['import', 'national', 'x', '--out', 'y', '--retrieved', '2026-02-31'],
      ['validate', 'x', '--lang', 'fr'],
    ]) {
      const { code, err, out } = run(root, args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /Cách dùng/);
    }
  });

  it('gets exit code 3 for what is not there', (t) => {
    const root = folder(t);
    for (const args of [
      ['validate', 'nowhere'],
      ['build', 'nowhere', '--out', 'x'],
      ['stats', '.'],
    ]) {
      assert.equal(run(root, args).code, 3, args.join(' '));
    }
  });

  it('finds the help in both languages, with the exit codes', (t) => {
    const root = folder(t);
    assert.match(run(root, ['--help']).out, /Mã thoát: 0 tốt/);
    assert.match(run(root, ['--help', '--lang', 'en']).out, /Exit codes: 0 fine/);
    assert.match(run(root, ['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('is told that a folder holds nothing to check', (t) => {
    const { code, said } = ask(folder(t), ['validate', '.']);
    assert.deepEqual([code, said.problems.map(({ kind }) => kind)], [1, ['nothingFound']]);
  });
});

describe('an error that nobody thought of', () => {
  const broken = (root: string, error: string) => ({
    NODE_OPTIONS: `--import ${write(root, 'broken.mjs', `import fs from 'node:fs';\nimport { syncBuiltinESMExports } from 'node:module';\nfs.readdirSync = () => { throw ${error}; };\nsyncBuiltinESMExports();\n`)}`,
  });
  const NO_STACK = /\n +at |node:|\.mjs/;

  it('is told in words with exit code 3; its stack only to who asks for it', (t) => {
    const root = source(folder(t));
    const env = broken(root, "new TypeError('hỏng\\nhàng hai')");
    const { code, err } = run(root, ['validate', 'procedures'], env);
    assert.equal(code, 3);
    assert.match(err, /Lệnh dừng vì một lỗi ngoài dự kiến \(hỏng\)\.\n.*NODE_DEBUG=ward-catalogue/);
    assert.doesNotMatch(err, NO_STACK);
    assert.match(
      run(root, ['validate', 'procedures'], { ...env, NODE_DEBUG: 'ward-catalogue' }).err,
      /TypeError[^]*\n +at /,
    );
    const { out } = run(root, ['validate', 'procedures', '--json'], env);
    assert.deepEqual([JSON.parse(out).ok, JSON.parse(out).problems[0].kind], [false, 'unexpected']);
  });

  it('names the file that it is about', (t) => {
    const root = source(folder(t));
    const env = broken(root, "Object.assign(new Error('EACCES'), { code: 'EACCES', path: 'procedures/khoa' })");
    const { code, err } = run(root, ['validate', 'procedures'], env);
    assert.equal(code, 3);
    assert.match(err, /^procedures\/khoa\n.*\n +Không đọc được tệp \(EACCES\)/);
    assert.doesNotMatch(err, NO_STACK);
  });

  it('is none when whoever reads the screen stops reading', (t) => {
    const root = source(folder(t));
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${main}" stats procedures/wards/phuong | true`],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    assert.deepEqual([status, stderr], [0, '']);
  });
});

describe('a machine without ajv', () => {
  it('still checks, roughly, and says what is missing', (t) => {
    const bad = loose(procedure());
    delete bad.dossier.items[0].purpose;
    const root = source(folder(t), { procedures: [bad] });
    const hook = write(
      root,
      'no-ajv.mjs',
      `import { register } from 'node:module';\nregister('data:text/javascript,' + encodeURIComponent("export function resolve(s, c, n) { if (s === 'ajv') throw Object.assign(new Error('none'), { code: 'ERR_MODULE_NOT_FOUND' }); return n(s, c); }"));\n`,
    );
    const { code, text } = run(root, ['validate', 'procedures'], { NODE_OPTIONS: `--import ${hook}` });
    assert.equal(code, 1);
    assert.match(text, /Chưa cài thư viện "ajv".*npm install ajv/s);
    assert.match(text, /Không đọc được phần này: \/dossier\/items\/to-khai\/purpose/);
    assert.equal(
      spawnSync(process.execPath, ['--import', hook, '-e', 'import("ajv").catch(() => process.exit(7))'], { cwd: root })
        .status,
      7,
      'the hook hides ajv',
    );
  });
});
