/** The printed sheets as pages: how many, how wide, nothing cut off; and printing them from pages that allow little. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/install.mjs';
import type { Sheets, Wanted } from './sheet-page.js';
import { axeViolations, consoleErrors, openSite, serve, type Site } from './support.js';

declare const sheets: Sheets;

const SAMPLE = '/dist/data/samples/hoa-mau/catalogue.json';
const SHIPPED = '/dist/data/catalogue.json';
const LINK = 'https://kien-tuong.example/thu-tuc#g=1.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQrStUvWxYz';
const NOW = '2026-11-25T09:00:00+07:00';

const BIRTH: Omit<Wanted, 'kind'> = { src: SAMPLE, code: '1.001193', channel: 'inPerson', link: LINK, now: NOW };
/** 24 papers, of which one waits for nearly every question. */
const RESIDENCE: Omit<Wanted, 'kind'> = { src: SHIPPED, code: '1.004222', link: LINK, now: NOW };
/** A draft: neither papers nor fee nor time are known. */
const DRAFT: Omit<Wanted, 'kind'> = { src: SHIPPED, code: '3.000722', link: LINK, now: NOW };

const CASES: [string, Omit<Wanted, 'kind'>][] = [
  ['birth', BIRTH],
  ['birth in English', { ...BIRTH, locale: 'en' }],
  ['residence, the longest of all', RESIDENCE],
  ['a draft', DRAFT],
  ['too old', { ...RESIDENCE, now: '2027-03-01T09:00:00+07:00' }],
];

const MM = 72 / 25.4;

/** Pages of a PDF by their sizes in points. Chromium writes page objects as plain text. */
function pagesOf(pdf: Buffer): { width: number; height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
}

