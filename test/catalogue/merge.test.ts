import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  mergeCatalogues,
  type Catalogue,
  type Patch,
  type ProcedureOverride,
  type Provenance,
} from '../../src/catalogue/index.js';
import { catalogue, procedure } from './fixture.js';

const signed = (title: string): Provenance => ({
  source: { title },
  verifiedOn: '2026-08-01',
  verifiedBy: title,
  confidence: 'official',
});

const national = catalogue([procedure(), procedure({ code: '9.000002', slug: 'hai' })], { id: 'vn' });
const province = (more: Partial<Catalogue> = {}): Catalogue =>
  catalogue([], {
    id: 'vn.tinh',
    layer: 'province',
    version: '2026.08.01',
    extends: [{ id: 'vn', version: '2026.07.18' }],
    provenance: signed('Tỉnh'),
    ...more,
  });
const ward = (more: Partial<Catalogue> = {}): Catalogue =>
  catalogue([], {
    id: 'vn.tinh.phuong',
    layer: 'ward',
    version: '2026.09.01',
    title: { vi: 'Phường' },
    extends: [
      { id: 'vn', version: '2026.07.18' },
      { id: 'vn.tinh', version: '2026.08.01' },
    ],
    provenance: signed('Phường'),
    ...more,
  });

const override = (patch: Patch[], more: Partial<ProcedureOverride> = {}): ProcedureOverride => ({
  target: '9.000001',
  patch,
  baseVersion: '2026.07.18',
  provenance: signed('Tỉnh'),
  ...more,
});
const price = (amount: number) => ({ kind: 'fixed' as const, amount, currency: 'VND' });
const setFee: Patch = { path: '/fees/le-phi/price', op: 'set', value: price(8000) };

const patched = (...patch: Patch[]) => {
  const merged = mergeCatalogues([national, province({ overrides: [override(patch)] })]);
  assert.ok(merged.catalogue);
  return { ...merged, result: merged.catalogue.procedures[0] };
};

describe('one layer alone', () => {
  it('stays as it is', () => {
    assert.deepEqual(mergeCatalogues([national]).catalogue, national);
    assert.deepEqual(mergeCatalogues([national]).problems, []);
  });

  it('is nothing when there is none', () => {
    const { catalogue: nothing, problems, explain } = mergeCatalogues([]);
    assert.deepEqual([nothing, problems[0].kind, explain('x', '')], [null, 'noLayers', null]);
  });
});

describe('nation, province and ward', () => {
  it('gives the single values of the nearest, and remembers the others', () => {
    const { catalogue: merged, problems } = mergeCatalogues([ward(), national, province()]);
    assert.deepEqual(problems, []);
    assert.deepEqual([merged?.id, merged?.title.vi, merged?.version], ['vn.tinh.phuong', 'Phường', '2026.09.01']);
    assert.deepEqual(merged?.extends, [
      { id: 'vn', version: '2026.07.18' },
      { id: 'vn.tinh', version: '2026.08.01' },
    ]);
    assert.equal(merged?.procedures.length, 2);
  });

  it('joins lists by code: the nearest has the last word, what is new is added', () => {
    const field = (code: string, vi: string) => ({ code, name: { vi } });
    const { catalogue: merged } = mergeCatalogues([
      national,
      ward({ fields: [field('thu-cung', 'Vật nuôi'), field('cay', 'Cây')] }),
    ]);
    assert.deepEqual(
      merged?.fields.map(({ name }) => name.vi),
      ['Vật nuôi', 'Cây'],
    );
  });

  it('joins calendars by code and year', () => {
    const [calendar] = national.calendars;
    const mine = { ...calendar, verified: false, source: 'Phường' };
    const { catalogue: merged } = mergeCatalogues([national, ward({ calendars: [mine, { ...calendar, year: 2027 }] })]);
    assert.deepEqual(
      merged?.calendars.map(({ year, source }) => [year, source]),
      [
        [2026, 'Phường'],
        [2027, 'Thông báo thử'],
      ],
    );
  });

  it('keeps the source of an office that came from below without one', () => {
    const office = { code: 'a', name: { vi: 'A' }, agency: 'ubnd-xa' };
    const { catalogue: merged } = mergeCatalogues([national, province({ offices: [office] }), ward()]);
    assert.equal(merged?.offices[0].provenance?.source.title, 'Tỉnh');
  });

  it('joins synonyms and shows the nearest pinned ones', () => {
    const set = (alt: string[]) => [{ canonical: 'mèo', alt, kind: 'synonym' as const }];
    const { catalogue: merged } = mergeCatalogues([
      catalogue([procedure()], { id: 'vn', synonyms: set(['miu']), pinned: ['9.000001'] }),
      province({ synonyms: set(['miu', 'mèo mun']) }),
    ]);
    assert.deepEqual(merged?.synonyms, set(['miu', 'mèo mun']));
    assert.deepEqual(merged?.pinned, ['9.000001']);
  });

  it('calls the whole made up when one layer is', () => {
    assert.equal(mergeCatalogues([national, province({ fictional: true }), ward()]).catalogue?.fictional, true);
  });

  it('changes nothing in the layers', () => {
    const layers = [national, province({ overrides: [override([setFee])] }), ward()];
    const before = JSON.stringify(layers);
    mergeCatalogues(layers);
    assert.equal(JSON.stringify(layers), before);
  });
});

