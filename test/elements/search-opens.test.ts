import { expect, html } from '@open-wc/testing';
import '../../src/elements/ward-catalogue/define.js';
import '../../src/elements/ward-procedure-search/define.js';
import type { WardProcedureSearch } from '../../src/elements/ward-procedure-search/ward-procedure-search.js';
import { english } from '../../stories/fixtures/frames.js';
import { freshHost } from '../../stories/fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { OLD_RESIDENCE } from '../../stories/fixtures/procedures/times.js';
import { deepQuery, deepQueryAll, drawn, having, showing, until } from '../../stories/fixtures/state.js';
import { box, click, focused, openSearch, options, press, type, words } from './search-box.js';

const pause = (ms = 50) => new Promise((resolve) => setTimeout(resolve, ms));
const clean = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim();
const name = (element: WardProcedureSearch) => clean(deepQuery(element, '.name'));

/** What the live regions of the page say now. */
const said = () =>
  deepQueryAll(document.body, '[role="status"].sr').flatMap((region) =>
    region.textContent ? [region.textContent] : [],
  );

const open = async (element: WardProcedureSearch, code: string) => {
  click(element, `[data-code="${code}"]`);
  await until(
    () => deepQuery(element, '.outlet') && deepQuery(deepQuery(element, '.outlet')!, '.papers'),
    'the procedure',
  );
};

/** Chooses an answer by its words, wherever the question stands. */
const choose = async (element: WardProcedureSearch, answer: string) => {
  await until(() => deepQueryAll(element, 'label.chip').length > 0, 'the questions');
  deepQueryAll(element, 'label.chip')
    .find((label) => clean(label)?.startsWith(answer))!
    .querySelector('input')!
    .click();
  await drawn(element);
};

