import { expect, fixture, html } from '@open-wc/testing';
import { languageOf } from '../../src/localization/index.js';

const place = async (content: ReturnType<typeof html>) => (await fixture<HTMLElement>(content)).querySelector('i')!;

describe('The language of an element', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is Vietnamese where the page says nothing', async () => {
    expect(languageOf(await place(html`<p><i></i></p>`))).to.equal('vi');
  });

  it('is that of the page', async () => {
    document.documentElement.lang = 'en';
    expect(languageOf(await place(html`<p><i></i></p>`))).to.equal('en');
  });

  it('is that of the nearest around it, its own first', async () => {
    document.documentElement.lang = 'en';
    expect(
      languageOf(
        await place(
          html`<p lang="vi">
            <b><i></i></b>
          </p>`,
        ),
      ),
    ).to.equal('vi');
    expect(languageOf(await place(html`<p lang="vi"><i lang="en-GB"></i></p>`))).to.equal('en-GB');
  });

  it('is found through the shadow roots of others', async () => {
    const host = await fixture<HTMLElement>(html`<section lang="en"><div></div></section>`);
    const inner = host.querySelector('div')!.attachShadow({ mode: 'open' });
    inner.append(document.createElement('i'));
    expect(languageOf(inner.querySelector('i')!)).to.equal('en');
    const wrapper = document.createElement('p');
    wrapper.lang = 'vi';
    wrapper.append(inner.querySelector('i')!);
    inner.append(wrapper);
    expect(languageOf(inner.querySelector('i')!), 'the nearest one, inside the root').to.equal('vi');
  });

  it('is the real one where a translation service rewrote lang', async () => {
    document.documentElement.lang = 'en';
    expect(languageOf(await place(html`<p lang="en" data-ward-lang="vi"><i></i></p>`))).to.equal('vi');
    expect(languageOf(await place(html`<p data-ward-lang="vi"><i lang="en"></i></p>`)), 'nearer things win').to.equal(
      'en',
    );
  });

  it('is not changed by an empty lang', async () => {
    expect(languageOf(await place(html`<p lang="en"><i lang=""></i></p>`))).to.equal('en');
  });
});
