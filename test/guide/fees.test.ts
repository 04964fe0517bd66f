import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Exemption, FactValue, Fee, Price } from '../../src/catalogue/types.js';
import { feeLines, feeTotal, priceOf } from '../../src/guide/fees.js';
import { dong, fee, is, not, situation } from './support.js';

const DAY = '2026-11-25';
const lines = (fees: Fee[], facts: Record<string, FactValue> = {}, day = DAY) => feeLines(fees, situation(facts), day);
const total = (...args: Parameters<typeof lines>) => feeTotal(lines(...args));
const amount = (price: Price, facts: Record<string, FactValue> = {}) => priceOf(price, new Map(Object.entries(facts)));
const vnd = (sum: number) => ({ kind: 'exact' as const, amount: sum, currency: 'VND' });
const exempt = (id: string, more: Partial<Exemption> = {}): Exemption => ({
  id,
  who: { vi: id },
  percent: 100,
  ...more,
});

/** Certified copies: 2.000 đồng for each of the first two pages, 1.000 for the others, at most 200.000 a copy. */
const COPIES: Extract<Price, { kind: 'perUnit' }> = {
  kind: 'perUnit',
  currency: 'VND',
  unit: { vi: 'trang' },
  quantity: 'pages',
  tiers: [{ upTo: 2, amount: 2000 }, { amount: 1000 }],
  cap: 200_000,
  times: 'copies',
};

describe('Certified copies', () => {
  for (const [pages, copies, expected] of [
    [1, 3, 6_000],
    [2, 1, 4_000],
    [5, 2, 14_000],
    [198, 1, 200_000],
    [250, 2, 400_000],
    [197, 1, 199_000],
    [199, 1, 200_000],
  ]) {
    it(`of ${pages} pages, ${copies} of them, cost ${expected} đồng`, () => {
      const found = amount(COPIES, { pages, copies });
      assert.equal(found.kind === 'amount' && found.amount, expected);
    });
  }

  it('say how the sum was reached, and whether it stops at the highest price', () => {
    assert.deepEqual(amount(COPIES, { pages: 5, copies: 2 }), {
      kind: 'amount',
      amount: 14_000,
      currency: 'VND',
      units: { quantity: 5, times: 2, single: 7_000, capped: false },
    });
    const dear = amount(COPIES, { pages: 250, copies: 2 });
    assert.ok(dear.kind === 'amount' && dear.units?.capped && dear.units.single === 200_000);
    const exactlyThere = amount(COPIES, { pages: 198, copies: 1 });
    assert.ok(exactlyThere.kind === 'amount' && exactlyThere.units?.capped === false);
  });

  it('have a price by page and no sum while a number is missing; one page is never assumed', () => {
    assert.deepEqual(amount(COPIES), { kind: 'perUnit', price: COPIES, open: ['pages', 'copies'] });
    assert.deepEqual(amount(COPIES, { pages: 3 }), { kind: 'perUnit', price: COPIES, open: ['copies'] });
    assert.deepEqual(amount(COPIES, { copies: 3 }), { kind: 'perUnit', price: COPIES, open: ['pages'] });
    assert.deepEqual(amount(COPIES, { pages: 'năm', copies: 1 }), { kind: 'perUnit', price: COPIES, open: ['pages'] });
    assert.deepEqual(total([fee('copies', COPIES)], { pages: 3 }), { kind: 'unknown' });
  });

  it('never cost less for a page more, and each copy more adds the price of one', () => {
    const tiers = fc.array(
      fc.record({ width: fc.integer({ min: 1, max: 5 }), amount: fc.integer({ min: 0, max: 9_999 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const price = fc
      .record({ tiers, cap: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: undefined }) })
      .map(({ tiers: steps, cap }) => {
        let upTo = 0;
        const bounded = steps.map(({ width, amount: each }, index) => ({
          ...(index < steps.length - 1 && { upTo: (upTo += width) }),
          amount: each,
        }));
        return { ...COPIES, tiers: bounded, cap };
      });
    const cost = (one: Price, pages: number, copies: number) => {
      const found = amount(one, { pages, copies });
      return found.kind === 'amount' ? found.amount : assert.fail();
    };
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), (one, pages, copies) => {
        assert.ok(cost(one, pages + 1, 1) >= cost(one, pages, 1));
        assert.equal(cost(one, pages, copies + 1) - cost(one, pages, copies), cost(one, pages, 1));
        assert.ok(one.cap === undefined || cost(one, pages, 1) <= one.cap);
      }),
    );
  });
});

