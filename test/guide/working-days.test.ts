import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Duration, TimeLimit, WorkingCalendar } from '../../src/catalogue/types.js';
import { vietnamTime } from '../../src/guide/dates.js';
import { dueDate, type DueExplanation } from '../../src/guide/due-date.js';
import { calendarOf } from '../../src/guide/working-days.js';
import { datesHere } from './dates-in-zone.js';
import { at, CALENDAR_2026, CALENDARS, limit } from './support.js';

const SAME_DAY: Duration = { unit: 'sameDay', cutoff: '15:00', else: { unit: 'workingDay', value: 1 } };
const workingDays = (value: number): Duration => ({ unit: 'workingDay', value });
const due = (
  amount: Duration,
  filed: string,
  more: Partial<TimeLimit> = {},
  calendars: WorkingCalendar[] = CALENDARS,
) => dueDate(limit(amount, more), at(filed), calendars);
const counted = (...args: Parameters<typeof due>): Extract<DueExplanation, { kind: 'counted' }> => {
  const { explanation } = due(...args);
  return explanation.kind === 'counted' ? explanation : assert.fail(explanation.kind);
};

/** Each line: what is filed when, and the day that a clerk would write on the receipt. */
function dates(table: [filed: string, expected: string, why: string][], amount: Duration): void {
  for (const [filed, expected, why] of table) {
    it(`filed ${filed} → ${expected} (${why})`, () => assert.equal(due(amount, filed).date, expected));
  }
}

describe('The same day, before 15 giờ', () => {
  dates(
    [
      ['2026-12-02 14:59', '2026-12-02', 'a minute before the hour'],
      ['2026-12-02 15:00', '2026-12-03', 'on the hour it is too late'],
      ['2026-12-02 15:01', '2026-12-03', 'a minute after'],
      ['2026-12-04 14:59', '2026-12-04', 'Friday in time'],
      ['2026-12-04 15:01', '2026-12-07', 'Friday too late: Monday'],
      ['2026-12-05 08:00', '2026-12-07', 'Saturday is taken in on Monday'],
      ['2026-12-06 20:00', '2026-12-07', 'Sunday evening is taken in on Monday, in time'],
      ['2026-08-21 15:01', '2026-08-22', 'the swapped Saturday is worked'],
      ['2026-08-22 14:00', '2026-08-22', 'and what is filed on it is ready on it'],
      ['2026-09-01 09:00', '2026-09-03', 'filed on a holiday'],
      ['2026-02-13 15:00', '2026-02-23', 'before Tết, too late: after Tết'],
    ],
    SAME_DAY,
  );

  it('says that the hour had passed, and only then', () => {
    assert.equal(counted(SAME_DAY, '2026-12-02 15:00').afterCutoff, true);
    assert.equal(counted(SAME_DAY, '2026-12-02 14:59').afterCutoff, undefined);
    assert.equal(counted(SAME_DAY, '2026-12-05 20:00').afterCutoff, undefined);
    assert.equal(counted(SAME_DAY, '2026-12-05 20:00').receivedOn, '2026-12-07');
  });

  it('without an hour lasts the whole day; with another length after it, that length is counted', () => {
    assert.equal(due({ unit: 'sameDay' }, '2026-12-02 23:59').date, '2026-12-02');
    assert.equal(due({ unit: 'sameDay', cutoff: '15:00' }, '2026-12-02 15:00').date, '2026-12-03');
    assert.equal(
      due({ unit: 'sameDay', cutoff: '10:30', else: { unit: 'workingDay', value: 2 } }, '2026-12-02 10:30').date,
      '2026-12-04',
    );
  });
});

describe('Working days', () => {
  dates(
    [
      ['2026-12-02', '2026-12-07', 'the first day is not counted, the weekend neither'],
      ['2026-12-04', '2026-12-09', 'filed on Friday'],
      ['2026-12-05', '2026-12-09', 'filed on Saturday: Monday is the first day'],
      ['2026-02-13', '2026-02-25', 'over Tết, 16–20 February'],
      ['2026-02-17', '2026-02-25', 'filed on Tết itself'],
      ['2026-08-20', '2026-08-24', 'the swapped Saturday counts'],
      ['2026-08-28', '2026-09-07', 'over National Day with its swapped Monday'],
    ],
    workingDays(3),
  );

  it('names the weekends that are worked inside the count, and only those', () => {
    assert.deepEqual(counted(workingDays(3), '2026-08-20').swaps, ['2026-08-22']);
    assert.deepEqual(counted(workingDays(3), '2026-08-22').swaps, [], 'the day of filing is not counted');
    assert.deepEqual(counted(workingDays(3), '2026-12-02').swaps, []);
  });

  it('names the days off that were skipped', () => {
    const { holidays } = counted(workingDays(3), '2026-02-13');
    assert.deepEqual(
      holidays.map(({ date }) => date.slice(8)),
      ['16', '17', '18', '19', '20'],
    );
    assert.equal(holidays[0].name.vi, 'Tết Nguyên đán');
    assert.deepEqual(counted(workingDays(3), '2026-12-02').holidays, []);
  });

  it('half a day is a day, since the receipt names a day', () => {
    assert.equal(due(workingDays(0.5), '2026-12-02').date, '2026-12-03');
  });

  it('five over Tết 2026: filed Thursday 12/2, ready Thursday 26/2, for certain', () => {
    const found = due(workingDays(5), '2026-02-12');
    assert.deepEqual([found.date, found.verified, found.estimate], ['2026-02-26', true, []]);
  });
});

