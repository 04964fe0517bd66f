/** Opening a list that was carried here in a link. Loaded only where the address of the page has one. */
import { html, type TemplateResult } from 'lit';
import { codeInLink, decodeState, type RestoredState } from '../../../guide/link-state.js';
import type { Code } from '../../../catalogue/types.js';
import type { GuideSession, Snapshot } from '../guide-session.js';
import { damagedLink } from './link-words.js';
import { carriedHere, clearAddress } from './address.js';

/** In the place of what a damaged link would have opened. */
export const damagedNote = (): TemplateResult => html`<p class="note damaged-link" role="alert">${damagedLink()}</p>`;

/** Links that were opened since the page was loaded: going back to a procedure must not open them again. */
const opened = new Set<string>();

/** A link that arrives while the page is open counts anew, also when it is the same. */
export const linkArrived = (deepLink: string | undefined): void => void opened.delete(carriedHere(deepLink) ?? '');

/** The procedure that the link in the address is about; `damaged` where that cannot be told, null without a link. */
export function linkedCode(deepLink: string | undefined): Code | 'damaged' | null {
  const text = carriedHere(deepLink);
  if (!text || opened.has(text)) return null;
  return codeInLink(text) ?? 'damaged';
}

/**
 * Brings the state of the link into a session that has read what is kept on the device.
 * @param isPublic a kiosk: who comes next must not find the link in the address
 */
export function arrive(session: GuideSession, deepLink: string | undefined, isPublic = false): void {
  const text = carriedHere(deepLink);
  if (!text || opened.has(text)) return;
  const { catalogue, procedure } = session;
  const found = decodeState(text, { ...catalogue, procedures: [procedure] });
  // About another procedure: for the element that shows that one.
  if (found.kind === 'none' || ('code' in found && found.code !== undefined && found.code !== procedure.code)) return;
  opened.add(text);
  // A reload at a kiosk is somebody else's; elsewhere, where nothing is kept, the address is all that a reload has.
  if (isPublic || (found.kind === 'state' && session.isKept)) clearAddress(deepLink);
  if (found.kind !== 'state') {
    session.tell({ kind: 'link', found, replaced: false });
    return;
  }
  const { replaced, before } = bring(session, found);
  if (before || isWorthSaying(found)) session.tell({ kind: 'link', found, replaced, before });
}

const isWorthSaying = (found: RestoredState): boolean =>
  found.askAgain.length > 0 || found.otherWard || found.list === 'changed' || found.otherVersion !== undefined;

/**
 * Two states of one case become one. Where they contradict each other, the link is the one that was asked for, whole: half
 * of each would be the case of nobody.
 * @returns whether something that was here had to give way, and what was here where anything changed
 */
function bring(session: GuideSession, link: RestoredState): { replaced: boolean; before?: Snapshot } {
  const here = session.snapshot;
  const contradicts =
    Object.entries(link.facts).some(([id, value]) => here.facts[id] !== undefined && here.facts[id] !== value) ||
    (link.channel !== undefined && here.channel !== undefined && link.channel !== here.channel);
  const next: Snapshot = contradicts
    ? { facts: link.facts, channel: link.channel, ticks: link.ticks }
    : {
        facts: { ...here.facts, ...link.facts },
        channel: link.channel ?? here.channel,
        ticks: [...new Set([...here.ticks, ...link.ticks])],
      };
  const isNew =
    contradicts ||
    next.ticks.length > here.ticks.length ||
    next.channel !== here.channel ||
    Object.keys(next.facts).length > Object.keys(here.facts).length;
  return { replaced: contradicts, before: isNew ? session.adopt(next) : undefined };
}
