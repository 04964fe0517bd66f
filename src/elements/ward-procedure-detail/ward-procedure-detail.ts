import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, CatalogueIndex, Code, Procedure } from '../../catalogue/types.js';
import type { Answer, Guide, Place } from '../../guide/index.js';
import { msg, str } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { conditionWords } from '../shared/condition-words.js';
import { feeHeadline } from '../shared/fee-words.js';
import { shortDate } from '../shared/date-words.js';
import { duration, money } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { outcomeBlock } from '../shared/outcome.js';
import { countWords } from '../shared/paper-counts.js';
import { placeBlock } from '../shared/place.js';
import { ProcedureElement } from '../shared/procedure-element.js';
import { timeHeadline } from '../shared/time-words.js';
import { provenanceLine, warningNote } from '../shared/warning-words.js';
import { audienceName, channelName } from '../shared/words.js';
import { styles } from './ward-procedure-detail.styles.js';

/**
 * @summary The whole guide to one procedure: where, what to bring, how much and when first; then every part in the order of the law.
 * @status stable
 * @since 0.1
 * @dependency ward-online-level
 * @dependency ward-procedure-checklist
 * @dependency ward-procedure-fees
 * @dependency ward-procedure-steps
 * @slot - Shown until the catalogue is there: a link to the official page.
 * @event ward-catalogue-problem - The procedure could not be read or is unknown.
 * @event ward-procedure-select - Another procedure was asked for; cancel it to open it elsewhere.
 * @event ward-link-activate - A link leads out; cancel it to open the address in the host's own way.
 * @csspart header - Name and badge.
 * @csspart answers - The three answers: papers, fee, time.
 * @example
 * ```html
 * <ward-procedure-detail src="data/split/index.json" code="1.001193"></ward-procedure-detail>
 * ```
 */
export class WardProcedureDetail extends ProcedureElement {
  static override styles = [baseStyles, styles];

  override connectedCallback(): void {
    super.connectedCallback();
    // On demand: a page that only lists procedures does not pay for what stands inside one.
    void import('../ward-online-level/define.js');
    void import('../ward-procedure-checklist/define.js');
    void import('../ward-procedure-fees/define.js');
    void import('../ward-procedure-steps/define.js');
  }

