/** The way in while nothing is typed: what this ward put in front, then by need. */
import { html, nothing, type TemplateResult } from 'lit';
import { browse, type ListedProcedure } from '../../catalogue/browse.js';
import type { Catalogue, CatalogueIndex, Code, ISODate, LText, Term } from '../../catalogue/types.js';
import { msg } from '../../localization/index.js';
import { heading } from '../shared/heading.js';

export interface StartHost {
  catalogue: Catalogue | CatalogueIndex;
  today: ISODate;
  headingLevel: number;
  text(value: LText | undefined): unknown;
  /** Draws a pinned procedure. */
  item(procedure: ListedProcedure): unknown;
  onChoose(choice: { field?: Code; lifeEvent?: Code }): void;
}

export const emptyWords = (): string => msg('Danh mục này chưa có thủ tục nào.', { id: 'list.emptyCatalogue' });

type Ways = [pinned: ListedProcedure[], events: Term[], fields: Term[]];
let known: [catalogue: unknown, today: ISODate, ways: Ways] | undefined;

/** The ways in without a word: of each kind those that have something. Looked for once: every drawing asks, several times. */
export function waysIn(catalogue: Catalogue | CatalogueIndex, today: ISODate): Ways {
  if (known?.[0] !== catalogue || known[1] !== today) known = [catalogue, today, findWays(catalogue, today)];
  return known[2];
}

function findWays(catalogue: Catalogue | CatalogueIndex, today: ISODate): Ways {
  const { pinned, procedures, lifeEvents, fields } = catalogue;
  const events = [...lifeEvents].sort((a, b) => (a.order ?? 99) - (b.order ?? 99));
  return [
    pinned?.length ? browse(catalogue, { codes: pinned }, today) : [],
    events.filter((term) => browse(catalogue, { lifeEvent: term.code }, today).length > 0),
    fields.filter((term) => procedures.some((entry) => entry.field === term.code)),
  ];
}

export function startView({ catalogue, today, headingLevel, text, item, onChoose }: StartHost): TemplateResult {
  if (catalogue.procedures.length === 0) return html`<p class="start note plain">${emptyWords()}</p>`;
  const [pinned, filled, [firstField]] = waysIn(catalogue, today);
  return html`<div class="start">
    ${
      pinned.length > 0
        ? html`${heading(headingLevel, msg('Thường dùng ở đây', { id: 'browse.pinned' }))}
            <ul class="results panel">
              ${pinned.map((procedure) => html`<li>${item(procedure)}</li>`)}
            </ul>`
        : nothing
    }
    ${
      filled.length > 0
        ? html`${heading(headingLevel, msg('Theo nhu cầu', { id: 'browse.events' }))}
            <ul class="tiles">
              ${filled.map((term) => html`<li><button type="button" class="tile" @click=${() => onChoose({ lifeEvent: term.code })}>${text(term.name)}</button></li>`)}
            </ul>`
        : nothing
    }
    ${
      firstField
        ? html`<p>
            <button type="button" class="textual" @click=${() => onChoose({ field: firstField.code })}>
              ${msg('Xem theo lĩnh vực', { id: 'browse.fields.see' })}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}
