import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CatalogueIndex } from '../../src/catalogue/types.js';
import { rehearsal } from '../../src/elements/ward-procedure-search/rehearsal.js';
import { createSearch } from '../../src/search/index.js';
import { fold } from '../../src/text/index.js';
import { catalogue } from './fixture.js';

const queries = (pinned?: string[]) => [...rehearsal({ ...catalogue, pinned } as unknown as CatalogueIndex)];

describe('An engine that nobody asks yet', () => {
  it('rehearses first letters, and then names letter by letter', () => {
    const asked = queries();
    assert.equal(asked[0].length, 1);
    const name = fold((catalogue.procedures[0].shortName ?? catalogue.procedures[0].name).vi);
    const begun = asked.filter((query) => query.length > 2);
    assert.ok(begun.length > 20, `${begun.length} longer beginnings`);
    assert.ok(asked.length < 250, `${asked.length} queries would keep a cheap phone busy for long`);
    for (const length of [2, 3, 8]) assert.ok(asked.includes(name.slice(0, length)), `${length} letters of ${name}`);
  });

  it('takes the procedures that a ward pinned first', () => {
    const { code, name, shortName } = catalogue.procedures[catalogue.procedures.length - 1];
    const folded = fold((shortName ?? name).vi.slice(0, 8));
    assert.ok(queries([code]).includes(folded), `${folded} is typed`);
  });

  it('answers afterwards as a new one does', () => {
    const rehearsed = createSearch(catalogue);
    for (const query of queries()) {
      rehearsed.search(query, { limit: 6 });
      rehearsed.facets(query);
      rehearsed.suggest(query);
    }
    for (const query of ['khai sinh', 'ddawng kys', 'sao y', 'xyz qwrt', 'tr']) {
      const fresh = createSearch(catalogue);
      assert.deepEqual(rehearsed.search(query), fresh.search(query), query);
      assert.deepEqual(rehearsed.facets(query), fresh.facets(query), query);
      assert.deepEqual(rehearsed.suggest(query), fresh.suggest(query), query);
    }
  });
});
