/** When it will be ready, and the rule that gave the date. */
import type { Duration, ISODate, LText, TimeLimit, WorkingCalendar } from '../catalogue/types.js';
import { addDays, vietnamTime } from './dates.js';
import { calendarOf, type Calendar } from './working-days.js';

/** How a date was counted: for the sentence under it. */
export type DueExplanation =
  | {
      kind: 'counted';
      amount: Exclude<Duration, { unit: 'textOnly' }>;
      /** Day on which the dossier is taken in: the day of filing, or the next working day. */
      receivedOn: ISODate;
      /** Holidays inside the count. */
      holidays: { date: ISODate; name: LText }[];
      /** Saturdays and Sundays inside the count that are worked instead of another day (làm bù). */
      swaps: ISODate[];
      /** Where the last day was no working day: that day (Civil Code 2015, article 148). */
      movedFrom?: ISODate;
      /** Received at or after the cut-off time. */
      afterCutoff?: boolean;
    }
  /** The limit is only words, does not start with the filing, or the day of filing is not known. */
  | { kind: 'notCountable'; reason: 'textOnly' | 'startsLater' | 'unknownDay' };

/** Why a date is an estimate. */
export type EstimateReason =
  | { kind: 'unverifiedYear'; year: number }
  | { kind: 'undecidedDays'; days: ISODate[] }
  | { kind: 'officeHours' }
  /** Sent by post: the clock starts when it arrives, and nobody knows when that is. */
  | { kind: 'postTime' };

export interface DueDate {
  date: ISODate | null;
  /** True: counted with a verified calendar, and nothing undecided can change it. */
  verified: boolean;
  estimate: EstimateReason[];
  explanation: DueExplanation;
}

/**
 * The day on which the result is due. Working days are counted from the day after reception (first day not
 * counted); a limit in calendar days or months that ends on a day off ends on the next working day.
 */
export function dueDate(
  limit: TimeLimit,
  receivedAt: Date,
  calendars: readonly WorkingCalendar[],
  amount: Duration = limit.amount,
): DueDate {
  if (amount.unit === 'textOnly' || isAbsurd(amount)) return notCountable('textOnly');
  if (limit.from !== 'validDossierReceived') return notCountable('startsLater');
  const calendar = calendarOf(calendars, limit.calendar);
  const counted = count(amount, receivedAt, calendar);
  const other = count(amount, receivedAt, calendarOf(calendars, limit.calendar, true));
  const estimate: EstimateReason[] = [];
  const [first, last] = [counted.explanation.receivedOn, counted.date].map((day) => Number(day.slice(0, 4)));
  for (let year = first; year <= last; year += 1)
    if (!calendar.isVerified(`${year}-01-01`)) estimate.push({ kind: 'unverifiedYear', year });
  if (other.date !== counted.date) {
    const until = other.date > counted.date ? other.date : counted.date;
    const filedOn = vietnamTime(receivedAt).date;
    estimate.push({ kind: 'undecidedDays', days: calendar.undecided.filter((day) => filedOn <= day && day <= until) });
  }
  if (amount.unit === 'workingHour') estimate.push({ kind: 'officeHours' });
  return { date: counted.date, verified: estimate.length === 0, estimate, explanation: counted.explanation };
}

/** Ten years of working days: a slip in the data, and no date to give anybody. */
const LONGEST = 2500;

function isAbsurd(amount: Exclude<Duration, { unit: 'textOnly' }>): boolean {
  if (amount.unit === 'sameDay') return (amount.else?.value ?? 1) > LONGEST;
  return amount.value > (amount.unit === 'hour' || amount.unit === 'workingHour' ? LONGEST * 8 : LONGEST);
}

export function notCountable(reason: Extract<DueExplanation, { kind: 'notCountable' }>['reason']): DueDate {
  return { date: null, verified: false, estimate: [], explanation: { kind: 'notCountable', reason } };
}

type Counted = { date: ISODate; explanation: Extract<DueExplanation, { kind: 'counted' }> };

function count(amount: Exclude<Duration, { unit: 'textOnly' }>, receivedAt: Date, calendar: Calendar): Counted {
  const { date: filedOn, minutes } = vietnamTime(receivedAt);
  const explain = (receivedOn: ISODate, date: ISODate, more: Partial<Counted['explanation']> = {}): Counted => ({
    date,
    explanation: {
      kind: 'counted',
      amount,
      receivedOn,
      holidays: holidaysBetween(filedOn, date, calendar),
      swaps: calendar.swapped.filter((day) => filedOn < day && day <= date),
      ...more,
    },
  });
  switch (amount.unit) {
    case 'sameDay': {
      const receivedOn = calendar.workingOnOrAfter(filedOn);
      const afterCutoff = receivedOn === filedOn && amount.cutoff !== undefined && minutes >= minutesOf(amount.cutoff);
      if (!afterCutoff) return explain(receivedOn, receivedOn);
      return explain(receivedOn, addWorkingDays(receivedOn, amount.else?.value ?? 1, calendar), { afterCutoff });
    }
    case 'workingDay':
      return explain(filedOn, addWorkingDays(filedOn, Math.ceil(amount.value), calendar));
    case 'workingHour':
      return explain(filedOn, addWorkingDays(filedOn, Math.ceil(amount.value / 8), calendar));
    case 'hour': {
      const end = vietnamTime(new Date(receivedAt.getTime() + amount.value * 3_600_000)).date;
      const date = calendar.workingOnOrAfter(end);
      return explain(filedOn, date, date === end ? {} : { movedFrom: end });
    }
    case 'calendarDay':
    case 'month': {
      const last =
        amount.unit === 'month'
          ? addMonths(filedOn, Math.ceil(amount.value))
          : addDays(filedOn, Math.ceil(amount.value));
      const date = calendar.workingOnOrAfter(last);
      return explain(filedOn, date, date === last ? {} : { movedFrom: last });
    }
  }
}

function addWorkingDays(from: ISODate, days: number, calendar: Calendar): ISODate {
  let date = from;
  for (let left = days; left > 0; left -= 1) date = calendar.workingOnOrAfter(addDays(date, 1));
  return date;
}

function addMonths(date: ISODate, months: number): ISODate {
  const [year, month, day] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(
    Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(day, lastOfMonth.getUTCDate())),
  )
    .toISOString()
    .slice(0, 10);
}

function holidaysBetween(from: ISODate, to: ISODate, calendar: Calendar): { date: ISODate; name: LText }[] {
  const found: { date: ISODate; name: LText }[] = [];
  for (let day = from; day <= to && found.length < 40; day = addDays(day, 1)) {
    const status = calendar.status(day);
    if (status.kind === 'holiday') found.push({ date: day, name: status.name });
  }
  return found;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
