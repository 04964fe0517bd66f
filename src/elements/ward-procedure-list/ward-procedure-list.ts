import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { browse, type ListedProcedure } from '../../catalogue/browse.js';
import type { Audience, Catalogue, CatalogueIndex, Code } from '../../catalogue/types.js';
import { vietnamTime } from '../../guide/dates.js';
import { getHost } from '../../host/index.js';
import { msg } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { WardProcedureSelectEvent } from '../shared/events.js';
import { heading } from '../shared/heading.js';
import { OutletElement } from '../shared/outlet-element.js';
import { procedureHref } from '../shared/procedure-link.js';
import { resultLines } from '../shared/result-item.js';
import { countOf } from '../shared/procedure-count.js';
import { resultStyles } from '../shared/result.styles.js';
import { audienceName } from '../shared/audience-words.js';

type Grouping = 'life-event' | 'field' | 'audience' | 'none';
interface Group {
  id: string;
  title: unknown;
  procedures: ListedProcedure[];
}

/**
 * @summary Browse procedures by need (life event), field or audience; the ward's pinned ones first.
 * @status stable
 * @since 0.1
 * @slot - Shown until the catalogue is there: a link to the official list.
 * @event ward-procedure-select - A procedure was chosen; cancel it to open it elsewhere.
 * @event ward-catalogue-problem - The catalogue could not be read, or records of it were left out.
 * @csspart group - One group of the list.
 * @example
 * ```html
 * <ward-procedure-list src="data/split/index.json" group-by="field"></ward-procedure-list>
 * ```
 */
export class WardProcedureList extends OutletElement {
  static override styles = [
    baseStyles,
    resultStyles,
    css`
      .group + .group {
        margin-block-start: 0.5em;
      }
      .group {
        padding-inline: 1em;
      }
      .group > summary {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 1em;
        min-block-size: 3em;
      }
      .group > summary > :first-child {
        flex: 1;
      }
      /* A flex summary loses the browser's own marker: a chevron, down where it opens, up where it closes. */
      .group > summary::after {
        content: '';
        flex: none;
        inline-size: 0.5em;
        block-size: 0.5em;
        margin-block-end: 0.25em;
        border: solid currentColor;
        border-width: 0 0.125em 0.125em 0;
        transform: rotate(45deg);
      }
      .group[open] > summary::after {
        margin-block-end: -0.25em;
        transform: rotate(-135deg);
      }
      .group > summary::-webkit-details-marker {
        display: none;
      }
      .group .results {
        margin-inline: -1em;
        border-block-start: 1px solid var(--_line);
      }
      .open .groups {
        display: none;
      }
      .heading {
        margin-block-end: 0.5em;
      }
    `,
  ];

  /** How the list is divided: `life-event`, `field`, `audience` or `none`. */
  @property({ attribute: 'group-by' }) groupBy: Grouping = 'life-event';

  /** Only this field (code of the catalogue). */
  @property() field?: string;

  /** Only this life event (code of the catalogue). */
  @property({ attribute: 'life-event' }) lifeEvent?: string;

  /** Only this audience. */
  @property() audience?: Audience;

  /** Only these procedures, in this order; codes with spaces or commas between. */
  @property() codes?: string;

  protected override renderReady(catalogue: Catalogue | CatalogueIndex): unknown {
    const { date } = vietnamTime(getHost().now());
    const codes = this.codes?.split(/[\s,;]+/).filter(Boolean);
    const procedures = browse(
      catalogue,
      { field: this.field, lifeEvent: this.lifeEvent, audience: this.audience, codes },
      date,
    );
    return html`<div class=${this.openCode ? 'open' : ''}>
      <div class="groups">
        ${procedures.length === 0 ? this._renderEmpty(catalogue) : this._renderGroups(procedures, catalogue)}
      </div>
      ${this.renderOutlet()}
    </div>`;
  }