describe('layers that do not fit together', () => {
  it('reports one that is missing, and merges the rest', () => {
    const { catalogue: merged, problems } = mergeCatalogues([
      ward({ extends: [{ id: 'vn.khac', version: '1' }] }),
      national,
    ]);
    assert.deepEqual(
      problems.map(({ kind, layer, found }) => [kind, layer, found]),
      [['layerMissing', 'vn.tinh.phuong', 'vn.khac']],
    );
    assert.equal(merged?.procedures.length, 2);
  });

  it('reports a circle, and merges all the same', () => {
    const one = province({ extends: [{ id: 'vn.tinh.phuong', version: '2026.09.01' }] });
    const { catalogue: merged, problems } = mergeCatalogues([national, one, ward()]);
    assert.deepEqual(
      problems.map(({ kind, found }) => [kind, found]),
      [['circularLayers', 'vn.tinh → vn.tinh.phuong → vn.tinh']],
    );
    assert.equal(merged?.procedures.length, 2);
  });

  it('reports a lower layer of another version, and two layers with one id', () => {
    const { problems } = mergeCatalogues([{ ...national, version: '2026.10.01' }, province(), province()]);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['duplicate', 'layerVersionDiffers'],
    );
  });

  it('reports a code that one layer has twice, and uses the first', () => {
    const twice = catalogue([procedure(), procedure({ slug: 'lan-hai' })]);
    const { catalogue: merged, problems } = mergeCatalogues([twice]);
    assert.equal(merged?.procedures[0].slug, 'dang-ky-nuoi-meo');
    assert.deepEqual(
      problems.map(({ kind, path }) => [kind, path]),
      [['duplicate', '/procedures/1']],
    );
  });

  it('warns when a nearer layer rewrites a whole procedure', () => {
    const { catalogue: merged, problems } = mergeCatalogues([
      national,
      { ...ward(), extends: undefined, procedures: [procedure({ slug: 'cua-phuong' })] },
    ]);
    assert.equal(merged?.procedures[0].slug, 'cua-phuong');
    assert.deepEqual(
      problems.map(({ kind, severity }) => [kind, severity]),
      [['procedureReplaced', 'warning']],
    );
  });
});

