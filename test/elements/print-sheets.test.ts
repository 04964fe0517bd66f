import { expect, fixture, html } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { drawSheet, printSheet, type SheetKind } from '../../src/elements/shared/sheet/print-sheet.js';
import { qrBlock } from '../../src/elements/shared/sheet/sheet-parts.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { sheetContent } from '../../stories/fixtures/sheets.js';
import { until } from '../../stories/fixtures/state.js';
import { states } from '../../stories/print-sheets.states.js';
import * as stories from '../../stories/print-sheets.stories.js';

const storyName = (name: string) => name.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase());
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is on a sheet, as a person reads it. */
interface Read {
  text: string;
  sheet: Document;
  /** Names of the papers whose boxes are ticked. */
  ticked: string[];
}

function read(sheet: Document): Read {
  const ticked = [...sheet.querySelectorAll('.paper')]
    .filter((paper) => paper.querySelector('.box path'))
    .map((paper) => flat(paper.querySelector('.paper-name')!.textContent!));
  return { text: flat(sheet.body.innerText), sheet, ticked };
}

const has =
  (...words: string[]) =>
  ({ text }: Read) => {
    for (const word of words) expect(text).to.contain(word);
  };
const lacks =
  (...words: string[]) =>
  ({ text }: Read) => {
    for (const word of words) expect(text).not.to.contain(word);
  };
const all =
  (...checks: ((read: Read) => void)[]) =>
  (sheet: Read) =>
    checks.forEach((check) => check(sheet));

const CAUTION = 'Đủ theo danh sách này chưa có nghĩa là hồ sơ được nhận';

const checks: Record<string, (read: Read) => void> = {
  card: all(
    has(
      'Phường Hoa Sen, tỉnh Đất Mẫu',
      'Hôm nay tôi cần mang gì?',
      'Làm giấy khai sinh cho con',
      'Tên chính thức: Thủ tục đăng ký khai sinh. Mã thủ tục 9.000101',
      'DỮ LIỆU MẪU',
      'Chiều 25/11 quầy số 2 nghỉ vì mất điện.',
      'Con sinh ở đâu? Ở Việt Nam',
      'Nộp hồ sơ bằng cách nào? Trực tiếp',
      'Trung tâm Phục vụ hành chính công phường Hoa Sen Số 1, đường Mẫu',
      'thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ',
      'Mẫu tờ khai (KS-01)',
      'Không phải nộp: cơ quan tự tra cứu – Giấy chứng nhận kết hôn',
      'Tra cứu không có thì: mang theo giấy để cán bộ xem.',
      'Miễn lệ phí',
      'Trong ngày, nếu tiếp nhận trước 15 giờ (tính khi nộp thứ Tư 25/11/2026)',
      'Hồ sơ được nộp thứ Tư 25/11/2026.',
      CAUTION,
      'Tính theo ngày thứ Tư 25/11/2026.',
      'bản 2026.11.02',
    ),
    // Neither true when the paper is read.
    lacks('Đang tiếp nhận', 'khi nộp hôm nay', 'Chỉ đường'),
    ({ ticked }) => expect(ticked).to.deep.equal(['Tờ khai đăng ký khai sinh', 'Văn bản của người làm chứng']),
    ({ sheet }) => expect(sheet.querySelectorAll('svg.qr')).to.have.length(1),
  ),
  'card-unanswered': all(
    has('Chưa trả lời: “Nộp hồ sơ bằng cách nào?” “Con sinh ở đâu?”', 'Tùy trường hợp: Trực tiếp, Qua bưu chính'),
    ({ ticked }) => expect(ticked).to.deep.equal([]),
  ),
  'card-private': all(
    has('Câu trả lời riêng tư đã được tính đến nhưng không in ra.', 'Cha mẹ đã đăng ký kết hôn chưa? Không'),
    lacks('Có để trống phần khai về cha không?'),
  ),
  'card-fees': has('Phí chứng thực: 25.000 đồng 3 trang: 5.000 đồng, nhân 5', 'Được miễn nếu: người thuộc hộ nghèo'),
  'card-two-sets': has('Số bộ hồ sơ: 2; số bản dưới đây đã tính đủ.', '2 bản chính'),
  'card-no-quantities': has('Giấy đề nghị chưa rõ số bản', 'Một bộ hồ sơ: nguồn dữ liệu không nêu số bộ.'),
  'card-unknown': all(
    has('Chưa rõ giấy tờ', 'Chưa có đủ dữ liệu về giấy tờ.', 'Chưa rõ mức thu', 'Chưa rõ thời hạn', CAUTION),
    lacks('Miễn'),
  ),
  'card-overdue': all(has('đã quá lâu', 'mức thu không hiển thị nữa'), lacks('đồng')),
  'card-incomplete': has('danh sách có thể thiếu. Vui lòng hỏi cán bộ.'),
  'card-long-names': ({ sheet }) =>
    expect(sheet.documentElement.scrollWidth).to.be.at.most(sheet.defaultView!.innerWidth),
  'card-no-code': all(
    ({ sheet }) => expect(sheet.querySelectorAll('svg.qr')).to.have.length(0),
    // Nobody types in seven hundred letters from paper.
    lacks('https://hoa-sen.example/thu-tuc#ward=9.000101xxx'),
  ),
  'card-english': all(
    has('What do I need to bring today?', 'Get a birth certificate for a child', 'In person', 'Papers to prepare'),
    ({ sheet }) => expect(sheet.documentElement.lang).to.equal('en'),
  ),
  cover: all(
    has(
      'Bìa hồ sơ',
      'Họ và tên người nộp',
      'Mã hồ sơ (số biên nhận)',
      'Ngày hẹn trả kết quả',
      'Giấy tờ trong bìa này',
      'Một trong hai giấy tờ về việc sinh',
      CAUTION,
    ),
    lacks('Giấy chứng nhận kết hôn', 'xem danh sách kèm theo'),
    ({ ticked }) => expect(ticked).to.deep.equal(['Tờ khai đăng ký khai sinh']),
  ),
  'cover-unknown': has('Chưa có đủ dữ liệu về giấy tờ.', 'Ngày hẹn trả kết quả'),
  'cover-english': has('Dossier cover', 'Full name of the applicant', 'Papers inside'),
  receipt: all(has('Nộp 2 · Cho xem 2', 'Tờ khai đăng ký khai sinh', 'Miễn lệ phí', CAUTION), ({ sheet }) =>
    expect(sheet.querySelector('main')!.getBoundingClientRect().width).to.be.closeTo(302.4, 0.5),
  ),
  'receipt-unknown': has('Chưa có đủ dữ liệu về giấy tờ.', 'Chưa rõ mức thu', 'Chưa rõ thời hạn'),
  'receipt-english': has('Papers to prepare', 'Scan to open this guide on a phone'),
};

