import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import type { WardProcedureChecklist } from '../../src/elements/ward-procedure-checklist/ward-procedure-checklist.js';
import { pictureOf } from '../../src/guide/paper-list.js';
import { setHost, webHost } from '../../src/host/index.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import {
  freshHost,
  keptOnDevice,
  listeningLists,
  otherPageKeeps,
  remember,
  serveWhole,
  type Served,
} from '../../stories/fixtures/host.js';
import { birth, BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { drawn, having, seenText, showing, until } from '../../stories/fixtures/state.js';
import { focused } from './search-box.js';

const open = async (there: Served) => {
  const element = await fixture<WardProcedureChecklist>(
    html`<ward-procedure-checklist lang="vi" src=${there.src} code=${BIRTH}></ward-procedure-checklist>`,
  );
  await having('input.tick', 'ward-carry-bar')(element);
  return element;
};
const ticked = (element: WardProcedureChecklist) =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input.tick:checked')].map(({ id }) => id.slice(6));
const tick = async (element: WardProcedureChecklist, id: string) => {
  element.shadowRoot!.querySelector<HTMLInputElement>(`#paper-${id}`)!.click();
  await drawn(element);
};
const press = async (element: WardProcedureChecklist, label: string, within = '') => {
  const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>(`${within} button`)];
  buttons.find((button) => button.textContent?.trim() === label)!.click();
  await drawn(element);
};
const key = (there: Served) => `ward-procedure-guide:${there.id}:${BIRTH}`;
const kept = (there: Served) => JSON.parse(keptOnDevice.get(key(there)) ?? 'null');
const ticksOf = (there: Served): string[] => kept(there)?.ticks ?? [];

describe('A person has the list open on two pages', () => {
  beforeEach(freshHost);

  it('and what is ticked on one shows on the other', async () => {
    const there = serveWhole(catalogue);
    const element = await open(there);
    otherPageKeeps(there, BIRTH, { channel: 'inPerson', ticks: ['to-khai'] });
    await until(() => ticked(element).includes('to-khai'), 'the tick of the other page');
    expect(element.shadowRoot!.querySelector('.notice'), 'nothing was lost: nothing to say').to.equal(null);
  });

  it('and ticks on both at once: neither is lost', async () => {
    const there = serveWhole(catalogue);
    const element = await open(there);
    // The other page has written, and the word of it has not come yet.
    remember(there, BIRTH, { facts: { 'noi-sinh': 'trong-nuoc' }, ticks: ['giay-to-tuy-than'] });
    await tick(element, 'so-dinh-danh');
    await until(() => ticksOf(there).length === 2, 'both ticks on the device');
    expect(ticked(element)).to.have.members(['giay-to-tuy-than', 'so-dinh-danh']);
    expect(kept(there).facts).to.deep.equal({ 'noi-sinh': 'trong-nuoc' });
  });

  it('and what the other page clears goes here too, is said, and can come back', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, { ticks: ['giay-to-tuy-than', 'so-dinh-danh'] });
    const element = await open(there);
    await until(() => ticked(element).length === 2, 'the ticks');
    otherPageKeeps(there, BIRTH, { ticks: ['so-dinh-danh'] });
    await showing('Danh sách vừa được đổi ở một trang khác đang mở.')(element);
    expect(ticked(element)).to.deep.equal(['so-dinh-danh']);
    await press(element, 'Hoàn tác', '.notice');
    expect(ticked(element)).to.have.members(['giay-to-tuy-than', 'so-dinh-danh']);
    await until(() => ticksOf(there).length === 2, 'undo reaches the device');
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
  });

  it('and nobody listens any more once the list is gone', async () => {
    const before = listeningLists();
    const element = await open(serveWhole(catalogue));
    await until(() => listeningLists() === before + 1, 'it listens');
    element.remove();
    expect(listeningLists()).to.equal(before);
    element.requestUpdate();
    await element.updateComplete;
    expect(listeningLists(), 'nor when something arrives late').to.equal(before);
  });

  it('in a real browser hears of it by the storage event, and forgets to listen when told', () => {
    const heard: (string | null)[] = [];
    const end = webHost().storage.subscribe!((name) => heard.push(name));
    dispatchEvent(new StorageEvent('storage', { key: 'ward-x' }));
    dispatchEvent(new StorageEvent('storage', { key: null }));
    end();
    dispatchEvent(new StorageEvent('storage', { key: 'ward-y' }));
    expect(heard).to.deep.equal(['ward-x', null]);
  });

  it('does not overwrite what a later version of the library keeps', async () => {
    const there = serveWhole(catalogue);
    const later = '{"v":2,"state":"of tomorrow"}';
    (keptOnDevice as Map<string, string>).set(key(there), later);
    const element = await open(there);
    await tick(element, 'so-dinh-danh');
    await showing('Dấu sẽ mất khi đóng trang.')(element);
    expect(keptOnDevice.get(key(there))).to.equal(later);
    expect(ticked(element)).to.deep.equal(['so-dinh-danh']);
  });
});

