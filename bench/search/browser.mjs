/* global MessageChannel, InputEvent, requestAnimationFrame -- functions that run in the page */
/**
 * What a person feels: typing into the built search element in a real Chromium, its processor slowed down. Needs `npm run build`.
 *
 * A keystroke is over when the results for it are in the page and laid out. Blocked is the longest time in which the page
 * could not have answered a touch.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSite } from '../../scripts/site.mjs';
import { rivalPage } from './rival.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ELEMENT = 'dist/cdn/split/ward-procedure-search.js';

export const isBuilt = () => existsSync(`${root}/${ELEMENT}`);

/** Pixels of the page of a phone without its keyboard. */
export const SCREEN_HEIGHT = 800;

/** A phone far from the tower: 1.6 Mbit/s, 150 ms there and back, as Lighthouse has it. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** Milliseconds between the page and the first letter. */
const READING = 3000;

/** Parts in which the queries are typed, each on a new page. */
const TURNS = 6;

const SUMMARY =
  'code slug name shortName summary keywords field lifeEvents audience tier agencies onlineLevel status supersededBy';

/** The split index of a catalogue, with its search data, as it is built. */
export function indexOf(catalogue, { withSearchData, indexText }) {
  const keep = new Set([...SUMMARY.split(' '), 'confidence']);
  const procedures = catalogue.procedures.map((one) => ({
    confidence: 'imported',
    ...Object.fromEntries(Object.entries(one).filter(([key]) => keep.has(key))),
  }));
  const { pinned, fields, lifeEvents, synonyms } = catalogue;
  const head = { ...catalogue, format: 'ward-catalogue-index', pinned, fields, lifeEvents, synonyms };
  return indexText(withSearchData({ ...head, procedures, procedurePath: 'p/{code}.json' }, catalogue));
}

