import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSearch } from '../../src/search/index.js';
import { clean, decodeKeys, fold, isSyllable, slip, slugify, splitTone, syllables } from '../../src/text/index.js';
import { catalogue } from './fixture.js';
import { asked } from './asked.js';

const search = createSearch(catalogue);
const codes = new Set(catalogue.procedures.map(({ code }) => code));
const pieces = [...catalogue.procedures.map(({ name }) => name.vi), ...asked.map(({ query }) => query)].flatMap(
  (text) => text.split(' '),
);
/** What a person, a cat and an attacker type: words of the catalogue cut and glued, keys, marks, anything. */
const query = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.string({ unit: fc.constantFrom(...'sfrxjzwd0123456789đăơ\u0301\u0323 .,'), maxLength: 6 }),
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
);

describe('Any text at all', () => {
  it('is searched without an error, and the answer is in order', () => {
    fc.assert(
      fc.property(query, fc.nat(12), (text, limit) => {
        const results = search.search(text, { limit, explain: true });
        assert.ok(results.length <= limit);
        assert.equal(new Set(results.map(({ code }) => code)).size, results.length);
        for (const { code, score, matched, explain } of results) {
          assert.ok(codes.has(code) && Number.isFinite(score) && score > 0 && explain);
          const { name, shortName } = catalogue.procedures.find((one) => one.code === code)!;
          for (const [shown, ranges] of [
            [name.vi, matched.name],
            [shortName?.vi, matched.shortName],
          ] as const) {
            let last = -1;
            for (const [start, end] of ranges ?? []) {
              assert.ok(start > last && end > start && end <= shown!.length);
              last = end;
            }
          }
        }
        const total = search.facets(text).total;
        assert.ok(text.trim() ? total >= results.length : total > 0);
        search.suggest(text);
      }),
      { numRuns: 600 },
    );
  });
  it('passes through every text function', () => {
    fc.assert(
      fc.property(query, (text) => {
        assert.equal(clean(clean(text)), clean(text));
        assert.equal(fold(fold(text)), fold(text));
        assert.match(slugify(text), /^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        let last = 0;
        for (const { text: word, start, end } of syllables(text)) {
          assert.ok(word && start >= last && end > start && end <= text.length);
          last = end;
          splitTone(word);
          const decoded = decodeKeys(word);
          assert.ok(decoded === undefined || isSyllable(decoded));
          slip(word, fold(word));
        }
      }),
      { numRuns: 600 },
    );
  });
});