describe('A page that counts what is prepared', () => {
  beforeEach(freshHost);

  /** Opens the list with one tick and the answers, and writes down what the page is told from then on. */
  const told = async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, { facts: { 'noi-sinh': 'trong-nuoc' }, channel: 'inPerson', ticks: ['giay-to-tuy-than'] });
    const element = await open(there);
    await until(() => ticked(element).length === 1, 'the tick');
    const heard: string[] = [];
    element.addEventListener('ward-checklist-change', ({ done, total }) => heard.push(`${done} of ${total}`));
    element.addEventListener('ward-case-change', ({ fact, value }) => heard.push(`${fact}: ${value}`));
    return { element, heard };
  };

  it('is told when all is cleared, and when that is taken back', async () => {
    const { element, heard } = await told();
    await press(element, 'Xóa câu trả lời và dấu');
    await until(() => heard.length === 3, 'three words');
    expect(heard.slice(0, 2)).to.deep.equal(['noi-sinh: undefined', '$channel: undefined']);
    expect(heard[2]).to.match(/^0 of [1-9]/);
    heard.length = 0;
    await press(element, 'Hoàn tác');
    await until(() => heard.length === 3, 'three words');
    expect(heard.slice(0, 2)).to.deep.equal(['noi-sinh: trong-nuoc', '$channel: inPerson']);
    expect(heard[2]).to.match(/^1 of [1-9]/);
  });

  it('is not told what was private', async () => {
    const { element, heard } = await told();
    element.shadowRoot!.querySelector<HTMLInputElement>('[name="cha-me-ket-hon"][value="false"]')!.click();
    await drawn(element);
    const secret = birth.facts!.find(({ sensitive }) => sensitive)!;
    const radios = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>(`[name="${secret.id}"]`)];
    radios.find(({ value }) => value)!.click();
    await drawn(element);
    heard.length = 0;
    await press(element, 'Xóa câu trả lời và dấu');
    await until(() => heard.some((word) => word.includes(' of ')), 'the ticks');
    expect(heard).to.include(`${secret.id}: undefined`);
    await press(element, 'Hoàn tác');
    await until(() => heard.filter((word) => word.includes(' of ')).length === 2, 'the ticks again');
    expect(heard.filter((word) => word.startsWith(secret.id))).to.deep.equal([
      `${secret.id}: undefined`,
      `${secret.id}: undefined`,
    ]);
  });
});

describe('A person comes back, and the list has changed meanwhile', () => {
  beforeEach(freshHost);

  const then = {
    ...pictureOf(birth),
    'giay-to-tuy-than': ['Chứng minh nhân dân', 'present original1'] as const,
    'lam-chung': ['Văn bản của người làm chứng', 'submit original2'] as const,
    'ho-khau': ['Sổ hộ khẩu', 'present original1'] as const,
  };
  delete (then as Record<string, unknown>)['so-dinh-danh'];
  const before = { ticks: ['giay-to-tuy-than', 'lam-chung', 'ho-khau'], list: then };

  it('and is told what, and which tick does not hold any more', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, before);
    const element = await open(there);
    await showing('Danh sách giấy tờ đã thay đổi từ lần xem trước:')(element);
    const lines = [...element.shadowRoot!.querySelectorAll('.changes li')].map((line) =>
      line.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.have.members([
      'Thêm: Số định danh của cha, mẹ',
      'Bỏ: Sổ hộ khẩu',
      '“Chứng minh nhân dân” nay ghi là “Thẻ căn cước hoặc hộ chiếu”',
      'Văn bản của người làm chứng: trước là 2 bản chính, nay là 1 bản chính. Dấu đã bỏ, vui lòng kiểm lại.',
    ]);
    expect(ticked(element), 'a tick for another number is taken off').to.deep.equal(['giay-to-tuy-than']);
    await expect(element).to.be.accessible();
  });

  it('again and again, until it was read', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, before);
    const first = await open(there);
    await showing('Danh sách giấy tờ đã thay đổi')(first);
    await tick(first, 'lam-chung');
    await until(() => ticksOf(there).includes('lam-chung'), 'ticked anew');
    first.remove();
    const second = await open(there);
    await showing('Danh sách giấy tờ đã thay đổi')(second);
    expect(seenText(second), 'what was ticked anew is known').not.to.contain('trước là 2 bản chính');
    expect(ticked(second)).to.have.members(['giay-to-tuy-than', 'lam-chung']);
    await press(second, 'Đã rõ');
    expect(focused()?.localName, 'the focus has a place').to.equal('input');
    await until(() => JSON.stringify(kept(there).list) === JSON.stringify(pictureOf(birth)), 'today’s list');
    second.remove();
    const third = await open(there);
    await until(() => ticked(third).length === 2, 'the ticks');
    expect(third.shadowRoot!.querySelector('.notice')).to.equal(null);
  });

  it('and nothing is said where the list is the same', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, { ticks: ['so-dinh-danh'], list: pictureOf(birth) });
    const element = await open(there);
    await until(() => ticked(element).length === 1, 'the tick');
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
  });

  it('and a broken picture of the list does no harm', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, { ticks: ['so-dinh-danh'], list: { a: 1 } as never });
    const element = await open(there);
    await until(() => ticked(element).length === 1, 'the tick');
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
  });
});

describe('A device whose clock is wrong', () => {
  beforeEach(freshHost);

  for (const now of [new Date(0), new Date(NaN)])
    it(`${String(now.getTime())}: the list works`, async () => {
      const there = serveWhole(catalogue);
      setHost({ now: () => now });
      const element = await open(there);
      await tick(element, 'so-dinh-danh');
      expect(seenText(element)).to.contain('Đã chuẩn bị 1 trên');
    });
});
