import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildSearchData, createSearch, type SearchableCatalogue } from '../../src/search/index.js';
import { catalogue } from './fixture.js';

const whole: SearchableCatalogue = {
  ...catalogue,
  procedures: catalogue.procedures.map((procedure) => ({
    ...procedure,
    dossier: procedure.code === '1.001193' ? { items: [{ name: { vi: 'Giấy chứng sinh' } }] } : undefined,
    results: procedure.code === '1.012784' ? [{ name: { vi: 'Mảnh trích đo bản đồ' } }] : [],
  })) as SearchableCatalogue['procedures'],
};
const passedOn = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
const first = (from: SearchableCatalogue, query: string) => createSearch(from).search(query)[0]?.code;

describe('Search data made when a catalogue is built', () => {
  it('bring papers and results to a split index that has none', () => {
    const index = { ...catalogue, search: passedOn(buildSearchData(whole)) };
    assert.equal(first(catalogue, 'giấy chứng sinh') === '1.001193', false);
    assert.equal(first(index, 'giấy chứng sinh'), '1.001193');
    assert.equal(first(index, 'mảnh trích đo'), '1.012784');
  });
  it('answer as the whole catalogue does', () => {
    const index = createSearch({ ...catalogue, search: passedOn(buildSearchData(whole)) });
    const direct = createSearch(whole);
    for (const query of ['khai sinh', 'giay chung sinh', 'dang ky', 'tách thửa', 'đkkh'])
      assert.deepEqual(index.search(query), direct.search(query));
  });
  it('are left aside when they belong to other procedures, another engine, or are damaged', () => {
    const data = buildSearchData(whole);
    const shorter = { ...catalogue, procedures: catalogue.procedures.slice(1), search: data };
    assert.equal(first(shorter, 'kết hôn'), '1.000894');
    for (const search of [{ ...data, v: 99 }, 'text', null, 7, [], { v: 1 }])
      assert.equal(first({ ...catalogue, search }, 'kết hôn'), '1.000894');
  });
});

describe('Search data of a large catalogue', () => {
  const many: SearchableCatalogue = {
    ...whole,
    procedures: Array.from({ length: 40 }, (_, round) =>
      whole.procedures.map((procedure) => ({
        ...procedure,
        code: `${round}${procedure.code}`,
        supersededBy: undefined,
      })),
    ).flat(),
  };
  const data = passedOn(buildSearchData(many));
  it('hold everything, so that loading is no building, and answer the same', () => {
    assert.ok(many.procedures.length >= 500 && typeof (data as { row?: string }).row === 'string');
    const read = createSearch({ ...many, search: data });
    const built = createSearch({ ...many, search: undefined });
    for (const query of ['khai sinh', 'giấy chứng sinh', 'ket hon co yeu to nuoc ngoai', 'hkd', 'tách t'])
      assert.deepEqual(read.search(query), built.search(query));
  });
});
