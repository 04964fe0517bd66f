/** The states of <ward-catalogue>, for its stories and its tests. It draws nothing itself; the elements inside do. */
import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../src/catalogue/types.js';
import { oneBadRecord } from './fixtures/broken.js';
import { catalogue, emptyCatalogue, longNames } from './fixtures/catalogue.js';
import { savedCopyState, sourceStates, type Draw } from './fixtures/common-states.js';
import { dark, english, largeText, narrow } from './fixtures/frames.js';
import { serveSplit, serveWhole } from './fixtures/host.js';
import { BIRTH } from './fixtures/procedures/birth.js';
import { COPIES } from './fixtures/procedures/copies.js';
import { having, showing, type ElementState } from './fixtures/state.js';

const draw: Draw = ({ src, offline }) =>
  html`<ward-catalogue src=${src ?? ''} ?offline=${offline}>
    <ward-procedure-list>
      <a href="https://dichvucong.example/">Danh sách trên Cổng Dịch vụ công (mẫu)</a>
    </ward-procedure-list>
  </ward-catalogue>`;

/** Several elements, none of which names a catalogue. */
const several = (src: string): TemplateResult =>
  html`<ward-catalogue src=${src}>
    <ward-online-level code=${BIRTH}></ward-online-level>
    <ward-procedure-fees code=${COPIES}></ward-procedure-fees>
    <div><ward-procedure-list group-by="field"></ward-procedure-list></div>
  </ward-catalogue>`;

const allThere = async (element: HTMLElement) => {
  await having('.badge', '.lines', 'fieldset', 'details.group')(element);
};

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
    ready: showing('Sinh con'),
  },
  {
    name: 'several-elements',
    title: 'Several elements read one catalogue',
    render: () => several(serveSplit(catalogue).src),
    ready: allThere,
  },
  {
    name: 'by-property',
    title: 'The catalogue is handed over as data',
    render: () =>
      html`<ward-catalogue .catalogue=${catalogue satisfies Catalogue}
        ><ward-procedure-list group-by="none"></ward-procedure-list
      ></ward-catalogue>`,
    ready: showing('Làm giấy khai sinh cho con'),
  },
  { name: 'english', title: 'In English', render: () => english(several(serveSplit(catalogue).src)), ready: allThere },
  {
    name: 'dark',
    title: 'On a dark page',
    render: () =>
      dark(
        html`<ward-catalogue src=${serveWhole(catalogue).src}
          ><ward-procedure-list theme="dark"></ward-procedure-list
        ></ward-catalogue>`,
      ),
    ready: showing('Sinh con'),
  },
  {
    name: 'narrow',
    title: 'In a column of 320 px, with long names',
    render: () => narrow(several(serveWhole(longNames).src)),
    ready: allThere,
  },
  {
    name: 'large-text',
    title: 'Text at 200 %',
    render: () => largeText(several(serveWhole(catalogue).src)),
    ready: allThere,
  },
];
