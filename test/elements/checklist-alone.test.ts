/** A list of papers that stands alone on a page: nothing else there would warn, or say where to go and what it costs. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import '../../src/elements/ward-procedure-detail/define.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import type { WardProcedureChecklist } from '../../src/elements/ward-procedure-checklist/ward-procedure-checklist.js';
import { catalogue, plainCatalogue } from '../../stories/fixtures/catalogue.js';
import { clockAt, freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { COPIES } from '../../stories/fixtures/procedures/copies.js';
import { BARE, NOT_YET } from '../../stories/fixtures/procedures/times.js';
import { deepQueryAll, drawn, having, seenText, showing } from '../../stories/fixtures/state.js';

const open = async (code: string, from: Catalogue = catalogue, moment?: string) => {
  const { src } = serveWhole(from);
  if (moment) clockAt(moment);
  const frame = await fixture<HTMLElement>(
    html`<div lang="vi">
      <ward-procedure-checklist src=${src} code=${code}></ward-procedure-checklist>
    </div>`,
  );
  const element = frame.querySelector<WardProcedureChecklist>('ward-procedure-checklist')!;
  await having('footer')(element);
  await drawn(element);
  return element;
};

describe('A list that stands alone', () => {
  beforeEach(freshHost);

  it('says where to go, what it costs and when it is done, before the papers', async () => {
    const element = await open(BIRTH, plainCatalogue);
    const [where, answers] = ['.where', '.answers'].map((part) =>
      element.shadowRoot!.querySelector<HTMLElement>(part)!,
    );
    expect(where.textContent).to.match(/Nơi nộp hồ sơ\s+Trung tâm Phục vụ hành chính công phường Hoa Sen/);
    expect(deepQueryAll(where, '.badge').map((badge) => badge.textContent!.trim())[0]).to.contain('Đang tiếp nhận');
    expect(answers.textContent).to.contain('Miễn lệ phí');
    const papers = element.shadowRoot!.querySelector('[part="papers"]')!;
    expect(answers.compareDocumentPosition(papers)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says who must come once', async () => {
    const element = await open(BIRTH);
    expect(seenText(element).split('Ai phải có mặt').length - 1).to.equal(1);
  });

  it('warns of made-up data and of notices', async () => {
    const text = seenText(await open(COPIES));
    expect(text).to.contain('DỮ LIỆU MẪU');
    expect(text).to.contain((catalogue.notices ?? [])[0].text.vi);
  });

  it('warns that a record is a draft', async () => {
    expect(seenText(await open(BARE, plainCatalogue))).to.contain('Bản thảo: chưa có đủ dữ liệu chính thức.');
  });

  it('warns of a clock that cannot be right', async () => {
    const element = await open(COPIES, plainCatalogue, '1970-01-01T08:00:00+07:00');
    expect(seenText(element)).to.contain('Đồng hồ của máy này');
  });

  it('ends with where it comes from, and its code', async () => {
    const element = await open(COPIES, plainCatalogue);
    expect(element.shadowRoot!.querySelector('footer')!.textContent).to.contain(`Mã thủ tục ${COPIES}`);
  });

  it('says place and cost of nothing that cannot be handed in', async () => {
    const element = await open(NOT_YET);
    await showing('có hiệu lực từ 01/01/2027')(element);
    expect(element.shadowRoot!.querySelector('.where, .answers')).to.equal(null);
  });

  it('is laid out in columns where there is room, and below each other where there is none', async () => {
    const element = await open(BIRTH);
    const columns = () => getComputedStyle(element.shadowRoot!.querySelector('.answers')!).gridTemplateColumns;
    element.style.display = 'block';
    element.style.inlineSize = '700px';
    expect(columns().split(' ').length).to.equal(3);
    element.style.inlineSize = '320px';
    expect(columns()).to.equal('none');
  });

  it('says none of this within a guide, which says it already', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi">
        <ward-procedure-detail src=${serveWhole(catalogue).src} code=${COPIES}></ward-procedure-detail>
      </div>`,
    );
    const detail = frame.querySelector<HTMLElement>('ward-procedure-detail')!;
    await showing('Giấy tờ cần chuẩn bị')(detail);
    await having('footer')(detail);
    await drawn(detail);
    for (const part of ['.where dt', '.answers', 'footer'])
      expect(deepQueryAll(detail.shadowRoot!.querySelector('ward-procedure-checklist')!, part), part).to.deep.equal([]);
    expect(seenText(detail).split('DỮ LIỆU MẪU').length - 1).to.equal(1);
  });
});
