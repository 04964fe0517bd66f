import type { ReactiveControllerHost } from 'lit';

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

  /** Loads, or tries again after a failure. */
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
