import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ArrivingIndex } from '../../catalogue/arriving.js';
import { browse, type ListedProcedure } from '../../catalogue/browse.js';
import type { Problem } from '../../catalogue/problems.js';
import type { Catalogue, CatalogueIndex, Code, ISODate, OnlineLevel } from '../../catalogue/types.js';
import { vietnamTime } from '../../guide/dates.js';
import { getHost } from '../../host/index.js';
import { msg } from '../../localization/index.js';
import type { SearchFilters } from '../../search/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { containerStyles } from '../shared/container.styles.js';
import { WardProcedureSearchEvent, WardProcedureSelectEvent } from '../shared/events.js';
import { Lazy, unloaded } from '../shared/lazy.js';
import { Lull } from '../shared/lull.js';
import { OutletElement } from '../shared/outlet-element.js';
import { countOf } from '../shared/procedure-count.js';
import { resultStyles } from '../shared/result.styles.js';
import { DeepLink } from './deep-link.js';
import type { Answer, Finder } from './finder.js';
import type { Choice, Hit, ResultsHost } from './results-view.js';
import { emptyWords, startView, waysIn } from './start-view.js';
import { visibleRows } from './visible-rows.js';
import { styles } from './ward-procedure-search.styles.js';

/** Levels at which something can be done online. */
const ONLINE: OnlineLevel['kind'][] = ['full', 'partial', 'someOnline'];

/** Results drawn without a request for more. */
const PAGE = 20;

/** Milliseconds without a letter after which the results that cannot be seen yet are drawn: longer than between two letters. */
const LULL = 300;

/** Milliseconds of silence after which the number of results is said and told. */
const SETTLED = 700;

const totalOf = (answer: Answer | undefined, hits: readonly Hit[]): number => answer?.total ?? hits.length;

const countWords = (total: number): string =>
  total === 0 ? msg('Không tìm thấy thủ tục phù hợp', { id: 'search.none' }) : countOf(total);

/**
 * @summary Search box, filters, results, and the chosen procedure in place. The one tag a ward site needs.
 * @status stable
 * @since 0.1
 * @dependency ward-procedure-detail
 * @slot - Shown below the box until the catalogue is there: a link to the official page.
 * @event ward-procedure-select - A procedure was chosen; cancel it to open it elsewhere.
 * @event ward-procedure-search - A search came to rest: `query` and `count`.
 * @event ward-catalogue-problem - The catalogue could not be read, or records of it were left out.
 * @event ward-link-activate - A link leads out; cancel it to open the address in the host's own way.
 * @csspart input - The search box.
 * @csspart results - The list of results.
 * @cssproperty --ward-accent - Colour of links, buttons and the chosen result.
 * @cssproperty --ward-font-family - Font; the system's when absent.
 * @cssproperty --ward-font-size - Base size; the page's, but at least 16 px, when absent.
 * @example
 * ```html
 * <ward-procedure-search src="data/split/index.json"></ward-procedure-search>
 * ```
 */
export class WardProcedureSearch extends OutletElement {
  static override styles = [baseStyles, containerStyles, resultStyles, styles];

  /** What is searched for at the start. */
  @property() query = '';

  /** Label of the search box, where one page has several. */
  @property() label?: string;

  /** Only this field (code of the catalogue). */
  @property() field = '';

  /** Only this life event (code of the catalogue). */
  @property({ attribute: 'life-event' }) lifeEvent = '';

  /** Only these procedures; codes with spaces or commas between. */
  @property() codes?: string;

  /**
   * Keeps query and open procedure in the address of the page (`?ward-q=…&ward-code=…`), without new entries in the
   * history, and opens lists that were carried here (`#ward=…`). A value replaces the prefix `ward`. Off when absent. A
   * `kiosk` writes nothing into its address and takes lists out of it.
   */
  @property({ attribute: 'deep-link' }) deepLink?: string;

  @state() private _onlineOnly = false;
  @state() private _filtersOpen = false;
  @state() private _active = -1;
  @state() private _shown = visibleRows();
  @state() private _linkNote?: () => TemplateResult;

  /** The engine follows the first paint: the box is there at once, and the engine before the first word is typed. */
  private readonly _tools = new Lazy(this, async () => {
    const [{ createFinder }, view] = await Promise.all([import('./finder.js'), import('./results-view.js')]);
    return { createFinder, view };
  });
  private _finder?: Finder;
  private _searched?: Catalogue | CatalogueIndex;
  /** What was asked last, part by part, and what came of it. */
  private _question: unknown[] = [];
  /** The results that are drawn; of a typed query no others are made, since marking its words in each costs time. */
  private _hits: Hit[] = [];
  /** What the engine says to what was typed. */
  private _answer?: Answer;
  /** The typing rests: what was found is said and told. */
  private readonly _settled = new Lull(SETTLED, () => this._rest());
  /** No letter follows at once: the rest of the first page is drawn. */
  private readonly _filling = new Lull(LULL, () => (this._shown = Math.max(PAGE, this._shown)));
  /** The answer to what is typed is on its way. */
  private _isWaiting = false;
  /** The typing rests, but the engine that is to answer is still on its way. */
  private _untold = false;
  private readonly _link = new DeepLink(() => this.deepLink);

