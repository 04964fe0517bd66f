import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getHost } from '../../host/index.js';

const MINUTE_MS = 60_000;

/** Renders an element again when the minute is another than the one that was drawn, as long as somebody can see it. */
export class MinuteClock implements ReactiveController {
  private _timer?: ReturnType<typeof setTimeout>;
  private _observer?: IntersectionObserver;
  /** On the visible part of the page; taken for granted where the browser cannot tell. */
  private _isInView = true;
  /** An element begins to follow the time while it is drawn. */
  private _drawn = minuteOf(timeNow());

  constructor(private readonly _host: ReactiveControllerHost & Element) {
    _host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this._look);
    addEventListener('pageshow', this._look); // not every browser says that a page is visible when it goes back to it
    if ('IntersectionObserver' in globalThis) {
      this._observer = new IntersectionObserver((entries) => {
        this._isInView = entries[entries.length - 1].isIntersecting;
        this._look();
      });
      this._observer.observe(this._host);
    }
    this._look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this._look);
    removeEventListener('pageshow', this._look);
    this._observer?.disconnect();
    clearTimeout(this._timer);
  }

  hostUpdate(): void {
    this._drawn = minuteOf(timeNow());
  }

  /** What is drawn may be a minute old, or hours where nobody saw it or the device slept. */
  private readonly _look = (): void => {
    clearTimeout(this._timer);
    // An observer may still tell something after it was stopped.
    if (!this._host.isConnected || !this._isInView || document.visibilityState !== 'visible') return;
    const now = timeNow();
    if (minuteOf(now) !== this._drawn) this._host.requestUpdate();
    // A clock may stand still just before the minute, or show nothing at all.
    this._timer = setTimeout(this._look, Math.max(MINUTE_MS - (now % MINUTE_MS) || MINUTE_MS, 1000));
  };
}

const timeNow = (): number => getHost().now().getTime();
const minuteOf = (time: number): number => Math.floor(time / MINUTE_MS);
