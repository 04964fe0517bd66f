import { expect, fixture, html } from '@open-wc/testing';
import { indexText } from '../../src/catalogue/arriving.js';
import { splitCatalogue } from '../../src/catalogue/split.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import type { WardProcedureSearchEvent } from '../../src/elements/shared/events.js';
import '../../src/elements/ward-procedure-search/define.js';
import type { WardProcedureSearch } from '../../src/elements/ward-procedure-search/ward-procedure-search.js';
import { getHost, setHost } from '../../src/host/index.js';
import { withSearchData } from '../../src/search/index.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveNever, serveSplit } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { deepQuery, drawn, seenText, until } from '../../stories/fixtures/state.js';
import { box, click, focused, options, press, type } from './search-box.js';

interface Inside {
  _finder?: { readonly isOutgrown: boolean };
}

/** An index as it is built. */
const built = (whole: Catalogue) => indexText(withSearchData(splitCatalogue(whole).index, whole));

/** A network that brings pieces of a text when it is told to, or breaks. */
function slowNetwork(src: string) {
  const { fetchText } = getHost();
  let onPiece: ((piece: string) => void) | undefined;
  let done: (text: string) => void;
  let lose: () => void;
  let text = '';
  setHost({
    fetchText: async (url, options) => {
      if (url !== src) return fetchText(url, options);
      text = '';
      return {
        ok: true,
        status: 200,
        contentType: 'application/json',
        text: (take) => {
          onPiece = take;
          return new Promise((resolve, reject) => {
            done = resolve;
            lose = () => reject(new Error('lost'));
          });
        },
      };
    },
  });
  return {
    isAsked: () => onPiece !== undefined,
    bring(piece: string) {
      text += piece;
      onPiece?.(piece);
    },
    end: () => done(text),
    lose: () => lose(),
  };
}

async function openWaiting(src: string, query = 'lam giay khai sinh') {
  const network = slowNetwork(src);
  const element = await fixture<WardProcedureSearch>(
    html`<ward-procedure-search lang="vi" src=${src} query=${query}></ward-procedure-search>`,
  );
  await until(network.isAsked, 'the request');
  return { element, network, inside: element as unknown as Inside };
}

/** Opens it while a part of its catalogue is there and its search is begun; `bringRest` brings the other part. */
async function openBegun(text = built(catalogue), part = Math.floor(text.length * 0.7)) {
  const opened = await openWaiting(serveSplit(catalogue).src);
  const { network, inside } = opened;
  network.bring(text.slice(0, part));
  await until(() => inside._finder !== undefined, 'the search');
  const bringRest = () => {
    network.bring(text.slice(part));
    network.end();
  };
  return { ...opened, text, begun: inside._finder, bringRest };
}

const results = (element: WardProcedureSearch) => until(() => options(element).length > 0, 'the results');

