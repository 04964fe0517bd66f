/** One procedure in a list: the everyday name first, the official one small, then field and online level. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ListedProcedure } from '../../catalogue/browse.js';
import type { CatalogueHead, LText } from '../../catalogue/types.js';
import { receivingAgency } from '../../guide/agency.js';
import { msg } from '../../localization/index.js';
import { levelName } from './level-words.js';

/** UTF-16 ranges to mark in a text. */
export type Ranges = readonly (readonly [number, number])[];

export interface ResultHost {
  head: Pick<CatalogueHead, 'agencies' | 'fields'>;
  text(value: LText | undefined, draw?: (text: string) => unknown): unknown;
}

/**
 * Text with the matched parts in bold. Made by hand: with every letter most names are marked anew, and a template for each
 * mark costs a slow phone more than finding them.
 */
export function marked(text: string, ranges: Ranges = []): unknown {
  if (ranges.length === 0) return text;
  return guard([text, String(ranges)], () => {
    const parts = document.createDocumentFragment();
    let at = 0;
    for (const [start, end] of ranges) {
      if (start < at || end > text.length) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(start, end);
      parts.append(text.slice(at, start), mark);
      at = end;
    }
    parts.append(text.slice(at));
    return parts;
  });
}

/** The lines of a result. `former` is the name of the abolished procedure through which it was found. */
export function resultLines(
  procedure: ListedProcedure,
  host: ResultHost,
  matched: { shortName?: Ranges; name?: Ranges } = {},
  former?: LText,
): TemplateResult {
  const field = host.head.fields.find((term) => term.code === procedure.field);
  const agency = receivingAgency(procedure, host.head);
  const elsewhere = agency && agency.kind !== 'oneStopCentre' ? agency : null;
  const everyday = procedure.shortName ?? procedure.name;
  return html`
    <span class="result-name"
      >${host.text(everyday, (text) => marked(text, procedure.shortName ? matched.shortName : matched.name))}</span
    >
    ${procedure.shortName ? html`<span class="result-official soft">${host.text(procedure.name, (text) => marked(text, matched.name))}</span>` : nothing}
    ${former ? html`<span class="soft">${msg('Tên cũ:', { id: 'result.former' })} ${host.text(former)}</span>` : nothing}
    <span class="result-meta soft">
      ${field ? html`<span>${host.text(field.name)}</span>` : nothing}
      ${procedure.onlineLevel.kind === 'unknown' ? nothing : html`<span>${levelName(procedure.onlineLevel.kind)}</span>`}
    </span>
    ${elsewhere ? html`<span class="result-where">${msg('Nơi giải quyết:', { id: 'status.where' })} ${host.text(elsewhere.receptionName ?? elsewhere.name)}</span>` : nothing}
  `;
}
