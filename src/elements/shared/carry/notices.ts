/** What happened to the list without the person's doing here, in words, with the way back. Call inside `render()`. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LText } from '../../../catalogue/types.js';
import type { ListChange } from '../../../guide/paper-list.js';
import { msg, str } from '../../../localization/index.js';
import type { GuideSession, SessionNotice } from '../guide-session.js';
import { telling, type TellingHost } from './telling.js';
import { damagedLink } from './link-words.js';
import { purposeName, quantityWords } from '../words.js';

export interface NoticeHost extends TellingHost {
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  /** Takes back what the notice tells. */
  undo(): void;
  /** The notice that had the focus is gone. */
  onGone(): void;
}

type LinkNotice = Extract<SessionNotice, { kind: 'link' }>;
type ListNotice = Extract<SessionNotice, { kind: 'listChanged' }>;

export function noticesView(session: GuideSession, host: NoticeHost): TemplateResult {
  return html`${session.notices.map((notice) => noticeView(notice, session, host))}`;
}

function noticeView(notice: SessionNotice, session: GuideSession, host: NoticeHost): TemplateResult {
  const gone = (act?: () => void) => () => {
    act?.();
    session.dismiss(notice);
    host.onGone();
  };
  return html`<div class="note ${isMild(notice) ? 'plain' : ''} notice" role="status">
    ${words(notice, session, host)}
    <p>
      <button type="button" class="textual" @click=${gone()}>${msg('Đã rõ', { id: 'act.understood' })}</button>
      ${session.undoes(notice) ? html`<button type="button" class="textual" @click=${gone(telling(session, host, host.undo))}>${msg('Hoàn tác', { id: 'act.undo' })}</button>` : nothing}
    </p>
  </div>`;
}

const isMild = (notice: SessionNotice): boolean =>
  notice.kind === 'link' && notice.found.kind === 'state' && !notice.replaced && notice.found.list !== 'changed';

function words(notice: SessionNotice, session: GuideSession, host: NoticeHost): TemplateResult {
  switch (notice.kind) {
    case 'otherPage':
      return html`<p>${msg('Danh sách vừa được đổi ở một trang khác đang mở.', { id: 'notice.otherPage' })}</p>`;
    case 'listChanged':
      return listWords(notice, host);
    case 'link':
      return linkWords(notice, session, host);
  }
}

function linkWords({ found, replaced }: LinkNotice, session: GuideSession, host: NoticeHost): TemplateResult {
  if (found.kind === 'newer')
    return html`<p>
      ${msg('Đường dẫn này do bản mới hơn của trang tạo ra, trang này chưa đọc được. Vui lòng tải lại trang hoặc chọn lại từ đầu.', { id: 'link.newer' })}
    </p>`;
  if (found.kind !== 'state') return html`<p>${damagedLink()}</p>`;
  const asked = found.askAgain.flatMap((id) => session.procedure.facts?.find((fact) => fact.id === id) ?? []);
  const isOther = found.list === 'changed' || found.dropped.answers + found.dropped.ticks > 0;
  return html`
    <p><strong>${msg('Đã mở danh sách mang từ máy khác.', { id: 'link.opened' })}</strong></p>
    ${replaced ? html`<p>${msg('Câu trả lời và dấu có sẵn trên máy này đã được thay bằng của danh sách mang đến.', { id: 'link.replaced' })}</p>` : nothing}
    ${
      asked.length > 0
        ? html`<p>
            ${msg(str`Vì riêng tư, câu trả lời về ${asked.map((fact) => `“${host.plain(fact.question)}”`).join(', ')} không gửi kèm; vui lòng chọn lại.`, { id: 'link.askAgain' })}
          </p>`
        : nothing
    }
    ${found.otherWard ? html`<p>${msg('Danh sách này được lập ở trang của nơi khác: nơi nộp, giấy tờ và mức thu ở đây có thể khác.', { id: 'link.otherWard' })}</p>` : nothing}
    ${
      isOther
        ? html`<p>
            ${msg('Danh mục đã thay đổi từ khi danh sách được lập: vui lòng xem lại từng giấy tờ và câu trả lời.', { id: 'link.changed' })}
          </p>`
        : found.otherVersion !== undefined && !found.otherWard
          ? html`<p>
              ${msg(str`Danh mục đã có bản mới (trước là ${found.otherVersion}); giấy tờ của thủ tục này vẫn như cũ.`, { id: 'link.otherVersion' })}
            </p>`
          : nothing
    }
  `;
}

function listWords({ changes, unticked }: ListNotice, host: NoticeHost): TemplateResult {
  return html`<p>
      <strong>${msg('Danh sách giấy tờ đã thay đổi từ lần xem trước:', { id: 'list.changed' })}</strong>
    </p>
    <ul class="changes">
      ${changes.map((change) => html`<li>${changeWords(change, unticked, host)}</li>`)}
    </ul>`;
}

function changeWords(change: ListChange, unticked: readonly string[], { plain, text }: NoticeHost): unknown {
  switch (change.kind) {
    case 'added':
      return html`${msg('Thêm:', { id: 'list.added' })} ${text(change.paper.name)}`;
    case 'removed':
      return html`${msg('Bỏ:', { id: 'list.removed' })} ${change.name}`;
    case 'renamed':
      return msg(str`“${change.before}” nay ghi là “${plain(change.paper.name)}”`, { id: 'list.renamed' });
    case 'quantity': {
      const { paper, before, purposeChanged } = change;
      const now = [...(purposeChanged ? [purposeName(paper.purpose)] : []), ...paper.quantities.map(quantityWords)];
      const then = before.map(quantityWords);
      const gone = unticked.includes(paper.id)
        ? ` ${msg('Dấu đã bỏ, vui lòng kiểm lại.', { id: 'list.unticked' })}`
        : '';
      const today = now.join(' · ') || msg('không nêu số bản', { id: 'list.noNumber' });
      return then.length > 0 && !purposeChanged
        ? html`${text(paper.name)}:
          ${msg(str`trước là ${then.join(' · ')}, nay là ${today}.`, { id: 'list.number' })}${gone}`
        : html`${text(paper.name)}: ${msg(str`nay là ${today}.`, { id: 'list.now' })}${gone}`;
    }
  }
}
