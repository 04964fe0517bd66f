/** Dates in words. */
import type { ISODate } from '../../catalogue/types.js';
import type { UiLocale } from '../../localization/index.js';

/** `25/11/2026`, or `25 November 2026`. */
export function shortDate(date: ISODate, locale: UiLocale): string {
  const [year, month, day] = date.split('-').map(Number);
  if (locale === 'vi') return `${day}/${month}/${year}`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
}

/** `thứ Tư 25/11/2026`, or `Wednesday 25 November 2026`. */
export function longDate(date: ISODate, locale: UiLocale): string {
  const weekday = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
  return `${locale === 'vi' ? weekday.charAt(0).toLowerCase() + weekday.slice(1) : weekday} ${shortDate(date, locale)}`;
}
