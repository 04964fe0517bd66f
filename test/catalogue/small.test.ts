import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compareCatalogues,
  compareVersions,
  differences,
  fileNameOf,
  followSuperseded,
  splitCatalogue,
  summarize,
  textOf,
  type LText,
} from '../../src/catalogue/index.js';
import { placeOf } from '../../src/catalogue/locate.js';
import { catalogue, loose, procedure } from './fixture.js';

describe('a text in the language that was asked for', () => {
  const greeting: LText = { vi: 'Chào', en: 'Hello', 'zh-Hant': '你好' };

  it('is taken from the nearest there is, and says which language it really is', () => {
    assert.deepEqual(textOf(greeting, 'en'), { text: 'Hello', lang: 'en' });
    assert.deepEqual(textOf(greeting, 'en-GB'), { text: 'Hello', lang: 'en' });
    assert.deepEqual(textOf(greeting, 'ZH-hant-TW'), { text: '你好', lang: 'zh-Hant' });
    assert.deepEqual(textOf(greeting, 'zh-Hans'), { text: 'Chào', lang: 'vi' });
    assert.deepEqual(textOf(greeting, ''), { text: 'Chào', lang: 'vi' });
  });

  it('is Vietnamese where the translation is empty', () => {
    assert.deepEqual(textOf({ vi: 'Chào', en: '' }, 'en'), { text: 'Chào', lang: 'vi' });
  });

  it('is nothing where there is nothing', () => {
    assert.deepEqual(textOf(undefined, 'en'), { text: '', lang: 'vi' });
  });
});

describe('the split form', () => {
  it('has in its index what lists and search need, and no more', () => {
    const { index } = splitCatalogue(catalogue());
    const [summary] = index.procedures;
    assert.equal(summary.confidence, 'reviewed');
    assert.deepEqual(summary.keywords, ['nuôi mèo', 'đăng ký mèo']);
    for (const heavy of ['dossier', 'steps', 'fees', 'provenance', 'legalBasis']) assert.equal(heavy in summary, false);
    assert.equal(index.procedurePath, 'p/{code}.json');
  });

  it('tells a list that the ward does not handle a procedure', () => {
    assert.deepEqual(summarize(procedure({ notOffered: { reason: { vi: 'Ở tỉnh' } } })).notOffered, {
      reason: { vi: 'Ở tỉnh' },
    });
  });

  it('names files so that no code leads out of the folder and no two meet', () => {
    assert.equal(fileNameOf('1.001193'), '1.001193');
    assert.equal(fileNameOf('x-kien-tuong_2'), 'x-kien-tuong_2');
    const odd = ['../../etc/passwd', '..', 'a/b', 'a b', 'a~0020b', 'ạ', 'a?b#c', ''];
    for (const code of odd) assert.match(fileNameOf(code), /^[\w~-][\w.~-]*$|^$/);
    assert.equal(new Set(odd.map(fileNameOf)).size, odd.length);
    assert.equal(encodeURI(fileNameOf('ạ b/c')), fileNameOf('ạ b/c'));
  });
});

describe('a procedure that was replaced', () => {
  const chain = (...links: [code: string, next?: string][]) => ({
    procedures: links.map(([code, supersededBy]) => ({ code, ...(supersededBy !== undefined && { supersededBy }) })),
  });

  it('leads to the one that holds today', () => {
    assert.deepEqual(followSuperseded(chain(['a', 'b'], ['b', 'c'], ['c']), 'a'), {
      code: 'c',
      chain: ['a', 'b', 'c'],
      end: 'found',
    });
    assert.deepEqual(followSuperseded(chain(['a']), 'a'), { code: 'a', chain: ['a'], end: 'found' });
  });

  it('says when the way ends nowhere', () => {
    assert.equal(followSuperseded(chain(['a', 'x']), 'a').end, 'missing');
    assert.equal(followSuperseded(chain(), 'a').end, 'missing');
  });

  it('does not walk in circles', () => {
    assert.deepEqual(followSuperseded(chain(['a', 'b'], ['b', 'a']), 'a'), {
      code: 'b',
      chain: ['a', 'b'],
      end: 'loop',
    });
    assert.equal(followSuperseded(chain(['a', 'a']), 'a').end, 'loop');
  });
});

describe('comparing two versions', () => {
  it('finds nothing between equal ones', () => {
    assert.deepEqual(differences(procedure(), procedure()), []);
  });

  it('names a changed fee by the fee, not by its place', () => {
    const after = loose(procedure());
    after.fees[0].price.amount = 30000;
    after.fees.unshift({ ...after.fees[0], id: 'ban-sao' });
    assert.deepEqual(
      differences(procedure(), after).map(({ path, kind }) => [path, kind]),
      [
        ['/fees/le-phi/price', 'changed'],
        ['/fees/ban-sao', 'added'],
      ],
    );
  });

  it('sees steps in another order, and does not mind laws in another order', () => {
    const before = procedure({
      steps: ['a', 'b'].map((id) => ({ id, title: { vi: id }, actor: 'applicant' })),
      legalBasis: ['1', '2'].map((number) => ({ number, title: { vi: number } })),
    });
    const after = { ...before, steps: [...before.steps].reverse(), legalBasis: [...before.legalBasis].reverse() };
    assert.deepEqual(
      differences(before, after).map(({ path, kind }) => [path, kind]),
      [['/steps', 'reordered']],
    );
  });

  it('lists procedures that came, went and changed', () => {
    const before = catalogue([procedure(), procedure({ code: 'old' })]);
    const after = catalogue([procedure({ slug: 'meo' }), procedure({ code: 'new' })], { version: '2026.11.24' });
    const found = compareCatalogues(before, after);
    assert.deepEqual([found.added, found.removed], [['new'], ['old']]);
    assert.deepEqual(found.changed, [
      { code: '9.000001', differences: [{ path: '/slug', kind: 'changed', before: 'dang-ky-nuoi-meo', after: 'meo' }] },
    ]);
    assert.deepEqual(
      found.head.map(({ path }) => path),
      ['/version'],
    );
  });

  it('orders versions by their numbers', () => {
    for (const [older, newer] of [
      ['1.9.0', '1.10.0'],
      ['2026-07-18', '2026.11.24'],
      ['2.0.0-draft', '2.0.0'],
      ['', '1'],
      ['1', '1.0.1'],
    ]) {
      assert.equal(compareVersions(older, newer), -1, `${older} < ${newer}`);
      assert.equal(compareVersions(newer, older), 1);
    }
    assert.equal(compareVersions('2026.11.24', '2026-11-24'), 0);
  });
});

describe('the place of a value in its file', () => {
  it('is the line where somebody would look for it', () => {
    const json = { a: 1, fees: [{ id: 'x' }, { id: 'le-phi', price: { kind: 'fixed', 'so "tien"': 0 } }] };
    const text = JSON.stringify(json, null, 2);
    assert.deepEqual(placeOf(text, json, '/fees/le-phi/price/kind'), { line: 10, column: 9 });
    assert.deepEqual(placeOf(text, json, '/fees/le-phi/price/so "tien"'), { line: 11, column: 9 });
    assert.deepEqual(placeOf(text, json, '/fees/1'), { line: 7, column: 5 });
  });

  it('is what would contain it when it is missing', () => {
    const json = { fees: [{ id: 'x' }] };
    assert.deepEqual(placeOf(JSON.stringify(json, null, 2), json, '/fees/x/label'), { line: 3, column: 5 });
  });
});
