import { html, type TemplateResult } from 'lit';
import type { Code, ProcedureSummary } from '../../catalogue/types.js';
import { safeUrl } from '../../host/index.js';
import { slugOf } from '../../text/slug.js';
import { WardProcedureSelectEvent } from './events.js';

/** Address of a procedure on the host's site: `{code}` and `{slug}` are filled in. Null where the template is no safe address. */
export function procedureHref(
  template: string | undefined,
  { code, slug, shortName, name }: Pick<ProcedureSummary, 'code' | 'slug' | 'shortName' | 'name'>,
): string | null {
  if (!template) return null;
  return safeUrl(
    template
      .replace(/\{code\}/g, encodeURIComponent(code))
      .replace(/\{slug\}/g, () => encodeURIComponent(slug || slugOf((shortName ?? name).vi) || code)),
  );
}

/** A button that asks to open a procedure; the nearest element around it that can, does. */
export function procedureButton(code: Code, label: unknown): TemplateResult {
  return html`<button
    type="button"
    class="textual"
    @click=${(event: Event) => event.currentTarget!.dispatchEvent(new WardProcedureSelectEvent(code))}
  >
    ${label}
  </button>`;
}
