/** Values of a catalogue in few words. */
import type { LText, Price } from '../../catalogue/index.js';
import type { Lang } from './words.js';

const PRICES: Record<Price['kind'], [vi: string, en: string]> = {
  fixed: ['', ''],
  perUnit: ['tính theo đơn vị', 'by units'],
  range: ['', ''],
  setByProvince: ['do Hội đồng nhân dân cấp tỉnh quy định', 'set by the provincial People’s Council'],
  free: ['miễn phí', 'free'],
  notSet: ['không quy định', 'not laid down'],
  unknown: ['chưa rõ', 'unknown'],
};
const UNITS: Record<string, [vi: string, en: string]> = {
  workingDay: ['ngày làm việc', 'working days'],
  calendarDay: ['ngày', 'days'],
  hour: ['giờ', 'hours'],
  workingHour: ['giờ làm việc', 'working hours'],
  month: ['tháng', 'months'],
  sameDay: ['trong ngày', 'the same day'],
  textOnly: ['chỉ có lời', 'in words only'],
};

type Json = Record<string, unknown>;
const LONG = 100;

/** `20.000 đồng`, whatever the machine's language. */
export function sayAmount(amount: number, currency: string, lang: Lang): string {
  const grouped = String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'vi' ? '.' : ',');
  return `${grouped} ${currency === 'VND' && lang === 'vi' ? 'đồng' : currency}`;
}

/** Any value: a text as it is, a price in đồng, a thing by its name. */
export function sayValue(value: unknown, lang: Lang): string {
  const word = ([vi, en]: [string, string]): string => (lang === 'vi' ? vi : en);
  if (value === undefined || value === null) return word(['không có', 'nothing']);
  if (typeof value === 'boolean') return word(value ? ['có', 'yes'] : ['không', 'no']);
  if (typeof value !== 'object') return shorten(typeof value === 'string' ? `“${value}”` : String(value));
  if (Array.isArray(value))
    return value.length
      ? shorten(value.map((item) => sayValue(item, lang)).join(', '))
      : word(['danh sách trống', 'an empty list']);
  const { vi, kind, amount, min, max, currency, unit, value: count } = value as Json;
  if (typeof vi === 'string') return shorten(`“${(value as LText)[lang] ?? vi}”`);
  if (typeof currency === 'string' && typeof amount === 'number') return sayAmount(amount, currency, lang);
  if (typeof currency === 'string' && typeof min === 'number' && typeof max === 'number')
    return `${sayAmount(min, currency, lang)} – ${sayAmount(max, currency, lang)}`;
  if (typeof kind === 'string' && kind in PRICES) return word(PRICES[kind as Price['kind']]);
  if (typeof unit === 'string' && unit in UNITS)
    return typeof count === 'number' ? `${count} ${word(UNITS[unit])}` : word(UNITS[unit]);
  const { name, label, title, question, number, id, code } = value as Json;
  const called = name ?? label ?? title ?? question ?? number ?? id ?? code;
  return called === undefined ? shorten(JSON.stringify(value)) : sayValue(called, lang);
}

const shorten = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > LONG ? `${line.slice(0, LONG - 1)}…` : line;
};
