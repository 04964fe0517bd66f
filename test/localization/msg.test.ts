import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { isLoaded, loadLocale, msg, str, uiLocale, withLocale } from '../../src/localization/index.js';

const office = () => msg('Nơi nộp hồ sơ', { id: 'office.title' });

describe('A message', () => {
  it('is Vietnamese before anything is loaded', () => {
    expect(office()).to.equal('Nơi nộp hồ sơ');
    expect(isLoaded('vi')).to.equal(true);
    expect(isLoaded('en')).to.equal(false);
    expect(withLocale('en', office), 'and where the language is not there yet').to.equal('Nơi nộp hồ sơ');
  });

  it('is in the language of who asks, and the next one in the next one’s', async () => {
    await loadLocale('en');
    expect(isLoaded('en')).to.equal(true);
    const english = withLocale('en', office);
    expect(english).to.match(/^[\x20-\x7e’]+$/);
    expect(english).not.to.equal('Nơi nộp hồ sơ');
    expect(office(), 'outside nothing has changed').to.equal('Nơi nộp hồ sơ');
  });

  it('is in the inner language inside, and in the outer one after that, whatever happens', async () => {
    await loadLocale('en');
    const english = withLocale('en', office);
    const heard = withLocale('en', () => {
      const inner = withLocale('vi', office);
      expect(() =>
        withLocale('vi', () => {
          throw new Error('x');
        }),
      ).to.throw('x');
      return [inner, office()];
    });
    expect(heard).to.deep.equal(['Nơi nộp hồ sơ', english]);
  });

  it('carries its values', async () => {
    await loadLocale('en');
    const count = (number: number) => msg(str`${number} thủ tục`, { id: 'list.count' });
    expect(count(3)).to.equal('3 thủ tục');
    expect(withLocale('en', () => count(3))).to.equal('3 procedures');
  });

  it('shows values as text, never as markup', async () => {
    await loadLocale('en');
    const evil = '<img src=x onerror=alert(1)>';
    const words = () => msg(str`Không có thủ tục mã ${evil} trong danh mục này.`, { id: 'err.code' });
    const place = await fixture<HTMLElement>(html`<p></p>`);
    for (const locale of ['vi', 'en'] as const) {
      render(html`${withLocale(locale, words)}`, place);
      expect(place.querySelectorAll('img').length).to.equal(0);
      expect(place.textContent).to.contain(evil);
    }
  });
});

describe('The language of the interface', () => {
  it('is the nearest that there is, Vietnamese otherwise', () => {
    const asked = ['vi', 'vi-VN', 'en', 'en-GB', 'EN-us', 'en-Latn-US', 'km', 'fr-CH', 'english', ''];
    expect(asked.map(uiLocale)).to.deep.equal(['vi', 'vi', 'en', 'en', 'en', 'en', 'vi', 'vi', 'vi', 'vi']);
  });
});
