import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex, ChannelKind, Fact, FactValue } from '../../catalogue/types.js';
import { CHANNEL } from '../../guide/channel.js';
import type { Answer, FeeLine, Guide } from '../../guide/index.js';
import { msg, str } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { conditionWords } from '../shared/condition-words.js';
import { feeTotalWords, feeWords } from '../shared/fee-words.js';
import { money } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { ProcedureElement } from '../shared/procedure-element.js';
import { questionStyles } from '../shared/questions.styles.js';

/**
 * @summary Fees by channel and case, with exemptions. A fee that is not known is said to be so, never taken for free.
 * @status stable
 * @since 0.1
 * @slot - Shown until the catalogue is there.
 * @event ward-case-change - An answer changed.
 * @csspart lines - The list of fee lines.
 * @example
 * ```html
 * <ward-procedure-fees src="data/split/index.json" code="2.000815"></ward-procedure-fees>
 * ```
 */
export class WardProcedureFees extends ProcedureElement {
  static override styles = [
    baseStyles,
    questionStyles,
    css`
      .lines > li {
        padding-block: 0.625em;
        border-block-start: 1px solid var(--_line);
      }
      .lines > li:first-child {
        border-block-start: 0;
      }
      .amount {
        font-weight: 700;
      }
      .total {
        font-size: 1.125em;
        font-weight: 700;
      }
    `,
  ];

  /** Leaves out the heading, where a page already has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Leaves out the questions, where another element of the page asks them. */
  @property({ type: Boolean, attribute: 'without-questions' }) withoutQuestions = false;

  private readonly _questions = this.needs(() => import('../shared/questions.js'));

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    // Alone on a page, it says why there is nothing; inside a guide, the guide says it.
    if (guide.kind !== 'guide')
      return this.session ? nothing : html`${this.renderOutcome(guide, catalogue)}${this.renderKept()}`;
    const { lines, withheld, onlineSaving } = guide.fees;
    return html`<div class="stack">
      ${this.withoutHeading ? nothing : heading(this.headingLevel, msg('Phí, lệ phí', { id: 'fee.title' }))}
      ${this.withoutQuestions ? nothing : this._renderQuestions(guide)}
      ${
        withheld
          ? html`<p class="note">
              ${msg('Nội dung đã quá lâu chưa rà soát nên mức thu không hiển thị nữa. Vui lòng hỏi cán bộ.', { id: 'fee.withheld' })}
            </p>`
          : lines.length === 0
            ? html`<p>
                ${msg('Chưa rõ mức thu', { id: 'fee.unknown' })}.
                <span class="soft">${msg('Vui lòng hỏi cán bộ trước khi nộp.', { id: 'fee.ask' })}</span>
              </p>`
            : html`<ul class="lines" part="lines">
                  ${lines.map((line) => this._renderLine(line, guide))}
                </ul>
                ${lines.length > 1 ? this._renderTotal(guide) : nothing}`
      }
      ${onlineSaving === null ? nothing : html`<p>${msg(str`Nộp trực tuyến tiết kiệm ${money(onlineSaving, 'VND', this.locale)}.`, { id: 'fee.saving' })}</p>`}
    </div>`;
  }

  private _renderQuestions(guide: Guide): TemplateResult | typeof nothing {
    const wanted = new Set(guide.fees.facts);
    const questions = this._questions.get();
    if (!questions) return nothing;
    const host = { ...this.viewHost, onFact: this._onFact };
    const channel = wanted.has(CHANNEL)
      ? questions.channelQuestion(guide.channel.options, guide.channel.chosen, this._onChannel)
      : nothing;
    const asked = guide.questions.filter(({ fact }) => wanted.has(fact.id));
    if (channel === nothing && asked.length === 0) return nothing;
    return html`<div>
      ${channel}${asked.map((question) => questions.factQuestion(question, host))}
      ${this.session ? nothing : this.renderKept()}
    </div>`;
  }

  private _renderLine(line: FeeLine, guide: Guide): TemplateResult {
    const { fee, amount, exemptions } = line;
    const when = conditionWords(fee.when, guide.procedure, this.speech.plain);
    const words = feeWords(line, this.speech.plain, this.locale);
    return html`<li>
      <p>${this.text(fee.label)}${when ? html` <span class="soft">(${when})</span>` : nothing}</p>
      <p class="amount">${words.main}</p>
      ${words.detail ? html`<p class="soft">${words.detail}</p>` : nothing}
      ${amount.kind === 'free' ? html`<p class="soft">${this.text(amount.ground)}</p>` : nothing}
      ${(amount.kind === 'setByProvince' || amount.kind === 'unknown') && amount.note ? html`<p class="soft">${this.text(amount.note)}</p>` : nothing}
      ${exemptions.map(({ exemption, state }) => {
        const who = this.text(exemption.who);
        if (state === true)
          return html`<p>
            ${exemption.percent === 100 ? msg('Đã tính miễn cho:', { id: 'fee.exempted' }) : msg(str`Đã tính giảm ${exemption.percent}% cho:`, { id: 'fee.reduced' })}
            ${who}
          </p>`;
        return html`<p class="soft">
          ${exemption.percent === 100 ? msg('Được miễn nếu:', { id: 'fee.exempt' }) : msg(str`Được giảm ${exemption.percent}% nếu:`, { id: 'fee.cut' })}
          ${who}
        </p>`;
      })}
      ${fee.legal ? html`<p class="soft">${msg('Căn cứ:', { id: 'fee.legal' })} ${this.text({ vi: fee.legal })}</p>` : nothing}
    </li>`;
  }

  private _renderTotal(guide: Guide): TemplateResult | typeof nothing {
    const words = feeTotalWords(guide.fees.total, this.locale);
    return words ? html`<p class="total">${msg('Tạm tính:', { id: 'fee.total' })} ${words}</p>` : nothing;
  }

  private readonly _onChannel = (kind: ChannelKind | undefined): void => this.answerChannel(kind);

  private readonly _onFact = (fact: Fact, value: FactValue | undefined): void => this.answerFact(fact, value);
}
