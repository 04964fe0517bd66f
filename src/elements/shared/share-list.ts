/**
 * A list of papers handed to somebody: by the host's own share where it has one, else copied as text. One seam, so that
 * every way of sharing goes through the same event.
 */
import type { Code } from '../../catalogue/types.js';
import { canShare, copy, share } from './carry/actions.js';

/** A list is about to be handed on. Cancel it to send it in the host's own way. */
export class WardListSendEvent extends Event {
  static readonly eventName = 'ward-list-send';
  constructor(
    readonly code: Code,
    /** The list as plain text; answers are not in it. */
    readonly text: string,
  ) {
    super(WardListSendEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * `host`: somebody else sends it. `stopped`: the person thought better of it. `manual`: nothing could be done; the text has
 * to be shown for copying by hand.
 */
export type SendOutcome = 'host' | 'shared' | 'stopped' | 'copied' | 'manual';

export async function sendList(
  element: EventTarget,
  { code, title, text }: { code: Code; title: string; text: string },
): Promise<SendOutcome> {
  if (!element.dispatchEvent(new WardListSendEvent(code, text))) return 'host';
  // A share that broke still leaves the clipboard.
  const outcome = canShare() ? await share({ title, text }) : 'failed';
  if (outcome !== 'failed') return outcome;
  return (await copy(text)) ? 'copied' : 'manual';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-list-send': WardListSendEvent;
  }
}
