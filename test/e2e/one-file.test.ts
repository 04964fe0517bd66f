import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Catalogue, Procedure } from '../../src/catalogue/types.js';
import { root } from '../../scripts/install.mjs';
import { consoleErrors, openSite, serve, type Site } from './support.js';

const CODE = '1.001193';

/** A catalogue in which one step is written in Markdown, which the second part of the bundle knows how to draw. */
function withMarkdown(): Catalogue {
  const file = join(root, 'dist/data/samples/hoa-mau/catalogue.json');
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  const procedure = catalogue.procedures.find(({ code }) => code === CODE) as Procedure;
  procedure.steps = [{ id: 'nop', actor: 'applicant', title: { vi: 'Nộp' }, body: { vi: 'Mang **bản chính** theo.' } }];
  return { ...catalogue, procedures: [procedure] };
}

const page = (script: string) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Một tệp</title>
<link rel="icon" href="data:,">${script}</head><body><ward-procedure-steps code="${CODE}"></ward-procedure-steps></body></html>`;

/** Hands the catalogue over and gives the step as it is drawn, once it says what it should. */
async function drawnStep(at: Page): Promise<string> {
  await at.locator('ward-procedure-steps').evaluate((element, catalogue) => {
    (element as unknown as { catalogue: unknown }).catalogue = catalogue;
  }, withMarkdown());
  const body = at.locator('ward-procedure-steps .body');
  await body.waitFor();
  return body.innerHTML();
}

describe('the one-file bundle fetches its second part when it is wanted', () => {
  let site: Site;
  let other: Site;
  before(async () => {
    [site, other] = [await openSite(), await openSite()];
  });
  after(async () => {
    await site.close();
    await other.close();
  });

  const opened = async (address: string) => {
    const at = await site.page({ width: 360 });
    const errors = consoleErrors(at);
    await at.goto(address);
    return { at, errors };
  };
  const isBold = async (at: Page) => {
    await drawnStep(at);
    await at.locator('ward-procedure-steps .body strong', { hasText: 'bản chính' }).waitFor();
  };

  for (const [how, type] of [
    ['a classic script', ''],
    ['a module', ' type="module"'],
  ])
    it(`named as ${how}`, async () => {
      const script = `<script${type} src="/dist/cdn/ward-procedure-guide.js?v=1"></script>`;
      const { at, errors } = await opened(serve(site, `/one-file${type ? '-module' : ''}.html`, page(script)));
      await isBold(at);
      assert.deepEqual(errors, []);
    });

  it('not where the page names both, each pinned by its hash', async () => {
    const hashes = JSON.parse(readFileSync(join(root, 'dist/cdn/integrity.json'), 'utf8')) as Record<string, string>;
    const scripts = ['ward-procedure-guide.js', 'ward-procedure-guide.more.js'].map(
      (file) => `<script src="/dist/cdn/${file}" integrity="${hashes[file]}"></script>`,
    );
    const { at, errors } = await opened(serve(site, '/one-file-pinned.html', page(scripts.join(''))));
    let fetched = 0;
    at.on('request', (request) => (fetched += Number(request.url().includes('more.js'))));
    await isBold(at);
    assert.deepEqual(errors, []);
    assert.equal(fetched, 0);
  });

  it('to say where a broken catalogue is wrong; and where it cannot be had, that it does not open', async () => {
    serve(site, '/broken.json', '{"format": "ward-catalogue",\n}', 'application/json');
    const element = '<ward-procedure-search src="/broken.json"></ward-procedure-search>';
    const script = '<script src="/dist/cdn/ward-procedure-guide.js"></script>';
    const address = serve(
      site,
      '/one-file-broken.html',
      page(script).replace(/<body>.*<\/body>/, `<body>${element}</body>`),
    );
    for (const [isThere, said] of [
      [true, /dòng 2, cột 1/],
      [false, /Không mở được danh mục thủ tục/],
    ] as const) {
      const at = await site.page({ width: 360 });
      if (!isThere) await at.route('**/*.more.js*', (route) => route.abort());
      await at.goto(address);
      await at.getByText(said).waitFor();
    }
  });

  it('from another site that sends no permission to read', async () => {
    const script = `<script src="${other.origin}/dist/cdn/ward-procedure-guide.js"></script>`;
    const { at } = await opened(serve(site, '/one-file-elsewhere.html', page(script)));
    await isBold(at);
  });

  it('under a strict policy with Trusted Types', async () => {
    const policy = JSON.parse(readFileSync(join(root, 'test/pages/strict-csp.headers.json'), 'utf8')) as object;
    site.routes['/one-file-strict.html'] = {
      status: 200,
      body: page('<script src="/dist/cdn/ward-procedure-guide.js"></script>'),
      headers: { 'content-type': 'text/html; charset=utf-8', ...policy },
    };
    const { at, errors } = await opened(`${site.origin}/one-file-strict.html`);
    await isBold(at);
    assert.deepEqual(
      errors.filter((text) => !text.includes("'data:'")),
      [],
    );
  });

  describe('from disk', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'ward-one-file-'));
      copyFileSync(join(root, 'dist/cdn/ward-procedure-guide.js'), join(folder, 'ward-procedure-guide.js'));
      writeFileSync(join(folder, 'index.html'), page('<script src="ward-procedure-guide.js"></script>'));
    });
    after(() => rmSync(folder, { recursive: true }));
    const address = () => pathToFileURL(join(folder, 'index.html')).href;

    it('without the second part: the text stands as it is written, and nothing breaks', async () => {
      const { at } = await opened(address());
      const broken: string[] = [];
      at.on('pageerror', (error) => broken.push(error.message));
      assert.match(await drawnStep(at), /Mang \*\*bản chính\*\* theo\./);
      await at.waitForTimeout(300);
      assert.deepEqual(broken, []);
    });

    it('with the second part beside it', async () => {
      copyFileSync(join(root, 'dist/cdn/ward-procedure-guide.more.js'), join(folder, 'ward-procedure-guide.more.js'));
      const { at, errors } = await opened(address());
      await isBold(at);
      assert.deepEqual(errors, []);
    });

    it('with a second part of another version: it is not used', async () => {
      const more = readFileSync(join(root, 'dist/cdn/ward-procedure-guide.more.js'), 'utf8');
      const older = more.replace(/(ward-procedure-guide:)[0-9a-f]{12}/, '$1000000000000');
      assert.notEqual(older, more);
      writeFileSync(join(folder, 'ward-procedure-guide.more.js'), older);
      const { at } = await opened(address());
      assert.match(await drawnStep(at), /\*\*bản chính\*\*/);
    });
  });
});
