/** Looks at the same card on a phone, a tablet and a wide screen. */
import { html, type TemplateResult } from 'lit';
import type { Say } from './lang.js';

export type Width = 'phone' | 'tablet' | 'wide';

export function widthChoice(width: Width, say: Say, onChange: (width: Width) => void): TemplateResult {
  const words: Record<Width, string> = {
    phone: say('Điện thoại', 'Phone'),
    tablet: say('Máy tính bảng', 'Tablet'),
    wide: say('Rộng', 'Wide'),
  };
  return html`<div class="widths" role="radiogroup" aria-labelledby="width-words">
    <span id="width-words">${say('Xem như trên:', 'See as on:')}</span>
    ${(['wide', 'tablet', 'phone'] as const).map(
      (one) =>
        html`<label>
          <input type="radio" name="width" value=${one} .checked=${one === width} @change=${() => onChange(one)} />
          ${words[one]}
        </label>`,
    )}
  </div>`;
}