describe('A catalogue comes over a slow network while a query stands in the box', () => {
  beforeEach(freshHost);

  it('and its search is built meanwhile, unseen until the last piece is there', async () => {
    const { element, inside, begun, bringRest } = await openBegun();
    await drawn(element);
    expect(seenText(element)).to.contain('Đang mở danh mục');
    expect(options(element)).to.deep.equal([]);
    bringRest();
    await results(element);
    expect(options(element)[0]).to.equal(BIRTH);
    expect(inside._finder === begun, 'what was built meanwhile answers').to.equal(true);
  });

  it('and what has to be mended in it is, and told, as in any other', async () => {
    // The last record, so that the search has long been begun.
    const text = built(catalogue).replace(/"slug":"[^"]*"(?![^]*"slug")/, '"slug":7');
    const { element, inside, begun, bringRest } = await openBegun(text, text.indexOf('"slug":7'));
    const told: Event[] = [];
    element.addEventListener('ward-catalogue-problem', (event) => told.push(event));
    bringRest();
    await results(element);
    expect(options(element)[0]).to.equal(BIRTH);
    expect(inside._finder === begun, 'what was begun is not used').to.equal(false);
    expect(told.length).to.equal(1);
  });

  it('and is another one by now: the first is given up', async () => {
    const { element, bringRest } = await openBegun();
    const other = { ...catalogue, procedures: catalogue.procedures.filter(({ code }) => code === BIRTH) };
    element.src = serveSplit(other).src;
    await results(element);
    bringRest();
    await drawn(element);
    expect(options(element)).to.deep.equal([BIRTH]);
  });

  it('and the element is moved meanwhile, or stands there twice', async () => {
    const { element, bringRest } = await openBegun();
    const twin = element.cloneNode() as WardProcedureSearch;
    element.after(twin);
    const place = element.parentElement!;
    element.remove();
    await drawn(twin);
    place.append(element);
    await drawn(element);
    bringRest();
    await Promise.all([results(element), results(twin)]);
    expect(options(element)[0]).to.equal(BIRTH);
    expect(options(twin)).to.deep.equal(options(element));
  });

  it('and the network breaks off: the failure is told, and another try brings the results', async () => {
    const { element, network, inside, text } = await openBegun();
    network.lose();
    await until(() => seenText(element).includes('Không mở được danh mục'), 'the failure');
    expect(inside._finder, 'what was begun is given up').to.equal(undefined);
    await click(element, '.failure-acts button');
    await drawn(element);
    network.bring(text);
    network.end();
    await results(element);
    expect(options(element)[0]).to.equal(BIRTH);
  });

  it('and turns out too large for the page: it is searched beside it', async () => {
    const { procedures } = catalogue;
    const more = Array.from({ length: 1000 }, (_, i) => ({
      ...procedures[i % procedures.length],
      code: `7.${String(i).padStart(6, '0')}`,
      slug: `so-${i}`,
      name: { vi: `Việc khác số ${i}` },
      shortName: undefined,
      keywords: undefined,
    }));
    const large = { ...catalogue, procedures: [...procedures, ...more] } as Catalogue;
    const { src } = serveSplit(catalogue);
    const text = built(large);
    const most = text.indexOf('"code":"7.000990"');
    // It was small when the search was begun, or large already.
    for (const first of [30_000, most]) {
      const { element, network, inside } = await openWaiting(`${src}?${first}`);
      network.bring(text.slice(0, first));
      await until(() => inside._finder !== undefined, 'the search');
      const begun = inside._finder;
      network.bring(text.slice(first, most));
      element.label = 'Tìm';
      await drawn(element);
      await new Promise((resolve) => setTimeout(resolve, 100));
      network.bring(text.slice(most));
      network.end();
      await results(element);
      expect(options(element)[0]).to.equal(BIRTH);
      expect(inside._finder === begun).to.equal(false);
      element.query = 'viec khac so 998';
      await until(() => options(element)[0] === '7.000998', 'the last of all');
    }
  });
});

