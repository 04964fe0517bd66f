/** What a list that stands alone on a page shows around itself; in a guide the guide shows it. Loaded for such a list. */
import { adoptStyles, html, type LitElement, type TemplateResult } from 'lit';
import type { Catalogue, CatalogueIndex } from '../../catalogue/types.js';
import type { Answer } from '../../guide/index.js';
import { clockNote } from '../shared/clock-words.js';
import { containerStyles } from '../shared/container.styles.js';
import { guideTop, type TopHost } from '../shared/guide-top.js';
import { topStyles } from '../shared/guide-top.styles.js';
import * as office from '../shared/office-lines.js';
import { officeStyles } from '../shared/office.styles.js';

export { guideFoot as below } from '../shared/guide-foot.js';

/** Gives the element the styles of these parts, beside its own. */
export function dress(element: LitElement): void {
  const own = (element.constructor as typeof LitElement).elementStyles;
  adoptStyles(element.renderRoot as ShadowRoot, [...own, containerStyles, officeStyles, topStyles]);
}

/** What warns, where to go, and the three answers. */
export function above(
  guide: Exclude<Answer, { kind: 'unknownProcedure' }>,
  catalogue: Catalogue | CatalogueIndex,
  host: Omit<TopHost, 'office' | 'clockNote'>,
): TemplateResult {
  return html`<div class="container">
    <div class="stack">${guideTop(guide, catalogue, { ...host, office, clockNote })}</div>
  </div>`;
}
