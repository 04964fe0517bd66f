import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/ward-procedure-search/define.js';
import type { WardProcedureSearch } from '../../src/elements/ward-procedure-search/ward-procedure-search.js';
import type { WardProcedureSearchEvent } from '../../src/elements/shared/events.js';
import { freshHost } from '../../stories/fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { RESIDENCE } from '../../stories/fixtures/procedures/times.js';
import { drawn, seenText, until } from '../../stories/fixtures/state.js';
import { box, click, focused, openSearch, options, press, type, words } from './search-box.js';

const paste = async (element: Awaited<ReturnType<typeof openSearch>>, text: string) => {
  box(element).value = text;
  box(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawn(element);
};

describe('A person types into the search', () => {
  beforeEach(freshHost);

  it('“lam giay khai sinh”, and finds the birth certificate while typing', async () => {
    const element = await openSearch();
    await type(element, 'lam giay khai sinh');
    expect(options(element)[0]).to.equal(BIRTH);
    expect(box(element).value).to.equal('lam giay khai sinh');
    expect(element.query).to.equal('lam giay khai sinh');
  });

  it('with all marks, and finds the same', async () => {
    const element = await openSearch();
    await paste(element, 'làm giấy khai sinh');
    expect(options(element)[0]).to.equal(BIRTH);
  });

  it('letters and marks apart (NFD), as some phones send them, and finds the same', async () => {
    const element = await openSearch();
    const apart = 'làm giấy khai sinh'.normalize('NFD');
    expect(apart).not.to.equal('làm giấy khai sinh');
    await paste(element, apart);
    expect(options(element)[0]).to.equal(BIRTH);
    expect(words(element, '#option-0 mark').join(' ')).to.contain('khai sinh');
  });

  it('đ as Đ, D or d, and finds the residence', async () => {
    const element = await openSearch();
    for (const query of ['đăng ký thường trú', 'ĐĂNG KÝ THƯỜNG TRÚ', 'dang ky thuong tru']) {
      await paste(element, query);
      expect(options(element)[0], query).to.equal(RESIDENCE);
    }
  });

  it('the beginning of a word, and is answered already', async () => {
    const element = await openSearch();
    await type(element, 'khai si');
    expect(options(element)).to.include.members([BIRTH, BIRTH_ABROAD]);
  });

  it('a code, and gets that procedure alone', async () => {
    const element = await openSearch();
    await paste(element, COPIES);
    expect(options(element)).to.deep.equal([COPIES]);
  });

  it('an everyday word that the law does not use', async () => {
    const element = await openSearch();
    await paste(element, 'cong chung');
    expect(options(element)[0]).to.equal(COPIES);
  });

  it('nonsense, and is told so, with other ways and a person to ask', async () => {
    const element = await openSearch();
    await paste(element, 'xyz qwrt');
    expect(options(element)).to.deep.equal([]);
    expect(seenText(element)).to.contain('Không tìm thấy thủ tục phù hợp');
    expect(seenText(element)).to.contain('Trung tâm Phục vụ hành chính công phường Hoa Sen, 0000 111 222');
    click(element, '.ways button');
    await drawn(element);
    expect(box(element).value, 'back at the start').to.equal('');
    expect(words(element, '.tile')[0]).to.equal('Sinh con');
    expect(focused(), 'the focus is in the box').to.equal(box(element) as Element);
  });

  it('something near a name, and follows the suggestion', async () => {
    const element = await openSearch();
    await paste(element, 'khai zzzz');
    const suggestions = words(element, '.none ul:not(.ways) button');
    if (options(element).length > 0) throw new Error(`found ${options(element).join()}`);
    expect(suggestions).to.include('Làm giấy khai sinh cho con');
  });

  it('after the page put the focus there', async () => {
    const element = await openSearch();
    element.focus();
    expect(focused() === box(element)).to.equal(true);
  });

  it('and clears the box with its button, the focus staying there', async () => {
    const element = await openSearch();
    await type(element, 'khai sinh');
    click(element, '.clear');
    await drawn(element);
    expect(box(element).value).to.equal('');
    expect(words(element, '.clear')).to.deep.equal([]);
    expect(words(element, '.tile')).to.have.length(5);
    expect(focused() === box(element)).to.equal(true);
  });

  it('more than is drawn at once: the rest comes on request', async () => {
    await setViewport({ width: 1280, height: 900 });
    const element = await openSearch();
    const { longCatalogue } = await import('../../stories/fixtures/catalogue.js');
    element.catalogue = longCatalogue;
    await until(() => words(element, '.tile').length === 1, 'the other catalogue');
    await paste(element, 'xác nhận việc');
    expect(options(element), 'what a screen shows comes with the letter').to.have.length(6);
    await until(() => options(element).length > 6, 'the rest, once no letter follows');
    expect(options(element)).to.have.length(20);
    click(element, '.more');
    await drawn(element);
    expect(options(element)).to.have.length(25);
    expect(words(element, '.more')).to.deep.equal([]);
    await paste(element, 'xác nhận');
    await until(() => options(element).length > 6, 'the rest of the first page');
    expect(options(element), 'a new question starts at the top').to.have.length(20);
  });

  it('over the keyboard of a phone: what can be seen comes with the letter, the rest when the typing rests', async () => {
    await setViewport({ width: 360, height: 440 });
    const element = await openSearch();
    await paste(element, 'dang ky');
    expect(options(element)).to.have.length(2);
    expect(words(element, '.found > .soft')[0], 'all are counted').to.match(/^(?:[3-9]|\d\d) /);
    await until(() => options(element).length > 2, 'the rest, once no letter follows');
    const gone = new Promise((resolve) => visualViewport!.addEventListener('resize', resolve, { once: true }));
    await setViewport({ width: 1280, height: 900 });
    await gone;
    await paste(element, 'dang k');
    expect(options(element).length, 'the keyboard went away').to.be.greaterThan(2);
  });

  it('and the page hears of the search once it rests, not of every key', async () => {
    const element = await openSearch();
    const told: [string, number][] = [];
    element.addEventListener('ward-procedure-search', ({ query, count }: WardProcedureSearchEvent) =>
      told.push([query, count]),
    );
    await type(element, 'khai sinh');
    expect(told).to.deep.equal([]);
    await until(() => told.length > 0, 'the event');
    expect(told).to.deep.equal([['khai sinh', options(element).length]]);
  });

  it('while the engine is still on its way: no number is said before it is known', async () => {
    const element = await openSearch();
    const told: number[] = [];
    element.addEventListener('ward-procedure-search', ({ count }: WardProcedureSearchEvent) => told.push(count));
    const inside = element as unknown as { _finder: object };
    const finder = inside._finder;
    inside._finder = { ask: () => undefined, isPending: true, forget() {}, dispose() {} };
    await type(element, 'khai sinh');
    expect(seenText(element)).to.contain('Đang tìm…');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(told, 'a search that was not run has no result').to.deep.equal([]);
    expect(seenText(element)).not.to.contain('Không tìm thấy');
    inside._finder = finder;
    element.requestUpdate();
    await until(() => told.length > 0, 'the event, now that the engine is there');
    expect(told[0]).to.be.greaterThan(0);
  });

  describe('at the lower edge of what is seen', () => {
    const head = document.createElement('div');
    const below = document.createElement('div');
    beforeEach(async () => {
      await setViewport({ width: 360, height: 640 });
      head.style.height = below.style.height = '500px';
      document.body.prepend(head);
    });
    const openUnderHead = async () => {
      const element = await openSearch();
      document.body.append(below);
      box(element).focus({ preventScroll: true });
      return element;
    };
    afterEach(async () => {
      head.remove();
      below.remove();
      await setViewport({ width: 1280, height: 900 });
    });
    const firstResult = (element: WardProcedureSearch) =>
      element.shadowRoot!.querySelector('[role="option"]')!.getBoundingClientRect();

    it('and the page moves up once, so that the results are seen', async () => {
      const element = await openUnderHead();
      scrollTo(0, 0);
      await type(element, 'k');
      expect(firstResult(element).bottom).to.be.lessThan(innerHeight);
      const label = element.shadowRoot!.querySelector('label')!;
      expect(label.getBoundingClientRect().top, 'the box and its label are still there').to.be.within(-1, 120);
      scrollTo(0, 40);
      await type(element, 'h');
      expect(scrollY, 'who scrolls back is left alone').to.equal(40);
    });

    it('but not where the results can be seen, nor when a script asks', async () => {
      const element = await openUnderHead();
      scrollTo(0, 300);
      await type(element, 'k');
      expect(scrollY).to.equal(300);
      await press(element, 'Escape');
      scrollTo(0, 0);
      box(element).blur();
      element.query = 'khai sinh';
      await drawn(element);
      expect(scrollY).to.equal(0);
    });
  });

  it('and nothing more: no request leaves the page for it', async () => {
    const element = await openSearch();
    const { askedFor } = await import('../../stories/fixtures/host.js');
    const before = askedFor.length;
    await type(element, 'khai sinh');
    await press(element, 'ArrowDown');
    expect(askedFor.length).to.equal(before);
  });
});
