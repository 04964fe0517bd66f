import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { readCatalogue, readProcedure } from '../../src/catalogue/index.js';
import { createSearch } from '../../src/search/index.js';
import { loose, procedure, SOURCE } from '../catalogue/fixture.js';
import { ask, folder, readText, run, source, write } from './run.js';

const BUILD = ['build', 'procedures/wards/phuong', '--out', 'data'];
const json = (...parts: string[]) => JSON.parse(readText(...parts));
const override = (more: object) => ({ target: '9.000001', baseVersion: '2026.07.18', provenance: SOURCE, ...more });

describe('building a ward', () => {
  it('writes one file, one script, an index and a file for each procedure', (t) => {
    const root = source(folder(t));
    const { code, out, err } = run(root, BUILD);
    assert.equal(code, 0, err);
    assert.match(out, /Đã ghi 2 thủ tục vào data\.\nKhông thấy lỗi nào\./);
    assert.deepEqual(readdirSync(join(root, 'data')).sort(), ['catalogue.js', 'catalogue.json', 'split']);
    assert.deepEqual(readdirSync(join(root, 'data/split/p')).sort(), ['9.000001.json', '9.000002.json']);
  });

  it('writes what the reader reads without a problem, whole and split', (t) => {
    const root = source(folder(t));
    run(root, BUILD);
    const whole = readCatalogue(json(root, 'data/catalogue.json'));
    assert.deepEqual(whole.problems, []);
    assert.equal(whole.catalogue?.id, 'vn.tinh.phuong');
    assert.deepEqual(readCatalogue(json(root, 'data/split/index.json')).problems, []);
    const one = readProcedure(json(root, 'data/split/p/9.000001.json'));
    assert.deepEqual([one.procedure, one.catalogueVersion, one.problems], [procedure(), '2026.09.01', []]);
  });

  it('puts search data into the index', (t) => {
    const root = source(folder(t));
    run(root, BUILD);
    const index = json(root, 'data/split/index.json');
    assert.ok(index.search);
    assert.equal(createSearch(index).search('nuoi meo')[0].code, '9.000001');
  });

  it('writes a script that a page opened from disk can use, twice on one page, whatever the text holds', (t) => {
    const nasty = { vi: '</script><!-- \u2028 "\\' };
    const root = source(folder(t), { procedures: [procedure({ summary: nasty })] });
    run(root, BUILD);
    const script = readText(root, 'data/catalogue.js');
    assert.doesNotMatch(script, /[<\u2028\u2029]/);
    const page = vm.createContext({});
    vm.runInContext(script, page);
    vm.runInContext(script, page);
    const catalogues = loose(vm.runInContext('wardProcedureGuide.catalogues', page));
    assert.equal(catalogues.length, 2);
    assert.deepEqual(catalogues[0], json(root, 'data/catalogue.json'));
    assert.deepEqual(catalogues[0].procedures[0].summary, nasty);
  });

  it('gives the same bytes twice, and asks no clock', (t) => {
    const root = source(folder(t));
    run(root, BUILD);
    run(root, ['build', 'procedures/wards/phuong', '--out', 'again'], { TZ: 'America/New_York' });
    for (const file of ['catalogue.json', 'catalogue.js', 'split/index.json', 'split/p/9.000001.json']) {
      assert.equal(readText(root, 'again', file), readText(root, 'data', file), file);
    }
    assert.equal(
      json(root, 'data/catalogue.json').generatedAt,
      '2026-09-01T00:00:00+07:00',
      'the newest version that is a date',
    );
  });

  it('writes the moment it is told', (t) => {
    const root = source(folder(t));
    run(root, [...BUILD, '--now', '2026-11-24T09:00:00+07:00']);
    assert.equal(json(root, 'data/catalogue.json').generatedAt, '2026-11-24T09:00:00+07:00');
    run(root, BUILD, { SOURCE_DATE_EPOCH: '1800000000' });
    assert.equal(json(root, 'data/catalogue.json').generatedAt, '2027-01-15T08:00:00.000Z');
    assert.equal(run(root, [...BUILD, '--now', 'hôm nay']).code, 2);
  });

  it('merges what province and ward say', (t) => {
    const fee = {
      path: '/fees/le-phi/price',
      op: 'set' as const,
      value: { kind: 'fixed', amount: 8000, currency: 'VND' },
    };
    const root = source(folder(t), {
      province: { overrides: [override({ patch: [fee] })] },
      ward: { pinned: ['9.000002'] },
    });
    write(root, 'procedures/wards/phuong/overrides/9.000002.json', {
      ...override({ offered: { reason: { vi: 'Nộp tại tỉnh' } } }),
      target: '9.000002',
    });
    write(root, 'procedures/wards/phuong/x-phuong-1.json', procedure({ code: 'x-phuong-1', slug: 'rieng' }));
    assert.equal(run(root, BUILD).code, 0);
    const { procedures, pinned, extends: layers } = json(root, 'data/catalogue.json');
    assert.equal(procedures[0].fees[0].price.amount, 8000);
    assert.deepEqual(procedures[1].notOffered, { reason: { vi: 'Nộp tại tỉnh' } });
    assert.equal(procedures[2].code, 'x-phuong-1');
    assert.deepEqual([pinned, layers.map(({ id }: { id: string }) => id)], [['9.000002'], ['vn', 'vn.tinh']]);
  });

  it('takes away the files of procedures that are gone, and nothing else', (t) => {
    const root = source(folder(t));
    run(root, BUILD);
    const old = readText(root, 'data/split/p/9.000001.json').replaceAll('9.000001', '9.000009');
    write(root, 'data/split/p/9.000009.json', old);
    write(root, 'data/split/p/ghi-chu.json', '{"note":"của phường"}');
    run(root, BUILD);
    assert.deepEqual(readdirSync(join(root, 'data/split/p')).sort(), [
      '9.000001.json',
      '9.000002.json',
      'ghi-chu.json',
    ]);
  });
});

