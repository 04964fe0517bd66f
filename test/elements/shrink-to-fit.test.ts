/** Boxes that take the width of what is inside: a block that container queries ask tells them none. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/index.js';
import type { WardProcedureList } from '../../src/elements/ward-procedure-list/ward-procedure-list.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { having } from '../../stories/fixtures/state.js';

const boxes: Record<string, (inside: TemplateResult) => TemplateResult> = {
  'a float': (inside) => html`<div style="float: left">${inside}</div>`,
  'a flex row': (inside) => html`<div style="display: flex">${inside}</div>`,
  'a table cell': (inside) =>
    html`<table>
      <tr>
        <td>${inside}</td>
      </tr>
    </table>`,
  'an inline block': (inside) => html`<div style="display: inline-block">${inside}</div>`,
  'an absolute box': (inside) => html`<div style="position: absolute; inset-inline-end: 0">${inside}</div>`,
};

/** A column of the page, the box in it, and the element in the box. */
async function inColumn<E extends HTMLElement>(width: number, box: TemplateResult, tag: string): Promise<E> {
  const column = await fixture(html`<div style="position: relative; inline-size: ${width}px">${box}</div>`);
  return column.querySelector<E>(tag)!;
}

describe('A box that is as wide as what is inside', () => {
  beforeEach(freshHost);

  for (const [name, box] of Object.entries(boxes)) {
    it(`leaves a procedure its width: ${name}`, async () => {
      const detail = html`<ward-procedure-detail
        lang="vi"
        src=${serveWhole(catalogue).src}
        code=${BIRTH}
      ></ward-procedure-detail>`;
      for (const width of [320, 700]) {
        const element = await inColumn(width, box(detail), 'ward-procedure-detail');
        await having('.card')(element);
        expect(element.offsetWidth, `of ${width}`).to.be.within(width - 20, width);
      }
    });

    it(`leaves a list its width when a procedure is open: ${name}`, async () => {
      const list = html`<ward-procedure-list lang="vi" src=${serveWhole(catalogue).src}></ward-procedure-list>`;
      const element = await inColumn<WardProcedureList>(700, box(list), 'ward-procedure-list');
      await having('.group')(element);
      element.open(BIRTH);
      await having('.card')(element);
      expect(element.offsetWidth).to.be.within(680, 700);
    });
  }

  it('is not made wider than the page by a cell that may not wrap', async () => {
    const { src } = serveWhole(catalogue);
    for (const inside of [
      html`<ward-procedure-search lang="vi" src=${src}></ward-procedure-search>`,
      html`<ward-procedure-detail lang="vi" src=${src} code=${BIRTH}></ward-procedure-detail>`,
    ]) {
      const table = html`<table>
        <tr>
          <td style="white-space: nowrap">${inside}</td>
        </tr>
      </table>`;
      const element = await inColumn(320, table, 'ward-procedure-search, ward-procedure-detail');
      await having('.container')(element);
      expect(element.offsetWidth, element.localName).to.be.at.most(320);
    }
  });
});
