import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-list/define.js';
import type { WardProcedureList } from '../../src/elements/ward-procedure-list/ward-procedure-list.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveSplit } from '../../stories/fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { OLD_RESIDENCE, RESIDENCE } from '../../stories/fixtures/procedures/times.js';
import { deepQuery, having, seenText, until } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-procedure-list.states.js';
import * as stories from '../../stories/ward-procedure-list.stories.js';
import { sourceChecks } from './common-checks.js';
import { testStates } from './state-tests.js';

const root = (element: WardProcedureList) => element.shadowRoot!;
const groups = (element: WardProcedureList) =>
  [...root(element).querySelectorAll<HTMLElement>('details.group')].map(({ dataset }) => dataset.group);
const codes = (element: WardProcedureList, inside = '') =>
  [...root(element).querySelectorAll<HTMLElement>(`${inside} [data-code]`)].map(({ dataset }) => dataset.code);

testStates<WardProcedureList>(
  'ward-procedure-list',
  states,
  {
    ...sourceChecks,
    empty: (element) => expect(seenText(element)).to.equal('Danh mục này chưa có thủ tục nào.'),
    'one-bad-record': (element) => {
      expect(new Set(codes(element)), 'the good ones').to.deep.equal(new Set([BIRTH, COPIES]));
    },
    'duplicate-codes': (element) => {
      expect(codes(element, '[data-group="sinh-con"]')).to.deep.equal([BIRTH]);
      expect(seenText(element)).not.to.contain('Bản ghi trùng mã');
    },
    'by-need': (element) => {
      expect(groups(element), 'in the order of the catalogue; nobody died here').to.deep.equal([
        'sinh-con',
        'ket-hon',
        'giay-to',
        'doi-cho-o',
        'kinh-doanh',
        'other',
      ]);
      expect(codes(element, '[data-group="sinh-con"]')).to.deep.equal([BIRTH, BIRTH_ABROAD]);
      expect(codes(element), 'an abolished procedure is not in the list').not.to.include(OLD_RESIDENCE);
    },
    unfolded: (element) => {
      expect(seenText(element)).to.contain('Làm giấy khai sinh cho con Thủ tục đăng ký khai sinh Hộ tịch');
      expect(seenText(element), 'where to go, if not to the ward').to.contain('Nơi giải quyết: Công an phường Hoa Sen');
    },
    'by-field': (element) => {
      expect(groups(element).slice(0, 3)).to.deep.equal(['ho-tich', 'chung-thuc', 'cu-tru']);
    },
    'by-audience': (element) => {
      expect(groups(element)).to.deep.equal(['citizen', 'overseasVietnamese', 'foreigner', 'household', 'enterprise']);
    },
    flat: (element) => {
      expect(groups(element)).to.deep.equal([]);
      expect(codes(element).slice(0, 4), 'the ones that the ward pinned come first').to.deep.equal([
        BIRTH,
        COPIES,
        RESIDENCE,
        BIRTH_ABROAD,
      ]);
    },
    'one-field': (element) => expect(codes(element)).to.deep.equal([COPIES]),
    'nothing-fits': (element) => expect(codes(element)).to.deep.equal([]),
    'by-codes': (element) => expect(codes(element), 'as the page asked').to.deep.equal([COPIES, OLD_RESIDENCE, BIRTH]),
    links: (element) => {
      const links = [...root(element).querySelectorAll<HTMLAnchorElement>('a.result')];
      expect(links[0].getAttribute('href')).to.equal(
        new URL(`thu-tuc/dang-ky-khai-sinh?ma=${BIRTH}`, document.baseURI).href,
      );
      expect(root(element).querySelectorAll('button').length, 'no button beside the links').to.equal(0);
    },
    opened: (element) => {
      expect(root(element).querySelector<HTMLElement>('.groups')!.checkVisibility(), 'the list gave way').to.equal(
        false,
      );
      expect(deepQuery(element, '.name')?.textContent).to.equal('Sao y bản chính');
    },
    english: (element) => {
      const names = [...root(element).querySelectorAll('.result-name')].map((node) => node.textContent);
      expect(names).to.include('Get a birth certificate for a child');
      const marked = [...root(element).querySelectorAll('.result [lang="vi"]')].map((node) => node.textContent);
      expect(marked, 'Vietnamese names are marked').to.include('Xin giấy độc thân');
    },
    dark: (element) => {
      expect(getComputedStyle(root(element).querySelector('.group')!).backgroundColor).to.equal('rgb(23, 28, 33)');
    },
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'large-text': (element) => {
      const text = element.shadowRoot!.querySelector('.result-name')!;
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(32);
    },
  },
  stories,
);

describe('<ward-procedure-list> when a procedure is chosen', () => {
  beforeEach(freshHost);

  const list = async () => {
    const element = await fixture<WardProcedureList>(
      html`<ward-procedure-list src=${serveSplit(catalogue).src} group-by="none" lang="vi"></ward-procedure-list>`,
    );
    await having(`[data-code="${COPIES}"]`)(element);
    return element;
  };
  const item = (element: WardProcedureList) => root(element).querySelector<HTMLElement>(`[data-code="${COPIES}"]`)!;

  it('opens it in place, with the focus on its name, and gives the focus back', async () => {
    const element = await list();
    item(element).focus();
    item(element).click();
    await having('.name')(element);
    await until(() => deepQuery(element, '.name')!.matches(':focus'), 'focus on the name');
    root(element).querySelector<HTMLElement>('.back')!.click();
    await until(() => item(element).matches(':focus'), 'focus on the item that was chosen');
    expect(root(element).querySelectorAll('ward-procedure-detail').length).to.equal(0);
  });

  it('leaves the rest to the page when the page says so', async () => {
    const element = await list();
    let asked = '';
    element.addEventListener('ward-procedure-select', (event) => {
      asked = event.code;
      event.preventDefault();
    });
    item(element).click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.equal(COPIES);
    expect(root(element).querySelectorAll('ward-procedure-detail').length).to.equal(0);
  });
});
