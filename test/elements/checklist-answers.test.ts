import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import type { WardProcedureChecklist } from '../../src/elements/ward-procedure-checklist/ward-procedure-checklist.js';
import { setHost, webHost, type HostStorage } from '../../src/host/index.js';
import { catalogue, withProcedures } from '../../stories/fixtures/catalogue.js';
import {
  freshHost,
  keptOnDevice,
  otherPageKeeps,
  remember,
  serveWhole,
  type Served,
} from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { COPIES, SINGLE_STATUS, copies } from '../../stories/fixtures/procedures/copies.js';
import { deepQuery, drawn, having, seenText, showing, until } from '../../stories/fixtures/state.js';
import { focused, press } from './search-box.js';

const open = async (there: Served, code = BIRTH, noStorage = false) => {
  const element = await fixture<WardProcedureChecklist>(
    html`<ward-procedure-checklist
      lang="vi"
      src=${there.src}
      code=${code}
      ?no-storage=${noStorage}
    ></ward-procedure-checklist>`,
  );
  await having('input.tick')(element);
  return element;
};
const box = (element: WardProcedureChecklist, id: string) =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`#paper-${id}`)!;
const tick = async (element: WardProcedureChecklist, id: string) => {
  box(element, id).click();
  await drawn(element);
};
const ticked = (element: WardProcedureChecklist) =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input.tick:checked')].map(({ id }) => id.slice(6));
const act = async (element: WardProcedureChecklist, label: string) => {
  const find = () =>
    [...element.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
  await until(find, `the button ${label}`);
  find()!.click();
  await drawn(element);
};
const choose = async (element: WardProcedureChecklist, question: string, answer: string) => {
  const field = [...element.shadowRoot!.querySelectorAll('fieldset')].find((node) =>
    node.querySelector('legend')!.textContent?.includes(question),
  )!;
  const chip = [...field.querySelectorAll('label.chip')].find((label) => label.textContent?.trim().startsWith(answer))!;
  chip.querySelector('input')!.click();
  await drawn(element);
};
const chosen = (element: WardProcedureChecklist) =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')]
    .map((radio) => radio.closest('label')!.textContent!.trim())
    .filter((label) => label !== 'Chưa rõ');
/** A private question has a follow-up question. */
const withFollowUp = {
  ...catalogue,
  procedures: catalogue.procedures.map((procedure) =>
    procedure.code === BIRTH
      ? {
          ...procedure,
          facts: [
            ...procedure.facts!,
            {
              id: 'cha-di-cung',
              question: { vi: 'Cha có đi cùng không?' },
              type: 'boolean' as const,
              askWhen: { fact: 'ghi-ten-cha', eq: false },
            },
          ],
        }
      : procedure,
  ),
};
/** What is kept, without the picture of the list. */
const kept = (there: Served, code = BIRTH) => {
  const state = JSON.parse(keptOnDevice.get(`ward-procedure-guide:${there.id}:${code}`) ?? 'null');
  delete state?.list;
  return state;
};
/** Waits for the device: writing follows the tick. */
const keeps = async (there: Served, state: unknown, code = BIRTH) => {
  const wanted = JSON.stringify(state);
  await until(() => JSON.stringify(kept(there, code)) === wanted, `kept ${wanted}`).catch(() => {});
  expect(kept(there, code)).to.deep.equal(state);
};

describe('A person ticks off papers', () => {
  beforeEach(freshHost);

  it('and finds the ticks and answers again on the next visit', async () => {
    const there = serveWhole(catalogue);
    const first = await open(there);
    await choose(first, 'Nộp hồ sơ', 'Trực tiếp');
    await choose(first, 'Con sinh ở đâu', 'Ở Việt Nam');
    await tick(first, 'to-khai');
    await keeps(there, { v: 1, facts: { 'noi-sinh': 'trong-nuoc' }, channel: 'inPerson', ticks: ['to-khai'] });
    first.remove();
    const second = await open(there);
    await until(() => ticked(second).length > 0, 'the ticks');
    expect(ticked(second)).to.deep.equal(['to-khai']);
    expect(chosen(second).map((label) => label.split('b')[0])).to.deep.equal(['Ở Việt Nam', 'Trực tiếp']);
  });

  it('with the keyboard: each box has its label and says what to do with the paper', async () => {
    const element = await open(serveWhole(catalogue), SINGLE_STATUS);
    const input = box(element, 'to-khai');
    expect(element.shadowRoot!.querySelector(`label[for="${input.id}"]`)?.textContent).to.equal('Tờ khai');
    const what = element.shadowRoot!.getElementById(input.getAttribute('aria-describedby')!);
    expect(what?.textContent?.trim()).to.equal('Nộp · 1 bản chính');
    input.focus();
    expect(focused() === input).to.equal(true);
  });

  it('and the page hears how many are done, not which', async () => {
    const element = await open(serveWhole(catalogue), COPIES);
    const told: unknown[] = [];
    element.addEventListener('ward-checklist-change', ({ code, done, total }) => told.push([code, done, total]));
    await tick(element, 'ban-chinh');
    await tick(element, 'ban-sao');
    await tick(element, 'ban-chinh');
    expect(told).to.deep.equal([
      [COPIES, 1, 2],
      [COPIES, 2, 2],
      [COPIES, 1, 2],
    ]);
  });

  it('where nothing is surely needed yet, and hears no part of nothing', async () => {
    const items = copies.dossier!.items.map((item) => ({ ...item, when: { fact: 'ho-ngheo', eq: true } as const }));
    const element = await open(serveWhole(withProcedures({ ...copies, dossier: { items } })), COPIES);
    const said = () => element.shadowRoot!.querySelector('[role="status"].sr')!.textContent;
    expect(seenText(element)).not.to.contain('Đã chuẩn bị');
    await tick(element, 'ban-chinh');
    await until(said, 'something is said');
    expect(said()).to.equal('Tùy trường hợp 2');
  });

  it('one paper of a group, and the group is done', async () => {
    const element = await open(serveWhole(catalogue));
    await tick(element, 'chung-sinh');
    expect(seenText(element)).to.contain('Đã chuẩn bị 1 trên 3');
    await tick(element, 'lam-chung');
    expect(seenText(element)).to.contain('Đã chuẩn bị 1 trên 3');
  });

  it('clears them, has second thoughts, and gets them back', async () => {
    const there = serveWhole(catalogue);
    const element = await open(there);
    await tick(element, 'giay-to-tuy-than');
    await tick(element, 'so-dinh-danh');
    await act(element, 'Xóa dấu đã chọn');
    expect(ticked(element)).to.deep.equal([]);
    await keeps(there, null);
    expect(focused()?.textContent?.trim(), 'the focus is on the way back').to.equal('Hoàn tác');
    const said = () => element.shadowRoot!.querySelector('[role="status"].sr')!.textContent;
    expect(said()).to.equal('Đã xóa. Có thể hoàn tác.');
    await act(element, 'Hoàn tác');
    expect(ticked(element)).to.deep.equal(['giay-to-tuy-than', 'so-dinh-danh']);
    expect(said()).to.match(/^Đã hoàn tác\. Đã chuẩn bị \d trên \d$/);
    await keeps(there, { v: 1, facts: {}, ticks: ['giay-to-tuy-than', 'so-dinh-danh'] });
    expect(focused()?.textContent?.trim()).to.equal('Xóa dấu đã chọn');
  });

  it('and the page moves the list somewhere else: the ticks move with it', async () => {
    const element = await open(serveWhole(catalogue), SINGLE_STATUS, true);
    await tick(element, 'to-khai');
    const { parentElement } = element;
    element.remove();
    const elsewhere = document.createElement('section');
    parentElement!.append(elsewhere);
    elsewhere.append(element);
    await having('input.tick')(element);
    expect(ticked(element)).to.deep.equal(['to-khai']);
    await tick(element, 'to-khai');
    expect(ticked(element), 'and it still listens').to.deep.equal([]);
    expect(seenText(element)).to.contain('Đã chuẩn bị 0 trên 1');
  });

  it('never reads that the dossier is complete or valid', async () => {
    const element = await open(serveWhole(catalogue), SINGLE_STATUS);
    await tick(element, 'to-khai');
    expect(seenText(element)).to.contain('Đã chuẩn bị 1 trên 1');
    expect(seenText(element)).to.contain('cán bộ tiếp nhận kiểm tra');
    expect(seenText(element)).not.to.match(/hợp lệ/);
  });
});

describe('A person answers a private question', () => {
  beforeEach(freshHost);

  it('and the answer works, but is neither kept nor told', async () => {
    const there = serveWhole(catalogue);
    const element = await open(there);
    const told: unknown[] = [];
    element.addEventListener('ward-case-change', ({ fact, value }) => told.push([fact, value]));
    await choose(element, 'Cha mẹ đã đăng ký kết hôn', 'Không');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await choose(element, 'để trống phần khai về cha', 'Không');
    expect(seenText(element), 'the paper is needed now').to.match(/Văn bản nhận con Nộp · 1 bản chính Ký trước/);
    expect(told).to.deep.equal([
      ['cha-me-ket-hon', false],
      ['ghi-ten-cha', undefined],
    ]);
    await keeps(there, { v: 1, facts: { 'cha-me-ket-hon': false }, ticks: [] });
    expect(JSON.stringify([...keptOnDevice])).not.to.contain('ghi-ten-cha');
  });

  it('and what would tell the answer is not kept either: its papers’ ticks, and follow-up questions', async () => {
    const there = serveWhole(withFollowUp);
    const element = await open(there);
    const told: unknown[] = [];
    element.addEventListener('ward-case-change', ({ fact, value }) => told.push([fact, value]));
    await choose(element, 'Cha mẹ đã đăng ký kết hôn', 'Không');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await choose(element, 'để trống phần khai về cha', 'Không');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await choose(element, 'Cha có đi cùng không', 'Có');
    await tick(element, 'nhan-con');
    await tick(element, 'so-dinh-danh');
    await keeps(there, { v: 1, facts: { 'cha-me-ket-hon': false }, ticks: ['so-dinh-danh'] });
    expect(told, 'nor told').to.deep.equal([
      ['cha-me-ket-hon', false],
      ['ghi-ten-cha', undefined],
    ]);
    element.remove();
    const second = await open(there);
    await until(() => ticked(second).length > 0, 'the open tick');
    expect(ticked(second)).to.deep.equal(['so-dinh-danh']);
  });

  it('and stays on this page whatever another page of the site writes, also when it is undone', async () => {
    const there = serveWhole(withFollowUp);
    const element = await open(there);
    await choose(element, 'Cha mẹ đã đăng ký kết hôn', 'Không');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await choose(element, 'để trống phần khai về cha', 'Không');
    await tick(element, 'nhan-con');
    await tick(element, 'to-khai');
    await keeps(there, { v: 1, facts: { 'cha-me-ket-hon': false }, ticks: ['to-khai'] });
    await new Promise((resolve) => setTimeout(resolve)); // until this page has nothing more to write
    otherPageKeeps(there, BIRTH, { facts: { 'cha-me-ket-hon': false, 'cha-di-cung': true }, ticks: ['so-dinh-danh'] });
    await until(() => ticked(element).includes('so-dinh-danh'), 'the tick of the other page');
    expect(ticked(element), 'private ones stay').to.have.members(['so-dinh-danh', 'nhan-con']);
    expect(chosen(element)).to.deep.equal(['Không', 'Không']);
    await act(element, 'Hoàn tác');
    expect(ticked(element)).to.have.members(['to-khai', 'nhan-con']);
    await keeps(there, { v: 1, facts: { 'cha-me-ket-hon': false }, ticks: ['to-khai'] });
  });

  it('which is not believed either when storage has one', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, {
      facts: { 'cha-me-ket-hon': false, 'ghi-ten-cha': true },
      ticks: ['nhan-con', 'so-dinh-danh'],
    });
    const element = await open(there);
    await until(() => chosen(element).length > 0, 'the open answer');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    expect(chosen(element)).to.deep.equal(['Không']);
    expect(ticked(element)).to.deep.equal(['so-dinh-danh']);
  });
});

