import { expect } from '@open-wc/testing';
import '../../src/elements/ward-online-level/define.js';
import type { WardOnlineLevel } from '../../src/elements/ward-online-level/ward-online-level.js';
import { seenText } from '../../stories/fixtures/state.js';
import { states } from '../../stories/ward-online-level.states.js';
import * as stories from '../../stories/ward-online-level.stories.js';
import { codeChecks, sourceChecks } from './common-checks.js';
import { testStates, type Check } from './state-tests.js';

/** The words of the badge, and whether it is green: words first, colour never alone. */
const badge =
  (words: string, isGood: boolean, rest = ''): Check<WardOnlineLevel> =>
  (element) => {
    const part = element.shadowRoot!.querySelector('[part="badge"]');
    expect(part?.textContent).to.equal(words);
    expect(part?.classList.contains('good')).to.equal(isGood);
    expect(seenText(element)).to.equal(`${words}${rest && ` ${rest}`}`);
  };

const UNKNOWN = 'Chưa rõ có nộp trực tuyến được không';

/** A failure: only that it is not known, and the link of the page. */
const failed: Check<WardOnlineLevel> = (element) => {
  badge(UNKNOWN, false, 'Cổng Dịch vụ công (mẫu)')(element);
  expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
};

testStates<WardOnlineLevel>(
  'ward-online-level',
  states,
  {
    ...Object.fromEntries(Object.keys(sourceChecks).map((name) => [name, failed])),
    loading: sourceChecks.loading,
    'missing-source': sourceChecks['missing-source'],
    'saved-copy': sourceChecks['saved-copy'],
    'no-code': codeChecks['no-code'],
    'unknown-code': (element) => expect(seenText(element)).to.equal('Không có thủ tục mã 9.999999 trong danh mục này.'),
    'by-code': badge('Nộp trực tuyến toàn trình', true, '(cách gọi trước đây: mức độ 4)'),
    full: badge('Nộp trực tuyến toàn trình', true, 'Làm trọn trên mạng, trừ khi phải nộp bản giấy.'),
    partial: badge(
      'Nộp trực tuyến một phần',
      true,
      '(cách gọi trước đây: mức độ 3) Nộp trên mạng, có lúc phải đến nơi.',
    ),
    'some-online': badge('Nộp trực tuyến được', true),
    'information-only': badge('Chỉ cung cấp thông tin trực tuyến', false),
    unknown: badge(UNKNOWN, false),
    english: badge('Fully online', true, '(formerly: level 4) All of it online, unless paper originals are required.'),
    dark: (element) => {
      const part = element.shadowRoot!.querySelector('[part="badge"]')!;
      expect(getComputedStyle(part).backgroundColor).to.equal('rgb(23, 51, 37)');
    },
    narrow: (element) => expect(element.scrollWidth).to.be.at.most(320),
    'large-text': (element) => {
      expect(getComputedStyle(element.shadowRoot!.querySelector('.badge')!).fontSize).to.equal('32px');
    },
  },
  stories,
);
