import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-fees/define.js';
import type { WardProcedureFees } from '../../src/elements/ward-procedure-fees/ward-procedure-fees.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, keptOnDevice, serveWhole } from '../../stories/fixtures/host.js';
import { COPIES, HOUSEHOLD_BUSINESS } from '../../stories/fixtures/procedures/copies.js';
import { having, seenText, until } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-procedure-fees.states.js';
import * as stories from '../../stories/ward-procedure-fees.stories.js';
import { codeChecks, sourceChecks } from './common-checks.js';
import { testStates, type Check } from './state-tests.js';

const texts = (element: WardProcedureFees, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((node) => node.textContent!.replace(/\s+/g, ' ').trim());
const amounts = (element: WardProcedureFees) => texts(element, '.amount');
const questions = (element: WardProcedureFees) => texts(element, 'legend, .question-label');

/** The amounts, line by line, and the questions that change them. */
const fees =
  (lines: string[], asked: string[] = []): Check<WardProcedureFees> =>
  (element) => {
    expect(amounts(element)).to.deep.equal(lines);
    expect(questions(element)).to.deep.equal(asked);
  };

const PER_PAGE = '2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; nhiều nhất 200.000 đồng';
const OF_COPIES = ['Nộp hồ sơ bằng cách nào?', 'Mỗi bản có mấy trang?', 'Cần mấy bản?', 'Có phải hộ nghèo không?'];

testStates<WardProcedureFees>(
  'ward-procedure-fees',
  states,
  {
    ...sourceChecks,
    ...codeChecks,
    'part-left-out': (element) => {
      expect(element.shadowRoot!.querySelectorAll('.note').length).to.equal(1);
      expect(amounts(element), 'the fees are not touched by the broken paper').to.deep.equal([
        PER_PAGE,
        '30.000 đồng/lượt',
      ]);
    },
    free: (element) => {
      fees(['Miễn lệ phí'])(element);
      expect(texts(element, '.lines p')).to.include('Đăng ký đúng hạn (mẫu)');
      expect(texts(element, '.lines p')).to.include('Căn cứ: Luật Hộ tịch mẫu, Điều 11');
    },
    fixed: fees(['20.000 đồng']),
    'by-channel': (element) => {
      fees(['75.000 đồng', '50.000 đồng'], ['Nộp hồ sơ bằng cách nào?'])(element);
      expect(texts(element, '.lines li > p:first-child')).to.deep.equal(['Lệ phí (Trực tiếp)', 'Lệ phí (Trực tuyến)']);
      expect(texts(element, '.total'), 'two fees of which one holds are not added up').to.deep.equal([]);
    },
    'per-unit': (element) => {
      fees([PER_PAGE, '30.000 đồng/lượt'], OF_COPIES)(element);
      expect(texts(element, '.lines p')).to.include('Được miễn nếu: người thuộc hộ nghèo');
      expect(texts(element, '.lines p')).to.include('Được giảm 50% nếu: trẻ em dưới 16 tuổi');
    },
    'per-unit-counted': (element) => expect(amounts(element)).to.deep.equal(['20.000 đồng']),
    'per-unit-capped': (element) => {
      expect(amounts(element)).to.deep.equal(['200.000 đồng']);
      expect(texts(element, '.lines p')).to.include('400 trang (mức tối đa)');
    },
    exempt: (element) => expect(amounts(element)).to.deep.equal(['Được miễn']),
    sum: (element) => {
      expect(amounts(element)).to.deep.equal(['2.000 đồng', '30.000 đồng/lượt']);
      expect(texts(element, '.total')).to.deep.equal(['Tạm tính: 32.000 đồng']);
    },
    'set-by-province': (element) => {
      fees(['Do Hội đồng nhân dân tỉnh quy định; chưa có mức đã xác minh', 'Chưa rõ mức thu'])(element);
      expect(texts(element, '.total'), 'what is not known cannot be added up').to.deep.equal([]);
      expect(texts(element, '.lines p')).to.include('Theo bảng giá của bưu điện.');
    },
    'not-set-and-range': fees(
      ['Pháp luật chưa quy định mức thu', '100.000 đến 300.000 đồng'],
      ['Có nhờ làm biển hiệu không?'],
    ),
    'no-fees': (element) => {
      expect(seenText(element)).to.contain('Chưa rõ mức thu. Vui lòng hỏi cán bộ trước khi nộp.');
      expect(seenText(element), 'nothing known is not free').not.to.contain('Miễn');
    },
    'law-changed': (element) => {
      expect(amounts(element)).to.deep.equal([]);
      expect(seenText(element), 'the old amount').not.to.contain('10.000');
    },
    withheld: (element) => {
      expect(amounts(element)).to.deep.equal([]);
      expect(seenText(element), 'the old amount').not.to.contain('8.000');
    },
    'without-questions': (element) => {
      expect(questions(element)).to.deep.equal([]);
      expect(texts(element, 'h2')).to.deep.equal([]);
    },
    english: (element) => {
      fees(['No charge'])(element);
      expect(texts(element, '.lines p')).to.include('Registered in time (sample)');
    },
    dark: (element) => {
      expect(getComputedStyle(element.shadowRoot!.querySelector('.amount')!).color).to.equal('rgb(238, 241, 244)');
    },
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'large-text': (element) => {
      const text = element.shadowRoot!.querySelector('.amount')!;
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(32);
    },
  },
  stories,
);

describe('<ward-procedure-fees>', () => {
  beforeEach(freshHost);

  const alone = async (code: string) => {
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi">
        <ward-procedure-fees src=${serveWhole(catalogue).src} code=${code}></ward-procedure-fees>
      </div>`,
    );
    const element = frame.querySelector('ward-procedure-fees')!;
    await having('.lines', 'fieldset')(element);
    return element;
  };
  const choose = async (element: WardProcedureFees, answer: string) => {
    const chip = [...element.shadowRoot!.querySelectorAll('label.chip')].find(
      (label) => label.textContent?.trim() === answer,
    )!;
    chip.querySelector('input')!.click();
    await element.updateComplete;
  };
  const type = async (element: WardProcedureFees, id: string, value: string) => {
    await having(`#fact-${id}`)(element);
    const input = element.shadowRoot!.querySelector<HTMLInputElement>(`#fact-${id}`)!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await element.updateComplete;
  };

  it('says that answers are kept, and clears them', async () => {
    const element = await alone(COPIES);
    expect(texts(element, '.tick-acts')).to.deep.equal([]);
    await choose(element, 'Trực tiếp');
    await having('.tick-acts button')(element);
    expect(texts(element, '.tick-acts span')).to.deep.equal(['Câu trả lời được giữ trên máy này, không gửi đi đâu.']);
    await until(() => keptOnDevice.size === 1, 'the answer is kept');
    element.shadowRoot!.querySelector<HTMLElement>('.tick-acts button')!.click();
    await until(() => keptOnDevice.size === 0, 'and goes when it is cleared');
    expect(texts(element, '.tick-acts')).to.deep.equal(['Hoàn tác']);
  });

  it('works out pages and copies while the numbers are typed', async () => {
    const element = await alone(COPIES);
    await type(element, 'so-trang', '3');
    expect(amounts(element)[0]).to.equal(PER_PAGE);
    await type(element, 'so-ban', '2');
    expect(amounts(element)[0]).to.equal('10.000 đồng');
    await type(element, 'so-ban', '');
    expect(amounts(element)[0], 'one copy is never assumed').to.equal(PER_PAGE);
  });

  it('keeps asking what was answered, so that the answer can be changed', async () => {
    const element = await alone(HOUSEHOLD_BUSINESS);
    await choose(element, 'Không');
    expect(amounts(element)).to.deep.equal(['Pháp luật chưa quy định mức thu']);
    await choose(element, 'Có');
    expect(amounts(element)).to.deep.equal(['Pháp luật chưa quy định mức thu', '100.000 đến 300.000 đồng']);
    await choose(element, 'Chưa rõ');
    expect(amounts(element)).to.have.length(2);
  });

  it('lets a person say that an exemption holds', async () => {
    const element = await alone(COPIES);
    await type(element, 'so-trang', '3');
    await type(element, 'so-ban', '1');
    await choose(element, 'Có');
    expect(amounts(element)[0]).to.equal('Được miễn');
    await choose(element, 'Không');
    expect(amounts(element)[0]).to.equal('5.000 đồng');
  });

  it('tells the page what was answered, the way of filing included', async () => {
    const element = await alone(COPIES);
    const told: unknown[] = [];
    element.addEventListener('ward-case-change', ({ code, fact, value }) => told.push([code, fact, value]));
    await choose(element, 'Trực tiếp');
    await type(element, 'so-trang', '2');
    expect(told).to.deep.equal([
      [COPIES, '$channel', 'inPerson'],
      [COPIES, 'so-trang', 2],
    ]);
    expect(amounts(element), 'the way that was not chosen costs nothing').to.have.length(1);
  });
});
