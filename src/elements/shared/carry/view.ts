/** What the list shows of carrying and keeping. One file to load, when the list is there. */
import { html, type TemplateResult } from 'lit';
import type { Guide } from '../../../guide/index.js';
import { define } from '../define.js';
import type { GuideSession } from '../guide-session.js';
import { CarryBar } from './carry-bar.js';

export { noticesView } from './notices.js';

export interface BarOptions {
  session: GuideSession;
  guide: Guide;
  linkBase?: string;
  deepLink?: string;
  kiosk: boolean;
  isLead: boolean;
}

/** The bar of actions. It registers its tag when it is first drawn: importing this file does nothing by itself. */
export function carryBar(options: BarOptions): TemplateResult {
  define('ward-carry-bar', CarryBar);
  return html`<ward-carry-bar
    class="no-print"
    .session=${options.session}
    .guide=${options.guide}
    .linkBase=${options.linkBase}
    .deepLink=${options.deepLink}
    .kiosk=${options.kiosk}
    .isLead=${options.isLead}
  ></ward-carry-bar>`;
}
