/** Numbers and lengths of time in words. Call inside `render()`: wording follows the element's language. */
import type { Duration } from '../../catalogue/types.js';
import { msg, str, type UiLocale } from '../../localization/index.js';

const numberFormats = new Map<UiLocale, Intl.NumberFormat>();

export function number(value: number, locale: UiLocale): string {
  let format = numberFormats.get(locale);
  if (!format) numberFormats.set(locale, (format = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB')));
  return format.format(value);
}

/** `20.000 đồng`; other currencies by their code. */
export function money(amount: number, currency: string, locale: UiLocale): string {
  return `${number(amount, locale)} ${currency === 'VND' ? 'đồng' : currency}`;
}

/** `15 giờ`, `7 giờ 30`; `15:00` in English. */
export function clock(time: string, locale: UiLocale): string {
  if (locale !== 'vi') return time;
  const [hours, minutes] = time.split(':');
  return minutes === '00' ? `${Number(hours)} giờ` : `${Number(hours)} giờ ${minutes}`;
}

/** A length of time as people say it. */
export function duration(amount: Duration, locale: UiLocale): string {
  if (amount.unit === 'textOnly') return msg('Theo mô tả', { id: 'time.textOnly' });
  if (amount.unit === 'sameDay') {
    if (!amount.cutoff) return msg('Trong ngày', { id: 'time.sameDayPlain' });
    return msg(str`Trong ngày, nếu tiếp nhận trước ${clock(amount.cutoff, locale)}`, { id: 'time.sameDay' });
  }
  const value = number(amount.value, locale);
  const one = amount.value === 1;
  switch (amount.unit) {
    case 'workingDay':
      return one
        ? msg('1 ngày làm việc', { id: 'time.workingDay1' })
        : msg(str`${value} ngày làm việc`, { id: 'time.workingDays' });
    case 'calendarDay':
      return one ? msg('1 ngày', { id: 'time.day1' }) : msg(str`${value} ngày`, { id: 'time.days' });
    case 'hour':
      return one ? msg('1 giờ', { id: 'time.hour1' }) : msg(str`${value} giờ`, { id: 'time.hours' });
    case 'workingHour':
      return one
        ? msg('1 giờ làm việc', { id: 'time.workingHour1' })
        : msg(str`${value} giờ làm việc`, { id: 'time.workingHours' });
    case 'month':
      return one ? msg('1 tháng', { id: 'time.month1' }) : msg(str`${value} tháng`, { id: 'time.months' });
  }
}
