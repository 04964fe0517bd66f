/** What stands below the list: what happens after filing, and what only helpers see. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import '../../src/elements/ward-procedure-detail/define.js';
// What comes on demand is asked for at once: on a loaded machine its way is long.
import '../../src/elements/shared/helper-view.js';
import '../../src/elements/ward-procedure-checklist/extras.js';
import type { WardListSendEvent } from '../../src/elements/shared/share-list.js';
import { setHost } from '../../src/host/index.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { deepQueryAll, until } from '../../stories/fixtures/state.js';
import { stateOf } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-procedure-checklist.states.js';
import { mount } from './state-tests.js';

const said = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();

describe('After filing', () => {
  beforeEach(freshHost);

  const after = async (name: string) => {
    const { element } = await mount('ward-procedure-checklist', stateOf(states, name));
    await until(() => element.shadowRoot!.querySelector('.after'), 'what comes after is there');
    return element.shadowRoot!.querySelector<HTMLDetailsElement>('.after')!;
  };

  it('is folded, and says when and where to look the dossier up', async () => {
    const block = await after('helper');
    expect(block.open).to.equal(false);
    const text = said(block);
    expect(text).to.contain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
    expect(text).to.contain('Dự kiến có kết quả thứ Tư 25/11/2026.');
    expect(text).to.contain('Phiếu xin lỗi và hẹn lại ngày trả kết quả');
    expect(block.querySelector('a')!.href).to.equal('https://dichvucong.gov.vn/');
  });

  it('offers the complaint only where the catalogue has that procedure', async () => {
    const there = await after('helper');
    expect(said(there)).to.contain('Không đồng ý với kết quả: Giải quyết khiếu nại lần đầu (mẫu)');
    const missing = await after('english');
    expect(missing.querySelector('button')).to.equal(null);
  });

  it('is not told where the procedure no longer holds', async () => {
    const { element } = await mount('ward-procedure-checklist', stateOf(states, 'law-changed'));
    expect(element.shadowRoot!.querySelector('.after')).to.equal(null);
  });
});

describe('For a helper', () => {
  beforeEach(freshHost);

  const open = async (tag: 'checklist' | 'detail', audience: string) => {
    const { src } = serveWhole(catalogue);
    const frame = await fixture<HTMLElement>(
      tag === 'detail'
        ? html`<div lang="vi">
            <ward-procedure-detail src=${src} code=${BIRTH} audience=${audience}></ward-procedure-detail>
          </div>`
        : html`<div lang="vi">
            <ward-procedure-checklist src=${src} code=${BIRTH} audience=${audience}></ward-procedure-checklist>
          </div>`,
    );
    await until(() => deepQueryAll(frame, '.after').length > 0, 'the list and what stands below are there');
    return frame;
  };
  const button = async (frame: HTMLElement) => {
    const find = () => deepQueryAll(frame, '.helper button').find((entry) => said(entry).startsWith('Gửi danh sách'));
    await until(find, 'the button is there');
    return find()!;
  };

  it('the whole guide says it once, below everything; a citizen never sees it', async () => {
    const frame = await open('detail', 'helper');
    await button(frame);
    expect(deepQueryAll(frame, '.helper')).to.have.length(1);
    const citizen = await open('detail', 'citizen');
    expect(deepQueryAll(citizen, '.helper')).to.have.length(0);
  });

  it('the list goes to the host page first, as text without answers', async () => {
    const frame = await open('checklist', 'helper');
    let sent: WardListSendEvent | undefined;
    frame.addEventListener('ward-list-send', (event) => {
      sent = event;
      event.preventDefault();
    });
    (await button(frame)).click();
    await until(
      () => deepQueryAll(frame, '.helper p').some((line) => said(line) === 'Đã chuyển danh sách để gửi.'),
      'it is said',
    );
    expect(sent!.code).to.equal(BIRTH);
    expect(sent!.text).to.match(
      /GIẤY TỜ CẦN CHUẨN BỊ\n.+\nMột trong hai giấy tờ về việc sinh:\n {3}☐ Giấy chứng sinh.+\n {3}☐ hoặc Văn bản.+\n☐ Thẻ/,
    );
    expect(sent!.text).to.contain('NƠI NỘP HỒ SƠ\nTrung tâm Phục vụ hành chính công phường Hoa Sen\nSố 1, đường Mẫu');
    expect(sent!.text).to.contain('PHÍ, LỆ PHÍ\nMiễn lệ phí');
    expect(sent!.text).to.contain(`Mã thủ tục ${BIRTH}`);
  });

  it('with the ticks that everybody may know', async () => {
    const frame = await open('checklist', 'helper');
    const texts: string[] = [];
    frame.addEventListener('ward-list-send', (event) => {
      texts.push(event.text);
      event.preventDefault();
    });
    for (const id of ['giay-to-tuy-than', 'nhan-con']) deepQueryAll(frame, `#paper-${id}`)[0].click();
    (await button(frame)).click();
    expect(texts[0]).to.contain('☑ Thẻ căn cước hoặc hộ chiếu');
    expect(texts[0], 'it hangs on a private answer').to.contain('☐ Văn bản nhận con');
  });

  it('is shared by the surroundings where they can', async () => {
    const shared: string[] = [];
    const share = async ({ text }: { text: string }) => Boolean(shared.push(text));
    const frame = await open('checklist', 'helper');
    setHost({ share });
    try {
      (await button(frame)).click();
      await until(() => shared.length === 1, 'the host got it');
      expect(shared[0]).to.contain('GIẤY TỜ CẦN CHUẨN BỊ');
    } finally {
      setHost({ share: undefined });
    }
  });

  it('is shown for copying by hand where the device allows nothing', async () => {
    const { clipboard } = navigator;
    const refuse = { writeText: () => Promise.reject(new Error('forbidden')) };
    Object.defineProperty(navigator, 'clipboard', { value: refuse, configurable: true });
    try {
      const frame = await open('checklist', 'helper');
      (await button(frame)).click();
      await until(() => deepQueryAll(frame, '.helper textarea').length > 0, 'the text is there');
      const [area] = deepQueryAll<HTMLTextAreaElement>(frame, '.helper textarea');
      expect(area.value).to.contain('GIẤY TỜ CẦN CHUẨN BỊ');
      await expect(frame).to.be.accessible();
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });
});
