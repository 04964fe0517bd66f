/** What is verified of an office: address, whether it is open, hours, phones. Loaded for an office that has any of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ISODate, LText, Office } from '../../catalogue/types.js';
import { weekday } from '../../guide/dates.js';
import type { OpenState, WeekRow } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { longDate, shortDate, weekdayName } from './date-words.js';
import { clock } from './format.js';
import { guideRules } from './guide-engine.js';

export { placeBlock, receptionOf, unverified } from './place.js';

export interface OfficeHost {
  text(value: LText | undefined): unknown;
  link(url: string | undefined, label: unknown, className?: string): unknown;
  locale: UiLocale;
}

/** @param today the day in Việt Nam: hours change, and its row is marked */
export function officeLines(office: Office, open: OpenState, today: ISODate, host: OfficeHost): TemplateResult {
  const rows = guideRules().weeklyHours(office, today);
  return html`
    ${openLine(open, host)} ${addressLines(office, host)} ${rows.length > 0 ? hoursTable(rows, today, host) : nothing}
    ${phoneLines(office, host)} ${office.note ? html`<p class="soft">${host.text(office.note)}</p>` : nothing}
  `;
}

function addressLines(office: Office, host: OfficeHost): TemplateResult {
  return html`
    ${office.address ? html`<p>${host.text(office.address)}${office.mapUrl ? html` · ${host.link(office.mapUrl, msg('Chỉ đường', { id: 'office.map' }))}` : nothing}</p>` : nothing}
    ${office.oldAddress ? html`<p class="soft">${msg('Địa chỉ cũ:', { id: 'office.old' })} ${host.text(office.oldAddress)}</p>` : nothing}
  `;
}

/** A tap calls: the number is the link, whatever stands around it. */
function phoneLines(office: Office, host: OfficeHost): TemplateResult {
  return html`${(office.phones ?? []).map(
    ({ label, number }) =>
      html`<p>${host.text(label)}: ${host.link(`tel:${number.replace(/[^\d+]/g, '')}`, number, 'textual call')}</p>`,
  )}`;
}

function openLine(open: OpenState, host: OfficeHost): TemplateResult | typeof nothing {
  if (open.kind === 'unknown')
    return open.doubt
      ? html`<p>
          <span class="badge care">${msg('Chưa rõ giờ tiếp nhận hôm nay', { id: 'office.doubt' })}</span>
          ${open.doubt === 'notice' ? msg('Vui lòng xem thông báo.', { id: 'office.doubt.notice' }) : msg('Nên hỏi trước khi đi.', { id: 'office.doubt.day' })}
        </p>`
      : nothing;
  if (open.kind === 'open')
    return html`<p>
      <span class="badge good"
        >${msg(str`Đang tiếp nhận, đến ${clock(open.until, host.locale)}`, { id: 'office.open' })}</span
      >
    </p>`;
  const again =
    open.opens &&
    msg(str`Mở lại ${clock(open.opens.time, host.locale)} ${longDate(open.opens.date, host.locale)}.`, {
      id: 'office.opens',
    });
  return html`<p>
    <span class="badge care"
      >${open.holiday ? html`${msg('Nghỉ', { id: 'office.holiday' })} ${host.text(open.holiday)}` : open.byNotice ? msg('Hôm nay không tiếp nhận', { id: 'office.closedToday' }) : msg('Ngoài giờ tiếp nhận', { id: 'office.closed' })}</span
    >
    ${again}
  </p>`;
}

function hoursTable(rows: WeekRow[], today: ISODate, { locale }: OfficeHost): TemplateResult {
  const day = weekday(today);
  return html`<table class="hours">
    <caption class="sr">
      ${msg('Giờ tiếp nhận', { id: 'office.hours' })}
    </caption>
    ${rows.map(
      ({ days, spans }) =>
        html`<tr>
          <th scope="row">
            ${daysWords(days, locale)}${days.includes(day) ? html` <span class="soft">(${msg('hôm nay', { id: 'office.today' })})</span>` : nothing}
          </th>
          <td>
            ${spans.length === 0 ? msg('Không tiếp nhận', { id: 'office.noHours' }) : spans.map(({ open, close }) => html`<span class="span">${clock(open, locale)} – ${clock(close, locale)}</span> `)}
          </td>
        </tr>`,
    )}
  </table>`;
}

/** `thứ Hai đến thứ Sáu`; single days by name. */
export function daysWords(days: readonly number[], locale: UiLocale): string {
  const sorted = [...days].sort((a, b) => a - b);
  const dayName = (day: number) => weekdayName(day, locale);
  const isRun = sorted.length > 2 && sorted.every((day, index) => index === 0 || day === sorted[index - 1] + 1);
  return isRun
    ? msg(str`${dayName(sorted[0])} đến ${dayName(sorted[sorted.length - 1])}`, { id: 'days.run' })
    : sorted.map(dayName).join(', ');
}

/** Where the address and the hours come from, and when somebody checked them: without that they are a rumour. */
export function officeSource({ provenance }: Office, host: OfficeHost): TemplateResult | typeof nothing {
  if (!provenance) return nothing;
  const { verifiedOn, verifiedBy, source } = provenance;
  return html`<p class="soft">
    ${
      verifiedOn && verifiedBy
        ? html`${host.text({ vi: verifiedBy })}
          ${msg(str`rà soát ngày ${shortDate(verifiedOn, host.locale)}.`, { id: 'status.reviewed' })}`
        : html`${msg('Nguồn:', { id: 'source' })}
          ${host.text({ vi: source.title })}${source.retrievedOn ? html`, ${shortDate(source.retrievedOn, host.locale)}` : nothing}`
    }
  </p>`;
}
