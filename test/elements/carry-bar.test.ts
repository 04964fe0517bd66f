import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import type { WardProcedureChecklist } from '../../src/elements/ward-procedure-checklist/ward-procedure-checklist.js';
import { decodeState, stateInFragment } from '../../src/guide/index.js';
import { setHost, type HostAdapter, type HostShare, type HostSpeech } from '../../src/host/index.js';
import { catalogue, plainCatalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, remember, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH, BIRTH_ABROAD } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { BARE, NOT_HERE, OLD_RESIDENCE } from '../../stories/fixtures/procedures/times.js';
import { deepQuery, deepQueryAll, drawn, having, seenText, showing, until } from '../../stories/fixtures/state.js';
import { focused } from './search-box.js';

interface Given {
  code?: string;
  kiosk?: boolean;
  base?: string;
  state?: Parameters<typeof remember>[2];
  of?: typeof catalogue;
  lang?: string;
  /** What the surroundings offer. */
  host?: Partial<HostAdapter>;
}

/** The bar, once it has drawn its buttons. */
const barOf = async (element: HTMLElement) => {
  await having('ward-carry-bar')(element);
  const bar = deepQuery(element, 'ward-carry-bar')!;
  await having('[data-act]')(bar);
  return bar;
};

const BASE = 'https://hoa-sen.example/thu-tuc';

const open = async ({
  code = BIRTH,
  kiosk = false,
  base = BASE,
  state,
  of = plainCatalogue,
  lang = 'vi',
  host = {},
}: Given = {}) => {
  const there = serveWhole(of);
  if (state) remember(there, code, state);
  setHost(host);
  const element = await fixture<WardProcedureChecklist>(
    html`<ward-procedure-checklist
      lang=${lang}
      src=${there.src}
      code=${code}
      link-base=${base}
      ?kiosk=${kiosk}
    ></ward-procedure-checklist>`,
  );
  const bar = await barOf(element);
  if (state?.ticks) await until(() => deepQueryAll(element, 'input.tick:checked').length > 0, 'the ticks');
  return { element, there, bar };
};
const buttons = (bar: HTMLElement) => deepQueryAll(bar, 'button').map((button) => button.textContent!.trim());
const press = async (bar: HTMLElement, label: string) => {
  const button = deepQueryAll(bar, 'button').find((entry) => entry.textContent!.trim() === label);
  expect(button, `${label} among ${buttons(bar).join(', ')}`).to.exist;
  button!.click();
  await drawn(bar);
};
const said = (bar: HTMLElement) => deepQuery(bar, '.said')?.textContent?.trim();

