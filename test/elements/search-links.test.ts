import { expect, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-search/define.js';
import { freshHost } from '../../stories/fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { deepQuery, drawn, having, showing, until } from '../../stories/fixtures/state.js';
import { box, click, focused, openSearch, options, press, type, words } from './search-box.js';

/** The address of the test page, without what a test put there. */
const HOME = location.href;

/** Puts parameters behind the page's own, as a shared link has them. */
const arriveWith = (parameters: string) => history.replaceState(null, '', `${HOME}&${parameters}`);
const address = () => location.href.slice(HOME.length);

/** Every change of the address while something happens. */
function watchHistory(): { replaced: string[]; pushed: string[]; stop(): void } {
  const [replace, push] = [history.replaceState, history.pushState];
  const seen = { replaced: [] as string[], pushed: [] as string[], stop: () => {} };
  history.replaceState = (...change) => (seen.replaced.push(String(change[2])), replace.apply(history, change));
  history.pushState = (...change) => (seen.pushed.push(String(change[2])), push.apply(history, change));
  seen.stop = () => {
    history.replaceState = replace;
    history.pushState = push;
  };
  return seen;
}

describe('A page that has a page for each procedure', () => {
  beforeEach(freshHost);

  const withPages = () =>
    openSearch(
      (src) =>
        html`<ward-procedure-search src=${src} href-template="thu-tuc/{slug}?ma={code}"></ward-procedure-search>`,
    );

  it('gets real links, for a new tab and the back button', async () => {
    const element = await withPages();
    await type(element, 'khai sinh');
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.found a')];
    expect(links.map(({ dataset }) => dataset.code)).to.include.members([BIRTH, BIRTH_ABROAD]);
    const birth = links.find(({ dataset }) => dataset.code === BIRTH)!;
    expect(birth.href).to.equal(new URL(`thu-tuc/dang-ky-khai-sinh?ma=${BIRTH}`, document.baseURI).href);
    expect(options(element), 'no list box beside the links').to.deep.equal([]);
  });

  it('named after the short name where a record has no name for its address', async () => {
    const element = await withPages();
    const { catalogue } = await import('../../stories/fixtures/catalogue.js');
    const { slug: _, ...birth } = catalogue.procedures.find(({ code }) => code === BIRTH)!;
    const unnamed = { ...birth, code: '9.9', name: { vi: 'Khai sinh' }, shortName: { vi: '出生' } };
    const others = catalogue.procedures.filter(({ code }) => code !== BIRTH);
    element.catalogue = { ...catalogue, pinned: [], procedures: [birth, unnamed, ...others] };
    await drawn(element);
    await having('input')(element);
    await type(element, 'khai sinh');
    const link = (code: string) =>
      element.shadowRoot!.querySelector<HTMLAnchorElement>(`a.result[data-code='${code}']`);
    await until(() => link(BIRTH) && link('9.9'), 'two links');
    const made = (code: string) => link(code)!.pathname.split('/').pop();
    expect(made(BIRTH)).to.equal('lam-giay-khai-sinh-cho-con');
    expect(made('9.9'), 'no letter of it fits an address').to.equal('9.9');
  });

  it('and the arrows go from the box through the links and back', async () => {
    const element = await withPages();
    await type(element, 'khai sinh');
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.found a')];
    await press(element, 'ArrowDown');
    expect(focused() === links[0]).to.equal(true);
    await press(element, 'ArrowDown');
    expect(focused() === links[1]).to.equal(true);
    await press(element, 'ArrowUp', 'ArrowUp');
    expect(focused() === box(element)).to.equal(true);
  });

  it('and a code that would break the address is written so that it does not', async () => {
    const element = await openSearch(
      (src) =>
        html`<ward-procedure-search src=${src} query="qwrtx" href-template="tt?ma={code}"></ward-procedure-search>`,
    );
    const { catalogue } = await import('../../stories/fixtures/catalogue.js');
    const [first] = catalogue.procedures;
    element.catalogue = { ...catalogue, pinned: [], procedures: [{ ...first, code: 'a&b=c#d/../e' }] };
    element.query = 'khai sinh';
    await until(() => element.shadowRoot!.querySelector('a.result'), 'a link');
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('a.result')!.search).to.equal(
      '?ma=a%26b%3Dc%23d%2F..%2Fe',
    );
  });

  it('and a template that is no safe address gives buttons instead', async () => {
    const element = await openSearch(
      (src) =>
        html`<ward-procedure-search
          src=${src}
          query="khai sinh"
          href-template="javascript:alert({code})"
        ></ward-procedure-search>`,
    );
    await having('.found .result')(element);
    expect(element.shadowRoot!.querySelectorAll('a.result').length).to.equal(0);
    expect(words(element, '.found button.result').length).to.be.greaterThan(0);
  });
});

