import { expect, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-search/define.js';
import { freshHost } from '../../stories/fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { deepQuery, drawn, having, until } from '../../stories/fixtures/state.js';
import { box, focused, openSearch, options, pointedAt, press, type, words } from './search-box.js';

const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more });

describe('A person searches with the keyboard alone', () => {
  beforeEach(freshHost);

  it('goes through the results with the arrows, round the end and back', async () => {
    const element = await openSearch();
    await type(element, 'khai sinh');
    const found = options(element);
    expect(found[0]).to.equal(BIRTH);
    expect(found.slice(0, 3)).to.include(BIRTH_ABROAD);
    expect(pointedAt(element), 'nothing is chosen by itself').to.equal(undefined);
    await press(element, 'ArrowDown');
    expect(pointedAt(element)).to.equal(found[0]);
    await press(element, 'ArrowDown');
    expect(pointedAt(element)).to.equal(found[1]);
    await press(element, 'ArrowUp', 'ArrowUp');
    expect(pointedAt(element), 'from the first to the last').to.equal(found[found.length - 1]);
    await press(element, 'ArrowDown');
    expect(pointedAt(element), 'from the last to the first').to.equal(found[0]);
    expect(words(element, '[aria-selected="true"]')).to.have.length(1);
    expect(focused() === box(element), 'the focus stays in the box').to.equal(true);
  });

  it('keeps the list box and the box in step', async () => {
    const element = await openSearch();
    expect(box(element).getAttribute('aria-expanded')).to.equal('false');
    await type(element, 'khai sinh');
    expect(box(element).getAttribute('aria-expanded')).to.equal('true');
    expect(box(element).getAttribute('aria-controls')).to.equal('results');
    expect(box(element).getAttribute('aria-autocomplete')).to.equal('list');
    await press(element, 'ArrowDown');
    expect(box(element).hasAttribute('aria-activedescendant')).to.equal(true);
    await type(element, 'x');
    expect(box(element).hasAttribute('aria-activedescendant'), 'a new word points nowhere').to.equal(false);
  });

  it('leaves Home, End and the other arrows to the text', async () => {
    const element = await openSearch();
    await type(element, 'sinh');
    await press(element, 'Home');
    await type(element, 'khai ');
    expect(box(element).value).to.equal('khai sinh');
    await press(element, 'ArrowLeft', 'ArrowLeft', 'End');
    await type(element, ' con');
    expect(box(element).value).to.equal('khai sinh con');
    for (const name of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      const event = key(name);
      box(element).dispatchEvent(event);
      expect(event.defaultPrevented, name).to.equal(false);
    }
  });

  it('presses Enter: the first time it points at the best result, the second time it opens it', async () => {
    const element = await openSearch();
    await type(element, 'khai sinh cho con');
    await press(element, 'Enter');
    expect(pointedAt(element)).to.equal(options(element)[0]);
    expect(element.shadowRoot!.querySelectorAll('ward-procedure-detail').length).to.equal(0);
    await press(element, 'Enter');
    await having('.name')(element);
    await until(() => focused() === deepQuery(element, '.name'), 'the focus is on the name of the procedure');
  });

  it('presses Enter while a word is being composed: it belongs to the input method', async () => {
    const element = await openSearch();
    await type(element, 'khai sinh');
    for (const name of ['Enter', 'ArrowDown', 'ArrowUp', 'Escape']) {
      const composing = key(name, { isComposing: true });
      box(element).dispatchEvent(composing);
      expect(composing.defaultPrevented, name).to.equal(false);
      const old = key(name, { keyCode: 229 } as KeyboardEventInit);
      box(element).dispatchEvent(old);
      expect(old.defaultPrevented, `${name} of an engine that only knows the code 229`).to.equal(false);
    }
    await drawn(element);
    expect(pointedAt(element)).to.equal(undefined);
    expect(box(element).value).to.equal('khai sinh');
  });

  it('presses Escape: first the pointer goes, then the words', async () => {
    const element = await openSearch();
    await type(element, 'khai sinh');
    await press(element, 'ArrowDown', 'Escape');
    expect(pointedAt(element)).to.equal(undefined);
    expect(box(element).value).to.equal('khai sinh');
    await press(element, 'Escape');
    expect(box(element).value).to.equal('');
    const event = key('Escape');
    box(element).dispatchEvent(event);
    expect(event.defaultPrevented, 'with nothing to clear, Escape belongs to the page').to.equal(false);
  });

  it('sees the result it is on, in a long list', async () => {
    const element = await openSearch();
    await type(element, 'dang ky');
    const last = options(element).length;
    expect(last).to.be.greaterThan(3);
    await press(element, 'ArrowUp');
    const box_ = element.shadowRoot!.querySelector('.result.active')!.getBoundingClientRect();
    expect(box_.top).to.be.at.least(0);
    expect(box_.bottom).to.be.at.most(innerHeight + 1);
  });

  it('in a narrow column, an arrow brings the list back that the procedure covers', async () => {
    const { narrow } = await import('../../stories/fixtures/frames.js');
    const element = await openSearch((src) =>
      narrow(html`<ward-procedure-search src=${src} query="khai sinh"></ward-procedure-search>`),
    );
    box(element).focus();
    await press(element, 'Enter', 'Enter');
    await having('.name')(element);
    await until(() => focused() === deepQuery(element, '.name'), 'the focus on the name');
    expect(element.shadowRoot!.querySelector('.found')!.checkVisibility()).to.equal(false);
    box(element).focus();
    await press(element, 'ArrowDown');
    expect(element.shadowRoot!.querySelector('.found')!.checkVisibility()).to.equal(true);
    expect(focused() === box(element)).to.equal(true);
  });
});
