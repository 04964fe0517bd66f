/** What a guide says of today changes while it is open: alone, inside another element, and in what is carried away. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import '../../src/elements/ward-procedure-detail/define.js';
import '../../src/elements/ward-procedure-fees/define.js';
import { MinuteClock } from '../../src/elements/shared/minute-clock.js';
import { setHost } from '../../src/host/index.js';
import { plainCatalogue } from '../../stories/fixtures/catalogue.js';
import { clockAt, freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH, birth } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import {
  deepElements,
  deepQuery,
  deepQueryAll,
  drawn,
  having,
  seenText,
  showing,
  until,
} from '../../stories/fixtures/state.js';
import { holdTimers } from './minutes.js';
import { focused } from './search-box.js';

/** A page that can be hidden, and time that passes when the test says so. */
let timers: ReturnType<typeof holdTimers>;
const hide = (state: 'hidden' | 'visible') => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
const passTo = async (element: Element, moment: string) => {
  clockAt(moment);
  timers.pass();
  await drawn(element);
};

const opened = async (tag: 'detail' | 'checklist' | 'fees', moment: string, code = BIRTH): Promise<HTMLElement> => {
  const { src } = serveWhole(plainCatalogue);
  clockAt(moment);
  const frame = await fixture<HTMLElement>(html`<div lang="vi"></div>`);
  const element = document.createElement(`ward-procedure-${tag}`);
  Object.assign(element, { src, code, linkBase: 'https://hoa-sen.example/thu-tuc' });
  frame.append(element);
  await having(tag === 'fees' ? 'h2' : 'ward-carry-bar')(element);
  if (tag !== 'fees') await having('[data-act]')(deepQuery(element, 'ward-carry-bar')!);
  return element;
};

const badge = (element: HTMLElement) => deepQuery(element, '.where .badge')?.textContent?.trim();
const unfold = (element: HTMLElement) =>
  deepQueryAll<HTMLDetailsElement>(element, 'details').forEach((part) => (part.open = true));

describe('A guide follows the clock', () => {
  beforeEach(() => {
    freshHost();
    timers = holdTimers();
  });
  afterEach(() => {
    delete (document as { visibilityState?: string }).visibilityState;
    timers.release();
  });

  it('the whole card says at the minute that the office has closed', async () => {
    const element = await opened('detail', '2026-11-25T11:29:20+07:00');
    await showing('Đang tiếp nhận, đến 11 giờ 30')(element);
    await passTo(element, '2026-11-25T11:30:00+07:00');
    expect(badge(element)).to.equal('Ngoài giờ tiếp nhận');
    expect(seenText(element)).to.contain('Mở lại 13 giờ 30 thứ Tư 25/11/2026.');
  });

  it('and the elements inside it as well: one says nothing else than the other', async () => {
    const element = await opened('detail', '2026-11-25T14:59:20+07:00');
    const checklist = deepQuery(element, 'ward-procedure-checklist')!;
    await having('details.after')(checklist);
    unfold(element);
    await showing('Trong ngày, nếu tiếp nhận trước 15 giờ (tính khi nộp hôm nay)')(element);
    await showing('Dự kiến có kết quả thứ Tư 25/11/2026.')(checklist);
    checklist.scrollIntoView(); // what nobody sees is drawn when it is seen
    await passTo(element, '2026-11-25T15:00:00+07:00');
    await showing('Dự kiến có kết quả thứ Năm 26/11/2026.')(checklist);
    expect(deepQuery(element, '.answers')!.textContent).to.contain('Đã quá giờ nhận trong ngày');
  });

  for (const event of ['visibilitychange', 'pageshow'] as const)
    it(`the next day, when the page is seen again (${event}), nothing of the day before is left`, async () => {
      const element = await opened('detail', '2026-11-25T14:50:00+07:00');
      await showing('Đang tiếp nhận, đến 17 giờ', 'thứ Tư 25/11/2026')(element);
      hide('hidden');
      expect(timers.held.size, 'nobody sees it: no timer runs').to.equal(0);
      clockAt('2026-11-26T12:10:00+07:00');
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      (event === 'pageshow' ? window : document).dispatchEvent(new Event(event));
      await drawn(element);
      expect(badge(element)).to.equal('Ngoài giờ tiếp nhận');
      expect(deepQuery(element, '.answers')!.textContent).to.contain('thứ Năm 26/11/2026');
      expect(seenText(element)).not.to.contain('25/11/2026');
    });

  it('stops when it is taken off the page, and goes on when it is put back', async () => {
    const element = await opened('detail', '2026-11-25T11:00:00+07:00');
    await showing('Đang tiếp nhận, đến 11 giờ 30')(element);
    const frame = element.parentElement!;
    element.remove();
    hide('hidden');
    hide('visible');
    expect(timers.held.size).to.equal(0);
    clockAt('2026-11-25T12:00:00+07:00');
    frame.append(element);
    await showing('Ngoài giờ tiếp nhận')(element);
    await passTo(element, '2026-11-25T13:30:00+07:00');
    expect(badge(element)).to.equal('Đang tiếp nhận, đến 17 giờ');
  });

  it('keeps focus, open parts, ticks and what was typed, and says nothing', async () => {
    const element = await opened('checklist', '2026-11-25T14:59:20+07:00', COPIES);
    await having('details.after', 'input[type="number"]', 'input.tick')(element);
    unfold(element);
    const tick = deepQuery<HTMLInputElement>(element, 'input.tick')!;
    tick.click();
    const field = deepQuery<HTMLInputElement>(element, 'input[type="number"]')!;
    field.focus();
    field.value = '-3';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn(element);
    const open = deepQueryAll<HTMLDetailsElement>(element, 'details');
    let said = 0;
    const listener = new MutationObserver((records) => (said += records.length));
    for (const region of deepQueryAll(document.body, '[role="status"], [role="alert"], [aria-live]'))
      listener.observe(region, { childList: true, characterData: true, subtree: true });
    await passTo(element, '2026-11-25T15:00:00+07:00');
    await passTo(element, '2026-11-26T09:00:00+07:00');
    expect(said + listener.takeRecords().length, 'live regions').to.equal(0);
    listener.disconnect();
    expect(focused() === field, 'the focus').to.equal(true);
    expect(field.value).to.equal('-3');
    expect(tick.isConnected && tick.checked).to.equal(true);
    expect(open.every((part) => part.isConnected && part.open)).to.equal(true);
  });

  it('draws nothing within the minute that was drawn, however often it comes into view', async () => {
    const element = await opened('fees', '2026-11-25T11:00:00+07:00', COPIES);
    let drawings = 0;
    const { requestUpdate } = element as HTMLElement & { requestUpdate(): void };
    Object.assign(element, {
      requestUpdate: (...args: []) => {
        drawings += 1;
        return requestUpdate.apply(element, args);
      },
    });
    hide('hidden');
    clockAt('2026-11-25T11:00:50+07:00');
    hide('visible');
    expect(drawings).to.equal(0);
    clockAt('2026-11-25T11:01:00+07:00');
    hide('visible');
    expect(drawings).to.equal(1);
  });

  it('takes the clock of the host, also one that stands still before the minute or is broken, and does not spin', async () => {
    for (const moment of ['2026-11-25T11:29:59.999+07:00', 'no day at all']) {
      clockAt(moment);
      const waits: number[] = [];
      const { setTimeout: set } = window;
      const element = document.createElement('div');
      const host = Object.assign(element, {
        addController: () => {},
        removeController: () => {},
        requestUpdate: () => {},
        updateComplete: Promise.resolve(true),
      });
      document.body.append(element);
      window.setTimeout = ((_run: unknown, ms: number) => waits.push(ms)) as never;
      const clock = new MinuteClock(host);
      clock.hostConnected();
      clock.hostDisconnected();
      window.setTimeout = set;
      element.remove();
      expect(waits).to.have.length(1);
      expect(waits[0]).to.be.at.least(1000).and.at.most(60_000);
    }
  });
});

