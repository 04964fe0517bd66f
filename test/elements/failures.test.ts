/** What a person, and who keeps the page, is told where something of a catalogue cannot be had. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { splitCatalogue } from '../../src/catalogue/split.js';
import '../../src/elements/ward-procedure-detail/define.js';
import '../../src/elements/ward-procedure-search/define.js';
import type { WardProcedureSearch } from '../../src/elements/ward-procedure-search/ward-procedure-search.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import type { WardCatalogueProblemEvent } from '../../src/elements/shared/events.js';
import { partLeftOut, TRUNCATED } from '../../stories/fixtures/broken.js';
import { catalogue, emptyCatalogue } from '../../stories/fixtures/catalogue.js';
import {
  freshHost,
  nowAnswers,
  onlyCopiesOf,
  serveNever,
  serveOffline,
  serveSplit,
  serveText,
  serveWhole,
  type Served,
} from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { deepQuery, deepQueryAll, having, seenText, showing, until } from '../../stories/fixtures/state.js';
import { click, options, press, type, words } from './search-box.js';

const file = `p/${COPIES}.json`;

const detail = (src: string) =>
  fixture<HTMLElement>(html`<ward-procedure-detail lang="vi" src=${src} code=${COPIES}></ward-procedure-detail>`);

const alert = (element: HTMLElement) => seenText(deepQuery(element, '[role="alert"]')!);

describe('A person opens a procedure whose own file', () => {
  beforeEach(freshHost);

  const broken: [string, (there: Served) => void, string][] = [
    [
      'is missing',
      (there) => nowAnswers(there, file, '', { status: 404 }),
      'Không tìm thấy tệp của thủ tục này (lỗi 404).',
    ],
    ['the server cannot give', (there) => nowAnswers(there, file, '', { status: 503 }), 'Máy chủ trả lời lỗi 503.'],
    [
      'is a web page',
      (there) => nowAnswers(there, file, '<!doctype html>'),
      'Ở địa chỉ của thủ tục này là một trang web, không phải tệp dữ liệu.',
    ],
    [
      'is cut off',
      (there) => nowAnswers(there, file, TRUNCATED),
      'Tệp của thủ tục này bị đứt giữa chừng, chưa tải đủ.',
    ],
    [
      'has a mistake',
      (there) => nowAnswers(there, file, '{\n "a":,}'),
      'Tệp của thủ tục này viết sai ở dòng 2, cột 6.',
    ],
    [
      'is something else',
      (there) => nowAnswers(there, file, '{"format":"x"}'),
      'Tệp của thủ tục này không phải dữ liệu thủ tục.',
    ],
    [
      'is of a later format',
      (there) => nowAnswers(there, file, '{"schemaVersion":"2.0.0"}'),
      'Tệp của thủ tục này dùng phiên bản 2.0.0, trang này chỉ đọc được phiên bản 1.0.0.',
    ],
    [
      'has no name in it',
      (there) => nowAnswers(there, file, `{"code":"${COPIES}"}`),
      'Tệp của thủ tục này có lỗi (recordLeftOut).',
    ],
    ['does not arrive', (there) => nowAnswers(there, file, null), 'Không có mạng, và máy này chưa có bản lưu.'],
  ];
  for (const [what, breaks, reason] of broken) {
    it(`${what}, and is told so of the procedure, not of the list it was chosen from`, async () => {
      const there = serveSplit(catalogue);
      breaks(there);
      const element = await detail(there.src);
      await showing(reason)(element);
      expect(alert(element)).to.equal(`Không mở được thủ tục này. ${reason} Thử lại Mở Cổng Dịch vụ công quốc gia`);
    });
  }

  it('is missing, and sees it once it is there', async () => {
    const there = serveSplit(catalogue);
    nowAnswers(there, file, '', { status: 404 });
    const element = await detail(there.src);
    await showing('Không mở được thủ tục này.')(element);
    nowAnswers(there, file, JSON.stringify(splitCatalogue({ ...catalogue, id: there.id }).procedures.get(COPIES)));
    deepQuery(element, '[role="alert"] button')!.click();
    await having('.papers')(element);
  });
});

describe('A person whose network is slow', () => {
  beforeEach(freshHost);

  it('is told that there was no answer in time', async () => {
    const { setTimeout: later } = window;
    const at = globalThis as { setTimeout: unknown };
    at.setTimeout = (run: () => void, ms?: number) => later(run, ms === 20_000 ? 0 : ms);
    try {
      const { src } = serveNever();
      const element = await fixture<HTMLElement>(
        html`<ward-procedure-search lang="vi" src=${src}></ward-procedure-search>`,
      );
      await showing('Mạng quá chậm, chờ mãi chưa có trả lời.')(element);
    } finally {
      at.setTimeout = later;
    }
  });
});

describe('Who keeps the page hands over an index as data', () => {
  beforeEach(freshHost);

  it('and reads, where a procedure is opened, that it brings none', async () => {
    const heard: WardCatalogueProblemEvent[] = [];
    const { index } = splitCatalogue(catalogue);
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi" @ward-catalogue-problem=${(event: WardCatalogueProblemEvent) => heard.push(event)}>
        <ward-procedure-search .catalogue=${index}></ward-procedure-search>
      </div>`,
    );
    await having(`[data-code="${COPIES}"]`)(frame);
    deepQuery(frame, `[data-code="${COPIES}"]`)!.click();
    await showing('Không mở được thủ tục này.', 'cần đưa cả danh mục, hoặc khai báo thuộc tính src')(frame);
    expect(seenText(frame)).not.to.contain('Không có mạng');
    expect(heard.map(({ problems }) => problems[0].kind)).to.deep.equal(['noAddress']);
  });
});

describe('A person without network', () => {
  beforeEach(freshHost);

  const open = async (src: string) => {
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-search lang="vi" offline src=${src}></ward-procedure-search>`,
    );
    await having(`[data-code="${COPIES}"]`)(element);
    deepQuery(element, `[data-code="${COPIES}"]`)!.click();
    await having('.papers')(element);
    return element;
  };

  it('who opens a procedure of a kept list is told once that it is a copy', async () => {
    const there = serveSplit(catalogue);
    onlyCopiesOf(there, catalogue, [COPIES]);
    const element = await open(there.src);
    expect(seenText(element).match(/Đang xem bản lưu ngày 20\/11\/2026/g)!.length).to.equal(1);
    expect(deepQuery(element, '.outlet .stale')).to.equal(null);
  });

  it('since the list came is told that the procedure is a copy', async () => {
    const there = serveSplit(catalogue);
    onlyCopiesOf(there, catalogue, [COPIES], false);
    const element = await open(there.src);
    expect(deepQueryAll(element, '.stale').length).to.equal(1);
    expect(seenText(deepQuery(element, '.outlet')!)).to.contain('Đang xem bản lưu ngày 20/11/2026.');
  });
});

describe('Who keeps the page names an address that is none', () => {
  beforeEach(freshHost);

  for (const src of ['http://', 'https://[']) {
    it(`(${src}), and reads that it is none`, async () => {
      const heard: WardCatalogueProblemEvent[] = [];
      const frame = await fixture<HTMLElement>(
        html`<div lang="vi" @ward-catalogue-problem=${(event: WardCatalogueProblemEvent) => heard.push(event)}>
          <ward-procedure-search src=${src}></ward-procedure-search>
        </div>`,
      );
      await showing(`“${src}” không phải là một địa chỉ`)(frame);
      expect(alert(frame)).to.contain('Không mở được danh mục thủ tục.');
      expect(heard.map(({ problems }) => problems)).to.deep.equal([
        [{ kind: 'noAddress', severity: 'error', url: src }],
      ]);
    });
  }

  it('and puts it right without loading the page again', async () => {
    const element = await fixture<HTMLElement & { src?: string }>(
      html`<ward-procedure-search lang="vi" src="http://"></ward-procedure-search>`,
    );
    await showing('không phải là một địa chỉ')(element);
    element.src = serveSplit(catalogue).src;
    await having('.tile')(element);
  });
});

describe('Who keeps the page names a catalogue without a version', () => {
  beforeEach(freshHost);

  it('and reads that it has none', async () => {
    const { schemaVersion: _, ...without } = catalogue;
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-search lang="vi" src=${serveText(JSON.stringify(without)).src}></ward-procedure-search>`,
    );
    await showing('Tệp danh mục không ghi phiên bản; trang này chỉ đọc được phiên bản 1.0.0.')(element);
  });
});

describe('A person reads of a failure where the page put', () => {
  beforeEach(freshHost);

  // As a browser with scripts reads it.
  const withoutScript = document.createElement('noscript');
  withoutScript.textContent = '<a href="https://phuong.example/">Danh sách</a>';

  const inside: [string, TemplateResult, boolean][] = [
    ['a line break', html`<br />`, true],
    ['an empty paragraph', html`<p>&nbsp;</p>`, true],
    ['a space nobody sees', html`<p>&#8203;</p>`, true],
    ['what only browsers without scripts show', html`${withoutScript}`, true],
    ['a link', html`<a href="https://phuong.example/">Danh sách thủ tục</a>`, false],
    ['a picture that is a link', html`<a href="https://phuong.example/"><svg width="9" height="9"></svg></a>`, false],
    ['a button', html`<button type="button" aria-label="Gọi"></button>`, false],
    ['words', html`Vui lòng gọi 0000 111 222.`, false],
  ];
  for (const [what, content, hasPortal] of inside) {
    it(`${what} into the element ${hasPortal ? 'that there is the portal' : 'what the page offers, and no more'}`, async () => {
      const element = await fixture<HTMLElement>(
        html`<ward-procedure-search lang="vi" src=${serveOffline().src}>${content}</ward-procedure-search>`,
      );
      await showing('Không có mạng')(element);
      expect(Boolean(deepQuery(element, '[role="alert"] a'))).to.equal(hasPortal);
    });
  }
});

describe('A person searches a catalogue', () => {
  beforeEach(freshHost);

  const search = async (there: Served) => {
    const element = await fixture<WardProcedureSearch>(
      html`<ward-procedure-search lang="vi" src=${there.src}></ward-procedure-search>`,
    );
    await having('input')(element);
    return element;
  };

  it('that has no procedures, and is told so also for what is typed', async () => {
    const element = await search(serveWhole(emptyCatalogue));
    await showing('Danh mục này chưa có thủ tục nào.')(element);
    await type(element, 'khai sinh');
    expect(words(element, '.note')).to.deep.equal(['Danh mục này chưa có thủ tục nào.']);
    const said = element.shadowRoot!.querySelector('[role="status"].sr')!;
    await until(() => said.textContent, 'what a screen reader is told');
    expect(said.textContent).to.equal('Danh mục này chưa có thủ tục nào.');
    expect(seenText(element)).not.to.contain('Không tìm thấy');
  });

  it('whose needs and fields cannot be read, and finds all procedures there', async () => {
    const broken = { ...catalogue, fields: 'hỏng', lifeEvents: { a: 1 }, pinned: null } as unknown as Catalogue;
    const element = await search(serveWhole(broken));
    await having('[role="option"]')(element);
    expect(seenText(element)).to.contain('12 thủ tục');
    await press(element, 'Tab', 'ArrowDown', 'Enter');
    await having('.outlet')(element);
    click(element, '.back');
    await type(element, 'khai sinh');
    expect(options(element)[0]).to.equal(BIRTH);
    await press(element, 'Escape');
    expect(options(element).length).to.be.greaterThan(2);
  });
});

describe('Records of a catalogue that cannot be shown', () => {
  beforeEach(freshHost);

  const bad = {
    ...catalogue,
    procedures: [
      ...catalogue.procedures,
      ...['8.1', '8.2', '8.3', '8.4', '8.5'].map((code) => ({ code })),
      catalogue.procedures[0],
      'hỏng',
    ],
  } as unknown as Catalogue;

  const said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said.length = 0;
    console.warn = (text: string) => said.push(text);
  });
  afterEach(() => (console.warn = warn));
  const soon = () => new Promise((resolve) => setTimeout(resolve, 100));

  it('are named in the console once, however many elements read it, for who keeps the page', async () => {
    const { src } = serveWhole(bad);
    await fixture<HTMLElement>(
      html`<div lang="vi">
        <ward-procedure-search src=${src}></ward-procedure-search>
        <ward-procedure-detail src=${src} code=${COPIES}></ward-procedure-detail>
      </div>`,
    );
    await until(() => said.length > 0, 'a warning');
    await soon();
    expect(said).to.deep.equal([
      `ward-procedure-guide: not shown of ${src}: 7 broken or with a code that stands twice (8.1, 8.2, 8.3, 8.4, 8.5, …)`,
    ]);
  });

  it('are not those of which a part is missing: they are shown', async () => {
    await showing('danh sách có thể thiếu')(await detail(serveWhole(partLeftOut).src));
    await soon();
    expect(said).to.deep.equal([]);
  });

  for (const [who, audience] of [
    ['a clerk reads', 'helper'],
    ['a citizen does not read', 'citizen'],
  ] as const) {
    it(`are something that ${who} of below a procedure`, async () => {
      const element = await fixture<HTMLElement>(
        html`<ward-procedure-detail
          lang="vi"
          src=${serveWhole(bad).src}
          code=${COPIES}
          audience=${audience}
        ></ward-procedure-detail>`,
      );
      await having('.papers', audience === 'helper' ? '.helper' : 'footer')(element);
      expect(
        seenText(element).includes('7 thủ tục của danh mục bị lỗi, không hiển thị: 8.1, 8.2, 8.3, 8.4, 8.5, …'),
      ).to.equal(audience === 'helper');
    });
  }
});
