import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex, Code, Fact, FactValue } from '../../catalogue/types.js';
import type { Answer, Guide } from '../../guide/index.js';
import { msg, str } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { WardChecklistChangeEvent } from '../shared/events.js';
import { heading } from '../shared/heading.js';
import { countWords } from '../shared/paper-counts.js';
import { paperList, progressOf, type Progress } from '../shared/papers.js';
import { paperStyles } from '../shared/papers.styles.js';
import { ProcedureElement } from '../shared/procedure-element.js';
import { channelQuestion, factQuestion } from '../shared/questions.js';
import { questionStyles } from '../shared/questions.styles.js';
import { styles } from './ward-procedure-checklist.styles.js';

/** Questions shown at once; the rest waits folded, so that a long case split does not stand before the list. */
const QUESTIONS_AT_ONCE = 3;

/**
 * @summary Case questions, then the papers to tick; alone on a page also what warns, where to go, fee and time. Ticks and answers
 * stay on the device; private answers never do.
 * @status stable
 * @since 0.1
 * @slot - Shown until the catalogue is there: a link to the official page.
 * @event ward-case-change - An answer changed; values of private questions are not told.
 * @event ward-checklist-change - A tick changed: `done` of `total`.
 * @event ward-procedure-select - Another procedure was asked for.
 * @event ward-list-send - A helper sends the list: its text; cancel it to send it in the host's own way.
 * @csspart questions - The questions.
 * @csspart papers - The list of papers.
 * @csspart helper - What only helpers see.
 * @cssproperty --ward-accent - Colour of links and buttons.
 * @example
 * ```html
 * <ward-procedure-checklist src="data/split/index.json" code="1.001193"></ward-procedure-checklist>
 * ```
 */
export class WardProcedureChecklist extends ProcedureElement {
  static override styles = [baseStyles, questionStyles, paperStyles, styles];

  private readonly _extras = this.needs(
    async () => new (await import('./extras.js')).Extras((load) => this.needs(load)),
  );

  /** What was undone, or empty for an answer that was given: what it changed was not said yet. */
  private _changed: string | null = null;

  /** As it was drawn last. */
  private _progress: Progress = { done: 0, total: 0 };

  /**
   * Who reads it: `citizen`, or `helper` for codes, law, raw wording, the source of each value, and sending the list. (On
   * `ward-procedure-list` the attribute of this name chooses procedures by whom they are for.)
   */
  @property() audience: 'citizen' | 'helper' = 'citizen';

  /** Leaves out the procedure's name, where a page already shows it. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Leaves out who must come, where a page already shows it. */
  @property({ type: Boolean, attribute: 'without-presence' }) withoutPresence = false;

  /** Page that opens lists carried in a link, for QR codes and sharing; this page, with `deep-link`, when absent. */
  @property({ attribute: 'link-base' }) linkBase?: string;

  /** Paper, QR code, sharing, reading aloud, and what happened to the list: needed once the list is there. */
  private readonly _carry = this.needs(() => import('../shared/carry/view.js'));