describe('building from a source with mistakes', () => {
  const bad = () => {
    const one = loose(procedure({ code: '9.000003', slug: 'ba' }));
    delete one.status;
    return one;
  };

  it('writes nothing and leaves the last build as it was', (t) => {
    const root = source(folder(t));
    run(root, BUILD);
    const before = readText(root, 'data/catalogue.json');
    write(root, 'procedures/national/thu-cung/9.000003.json', bad());
    const { code, text } = run(root, BUILD);
    assert.equal(code, 1);
    assert.match(text, /9\.000003\.json\n.*9\.000003\n +Không đọc được thủ tục này: \/status/);
    assert.match(text, /Không ghi gì, vì còn lỗi/);
    assert.equal(readText(root, 'data/catalogue.json'), before);
  });

  it('writes what is good when told to keep going, and still says that it failed', (t) => {
    const root = source(folder(t));
    write(root, 'procedures/national/thu-cung/9.000003.json', bad());
    const { code, text } = run(root, [...BUILD, '--keep-going']);
    assert.equal(code, 1);
    assert.match(text, /Đã ghi 2 thủ tục/);
    assert.equal(json(root, 'data/catalogue.json').procedures.length, 2);
  });

  it('only counts the warnings', (t) => {
    const root = source(folder(t), { ward: { pinned: ['9.9'] } });
    const { code, text } = run(root, BUILD);
    assert.equal(code, 0);
    assert.match(text, /0 lỗi, 1 cảnh báo\. Xem cảnh báo bằng lệnh validate\./);
    assert.doesNotMatch(text, /pinned/);
  });

  it('tells a machine the same', (t) => {
    const { code, said } = ask(source(folder(t), { ward: { pinned: ['9.9'] } }), BUILD);
    assert.deepEqual([code, said.ok, said.warnings, said.problems[0].kind], [0, true, 1, 'danglingRef']);
  });

  it('says that a folder is no ward', (t) => {
    const root = source(folder(t));
    mkdirSync(join(root, 'procedures/wards/khac'));
    const { code, text } = run(root, ['build', 'procedures/wards/khac', '--out', 'data']);
    assert.equal(code, 3);
    assert.match(text, /không có tệp catalogue\.json/);
  });

  it('never writes over a source: not into a layer, nor below one, nor over a catalogue that no build wrote', (t) => {
    const root = source(folder(t));
    write(root, 'nguon/catalogue.json', { format: 'ward-catalogue' });
    const files = () => readdirSync(root, { recursive: true }).sort().map(String);
    const before = [files(), readText(root, 'procedures/wards/phuong/catalogue.json')];
    for (const out of [
      'procedures/wards/phuong',
      'procedures/wards/phuong/data',
      'procedures/national',
      'procedures/provinces/tinh/data',
      'nguon',
    ]) {
      const { code, err } = run(root, ['build', 'procedures/wards/phuong', '--out', out]);
      assert.equal(code, 3, out);
      assert.match(err, /chứa dữ liệu nguồn nên không ghi gì/);
    }
    for (const out of ['', ' ']) {
      const { code, err } = run(root, ['build', 'procedures/wards/phuong', '--out', out]);
      assert.equal(code, 2);
      assert.match(err, /^--out không được để trống/);
    }
    assert.deepEqual([files(), readText(root, 'procedures/wards/phuong/catalogue.json')], before);
  });

  it('says that it cannot write, and leaves no half files', (t) => {
    const root = source(folder(t));
    // A file stands where a folder is needed; that fails for everybody, even for root.
    write(root, 'data/split', 'trước đây là tệp');
    chmodSync(join(root, 'data'), 0o755);
    const { code } = run(root, BUILD);
    assert.equal(code, 3);
    assert.deepEqual(readdirSync(join(root, 'data')), ['split']);
    assert.equal(existsSync(join(root, 'data/catalogue.json')), false);
  });
});

