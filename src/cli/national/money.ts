/** Fees and time limits of the portal. A 0 is never free, and an amount that its own words contradict is no amount. */
import type { ChannelKind, Condition, Duration, Fee, LText, Price, TimeLimit } from '../../catalogue/index.js';
import type { PortalFee, PortalMethod, PortalRecord } from './record.js';

const CHANNELS: Record<string, ChannelKind> = { DIRECT: 'inPerson', ONLINE: 'online', POSTAL: 'post' };

export const channelOf = ({ channel }: PortalMethod): ChannelKind | undefined => CHANNELS[channel.toUpperCase()];

const BY_PROVINCE =
  /hội đồng nhân dân|hđnd|quy định của (?:pháp luật|luật)(?: về)? phí(?: và|,)? lệ phí|luật phí và lệ phí|cấp tỉnh (?:quy định|quyết định|ban hành)|ubnd tỉnh|ủy ban nhân dân tỉnh/i;
const NOT_SET = /^(?:chưa|không) (?:có )?quy định[.;\s]*$/i;
const FREE =
  /^(?:phí, lệ phí:?\s*|lệ phí:?\s*|phí:?\s*)?(?:miễn phí|miễn lệ phí|không thu(?: phí| lệ phí|phí, lệ phí)?|không mất phí|không phải nộp (?:phí|lệ phí)(?:, lệ phí)?)[.;\s]*$/i;
const AMOUNT = /\d[\d.,]*\s*(?:đồng|vnđ|vnd|đ\b|triệu|nghìn|usd)/gi;

const said = (words: string): LText | undefined => (words ? { vi: words } : undefined);

/** The price of one line, as far as number and words agree. */
export function priceOf({ value, currency, text, file }: PortalFee): Price {
  const words = [text, file && `(${file})`].filter(Boolean).join(' ');
  const note = said(words);
  const unknown = (): Price => ({ kind: 'unknown', ...(note && { note }) });
  if (!value) {
    if (FREE.test(text)) return { kind: 'free', ground: { vi: text } };
    if (NOT_SET.test(text)) return { kind: 'notSet' };
    return BY_PROVINCE.test(text) ? { kind: 'setByProvince', ...(note && { note }) } : unknown();
  }
  const amounts = (text.match(AMOUNT) ?? []).map((amount) => Number(amount.replace(/\D/g, '')));
  // `20` with "20.000 vnđ": thousands typed as units. Several amounts in the words: the number is one of many.
  const agrees = amounts.every((amount) => amount === value);
  const plausible = currency !== 'VND' || value >= 1000 || (value >= 500 && amounts.length > 0);
  if (!Number.isInteger(value) || value < 0 || !agrees || !plausible || BY_PROVINCE.test(text)) return unknown();
  const per = /^\/\s*([^\d]{2,40})$/.exec(text.trim())?.[1];
  return { kind: 'fixed', amount: value, currency, ...(per !== undefined && { per: { vi: per.trim() } }) };
}

/** Fees with what they depend on. A line that all channels share stands once. */
export function readFees({ methods }: PortalRecord): Fee[] {
  const all = new Set(methods.map(channelOf));
  const lines = new Map<string, { fee: PortalFee; channels: Set<ChannelKind | undefined> }>();
  for (const method of methods) {
    for (const fee of method.fees) {
      const key = JSON.stringify([fee.type, fee.value, fee.currency, fee.text, fee.file]);
      const line = lines.get(key) ?? { fee, channels: new Set() };
      lines.set(key, line);
      line.channels.add(channelOf(method));
    }
  }
  // A bare zero beside a real line says nothing.
  const useful = [...lines.values()].filter(({ fee }) => fee.value || fee.text || fee.file);
  const shown = useful.length ? useful : [...lines.values()].slice(0, 1);
  // Two amounts for one channel are told apart by words only: added up, or the first taken, they would be wrong.
  const amounts = (channel: ChannelKind | undefined): number =>
    shown.filter(({ fee, channels }) => fee.value && channels.has(channel)).length;
  const names = new Set<string>();
  return shown.map(({ fee, channels }, index): Fee => {
    const when = channels.size < all.size ? onChannels(channels) : undefined;
    const words = fee.text && fee.text.length <= 120 ? fee.text : '';
    const type = /^lệ phí/i.test(fee.text) ? 'charge' : /^phí/i.test(fee.text) ? 'fee' : 'unspecified';
    const ambiguous = fee.value && [...channels].some((channel) => amounts(channel) > 1);
    const price = ambiguous ? { kind: 'unknown' as const, note: { vi: asWords(fee) } } : priceOf(fee);
    const plain = price.kind === 'fixed' && !price.per && words ? words : 'Phí, lệ phí';
    let label = plain;
    for (let count = 2; names.has(label); count++) label = `${plain} (${count})`;
    names.add(label);
    return { id: `phi-${index + 1}`, type, label: { vi: label }, price, ...(when && { when }) };
  });
}

