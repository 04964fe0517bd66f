import { html, type TemplateResult } from 'lit';
import type { Code, ProcedureSummary } from '../../catalogue/types.js';
import { safeUrl } from '../../host/index.js';
import { slugify } from '../../text/slug.js';
import { WardProcedureSelectEvent } from './events.js';

/** A made slug has at most so many letters, cut between words. */
const SLUG = 70;

/** A name as a part of addresses; two procedures of like names have the same. */
function slugOf(name: string): string {
  const slug = slugify(name);
  return slug.length > SLUG ? slug.slice(0, slug.lastIndexOf('-', SLUG)) : slug;
}

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
