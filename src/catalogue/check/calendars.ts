/** Working calendars: days in their year, swaps on days off, a source for what is called verified. */
import type { Catalogue } from '../types.js';
import type { Add } from './finding.js';

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

export function checkCalendars({ calendars }: Pick<Catalogue, 'calendars'>, add: Add): void {
  calendars.forEach((calendar, index) => {
    const path = [
      'calendars',
      calendars.filter(({ code }) => code === calendar.code).length > 1
        ? `${calendar.code}:${calendar.year}`
        : calendar.code,
    ];
    if (calendars.findIndex(({ code, year }) => code === calendar.code && year === calendar.year) < index) return;
    const { holidays, swapWorkingDays = [], undecided = [], year, verified, source, workingWeekdays } = calendar;
    if (verified && !source.trim()) add('calendarUnsourced', [...path, 'source']);
    const days = [
      ...holidays.map(({ date }) => ['holidays', date]),
      ...swapWorkingDays.map((date) => ['swapWorkingDays', date]),
      ...undecided.map((date) => ['undecided', date]),
    ];
    const seen = new Map<string, string>();
    for (const [list, date] of days) {
      if (!date.startsWith(`${year}-`))
        add('calendarYear', [...path, list, date], { found: date, other: String(year) });
      const before = seen.get(date);
      // A day may be a holiday whose swap is not decided, but not off and worked at once.
      if (before !== undefined && (before === list || list === 'swapWorkingDays'))
        add('calendarDayTwice', [...path, list, date], { found: date, other: before });
      seen.set(date, list);
    }
    for (const date of swapWorkingDays) {
      if (workingWeekdays.includes(weekdayOf(date)))
        add('swapOnWorkingDay', [...path, 'swapWorkingDays', date], { severity: 'warning', found: date });
    }
  });
}
