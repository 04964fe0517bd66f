import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Agency, Catalogue, CatalogueHead, CatalogueIndex, Code, Notice, Office } from '../../catalogue/types.js';
import { vietnamTime } from '../../guide/dates.js';
import type { Answer, AnswerOptions, Place } from '../../guide/index.js';
import { getHost } from '../../host/index.js';
import { msg, str } from '../../localization/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { guideRules, loadGuide } from '../shared/guide-engine.js';
import { heading } from '../shared/heading.js';
import { officeStyles } from '../shared/office.styles.js';
import { ProcedureElement } from '../shared/procedure-element.js';
import { styles } from './ward-office-card.styles.js';

/**
 * @summary An office that takes dossiers: whether it is open now, address old and new, hours, telephones, notices. What nobody verified is said to be so.
 * @status stable
 * @since 0.1
 * @slot - Shown until the catalogue is there: a link to the official page.
 * @event ward-link-activate - A link leads out (map, telephone); cancel it to open the address in the host's own way.
 * @event ward-catalogue-problem - The catalogue or the procedure could not be read.
 * @csspart office - One office.
 * @cssproperty --ward-accent - Colour of links.
 * @example
 * ```html
 * <ward-office-card src="data/split/index.json" code="1.004222"></ward-office-card>
 * ```
 */
export class WardOfficeCard extends ProcedureElement {
  static override styles = [baseStyles, officeStyles, styles];

  /** Code of an office. With `code`, the one of several that the person chose. Without both, every office of the catalogue is shown. */
  @property() office?: string;

  private readonly _lines = this.needs(() => import('../shared/office-lines.js'));

  /** The rules are there: what is shown without a procedure needs them as well. */
  private readonly _rules = this.needs(loadGuide);

  protected override asked(): Partial<AnswerOptions> {
    return { office: this._chosen };
  }

  private get _chosen(): Code | undefined {
    return this.office?.trim() || undefined;
  }

  protected override renderReady(catalogue: Catalogue | CatalogueIndex): unknown {
    if (this.code?.trim()) return super.renderReady(catalogue);
    return this._rules.get() ? this._renderOffices(catalogue) : nothing;
  }

  /** Without a procedure: one office, or all of them. */
  private _renderOffices(catalogue: CatalogueHead): unknown {
    this.followClock();
    const wanted = this._chosen;
    if (wanted !== undefined && !catalogue.offices.some(({ code }) => code === wanted))
      return html`<p class="note">
        ${msg(str`Không có nơi tiếp nhận mã ${wanted} trong danh mục này.`, { id: 'office.unknownCode' })}
      </p>`;
    const codes = wanted === undefined ? catalogue.offices.map(({ code }) => code) : [wanted];
    const offices = codes.flatMap((code) => guideRules().officeOf(catalogue, code) ?? []);
    if (offices.length === 0)
      return html`<p class="note plain">${msg('Danh mục này chưa có nơi tiếp nhận nào.', { id: 'office.none' })}</p>`;
    return html`<div class="stack">${offices.map((office) => this._renderOffice(office, catalogue))}</div>`;
  }

  protected override renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown {
    if (guide.kind === 'unknownProcedure') return nothing;
    if (!('place' in guide)) return this.renderOutcome(guide, catalogue);
    return this._renderPlace(guide.place, guide.code, catalogue);
  }

  private _renderPlace(place: Place, procedure: Code, catalogue: CatalogueHead): TemplateResult {
    if (place.kind === 'office')
      return html`<div class="stack">
        ${this._renderOffice(place.office, catalogue, procedure)}
        ${place.others.map((office) => this._renderOffice(office, catalogue, procedure, true))}
      </div>`;
    return html`<article class="office panel" part="office">
      ${heading(this.headingLevel, msg('Nơi nộp hồ sơ', { id: 'office.title' }))}
      ${this._lines.get()?.placeBlock(place, { ...this.speech, lines: () => nothing }) ?? nothing}
    </article>`;
  }

  private _renderOffice(office: Office, head: CatalogueHead, procedure?: Code, isOther = false): TemplateResult {
    const now = getHost().now();
    const { date } = vietnamTime(now);
    const agency = this._agencyBeside(office, head);
    const { address, phones, hours } = office;
    const isKnown = Boolean(address || phones?.length || hours?.length);
    const lines = this._lines.get();
    const host = { ...this.speech, locale: this.locale };
    return html`<article class="office panel" part="office" data-office=${office.code}>
      ${isOther ? html`<p class="soft">${msg('Cũng nhận tại:', { id: 'office.also' })}</p>` : nothing}
      ${heading(this.headingLevel, this.text(office.name))}
      ${agency ? html`<p class="soft">${this.text(agency.name)}</p>` : nothing}
      ${guideRules()
        .noticesFor(head, date, { office: office.code, procedure })
        .map((notice) => this._renderNotice(notice))}
      ${lines && !isKnown ? lines.unverified() : nothing}
      ${lines && isKnown ? html`<div class="stack">${lines.officeLines(office, guideRules().openState(office, now, head, procedure), date, host)}</div>` : nothing}
      ${lines?.officeSource(office, host) ?? nothing}
    </article>`;
  }

  /** The agency, where the office does not bear its name already. */
  private _agencyBeside(office: Office, head: CatalogueHead): Agency | undefined {
    const agency = head.agencies.find(({ code }) => code === office.agency);
    return [agency?.name, agency?.receptionName].some((name) => name?.vi === office.name.vi) ? undefined : agency;
  }

  private _renderNotice({ severity, text }: Notice): TemplateResult {
    return html`<p class=${severity === 'warning' ? 'note' : 'note plain'}>${this.text(text)}</p>`;
  }
}
