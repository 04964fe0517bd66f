/** Source and age of a record, and its code. A list that stands alone on a page ends with it as well. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LText } from '../../catalogue/types.js';
import type { Answer } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { shortDate } from './date-words.js';
import { provenanceLine } from './provenance-words.js';

export interface FootHost {
  locale: UiLocale;
  text(value: LText | undefined): unknown;
  link(url: string | undefined, label: unknown, className?: string): unknown;
}

/** The end of a guide: who checked it and when, where it comes from, and its code. */
export function guideFoot(
  { warnings, procedure }: Exclude<Answer, { kind: 'unknownProcedure' }>,
  { locale, link, text }: FootHost,
): TemplateResult {
  const { provenance, official, code } = procedure;
  const lines = warnings
    .map((warning) => provenanceLine(warning, locale))
    .filter((line): line is string => line !== null);
  return html`<footer class="soft">
    ${
      provenance.verifiedOn && provenance.verifiedBy
        ? html`<p>
            ${text({ vi: provenance.verifiedBy })}
            ${msg(str`rà soát ngày ${shortDate(provenance.verifiedOn, locale)}.`, { id: 'status.reviewed' })}
          </p>`
        : nothing
    }
    ${lines.map((line) => html`<p>${line}</p>`)}
    <p>
      ${msg('Mã thủ tục', { id: 'code' })} ${code}
      ${official?.portalUrl ? html` · ${link(official.portalUrl, msg('Xem trên Cổng Dịch vụ công quốc gia', { id: 'act.seePortal' }))}` : nothing}
    </p>
  </footer>`;
}
