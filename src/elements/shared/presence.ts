/** Who has to come, and the mark of what depends on the case. Call inside `render()`. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LText, Presence } from '../../catalogue/types.js';
import type { Applicable } from '../../guide/index.js';
import { msg } from '../../localization/index.js';

/** ` (tùy trường hợp)` behind what only perhaps applies. */
export function dependsMark({ state }: Pick<Applicable<unknown>, 'state'>): TemplateResult | typeof nothing {
  return state === 'perhaps'
    ? html` <span class="soft">(${msg('tùy trường hợp', { id: 'papers.dependsShort' })})</span>`
    : nothing;
}

/** One line of who has to come, and whether to sign there. */
export function presenceLine(entry: Applicable<Presence>, text: (value: LText) => unknown): TemplateResult {
  const { who, signInFront } = entry.item;
  return html`${text(who)}${dependsMark(entry)}
  ${
    signInFront
      ? html`<br /><strong>${msg('Chưa ký trước; ký trước mặt cán bộ.', { id: 'presence.sign' })}</strong>`
      : nothing
  }`;
}
