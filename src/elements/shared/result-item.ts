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
 * Text with the matched parts marked. Made by hand: with every letter most names are marked anew, and a template for each
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
  const { name, shortName = name, onlineLevel } = procedure;
  const inShort = shortName === name ? matched.name : matched.shortName;
  // Marks tell why a procedure stands here: where the everyday name does, the official one need not.
  const inName = inShort?.length ? undefined : matched.name;
  const level = onlineLevel.kind === 'unknown' ? '' : levelName(onlineLevel.kind);
  // No blanks between the lines: they would be nodes that a slow phone makes for nothing.
  return html`<span class="result-name">${host.text(shortName, (text) => marked(text, inShort))}</span
    >${shortName === name ? nothing : html`<span class="result-official soft">${host.text(name, (text) => marked(text, inName))}</span>`}${
      former ? html`<span class="soft">${msg('Tên cũ:', { id: 'result.former' })} ${host.text(former)}</span>` : nothing
    }<span class="soft">${host.text(field?.name)}${field && level ? ' · ' : nothing}${level}</span
    >${elsewhere ? html`<span class="result-where">${msg('Nơi giải quyết:', { id: 'status.where' })} ${host.text(elsewhere.receptionName ?? elsewhere.name)}</span>` : nothing}`;
}
