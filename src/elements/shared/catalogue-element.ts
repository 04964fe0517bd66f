import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Problem } from '../../catalogue/problems.js';
import type { Stale } from '../../catalogue/store.js';
import type { Catalogue, CatalogueIndex } from '../../catalogue/types.js';
import { msg, str } from '../../localization/index.js';
import { CatalogueSource } from './catalogue-source.js';
import { shortDate } from './date-words.js';
import { Lazy } from './lazy.js';
import { WardElement } from './ward-element.js';

/** An element that reads a catalogue: by `src`, by property, or from a `ward-catalogue` around it. */
export abstract class CatalogueElement extends WardElement {
  /** Address of `catalogue.json` or of a split `index.json`, relative to the page. */
  @property() src?: string;

  /** A catalogue as data, instead of an address. */
  @property({ attribute: false }) catalogue?: Catalogue | CatalogueIndex | null;

  /** Keeps the last good copy on the device and shows it, with its date, when there is no network. */
  @property({ type: Boolean }) offline = false;

  /** Level of the first heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly source = new CatalogueSource(this, () => this);

  /** Not part of a first load: few catalogues fail, and then the network is mostly there. */
  private readonly _problemWords = new Lazy(this, () => import('./problem-words.js'));

  /** Draws what the element is for. */
  protected abstract renderReady(catalogue: Catalogue | CatalogueIndex): unknown;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.source.follow();
  }

  protected get head(): Catalogue | CatalogueIndex | null {
    const { state } = this.source;
    return state.kind === 'ready' ? state.catalogue : null;
  }

  /** Loading, failed and missing are drawn here; the slot holds the answer of a page without script. */
  protected override render(): unknown {
    const { state } = this.source;
    const isReady = state.kind === 'ready';
    return html`
      ${this._renderStale()}${isReady ? this.renderReady(state.catalogue) : this._renderNotReady()}
      <div class="fallback" ?hidden=${isReady}><slot></slot></div>
    `;
  }

  private _renderNotReady(): TemplateResult | typeof nothing {
    const { state } = this.source;
    if (state.kind === 'loading') return this.renderLoading();
    if (state.kind === 'failed') return this.renderFailure(state.problem, () => this.source.retry());
    return this._problemWords.get()?.missingNote() ?? nothing;
  }

  /** Drawn while the catalogue is on its way. */
  protected renderLoading(): TemplateResult {
    return html`<p class="status soft" role="status">${msg('Đang mở danh mục thủ tục…', { id: 'status.loading' })}</p>`;
  }

  /** A failure in plain words, with a way to try again. */
  protected renderFailure(problem: Problem, retry: () => void): TemplateResult {
    return html`<div class="note" role="alert">
      <p>
        <strong
          >${problem.code ? msg('Không mở được thủ tục này.', { id: 'err.procedure' }) : msg('Không mở được danh mục thủ tục.', { id: 'err.catalogue' })}</strong
        >
        ${this._reason(problem)}
      </p>
      <p class="failure-acts">
        <button class="textual" type="button" @click=${retry}>${msg('Thử lại', { id: 'act.retry' })}</button>
        ${this._offersWay && this.source.state.kind !== 'ready' ? nothing : this.link('https://dichvucong.gov.vn/', msg('Mở Cổng Dịch vụ công quốc gia', { id: 'act.portal' }))}
      </p>
    </div>`;
  }

  /** What the page put into the element is more than a stray line break, or a script. */
  private get _offersWay(): boolean {
    return Boolean(this.querySelector('a,button')) || /[\p{L}\d]/u.test(this.innerText);
  }

  /** What is said without a network comes with the element; the rest is fetched. A page from disk has no origin: see there. */
  private _reason(problem: Problem): unknown {
    return problem.kind === 'offline' && globalThis.origin !== 'null'
      ? msg('Không có mạng, và máy này chưa có bản lưu.', { id: 'problem.offline' })
      : this._problemWords.get()?.failureSentence(problem);
  }

  /** What is shown is a copy that was kept. */
  protected get stale(): Stale | undefined {
    const { state } = this.source;
    return state.kind === 'ready' ? state.stale : undefined;
  }

  private _renderStale(): TemplateResult | typeof nothing {
    const { stale } = this;
    if (!stale) return nothing;
    const day = shortDate(stale.savedOn.slice(0, 10), this.locale);
    return html`<div class="note stale" role="status">
      <p>${msg(str`Không có mạng. Đang xem bản lưu ngày ${day}.`, { id: 'err.offline' })}</p>
      <button class="textual" type="button" @click=${() => this.source.retry()}>
        ${msg('Thử lại', { id: 'act.retry' })}
      </button>
    </div>`;
  }
}
