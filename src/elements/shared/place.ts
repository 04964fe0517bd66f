/** Where to go: an office with what is verified of it, or only the kind of place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Agency, LText } from '../../catalogue/types.js';
import type { Place } from '../../guide/index.js';
import { msg } from '../../localization/index.js';

export interface PlaceHost {
  text(value: LText | undefined): unknown;
  /** Draws what is verified of the office; nothing while that is being loaded. */
  lines(): unknown;
}

export function placeBlock(place: Place, host: PlaceHost): TemplateResult {
  switch (place.kind) {
    case 'unknown':
      return html`<p>${msg('Chưa rõ nơi nộp. Vui lòng hỏi cán bộ.', { id: 'office.notKnown' })}</p>`;
    case 'agencyOnly':
      return html`<p>${host.text(receptionOf(place.agency))}</p>
        ${place.agency.tier === 'ward' ? unverified() : nothing}`;
    case 'several':
      return html`<p>
          ${msg('Tùy trường hợp, một trong các nơi sau. Nên hỏi trước khi đi.', { id: 'office.several' })}
        </p>
        <ul>
          ${place.agencies.map((agency) => html`<li>${host.text(receptionOf(agency))}</li>`)}
        </ul>`;
    case 'office': {
      const { address, phones, hours } = place.office;
      return html`<p><strong>${host.text(place.office.name)}</strong></p>
        ${address || phones?.length || hours?.length ? host.lines() : unverified()}
        ${place.others.map((office) => html`<p class="soft">${msg('Cũng nhận tại:', { id: 'office.also' })} ${host.text(office.name)}${office.address ? html`, ${host.text(office.address)}` : nothing}</p>`)}`;
    }
  }
}

export const receptionOf = (agency: Agency): LText => agency.receptionName ?? agency.name;

export const unverified = (): TemplateResult =>
  html`<p class="soft">${msg('Chưa có địa chỉ, giờ làm việc đã xác minh', { id: 'office.unknown' })}</p>`;
