/** The top of a guide: what warns, then where to go and the three answers. A list that stands alone on a page has it as well. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, CatalogueIndex } from '../../catalogue/types.js';
import type { Answer, Guide, Place } from '../../guide/index.js';
import { msg, str } from '../../localization/index.js';
import type * as clockWords from './clock-words.js';
import { feeAnswer } from './fee-words.js';
import { money } from './format.js';
import type * as officeLines from './office-lines.js';
import { paperAnswer } from './paper-answer.js';
import { presenceLine } from './presence.js';
import { timeHeadline } from './time-words.js';
import { warningNote, type WarningHost } from './warning-words.js';

export interface TopHost extends Omit<WarningHost, 'agencyName'> {
  link(url: string | undefined, label: unknown, className?: string): unknown;
  /** What is verified of an office, as soon as that part is there. */
  office: typeof officeLines | undefined;
  /** A clock that cannot be right, as soon as that part is there. */
  clockNote: typeof clockWords.clockNote | undefined;
  /** Who must come is shown elsewhere. */
  withoutPresence?: boolean;
}

export function guideTop(
  guide: Exclude<Answer, { kind: 'unknownProcedure' }>,
  catalogue: Catalogue | CatalogueIndex,
  host: TopHost,
): TemplateResult {
  const words: WarningHost = {
    ...host,
    agencyName: (code) => host.text(catalogue.agencies.find((agency) => agency.code === code)?.name),
  };
  return html`${guide.warnings.map((warning) => (warning.kind === 'wrongClock' ? host.clockNote?.(warning.clock, host.locale) : warningNote(warning, words)))}
  ${guide.kind === 'guide' ? html`${where(guide, host)}${answers(guide, host)}` : nothing}`;
}

function where(guide: Guide, host: TopHost): TemplateResult {
  return html`<dl class="where">
    <dt>${msg('Nơi nộp hồ sơ', { id: 'office.title' })}</dt>
    <dd>${placeOf(guide.place, guide, host)}</dd>
    ${
      guide.presence.length > 0 && !host.withoutPresence
        ? html`<dt>${msg('Ai phải có mặt', { id: 'presence.title' })}</dt>
            <dd>${guide.presence.map((entry) => html`<p>${presenceLine(entry, host.text)}</p>`)}</dd>`
        : nothing
    }
  </dl>`;
}

function placeOf(place: Place, guide: Guide, host: TopHost): unknown {
  const view = host.office;
  return view?.placeBlock(place, {
    ...host,
    lines: () => (place.kind === 'office' ? view.officeLines(place.office, guide.open, guide.date, host) : nothing),
  });
}

function answers(guide: Guide, { plain, locale }: TopHost): TemplateResult {
  const papers = paperAnswer(guide);
  const more = papers.isOpen ? answerFirst() : papers.lines.join(' · ');
  const time = timeHeadline(guide.time, guide.date, plain, locale);
  const fee = feeAnswer(guide.fees, plain, locale);
  return html`<div class="answers" part="answers">
    <div class="answer">
      <p class="soft">${msg('Giấy tờ', { id: 'answers.papers' })}</p>
      <p class="big">${papers.main}</p>
      ${more ? html`<p class="soft">${more}</p>` : nothing}
    </div>
    <div class="answer">
      <p class="soft">${msg('Phí, lệ phí', { id: 'fee.title' })}</p>
      <p class="big">${fee.main}</p>
      ${fee.isSure ? nothing : html`<p class="soft">${fee.isOpen ? answerFirst() : msg('Hỏi cán bộ trước khi nộp.', { id: 'fee.askShort' })}</p>`}
      ${guide.fees.onlineSaving === null ? nothing : html`<p class="soft">${msg(str`Nộp trực tuyến tiết kiệm ${money(guide.fees.onlineSaving, 'VND', locale)}.`, { id: 'fee.saving' })}</p>`}
    </div>
    <div class="answer">
      <p class="soft">${time.title}</p>
      <p class="big">${time.main}</p>
      ${time.lines.map((line) => html`<p class="soft">${line}</p>`)}
    </div>
  </div>`;
}

const answerFirst = () => msg('Trả lời câu hỏi bên dưới để biết rõ.', { id: 'papers.answerFirst' });