describe('an override', () => {
  it('sets a value, signed by who set it', () => {
    const { result, problems } = patched(setFee);
    assert.deepEqual(problems, []);
    assert.deepEqual(result.fees[0].price, price(8000));
    assert.equal(result.fees[0].provenance?.source.title, 'Tỉnh');
    assert.equal(result.provenance.source.title, 'Sổ tay thử nghiệm');
  });

  it('does not sign what it only renames', () => {
    const { result } = patched({ path: '/fees/le-phi/label', op: 'set', value: { vi: 'Lệ phí mèo' } });
    assert.equal(result.fees[0].provenance, undefined);
  });

  it('adds a member by the list or by its own name, and a field', () => {
    const fee = { id: 'ban-sao', type: 'fee', label: { vi: 'Bản sao' }, price: { kind: 'unknown' } };
    for (const path of ['/fees', '/fees/-', '/fees/ban-sao']) {
      const { result, problems } = patched({ path, op: 'add', value: fee });
      assert.deepEqual(problems, [], path);
      assert.deepEqual(
        result.fees.map(({ id }) => id),
        ['le-phi', 'ban-sao'],
      );
      assert.equal(result.fees[1].provenance?.source.title, 'Tỉnh');
    }
    assert.deepEqual(patched({ path: '/summary', op: 'add', value: { vi: 'Ngắn' } }).result.summary, { vi: 'Ngắn' });
  });

  it('adds the first member of a list that was not there', () => {
    const who = { id: 'chu', kind: 'applicant', who: { vi: 'Chủ mèo' } };
    assert.deepEqual(
      patched({ path: '/presence/chu', op: 'add', value: who }).result.presence?.map(({ id }) => id),
      ['chu'],
    );
  });

  it('removes what is there', () => {
    assert.deepEqual(
      patched({ path: '/dossier/items/so-tiem', op: 'remove' }).result.dossier?.items.map(({ id }) => id),
      ['to-khai'],
    );
    assert.equal('shortName' in patched({ path: '/shortName', op: 'remove' }).result, false);
  });

  it('names members without an id by what identifies them', () => {
    assert.equal(
      patched({ path: '/channels/inPerson/available', op: 'set', value: false }).result.channels[0].available,
      false,
    );
    assert.equal(
      patched({ path: '/legalBasis/1~12026~1QĐ-TN/governs', op: 'add', value: true }).result.legalBasis[0].governs,
      true,
    );
    assert.equal(
      patched({ path: '/agencies/ubnd-xa:receives/role', op: 'set', value: 'executes' }).result.agencies[0].role,
      'executes',
    );
  });

  it('reports what it cannot do, changes nothing there, and does the rest', () => {
    const doubtful: [Patch, string][] = [
      [{ path: '/fees/khong-co/price', op: 'set', value: price(1) }, 'patchTargetMissing'],
      [{ path: '/fees/khong-co', op: 'remove' }, 'patchTargetMissing'],
      [{ path: '/summary', op: 'remove' }, 'patchTargetMissing'],
      [{ path: '/fees/le-phi', op: 'add', value: { id: 'le-phi' } }, 'patchAlreadyThere'],
      [{ path: '/slug', op: 'add', value: 'x' }, 'patchAlreadyThere'],
      [{ path: '/code', op: 'set', value: 'x' }, 'patchForbidden'],
      [{ path: '/__proto__/polluted', op: 'set', value: true }, 'patchForbidden'],
      [{ path: '/name/constructor', op: 'set', value: 'x' }, 'patchForbidden'],
      [{ path: 'fees', op: 'set', value: [] }, 'patchBroken'],
      [{ path: '', op: 'set', value: {} }, 'patchBroken'],
      [{ path: '/slug', op: 'replace' as never, value: 'x' }, 'patchBroken'],
      [{ path: '/slug', op: 'set' }, 'patchBroken'],
      [{ path: '/status', op: 'set', value: 'gone' }, 'patchBroken'],
      [{ path: '/fees/le-phi/price', op: 'set', value: { kind: 'fixed', amount: 0, currency: 'VND' } }, 'patchBroken'],
      [{ path: '/dossier/items/to-khai/when', op: 'add', value: { weather: 'rain' } }, 'patchBroken'],
    ];
    for (const [patch, kind] of doubtful) {
      const { result, problems } = patched(patch, setFee);
      const label = `${patch.op} ${patch.path}`;
      assert.deepEqual(
        problems.map((problem) => [problem.kind, problem.code, problem.path, problem.layer]),
        [[kind, '9.000001', patch.path, 'vn.tinh']],
        label,
      );
      assert.deepEqual({ ...result, fees: [] }, { ...procedure(), fees: [] }, label);
      assert.deepEqual(result.fees[0].price, price(8000), label);
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('does not guess which of two members is meant', () => {
    const two = catalogue(
      [
        procedure({
          agencies: [
            { ref: 'ubnd-xa', role: 'receives' },
            { ref: 'ubnd-xa', role: 'executes' },
          ],
        }),
      ],
      { id: 'vn' },
    );
    const { problems } = mergeCatalogues([
      two,
      province({ overrides: [override([{ path: '/agencies/ubnd-xa', op: 'remove' }])] }),
    ]);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['patchTargetAmbiguous'],
    );
  });

  it('is reported when its procedure is gone', () => {
    const { problems } = mergeCatalogues([
      national,
      province({ overrides: [override([setFee], { target: '9.999999' })] }),
    ]);
    assert.deepEqual(
      problems.map(({ kind, code, severity }) => [kind, code, severity]),
      [['overrideTargetMissing', '9.999999', 'error']],
    );
  });

  it('says that the ward does not handle a procedure, and a nearer layer may say that it does', () => {
    const reason = { vi: 'Nộp tại tỉnh' };
    const off = override([], { offered: { reason, agency: 'so' } });
    const { catalogue: merged } = mergeCatalogues([national, province({ overrides: [off] })]);
    assert.deepEqual(merged?.procedures[0].notOffered, { reason, agency: 'so' });
    const again = mergeCatalogues([
      national,
      province({ overrides: [off] }),
      ward({ overrides: [override([], { offered: true })] }),
    ]);
    assert.equal('notOffered' in (again.catalogue?.procedures[0] ?? {}), false);
  });

  it('has to give a reason', () => {
    const { catalogue: merged, problems } = mergeCatalogues([
      national,
      province({ overrides: [override([], { offered: false as never })] }),
    ]);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['notOfferedWithoutReason'],
    );
    assert.ok(merged?.procedures[0].notOffered, 'it is still not offered');
  });
});

describe('an override that was written for an older version', () => {
  const newer: Catalogue = {
    ...national,
    version: '2026.10.01',
    procedures: [procedure({ slug: 'ten-moi' }), national.procedures[1]],
  };
  const layer = province({
    extends: [{ id: 'vn', version: '2026.10.01' }],
    overrides: [override([setFee]), override([], { target: '9.000002' })],
  });

  it('is stale, with the values that it touches', () => {
    const { problems, catalogue: merged } = mergeCatalogues([newer, layer]);
    assert.deepEqual(problems[0], {
      kind: 'staleOverride',
      severity: 'warning',
      code: '9.000001',
      layer: 'vn.tinh',
      baseVersion: '2026.07.18',
      version: '2026.10.01',
      fields: ['/fees/le-phi/price'],
      compared: false,
    });
    assert.deepEqual(merged?.procedures[0].fees[0].price, price(8000), 'it still holds');
  });

  it('is stale with what really changed when the older version is at hand, and only where something did', () => {
    const { problems } = mergeCatalogues([newer, layer], { previous: [national] });
    assert.deepEqual(
      problems.map(({ kind, code, fields, compared }) => [kind, code, fields, compared]),
      [['staleOverride', '9.000001', ['/slug'], true]],
    );
  });

  it('is not the same as one that is ahead of what is there', () => {
    const { problems } = mergeCatalogues([
      national,
      province({ overrides: [override([], { baseVersion: '2027.01.01' })] }),
    ]);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['overrideAhead'],
    );
  });
});

