/** The parts that sheets have in common: head, warnings, place, money, time, foot. Call inside `withLocale`. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Code, LText, Office, WeeklyHours } from '../../../catalogue/types.js';
import type { FeeLine, Place } from '../../../guide/index.js';
import { msg, str, type UiLocale } from '../../../localization/index.js';
import { clockWords } from '../clock-words.js';
import { conditionWords } from '../condition-words.js';
import { daysWords } from '../office-lines.js';
import { placeBlock } from '../place.js';
import { longDate, shortDate } from '../date-words.js';
import { feeTotalWords, feeWords } from '../fee-words.js';
import { clock, duration, money } from '../format.js';
import { provenanceLine } from '../provenance-words.js';
import { timeHeadline } from '../time-words.js';
import { warningNote } from '../warning-words.js';
import type { Drawable, SheetContent } from './sheet-content.js';

/** A sheet is read on another day than it was printed: no date is called today on it. */
const NO_DAY = '';

/** `Phường Hoa Mẫu, tỉnh Mẫu Sơn`. */
export function unitName({ catalogue, host }: SheetContent): string {
  const { name, partOf } = catalogue.administrativeUnit;
  const full = [host.plain(name), ...(partOf ? [host.plain(partOf)] : [])].join(', ');
  return full.charAt(0).toUpperCase() + full.slice(1);
}

/** The name that people use, then the official one and the code. */
export function nameBlock({ guide, host }: SheetContent): TemplateResult {
  const { procedure } = guide;
  return html`<h1>${host.text(procedure.shortName ?? procedure.name)}</h1>
    <p>
      ${procedure.shortName ? html`${msg('Tên chính thức:', { id: 'name.official' })} ${host.text(procedure.name)}. ` : nothing}<span
        class="code"
        >${msg('Mã thủ tục', { id: 'code' })} ${procedure.code}</span
      >
    </p>`;
}

/** Nobody types in more than this from paper; an address too long for a code is longer by far. */
const TYPED_IN = 300;

/** The code with its words; where it cannot be drawn, the address itself. */
export function qrBlock({ qr, link }: Drawable): TemplateResult | typeof nothing {
  if (!link) return nothing;
  if (!qr?.code) return link.length > TYPED_IN ? nothing : html`<p class="address">${link}</p>`;
  return html`<figure class="qr-block">
    ${qr.code}
    <figcaption>${qrLabel()}</figcaption>
  </figure>`;
}

export const qrLabel = (): string => msg('Quét mã để mở hướng dẫn này trên điện thoại', { id: 'sheet.qr' });

/** Everything to be said before anything else, and whether the list can be whole. */
export function warningBlock(content: SheetContent): TemplateResult {
  const { guide, catalogue, host, isIncomplete } = content;
  const nameOf = (code: Code) => {
    const found = catalogue.procedures.find((entry) => entry.code === code);
    return found ? host.text(found.shortName ?? found.name) : code;
  };
  const words = {
    ...host,
    nameOf,
    agencyName: (code: Code | undefined) => host.text(catalogue.agencies.find((agency) => agency.code === code)?.name),
  };
  return html`<div class="warnings">
    ${guide.warnings.map((warning) =>
      warning.kind === 'wrongClock'
        ? html`<p class="note">${clockWords(warning.clock, host.locale)}</p>`
        : warningNote(warning, words),
    )}
    ${
      isIncomplete
        ? html`<p class="note">
            ${msg('Một phần nội dung của thủ tục này bị lỗi nên không hiển thị: danh sách có thể thiếu. Vui lòng hỏi cán bộ.', { id: 'err.partLeftOut' })}
          </p>`
        : nothing
    }
  </div>`;
}

/** Where to go. Whether it is open now is left out: the paper outlives the hour. */
export function placeLines(place: Place, { text, locale }: SheetContent['host']): TemplateResult {
  return placeBlock(place, {
    text,
    lines: () => (place.kind === 'office' ? officeDetails(place.office, text, locale) : nothing),
  });
}

function officeDetails(office: Office, text: (value: LText | undefined) => unknown, locale: UiLocale): TemplateResult {
  return html`
    ${office.address ? html`<p>${text(office.address)}</p>` : nothing}
    ${office.oldAddress ? html`<p>${msg('Địa chỉ cũ:', { id: 'office.old' })} ${text(office.oldAddress)}</p>` : nothing}
    ${hoursLines(office.hours ?? [], locale).map((line) => html`<p>${line}</p>`)}
    ${(office.phones ?? []).map(({ label, number }) => html`<p>${text(label)}: ${number}</p>`)}
    ${office.note ? html`<p>${text(office.note)}</p>` : nothing}
  `;
}

/** `thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ`, with the days between which it holds. */
function hoursLines(hours: readonly WeeklyHours[], locale: UiLocale): string[] {
  const spans = new Map<string, string[]>();
  for (const { days, open, close, effectiveFrom, effectiveTo } of hours) {
    const dates = [effectiveFrom, effectiveTo].map((date) => (date ? shortDate(date, locale) : '…'));
    const period = effectiveFrom || effectiveTo ? ` (${dates.join(' – ')})` : '';
    const key = `${daysWords(days, locale)}${period}`;
    spans.set(key, [...(spans.get(key) ?? []), `${clock(open, locale)} – ${clock(close, locale)}`]);
  }
  return [...spans].map(([days, times]) => `${days}: ${times.join(', ')}`);
}

