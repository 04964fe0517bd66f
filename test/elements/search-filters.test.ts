import { expect, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-search/define.js';
import type { WardProcedureSearch } from '../../src/elements/ward-procedure-search/ward-procedure-search.js';
import { freshHost } from '../../stories/fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { COPIES, SINGLE_STATUS } from '../../stories/fixtures/procedures/copies.js';
import { OLD_RESIDENCE, OVERDUE, RESIDENCE } from '../../stories/fixtures/procedures/times.js';
import { drawn, having, until } from '../../stories/fixtures/state.js';
import { box, click, focused, openSearch, options, press, type, words } from './search-box.js';

const select = (element: WardProcedureSearch) => element.shadowRoot!.querySelector('select')!;
const pick = async (element: WardProcedureSearch, value: string) => {
  select(element).value = value;
  select(element).dispatchEvent(new Event('change'));
  await drawn(element);
};
/** The list of fields is written when the filters are opened. */
const openFilters = async (element: WardProcedureSearch) => {
  click(element, '.filters summary');
  await until(() => words(element, 'option').length > 1, 'the fields');
};
const press_ = async (element: WardProcedureSearch, selector: string, label: string) => {
  const button = [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].find(
    (node) => node.textContent?.trim() === label,
  );
  button!.click();
  await drawn(element);
};

describe('A person who does not know the word', () => {
  beforeEach(freshHost);

  it('chooses a need, sees what belongs to it, and keeps the keyboard', async () => {
    const element = await openSearch();
    await press_(element, '.tile', 'Sinh con');
    expect(options(element)).to.deep.equal([BIRTH, BIRTH_ABROAD]);
    expect(focused() === box(element), 'the tile is gone; the box has the focus').to.equal(true);
    await press(element, 'ArrowDown', 'ArrowDown');
    expect(words(element, '[aria-selected="true"] .result-name')).to.deep.equal([
      'Khai sinh cho con sinh ở nước ngoài',
    ]);
    await press_(element, '.chosen-event button', 'Bỏ chọn');
    expect(words(element, '.tile'), 'back at the start').to.have.length(5);
  });

  it('types within a need', async () => {
    const element = await openSearch();
    await press_(element, '.tile', 'Sinh con');
    await type(element, 'nuoc ngoai');
    expect(options(element)).to.deep.equal([BIRTH_ABROAD]);
  });

  it('goes by field instead', async () => {
    const element = await openSearch();
    await press_(element, '.textual', 'Xem theo lĩnh vực');
    expect(select(element).value).to.equal('ho-tich');
    expect(options(element)).to.deep.equal([BIRTH, BIRTH_ABROAD, SINGLE_STATUS, OVERDUE]);
    await pick(element, 'chung-thuc');
    expect(options(element)).to.deep.equal([COPIES]);
    await pick(element, '');
    expect(words(element, '.tile'), 'all fields, nothing typed: the start').to.have.length(5);
  });
});

describe('A person narrows a search down', () => {
  beforeEach(freshHost);

  it('to one field, and is told beforehand how many there are', async () => {
    const element = await openSearch();
    await type(element, 'dang ky');
    await openFilters(element);
    const choices = words(element, 'option');
    expect(choices[0]).to.equal('Tất cả lĩnh vực');
    expect(choices).to.include('Hộ kinh doanh (1)');
    await pick(element, 'kinh-doanh');
    expect(options(element)).to.have.length(1);
    expect(words(element, 'option'), 'the other fields can still be chosen').to.deep.equal(choices);
  });

  it('to what can be filed online', async () => {
    const element = await openSearch();
    await type(element, 'hon nhan');
    expect(options(element)).to.include(SINGLE_STATUS);
    await openFilters(element);
    click(element, 'input[type="checkbox"]');
    await drawn(element);
    expect(options(element)).not.to.include(SINGLE_STATUS);
  });

  it('and the numbers of the fields follow the letters while the filters are open', async () => {
    const element = await openSearch();
    await type(element, 'dang ky');
    await openFilters(element);
    const before = words(element, 'option');
    await type(element, ' ho kinh doanh');
    const details = element.shadowRoot!.querySelector<HTMLDetailsElement>('.filters details')!;
    expect(details.open, 'what was opened stays open').to.equal(true);
    expect(words(element, 'option')).not.to.deep.equal(before);
    click(element, '.filters summary');
    await until(() => words(element, 'option').length === 0, 'nothing is written that cannot be seen');
  });

  it('too far, and drops all filters at once', async () => {
    const element = await openSearch();
    await type(element, 'dang ky');
    await openFilters(element);
    await pick(element, 'kinh-doanh');
    box(element).value = 'hon nhan';
    box(element).dispatchEvent(new InputEvent('input'));
    await drawn(element);
    expect(options(element)).to.deep.equal([]);
    await press_(element, '.ways button', 'Bỏ các bộ lọc');
    expect(options(element).length).to.be.greaterThan(0);
    expect(select(element).value, 'the list of fields says so too').to.equal('');
    await pick(element, 'ho-tich');
    await pick(element, '');
    element.field = 'ho-tich';
    await drawn(element);
    expect(select(element).value, 'also when the page chooses what the person had chosen before').to.equal('ho-tich');
  });
});

describe('A page narrows the search down by attributes', () => {
  beforeEach(freshHost);

  it('to a field', async () => {
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} field="cu-tru"></ward-procedure-search>`,
    );
    expect(options(element)).to.include(RESIDENCE);
    expect(options(element), 'an abolished one is not listed').not.to.include(OLD_RESIDENCE);
  });

  it('to a need', async () => {
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} life-event="ket-hon"></ward-procedure-search>`,
    );
    expect(options(element)).to.deep.equal([SINGLE_STATUS]);
  });

  it('to named procedures, whatever stands between the codes', async () => {
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} codes=" ${COPIES},${BIRTH};9.999999 "></ward-procedure-search>`,
    );
    expect(options(element)).to.deep.equal([COPIES, BIRTH]);
    await type(element, 'nhap ho khau');
    expect(options(element), 'nothing else is found').to.deep.equal([]);
  });

  it('and may take away again what it asked for', async () => {
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} codes=${COPIES} query="sao y"></ward-procedure-search>`,
    );
    expect(options(element)).to.deep.equal([COPIES]);
    element.removeAttribute('query');
    await drawn(element);
    expect(box(element).value).to.equal('');
    expect(options(element), 'the codes stay').to.deep.equal([COPIES]);
    element.removeAttribute('codes');
    await drawn(element);
    expect(words(element, '.tile').length, 'the start again').to.be.greaterThan(2);
    await type(element, 'nhap ho khau');
    expect(options(element)[0]).to.equal(RESIDENCE);
  });

  it('and may change its mind while the keyboard is on a result', async () => {
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} field="ho-tich"></ward-procedure-search>`,
    );
    box(element).focus();
    await press(element, 'ArrowUp');
    expect(box(element).getAttribute('aria-activedescendant')).to.equal('option-3');
    element.field = 'chung-thuc';
    await drawn(element);
    expect(box(element).hasAttribute('aria-activedescendant')).to.equal(false);
    await press(element, 'Enter');
    expect(box(element).getAttribute('aria-activedescendant')).to.equal('option-0');
  });

  it('and names the box where there are several', async () => {
    const element = await openSearch(
      (src) => html`<ward-procedure-search src=${src} label="Tìm thủ tục hộ tịch"></ward-procedure-search>`,
    );
    expect(words(element, 'label')).to.deep.equal(['Tìm thủ tục hộ tịch']);
    const other = Object.assign(document.createElement('ward-procedure-search'), { src: element.src });
    element.after(other);
    await having('.start .result')(other);
    await expect(element.parentElement!).to.be.accessible();
  });
});
