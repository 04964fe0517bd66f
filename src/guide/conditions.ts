/**
 * Conditions with three values (Kleene's logic). Unknown is a value of its own: it is shown as
 * "tùy trường hợp", never taken for false.
 */
import { CHANNEL } from './channel.js';
import type { ChannelKind, Code, Condition, FactValue, Procedure } from '../catalogue/types.js';

export type Truth = true | false | 'unknown';

/** What is known when a condition is evaluated. */
export interface Situation {
  /** Answers that count; see `settleFacts`. */
  facts: ReadonlyMap<Code, FactValue>;
  /** Facts that do not arise here: conditions on them are false. */
  notAsked: ReadonlySet<Code>;
  /** Questions that can be asked only after others, with the condition they wait for. */
  waiting?: ReadonlyMap<Code, Condition>;
  channel?: ChannelKind;
  cases: ReadonlyMap<Code, Condition | undefined>;
}

/** A truth value, and the facts whose answer would settle it (empty unless unknown). */
export interface Verdict {
  value: Truth;
  open: Code[];
}

const TRUE: Verdict = { value: true, open: [] };
const FALSE: Verdict = { value: false, open: [] };
const verdict = (value: boolean): Verdict => (value ? TRUE : FALSE);
const union = (verdicts: Verdict[]): Code[] => [...new Set(verdicts.flatMap((v) => v.open))];

/** Evaluates a condition; an absent one is true, one of a shape we do not know is unknown. */
export function evaluate(condition: Condition | undefined, situation: Situation): Verdict {
  if (!condition) return TRUE;
  if ('fact' in condition) return evaluateFact(condition, situation);
  if ('channel' in condition) {
    if (!situation.channel) return { value: 'unknown', open: [CHANNEL] };
    return verdict(condition.channel.includes(situation.channel));
  }
  if ('case' in condition) {
    return anyOf(
      condition.case.map((id) =>
        situation.cases.has(id) ? evaluate(situation.cases.get(id), withoutCases(situation)) : UNREADABLE,
      ),
    );
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluate(part, situation));
    if (parts.some((part) => part.value === false)) return FALSE;
    return parts.every((part) => part.value === true) ? TRUE : { value: 'unknown', open: union(parts) };
  }
  if ('any' in condition) return anyOf(condition.any.map((part) => evaluate(part, situation)));
  if ('not' in condition) {
    const inner = evaluate(condition.not, situation);
    return inner.value === 'unknown' ? inner : verdict(!inner.value);
  }
  return UNREADABLE;
}

const UNREADABLE: Verdict = { value: 'unknown', open: [] };

function anyOf(parts: Verdict[]): Verdict {
  if (parts.some((part) => part.value === true)) return TRUE;
  return parts.every((part) => part.value === false) ? FALSE : { value: 'unknown', open: union(parts) };
}

/** A case must not name cases; where one does, it is unknown instead of a circle. */
function withoutCases(situation: Situation): Situation {
  return { ...situation, cases: new Map() };
}

function evaluateFact(condition: Extract<Condition, { fact: Code }>, situation: Situation): Verdict {
  const { facts, notAsked } = situation;
  if (notAsked.has(condition.fact)) return FALSE;
  const value = facts.get(condition.fact);
  if (value === undefined) return { value: 'unknown', open: askable(condition.fact, situation) };
  if ('eq' in condition) return verdict(value === condition.eq);
  if ('in' in condition) return verdict(condition.in.some((option) => option === value));
  if (typeof value !== 'number') return UNREADABLE;
  return verdict(
    (condition.gte === undefined || value >= condition.gte) && (condition.lte === undefined || value <= condition.lte),
  );
}

/** What to ask to learn a fact: where its question does not show yet, those that open it. */
function askable(fact: Code, situation: Situation): Code[] {
  const condition = situation.waiting?.get(fact);
  if (!condition) return [fact];
  const waiting = new Map(situation.waiting);
  waiting.delete(fact); // two questions that wait for each other are no way on
  const { value, open } = evaluate(condition, { ...situation, waiting });
  return value === 'unknown' && open.length > 0 ? open : [fact];
}

/** The facts that a condition names, cases followed. */
export function factsIn(condition: Condition | undefined, cases: Situation['cases']): Code[] {
  if (!condition) return [];
  if ('fact' in condition) return [condition.fact];
  if ('channel' in condition) return [CHANNEL];
  if ('case' in condition) return condition.case.flatMap((id) => factsIn(cases.get(id), new Map()));
  if ('all' in condition) return condition.all.flatMap((part) => factsIn(part, cases));
  if ('any' in condition) return condition.any.flatMap((part) => factsIn(part, cases));
  if ('not' in condition) return factsIn(condition.not, cases);
  return [];
}

/** The named cases of a procedure, for `Situation.cases`. */
export function casesOf(procedure: Procedure): Situation['cases'] {
  return new Map((procedure.cases ?? []).map((entry) => [entry.id, entry.when]));
}

/** Something that applies, or perhaps does. */
export interface Applicable<T> {
  item: T;
  state: 'applies' | 'perhaps';
  /** Unanswered facts that would settle it. */
  open: Code[];
}

/** Keeps what applies or perhaps applies. */
export function applicable<T>(
  items: readonly T[],
  when: (item: T) => Condition | undefined,
  situation: Situation,
): Applicable<T>[] {
  return items.flatMap((item) => {
    const { value, open } = evaluate(when(item), situation);
    return value === false ? [] : [{ item, state: value === true ? ('applies' as const) : ('perhaps' as const), open }];
  });
}
