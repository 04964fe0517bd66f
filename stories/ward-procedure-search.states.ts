/** The states of <ward-procedure-search>, for its stories and its tests. */
import { html, type TemplateResult } from 'lit';
import { duplicateCodes, oneBadRecord } from './fixtures/broken.js';
import { catalogue, emptyCatalogue, longCatalogue, longNames } from './fixtures/catalogue.js';
import { savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH } from './fixtures/procedures/birth.js';
import { COPIES } from './fixtures/procedures/copies.js';
import { OLD_RESIDENCE } from './fixtures/procedures/times.js';
import { deepQuery, having, showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, offline }) =>
  html`<ward-procedure-search src=${src ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Tìm trên Cổng Dịch vụ công (mẫu)</a>
  </ward-procedure-search>`;

const variant = (
  name: string,
  title: string,
  render: (src: string) => TemplateResult,
  ...words: string[]
): ElementState => ({
  name,
  title,
  render: () => render(serveSplit(catalogue).src),
  ready: showing(...words),
});

const open = (code: string) => async (element: HTMLElement) => {
  await having(`[data-code="${code}"]`)(element);
  deepQuery(element, `[data-code="${code}"]`)!.click();
  await having('.lines', '.papers', 'footer')(element);
};

export const states: ElementState[] = [
  ...sourceStates(draw),
  savedCopyState(draw, undefined, 'Thường dùng ở đây'),
  {
    name: 'empty',
    title: 'A catalogue with nothing in it',
    render: () => draw({ src: serveWhole(emptyCatalogue).src }),
    ready: showing('Danh mục này chưa có thủ tục nào.'),
  },
  {
    name: 'one-bad-record',
    title: 'One bad record among good ones',
    render: () =>
      html`<ward-procedure-search src=${serveWhole(oneBadRecord).src} query="sao y"></ward-procedure-search>`,
    ready: showing('Sao y bản chính'),
  },
  {
    name: 'duplicate-codes',
    title: 'One code twice: the first stays',
    render: () =>
      html`<ward-procedure-search src=${serveWhole(duplicateCodes).src} query="khai sinh"></ward-procedure-search>`,
    ready: showing('1 thủ tục'),
  },
  {
    name: 'start',
    title: 'Nothing typed: what is used here, and by need',
    render: () => draw({ src: serveSplit(catalogue).src }),
    ready: having('.start .result', '.tile'),
  },
  variant(
    'results',
    'Results for words without marks',
    (src) => html`<ward-procedure-search src=${src} query="lam giay khai sinh"></ward-procedure-search>`,
    'Làm giấy khai sinh cho con',
  ),
  {
    name: 'active-result',
    title: 'The first result is pointed at by the keyboard',
    render: () =>
      html`<ward-procedure-search src=${serveSplit(catalogue).src} query="khai sinh"></ward-procedure-search>`,
    ready: async (element) => {
      await having('[role="option"]')(element);
      deepQuery(element, 'input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      await having('.result.active')(element);
    },
  },
  variant(
    'former-name',
    'Found through the name of an abolished procedure',
    (src) => html`<ward-procedure-search src=${src} query="so ho khau giay"></ward-procedure-search>`,
    'Tên cũ:',
    'Nhập hộ khẩu',
  ),
  variant(
    'no-result',
    'Nothing found: other ways, and whom to ask',
    (src) => html`<ward-procedure-search src=${src} query="xyz qwrt"></ward-procedure-search>`,
    'Không tìm thấy thủ tục phù hợp',
    'Thử từ khác, ngắn hơn.',
    '0000 111 222',
  ),
  variant(
    'filtered-away',
    'Nothing left behind the filters',
    (src) => html`<ward-procedure-search src=${src} query="khai sinh" field="chung-thuc"></ward-procedure-search>`,
    'Không tìm thấy thủ tục phù hợp',
    'Bỏ các bộ lọc',
  ),
  variant(
    'life-event',
    'One need chosen',
    (src) => html`<ward-procedure-search src=${src} life-event="sinh-con"></ward-procedure-search>`,
    'Sinh con',
    '2 thủ tục',
    'Bỏ chọn',
  ),
  variant(
    'field',
    'One field chosen',
    (src) => html`<ward-procedure-search src=${src} field="chung-thuc"></ward-procedure-search>`,
    '1 thủ tục',
    'Sao y bản chính',
  ),
  variant(
    'by-codes',
    'Only named procedures',
    (src) => html`<ward-procedure-search src=${src} codes="${COPIES}, ${OLD_RESIDENCE}"></ward-procedure-search>`,
    '2 thủ tục',
    'Đăng ký sổ hộ khẩu giấy',
  ),
  variant(
    'links',
    'Results as real links',
    (src) =>
      html`<ward-procedure-search
        src=${src}
        query="khai sinh"
        href-template="thu-tuc/{slug}?ma={code}"
      ></ward-procedure-search>`,
    'Làm giấy khai sinh cho con',
  ),
  {
    name: 'many-results',
    title: 'More results than are drawn at once',
    render: () =>
      html`<ward-procedure-search src=${serveWhole(longCatalogue).src} query="xác nhận việc"></ward-procedure-search>`,
    ready: async (element) => {
      await showing('25 thủ tục', 'Xem thêm 5 thủ tục')(element);
      await having('#option-19')(element);
    },
  },
  {
    name: 'opened',
    title: 'A procedure is open beside the results',
    render: () =>
      html`<ward-procedure-search src=${serveSplit(catalogue).src} query="khai sinh"></ward-procedure-search>`,
    ready: open(BIRTH),
  },
  {
    name: 'english',
    title: 'In English',
    render: () => english(draw({ src: serveWhole(catalogue).src })),
    ready: showing('Find a procedure', 'Having a child', 'Get a birth certificate for a child'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(
        html`<ward-procedure-search
          theme="dark"
          src=${serveWhole(catalogue).src}
          query="khai sinh"
        ></ward-procedure-search>`,
      ),
    ready: showing('Làm giấy khai sinh cho con'),
  },
  {
    name: 'dark-opened',
    title: 'A procedure is open on a dark page',
    render: () =>
      dark(
        html`<ward-procedure-search
          theme="dark"
          src=${serveWhole(catalogue).src}
          query="khai sinh"
        ></ward-procedure-search>`,
      ),
    ready: open(BIRTH),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px, with long names',
    render: () => narrow(draw({ src: serveWhole(longNames).src })),
    ready: having('.start .result', '.tile'),
  },
  {
    name: 'narrow-opened',
    title: 'In a column of 320 px the procedure stands in the place of the list',
    render: () =>
      narrow(html`<ward-procedure-search src=${serveWhole(catalogue).src} query="khai sinh"></ward-procedure-search>`),
    ready: open(BIRTH),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () =>
      largeText(
        html`<ward-procedure-search src=${serveWhole(catalogue).src} query="khai sinh"></ward-procedure-search>`,
      ),
    ready: showing('Làm giấy khai sinh cho con'),
  },
];