describe('A person opens a procedure', () => {
  beforeEach(freshHost);

  it('which the page may do in its own way', async () => {
    const element = await openSearch();
    const asked: string[] = [];
    element.parentElement!.addEventListener('ward-procedure-select', (event) => {
      asked.push((event as Event & { code: string }).code);
      event.preventDefault();
    });
    click(element, `[data-code="${COPIES}"]`);
    await pause();
    expect(asked).to.deep.equal([COPIES]);
    expect(deepQueryAll(element, 'ward-procedure-detail').length).to.equal(0);
  });

  it('and goes on: the focus is on its name, and on the way back where it was', async () => {
    const element = await openSearch();
    const pinned = element.shadowRoot!.querySelector<HTMLElement>(`.start [data-code="${COPIES}"]`)!;
    pinned.focus();
    await press(element, 'Enter');
    await having('.name')(element);
    await until(() => focused() === deepQuery(element, '.name'), 'the focus on the name');
    click(element, '.back');
    await until(
      () => focused() === element.shadowRoot!.querySelector(`[data-code="${COPIES}"]`),
      'the focus on the item',
    );
    expect(deepQueryAll(element, 'ward-procedure-detail').length).to.equal(0);
  });

  it('but is not pulled back when they went on to another part of the page', async () => {
    const element = await openSearch();
    const other = Object.assign(document.createElement('input'), { title: 'Ô khác của trang' });
    element.after(other);
    click(element, `[data-code="${COPIES}"]`);
    await element.updateComplete;
    other.focus();
    await having('.name')(element);
    await pause();
    expect(focused() === other).to.equal(true);
  });

  it('from the results, and the box has the focus when they come back', async () => {
    const element = await openSearch();
    await type(element, 'khai sinh cho con');
    await press(element, 'Enter', 'Enter');
    await having('.name')(element);
    click(element, '.back');
    await until(() => focused() === box(element), 'the focus in the box');
    expect(options(element)[0], 'the results are still there').to.equal(BIRTH);
  });

  it('and is sent on to another one, which opens in the same place', async () => {
    const element = await openSearch();
    await open(element, BIRTH);
    await choose(element, 'Ở nước ngoài');
    await having('.outcome button')(element);
    const asked: string[] = [];
    element.addEventListener('ward-procedure-select', ({ code }) => asked.push(code));
    click(element, '.outcome button');
    await until(() => name(element) === 'Khai sinh cho con sinh ở nước ngoài', 'the other procedure');
    expect(asked).to.deep.equal([BIRTH_ABROAD]);
    expect(deepQueryAll(element, 'ward-procedure-detail').length, 'once').to.equal(1);
  });

  it('that was replaced, and goes on to the one that holds', async () => {
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} codes=${OLD_RESIDENCE}></ward-procedure-search>`,
    );
    click(element, `[data-code="${OLD_RESIDENCE}"]`);
    await having('.outcome button')(element);
    click(element, '.outcome button');
    await until(() => name(element) === 'Nhập hộ khẩu', 'the one that holds');
  });

  it('then another one at once, and never sees the first one late', async () => {
    const element = await openSearch();
    click(element, `[data-code="${BIRTH}"]`);
    click(element, `[data-code="${COPIES}"]`);
    await until(() => name(element) === 'Sao y bản chính', 'the second one');
    await pause(100);
    expect(name(element)).to.equal('Sao y bản chính');
  });

  it('and types again: the procedure gives way to the results', async () => {
    const element = await openSearch();
    await open(element, BIRTH);
    await type(element, 'sao y');
    expect(deepQueryAll(element, 'ward-procedure-detail').length).to.equal(0);
    expect(options(element)[0]).to.equal(COPIES);
  });
});

describe('A search inside a list of another element', () => {
  beforeEach(freshHost);

  it('opens a procedure in the outermost one only', async () => {
    const element = await openSearch();
    const outer = document.createElement('ward-procedure-search') as WardProcedureSearch;
    outer.src = element.src;
    element.before(outer);
    outer.append(element);
    await having('.start .result')(outer);
    const inner = outer.querySelector<WardProcedureSearch>('ward-procedure-search')!;
    await until(() => inner.shadowRoot?.querySelector('.start .result'), 'the inner one');
    inner.shadowRoot!.querySelector<HTMLElement>(`[data-code="${COPIES}"]`)!.click();
    await until(() => outer.shadowRoot!.querySelector('ward-procedure-detail'), 'open outside');
    await pause();
    expect(inner.shadowRoot!.querySelectorAll('ward-procedure-detail').length).to.equal(0);
  });
});

describe('A person who does not see the page hears', () => {
  beforeEach(freshHost);

  it('how many procedures were found, once the typing rests', async () => {
    const element = await openSearch();
    await type(element, 'khai sinh');
    expect(said()).to.deep.equal([]);
    await until(() => said().length > 0, 'a word');
    expect(said()).to.deep.equal([`${options(element).length} thủ tục`]);
    await type(element, ' qwrtx zzz');
    await until(
      () => said()[0] !== `${options(element).length} thủ tục` && said()[0]?.startsWith('Không'),
      'another word',
    );
    expect(said()).to.deep.equal(['Không tìm thấy thủ tục phù hợp']);
  });

  it('the same sentence again when the answer is the same again', async () => {
    const element = await openSearch();
    const halves = () =>
      [...element.shadowRoot!.querySelectorAll('[role="status"].sr > *')].map(({ textContent }) => textContent);
    await type(element, COPIES);
    await until(() => said().length > 0, 'a word');
    const first = halves();
    expect(first).to.have.members(['1 thủ tục', '']);
    element.query = '';
    await type(element, BIRTH);
    await until(() => halves().join('|') !== first.join('|'), 'the other half');
    expect(halves()).to.deep.equal([...first].reverse());
  });

  it('it all from one region: that of the outermost element', async () => {
    const element = await openSearch();
    await open(element, BIRTH);
    expect(deepQueryAll(document.body, '[role="status"].sr').length).to.equal(1);
    expect(element.shadowRoot!.querySelectorAll('[role="status"].sr').length).to.equal(1);
    await having('input.tick')(element);
    deepQueryAll<HTMLInputElement>(element, 'input.tick')[0].click();
    await until(() => said().length > 0, 'a word');
    expect(said()).to.deep.equal(['Đã chuẩn bị 1 trên 3']);
  });

  it('what an answer changed', async () => {
    const element = await openSearch();
    await open(element, BIRTH);
    await choose(element, 'Trực tuyến');
    await until(() => said()[0]?.startsWith('Nộp 1'), 'the new numbers');
    await choose(element, 'Đã có giấy khai sinh');
    await until(
      () => said()[0]?.startsWith('Trường hợp này cơ quan không giải quyết.'),
      `the refusal, not “${said().join()}”`,
    );
  });

  it('English on an English page', async () => {
    const element = await openSearch((src) =>
      english(html`<ward-procedure-search src=${src}></ward-procedure-search>`),
    );
    await type(element, 'khai sinh');
    await until(() => said().length > 0, 'a word');
    expect(said()).to.deep.equal([`${options(element).length} procedures`]);
    await showing('Find a procedure')(element);
    expect(words(element, '[aria-label="Clear the text"]')).to.have.length(1);
  });
});