  /** Moves the focus to the name of the procedure, for who opened it by keyboard. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
  }

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    const { procedure } = guide;
    return html`<article class="card panel">
      ${this._renderHeader(procedure)} ${guide.warnings.map((warning) => warningNote(warning, this._words(catalogue)))}
      ${guide.kind === 'outdated' ? outcomeBlock(guide, this._words(catalogue)) : nothing}
      ${guide.kind === 'guide' ? html`${this._renderWhere(guide)}${this._renderAnswers(guide)}` : nothing}
      ${guide.kind === 'outdated'
        ? nothing
        : html`<ward-procedure-checklist
            .session=${this.guideSession}
            .headingLevel=${this.headingLevel}
            without-heading
            without-presence
          ></ward-procedure-checklist>`}
      ${guide.kind === 'guide' ? html`${this._renderActs(guide)}${this._renderParts(guide, catalogue)}` : nothing} ${this._renderFoot(guide, procedure)}
    </article>`;
  }

  private _words(catalogue: Catalogue | CatalogueIndex) {
    return {
      text: (value: Parameters<typeof this.text>[0]) => this.text(value),
      nameOf: (code: Code) => this.nameOf(code, catalogue),
      link: (url: string | undefined, label: unknown) => this.link(url, label),
      agencyName: (code: Code | undefined) => this.text(catalogue.agencies.find((agency) => agency.code === code)?.name),
      locale: this.locale,
    };
  }

  private _renderHeader(procedure: Procedure): TemplateResult {
    const everyday = procedure.shortName ?? procedure.name;
    return html`<header part="header">
      <ward-online-level .level=${procedure.onlineLevel}></ward-online-level>
      ${heading(this.headingLevel, this.text(everyday), 'h2 name')}
      ${procedure.shortName ? html`<p class="soft">${msg('Tên chính thức:', { id: 'name.official' })} ${this.text(procedure.name)}</p>` : nothing}
      ${procedure.summary ? html`<p>${this.text(procedure.summary)}</p>` : nothing}
    </header>`;
  }

  private _renderWhere(guide: Guide): TemplateResult {
    return html`<dl class="where">
      <dt>${msg('Nơi nộp hồ sơ', { id: 'office.title' })}</dt>
      <dd>${this._renderPlace(guide.place, guide)}</dd>
      ${guide.presence.length > 0
        ? html`<dt>${msg('Ai phải có mặt', { id: 'presence.title' })}</dt>
            <dd>
              ${guide.presence.map(
                ({ item, state }) => html`<p>
                  ${this.text(item.who)}${state === 'perhaps' ? html` <span class="soft">(${msg('tùy trường hợp', { id: 'papers.dependsShort' })})</span>` : nothing}
                  ${item.signInFront ? html`<br /><strong>${msg('Chưa ký trước; ký trước mặt cán bộ.', { id: 'presence.sign' })}</strong>` : nothing}
                </p>`,
              )}
            </dd>`
        : nothing}
    </dl>`;
  }

  private _renderPlace(place: Place, guide: Guide): unknown {
    return placeBlock(place, guide.open, {
      text: (value) => this.text(value),
      link: (url, label) => this.link(url, label),
      locale: this.locale,
    });
  }

  private _renderAnswers(guide: Guide): TemplateResult {
    const plain = (value: Parameters<typeof this.plain>[0]) => this.plain(value);
    const papers = this._papersAnswer(guide);
    const time = timeHeadline(guide.time, guide.date, plain, this.locale);
    const fee = guide.fees.withheld ? msg('Chưa rõ mức thu', { id: 'fee.unknown' }) : feeHeadline(guide.fees.lines, guide.fees.total, plain, this.locale);
    const sureFee = ['exact', 'free', 'exempt', 'none'].includes(guide.fees.total.kind);
    return html`<div class="answers" part="answers">
      <div class="answer">
        <p class="soft">${msg('Giấy tờ', { id: 'answers.papers' })}</p>
        <p class="big">${papers.main}</p>
        ${papers.line ? html`<p class="soft">${papers.line}</p>` : nothing}
      </div>
      <div class="answer">
        <p class="soft">${msg('Phí, lệ phí', { id: 'fee.title' })}</p>
        <p class="big">${fee}</p>
        ${sureFee ? nothing : html`<p class="soft">${msg('Hỏi cán bộ trước khi nộp.', { id: 'fee.askShort' })}</p>`}
        ${guide.fees.onlineSaving === null ? nothing : html`<p class="soft">${msg(str`Nộp trực tuyến tiết kiệm ${money(guide.fees.onlineSaving, 'VND', this.locale)}.`, { id: 'fee.saving' })}</p>`}
      </div>
      <div class="answer">
        <p class="soft">${time.title}</p>
        <p class="big">${time.main}</p>
        ${time.lines.map((line) => html`<p class="soft">${line}</p>`)}
      </div>
    </div>`;
  }

  /** Papers by what is done with them; where all depend on the case, that is the answer, not their number. */
  private _papersAnswer({ papers }: Guide): { main: string; line?: string } {
    if (!papers || papers.entries.length === 0) return { main: msg('Chưa rõ giấy tờ', { id: 'papers.notKnown' }) };
    const { perhaps, ...sure } = papers.counts;
    const counts = countWords(papers.counts);
    if (Object.values(sure).some((count) => count > 0)) return { main: counts.slice(0, 2).join(' · '), line: counts.slice(2).join(' · ') };
    if (perhaps > 0) return { main: msg('Tùy trường hợp', { id: 'papers.depends' }), line: msg('Trả lời câu hỏi bên dưới để biết cần giấy tờ nào.', { id: 'papers.answerFirst' }) };
    return { main: msg('Không phải nộp', { id: 'papers.replaced.title' }) };
  }

  private _renderActs(guide: Guide): TemplateResult | typeof nothing {
    const online = guide.procedure.channels.find((channel) => channel.kind === 'online' && channel.available);
    const url = online?.url ?? (online ? guide.procedure.official?.portalUrl : undefined);
    if (!url) return nothing;
    return html`<div class="acts no-print">
      ${this.link(url, msg('Nộp trên Cổng Dịch vụ công quốc gia', { id: 'act.submit' }), 'button primary')}
      <span class="soft">${msg('Mở trang khác, rời trang này.', { id: 'act.leaves' })}</span>
    </div>`;
  }

