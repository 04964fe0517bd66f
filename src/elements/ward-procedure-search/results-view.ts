/** Filters, results and the honest "nothing found". Loaded with the engine, after the first paint. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ListedProcedure } from '../../catalogue/browse.js';
import type { Catalogue, CatalogueIndex, Code, LText } from '../../catalogue/types.js';
import { msg, str } from '../../localization/index.js';
import type { Matched } from '../../search/index.js';
import { procedureHref } from '../shared/procedure-link.js';
import { resultLines } from '../shared/result-item.js';
import type { Answer } from './finder.js';
import { noResult } from './no-result.js';

// What else is wanted with the views comes with them, in one file.
export { makeRoom } from './make-room.js';
export { optionFor, walkLinks } from './result-keys.js';
export { drawUnseen } from './unseen.js';

/** A procedure in the list; `former` is the abolished one through which it was found. */
export interface Hit {
  procedure: ListedProcedure;
  matched?: Matched;
  former?: ListedProcedure;
}

/** What a change of filters sets; what is absent stays. */
export interface Choice {
  field?: Code;
  lifeEvent?: Code;
  onlineOnly?: boolean;
}

/** What the views need of the search element. */
export interface ResultsHost {
  catalogue: Catalogue | CatalogueIndex;
  query: string;
  /** To what is typed; absent where nothing is. */
  answer?: Answer;
  field: Code;
  lifeEvent: Code;
  onlineOnly: boolean;
  /** The filters were opened by hand. */
  filtersOpen: boolean;
  hits: readonly Hit[];
  /** How many there are. */
  total: number;
  /** How many hits are drawn now, and when the first page is full. */
  shown: number;
  page: number;
  /** Index of the option the keyboard is on; -1 for none. */
  active: number;
  openCode?: Code;
  hrefTemplate?: string;
  countWords: string;
  text(value: LText | undefined, draw?: (text: string) => unknown): unknown;
  plain(value: LText): string;
  /** Language of a text where it is not the element's own. */
  foreign(value: LText): unknown;
  link(url: string | undefined, label: unknown, className?: string): unknown;
  onChoose(choice: Choice): void;
  onFilters(isOpen: boolean): void;
  onQuery(query: string): void;
  onStart(): void;
  onMore(): void;
  onSelect(code: Code): void;
  onLinkKey(event: KeyboardEvent): void;
}

const procedures = new WeakMap<object, ReadonlyMap<Code, ListedProcedure>>();

/** The procedures of an answer. A catalogue is looked through once and not with each letter. */
export function ranked(catalogue: Catalogue | CatalogueIndex, answer: Answer | undefined): Hit[] {
  let byCode = procedures.get(catalogue);
  if (!byCode) {
    byCode = new Map(catalogue.procedures.map((procedure: ListedProcedure) => [procedure.code, procedure] as const));
    procedures.set(catalogue, byCode);
  }
  const hits: Hit[] = [];
  for (const { code, matched, via } of answer?.results ?? []) {
    const procedure = byCode.get(code);
    if (procedure) hits.push({ procedure, matched, former: via === undefined ? undefined : byCode.get(via) });
  }
  return hits;
}

export function filtersView(host: ResultsHost): TemplateResult {
  const { catalogue, field, lifeEvent, onlineOnly } = host;
  const event = catalogue.lifeEvents.find((term) => term.code === lifeEvent);
  const isOpen = host.filtersOpen || Boolean(field || onlineOnly);
  return html`<div class="filters">
    ${
      event
        ? html`<p class="chosen-event">
            ${msg('Theo nhu cầu', { id: 'browse.events' })}: <strong>${host.text(event.name)}</strong>
            <button type="button" class="textual" @click=${() => host.onChoose({ lifeEvent: '' })}>
              ${msg('Bỏ chọn', { id: 'filter.remove' })}
            </button>
          </p>`
        : nothing
    }
    <details ?open=${isOpen} @toggle=${(change: Event) => host.onFilters((change.target as HTMLDetailsElement).open)}>
      <summary>${msg('Lọc kết quả', { id: 'filter.title' })}</summary>
      ${isOpen ? filterFields(host) : nothing}
    </details>
  </div>`;
}

