import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Code } from '../../catalogue/types.js';
import { msg } from '../../localization/index.js';
import { CatalogueElement } from './catalogue-element.js';
import { Lazy, unloaded } from './lazy.js';
import { openOnChoice } from './procedure-choice.js';

/** A list of procedures that opens the chosen one in place, unless the host does it another way. */
export abstract class OutletElement extends CatalogueElement {
  /** Makes procedures real links on the host's site: `thu-tuc/{slug}?ma={code}`. */
  @property({ attribute: 'href-template' }) hrefTemplate?: string;

  /** Nothing is stored on the device. */
  @property({ type: Boolean, attribute: 'no-storage' }) noStorage = false;

  /** Page that opens lists carried in a link, for QR codes and sharing; this page, with `deep-link`, when absent. */
  @property({ attribute: 'link-base' }) linkBase?: string;

  /** A public device: keeps nothing, takes lists to phones and to paper of 80 mm; nothing to copy, nothing private aloud. */
  @property({ type: Boolean }) kiosk = false;

  /** Code of the procedure that is open. */
  @state() protected openCode?: Code;

  private readonly _detail = new Lazy(this, () => import('../ward-procedure-detail/define.js'));

  private _scrollBack?: () => void;

  constructor() {
    super();
    openOnChoice(
      this,
      () => true,
      (code) => this.open(code),
    );
  }

  /** Opens a procedure in place. */
  open(code: Code): void {
    this.openCode = code;
    void this._detail.start(); // also where it failed when something was opened before
    const from = document.activeElement;
    void this.updateComplete.then(() => this._showDetail(from));
  }

  /** Closes the procedure and goes back to the list. */
  close(): void {
    const code = this.openCode;
    this.openCode = undefined;
    void this.updateComplete.then(() => {
      const item = this.renderRoot.querySelector<HTMLElement>(`[data-code="${code?.replace(/["\\]/g, '')}"]`);
      (item?.matches('a, button') ? item : this.renderRoot.querySelector<HTMLElement>('input, a, button'))?.focus({
        preventScroll: true,
      });
      this._scrollBack?.();
      this._scrollBack = undefined;
    });
  }

  /** `deep-link` of the procedure inside. */
  protected get outletLink(): string | undefined {
    return undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Also while the catalogue is on its way: one wait and not two.
    if (this.openCode) this._detail.get();
  }

  protected renderOutlet(): TemplateResult | typeof nothing {
    if (!this.openCode) return nothing;
    return html`<div class="outlet">
      <button type="button" class="textual back no-print" @click=${this.close}>
        <span aria-hidden="true">←&nbsp;</span>${msg('Quay lại danh sách', { id: 'act.back' })}
      </button>
      <ward-procedure-detail
        .src=${this.src}
        .catalogue=${this.catalogue}
        .offline=${this.offline}
        .code=${this.openCode}
        .headingLevel=${this.headingLevel}
        .noStorage=${this.noStorage}
        .deepLink=${this.outletLink}
        .linkBase=${this.linkBase}
        .kiosk=${this.kiosk}
        .isInner=${true}
      >
        ${
          this._detail.state === 'failed'
            ? unloaded([this._detail])
            : html`<p class="soft" role="status">${msg('Đang mở thủ tục…', { id: 'status.loadingProcedure' })}</p>`
        }
      </ward-procedure-detail>
    </div>`;
  }

  /** Brings the procedure into view where the list gave way to it, and tells who does not see it. */
  private _showDetail(from: Element | null): void {
    const detail = this.renderRoot.querySelector<HTMLElement & { focusHeading?: (from: Element | null) => void }>(
      'ward-procedure-detail',
    );
    if (!detail) return;
    const top = this.getBoundingClientRect().top;
    const view = globalThis.scrollY;
    if (top < 0) {
      this._scrollBack = () => globalThis.scrollTo(globalThis.scrollX, view);
      this.scrollIntoView({ block: 'start' });
    }
    void customElements.whenDefined('ward-procedure-detail').then(() => detail.focusHeading?.(from));
  }
}
