import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { madeUp } from '../../bench/search/made-up.mjs';
import { root } from '../../scripts/install.mjs';
import { indexText } from '../../src/catalogue/arriving.js';
import { splitCatalogue } from '../../src/catalogue/split.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import { withSearchData } from '../../src/search/index.js';
import { consoleErrors, openSite, serve, wardPage, type Site } from './support.js';

const INDEX = 'large/index.json';
const BIRTH = '1.001193';

/** The shipped catalogue among 2,000 made-up procedures. */
function largeIndex(): string {
  const shipped = JSON.parse(readFileSync(join(root, 'dist/data/catalogue.json'), 'utf8')) as Catalogue;
  const index = madeUp(splitCatalogue(shipped).index, 2000);
  return indexText(withSearchData(index, index));
}

const options = (page: Page) =>
  page
    .locator('ward-procedure-search [role="option"]')
    .evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.code));

describe('a catalogue of 2,000 procedures is searched beside the page', () => {
  let site: Site;
  let other: Site;
  before(async () => {
    site = await openSite();
    other = await openSite({ headers: () => ({ 'access-control-allow-origin': '*' }) });
    serve(site, `/${INDEX}`, largeIndex(), 'application/json');
  });
  after(async () => {
    await site.close();
    await other.close();
  });

  async function open(name: string, head = '') {
    const page = await site.page({ width: 400 });
    const errors = consoleErrors(page);
    const html = wardPage(`src="/${INDEX}"`, head);
    await page.goto(serve(site, `/${name}.html`, html));
    const input = page.locator('ward-procedure-search input').first();
    await input.waitFor();
    return { page, errors, input };
  }
  const finds = (page: Page, code: string) =>
    page.locator(`ward-procedure-search [role="option"]#option-0[data-code="${code}"]`).waitFor();

  it('in a worker, which starts before anything is typed and is asked with each letter', async () => {
    const { page, errors, input } = await open('large-worker');
    await page.locator('ward-procedure-search .tile').first().waitFor();
    if (page.workers().length === 0) await page.waitForEvent('worker');
    await input.pressSequentially('lam giay khai sinh cho con');
    await finds(page, BIRTH);
    assert.equal(page.workers().length, 1);
    assert.match(page.workers()[0].url(), /search-worker\.js$/);
    assert.deepEqual(errors, []);
  });

  it('and the last letters win, however fast they come', async () => {
    const { page, input } = await open('large-fast');
    for (const query of ['k', 'kh', 'dang ky ket hon', 'tach thua', 'khai tu', 'đăng ký kết hôn'])
      await input.fill(query);
    await finds(page, '1.000894');
    const told = page.evaluate(
      () =>
        new Promise<[string, number]>((resolve) =>
          addEventListener('ward-procedure-search', (event) => {
            const { query, count } = event as unknown as { query: string; count: number };
            resolve([query, count]);
          }),
        ),
    );
    await input.fill('giấy phép');
    const [query, count] = await told;
    assert.equal(query, 'giấy phép');
    assert.ok(count > 200, `${count} found`);
    assert.equal((await options(page)).length, 20);
    await page.locator('ward-procedure-search .more').click();
    await page.locator('ward-procedure-search #option-39').waitFor();
    const shown = await page.locator('ward-procedure-search .found > p').textContent();
    assert.equal(shown?.trim(), `${count} thủ tục`);
  });

  it('filters, and says honestly that nothing was found', async () => {
    const { page, input } = await open('large-none');
    await input.fill('xem bóng đá ngoại hạng anh tối nay');
    await page.getByText('Không tìm thấy thủ tục phù hợp').first().waitFor();
    await input.fill('làm khai sinh cho con');
    await finds(page, BIRTH);
    await page.locator('ward-procedure-search #option-8').waitFor();
    const all = (await options(page)).length;
    await page.locator('ward-procedure-search summary').click();
    await page.locator('ward-procedure-search input[type="checkbox"]').check();
    await page.waitForFunction((before) => {
      const { length } = document
        .querySelector('ward-procedure-search')!
        .shadowRoot!.querySelectorAll('[role="option"]');
      return length > 0 && length < before;
    }, all);
  });

  it('in slices in the page when the script comes from another site, which may start no worker', async () => {
    const page = await site.page({ width: 400 });
    const html = wardPage(`src="/${INDEX}"`).replace('"/dist/', `"${other.origin}/dist/`);
    await page.goto(serve(site, '/large-elsewhere.html', html));
    await page.locator('ward-procedure-search input').first().fill('keets hoon');
    await finds(page, '1.000894');
    assert.equal(page.workers().length, 0);
  });

  it('in slices in the page under a policy that forbids workers', async () => {
    const policy = `<meta http-equiv="content-security-policy" content="worker-src 'none'">`;
    const { page, input } = await open('large-policy', policy);
    await input.fill('tach thua');
    await finds(page, '1.012784');
    assert.equal(page.workers().length, 0);
  });

  it('in slices in the page when the worker is not there', async () => {
    site.routes['/dist/cdn/split/chunks/search-worker.js'] = { status: 404, body: 'not here' };
    const { page, input } = await open('large-missing');
    await input.fill('khai tu');
    await finds(page, '1.000656');
    delete site.routes['/dist/cdn/split/chunks/search-worker.js'];
  });

  it('in the page at once when not even the part that talks to workers can be fetched', async () => {
    const page = await site.page({ width: 400 });
    await page.route(/chunks\/provider-.*\.js$/, (route) => route.abort());
    await page.goto(serve(site, '/large-broken.html', wardPage(`src="/${INDEX}"`)));
    await page.locator('ward-procedure-search input').first().fill('khai tu');
    await finds(page, '1.000656');
  });

  it('and the worker ends with the element', async () => {
    const { page, input } = await open('large-gone');
    await input.fill('khai tu');
    await finds(page, '1.000656');
    assert.equal(page.workers().length, 1);
    await page.evaluate(() => document.querySelector('ward-procedure-search')!.remove());
    for (let i = 0; i < 50 && page.workers().length > 0; i++) await page.waitForTimeout(50);
    assert.equal(page.workers().length, 0);
  });
});

describe('a ward’s own catalogue', () => {
  it('needs no worker', async () => {
    const site = await openSite();
    const page = await site.page({ width: 400 });
    await page.goto(serve(site, '/small.html', wardPage('src="/dist/data/split/index.json"')));
    await page.locator('ward-procedure-search input').first().fill('khai tu');
    await finds(page, '1.000656');
    assert.equal(page.workers().length, 0);
    await site.close();
  });
  const finds = (page: Page, code: string) =>
    page.locator(`ward-procedure-search [role="option"]#option-0[data-code="${code}"]`).waitFor();
});