describe('What is carried away', () => {
  beforeEach(freshHost);

  const YESTERDAY = '2026-11-25T14:50:00+07:00';
  const NOW = '2026-11-26T09:00:00+07:00';

  it('by copying is of the moment of the press', async () => {
    const element = await opened('checklist', YESTERDAY);
    const copied: string[] = [];
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    clockAt(NOW);
    deepQuery(element, '[data-act="copy"]')!.click();
    await until(() => copied.length > 0, 'it is copied');
    expect(copied[0]).to.contain('Tính theo ngày thứ Năm 26/11/2026.').and.not.to.contain('25/11/2026');
  });

  it('on paper is of the moment of the press', async () => {
    const element = await opened('checklist', YESTERDAY);
    const printed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const frame of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(frame instanceof HTMLIFrameElement)) continue;
        const view = frame.contentWindow!;
        view.print = () => {
          view.dispatchEvent(new Event('beforeprint'));
          printed.push(view.document.body.textContent!);
          view.dispatchEvent(new Event('afterprint'));
        };
      }
    });
    observer.observe(document.body, { childList: true });
    clockAt(NOW);
    deepQuery(element, '[data-act="print"]')!.click();
    await until(() => printed.length > 0, 'it is printed');
    observer.disconnect();
    expect(printed[0]).to.contain('26/11/2026').and.not.to.contain('25/11/2026');
  });

  it('is nothing where the content has ended meanwhile: the list says so', async () => {
    const ends = { ...birth, effectiveTo: '2026-11-25' };
    const { src } = serveWhole({ ...plainCatalogue, procedures: [ends] });
    clockAt(YESTERDAY);
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-checklist lang="vi" src=${src} code=${BIRTH}></ward-procedure-checklist>`,
    );
    await having('ward-carry-bar')(element);
    await having('[data-act]')(deepQuery(element, 'ward-carry-bar')!);
    const copied: string[] = [];
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    clockAt(NOW);
    deepQuery(element, '[data-act="copy"]')!.click();
    await having('.outcome')(element);
    expect(copied).to.deep.equal([]);
    expect([...deepElements(element)].some(({ localName }) => localName === 'ward-carry-bar')).to.equal(false);
  });
});
