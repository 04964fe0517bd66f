import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shippedCatalogue } from '../../bench/search/data.mjs';
import { createSearch, type SearchableCatalogue } from '../../src/search/index.js';
import { fold } from '../../src/text/index.js';

const catalogue = shippedCatalogue() as SearchableCatalogue;
const search = createSearch(catalogue);

// A phrase may stand under two procedures; a new phrase or another word that leads the words of others astray is noticed here.
describe('Who types a name or a search phrase of a procedure', () => {
  for (const [how, typed] of [
    ['as it is written', (text: string) => text],
    ['without marks', fold],
  ] as const) {
    it(`finds it first, ${how}`, () => {
      const places = catalogue.procedures.flatMap(({ code, name, shortName, keywords = [], status, supersededBy }) =>
        [name.vi, ...(shortName ? [shortName.vi] : []), ...keywords].map((text) =>
          search
            .search(typed(text), { limit: 3 })
            .findIndex((result) => result.code === ((status === 'abolished' && supersededBy) || code)),
        ),
      );
      const share = (isSo: (place: number) => boolean) => places.filter(isSo).length / places.length;
      assert.ok(share((place) => place === 0) > 0.985, `${share((place) => place === 0)} are first`);
      assert.ok(share((place) => place >= 0) > 0.998, `${share((place) => place >= 0)} are among three`);
    });
  }
});
