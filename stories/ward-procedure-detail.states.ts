/** The states of <ward-procedure-detail>, for its stories and its tests. */
import { html } from 'lit';
import { catalogue, longNames, plainCatalogue } from './fixtures/catalogue.js';
import { codeStates, savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { remember, serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from './fixtures/procedures/birth.js';
import { COPIES, HOUSEHOLD_BUSINESS, SINGLE_STATUS } from './fixtures/procedures/copies.js';
import {
  BARE,
  LAW_CHANGED,
  NOT_HERE,
  NOT_YET,
  OLD_RESIDENCE,
  OVERDUE,
  RESIDENCE,
  SUSPENDED,
} from './fixtures/procedures/times.js';
import { having, showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, code, offline }) =>
  html`<ward-procedure-detail src=${src ?? ''} code=${code ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Xem trên Cổng Dịch vụ công (mẫu)</a>
  </ward-procedure-detail>`;

/** Every part of a guide has arrived: the badge, the list, the steps with their Markdown, the fees. */
const wholeGuide =
  (...words: string[]) =>
  async (element: HTMLElement) => {
    await having('.badge', '.papers', 'ol', '.lines', 'ol strong', 'footer')(element);
    await showing(...words)(element);
  };

const variant = (name: string, title: string, code: string, ...words: string[]): ElementState => ({
  name,
  title,
  render: () => draw({ src: serveWhole(catalogue).src, code }),
  ready: async (element) => {
    await having('.badge', 'footer')(element);
    await showing(...words, `Mã thủ tục ${code}`)(element);
  },
});

const answered = (
  name: string,
  title: string,
  state: Parameters<typeof remember>[2],
  ...words: string[]
): ElementState => ({
  name,
  title,
  render: () => {
    const there = serveSplit(catalogue);
    remember(there, BIRTH, state);
    return draw({ src: there.src, code: BIRTH });
  },
  ready: async (element) => {
    await having('.badge', 'footer')(element);
    await showing(...words)(element);
  },
});

export const states: ElementState[] = [
  ...sourceStates(draw),
  savedCopyState(draw, RESIDENCE, 'Nhập hộ khẩu'),
  ...codeStates(draw),
  {
    name: 'full',
    title: 'A whole guide: office open, papers, a free fee, ready today',
    render: () => draw({ src: serveSplit(catalogue).src, code: BIRTH }),
    ready: wholeGuide(
      'Làm giấy khai sinh cho con',
      'Đang tiếp nhận, đến 11 giờ 30',
      'Miễn lệ phí',
      'thứ Tư 25/11/2026',
      'DỮ LIỆU MẪU',
      'Chiều 25/11 quầy số 2 nghỉ vì mất điện.',
    ),
  },
  {
    name: 'real',
    title: 'The same of a catalogue that is not made up: no note about samples',
    render: () => draw({ src: serveSplit(plainCatalogue).src, code: BIRTH }),
    ready: wholeGuide('Làm giấy khai sinh cho con'),
  },
  variant(
    'change-ahead',
    'A change is announced, a holiday is skipped',
    BIRTH_ABROAD,
    'Sắp có thay đổi từ 01/01/2027.',
    'thứ Ba 01/12/2026',
    'Bỏ 27/11/2026 (Ngày hội phường (mẫu)).',
    '50.000 đến 75.000 đồng',
  ),
  variant('per-unit', 'A price by pages', COPIES, 'Sao y bản chính', '2.000 đồng/trang'),
  variant('set-by-province', 'A price of the province', SINGLE_STATUS, 'Xin giấy độc thân', 'thứ Năm 03/12/2026'),
  variant(
    'imported',
    'Checked by nobody; an address that must not be followed',
    HOUSEHOLD_BUSINESS,
    'Chưa rà soát. Dữ liệu lấy từ Cổng Dịch vụ công (mẫu) ngày 20/10/2026.',
  ),
  variant(
    'police',
    'Taken in by the police, whose office nobody verified; ends soon',
    RESIDENCE,
    'Công an phường Hoa Sen',
    'Chưa có địa chỉ, giờ làm việc đã xác minh',
    'Thủ tục này hết hiệu lực sau ngày 31/12/2026.',
  ),
  variant(
    'draft',
    'A draft of which nearly nothing is known',
    BARE,
    'Bản thảo',
    'Chưa rõ nơi nộp',
    'Chưa rõ giấy tờ',
    'Chưa rõ mức thu',
    'Chưa rõ thời hạn',
  ),
  variant(
    'overdue',
    'Not looked at for too long',
    OVERDUE,
    'mức thu và thời hạn không hiển thị nữa',
    'Chưa rõ mức thu',
    'Chưa rõ thời hạn',
  ),
  variant(
    'not-here',
    'Handled elsewhere',
    NOT_HERE,
    'Không giải quyết tại phường Hoa Sen.',
    'Phường chưa được ủy quyền.',
    'Sở Xây dựng tỉnh Đất Mẫu',
  ),
  variant('not-yet', 'Not yet in force', NOT_YET, 'Thủ tục này có hiệu lực từ 01/01/2027.'),
  variant('ended', 'Abolished and replaced', OLD_RESIDENCE, 'Hết hiệu lực sau ngày 30/6/2025.', 'Nhập hộ khẩu'),
  variant('suspended', 'Suspended', SUSPENDED, 'Thủ tục này đang tạm dừng.'),
  variant('law-changed', 'The law has changed', LAW_CHANGED, 'Quy định đã thay đổi, nội dung đang được cập nhật.'),
  answered(
    'go-to',
    'Another procedure is the right one',
    { facts: { 'noi-sinh': 'nuoc-ngoai' } },
    'Trường hợp này là thủ tục khác:',
    'Khai sinh cho con sinh ở nước ngoài',
  ),
  answered(
    'refused',
    'The office has to refuse',
    { facts: { 'noi-sinh': 'da-co' } },
    'Trường hợp này cơ quan không giải quyết.',
  ),
  answered(
    'ticked',
    'A list that was begun earlier',
    { channel: 'inPerson', ticks: ['to-khai'] },
    'Đã chuẩn bị 1 trên 5',
    'Nộp 2 · Cho xem 2',
  ),
  {
    name: 'english',
    title: 'In English; what is only there in Vietnamese is marked',
    render: () => english(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: wholeGuide('Get a birth certificate for a child', 'No charge', 'Wednesday 25 November 2026'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(
        html`<ward-procedure-detail
          theme="dark"
          src=${serveWhole(catalogue).src}
          code=${BIRTH}
        ></ward-procedure-detail>`,
      ),
    ready: wholeGuide('Miễn lệ phí'),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px',
    render: () => narrow(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: wholeGuide('Miễn lệ phí'),
  },
  {
    name: 'long-names',
    title: 'Long names in a column of 320 px',
    render: () => narrow(draw({ src: serveWhole(longNames).src, code: BIRTH })),
    ready: wholeGuide('Miễn lệ phí'),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: wholeGuide('Miễn lệ phí'),
  },
];
