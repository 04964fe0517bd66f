/** Pages opened from disk, where nothing can be fetched: `catalogue.js` leaves the catalogue on the page. */
import { expect, fixture, html } from '@open-wc/testing';
import type { WardProcedureList } from '../../src/elements/ward-procedure-list/ward-procedure-list.js';
import { emptyCatalogue, withProcedures } from '../../stories/fixtures/catalogue.js';
import { askedFor, freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { COPIES, copies } from '../../stories/fixtures/procedures/copies.js';
import { deepQueryAll, drawn, having, seenText, showing } from '../../stories/fixtures/state.js';

type Page = { wardProcedureGuide?: { catalogues?: unknown } };

describe('A catalogue that a script left on the page', () => {
  before(freshHost);
  after(() => delete (globalThis as Page).wardProcedureGuide);

  it('is found also when its script comes after that of the elements', async () => {
    await import('../../src/elements/ward-procedure-fees/define.js');
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'interactive' });
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-fees lang="vi" code=${COPIES}></ward-procedure-fees>`,
    );
    await showing('Chưa khai báo danh mục thủ tục')(element);
    (globalThis as Page).wardProcedureGuide = { catalogues: [emptyCatalogue, withProcedures(copies)] };
    delete (document as { readyState?: string }).readyState;
    dispatchEvent(new Event('load'));
    await having('.lines')(element);
  });

  it('is read by an element that stands there before its own script', async () => {
    const element = await fixture<WardProcedureList>(
      html`<ward-procedure-list lang="vi" group-by="none"><a href="#">Danh sách</a></ward-procedure-list>`,
    );
    expect(seenText(element), 'until then, the link of the page').to.equal('Danh sách');
    await import('../../src/elements/ward-procedure-list/define.js');
    await having(`[data-code="${COPIES}"]`)(element);
    expect(askedFor.length, 'nothing was fetched').to.equal(0);
  });

  it('is the last one that was left', async () => {
    const element = await fixture<WardProcedureList>(
      html`<ward-procedure-list lang="vi" group-by="none"></ward-procedure-list>`,
    );
    await having('[data-code]')(element);
    expect(deepQueryAll(element, '[data-code]').length).to.equal(1);
  });

  it('gives way to one that the element names', async () => {
    const element = await fixture<WardProcedureList>(
      html`<ward-procedure-list lang="vi" src=${serveWhole(emptyCatalogue).src}></ward-procedure-list>`,
    );
    await showing('Danh mục này chưa có thủ tục nào.')(element);
  });

  it('and to that of a ward-catalogue around, whose script may come last of all', async () => {
    const frame = await fixture<HTMLElement>(
      html`<ward-catalogue lang="vi" src=${serveWhole(emptyCatalogue).src}>
        <ward-procedure-list></ward-procedure-list>
      </ward-catalogue>`,
    );
    await drawn(frame);
    expect(deepQueryAll(frame, '[data-code]').length, 'not the wrong one in the meantime').to.equal(0);
    expect(customElements.get('ward-catalogue')).to.equal(undefined);
    await import('../../src/elements/ward-catalogue/define.js');
    await showing('Danh mục này chưa có thủ tục nào.')(frame);
  });
});
