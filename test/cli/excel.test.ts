import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import type { Procedure } from '../../src/catalogue/index.js';
import { procedure } from '../catalogue/fixture.js';
import { ask, folder, readText, run, source, write } from './run.js';

const NATIONAL = 'procedures/national';
const json = (...parts: string[]) => JSON.parse(readText(...parts));

/** Changes cells of a workbook by sheet, row and Vietnamese head. */
async function edit(
  file: string,
  changes: [sheet: string, row: number, head: string, value: unknown][],
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const [name, row, head, value] of changes) {
    const sheet = workbook.getWorksheet(name);
    const place = ((sheet?.getRow(1).values ?? []) as unknown[]).indexOf(head);
    assert.ok(sheet && place > 0, `${name} ${head}`);
    sheet.getRow(row).getCell(place).value = value as never;
  }
  await workbook.xlsx.writeFile(file);
}

/** Names, contents and dates of all files of a folder. */
function state(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return `${path} ${statSync(path).mtimeMs} ${readFileSync(path, 'utf8').length}`;
    })
    .sort();
}

describe('export excel and import excel', () => {
  it('bring a layer out and back, and touch no file when nothing changed', (t) => {
    const root = source(folder(t));
    const out = run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    assert.equal(out.code, 0, out.text);
    assert.match(out.out, /Đã xuất 2 thủ tục ra so\.xlsx/);
    const before = state(join(root, 'procedures'));
    const back = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(back.code, 0, back.text);
    assert.match(back.out, /Đã ghi 0 tệp: 0 thủ tục mới, 0 thủ tục có thay đổi; 2 thủ tục không đổi/);
    assert.deepEqual(state(join(root, 'procedures')), before);
  });

  it('write only what a clerk changed, where it stands, and keep the rest of the file', async (t) => {
    const root = source(folder(t));
    const schema = { $schema: '../../../catalogue.schema.json', ...procedure() };
    write(root, `${NATIONAL}/thu-cung/9.000001.json`, schema);
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    await edit(join(root, 'so.xlsx'), [['phi', 3, 'Mức thu', '30.000']]);
    const look = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL, '--check']);
    assert.match(look.out, /Sẽ ghi \(chưa ghi gì\) 1 tệp/);
    assert.equal(json(root, NATIONAL, 'thu-cung/9.000001.json').fees[0].price.amount, 20000);
    const { code, said } = ask(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(code, 0);
    assert.deepEqual((said as unknown as { count: object }).count, {
      added: 0,
      changed: 1,
      same: 1,
      files: 1,
      written: true,
    });
    const after = json(root, NATIONAL, 'thu-cung/9.000001.json') as Procedure;
    assert.equal((after.fees[0].price as { amount: number }).amount, 30000);
    assert.deepEqual(Object.keys(after), Object.keys(schema));
    assert.equal(run(root, ['validate', 'procedures']).code, 0);
  });

  it('write nothing at all when one cell is wrong', async (t) => {
    const root = source(folder(t));
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    await edit(join(root, 'so.xlsx'), [
      ['phi', 3, 'Mức thu', 30000],
      ['giay_to', 4, 'Số bản chính', 'hai'],
    ]);
    const before = state(join(root, 'procedures'));
    const { code, err } = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(code, 1);
    assert.match(
      err,
      /Lỗi · Trang giay_to, dòng 4, cột Số bản chính — 9\.000001\n {2}"hai" không phải số nguyên\.\n {2}Cách sửa: /,
    );
    assert.match(err, /Chưa ghi gì/);
    assert.match(
      run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL, '--lang', 'en']).err,
      /Sheet giay_to, row 4/,
    );
    assert.deepEqual(state(join(root, 'procedures')), before);
  });

  it('say what a change means for the whole catalogue, by cell', async (t) => {
    const root = source(folder(t));
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    await edit(join(root, 'so.xlsx'), [
      ['thu_tuc', 3, 'Cơ quan (vai trò)', 'ubnd-xaa (tiếp nhận)'],
      ['giay_to', 3, 'Thuộc nhóm (chỉ cần một)', 'nhom-la'],
    ]);
    const { code, said } = ask(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(code, 1);
    assert.deepEqual(
      said.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ kind, sheet, row, column, suggest }) => [kind, sheet, row, column, suggest]),
      [
        ['danglingRef', 'thu_tuc', 3, 'Cơ quan (vai trò)', 'ubnd-xa'],
        ['unknownGroup', 'giay_to', 3, 'Thuộc nhóm (chỉ cần một)', undefined],
      ],
    );
  });

  it('doubt an amount that lost its thousands, and know a currency', async (t) => {
    const root = source(folder(t));
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    await edit(join(root, 'so.xlsx'), [['phi', 3, 'Mức thu', 50]]);
    const small = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL, '--check']);
    assert.equal(small.code, 0);
    assert.match(small.text, /Cảnh báo · Trang phi, dòng 3, cột Mức thu[^]*Mức thu chỉ 50 đồng, có thể thiếu ba số 0/);
    await edit(join(root, 'so.xlsx'), [['phi', 3, 'Tiền', 'nghìn đồng']]);
    const strange = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(strange.code, 1);
    assert.match(strange.text, /Lỗi · Trang phi, dòng 3, cột Tiền[^]*"nghìn đồng" không phải mã tiền tệ/);
  });

  it('write nothing that validate would refuse', async (t) => {
    const root = source(folder(t));
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    await edit(join(root, 'so.xlsx'), [['phi', 3, 'Cách tính', 'do HĐND cấp tỉnh quy định']]);
    const left = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(left.code, 1);
    assert.match(left.text, /Trang phi, dòng 3, cột Mức thu[^]*thì để trống ô này/);
    // Only the schema knows how much can be taken off.
    await edit(join(root, 'so.xlsx'), [
      ['phi', 3, 'Cách tính', 'một mức'],
      ['mien_giam', 3, 'Mã thủ tục', '9.000001'],
      ['mien_giam', 3, 'Mã khoản thu', 'le-phi'],
      ['mien_giam', 3, 'Ai được miễn, giảm', 'Hộ nghèo'],
      ['mien_giam', 3, 'Giảm (%)', 200],
    ]);
    const much = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(much.code, 1, much.text);
    assert.match(much.text, /Lỗi · Trang mien_giam, dòng 3, cột Giảm \(%\)/);
    assert.equal(run(root, ['validate', 'procedures']).code, 0);
  });

  it('make a new procedure of new rows, in the folder of its field', async (t) => {
    const root = source(folder(t));
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx', '--codes', '9.000001']);
    await edit(join(root, 'so.xlsx'), [
      ['thu_tuc', 4, 'Mã thủ tục', '9.000003'],
      ['thu_tuc', 4, 'Tên thủ tục', 'Đăng ký nuôi chó'],
      ['thu_tuc', 4, 'Mã lĩnh vực', 'thu-cung'],
      ['thu_tuc', 4, 'Cơ quan (vai trò)', 'ubnd-xa (tiếp nhận)'],
      ['thu_tuc', 4, 'Tình trạng', 'đang áp dụng'],
      ['thu_tuc', 4, 'Mức độ trực tuyến', 'chưa rõ'],
      ['thu_tuc', 4, 'Loại thủ tục', 'riêng của địa phương'],
      ['thu_tuc', 4, 'Nguồn', 'Sổ tay thử nghiệm'],
      ['thu_tuc', 4, 'Mức tin cậy', 'bản nháp'],
    ]);
    const { code, out, text } = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(code, 0, text);
    assert.match(out, /1 thủ tục mới, 0 thủ tục có thay đổi; 2 thủ tục không đổi, trong đó 1 không có trong sổ/);
    const made = json(root, NATIONAL, 'thu-cung/9.000003.json');
    assert.deepEqual([made.fees, made.dossier], [[], undefined]);
    assert.ok(existsSync(join(root, NATIONAL, 'thu-cung/9.000002.json')));
  });

  it('move a procedure to the folder of its new field', async (t) => {
    const root = source(folder(t), {
      national: { fields: ['thu-cung', 'thu-y'].map((code) => ({ code, name: { vi: code } })) },
    });
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    await edit(join(root, 'so.xlsx'), [['thu_tuc', 3, 'Mã lĩnh vực', 'thu-y']]);
    assert.equal(run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]).code, 0);
    assert.ok(!existsSync(join(root, NATIONAL, 'thu-cung/9.000001.json')));
    assert.equal(json(root, NATIONAL, 'thu-y/9.000001.json').field, 'thu-y');
  });

  it('carry what a ward changes of lower layers', async (t) => {
    const override = {
      target: '9.000001',
      offered: { reason: { vi: 'Nộp ở nơi khác' }, agency: 'ubnd-xa' },
      patch: [
        { path: '/fees/le-phi/price', op: 'set' as const, value: { kind: 'fixed', amount: 5000, currency: 'VND' } },
        { path: '/keywords', op: 'set' as const, value: ['a', 'b'] },
        { path: '/summary', op: 'remove' as const },
      ],
      baseVersion: '2026.07.18',
      provenance: procedure().provenance,
    };
    const root = source(folder(t), { ward: { overrides: [override] } });
    const ward = 'procedures/wards/phuong';
    run(root, ['export', 'excel', ward, '--out', 'so.xlsx']);
    await edit(join(root, 'so.xlsx'), [['noi_dung', 4, 'Giá trị', '7000']]);
    const { code, text } = run(root, ['import', 'excel', 'so.xlsx', '--out', ward]);
    assert.equal(code, 1, text);
    // The summary that it takes away is not there: said where it stands.
    assert.match(text, /Trang noi_dung, dòng 8, cột Chỗ điều chỉnh — 9\.000001|Trang noi_dung, dòng 8 — 9\.000001/);
    await edit(join(root, 'so.xlsx'), [
      ['noi_dung', 8, 'Điều chỉnh số', null],
      ['noi_dung', 8, 'Việc', null],
      ['noi_dung', 8, 'Chỗ điều chỉnh', null],
    ]);
    const again = run(root, ['import', 'excel', 'so.xlsx', '--out', ward]);
    assert.equal(again.code, 0, again.text);
    const [after] = json(root, ward, 'catalogue.json').overrides;
    assert.deepEqual(after, {
      ...override,
      patch: [{ ...override.patch[0], value: { kind: 'fixed', amount: 7000, currency: 'VND' } }, override.patch[1]],
    });
  });

  it('use folders of CSV and single CSV files as well', (t) => {
    const root = source(folder(t));
    assert.equal(run(root, ['export', 'excel', NATIONAL, '--out', 'bang']).code, 0);
    assert.ok(existsSync(join(root, 'bang/giay_to.csv')));
    const fees = readText(root, 'bang/phi.csv').replace('20000', '15000');
    writeFileSync(join(root, 'bang/phi.csv'), fees);
    const all = run(root, ['import', 'excel', 'bang', '--out', NATIONAL]);
    assert.equal(all.code, 0, all.text);
    assert.equal(json(root, NATIONAL, 'thu-cung/9.000001.json').fees[0].price.amount, 15000);
    writeFileSync(join(root, 'phi.csv'), 'Mã thủ tục;Mã khoản thu;Mức thu\r\n9.000002;le-phi;12.000\r\n');
    assert.equal(run(root, ['import', 'excel', 'phi.csv', '--out', NATIONAL]).code, 0);
    const second = json(root, NATIONAL, 'thu-cung/9.000002.json');
    assert.deepEqual(second.fees, [
      { ...procedure().fees[0], price: { kind: 'fixed', amount: 12000, currency: 'VND' } },
    ]);
    assert.equal(second.dossier.items.length, 2);
  });

  it('start a layer where there is none', (t) => {
    const root = source(folder(t));
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    const { code, text } = run(root, ['import', 'excel', 'so.xlsx', '--out', 'moi/national']);
    assert.equal(code, 0, text);
    for (const [file, $schema] of [
      ['catalogue.json', './catalogue.schema.json'],
      ['thu-cung/9.000001.json', '../catalogue.schema.json'],
    ])
      assert.deepEqual(json(root, 'moi/national', file), { $schema, ...json(root, NATIONAL, file) });
    assert.ok(
      existsSync(join(root, 'moi/national/catalogue.schema.json')),
      'the schema lies where the files look for it',
    );
  });

  it('start a layer in a new folder outside any project, in the folder they are called from', (t) => {
    const root = source(folder(t));
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    const away = folder(t);
    for (const more of [['--check'], []]) {
      const { code, text } = run(away, ['import', 'excel', join(root, 'so.xlsx'), '--out', 'moi', ...more]);
      assert.equal(code, 0, text);
      assert.equal(existsSync(join(away, 'moi')), !more.length);
    }
    assert.equal(run(away, ['validate', 'moi']).code, 0);
  });

  it('refuse a file of which nothing was understood, with a layer there and without', (t) => {
    const root = source(folder(t));
    writeFileSync(join(root, 'README.md'), '# Đọc trước\n\nMột, hai.\n');
    writeFileSync(join(root, 'bieu phi 2026.csv'), 'Mã thủ tục;Mã khoản thu;Mức thu\r\n9.000001;le-phi;12.000\r\n');
    writeFileSync(join(root, 'phi.csv'), ';;\r\n');
    const before = state(join(root, 'procedures'));
    for (const file of ['README.md', 'bieu phi 2026.csv', 'phi.csv'])
      for (const out of ['moi', NATIONAL]) {
        const { code, err } = run(root, ['import', 'excel', file, '--out', out]);
        assert.equal(code, 3, `${file} ${out}`);
        assert.match(err, /Trong tệp không có bảng nào của danh mục/);
        if (file !== 'phi.csv')
          assert.match(err, /Trang (README|bieu phi 2026)/, 'the name that was not known is told');
      }
    assert.deepEqual(state(join(root, 'procedures')), before);
    assert.equal(existsSync(join(root, 'moi')), false);
  });

  it('refuse files that are none, too large or missing, and a source that is broken', (t) => {
    const root = source(folder(t));
    mkdirSync(join(root, 'trong'));
    writeFileSync(join(root, 'web.xlsx'), '<html></html>');
    writeFileSync(join(root, 'to.xlsx'), 'PK');
    truncateSync(join(root, 'to.xlsx'), 1024 ** 3);
    for (const [file, said] of [
      ['khong-co.xlsx', /Không có tệp hoặc thư mục này/],
      ['trong', /không có tệp \.csv nào/],
      ['web.xlsx', /không phải sổ Excel/],
      ['to.xlsx', /1024 MB, quá 64 MB/],
    ] as const) {
      const { code, err } = run(root, ['import', 'excel', file, '--out', NATIONAL]);
      assert.equal(code, 3, file);
      assert.match(err, said);
    }
    run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx']);
    writeFileSync(join(root, NATIONAL, 'thu-cung/9.000002.json'), '{"code": ');
    const broken = run(root, ['import', 'excel', 'so.xlsx', '--out', NATIONAL]);
    assert.equal(broken.code, 3);
    assert.match(broken.err, /9\.000002\.json/);
    assert.equal(readText(root, NATIONAL, 'thu-cung/9.000002.json'), '{"code": ');
    assert.equal(run(root, ['export', 'excel', NATIONAL, '--out', 'so2.xlsx']).code, 1);
    assert.ok(!existsSync(join(root, 'so2.xlsx')));
  });

  it('write no workbook of codes that are not there', (t) => {
    const root = source(folder(t), {
      ward: {
        overrides: [
          { target: '9.000002', offered: true, baseVersion: '2026.07.18', provenance: procedure().provenance },
        ],
      },
    });
    const none = run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx', '--codes', '9.9']);
    assert.equal(none.code, 1);
    assert.match(none.err, /Không tìm thấy thủ tục mã "9\.9"/);
    assert.equal(existsSync(join(root, 'so.xlsx')), false);
    const some = ask(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx', '--codes', '9.9,9.000001']);
    assert.deepEqual(
      [some.code, some.said.problems.map(({ severity, found }) => [severity, found])],
      [0, [['warning', '9.9']]],
    );
    // What a ward only adjusts is in its workbook, too.
    assert.equal(
      run(root, ['export', 'excel', 'procedures/wards/phuong', '--out', 'so.xlsx', '--codes', '9.000002']).code,
      0,
    );
    assert.equal(run(root, ['export', 'excel', NATIONAL, '--out', 'so.xlsx', '--codes', '']).code, 2);
  });

  it('tell how they are called', (t) => {
    const root = source(folder(t));
    for (const [args, said] of [
      [['import', 'excel', 'a.xlsx'], /Thiếu --out/],
      [['import', 'excel', 'a.xlsx', '--out', 'b', '--tier', 'ward'], /không dùng --tier/],
      [['import', 'national', 'a.json', '--out', 'b', '--check'], /không dùng --check/],
      [['export', 'excel', NATIONAL], /Thiếu --out/],
      [['export', 'excel', NATIONAL, '--out', 'so.xls'], /\.xlsx/],
      [['export', 'word', NATIONAL, '--out', 'so.xlsx'], /Không xuất được "word"/],
    ] as const) {
      const { code, err } = run(root, [...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, said);
    }
    assert.match(run(root, ['--help']).out, /import excel/);
  });
});
