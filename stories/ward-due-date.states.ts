/** The states of <ward-due-date>, for its stories and its tests. */
import { html } from 'lit';
import { catalogue, longNames } from './fixtures/catalogue.js';
import { codeStates, savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { serveWhole } from './fixtures/host.js';
import { BIRTH } from './fixtures/procedures/birth.js';
import { COPIES, HOUSEHOLD_BUSINESS, SINGLE_STATUS } from './fixtures/procedures/copies.js';
import { BARE, LAW_CHANGED, OVERDUE } from './fixtures/procedures/times.js';
import { showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, code, offline }) =>
  html`<ward-due-date src=${src ?? ''} code=${code ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Thời hạn trên Cổng Dịch vụ công (mẫu)</a>
  </ward-due-date>`;

/** Filed at a moment, by a way. */
const filed = (
  name: string,
  title: string,
  { code, at, by, from = catalogue }: { code: string; at?: string; by?: string; from?: typeof catalogue },
  ...words: string[]
): ElementState => ({
  name,
  title,
  render: () =>
    html`<ward-due-date
      src=${serveWhole(from).src}
      code=${code}
      .receivedAt=${at}
      .channel=${by as 'post' | undefined}
    ></ward-due-date>`,
  ready: showing(...words),
});

/** The same ward, which works on a Saturday instead of a Friday. */
const [calendar] = catalogue.calendars;
const swapped = { ...catalogue, calendars: [{ ...calendar, swapWorkingDays: ['2026-12-05'] }] };

export const states: ElementState[] = [
  ...sourceStates(draw),
  savedCopyState(draw, BIRTH, 'Dự kiến có kết quả'),
  ...codeStates(draw),
  filed('same-day', 'The same day, if received in time', { code: BIRTH, by: 'inPerson' }, 'thứ Tư 25/11/2026'),
  filed(
    'after-cutoff',
    'Received a minute after the cut-off time',
    { code: BIRTH, by: 'inPerson', at: '2026-11-25T15:01' },
    'thứ Năm 26/11/2026',
    'Đã quá giờ nhận trong ngày',
  ),
  filed(
    'holiday',
    'Working days over a holiday',
    { code: SINGLE_STATUS },
    'thứ Năm 03/12/2026',
    'Bỏ 27/11/2026 (Ngày hội phường (mẫu)).',
  ),
  filed(
    'swapped',
    'A Saturday that is worked instead of another day counts',
    { code: SINGLE_STATUS, at: '2026-12-01', from: swapped },
    'thứ Hai 07/12/2026',
    'Tính cả thứ Bảy 05/12/2026 (làm bù).',
  ),
  filed(
    'undecided',
    'Nobody knows yet whether a day in between is worked',
    { code: SINGLE_STATUS, at: '2026-12-21' },
    'thứ Hai 28/12/2026',
    'Ước tính: chưa rõ 24/12/2026 nghỉ hay làm việc.',
  ),
  filed(
    'unverified-year',
    'Into a year whose days off nobody read',
    { code: SINGLE_STATUS, at: '2026-12-30' },
    'Ước tính: lịch nghỉ năm 2027 chưa xác minh.',
  ),
  filed(
    'moved',
    'A month that ends on a day off',
    { code: HOUSEHOLD_BUSINESS, by: 'inPerson', at: '2026-11-05' },
    'thứ Hai 07/12/2026',
    'Hết hạn vào ngày nghỉ 05/12/2026',
  ),
  filed(
    'several',
    'Two limits, by way of filing',
    { code: HOUSEHOLD_BUSINESS },
    'Thời hạn tùy trường hợp:',
    'Nộp hồ sơ bằng cách nào?',
    'thứ Sáu 25/12/2026',
    'Theo mô tả',
  ),
  filed(
    'starts-later',
    'The clock starts with something else',
    { code: HOUSEHOLD_BUSINESS, by: 'online' },
    'Tính từ ngày có quyết định',
  ),
  filed(
    'day-off',
    'Filed on a Sunday',
    { code: BIRTH, at: '2026-11-29' },
    'Ngày đã chọn không nhận hồ sơ',
    'thứ Hai 30/11/2026',
  ),
  filed(
    'evening',
    'Looked at in the evening',
    { code: SINGLE_STATUS, at: '2026-11-25T20:00' },
    'Giờ này không còn nhận hồ sơ, nên tính từ thứ Năm 26/11/2026.',
    'thứ Sáu 04/12/2026',
  ),
  filed(
    'by-post',
    'Sent by post',
    { code: BIRTH, by: 'post' },
    'Ước tính: thời hạn tính từ ngày bưu chính giao tới nơi nhận.',
  ),
  filed('unreadable', 'A day that nobody can read is today', { code: BIRTH, at: 'hôm qua' }, 'khi nộp hôm nay'),
  filed('unknown', 'No time limit is known', { code: BARE }, 'Chưa rõ thời hạn'),
  filed('withheld', 'Too old to be shown', { code: OVERDUE }, 'thời hạn không hiển thị nữa'),
  filed('law-changed', 'The law has changed', { code: LAW_CHANGED }, '07/2020/NĐ-MAU không còn là căn cứ'),
  {
    name: 'without-questions',
    title: 'As a part of a page that asks itself',
    render: () =>
      html`<ward-due-date
        without-questions
        without-heading
        src=${serveWhole(catalogue).src}
        code=${BIRTH}
      ></ward-due-date>`,
    ready: showing('thứ Tư 25/11/2026'),
  },
  {
    name: 'english',
    title: 'In English',
    render: () => english(draw({ src: serveWhole(catalogue).src, code: SINGLE_STATUS })),
    ready: showing('Thursday 3 December 2026'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(
        html`<ward-due-date theme="dark" src=${serveWhole(catalogue).src} code=${HOUSEHOLD_BUSINESS}></ward-due-date>`,
      ),
    ready: showing('Thời hạn tùy trường hợp:', 'Nộp hồ sơ bằng cách nào?'),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px',
    render: () => narrow(draw({ src: serveWhole(longNames).src, code: HOUSEHOLD_BUSINESS })),
    ready: showing('Thời hạn tùy trường hợp:', 'Nộp hồ sơ bằng cách nào?'),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(draw({ src: serveWhole(catalogue).src, code: COPIES })),
    ready: showing('thứ Tư 25/11/2026'),
  },
];
