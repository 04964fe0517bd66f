import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-detail/define.js';
import '../../src/elements/ward-procedure-list/define.js';
import { type WardCatalogueProblemEvent, type ProblemDetail } from '../../src/elements/shared/events.js';
import {
  duplicateCodes,
  HTML_PAGE,
  MISTYPED,
  oneBadRecord,
  OTHER_FORMAT,
  partLeftOut,
  TRUNCATED,
  WRONG_VERSION,
} from '../../stories/fixtures/broken.js';
import { catalogue, emptyCatalogue } from '../../stories/fixtures/catalogue.js';
import {
  freshHost,
  holdBack,
  keptOnDevice,
  nowServes,
  serveIndexOnly,
  serveOffline,
  serveSavedCopy,
  serveSplit,
  serveText,
  serveWhole,
  type Served,
} from '../../stories/fixtures/host.js';
import { COPIES, SINGLE_STATUS } from '../../stories/fixtures/procedures/copies.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { deepQuery, drawn, having, seenText, showing, until } from '../../stories/fixtures/state.js';

/** What the page hears of a catalogue that a list reads. */
async function problemsOf(
  there: Served,
): Promise<{ src: string; problems: readonly ProblemDetail[]; times: number; list: HTMLElement }> {
  const heard: WardCatalogueProblemEvent[] = [];
  const frame = await fixture<HTMLElement>(
    html`<div lang="vi" @ward-catalogue-problem=${(event: WardCatalogueProblemEvent) => heard.push(event)}>
      <ward-procedure-list src=${there.src}></ward-procedure-list>
    </div>`,
  );
  await until(() => heard.length > 0, 'an event');
  await drawn(frame);
  const [{ src, problems }] = heard;
  return { src, problems, times: heard.length, list: frame.querySelector('ward-procedure-list')! };
}

describe('A webmaster listens to ward-catalogue-problem', () => {
  beforeEach(freshHost);

  const kinds: [string, () => Served, ProblemDetail][] = [
    [
      'a file that is not there',
      () => serveText('', { status: 404 }),
      { kind: 'http', severity: 'error', status: 404 },
    ],
    ['a server that fails', () => serveText('', { status: 500 }), { kind: 'http', severity: 'error', status: 500 }],
    [
      'a web page',
      () => serveText(HTML_PAGE, { contentType: 'text/html' }),
      { kind: 'html', severity: 'error', line: 1, column: 1 },
    ],
    [
      'a file that stops in the middle',
      () => serveText(TRUNCATED),
      { kind: 'truncatedJson', severity: 'error', line: 41 },
    ],
    ['a comma too many', () => serveText(MISTYPED), { kind: 'invalidJson', severity: 'error', line: 3, column: 28 }],
    [
      'a later format',
      () => serveText(WRONG_VERSION),
      { kind: 'unsupportedVersion', severity: 'error', found: '2.0.0', supported: '1.0.0' },
    ],
    ['another format', () => serveText(OTHER_FORMAT), { kind: 'unsupportedFormat', severity: 'error' }],
    ['a number', () => serveText('42'), { kind: 'notAnObject', severity: 'error', found: 42 }],
    ['an empty file', () => serveText(''), { kind: 'truncatedJson', severity: 'error', line: 1, column: 1 }],
    ['no network', serveOffline, { kind: 'offline', severity: 'error' }],
    ['an empty catalogue', () => serveWhole(emptyCatalogue), { kind: 'empty', severity: 'warning' }],
    [
      'one bad record',
      () => serveWhole(oneBadRecord),
      { kind: 'recordLeftOut', severity: 'error', code: SINGLE_STATUS, at: '/name' },
    ],
    [
      'one code twice',
      () => serveWhole(duplicateCodes),
      { kind: 'duplicate', severity: 'error', code: BIRTH, path: '/procedures/2' },
    ],
    [
      'a broken paper',
      () => serveWhole(partLeftOut),
      { kind: 'partLeftOut', severity: 'error', path: '/dossier/items/hong' },
    ],
  ];
  for (const [what, serve, expected] of kinds) {
    it(`and hears of ${what}, once, with the details`, async () => {
      const there = serve();
      const { src, problems, times } = await problemsOf(there);
      expect(times).to.equal(1);
      expect(src).to.equal(there.src);
      expect(problems.length).to.equal(1);
      expect(problems[0]).to.include(expected);
    });
  }

  it('and sees that the good records are there in spite of a bad one', async () => {
    const { list } = await problemsOf(serveWhole(oneBadRecord));
    expect(list.shadowRoot!.querySelectorAll('[data-group="sinh-con"] [data-code]').length).to.equal(1);
    expect(list.shadowRoot!.querySelectorAll('[data-group="giay-to"] [data-code]').length).to.equal(1);
  });

  it('and hears nothing where nothing is wrong', async () => {
    const heard: Event[] = [];
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi" @ward-catalogue-problem=${(event: Event) => heard.push(event)}>
        <ward-procedure-list src=${serveSplit(catalogue).src}></ward-procedure-list>
      </div>`,
    );
    await having('details')(frame);
    expect(heard.length).to.equal(0);
  });

  it('and may listen at the document', async () => {
    const heard: string[] = [];
    const listen = (event: WardCatalogueProblemEvent) => heard.push((event.target as Element).localName);
    document.addEventListener('ward-catalogue-problem', listen);
    await problemsOf(serveText('x'));
    document.removeEventListener('ward-catalogue-problem', listen);
    expect(heard).to.deep.equal(['ward-procedure-list']);
  });
});

describe('A procedure that cannot be shown', () => {
  beforeEach(freshHost);

  const detail = async (src: string, code: string) => {
    const heard: WardCatalogueProblemEvent[] = [];
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi" @ward-catalogue-problem=${(event: WardCatalogueProblemEvent) => heard.push(event)}>
        <ward-procedure-detail src=${src} code=${code}></ward-procedure-detail>
      </div>`,
    );
    return { heard, element: frame.querySelector('ward-procedure-detail')! };
  };

  it('because the code is unknown is told with the code', async () => {
    const there = serveWhole(catalogue);
    const { heard } = await detail(there.src, '9.999999');
    await until(() => heard.length > 0, 'an event');
    expect(heard[0].src).to.equal(there.src);
    expect(heard[0].problems).to.deep.equal([{ kind: 'unknownCode', severity: 'error', code: '9.999999' }]);
  });

  it('because its file is missing is told with the address of the file', async () => {
    const there = serveIndexOnly(catalogue);
    nowServes({ ...there, src: new URL(`p/${BIRTH}.json`, there.src).href }, catalogue);
    const { heard } = await detail(there.src, BIRTH);
    await until(() => heard.length > 0, 'an event');
    expect(heard[0].problems[0]).to.include({ kind: 'unsupportedFormat', code: BIRTH });
    expect(heard[0].problems[0].url).to.equal(new URL(`p/${BIRTH}.json`, there.src).href);
  });

  it('for an older code never comes late over a newer one', async () => {
    const there = serveSplit(catalogue);
    const arrive = holdBack(there, catalogue, BIRTH);
    const { element } = await detail(there.src, BIRTH);
    await showing('Đang mở thủ tục…')(element);
    element.code = COPIES;
    await showing('Sao y bản chính')(element);
    arrive();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seenText(element)).to.contain('Sao y bản chính');
    expect(seenText(element)).not.to.contain('Làm giấy khai sinh');
    element.code = BIRTH;
    await showing('Làm giấy khai sinh cho con')(element);
  });

  it('because nobody names one any more leaves nothing of the last one', async () => {
    const { element } = await detail(serveSplit(catalogue).src, COPIES);
    await showing('Sao y bản chính')(element);
    element.code = undefined;
    await showing('Chưa chọn thủ tục.')(element);
    expect(seenText(element)).to.equal('Chưa chọn thủ tục.');
  });
});

