import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-office-card/define.js';
import type { WardOfficeCard } from '../../src/elements/ward-office-card/ward-office-card.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { clockAt, freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { having, seenText } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-office-card.states.js';
import * as stories from '../../stories/ward-office-card.stories.js';
import { codeChecks, sourceChecks } from './common-checks.js';
import { holdTimers } from './minutes.js';
import { testStates, type Check } from './state-tests.js';

const texts = (element: WardOfficeCard, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((node) => node.textContent!.replace(/\s+/g, ' ').trim());
const names = (element: WardOfficeCard) => texts(element, '.office > h2');
const badges = (element: WardOfficeCard) => texts(element, '.badge');
const links = (element: WardOfficeCard) =>
  [...element.shadowRoot!.querySelectorAll('a')].map(({ href, textContent }) => [textContent!.trim(), href]);

/** Nothing that sends anybody anywhere. */
const silent: Check<WardOfficeCard> = (element) => {
  expect(badges(element)).to.deep.equal([]);
  expect(texts(element, 'table')).to.deep.equal([]);
  expect(links(element)).to.deep.equal([]);
  expect(seenText(element)).not.to.contain('đường Mẫu');
};

const CENTRE = 'Trung tâm Phục vụ hành chính công phường Hoa Sen';
const { 'no-code': _noCode, ...checks } = codeChecks;

testStates<WardOfficeCard>(
  'ward-office-card',
  states,
  {
    ...sourceChecks,
    ...checks,
    'part-left-out': (element) => expect(names(element)[0]).to.equal(CENTRE),
    open: (element) => {
      expect(names(element)).to.deep.equal([CENTRE, 'Điểm tiếp nhận số 2']);
      expect(badges(element)).to.deep.equal(['Đang tiếp nhận, đến 11 giờ 30']);
      expect(texts(element, 'tr')).to.deep.equal([
        'thứ Hai đến thứ Sáu (hôm nay) 7 giờ 30 – 11 giờ 30 13 giờ 30 – 17 giờ',
        'thứ Bảy 7 giờ 30 – 11 giờ',
        'Chủ Nhật Không tiếp nhận',
      ]);
      expect(links(element)).to.deep.equal([
        ['Chỉ đường', 'https://ban-do.example/trung-tam'],
        ['0000 111 222', 'tel:0000111222'],
      ]);
      expect(seenText(element)).to.contain('Địa chỉ cũ: Số 1, đường Mẫu, Phường 2 cũ');
      expect(seenText(element)).to.contain('Chiều 25/11 quầy số 2 nghỉ vì mất điện.');
      expect(seenText(element), 'a notice that has run out').not.to.contain('Thông báo đã hết hạn');
    },
    lunch: (element) => expect(badges(element)).to.deep.equal(['Ngoài giờ tiếp nhận']),
    evening: (element) => expect(badges(element)).to.deep.equal(['Ngoài giờ tiếp nhận']),
    holiday: (element) => {
      expect(badges(element)).to.deep.equal(['Nghỉ Ngày hội phường (mẫu)']);
      expect(seenText(element), 'the Saturday after it may be part of the break').not.to.contain('Mở lại');
    },
    'notice-closes': (element) => {
      expect(badges(element)).to.deep.equal(['Hôm nay không tiếp nhận']);
      expect(seenText(element)).to.contain('Mở lại 7 giờ 30 thứ Năm 26/11/2026.');
    },
    'notice-doubt': (element) => {
      expect(badges(element), 'neither open nor closed').to.deep.equal(['Chưa rõ giờ tiếp nhận hôm nay']);
      expect(seenText(element)).to.contain('Vui lòng xem thông báo.');
    },
    undecided: (element) => {
      expect(badges(element), 'neither open nor closed').to.deep.equal(['Chưa rõ giờ tiếp nhận hôm nay']);
      expect(texts(element, 'tr'), 'the hours of the week are known all the same').to.have.length(3);
    },
    police: (element) => {
      silent(element);
      expect(seenText(element), 'not the first office of the list').not.to.contain(CENTRE);
    },
    elsewhere: (element) => {
      silent(element);
      expect(seenText(element)).not.to.contain(CENTRE);
    },
    'not-known': silent,
    'law-changed': (element) => expect(names(element)[0]).to.equal(CENTRE),
    several: (element) => {
      silent(element);
      expect(texts(element, 'li')).to.deep.equal([CENTRE, 'Công an phường Hoa Sen']);
    },
    all: (element) => expect(names(element)).to.deep.equal([CENTRE, 'Điểm tiếp nhận số 2']),
    unverified: (element) => {
      silent(element);
      expect(names(element)).to.deep.equal([CENTRE]);
    },
    'no-hours': (element) => {
      expect(badges(element)).to.deep.equal([]);
      expect(texts(element, 'table')).to.deep.equal([]);
      expect(links(element)).to.have.length(2);
    },
    'bad-map': (element) => {
      expect(links(element).map(([label]) => label)).to.deep.equal(['0000 111 222']);
      expect(seenText(element), 'the words stay').to.contain('Chỉ đường');
    },
    'unknown-office': silent,
    'no-offices': silent,
    english: (element) => {
      expect(badges(element)).to.deep.equal(['Open now, until 11:30']);
      expect(texts(element, 'tr')[0]).to.equal('Monday to Friday (today) 07:30 – 11:30 13:30 – 17:00');
      const vietnamese = [...element.shadowRoot!.querySelectorAll('[lang="vi"]')].map((node) =>
        node.textContent!.trim(),
      );
      expect(vietnamese, 'what has no English says that it is Vietnamese').to.include.members([
        'Điểm tiếp nhận số 2',
        'Số 1, đường Mẫu, Phường 2 cũ',
      ]);
    },
    dark: (element) => {
      expect(getComputedStyle(element.shadowRoot!.querySelector('th')!).color).to.equal('rgb(238, 241, 244)');
    },
    narrow: (element) => {
      expect(element.offsetWidth).to.equal(320);
      expect(element.scrollWidth, 'nothing runs out of the column').to.be.at.most(320);
    },
    'large-text': (element) => {
      expect(parseFloat(getComputedStyle(element.shadowRoot!.querySelector('th')!).fontSize)).to.be.at.least(32);
    },
  },
  stories,
);

describe('<ward-office-card>', () => {
  beforeEach(freshHost);

  const alone = async (code: string, moment?: string) => {
    const { src } = serveWhole(catalogue);
    if (moment) clockAt(moment);
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi"><ward-office-card src=${src} code=${code}></ward-office-card></div>`,
    );
    const element = frame.querySelector('ward-office-card')!;
    await having('table')(element);
    return element;
  };

  it('closes at the minute while the page is open', async () => {
    const timers = holdTimers();
    try {
      const element = await alone(BIRTH, '2026-11-25T11:29:20+07:00');
      expect(badges(element)).to.deep.equal(['Đang tiếp nhận, đến 11 giờ 30']);
      clockAt('2026-11-25T11:30:00+07:00');
      timers.pass();
      await element.updateComplete;
      expect(badges(element)).to.deep.equal(['Ngoài giờ tiếp nhận']);
    } finally {
      timers.release();
    }
  });

  it('sleeps while nobody can see it, and is right again when somebody does', async () => {
    const timers = holdTimers();
    const hide = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      const element = await alone(BIRTH, '2026-11-25T11:00:00+07:00');
      hide('hidden');
      expect(timers.held.size, 'no timer runs').to.equal(0);
      clockAt('2026-11-25T12:00:00+07:00');
      hide('visible');
      await element.updateComplete;
      expect(badges(element)).to.deep.equal(['Ngoài giờ tiếp nhận']);
      expect(timers.held.size).to.equal(1);
      element.remove();
      expect(timers.held.size, 'nor after it is gone').to.equal(0);
    } finally {
      delete (document as { visibilityState?: string }).visibilityState;
      timers.release();
    }
  });

  it('announces the way there and the call before they leave the page', async () => {
    const element = await alone(BIRTH);
    const told: string[] = [];
    element.addEventListener('ward-link-activate', (event) => {
      told.push(event.url);
      event.preventDefault();
    });
    element.shadowRoot!.querySelectorAll('a').forEach((link) => link.click());
    expect(told).to.deep.equal(['https://ban-do.example/trung-tam', 'tel:0000111222']);
  });

  it('shows the office that the person chose first, where a procedure has several', async () => {
    const element = await alone(BIRTH);
    element.office = 'diem-so-2';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Điểm tiếp nhận số 2', CENTRE]);
    element.office = 'khong-co';
    await element.updateComplete;
    expect(names(element)[0]).to.equal(CENTRE);
  });

  it('gives the numbers room for a thumb', async () => {
    const element = await alone(BIRTH);
    const call = element.shadowRoot!.querySelector<HTMLElement>('a[href^="tel:"]')!;
    expect(call.getBoundingClientRect().height).to.be.at.least(44);
  });
});