const ourPage = (attributes) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><script type="module" src="/${ELEMENT}"></script></head>
<body><ward-procedure-search ${attributes}></ward-procedure-search></body></html>`;

/** Runs in the page: watches how long it is blocked, by a message to itself that ought to come at once. */
const watchBlocking = () => {
  const { port1, port2 } = new MessageChannel();
  window.blocked = 0;
  let sent = performance.now();
  port1.onmessage = () => {
    window.blocked = Math.max(window.blocked, performance.now() - sent);
    setTimeout(() => {
      sent = performance.now();
      port2.postMessage(0);
    }, 4);
  };
  port2.postMessage(0);
};

/** Runs in the page: puts a text into the box and gives the milliseconds until its results are laid out. */
const typeOne = async (text) => {
  const element = document.querySelector('ward-procedure-search');
  const input = element.shadowRoot.querySelector('input');
  const start = performance.now();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
  // A worker's answer comes later: the element knows whether it still waits.
  while (element._isWaiting) {
    await new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(0);
    });
    await element.updateComplete;
  }
  element.shadowRoot.querySelector('.found')?.getBoundingClientRect();
  return performance.now() - start;
};

/**
 * Runs in the page: types queries letter by letter, and gives the milliseconds of each letter, and of them those in which the page
 * searches; the rest is drawing.
 */
const typeAll = async ({ queries, every, typeOne }) => {
  const type = new Function(`return ${typeOne}`)();
  const times = [];
  const searching = [];
  const finder = document.querySelector('ward-procedure-search')._finder;
  const { ask } = finder;
  let asking = 0;
  finder.ask = (question) => {
    const start = performance.now();
    const answer = ask.call(finder, question);
    asking += performance.now() - start;
    return answer;
  };
  window.blocked = 0;
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      await new Promise((resolve) => setTimeout(resolve, every));
      asking = 0;
      times.push(await type(query.slice(0, length)));
      searching.push(asking);
    }
  }
  return { times, searching, blocked: window.blocked };
};

/**
 * Runs in the page: milliseconds to the first frame that shows what is looked for, from the arrival of the catalogue and from the
 * moment in which the page was asked for: on a quick network one page has its catalogue before its scripts, another one after them.
 */
const watchFirstPaint = (selector) => {
  window.firstPaint = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('ward-procedure-search')?.shadowRoot?.querySelector(selector))
        return requestAnimationFrame(look);
      // The frame after this one begins when this one is painted.
      requestAnimationFrame(() => {
        const [file] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('index.json'));
        const now = performance.now();
        resolve({ arrival: now - file.responseEnd, asked: now });
      });
    };
    requestAnimationFrame(look);
  });
};

/**
 * Milliseconds of processor time that the page's own thread spends on each keystroke: a number that does not grow when other
 * programs are busy. Times the slowdown it says what a keystroke costs on a phone.
 */
async function processorTimes(tab, cdp, queries) {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const before = await worked();
      await tab.evaluate(typeOne, query.slice(0, length));
      times.push((await worked()) - before);
    }
  }
  return times;
}

const ascending = (a, b) => a - b;
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const asked = ' query="lam giay khai sinh"';
/** What is waited for: the start, and the results of a query that stood there from the beginning. */
const STARTS = {
  start: ['', '.tile'],
  startSlowly: ['', '.tile', SLOW_NETWORK],
  first: [asked, '[role="option"]'],
  slowly: [asked, '[role="option"]', SLOW_NETWORK],
};

/**
 * @param {{ name: string, index: string, slowdown: number, height?: number, rivalRows?: number, knows?: boolean }[]} cases `height`
 * in pixels: of a phone on which somebody types, what its keyboard leaves; `rivalRows`: not ours but the usual page, with so many
 * rows; `knows`: that page without a search
 * @param {string[]} queries
 * @returns figures per case, in milliseconds. The cases take turns: how fast a machine is changes from minute to minute.
 */
export async function measureTyping(cases, queries, repeats = 5) {
  const site = await openSite({ compress: true });
  const open = async (number, [attributes, selector, network]) => {
    const { index, slowdown, height = SCREEN_HEIGHT, rivalRows, knows } = cases[number];
    const address = `/bench-${number}/index.json`;
    const path = `/bench-${number}.html`;
    const src = `src="${address}"${attributes}`;
    const body = rivalRows ? rivalPage(src, rivalRows, knows) : ourPage(src);
    site.routes[address] = { status: 200, body: index, headers: { 'content-type': 'application/json' } };
    site.routes[path] = { status: 200, body, headers: { 'content-type': 'text/html' } };
    const tab = await site.page({ width: 400, height });
    tab.setDefaultTimeout(120_000);
    const cdp = await tab.context().newCDPSession(tab);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (network) {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', network);
    }
    await tab.addInitScript(watchFirstPaint, selector);
    await tab.goto(`${site.origin}${path}`);
    return { tab, cdp, first: await tab.evaluate(() => window.firstPaint) };
  };
  const rows = cases.map(() => ({
    times: [],
    searching: [],
    blocked: 0,
    letter: [],
    ...Object.fromEntries(Object.keys(STARTS).flatMap((name) => [name, `${name}Asked`].map((part) => [part, []]))),
  }));
  for (let turn = 0; turn < repeats; turn++) {
    for (const [number, row] of rows.entries()) {
      for (const [name, start] of Object.entries(STARTS)) {
        const { tab, first } = await open(number, start);
        row[name].push(first.arrival);
        row[`${name}Asked`].push(first.asked);
        await tab.context().close();
      }
    }
  }
  for (let turn = 0; turn < TURNS; turn++) {
    const some = queries.filter((_, i) => i % TURNS === turn);
    for (const [number, row] of rows.entries()) {
      const { tab, cdp } = await open(number, STARTS.start);
      await tab.waitForFunction(() => document.querySelector('ward-procedure-search')._finder);
      // Nobody types in the moment in which a page appears.
      await tab.waitForTimeout(READING);
      await tab.evaluate(watchBlocking);
      const { times, searching, blocked } = await tab.evaluate(typeAll, {
        queries: some,
        every: 15,
        typeOne: `${typeOne}`,
      });
      row.times.push(...times);
      if (tab.workers().length === 0) row.searching.push(...searching);
      row.letter.push(times[0]);
      row.blocked = Math.max(row.blocked, blocked);
      row.worker = tab.workers().length > 0;
      if (cases[number].slowdown === 1)
        row.processor = [...(row.processor ?? []), ...(await processorTimes(tab, cdp, some))];
      await tab.context().close();
    }
  }
  await site.close();
  return rows.map(({ times, searching, blocked, worker, processor, ...medians }, number) => {
    const { name, slowdown, height = SCREEN_HEIGHT } = cases[number];
    const at = (list, share) => percentile(list.sort(ascending), share);
    return {
      name,
      slowdown,
      height,
      worker,
      keystrokes: times.length,
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      p99: at(times, 0.99),
      worst: Math.max(...times),
      blocked,
      searching: searching.length > 0 ? { p50: at(searching, 0.5), p95: at(searching, 0.95) } : undefined,
      processor: processor && { p50: at(processor, 0.5), p95: at(processor, 0.95) },
      ...Object.fromEntries(Object.entries(medians).map(([name, list]) => [name, at(list, 0.5)])),
    };
  });
}
