/** What has to be said about a record, in words. Call inside `render()`. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Code, LText } from '../../catalogue/types.js';
import type { Warning } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { shortDate } from './date-words.js';
import { procedureButton } from './procedure-link.js';

export interface WarningHost {
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  nameOf(code: Code): unknown;
  agencyName(code: Code | undefined): unknown;
  locale: UiLocale;
}

/** Whether it is a phường or a xã, its name says. */
export function notHere(unit: LText | undefined, plain: (text: LText) => string): string {
  const name = (unit && plain(unit)) || msg('đơn vị này', { id: 'status.thisUnit' });
  return msg(str`Không giải quyết tại ${name}.`, { id: 'status.notHere' });
}

/** Warnings that belong above everything else. */
export function warningNote(warning: Warning, host: WarningHost): TemplateResult | typeof nothing {
  switch (warning.kind) {
    case 'fictional':
      return html`<p class="note">
        ${msg('DỮ LIỆU MẪU: không có thật, chỉ để minh họa.', { id: 'status.fictional' })}
      </p>`;
    case 'notOffered':
      return html`<div class="note">
        <p>
          <strong>${notHere(warning.unit, host.plain)}</strong>
          ${host.text(warning.reason)}
        </p>
        ${warning.agency ? html`<p>${msg('Nơi giải quyết:', { id: 'status.where' })} ${host.agencyName(warning.agency)}</p>` : nothing}
      </div>`;
    case 'notice':
      return html`<p class=${warning.notice.severity === 'warning' ? 'note' : 'note plain'}>
        ${host.text(warning.notice.text)}
      </p>`;
    case 'endsOn':
      return html`<div class="note">
        <p>
          ${msg(str`Thủ tục này hết hiệu lực sau ngày ${shortDate(warning.on, host.locale)}.`, { id: 'status.endsOn' })}
        </p>
        ${warning.supersededBy ? html`<p>${msg('Đã được thay thế bằng:', { id: 'status.replaced' })} ${procedureButton(warning.supersededBy, host.nameOf(warning.supersededBy))}</p>` : nothing}
      </div>`;
    case 'changeAhead':
      return html`<p class="note plain">
        <strong>${msg(str`Sắp có thay đổi từ ${shortDate(warning.from, host.locale)}.`, { id: 'status.soon' })}</strong>
        ${warning.note ? host.text(warning.note) : nothing} ${warning.legal ? html`(${warning.legal})` : nothing}
      </p>`;
    case 'changed':
      return html`<p class="note">
        <strong
          >${msg(str`Quy định đã thay đổi từ ${shortDate(warning.from, host.locale)}, nội dung này chưa được rà soát lại.`, { id: 'status.changed' })}</strong
        >
        ${warning.note ? host.text(warning.note) : nothing} ${warning.legal ? html`(${warning.legal})` : nothing}
      </p>`;
    case 'reviewOverdue':
      return html`<p class="note">
        ${msg(str`Cần rà soát lại: nội dung có từ ${shortDate(warning.since, host.locale)}, đã quá lâu nên mức thu và thời hạn không hiển thị nữa.`, { id: 'status.overdue' })}
      </p>`;
    case 'draft':
      return html`<p class="note">
        ${msg('Bản thảo: chưa có đủ dữ liệu chính thức. Vui lòng hỏi cán bộ trước khi đi.', { id: 'status.draft' })}
      </p>`;
    default:
      return nothing;
  }
}
