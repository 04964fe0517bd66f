import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ward-procedure-checklist/define.js';
import '../../src/elements/ward-procedure-detail/define.js';
import { setHost } from '../../src/host/index.js';
import type { WardLinkActivateEvent } from '../../src/elements/shared/events.js';
import { catalogue, withProcedures } from '../../stories/fixtures/catalogue.js';
import { freshHost, remember, serveSplit } from '../../stories/fixtures/host.js';
import { BIRTH, birth } from '../../stories/fixtures/procedures/birth.js';
import { deepQuery, deepQueryAll, having, until } from '../../stories/fixtures/state.js';
import { focused, press } from './search-box.js';

const URL_OF_FORM = 'https://dat-mau.example/ks-01.pdf';

/** A guide on a page that lets no link really leave the test. */
async function guide(
  onLink: (event: WardLinkActivateEvent) => void = () => {},
): Promise<{ element: HTMLElement; left: string[] }> {
  const left: string[] = [];
  const stay = (event: Event) => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (link && !event.defaultPrevented) left.push(link.href);
    event.preventDefault();
  };
  const there = serveSplit(catalogue);
  remember(there, BIRTH, { channel: 'inPerson' });
  const frame = await fixture<HTMLElement>(
    html`<div lang="vi" @click=${stay} @ward-link-activate=${onLink}>
      <ward-procedure-detail src=${there.src} code=${BIRTH}></ward-procedure-detail>
    </div>`,
  );
  await having('.papers', 'footer', 'ol strong', `a[href="${URL_OF_FORM}"]`)(frame);
  return { element: frame.querySelector('ward-procedure-detail')!, left };
}
const form = (element: HTMLElement) => deepQuery<HTMLAnchorElement>(element, `a[href="${URL_OF_FORM}"]`)!;

describe('A link that leads out', () => {
  beforeEach(freshHost);

  it('tells the page before it is followed, from wherever it stands', async () => {
    const told: string[] = [];
    const { element, left } = await guide(({ url }) => told.push(url));
    form(element).click();
    expect(told).to.deep.equal([URL_OF_FORM]);
    expect(left).to.deep.equal([URL_OF_FORM]);
  });

  it('is not followed when the page says no', async () => {
    const { element, left } = await guide((event) => event.preventDefault());
    form(element).click();
    expect(left).to.deep.equal([]);
  });

  it('is opened by the mini app that can', async () => {
    const { element, left } = await guide();
    const opened: string[] = [];
    setHost({ openLink: (url) => opened.push(url) > 0 });
    form(element).click();
    expect(opened).to.deep.equal([URL_OF_FORM]);
    expect(left).to.deep.equal([]);
    setHost({ openLink: () => false });
    form(element).click();
    expect(left, 'and by the browser where it cannot').to.deep.equal([URL_OF_FORM]);
  });

  it('knows nothing of the page it came from', async () => {
    const { element } = await guide();
    const links = deepQueryAll<HTMLAnchorElement>(element, 'a');
    expect(links.length).to.be.greaterThan(8);
    expect(links.filter((link) => link.rel !== 'noopener noreferrer').map(({ href }) => href)).to.deep.equal([]);
  });

  it('is bare text when its address must not be followed', async () => {
    const bad = 'javascript:alert(document.domain)';
    const poisoned = {
      ...birth,
      channels: [{ kind: 'online' as const, available: true, url: bad }],
      official: { portalUrl: bad },
      legalBasis: [{ number: '01/2026/QH-MAU', title: { vi: 'Luật' }, url: bad }],
      dossier: {
        items: [
          {
            ...birth.dossier!.items[0],
            when: undefined,
            templates: [{ label: { vi: 'Mẫu' }, url: bad, sampleUrl: bad }],
          },
        ],
      },
      steps: [{ ...birth.steps[0], body: { vi: `[bấm](${bad})` }, links: [{ label: { vi: 'Bấm' }, url: bad }] }],
    };
    const whole = withProcedures(poisoned);
    const [office] = catalogue.offices;
    const frame = await fixture<HTMLElement>(
      html`<ward-procedure-detail
        lang="vi"
        .catalogue=${{ ...whole, offices: [{ ...office, mapUrl: bad, phones: [{ label: { vi: 'x' }, number: `1;${bad}` }] }] }}
        code=${BIRTH}
      ></ward-procedure-detail>`,
    );
    await having('.papers', 'footer', 'ol', 'a[href="tel:1"]')(frame);
    await until(() => deepQuery(frame, '.body')?.textContent === 'bấm', 'the step, read as Markdown');
    const urls = deepQueryAll<HTMLAnchorElement>(frame, 'a').map(({ href }) => href);
    expect(urls).to.deep.equal(['tel:1', 'https://dichvucong.gov.vn/']);
  });
});

describe('A guide that stands alone on a page', () => {
  beforeEach(freshHost);

  const alone = async (tag: 'ward-procedure-detail' | 'ward-procedure-checklist') => {
    const there = serveSplit(catalogue);
    remember(there, BIRTH, { facts: { 'noi-sinh': 'nuoc-ngoai' } });
    const element = document.createElement(tag);
    Object.assign(element, { src: there.src, code: BIRTH, lang: 'vi' });
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    await having('.outcome button')(element);
    return element;
  };

  it('goes to the other procedure itself, with the focus on its name', async () => {
    const element = await alone('ward-procedure-detail');
    deepQuery(element, '.outcome button')!.click();
    await until(
      () => deepQuery(element, '.name')?.textContent === 'Khai sinh cho con sinh ở nước ngoài',
      'the other one',
    );
    await until(() => focused() === deepQuery(element, '.name'), 'the focus on the name');
  });

  it('leaves it to the page when the page says so', async () => {
    const element = await alone('ward-procedure-detail');
    element.addEventListener('ward-procedure-select', (event) => event.preventDefault());
    deepQuery(element, '.outcome button')!.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(deepQuery(element, '.name')?.textContent).to.equal('Làm giấy khai sinh cho con');
  });

  it('also when it is only the list of papers', async () => {
    const element = await alone('ward-procedure-checklist');
    const said = () => element.shadowRoot!.querySelector('[role="status"].sr')!.textContent;
    const abroad = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.chip')].find((chip) =>
      chip.textContent!.includes('Ở nước ngoài'),
    )!;
    abroad.querySelector('input')!.dispatchEvent(new Event('change'));
    await until(said, 'where the answer leads is said');
    const button = deepQuery(element, '.outcome button')!;
    button.focus();
    await press(element, 'Enter');
    await until(() => deepQuery(element, 'h2')?.textContent === 'Khai sinh cho con sinh ở nước ngoài', 'the other one');
    await until(() => focused() === deepQuery(element, 'h2'), 'the focus on the name');
    expect(said(), 'nothing of the old one is said any more').to.equal('');
  });
});
