/** Fees in words. Call inside `render()`. */
import type { LText } from '../../catalogue/types.js';
import type { FeeAnswer, FeeLine, FeeTotal } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { money, number } from './format.js';

/** What a line comes to, and how it was reached. */
export function feeWords(
  line: FeeLine,
  plain: (text: LText) => string,
  locale: UiLocale,
): { main: string; detail?: string } {
  const { amount, per } = line;
  switch (amount.kind) {
    case 'amount': {
      if (
        amount.amount === 0 &&
        line.exemptions.some(({ exemption, state }) => state === true && exemption.percent === 100)
      )
        return { main: msg('Được miễn', { id: 'fee.exemptWhole' }) };
      const main = per
        ? `${money(amount.amount, amount.currency, locale)}/${plain(per)}`
        : money(amount.amount, amount.currency, locale);
      if (!amount.units || line.fee.price.kind !== 'perUnit') return { main };
      const { quantity, times, single, capped } = amount.units;
      const unit = plain(line.fee.price.unit);
      const one = money(single, amount.currency, locale);
      const base =
        times > 1
          ? msg(str`${number(quantity, locale)} ${unit}: ${one}, nhân ${number(times, locale)}`, {
              id: 'fee.units.times',
            })
          : `${number(quantity, locale)} ${unit}`;
      return { main, detail: capped ? `${base} (${msg('mức tối đa', { id: 'fee.capped' })})` : base };
    }
    case 'perUnit': {
      const { tiers, unit, currency, cap } = amount.price;
      let from = 1;
      const parts = tiers.map(({ upTo, amount: each }) => {
        const text =
          upTo === undefined && from > 1
            ? msg(str`từ ${plain(unit)} thứ ${from}: ${money(each, currency, locale)}/${plain(unit)}`, {
                id: 'fee.tier.from',
              })
            : `${money(each, currency, locale)}/${plain(unit)}`;
        from = (upTo ?? from) + 1;
        return text;
      });
      if (cap !== undefined) parts.push(msg(str`nhiều nhất ${money(cap, currency, locale)}`, { id: 'fee.cap' }));
      return {
        main: parts.join('; '),
        detail: msg('Cho biết các con số ở câu hỏi để tính thành tiền.', { id: 'fee.tellNumbers' }),
      };
    }
    case 'range':
      return {
        main: msg(str`${number(amount.min, locale)} đến ${money(amount.max, amount.currency, locale)}`, {
          id: 'fee.range',
        }),
      };
    case 'setByProvince':
      return { main: msg('Do Hội đồng nhân dân tỉnh quy định; chưa có mức đã xác minh', { id: 'fee.province' }) };
    case 'free':
      return { main: msg('Miễn lệ phí', { id: 'fee.free' }) };
    case 'notSet':
      return { main: msg('Pháp luật chưa quy định mức thu', { id: 'fee.notSet' }) };
    case 'unknown':
      return { main: msg('Chưa rõ mức thu', { id: 'fee.unknown' }) };
  }
}

/** The sum of all lines; null where a sum would say nothing. */
export function feeTotalWords(total: FeeTotal, locale: UiLocale): string | null {
  switch (total.kind) {
    case 'exact':
      return money(total.amount, total.currency, locale);
    case 'atLeast':
      return msg(str`${money(total.amount, total.currency, locale)}, chưa gồm khoản chưa rõ`, { id: 'fee.atLeast' });
    case 'free':
      return msg('Miễn lệ phí', { id: 'fee.free' });
    case 'exempt':
      return msg('Được miễn', { id: 'fee.exemptWhole' });
    default:
      return null;
  }
}

/** The fee in the fewest words. `isSure`: nothing is left to ask about it; `isOpen`: an answer to a question would tell it. */
export function feeAnswer(
  { lines, total, withheld }: FeeAnswer,
  plain: (text: LText) => string,
  locale: UiLocale,
): { main: string; isSure: boolean; isOpen: boolean } {
  return {
    main: withheld ? msg('Chưa rõ mức thu', { id: 'fee.unknown' }) : feeHeadline(lines, total, plain, locale),
    isSure: !withheld && ['exact', 'free', 'exempt', 'none'].includes(total.kind),
    isOpen: !withheld && lines.some((line) => line.open.length > 0 && isKnown(line)),
  };
}

/** In one case at least this is what is paid. */
const isKnown = ({ amount: { kind } }: FeeLine) => kind === 'amount' || kind === 'range' || kind === 'free';

function feeHeadline(
  lines: readonly FeeLine[],
  total: FeeTotal,
  plain: (text: LText) => string,
  locale: UiLocale,
): string {
  const sum = feeTotalWords(total, locale);
  if (sum !== null) return sum;
  // Free in the main thing, with something apart that cannot be counted yet, such as copies.
  if (lines.some((line) => line.state === 'applies' && line.amount.kind === 'free'))
    return msg('Miễn lệ phí, chưa gồm khoản khác', { id: 'fee.freeBut' });
  if (lines.length > 0 && lines.every(({ amount }) => amount.kind === 'setByProvince'))
    return msg('Do tỉnh quy định, chưa có mức đã xác minh', { id: 'fee.province.short' });
  if (lines.length === 1) {
    const [{ amount }] = lines;
    if (amount.kind === 'perUnit') {
      const { tiers, currency, unit } = amount.price;
      const each = `${money(tiers[0]?.amount ?? 0, currency, locale)}/${plain(unit)}`;
      return tiers.length > 1 ? msg(str`Từ ${each}`, { id: 'fee.fromUnit' }) : each;
    }
    return feeWords(lines[0], plain, locale).main;
  }
  const [main, ...others] = lines.filter((line) => line.state === 'applies');
  // One thing is surely paid; the rest depends on the case. What is sure is said, and that it may not be all.
  if (main && others.length === 0 && main.amount.kind !== 'unknown') {
    const words = feeHeadline([main], { kind: 'unknown' }, plain, locale);
    if (main.amount.kind === 'setByProvince') return words;
    return msg(str`${words}, chưa gồm khoản tùy trường hợp`, { id: 'fee.andPerhaps' });
  }
  const amounts = lines.map((line) => (line.amount.kind === 'amount' ? line.amount : null));
  if (lines.length > 1 && amounts.every((entry) => entry !== null && entry.currency === 'VND')) {
    const values = amounts.map((entry) => entry!.amount);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low !== high)
      return msg(str`${number(low, locale)} đến ${money(high, 'VND', locale)}, tùy trường hợp`, { id: 'fee.spread' });
    return money(low, 'VND', locale);
  }
  if (lines.some(isKnown)) return msg('Tùy trường hợp', { id: 'papers.depends' });
  return lines.every((line) => line.amount.kind === 'notSet') && lines.length > 0
    ? msg('Pháp luật chưa quy định mức thu', { id: 'fee.notSet' })
    : msg('Chưa rõ mức thu', { id: 'fee.unknown' });
}
