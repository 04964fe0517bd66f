/** Fee lines for a situation and a date, and what can honestly be added up. Amounts are whole units of their currency. */
import type { Code, Exemption, Fee, FactValue, ISODate, LText, Price } from '../catalogue/types.js';
import { applicable, evaluate, type Situation, type Truth } from './conditions.js';
import { isInForce } from './dates.js';

/** What a fee line comes to. */
export type FeeAmount =
  | { kind: 'amount'; amount: number; currency: string; /** How it was reached, for prices by unit. */ units?: { quantity: number; times: number; single: number; capped: boolean } }
  /** A price by unit whose numbers were not answered. */
  | { kind: 'perUnit'; price: Extract<Price, { kind: 'perUnit' }>; open: Code[] }
  | Extract<Price, { kind: 'range' | 'setByProvince' | 'free' | 'notSet' | 'unknown' }>;

export interface ExemptionAnswer { exemption: Exemption; state: Truth }

export interface FeeLine {
  fee: Fee;
  state: 'applies' | 'perhaps';
  /** Unanswered facts that decide whether the line applies. */
  open: Code[];
  amount: FeeAmount;
  /** Price of one unit in words of the catalogue, for a fixed price. */
  per?: LText;
  /** Ways to pay less that hold or may hold. */
  exemptions: ExemptionAnswer[];
}

/** What all lines come to. `atLeast` says how many lines could not be counted. */
export type FeeTotal =
  | { kind: 'none' }
  | { kind: 'free' }
  /** Nothing is left to pay because of an exemption that surely holds. */
  | { kind: 'exempt' }
  | { kind: 'exact'; amount: number; currency: string }
  | { kind: 'atLeast'; amount: number; currency: string; missing: number }
  | { kind: 'unknown' };

/** The fee lines that apply or perhaps apply. */
export function feeLines(fees: readonly Fee[], situation: Situation, date: ISODate): FeeLine[] {
  return applicable(fees.filter((fee) => isInForce(fee, date)), (fee) => fee.when, situation).map(({ item: fee, state, open }) => {
    const exemptions = (fee.exemptions ?? [])
      .filter((exemption) => isInForce(exemption, date))
      .map((exemption) => ({ exemption, state: exemption.when ? evaluate(exemption.when, situation).value : ('unknown' as const) }))
      .filter(({ state: holds }) => holds !== false);
    const amount = reduced(priceOf(fee.price, situation.facts), exemptions);
    return { fee, state, open, amount, per: fee.price.kind === 'fixed' ? fee.price.per : undefined, exemptions };
  });
}

/** A price with the numbers that were given. */
export function priceOf(price: Price, facts: ReadonlyMap<Code, FactValue>): FeeAmount {
  if (price.kind === 'fixed') return { kind: 'amount', amount: price.amount, currency: price.currency };
  if (price.kind !== 'perUnit') return price;
  const quantity = facts.get(price.quantity);
  const times = price.times === undefined ? 1 : facts.get(price.times);
  const open = [...(typeof quantity === 'number' ? [] : [price.quantity]), ...(typeof times === 'number' ? [] : [price.times as Code])];
  if (typeof quantity !== 'number' || typeof times !== 'number') return { kind: 'perUnit', price, open };
  const uncapped = tiered(price.tiers, quantity);
  const single = price.cap === undefined ? uncapped : Math.min(uncapped, price.cap);
  return { kind: 'amount', amount: single * times, currency: price.currency, units: { quantity, times, single, capped: single < uncapped } };
}

function tiered(tiers: Extract<Price, { kind: 'perUnit' }>['tiers'], quantity: number): number {
  let counted = 0;
  let sum = 0;
  for (const { upTo, amount } of tiers) {
    const until = Math.min(quantity, upTo ?? quantity);
    sum += Math.max(until - counted, 0) * amount;
    counted = Math.max(counted, until);
  }
  return sum;
}

/** The best reduction that surely holds. A reduced amount is rounded to the whole đồng. */
function reduced(amount: FeeAmount, exemptions: ExemptionAnswer[]): FeeAmount {
  const percent = Math.max(0, ...exemptions.filter(({ state }) => state === true).map(({ exemption }) => exemption.percent));
  return amount.kind === 'amount' && percent > 0 ? { ...amount, amount: Math.round((amount.amount * (100 - percent)) / 100) } : amount;
}

/** Adds up the lines that surely apply; what cannot be counted is named, never left out in silence. */
export function feeTotal(lines: readonly FeeLine[]): FeeTotal {
  if (lines.length === 0) return { kind: 'unknown' };
  const counted = lines.filter((line) => line.state === 'applies' && line.amount.kind === 'amount');
  const free = lines.filter((line) => line.state === 'applies' && line.amount.kind === 'free');
  const notSet = lines.filter((line) => line.state === 'applies' && line.amount.kind === 'notSet');
  const missing = lines.length - counted.length - free.length - notSet.length;
  if (counted.length === 0) {
    if (missing > 0) return { kind: 'unknown' };
    return free.length > 0 ? { kind: 'free' } : { kind: 'none' };
  }
  const currencies = new Set(counted.map((line) => (line.amount.kind === 'amount' ? line.amount.currency : '')));
  if (currencies.size > 1) return { kind: 'unknown' };
  const [currency] = currencies;
  const amount = counted.reduce((sum, line) => sum + (line.amount.kind === 'amount' ? line.amount.amount : 0), 0);
  // An exemption that may hold leaves the sum as the highest one; it is shown beside it as "được miễn nếu".
  if (missing > 0) return amount > 0 ? { kind: 'atLeast', amount, currency, missing } : { kind: 'unknown' };
  return amount > 0 ? { kind: 'exact', amount, currency } : { kind: 'exempt' };
}