  /** The further parts, in the order of Decree 63/2010/NĐ-CP, article 8. */
  private _renderParts(guide: Guide, catalogue: Catalogue | CatalogueIndex): TemplateResult {
    const { procedure } = guide;
    const level = this.headingLevel + 1;
    return html`
      <ward-procedure-steps .session=${this.guideSession} .headingLevel=${level}></ward-procedure-steps>
      ${this._renderChannels(guide, level)} ${this._renderTimes(guide, level)}
      ${guide.results.length > 0
        ? html`<section>
            ${heading(level, msg('Kết quả nhận được', { id: 'result' }))}
            <ul class="plain">
              ${guide.results.map(({ item }) => html`<li>${this.text(item.name)}${item.note ? html` <span class="soft">${this.text(item.note)}</span>` : nothing}</li>`)}
            </ul>
          </section>`
        : nothing}
      <ward-procedure-fees
        .session=${this.guideSession}
        .headingLevel=${level}
        without-questions
      ></ward-procedure-fees>
      ${guide.requirements.length > 0
        ? html`<section>
            ${heading(level, msg('Yêu cầu, điều kiện', { id: 'conditions' }))}
            <ul class="plain">
              ${guide.requirements.map(
                ({ item, state }) => html`<li>
                  ${this.text(item.value)}${state === 'perhaps' ? html` <span class="soft">(${msg('tùy trường hợp', { id: 'papers.dependsShort' })})</span>` : nothing}
                </li>`,
              )}
            </ul>
          </section>`
        : nothing}
      <details>
        <summary>${msg('Căn cứ pháp lý, cơ quan, đối tượng', { id: 'law.more' })}</summary>
        <div class="stack">
          <dl class="where">
            <dt>${msg('Đối tượng thực hiện', { id: 'audience' })}</dt>
            <dd>${procedure.audience.map(audienceName).join(', ')}</dd>
            ${this._renderAgencies(procedure, catalogue)}
            <dt>${msg('Lĩnh vực', { id: 'field' })}</dt>
            <dd>${this.text(catalogue.fields.find((field) => field.code === procedure.field)?.name)}</dd>
          </dl>
          <ul class="plain">
            ${procedure.legalBasis.map(
              (law) => html`<li>${this.link(law.url, html`${law.number}`)} <span class="soft">${law.title.vi === law.number ? nothing : this.text(law.title)}</span></li>`,
            )}
          </ul>
        </div>
      </details>
    `;
  }

  private _renderAgencies(procedure: Procedure, catalogue: Catalogue | CatalogueIndex): unknown {
    const names = (role: string) => [...new Set(procedure.agencies.filter((entry) => entry.role === role).map((entry) => entry.ref))].flatMap((code) => catalogue.agencies.find((agency) => agency.code === code)?.name ?? []);
    const row = (label: string, role: string) => {
      const list = names(role);
      return list.length > 0 ? html`<dt>${label}</dt><dd>${list.map((name) => html`<p>${this.text(name)}</p>`)}</dd>` : nothing;
    };
    return html`${row(msg('Cơ quan thực hiện', { id: 'agency.executes' }), 'executes')}${row(msg('Cơ quan có thẩm quyền', { id: 'agency.competent' }), 'competent')}${row(msg('Cơ quan phối hợp', { id: 'agency.coordinates' }), 'coordinates')}`;
  }

  private _renderChannels(guide: Guide, level: number): TemplateResult | typeof nothing {
    const channels = guide.channel.options;
    return html`<section>
      ${heading(level, msg('Cách nộp', { id: 'channel' }))}
      ${channels.length === 0
        ? html`<p>${msg('Chưa rõ cách nộp. Vui lòng hỏi cán bộ.', { id: 'channel.unknown' })}</p>`
        : html`<ul class="plain">
            ${channels.map((channel) => html`<li>${channelName(channel.kind)}${channel.note ? html` <span class="soft">${this.text(channel.note)}</span>` : nothing}</li>`)}
          </ul>`}
    </section>`;
  }

  private _renderTimes(guide: Guide, level: number): TemplateResult | typeof nothing {
    const { limits, withheld } = guide.time;
    if (withheld || limits.length === 0) return nothing;
    return html`<section>
      ${heading(level, msg('Thời hạn giải quyết', { id: 'time.title' }))}
      <ul class="plain">
        ${limits.map(({ item }) => {
          const when = conditionWords(item.when, guide.procedure, (value) => this.plain(value));
          return html`<li>
            ${duration(item.amount, this.locale)}${when ? html` <span class="soft">(${when})</span>` : nothing}${item.max
              ? html`; ${msg(str`nếu phải xác minh, không quá ${duration(item.max, this.locale)}`, { id: 'time.max' })}`
              : nothing}
            ${item.note ? html`<p class="soft">${this.text(item.note)}</p>` : nothing}
          </li>`;
        })}
      </ul>
      <p class="soft">${msg('Ngày trên giấy hẹn là ngày chính thức.', { id: 'time.official' })}</p>
    </section>`;
  }

  private _renderFoot(guide: Exclude<Answer, { kind: 'unknownProcedure' }>, procedure: Procedure): TemplateResult {
    const { provenance, official, code } = procedure;
    const lines = guide.warnings.map((warning) => provenanceLine(warning, this.locale)).filter((line): line is string => line !== null);
    return html`<footer class="soft">
      ${provenance.verifiedOn && provenance.verifiedBy
        ? html`<p>${msg(str`${provenance.verifiedBy} rà soát ngày ${shortDate(provenance.verifiedOn, this.locale)}.`, { id: 'status.reviewed' })}</p>`
        : nothing}
      ${lines.map((line) => html`<p>${line}</p>`)}
      <p>
        ${msg('Mã thủ tục', { id: 'code' })} ${code}
        ${official?.portalUrl ? html` · ${this.link(official.portalUrl, msg('Xem trên Cổng Dịch vụ công quốc gia', { id: 'act.seePortal' }))}` : nothing}
      </p>
    </footer>`;
  }
}
