import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-catalogue/define.js';
import '../../src/elements/ward-online-level/define.js';
import '../../src/elements/ward-procedure-fees/define.js';
import '../../src/elements/ward-procedure-list/define.js';
import type { WardCatalogue } from '../../src/elements/ward-catalogue/ward-catalogue.js';
import { catalogue, emptyCatalogue, withProcedures } from '../../stories/fixtures/catalogue.js';
import { askedFor, freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { COPIES, copies } from '../../stories/fixtures/procedures/copies.js';
import { deepQuery, deepQueryAll, seenText, showing, until } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-catalogue.states.js';
import * as stories from '../../stories/ward-catalogue.stories.js';
import { sourceChecks } from './common-checks.js';
import { testStates, type Check } from './state-tests.js';

const several: Check<WardCatalogue> = (element) => {
  expect(deepQueryAll(element, '.badge').length, 'the badge').to.equal(1);
  expect(deepQueryAll(element, '.lines li').length, 'the fees').to.equal(2);
  expect(deepQueryAll(element, 'details.group').length, 'the list').to.equal(7);
};

testStates<WardCatalogue>(
  'ward-catalogue',
  states,
  {
    ...sourceChecks,
    empty: (element) => expect(seenText(element)).to.equal('Danh mục này chưa có thủ tục nào.'),
    'one-bad-record': (element) => {
      expect(new Set(deepQueryAll(element, '[data-code]').map(({ dataset }) => dataset.code))).to.deep.equal(
        new Set([BIRTH, COPIES]),
      );
    },
    'several-elements': (element) => {
      several(element);
      const { src } = element;
      expect(askedFor.filter((url) => url === src).length, 'fetched once').to.equal(1);
    },
    'by-property': (element) => expect(deepQueryAll(element, '[data-code]').length).to.equal(12),
    english: (element) => {
      several(element);
      expect(deepQuery(element, '.badge')?.textContent).to.equal('Fully online');
    },
    dark: (element) => {
      expect(getComputedStyle(deepQuery(element, '.group')!).backgroundColor).to.equal('rgb(23, 28, 33)');
    },
    narrow: (element) => {
      several(element);
      for (const reader of element.querySelectorAll<HTMLElement>('*')) {
        expect(reader.scrollWidth, reader.localName).to.be.at.most(320);
      }
    },
    'large-text': (element) => {
      several(element);
      expect(getComputedStyle(deepQuery(element, '.amount')!).fontSize).to.equal('32px');
    },
  },
  stories,
);

describe('<ward-catalogue> gives its catalogue to the elements inside', () => {
  beforeEach(freshHost);

  it('also when it changes its address', async () => {
    const element = await fixture<WardCatalogue>(
      html`<ward-catalogue src=${serveWhole(emptyCatalogue).src} lang="vi">
        <ward-procedure-list group-by="none"></ward-procedure-list>
      </ward-catalogue>`,
    );
    await showing('Danh mục này chưa có thủ tục nào.')(element);
    element.src = serveWhole(withProcedures(copies)).src;
    await showing('Sao y bản chính')(element);
    expect(seenText(element)).not.to.contain('Danh mục này chưa có thủ tục nào.');
  });

  it('also when it gets its address after the elements are there', async () => {
    const element = await fixture<WardCatalogue>(
      html`<ward-catalogue lang="vi"><ward-procedure-list group-by="none"></ward-procedure-list></ward-catalogue>`,
    );
    await showing('Chưa khai báo danh mục thủ tục')(element);
    element.catalogue = withProcedures(copies);
    await showing('Sao y bản chính')(element);
  });

  it('also into the shadow root of somebody else', async () => {
    const element = await fixture<WardCatalogue>(html`<ward-catalogue lang="vi"><div></div></ward-catalogue>`);
    const foreign = element.querySelector('div')!.attachShadow({ mode: 'open' });
    foreign.append(Object.assign(document.createElement('ward-procedure-list'), { groupBy: 'none' }));
    await showing('Chưa khai báo danh mục thủ tục')(element.querySelector('div')!);
    element.src = serveWhole(withProcedures(copies)).src;
    await showing('Sao y bản chính')(element.querySelector('div')!);
  });

  it('but not to one that names its own', async () => {
    const element = await fixture<WardCatalogue>(
      html`<ward-catalogue src=${serveWhole(catalogue).src} lang="vi">
        <ward-procedure-list group-by="none" .catalogue=${withProcedures(copies)}></ward-procedure-list>
      </ward-catalogue>`,
    );
    await showing('Sao y bản chính')(element);
    expect(deepQueryAll(element, '[data-code]').length).to.equal(1);
  });

  it('and the nearest one wins', async () => {
    const element = await fixture<WardCatalogue>(
      html`<ward-catalogue src=${serveWhole(catalogue).src} lang="vi">
        <ward-catalogue .catalogue=${withProcedures(copies)}>
          <ward-procedure-list group-by="none"></ward-procedure-list>
        </ward-catalogue>
      </ward-catalogue>`,
    );
    await showing('Sao y bản chính')(element);
    expect(deepQueryAll(element, '[data-code]').length).to.equal(1);
  });

  it('and follows an element that moves to another catalogue', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi">
        <ward-catalogue id="one" .catalogue=${emptyCatalogue}
          ><ward-procedure-list group-by="none"></ward-procedure-list
        ></ward-catalogue>
        <ward-catalogue id="two" .catalogue=${withProcedures(copies)}></ward-catalogue>
      </div>`,
    );
    await showing('Danh mục này chưa có thủ tục nào.')(frame);
    frame.querySelector('#two')!.append(frame.querySelector('ward-procedure-list')!);
    await showing('Sao y bản chính')(frame);
  });

  it('speaks of a problem once, and for all of them', async () => {
    const told: string[] = [];
    const frame = await fixture<HTMLElement>(
      html`<div @ward-catalogue-problem=${(event: Event) => told.push((event.target as Element).localName)}></div>`,
    );
    const element = document.createElement('ward-catalogue') as WardCatalogue;
    element.append(document.createElement('ward-procedure-list'), document.createElement('ward-procedure-list'));
    element.src = 'https://hoa-sen.example/khong-co.json';
    frame.append(element);
    await until(() => told.length > 0, 'an event');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).to.deep.equal(['ward-catalogue']);
  });

  it('takes no room of its own, and what it says to screen readers is not seen', async () => {
    const element = await fixture<WardCatalogue>(
      html`<ward-catalogue .catalogue=${catalogue} lang="vi"
        ><ward-procedure-list></ward-procedure-list
      ></ward-catalogue>`,
    );
    expect(getComputedStyle(element).display).to.equal('contents');
    const region = element.shadowRoot!.querySelector<HTMLElement>('[role="status"]')!;
    region.textContent = 'Đã xóa. Có thể hoàn tác.';
    expect(region.getBoundingClientRect().width).to.be.at.most(1);
    expect(getComputedStyle(region).position).to.equal('absolute');
  });
});