describe('What a fee line comes to', () => {
  it('is the amount, with the unit in words where the catalogue names one', () => {
    const [line] = lines([fee('f', { ...dong(20_000), per: { vi: 'lần đăng ký' } } as Price)]);
    assert.deepEqual(line.amount, { kind: 'amount', amount: 20_000, currency: 'VND' });
    assert.deepEqual(line.per, { vi: 'lần đăng ký' });
    assert.equal(line.state, 'applies');
  });

  const kinds: [string, Price][] = [
    ['two bounds', { kind: 'range', min: 50_000, max: 100_000, currency: 'VND' }],
    ['the word of the province', { kind: 'setByProvince' }],
    ['free, with the ground', { kind: 'free', ground: { vi: 'Miễn lệ phí' } }],
    ['that the law lays down none', { kind: 'notSet' }],
    ['unknown, with a note', { kind: 'unknown', note: { vi: 'Hỏi nơi tiếp nhận' } }],
  ];
  for (const [words, price] of kinds)
    it(`may be ${words}`, () => assert.deepEqual(lines([fee('f', price)])[0].amount, price));

  it('belongs to the case and the way of filing, and is only perhaps due while they are open', () => {
    const fees = [
      fee('counter', dong(20_000), { when: { channel: ['inPerson'] } }),
      fee('late', dong(5_000), { when: is('late', true) }),
    ];
    const here = feeLines(fees, situation({ late: false }, { channel: 'inPerson' }), DAY);
    assert.deepEqual(
      here.map((line) => [line.fee.id, line.state]),
      [['counter', 'applies']],
    );
    assert.deepEqual(
      lines(fees).map((line) => [line.state, line.open]),
      [
        ['perhaps', ['$channel']],
        ['perhaps', ['late']],
      ],
    );
  });

  it('changes on the day a decree says', () => {
    const fees = [
      fee('half', dong(25_000), { effectiveTo: '2026-12-31' }),
      fee('full', dong(50_000), { effectiveFrom: '2027-01-01' }),
    ];
    assert.deepEqual(total(fees, {}, '2026-12-31'), vnd(25_000));
    assert.deepEqual(total(fees, {}, '2027-01-01'), vnd(50_000));
  });
});

describe('Who pays less', () => {
  const poor = exempt('poor', { when: is('poor', true) });
  const withExemptions = (price: Price, ...exemptions: Exemption[]) => [fee('f', price, { exemptions })];

  it('pays nothing when the exemption surely holds', () => {
    const [line] = lines(withExemptions(dong(15_000), poor), { poor: true });
    assert.deepEqual(line.amount, { kind: 'amount', amount: 0, currency: 'VND' });
    assert.deepEqual(
      line.exemptions.map(({ state }) => state),
      [true],
    );
    assert.deepEqual(total(withExemptions(dong(15_000), poor), { poor: true }), { kind: 'exempt' });
  });

  it('sees the full amount, and the exemption beside it, while nobody knows whether it holds', () => {
    const [line] = lines(withExemptions(dong(15_000), poor));
    assert.deepEqual(line.exemptions, [{ exemption: poor, state: 'unknown' }]);
    assert.deepEqual(total(withExemptions(dong(15_000), poor)), vnd(15_000));
  });

  it('is not shown an exemption that is not for him', () => {
    assert.deepEqual(lines(withExemptions(dong(15_000), poor), { poor: false })[0].exemptions, []);
  });

  it('is told of an exemption that the catalogue only describes, but it is not counted', () => {
    const described = exempt('merit');
    assert.deepEqual(lines(withExemptions(dong(15_000), described))[0].exemptions, [
      { exemption: described, state: 'unknown' },
    ]);
    assert.deepEqual(total(withExemptions(dong(15_000), described)), vnd(15_000));
  });

  it('pays nothing even where the province sets an amount that nobody knows', () => {
    assert.deepEqual(total(withExemptions({ kind: 'setByProvince' }, poor), { poor: true }), { kind: 'exempt' });
    assert.deepEqual(total(withExemptions({ kind: 'setByProvince' }, poor), { poor: false }), { kind: 'unknown' });
    assert.deepEqual(total(withExemptions({ kind: 'setByProvince' }, { ...poor, percent: 50 }), { poor: true }), {
      kind: 'unknown',
    });
  });

  it('gets the best of several reductions, rounded to the whole đồng, and never two on top of each other', () => {
    const half = exempt('half', { percent: 50, when: is('online', true) });
    const third = exempt('third', { percent: 33, when: is('old', true) });
    const sum = (price: number, facts: Record<string, FactValue>) =>
      total(withExemptions(dong(price), half, third), facts);
    assert.deepEqual(sum(15_000, { online: true, old: true }), vnd(7_500));
    assert.deepEqual(sum(15_001, { online: true, old: false }), vnd(7_501));
    assert.deepEqual(sum(10_001, { online: false, old: true }), vnd(6_701));
  });

  it('pays less only while the decree lasts', () => {
    const until = { ...poor, effectiveTo: '2027-02-28' };
    assert.deepEqual(total(withExemptions(dong(50_000), until), { poor: true }, '2027-02-28'), { kind: 'exempt' });
    assert.deepEqual(total(withExemptions(dong(50_000), until), { poor: true }, '2027-03-01'), vnd(50_000));
  });
});

