/** Reads sentences one after the other, and knows which one it is at. */
import type { HostSpeech } from '../../../host/index.js';

export type ReaderState =
  | { kind: 'silent' }
  | { kind: 'reading' | 'paused'; sentences: readonly string[]; at: number }
  /** The voice could not be used. */
  | { kind: 'failed' };

export class Reader {
  state: ReaderState = { kind: 'silent' };
  /** Which reading is under way: an older one that ends late must not move the line. */
  private _turn = 0;

  /** @param changed the line has moved, or reading has begun or ended */
  constructor(
    private readonly _speech: HostSpeech,
    private readonly _language: () => string,
    private readonly _changed: () => void,
  ) {}

  start(sentences: readonly string[]): void {
    if (sentences.length > 0) void this._read(sentences, 0);
  }

  /** Falls silent, and keeps the place. Engines that pause by themselves lose theirs, so the sentence begins anew. */
  pause(): void {
    if (this.state.kind !== 'reading') return;
    this._enter({ ...this.state, kind: 'paused' });
    this._speech.stop();
  }

  resume(): void {
    if (this.state.kind === 'paused') void this._read(this.state.sentences, this.state.at);
  }

  stop(): void {
    if (this.state.kind === 'silent') return;
    const wasSpeaking = this.state.kind === 'reading';
    this._enter({ kind: 'silent' });
    if (wasSpeaking) this._speech.stop();
  }

  private _enter(state: ReaderState): void {
    this._turn += 1;
    this.state = state;
    this._changed();
  }

  private async _read(sentences: readonly string[], from: number): Promise<void> {
    this._enter({ kind: 'reading', sentences, at: from });
    const turn = this._turn;
    for (let at = from; at < sentences.length; at += 1) {
      this.state = { kind: 'reading', sentences, at };
      this._changed();
      const said = await this._speech.say(sentences[at], this._language()).catch(() => false);
      if (turn !== this._turn) return;
      if (!said) return this._enter({ kind: 'failed' });
    }
    this._enter({ kind: 'silent' });
  }
}
