/** Numbers, money and hours in words. */
import type { UiLocale } from '../../localization/index.js';

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
