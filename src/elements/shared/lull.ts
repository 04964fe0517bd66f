/**
 * Calls when nothing has happened for a while. One timer runs on and looks up how long it has been quiet: making one anew with
 * every letter costs a slow phone as much as drawing a line.
 */
export class Lull {
  private _until = 0;
  private _timer?: ReturnType<typeof setTimeout>;

  /** `time` in milliseconds. */
  constructor(
    private readonly _time: number,
    private readonly _call: () => void,
  ) {}

  /** Something has happened: the quiet begins anew. */
  begin(): void {
    this._until = performance.now() + this._time;
    this._wait(this._time);
  }

  /** Nothing is waited for any more. */
  end(): void {
    clearTimeout(this._timer);
    this._timer = undefined;
  }

  private _wait(time: number): void {
    this._timer ??= setTimeout(() => {
      this._timer = undefined;
      const left = this._until - performance.now();
      if (left > 0) this._wait(left);
      else this._call();
    }, time);
  }
}