describe('explaining where a value comes from', () => {
  const office = { code: 'mot-cua', name: { vi: 'Một cửa' }, agency: 'ubnd-xa' };
  const { explain } = mergeCatalogues([
    national,
    province({ overrides: [override([setFee])] }),
    ward({
      offices: [office],
      overrides: [override([{ path: '/steps', op: 'add', value: { id: 'xa', title: { vi: 'Xã' }, actor: 'agency' } }])],
    }),
  ]);
  const layer = (code: string, path: string) => explain(code, path)?.layer;

  it('names the layer that gave it', () => {
    assert.equal(layer('9.000001', '/name'), 'vn');
    assert.equal(layer('9.000001', '/fees/le-phi/label'), 'vn');
    assert.equal(layer('9.000001', '/fees/le-phi/price'), 'vn.tinh');
    assert.equal(layer('9.000001', '/fees/0/price/amount'), 'vn.tinh');
    assert.equal(layer('9.000002', '/fees/le-phi/price'), 'vn');
  });

  it('names its source and, for what contains changes, who changed it', () => {
    assert.equal(explain('9.000001', '/fees/le-phi/price')?.provenance.source.title, 'Tỉnh');
    assert.equal(explain('9.000001', '/name')?.provenance.source.title, 'Sổ tay thử nghiệm');
    assert.deepEqual(explain('9.000001', '/fees')?.inside, [
      { layer: 'vn.tinh', version: '2026.08.01', path: '/fees/le-phi/price' },
    ]);
    assert.equal(explain('9.000001', '')?.inside.length, 2);
  });

  it('knows the head, too', () => {
    assert.equal(layer('', '/title'), 'vn.tinh.phuong');
    assert.equal(layer('', '/offices/mot-cua/name'), 'vn.tinh.phuong');
    assert.equal(layer('', '/calendars/vn-office/holidays'), 'vn.tinh.phuong');
  });

  it('has no answer for what is not there', () => {
    assert.deepEqual(
      [
        explain('9.000001', '/fees/khac'),
        explain('9.9', '/name'),
        explain('', '/offices/khac'),
        explain('', '/anthem'),
      ],
      [null, null, null, null],
    );
  });
});
