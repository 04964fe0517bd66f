/** The states of <ward-procedure-checklist>, for its stories and its tests. */
import { html } from 'lit';
import type { Catalogue } from '../src/catalogue/types.js';
import { catalogue, longNames } from './fixtures/catalogue.js';
import { codeStates, savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { remember, serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from './fixtures/procedures/birth.js';
import { COPIES, HOUSEHOLD_BUSINESS, SINGLE_STATUS } from './fixtures/procedures/copies.js';
import { IMPORTED } from './fixtures/procedures/procedure.js';
import { BARE, LAW_CHANGED, NOT_YET, OLD_RESIDENCE, SUSPENDED } from './fixtures/procedures/times.js';
import { deepQuery, drawn, showing, until, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, code, offline }) =>
  html`<ward-procedure-checklist src=${src ?? ''} code=${code ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Thành phần hồ sơ trên Cổng Dịch vụ công (mẫu)</a>
  </ward-procedure-checklist>`;

/** A ward that imported the wording of the record, and can be complained about. */
const forHelpers: Catalogue = {
  ...catalogue,
  procedures: [
    ...catalogue.procedures.map((entry) => ({
      ...entry,
      dossier: entry.dossier && {
        ...entry.dossier,
        items: entry.dossier.items.map((item, index) =>
          index === 0
            ? {
                ...item,
                rawText: 'Tờ khai theo mẫu quy định (nguyên văn, mẫu).',
                portalComponentCode: 'MAU-KQ01',
                provenance: IMPORTED,
              }
            : item,
        ),
      },
    })),
    {
      ...catalogue.procedures[0],
      code: '2.002409',
      slug: 'khieu-nai',
      name: { vi: 'Giải quyết khiếu nại lần đầu (mẫu)' },
      shortName: undefined,
    },
  ],
};

const variant = (name: string, title: string, code: string, ...words: string[]): ElementState => ({
  name,
  title,
  render: () => draw({ src: serveWhole(catalogue).src, code }),
  ready: showing(...words),
});

const answered = (
  name: string,
  title: string,
  code: string,
  state: Parameters<typeof remember>[2],
  ...words: string[]
): ElementState => ({
  name,
  title,
  render: () => {
    const there = serveSplit(catalogue);
    remember(there, code, state);
    return draw({ src: there.src, code });
  },
  ready: showing(...words),
});

export const states: ElementState[] = [
  ...sourceStates(draw),
  savedCopyState(draw, SINGLE_STATUS, 'Tờ khai'),
  ...codeStates(draw),
  variant(
    'unanswered',
    'Nothing answered: what depends stands apart',
    BIRTH,
    'Con sinh ở đâu?',
    'Tùy trường hợp, có thể cần thêm',
    'Một trong hai giấy tờ về việc sinh',
  ),
  answered(
    'online',
    'Filed online: other papers',
    BIRTH,
    { channel: 'online' },
    'Tải lên 1',
    'Tờ khai điện tử',
    'Không phải nộp: cơ quan tự tra cứu',
  ),
  answered(
    'unmarried',
    'An answer that opens a private question',
    BIRTH,
    { facts: { 'cha-me-ket-hon': false }, channel: 'inPerson' },
    'Có để trống phần khai về cha không?',
  ),
  answered(
    'ticked',
    'Two papers are ready',
    BIRTH,
    { channel: 'inPerson', ticks: ['to-khai', 'lam-chung'] },
    'Đã chuẩn bị 2 trên 5',
    'Xóa câu trả lời và dấu',
    'Câu trả lời và dấu được giữ trên máy này, không gửi đi đâu.',
  ),
  {
    name: 'cleared',
    title: 'Ticks were cleared, and can come back',
    render: () => {
      const there = serveWhole(catalogue);
      remember(there, SINGLE_STATUS, { ticks: ['to-khai'] });
      return draw({ src: there.src, code: SINGLE_STATUS });
    },
    ready: async (element) => {
      await showing('Xóa dấu đã chọn')(element);
      deepQuery(element, '.tick-acts button')!.click();
      await showing('Hoàn tác')(element);
    },
  },
  answered(
    'go-to',
    'Another procedure is the right one',
    BIRTH,
    { facts: { 'noi-sinh': 'nuoc-ngoai' } },
    'Trường hợp này là thủ tục khác:',
    'Khai sinh cho con sinh ở nước ngoài',
  ),
  answered(
    'refused',
    'The office has to refuse',
    BIRTH,
    { facts: { 'noi-sinh': 'da-co' } },
    'Trường hợp này cơ quan không giải quyết.',
    'Mỗi người chỉ được đăng ký khai sinh một lần.',
  ),
  variant('two-sets', 'Two sets of the dossier', BIRTH_ABROAD, 'Số bộ hồ sơ: 2', '2 bản chính'),
  variant(
    'sign-in-front',
    'Who must come, and must not sign before',
    SINGLE_STATUS,
    'Ai phải có mặt',
    'Chưa ký trước; ký trước mặt cán bộ.',
  ),
  variant('no-quantities', 'The source does not say how many', HOUSEHOLD_BUSINESS, 'Giấy đề nghị'),
  variant('no-papers', 'The papers are not known', BARE, 'Chưa có đủ dữ liệu về giấy tờ.'),
  variant('law-changed', 'The law has changed: no papers', LAW_CHANGED, '07/2020/NĐ-MAU không còn là căn cứ'),
  variant(
    'ended',
    'The procedure has ended',
    OLD_RESIDENCE,
    'Hết hiệu lực sau ngày 30/6/2025.',
    'Đã được thay thế bằng:',
    'Nhập hộ khẩu',
  ),
  variant('not-yet', 'The procedure has not begun', NOT_YET, 'có hiệu lực từ 01/01/2027'),
  variant('suspended', 'The procedure is suspended', SUSPENDED, 'Thủ tục này đang tạm dừng.'),
  {
    name: 'no-storage',
    title: 'Nothing is kept: a kiosk',
    render: () =>
      html`<ward-procedure-checklist
        no-storage
        src=${serveWhole(catalogue).src}
        code=${SINGLE_STATUS}
      ></ward-procedure-checklist>`,
    ready: async (element) => {
      await showing('Tờ khai')(element);
      deepQuery(element, 'input.tick')!.click();
      await showing('Dấu sẽ mất khi đóng trang.')(element);
    },
  },
  {
    name: 'impossible-number',
    title: 'A number that cannot be',
    render: () => draw({ src: serveWhole(catalogue).src, code: COPIES }),
    ready: async (element) => {
      await showing('Mỗi bản có mấy trang?')(element);
      const input = deepQuery<HTMLInputElement>(element, 'input[type="number"]')!;
      input.value = '-3';
      input.dispatchEvent(new Event('input'));
      await until(() => input.getAttribute('aria-invalid') === 'true', 'the number is marked');
      await drawn(element);
    },
  },
  {
    name: 'english',
    title: 'In English; what is only there in Vietnamese is marked',
    render: () => english(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: showing('Where was the child born?', 'One of two papers about the birth'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () => {
      const there = serveWhole(catalogue);
      remember(there, BIRTH, { channel: 'inPerson', ticks: ['to-khai'] });
      return dark(
        html`<ward-procedure-checklist theme="dark" src=${there.src} code=${BIRTH}></ward-procedure-checklist>`,
      );
    },
    ready: showing('Đã chuẩn bị 1 trên 5'),
  },
  {
    name: 'helper',
    title: 'For a clerk: codes, law, raw wording, sources',
    render: () =>
      html`<ward-procedure-checklist
        audience="helper"
        src=${serveWhole(forHelpers).src}
        code=${BIRTH}
      ></ward-procedure-checklist>`,
    ready: showing('Dành cho cán bộ', 'Gửi danh sách cho công dân'),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px, with long names',
    render: () => narrow(draw({ src: serveWhole(longNames).src, code: BIRTH })),
    ready: showing('Con sinh ở đâu?'),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: showing('Con sinh ở đâu?'),
  },
];
