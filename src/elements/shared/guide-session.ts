/** The state of one person with one procedure: answers, channel, ticks. Kept on the device; private answers never are. */
import type { Catalogue, CatalogueIndex, ChannelKind, Code, FactValue, Procedure } from '../../catalogue/types.js';
import { isAnswer } from '../../guide/fact-values.js';
import { getHost } from '../../host/index.js';

/** What is kept. `v` is the version of this shape. */
interface Kept {
  v: 1;
  facts: Record<Code, FactValue>;
  channel?: ChannelKind;
  ticks: Code[];
}

type Snapshot = Pick<Kept, 'facts' | 'channel' | 'ticks'>;

const EMPTY: Snapshot = { facts: {}, ticks: [] };

export class GuideSession {
  private _state: Snapshot = EMPTY;
  private _undo: Snapshot | null = null;
  private _touched = false;
  /** The device took nothing: it is full, or forbids it. */
  private _isRefused = false;
  private readonly _listeners = new Set<() => void>();

  /**
   * @param catalogue its id keeps wards apart on one device
   * @param keep false: nothing is stored (a kiosk, or a host that does not want it)
   */
  constructor(
    readonly catalogue: Catalogue | CatalogueIndex,
    readonly procedure: Procedure,
    private readonly _keep = true,
  ) {}

  get facts(): Readonly<Record<Code, FactValue>> {
    return this._state.facts;
  }
  get channel(): ChannelKind | undefined {
    return this._state.channel;
  }
  get canUndo(): boolean {
    return this._undo !== null;
  }
  get hasTicks(): boolean {
    return this._state.ticks.length > 0;
  }
  /** Whether answers or ticks survive the page. */
  get isKept(): boolean {
    return this._keep && !this._isRefused && getHost().storage.persistent;
  }
  isTicked(id: Code): boolean {
    return this._state.ticks.includes(id);
  }

  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => this._listeners.delete(listener);
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

  /** Clears the ticks; `undo` brings them back. */
  clearTicks(): void {
    const before = this._state;
    this._change({ ...before, ticks: [] });
    this._undo = before;
    this._notify();
  }

  undo(): void {
    if (this._undo) this._change(this._undo);
  }

  /** Reads what was kept. Whatever no longer fits the procedure is dropped in silence; a change made meanwhile wins. */
  async restore(): Promise<void> {
    if (!this._keep) return;
    const text = await getHost().storage.get(this._key);
    const kept = text === null || this._touched ? null : readKept(text, this.procedure);
    if (!kept) return;
    this._state = kept;
    this._notify();
  }

  private get _key(): string {
    return `ward-procedure-guide:${this.catalogue.id}:${this.procedure.code}`;
  }

  private _change(next: Snapshot): void {
    this._state = next;
    this._undo = null;
    this._touched = true;
    this._notify();
    void this._save();
  }

  private _notify(): void {
    this._listeners.forEach((listener) => listener());
  }

  private async _save(): Promise<void> {
    if (!this._keep) return;
    const { storage } = getHost();
    const open = Object.entries(this._state.facts).filter(([id]) => !isSensitive(this.procedure, id));
    const kept: Kept = {
      v: 1,
      facts: Object.fromEntries(open),
      channel: this._state.channel,
      ticks: this._state.ticks,
    };
    const isEmpty = open.length === 0 && !kept.channel && kept.ticks.length === 0;
    if (isEmpty) {
      await storage.remove(this._key);
      return;
    }
    const isRefused = !(await storage.set(this._key, JSON.stringify(kept)));
    if (isRefused === this._isRefused) return;
    this._isRefused = isRefused;
    this._notify();
  }
}

function isSensitive(procedure: Procedure, id: Code): boolean {
  return procedure.facts?.find((fact) => fact.id === id)?.sensitive ?? false;
}

/** Kept state that fits today's procedure, or null. Storage is not to be trusted: other scripts write there too. */
function readKept(text: string, procedure: Procedure): Snapshot | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { v, facts, channel, ticks } = (typeof json === 'object' && json !== null ? json : {}) as Partial<
    Record<keyof Kept, unknown>
  >;
  if (v !== 1) return null;
  const answers = typeof facts === 'object' && facts !== null ? (facts as Record<Code, unknown>) : {};
  const fitting = (procedure.facts ?? []).flatMap((fact): [Code, FactValue][] => {
    const value = answers[fact.id];
    return !fact.sensitive && isAnswer(fact, value) ? [[fact.id, value]] : [];
  });
  const papers = new Set(procedure.dossier?.items.map((document) => document.id));
  return {
    facts: Object.fromEntries(fitting),
    channel: procedure.channels.find((entry) => entry.available && entry.kind === channel)?.kind,
    ticks: Array.isArray(ticks) ? ticks.filter((tick): tick is Code => papers.has(tick as Code)) : [],
  };
}
