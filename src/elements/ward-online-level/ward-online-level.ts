import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex, OnlineLevel } from '../../catalogue/types.js';
import { msg, str } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { CatalogueElement } from '../shared/catalogue-element.js';
import { levelGloss, levelName } from '../shared/level-words.js';

/**
 * @summary How far a procedure runs online, in today's words, with the former level (mức độ 3, 4) where a catalogue states it.
 * @status stable
 * @since 0.1
 * @slot - Shown until the catalogue is there.
 * @csspart badge - The badge.
 * @example
 * ```html
 * <ward-online-level src="data/split/index.json" code="1.004194"></ward-online-level>
 * ```
 */
export class WardOnlineLevel extends CatalogueElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  /** Procedure code; not needed when `level` is given. */
  @property() code?: string;

  /** The level as data, instead of a code. */
  @property({ attribute: false }) level?: OnlineLevel;

  /** Adds what the name of the level means. */
  @property({ type: Boolean, attribute: 'with-gloss' }) withGloss = false;

  protected override render(): unknown {
    return this.level ? this._renderLevel(this.level) : super.render();
  }

  protected override renderReady(catalogue: Catalogue | CatalogueIndex): unknown {
    const procedure = catalogue.procedures.find((entry) => entry.code === this.code?.trim());
    if (procedure) return this._renderLevel(procedure.onlineLevel);
    if (!this.code) return html`<span class="soft">${msg('Chưa chọn thủ tục.', { id: 'detail.none' })}</span>`;
    return html`<span class="soft"
      >${msg(str`Không có thủ tục mã ${this.code} trong danh mục này.`, { id: 'err.code' })}</span
    >`;
  }

  /** A badge has no room for a reason: that it is not known is all it can say. */
  protected override renderFailure(): TemplateResult {
    return html`<span class="badge" part="badge">${levelName('unknown')}</span>`;
  }

  private _renderLevel(level: OnlineLevel): unknown {
    const gloss = this.withGloss ? levelGloss(level.kind) : null;
    const tone = level.kind === 'unknown' || level.kind === 'informationOnly' ? '' : 'good';
    return html`<span class="badge ${tone}" part="badge">${levelName(level.kind)}</span>
      ${level.legacyLevel ? html`<span class="soft">${msg(str`(cách gọi trước đây: mức độ ${level.legacyLevel})`, { id: 'level.legacy' })}</span>` : nothing}
      ${gloss ? html`<span class="soft">${gloss}</span>` : nothing}`;
  }
}
