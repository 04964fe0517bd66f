import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchSteps } from '../../src/search/create-search.js';
import { drain } from '../../src/search/engine.js';
import { createSearch, withSearchData, type Search, type SearchableCatalogue } from '../../src/search/index.js';
import type { CatalogueIndex } from '../../src/catalogue/types.js';
import { catalogue } from './fixture.js';

const whole: SearchableCatalogue = {
  ...catalogue,
  procedures: catalogue.procedures.map((procedure) => ({
    ...procedure,
    dossier: procedure.code === '1.001193' ? { items: [{ name: { vi: 'Giấy chứng sinh' } }] } : undefined,
    results: procedure.code === '1.012784' ? [{ name: { vi: 'Mảnh trích đo bản đồ' } }] : [],
  })) as SearchableCatalogue['procedures'],
};
const passedOn = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
const prepared = passedOn(withSearchData(catalogue as CatalogueIndex, whole)) as SearchableCatalogue;
const first = (from: SearchableCatalogue, query: string) => createSearch(from).search(query)[0]?.code;
/** Without what is said differently of a search phrase that was prepared: its capitals and commas. */
const answers = (from: SearchableCatalogue, query: string) =>
  createSearch(from)
    .search(query, { explain: true })
    .map(({ matched, ...rest }) => ({ ...rest, matched: { ...matched, keyword: matched.keyword?.toLowerCase() } }));

describe('Search data made when a catalogue is built', () => {
  it('bring papers and results to a split index that has none', () => {
    assert.equal(first(catalogue, 'giấy chứng sinh') === '1.001193', false);
    assert.equal(first(prepared, 'giấy chứng sinh'), '1.001193');
    assert.equal(first(prepared, 'mảnh trích đo'), '1.012784');
  });
  it('stand for the texts that only searching needs', () => {
    const rows = prepared.searchRows as Record<string, string>;
    for (const { code, summary, keywords } of prepared.procedures) {
      assert.deepEqual([summary, keywords], [undefined, undefined]);
      assert.equal(typeof rows[code], 'string');
    }
  });
  it('answer as the whole catalogue does', () => {
    for (const query of ['khai sinh', 'giay chung sinh', 'dang ky', 'tách thửa', 'đkkh', 'hoà giải', 'ki thuat'])
      assert.deepEqual(answers(prepared, query), answers(whole, query));
  });
  it('name the search phrase that matched', () => {
    const { keywords = [], code } = whole.procedures.find((one) => one.keywords?.length) as {
      keywords?: string[];
      code: string;
    };
    const found = createSearch(prepared)
      .search(keywords[0])
      .find((one) => one.code === code);
    assert.equal(found?.matched.keyword, keywords[0].toLowerCase());
  });
  it('stay with their procedures when others are taken out of a built index by hand', () => {
    const shorter = {
      ...prepared,
      procedures: prepared.procedures.filter(({ code }) => code !== '1.000894').reverse(),
    };
    assert.equal(first(shorter, 'giấy chứng sinh'), '1.001193');
    assert.equal(first(shorter, 'mảnh trích đo'), '1.012784');
  });
  it('are not made of an index that has lost its texts to them', () => {
    assert.throws(() => withSearchData(prepared as CatalogueIndex, prepared), /from texts/);
  });
  it('find a name that was corrected by hand in a built index', () => {
    const procedures = prepared.procedures.map((one) =>
      one.code === '1.001193' ? { ...one, name: { vi: 'Ghi tên trẻ vào sổ bộ' } } : one,
    );
    assert.equal(first({ ...prepared, procedures }, 'sổ bộ'), '1.001193');
  });
  it('find a procedure that was written into a built index by hand, by its search phrases as well', () => {
    const added = { ...whole.procedures[0], code: '9.000001', name: { vi: 'Xin số nhà' }, keywords: ['biển số nhà'] };
    assert.equal(first({ ...prepared, procedures: [...prepared.procedures, added] }, 'biển số nhà'), '9.000001');
  });
  it('answer nothing, and throw nothing, where every procedure was left out', () => {
    for (const procedures of [[], [{ ...prepared.procedures[0], name: { vi: '?' }, shortName: undefined }]]) {
      const search = createSearch({ ...prepared, procedures, searchRows: {} });
      for (const query of ['giấy chứng sinh', 'k', 'ket hon', 'đkkh']) {
        assert.deepEqual(search.search(query), []);
        assert.equal(search.facets(query).total, 0);
        search.suggest(query);
      }
    }
  });
  it('are left aside when they are of another engine or damaged, and names are still found', () => {
    const { v } = prepared.search as { v: number };
    for (const search of [{ ...(prepared.search as object), v: 99 }, 'text', null, 7, [], { v }, { v, terms: 5 }])
      assert.equal(first({ ...prepared, search }, 'kết hôn'), '1.000894');
    for (const searchRows of [undefined, null, 7, 'text', []])
      assert.equal(first({ ...prepared, searchRows }, 'kết hôn'), '1.000894');
    const damaged = ['', '\u0000\uffff', '\ud7ff'.repeat(50), 'x'];
    for (const row of [...damaged, 7, null]) {
      const searchRows = Object.fromEntries(prepared.procedures.map(({ code }) => [code, row]));
      assert.equal(first({ ...prepared, searchRows }, 'kết hôn'), '1.000894');
    }
  });
});

