/** Tells the page what clearing and taking back changed, as answering and ticking do. */
import type { Fact, FactValue } from '../../../catalogue/types.js';
import { CHANNEL } from '../../../guide/channel.js';
import type { GuideSession } from '../guide-session.js';

/** A question, that of the channel among them, which is no fact of a record. */
export type Told = Pick<Fact, 'id' | 'sensitive'>;

export interface TellingHost {
  /** An answer changed; what may be told of it, who is asked knows. */
  tellAnswer(question: Told, value: FactValue | undefined): void;
  /** Ticks changed; whose list it is tells how many. */
  tellTicks?(): void;
}

/** The act, and then a word for each answer that it changed. */
export function telling(session: GuideSession, host: TellingHost, act: () => void): () => void {
  return () => {
    const before = session.snapshot;
    act();
    const { facts, channel, ticks } = session.snapshot;
    for (const fact of session.procedure.facts ?? [])
      if (before.facts[fact.id] !== facts[fact.id]) host.tellAnswer(fact, facts[fact.id]);
    if (before.channel !== channel) host.tellAnswer({ id: CHANNEL }, channel);
    if (before.ticks !== ticks) host.tellTicks?.();
  };
}
