import { expect } from '@open-wc/testing';
import '../../src/elements/ward-procedure-search/define.js';
import type { WardProcedureSearch } from '../../src/elements/ward-procedure-search/ward-procedure-search.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { OLD_RESIDENCE, OVERDUE, RESIDENCE } from '../../stories/fixtures/procedures/times.js';
import { deepQuery, seenText } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-procedure-search.states.js';
import * as stories from '../../stories/ward-procedure-search.stories.js';
import { sourceChecks } from './common-checks.js';
import { testStates, type Check } from './state-tests.js';

const root = (element: WardProcedureSearch) => element.shadowRoot!;
const texts = (element: WardProcedureSearch, selector: string) =>
  [...root(element).querySelectorAll(selector)].map((node) => node.textContent!.replace(/\s+/g, ' ').trim());
const codes = (element: WardProcedureSearch, inside = '[role="option"]') =>
  [...root(element).querySelectorAll<HTMLElement>(`${inside}[data-code]`)].map(({ dataset }) => dataset.code);
const input = (element: WardProcedureSearch) => root(element).querySelector('input')!;

/** Exactly these results, in this order, in a list box that the input owns. */
const results =
  (...expected: string[]): Check<WardProcedureSearch> =>
  (element) => {
    expect(codes(element)).to.deep.equal(expected);
    expect(input(element).getAttribute('aria-expanded')).to.equal('true');
    expect(root(element).getElementById(input(element).getAttribute('aria-controls')!)?.getAttribute('role')).to.equal(
      'listbox',
    );
  };

const opened: Check<WardProcedureSearch> = (element) => {
  expect(deepQuery(element, '.name')?.textContent).to.equal('Làm giấy khai sinh cho con');
  expect(texts(element, '.back')).to.deep.equal(['← Quay lại danh sách']);
  expect(root(element).querySelector('.chosen')?.getAttribute('data-code')).to.equal(BIRTH);
};

testStates<WardProcedureSearch>(
  'ward-procedure-search',
  states,
  {
    ...sourceChecks,
    empty: (element) => {
      expect(texts(element, '.note')).to.deep.equal(['Danh mục này chưa có thủ tục nào.']);
      expect(texts(element, '.tile')).to.deep.equal([]);
    },
    'one-bad-record': results(COPIES),
    'duplicate-codes': (element) => {
      results(BIRTH)(element);
      expect(seenText(element)).not.to.contain('Bản ghi trùng mã');
    },
    start: (element) => {
      expect(codes(element, '.result')).to.deep.equal([BIRTH, COPIES, RESIDENCE]);
      expect(texts(element, '.tile'), 'in the order of the catalogue, without the empty ones').to.deep.equal([
        'Sinh con',
        'Kết hôn',
        'Sao y, cấp lại giấy tờ',
        'Đổi chỗ ở',
        'Buôn bán, kinh doanh',
      ]);
      expect(input(element).getAttribute('role')).to.equal('combobox');
      expect(input(element).getAttribute('aria-expanded')).to.equal('false');
      expect(input(element).hasAttribute('aria-controls')).to.equal(false);
      expect(texts(element, '.clear'), 'nothing to clear').to.deep.equal([]);
    },
    results: (element) => {
      expect(codes(element)[0]).to.equal(BIRTH);
      expect(texts(element, '#option-0 .result-name mark').join(' ')).to.equal('Làm giấy khai sinh');
    },
    'active-result': (element) => {
      const active = input(element).getAttribute('aria-activedescendant')!;
      expect(root(element).getElementById(active)?.getAttribute('aria-selected')).to.equal('true');
      expect(texts(element, '[aria-selected="true"] .result-name')).to.deep.equal(['Làm giấy khai sinh cho con']);
    },
    'former-name': (element) => {
      expect(codes(element)[0], 'the one that holds today').to.equal(RESIDENCE);
      expect(texts(element, '[role="option"]')[0]).to.contain('Tên cũ: Đăng ký sổ hộ khẩu giấy');
    },
    'no-result': (element) => {
      expect(codes(element)).to.deep.equal([]);
      expect(input(element).getAttribute('aria-expanded')).to.equal('false');
      expect(root(element).querySelector<HTMLAnchorElement>('.none a')?.href).to.equal('tel:0000111222');
    },
    'filtered-away': (element) => {
      expect(codes(element)).to.deep.equal([]);
      expect(root(element).querySelector<HTMLSelectElement>('select')?.value).to.equal('chung-thuc');
    },
    'life-event': (element) => {
      results(BIRTH, BIRTH_ABROAD)(element);
      expect(texts(element, '.chosen-event strong')).to.deep.equal(['Sinh con']);
    },
    field: results(COPIES),
    'by-codes': results(COPIES, OLD_RESIDENCE),
    links: (element) => {
      expect(input(element).hasAttribute('role'), 'a plain text box over a list of links').to.equal(false);
      const [first] = root(element).querySelectorAll<HTMLAnchorElement>('a.result');
      expect(first.href).to.equal(new URL(`thu-tuc/dang-ky-khai-sinh?ma=${BIRTH}`, document.baseURI).href);
    },
    'many-results': (element) => expect(codes(element)).to.have.length(20),
    opened,
    english: (element) => {
      expect(texts(element, 'label')).to.deep.equal(['Find a procedure']);
      expect(texts(element, '.tile')[0]).to.equal('Having a child');
      expect(texts(element, '.tile [lang="vi"]')).to.include('Đổi chỗ ở');
      expect(texts(element, '.result [lang="vi"]')).to.include('Nhập hộ khẩu');
    },
    dark: (element) => {
      expect(codes(element)).to.include(OVERDUE);
      expect(getComputedStyle(root(element).querySelector('.results')!).backgroundColor).to.equal('rgb(23, 28, 33)');
    },
    'dark-opened': opened,
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'narrow-opened': (element) => {
      opened(element);
      expect(root(element).querySelector('.found')!.checkVisibility(), 'the list gave way').to.equal(false);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'large-text': (element) => expect(parseFloat(getComputedStyle(input(element)).fontSize)).to.be.at.least(32),
  },
  stories,
);
