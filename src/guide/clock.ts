/** Whether the device's clock can be right. A clock in 1970 must not tell when an office opens. */
import type { CatalogueHead, ISODate } from '../catalogue/types.js';
import { addDays, vietnamTime } from './dates.js';

/** What the rule reads of a catalogue. */
export type DatedCatalogue = Partial<Pick<CatalogueHead, 'generatedAt' | 'provenance'>>;

export type Clock =
  | { kind: 'plausible' }
  /** The clock shows a day before the catalogue was made. `notBefore` is that day. */
  | { kind: 'tooEarly'; date: ISODate; notBefore: ISODate }
  /** The clock shows nothing that is a day at all. */
  | { kind: 'broken'; notBefore?: ISODate };

export type WrongClock = Exclude<Clock, { kind: 'plausible' }>;

/** The last day that any clock can show here; beyond it engines cannot write a date as text. */
const END = Date.parse('9999-12-30T00:00:00Z');

/** Judges the clock by the day on which the catalogue was made; it cannot have come from the future. */
export function clockOf(now: Date, catalogue: DatedCatalogue): Clock {
  const notBefore = madeOn(catalogue);
  const time = now.getTime();
  if (!(Math.abs(time) <= END)) return { kind: 'broken', ...(notBefore && { notBefore }) };
  const { date } = vietnamTime(now);
  // One day of grace: clocks of offices and of the machine that built the catalogue need not agree.
  return notBefore && date < addDays(notBefore, -1) ? { kind: 'tooEarly', date, notBefore } : { kind: 'plausible' };
}

/** The latest of the days that the catalogue tells of its own making. */
function madeOn({ generatedAt, provenance }: DatedCatalogue): ISODate | undefined {
  const made = new Date(generatedAt ?? NaN);
  const days = [provenance?.source.retrievedOn, provenance?.verifiedOn].filter(
    (day): day is ISODate => day !== undefined && !Number.isNaN(Date.parse(day)),
  );
  if (!Number.isNaN(made.getTime())) days.push(vietnamTime(made).date);
  return days.sort().pop();
}
