import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex, ChannelKind, Fact, FactValue, ISODate } from '../../catalogue/types.js';
import { CHANNEL } from '../../guide/channel.js';
import { vietnamTime } from '../../guide/dates.js';
import type { Answer, AnswerOptions } from '../../guide/index.js';
import { getHost } from '../../host/index.js';
import { msg } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { guideRules } from '../shared/guide-engine.js';
import { heading } from '../shared/heading.js';
import { ProcedureElement } from '../shared/procedure-element.js';
import { questionStyles } from '../shared/questions.styles.js';
import { styles } from './ward-due-date.styles.js';

/**
 * @summary When it will be ready, and the rule that gave the day: days off, days worked instead, the cut-off time, and how sure it is.
 * @status stable
 * @since 0.1
 * @slot - Shown until the catalogue is there: a link to the official page.
 * @event ward-case-change - An answer changed; values of private questions are not told.
 * @event ward-catalogue-problem - The procedure could not be read or is unknown.
 * @csspart questions - The day of filing, and the questions on which the time hangs.
 * @csspart answer - The day and its rule.
 * @cssproperty --ward-accent - Colour of links and buttons.
 * @example
 * ```html
 * <ward-due-date src="data/split/index.json" code="1.001193" channel="inPerson"></ward-due-date>
 * ```
 */
export class WardDueDate extends ProcedureElement {
  static override styles = [baseStyles, questionStyles, styles];

  /** How it is handed in (`inPerson`, `online`, `post`, `homeService`); without it the person is asked where it matters. */
  @property() channel?: ChannelKind;

  /**
   * When the dossier is taken in: a day (`2026-11-23`), or a day with its time (`2026-11-23T15:01`, by the clock of Việt
   * Nam unless it names another). Now when absent or not readable.
   */
  @property({ attribute: 'received-at' }) receivedAt?: string;

  /** Leaves out the heading, where a page already has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Leaves out the day and the questions, where another element of the page asks them. */
  @property({ type: Boolean, attribute: 'without-questions' }) withoutQuestions = false;

  /** The day that the person chose. */
  @state() private _day?: ISODate;

  private readonly _questions = this.needs(() => import('../shared/questions.js'));

  /** The day and its rule, loaded beside the rules themselves. */
  private readonly _view = this.needs(() => import('./due-view.js'));

  /** Something was changed by the person, and what came of it was not said yet. */
  private _isAsked = false;

  protected override asked(): Partial<AnswerOptions> {
    const now = getHost().now();
    const chosen = guideRules().momentOf(this._day ?? this.receivedAt, now);
    return {
      now: chosen ?? now,
      isChosen: chosen != null,
      ...(this._way ? { channel: this._way } : {}),
    };
  }

  /** The attribute, where the procedure can be handed in like that. */
  private get _way(): ChannelKind | undefined {
    const { channels } = this.guideSession.procedure;
    return channels.find(({ kind, available }) => available && kind === this.channel)?.kind;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('receivedAt') || changed.has('code')) this._day = undefined;
  }

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    return html`<div class="stack">
      ${this.withoutHeading ? nothing : heading(this.headingLevel, msg('Khi nào có kết quả', { id: 'due.title' }), 'h2')}
      ${this.withoutQuestions ? nothing : this._renderQuestions(guide)}
      <div class="stack answer" part="answer">
        ${
          guide.kind === 'guide'
            ? (this._view.get()?.dueView(guide, this._today, { ...this.speech, locale: this.locale }) ?? nothing)
            : this.renderOutcome(guide, catalogue)
        }
      </div>
    </div>`;
  }

  private get _today(): ISODate {
    return vietnamTime(getHost().now()).date;
  }

  private _renderQuestions(guide: Exclude<Answer, { kind: 'unknownProcedure' }>): TemplateResult {
    const questions = this._questions.get();
    const isDoubted = guide.warnings.some(({ kind }) => kind === 'wrongClock');
    const wanted = new Set(guide.kind === 'guide' ? guide.time.facts : []);
    const asked = guide.kind === 'outdated' ? [] : guide.questions;
    const host = { ...this.viewHost, onFact: this._onFact };
    return html`<div class="no-print" part="questions">
      <div class="question">
        <label class="question-label" for="day">${msg('Ngày nộp hồ sơ', { id: 'due.day' })}</label>
        <div class="day">
          <input
            id="day"
            type="date"
            min="2000-01-01"
            max="2099-12-31"
            .value=${isDoubted ? '' : guide.date}
            @change=${this._onDay}
          />
          ${guide.date === this._today ? nothing : html`<button type="button" class="textual" @click=${this._onToday}>${msg('Nộp hôm nay', { id: 'due.today' })}</button>`}
        </div>
      </div>
      ${
        guide.kind !== 'outdated' && wanted.has(CHANNEL) && !this._way
          ? (questions?.channelQuestion(guide.channel.options, guide.channel.chosen, this._onChannel) ?? nothing)
          : nothing
      }
      ${asked.filter(({ fact }) => wanted.has(fact.id)).map((question) => questions?.factQuestion(question, host) ?? nothing)}
      ${this.session || (guide.kind === 'guide' && wanted.size === 0) ? nothing : this.renderKept()}
    </div>`;
  }

  private readonly _onDay = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const isUsable = input.value !== '' && input.validity.valid;
    input.setAttribute('aria-invalid', String(!isUsable));
    if (isUsable) this._choose(input.value);
  };

  private readonly _onToday = (): void => {
    this._choose(this._today);
    // The button that was pressed goes away.
    this.renderRoot.querySelector<HTMLElement>('#day')?.focus();
  };

  private _choose(day: ISODate): void {
    this._day = day;
    this._isAsked = true;
  }

  private readonly _onChannel = (kind: ChannelKind | undefined): void => {
    this.answerChannel(kind);
    this._isAsked = true;
  };

  private readonly _onFact = (fact: Fact, value: FactValue | undefined): void => {
    this.answerFact(fact, value);
    this._isAsked = true;
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const told = this._isAsked && this.renderRoot.querySelector('.answer .big, .answer .note')?.textContent;
    if (!told) return;
    this._isAsked = false;
    this.announce(told.trim().replace(/\s+/g, ' '));
  }
}
