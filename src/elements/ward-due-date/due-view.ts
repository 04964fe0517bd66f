/** The day on which it is ready, and the rule that gave it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ISODate, LText } from '../../catalogue/types.js';
import type { DueAnswer, Guide } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { clockWords } from '../shared/clock-words.js';
import { conditionWords } from '../shared/condition-words.js';
import { longDate } from '../shared/date-words.js';
import { countingWords, startWords } from '../shared/due-words.js';
import { duration } from '../shared/format.js';
import { dueLines, latestLine } from '../shared/time-words.js';

export interface DueHost {
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  locale: UiLocale;
}

/** @param today the real day, whatever day was asked for */
export function dueView(guide: Guide, today: ISODate, host: DueHost): TemplateResult {
  const { dues, withheld } = guide.time;
  if (withheld)
    return html`<p class="note">
      ${msg('Nội dung đã quá lâu chưa rà soát nên thời hạn không hiển thị nữa. Vui lòng hỏi cán bộ.', { id: 'time.withheld' })}
    </p>`;
  const wrong = guide.warnings.find(({ kind }) => kind === 'wrongClock');
  return html`
    ${wrong?.kind === 'wrongClock' ? html`<p class="note">${clockWords(wrong.clock, host.locale)}</p>` : nothing}
    ${dues.length === 0 ? html`<p class="big">${msg('Chưa rõ thời hạn', { id: 'time.unknown' })}</p>` : nothing}
    ${dues.length === 1 ? html`<div>${oneDue(dues[0], guide, today, host)}</div>` : nothing}
    ${
      dues.length > 1
        ? html`<p>${msg('Thời hạn tùy trường hợp:', { id: 'due.several' })}</p>
            <ul class="dues">
              ${dues.map((due) => html`<li>${oneDue(due, guide, today, host)}</li>`)}
            </ul>`
        : nothing
    }
    <p class="soft">${msg('Ngày trên giấy hẹn là ngày chính thức.', { id: 'time.official' })}</p>
  `;
}

function oneDue(due: DueAnswer, guide: Guide, today: ISODate, { text, plain, locale }: DueHost): TemplateResult {
  const { limit, date: found } = due;
  const depends = due.state === 'perhaps' ? msg('tùy trường hợp', { id: 'papers.dependsShort' }) : null;
  const condition = conditionWords(limit.when, guide.procedure, plain) ?? depends;
  const rule = found.date
    ? [
        dayOff(guide, today, locale),
        ...dueLines(found, today, plain, locale),
        countingWords(limit.amount),
        latestLine(due, locale),
      ]
    : [startWords(limit.from)];
  return html`
    ${condition ? html`<p>${condition}</p>` : nothing}
    ${
      found.date
        ? html`<p class="soft">${msg('Dự kiến có kết quả', { id: 'time.due' })}</p>
            <p class="big">${longDate(found.date, locale)}</p>`
        : html`<p class="big">${duration(limit.amount, locale)}</p>`
    }
    <ul class="rule soft">
      ${rule.filter((line) => line !== null).map((line) => html`<li>${line}</li>`)}
      ${limit.note ? html`<li>${text(limit.note)}</li>` : nothing}
    </ul>
  `;
}

/** A day, or an hour of today, was chosen at which nobody takes anything in. */
function dayOff(guide: Guide, today: ISODate, locale: UiLocale): string | null {
  const filed = guide.assumptions.find((entry) => entry.kind === 'filedOn');
  if (filed?.kind !== 'filedOn' || filed.date === guide.date) return null;
  const from = longDate(filed.date, locale);
  return guide.date === today
    ? msg(str`Giờ này không còn nhận hồ sơ, nên tính từ ${from}.`, { id: 'due.closed' })
    : msg(str`Ngày đã chọn không nhận hồ sơ, nên tính từ ${from}.`, { id: 'due.dayOff' });
}
