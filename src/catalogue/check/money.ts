/** Money and time: amounts that say something wrong, periods that overlap, laws that have ended. */
import type { Dated, Fee, ISODate, Price, Procedure } from '../types.js';
import type { Add } from './finding.js';
import { named } from './walk.js';

export function checkMoney(procedure: Procedure, add: Add): void {
  named(procedure.fees, ({ price, exemptions }, segment) => {
    const path = ['fees', segment, 'price'];
    checkUnits(price, path, add);
    // A cell that shows 50 % holds 0.5, and one that shows 100 % holds 1; nobody pays one percent less.
    named(exemptions, ({ percent }, exemption) => {
      if (percent <= 1) add('percentTiny', ['fees', segment, 'exemptions', exemption, 'percent'], { found: percent });
    });
    if (price.kind === 'fixed' && !(price.amount > 0)) add('feeZero', [...path, 'amount'], { found: price.amount });
    if (price.kind === 'range') {
      if (price.max === 0) add('feeZero', [...path, 'max'], { found: 0 });
      else if (price.min > price.max) add('rangeReversed', path, { found: price.min, other: String(price.max) });
    }
    if (price.kind === 'perUnit') {
      if (price.tiers.every(({ amount }) => amount === 0)) add('feeZero', [...path, 'tiers'], { found: 0 });
      const limits = price.tiers.map(({ upTo }) => upTo ?? Infinity);
      if (limits.some((limit, index) => index > 0 && limit <= limits[index - 1]))
        add('tiersUnordered', [...path, 'tiers']);
    }
  });
  // Versions of one fee follow each other; two that hold on one day would be added up.
  procedure.fees.forEach((fee, index) => {
    const other = procedure.fees.slice(0, index).find((earlier) => sameFee(earlier, fee) && overlap(earlier, fee));
    if (other) add('feesOverlap', ['fees', fee.id], { found: fee.id, other: other.id });
  });
}

/** Where a spreadsheet is English, 50.000 typed is the number 50: few things cost less than this many đồng. */
const LEAST_VND = 1000;

/** Amounts that were meant in thousands, and currencies that add up with no other line. */
function checkUnits(price: Price, path: string[], add: Add): void {
  if (!('currency' in price)) return;
  const { currency } = price;
  if (!/^[A-Z]{3}$/.test(currency)) add('currencyUnknown', [...path, 'currency'], { found: currency });
  if (currency !== 'VND') return;
  const small = (amount: number | undefined, ...at: string[]): void => {
    if (amount !== undefined && amount > 0 && amount < LEAST_VND)
      add('feeSmall', [...path, ...at], { severity: 'warning', found: amount });
  };
  if (price.kind === 'fixed') small(price.amount, 'amount');
  else if (price.kind === 'range') {
    small(price.min, 'min');
    small(price.max, 'max');
  } else {
    named(price.tiers, ({ amount }, tier) => small(amount, 'tiers', tier, 'amount'));
    small(price.cap, 'cap');
  }
}

const sameFee = (one: Fee, other: Fee): boolean =>
  one.id === other.id ||
  (one.type === other.type &&
    one.label.vi === other.label.vi &&
    JSON.stringify(one.when) === JSON.stringify(other.when));

const overlap = (one: Dated, other: Dated): boolean =>
  (one.effectiveFrom ?? '') <= (other.effectiveTo ?? '9999') &&
  (other.effectiveFrom ?? '') <= (one.effectiveTo ?? '9999');

export function checkValidity(procedure: Procedure, today: ISODate, add: Add): void {
  named(procedure.legalBasis, (law, segment) => {
    if (law.governs && law.effectiveTo !== undefined && law.effectiveTo < today && procedure.status !== 'abolished') {
      add('basisExpired', ['legalBasis', segment, 'effectiveTo'], {
        severity: 'warning',
        found: law.number,
        other: law.effectiveTo,
      });
    }
  });
  if (procedure.status === 'active' && procedure.effectiveTo !== undefined && procedure.effectiveTo < today) {
    add('statusExpired', ['effectiveTo'], { severity: 'warning', found: procedure.effectiveTo });
  }
}
