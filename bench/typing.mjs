/**
 * Typing into the built search element in a real Chromium: a ward's catalogue on a processor slowed down four times, and large
 * ones in a worker; beside it the same page made the usual way with MiniSearch, and one that draws as many rows without any
 * search, which no page can be quicker than.
 *
 *   npm run bench:typing                 needs npm run build
 *   npm run bench:typing -- --json FILE  the figures as JSON too
 *
 * Types judged queries where the shared data folder is there, else names of procedures without their marks.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { indexOf, isBuilt, measureTyping, SCREEN_HEIGHT } from './search/browser.mjs';
import { judgedQueries, nationalCatalogue, shippedCatalogue } from './search/data.mjs';
import { load } from './search/ours.mjs';
import { madeUp } from './search/made-up.mjs';
import { rivalIndex } from './search/rival.mjs';
import { table } from './search/table.mjs';
import { fold } from './search/text.mjs';

/** Queries that are typed, evenly taken of all: some 500 keystrokes. */
const TYPED = 24;

/** Pixels that the keyboard of a phone leaves of its page. */
const OVER_KEYBOARD = 440;

if (!isBuilt()) {
  console.error('dist is missing: run npm run build first.');
  process.exit(1);
}
const { module: ours } = await load('src/search/index.ts', 'search');
const { indexText } = (await load('src/catalogue/arriving.ts', 'arriving')).module;
const { visibleRows } = (await load('src/elements/ward-procedure-search/visible-rows.ts', 'visible-rows')).module;
const shipped = shippedCatalogue();
const index = (catalogue) => indexOf(catalogue, { ...ours, indexText });
const large = nationalCatalogue(shipped) ?? madeUp(shipped, 5652);
const texts = judgedQueries()?.map(({ query }) => query) ?? shipped.procedures.map(({ name }) => fold(name.vi));
const some = texts.map((text) => text.slice(0, 30));
const queries = some.filter((_, i) => i % Math.ceil(some.length / TYPED) === 0);

const ward = index(shipped);
const nation = index(large);
const rival = rivalIndex(shipped);
const phones = [
  { slowdown: 1, height: SCREEN_HEIGHT },
  { slowdown: 4, height: SCREEN_HEIGHT },
  { slowdown: 4, height: OVER_KEYBOARD },
];
const rows = await measureTyping(
  [
    ...phones.flatMap((phone) => [
      { ...phone, name: `${shipped.procedures.length} procedures`, index: ward },
      { ...phone, name: 'MiniSearch, plain rows', index: rival, rivalRows: visibleRows(phone.height) },
      { ...phone, name: 'no search, plain rows', index: rival, rivalRows: visibleRows(phone.height), knows: true },
    ]),
    { name: `${large.procedures.length} procedures`, index: nation, slowdown: 1 },
    { name: `${large.procedures.length} procedures`, index: nation, slowdown: 4 },
  ],
  queries,
);

const ms = (value) => value.toFixed(1);
console.log('## Keystroke to results in the search element, milliseconds\n');
console.log(
  `${cpus().length} cores, load ${loadavg()[0].toFixed(1)}: with more load than cores only “processor” says something.\n`,
);
table(
  [
    '',
    'slowed',
    'pixels high',
    'worker',
    'keys',
    'p50',
    'p95',
    'p99',
    'worst',
    'first letter',
    'search alone p50',
    'p95',
    'processor p50',
    'p95',
    'blocked',
    'start shown',
    'on a slow network',
    'results shown',
    'on a slow network',
    'since the page was asked for',
    'on a slow network',
  ],
  rows.map((row) => [
    row.name,
    `${row.slowdown}×`,
    row.height,
    row.worker ? 'yes' : 'no',
    row.keystrokes,
    ...[row.p50, row.p95, row.p99, row.worst, row.letter].map(ms),
    ...(row.searching ? [row.searching.p50, row.searching.p95].map(ms) : ['', '']),
    ...(row.processor ? [row.processor.p50, row.processor.p95].map(ms) : ['', '']),
    ...[row.blocked, row.start, row.startSlowly, row.first, row.slowly, row.firstAsked, row.slowlyAsked].map(ms),
  ]),
);
console.log(
  '“blocked”: longest time in which the page could not answer a touch while typing. “shown”: first paint after the',
);
console.log(
  'catalogue’s file has arrived, of the start and of the results of a query that stood there from the beginning. Where the network is',
);
console.log(
  'slow (1.6 Mbit/s, 150 ms) what the page itself needs is mostly there before the catalogue; where it is not, the same results are',
);
console.log('timed since the page was asked for as well.');
console.log('“first letter”: on a page that has been read for three seconds, median.');
const json = process.argv.indexOf('--json');
if (json > 0) writeFileSync(process.argv[json + 1], JSON.stringify(rows, null, 2));
