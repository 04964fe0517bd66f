/** Calendar dates in Việt Nam, as `2026-11-24` strings: they compare as text and know no time zone of the device. */
import type { Dated, ISODate } from '../catalogue/types.js';

const VIETNAM_OFFSET_MS = 7 * 3_600_000; // Asia/Ho_Chi_Minh has had no other offset since 1975
const DAY_MS = 86_400_000;

/** The date and minute of the day in Việt Nam at a moment, whatever the device's zone. */
export function vietnamTime(now: Date): { date: ISODate; minutes: number } {
  const shifted = new Date(now.getTime() + VIETNAM_OFFSET_MS);
  return { date: shifted.toISOString().slice(0, 10), minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes() };
}

/** `date` plus a number of calendar days. */
export function addDays(date: ISODate, days: number): ISODate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday, 1 = Monday. */
export function weekday(date: ISODate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Whole days from one date to another. */
export function daysBetween(from: ISODate, to: ISODate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Whether something is in force on a date. Both ends of the period belong to it. */
export function isInForce(item: Dated, date: ISODate): boolean {
  return !(item.effectiveFrom && date < item.effectiveFrom) && !(item.effectiveTo && date > item.effectiveTo);
}
