/** Dates that must not depend on the zone of the device. Run by itself it prints them, so that a test can run it elsewhere. */
import { fileURLToPath } from 'node:url';
import type { Duration } from '../../src/catalogue/types.js';
import { vietnamTime } from '../../src/guide/dates.js';
import { dueDate } from '../../src/guide/due-date.js';
import { at, CALENDARS, limit } from './support.js';

const MOMENTS = [
  '2026-11-22 23:30',
  '2026-11-23 00:30',
  '2026-12-31 23:59',
  '2027-01-01 00:00',
  '2026-12-02 14:59',
  '2026-12-02 15:00',
  '2026-03-29 02:30',
];
const AMOUNTS: Duration[] = [
  { unit: 'sameDay', cutoff: '15:00' },
  { unit: 'workingDay', value: 3 },
  { unit: 'calendarDay', value: 15 },
  { unit: 'month', value: 1 },
  { unit: 'hour', value: 1 },
];

export const datesHere = (): unknown[] =>
  MOMENTS.map((moment) => [
    vietnamTime(at(moment)),
    ...AMOUNTS.map((amount) => dueDate(limit(amount), at(moment), CALENDARS).date),
  ]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, dates: datesHere() }));
}
