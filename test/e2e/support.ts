/** What the journeys share: the built site, a real browser, and looking at a page as a person or a screen reader would. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { openSite } from '../../scripts/site.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Site = Awaited<ReturnType<typeof openSite>>;

export { openSite };

/** Breaches of the accessibility rules on a page, shadow roots included, in short words. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  });
}

/** How far the page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Errors that reach the console of a page. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** A page of a ward with the one tag in it. */
export function wardPage(attributes: string, head = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Thủ tục của phường</title>
<link rel="icon" href="/demo/favicon.svg">${head}
<script type="module" src="/dist/cdn/split/ward-procedure-search.js"></script>
<script>addEventListener('ward-catalogue-problem', (event) => (window.problems = [...(window.problems ?? []), ...event.problems]));</script>
</head><body><main><h1>Thủ tục</h1>
<ward-procedure-search ${attributes}><a href="https://dichvucong.gov.vn">Cổng Dịch vụ công quốc gia</a></ward-procedure-search>
</main></body></html>`;
}

/** Serves a page at an address of its own. */
export function serve(site: Site, path: string, body: string, type = 'text/html; charset=utf-8', status = 200): string {
  site.routes[path] = { status, body, headers: { 'content-type': type } };
  return `${site.origin}${path}`;
}
