/** What the list shows of carrying and keeping. One file to load, when the list is there. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Guide } from '../../../guide/index.js';
import { define } from '../define.js';
import type { GuideSession } from '../guide-session.js';
import { CarryBar } from './carry-bar.js';

export { noticesView } from './notices.js';

/** What the element that shows the list was told by its page. */
export interface BarOptions extends Pick<LitElement, 'requestUpdate' | 'updateComplete'> {
  linkBase?: string;
  deepLink?: string;
  kiosk: boolean;
}

/**
 * The bar of actions. It registers its tag when it is first drawn: importing this file does nothing by itself.
 * @param isLead the page has no other button that stands out
 */
export function carryBar(guide: Guide, session: GuideSession, list: BarOptions, isLead: boolean): TemplateResult {
  define('ward-carry-bar', CarryBar);
  return html`<ward-carry-bar
    class="no-print"
    .session=${session}
    .guide=${guide}
    .list=${list}
    .linkBase=${list.linkBase}
    .deepLink=${list.deepLink}
    .kiosk=${list.kiosk}
    .isLead=${isLead}
  ></ward-carry-bar>`;
}
