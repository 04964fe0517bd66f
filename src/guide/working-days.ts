/** Working calendars: is a day worked, and how sure is that. */
import type { Code, ISODate, LText, WorkingCalendar } from '../catalogue/types.js';
import { addDays, weekday } from './dates.js';

export const DEFAULT_CALENDAR = 'vn-office';

export type DayStatus = { kind: 'working' } | { kind: 'weekend' } | { kind: 'holiday'; name: LText };

/** A question to the calendars of one code, by year. */
export interface Calendar {
  status(date: ISODate): DayStatus;
  isWorking(date: ISODate): boolean;
  /** The first working day on or after a date. */
  workingOnOrAfter(date: ISODate): ISODate;
  /** False where no official notice for the year of the date was read. */
  isVerified(date: ISODate): boolean;
  /** A Saturday or Sunday that is worked instead of another day (làm bù). */
  isSwapped(date: ISODate): boolean;
  swapped: readonly ISODate[];
  undecided: readonly ISODate[];
}

/**
 * Calendars of one code as one. A year without a calendar works Monday to Friday and is not verified.
 * @param flip Undecided days count as the opposite of what they would be: to see whether it matters.
 */
export function calendarOf(
  calendars: readonly WorkingCalendar[],
  code: Code = DEFAULT_CALENDAR,
  flip = false,
): Calendar {
  const years = new Map(
    calendars.filter((calendar) => calendar.code === code).map((calendar) => [calendar.year, calendar]),
  );
  const yearOf = (date: ISODate) => years.get(Number(date.slice(0, 4)));
  const plain = (date: ISODate): DayStatus => {
    const calendar = yearOf(date);
    const holiday = calendar?.holidays.find((entry) => entry.date === date);
    if (holiday) return { kind: 'holiday', name: holiday.name };
    if (calendar?.swapWorkingDays?.includes(date)) return { kind: 'working' };
    return (calendar?.workingWeekdays ?? [1, 2, 3, 4, 5]).includes(weekday(date))
      ? { kind: 'working' }
      : { kind: 'weekend' };
  };
  const status = (date: ISODate): DayStatus => {
    const found = plain(date);
    if (!flip || !yearOf(date)?.undecided?.includes(date)) return found;
    return found.kind === 'working' ? { kind: 'weekend' } : { kind: 'working' };
  };
  const isWorking = (date: ISODate) => status(date).kind === 'working';
  return {
    status,
    isWorking,
    workingOnOrAfter(date) {
      let day = date;
      // A calendar without a working day would never end; a year is longer than any break.
      for (let i = 0; i < 366 && !isWorking(day); i += 1) day = addDays(day, 1);
      return day;
    },
    isVerified: (date) => yearOf(date)?.verified ?? false,
    isSwapped: (date) => yearOf(date)?.swapWorkingDays?.includes(date) ?? false,
    swapped: [...years.values()].flatMap((calendar) => calendar.swapWorkingDays ?? []).sort(),
    undecided: [...years.values()].flatMap((calendar) => calendar.undecided ?? []),
  };
}
