import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-detail/define.js';
import type { WardProcedureDetail } from '../../src/elements/ward-procedure-detail/ward-procedure-detail.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { NOT_HERE } from '../../stories/fixtures/procedures/times.js';
import { deepQueryAll, drawn, having, seenText } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-procedure-detail.states.js';
import * as stories from '../../stories/ward-procedure-detail.stories.js';
import { codeChecks, sourceChecks } from './common-checks.js';
import { testStates, type Check } from './state-tests.js';

const clean = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();
const texts = (element: WardProcedureDetail, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map(clean);
const headings = (element: WardProcedureDetail) =>
  deepQueryAll(element, 'h1, h2, h3, h4, h5, h6').map((node) => `${node.localName} ${clean(node)}`);

/** The three answers that people came for: papers, money, time. */
const answers =
  (papers: string, money: string, time: string): Check<WardProcedureDetail> =>
  (element) =>
    expect(texts(element, '.answer .big')).to.deep.equal([papers, money, time]);

/** The content does not hold: no answers, no papers, no money anywhere. */
const nothingHolds: Check<WardProcedureDetail> = (element) => {
  expect(texts(element, '.answer')).to.deep.equal([]);
  expect(deepQueryAll(element, '.papers, .lines, input').length).to.equal(0);
  expect(seenText(element)).not.to.match(/\d đồng/);
};

const FULL = answers('Nộp 1 · Cho xem 1', 'Miễn lệ phí', 'thứ Tư 25/11/2026');

testStates<WardProcedureDetail>(
  'ward-procedure-detail',
  states,
  {
    ...sourceChecks,
    ...codeChecks,
    'part-left-out': (element) => {
      expect(seenText(element)).to.contain('Một phần nội dung của thủ tục này bị lỗi');
      expect(seenText(element)).not.to.contain('Giấy bị lỗi');
    },
    full: (element) => {
      FULL(element);
      expect(headings(element), 'the outline, in the order of the law').to.deep.equal([
        'h2 Làm giấy khai sinh cho con',
        'h3 Giấy tờ cần chuẩn bị (thành phần hồ sơ)',
        'h3 Trình tự thực hiện',
        'h3 Cách nộp',
        'h3 Thời hạn giải quyết',
        'h3 Kết quả nhận được',
        'h3 Phí, lệ phí',
        'h3 Yêu cầu, điều kiện',
      ]);
      const links = deepQueryAll<HTMLAnchorElement>(element, 'a').map(({ href }) => href);
      expect(links).to.include('https://dichvucong.example/khai-sinh');
      expect(links).to.include('tel:0000111222');
      expect(seenText(element), 'a notice that is over').not.to.contain('Thông báo đã hết hạn.');
      expect(seenText(element)).to.contain('Ủy ban nhân dân phường Hoa Sen rà soát ngày 02/11/2026.');
      expect(seenText(element)).to.contain('Cũng nhận tại: Điểm tiếp nhận số 2, Nhà văn hóa khu phố 3');
    },
    real: (element) => {
      FULL(element);
      expect(seenText(element)).not.to.contain('DỮ LIỆU MẪU');
    },
    'change-ahead': (element) => {
      answers('Nộp 1', '50.000 đến 75.000 đồng, tùy trường hợp', 'thứ Ba 01/12/2026')(element);
      expect(seenText(element)).to.contain('Bỏ tờ khai giấy. (09/2026/NĐ-MAU)');
      expect(seenText(element)).to.contain('Nếu phải xác minh: chậm nhất thứ Ba 08/12/2026.');
    },
    'per-unit': answers('Nộp 1 · Cho xem 1', 'Từ 2.000 đồng/trang, chưa gồm khoản tùy trường hợp', 'thứ Tư 25/11/2026'),
    'set-by-province': (element) => {
      expect(texts(element, '.answer .big')[1]).to.equal('Chưa rõ mức thu');
      expect(seenText(element)).to.contain('Do Hội đồng nhân dân tỉnh quy định; chưa có mức đã xác minh');
    },
    imported: (element) => {
      const links = deepQueryAll<HTMLAnchorElement>(element, 'a').map(({ href }) => href);
      expect(
        links.filter((href) => !href.startsWith('https:') && !href.startsWith('tel:')),
        'javascript: is no link',
      ).to.deep.equal([]);
    },
    police: (element) => {
      const where = texts(element, '.where dd')[0];
      expect(where, 'the police, not the first office of the list').to.equal(
        'Công an phường Hoa Sen Chưa có địa chỉ, giờ làm việc đã xác minh',
      );
      expect(seenText(element), 'nobody knows whether it is open').not.to.contain('Đang tiếp nhận');
    },
    draft: (element) => {
      answers('Chưa rõ giấy tờ', 'Chưa rõ mức thu', 'Chưa rõ thời hạn')(element);
      expect(texts(element, '.note')).to.include(
        'Bản thảo: chưa có đủ dữ liệu chính thức. Vui lòng hỏi cán bộ trước khi đi.',
      );
    },
    overdue: (element) => {
      answers('Nộp 1', 'Chưa rõ mức thu', 'Chưa rõ thời hạn')(element);
      expect(seenText(element)).not.to.contain('8.000');
      expect(seenText(element)).not.to.contain('5 ngày làm việc');
    },
    'not-here': (element) => {
      expect(texts(element, '.where dd')[0]).to.equal('Sở Xây dựng tỉnh Đất Mẫu');
    },
    'not-yet': nothingHolds,
    ended: (element) => {
      nothingHolds(element);
      expect(texts(element, '.outcome button')).to.deep.equal(['Nhập hộ khẩu']);
    },
    suspended: nothingHolds,
    'law-changed': (element) => {
      nothingHolds(element);
      expect(texts(element, '.outcome').join()).to.contain('07/2020/NĐ-MAU không còn là căn cứ');
    },
    'go-to': (element) => {
      expect(texts(element, '.answer')).to.deep.equal([]);
      const buttons = deepQueryAll(element, '.outcome button').map(clean);
      expect(buttons).to.deep.equal(['Khai sinh cho con sinh ở nước ngoài']);
    },
    refused: (element) => {
      expect(texts(element, '.answer')).to.deep.equal([]);
      expect(deepQueryAll(element, '.papers').length).to.equal(0);
    },
    ticked: (element) => {
      const ticks = deepQueryAll<HTMLInputElement>(element, 'input.tick').filter(({ checked }) => checked);
      expect(ticks.map(({ id }) => id)).to.deep.equal(['paper-to-khai']);
    },
    english: (element) => {
      answers('Hand in 1 · Show 1', 'No charge', 'Wednesday 25 November 2026')(element);
      const vietnamese = deepQueryAll(element, '[lang="vi"]').map(clean);
      expect(vietnamese).to.include('Bệnh viện gửi giấy chứng sinh điện tử');
      expect(vietnamese).not.to.include('Birth certificate');
    },
    dark: (element) => {
      expect(getComputedStyle(element.shadowRoot!.querySelector('.card')!).backgroundColor).to.equal('rgb(23, 28, 33)');
      const label = deepQueryAll(element, '.paper label')[0];
      expect(getComputedStyle(label).color, 'elements inside follow').to.equal('rgb(238, 241, 244)');
    },
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'long-names': (element) => expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320),
    'large-text': (element) => {
      const text = element.shadowRoot!.querySelector('.answer .big')!;
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(32);
    },
  },
  stories,
);

