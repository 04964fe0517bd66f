import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Procedure } from '../../src/catalogue/types.js';

const national = new URL('../../procedures/national/', import.meta.url);

const procedures = readdirSync(national, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[\\/]/.test(file) && file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file.replaceAll('\\', '/'), national), 'utf8')) as Procedure);

/** The records that say something, by what they say. */
function saidBy<T>(find: (procedure: Procedure) => T | undefined): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const procedure of procedures) {
    const found = find(procedure);
    if (found !== undefined)
      said.set(JSON.stringify(found), [...(said.get(JSON.stringify(found)) ?? []), procedure.code]);
  }
  return said;
}

describe('what several records of the shipped catalogue say', () => {
  it('a copy of an extract costs the same whatever was registered', () => {
    const said = saidBy(({ fees }) => {
      const fee = fees.find(({ id, legal }) => id === 'phi-ban-sao' && legal === '281/2016/TT-BTC');
      return fee && [fee.price, fee.exemptions, fee.provenance];
    });
    assert.equal(said.size, 1, JSON.stringify([...said], null, 1));
    assert.ok([...said.values()][0].length > 20, 'not one record only');
  });

  it('no reviewed paper is asked for as an original and as a copy: the portal writes so what is only compared', () => {
    const both = procedures
      .filter(({ provenance }) => provenance.confidence === 'reviewed')
      .flatMap(({ code, dossier }) =>
        (dossier?.items ?? [])
          .filter(({ quantities }) =>
            ['original', 'copy'].every((form) => quantities.some((asked) => asked.form === form)),
          )
          .map(({ id }) => `${code} ${id}`),
      );
    assert.deepEqual(both, []);
  });

  it('poverty procedures that end with the year say alike what follows and what to do then', () => {
    const said = saidBy(({ code, changes }) => (/^1\.01160[678]$/.test(code) ? changes : undefined));
    assert.equal(said.size, 1, JSON.stringify([...said], null, 1));
    const [[note, codes]] = said;
    assert.deepEqual(codes.sort(), ['1.011606', '1.011607', '1.011608']);
    assert.match(note, /1\.116214.*hỏi phường, xã/);
  });
});
