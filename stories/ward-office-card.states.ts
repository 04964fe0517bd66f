/** The states of <ward-office-card>, for its stories and its tests. */
import { html } from 'lit';
import type { Catalogue, Office } from '../src/catalogue/types.js';
import { catalogue, emptyCatalogue, longNames, withProcedures } from './fixtures/catalogue.js';
import { codeStates, savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { clockAt, serveWhole } from './fixtures/host.js';
import { BIRTH, birth } from './fixtures/procedures/birth.js';
import { COPIES } from './fixtures/procedures/copies.js';
import { BARE, LAW_CHANGED, NOT_HERE, RESIDENCE } from './fixtures/procedures/times.js';
import { IMPORTED } from './fixtures/procedures/procedure.js';
import { showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, code, offline }) =>
  html`<ward-office-card src=${src ?? ''} code=${code ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Nơi nộp trên Cổng Dịch vụ công (mẫu)</a>
  </ward-office-card>`;

const of = (name: string, title: string, code: string, ...words: string[]): ElementState => ({
  name,
  title,
  render: () => draw({ src: serveWhole(catalogue).src, code }),
  ready: showing(...words),
});

/** The office itself, at a moment. */
const at = (name: string, title: string, moment: string, ...words: string[]): ElementState => ({
  name,
  title,
  render: () => {
    const { src } = serveWhole(catalogue);
    clockAt(moment);
    return html`<ward-office-card src=${src} office="trung-tam"></ward-office-card>`;
  },
  ready: showing(...words),
});

/** While a notice warns of the office. */
const noticed = (name: string, title: string, closedOn: string[] | undefined, ...words: string[]): ElementState => ({
  name,
  title,
  render: () => {
    const text = { vi: 'Trung tâm chuyển phòng, có buổi không tiếp nhận (mẫu).' };
    const [from, to] = ['2026-11-25', '2026-11-25'];
    const warning = {
      id: 'n',
      text,
      scope: { offices: ['trung-tam'] },
      from,
      to,
      closedOn,
      severity: 'warning' as const,
    };
    return html`<ward-office-card
      src=${serveWhole({ ...catalogue, notices: [warning] }).src}
      office="trung-tam"
    ></ward-office-card>`;
  },
  ready: showing('Trung tâm chuyển phòng', ...words),
});

/** A catalogue with other offices. */
const withOffices = (...offices: Office[]): Catalogue => ({ ...catalogue, offices });
const [centre] = catalogue.offices;
const office = (name: string, title: string, from: Catalogue, ...words: string[]): ElementState => ({
  name,
  title,
  render: () => html`<ward-office-card src=${serveWhole(from).src} office="trung-tam"></ward-office-card>`,
  ready: showing(...words),
});

const OPEN = 'Đang tiếp nhận, đến 11 giờ 30';

export const states: ElementState[] = [
  ...sourceStates(draw),
  savedCopyState(draw, BIRTH, OPEN),
  ...codeStates(draw).filter(({ name }) => name !== 'no-code'),
  of('open', 'The office of a procedure, which is open', BIRTH, OPEN, 'Cũng nhận tại:', '13 giờ 30 – 17 giờ'),
  at('lunch', 'At lunch', '2026-11-25T12:00:00+07:00', 'Mở lại 13 giờ 30 thứ Tư 25/11/2026.'),
  at(
    'evening',
    'On a Friday evening before the Saturday desk',
    '2026-12-04T18:00:00+07:00',
    'Mở lại 7 giờ 30 thứ Bảy 05/12/2026.',
  ),
  at('holiday', 'On a holiday', '2026-11-27T09:00:00+07:00', 'Nghỉ Ngày hội phường (mẫu)'),
  at(
    'undecided',
    'On a day of which nobody knows whether it is worked',
    '2026-12-24T09:00:00+07:00',
    'Chưa rõ giờ tiếp nhận hôm nay',
    'Nên hỏi trước khi đi.',
  ),
  noticed('notice-closes', 'A notice says that nothing is taken in today', ['2026-11-25'], 'Hôm nay không tiếp nhận'),
  noticed('notice-doubt', 'A notice warns of the office', undefined, 'Chưa rõ giờ tiếp nhận hôm nay'),
  of(
    'police',
    'Another building than the one-stop centre, of which nothing is verified',
    RESIDENCE,
    'Công an phường Hoa Sen',
    'Chưa có địa chỉ, giờ làm việc đã xác minh',
  ),
  of('elsewhere', 'Not done in this ward', NOT_HERE, 'Sở Xây dựng tỉnh Đất Mẫu'),
  of('not-known', 'Nobody knows where', BARE, 'Chưa rõ nơi nộp'),
  of('law-changed', 'The content does not hold, the place does', LAW_CHANGED, OPEN),
  {
    name: 'several',
    title: 'Several agencies may be the right one',
    render: () => {
      const several = { ...birth, agencies: ['ubnd', 'cong-an'].map((ref) => ({ ref, role: 'receives' as const })) };
      return draw({ src: serveWhole(withProcedures(several)).src, code: BIRTH });
    },
    ready: showing('Tùy trường hợp, một trong các nơi sau.', 'Công an phường Hoa Sen'),
  },
  {
    name: 'all',
    title: 'Every office of the ward',
    render: () => html`<ward-office-card src=${serveWhole(catalogue).src}></ward-office-card>`,
    ready: showing(OPEN, 'Điểm tiếp nhận số 2'),
  },
  office(
    'unverified',
    'An address and hours that nobody checked are not shown',
    withOffices({ ...centre, provenance: IMPORTED }),
    'Chưa có địa chỉ, giờ làm việc đã xác minh',
  ),
  office(
    'no-hours',
    'The address is known, the hours are not',
    withOffices({ ...centre, hours: undefined }),
    'Số 1, đường Mẫu',
  ),
  office(
    'bad-map',
    'A map address that may not be followed',
    withOffices({ ...centre, mapUrl: 'javascript:alert(1)' }),
    'Số 1, đường Mẫu',
  ),
  office(
    'unknown-office',
    'The catalogue does not have this office',
    withOffices(),
    'Không có nơi tiếp nhận mã trung-tam',
  ),
  {
    name: 'no-offices',
    title: 'A ward on its first day',
    render: () => html`<ward-office-card src=${serveWhole({ ...emptyCatalogue, offices: [] }).src}></ward-office-card>`,
    ready: showing('Danh mục này chưa có nơi tiếp nhận nào.'),
  },
  {
    name: 'english',
    title: 'In English',
    render: () => english(draw({ src: serveWhole(catalogue).src, code: COPIES })),
    ready: showing('Open now, until 11:30', 'Civil status desk'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(html`<ward-office-card theme="dark" src=${serveWhole(catalogue).src} code=${BIRTH}></ward-office-card>`),
    ready: showing(OPEN),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px',
    render: () => narrow(draw({ src: serveWhole(longNames).src, code: BIRTH })),
    ready: showing(OPEN),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: showing(OPEN),
  },
];
