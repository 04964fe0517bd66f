import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/install.mjs';
import { axeViolations, consoleErrors, openSite, serve, sidewaysScroll, wardPage, type Site } from './support.js';

/** Finds a procedure and opens it, as on any page. */
async function findAndOpen(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Tìm thủ tục' }).fill('dang ky tam tru');
  await page.locator('[role=option]').first().click();
  await page.locator('ward-procedure-detail ward-procedure-checklist .papers').first().waitFor();
  await page.locator('ward-procedure-detail ward-procedure-fees').first().waitFor();
}

describe('host pages', () => {
  let site: Site;
  before(async () => void (site = await openSite()));
  after(() => site.close());

  it('a strict content policy with Trusted Types: everything works and nothing is violated', async () => {
    const page = await site.page({ width: 360 });
    const errors = consoleErrors(page);
    const response = await page.goto(`${site.origin}/test/pages/strict-csp.html`);
    assert.match(response?.headers()['content-security-policy'] ?? '', /require-trusted-types-for 'script'/);
    await findAndOpen(page);
    const violations = await page.evaluate(() => (globalThis as { cspViolations?: unknown[] }).cspViolations);
    assert.deepEqual(violations, []);
    assert.deepEqual(errors, []);
    const font = await page
      .locator('ward-procedure-search')
      .evaluate((element) => getComputedStyle(element).lineHeight);
    assert.notEqual(font, 'normal', 'the styles of the elements apply');
  });

  it('the library loaded three times: the first is kept, the page is told once a copy, and it works', async () => {
    const page = await site.page();
    const warnings: string[] = [];
    const errors = consoleErrors(page);
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.goto(`${site.origin}/test/pages/loaded-twice.html`);
    await findAndOpen(page);
    assert.deepEqual(errors, []);
    const told = warnings.filter((text) => text.includes('already registered'));
    assert.equal(told.length, 2, 'one warning for each further copy');
    assert.match(
      told[0],
      /ward-procedure-guide \d+\.\d+\.\d+: <ward-[a-z-]+> is already registered by version \d+\.\d+\.\d+/,
    );
  });

  it('scripts with a version behind their address, as WordPress names them: each is loaded once', async () => {
    const page = await site.page();
    const scripts: string[] = [];
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/\/split\/.*\.js$/.test(pathname)) scripts.push(pathname);
    });
    const tags = ['ward-procedure-search', 'ward-procedure-detail', 'ward-procedure-checklist', 'ward-procedure-fees'];
    const head = tags.map((tag) => `<script type="module" src="/dist/cdn/split/${tag}.js?ver=6.4"></script>`).join('');
    const body = wardPage('src="/dist/data/split/index.json"').replace(/<script type="module".*<\/script>/, head);
    await page.goto(serve(site, '/wordpress.html', body));
    await findAndOpen(page);
    assert.ok(scripts.length > tags.length, 'chunks as well');
    assert.deepEqual(
      scripts.filter((script, at) => scripts.indexOf(script) !== at),
      [],
    );
    assert.deepEqual(warnings, []);
  });

  it('hostile styles: text stays at 16 px or more, nothing collapses or overflows', async () => {
    for (const width of [360, 1280]) {
      const page = await site.page({ width });
      await page.goto(`${site.origin}/test/pages/hostile-css.html`);
      const searches = page.locator('ward-procedure-search');
      await page.getByRole('combobox').first().waitFor();
      for (const element of await searches.all()) {
        const size = await element.evaluate((host) =>
          parseFloat(getComputedStyle(host.shadowRoot!.querySelector('label')!).fontSize),
        );
        assert.ok(size >= 16, `font size ${size}`);
        const box = await element.boundingBox();
        assert.ok(box && box.width > 120 && box.height > 100, `the element has room: ${JSON.stringify(box)}`);
      }
      assert.ok((await sidewaysScroll(page)) <= 0, `no sideways scroll at ${width} px`);
    }
  });

  it('opened from disk: the classic bundle and the catalogue as a script', async () => {
    const page = await site.page({ width: 360 });
    const errors = consoleErrors(page);
    await page.goto(pathToFileURL(`${root}/demo/tu-o-dia.html`).href);
    await findAndOpen(page);
    assert.deepEqual(
      errors.filter((text) => !text.includes('favicon')),
      [],
    );
  });

  for (const [path, name] of [
    ['index', 'phường Kiến Tường'],
    ['hoa-mau', 'phường Hoa Mẫu'],
    ['don-le', 'single elements'],
    ['tu-o-dia', 'from disk'],
  ]) {
    it(`the demo page of ${name} fits 360, 768 and 1280 px and has no accessibility breach`, async () => {
      const page = await site.page({ width: 360 });
      const errors = consoleErrors(page);
      await page.goto(`${site.origin}/demo/${path}.html`);
      await page.locator('ward-procedure-search, ward-procedure-detail').first().waitFor();
      await page.waitForTimeout(1000);
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        assert.ok((await sidewaysScroll(page)) <= 0, `no sideways scroll at ${width} px`);
      }
      assert.deepEqual(await axeViolations(page), []);
      assert.match(await page.innerText('body'), /Trang minh họa|DỮ LIỆU MẪU/i, 'the page says that it is not real');
      assert.equal(await page.locator('meta[name=robots][content~=noindex]').count(), 1);
      assert.deepEqual(errors, []);
    });
  }

  it('text at 200 %: nothing is cut off at 360 px', async () => {
    const page = await site.page({ width: 360 });
    await page.goto(`${site.origin}/demo/index.html?ward-code=1.004222`);
    await page.locator('ward-procedure-checklist .papers').first().waitFor();
    await page
      .locator('ward-procedure-search')
      .evaluate((element) => (element as HTMLElement).style.setProperty('--ward-font-size', '32px'));
    const overflowing = await page.locator('ward-procedure-search').evaluate((host) => {
      const bound = host.getBoundingClientRect().right + 1;
      const found: string[] = [];
      const roots: ParentNode[] = [host.shadowRoot!];
      for (let root = roots.pop(); root; root = roots.pop()) {
        for (const element of root.querySelectorAll('*')) {
          const box = element.getBoundingClientRect();
          if (box.width > 1 && box.right > bound && !element.closest('.sr'))
            found.push(`${element.localName}.${element.className}`);
          if (element.shadowRoot) roots.push(element.shadowRoot);
        }
      }
      return found;
    });
    assert.deepEqual(overflowing, []);
  });

  it('two languages on one page, by lang alone', async () => {
    const page = await site.page();
    await page.goto(`${site.origin}/demo/hoa-mau.html`);
    await page.getByText('Find a procedure').first().waitFor();
    await page.getByText('Tìm thủ tục').first().waitFor();
  });
});
