/** The state of one person with one procedure: answers, channel, ticks. Kept on the device; private answers never are. */
import type { Catalogue, CatalogueIndex, ChannelKind, Code, FactValue, Procedure } from '../../catalogue/types.js';
import type { DecodedState, ListChange } from '../../guide/index.js';
import { getHost } from '../../host/index.js';
import type { Keeper } from './carry/keeper.js';

/** Answers, channel and ticks at one moment. */
export interface Snapshot {
  facts: Readonly<Record<Code, FactValue>>;
  channel?: ChannelKind;
  ticks: readonly Code[];
}

/** Something that happened to the state without the person's doing here, to be said until it is put away. */
export type SessionNotice =
  /** A link was opened. `replaced`: answers that were here before gave way to it. `before`: where it changed anything. */
  | { kind: 'link'; found: Exclude<DecodedState, { kind: 'none' }>; replaced: boolean; before?: Snapshot }
  /** The catalogue's list is another one than when the ticks were made; `unticked` have another number now. */
  | { kind: 'listChanged'; changes: ListChange[]; unticked: Code[] }
  /** Another page of this site took answers or ticks away. */
  | { kind: 'otherPage'; before: Snapshot };

const EMPTY: Snapshot = { facts: {}, ticks: [] };

export class GuideSession {
  /** Part of the record could not be read: no list of it may be called complete. */
  isIncomplete = false;

  /** What stands in fields and cannot be an answer, by question. It is nobody's answer, and is not kept. */
  readonly unusable = new Map<Code, string>();

  private _state: Snapshot = EMPTY;
  private _undo: Snapshot | null = null;
  private _notices: readonly SessionNotice[] = [];
  /** The device took nothing: it is full, or forbids it. */
  private _isRefused = false;
  private readonly _listeners = new Set<() => void>();
  private _keeper?: Keeper;
  /** What is read and written happens one after the other. */
  private _queue: Promise<unknown> = Promise.resolve();

  /**
   * @param catalogue its id keeps wards apart on one device
   * @param keep false: nothing is stored (a kiosk, or a host that does not want it)
   */
  constructor(
    readonly catalogue: Catalogue | CatalogueIndex,
    readonly procedure: Procedure,
    private readonly _keep = true,
  ) {}

  /** Answers, channel and ticks as they are now; what changes later is another one. */
  get snapshot(): Snapshot {
    return this._state;
  }
  get facts(): Snapshot['facts'] {
    return this._state.facts;
  }
  get channel(): ChannelKind | undefined {
    return this._state.channel;
  }
  get ticks(): readonly Code[] {
    return this._state.ticks;
  }
  get notices(): readonly SessionNotice[] {
    return this._notices;
  }
  get canUndo(): boolean {
    return this._undo !== null;
  }
  /** Whether answers or ticks survive the page. */
  get isKept(): boolean {
    return this._keep && !this._isRefused && getHost().storage.persistent;
  }
  isTicked(id: Code): boolean {
    return this._state.ticks.includes(id);
  }

  /** While somebody listens, changes of other pages are followed. */
  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    this._keeper?.follow(this._onOther);
    return () => {
      this._listeners.delete(listener);
      if (this._listeners.size === 0) this._keeper?.unfollow();
    };
  }

  /** Answers a question; `undefined` takes the answer back ("chưa rõ"). */
  setFact(id: Code, value: FactValue | undefined): void {
    const { [id]: _old, ...facts } = this._state.facts;
    this._change({ ...this._state, facts: value === undefined ? facts : { ...facts, [id]: value } });
  }

  setChannel(channel: ChannelKind | undefined): void {
    this._change({ ...this._state, channel });
  }

  setTick(id: Code, ticked: boolean): void {
    const others = this._state.ticks.filter((tick) => tick !== id);
    this._change({ ...this._state, ticks: ticked ? [...others, id] : others });
  }

  /** Clears answers and ticks; `undo` brings them back. */
  clear(): void {
    this.adopt(EMPTY);
  }

  /** Takes over a state from elsewhere; `undo` brings back what was there, which is returned. */
  adopt(next: Snapshot): Snapshot {
    const before = this._state;
    this._change(next);
    this._undo = before;
    this._notify();
    return before;
  }

  /** Whether `undo` undoes what the notice tells, and not something later. */
  undoes(notice: SessionNotice): boolean {
    return 'before' in notice && notice.before === this._undo;
  }

  /** Brings back what was here before the last change. What told of that change is put away with it. */
  undo(): void {
    if (!this._undo) return;
    this._notices = this._notices.filter((notice) => !this.undoes(notice));
    this._change(this._undo);
  }

  /** Has something to say; of each kind only the latest. */
  tell(notice: SessionNotice): void {
    this._notices = [...this._notices.filter(({ kind }) => kind !== notice.kind), notice];
    this._notify();
  }

  /** The person has read it. */
  dismiss(notice: SessionNotice): void {
    this._notices = this._notices.filter((entry) => entry !== notice);
    if (notice.kind === 'listChanged') {
      this._keeper?.acknowledge();
      void this._save();
    }
    this._notify();
  }

  /** Reads what was kept. What the person did meanwhile stays; what no longer fits the procedure is dropped. */
  restore(): Promise<void> {
    return this._then(async () => {
      if (!this._keep) return;
      const { Keeper, merged } = await import('./carry/keeper.js');
      const keeper = new Keeper(this.catalogue.id, this.procedure);
      const { kept, changes, unticked } = await keeper.read();
      this._keeper = keeper;
      if (this._listeners.size > 0) keeper.follow(this._onOther);
      this._state = merged(EMPTY, this._state, kept);
      if (changes.length > 0) this.tell({ kind: 'listChanged', changes, unticked });
      this._notify();
    });
  }

  private _change(next: Snapshot): void {
    this._state = next;
    this._undo = null;
    this._notify();
    if (this._keep) void this._save();
  }

  private _notify(): void {
    this._listeners.forEach((listener) => listener());
  }

  /** Puts away what changed here, on top of what other pages put away meanwhile. */
  private _save(): Promise<void> {
    return this._then(async () => {
      const isRefused = !(await this._keeper?.save(() => this._state, this._follow));
      if (isRefused === this._isRefused) return;
      this._isRefused = isRefused;
      this._notify();
    });
  }

  private readonly _onOther = (): void => {
    void this._then(async () => this._keeper?.catchUp(() => this._state, this._follow));
  };

  /** Another page changed something: it is taken over, and nothing is lost without a word. */
  private readonly _follow = (next: Snapshot, hasLost: boolean): void => {
    const before = this._state;
    this._state = next;
    if (hasLost) {
      this._undo = before;
      this.tell({ kind: 'otherPage', before });
    }
    this._notify();
  };

  /** A step that fails (a file that cannot be loaded) leaves everything working, and nothing kept. */
  private _then(step: () => Promise<void>): Promise<void> {
    const done = this._queue.then(step).catch(() => {
      this._isRefused = true;
      this._notify();
    });
    this._queue = done;
    return done;
  }
}
