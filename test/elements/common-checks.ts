/** Checks of the states that all elements share. */
import { expect } from '@open-wc/testing';
import { deepQuery, deepQueryAll, seenText } from '../../stories/fixtures/state.js';
import type { Check } from './state-tests.js';

/** The link that the page put into the element: the way out as long as there is nothing better. */
function expectFallback(element: HTMLElement, isThere: boolean): void {
  const link = element.querySelector<HTMLElement>('a[href^="https://dichvucong.example"]');
  expect(link?.checkVisibility(), 'the link of the page is seen').to.equal(isThere);
}

const buttons = (element: HTMLElement) => deepQueryAll(element, 'button').map((button) => button.textContent?.trim());

/** A failure is said once, loudly, with a way to try again; the way out is the page's own link. */
const failed =
  (sentence: string): Check<HTMLElement> =>
  (element) => {
    const alerts = deepQueryAll(element, '[role="alert"]');
    expect(alerts.length, 'alerts').to.equal(1);
    expect(alerts[0].textContent).to.contain(sentence);
    expect(buttons(element)).to.deep.equal(['Thử lại']);
    expect(alerts[0].querySelectorAll('a').length, 'the page has a link of its own').to.equal(0);
    expectFallback(element, true);
  };

export const sourceChecks: Record<string, Check<HTMLElement>> = {
  loading: (element) => {
    expect(deepQuery(element, '.status')?.getAttribute('role')).to.equal('status');
    expect(deepQueryAll(element, '[role="alert"], button').length).to.equal(0);
    expectFallback(element, true);
  },
  'not-found': failed('Không tìm thấy tệp danh mục ở địa chỉ đã khai báo (lỗi 404).'),
  'server-error': failed('Máy chủ trả lời lỗi 503.'),
  html: failed('Địa chỉ đã khai báo là một trang web, không phải tệp danh mục.'),
  truncated: failed('Tệp danh mục bị đứt giữa chừng, chưa tải đủ.'),
  mistyped: failed('Tệp danh mục viết sai ở dòng 3, cột 28.'),
  'wrong-version': failed('Tệp danh mục dùng phiên bản 2.0.0, trang này chỉ đọc được phiên bản 1.0.0.'),
  'other-format': failed('Tệp ở địa chỉ đã khai báo không phải danh mục thủ tục.'),
  offline: failed('Không có mạng, và máy này chưa có bản lưu.'),
  'missing-source': (element) => {
    expect(deepQuery(element, '.note')?.textContent).to.contain('thuộc tính src (dành cho người quản trị trang)');
    expect(buttons(element)).to.deep.equal([]);
    expectFallback(element, true);
  },
  'saved-copy': (element) => {
    const note = deepQuery(element, '.stale');
    expect(note?.getAttribute('role')).to.equal('status');
    expect(note?.textContent).to.contain('Đang xem bản lưu ngày 20/11/2026.');
    expect(deepQueryAll(element, '[role="alert"]').length).to.equal(0);
    expectFallback(element, false);
  },
};

export const codeChecks: Record<string, Check<HTMLElement>> = {
  'no-code': (element) => {
    expect(seenText(element)).to.equal('Chưa chọn thủ tục.');
    expect(deepQueryAll(element, 'h2, [role="alert"]').length).to.equal(0);
  },
  'unknown-code': (element) => {
    expect(seenText(element)).to.equal(
      'Không có thủ tục mã 9.999999 trong danh mục này. Tìm trên Cổng Dịch vụ công quốc gia',
    );
  },
  'loading-procedure': (element) => {
    expect(seenText(element)).to.equal('Đang mở thủ tục…');
    expect(deepQuery(element, '.status')?.getAttribute('role')).to.equal('status');
  },
  'procedure-not-found': (element) => {
    expect(deepQueryAll(element, '[role="alert"]').length).to.equal(1);
    expect(buttons(element)).to.deep.equal(['Thử lại']);
    expectFallback(element, false);
    expect(deepQuery<HTMLAnchorElement>(element, '[role="alert"] a')?.href).to.equal('https://dichvucong.gov.vn/');
  },
};
