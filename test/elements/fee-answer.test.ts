/** The one line that says what a procedure costs, before the person has answered anything. */
import { expect } from '@open-wc/testing';
import type { Fee, Price } from '../../src/catalogue/types.js';
import { feeAnswer } from '../../src/elements/shared/fee-words.js';
import { feeLines, feeTotal } from '../../src/guide/fees.js';

const vnd = (amount: number): Price => ({ kind: 'fixed', amount, currency: 'VND' });
const free: Price = { kind: 'free', ground: { vi: 'trẻ em' } };
const unknown: Price = { kind: 'unknown' };
const byProvince: Price = { kind: 'setByProvince' };
const copies: Price = {
  kind: 'perUnit',
  unit: { vi: 'bản sao' },
  tiers: [{ amount: 8000 }],
  quantity: 'so-ban',
  currency: 'VND',
};

/** Each price is for another answer to one question, or for everybody. */
const cost = (prices: Price[], isAsked = true) => {
  const fees = prices.map((price, place): Fee => {
    const when = isAsked ? { fact: 'cach', eq: String(place) } : undefined;
    return { id: `phi-${place}`, type: 'fee', label: { vi: 'Lệ phí' }, price, when };
  });
  const lines = feeLines(fees, { facts: new Map(), notAsked: new Set(), cases: new Map() }, '2026-11-30');
  return feeAnswer(
    { lines, total: feeTotal(lines), withheld: false, facts: [], onlineSaving: null },
    ({ vi }) => vi,
    'vi',
  );
};

describe('What it costs, in one line', () => {
  it('is not “unknown” where one case is known and another is not: the questions tell', () => {
    expect(cost([vnd(15000), vnd(7000), unknown])).to.deep.equal({
      main: 'Tùy trường hợp',
      isSure: false,
      isOpen: true,
    });
    expect(cost([free, vnd(25000)]).main).to.equal('Tùy trường hợp');
  });

  it('names the spread where all cases are known', () => {
    const { main, isOpen } = cost([vnd(15000), vnd(7000)]);
    expect(main).to.equal('7.000 đến 15.000 đồng, tùy trường hợp');
    expect(isOpen).to.equal(true);
  });

  it('says once that the province sets it, in whatever number of cases', () => {
    for (const prices of [[byProvince], [byProvince, byProvince]])
      expect(cost(prices)).to.deep.equal({
        main: 'Do tỉnh quy định, chưa có mức đã xác minh',
        isSure: false,
        isOpen: false,
      });
  });

  it('stays unknown where only what may be added is known', () => {
    expect(cost([unknown, unknown, copies])).to.deep.equal({ main: 'Chưa rõ mức thu', isSure: false, isOpen: false });
  });

  it('is sure where nothing depends on an answer', () => {
    expect(cost([vnd(15000)], false)).to.deep.equal({ main: '15.000 đồng', isSure: true, isOpen: false });
  });
});
