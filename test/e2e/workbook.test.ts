import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, flags } from '../../scripts/browser.mjs';
import { catalogue } from '../catalogue/fixture.js';
import { consoleErrors } from './support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = `
import { readWorkbook, writeWorkbook } from './src/workbook/index.js';
import { sayCellIssue } from './src/workbook/words.js';
globalThis.roundTrip = async (layer) => {
  const bytes = await writeWorkbook(layer);
  const read = await readWorkbook(bytes, { fileName: 'so.xlsx' });
  const csv = new TextEncoder().encode('Mã thủ tục;Mã khoản thu;Mức thu\\n9.000001;le-phi;x\\n');
  const wrong = await readWorkbook(csv, { fileName: 'phi.csv', base: layer });
  return { layer: read.layer, issues: read.issues, said: wrong.issues.map((issue) => sayCellIssue(issue, 'vi')) };
};`;

describe('the workbook in a browser', () => {
  let browser: Browser;
  const files = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, {
      'content-type': url === '/' ? 'text/html' : 'text/javascript',
      'content-security-policy': "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
    });
    response.end(url === '/' ? '<!doctype html><script type="module" src="/stdin.js"></script>' : files.get(url));
  });
  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: PAGE, resolveDir: root },
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2021',
      outdir: '/',
      write: false,
    });
    for (const { path, text } of outputFiles) files.set(path, text);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: flags });
  });
  after(async () => {
    await browser?.close();
    server.close();
  });

  it('is written and read where no code may be made of text', async () => {
    const page = await browser.newPage();
    const errors = consoleErrors(page);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('globalThis.roundTrip');
    const result = (await page.evaluate(
      (layer) => (globalThis as unknown as { roundTrip: (one: unknown) => Promise<unknown> }).roundTrip(layer),
      catalogue() as unknown,
    )) as { layer: unknown; issues: unknown[]; said: string[] };
    assert.deepEqual(result.layer, catalogue());
    assert.deepEqual(result.issues, []);
    assert.match(result.said[0], /^Trang phi, dòng 2, cột Mức thu: "x" không phải số nguyên/);
    assert.deepEqual(errors.filter((text) => !/favicon/.test(text)), []); // prettier-ignore
  });
});
