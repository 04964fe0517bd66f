/**
 * Draws values of the shipped catalogue by a seed and lays them beside the national records they were taken from.
 *
 *   node bench/values.mjs [--seed 1] [--count 20 | --all]
 *
 * Values that name another source than the portal are left out, and procedures without a record.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { filesBelow } from '../scripts/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = join(root, '..', 'shared', 'data', 'national');

/** Numbers from a seed, the same on every machine (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const plain = (text) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether the record states the value as a word or number of its own; gives the words around it. */
function find(text, pattern) {
  const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return match && text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
}

const amountPattern = (amount) => {
  const digits = String(amount);
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '[.,]?');
  return `${grouped}`;
};
const UNITS = {
  workingDay: ['WORKING_DAY', 'ngày làm việc'],
  calendarDay: ['DAY', 'ngày'],
  hour: ['HOUR', 'giờ'],
  workingHour: ['WORKING_HOUR', 'giờ làm việc'],
  month: ['MONTH', 'tháng'],
};
/** `7 WORKING_DAY`, `"processingTime":7,"processingTimeUnit":"WORKING_DAY"`, `07 (bảy) ngày làm việc`. */
const timePattern = ({ unit, value }) =>
  [
    `0?${value}\\s*(?:\\([^)]*\\)\\s*)?${UNITS[unit][1]}`,
    `${value} ${UNITS[unit][0]}`,
    `"processingTime":"?${value}"?,"processingTimeUnit":"${UNITS[unit][0]}"`,
    `"qty":${value},"type":"${UNITS[unit][0]}"`,
    // Without a unit in one place, with one in another: the number itself.
    `"processingTime":"?${value}"?`,
  ].join('|');

/** Every value of a procedure that its record should state: where, what, and how to find it. */
function valuesOf(procedure) {
  const { name, timeLimits, fees, legalBasis, official, results, dossier } = procedure;
  const own = (list) => (list ?? []).filter(({ provenance }) => !provenance);
  return [
    { path: '/name', value: name.vi, pattern: escaped(plain(name.vi)).replace(/ /g, '\\s+') },
    ...own(timeLimits)
      .filter(({ amount }) => UNITS[amount.unit])
      .map(({ amount }, at) => ({
        path: `/timeLimits/${at}`,
        value: `${amount.value} ${amount.unit}`,
        pattern: timePattern(amount),
      })),
    ...own(fees).flatMap(({ id, price }) =>
      [price.amount, price.min, price.max, price.cap, ...(price.tiers ?? []).map(({ amount }) => amount)]
        .filter((amount) => amount !== undefined)
        .map((amount) => ({ path: `/fees/${id}`, value: amount, pattern: amountPattern(amount) })),
    ),
    ...(legalBasis ?? [])
      .filter(({ governs }) => !governs)
      .map(({ number }) => ({
        path: '/legalBasis',
        value: number,
        pattern: escaped(number).replace(/-/g, '[-–]\\s*'),
      })),
    ...(official?.decision
      ? [{ path: '/official/decision', value: official.decision.number, pattern: escaped(official.decision.number) }]
      : []),
    ...(results ?? []).map(({ name: result }) => ({
      path: '/results',
      value: result.vi,
      pattern: escaped(plain(result.vi)).replace(/ /g, '\\s+'),
    })),
    ...own(dossier?.items)
      .filter(({ portalComponentCode }) => portalComponentCode)
      .map(({ id, portalComponentCode }) => ({
        path: `/dossier/items/${id}`,
        value: portalComponentCode,
        pattern: escaped(portalComponentCode),
        needsDetail: true,
      })),
  ];
}

function records() {
  const found = new Map();
  for (const [file, from] of [
    ['procedures.jsonl.gz', 'export'],
    ['details-raw.jsonl.gz', 'detail'],
  ])
    for (const line of gunzipSync(readFileSync(join(data, file)))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)) {
      const json = JSON.parse(line);
      const record = json.code === undefined ? json.data : json;
      const code = String(record.code).trim();
      const known = found.get(code);
      found.set(code, {
        text: `${known?.text ?? ''}\n${JSON.stringify(record)}`.normalize('NFC'),
        detail: from === 'detail',
      });
    }
  return found;
}

function optionOf(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`);
  return value;
}

function main() {
  if (!existsSync(data)) return console.log(`Skipped: there is no ${data}.`);
  const [seed, count] = [optionOf('seed', 20261124), optionOf('count', 20)];
  const from = records();
  const all = filesBelow(join(root, 'procedures/national'))
    .filter((file) => file.endsWith('.json') && basename(file) !== 'catalogue.json')
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter(
      ({ code, status, provenance }) => from.has(code) && status === 'active' && provenance.confidence !== 'draft',
    )
    .flatMap((procedure) =>
      valuesOf(procedure)
        .filter(({ needsDetail }) => !needsDetail || from.get(procedure.code).detail)
        .map((value) => ({ ...value, code: procedure.code })),
    );
  const random = randomOf(seed);
  const drawn = process.argv.includes('--all') ? all : [];
  // Kinds of value take turns: legal acts are many and amounts are few.
  const kinds = [...new Set(all.map(({ path }) => path.split('/')[1]))];
  while (drawn.length < count) {
    const kind = kinds[drawn.length % kinds.length];
    const list = all.filter(({ path }) => path.split('/')[1] === kind);
    drawn.push(list[Math.floor(random() * list.length)]);
  }
  let wrong = 0;
  console.log(`Seed ${seed}: ${drawn.length} of ${all.length} values, each beside its record.`);
  for (const { code, path, value, pattern } of drawn) {
    const there = find(from.get(code).text, pattern);
    if (!there) wrong++;
    console.log(
      `${there ? 'ok   ' : 'WRONG'} ${code} ${path}: ${value}\n        ${there ? `…${there.replace(/\s+/g, ' ')}…` : 'not in the record'}`,
    );
  }
  console.log(`${drawn.length - wrong} of ${drawn.length} agree.`);
  if (wrong) process.exitCode = 1;
}

main();