describe('A catalogue is still on its way', () => {
  beforeEach(freshHost);

  async function openEmpty() {
    const opened = await openWaiting(serveSplit(catalogue).src, '');
    const told: number[] = [];
    opened.element.addEventListener('ward-procedure-search', (event) =>
      told.push((event as WardProcedureSearchEvent).count),
    );
    const bringAll = () => {
      opened.network.bring(built(catalogue));
      opened.network.end();
    };
    return { ...opened, told, bringAll };
  }

  it('when somebody types: the box stands there, keeps text and focus, and the answer follows', async () => {
    const { element, bringAll } = await openEmpty();
    const before = box(element);
    await type(element, 'khai s');
    expect(seenText(element)).to.contain('Đang mở danh mục');
    bringAll();
    await results(element);
    expect(box(element) === before, 'the same box').to.equal(true);
    expect(focused() === before).to.equal(true);
    await type(element, 'inh');
    expect(before.value).to.equal('khai sinh');
    expect(options(element)[0]).to.equal(BIRTH);
  });

  it('when the typing rests: nothing is told before there is something to tell', async () => {
    const { element, told, bringAll } = await openEmpty();
    await type(element, 'khai sinh');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(told).to.deep.equal([]);
    expect(seenText(element)).not.to.contain('Không tìm thấy');
    bringAll();
    await until(() => told.length > 0, 'the number of results');
    expect(told[0]).to.be.greaterThan(0);
    expect(told.length).to.equal(1);
  });

  it('when somebody types and deletes it again: the start comes as for anybody', async () => {
    const { element, told, bringAll } = await openEmpty();
    await type(element, 'khai');
    await press(element, 'ArrowDown', 'Enter', 'Escape');
    expect(box(element).value).to.equal('');
    bringAll();
    await until(() => seenText(element).includes(catalogue.lifeEvents[0].name.vi), 'the start');
    expect(told).to.deep.equal([]);
  });

  it('when it is lost: box, text and focus stay, and the next try brings the answer', async () => {
    const { element, network, bringAll } = await openEmpty();
    const before = box(element);
    await type(element, 'khai');
    network.lose();
    await until(() => seenText(element).includes('Không mở được danh mục'), 'the failure');
    expect(focused() === before).to.equal(true);
    await type(element, ' sinh');
    await click(element, '.failure-acts button');
    await drawn(element);
    expect(box(element) === before).to.equal(true);
    expect(before.value).to.equal('khai sinh');
    bringAll();
    await results(element);
    expect(options(element)[0]).to.equal(BIRTH);
  });

  it('when it is lost while a procedure is open: one failure is told, by the search itself', async () => {
    const { element, network } = await openEmpty();
    const told: EventTarget[] = [];
    element.addEventListener('ward-catalogue-problem', (event) => told.push(event.composedPath()[0]));
    element.open(BIRTH);
    await until(() => deepQuery(element, '.status'), 'the procedure');
    await drawn(element);
    network.lose();
    await until(() => seenText(element).includes('Không mở được danh mục'), 'the failure');
    await drawn(element);
    expect(told.length).to.equal(1);
    expect(told[0] === element).to.equal(true);
    element.query = 'khai';
    await drawn(element);
    expect(seenText(element).match(/Không mở được danh mục/g)?.length).to.equal(1);
  });

  it('when only some procedures are shown: nothing is told of them before they are there', async () => {
    const { element, bringAll } = await openEmpty();
    element.codes = BIRTH;
    await type(element, 'k');
    await press(element, 'Backspace');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const spoken = () => element.shadowRoot!.querySelector('[role="status"].sr')?.textContent ?? '';
    expect(spoken()).to.equal('');
    bringAll();
    await until(() => spoken().includes('1 thủ tục'), 'the number');
  });

  it('when another one had answered: nothing of it is left, and coming back to it finds the same', async () => {
    const { element, bringAll, told } = await openEmpty();
    const { src } = element;
    await type(element, 'khai sinh');
    bringAll();
    await results(element);
    const found = options(element);
    await until(() => told.length > 0, 'the number of results');
    element.src = serveNever().src;
    await drawn(element);
    await until(() => seenText(element).includes('Đang mở danh mục'), 'the wait');
    expect(options(element)).to.deep.equal([]);
    expect(box(element).getAttribute('aria-expanded')).to.equal('false');
    expect(box(element).hasAttribute('aria-controls')).to.equal(false);
    await press(element, 'ArrowDown', 'Enter');
    element.src = src;
    await results(element);
    expect(options(element)).to.deep.equal(found);
  });

  it('when a procedure is to be opened: it says so once, and opens it', async () => {
    const { element, bringAll } = await openEmpty();
    element.open(BIRTH);
    await until(() => customElements.get('ward-procedure-detail') !== undefined, 'the element');
    await drawn(element);
    const detail = deepQuery(element, 'ward-procedure-detail')!;
    const says = [detail.querySelector('p')!, deepQuery(detail, '.status')!];
    expect(says.filter((line) => line.getClientRects().length > 0).length).to.equal(1);
    expect(element.shadowRoot!.querySelector('.status')).to.equal(null);
    bringAll();
    await until(() => seenText(element).includes('Giấy chứng sinh'), 'the procedure');
  });
});
