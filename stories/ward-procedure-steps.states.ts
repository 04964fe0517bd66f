/** The states of <ward-procedure-steps>, for its stories and its tests. */
import { html } from 'lit';
import { catalogue, longNames } from './fixtures/catalogue.js';
import { codeStates, savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { remember, serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH } from './fixtures/procedures/birth.js';
import { COPIES } from './fixtures/procedures/copies.js';
import { BARE, OLD_RESIDENCE } from './fixtures/procedures/times.js';
import { having, showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, code, offline }) =>
  html`<ward-procedure-steps src=${src ?? ''} code=${code ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Các bước trên Cổng Dịch vụ công (mẫu)</a>
  </ward-procedure-steps>`;

/** The Markdown of the first step is drawn once its reader is there. */
const withMarkdown = having('ol strong', 'ol ul li');

export const states: ElementState[] = [
  ...sourceStates(draw),
  savedCopyState(draw, COPIES, 'Mang bản chính và bản chụp đến quầy'),
  ...codeStates(draw),
  {
    name: 'all-actors',
    title: 'Steps of the citizen, of others and, folded, of the office; one has Markdown',
    render: () => draw({ src: serveSplit(catalogue).src, code: BIRTH }),
    ready: withMarkdown,
  },
  {
    name: 'case-answered',
    title: 'A step that the answers have made sure',
    render: () => {
      const there = serveWhole(catalogue);
      remember(there, BIRTH, { facts: { 'cha-me-ket-hon': false } });
      return draw({ src: there.src, code: BIRTH });
    },
    ready: async (element) => {
      await showing('Ký văn bản nhận con')(element);
      await withMarkdown(element);
    },
  },
  {
    name: 'plain',
    title: 'One plain step',
    render: () => draw({ src: serveWhole(catalogue).src, code: COPIES }),
    ready: showing('Mang bản chính'),
  },
  {
    name: 'no-steps',
    title: 'Nobody has written the steps yet',
    render: () => draw({ src: serveWhole(catalogue).src, code: BARE }),
    ready: showing('chưa được viết lại cho dễ đọc'),
  },
  {
    name: 'ended',
    title: 'A procedure that has ended: no steps, but the reason',
    render: () => draw({ src: serveWhole(catalogue).src, code: OLD_RESIDENCE }),
    ready: showing('Hết hiệu lực sau ngày 30/6/2025.', 'Nhập hộ khẩu'),
  },
  {
    name: 'english',
    title: 'In English, with steps that only exist in Vietnamese',
    render: () => english(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: withMarkdown,
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(
        html`<ward-procedure-steps theme="dark" src=${serveWhole(catalogue).src} code=${BIRTH}></ward-procedure-steps>`,
      ),
    ready: withMarkdown,
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px',
    render: () => narrow(draw({ src: serveWhole(longNames).src, code: BIRTH })),
    ready: withMarkdown,
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(draw({ src: serveWhole(catalogue).src, code: BIRTH })),
    ready: withMarkdown,
  },
];
