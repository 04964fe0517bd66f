import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex, Step } from '../../catalogue/types.js';
import type { Answer, Applicable, Guide } from '../../guide/index.js';
import { msg } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { heading } from '../shared/heading.js';
import { MarkdownText } from '../shared/markdown-text.js';
import { dependsMark } from '../shared/presence.js';
import { ProcedureElement } from '../shared/procedure-element.js';

/**
 * @summary The steps of a procedure: what the citizen does, and folded, what the office does after that.
 * @status stable
 * @since 0.1
 * @slot - Shown until the catalogue is there.
 * @csspart steps - The list of the citizen's steps.
 * @example
 * ```html
 * <ward-procedure-steps src="data/split/index.json" code="1.001193"></ward-procedure-steps>
 * ```
 */
export class WardProcedureSteps extends ProcedureElement {
  static override styles = [
    baseStyles,
    css`
      .steps {
        counter-reset: step;
      }
      .step {
        position: relative;
        padding-block: 0.5em;
        padding-inline-start: 2.75em;
        counter-increment: step;
      }
      .step::before {
        content: counter(step);
        position: absolute;
        inset-block-start: 0.375em;
        inset-inline-start: 0;
        inline-size: 1.875em;
        block-size: 1.875em;
        border: 2px solid var(--_accent);
        border-radius: 50%;
        color: var(--_accent);
        font-weight: 700;
        line-height: 1.65;
        text-align: center;
      }
      .agency > .step::before {
        border-color: var(--_soft);
        color: var(--_soft);
      }
      .title {
        font-weight: 600;
      }
      /* Lists inside a step are the text's own: they must not count as steps. */
      .body ul,
      .body ol {
        padding-inline-start: 1.5em;
        list-style: disc;
      }
      .body ol {
        list-style: decimal;
      }
      .body > * + * {
        margin-block-start: 0.375em;
      }
    `,
  ];

  /** Leaves out the heading, where a page already has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  private readonly _markdown = new MarkdownText(this);

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    // Alone on a page, it says why there is nothing; inside a guide, the guide says it.
    if (guide.kind !== 'guide') return this.session ? nothing : this.renderOutcome(guide, catalogue);
    const mine = guide.steps.filter(({ item }) => item.actor !== 'agency');
    const theirs = guide.steps.filter(({ item }) => item.actor === 'agency');
    return html`<div class="stack">
      ${this.withoutHeading ? nothing : heading(this.headingLevel, msg('Trình tự thực hiện', { id: 'steps.title' }))}
      ${guide.steps.length === 0 ? this._renderEmpty(guide) : nothing}
      ${
        mine.length > 0
          ? html`<p class="h3">${msg('Việc của người nộp hồ sơ', { id: 'steps.you' })}</p>
              <ol class="steps" part="steps">
                ${mine.map((step) => this._renderStep(step))}
              </ol>`
          : nothing
      }
      ${
        theirs.length > 0
          ? html`<details>
              <summary>${msg('Việc của cơ quan giải quyết', { id: 'steps.office' })}</summary>
              <ol class="steps agency">
                ${theirs.map((step) => this._renderStep(step))}
              </ol>
            </details>`
          : nothing
      }
    </div>`;
  }

  private _renderStep(entry: Applicable<Step>): TemplateResult {
    const { item } = entry;
    return html`<li class="step">
      <p class="title">${this.text(item.title)}${dependsMark(entry)}</p>
      ${item.body ? html`<div class="body" lang=${this.foreign(item.body)}>${this._markdown.render(this.plain(item.body), this.speech.link)}</div>` : nothing}
      ${(item.links ?? []).map(({ url, label }) => html`<p>${this.link(url, this.text(label))}</p>`)}
    </li>`;
  }

  private _renderEmpty(guide: Guide): TemplateResult {
    return html`<p class="note plain">
      ${msg('Các bước của thủ tục này chưa được viết lại cho dễ đọc.', { id: 'steps.none' })}
      ${this.link(guide.procedure.official?.portalUrl, msg('Xem trên Cổng Dịch vụ công quốc gia', { id: 'act.seePortal' }))}
    </p>`;
  }
}
