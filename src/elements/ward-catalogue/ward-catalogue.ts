import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, CatalogueIndex } from '../../catalogue/types.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import { CatalogueSource, type CatalogueProvider } from '../shared/catalogue-source.js';
import { WardElement } from '../shared/ward-element.js';

/**
 * @summary Loads one catalogue and gives it to the elements inside. Optional: each element can name its own `src`.
 * @status stable
 * @since 0.1
 * @slot - The page's content with the elements that read this catalogue.
 * @event ward-catalogue-problem - The catalogue could not be read, or records of it were left out.
 * @example
 * ```html
 * <ward-catalogue src="data/split/index.json">
 *   <ward-procedure-list></ward-procedure-list>
 * </ward-catalogue>
 * ```
 */
export class WardCatalogue extends WardElement implements CatalogueProvider {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Address of `catalogue.json` or of a split `index.json`, relative to the page. */
  @property() src?: string;

  /** A catalogue as data, instead of an address. */
  @property({ attribute: false }) catalogue?: Catalogue | CatalogueIndex | null;

  /** Keeps the last good copy on the device and shows it, with its date, when there is no network. */
  @property({ type: Boolean }) offline = false;

  private readonly _source = new CatalogueSource(this, () => this);

  readonly readers = new Set<WardElement>();

  /** The loaded catalogue, for the elements inside. */
  get store(): CatalogueStore | null {
    return this._source.store;
  }

  protected override willUpdate(): void {
    const before = this.store;
    this._source.follow();
    if (before !== this.store) for (const reader of this.readers) reader.requestUpdate();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}
