/** Speed: building, loading, every keystroke of the queries, memory; and the worst input. */
import { brotli } from './peers.mjs';

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

/** Milliseconds of processor time that this program has used: what other programs do at the same time does not count. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Longest time spent on one engine's keystrokes. */
const BUDGET_MS = 8000;

/** Builds an engine and types the queries into it, letter by letter, evenly sampled within the time allowed. */
export async function speed(entrant, given, queries) {
  const before = heap();
  const begun = worked();
  const engine = await entrant.build(given);
  const buildMs = worked() - begun;
  engine.search('khai sinh');
  const memory = (heap() - before) / 2 ** 20;
  const data = engine.data?.();
  let loadMs;
  if (entrant.load && data) {
    const start = worked();
    await entrant.load(given, data);
    loadMs = worked() - start;
  }
  const typed = queries.flatMap(({ query }) =>
    Array.from({ length: Math.min(query.length, 60) }, (_, i) => query.slice(0, i + 1)),
  );
  for (const query of typed.slice(0, 40)) engine.search(query);
  const times = [];
  const started = performance.now();
  // Whole queries in their order, so that what an engine remembers of the last letter counts as it would.
  const step = Math.max(1, Math.ceil(typed.length / 4000));
  for (let i = 0; i < typed.length && performance.now() - started < BUDGET_MS; i += step) {
    const start = worked();
    engine.search(typed[i]);
    times.push(worked() - start);
  }
  const sorted = Float64Array.from(times).sort();
  return {
    engine,
    buildMs,
    loadMs,
    memory,
    data: data && brotli(data),
    keystrokes: times.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    worst: sorted[sorted.length - 1],
  };
}

/** What somebody could paste to stop a search. */
export function worstCase(search) {
  const inputs = {
    '10,000 letters': 'a'.repeat(10000),
    '10,000 letters of Telex keys': 'awesfx'.repeat(1700),
    '5,000 words': 'khai sinh '.repeat(2500),
    '30 words of the catalogue': Array.from({ length: 30 }, (_, i) => ['giấy', 'đăng', 'ký', 'cấp', 'đất'][i % 5]).join(
      ' ',
    ),
    '30 short forms': Array.from({ length: 30 }, () => 'dkkd').join(' '),
    '30 glued words': Array.from({ length: 30 }, (_, i) => 'dangkykhaisinh'.slice(i % 5)).join(' '),
    'regular expression': '(a+)+$'.repeat(200),
    emoji: '👨‍👩‍👧'.repeat(2000),
    'half-typed marks': '\u0301\u0323'.repeat(5000),
  };
  return Object.entries(inputs).map(([name, input]) => {
    const start = worked();
    search.search(input);
    return [name, worked() - start];
  });
}
