/**
 * What is kept on the device of one procedure: read without trust, written on top of what other pages of the site have
 * written, with a picture of the list of papers so that a change of the catalogue can be told. Loaded beside the
 * procedure; nothing on the first screen waits for it.
 */
import type { ChannelKind, Code, FactValue, Procedure } from '../../../catalogue/types.js';
import { isAnswer } from '../../../guide/fact-values.js';
import { publicAnswers, publicTicks } from '../../../guide/private.js';
import { changesSince, pictureOf, readPicture, type ListChange, type PaperPicture } from '../../../guide/paper-list.js';
import { getHost } from '../../../host/index.js';
import type { Snapshot } from '../guide-session.js';

const EMPTY: Snapshot = { facts: {}, ticks: [] };

/** What is kept. `v` is the version of this shape; readers leave out what they do not know. */
interface Kept {
  v: 1;
  facts: Record<Code, FactValue>;
  channel?: ChannelKind;
  ticks: readonly Code[];
  /** The list that the ticks were made for. */
  list?: PaperPicture;
}

type Read = { kind: 'nothing' } | { kind: 'newer' } | { kind: 'kept'; state: Snapshot; list: PaperPicture | null };

/** What a page takes over from another one, and whether anything of its own is gone by that. */
export type Follow = (next: Snapshot, hasLost: boolean) => void;

export class Keeper {
  private readonly _key: string;
  private readonly _now: PaperPicture;
  /** The list that the person knows; today's, unless a change was told and not put away yet. */
  private _known: PaperPicture;
  /** Papers that lost their tick because their number changed. */
  private _unticked: readonly Code[] = [];
  /** What is on the device as far as this page knows. */
  private _base: Snapshot = EMPTY;
  /** A later version of this library wrote there: its state is not overwritten. */
  private _isForeign = false;
  private _unfollow?: () => void;

  constructor(
    catalogue: string,
    private readonly _procedure: Procedure,
  ) {
    this._key = `ward-procedure-guide:${catalogue}:${_procedure.code}`;
    this._now = pictureOf(_procedure);
    this._known = this._now;
  }

  /** The first look: what was kept, and what the catalogue has changed since. */
  async read(): Promise<{ kept: Snapshot; changes: ListChange[]; unticked: Code[] }> {
    const found = await this._look();
    this._isForeign = found.kind === 'newer';
    if (found.kind !== 'kept') return { kept: EMPTY, changes: [], unticked: [] };
    this._base = found.state;
    const changes = found.list ? changesSince(found.list, this._procedure) : [];
    if (changes.length === 0) return { kept: found.state, changes, unticked: [] };
    this._known = found.list as PaperPicture;
    const other = changes.flatMap((change) => (change.kind === 'quantity' ? change.paper.id : []));
    this._unticked = found.state.ticks.filter((id) => other.includes(id));
    const kept = { ...found.state, ticks: found.state.ticks.filter((id) => !other.includes(id)) };
    return { kept, changes, unticked: [...this._unticked] };
  }

  /** The changes were read: from now on today's list is the one that is known. */
  acknowledge(): void {
    this._known = this._now;
    this._unticked = [];
  }

  /**
   * Writes what this page changed, and keeps what other pages changed. Resolves to false where the device takes nothing.
   * @param mine the state of the page, asked for anew after every wait
   */
  async save(mine: () => Snapshot, follow: Follow): Promise<boolean> {
    if (this._isForeign) return false;
    await this.catchUp(mine, follow);
    const { storage } = getHost();
    const state = openPart(mine(), this._procedure);
    if (state.ticks.some((id) => this._unticked.includes(id))) this._tickedAgain(state.ticks);
    if (sizeOf(state) === 0) {
      await storage.remove(this._key);
    } else {
      const kept: Kept = { v: 1, ...state, ...(state.ticks.length > 0 && { list: this._known }) };
      // What the device does not take is not its state: the next try writes all of it again.
      if (!(await storage.set(this._key, JSON.stringify(kept)))) return false;
    }
    this._base = state;
    return true;
  }

  /** Takes over what other pages wrote since the last look. */
  async catchUp(mine: () => Snapshot, follow: Follow): Promise<void> {
    const found = await this._look();
    const theirs = found.kind === 'kept' ? found.state : EMPTY;
    if (found.kind === 'newer' || isSame(theirs, this._base)) return;
    const before = mine();
    const next = merged(this._base, before, theirs);
    this._base = theirs;
    if (!isSame(next, before)) follow(next, hasLost(before, next));
  }

