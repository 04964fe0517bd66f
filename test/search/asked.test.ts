import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, measure, summary } from '../../bench/search/measures.mjs';
import { shippedCatalogue } from '../../bench/search/data.mjs';
import { createSearch, type SearchableCatalogue } from '../../src/search/index.js';
import { asked } from './asked.js';

const catalogue = shippedCatalogue() as SearchableCatalogue;
const search = createSearch(catalogue);
const rows = asked.map((query) => {
  const judged = judge(query, catalogue);
  assert.ok(judged, `${query.query}: its best answer is no longer in the catalogue`);
  return {
    ...query,
    ...measure(
      search.search(query.query, { limit: 10 }).map(({ code }) => code),
      judged,
    ),
  };
});
const SLIPS = ['no-diacritics', 'partial-diacritics', 'telex-raw', 'vni-raw', 'tone-variant', 'typo'];
const BEGUN = ['abbreviation', 'prefix'];

// Floors a little below what was measured: a change that loses several answers is to be noticed, a single one is chance.
for (const { who, later, floors } of [
  {
    who: 'Who has never seen the catalogue and types into it',
    later: undefined,
    floors: { success: 0.77, mrr: 0.83, recall: 0.82, slips: 0.87, begun: 0.88, honest: 0.8 },
  },
  {
    who: 'Who tells it in words that are further away',
    later: true,
    floors: { success: 0.7, mrr: 0.76, recall: 0.77, slips: 0.8, begun: 0.7, honest: 0.75 },
  },
])
  describe(who, () => {
    const of = (...kinds: string[]) => {
      const asked = rows.filter((row) => row.later === later && (kinds.length === 0 || kinds.includes(row.kind)));
      const { success = 0, mrr = 0, recall = 0, honest = 0 } = summary(asked);
      return { success, mrr, recall, honest };
    };
    it('finds what is needed first, mostly', () => {
      const { success, mrr, recall } = of();
      const isFound = success > floors.success && mrr > floors.mrr && recall > floors.recall;
      assert.ok(isFound, `${success} ${mrr} ${recall}`);
    });
    it('may leave out marks, keep Telex or VNI on, and miss keys', () => {
      const { success } = of(...SLIPS);
      assert.ok(success > floors.slips, String(success));
    });
    it('may abbreviate, and stop in the middle of a word', () => {
      const { success } = of(...BEGUN);
      assert.ok(success > floors.begun, String(success));
    });
    it('is told that nothing was found where nothing was', () => {
      const { honest } = of('zero-result');
      assert.ok(honest > floors.honest, String(honest));
    });
  });

describe('Who has only begun to type', () => {
  it('sees something with the first letters already', () => {
    const phrases = catalogue.procedures.flatMap(({ keywords = [] }) => keywords);
    for (const length of [1, 2, 3])
      for (const begun of new Set(phrases.map((phrase) => phrase.slice(0, length))))
        assert.ok(search.search(begun).length > 0, begun);
  });
});