/** Voices that finish a sentence when the test says so. */
function voices(language = 'vi', isLocal = true) {
  const spoken: string[] = [];
  const listeners = new Set<() => void>();
  let end: (whole: boolean) => void = () => {};
  const there = { language: language as string | null };
  const speech: HostSpeech = {
    voiceFor: (asked) => (asked === there.language ? { isLocal } : null),
    onVoices(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say(text) {
      spoken.push(text);
      return new Promise((resolve) => (end = resolve));
    },
    stop: () => end(false),
  };
  const turn = async (whole = true) => {
    end(whole);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const arrive = (name: string | null) => {
    there.language = name;
    listeners.forEach((listener) => listener());
  };
  return { speech, spoken, turn, arrive, listeners };
}

describe('A person takes the list along', () => {
  beforeEach(freshHost);

  it('as a code that opens the same list on a phone, and is told what it does not hold', async () => {
    const { element, there, bar } = await open({
      state: { facts: { 'cha-me-ket-hon': false }, channel: 'inPerson', ticks: ['to-khai'] },
    });
    await press(bar, 'Mã QR');
    await having('svg.qr')(bar);
    expect(deepQuery(bar, 'svg.qr')!.getAttribute('aria-label')).to.equal(
      'Quét bằng điện thoại để mang danh sách theo.',
    );
    expect(seenText(bar)).to.contain('câu trả lời về “Có để trống phần khai về cha không?” không gửi kèm');
    expect(seenText(bar)).to.contain('không có tên hay giấy tờ của ông/bà');
    await expect(element).to.be.accessible();

    const copied: string[] = [];
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    await press(bar, 'Sao chép đường dẫn');
    await until(() => said(bar) === 'Đã sao chép đường dẫn.', 'it is said');
    const url = new URL(copied[0]);
    expect(url.href.split('#')[0]).to.equal(BASE);
    const text = stateInFragment(url.hash, 'ward')!;
    const found = decodeState(text, { ...plainCatalogue, id: there.id });
    expect(found.kind === 'state' && [found.facts, found.channel, found.ticks]).to.deep.equal([
      { 'cha-me-ket-hon': false },
      'inPerson',
      ['to-khai'],
    ]);
    await press(bar, 'Đóng');
    expect(focused()?.textContent?.trim(), 'back where it was opened').to.equal('Mã QR');
    expect(deepQuery(bar, 'svg.qr')).to.equal(null);
  });

  it('and has no code where no page opens links', async () => {
    const { bar } = await open({ base: '' });
    expect(buttons(bar)).not.to.include('Mã QR');
    for (const base of ['javascript:alert(1)', 'http://[', 'data:text/html,x']) {
      const { bar: other } = await open({ base });
      expect(buttons(other), base).not.to.include('Mã QR');
    }
  });

  it('and reads why there is no code on a page from disk', async () => {
    const { bar } = await open({ base: 'file:///C:/thu-tuc.html' });
    expect(buttons(bar)).not.to.include('Mã QR');
    expect(seenText(bar)).to.contain('Trang đang mở từ tệp trên máy nên không có mã QR');
  });

  it('and reads so where an address is too long for any phone', async () => {
    const { bar } = await open({ base: `${BASE}?x=${'khai-sinh+'.repeat(90)}` });
    await press(bar, 'Mã QR');
    await showing('Không vẽ được mã QR cho địa chỉ này.')(bar);
    expect(deepQuery(bar, 'svg.qr')).to.equal(null);
  });

  it('with one button that stands out, and none inside a guide that has its own', async () => {
    const { element, bar } = await open();
    expect(deepQueryAll(bar, '.primary').length).to.equal(1);
    expect(element.session).to.equal(undefined);
    await import('../../src/elements/ward-procedure-detail/define.js');
    const there = serveWhole(plainCatalogue);
    const detail = await fixture<HTMLElement>(
      html`<ward-procedure-detail lang="vi" src=${there.src} code=${BIRTH} link-base=${BASE}></ward-procedure-detail>`,
    );
    await having('.acts .primary')(detail);
    const inner = await barOf(detail);
    expect(deepQueryAll(detail, '.primary').map((link) => link.textContent!.trim())).to.deep.equal([
      'Nộp trên Cổng Dịch vụ công quốc gia',
    ]);
    expect(buttons(inner), 'its base is handed on').to.include('Mã QR');
  });

  it('but not where there is no list: another procedure, ended, unknown papers are told, not carried', async () => {
    const there = serveWhole(plainCatalogue);
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-checklist lang="vi" src=${there.src} code=${OLD_RESIDENCE}></ward-procedure-checklist>`,
    );
    await showing('Đã được thay thế bằng:')(element);
    expect(deepQuery(element, 'ward-carry-bar')).to.equal(null);
    const copied: string[] = [];
    const { bar } = await open({ code: BARE });
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    await press(bar, 'Sao chép');
    expect(copied[0]).to.contain('Chưa có đủ dữ liệu về giấy tờ.');
    expect(copied[0]).to.contain('Chưa rõ thời hạn');
  });
});

describe('A person copies the list', () => {
  beforeEach(freshHost);

  it('as text that says what the card says, ticks and unknowns included', async () => {
    const copied: string[] = [];
    const state = {
      facts: { 'cha-me-ket-hon': false, 'ngay-sinh': '2026-11-20' },
      channel: 'inPerson',
      ticks: ['chung-sinh'],
    };
    const { bar } = await open({ state });
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    await press(bar, 'Sao chép');
    await until(() => said(bar) === 'Đã sao chép danh sách.', 'it is said');
    const [text] = copied;
    for (const part of [
      'Làm giấy khai sinh cho con',
      'Tên chính thức: Thủ tục đăng ký khai sinh',
      'NƠI NỘP HỒ SƠ',
      'Số 1, đường Mẫu, phường Hoa Sen',
      'Cha mẹ đã đăng ký kết hôn chưa? Không',
      'Con sinh ngày nào? 20/11/2026',
      'Nộp hồ sơ bằng cách nào? Trực tiếp',
      'Một trong hai giấy tờ về việc sinh:\n   ☑ Giấy chứng sinh: Nộp · 1 bản chính\n   ☐ hoặc Văn bản của người làm chứng',
      '☐ Tờ khai đăng ký khai sinh: Nộp · 1 bản chính',
      'TÙY TRƯỜNG HỢP, CÓ THỂ CẦN THÊM',
      'Miễn lệ phí',
      'Đủ theo danh sách này chưa có nghĩa là hồ sơ được nhận',
      'Tính theo ngày thứ Tư 25/11/2026.',
      `Mã thủ tục ${BIRTH}`,
      `${BASE}#ward=1_`,
    ])
      expect(text).to.contain(part);
    expect(text, 'nothing is called today on another day').not.to.contain('hôm nay');
  });

  it('that is made up: the text says so', async () => {
    const copied: string[] = [];
    const { bar } = await open({ of: catalogue });
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    await press(bar, 'Sao chép');
    expect(copied[0]).to.contain('DỮ LIỆU MẪU: không có thật');
  });

  it('that is of use elsewhere only: the text names who does not take it', async () => {
    const copied: string[] = [];
    const administrativeUnit = { ...plainCatalogue.administrativeUnit, name: { vi: 'xã Hoa Lúa' } };
    const { bar } = await open({ of: { ...plainCatalogue, administrativeUnit }, code: NOT_HERE });
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    await press(bar, 'Sao chép');
    expect(copied[0]).to.contain('Không giải quyết tại xã Hoa Lúa. Phường chưa được ủy quyền.');
  });

  it('in English where the page is in English', async () => {
    const copied: string[] = [];
    const { bar } = await open({ lang: 'en' });
    setHost({ copy: async (text) => Boolean(copied.push(text)) });
    await press(bar, 'Copy');
    expect(copied[0]).to.contain('Get a birth certificate for a child');
    expect(copied[0]).to.contain('One of two papers about the birth');
  });

  it('and where the clipboard is out of reach the text lies selected, to be copied by hand', async () => {
    const own = document.execCommand.bind(document);
    document.execCommand = () => false;
    try {
      const { element, bar } = await open();
      setHost({ copy: async () => false });
      await press(bar, 'Sao chép');
      await having('textarea')(bar);
      await until(() => focused()?.localName === 'textarea', 'the text has the focus');
      const field = deepQuery<HTMLTextAreaElement>(bar, 'textarea')!;
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(field.value);
      expect(field.value).to.contain('Giấy chứng sinh');
      expect(deepQuery(bar, 'label')!.textContent).to.contain('Chữ đã chọn sẵn');
      expect(said(bar), 'nobody says that it is copied').to.equal(undefined);
      await expect(element).to.be.accessible();
    } finally {
      document.execCommand = own;
    }
  });

  it('and on a page without https the old way is tried before', async () => {
    const own = document.execCommand.bind(document);
    document.execCommand = () => true;
    try {
      const { bar } = await open();
      setHost({ copy: () => Promise.reject(new Error('no')) });
      await press(bar, 'Sao chép');
      await until(() => said(bar) === 'Đã sao chép danh sách.', 'it is said');
      expect(deepQuery(bar, 'textarea'), 'the field is gone').to.equal(null);
    } finally {
      document.execCommand = own;
    }
  });
});