/** Every fee line, the sum, and what is not known of it. */
export function feeBlock({ guide, host }: SheetContent): TemplateResult {
  const { lines, total, withheld, onlineSaving } = guide.fees;
  if (withheld)
    return html`<p>
      ${msg('Nội dung đã quá lâu chưa rà soát nên mức thu không hiển thị nữa. Vui lòng hỏi cán bộ.', { id: 'fee.withheld' })}
    </p>`;
  if (lines.length === 0)
    return html`<p>
      ${msg('Chưa rõ mức thu', { id: 'fee.unknown' })}. ${msg('Vui lòng hỏi cán bộ trước khi nộp.', { id: 'fee.ask' })}
    </p>`;
  const sum = lines.length > 1 ? feeTotalWords(total, host.locale) : null;
  return html`<ul class="fees">
      ${lines.map((line) => feeItem(line, guide.procedure, host))}
    </ul>
    ${sum ? html`<p class="total">${msg('Tạm tính:', { id: 'fee.total' })} ${sum}</p>` : nothing}
    ${
      onlineSaving === null
        ? nothing
        : html`<p>
            ${msg(str`Nộp trực tuyến tiết kiệm ${money(onlineSaving, 'VND', host.locale)}.`, { id: 'fee.saving' })}
          </p>`
    }`;
}

function feeItem(
  line: FeeLine,
  procedure: SheetContent['guide']['procedure'],
  { text, plain, locale }: SheetContent['host'],
): TemplateResult {
  const { fee, amount, exemptions } = line;
  const when = conditionWords(fee.when, procedure, plain);
  const words = feeWords(line, plain, locale);
  const note = amount.kind === 'free' ? amount.ground : 'note' in amount && amount.note ? amount.note : undefined;
  // A condition that cannot be said shortly must not make the line look certain.
  const depends = when ?? (line.state === 'perhaps' ? msg('tùy trường hợp', { id: 'papers.dependsShort' }) : null);
  return html`<li>
    <p>${text(fee.label)}${depends ? html` (${depends})` : nothing}: <strong>${words.main}</strong></p>
    ${words.detail ? html`<p>${words.detail}</p>` : nothing} ${note ? html`<p>${text(note)}</p>` : nothing}
    ${exemptions.map(({ exemption, state }) => {
      const { percent } = exemption;
      const label =
        state === true
          ? percent === 100
            ? msg('Đã tính miễn cho:', { id: 'fee.exempted' })
            : msg(str`Đã tính giảm ${percent}% cho:`, { id: 'fee.reduced' })
          : percent === 100
            ? msg('Được miễn nếu:', { id: 'fee.exempt' })
            : msg(str`Được giảm ${percent}% nếu:`, { id: 'fee.cut' });
      return html`<p>${label} ${text(exemption.who)}</p>`;
    })}
  </li>`;
}

/** When it will be ready, with the rule. */
export function timeAnswer({ guide, host }: SheetContent): ReturnType<typeof timeHeadline> {
  return timeHeadline(guide.time, NO_DAY, host.plain, host.locale);
}

/** The limits themselves, where they come with conditions, a longest time or a note that the headline does not say. */
export function limitLines({ guide, host }: SheetContent): TemplateResult[] {
  const { limits, due, withheld } = guide.time;
  if (withheld) return [];
  const isCounted = Boolean(due?.date.date);
  return limits.flatMap(({ item }) => {
    const when = conditionWords(item.when, guide.procedure, host.plain);
    const longest = item.max && !due?.latest?.date ? duration(item.max, host.locale) : null;
    const note = limits.length === 1 && !isCounted ? undefined : item.note;
    if (limits.length === 1 && !longest && !note && !when) return [];
    return [
      html`<li>
        ${duration(item.amount, host.locale)}${when ? html` (${when})` : nothing}${
          longest ? html`; ${msg(str`nếu phải xác minh, không quá ${longest}`, { id: 'time.max' })}` : nothing
        }${note ? html`. ${host.text(note)}` : nothing}
      </li>`,
    ];
  });
}

/** The one sentence that no sheet goes without. */
export function caution(): TemplateResult {
  return html`<p class="caution">
    ${msg(
      'Đủ theo danh sách này chưa có nghĩa là hồ sơ được nhận: cán bộ tiếp nhận kiểm tra; ngày trên giấy hẹn là ngày chính thức.',
      { id: 'papers.caution' },
    )}
  </p>`;
}

/** Source, age and checks of the record, and of which day the sheet speaks. */
export function sourceLines({ guide, catalogue, host }: SheetContent): string[] {
  const { provenance } = guide.procedure;
  const { locale } = host;
  return [
    msg(str`Tính theo ngày ${longDate(guide.date, locale)}.`, { id: 'sheet.date' }),
    ...(provenance.verifiedOn && provenance.verifiedBy
      ? [
          `${provenance.verifiedBy} ${msg(str`rà soát ngày ${shortDate(provenance.verifiedOn, locale)}.`, { id: 'status.reviewed' })}`,
          msg(str`Nguồn: ${provenance.source.title}.`, { id: 'sheet.source' }),
        ]
      : []),
    ...guide.warnings.map((warning) => provenanceLine(warning, locale)).filter((line): line is string => line !== null),
    msg(str`${host.plain(catalogue.title)}, bản ${catalogue.version}.`, { id: 'sheet.catalogue' }),
  ];
}
