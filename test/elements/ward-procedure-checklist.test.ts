import { expect } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import type { WardProcedureChecklist } from '../../src/elements/ward-procedure-checklist/ward-procedure-checklist.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { seenText } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-procedure-checklist.states.js';
import * as stories from '../../stories/ward-procedure-checklist.stories.js';
import { codeChecks, sourceChecks } from './common-checks.js';
import { testStates, type Check } from './state-tests.js';

const texts = (element: WardProcedureChecklist, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((node) => node.textContent!.replace(/\s+/g, ' ').trim());
const counts = (element: WardProcedureChecklist) => texts(element, '.counts').join();
const ticked = (element: WardProcedureChecklist) =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input.tick:checked')].map(({ id }) => id);
const needed = (element: WardProcedureChecklist) => texts(element, '.papers:not(.perhaps):not(.replaced) label');
const perhaps = (element: WardProcedureChecklist) => texts(element, '.papers.perhaps label');

/** No list is drawn: a sentence stands in its place. */
const outcome =
  (sentence: string, buttons: string[] = []): Check<WardProcedureChecklist> =>
  (element) => {
    expect(texts(element, '.outcome').join()).to.contain(sentence);
    expect(texts(element, '.outcome button')).to.deep.equal(buttons);
    expect(texts(element, '.papers'), 'no papers').to.deep.equal([]);
    expect(texts(element, '.counts'), 'no numbers').to.deep.equal([]);
  };

testStates<WardProcedureChecklist>(
  'ward-procedure-checklist',
  states,
  {
    ...sourceChecks,
    ...codeChecks,
    'part-left-out': (element) => {
      expect(needed(element)).to.deep.equal(['Bản chính giấy tờ cần sao', 'Bản chụp cần chứng thực']);
      expect(seenText(element), 'the broken paper').not.to.contain('Giấy bị lỗi');
    },
    unanswered: (element) => {
      expect(counts(element)).to.equal('Nộp 1 · Cho xem 1 · Khai thông tin 1 · Tùy trường hợp 6');
      expect(needed(element)).to.deep.equal([
        'Giấy chứng sinh',
        'Văn bản của người làm chứng',
        'Thẻ căn cước hoặc hộ chiếu',
        'Số định danh của cha, mẹ',
      ]);
      expect(perhaps(element), 'what depends is shown').to.include('Tờ khai đăng ký khai sinh');
      expect(perhaps(element)).to.include('Giấy tờ do nước ngoài cấp');
      expect(texts(element, '.replaced s'), 'not needed whatever the answer').to.deep.equal([
        'Giấy chứng nhận kết hôn',
      ]);
    },
    online: (element) => {
      expect(needed(element)).to.include('Tờ khai điện tử');
      expect([...needed(element), ...perhaps(element)], 'no form on paper').not.to.include('Tờ khai đăng ký khai sinh');
      expect(texts(element, '.replaced s')).to.deep.equal(['Giấy chứng nhận kết hôn', 'Giấy tờ về nơi cư trú']);
    },
    unmarried: (element) => {
      expect(texts(element, 'legend')).to.include('Có để trống phần khai về cha không?');
      expect(texts(element, '.where').join()).to.contain('Chưa ký trước; ký trước mặt cán bộ.');
    },
    ticked: (element) => {
      expect(ticked(element)).to.deep.equal(['paper-to-khai', 'paper-lam-chung']);
      expect(seenText(element), 'one paper of a group is enough').to.contain('Đã chuẩn bị 2 trên 5');
    },
    cleared: (element) => {
      expect(ticked(element)).to.deep.equal([]);
      expect(texts(element, '.tick-acts button')).to.deep.equal(['Hoàn tác']);
    },
    'go-to': outcome('Giấy chứng sinh do nước ngoài cấp.', ['Khai sinh cho con sinh ở nước ngoài']),
    refused: outcome('Trường hợp này cơ quan không giải quyết.'),
    'two-sets': (element) => {
      expect(texts(element, '.paper .soft')).to.include('Nộp · 2 bản chính');
    },
    'sign-in-front': (element) => {
      expect(texts(element, '.where dd').join()).to.contain('Người xin xác nhận Chưa ký trước; ký trước mặt cán bộ.');
    },
    'no-quantities': (element) => expect(texts(element, '.paper .soft')).to.deep.equal(['Nộp']),
    'no-papers': (element) => {
      expect(texts(element, 'input'), 'nothing to tick').to.deep.equal([]);
      expect(texts(element, '.note a').join()).to.equal('Xem trên Cổng Dịch vụ công quốc gia');
    },
    'law-changed': outcome('Quy định đã thay đổi, nội dung đang được cập nhật.'),
    ended: outcome('Hết hiệu lực sau ngày 30/6/2025.', ['Nhập hộ khẩu']),
    'not-yet': outcome('Thủ tục này có hiệu lực từ 01/01/2027.'),
    suspended: outcome('Thủ tục này đang tạm dừng.'),
    'no-storage': (element) => expect(ticked(element)).to.deep.equal(['paper-to-khai']),
    'impossible-number': (element) => {
      const input = element.shadowRoot!.querySelector('input[type="number"]')!;
      expect(input.getAttribute('aria-invalid')).to.equal('true');
    },
    english: (element) => {
      expect(texts(element, 'h2')).to.deep.equal(['Get a birth certificate for a child']);
      const vietnamese = texts(element, '[lang="vi"]');
      expect(vietnamese).to.include('Tờ khai điện tử');
      expect(vietnamese).not.to.include('Birth notice');
      expect(counts(element)).to.match(/^Hand in 1 · /);
    },
    dark: (element) => {
      expect(getComputedStyle(element.shadowRoot!.querySelector('.paper label')!).color).to.equal('rgb(238, 241, 244)');
    },
    helper: (element) => {
      const unfolded = element.shadowRoot!.querySelector('.helper')!.textContent!.replace(/\s+/g, ' ');
      expect(unfolded).to.contain('Mã thủ tục').and.to.contain(BIRTH);
      expect(unfolded, 'the wording of the record').to.contain('Tờ khai theo mẫu quy định (nguyên văn, mẫu).');
      expect(unfolded).to.contain('MAU-KQ01');
      expect(unfolded, 'a value with a source of its own').to.contain('Nguồn riêng: Cổng Dịch vụ công (mẫu)');
      expect(unfolded, 'and one without').to.contain('Theo nguồn của cả thủ tục: Quyết định 12/QĐ-UBND (mẫu)');
      expect(unfolded)
        .to.contain('lấy ngày 01/10/2026')
        .and.to.contain('rà soát ngày 02/11/2026')
        .and.to.contain('reviewed');
    },
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'large-text': (element) => {
      const text = element.shadowRoot!.querySelector('.paper label')!;
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(32);
    },
  },
  stories,
);