describe('A person shares the list', () => {
  beforeEach(freshHost);

  const sharing = async (outcome: (content: HostShare) => Promise<boolean>, shareName?: string) => {
    const state = { facts: { 'cha-me-ket-hon': false }, channel: 'inPerson', ticks: ['to-khai'] };
    return open({ state, host: { share: outcome, shareName } });
  };

  it('in the way of the program around it, by its name', async () => {
    const given: HostShare[] = [];
    const { bar } = await sharing(async (content) => Boolean(given.push(content)), 'Zalo');
    await press(bar, 'Gửi qua Zalo');
    expect(given[0].title).to.equal('Làm giấy khai sinh cho con');
    expect(given[0].url).to.match(/^https:\/\/hoa-sen\.example\/thu-tuc#ward=1_/);
    expect(given[0].text).to.contain('☑ Tờ khai đăng ký khai sinh');
    expect(said(bar)).to.equal(undefined);
  });

  it('without what hangs on private answers, and with a word about them', async () => {
    const given: HostShare[] = [];
    const { element, bar } = await sharing(async (content) => Boolean(given.push(content)));
    for (const details of deepQueryAll<HTMLDetailsElement>(element, 'details')) details.open = true;
    const field = deepQueryAll(element, 'fieldset').find((node) => node.textContent!.includes('để trống phần khai'))!;
    field.querySelectorAll('input')[1].click();
    await drawn(element);
    expect(seenText(element), 'on the screen the paper is needed').to.match(/Văn bản nhận con Nộp · 1 bản chính Ký/);
    await press(bar, 'Chia sẻ');
    const { text, url } = given[0];
    const perhaps = text.indexOf('TÙY TRƯỜNG HỢP');
    expect(text.indexOf('Văn bản nhận con'), 'it only depends in what is sent').to.be.greaterThan(perhaps);
    expect(text).to.contain('Vì riêng tư, câu trả lời về “Có để trống phần khai về cha không?”');
    expect(text).not.to.contain('Có để trống phần khai về cha không? Không');
    const found = decodeState(stateInFragment(new URL(url!).hash, 'ward')!, plainCatalogue);
    expect(found.kind === 'state' && found.facts).to.deep.equal({ 'cha-me-ket-hon': false });
  });

  it('which is the same text and link, whatever was answered and ticked in private', async () => {
    const given: HostShare[] = [];
    const { element, bar } = await sharing(async (content) => Boolean(given.push(content)));
    for (const details of deepQueryAll<HTMLDetailsElement>(element, 'details')) details.open = true;
    const field = deepQueryAll(element, 'fieldset').find((node) => node.textContent!.includes('để trống phần khai'))!;
    const answers = field.querySelectorAll('input');
    await press(bar, 'Chia sẻ');
    for (const answer of [1, 0, 2]) {
      answers[answer].click();
      await drawn(element);
      const paper = deepQuery<HTMLInputElement>(element, '#paper-nhan-con');
      if (paper && !paper.checked) paper.click();
      await drawn(element);
      await press(bar, 'Chia sẻ');
    }
    const [first, ...others] = given;
    expect(first.text, 'it stands there for everybody').to.match(/TÙY TRƯỜNG HỢP[^]+☐ Văn bản nhận con/);
    expect(others).to.deep.equal([first, first, first]);
  });

  it('and is told when that fails, but not for a change of mind', async () => {
    const { bar } = await sharing(async () => false);
    await press(bar, 'Chia sẻ');
    await until(() => said(bar)?.startsWith('Máy này chưa chia sẻ được.'), 'it is said');
    const { bar: other } = await sharing(() => Promise.reject(new DOMException('', 'AbortError')));
    await press(other, 'Chia sẻ');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(said(other)).to.equal(undefined);
  });
});

describe('A person has the list read aloud', () => {
  beforeEach(freshHost);

  it('sentence by sentence, and sees the one that is read', async () => {
    const { speech, spoken, turn } = voices();
    const { element, bar } = await open({ code: COPIES, of: catalogue, host: { speech } });
    await press(bar, 'Đọc to');
    expect(spoken).to.deep.equal(['Sao y bản chính.']);
    expect(deepQuery(bar, '.line')!.textContent).to.equal('Sao y bản chính.');
    await turn();
    await drawn(bar);
    expect(spoken.length).to.equal(2);
    expect(deepQuery(bar, '.line')!.textContent).to.equal(spoken[1]);
    await expect(element).to.be.accessible();
    for (let count = 0; count < 60 && deepQuery(bar, '.reading'); count += 1) {
      await turn();
      await drawn(bar);
    }
    expect(deepQuery(bar, '.reading'), 'it ends').to.equal(null);
    const all = spoken.join(' ');
    expect(all).to.contain('DỮ LIỆU MẪU');
    expect(all).to.contain('Đủ theo danh sách này chưa có nghĩa là hồ sơ được nhận');
    expect(all, 'no signs that nobody can say').not.to.match(/[☐☑·]/);
    expect(spoken.every((sentence) => sentence.endsWith('.'))).to.equal(true);
  });

  it('pauses, goes on with the same sentence, and stops', async () => {
    const { speech, spoken, turn } = voices();
    const { bar } = await open({ host: { speech } });
    await press(bar, 'Đọc to');
    await turn();
    await press(bar, 'Tạm dừng');
    await turn();
    expect(spoken.length, 'silence').to.equal(2);
    await press(bar, 'Đọc tiếp');
    expect(spoken[2]).to.equal(spoken[1]);
    await press(bar, 'Dừng đọc');
    await turn();
    expect(spoken.length).to.equal(3);
    expect(buttons(bar)).to.include('Đọc to');
  });

  it('and silence falls when the list is gone, the page is left, or the case is another one', async () => {
    const { speech, spoken, turn, listeners } = voices();
    const { element, bar } = await open({ host: { speech } });
    await press(bar, 'Đọc to');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await drawn(bar);
    expect(deepQuery(bar, '.reading')).to.equal(null);

    await press(bar, 'Đọc to');
    deepQuery(element, 'input[type=radio]')!.click();
    await drawn(element);
    expect(deepQuery(bar, '.reading'), 'what is read is not true any more').to.equal(null);

    await press(bar, 'Đọc to');
    const before = spoken.length;
    element.remove();
    await turn();
    expect(spoken.length).to.equal(before);
    expect(listeners.size).to.equal(0);
  });

  it('where there is a voice for the language, also when it comes late', async () => {
    const { speech, arrive } = voices('fr');
    const { bar } = await open({ host: { speech } });
    expect(buttons(bar)).not.to.include('Đọc to');
    arrive('vi');
    await drawn(bar);
    expect(buttons(bar)).to.include('Đọc to');
    const { bar: english } = await open({ lang: 'en', host: { speech } });
    expect(buttons(english), 'an English page is not read by a Vietnamese voice').not.to.include('Read aloud');
    arrive('en');
    await drawn(english);
    expect(buttons(english)).to.include('Read aloud');
  });

  it('and is told when the voice does not work', async () => {
    const { speech, turn } = voices();
    const { bar } = await open({ host: { speech } });
    await press(bar, 'Đọc to');
    await turn(false);
    await showing('Máy này chưa đọc thành tiếng được.')(bar);
    expect(buttons(bar)).to.include('Đọc to');
  });

  it('by a voice of the network only after being told so, and never at a kiosk', async () => {
    const { speech } = voices('vi', false);
    const { bar } = await open({ host: { speech } });
    await press(bar, 'Đọc to');
    expect(seenText(bar)).to.contain('Giọng đọc này của trình duyệt dùng mạng để đọc.');
    const { bar: kiosk } = await open({ kiosk: true, host: { speech } });
    expect(buttons(kiosk)).not.to.include('Đọc to');
  });
});

describe('A person at a kiosk', () => {
  beforeEach(freshHost);

  it('takes the list to the phone or to paper; nothing is copied for the next one', async () => {
    const { element, bar } = await open({ kiosk: true, code: BIRTH_ABROAD, host: { share: async () => true } });
    expect(buttons(bar)).to.deep.equal(['Mang về điện thoại', 'In ra giấy', 'In bìa hồ sơ', 'In danh sách khổ A4']);
    await press(bar, 'Mang về điện thoại');
    await having('svg.qr')(bar);
    expect(buttons(bar)).not.to.include('Sao chép đường dẫn');
    await expect(element).to.be.accessible();
  });

  it('hears nothing that hangs on a private answer', async () => {
    const { speech, spoken, turn } = voices();
    const { element, bar } = await open({ kiosk: true, host: { speech } });
    const choose = async (words: string, index: number) => {
      for (const details of deepQueryAll<HTMLDetailsElement>(element, 'details')) details.open = true;
      const field = deepQueryAll(element, 'fieldset').find((node) => node.textContent!.includes(words))!;
      field.querySelectorAll('input')[index].click();
      await drawn(element);
    };
    await choose('Cha mẹ đã đăng ký kết hôn', 1);
    await choose('để trống phần khai về cha', 1);
    deepQuery(element, '#paper-nhan-con')!.click();
    await drawn(element);
    await press(bar, 'Đọc to');
    for (let count = 0; count < 80 && deepQuery(bar, '.reading'); count += 1) {
      await turn();
      await drawn(bar);
    }
    const at = spoken.findIndex((sentence) => sentence.includes('Văn bản nhận con'));
    expect(at).to.be.greaterThan(
      spoken.findIndex((sentence) => sentence.startsWith('Tùy trường hợp, có thể cần thêm')),
    );
    expect(spoken.join(' ')).not.to.contain('để trống phần khai về cha không? Không');
    expect(spoken.join(' '), 'nor that such a paper is ready').not.to.contain('Đã chuẩn bị');
    expect(spoken.join(' '), 'nothing is sent, so nothing is said of it').not.to.contain('không gửi kèm');
    expect(spoken.join(' '), 'it was read to the end').to.contain(`Mã thủ tục ${BIRTH}`);
  });
});