describe('An element that is to work without network', () => {
  beforeEach(freshHost);

  const open = async (src: string, offline: boolean) => {
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-detail lang="vi" src=${src} code=${COPIES} ?offline=${offline}></ward-procedure-detail>`,
    );
    await having('.papers')(element);
  };

  it('keeps the last good copy of the list and of what was opened', async () => {
    const { src } = serveSplit(catalogue);
    await open(src, true);
    const file = new URL(`p/${COPIES}.json`, src).href;
    expect([...keptOnDevice.keys()]).to.have.members([`ward-catalogue:${src}`, `ward-catalogue:${file}`]);
    expect(JSON.parse(keptOnDevice.get(`ward-catalogue:${src}`)!).savedOn).to.equal('2026-11-25T02:00:00.000Z');
  });

  it('keeps nothing unless the page asked for it', async () => {
    await open(serveSplit(catalogue).src, false);
    expect([...keptOnDevice.keys()]).to.deep.equal([]);
  });
});

describe('A person tries again', () => {
  beforeEach(freshHost);

  it('and the catalogue opens once the network is back', async () => {
    const there = serveOffline();
    const { list } = await problemsOf(there);
    await showing('Không có mạng, và máy này chưa có bản lưu.')(list);
    nowServes(there, catalogue);
    deepQuery(list, '[role="alert"] button')!.click();
    await having('details.group')(list);
    expect(seenText(list)).not.to.contain('Không có mạng');
  });

  it('from the kept copy, and gets today’s', async () => {
    const there = serveSavedCopy(emptyCatalogue);
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-list lang="vi" offline src=${there.src}></ward-procedure-list>`,
    );
    await showing('Đang xem bản lưu ngày 20/11/2026.', 'Danh mục này chưa có thủ tục nào.')(element);
    nowServes(there, catalogue);
    deepQuery(element, '.stale button')!.click();
    await having('details.group')(element);
    expect(seenText(element)).not.to.contain('bản lưu');
  });

  it('in vain, and what was on the screen stays there', async () => {
    const there = serveSavedCopy(catalogue);
    const element = await fixture<HTMLElement>(
      html`<ward-procedure-list lang="vi" offline src=${there.src}></ward-procedure-list>`,
    );
    await having('details.group')(element);
    deepQuery(element, '.stale button')!.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.shadowRoot!.querySelectorAll('details.group').length).to.equal(6);
  });

  it('and without a link of the page there is one to the national portal', async () => {
    const { list } = await problemsOf(serveText('', { status: 404 }));
    expect(deepQuery<HTMLAnchorElement>(list, '[role="alert"] a')?.href).to.equal('https://dichvucong.gov.vn/');
  });
});
