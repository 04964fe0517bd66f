/** When it is ready: the limits that apply or may apply, each with its day. */
import type { CatalogueHead, Code, Duration, ISODate, Procedure, TimeLimit } from '../catalogue/types.js';
import { applicable, factsIn, type Applicable, type Situation } from './conditions.js';
import { isInForce } from './dates.js';
import { dueDate, type DueDate } from './due-date.js';

/** One limit that comes into question: its day, and the latest one if a check is needed. */
export interface DueAnswer {
  limit: TimeLimit;
  state: 'applies' | 'perhaps';
  date: DueDate;
  latest?: DueDate;
}

export interface TimeAnswer {
  limits: Applicable<TimeLimit>[];
  /** A day for each of the limits, in their order. */
  dues: DueAnswer[];
  /** The one day, where one limit alone comes into question. */
  due: DueAnswer | null;
  /** The questions on which the limits hang. */
  facts: Code[];
  /** The content is too old: times are not to be shown. */
  withheld: boolean;
}

/**
 * @param date versions are chosen by it
 * @param filing the moment from which to count
 */
export function timeFor(
  { timeLimits, facts }: Pick<Procedure, 'timeLimits' | 'facts'>,
  situation: Situation,
  date: ISODate,
  filing: Date,
  calendars: CatalogueHead['calendars'],
  withheld: boolean,
): TimeAnswer {
  if (withheld) return { limits: [], dues: [], due: null, facts: [], withheld };
  const inForce = timeLimits.filter((limit) => isInForce(limit, date));
  const limits = applicable(inForce, (limit) => limit.when, situation);
  const dues = limits.map(({ item: limit, state }): DueAnswer => {
    const due = (amount: Duration) => {
      const found = dueDate(limit, filing, calendars, amount);
      return situation.channel === 'post' && found.date !== null ? byPost(found) : found;
    };
    return { limit, state, date: due(limit.amount), latest: limit.max && due(limit.max) };
  });
  const wanted = new Set(inForce.flatMap(({ when }) => factsIn(when, situation.cases)));
  // A set gives what is added on the way: the questions behind which these wait.
  for (const id of wanted)
    factsIn(facts?.find((fact) => fact.id === id)?.askWhen, situation.cases).forEach((other) => wanted.add(other));
  return { limits, dues, due: dues.length === 1 ? dues[0] : null, facts: [...wanted], withheld };
}

const byPost = (due: DueDate): DueDate => ({
  ...due,
  verified: false,
  estimate: [...due.estimate, { kind: 'postTime' }],
});