describe('counting a catalogue', () => {
  it('says how much there is and what is unknown', (t) => {
    const unknown = procedure({
      code: '9.000003',
      slug: 'ba',
      tier: ['ward', 'province'],
      fees: [],
      timeLimits: [],
      dossier: undefined,
      keywords: [],
    });
    const root = source(folder(t), {
      procedures: [
        procedure(),
        unknown,
        procedure({ code: '9.000004', slug: 'bon', status: 'abolished', supersededBy: '9.000001' }),
      ],
    });
    const { code, out } = run(root, ['stats', 'procedures/wards/phuong']);
    assert.equal(code, 0);
    assert.match(
      out,
      /Thủ tục +3\n.*Đang áp dụng +2\n.*Cấp xã thực hiện +2 trong 1 lĩnh vực\n.*Qua nhiều cấp +1 trong 1 lĩnh vực/s,
    );
    assert.match(out, /chưa rõ giấy tờ +1\n +9\.000003/);
    const said = JSON.parse(run(root, ['stats', 'procedures/wards/phuong', '--json']).out);
    assert.deepEqual(
      [said.procedures, said.active, said.status, said.unknown.fees, said.unknown.timeLimits],
      [3, 2, { active: 2, abolished: 1 }, ['9.000003'], ['9.000003']],
    );
    assert.deepEqual(
      said.goals.map(({ what, reached }: { what: string; reached: boolean }) => `${what} ${reached}`),
      ['ward false', 'severalLevels false', 'reviewed false', 'phrases false'],
    );
    assert.match(out, /mục tiêu cấp xã: thủ tục, lĩnh vực +2\/73, 1\/17 +CHƯA ĐẠT/);
    assert.ok(said.size.index > 100 && said.size.whole > said.size.index / 2);
  });
});
