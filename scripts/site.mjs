/**
 * For journeys (test/e2e): the built site on a port of its own and a real browser in front of it.
 *
 *   const site = await openSite();
 *   const page = await site.page({ width: 360 });
 *   await page.goto(`${site.origin}/demo/`);
 *   await site.close();
 */
import { chromium } from 'playwright-core';
import { findBrowser, flags } from './browser.mjs';
import { root } from './install.mjs';
import { startServer } from './static-server.mjs';

/**
 * Opens the site.
 * @param {Omit<Parameters<typeof startServer>[0], 'root'> & { root?: string }} [options] of the server: headers and
 *   routes for single paths
 * @returns {Promise<{
 *   origin: string,
 *   routes: Record<string, import('./static-server.mjs').Route>,
 *   browser: import('playwright-core').Browser,
 *   page(size?: { width?: number, height?: number }, context?: import('playwright-core').BrowserContextOptions):
 *     Promise<import('playwright-core').Page>,
 *   close(): Promise<void>,
 * }>} `page` opens a page in a new context, so nothing stored is shared; `page.context()` opens a second one that
 *   shares
 */
export async function openSite(options = {}) {
  const { path } = await findBrowser();
  const server = await startServer({ root, redirects: { '/': '/demo/' }, ...options });
  const browser = await chromium.launch({ executablePath: path, args: flags }).catch(async (error) => {
    await server.close();
    throw error;
  });
  return {
    origin: server.origin,
    routes: server.routes,
    browser,
    async page({ width = 1280, height = 900 } = {}, context = {}) {
      const opened = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', ...context });
      return opened.newPage();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
