import { expect } from '@open-wc/testing';
import '../../src/elements/ward-procedure-steps/define.js';
import type { WardProcedureSteps } from '../../src/elements/ward-procedure-steps/ward-procedure-steps.js';
import { deepQuery, seenText } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-procedure-steps.states.js';
import * as stories from '../../stories/ward-procedure-steps.stories.js';
import { codeChecks, sourceChecks } from './common-checks.js';
import { testStates } from './state-tests.js';

const root = (element: WardProcedureSteps) => element.shadowRoot!;
const titles = (element: WardProcedureSteps, list: string) =>
  [...root(element).querySelectorAll(`${list} > li > .title`)].map((title) =>
    title.textContent!.replace(/\s+/g, ' ').trim(),
  );
const MINE = 'ol[part="steps"]';

testStates<WardProcedureSteps>(
  'ward-procedure-steps',
  states,
  {
    ...sourceChecks,
    ...codeChecks,
    'part-left-out': (element) => {
      expect(root(element).querySelectorAll('.note').length).to.equal(1);
      expect(titles(element, MINE)).to.deep.equal(['Mang bản chính và bản chụp đến quầy']);
    },
    'all-actors': (element) => {
      expect(titles(element, MINE)).to.deep.equal([
        'Chuẩn bị và nộp hồ sơ',
        'Ký văn bản nhận con (tùy trường hợp)',
        'Bệnh viện gửi giấy chứng sinh điện tử',
      ]);
      expect(titles(element, 'details > ol.agency')).to.deep.equal(['Cán bộ kiểm tra hồ sơ']);
      expect(root(element).querySelector('details')?.open, 'the part of the office is folded').to.equal(false);
      const body = root(element).querySelector(`${MINE} > li > div`)!;
      expect([...body.querySelectorAll('ul > li')].map((item) => item.textContent)).to.deep.equal([
        'tại bộ phận một cửa',
        'trên cổng dịch vụ công',
        'qua bưu chính',
      ]);
      expect(body.querySelector('a')?.href).to.equal('https://dichvucong.example/');
      const marks = [...body.querySelectorAll('li')].map((item) => getComputedStyle(item, '::before').content);
      expect(new Set(marks), 'items of a text are no steps').to.deep.equal(new Set(['none']));
      expect(getComputedStyle(body.querySelector('ul')!).listStyleType).to.equal('disc');
      expect(seenText(element)).not.to.contain('**');
    },
    'case-answered': (element) => {
      expect(titles(element, MINE)).to.include('Ký văn bản nhận con');
    },
    plain: (element) => {
      expect(titles(element, MINE)).to.deep.equal(['Mang bản chính và bản chụp đến quầy']);
      expect(titles(element, 'details > ol'), 'nothing is known of the office').to.deep.equal([]);
    },
    'no-steps': (element) => {
      expect(root(element).querySelectorAll('ol').length).to.equal(0);
      expect(root(element).querySelector<HTMLAnchorElement>('.note a')?.href).to.equal(
        'https://dichvucong.example/9.000502',
      );
    },
    ended: (element) => {
      expect(root(element).querySelectorAll('ol').length, 'no steps of a procedure that has ended').to.equal(0);
      expect(root(element).querySelector('.outcome button')?.textContent?.trim()).to.equal('Nhập hộ khẩu');
    },
    english: (element) => {
      expect(deepQuery(element, 'h2')?.textContent).to.equal('Steps');
      const vietnamese = [...root(element).querySelectorAll('[lang="vi"]')].map((node) => node.textContent);
      expect(vietnamese).to.deep.equal(['Bệnh viện gửi giấy chứng sinh điện tử', 'Tra cứu giấy chứng sinh']);
    },
    dark: (element) => {
      expect(getComputedStyle(root(element).querySelector('.title')!).color).to.equal('rgb(238, 241, 244)');
    },
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'large-text': (element) => {
      const text = element.shadowRoot!.querySelector('.title')!;
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(32);
    },
  },
  stories,
);

describe('<ward-procedure-steps>', () => {
  it('leaves out its heading where the page already has one', async () => {
    const element = document.createElement('ward-procedure-steps') as WardProcedureSteps;
    element.setAttribute('without-heading', '');
    expect(element.withoutHeading).to.equal(true);
  });
});