  /** In a guide the guide warns, and says where to go and what it costs; alone on a page the list does. */
  private readonly _alone = this.needs(async () => {
    const view = await import('./alone.js');
    view.dress(this);
    return view;
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.session) this._alone.get(); // beside the catalogue, not after it
  }

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    // No list is to be read before what warns of it.
    if (!this.session && this._alone.state === 'loading') return this.renderOpening();
    const alone = this.session ? undefined : this._alone.get();
    const { procedure } = guide;
    this._progress = { done: 0, total: 0 };
    return html`<div class="stack">
      ${this.withoutHeading ? nothing : heading(this.headingLevel, this.text(procedure.shortName ?? procedure.name), 'h2')}
      ${alone?.above(guide, catalogue, { ...this.viewHost, withoutPresence: this.withoutPresence })}
      ${this._renderNotices()} ${guide.kind === 'outdated' ? nothing : this._renderQuestions(guide)}
      ${guide.kind === 'guide' ? this._renderPapers(guide) : this.renderOutcome(guide, catalogue)} ${this.renderKept()}
      ${guide.kind === 'guide' ? this._renderBar(guide) : nothing}
      ${this._extras.get()?.draw(procedure, guide.kind === 'guide' ? guide : null, catalogue, this.audience === 'helper', this.viewHost)}
      ${alone?.below(guide, this.viewHost)}
    </div>`;
  }

  private _renderQuestions(
    guide: Exclude<Answer, { kind: 'unknownProcedure' | 'outdated' }>,
  ): TemplateResult | typeof nothing {
    const channel = channelQuestion(guide.channel.options, guide.channel.chosen, (kind) => {
      this.answerChannel(kind);
      this._announceCounts();
    });
    const host = { ...this.viewHost, onFact: this._onFact };
    const fields = guide.questions.map((question) => factQuestion(question, host));
    if (channel !== nothing) fields.splice(1, 0, channel as TemplateResult);
    if (fields.length === 0) return nothing;
    const rest = fields.splice(QUESTIONS_AT_ONCE);
    return html`<div class="questions panel no-print" part="questions">
      ${fields}
      ${
        rest.length > 0
          ? html`<details>
              <summary>
                ${msg(str`Còn ${rest.length} câu hỏi nữa, trả lời thì danh sách sát hơn`, { id: 'question.more' })}
              </summary>
              <div class="more">${rest}</div>
            </details>`
          : nothing
      }
    </div>`;
  }

  private _renderNotices(): unknown {
    const { guideSession: session } = this;
    return session.notices.length > 0
      ? this._carry.get()?.noticesView(session, {
          ...this.viewHost,
          onGone: () => this._focusSoon('.notice button, input'),
        })
      : nothing;
  }

  private _renderBar(guide: Guide): unknown {
    return this._carry.get()?.carryBar(guide, this.guideSession, this, !this.session);
  }

  private _renderPapers(guide: Guide): TemplateResult {
    const title = heading(
      this.headingLevel + 1,
      html`${msg('Giấy tờ cần chuẩn bị', { id: 'papers.title' })}
        <span class="soft gloss">${msg('(thành phần hồ sơ)', { id: 'papers.gloss' })}</span>`,
    );
    const { papers, procedure } = guide;
    if (!papers || papers.entries.length === 0) {
      return html`<section part="papers">
        ${title} ${this.renderNoPapers(papers !== null, procedure.official?.portalUrl)}
      </section>`;
    }
    const session = this.guideSession;
    const progress = (this._progress = progressOf(papers, (id) => session.isTicked(id)));
    const { count } = papers.sets; // one where that is only assumed
    return html`<section part="papers">
      ${title}
      <p class="counts">${countWords(papers.counts).join(' · ')}</p>
      ${progress.total > 0 ? html`<p class="soft progress">${this._progressWords(progress)}</p>` : nothing}
      ${
        count > 1
          ? html`<p>${msg(str`Số bộ hồ sơ: ${count}; số bản dưới đây đã tính đủ.`, { id: 'papers.sets' })}</p>`
          : nothing
      }
      ${paperList(papers, {
        procedure,
        ...this.speech,
        isTicked: (id) => session.isTicked(id),
        onTick: (id, ticked) => this._onTick(id, ticked, guide),
      })}
      <p class="note">
        ${msg(
          'Đủ theo danh sách này chưa có nghĩa là hồ sơ được nhận: cán bộ tiếp nhận kiểm tra; ngày trên giấy hẹn là ngày chính thức.',
          { id: 'papers.caution' },
        )}
      </p>
    </section>`;
  }

  private _progressWords({ done, total }: { done: number; total: number }): string {
    return msg(str`Đã chuẩn bị ${done} trên ${total}`, { id: 'papers.done' });
  }

  private readonly _onFact = (fact: Fact, value: FactValue | undefined): void => {
    this.answerFact(fact, value);
    this._announceCounts();
  };

  private _onTick(id: Code, ticked: boolean, guide: Guide): void {
    this.guideSession.setTick(id, ticked);
    if (!guide.papers) return;
    const progress = progressOf(guide.papers, (paper) => this.guideSession.isTicked(paper));
    // Where nothing is surely needed there is nothing to be a part of; the list itself is told instead.
    if (progress.total > 0) this.localized(() => this.announce(this._progressWords(progress)));
    else this._announceCounts();
    this.dispatchEvent(new WardChecklistChangeEvent(guide.code, progress.done, progress.total));
  }

  protected override get viewHost() {
    return { ...super.viewHost, tellTicks: this._tellTicks };
  }

  private readonly _tellTicks = (): void => {
    void this.updateComplete.then(() => {
      const { done, total } = this._progress;
      this.dispatchEvent(new WardChecklistChangeEvent(this.guideSession.procedure.code, done, total));
    });
  };

  /** An undo changes the counts as well. */
  protected override undone(text: string): void {
    this._announceCounts(text);
  }

  /** What was pressed gives way to something else, which takes the focus; else the list does. */
  private _focusSoon(selector: string): void {
    void this.updateComplete.then(() =>
      (this._find(selector) ?? this._find('.tick') ?? this._find('[tabindex]'))?.focus(),
    );
  }

  private _find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  /** After an answer the list below changes silently for those who do not see it. */
  private _announceCounts(changed = ''): void {
    this._changed = changed;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What stands in the place of the list may still be on its way; it is said when it is there.
    if (this._changed === null) return;
    const told = (this._changed && this._find('.progress')) || this._find('.outcome, .counts');
    if (!told) return;
    this.announce(`${this._changed} ${told.textContent}`.trim().replace(/\s+/g, ' '));
    this._changed = null;
  }
}