  private _renderEmpty(catalogue: Catalogue | CatalogueIndex): TemplateResult {
    return html`<p class="note plain">
      ${
        catalogue.procedures.length === 0
          ? msg('Danh mục này chưa có thủ tục nào.', { id: 'list.emptyCatalogue' })
          : msg('Không có thủ tục nào trong nhóm này.', { id: 'list.empty' })
      }
    </p>`;
  }

  private _renderGroups(procedures: ListedProcedure[], catalogue: Catalogue | CatalogueIndex): unknown {
    const groups = this._groups(procedures, catalogue);
    if (groups.length === 1 && groups[0].id === '')
      return html`<ul class="results panel">
        ${procedures.map((entry) => this._renderItem(entry, catalogue))}
      </ul>`;
    return html`${heading(this.headingLevel, this._title(), 'h2 heading')}
    ${groups.map(
      ({ id, title, procedures: members }) =>
        html`<details class="group panel" part="group" data-group=${id}>
          <summary><span>${title}</span><span class="soft">${countOf(members.length)}</span></summary>
          <ul class="results">
            ${members.map((entry) => this._renderItem(entry, catalogue))}
          </ul>
        </details>`,
    )}`;
  }

  private _title(): string {
    switch (this.groupBy) {
      case 'field':
        return msg('Theo lĩnh vực', { id: 'browse.fields' });
      case 'audience':
        return msg('Theo đối tượng', { id: 'browse.audience' });
      default:
        return msg('Theo nhu cầu', { id: 'browse.events' });
    }
  }

  private _groups(procedures: ListedProcedure[], catalogue: Catalogue | CatalogueIndex): Group[] {
    const rest = (taken: Set<Code>): Group[] => {
      const others = procedures.filter((entry) => !taken.has(entry.code));
      return others.length > 0
        ? [{ id: 'other', title: msg('Việc khác', { id: 'browse.other' }), procedures: others }]
        : [];
    };
    const byTerm = (terms: typeof catalogue.fields, has: (entry: ListedProcedure, code: Code) => boolean): Group[] => {
      const groups = terms.map((term) => ({
        id: term.code,
        title: this.text(term.name),
        procedures: procedures.filter((entry) => has(entry, term.code)),
      }));
      const filled = groups.filter((group) => group.procedures.length > 0);
      return [...filled, ...rest(new Set(filled.flatMap((group) => group.procedures.map((entry) => entry.code))))];
    };
    switch (this.groupBy) {
      case 'none':
        return [{ id: '', title: nothing, procedures }];
      case 'field':
        return byTerm(catalogue.fields, (entry, code) => entry.field === code);
      case 'audience': {
        const audiences = [...new Set(procedures.flatMap((entry) => entry.audience))];
        const groups = audiences.map((kind) => ({
          id: kind,
          title: audienceName(kind),
          procedures: procedures.filter((entry) => entry.audience.includes(kind)),
        }));
        return [...groups, ...rest(new Set(groups.flatMap((group) => group.procedures.map((entry) => entry.code))))];
      }
      default:
        return byTerm(
          [...catalogue.lifeEvents].sort((a, b) => (a.order ?? 99) - (b.order ?? 99)),
          (entry, code) => entry.lifeEvents?.includes(code) ?? false,
        );
    }
  }

  private _renderItem(procedure: ListedProcedure, head: Catalogue | CatalogueIndex): TemplateResult {
    const lines = resultLines(procedure, { head, text: (value, draw) => this.text(value, draw) });
    const href = procedureHref(this.hrefTemplate, procedure);
    return html`<li>
      ${
        href
          ? html`<a class="result" href=${href} data-code=${procedure.code}>${lines}</a>`
          : html`<button
              type="button"
              class="result"
              data-code=${procedure.code}
              @click=${() => this.dispatchEvent(new WardProcedureSelectEvent(procedure.code))}
            >
              ${lines}
            </button>`
      }
    </li>`;
  }
}
