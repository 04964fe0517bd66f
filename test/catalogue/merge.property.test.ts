import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  differences,
  findMember,
  mergeCatalogues,
  parsePointer,
  readCatalogue,
  segmentOf,
  type Catalogue,
  type ProcedureOverride,
} from '../../src/catalogue/index.js';
import { anyCatalogue, runs } from './arbitrary.js';
import { catalogue, head, SOURCE } from './fixture.js';

const nearer = (overrides?: ProcedureOverride[]): Catalogue => ({
  ...catalogue([], { id: 'near', layer: 'ward', extends: [{ id: head().id, version: head().version }] }),
  ...(overrides && { overrides }),
});

describe('merging whatever layers', () => {
  it('changes no procedure when there are no overrides', () => {
    fc.assert(
      fc.property(anyCatalogue, (lower) => {
        assert.deepEqual(mergeCatalogues([lower]).catalogue, lower);
        const { catalogue: merged, problems } = mergeCatalogues([lower, nearer()]);
        assert.deepEqual([merged?.procedures, problems], [lower.procedures, []]);
      }),
      runs(100),
    );
  });

  it('never throws on overrides with anything in them, and keeps every procedure readable', () => {
    const path = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.oneof(
            fc.constantFrom('fees', 'dossier', 'items', 'name', 'vi', '-', '0', '__proto__', 'steps'),
            fc.string(),
          ),
        )
        .map((parts) => `/${parts.join('/')}`),
    );
    const patch = fc.record(
      { path, op: fc.constantFrom('set', 'add', 'remove'), value: fc.jsonValue() },
      { requiredKeys: ['path', 'op'] },
    );
    fc.assert(
      fc.property(anyCatalogue, fc.array(patch, { maxLength: 5 }), (lower, patches) => {
        const target = lower.procedures[0].code;
        const overrides = [
          { target, patch: patches, baseVersion: head().version, provenance: SOURCE },
        ] as ProcedureOverride[];
        const { catalogue: merged } = mergeCatalogues([lower, nearer(overrides)]);
        assert.deepEqual(readCatalogue(merged).problems, []);
        assert.deepEqual(merged?.procedures.slice(1), lower.procedures.slice(1));
        assert.equal(merged?.procedures[0].code, target);
      }),
      runs(100),
    );
  });

  it('explains every value of every procedure', () => {
    fc.assert(
      fc.property(anyCatalogue, (lower) => {
        const { explain } = mergeCatalogues([lower, nearer()]);
        for (const { code, ...rest } of lower.procedures) {
          for (const key of Object.keys(rest)) assert.equal(explain(code, `/${key}`)?.layer, lower.id, key);
        }
      }),
      runs(50),
    );
  });
});

describe('names of members', () => {
  it('lead back to the member that they name', () => {
    const member = fc.oneof(
      fc.string(),
      fc.record({ id: fc.string() }),
      fc.record({ ref: fc.string(), role: fc.string() }),
      fc.record({ kind: fc.string(), id: fc.string() }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(member, { maxLength: 6 }), (list) => {
        list.forEach((_, index) => assert.equal(findMember(list, segmentOf(list, index)), index));
      }),
      runs(200),
    );
  });

  it('give differences that can be pointed at', () => {
    fc.assert(
      fc.property(anyCatalogue, anyCatalogue, ({ procedures: [before] }, { procedures: [after] }) => {
        for (const { path } of differences(before, after)) assert.notEqual(parsePointer(path), undefined);
        assert.deepEqual(differences(before, JSON.parse(JSON.stringify(before))), []);
      }),
      runs(100),
    );
  });
});
