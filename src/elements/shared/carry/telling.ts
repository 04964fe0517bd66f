/** Tells the page what clearing and taking back changed, as answering and ticking do. */
import type { Code, FactValue } from '../../../catalogue/types.js';
import { CHANNEL } from '../../../guide/channel.js';
import { WardCaseChangeEvent } from '../events.js';
import { guideRules } from '../guide-engine.js';
import type { GuideSession, Snapshot } from '../guide-session.js';

export interface TellingHost {
  element: EventTarget;
  /** Ticks changed; whose list it is tells how many. */
  onTicks?(): void;
}

/** The act, and then an event for each answer that it changed; what is private is not told. */
export function telling(session: GuideSession, host: TellingHost, act: () => void): () => void {
  return () => {
    const before: Snapshot = { facts: session.facts, channel: session.channel, ticks: session.ticks };
    act();
    const { facts, channel, ticks, procedure } = session;
    const tell = (id: Code, value: FactValue | undefined) =>
      host.element.dispatchEvent(new WardCaseChangeEvent(procedure.code, id, value));
    const followUps = guideRules().privateFacts(procedure);
    for (const { id, sensitive } of procedure.facts ?? []) {
      if (before.facts[id] === facts[id]) continue;
      if (sensitive) tell(id, undefined);
      else if (!followUps.has(id)) tell(id, facts[id]);
    }
    if (before.channel !== channel) tell(CHANNEL, channel);
    if (before.ticks !== ticks) host.onTicks?.();
  };
}
