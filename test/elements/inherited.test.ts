/** What a page hands down to an element without meaning to: nothing of it may change how the text is read. */
import { expect, fixture, html } from '@open-wc/testing';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { deepElements, deepQueryAll, having } from '../../stories/fixtures/state.js';
import '../../src/index.js';

/** Inherited properties, each as a page may set it for reasons of its own, or for none. */
const HOSTILE: Record<string, string> = {
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-stroke-width': '3px',
  '-webkit-user-select': 'none',
  'caret-color': 'transparent',
  color: 'rgb(255, 255, 255)',
  'color-scheme': 'dark',
  cursor: 'none',
  'font-size': '9px',
  'font-style': 'italic',
  'font-variant-caps': 'small-caps',
  'font-weight': '100',
  hyphens: 'auto',
  'letter-spacing': '5px',
  'line-height': '5px',
  'text-align': 'right',
  'text-align-last': 'justify',
  'text-indent': '90px',
  'text-shadow': 'rgb(255, 0, 0) 2px 2px 2px',
  'text-transform': 'uppercase',
  'white-space': 'nowrap',
  'word-break': 'break-all',
  'word-spacing': '30px',
};

/** Everything drawn inside the elements below a root, also in elements inside elements. */
const drawnIn = (root: Element) => [...deepElements(root)].filter((one) => one.getRootNode() instanceof ShadowRoot);

describe('A page that sets every inherited property of text to something unhelpful', () => {
  it('leaves the elements as they are on a plain page', async () => {
    freshHost();
    const { src } = serveWhole(catalogue);
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi">
        <ward-procedure-search label="Tìm" query="khai sinh" src=${src}></ward-procedure-search>
        <ward-procedure-list src=${src}></ward-procedure-list>
        <ward-procedure-detail src=${src} code=${BIRTH}></ward-procedure-detail>
        <ward-due-date src=${src} code=${BIRTH}></ward-due-date>
        <ward-office-card src=${src} code=${BIRTH}></ward-office-card>
      </div>`,
    );
    await having('.result', '.group', '.papers', '.lines', '.badge', 'input[type=date]', '.hours')(frame);
    const looks = () =>
      drawnIn(frame).flatMap((element) => {
        const computed = getComputedStyle(element);
        return Object.keys(HOSTILE).map((name) => `${element.localName} ${name}: ${computed.getPropertyValue(name)}`);
      });
    const plain = looks();
    for (const [name, value] of Object.entries(HOSTILE)) frame.style.setProperty(name, value);
    const changed = looks().filter((line, at) => line !== plain[at]);
    expect([...new Set(changed)]).to.deep.equal([]);
  });

  it('may be dark: circles and boxes follow the theme of the element, also in elements inside it', async () => {
    freshHost();
    const { src } = serveWhole(catalogue);
    const frame = await fixture<HTMLElement>(
      html`<div style="color-scheme: dark">
        <ward-procedure-detail src=${src} code=${BIRTH}></ward-procedure-detail>
      </div>`,
    );
    await having('ward-procedure-checklist', 'input')(frame);
    const schemes = () => new Set(deepQueryAll(frame, 'input').map((input) => getComputedStyle(input).colorScheme));
    expect([...schemes()]).to.deep.equal(['light']);
    frame.querySelector('ward-procedure-detail')!.setAttribute('theme', 'dark');
    expect([...schemes()]).to.deep.equal(['dark']);
  });
});
