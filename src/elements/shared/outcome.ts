/** Where no list is drawn: another procedure, a refusal, or content that no longer holds. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Code, LText } from '../../catalogue/types.js';
import type { Answer, Outdated } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { shortDate } from './date-words.js';
import { procedureButton } from './procedure-link.js';

export interface OutcomeHost {
  text(value: LText | undefined): unknown;
  nameOf(code: Code): unknown;
  link(url: string | undefined, label: unknown): unknown;
  locale: UiLocale;
}

/** The block that stands in the list's place. */
export function outcomeBlock(
  guide: Exclude<Answer, { kind: 'unknownProcedure' | 'guide' }>,
  host: OutcomeHost,
): TemplateResult {
  switch (guide.kind) {
    case 'goTo':
      return html`<div class="note plain outcome">
        <p>${msg('Trường hợp này là thủ tục khác:', { id: 'case.other' })}</p>
        <p>${procedureButton(guide.target, host.nameOf(guide.target))}</p>
        ${guide.why ? html`<p>${host.text(guide.why)}</p>` : nothing}
      </div>`;
    case 'refused':
      return html`<div class="note outcome">
        <p><strong>${msg('Trường hợp này cơ quan không giải quyết.', { id: 'case.refused' })}</strong></p>
        <p>${host.text(guide.why)}</p>
      </div>`;
    case 'outdated':
      return html`<div class="note outcome">
        ${outdatedWords(guide.reason, host)}
        ${
          guide.procedure.official?.portalUrl
            ? html`<p>
                ${host.link(guide.procedure.official.portalUrl, msg('Xem trên Cổng Dịch vụ công quốc gia', { id: 'act.seePortal' }))}
              </p>`
            : nothing
        }
      </div>`;
  }
}

/** The catalogue does not have the code. */
export function unknownNote(code: Code, link: OutcomeHost['link']): TemplateResult {
  return html`<div class="note">
    <p>${msg(str`Không có thủ tục mã ${code} trong danh mục này.`, { id: 'err.code' })}</p>
    <p>${link('https://dichvucong.gov.vn/', msg('Tìm trên Cổng Dịch vụ công quốc gia', { id: 'act.searchPortal' }))}</p>
  </div>`;
}

/** A guide without papers: not the same as "nothing to bring". */
export function noPapersNote(
  isKnown: boolean,
  portalUrl: string | undefined,
  link: OutcomeHost['link'],
): TemplateResult {
  return html`<p class="note plain">
    ${
      isKnown
        ? msg('Với các câu trả lời này, nguồn dữ liệu không nêu giấy tờ nào. Vui lòng hỏi cán bộ trước khi đi.', {
            id: 'papers.none',
          })
        : msg('Chưa có đủ dữ liệu về giấy tờ. Vui lòng xem trên Cổng Dịch vụ công quốc gia hoặc hỏi cán bộ.', {
            id: 'papers.unknown',
          })
    }
    ${portalUrl ? link(portalUrl, msg('Xem trên Cổng Dịch vụ công quốc gia', { id: 'act.seePortal' })) : nothing}
  </p>`;
}

function outdatedWords(reason: Outdated, host: OutcomeHost): TemplateResult {
  switch (reason.kind) {
    case 'ended':
      return html`
        <p>
          <strong
            >${reason.on ? msg(str`Hết hiệu lực sau ngày ${shortDate(reason.on, host.locale)}.`, { id: 'status.ended' }) : msg('Thủ tục này không còn hiệu lực.', { id: 'status.endedNoDate' })}</strong
          >
        </p>
        ${
          reason.supersededBy
            ? html`<p>${msg('Đã được thay thế bằng:', { id: 'status.replaced' })}</p>
                <p>${procedureButton(reason.supersededBy, host.nameOf(reason.supersededBy))}</p>`
            : nothing
        }
        ${reason.note ? html`<p>${host.text(reason.note)}</p>` : nothing}
      `;
    case 'suspended':
      return html`<p><strong>${msg('Thủ tục này đang tạm dừng.', { id: 'status.suspended' })}</strong></p>`;
    case 'notYetInForce':
      return html`<p>
        <strong
          >${reason.from ? msg(str`Thủ tục này có hiệu lực từ ${shortDate(reason.from, host.locale)}.`, { id: 'status.notYet' }) : msg('Thủ tục này chưa có hiệu lực.', { id: 'status.notYetNoDate' })}</strong
        >
      </p>`;
    case 'legalBasisEnded':
      return html`
        <p>
          <strong>${msg('Quy định đã thay đổi, nội dung đang được cập nhật.', { id: 'status.lawChanged' })}</strong>
        </p>
        <p>
          ${msg(str`${reason.law.number} không còn là căn cứ, nên giấy tờ và mức thu cũ không hiển thị nữa.`, { id: 'status.lawChanged.why' })}
        </p>
      `;
  }
}
