import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesBetween, type Procedure } from '../../src/catalogue/index.js';
import { sayAmount, sayValue } from '../../src/editing/words/values.js';
import { catalogue, loose, procedure, SOURCE } from '../catalogue/fixture.js';
import { folder, readText, run, source } from './run.js';

const changed = (bend: (one: ReturnType<typeof loose>) => void): Procedure => {
  const one = loose(procedure());
  bend(one);
  return one;
};
const price = (amount: number) => ({ kind: 'fixed', amount, currency: 'VND' });
const overlay = (patch: { path: string }[], target = '9.000001') =>
  catalogue([], {
    id: 'vn.tinh',
    layer: 'province',
    overrides: [
      {
        target,
        baseVersion: '1',
        provenance: SOURCE,
        patch: patch.map(({ path }) => ({ path, op: 'set', value: 'x' })),
      },
    ],
  });

describe('what changed between two catalogues', () => {
  const before = catalogue([procedure(), procedure({ code: '9.000002' })], { version: '1' });
  const after = catalogue([changed((one) => (one.fees[0].price.amount = 30000)), procedure({ code: '9.000003' })], {
    version: '2',
    generatedAt: '2026-11-24T00:00:00+07:00',
  });

  it('is told by procedure, by part and by value, ready to be kept beside the catalogue', () => {
    const changes = changesBetween(before, after);
    assert.deepEqual(JSON.parse(JSON.stringify(changes)), {
      format: 'ward-catalogue-changes',
      from: { id: 'vn.thu', version: '1' },
      to: { id: 'vn.thu', version: '2' },
      added: [{ code: '9.000003', name: { vi: 'Khai báo nuôi mèo' } }],
      removed: [{ code: '9.000002', name: { vi: 'Khai báo nuôi mèo' } }],
      changed: [
        {
          code: '9.000001',
          name: { vi: 'Khai báo nuôi mèo' },
          parts: ['fees'],
          differences: [{ path: '/fees/le-phi/price', kind: 'changed', before: price(20000), after: price(30000) }],
        },
      ],
      head: [],
      stale: [],
    });
  });

  it('names the overrides that were written before the change, and how near they are to it', () => {
    const stale = (layer: ReturnType<typeof overlay>) =>
      changesBetween(before, after, [layer]).stale.map(({ kind, code, layer: id, fields }) => [kind, code, id, fields]);
    assert.deepEqual(stale(overlay([{ path: '/fees/le-phi/price' }])), [
      ['overlap', '9.000001', 'vn.tinh', ['/fees/le-phi/price']],
    ]);
    assert.deepEqual(stale(overlay([{ path: '/fees' }]))[0][0], 'overlap');
    assert.deepEqual(stale(overlay([{ path: '/fees/le-phi/price/amount' }]))[0][0], 'overlap');
    assert.deepEqual(stale(overlay([{ path: '/name' }]))[0][0], 'other');
    assert.deepEqual(stale(overlay([{ path: '/fees' }], '9.000002')), [['removed', '9.000002', 'vn.tinh', []]]);
    assert.deepEqual(stale(overlay([{ path: '/fees' }], '9.000003')), []);
  });
});

