/** What stands below the list, loaded once the list is drawn; what only helpers see is loaded for them alone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, CatalogueIndex, Procedure } from '../../catalogue/types.js';
import type { Guide } from '../../guide/index.js';
import type { Lazy } from '../shared/lazy.js';
import type { HelperHost } from '../shared/helper-view.js';
import { afterSubmit, type AfterHost } from './after-submit.js';

export type ExtrasHost = AfterHost & HelperHost;

export class Extras {
  private readonly _helper: Lazy<typeof import('../shared/helper-view.js')>;

  constructor(needs: <T>(load: () => Promise<T>) => Lazy<T>) {
    this._helper = needs(() => import('../shared/helper-view.js'));
  }

  draw(
    procedure: Procedure,
    guide: Guide | null,
    catalogue: Catalogue | CatalogueIndex,
    isHelper: boolean,
    host: ExtrasHost,
  ): TemplateResult {
    return html`${guide ? afterSubmit(guide, catalogue, host) : nothing}
    ${isHelper ? (this._helper.get()?.helperView(procedure, guide, catalogue, host) ?? nothing) : nothing}`;
  }
}
