import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-due-date/define.js';
// What comes on demand is asked for at once: on a loaded machine its way is long.
import '../../src/elements/ward-due-date/due-view.js';
import type { WardDueDate } from '../../src/elements/ward-due-date/ward-due-date.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { clockAt, freshHost, keptOnDevice, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { HOUSEHOLD_BUSINESS, SINGLE_STATUS } from '../../stories/fixtures/procedures/copies.js';
import { having, seenText, until } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-due-date.states.js';
import * as stories from '../../stories/ward-due-date.stories.js';
import { codeChecks, sourceChecks } from './common-checks.js';
import { holdTimers } from './minutes.js';
import { testStates, type Check } from './state-tests.js';

const texts = (element: WardDueDate, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((node) => node.textContent!.replace(/\s+/g, ' ').trim());
const days = (element: WardDueDate) => texts(element, '.big');
const rules = (element: WardDueDate) => texts(element, '.rule li');

/** The days, and every line of the rule. */
const due =
  (expected: string[], lines?: string[]): Check<WardDueDate> =>
  (element) => {
    expect(days(element)).to.deep.equal(expected);
    if (lines) expect(rules(element)).to.deep.equal(lines);
  };

testStates<WardDueDate>(
  'ward-due-date',
  states,
  {
    ...sourceChecks,
    ...codeChecks,
    'part-left-out': async (element) => {
      await having('.big')(element);
      due(['thứ Tư 25/11/2026'])(element);
    },
    'same-day': due(
      ['thứ Tư 25/11/2026'],
      [
        'Trong ngày, nếu tiếp nhận trước 15 giờ (tính khi nộp hôm nay)',
        'Nếu phải xác minh: chậm nhất thứ Ba 01/12/2026.',
      ],
    ),
    'after-cutoff': (element) => {
      due(['thứ Năm 26/11/2026'])(element);
      expect(rules(element)).to.include('Đã quá giờ nhận trong ngày nên tính sang ngày làm việc tiếp theo.');
    },
    holiday: due(
      ['thứ Năm 03/12/2026'],
      [
        '5 ngày làm việc (tính khi nộp hôm nay)',
        'Bỏ 27/11/2026 (Ngày hội phường (mẫu)).',
        'Không tính ngày nhận hồ sơ và các ngày nghỉ.',
      ],
    ),
    swapped: due(['thứ Hai 07/12/2026']),
    undecided: due(['thứ Hai 28/12/2026']),
    'unverified-year': due(['thứ Tư 06/01/2027']),
    moved: (element) => {
      due(['thứ Hai 07/12/2026'])(element);
      expect(rules(element)).to.include('Không tính ngày nhận hồ sơ; ngày nghỉ ở giữa vẫn tính.');
      expect(rules(element), 'the note of the catalogue').to.include('Từ khi đủ giấy tờ.');
    },
    several: (element) => {
      due(['thứ Sáu 25/12/2026', 'Theo mô tả'])(element);
      expect(texts(element, '.dues > li > p:first-child')).to.deep.equal(['Trực tiếp', 'Trực tuyến']);
      expect(texts(element, 'legend')).to.deep.equal(['Nộp hồ sơ bằng cách nào?']);
    },
    'starts-later': due(['Theo mô tả'], ['Tính từ ngày có quyết định, nên chưa tính được ngày.']),
    'day-off': (element) => {
      due(['thứ Hai 30/11/2026'])(element);
      expect(rules(element)[0]).to.equal('Ngày đã chọn không nhận hồ sơ, nên tính từ thứ Hai 30/11/2026.');
    },
    evening: due(['thứ Sáu 04/12/2026']),
    'by-post': due(['thứ Tư 25/11/2026']),
    unreadable: due(['thứ Tư 25/11/2026']),
    unknown: (element) => {
      due(['Chưa rõ thời hạn'])(element);
      expect(seenText(element)).to.contain('Ngày trên giấy hẹn là ngày chính thức.');
      expect(seenText(element), 'no day out of nothing').not.to.contain('Dự kiến');
    },
    withheld: due([]),
    'law-changed': (element) => {
      due([])(element);
      expect(texts(element, '#day').length, 'another day can be asked for').to.equal(1);
    },
    'without-questions': (element) => {
      expect(texts(element, 'h2, label, legend')).to.deep.equal([]);
      due(['thứ Tư 25/11/2026'])(element);
    },
    english: due(
      ['Thursday 3 December 2026'],
      [
        '5 working days (when filed today)',
        'Not counting 27 November 2026 (Ward Day (sample)).',
        'The day of filing and days off are not counted.',
      ],
    ),
    dark: (element) => {
      expect(getComputedStyle(element.shadowRoot!.querySelector('.big')!).color).to.equal('rgb(238, 241, 244)');
    },
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'large-text': (element) => {
      expect(parseFloat(getComputedStyle(element.shadowRoot!.querySelector('.rule')!).fontSize)).to.be.at.least(32);
    },
  },
  stories,
);

describe('<ward-due-date>', () => {
  beforeEach(freshHost);

  const alone = async (code: string, moment?: string) => {
    const { src } = serveWhole(catalogue);
    if (moment) clockAt(moment);
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi"><ward-due-date src=${src} code=${code}></ward-due-date></div>`,
    );
    const element = frame.querySelector('ward-due-date')!;
    await having('.big')(element);
    return element;
  };
  const day = (element: WardDueDate) => element.shadowRoot!.querySelector<HTMLInputElement>('#day')!;
  const choose = async (element: WardDueDate, value: string) => {
    day(element).value = value;
    day(element).dispatchEvent(new Event('change'));
    await element.updateComplete;
  };
  const live = (element: WardDueDate) => element.shadowRoot!.querySelector('[role="status"].sr');

  it('counts from the day that the person chooses, and goes back to today', async () => {
    const element = await alone(SINGLE_STATUS);
    expect(day(element).value).to.equal('2026-11-25');
    await choose(element, '2026-12-01');
    expect(days(element)).to.deep.equal(['thứ Ba 08/12/2026']);
    expect(rules(element)[0]).to.equal('5 ngày làm việc (tính khi nộp thứ Ba 01/12/2026)');
    const button = element.shadowRoot!.querySelector('button')!;
    expect(button.textContent!.trim()).to.equal('Nộp hôm nay');
    button.click();
    await element.updateComplete;
    expect(days(element)).to.deep.equal(['thứ Năm 03/12/2026']);
    expect(element.shadowRoot!.activeElement, 'the button is gone, the focus is not').to.equal(day(element));
  });

  it('says what came of it to those who do not see it', async () => {
    const element = await alone(SINGLE_STATUS);
    await choose(element, '2026-12-01');
    await until(() => live(element)?.textContent?.includes('thứ Ba 08/12/2026'), 'the day is said');
  });

  it('keeps the last good day while the field is empty or impossible', async () => {
    const element = await alone(SINGLE_STATUS);
    await choose(element, '2026-12-01');
    await choose(element, '');
    expect(day(element).getAttribute('aria-invalid')).to.equal('true');
    expect(days(element)).to.deep.equal(['thứ Ba 08/12/2026']);
    await choose(element, '2026-12-02');
    expect(day(element).getAttribute('aria-invalid')).to.equal('false');
    expect(days(element)).to.deep.equal(['thứ Tư 09/12/2026']);
  });

  it('takes the rules of the chosen day: past the year that somebody checked it is an estimate', async () => {
    const element = await alone(SINGLE_STATUS);
    await choose(element, '2027-01-04');
    expect(rules(element)).to.include('Ước tính: lịch nghỉ năm 2027 chưa xác minh.');
  });

  it('asks by which way where the time hangs on it, and keeps the answer', async () => {
    const element = await alone(HOUSEHOLD_BUSINESS);
    await having('fieldset')(element);
    const told: unknown[] = [];
    element.addEventListener('ward-case-change', ({ fact, value }) => told.push([fact, value]));
    element.shadowRoot!.querySelector<HTMLInputElement>('input[type="radio"]')!.click();
    await element.updateComplete;
    expect(days(element)).to.have.length(1);
    expect(told).to.deep.equal([['$channel', 'inPerson']]);
    await until(() => [...keptOnDevice.values()].join().includes('inPerson'), 'the answer is kept');
    await having('.tick-acts button')(element);
    expect(texts(element, '.tick-acts span')).to.deep.equal(['Câu trả lời được giữ trên máy này, không gửi đi đâu.']);
    element.shadowRoot!.querySelector<HTMLElement>('.tick-acts button')!.click();
    await until(() => keptOnDevice.size === 0, 'and goes when it is cleared');
  });

  it('does not ask where the page says it, unless the procedure cannot be handed in like that', async () => {
    const element = await alone(HOUSEHOLD_BUSINESS);
    element.channel = 'online';
    await element.updateComplete;
    expect(texts(element, 'legend')).to.deep.equal([]);
    element.channel = 'homeService';
    await element.updateComplete;
    await having('fieldset')(element);
    expect(days(element)).to.have.length(2);
  });

  it('notices that the cut-off time passes while the page is open', async () => {
    const timers = holdTimers();
    try {
      const element = await alone(BIRTH, '2026-11-25T14:59:30+07:00');
      expect(days(element)).to.deep.equal(['thứ Tư 25/11/2026']);
      expect([...timers.held.values()].map(({ ms }) => ms)).to.include(30_000);
      clockAt('2026-11-25T15:00:00+07:00');
      timers.pass();
      await element.updateComplete;
      expect(days(element)).to.deep.equal(['thứ Năm 26/11/2026']);
    } finally {
      timers.release();
    }
  });

  it('with a device that thinks it is 1970 says so, and gives the time limit without a day', async () => {
    const element = await alone(SINGLE_STATUS, '1970-01-01T00:00:00Z');
    expect(texts(element, '.note').join()).to.contain('Đồng hồ của máy này chỉ ngày 01/01/1970');
    expect(days(element)).to.deep.equal(['5 ngày làm việc']);
    expect(day(element).value).to.equal('');
  });

  it('counts from a day that somebody chose, also where the clock is wrong or the day lies before the catalogue', async () => {
    const element = await alone(SINGLE_STATUS, '1970-01-01T00:00:00Z');
    await choose(element, '2026-12-02');
    expect(days(element)).to.have.length(1);
    expect(texts(element, '.note').join()).not.to.contain('Đồng hồ');
    await choose(element, '2026-10-05');
    expect(days(element)[0]).to.match(/\/10\/2026$/);
  });
});