/** Drawn while they can be seen: the first results need not wait for them, and each letter changes most numbers. */
function filterFields(host: ResultsHost): TemplateResult {
  const { field, onlineOnly } = host;
  return html`<div class="filter-fields">
    <label for="field">${msg('Lĩnh vực', { id: 'field' })}</label>
    <select
      id="field"
      @change=${(change: Event) => host.onChoose({ field: (change.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${!field}>${msg('Tất cả lĩnh vực', { id: 'filter.allFields' })}</option>
      ${fieldOptions(host)}
    </select>
    <label class="check">
      <input
        type="checkbox"
        .checked=${onlineOnly}
        @change=${(change: Event) => host.onChoose({ onlineOnly: (change.target as HTMLInputElement).checked })}
      />
      <span>${msg('Chỉ thủ tục nộp trực tuyến được', { id: 'filter.online' })}</span>
    </label>
  </div>`;
}

/** Fields with their numbers. */
function fieldOptions({ catalogue, answer, field, foreign, plain }: ResultsHost): TemplateResult[] {
  const counts = answer?.facets().field;
  const has = (code: Code) =>
    counts ? (counts[code] ?? 0) > 0 : catalogue.procedures.some((entry) => entry.field === code);
  return catalogue.fields
    .filter(({ code }) => code === field || has(code))
    .map(
      ({ code, name }) =>
        html`<option value=${code} lang=${foreign(name)} .selected=${code === field}>
          ${plain(name)}${counts ? ` (${counts[code] ?? 0})` : ''}
        </option>`,
    );
}

export function resultsView(host: ResultsHost): TemplateResult {
  if (host.hits.length === 0) return nothingFound(host);
  const visible = host.hits.slice(0, host.shown);
  const left = host.total - Math.max(visible.length, host.page);
  return html`<div class="found">
    <p class="soft">${host.countWords}</p>
    ${
      host.hrefTemplate
        ? html`<ul class="results panel" part="results" id="results">
            ${visible.map((hit) => html`<li>${itemView(hit, host)}</li>`)}
          </ul>`
        : html`<div
            class="results panel"
            part="results"
            id="results"
            role="listbox"
            aria-label=${msg('Kết quả', { id: 'search.results' })}
          >
            ${visible.map((hit, index) => optionView(hit, index, host))}
          </div>`
    }
    ${left > 0 ? html`<button type="button" class="button more" @click=${host.onMore}>${msg(str`Xem thêm ${left} thủ tục`, { id: 'search.more' })}</button>` : nothing}
  </div>`;
}

function nothingFound(host: ResultsHost): TemplateResult {
  return html`<div class="found">
    ${noResult({
      suggestions: host.answer?.suggestions ?? [],
      catalogue: host.catalogue,
      hasFilters: Boolean(host.field || host.lifeEvent || host.onlineOnly),
      text: host.text,
      plain: host.plain,
      link: host.link,
      onQuery: host.onQuery,
      onFilter: host.onChoose,
      onDropFilters: () => host.onChoose({ field: '', lifeEvent: '', onlineOnly: false }),
      onStart: host.onStart,
      onOpen: host.onSelect,
    })}
  </div>`;
}

function optionView(hit: Hit, index: number, host: ResultsHost): TemplateResult {
  const { code } = hit.procedure;
  const chosen = code === host.openCode;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the combobox keeps the focus and has the keys
  return html`<div
    role="option"
    id="option-${index}"
    class="result ${index === host.active ? 'active' : ''} ${chosen ? 'chosen' : ''}"
    aria-selected=${String(index === host.active || (host.active < 0 && chosen))}
    data-code=${code}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => host.onSelect(code)}
  >
    ${lines(hit, host)}
  </div>`;
}

/** What drawing one procedure needs. */
export type ItemHost = Pick<ResultsHost, 'catalogue' | 'text' | 'hrefTemplate' | 'onSelect' | 'onLinkKey'>;

/** A procedure as a link where the host has pages for them, else as a button. */
export function itemView(hit: Hit, host: ItemHost): TemplateResult {
  const { code } = hit.procedure;
  const href = procedureHref(host.hrefTemplate, hit.procedure);
  return href
    ? html`<a class="result" href=${href} data-code=${code} @keydown=${host.onLinkKey}>${lines(hit, host)}</a>`
    : html`<button type="button" class="result" data-code=${code} @click=${() => host.onSelect(code)}>
        ${lines(hit, host)}
      </button>`;
}

function lines({ procedure, matched, former }: Hit, host: Pick<ResultsHost, 'catalogue' | 'text'>): TemplateResult {
  return resultLines(
    procedure,
    { head: host.catalogue, text: host.text },
    matched,
    former && (former.shortName ?? former.name),
  );
}
