/* eslint @typescript-eslint/no-unused-vars: ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }] -- rows without what cannot be printed */
/**
 * The search race: relevance by kind of query, speed and size of our search and of five general engines, in one run.
 *
 *   npm run bench:search                 everything
 *   npm run bench:search -- --ours       our search only
 *   npm run bench:search -- --no-fit     the cross-validated figure with the shipped weights (quicker)
 *   npm run bench:search -- --only nation   one of the catalogues (shipped, all of a ward, nation); minutes for the nation
 *   npm run bench:search -- --json FILE  the figures as JSON too
 *
 * Needs the shared data folder beside the repository; without it only speed and size on the shipped catalogue are measured.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { build as bundle } from 'esbuild';
import { askedQueries, judgedQueries, nationalCatalogue, shippedCatalogue } from './search/data.mjs';
import { crossValidate, overlap } from './search/fit.mjs';
import { evaluate } from './search/measures.mjs';
import { load } from './search/ours.mjs';
import { brotli, documents, peers } from './search/peers.mjs';
import { speed, worstCase } from './search/speed.mjs';
import { table } from './search/table.mjs';

const options = new Set(process.argv.slice(2));
const jsonFile = process.argv[process.argv.indexOf('--json') + 1];
const { module: ours, outfile } = await load('src/search/index.ts', 'search');
const { module: weightsModule } = await load('src/search/weights.ts', 'weights');
const queries = judgedQueries();
const shipped = shippedCatalogue();
const catalogues = [['shipped', shipped]];
const ward = nationalCatalogue(shipped, true);
if (ward) catalogues.push(['all of a ward', ward], ['nation', nationalCatalogue(shipped)]);
const only = options.has('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
if (only && !catalogues.some(([label]) => label === only)) {
  console.error(`--only takes one of: ${catalogues.map(([label]) => label).join(', ')}.`);
  process.exit(1);
}
const report = { relevance: {}, speed: {}, size: {} };

const number = (value, digits = 3) => (value === undefined ? '–' : value.toFixed(digits));

const relevanceTable = (results) =>
  table(
    ['', 'n', 'success@1', 'MRR@10', 'recall@10', 'honest'],
    results.map(([name, { n, ...means }]) => [
      name,
      n,
      ...['success', 'mrr', 'recall', 'honest'].map((mean) => number(means[mean])),
    ]),
  );

/** Every engine in one shape. */
const entrants = [
  {
    name: 'ours',
    prepare: (catalogue) => ({ ...catalogue, search: undefined, searchRows: undefined }),
    build: async (catalogue) => {
      const engine = ours.createSearch(catalogue);
      return {
        search: (query) => engine.search(query, { limit: 10 }).map(({ code }) => code),
        data: () => {
          const { search, searchRows } = ours.withSearchData(catalogue, catalogue);
          return JSON.stringify({ search, searchRows });
        },
      };
    },
    load: async (catalogue, data) => ours.createSearch({ ...catalogue, ...JSON.parse(data) }),
  },
  ...(options.has('--ours') ? [] : (await peers()).map((peer) => ({ ...peer, prepare: documents }))),
];

console.log(
  `${shipped.procedures.length} procedures shipped; ${queries ? `${queries.length} judged queries` : 'no judged queries: the shared data folder is not there, so relevance is not measured'}\n`,
);

