/** What must hold for every limit, every filing day and every calendar of days off. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Duration, WorkingCalendar } from '../../src/catalogue/types.js';
import { addDays, daysBetween, vietnamTime, weekday } from '../../src/guide/dates.js';
import { dueDate } from '../../src/guide/due-date.js';
import { calendarOf } from '../../src/guide/working-days.js';
import { CALENDARS, limit } from './support.js';

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
const moment = fc
  .tuple(day, minutes)
  .map(([date, minute]) => new Date(Date.parse(`${date}T00:00:00+07:00`) + minute * 60_000));

/** A year of days off at random: holidays, a swapped weekend, some days undecided. */
const calendars: fc.Arbitrary<WorkingCalendar[]> = fc
  .record({
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 }),
    swaps: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 5 }),
    undecided: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 5 }),
    workingWeekdays: fc.constantFrom<number[]>([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [1, 3]),
    verified: fc.boolean(),
  })
  .map(({ holidays, swaps, undecided, workingWeekdays, verified }) => {
    const dates = (offsets: number[]) => offsets.map((offset) => addDays('2026-01-01', offset));
    const year = { code: 'vn-office', year: 2026, verified, source: 'x', workingWeekdays };
    return [
      {
        ...year,
        holidays: dates(holidays).map((date) => ({ date, name: { vi: 'nghỉ' } })),
        swapWorkingDays: dates(swaps),
        undecided: dates(undecided),
      },
    ];
  });

const small = fc.integer({ min: 1, max: 40 });
const amount: fc.Arbitrary<Duration> = fc.oneof(
  small.map((value): Duration => ({ unit: 'workingDay', value })),
  small.map((value): Duration => ({ unit: 'calendarDay', value })),
  fc.integer({ min: 1, max: 6 }).map((value): Duration => ({ unit: 'month', value })),
  small.map((value): Duration => ({ unit: 'hour', value })),
  small.map((value): Duration => ({ unit: 'workingHour', value })),
  fc.record({ unit: fc.constant('sameDay' as const), cutoff: fc.constantFrom('10:00', '15:00') }),
);
const dateOf = (one: Duration, received: Date, list: WorkingCalendar[]) =>
  dueDate(limit(one), received, list).date ?? assert.fail();

describe('Whatever is filed, whenever, with whatever days off', () => {
  it('nobody is called to a closed office: the date is a working day, on or after the filing', () => {
    fc.assert(
      fc.property(amount, moment, calendars, (one, received, list) => {
        const date = dateOf(one, received, list);
        assert.ok(calendarOf(list).isWorking(date));
        assert.ok(date >= vietnamTime(received).date);
      }),
      { numRuns: 500 },
    );
  });

  it('a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 10 }), moment, calendars, (one, more, received, list) => {
        if (!('value' in one)) return;
        assert.ok(dateOf({ ...one, value: one.value + more }, received, list) >= dateOf(one, received, list));
      }),
    );
  });

  it('filing later never makes it ready earlier', () => {
    fc.assert(
      fc.property(
        amount,
        moment,
        fc.integer({ min: 0, max: 20 * 24 * 60 }),
        calendars,
        (one, received, later, list) => {
          const after = new Date(received.getTime() + later * 60_000);
          assert.ok(dateOf(one, after, list) >= dateOf(one, received, list));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('exactly as many working days lie between filing and result as the limit says', () => {
    fc.assert(
      fc.property(small, moment, calendars, (value, received, list) => {
        const calendar = calendarOf(list);
        const date = dateOf({ unit: 'workingDay', value }, received, list);
        const filedOn = vietnamTime(received).date;
        const days = Array.from({ length: daysBetween(filedOn, date) }, (_, index) => addDays(filedOn, index + 1));
        assert.equal(days.filter((one) => calendar.isWorking(one)).length, value);
      }),
    );
  });

  it('a date that is called certain stays the same when the undecided days are decided the other way together', () => {
    fc.assert(
      fc.property(amount, moment, calendars, (one, received, list) => {
        const found = dueDate(limit(one), received, list);
        if (!found.verified) return;
        const [calendar] = list;
        const off = calendarOf(list);
        const decided: WorkingCalendar = {
          ...calendar,
          holidays: [
            ...calendar.holidays.filter(({ date }) => !calendar.undecided?.includes(date)),
            ...(calendar.undecided ?? [])
              .filter((date) => off.isWorking(date))
              .map((date) => ({ date, name: { vi: 'nghỉ' } })),
          ],
          swapWorkingDays: [
            ...(calendar.swapWorkingDays ?? []),
            ...(calendar.undecided ?? []).filter((date) => !off.isWorking(date)),
          ],
          undecided: [],
        };
        assert.equal(dateOf(one, received, [decided]), found.date);
      }),
      { numRuns: 500 },
    );
  });

  it('with the real days off of 2026 nothing ends on a weekend or on a holiday', () => {
    fc.assert(
      fc.property(amount, moment, (one, received) => {
        const date = dateOf(one, received, CALENDARS);
        const holiday = CALENDARS.some(({ holidays }) => holidays.some((entry) => entry.date === date));
        assert.ok(!holiday && (weekday(date) < 6 || date === '2026-08-22'), date);
      }),
      { numRuns: 300 },
    );
  });
});