describe('A page that asked for deep links', () => {
  beforeEach(freshHost);
  afterEach(() => history.replaceState(null, '', HOME));

  const linked = (prefix = '') =>
    openSearch((src) => html`<ward-procedure-search src=${src} deep-link=${prefix}></ward-procedure-search>`);

  it('shows what the link names, and does not touch the address', async () => {
    arriveWith(`ward-q=sao%20y&ward-code=${COPIES}`);
    const seen = watchHistory();
    const element = await linked();
    await having('.name')(element);
    seen.stop();
    expect(box(element).value).to.equal('sao y');
    expect(deepQuery(element, '.name')?.textContent).to.equal('Sao y bản chính');
    expect(seen.replaced).to.deep.equal([]);
    expect(address(), 'letter for letter').to.equal(`&ward-q=sao%20y&ward-code=${COPIES}`);
    expect(focused() === document.body, 'nor the focus').to.equal(true);
  });

  it('does not write a start query of its own either', async () => {
    const seen = watchHistory();
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} deep-link query="khai sinh"></ward-procedure-search>`,
    );
    await drawn(element);
    seen.stop();
    expect(seen.replaced).to.deep.equal([]);
  });

  it('writes query and procedure, by replacing only, and takes them out again', async () => {
    arriveWith('trang=2&k=a%20b');
    const element = await linked();
    const seen = watchHistory();
    await type(element, 'sao y');
    expect(address()).to.equal('&trang=2&k=a%20b&ward-q=sao+y');
    await press(element, 'Enter', 'Enter');
    await having('.name')(element);
    expect(address()).to.equal(`&trang=2&k=a%20b&ward-q=sao+y&ward-code=${COPIES}`);
    click(element, '.back');
    await drawn(element);
    expect(address()).to.equal('&trang=2&k=a%20b&ward-q=sao+y');
    click(element, '.clear');
    await drawn(element);
    seen.stop();
    expect(address(), 'the parameters of the page stay as they were').to.equal('&trang=2&k=a%20b');
    expect(seen.pushed, 'no new entries in the history').to.deep.equal([]);
  });

  it('at a kiosk reads its address, and writes nothing into it that the next person could reload', async () => {
    arriveWith('ward-q=sao+y');
    const seen = watchHistory();
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} deep-link kiosk></ward-procedure-search>`,
    );
    expect(box(element).value).to.equal('sao y');
    await type(element, 'ly hôn');
    await drawn(element);
    seen.stop();
    expect(seen.replaced).to.deep.equal([]);
  });

  it('keeps two searches apart by their prefixes', async () => {
    arriveWith('ward-q=sao+y&hai-q=khai+sinh');
    const [one, two] = [await linked(), await linked('hai')];
    expect(box(one).value).to.equal('sao y');
    expect(box(two).value).to.equal('khai sinh');
  });

  it('says so when the link names a procedure that is not there', async () => {
    arriveWith('ward-code=9.999999');
    const element = await linked();
    await showing('Không có thủ tục mã 9.999999 trong danh mục này.')(element);
    expect(element.shadowRoot!.querySelectorAll('.back').length).to.equal(1);
  });
});

describe('A page that did not ask for deep links', () => {
  beforeEach(freshHost);
  afterEach(() => history.replaceState(null, '', HOME));

  it('has its address to itself', async () => {
    arriveWith(`ward-q=sao+y&ward-code=${COPIES}`);
    const seen = watchHistory();
    const element = await openSearch();
    expect(box(element).value).to.equal('');
    await type(element, 'khai sinh');
    await press(element, 'Enter', 'Enter');
    await having('.name')(element);
    seen.stop();
    expect([...seen.replaced, ...seen.pushed]).to.deep.equal([]);
  });
});