for (const [label, catalogue] of catalogues) {
  if (only && only !== label) continue;
  console.log(`## ${label}: ${catalogue.procedures.length} procedures\n`);
  const built = [];
  for (const entrant of entrants) {
    const given = entrant.prepare(catalogue);
    built.push({
      ...entrant,
      given,
      ...(await speed(
        entrant,
        given,
        queries ?? shipped.procedures.map(({ name }) => ({ query: name.vi.slice(0, 40) })),
      )),
    });
  }
  if (queries) {
    const results = built.map(({ name, engine }) => [name, evaluate(engine.search, queries, catalogue)]);
    report.relevance[label] = Object.fromEntries(results);
    relevanceTable(results.map(([name, { all }]) => [name, all]));
    const [, mine] = results[0];
    console.log('success@1 by kind (honest for zero-result)');
    table(
      ['', 'n', ...results.map(([name]) => name)],
      Object.keys(mine.kind).map((kind) => [
        kind,
        mine.kind[kind].n,
        ...results.map(([, one]) => number(one.kind[kind].success ?? one.kind[kind].honest)),
      ]),
    );
    console.log('success@1 / MRR@10 by asker');
    table(
      ['', 'n', ...results.map(([name]) => name)],
      Object.keys(mine.asker).map((asker) => [
        asker,
        mine.asker[asker].n,
        ...results.map(([, one]) => `${number(one.asker[asker].success)} / ${number(one.asker[asker].mrr)}`),
      ]),
    );
  }
  if (label === 'shipped') {
    for (const looked of [true, false]) {
      const asked = askedQueries().filter((query) => query.looked === looked);
      const results = built.map(({ name, engine }) => [name, evaluate(engine.search, asked, catalogue).all]);
      report.asked = { ...report.asked, [looked ? 'looked at' : 'not looked at']: Object.fromEntries(results) };
      console.log(
        `Queries written for this project from the names alone, ${looked ? 'failures read afterwards' : 'only sums looked at'}`,
      );
      relevanceTable(results);
    }
  }
  report.speed[label] = built.map(({ engine, given, build, load: _load, prepare, module, ...figures }) => figures);
  table(
    ['processor ms', 'build', 'load', 'p50', 'p95', 'p99', 'worst query', 'memory MB', 'data kB br'],
    built.map((one) => [
      one.name,
      number(one.buildMs, 0),
      number(one.loadMs, 0),
      number(one.p50, 2),
      number(one.p95, 2),
      number(one.p99, 2),
      number(one.worst, 1),
      number(one.memory, 1),
      one.data ? number(one.data / 1024, 1) : '–',
    ]),
  );
}

if (queries && !only) {
  const { count } = overlap(shipped, queries);
  const start = { ...weightsModule.WEIGHTS };
  const plainFigures = crossValidate(ours.createSearch, shipped, queries, start, false);
  const fitted = options.has('--no-fit') ? undefined : crossValidate(ours.createSearch, shipped, queries, start, true);
  report.crossValidated = { overlapping: count, shippedWeights: plainFigures, fitted };
  console.log(
    `## Cross-validated, shipped catalogue\n\n${count} of ${shipped.procedures.flatMap(({ keywords }) => keywords ?? []).length} search phrases equal or contain a judged query when folded; they are taken out of the judged fold.\n`,
  );
  table(
    ['five folds', 'n', 'success@1', 'MRR@10', 'recall@10', 'honest'],
    [
      ['shipped weights', plainFigures],
      ['fitted on four', fitted],
    ]
      .filter(([, one]) => one)
      .map(([name, one]) => [
        name,
        one.n,
        number(one.success),
        number(one.mrr),
        number(one.recall),
        number(one.honest),
      ]),
  );
}

console.log('## Worst input, ours, shipped catalogue\n');
table(
  ['input', 'processor ms'],
  worstCase(ours.createSearch(shipped)).map(([name, ms]) => [name, number(ms, 1)]),
);

console.log('## Code, kB brotli\n');
const sizes = [['ours', brotli(readFileSync(outfile)) / 1024]];
for (const { name, module } of options.has('--ours') ? [] : await peers()) {
  const { outputFiles } = await bundle({
    stdin: { contents: `export * from '${module}'; export { default } from '${module}';`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  }).catch(() =>
    bundle({
      stdin: { contents: `export * from '${module}';`, resolveDir: process.cwd() },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    }),
  );
  sizes.push([name, brotli(outputFiles[0].contents) / 1024]);
}
report.size = Object.fromEntries(sizes);
table(
  ['', 'kB'],
  sizes.map(([name, kb]) => [name, number(kb, 1)]),
);
if (options.has('--json')) writeFileSync(jsonFile, JSON.stringify(report, null, 2));
