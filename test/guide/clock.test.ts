import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, clockOf } from '../../src/guide/index.js';
import { at, limit, paper, procedure, ward } from './support.js';

const MADE = { generatedAt: '2026-11-24T09:00:00+07:00' };

describe('the clock of a device', () => {
  it('is believed from the day before the catalogue was made on', () => {
    for (const moment of ['2026-11-23', '2026-11-24', '2026-11-25', '2031-01-01'])
      assert.deepEqual(clockOf(at(moment), MADE), { kind: 'plausible' }, moment);
  });

  it('is not believed before: the catalogue cannot come from the future', () => {
    assert.deepEqual(clockOf(new Date(0), MADE), { kind: 'tooEarly', date: '1970-01-01', notBefore: '2026-11-24' });
    assert.equal(clockOf(at('2026-11-22'), MADE).kind, 'tooEarly');
  });

  it('that shows no day at all is broken, and nothing throws', () => {
    for (const now of [new Date(NaN), new Date(8.64e15)])
      assert.deepEqual(clockOf(now, MADE), { kind: 'broken', notBefore: '2026-11-24' });
  });

  it('is judged by the day of the source where the catalogue does not say when it was made', () => {
    const provenance = {
      source: { title: 'x', retrievedOn: '2026-07-18' },
      verifiedOn: '2026-10-01',
      confidence: 'reviewed' as const,
    };
    assert.equal(clockOf(at('2026-09-29'), { provenance }).kind, 'tooEarly');
    assert.equal(clockOf(at('2026-10-01'), { provenance, generatedAt: 'hôm qua' }).kind, 'plausible');
    assert.equal(clockOf(new Date(0), {}).kind, 'plausible', 'nothing to judge it by');
  });
});

describe('the answer on a device whose clock is wrong', () => {
  const record = procedure({
    effectiveFrom: '2025-07-01',
    dossier: { items: [paper('to-khai')] },
    timeLimits: [limit({ unit: 'workingDay', value: 3 })],
  });
  const ask = (now: Date) => answer(ward([record], MADE), record.code, { now });

  it('keeps papers and rules, and tells no date and no "open now"', () => {
    for (const now of [new Date(0), new Date(NaN)]) {
      const found = ask(now);
      assert.ok(found.kind === 'guide', 'in force, whatever the clock says');
      assert.equal(found.papers?.entries.length, 1);
      assert.equal(found.time.limits.length, 1, 'the length of the time still holds');
      assert.equal(found.time.due, null);
      assert.deepEqual(found.open, { kind: 'unknown' });
      assert.equal(found.date, '2026-11-24');
      assert.equal(found.warnings[0].kind, 'wrongClock');
      assert.ok(!found.assumptions.some(({ kind }) => kind === 'filedOn'));
    }
  });

  it('is like any other once the clock is right', () => {
    const found = ask(at('2026-11-25'));
    assert.ok(found.kind === 'guide' && found.time.due && found.open.kind === 'open');
    assert.ok(!found.warnings.some(({ kind }) => kind === 'wrongClock'));
  });
});
