/** The states of <ward-procedure-list>, for its stories and its tests. */
import { html, type TemplateResult } from 'lit';
import { duplicateCodes, oneBadRecord } from './fixtures/broken.js';
import { catalogue, emptyCatalogue, longNames } from './fixtures/catalogue.js';
import { savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH } from './fixtures/procedures/birth.js';
import { COPIES } from './fixtures/procedures/copies.js';
import { OLD_RESIDENCE } from './fixtures/procedures/times.js';
import { deepQuery, drawn, having, showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, offline }) =>
  html`<ward-procedure-list src=${src ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Danh sách trên Cổng Dịch vụ công (mẫu)</a>
  </ward-procedure-list>`;

/** All groups unfolded. */
const unfolded =
  (...words: string[]) =>
  async (element: HTMLElement) => {
    await having('details.group')(element);
    for (const group of element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details.group')) group.open = true;
    await showing(...words)(element);
  };

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

export const states: ElementState[] = [
  ...sourceStates(draw),
  savedCopyState(draw, undefined, 'Sinh con'),
  {
    name: 'empty',
    title: 'A catalogue with nothing in it',
    render: () => draw({ src: serveWhole(emptyCatalogue).src }),
    ready: showing('Danh mục này chưa có thủ tục nào.'),
  },
  {
    name: 'one-bad-record',
    title: 'One bad record among good ones',
    render: () => draw({ src: serveWhole(oneBadRecord).src }),
    ready: unfolded('Làm giấy khai sinh cho con', 'Sao y bản chính'),
  },
  {
    name: 'duplicate-codes',
    title: 'One code twice: the first stays',
    render: () => draw({ src: serveWhole(duplicateCodes).src }),
    ready: unfolded('Làm giấy khai sinh cho con'),
  },
  variant('by-need', 'By need, folded', (src) => draw({ src }), 'Theo nhu cầu', 'Sinh con', 'Việc khác'),
  {
    name: 'unfolded',
    title: 'By need, unfolded',
    render: () => draw({ src: serveSplit(catalogue).src }),
    ready: unfolded('Xin giấy độc thân', 'Mở tiệm, mở quán'),
  },
  variant(
    'by-field',
    'By field',
    (src) => html`<ward-procedure-list src=${src} group-by="field"></ward-procedure-list>`,
    'Theo lĩnh vực',
    'Hộ tịch',
    'Chứng thực',
  ),
  variant(
    'by-audience',
    'By audience',
    (src) => html`<ward-procedure-list src=${src} group-by="audience"></ward-procedure-list>`,
    'Theo đối tượng',
    'Công dân Việt Nam',
    'Người nước ngoài',
  ),
  variant(
    'flat',
    'Without groups',
    (src) => html`<ward-procedure-list src=${src} group-by="none"></ward-procedure-list>`,
    'Làm giấy khai sinh cho con',
    'Nhập hộ khẩu',
  ),
  variant(
    'one-field',
    'One field only',
    (src) => html`<ward-procedure-list src=${src} group-by="none" field="chung-thuc"></ward-procedure-list>`,
    'Sao y bản chính',
  ),
  variant(
    'nothing-fits',
    'A field without procedures',
    (src) => html`<ward-procedure-list src=${src} field="khong-co"></ward-procedure-list>`,
    'Không có thủ tục nào trong nhóm này.',
  ),
  variant(
    'by-codes',
    'Named procedures, also an ended one',
    (src) =>
      html`<ward-procedure-list
        src=${src}
        group-by="none"
        codes="${COPIES}, ${OLD_RESIDENCE} ${BIRTH}"
      ></ward-procedure-list>`,
    'Sao y bản chính',
    'Đăng ký sổ hộ khẩu giấy',
  ),
  variant(
    'links',
    'Real links',
    (src) =>
      html`<ward-procedure-list
        src=${src}
        group-by="none"
        href-template="thu-tuc/{slug}?ma={code}"
      ></ward-procedure-list>`,
    'Sao y bản chính',
  ),
  {
    name: 'opened',
    title: 'A procedure is open in the place of the list',
    render: () => html`<ward-procedure-list src=${serveSplit(catalogue).src} group-by="none"></ward-procedure-list>`,
    ready: async (element) => {
      await having(`[data-code="${COPIES}"]`)(element);
      deepQuery(element, `[data-code="${COPIES}"]`)!.click();
      await having('.lines', '.papers', 'footer')(element);
      await drawn(element);
    },
  },
  {
    name: 'english',
    title: 'In English; names that only exist in Vietnamese are marked',
    render: () => english(draw({ src: serveWhole(catalogue).src })),
    ready: unfolded('Having a child', 'Get a birth certificate for a child'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () => dark(html`<ward-procedure-list theme="dark" src=${serveWhole(catalogue).src}></ward-procedure-list>`),
    ready: unfolded('Sinh con'),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px, with long names',
    render: () => narrow(draw({ src: serveWhole(longNames).src })),
    ready: unfolded('Sinh con'),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(draw({ src: serveWhole(catalogue).src })),
    ready: unfolded('Sinh con'),
  },
];