describe('A search over a catalogue that is still on its way', () => {
  /** The steps of a search while everything comes in three parts; `parts` says of each what is added. */
  const arrive = (from: SearchableCatalogue, parts: (catalogue: SearchableCatalogue, part: number) => void) => {
    const growing: SearchableCatalogue = { ...from, procedures: [], searchRows: {} };
    let isOver = false;
    const steps = searchSteps(growing, {}, () => isOver);
    const untilItWaits = () => {
      let step = steps.next();
      while (!step.done && !step.value) step = steps.next();
      return step.done ? step.value : undefined;
    };
    for (const part of [0, 1, 2]) {
      assert.equal(untilItWaits(), undefined, 'there is more to come');
      assert.throws(() => drain(steps), /still on its way/);
      parts(growing, part);
    }
    isOver = true;
    return { growing, search: untilItWaits() as Search };
  };
  const queries = ['khai sinh', 'giay chung sinh', 'dang ky', 'tách thửa', 'đkkh', 'mảnh trích đo', 'zzyx'];
  const third = <T>(list: readonly T[], part: number): T[] => {
    const size = Math.ceil(list.length / 3);
    return list.slice(part * size, (part + 1) * size);
  };
  const sameAnswers = (search: Search, other: SearchableCatalogue) => {
    for (const query of queries) {
      assert.deepEqual(search.search(query), createSearch(other).search(query));
      assert.deepEqual(search.facets(query), createSearch(other).facets(query));
      assert.deepEqual(search.suggest(query), createSearch(other).suggest(query));
    }
  };

  it('answers as over the whole one, when names come first and their rows later', () => {
    const rows = Object.entries(prepared.searchRows as object);
    const { search } = arrive(prepared, (growing, part) => {
      if (part === 0) growing.procedures.push(...prepared.procedures);
      else Object.assign(growing.searchRows as object, Object.fromEntries(third(rows, part)));
      if (part === 2) Object.assign(growing.searchRows as object, Object.fromEntries(third(rows, 0)));
    });
    sameAnswers(search, prepared);
  });
  it('and when it has no prepared data', () => {
    const { search } = arrive(whole, (growing, part) => growing.procedures.push(...third(whole.procedures, part)));
    sameAnswers(search, whole);
  });
  it('and when its rows never come: by what it has', () => {
    const { growing, search } = arrive(prepared, (growing, part) =>
      growing.procedures.push(...third(prepared.procedures, part)),
    );
    sameAnswers(search, growing);
    assert.equal(search.search('kết hôn')[0].code, '1.000894');
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
  const read = passedOn(withSearchData(many as CatalogueIndex, many));
  it('answer the same', () => {
    for (const query of ['khai sinh', 'giấy chứng sinh', 'ket hon co yeu to nuoc ngoai', 'hkd', 'tách t'])
      assert.deepEqual(answers(read, query), answers(many, query));
  });
});
