/** The states of <ward-procedure-fees>, for its stories and its tests. */
import { html } from 'lit';
import { catalogue, longNames } from './fixtures/catalogue.js';
import { codeStates, savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { remember, serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from './fixtures/procedures/birth.js';
import { COPIES, HOUSEHOLD_BUSINESS, SINGLE_STATUS } from './fixtures/procedures/copies.js';
import { BARE, LAW_CHANGED, OVERDUE, RESIDENCE } from './fixtures/procedures/times.js';
import { showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, code, offline }) =>
  html`<ward-procedure-fees src=${src ?? ''} code=${code ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Mức thu trên Cổng Dịch vụ công (mẫu)</a>
  </ward-procedure-fees>`;

const variant = (name: string, title: string, code: string, ...words: string[]): ElementState => ({
  name,
  title,
  render: () => draw({ src: serveWhole(catalogue).src, code }),
  ready: showing(...words),
});

/** Answers from an earlier visit, so that the sum is there at once. */
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
  savedCopyState(draw, RESIDENCE, '20.000 đồng'),
  ...codeStates(draw),
  variant('free', 'Free, and the text says why', BIRTH, 'Miễn lệ phí', 'Đăng ký đúng hạn (mẫu)'),
  variant('fixed', 'One fixed fee', RESIDENCE, '20.000 đồng'),
  variant(
    'by-channel',
    'Cheaper online',
    BIRTH_ABROAD,
    '75.000 đồng',
    '50.000 đồng',
    'Nộp trực tuyến tiết kiệm 25.000 đồng.',
    'Nộp hồ sơ bằng cách nào?',
  ),
  variant('per-unit', 'By pages and copies, none given yet', COPIES, 'nhiều nhất 200.000 đồng', 'Cần mấy bản?'),
  answered(
    'per-unit-counted',
    'Three pages, four copies',
    COPIES,
    { facts: { 'so-trang': 3, 'so-ban': 4 }, channel: 'inPerson' },
    '20.000 đồng',
    '3 trang: 5.000 đồng, nhân 4',
  ),
  answered(
    'per-unit-capped',
    'So many pages that the cap holds',
    COPIES,
    { facts: { 'so-trang': 400, 'so-ban': 1 }, channel: 'inPerson' },
    '200.000 đồng',
    'mức tối đa',
  ),
  answered(
    'exempt',
    'Exempt',
    COPIES,
    { facts: { 'so-trang': 3, 'so-ban': 1, 'ho-ngheo': true }, channel: 'inPerson' },
    'Được miễn',
    'Đã tính miễn cho: người thuộc hộ nghèo',
  ),
  answered(
    'sum',
    'Two lines and their sum',
    COPIES,
    { facts: { 'so-trang': 1, 'so-ban': 1, 'ho-ngheo': false }, channel: 'homeService' },
    'Tạm tính: 32.000 đồng',
  ),
  variant(
    'set-by-province',
    'Set by the province, and postage that nobody knows',
    SINGLE_STATUS,
    'Do Hội đồng nhân dân tỉnh quy định',
    'Chưa rõ mức thu',
  ),
  variant(
    'not-set-and-range',
    'Nothing laid down, and a range',
    HOUSEHOLD_BUSINESS,
    'Pháp luật chưa quy định mức thu',
    '100.000 đến 300.000 đồng',
    'Có nhờ làm biển hiệu không?',
  ),
  variant('no-fees', 'Nothing is known', BARE, 'Chưa rõ mức thu'),
  variant(
    'law-changed',
    'The law has changed: no amounts, but the reason',
    LAW_CHANGED,
    '07/2020/NĐ-MAU không còn là căn cứ',
  ),
  variant('withheld', 'Too old to be shown', OVERDUE, 'mức thu không hiển thị nữa'),
  {
    name: 'without-questions',
    title: 'As a part of a guide that asks the questions itself',
    render: () =>
      html`<ward-procedure-fees
        without-questions
        without-heading
        src=${serveWhole(catalogue).src}
        code=${COPIES}
      ></ward-procedure-fees>`,
    ready: showing('2.000 đồng/trang'),
  },
  {
    name: 'english',
    title: 'In English',
    render: () => english(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: showing('No charge'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(
        html`<ward-procedure-fees theme="dark" src=${serveWhole(catalogue).src} code=${COPIES}></ward-procedure-fees>`,
      ),
    ready: showing('2.000 đồng/trang', 'Cần mấy bản?'),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px',
    render: () => narrow(draw({ src: serveWhole(longNames).src, code: COPIES })),
    ready: showing('2.000 đồng/trang', 'Cần mấy bản?'),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(draw({ src: serveWhole(catalogue).src, code: COPIES })),
    ready: showing('2.000 đồng/trang', 'Cần mấy bản?'),
  },
];
