import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parseCatalogueText, readCatalogue, readProcedure, splitCatalogue } from '../../src/catalogue/index.js';
import { PROCEDURE_KIT } from '../../src/catalogue/read.js';
import { isGood } from '../../src/catalogue/tolerant.js';
import { contextOf, checkCatalogue, checkProcedure } from '../../src/catalogue/check/index.js';
import { anyCatalogue, anyProcedure, brokenCatalogue, runs } from './arbitrary.js';
import { head, loose, procedure } from './fixture.js';

describe('the reader, on whatever it is given', () => {
  it('never throws on any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        readCatalogue(json);
        readProcedure(json);
        readCatalogue({ ...head(), format: 'ward-catalogue', procedures: json });
        readCatalogue({
          ...head(),
          format: 'ward-catalogue',
          procedures: [json, { ...procedure(), dossier: json, fees: json }],
        });
      }),
      runs(200),
    );
  });

  it('never throws on a catalogue with anything in any place, and what it gives can be read again without a problem', () => {
    fc.assert(
      fc.property(brokenCatalogue, (json) => {
        const first = readCatalogue(json);
        if (!first.catalogue) return;
        const again = readCatalogue(loose(first.catalogue));
        const shape = again.problems.filter(({ kind }) => kind !== 'empty' && kind !== 'fallback');
        assert.deepEqual(shape, []);
        assert.deepEqual(again.catalogue?.procedures, first.catalogue.procedures);
      }),
      runs(100),
    );
  });

  it('never drops or changes a valid record', () => {
    fc.assert(
      fc.property(anyCatalogue, (json) => {
        assert.deepEqual(readCatalogue(json), { catalogue: json, problems: [] });
      }),
      runs(100),
    );
  });

  it('takes a record as it is exactly when reading it part by part has nothing to say', () => {
    fc.assert(
      fc.property(fc.oneof(brokenCatalogue, anyCatalogue), (json) => {
        for (const record of (json as { procedures?: unknown[] }).procedures ?? []) {
          if (typeof record !== 'object' || record === null || Array.isArray(record)) continue;
          const asItIs = isGood(PROCEDURE_KIT, 'Procedure', { ...record, slug: 'slug' });
          // A slug that cannot be read makes the reader go through the parts.
          const { catalogue, problems } = readCatalogue({
            ...head(),
            format: 'ward-catalogue',
            procedures: [{ ...record, slug: 5 }],
          });
          const [read] = catalogue?.procedures ?? [];
          const others = problems.filter(({ path }) => path !== '/slug');
          const isSame = read !== undefined && isDeepStrictEqual({ ...read, slug: 5 }, { ...record, slug: 5 });
          assert.equal(asItIs, others.length === 0 && isSame, JSON.stringify({ record, others }));
        }
      }),
      runs(100),
    );
  });

  it('never drops a valid record that stands among broken ones', () => {
    fc.assert(
      fc.property(
        anyProcedure,
        fc.array(fc.jsonValue(), { maxLength: 4 }),
        fc.array(fc.jsonValue(), { maxLength: 4 }),
        (good, before, after) => {
          const { catalogue } = readCatalogue({
            format: 'ward-catalogue',
            ...head(),
            procedures: [...before, good, ...after],
          });
          assert.deepEqual(
            catalogue?.procedures.find(({ code }) => code === good.code),
            good,
          );
        },
      ),
      runs(100),
    );
  });

  it('names a problem for every record that it leaves out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyProcedure, fc.jsonValue()), { maxLength: 6 }), (list) => {
        const { catalogue, problems } = readCatalogue({ format: 'ward-catalogue', ...head(), procedures: list });
        const left = problems.filter(
          ({ kind, path = '' }) =>
            kind === 'recordLeftOut' || (kind === 'duplicate' && path.startsWith('/procedures/')),
        );
        assert.equal(list.length, (catalogue?.procedures.length ?? 0) + left.length);
      }),
      runs(100),
    );
  });

  it('gives back from the split form what went into it', () => {
    fc.assert(
      fc.property(anyCatalogue, (catalogue) => {
        const { index, procedures } = splitCatalogue(catalogue);
        assert.deepEqual(readCatalogue(loose(index)).problems, []);
        for (const whole of catalogue.procedures) {
          const { procedure: read, catalogueVersion, problems } = readProcedure(loose(procedures.get(whole.code)));
          assert.deepEqual([read, catalogueVersion, problems], [whole, catalogue.version, []]);
        }
      }),
      runs(100),
    );
  });
});

describe('the checks of meaning, on whatever the reader lets through', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(brokenCatalogue, (json) => {
        const { catalogue } = readCatalogue(json);
        if (catalogue?.format !== 'ward-catalogue') return;
        checkCatalogue(catalogue, '2026-11-24');
        catalogue.procedures.forEach((one) => checkProcedure(one, contextOf(catalogue, '2026-11-24')));
      }),
      runs(100),
    );
  });
});

describe('the parser, on whatever text', () => {
  it('never throws, and says where JSON goes wrong exactly when it is no JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
        ),
        (text) => {
          const { json, problem } = parseCatalogueText(text);
          let good = true;
          try {
            assert.deepEqual(json, JSON.parse(text));
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            good = false;
          }
          assert.equal(problem === undefined, good);
          if (problem) assert.ok(problem.line >= 1 && problem.column >= 1);
        },
      ),
      runs(200),
    );
  });

  it('calls every catalogue that was cut off cut off', () => {
    const text = JSON.stringify({ ...head(), format: 'ward-catalogue', procedures: [procedure()] }, null, 2);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (end) => {
        assert.equal(parseCatalogueText(text.slice(0, end)).problem?.kind, 'truncatedJson');
      }),
      runs(200),
    );
  });
});
