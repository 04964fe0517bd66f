/** Nothing found: the honest sentence, nearer words, and a person to ask. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueHead, Code, LText } from '../../catalogue/types.js';
import { msg } from '../../localization/index.js';
import type { Suggestion } from '../../search/index.js';

export interface NoResultHost {
  suggestions: readonly Suggestion[];
  catalogue: Pick<CatalogueHead, 'offices' | 'lifeEvents' | 'fields'>;
  hasFilters: boolean;
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  link(url: string | undefined, label: unknown, className?: string): unknown;
  onQuery(query: string): void;
  onFilter(choice: { field?: Code; lifeEvent?: Code }): void;
  onDropFilters(): void;
  onStart(): void;
  onOpen(code: Code): void;
}

export function noResult(host: NoResultHost): TemplateResult {
  return html`<div class="none note plain">
    <p><strong>${msg('Không tìm thấy thủ tục phù hợp', { id: 'search.none' })}</strong></p>
    ${
      host.suggestions.length > 0
        ? html`<p>${msg('Có phải ông/bà tìm:', { id: 'search.meant' })}</p>
            <ul>
              ${host.suggestions.map((suggestion) => html`<li>${suggestionButton(suggestion, host)}</li>`)}
            </ul>`
        : nothing
    }
    <ul class="ways">
      ${
        host.hasFilters
          ? html`<li>
              <button type="button" class="textual" @click=${host.onDropFilters}>
                ${msg('Bỏ các bộ lọc', { id: 'filter.drop' })}
              </button>
            </li>`
          : nothing
      }
      <li>${msg('Thử từ khác, ngắn hơn.', { id: 'search.otherWords' })}</li>
      <li>
        <button type="button" class="textual" @click=${host.onStart}>
          ${msg('Xem theo nhu cầu', { id: 'browse.events.see' })}
        </button>
      </li>
      ${phones(host)}
    </ul>
  </div>`;
}

function suggestionButton(suggestion: Suggestion, host: NoResultHost): TemplateResult {
  const button = (label: unknown, act: () => void) =>
    html`<button type="button" class="textual" @click=${act}>${label}</button>`;
  switch (suggestion.kind) {
    case 'correction':
      return button(suggestion.text, () => host.onQuery(suggestion.text));
    case 'nearest':
      return button(suggestion.text, () => host.onOpen(suggestion.code));
    case 'lifeEvent':
      return button(host.text(host.catalogue.lifeEvents.find((term) => term.code === suggestion.code)?.name), () =>
        host.onFilter({ lifeEvent: suggestion.code }),
      );
    case 'field':
      return button(host.text(host.catalogue.fields.find((term) => term.code === suggestion.code)?.name), () =>
        host.onFilter({ field: suggestion.code }),
      );
  }
}

/** Whom to ask: the phones that the catalogue knows; without one only the advice. */
function phones({ catalogue, text, link }: NoResultHost): unknown {
  const known = catalogue.offices.flatMap((office) => (office.phones ?? []).map((phone) => ({ office, phone })));
  if (known.length === 0)
    return html`<li>${msg('Hỏi cán bộ tại nơi tiếp nhận hồ sơ.', { id: 'search.askClerk' })}</li>`;
  return known.map(
    ({ office, phone }) =>
      html`<li>
        ${msg('Hỏi cán bộ:', { id: 'search.askPhone' })} ${text(office.name)},
        ${link(`tel:${phone.number.replace(/[^\d+]/g, '')}`, phone.number, 'textual')}
      </li>`,
  );
}