  /** Calls when another page has written; at most one listener. */
  follow(listener: () => void): void {
    this._unfollow ??= getHost().storage.subscribe?.((key) => {
      if (key === null || key === this._key) listener();
    });
  }

  unfollow(): void {
    this._unfollow?.();
    this._unfollow = undefined;
  }

  /** A paper with another number was ticked anew: the person knows. */
  private _tickedAgain(ticks: readonly Code[]): void {
    const again = this._unticked.filter((id) => ticks.includes(id));
    this._unticked = this._unticked.filter((id) => !again.includes(id));
    this._known = { ...this._known, ...Object.fromEntries(again.map((id) => [id, this._now[id]])) };
  }

  private async _look(): Promise<Read> {
    const text = await getHost().storage.get(this._key);
    return text === null ? { kind: 'nothing' } : readKept(text, this._procedure);
  }
}

/** How many answers and ticks there are. */
export const sizeOf = ({ facts, channel, ticks }: Snapshot): number =>
  Object.keys(facts).length + ticks.length + (channel ? 1 : 0);

/** A state without private answers, and without what would tell them: all that is ever written, and taken from there. */
export function openPart({ facts, channel, ticks }: Snapshot, procedure: Procedure): Snapshot {
  return { facts: publicAnswers(procedure, facts), channel, ticks: publicTicks(procedure, ticks) };
}

/** Kept state that fits today's procedure. Storage is not to be trusted: other scripts write there too. */
function readKept(text: string, procedure: Procedure): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'nothing' };
  }
  const { v, facts, channel, ticks, list } = (typeof json === 'object' && json !== null ? json : {}) as Partial<
    Record<keyof Kept, unknown>
  >;
  if (typeof v === 'number' && v > 1) return { kind: 'newer' };
  if (v !== 1) return { kind: 'nothing' };
  const answers = typeof facts === 'object' && facts !== null ? (facts as Record<Code, unknown>) : {};
  const fitting = (procedure.facts ?? []).flatMap((fact): [Code, FactValue][] => {
    const value = answers[fact.id];
    return isAnswer(fact, value) ? [[fact.id, value]] : [];
  });
  const papers = new Set(procedure.dossier?.items.map((document) => document.id));
  const known = Array.isArray(ticks) ? ticks.filter((tick): tick is Code => papers.has(tick as Code)) : [];
  const state = {
    facts: Object.fromEntries(fitting),
    channel: procedure.channels.find((entry) => entry.available && entry.kind === channel)?.kind,
    ticks: [...new Set(known)],
  };
  return { kind: 'kept', state: openPart(state, procedure), list: readPicture(list) };
}

const keysOf = (...records: Snapshot['facts'][]): Code[] => [
  ...new Set(records.flatMap((facts) => Object.keys(facts))),
];

/**
 * Two changes of one state brought together: what one side changed since `base` is taken from it, answer by answer and
 * tick by tick; where both did, from `mine`, which is the later one. What is private is in `mine` alone, and so it stays.
 */
export function merged(base: Snapshot, mine: Snapshot, theirs: Snapshot): Snapshot {
  const facts = keysOf(theirs.facts, mine.facts).flatMap((id): [Code, FactValue][] => {
    const value = mine.facts[id] !== base.facts[id] ? mine.facts[id] : theirs.facts[id];
    return value === undefined ? [] : [[id, value]];
  });
  const isTicked = (id: Code) => {
    const here = mine.ticks.includes(id);
    return here !== base.ticks.includes(id) ? here : theirs.ticks.includes(id);
  };
  return {
    facts: Object.fromEntries(facts),
    channel: mine.channel !== base.channel ? mine.channel : theirs.channel,
    ticks: [...new Set([...theirs.ticks, ...mine.ticks])].filter(isTicked),
  };
}

function isSame(one: Snapshot, other: Snapshot): boolean {
  return (
    one.channel === other.channel &&
    one.ticks.length === other.ticks.length &&
    one.ticks.every((id) => other.ticks.includes(id)) &&
    keysOf(one.facts, other.facts).every((id) => one.facts[id] === other.facts[id])
  );
}

const hasLost = (before: Snapshot, next: Snapshot): boolean =>
  before.ticks.some((id) => !next.ticks.includes(id)) ||
  Object.entries(before.facts).some(([id, value]) => next.facts[id] !== value);
