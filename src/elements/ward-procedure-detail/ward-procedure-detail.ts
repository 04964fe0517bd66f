import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex, Procedure } from '../../catalogue/types.js';
import type { Answer } from '../../guide/index.js';
import { msg } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { containerStyles } from '../shared/container.styles.js';
import { guideTop, type TopHost } from '../shared/guide-top.js';
import { topStyles } from '../shared/guide-top.styles.js';
import { heading } from '../shared/heading.js';
import { officeStyles } from '../shared/office.styles.js';
import { ProcedureElement } from '../shared/procedure-element.js';
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
  static override styles = [baseStyles, containerStyles, officeStyles, topStyles, styles];

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

  private get _topHost(): TopHost {
    return { ...this.viewHost, office: this._office.get(), clockNote: this._parts.get()?.clockNote };
  }

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    const { procedure } = guide;
    return html`<article class="card panel container">
      ${this._renderHeader(procedure)} ${guide.kind === 'outdated' ? this.renderOutcome(guide, catalogue) : nothing}
      ${guideTop(guide, catalogue, this._topHost)}
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
            ></ward-procedure-checklist>`
      }
      ${this._parts.get()?.partsView(guide, catalogue, this.viewHost) ?? nothing}
      ${
        this.audience === 'helper'
          ? (this._helper
              .get()
              ?.helperView(procedure, guide.kind === 'guide' ? guide : null, catalogue, this.viewHost) ?? nothing)
          : nothing
      }
    </article>`;
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
}
