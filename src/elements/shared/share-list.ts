/**
 * A list of papers handed to somebody: by the host's own share where it has one, else copied as text. One seam, so that
 * every way of sharing goes through the same event.
 */
import type { Code } from '../../catalogue/types.js';
import { getHost } from '../../host/index.js';

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

/** `host`: somebody else sends it. `manual`: nothing could be done; the text has to be shown for copying by hand. */
export type SendOutcome = 'host' | 'shared' | 'copied' | 'manual';

/** A host that can share; on the plain web there may be none. */
interface Sharing {
  share?(content: { title: string; text: string }): Promise<boolean | void>;
}

export async function sendList(
  element: EventTarget,
  { code, title, text }: { code: Code; title: string; text: string },
): Promise<SendOutcome> {
  if (!element.dispatchEvent(new WardListSendEvent(code, text))) return 'host';
  const host = getHost() as Sharing;
  if (host.share) {
    // A share that was refused or broke still leaves the clipboard.
    const isShared = await host.share({ title, text }).catch(() => false);
    if (isShared !== false) return 'shared';
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'manual'; // forbidden, or a page without a secure connection
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-list-send': WardListSendEvent;
  }
}
