import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex, Code, Procedure } from '../../catalogue/types.js';
import type { Answer, Guide, Place } from '../../guide/index.js';
import { msg, str } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { containerStyles } from '../shared/container.styles.js';
import { feeAnswer } from '../shared/fee-words.js';
import { money } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { countWords } from '../shared/paper-counts.js';
import { officeStyles } from '../shared/office.styles.js';
import { presenceLine } from '../shared/presence.js';
import { ProcedureElement } from '../shared/procedure-element.js';
import { timeHeadline } from '../shared/time-words.js';
import { warningNote } from '../shared/warning-words.js';
import type { PartsHost } from './parts-view.js';
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
 * @event ward-list-send - A helper sends the list: its text; cancel it to send it in the host's own way.
 * @csspart header - Name and badge.
 * @csspart helper - What only helpers see.
 * @csspart answers - The three answers: papers, fee, time.
 * @example
 * ```html
 * <ward-procedure-detail src="data/split/index.json" code="1.001193"></ward-procedure-detail>
 * ```
 */
export class WardProcedureDetail extends ProcedureElement {
  static override styles = [baseStyles, containerStyles, officeStyles, styles];

  /**
   * Who reads it: `citizen`, or `helper` for codes, law, raw wording, the source of each value, and sending the list. (On
   * `ward-procedure-list` the attribute of this name chooses procedures by whom they are for.)
   */
  @property() audience: 'citizen' | 'helper' = 'citizen';

  private readonly _helper = this.needs(() => import('../shared/helper-view.js'));

  /** Page that opens lists carried in a link, for QR codes and sharing; this page, with `deep-link`, when absent. */
  @property({ attribute: 'link-base' }) linkBase?: string;

  /** What stands below the fold, loaded while the top is read. */
  private readonly _parts = this.needs(() => import('./parts-view.js'));
  private readonly _office = this.needs(() => import('../shared/office-lines.js'));

  private readonly _inside = this.needs(() =>
    Promise.all([
      import('../ward-online-level/define.js'),
      import('../ward-procedure-checklist/define.js'),
      import('../ward-procedure-fees/define.js'),
      import('../ward-procedure-steps/define.js'),
    ]),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    // On demand: a page that only lists procedures does not pay for what stands inside one.
    void this._inside.start();
    void this._parts.start();
    void this._office.start();
  }

  private _partsHost(): PartsHost {
    return {
      session: this.guideSession,
      level: this.headingLevel + 1,
      locale: this.locale,
      ...this.speech,
    };
  }

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    const { procedure } = guide;
    return html`<article class="card panel container">
      ${this._renderHeader(procedure)} ${guide.kind === 'outdated' ? this.renderOutcome(guide, catalogue) : nothing}
      ${guide.warnings.map((warning) => (warning.kind === 'wrongClock' ? this._parts.get()?.clockNote(warning.clock, this.locale) : warningNote(warning, this._words(catalogue))))}
      ${guide.kind === 'guide' ? html`${this._renderWhere(guide)}${this._renderAnswers(guide)}` : nothing}
      ${
        guide.kind === 'outdated'
          ? nothing
          : html`<ward-procedure-checklist
              .session=${this.guideSession}
              .headingLevel=${this.headingLevel}
              .deepLink=${this.deepLink}
              .linkBase=${this.linkBase}
              .kiosk=${this.kiosk}
              without-heading
              without-presence
            ></ward-procedure-checklist>`
      }
      ${this._parts.get()?.partsView(guide, catalogue, this._partsHost()) ?? nothing}
      ${
        this.audience === 'helper'
          ? (this._helper
              .get()
              ?.helperView(procedure, guide.kind === 'guide' ? guide : null, catalogue, this.viewHost) ?? nothing)
          : nothing
      }
    </article>`;
  }

  private _words(catalogue: Catalogue | CatalogueIndex) {
    return {
      ...this.speech,
      nameOf: (code: Code) => this.nameOf(code, catalogue),
      agencyName: (code: Code | undefined) =>
        this.text(catalogue.agencies.find((agency) => agency.code === code)?.name),
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
      ${
        guide.presence.length > 0
          ? html`<dt>${msg('Ai phải có mặt', { id: 'presence.title' })}</dt>
              <dd>${guide.presence.map((entry) => html`<p>${presenceLine(entry, this.speech.text)}</p>`)}</dd>`
          : nothing
      }
    </dl>`;
  }

  private _renderPlace(place: Place, guide: Guide): unknown {
    const view = this._office.get();
    return view?.placeBlock(place, {
      ...this.speech,
      lines: () =>
        place.kind === 'office'
          ? view.officeLines(place.office, guide.open, guide.date, { ...this.speech, locale: this.locale })
          : nothing,
    });
  }

  private _renderAnswers(guide: Guide): TemplateResult {
    const { plain } = this.speech;
    const papers = this._papersAnswer(guide);
    const time = timeHeadline(guide.time, guide.date, plain, this.locale);
    const fee = feeAnswer(guide.fees, plain, this.locale);
    return html`<div class="answers" part="answers">
      <div class="answer">
        <p class="soft">${msg('Giấy tờ', { id: 'answers.papers' })}</p>
        <p class="big">${papers.main}</p>
        ${papers.line ? html`<p class="soft">${papers.line}</p>` : nothing}
      </div>
      <div class="answer">
        <p class="soft">${msg('Phí, lệ phí', { id: 'fee.title' })}</p>
        <p class="big">${fee.main}</p>
        ${fee.isSure ? nothing : html`<p class="soft">${msg('Hỏi cán bộ trước khi nộp.', { id: 'fee.askShort' })}</p>`}
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
    if (Object.values(sure).some((count) => count > 0))
      return { main: counts.slice(0, 2).join(' · '), line: counts.slice(2).join(' · ') };
    if (perhaps > 0)
      return {
        main: msg('Tùy trường hợp', { id: 'papers.depends' }),
        line: msg('Trả lời câu hỏi bên dưới để biết cần giấy tờ nào.', { id: 'papers.answerFirst' }),
      };
    return { main: msg('Không phải nộp', { id: 'papers.replaced.title' }) };
  }
}