describe('The total', () => {
  const free: Price = { kind: 'free', ground: { vi: 'Miễn lệ phí' } };
  const one = (price: Price, more: Partial<Fee> = {}) => fee('f', price, more);

  it('is exact when every line is known', () => {
    assert.deepEqual(total([one(dong(20_000)), one(dong(8_000))]), vnd(28_000));
    assert.deepEqual(total([one(free), one(dong(16_000))]), vnd(16_000));
    assert.deepEqual(total([one({ kind: 'notSet' }), one(dong(16_000))]), vnd(16_000));
  });

  it('is at least the known part, and says how many lines are missing, when one is not known', () => {
    for (const price of [
      { kind: 'unknown' },
      { kind: 'setByProvince' },
      { kind: 'range', min: 1, max: 2, currency: 'VND' },
      COPIES,
    ] as Price[]) {
      assert.deepEqual(total([one(dong(8_000)), one(price)]), {
        kind: 'atLeast',
        amount: 8_000,
        currency: 'VND',
        missing: 1,
      });
    }
    const perhaps = one(dong(5_000), { when: is('late', true) });
    assert.deepEqual(total([one(dong(8_000)), perhaps]), {
      kind: 'atLeast',
      amount: 8_000,
      currency: 'VND',
      missing: 1,
    });
    assert.deepEqual(total([one(dong(8_000)), perhaps], { late: true }), vnd(13_000));
    assert.deepEqual(total([one(dong(8_000)), perhaps], { late: false }), vnd(8_000));
  });

  it('is unknown when nothing is known: no line at all is not free', () => {
    assert.deepEqual(total([]), { kind: 'unknown' });
    assert.deepEqual(total([one({ kind: 'unknown' })]), { kind: 'unknown' });
    assert.deepEqual(total([one({ kind: 'range', min: 1, max: 2, currency: 'VND' })]), { kind: 'unknown' });
    assert.deepEqual(total([one(free), one({ kind: 'unknown' })]), { kind: 'unknown' });
    assert.deepEqual(total([one(dong(8_000), { when: not(is('late', true)) })]), { kind: 'unknown' });
  });

  it('is free only in words, and "none laid down" is a state of its own', () => {
    assert.deepEqual(total([one(free)]), { kind: 'free' });
    assert.deepEqual(total([one({ kind: 'notSet' })]), { kind: 'none' });
    assert.deepEqual(total([one(free), one({ kind: 'notSet' })]), { kind: 'free' });
    assert.deepEqual(total([one(free, { when: is('first', true) })]), { kind: 'unknown' });
  });

  it('of nought copies is nought đồng, not an exemption', () => {
    assert.deepEqual(total([one(COPIES)], { pages: 1, copies: 0 }), vnd(0));
  });

  it('is unknown for two currencies, and keeps one that is not đồng', () => {
    const usd: Price = { kind: 'fixed', amount: 10, currency: 'USD' };
    assert.deepEqual(total([one(dong(20_000)), one(usd)]), { kind: 'unknown' });
    assert.deepEqual(total([one(usd), one(usd)]), { kind: 'exact', amount: 20, currency: 'USD' });
  });

  it('with an exemption for one line keeps the others', () => {
    const saved = one(dong(20_000), { exemptions: [exempt('poor', { when: is('poor', true) })] });
    assert.deepEqual(total([saved, one(dong(8_000))], { poor: true }), vnd(8_000));
    assert.deepEqual(total([saved, one({ kind: 'unknown' })], { poor: true }), { kind: 'unknown' });
  });
});

describe('Whatever the fees', () => {
  const price: fc.Arbitrary<Price> = fc.oneof(
    fc.integer({ min: 1, max: 100_000 }).map(dong),
    fc.constantFrom<Price>(
      { kind: 'unknown' },
      { kind: 'setByProvince' },
      { kind: 'notSet' },
      { kind: 'free', ground: { vi: 'x' } },
      COPIES,
    ),
  );
  const when = fc.constantFrom(undefined, is('a', 'x'), not(is('b', 'x')), { channel: ['online' as const] });
  const fees = fc.array(
    fc.record({ price, when }).map((entry) => fee('f', entry.price, entry.when && { when: entry.when })),
    { maxLength: 4 },
  );
  const answers = fc.record(
    {
      a: fc.constantFrom('x', 'y'),
      b: fc.constantFrom('x', 'y'),
      pages: fc.integer({ min: 1, max: 9 }),
      copies: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: [] },
  );

  it('one answer more keeps an exact total, and never goes below what was "at least"', () => {
    fc.assert(
      fc.property(fees, answers, answers, (list, some, more) => {
        const [before, after] = [total(list, some), total(list, { ...more, ...some })];
        if (before.kind === 'exact' || before.kind === 'free' || before.kind === 'none')
          assert.deepEqual(after, before);
        if (before.kind === 'atLeast')
          assert.ok((after.kind === 'exact' || after.kind === 'atLeast') && after.amount >= before.amount);
      }),
      { numRuns: 500 },
    );
  });
});