describe('printed sheets', () => {
  let site: Site;
  let sheet: Page;
  let errors: string[];
  before(async () => {
    site = await openSite();
    const { outputFiles } = await build({
      entryPoints: [`${root}/test/e2e/sheet-page.ts`],
      bundle: true,
      format: 'esm',
      target: 'es2021',
      conditions: ['production'],
      tsconfig: `${root}/tsconfig.json`,
      write: false,
      logLevel: 'silent',
    });
    serve(site, '/sheet-page.js', outputFiles[0].text, 'text/javascript');
    serve(
      site,
      '/sheet',
      '<!doctype html><link rel="icon" href="/demo/favicon.svg"><script type="module" src="/sheet-page.js"></script>',
    );
  });
  after(() => site.close());

  before(async () => {
    sheet = await site.page({ width: 900 });
    errors = consoleErrors(sheet);
    await sheet.goto(`${site.origin}/sheet`);
    await sheet.waitForFunction(() => 'sheets' in globalThis);
  });

  /** A page that is nothing but the sheet, for looking at it without a dialog. */
  async function drawn(wanted: Wanted): Promise<Page> {
    await sheet.emulateMedia({ media: 'screen' });
    await sheet.evaluate((what) => sheets.draw(what), wanted);
    assert.deepEqual(errors, []);
    return sheet;
  }

  const print = (page: Page) => page.pdf({ preferCSSPageSize: true, printBackground: true });

  /** What reaches over the edge of the sheet, or is cut off inside it. */
  const clipped = (page: Page) =>
    page.evaluate(() => {
      const main = document.querySelector('main')!;
      const edge = main.getBoundingClientRect().right + 0.5;
      return [...main.querySelectorAll<HTMLElement>('*')]
        .filter(
          (element) => element.getBoundingClientRect().right > edge || element.scrollWidth > element.clientWidth + 1,
        )
        .filter((element) => getComputedStyle(element).display !== 'inline' && !(element instanceof SVGElement))
        .map((element) => `${element.localName}.${element.className}: ${element.textContent!.trim().slice(0, 60)}`);
    });

  for (const [name, wanted] of CASES) {
    it(`card of ${name}: A4 pages, nothing cut off, no paper torn apart, black on white`, async () => {
      const page = await drawn({ ...wanted, kind: 'card' });
      const pages = pagesOf(await print(page));
      assert.ok(pages.length >= 1 && pages.length <= 6, `${pages.length} pages`);
      for (const { width, height } of pages) {
        assert.ok(Math.abs(width - 210 * MM) < 1 && Math.abs(height - 297 * MM) < 1, `${width} × ${height}`);
      }
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await clipped(page), []);
      const seen = await page.evaluate(() => {
        const styles = [...document.querySelectorAll('main, main *')].map((element) => getComputedStyle(element));
        return {
          torn: [...document.querySelectorAll('.paper')].filter(
            (paper) => getComputedStyle(paper).breakInside !== 'avoid',
          ).length,
          colours: [...new Set(styles.flatMap(({ color, borderTopColor }) => [color, borderTopColor]))],
          smallest: Math.min(...styles.map(({ fontSize }) => parseFloat(fontSize))),
          papers: Math.min(
            ...[...document.querySelectorAll('.papers, .papers *')].map((element) =>
              parseFloat(getComputedStyle(element).fontSize),
            ),
            16,
          ),
        };
      });
      assert.deepEqual(seen.colours, ['rgb(0, 0, 0)']);
      assert.equal(seen.torn, 0);
      assert.ok(seen.papers >= 16, `12 points or more for what is read: ${seen.papers}`);
      assert.ok(seen.smallest >= 13.3, `10 points or more for the source: ${seen.smallest}`);
    });

    it(`cover of ${name}: one page, with room to write on`, async () => {
      const page = await drawn({ ...wanted, kind: 'cover' });
      assert.equal(pagesOf(await print(page)).length, 1);
      assert.deepEqual(await clipped(page), []);
      const rules = await page.locator('.blank .rule').evaluateAll((all) => all.map((rule) => rule.clientWidth));
      assert.equal(rules.length, 4);
      for (const width of rules) assert.ok(width > 100, `a line of ${width} px`);
    });

    it(`receipt of ${name}: one strip of 80 mm, 72 mm of it printed`, async () => {
      const page = await drawn({ ...wanted, kind: 'receipt' });
      const pages = pagesOf(await print(page));
      assert.equal(pages.length, 1);
      assert.ok(Math.abs(pages[0].width - 80 * MM) < 1, `${pages[0].width} points wide`);
      assert.deepEqual(await clipped(page), []);
      const { left, right } = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect());
        return { left: Math.min(...boxes.map((box) => box.left)), right: Math.max(...boxes.map((box) => box.right)) };
      });
      assert.ok(left >= (4 * 96) / 25.4 - 1 && right <= (76 * 96) / 25.4 + 1, `from ${left} to ${right} px`);
    });
  }

  it('a cover with more papers than a sheet can hold says how many are left', async () => {
    for (const more of [5, 25, 60]) {
      const page = await drawn({ ...RESIDENCE, kind: 'cover', more });
      assert.equal(pagesOf(await print(page)).length, 1);
      const shown = await page.locator('.list > li').count();
      const left = Number(/Còn (\d+) giấy tờ: xem danh sách kèm theo\./.exec(await page.innerText('main'))?.[1]);
      assert.equal(shown + left, 21 + more, `${shown} shown, ${left} left`);
      assert.ok(shown >= 8, `${shown} shown`);
    }
  });

  it('sheets have no accessibility breach, for those who keep the PDF', async () => {
    for (const kind of ['card', 'cover', 'receipt'] as const) {
      const page = await drawn({ ...BIRTH, kind });
      assert.deepEqual(await axeViolations(page), []);
    }
  });

  it('a strict content policy with Trusted Types: the frame is printed with its styles, and nothing is violated', async () => {
    const headers = JSON.parse(readFileSync(`${root}/test/pages/strict-csp.headers.json`, 'utf8')) as Record<
      string,
      string
    >;
    site.routes['/strict'] = {
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: '<!doctype html><html lang="vi"><title>Phường</title><link rel="icon" href="/demo/favicon.svg"><script src="/test/pages/record-violations.js"></script><script type="module" src="/sheet-page.js"></script><h1>Trang của phường</h1>',
    };
    const page = await site.page();
    const broken = consoleErrors(page);
    await recordPrints(page);
    await page.goto(`${site.origin}/strict`);
    await page.waitForFunction(() => 'sheets' in globalThis);
    for (const kind of ['card', 'cover', 'receipt'] as const)
      assert.equal(await page.evaluate((what) => sheets.print(what), { ...BIRTH, kind }), 'printed');
    const { prints, violations, frames } = await page.evaluate(() => ({
      prints: (globalThis as unknown as { prints: unknown }).prints,
      violations: (globalThis as unknown as { cspViolations: unknown }).cspViolations,
      frames: document.querySelectorAll('iframe').length,
    }));
    assert.deepEqual(prints, [
      { isFrame: true, kind: 'card', boxes: 5, hasHost: false, weight: '700' },
      { isFrame: true, kind: 'cover', boxes: 5, hasHost: false, weight: '700' },
      { isFrame: true, kind: 'receipt', boxes: 5, hasHost: false, weight: '700' },
    ]);
    assert.deepEqual(violations, []);
    assert.deepEqual(broken, []);
    assert.equal(frames, 0);
  });

  it('a sandboxed page that may open no dialog: it is told so, and nothing is left on the page', async () => {
    serve(
      site,
      '/sandboxed',
      '<!doctype html><title>Nhúng</title><iframe title="nhúng" sandbox="allow-scripts allow-same-origin" src="/sheet"></iframe>',
    );
    const page = await site.page();
    await page.goto(`${site.origin}/sandboxed`);
    const frame = page.frame({ url: /\/sheet$/ })!;
    await frame.waitForFunction(() => 'sheets' in globalThis);
    assert.equal(await frame.evaluate((what) => sheets.print(what), { ...BIRTH, kind: 'card' } as Wanted), 'failed');
    assert.equal(await frame.evaluate(() => document.querySelectorAll('iframe').length), 0);
  });
});

/** A printer that writes down what it is given, in the page and in every frame of it. */
async function recordPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const top = window.top as unknown as { prints?: unknown[] };
    top.prints ??= [];
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const main = document.querySelector('main');
      top.prints!.push({
        isFrame: window !== window.top,
        kind: main?.classList[0],
        boxes: Math.min(document.querySelectorAll('.box').length, 5),
        hasHost: document.body.innerText.includes('Trang của phường'),
        weight: getComputedStyle(document.querySelector('.unit')!).fontWeight,
      });
      dispatchEvent(new Event('afterprint'));
    };
  });
}
