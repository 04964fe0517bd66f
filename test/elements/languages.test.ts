import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-detail/define.js';
import '../../src/elements/ward-procedure-list/define.js';
import '../../src/elements/ward-procedure-search/define.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveSplit } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { deepElements, deepQueryAll, drawn, having, seenText, showing } from '../../stories/fixtures/state.js';

/** Words that only Vietnamese writes. */
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;

/** Texts with Vietnamese letters that nobody marked as Vietnamese; the page around is English. */
function unmarked(root: HTMLElement): string[] {
  const found: string[] = [];
  const isMarked = (node: Node | null): boolean => {
    for (let at = node; at; at = at.parentNode instanceof ShadowRoot ? at.parentNode.host : at.parentNode) {
      if (at instanceof Element && at.getAttribute('lang')) return at.getAttribute('lang') === 'vi';
    }
    return false;
  };
  for (const element of deepElements(root)) {
    for (const child of element.shadowRoot?.childNodes ?? [])
      if (child instanceof Text && VIETNAMESE.test(child.data)) found.push(child.data);
    for (const child of element.childNodes) {
      if (!(child instanceof Text) || !VIETNAMESE.test(child.data) || element.matches('style')) continue;
      if (!isMarked(element)) found.push(child.data.trim());
    }
  }
  return found;
}

describe('Two languages on one page', () => {
  beforeEach(freshHost);
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('stand side by side, told apart by lang alone', async () => {
    const { src } = serveSplit(catalogue);
    const page = await fixture<HTMLElement>(
      html`<div>
        <ward-procedure-search src=${src} lang="vi"></ward-procedure-search>
        <ward-procedure-search src=${src} lang="en"></ward-procedure-search>
        <section lang="en-GB"><ward-procedure-search src=${src}></ward-procedure-search></section>
      </div>`,
    );
    const [one, two, three] = page.querySelectorAll('ward-procedure-search');
    await showing('Tìm thủ tục', 'Sinh con')(one);
    await showing('Find a procedure', 'Having a child')(two);
    await showing('Find a procedure', 'Having a child')(three);
    expect(seenText(one)).not.to.contain('Find');
    await drawn(page);
    expect(page.querySelectorAll('[lang="vi"]').length, 'nothing outside is touched').to.equal(1);
  });

  it('change while the page is open', async () => {
    const element = await fixture<HTMLElement>(
      html`<section>
        <ward-procedure-detail src=${serveSplit(catalogue).src} code=${BIRTH}></ward-procedure-detail>
      </section>`,
    );
    await showing('Làm giấy khai sinh cho con', 'Giấy tờ cần chuẩn bị')(element);
    element.lang = 'en';
    await showing('Get a birth certificate for a child', 'Where was the child born?', 'No charge')(element);
    element.lang = 'vi';
    await showing('Làm giấy khai sinh cho con', 'Con sinh ở đâu?', 'Miễn lệ phí')(element);
    document.documentElement.lang = 'en';
    await drawn(element);
    expect(seenText(element), 'the nearer one wins').to.contain('Con sinh ở đâu?');
    element.removeAttribute('lang');
    await showing('Where was the child born?')(element);
  });

  it('change inside the shadow root of somebody else', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const inner = document.createElement('p');
    const list = Object.assign(document.createElement('ward-procedure-list'), { src: serveSplit(catalogue).src });
    inner.append(list);
    root.append(inner);
    await showing('Having a child')(list);
    inner.lang = 'vi';
    await showing('Sinh con')(list);
    inner.removeAttribute('lang');
    host.lang = 'vi';
    await drawn(host);
    expect(seenText(list)).to.contain('Sinh con');
    host.lang = 'en';
    await showing('Having a child')(list);
  });

  it('follow an element that moves', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <p id="vi" lang="vi"><ward-procedure-list src=${serveSplit(catalogue).src}></ward-procedure-list></p>
        <p id="en" lang="en"></p>
      </div>`,
    );
    const list = page.querySelector('ward-procedure-list')!;
    await showing('Sinh con')(list);
    page.querySelector('#en')!.append(list);
    await showing('Having a child')(list);
  });

  it('stay as the page meant them when a translation service rewrites lang', async () => {
    const page = await fixture<HTMLElement>(
      html`<div data-ward-lang="vi"><ward-procedure-list src=${serveSplit(catalogue).src}></ward-procedure-list></div>`,
    );
    await showing('Sinh con')(page);
    document.documentElement.lang = 'en';
    page.lang = 'en';
    await drawn(page);
    expect(seenText(page)).to.contain('Sinh con');
    page.setAttribute('data-ward-lang', 'en');
    await showing('Having a child')(page);
  });
});

describe('A page in English', () => {
  beforeEach(freshHost);

  it('marks every Vietnamese word that it has to show, in a search', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en">
        <ward-procedure-search src=${serveSplit(catalogue).src} query="khai sinh"></ward-procedure-search>
      </div>`,
    );
    await having('[role="option"]')(page);
    const [input] = deepQueryAll<HTMLElement>(page, '#hint');
    input.remove(); // the examples of what to type are Vietnamese by nature
    expect(unmarked(page)).to.deep.equal([]);
  });

  it('marks every Vietnamese word that it has to show, in a guide', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en">
        <ward-procedure-detail src=${serveSplit(catalogue).src} code=${BIRTH}></ward-procedure-detail>
      </div>`,
    );
    await having('.papers', 'footer', 'ol strong', '.lines', '.hours')(page);
    // Numbers of laws, and the name of the office in a sentence, are the same in every language.
    expect(unmarked(page).filter((text) => !/\d\/.*MAU$|^1 Mẫu Street|^Reviewed by /.test(text))).to.deep.equal([]);
  });
});