  override connectedCallback(): void {
    super.connectedCallback();
    const start = this._link.read();
    if (start.query !== undefined) this.query = start.query;
    if (start.code !== undefined) this.openCode = start.code;
    this._link.arrived();
    addEventListener('hashchange', this._onHash);
    void this._openLink();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this._onHash);
    this._settled.end();
    this._filling.end();
    this._follow(undefined);
  }

  private readonly _onHash = (): void => void this._openLink(true);

  /** Opens the procedure of a list that was carried here; the procedure itself takes the list over. */
  private async _openLink(isNew = false): Promise<void> {
    if (this.deepLink == null || !location.hash.includes('=')) return;
    const link = await import('../shared/carry/arrive.js').catch(() => null);
    if (isNew) link?.linkArrived(this.deepLink);
    const code = link?.linkedCode(this.deepLink);
    this._linkNote = code === 'damaged' ? link?.damagedNote : undefined;
    if (code && code !== 'damaged') this.openCode = code;
  }

  protected override get outletLink(): string | undefined {
    return this.deepLink;
  }

  /** Puts the focus into the search box. */
  override focus(options?: FocusOptions): void {
    this._input?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.query ??= ''; // the attribute was removed, or a framework set nothing
    // Where a query stands there from the beginning the engine is wanted as soon as the catalogue.
    if (this._tools.state === 'idle' && this.query.trim()) void this._tools.start();
    const { state: source } = this.source;
    if (source.kind === 'ready') {
      this._follow(source.catalogue);
      this._find(source.catalogue);
    } else {
      // What was found is of another catalogue.
      this._hits = this._question = [];
      if (source.kind === 'loading') this._readAlong();
      else this._follow(undefined);
    }
    if (this._active >= this._hits.length) this._active = -1;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this._tools.state === 'idle' && this.source.state.kind === 'ready') setTimeout(() => void this._tools.start());
    if (!this.kiosk) this._link.write({ query: this.query, code: this.openCode }); // who comes next reloads the page
    if (this._untold && this._isAnswered) this._rest();
    if (this._shown < PAGE && this._total > this._shown) this._filling.begin();
    if (changed.get('query') === '' && this.shadowRoot?.activeElement === this._input)
      this._tools.module?.view.makeRoom(this.renderRoot.querySelector('[role=search]'));
    if (changed.has('_active')) this.renderRoot.querySelector('.result.active')?.scrollIntoView({ block: 'nearest' });
  }

  private get _input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  private get _filters(): SearchFilters {
    return {
      field: this.field ? [this.field] : undefined,
      lifeEvent: this.lifeEvent ? [this.lifeEvent] : undefined,
      codes: this._codes,
      level: this._onlineOnly ? ONLINE : undefined,
    };
  }

  private get _codes(): Code[] | undefined {
    const codes = this.codes?.split(/[\s,;]+/).filter(Boolean);
    return codes?.length ? codes : undefined;
  }

  /** Nothing typed and nothing chosen: the way in by need. A catalogue without any shows what it has; an empty one says so always. */
  private get _isStart(): boolean {
    const { head } = this;
    if (head?.procedures.length === 0) return true;
    const isAsked = this.query.trim() || this.field || this.lifeEvent || this._onlineOnly || this._codes;
    return !isAsked && (!head || waysIn(head, vietnamTime(getHost().now()).date).some(({ length }) => length > 0));
  }

  /**
   * Fills the hits: ranked where something was typed, else the catalogue's own order. Drawing again for another reason,
   * such as an arrow key, searches for nothing again.
   */
  private _find(catalogue: Catalogue | CatalogueIndex): void {
    const isTyped = this.query.trim() !== '';
    const { date } = vietnamTime(getHost().now());
    const { query, field, lifeEvent, codes, _onlineOnly: online, locale } = this;
    const limit = this._shown;
    const question = [catalogue, this._finder, query, field, lifeEvent, codes, online, locale, date, limit];
    const isSame = question.every((part, index) => part === this._question[index]);
    if (isSame && !this._isWaiting) return;
    this._question = question;
    if (!isTyped) this._finder?.forget();
    this._answer = isTyped ? this._finder?.ask({ query, filters: this._filters, limit, lang: locale }) : undefined;
    this._isWaiting = isTyped && this._finder?.isPending !== false;
    const view = this._tools.module?.view;
    this._hits = isTyped ? (view?.ranked(catalogue, this._answer) ?? []) : this._listed(catalogue, date);
  }

  /** Draws an answer that nobody asked for (`unseen.ts`). */
  private readonly _draw = (answer: Answer): void => {
    const { view } = this._tools.module!;
    const catalogue = this._searched!;
    const hits = view.ranked(catalogue, answer);
    this.localized(() => view.drawUnseen(this._renderFound(catalogue, answer, hits), this.renderRoot));
  };

  private _listed(catalogue: Catalogue | CatalogueIndex, date: ISODate): Hit[] {
    if (this._isStart) return [];
    const { field, lifeEvent } = this;
    const filters = { field, lifeEvent, codes: this._codes, level: this._filters.level };
    return browse(catalogue, filters, date).map((procedure) => ({ procedure }));
  }

  /** Builds the search of a catalogue while the network still brings it. */
  private _readAlong(): void {
    const arriving = this._tools.module && this.source.store?.arriving;
    this._follow(arriving?.catalogue, arriving);
    if (arriving && !arriving.catalogue && !arriving.isOver)
      void arriving.more().then(() => this.source.state.kind === 'loading' && this._readAlong());
  }

  /** One finder a catalogue, as soon as its file is there. */
  private _follow(catalogue: Catalogue | CatalogueIndex | undefined, arriving?: ArrivingIndex): void {
    const tools = this._tools.module;
    const isFollowed = catalogue === this._searched && (arriving || !this._finder?.isOutgrown);
    if (isFollowed || (catalogue && !tools)) return;
    this._finder?.dispose();
    this._searched = catalogue;
    this._finder = catalogue && tools?.createFinder(catalogue, () => this.requestUpdate(), this._draw, arriving);
  }

  /** What stands there is of the catalogue that is there and of what is typed now, and not of the letters before. */
  private get _isAnswered(): boolean {
    return this._question.length > 0 && !this._isWaiting;
  }

  protected override renderReady(catalogue: Catalogue | CatalogueIndex): TemplateResult {
    return this._renderUnder(this._isStart ? this._renderStart(catalogue) : this._renderFound(catalogue));
  }

  /** The box stands there before the catalogue: who knows what to look for can type meanwhile. */
  protected override renderLoading(): TemplateResult {
    return this._renderUnder(this.openCode ? nothing : super.renderLoading());
  }

  /** What was typed stays there, and the focus in it. */
  protected override renderFailure(problem: Problem, retry: () => void): TemplateResult {
    const failure = super.renderFailure(problem, retry);
    return this.openCode ? failure : this._renderUnder(failure);
  }

  private _renderUnder(content: unknown): TemplateResult {
    return html`<div class="container">
      <div class="layout ${this.openCode ? 'open' : ''}">
        <div class="finder">${this._linkNote?.() ?? nothing} ${this._renderBox()} ${content}</div>
        ${this.renderOutlet()}
      </div>
    </div>`;
  }

  private _renderBox(): TemplateResult {
    const isCombobox = !this.hrefTemplate;
    const expanded = isCombobox && this._hits.length > 0;
    return html`<div role="search" aria-labelledby="label">
      <label class="label" id="label" for="q">${this.label || msg('Tìm thủ tục', { id: 'search.label' })}</label>
      <div class="box">
        <input
          id="q"
          part="input"
          type="text"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="400"
          .value=${live(this.query)}
          role=${isCombobox ? 'combobox' : nothing}
          aria-autocomplete=${isCombobox ? 'list' : nothing}
          aria-expanded=${isCombobox ? String(expanded) : nothing}
          aria-controls=${expanded ? 'results' : nothing}
          aria-activedescendant=${expanded && this._active >= 0 ? `option-${this._active}` : nothing}
          aria-describedby="hint"
          @input=${this._onInput}
          @keydown=${this._onKey}
        />
        ${this.query ? html`<button type="button" class="clear" aria-label=${msg('Xóa chữ đã gõ', { id: 'search.clear' })} @click=${this._clear}><span aria-hidden="true">✕</span></button>` : nothing}
      </div>
      <p id="hint" class="soft" ?hidden=${this.query !== ''}>
        ${msg('Ví dụ: làm giấy khai sinh, sao y, nhập hộ khẩu. Gõ không dấu cũng được.', { id: 'search.hint' })}
      </p>
    </div>`;
  }

  private _renderStart(catalogue: Catalogue | CatalogueIndex): TemplateResult {
    const { text } = this.speech;
    const onChoose = (choice: Choice) => this._choose(choice);
    const host = {
      catalogue,
      text,
      hrefTemplate: this.hrefTemplate,
      onSelect: (code: Code) => this._select(code),
      onLinkKey: this._onLinkKey,
    };
    const item = (procedure: ListedProcedure) => this._tools.module?.view.itemView({ procedure }, host);
    return startView({
      catalogue,
      today: vietnamTime(getHost().now()).date,
      headingLevel: this.headingLevel,
      text,
      item,
      onChoose,
    });
  }

  private _renderFound(
    catalogue: Catalogue | CatalogueIndex,
    answer = this._answer,
    hits = this._hits,
  ): TemplateResult {
    const view = this._tools.module?.view;
    if (!view || (this.query.trim() && !answer)) return this._renderWaiting();
    const total = totalOf(answer, hits);
    const host: ResultsHost = {
      catalogue,
      query: this.query,
      answer,
      field: this.field,
      lifeEvent: this.lifeEvent,
      onlineOnly: this._onlineOnly,
      filtersOpen: this._filtersOpen,
      hits,
      total,
      shown: this._shown,
      page: PAGE,
      active: this._active,
      openCode: this.openCode,
      hrefTemplate: this.hrefTemplate,
      countWords: countWords(total),
      ...this.speech,
      onChoose: (choice) => this._choose(choice),
      onFilters: (isOpen) => (this._filtersOpen = isOpen),
      onQuery: (query) => this._typed(query),
      onStart: this._clear,
      onMore: () => (this._shown = Math.max(PAGE, this._shown) + PAGE),
      onSelect: (code) => this._select(code),
      onLinkKey: this._onLinkKey,
    };
    return html`${view.filtersView(host)}${view.resultsView(host)}`;
  }

  private _renderWaiting(): TemplateResult {
    if (this._tools.state !== 'failed')
      return html`<p class="found soft" role="status">${msg('Đang tìm…', { id: 'search.waiting' })}</p>`;
    return html`<div class="found">
      ${unloaded([this._tools], msg('Chưa tải được phần tìm kiếm.', { id: 'search.failed' }))}
    </div>`;
  }

  /** How many there are, drawn or not. */
  private get _total(): number {
    return totalOf(this._answer, this._hits);
  }

  private _select(code: Code): void {
    this.dispatchEvent(new WardProcedureSelectEvent(code));
  }

  private _choose(choice: Choice): void {
    if (choice.onlineOnly !== undefined) this._onlineOnly = choice.onlineOnly;
    if (choice.field !== undefined) this.field = choice.field;
    if (choice.lifeEvent !== undefined) this.lifeEvent = choice.lifeEvent;
    this._restart();
    // The button that was pressed is gone: without this the keyboard would start at the top of the page.
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this._input?.focus({ preventScroll: true });
    });
  }

  private readonly _onInput = (event: Event): void => {
    this._typed((event.target as HTMLInputElement).value);
  };

  private _typed(query: string): void {
    this.query = query;
    this.openCode = undefined;
    this._restart();
  }

  private readonly _clear = (): void => {
    this.field = '';
    this.lifeEvent = '';
    this._onlineOnly = false;
    this._typed('');
    this._input?.focus();
  };

  /** A new question: back to the top of the list; said and told once the typing rests. */
  private _restart(): void {
    this._active = -1;
    this._shown = visibleRows();
    this._untold = false;
    this._settled.begin();
  }

  private _rest(): void {
    if (this.head?.procedures.length === 0) this.localized(() => this.announce(emptyWords()));
    if (this._isStart) return;
    this._untold = !this._isAnswered;
    if (this._untold) return;
    this.localized(() => this.announce(countWords(this._total)));
    if (this.query.trim()) this.dispatchEvent(new WardProcedureSearchEvent(this.query.trim(), this._total));
  }

  private readonly _onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return; // Enter and arrows belong to the input method
    if (event.key === 'Escape' && (this.query || !this._isStart)) {
      event.preventDefault();
      if (this._active >= 0) this._active = -1;
      else this._clear();
      return;
    }
    if (this.hrefTemplate) return this._onLinkKey(event);
    const last = Math.min(this._hits.length, this._shown) - 1;
    if (last < 0) return;
    const option = this._tools.module?.view.optionFor(event, this._active, last);
    if (option === undefined) return;
    event.preventDefault();
    // In one column the open procedure stands in the place of the list: no key may move what is not seen.
    if (this._isCovered) this.close();
    else if (event.key !== 'Enter' || option !== this._active) this._active = option;
    else this._select(this._hits[option].procedure.code);
  };

  private get _isCovered(): boolean {
    return Boolean(this.openCode) && this.renderRoot.querySelector('.found')?.getClientRects().length === 0;
  }

  private readonly _onLinkKey = (event: KeyboardEvent): void =>
    this._tools.module?.view.walkLinks(event, this.renderRoot);
}