describe('printed sheets in each of their states', () => {
  beforeEach(freshHost);

  for (const state of states) {
    it(`${state.name}: ${state.title}`, async () => {
      const place = await fixture<HTMLElement>(html`<div>${state.render()}</div>`);
      const frame = place.querySelector('iframe')!;
      await state.ready!(frame);
      const sheet = read(frame.contentDocument!);
      checks[state.name](sheet);
      expect(sheet.text, 'nothing is left to fill in').not.to.match(/undefined|null|\[object|NaN/);
      expect(sheet.sheet.querySelectorAll('details, a, input, [style]'), 'nothing to press').to.have.length(0);
    });
  }

  it('has a check and a story for every state', () => {
    expect(Object.keys(checks)).to.have.members(states.map(({ name }) => name));
    expect(Object.keys(stories).filter((name) => name !== 'default')).to.have.members(
      states.map(({ name }) => storyName(name)),
    );
  });
});

type Printing = (view: Window, log: string[]) => void;

/** What a browser does: the dialog is open while `print()` runs. */
const blocking: Printing = (view) => {
  view.dispatchEvent(new Event('beforeprint'));
  view.dispatchEvent(new Event('afterprint'));
};
/** What a phone does: `print()` comes back, the dialog stays. */
const early: Printing = (view) => void view.dispatchEvent(new Event('beforeprint'));
/** What a WebView does. */
const nothingHappens: Printing = () => {};

describe('printing a sheet', () => {
  const content = () => sheetContent({ catalogue, code: BIRTH, channel: 'inPerson' });
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('body > iframe')];
  let log: string[];
  let stop: () => void;

  /** Puts a make-believe printer into each frame that appears. */
  function printer(printing: Printing, prepare: (view: Window) => void = () => {}): void {
    const observer = new MutationObserver((records) => {
      for (const frame of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(frame instanceof HTMLIFrameElement)) continue;
        const view = frame.contentWindow!;
        prepare(view);
        view.print = () => {
          log.push(`${frames().length}: ${view.document.querySelector('main')!.classList[0]}`);
          printing(view, log);
        };
      }
    });
    observer.observe(document.body, { childList: true });
    const { print } = window;
    window.print = () => void log.push('the page of the host');
    stop = () => {
      observer.disconnect();
      window.print = print;
    };
  }

  beforeEach(() => {
    freshHost();
    log = [];
  });
  afterEach(() => stop());

  it('prints the sheet and not the page, and leaves nothing behind', async () => {
    printer(blocking);
    expect(await printSheet('card', content())).to.equal('printed');
    expect(log).to.deep.equal(['1: card']);
    expect(frames()).to.have.length(0);
  });

  it('keeps the sheet while a dialog may still be open, until the page is touched again', async () => {
    printer(early);
    expect(await printSheet('cover', content())).to.equal('printed');
    expect(frames()).to.have.length(1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(frames()).to.have.length(0);
  });

  it('prints one after the other, each sheet once, with one frame at a time', async () => {
    printer(early);
    const outcomes = await Promise.all(
      (['card', 'cover', 'receipt'] as const).map((kind: SheetKind) => printSheet(kind, content())),
    );
    expect(outcomes).to.deep.equal(['printed', 'printed', 'printed']);
    expect(log).to.deep.equal(['1: card', '1: cover', '1: receipt']);
    expect(frames()).to.have.length(1);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    expect(frames()).to.have.length(0);
  });

  it('says so where nothing can be printed, and the next attempt is not held up', async () => {
    printer(nothingHappens);
    expect(await printSheet('card', content())).to.equal('failed');
    expect(frames()).to.have.length(0);
    stop();
    printer(() => {
      throw new Error('no printer');
    });
    expect(await printSheet('card', content())).to.equal('failed');
    stop();
    printer(blocking);
    expect(await printSheet('card', content())).to.equal('printed');
    expect(frames()).to.have.length(0);
  });

  it('nobody sees or reaches the frame, whatever styles the page has for frames', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { display: none; position: static; width: 50px !important; max-width: 100% !important }');
    document.adoptedStyleSheets = [sheet];
    let box: DOMRect | undefined;
    printer((view) => {
      const [frame] = frames();
      box = frame.getBoundingClientRect();
      expect(frame.tabIndex).to.equal(-1);
      expect(frame.getAttribute('aria-hidden')).to.equal('true');
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      blocking(view, log);
    });
    const outcome = await printSheet('card', content());
    document.adoptedStyleSheets = [];
    expect(outcome).to.equal('printed');
    expect(box!.right).to.be.below(0);
    expect(box!.width).to.be.closeTo(793.7, 1);
  });

  it('where a browser has no sheets made by script, a style element carries the nonce of the page', async () => {
    (globalThis as { litNonce?: string }).litNonce = 'abc123';
    const seen: string[] = [];
    printer(
      (view) => {
        const style = view.document.querySelector('style')!;
        seen.push(String(style.nonce), view.getComputedStyle(view.document.querySelector('main')!).color);
        seen.push(String(style.textContent!.includes('@page')));
        blocking(view, log);
      },
      (view) => Object.assign(view, { CSSStyleSheet: undefined }),
    );
    const outcome = await printSheet('receipt', content());
    delete (globalThis as { litNonce?: string }).litNonce;
    expect(outcome).to.equal('printed');
    expect(seen).to.deep.equal(['abc123', 'rgb(0, 0, 0)', 'true']);
  });

  it('draws into a document again without leaving anything of the first sheet', async () => {
    printer(blocking);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="tờ giấy"></iframe>`);
    const sheet = frame.contentDocument!;
    await drawSheet(sheet, 'cover', content());
    await drawSheet(sheet, 'card', content());
    await until(() => sheet.querySelector('main.card'), 'no card');
    expect(sheet.querySelectorAll('main')).to.have.length(1);
    expect(sheet.title).to.equal('Làm giấy khai sinh cho con (9.000101)');
  });
});

describe('A sheet whose code could not be drawn', () => {
  it('shows an address that can be typed in', () => {
    const page = document.createElement('div');
    const link = 'https://hoa-sen.example/thu-tuc#ward=9.000101';
    const block = qrBlock({ ...sheetContent({ catalogue, code: BIRTH, link }), qr: null });
    render(block, page);
    expect(flat(page.textContent!)).to.equal(link);
    expect(
      qrBlock({ ...sheetContent({ catalogue, code: BIRTH, link: `${link}${'x'.repeat(300)}` }), qr: null }),
    ).to.equal(nothing);
  });
});
