/**
 * "Sau khi nộp thì sao?", loaded when a checklist is drawn. What the catalogue says of this procedure comes first (the
 * office's own steps, the day, how the result comes back); the rest holds for every procedure and names where it stands.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueHead, Code, LText, ProcedureSummary } from '../../catalogue/types.js';
import type { Guide } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { longDate } from '../shared/date-words.js';
import { procedureButton } from '../shared/procedure-link.js';
import { dependsMark } from '../shared/presence.js';
import { channelName } from '../shared/words.js';

export interface AfterHost {
  text(value: LText | undefined): unknown;
  link(url: string | undefined, label: unknown): unknown;
  nameOf(code: Code): unknown;
  locale: UiLocale;
}

/** Giải quyết khiếu nại lần đầu: offered only where the catalogue has it and it holds. */
const COMPLAINT: Code = '2.002409';
const PORTAL = 'https://dichvucong.gov.vn/';

type Listed = Pick<ProcedureSummary, 'code' | 'status'>;

export function afterSubmit(
  guide: Guide,
  catalogue: Pick<CatalogueHead, 'id'> & { procedures: readonly Listed[] },
  host: AfterHost,
): TemplateResult {
  const complaint = catalogue.procedures.find(({ code, status }) => code === COMPLAINT && status === 'active');
  return html`<details class="after">
    <summary>${msg('Sau khi nộp thì sao?', { id: 'after.title' })}</summary>
    <ul class="stack">
      <li>
        ${msg('Hồ sơ được nhận thì có Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Nên giữ lại: ngày trên giấy hẹn là ngày chính thức.', { id: 'after.receipt' })}
      </li>
      <li>
        ${msg('Cán bộ tiếp nhận kiểm tra hồ sơ. Tra cứu dữ liệu không có hoặc không đủ thì cơ quan có thể yêu cầu nộp giấy tờ (Nghị quyết 66.7/2025/NQ-CP).', { id: 'after.check' })}
      </li>
      ${officeSteps(guide, host)}
      <li>${returnWords(guide, host)}</li>
      <li>
        ${msg('Trễ hẹn thì có Phiếu xin lỗi và hẹn lại ngày trả kết quả, ghi lý do và ngày mới (theo các thủ tục trên Cổng Dịch vụ công quốc gia).', { id: 'after.late' })}
      </li>
      <li>${host.link(PORTAL, msg('Tra cứu hồ sơ trên cổng chính thức', { id: 'act.track' }))}</li>
      ${
        complaint
          ? html`<li>
              ${msg('Không đồng ý với kết quả:', { id: 'after.complaint' })}
              ${procedureButton(complaint.code, host.nameOf(complaint.code))}
            </li>`
          : nothing
      }
    </ul>
  </details>`;
}

/** What the office does with the dossier, where the record says it. */
function officeSteps({ steps }: Guide, { text }: AfterHost): TemplateResult | typeof nothing {
  const theirs = steps.filter(({ item }) => item.actor === 'agency');
  return theirs.length > 0
    ? html`${theirs.map((step) => html`<li>${text(step.item.title)}${dependsMark(step)}</li>`)}`
    : nothing;
}

/** When it is ready and how it comes back, as far as both are known. */
function returnWords({ time, channel }: Guide, { locale }: AfterHost): string {
  const date = time.due?.date.date;
  const ways = channel.options.find(({ kind }) => kind === channel.chosen)?.returns ?? [];
  const when = date
    ? msg(str`Dự kiến có kết quả ${longDate(date, locale)}.`, { id: 'after.due' })
    : msg('Chưa rõ ngày có kết quả: xem giấy hẹn.', { id: 'after.noDue' });
  const how = ways.map(channelName).join(', ');
  return how ? `${when} ${msg(str`Cách nhận kết quả: ${how}.`, { id: 'after.ways' })}` : when;
}
