import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import '../../src/elements/ward-procedure-search/define.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import type { WardProcedureChecklist } from '../../src/elements/ward-procedure-checklist/ward-procedure-checklist.js';
import { listAddress } from '../../src/elements/shared/carry/address.js';
import { encodeState } from '../../src/guide/index.js';
import { plainCatalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, keptOnDevice, remember, serveSplit, serveWhole, type Served } from '../../stories/fixtures/host.js';
import { birth, BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { copies, COPIES } from '../../stories/fixtures/procedures/copies.js';
import { deepQuery, deepQueryAll, drawn, having, seenText, showing, until } from '../../stories/fixtures/state.js';
import { focused } from './search-box.js';

/** The address of the test page, without what a test put there. */
const HOME = location.href;
const goHome = () => history.replaceState(null, '', HOME);

type State = Pick<Parameters<typeof encodeState>[0], 'facts' | 'channel' | 'ticks'>;
const CARRIED: State = { facts: { 'noi-sinh': 'trong-nuoc' }, channel: 'inPerson', ticks: ['to-khai'] };

/** The page as a link opens it. */
const arriveWith = (there: Served, state: State = CARRIED, procedure = birth, version = plainCatalogue.version) => {
  const text = encodeState({ catalogue: { id: there.id, version }, procedure, ...state });
  history.replaceState(null, '', `${HOME}#muc-2&ward=${text}`);
  return text;
};

const open = async (there: Served, code: string | null = BIRTH, noStorage = false) => {
  const element = await fixture<WardProcedureChecklist>(
    html`<ward-procedure-checklist
      lang="vi"
      deep-link
      src=${there.src}
      .code=${code ?? undefined}
      ?no-storage=${noStorage}
    ></ward-procedure-checklist>`,
  );
  return element;
};
const ticked = (element: HTMLElement) =>
  deepQueryAll<HTMLInputElement>(element, 'input.tick:checked').map(({ id }) => id.slice(6));
const chosen = (element: HTMLElement) =>
  deepQueryAll<HTMLInputElement>(element, 'input[type="radio"]:checked')
    .map((radio) => radio.closest('label')!.textContent!.trim().split('b')[0])
    .filter((label) => label !== 'Chưa rõ');
const notice = (element: HTMLElement) => deepQuery(element, '.notice');
const press = async (element: HTMLElement, label: string) => {
  deepQueryAll(notice(element)!, 'button')
    .find((button) => button.textContent!.trim() === label)!
    .click();
  await drawn(element);
};

describe('A person opens a list that was carried here in a link', () => {
  beforeEach(freshHost);
  afterEach(goHome);

  it('and finds answers, channel and ticks; the address is clean again, but for the part of the page', async () => {
    const there = serveWhole(plainCatalogue);
    arriveWith(there);
    const element = await open(there);
    await until(() => ticked(element).length === 1, 'the tick');
    expect(ticked(element)).to.deep.equal(['to-khai']);
    expect(chosen(element)).to.deep.equal(['Ở Việt Nam', 'Trực tiếp']);
    await until(() => location.hash === '#muc-2', 'a clean address');
    const kept = () => keptOnDevice.get(`ward-procedure-guide:${there.id}:${BIRTH}`) ?? '';
    await until(() => kept().includes('to-khai'), 'it is kept on this device now');
  });

  it('and takes it back beside the ticks: the notice goes as well, and the keyboard stays in the list', async () => {
    const there = serveWhole(plainCatalogue);
    arriveWith(there);
    const element = await open(there);
    await having('.notice', '.tick-acts')(element);
    const undo = deepQueryAll(element, '.tick-acts button').find(
      (button) => button.textContent!.trim() === 'Hoàn tác',
    )!;
    undo.focus();
    undo.click();
    await drawn(element);
    expect([ticked(element), chosen(element)]).to.deep.equal([[], []]);
    expect(notice(element), 'what it told is not so any more').to.equal(null);
    expect(focused()?.matches('input.tick'), 'the focus is on a paper').to.equal(true);
  });

  it('and can go back from the notice only as long as that would undo the link, and nothing else', async () => {
    const there = serveWhole(plainCatalogue);
    arriveWith(there);
    const element = await open(there);
    await having('.notice', '.tick-acts')(element);
    const acts = () => deepQueryAll(notice(element)!, 'button').map((button) => button.textContent!.trim());
    expect(acts()).to.deep.equal(['Đã rõ', 'Hoàn tác']);
    deepQuery(element, '#paper-giay-to-tuy-than')!.click();
    await drawn(element);
    expect(acts(), 'something else was done since').to.deep.equal(['Đã rõ']);
    deepQuery(element, '.tick-acts button')!.click();
    await drawn(element);
    expect(ticked(element)).to.deep.equal([]);
    expect(acts(), 'what can be undone now is the clearing').to.deep.equal(['Đã rõ']);
    expect(
      deepQueryAll(element, 'button').filter((button) => button.textContent!.trim() === 'Hoàn tác').length,
    ).to.equal(1);
  });

  it('unless the page has taken `deep-link` away', async () => {
    const there = serveWhole(plainCatalogue);
    const element = await open(there);
    element.removeAttribute('deep-link');
    await having('input.tick')(element);
    arriveWith(there);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await aTimeout(200);
    expect(ticked(element)).to.deep.equal([]);
    expect(location.hash).to.contain('ward=');
  });

  it('also where the page names no procedure, or another one', async () => {
    for (const code of [null, COPIES]) {
      const there = serveSplit(plainCatalogue);
      arriveWith(there);
      const element = await open(there, code);
      await showing('Làm giấy khai sinh cho con')(element);
      await until(() => ticked(element).length === 1, 'the tick');
    }
  });

  it('and at a kiosk the link leaves the address, for who comes next would open it by a reload', async () => {
    const there = serveWhole(plainCatalogue);
    arriveWith(there);
    const element = await fixture<WardProcedureChecklist>(
      html`<ward-procedure-checklist
        lang="vi"
        deep-link
        kiosk
        src=${there.src}
        code=${BIRTH}
      ></ward-procedure-checklist>`,
    );
    await until(() => ticked(element).length === 1, 'the tick');
    expect(location.hash).to.equal('#muc-2');
    expect([...keptOnDevice.keys()]).to.deep.equal([]);
  });

  it('and where nothing can be kept the address stays: it is all that a reload has', async () => {
    const there = serveWhole(plainCatalogue);
    const text = arriveWith(there);
    const element = await open(there, BIRTH, true);
    await until(() => ticked(element).length === 1, 'the tick');
    expect(location.hash).to.equal(`#muc-2&ward=${text}`);
  });

  it('is told which private answers to give again, and that the procedure is as it was', async () => {
    const there = serveWhole(plainCatalogue);
    arriveWith(there, { facts: { 'cha-me-ket-hon': false }, ticks: [] }, birth, '2026.10.01');
    const element = await open(there);
    await showing('Đã mở danh sách mang từ máy khác.')(element);
    expect(seenText(notice(element)!)).to.contain(
      'câu trả lời về “Có để trống phần khai về cha không?” không gửi kèm; vui lòng chọn lại.',
    );
    expect(seenText(notice(element)!)).to.contain('Danh mục đã có bản mới (trước là 2026.10.01)');
    expect(notice(element)!.getAttribute('role')).to.equal('status');
    await expect(element).to.be.accessible();
    await press(element, 'Đã rõ');
    expect(notice(element)).to.equal(null);
  });

  it('that was made elsewhere, or from another list, and is told so', async () => {
    const there = serveWhole(plainCatalogue);
    const items = birth.dossier!.items.filter((item) => item.id !== 'giay-to-tuy-than');
    const old = { ...birth, dossier: { ...birth.dossier!, items: [...items, { ...items[0], id: 'giay-cu' }] } };
    arriveWith({ ...there, id: 'vn.mau.hoa-mai' }, { ...CARRIED, ticks: ['to-khai', 'giay-cu'] }, old);
    const element = await open(there);
    await showing('Danh sách này được lập ở trang của nơi khác')(element);
    expect(seenText(element)).to.contain('Danh mục đã thay đổi từ khi danh sách được lập');
    expect(ticked(element)).to.deep.equal(['to-khai']);
  });
});

describe('A person opens a link on a device that has a list of its own', () => {
  beforeEach(freshHost);
  afterEach(goHome);

  it('and both come together where they do not contradict each other', async () => {
    const there = serveWhole(plainCatalogue);
    remember(there, BIRTH, { facts: { 'cha-me-ket-hon': true }, ticks: ['giay-to-tuy-than'] });
    arriveWith(there);
    const element = await open(there);
    await until(() => ticked(element).length === 2, 'both ticks');
    expect(chosen(element)).to.have.members(['Ở Việt Nam', 'Trực tiếp', 'Có']);
  });

  it('and where they do, the link is shown whole, it is said, and undo brings back what was there', async () => {
    const there = serveWhole(plainCatalogue);
    remember(there, BIRTH, { channel: 'post', facts: { 'cha-me-ket-hon': true }, ticks: ['giay-to-tuy-than'] });
    arriveWith(there);
    const element = await open(there);
    await showing('đã được thay bằng của danh sách mang đến')(element);
    expect(ticked(element)).to.deep.equal(['to-khai']);
    expect(chosen(element)).to.have.members(['Ở Việt Nam', 'Trực tiếp']);
    await press(element, 'Hoàn tác');
    expect(ticked(element)).to.deep.equal(['giay-to-tuy-than']);
    expect(element.shadowRoot!.querySelector('[role="status"].sr')!.textContent).to.match(/^Đã hoàn tác\. /);
    expect(chosen(element)).to.have.members(['Qua ', 'Có']);
    expect(notice(element)).to.equal(null);
  });

  it('and opening the same link again takes nothing away', async () => {
    const there = serveWhole(plainCatalogue);
    const text = arriveWith(there);
    const element = await open(there);
    await until(() => ticked(element).length === 1, 'the tick');
    deepQuery(element, '#paper-giay-to-tuy-than')!.click();
    await drawn(element);
    history.replaceState(null, '', `${HOME}#ward=${text}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => !location.hash.includes('ward='), 'it was opened');
    expect(ticked(element)).to.have.members(['to-khai', 'giay-to-tuy-than']);
  });
});

describe('A person opens a link that is broken', () => {
  beforeEach(freshHost);
  afterEach(goHome);

  const cut = (there: Served, length: number) => {
    const text = arriveWith(there);
    history.replaceState(null, '', `${HOME}#ward=${text.slice(0, length)}`);
  };

  it('cut behind the code: the procedure opens, with a word, and no list of half a link', async () => {
    const there = serveWhole(plainCatalogue);
    cut(there, 40);
    const element = await open(there, null);
    await showing('Đường dẫn không còn đúng hoặc bị cắt bớt.', 'Làm giấy khai sinh cho con')(element);
    expect([ticked(element), chosen(element)]).to.deep.equal([[], []]);
  });

  it('before the code: it is said, in the list and in the search', async () => {
    const there = serveWhole(plainCatalogue);
    cut(there, 5);
    const element = await open(there, null);
    await showing('Đường dẫn không còn đúng hoặc bị cắt bớt.', 'Chưa chọn thủ tục.')(element);
    const search = await fixture<HTMLElement>(
      html`<ward-procedure-search lang="vi" src=${there.src} deep-link></ward-procedure-search>`,
    );
    await showing('Đường dẫn không còn đúng hoặc bị cắt bớt.', 'Tìm thủ tục')(search);
  });

  it('to a procedure that is not here: its code is named', async () => {
    const there = serveWhole({ ...plainCatalogue, procedures: [copies], pinned: [] } as Catalogue);
    arriveWith(there);
    const element = await open(there, null);
    await showing(`Không có thủ tục mã ${BIRTH} trong danh mục này.`)(element);
  });
});

describe('The search as the page that opens links', () => {
  beforeEach(freshHost);
  afterEach(goHome);

  it('opens the procedure of the link with its list, once', async () => {
    const there = serveSplit(plainCatalogue);
    arriveWith(there);
    const search = await fixture<HTMLElement>(
      html`<ward-procedure-search lang="vi" src=${there.src} deep-link></ward-procedure-search>`,
    );
    await having('ward-procedure-checklist', 'ward-carry-bar')(search);
    await until(() => ticked(search).length === 1, 'the tick');
    expect(deepQuery(search, '.name')!.textContent).to.equal('Làm giấy khai sinh cho con');
    await until(() => !location.hash.includes('ward='), 'a clean address');
    expect(location.hash).to.equal('#muc-2');
  });

  it('does nothing of that where the page did not ask for links', async () => {
    const there = serveSplit(plainCatalogue);
    const text = arriveWith(there);
    const search = await fixture<HTMLElement>(
      html`<ward-procedure-search lang="vi" src=${there.src}></ward-procedure-search>`,
    );
    await showing('Theo nhu cầu')(search);
    expect(deepQuery(search, 'ward-procedure-detail')).to.equal(null);
    expect(location.hash).to.equal(`#muc-2&ward=${text}`);
  });
});

describe('The address of a list', () => {
  const here = 'https://phuong.example/thu-tuc?ward-q=khai+sinh&ward-code=1.2&trang=2&warden=3#muc';

  it('is that of the page without its fragment and without what the state says better', () => {
    expect(listAddress('1_x', { deepLink: '' }, here)).to.deep.equal({
      kind: 'address',
      url: 'https://phuong.example/thu-tuc?trang=2&warden=3#ward=1_x',
    });
    expect(listAddress('1_x', { deepLink: 'hai' }, 'https://p.example/')).to.deep.equal({
      kind: 'address',
      url: 'https://p.example/#hai=1_x',
    });
  });

  it('or of the page that was named, relative or whole', () => {
    const url = (linkBase: string) => listAddress('s', { linkBase }, here);
    expect(url('mo-danh-sach.html#x')).to.deep.equal({
      kind: 'address',
      url: 'https://phuong.example/mo-danh-sach.html#ward=s',
    });
    expect(url('http://kiosk.example')).to.deep.equal({ kind: 'address', url: 'http://kiosk.example/#ward=s' });
  });

  it('and there is none from disk, for other kinds of address, and where nobody reads links', () => {
    expect(listAddress('s', { deepLink: '' }, 'file:///C:/a.html').kind).to.equal('fromDisk');
    expect(listAddress('s', {}, here).kind).to.equal('none');
    expect(listAddress('s', { linkBase: 'javascript:alert(1)' }, here).kind).to.equal('none');
    expect(listAddress('s', { linkBase: 'blob:https://x/1' }, here).kind).to.equal('none');
  });
});
