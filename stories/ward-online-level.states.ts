/** The states of <ward-online-level>, for its stories and its tests. */
import { html, type TemplateResult } from 'lit';
import type { OnlineLevel } from '../src/catalogue/types.js';
import { catalogue, plainCatalogue } from './fixtures/catalogue.js';
import { savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH } from './fixtures/procedures/birth.js';
import { showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, code, offline }) =>
  html`<ward-online-level src=${src ?? ''} code=${code ?? ''} ?offline=${offline}>
    <a href="https://dichvucong.example/">Cổng Dịch vụ công (mẫu)</a>
  </ward-online-level>`;

const level = (value: OnlineLevel, gloss = false): TemplateResult =>
  html`<ward-online-level .level=${value} ?with-gloss=${gloss}></ward-online-level>`;

export const states: ElementState[] = [
  // A badge has no room for a reason: every failure is "not known". Its story is told by the elements beside it.
  ...sourceStates(draw).map((state) =>
    ['loading', 'missing-source'].includes(state.name)
      ? state
      : { ...state, ready: showing('Chưa rõ có nộp trực tuyến được không') },
  ),
  savedCopyState(draw, BIRTH, 'Nộp trực tuyến toàn trình'),
  {
    name: 'no-code',
    title: 'No procedure was named',
    render: () => draw({ src: serveWhole(catalogue).src }),
    ready: showing('Chưa chọn thủ tục.'),
  },
  {
    name: 'unknown-code',
    title: 'The catalogue does not have this code',
    render: () => draw({ src: serveWhole(catalogue).src, code: '9.999999' }),
    ready: showing('Không có thủ tục mã 9.999999 trong danh mục này.'),
  },
  {
    name: 'by-code',
    title: 'The level of a procedure, with its former name',
    render: () => draw({ src: serveSplit(plainCatalogue).src, code: BIRTH }),
    ready: showing('Nộp trực tuyến toàn trình', '(cách gọi trước đây: mức độ 4)'),
  },
  {
    name: 'full',
    title: 'Everything online, with what that means',
    render: () => level({ kind: 'full' }, true),
    ready: showing('Nộp trực tuyến toàn trình', 'Làm trọn trên mạng'),
  },
  {
    name: 'partial',
    title: 'Part of it online',
    render: () => level({ kind: 'partial', legacyLevel: 3 }, true),
    ready: showing('Nộp trực tuyến một phần', 'mức độ 3'),
  },
  {
    name: 'some-online',
    title: 'Online in a way nobody has stated',
    render: () => level({ kind: 'someOnline' }, true),
    ready: showing('Nộp trực tuyến được'),
  },
  {
    name: 'information-only',
    title: 'Only information online',
    render: () => level({ kind: 'informationOnly' }),
    ready: showing('Chỉ cung cấp thông tin trực tuyến'),
  },
  {
    name: 'unknown',
    title: 'Nobody knows',
    render: () => level({ kind: 'unknown' }),
    ready: showing('Chưa rõ có nộp trực tuyến được không'),
  },
  {
    name: 'english',
    title: 'In English',
    render: () => english(level({ kind: 'full', legacyLevel: 4 }, true)),
    ready: showing('formerly: level 4'),
  },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(
        html`<ward-online-level
          theme="dark"
          .level=${{ kind: 'partial', legacyLevel: 3 }}
          with-gloss
        ></ward-online-level>`,
      ),
    ready: showing('Nộp trực tuyến một phần'),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px',
    render: () => narrow(level({ kind: 'partial', legacyLevel: 3 }, true)),
    ready: showing('Nộp trực tuyến một phần'),
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(level({ kind: 'full', legacyLevel: 4 }, true)),
    ready: showing('Nộp trực tuyến toàn trình'),
  },
];