describe('Calendar days and months end on a working day', () => {
  const days = (value: number): Duration => ({ unit: 'calendarDay', value });
  const months = (value: number): Duration => ({ unit: 'month', value });

  it('fifteen days that end on 2 September end on the 3rd, and the page says from where they moved', () => {
    assert.equal(due(days(15), '2026-08-18').date, '2026-09-03');
    assert.equal(counted(days(15), '2026-08-18').movedFrom, '2026-09-02');
    assert.equal(counted(days(15), '2026-08-19').movedFrom, undefined);
  });

  it('on a Saturday they end on Monday', () => {
    assert.equal(due(days(10), '2026-12-02').date, '2026-12-14');
    assert.equal(counted(days(10), '2026-12-02').movedFrom, '2026-12-12');
  });

  it('a month from 31 January ends on the last day of February, in a leap year on the 29th', () => {
    assert.equal(counted(months(1), '2026-01-31').movedFrom, '2026-02-28');
    assert.equal(due(months(1), '2026-01-31').date, '2026-03-02');
    assert.equal(due(months(1), '2024-01-31', {}, []).date, '2024-02-29');
    assert.equal(due(months(13), '2023-01-31', {}, []).date, '2024-02-29');
    assert.equal(due(months(1), '2026-03-31').date, '2026-04-30');
  });

  it('months run into the next year', () => {
    assert.equal(due(months(2), '2026-12-15').date, '2027-02-15');
  });
});

describe('Hours', () => {
  it('run on the clock, and end on a working day', () => {
    assert.equal(due({ unit: 'hour', value: 1 }, '2026-12-02 16:30').date, '2026-12-02');
    assert.equal(due({ unit: 'hour', value: 1 }, '2026-12-02 23:30').date, '2026-12-03');
    assert.equal(due({ unit: 'hour', value: 24 }, '2026-12-04 10:00').date, '2026-12-07');
    assert.equal(counted({ unit: 'hour', value: 24 }, '2026-12-04 10:00').movedFrom, '2026-12-05');
  });

  it('of work are eight a day, and only an estimate without the hours of the office', () => {
    const found = due({ unit: 'workingHour', value: 12 }, '2026-12-02');
    assert.equal(found.date, '2026-12-04');
    assert.deepEqual([found.verified, found.estimate], [false, [{ kind: 'officeHours' }]]);
  });
});

describe('How sure a date is', () => {
  it('is an estimate as soon as a year without a verified calendar takes part', () => {
    const over = due(workingDays(25), '2026-12-02');
    assert.equal(over.date, '2027-01-07');
    assert.deepEqual([over.verified, over.estimate], [false, [{ kind: 'unverifiedYear', year: 2027 }]]);
    assert.equal(due(workingDays(3), '2026-12-02').verified, true);
  });

  it('names every such year, also one in the middle', () => {
    const far = due({ unit: 'month', value: 24 }, '2026-12-02', {}, [
      CALENDAR_2026,
      { ...CALENDAR_2026, year: 2028, holidays: [] },
    ]);
    assert.deepEqual(far.estimate, [{ kind: 'unverifiedYear', year: 2027 }]);
  });

  it('without any calendar counts Monday to Friday and says so', () => {
    const found = due(workingDays(3), '2026-12-03', {}, []);
    assert.deepEqual(
      [found.date, found.verified, found.estimate],
      ['2026-12-08', false, [{ kind: 'unverifiedYear', year: 2026 }]],
    );
  });

  it('a device that thinks it is 1970 gets an estimate, not an error', () => {
    const found = dueDate(limit(workingDays(3)), new Date(0), CALENDARS);
    assert.deepEqual([found.date, found.verified], ['1970-01-06', false]);
  });
});