describe('a clerk who compares two versions', () => {
  const versions = (t: { after: (clean: () => void) => void }) => {
    const root = folder(t);
    source(`${root}/old`);
    const override = {
      target: '9.000001',
      baseVersion: '2026.07.18',
      provenance: SOURCE,
      patch: [{ path: '/fees/le-phi/price', op: 'set' as const, value: { kind: 'unknown' } }],
    };
    const bent = changed((one) => {
      one.fees[0].price.amount = 30000;
      one.timeLimits[0].amount = { unit: 'month', value: 1 };
      one.steps.push({ id: 'nhan', title: { vi: 'Nhận kết quả' }, actor: 'applicant' });
      one.summary = { vi: 'Nuôi *mèo*', en: 'Cats' };
    });
    source(`${root}/new`, {
      procedures: [bent, procedure({ code: '9.000003', slug: 'ba' })],
      national: { version: '2026.11.24' },
      province: { overrides: [override] },
    });
    return root;
  };
  const NATIONAL = ['diff', 'old/procedures/national', 'new/procedures/national'];

  it('reads what came, went and changed in plain words, and which overrides to review', (t) => {
    const { code, out, err } = run(versions(t), NATIONAL);
    assert.equal(code, 0, err);
    assert.match(
      out,
      /^Thay đổi từ bản 2026\.07\.18 đến bản 2026\.11\.24\n\nThủ tục mới \(1\)\n {2}9\.000003 Khai báo nuôi mèo\n\nThủ tục không còn \(1\)\n {2}9\.000002/,
    );
    assert.match(out, / {4}· phí, lệ phí › le-phi › mức thu: 20\.000 đồng → 30\.000 đồng\n/);
    assert.match(out, / {4}· thời hạn giải quyết › thoi-han › số lượng: 5 ngày làm việc → 1 tháng\n/);
    assert.match(out, / {4}· trình tự › nhan: thêm “Nhận kết quả”\n/);
    assert.match(out, / {4}· câu tóm tắt: thêm “Nuôi \*mèo\*”/);
    assert.match(
      out,
      /Điều chỉnh cần rà lại \(1\)\n {2}9\.000001 Khai báo nuôi mèo\n {4}· vn\.tinh \(new\/procedures\/provinces\/tinh\/catalogue\.json\): chính chỗ đã điều chỉnh nay thay đổi\n$/,
    );
  });

  it('gets it as Markdown in which no text of the catalogue acts', (t) => {
    const root = versions(t);
    run(root, [...NATIONAL, '--format', 'markdown', '--out', 'thay-doi.md', '--lang', 'en']);
    const text = readText(root, 'thay-doi.md');
    assert.match(
      text,
      /^# Changes from 2026\.07\.18 to 2026\.11\.24\n\n## New procedures \(1\)\n\n- \*\*9\.000003 Khai báo nuôi mèo\*\*/,
    );
    assert.match(text, /summary: added “Cats”/);
  });

  it('gets it as JSON', (t) => {
    const root = versions(t);
    const changes = JSON.parse(run(root, [...NATIONAL, '--format', 'json']).out);
    assert.deepEqual(changes, JSON.parse(run(root, [...NATIONAL, '--json']).out));
    assert.deepEqual([...changes.changed[0].parts].sort(), ['fees', 'steps', 'summary', 'timeLimits']);
    assert.equal(changes.stale[0].file, 'new/procedures/provinces/tinh/catalogue.json');
  });

  it('may write it to a file again, but over no other JSON', (t) => {
    const root = versions(t);
    for (let turn = 0; turn < 2; turn++)
      assert.equal(run(root, [...NATIONAL, '--format', 'json', '--out', 'thay-doi.json']).code, 0);
    const head = 'new/procedures/national/catalogue.json';
    const before = readText(root, head);
    const { code, err } = run(root, [...NATIONAL, '--out', head]);
    assert.equal(code, 3);
    assert.match(err, /không phải do lệnh này ghi ra nên không ghi đè/);
    assert.equal(readText(root, head), before);
  });

  it('may compare what was built, and a ward with what was built of it', (t) => {
    const root = versions(t);
    run(root, ['build', 'old/procedures/wards/phuong', '--out', 'built']);
    assert.match(run(root, ['diff', 'built', 'built/catalogue.json']).out, /Không có gì thay đổi\./);
    assert.match(run(root, ['diff', 'old/procedures/wards/phuong', 'built']).out, /Không có gì thay đổi\./);
    assert.match(run(root, ['diff', 'built', 'new/procedures/wards/phuong']).out, /Thủ tục mới \(1\)/);
  });

  it('is told what cannot be compared', (t) => {
    const root = versions(t);
    run(root, ['build', 'old/procedures/wards/phuong', '--out', 'built']);
    for (const [args, words] of [
      [['diff', 'nowhere', 'built'], /Không có tệp/],
      [['diff', 'built', 'old'], /không có tệp catalogue\.json/],
      [['diff', 'built', 'built/split/index.json'], /"ward-catalogue-index", không phải "ward-catalogue"/],
    ] as const) {
      const { code, err } = run(root, [...args]);
      assert.equal(code, 3, args.join(' '));
      assert.match(err, words);
    }
    assert.equal(run(root, ['diff', 'built']).code, 2);
    assert.equal(run(root, ['diff', 'built', 'built', '--format', 'pdf']).code, 2);
  });
});

describe('a value in few words', () => {
  it('is what a clerk would say', () => {
    assert.equal(sayAmount(1234567, 'VND', 'vi'), '1.234.567 đồng');
    assert.equal(sayAmount(1234567, 'USD', 'en'), '1,234,567 USD');
    for (const [value, words] of [
      [undefined, 'không có'],
      [true, 'có'],
      [[], 'danh sách trống'],
      [{ vi: 'Mèo', en: 'Cat' }, '“Mèo”'],
      [{ kind: 'fixed', amount: 8000, currency: 'VND' }, '8.000 đồng'],
      [{ kind: 'range', min: 5000, max: 8000, currency: 'VND' }, '5.000 đồng – 8.000 đồng'],
      [{ kind: 'setByProvince' }, 'do Hội đồng nhân dân cấp tỉnh quy định'],
      [{ unit: 'workingDay', value: 3 }, '3 ngày làm việc'],
      [{ unit: 'sameDay', cutoff: '15:00' }, 'trong ngày'],
      [{ id: 'x', name: { vi: 'Tờ khai' } }, '“Tờ khai”'],
      [{ fact: 'age', eq: 1 }, '{"fact":"age","eq":1}'],
    ] as const) {
      assert.equal(sayValue(value, 'vi'), words);
    }
    assert.ok(sayValue('x'.repeat(500), 'vi').length <= 101);
  });
});

describe('somebody who asks where a value comes from', () => {
  it('is told the layer, its folder and the source', (t) => {
    const root = source(folder(t), {
      ward: {
        overrides: [
          {
            target: '9.000001',
            baseVersion: '2026.07.18',
            provenance: { source: { title: 'Thông báo của phường' }, confidence: 'official' },
            patch: [{ op: 'set', path: '/shortName/vi', value: 'Tên của phường' }],
          },
        ],
      },
    });
    const ask = (...args: string[]) => run(root, ['explain', 'procedures/wards/phuong', ...args]);
    assert.match(
      ask('9.000001', '/shortName/vi').out,
      /“Tên của phường”\n  Tầng: vn\.tinh\.phuong \(procedures\/wards\/phuong\)\n/,
    );
    assert.match(ask('9.000001', '/name').out, /Tầng: vn \(procedures\/national\)/);
    assert.match(ask('9.000001', '/shortName').out, /Bên trong có điều chỉnh của vn\.tinh\.phuong: \/shortName\/vi/);
    const said = JSON.parse(ask('9.000001', '/shortName/vi', '--json').out);
    assert.deepEqual([said.layer, said.value], ['vn.tinh.phuong', 'Tên của phường']);
    const { code, err } = ask('9.000001', '/khong-co');
    assert.equal(code, 1);
    assert.match(err, /Không có "\/khong-co" trong danh mục đã ghép/);
    assert.equal(ask('8.8').code, 1);
    assert.equal(run(root, ['explain', 'procedures', '9.000001', '/name']).code, 0, 'the only ward below');
  });
});
