import { html, type TemplateResult } from 'lit';

/** A heading of a level that the host decides, so that the page's outline stays whole. Levels outside 1 to 6 are brought in. */
export function heading(level: number, content: unknown, className = 'h3'): TemplateResult {
  switch (Math.min(Math.max(Math.trunc(level) || 2, 1), 6)) {
    case 1:
      return html`<h1 class=${className} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 class=${className} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${className} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${className} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 class=${className} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 class=${className} tabindex="-1">${content}</h6>`;
  }
}
