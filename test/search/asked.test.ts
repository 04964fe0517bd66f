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
function of(...kinds: string[]) {
  const {
    success = 0,
    mrr = 0,
    recall = 0,
    honest = 0,
  } = summary(rows.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)));
  return { success, mrr, recall, honest };
}

// Floors a little below what was measured: a change that loses several answers is to be noticed, a single one is chance.
describe('Who has never seen the catalogue and types into it', () => {
  it('finds what is needed first, mostly', () => {
    const { success, mrr, recall } = of();
    assert.ok(success > 0.76 && mrr > 0.82 && recall > 0.82, `${success} ${mrr} ${recall}`);
  });
  it('may leave out marks, keep Telex or VNI on, and miss keys', () => {
    const { success } = of('no-diacritics', 'partial-diacritics', 'telex-raw', 'vni-raw', 'tone-variant', 'typo');
    assert.ok(success > 0.84, String(success));
  });
  it('may abbreviate, and stop in the middle of a word', () => {
    const { success } = of('abbreviation', 'prefix');
    assert.ok(success > 0.88, String(success));
  });
  it('sees something with the first letters already', () => {
    const phrases = catalogue.procedures.flatMap(({ keywords = [] }) => keywords);
    for (const length of [1, 2, 3])
      for (const begun of new Set(phrases.map((phrase) => phrase.slice(0, length))))
        assert.ok(search.search(begun).length > 0, begun);
  });
  it('is told that nothing was found where nothing was', () => {
    const { honest } = of('zero-result');
    assert.ok(honest > 0.78, String(honest));
  });
});
