/** Dates in words. */
import type { ISODate } from '../../catalogue/types.js';
import type { UiLocale } from '../../localization/index.js';

/**
 * `25/11/2026`, or `25 November 2026`. In Vietnamese as offices write (Decree 30/2020/NĐ-CP): a zero stands before days below 10 and
 * before months 1 and 2, `01/3/2027`.
 */
export function shortDate(date: ISODate, locale: UiLocale): string {
  if (locale === 'vi') return date.replace(/^(.+)-(?:0(?=[3-9]))?(.+)-(.+)$/, '$3/$2/$1');
  const [year, month, day] = date.split('-').map(Number);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}

/** `thứ Tư`, `Wednesday`, of a date. */
function weekdayOf(date: ISODate, locale: UiLocale): string {
  const name = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`));
  return locale === 'vi' ? name.replace(/^Thứ/, 'thứ') : name;
}

/** Name of an ISO weekday, 1 = Monday. */
export function weekdayName(day: number, locale: UiLocale): string {
  return weekdayOf(`2024-01-0${day}`, locale); // 1 January 2024 was a Monday
}

/** `thứ Tư 25/11/2026`, or `Wednesday 25 November 2026`. */
export function longDate(date: ISODate, locale: UiLocale): string {
  return `${weekdayOf(date, locale)} ${shortDate(date, locale)}`;
}
