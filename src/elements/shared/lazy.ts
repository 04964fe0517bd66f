import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { msg } from '../../localization/index.js';

/** A module that is loaded when it is first asked for; the element renders again when it is there. */
export class Lazy<T> {
  state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** The module once it is there. */
  module?: T;

  constructor(
    private readonly _host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    private readonly _load: () => Promise<T>,
  ) {}

  /** The module, or nothing yet. A load that failed is not tried again by itself. */
  get(): T | undefined {
    if (this.state === 'idle') void this.start();
    return this.module;
  }

  /**
   * Loads, or tries again after a failure. Chromium asks the server again; browsers that follow the HTML standard as it was before
   * July 2026 (Firefox before 155, Safari) may remember a failed `import()` for as long as the page lives. That is why `unloaded`
   * names loading the page again as well.
   */
  readonly start = async (): Promise<void> => {
    if (this.state === 'loading' || this.state === 'ready') return;
    this.state = 'loading';
    try {
      this.module = await this._load();
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
    this._host.requestUpdate();
  };
}

/** Says what could not be loaded, with a way to try again; nothing where nothing failed. */
export function unloaded(
  lazies: readonly Lazy<unknown>[],
  what = msg('Chưa tải được hết nội dung.', { id: 'load.failed' }),
): TemplateResult | typeof nothing {
  const failed = lazies.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return nothing;
  return html`<div class="note no-print" role="alert">
    <p>${what} ${msg('Vui lòng kiểm tra mạng rồi thử lại, hoặc tải lại trang.', { id: 'load.advice' })}</p>
    <button type="button" class="textual" @click=${() => failed.forEach((lazy) => void lazy.start())}>
      ${msg('Thử lại', { id: 'act.retry' })}
    </button>
  </div>`;
}
