/** The further parts of a guide, in the order of Decree 63/2010/NĐ-CP, article 8. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, CatalogueIndex, LText, Procedure } from '../../catalogue/types.js';
import type { Answer, Guide } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { audienceName } from '../shared/audience-words.js';
import { conditionWords } from '../shared/condition-words.js';
import { duration } from '../shared/format.js';
import { guideFoot } from '../shared/guide-foot.js';
import type { GuideSession } from '../shared/guide-session.js';
import { heading } from '../shared/heading.js';
import { dependsMark } from '../shared/presence.js';
import { channelName } from '../shared/words.js';

/** What the parts need of the element that shows them. */
export interface PartsHost {
  session: GuideSession;
  /** Level of the headings. */
  level: number;
  locale: UiLocale;
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  link(url: string | undefined, label: unknown, className?: string): unknown;
}

/** All that stands below the checklist; only source and code where the content does not hold. */
export function partsView(
  guide: Exclude<Answer, { kind: 'unknownProcedure' }>,
  catalogue: Catalogue | CatalogueIndex,
  host: PartsHost,
): TemplateResult {
  const { session, level } = host;
  if (guide.kind !== 'guide') return guideFoot(guide, host);
  return html`
    ${acts(guide, host)}
    <ward-procedure-steps .session=${session} .headingLevel=${level}></ward-procedure-steps>
    ${channels(guide, host)} ${times(guide, host)} ${results(guide, host)}
    <ward-procedure-fees .session=${session} .headingLevel=${level} without-questions></ward-procedure-fees>
    ${requirements(guide, host)} ${law(guide.procedure, catalogue, host)} ${guideFoot(guide, host)}
  `;
}

export { clockNote } from '../shared/clock-words.js';

/** The one filled button of the page: filing online, where that is possible. */
function acts({ procedure }: Guide, { link }: PartsHost): TemplateResult | typeof nothing {
  const online = procedure.channels.find((channel) => channel.kind === 'online' && channel.available);
  const url = online?.url ?? (online ? procedure.official?.portalUrl : undefined);
  if (!url) return nothing;
  return html`<div class="acts no-print">
    ${link(url, msg('Nộp trên Cổng Dịch vụ công quốc gia', { id: 'act.submit' }), 'button primary')}
    <span class="soft">${msg('Mở trang khác, rời trang này.', { id: 'act.leaves' })}</span>
  </div>`;
}

function channels({ channel }: Guide, { level, text }: PartsHost): TemplateResult {
  return html`<section>
    ${heading(level, msg('Cách nộp', { id: 'channel' }))}
    ${
      channel.options.length === 0
        ? html`<p>${msg('Chưa rõ cách nộp. Vui lòng hỏi cán bộ.', { id: 'channel.unknown' })}</p>`
        : html`<ul class="plain">
            ${channel.options.map(({ kind, note }) => html`<li>${channelName(kind)}${note ? html` <span class="soft">${text(note)}</span>` : nothing}</li>`)}
          </ul>`
    }
  </section>`;
}

function times({ time, procedure }: Guide, { level, locale, text, plain }: PartsHost): TemplateResult | typeof nothing {
  if (time.withheld || time.limits.length === 0) return nothing;
  return html`<section>
    ${heading(level, msg('Thời hạn giải quyết', { id: 'time.title' }))}
    <ul class="plain">
      ${time.limits.map(({ item }) => {
        const when = conditionWords(item.when, procedure, plain);
        return html`<li>
          ${duration(item.amount, locale)}${when ? html` <span class="soft">(${when})</span>` : nothing}${
            item.max
              ? html`; ${msg(str`nếu phải xác minh, không quá ${duration(item.max, locale)}`, { id: 'time.max' })}`
              : nothing
          }
          ${item.note ? html`<p class="soft">${text(item.note)}</p>` : nothing}
        </li>`;
      })}
    </ul>
    <p class="soft">${msg('Ngày trên giấy hẹn là ngày chính thức.', { id: 'time.official' })}</p>
  </section>`;
}

function results(guide: Guide, { level, text }: PartsHost): TemplateResult | typeof nothing {
  if (guide.results.length === 0) return nothing;
  return html`<section>
    ${heading(level, msg('Kết quả nhận được', { id: 'result' }))}
    <ul class="plain">
      ${guide.results.map((entry) => html`<li>${text(entry.item.name)}${dependsMark(entry)}${entry.item.note ? html` <span class="soft">${text(entry.item.note)}</span>` : nothing}</li>`)}
    </ul>
  </section>`;
}

function requirements(guide: Guide, { level, text }: PartsHost): TemplateResult | typeof nothing {
  if (guide.requirements.length === 0) return nothing;
  return html`<section>
    ${heading(level, msg('Yêu cầu, điều kiện', { id: 'conditions' }))}
    <ul class="plain">
      ${guide.requirements.map((entry) => html`<li>${text(entry.item.value)}${dependsMark(entry)}</li>`)}
    </ul>
  </section>`;
}

function law(procedure: Procedure, catalogue: Catalogue | CatalogueIndex, { text, link }: PartsHost): TemplateResult {
  const row = (label: string, role: Procedure['agencies'][number]['role']) => {
    const codes = new Set(procedure.agencies.filter((entry) => entry.role === role).map((entry) => entry.ref));
    const names = catalogue.agencies.filter((agency) => codes.has(agency.code));
    return names.length > 0
      ? html`<dt>${label}</dt>
          <dd>${names.map((agency) => html`<p>${text(agency.name)}</p>`)}</dd>`
      : nothing;
  };
  return html`<details>
    <summary>${msg('Căn cứ pháp lý, cơ quan, đối tượng', { id: 'law.more' })}</summary>
    <div class="stack">
      <dl class="where">
        <dt>${msg('Đối tượng thực hiện', { id: 'audience' })}</dt>
        <dd>${procedure.audience.map(audienceName).join(', ')}</dd>
        ${row(msg('Cơ quan thực hiện', { id: 'agency.executes' }), 'executes')}
        ${row(msg('Cơ quan có thẩm quyền', { id: 'agency.competent' }), 'competent')}
        ${row(msg('Cơ quan phối hợp', { id: 'agency.coordinates' }), 'coordinates')}
        <dt>${msg('Lĩnh vực', { id: 'field' })}</dt>
        <dd>${text(catalogue.fields.find((field) => field.code === procedure.field)?.name)}</dd>
      </dl>
      <ul class="plain">
        ${procedure.legalBasis.map((entry) => html`<li>${link(entry.url, entry.number)} <span class="soft">${entry.title.vi === entry.number ? nothing : text(entry.title)}</span></li>`)}
      </ul>
    </div>
  </details>`;
}
