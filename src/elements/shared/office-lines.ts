/** What is verified of an office: address, whether it is open, hours, phones. Loaded for an office that has any of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LText, Office } from '../../catalogue/types.js';
import type { OpenState } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { longDate, weekdayName } from './date-words.js';
import { clock } from './format.js';

export interface OfficeHost {
  text(value: LText | undefined): unknown;
  link(url: string | undefined, label: unknown): unknown;
  locale: UiLocale;
}

export function officeLines(office: Office, open: OpenState, host: OfficeHost): TemplateResult {
  const phones = office.phones ?? [];
  return html`
    ${office.address ? html`<p>${host.text(office.address)}${office.mapUrl ? html` · ${host.link(office.mapUrl, msg('Chỉ đường', { id: 'office.map' }))}` : nothing}</p>` : nothing}
    ${office.oldAddress ? html`<p class="soft">${msg('Địa chỉ cũ:', { id: 'office.old' })} ${host.text(office.oldAddress)}</p>` : nothing}
    ${openLine(open, host)} ${office.hours?.length ? hoursList(office, host) : nothing}
    ${phones.map(({ label, number }) => html`<p>${host.text(label)}: ${host.link(`tel:${number.replace(/[^\d+]/g, '')}`, number)}</p>`)}
    ${office.note ? html`<p class="soft">${host.text(office.note)}</p>` : nothing}
  `;
}

function openLine(open: OpenState, host: OfficeHost): TemplateResult | typeof nothing {
  if (open.kind === 'unknown') return nothing;
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
      >${open.holiday ? html`${msg('Nghỉ', { id: 'office.holiday' })} ${host.text(open.holiday)}` : msg('Ngoài giờ tiếp nhận', { id: 'office.closed' })}</span
    >
    ${again}
  </p>`;
}

function hoursList(office: Office, host: OfficeHost): TemplateResult {
  return html`<ul class="hours">
    ${(office.hours ?? []).map((entry) => html`<li>${daysWords(entry.days, host.locale)}: ${clock(entry.open, host.locale)} – ${clock(entry.close, host.locale)}</li>`)}
  </ul>`;
}

/** `thứ Hai đến thứ Sáu`; single days by name. */
function daysWords(days: number[], locale: UiLocale): string {
  const dayName = (day: number) => weekdayName(day, locale);
  const sorted = [...days].sort((a, b) => a - b);
  const isRun = sorted.length > 2 && sorted.every((day, index) => index === 0 || day === sorted[index - 1] + 1);
  if (isRun) return msg(str`${dayName(sorted[0])} đến ${dayName(sorted[sorted.length - 1])}`, { id: 'days.run' });
  return sorted.map(dayName).join(', ');
}