describe('Around 24/11/2026, with 23/11 and 28/11 undecided', () => {
  it('Monday 23/11 at 14:59: the same day, if it is worked at all', () => {
    const found = due(SAME_DAY, '2026-11-23 14:59');
    assert.deepEqual([found.date, found.verified], ['2026-11-23', false]);
    assert.deepEqual(found.estimate, [{ kind: 'undecidedDays', days: ['2026-11-23'] }]);
  });

  it('Monday 23/11 at 15:01: Wednesday, either way', () => {
    const found = due(SAME_DAY, '2026-11-23 15:01');
    assert.deepEqual([found.date, found.verified], ['2026-11-25', true]);
    assert.deepEqual(counted(SAME_DAY, '2026-11-23 15:01').holidays, [
      { date: '2026-11-24', name: { vi: 'Ngày Văn hóa Việt Nam' } },
    ]);
  });

  it('seven working days from Friday 20/11 end on Wednesday 2/12 with or without the swap', () => {
    const found = due(workingDays(7), '2026-11-20');
    assert.deepEqual([found.date, found.verified, found.estimate], ['2026-12-02', true, []]);
  });

  it('two working days from Friday 20/11 end on 25/11, or on 26/11 with the swap', () => {
    const found = due(workingDays(2), '2026-11-20');
    assert.deepEqual([found.date, found.estimate], ['2026-11-25', [{ kind: 'undecidedDays', days: ['2026-11-23'] }]]);
  });

  it('Friday 27/11 at 15:01: Monday, or Saturday with the swap', () => {
    const found = due(SAME_DAY, '2026-11-27 15:01');
    assert.deepEqual([found.date, found.estimate], ['2026-11-30', [{ kind: 'undecidedDays', days: ['2026-11-28'] }]]);
  });

  it('what is filed and ready before is certain', () => {
    assert.equal(due(workingDays(2), '2026-11-17').verified, true);
  });
});

describe('A time limit that gives no date', () => {
  it('only words, or one that starts later, gives none and says which', () => {
    assert.deepEqual(due({ unit: 'textOnly' }, '2026-12-02').explanation, { kind: 'notCountable', reason: 'textOnly' });
    for (const from of ['feePaid', 'decisionDate', 'event'] as const) {
      const found = due(workingDays(3), '2026-12-02', { from });
      assert.deepEqual([found.date, found.explanation], [null, { kind: 'notCountable', reason: 'startsLater' }]);
    }
  });

  it('a slip of the keyboard (years of days) gives none, and the page does not hang', () => {
    for (const unit of ['workingDay', 'calendarDay', 'month', 'hour', 'workingHour'] as const) {
      assert.equal(due({ unit, value: 9_000_000_000 }, '2026-12-02').date, null, unit);
    }
    assert.equal(due({ ...SAME_DAY, else: { unit: 'workingDay', value: 1e9 } }, '2026-12-02 16:00').date, null);
  });

  it('a calendar without a single working day ends all the same', () => {
    const never: WorkingCalendar = { ...CALENDAR_2026, workingWeekdays: [] };
    assert.equal(typeof due(workingDays(2), '2026-12-02', {}, [never]).date, 'string');
  });
});

describe('Calendars', () => {
  const shop: WorkingCalendar = { ...CALENDAR_2026, code: 'shop', workingWeekdays: [1, 2, 3, 4, 5, 6], holidays: [] };

  it('of one code go together by year; a limit names its own, else the office calendar holds', () => {
    assert.equal(due(workingDays(1), '2026-12-04', { calendar: 'shop' }, [...CALENDARS, shop]).date, '2026-12-05');
    assert.equal(due(workingDays(1), '2026-12-04', {}, [shop, ...CALENDARS]).date, '2026-12-07');
    assert.equal(due(workingDays(1), '2026-12-04', { calendar: 'gone' }, CALENDARS).verified, false);
  });

  it('tell a holiday from a weekend, a holiday on a weekend included', () => {
    const calendar = calendarOf([{ ...CALENDAR_2026, holidays: [{ date: '2026-04-26', name: { vi: 'Giỗ Tổ' } }] }]);
    assert.deepEqual(calendar.status('2026-04-26'), { kind: 'holiday', name: { vi: 'Giỗ Tổ' } });
    assert.deepEqual(calendar.status('2026-04-25'), { kind: 'weekend' });
    assert.deepEqual(calendar.status('2026-04-24'), { kind: 'working' });
    assert.deepEqual(calendar.status('2026-08-22'), { kind: 'working' });
    assert.deepEqual([calendar.isSwapped('2026-08-22'), calendar.isSwapped('2026-08-29')], [true, false]);
  });
});

describe('The clock of the device', () => {
  it('is read as the day of Việt Nam', () => {
    assert.deepEqual(vietnamTime(new Date('2026-11-22T17:30:00Z')), { date: '2026-11-23', minutes: 30 });
    assert.deepEqual(vietnamTime(new Date('2026-12-31T16:59:59Z')), { date: '2026-12-31', minutes: 23 * 60 + 59 });
  });

  for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
    it(`may stand in ${zone}: the dates are the same`, () => {
      const script = fileURLToPath(new URL('./dates-in-zone.ts', import.meta.url));
      const env = { ...process.env, TZ: zone };
      const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { env, encoding: 'utf8' });
      assert.deepEqual(JSON.parse(printed), { zone, dates: datesHere() });
    });
  }
});
