import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Channel, ChannelKind, Procedure } from '../../src/catalogue/types.js';
import { at, choice, dong, fee, guideFor, is, limit, number, paper, procedure, yesNo } from './support.js';

const ways = (...kinds: ChannelKind[]): Channel[] => kinds.map((kind) => ({ kind, available: true }));

describe('What it costs', () => {
  const both = [
    fee('direct', dong(20_000), { when: { channel: ['inPerson'] } }),
    fee('online', dong(10_000), { when: { channel: ['online'] } }),
  ];
  const record = (fees = both, more: Partial<Procedure> = {}) =>
    procedure({ fees, channels: ways('inPerson', 'online'), ...more });

  it('says what filing online saves, before and after the way is chosen', () => {
    for (const channel of [undefined, 'inPerson', 'online'] as const)
      assert.equal(guideFor(record(), { channel }).fees.onlineSaving, 10_000);
    assert.deepEqual(guideFor(record()).fees.total, { kind: 'unknown' });
    assert.deepEqual(guideFor(record(), { channel: 'online' }).fees.total, {
      kind: 'exact',
      amount: 10_000,
      currency: 'VND',
    });
  });

  it('promises no saving where one sum is open, where online is dearer, or where one of the ways is missing', () => {
    const saving = (...args: Parameters<typeof record>) => guideFor(record(...args)).fees.onlineSaving;
    assert.equal(saving([...both, fee('open', { kind: 'unknown' })]), null);
    assert.equal(saving([both[0], { ...both[1], price: { kind: 'unknown' } }]), null);
    assert.equal(saving([both[0], { ...both[1], price: dong(30_000) }]), null);
    assert.equal(saving([both[0], { ...both[1], price: { kind: 'free', ground: { vi: 'x' } } }]), null);
    assert.equal(saving(both, { channels: ways('inPerson', 'post') }), null);
    assert.equal(saving(both, { channels: [...ways('inPerson'), { kind: 'online', available: false }] }), null);
  });

  it('promises no saving from sums that nobody checked', () => {
    const draft = { source: { title: 'nguồn thứ cấp' }, confidence: 'draft' as const };
    assert.equal(guideFor(record([both[0], { ...both[1], provenance: draft }])).fees.onlineSaving, null);
    assert.equal(
      guideFor(record(both, { provenance: { ...procedure().provenance, confidence: 'imported' } })).fees.onlineSaving,
      null,
    );
  });

  it('promises no saving to somebody who pays nothing anyway', () => {
    const exemptions = [{ id: 'poor', who: { vi: 'hộ nghèo' }, percent: 100, when: is('poor', true) }];
    const fees = both.map((entry) => ({ ...entry, exemptions }));
    assert.equal(guideFor(record(fees, { facts: [yesNo('poor')] }), { facts: { poor: true } }).fees.onlineSaving, null);
    assert.equal(guideFor(record(fees, { facts: [yesNo('poor')] })).fees.onlineSaving, 10_000);
  });

  it('does not take the questions of the counter for those of the internet', () => {
    // Online, a level-2 account makes the price unknown; at the counter nobody asks for one.
    const online = { channel: ['online' as const] };
    const fees = [
      both[0],
      fee('online', dong(10_000), { when: { all: [online, is('level2', false)] } }),
      fee('level2', { kind: 'unknown' }, { when: { all: [online, is('level2', true)] } }),
    ];
    const facts = [yesNo('level2', { askWhen: online })];
    assert.equal(guideFor(record(fees, { facts }), { channel: 'inPerson' }).fees.onlineSaving, null);
    assert.equal(
      guideFor(record(fees, { facts }), { channel: 'inPerson', facts: { level2: false } }).fees.onlineSaving,
      10_000,
    );
  });

  it('names the questions on which an amount hangs, with those that open them', () => {
    const price = {
      kind: 'perUnit' as const,
      currency: 'VND',
      unit: { vi: 'người' },
      quantity: 'people',
      tiers: [{ amount: 1 }],
    };
    const exemptions = [{ id: 'poor', who: { vi: 'hộ nghèo' }, percent: 100, when: is('poor', true) }];
    const facts = [choice('kind', ['one', 'list']), number('people', { askWhen: is('kind', 'list') }), yesNo('poor')];
    const guide = guideFor(record([fee('f', price, { exemptions })], { facts: [...facts, yesNo('other')] }));
    assert.deepEqual([...guide.fees.facts].sort(), ['kind', 'people', 'poor']);
  });
});

describe('Content that nobody looked at for half a year', () => {
  const old = procedure({
    dossier: { items: [paper('form')] },
    fees: [fee('f', { ...dong(20_000), per: { vi: 'lần' } } as ReturnType<typeof dong>)],
    timeLimits: [limit({ unit: 'workingDay', value: 3 })],
    channels: ways('inPerson', 'online'),
    provenance: { source: { title: 'Cổng' }, verifiedOn: '2026-01-10', confidence: 'reviewed' },
  });

  it('keeps its papers, but names no amount and no time any more', () => {
    const guide = guideFor(old);
    assert.equal(guide.papers?.counts.submit, 1);
    const { lines, total, onlineSaving, withheld } = guide.fees;
    assert.deepEqual(
      lines.map(({ amount, per }) => [amount, per]),
      [[{ kind: 'unknown' }, undefined]],
    );
    assert.deepEqual([total, onlineSaving, withheld], [{ kind: 'unknown' }, null, true]);
    assert.deepEqual(guide.time, { limits: [], dues: [], due: null, facts: [], withheld: true });
    assert.equal(guide.warnings[0].kind, 'reviewOverdue');
  });

  it('a day earlier still names both', () => {
    const guide = guideFor(old, { now: at('2026-07-09') });
    assert.deepEqual([guide.fees.total.kind, guide.fees.withheld, guide.time.withheld], ['exact', false, false]);
  });
});
