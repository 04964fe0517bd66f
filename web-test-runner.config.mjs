/** Browser tests. `npm test` chooses the files and the browser; `npx wtr` alone runs them all. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, flags } from './scripts/browser.mjs';
import { sidecarHeaders } from './scripts/static-server.mjs';
import { listTestFiles, partOf } from './scripts/test-files.mjs';
import { countBrowserSessions } from './scripts/test-summary.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Hands the counts to `npm test`, which prints the one summary. */
const countingReporter = () => ({
  stop({ sessions }) {
    const file = process.env.WARD_TEST_RESULT;
    if (file) writeFileSync(file, JSON.stringify(countBrowserSessions(sessions)));
  },
});

/** A window for each page. Of two pages in one window only one is seen: the other draws no frame and has no focus. */
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

export default {
  rootDir: root,
  files: listTestFiles(root).filter((file) => partOf(file) === 'browser'),
  nodeResolve: { exportConditions: ['development'] },
  concurrency: 2,
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2021',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  // A page under test/pages may ask for its own headers, such as a strict CSP: <page>.headers.json beside it.
  middleware: [
    async (context, next) => {
      await next();
      for (const [name, value] of Object.entries(await sidecarHeaders(root, context.path))) context.set(name, value);
    },
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: (await findBrowser()).path, args: flags },
      createPage,
    }),
  ],
  // Lit's own remark about its development build; everything else stays to be seen.
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('lit.dev/msg/dev-mode')),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countingReporter()],
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/localization/generated/**'],
    report: true,
    reportDir: 'coverage',
  },
};