describe('What is kept on the device', () => {
  beforeEach(freshHost);

  /** The line about it with its buttons; null where nothing is said. */
  const said = (element: WardProcedureChecklist) =>
    element.shadowRoot!.querySelector('.tick-acts')?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
  const says = (element: WardProcedureChecklist, words: string) =>
    until(() => said(element) === words, `said: ${words}`).catch(() => expect(said(element)).to.equal(words));

  it('is not spoken of while there is nothing', async () => {
    const element = await open(serveWhole(catalogue));
    await having('ward-carry-bar')(element);
    expect(said(element)).to.equal(null);
    await choose(element, 'Nộp hồ sơ', 'Trực tiếp');
    await choose(element, 'Nộp hồ sơ', 'Chưa rõ');
    expect(said(element)).to.equal(null);
  });

  it('is said with the first answer, and goes with one press, and comes back', async () => {
    const there = serveWhole(catalogue);
    const element = await open(there);
    await choose(element, 'Nộp hồ sơ', 'Trực tiếp');
    await says(element, 'Xóa câu trả lời Câu trả lời được giữ trên máy này, không gửi đi đâu.');
    await expect(element).to.be.accessible();
    await tick(element, 'to-khai');
    await says(element, 'Xóa câu trả lời và dấu Câu trả lời và dấu được giữ trên máy này, không gửi đi đâu.');
    await keeps(there, { v: 1, facts: {}, channel: 'inPerson', ticks: ['to-khai'] });
    await act(element, 'Xóa câu trả lời và dấu');
    expect([chosen(element), ticked(element)]).to.deep.equal([[], []]);
    expect(said(element)).to.equal('Hoàn tác');
    expect(focused()?.textContent?.trim()).to.equal('Hoàn tác');
    await keeps(there, null);
    await act(element, 'Hoàn tác');
    expect(ticked(element)).to.deep.equal(['to-khai']);
    expect(chosen(element)).to.have.length(1);
    await keeps(there, { v: 1, facts: {}, channel: 'inPerson', ticks: ['to-khai'] });
  });

  it('is said to be without what is private, and to be nothing where all is', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, { facts: { 'cha-me-ket-hon': false } });
    const element = await open(there);
    await until(() => chosen(element).length > 0, 'the open answer');
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await choose(element, 'để trống phần khai về cha', 'Không');
    await says(
      element,
      'Xóa câu trả lời Câu trả lời được giữ trên máy này, không gửi đi đâu. Điều riêng tư không được giữ.',
    );
    await choose(element, 'Cha mẹ đã đăng ký kết hôn', 'Chưa rõ');
    await says(element, 'Xóa câu trả lời Câu trả lời sẽ mất khi đóng trang.');
  });

  it('can be cleared where an answer led away from the list', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, { facts: { 'noi-sinh': 'nuoc-ngoai' } });
    const element = await fixture<WardProcedureChecklist>(
      html`<ward-procedure-checklist lang="vi" src=${there.src} code=${BIRTH}></ward-procedure-checklist>`,
    );
    await says(element, 'Xóa câu trả lời Câu trả lời được giữ trên máy này, không gửi đi đâu.');
    await act(element, 'Xóa câu trả lời');
    await having('input.tick')(element);
    await keeps(there, null);
  });

  it('is dropped where it no longer fits the procedure', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, {
      facts: { 'noi-sinh': 'tren-may', 'cha-me-ket-hon': 'có', 'ngay-sinh': '2026-13-45', xa: 1 },
      channel: 'homeService',
      ticks: ['giay-cu', 'so-dinh-danh'],
    });
    const element = await open(there);
    await until(() => ticked(element).length > 0, 'the tick that fits');
    expect(ticked(element)).to.deep.equal(['so-dinh-danh']);
    expect(chosen(element)).to.deep.equal([]);
  });

  it('does no harm when it is rubbish', async () => {
    for (const rubbish of ['{', 'null', '[]', '{"v":2,"ticks":["so-dinh-danh"]}', '{"v":1,"facts":null,"ticks":"x"}']) {
      const there = serveWhole(catalogue);
      (keptOnDevice as Map<string, string>).set(`ward-procedure-guide:${there.id}:${BIRTH}`, rubbish);
      const element = await open(there);
      expect(ticked(element), rubbish).to.deep.equal([]);
    }
  });

  for (const tag of ['checklist', 'detail', 'search'])
    it(`is nothing at a kiosk, nor is anything read: ward-procedure-${tag}`, async () => {
      await import('../../src/elements/ward-procedure-search/define.js');
      await import('../../src/elements/ward-procedure-detail/define.js');
      const there = serveWhole(catalogue);
      remember(there, BIRTH, { channel: 'online', ticks: ['so-dinh-danh'] });
      const before = JSON.stringify([...keptOnDevice]);
      const outer = document.createElement(`ward-procedure-${tag}`);
      for (const [name, value] of Object.entries({ lang: 'vi', kiosk: '', src: there.src, code: BIRTH }))
        outer.setAttribute(name, value);
      await fixture(html`${outer}`);
      (outer as HTMLElement & { open?(code: string): void }).open?.(BIRTH);
      await having('input.tick')(outer);
      const list = (
        tag === 'checklist' ? outer : deepQuery(outer, 'ward-procedure-checklist')
      ) as WardProcedureChecklist;
      await choose(list, 'Nộp hồ sơ', 'Trực tiếp');
      await tick(list, 'giay-to-tuy-than');
      expect(ticked(list)).to.deep.equal(['giay-to-tuy-than']);
      await until(() => seenText(list).includes('sẽ mất khi đóng trang.'), 'the truth about the ticks');
      expect(JSON.stringify([...keptOnDevice])).to.equal(before);
    });

  it('is nothing with no-storage', async () => {
    const there = serveWhole(catalogue);
    remember(there, BIRTH, { ticks: ['so-dinh-danh'] });
    const before = JSON.stringify([...keptOnDevice]);
    const element = await open(there, BIRTH, true);
    await tick(element, 'giay-to-tuy-than');
    expect(ticked(element), 'nor is anything read').to.deep.equal(['giay-to-tuy-than']);
    expect(JSON.stringify([...keptOnDevice])).to.equal(before);
    await showing('Dấu sẽ mất khi đóng trang.')(element);
  });

  const forbidden = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const withLocalStorage = async (area: PropertyDescriptor, run: () => Promise<void>) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...area });
    try {
      setHost({ storage: webHost().storage });
      await run();
    } finally {
      Object.defineProperty(globalThis, 'localStorage', own);
    }
  };

  it('is nothing where storage is forbidden, and the list works and says so', async () => {
    await withLocalStorage({ get: forbidden }, async () => {
      const there = serveWhole(catalogue);
      setHost({ storage: webHost().storage });
      const element = await open(there);
      await tick(element, 'so-dinh-danh');
      expect(ticked(element)).to.deep.equal(['so-dinh-danh']);
      await showing('Dấu sẽ mất khi đóng trang.')(element);
    });
  });

  it('is nothing where storage is full, and the list works', async () => {
    const full = { getItem: () => null, removeItem: () => {}, setItem: forbidden };
    await withLocalStorage({ value: full }, async () => {
      const there = serveWhole(catalogue);
      setHost({ storage: webHost().storage });
      const element = await open(there);
      await tick(element, 'so-dinh-danh');
      await until(() => seenText(element).includes('Dấu sẽ mất khi đóng trang.'), 'the truth about the ticks');
      expect(ticked(element)).to.deep.equal(['so-dinh-danh']);
    });
  });

  it('comes late, and neither it nor what the person did meanwhile is lost', async () => {
    const there = serveWhole(catalogue);
    let answer: ((text: string) => void) | undefined;
    const slow: HostStorage = {
      persistent: true,
      get: () => new Promise((resolve) => (answer = resolve)),
      set: async () => true,
      remove: async () => {},
    };
    setHost({ storage: slow });
    const element = await open(there);
    await tick(element, 'giay-to-tuy-than');
    await until(() => answer, 'the device is asked');
    answer!(JSON.stringify({ v: 1, facts: {}, ticks: ['so-dinh-danh'] }));
    await until(() => ticked(element).length > 1, 'both ticks');
    expect(ticked(element)).to.have.members(['giay-to-tuy-than', 'so-dinh-danh']);
  });
});

