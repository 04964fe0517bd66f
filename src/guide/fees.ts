/** Fee lines for a situation and a date, and what can honestly be added up. Amounts are whole units of their currency. */
import type { Code, Exemption, Fee, FactValue, ISODate, LText, Price, Procedure } from '../catalogue/types.js';
import { applicable, evaluate, factsIn, type Situation, type Truth } from './conditions.js';
import { isInForce } from './dates.js';

/** What a fee line comes to. */
export type FeeAmount =
  | {
      kind: 'amount';
      amount: number;
      currency: string;
      /** How it was reached, for prices by unit. */ units?: {
        quantity: number;
        times: number;
        single: number;
        capped: boolean;
      };
    }
  /** A price by unit whose numbers were not answered. */
  | { kind: 'perUnit'; price: Extract<Price, { kind: 'perUnit' }>; open: Code[] }
  | Extract<Price, { kind: 'range' | 'setByProvince' | 'free' | 'notSet' | 'unknown' }>;

export interface ExemptionAnswer {
  exemption: Exemption;
  state: Truth;
}

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
  return applicable(
    fees.filter((fee) => isInForce(fee, date)),
    (fee) => fee.when,
    situation,
  ).map(({ item: fee, state, open }) => {
    const exemptions = (fee.exemptions ?? [])
      .filter((exemption) => isInForce(exemption, date))
      .map((exemption) => ({
        exemption,
        state: exemption.when ? evaluate(exemption.when, situation).value : ('unknown' as const),
      }))
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
  const open = [
    ...(typeof quantity === 'number' ? [] : [price.quantity]),
    ...(typeof times === 'number' ? [] : [price.times as Code]),
  ];
  if (typeof quantity !== 'number' || typeof times !== 'number') return { kind: 'perUnit', price, open };
  const uncapped = tiered(price.tiers, quantity);
  const single = price.cap === undefined ? uncapped : Math.min(uncapped, price.cap);
  return {
    kind: 'amount',
    amount: single * times,
    currency: price.currency,
    units: { quantity, times, single, capped: single < uncapped },
  };
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
  const percent = Math.max(
    0,
    ...exemptions.filter(({ state }) => state === true).map(({ exemption }) => exemption.percent),
  );
  return amount.kind === 'amount' && percent > 0
    ? { ...amount, amount: Math.round((amount.amount * (100 - percent)) / 100) }
    : amount;
}

/** Adds up the lines that surely apply; what cannot be counted is named, never left out in silence. */
export function feeTotal(lines: readonly FeeLine[]): FeeTotal {
  if (lines.length === 0) return { kind: 'unknown' };
  const outcomes = lines.map(outcomeOf);
  const has = (kind: Outcome['kind']) => outcomes.some((outcome) => outcome.kind === kind);
  const missing = outcomes.filter((outcome) => outcome.kind === 'missing').length;
  const counted = outcomes.filter(
    (outcome): outcome is Extract<Outcome, { kind: 'amount' }> => outcome.kind === 'amount',
  );
  if (counted.length === 0) {
    if (missing > 0) return { kind: 'unknown' };
    if (has('exempt')) return { kind: 'exempt' };
    return has('free') ? { kind: 'free' } : { kind: 'none' };
  }
  const [{ currency }] = counted;
  if (counted.some((outcome) => outcome.currency !== currency)) return { kind: 'unknown' };
  const amount = counted.reduce((sum, outcome) => sum + outcome.amount, 0);
  // An exemption that may hold leaves the sum as the highest one; it is shown beside it as "được miễn nếu".
  if (missing > 0) return amount > 0 ? { kind: 'atLeast', amount, currency, missing } : { kind: 'unknown' };
  return { kind: 'exact', amount, currency };
}

type Outcome =
  { kind: 'free' | 'notSet' | 'exempt' | 'missing' } | { kind: 'amount'; amount: number; currency: string };

/** What a line adds to a sum. Whoever is wholly exempt pays nothing, even where the amount is the province's to set. */
function outcomeOf({ state, amount, exemptions }: FeeLine): Outcome {
  if (state !== 'applies') return { kind: 'missing' };
  if (amount.kind === 'free' || amount.kind === 'notSet') return { kind: amount.kind };
  if (exemptions.some(({ exemption, state: holds }) => holds === true && exemption.percent === 100))
    return { kind: 'exempt' };
  return amount.kind === 'amount'
    ? { kind: 'amount', amount: amount.amount, currency: amount.currency }
    : { kind: 'missing' };
}

/** The questions on which an amount hangs, with those behind which they wait; answered ones too. */
export function feeFacts({ fees, facts }: Pick<Procedure, 'fees' | 'facts'>, cases: Situation['cases']): Code[] {
  const wanted = new Set<Code>();
  for (const { when, price, exemptions = [] } of fees) {
    for (const condition of [when, ...exemptions.map((exemption) => exemption.when)])
      factsIn(condition, cases).forEach((id) => wanted.add(id));
    if (price.kind === 'perUnit') [price.quantity, price.times].forEach((id) => id && wanted.add(id));
  }
  // A set gives what is added on the way.
  for (const id of wanted)
    factsIn(facts?.find((fact) => fact.id === id)?.askWhen, cases).forEach((other) => wanted.add(other));
  return [...wanted];
}
