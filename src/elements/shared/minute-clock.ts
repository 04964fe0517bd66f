import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getHost } from '../../host/index.js';

const MINUTE_MS = 60_000;

/** Renders an element again at each full minute, as long as somebody can see it. */
export class MinuteClock implements ReactiveController {
  private _timer?: ReturnType<typeof setTimeout>;
  private _observer?: IntersectionObserver;
  /** On the visible part of the page; taken for granted where the browser cannot tell. */
  private _isInView = true;

  constructor(private readonly _host: ReactiveControllerHost & Element) {
    _host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this._wake);
    if ('IntersectionObserver' in globalThis) {
      this._observer = new IntersectionObserver((entries) => {
        this._isInView = entries[entries.length - 1].isIntersecting;
        this._wake();
      });
      this._observer.observe(this._host);
    }
    this._wind();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this._wake);
    this._observer?.disconnect();
    clearTimeout(this._timer);
  }

  /** Seen again: what is drawn may be hours old. */
  private readonly _wake = (): void => {
    if (this._isSeen) this._host.requestUpdate();
    this._wind();
  };

  private get _isSeen(): boolean {
    return this._isInView && document.visibilityState === 'visible';
  }

  private _wind(): void {
    clearTimeout(this._timer);
    if (!this._isSeen) return;
    const left = MINUTE_MS - (getHost().now().getTime() % MINUTE_MS);
    this._timer = setTimeout(this._wake, left);
  }
}