describe('A person answers with an impossible number', () => {
  beforeEach(freshHost);

  const numberField = async () => {
    const element = await open(serveWhole(catalogue), COPIES);
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await having('#fact-so-ban')(element);
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('#fact-so-ban')!;
    input.focus();
    return { element, input };
  };
  const described = ({ shadowRoot }: HTMLElement, input: HTMLInputElement) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => shadowRoot!.getElementById(id)?.textContent?.trim().replace(/\s+/g, ' '));

  it('and it stays as it was typed, with a word on what is possible, and does not count', async () => {
    const { element, input } = await numberField();
    const told: unknown[] = [];
    element.addEventListener('ward-case-change', ({ value }) => told.push(value));
    await press(element, '6');
    expect(described(element, input)).to.deep.equal(['Tính cả bản giữ lại.']);
    await press(element, '0', '0');
    expect(input.value, 'nothing is taken away under the finger').to.equal('600');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(described(element, input)).to.deep.equal(['Xin nhập số nguyên từ 1 đến 100.', 'Tính cả bản giữ lại.']);
    expect(told).to.deep.equal([6, 60, undefined]);
    await expect(element).to.be.accessible();
    await press(element, 'Backspace');
    expect(input.value).to.equal('60');
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    expect(described(element, input), 'the word is gone').to.deep.equal(['Tính cả bản giữ lại.']);
    expect(told.at(-1)).to.equal(60);
    await press(element, 'Backspace', 'Backspace');
    expect(input.value).to.equal('');
    expect(input.getAttribute('aria-invalid'), 'no answer is no wrong one').to.equal('false');
  });

  it('also on the way to a possible one, which then is the number that was meant', async () => {
    const { element, input } = await numberField();
    const told: unknown[] = [];
    element.addEventListener('ward-case-change', ({ value }) => told.push(value));
    await press(element, '5', 'e');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    await press(element, '1');
    expect([Number(input.value), input.getAttribute('aria-invalid')]).to.deep.equal([50, 'false']);
    expect(told).to.deep.equal([5, undefined, 50]);
    for (const [typed, reads] of [
      ['1.5', '1.5'],
      ['-3', '-3'],
      ['0', '0'],
    ]) {
      input.select();
      await press(element, ...typed);
      expect([input.value, input.getAttribute('aria-invalid')], typed).to.deep.equal([reads, 'true']);
    }
  });
});