const asWords = ({ value, currency, text }: PortalFee): string =>
  `${value ?? ''} ${currency === 'VND' ? 'đồng' : currency}${text ? `: ${text}` : ''}`.trim();

function onChannels(channels: ReadonlySet<ChannelKind | undefined>): Condition | undefined {
  const known = [...channels].filter((channel): channel is ChannelKind => channel !== undefined);
  return known.length ? { channel: known } : undefined;
}

const UNITS: Record<string, (value: number) => Duration> = {
  WORKING_DAY: (value) => ({ unit: 'workingDay', value }),
  DAY: (value) => ({ unit: 'calendarDay', value }),
  HOUR: (value) => ({ unit: 'hour', value }),
  MONTH: (value) => ({ unit: 'month', value }),
  YEAR: (value) => ({ unit: 'month', value: value * 12 }),
};

const WORDS: Record<string, string> = {
  WORKING_DAY: 'ngày làm việc',
  DAY: 'ngày',
  HOUR: 'giờ',
  MONTH: 'tháng',
  YEAR: 'năm',
};

/** Time limits by channel. Where unit or number is missing, the source's own words, and nothing is counted with them. */
export function readTimes({ methods, cases }: PortalRecord): TimeLimit[] {
  const all = new Set(methods.map(channelOf));
  const perChannel = new Map<ChannelKind | undefined, number>();
  const lines = new Map<string, { amount: Duration; words: string; channels: Set<ChannelKind | undefined> }>();
  for (const method of methods) {
    const channel = channelOf(method);
    perChannel.set(channel, (perChannel.get(channel) ?? 0) + 1);
    const line = timeOf(method);
    if (!line) continue;
    const key = JSON.stringify(line);
    const known = lines.get(key) ?? { ...line, channels: new Set() };
    lines.set(key, known);
    known.channels.add(channel);
  }
  const ofCases = cases
    .filter(({ days }) => days > 0)
    .map(({ code, days, unit }) => `${code}: ${days} ${WORDS[unit] ?? ''}`.trim());
  // Several lines for one channel differ by what only their description tells.
  const several = [...perChannel.values()].some((count) => count > 1);
  return [...lines.values()].map(({ amount, words, channels }, index): TimeLimit => {
    const when = channels.size < all.size ? onChannels(channels) : undefined;
    const alone =
      amount.unit === 'textOnly' && ofCases.length ? `Thời gian theo trường hợp trên Cổng: ${ofCases.join('; ')}` : '';
    const description =
      several && lines.size > 1
        ? methods
            .filter(
              (method) =>
                channels.has(channelOf(method)) && JSON.stringify(timeOf(method)) === JSON.stringify({ amount, words }),
            )
            .map((method) => method.description)[0]
        : '';
    const note = said([words, alone, description].filter(Boolean).join('\n'));
    return {
      id: `thoi-han-${index + 1}`,
      amount,
      from: 'validDossierReceived',
      ...(when && { when }),
      ...(note && { note }),
    };
  });
}

function timeOf({ time, unit }: PortalMethod): { amount: Duration; words: string } | undefined {
  const value = /^\d+(?:\.\d+)?$/.test(time) ? Number(time) : undefined;
  if (value !== undefined && value > 0 && unit in UNITS) return { amount: UNITS[unit](value), words: '' };
  // A zero without a unit means that nobody entered anything.
  if (!time || value === 0 || /^(?:theo mô tả|không|-)$/i.test(time)) return undefined;
  const words = value === undefined ? time : `${time} (nguồn không ghi đơn vị)`;
  return { amount: { unit: 'textOnly' }, words };
}