describe('<ward-procedure-detail>', () => {
  it('fits into the outline of the page', async () => {
    freshHost();
    const element = await fixture<WardProcedureDetail>(
      html`<ward-procedure-detail
        lang="vi"
        heading-level="4"
        src=${serveWhole(catalogue).src}
        code=${BIRTH}
      ></ward-procedure-detail>`,
    );
    await having('.papers', 'footer', 'ol')(element);
    const levels = headings(element).map((words) => words.slice(0, 2));
    expect(levels[0]).to.equal('h4');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['h5']));
    element.headingLevel = 99;
    await drawn(element);
    expect(new Set(headings(element).map((words) => words.slice(0, 2)))).to.deep.equal(new Set(['h6']));
  });

  it('names the unit that does not handle a procedure: it may be a xã', async () => {
    freshHost();
    const of = async (vi: string, lang = 'vi') => {
      const administrativeUnit = { ...catalogue.administrativeUnit, name: { vi } };
      const element = await fixture<WardProcedureDetail>(
        html`<ward-procedure-detail
          lang=${lang}
          src=${serveWhole({ ...catalogue, administrativeUnit }).src}
          code=${NOT_HERE}
        ></ward-procedure-detail>`,
      );
      await having('.note')(element);
      return texts(element, '.note strong')[0];
    };
    expect(await of('xã Hoa Lúa')).to.equal('Không giải quyết tại xã Hoa Lúa.');
    expect(await of('')).to.equal('Không giải quyết tại đơn vị này.');
    expect(await of('xã Hoa Lúa', 'en')).to.equal('Not handled by xã Hoa Lúa.');
  });
});
