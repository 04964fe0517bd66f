/** A question as a person asks it, and what the card must answer on a day. */
import assert from 'node:assert/strict';
import type { ChannelKind, FactValue } from '../../../src/catalogue/types.js';
import {
  answer,
  type Answer,
  type FeeAmount,
  type FeeTotal,
  type Guide,
  type PaperCounts,
  type PaperEntry,
} from '../../../src/guide/index.js';
import { at, realWard, type WardName } from '../support.js';

export interface GuideCase {
  /** In the words of the person. */
  asked: string;
  code: string;
  /** Phường Kiến Tường unless the case needs a ward with hours and provincial fees. */
  ward?: WardName;
  facts?: Record<string, FactValue>;
  channel?: ChannelKind;
  /** By the clock of Việt Nam; Wednesday 25/11/2026, 9 giờ, unless it matters. */
  now?: string;
  expect: Expectation;
}

/** What is named is checked; lists are whole lists. */
export interface Expectation {
  /** `guide` when absent. */
  kind?: Answer['kind'];
  /** The procedure that is the right one instead. */
  target?: string;
  /** Why the content does not hold, and what took its place. */
  reason?: 'ended' | 'legalBasisEnded' | 'notYetInForce' | 'suspended';
  supersededBy?: string;
  /** Ids of papers, of groups where one paper is enough. `null`: the papers are not known. */
  needed?: string[] | null;
  perhaps?: string[];
  replaced?: string[];
  counts?: Partial<PaperCounts>;
  total?: FeeTotal;
  /** Fee lines by id: what each comes to. */
  fees?: Record<string, FeeAmount['kind'] | number>;
  saving?: number | null;
  /** The day on which it is ready; null where none can be given. */
  due?: string | null;
  latest?: string;
  /** Why the date is an estimate; an empty list: it is none. */
  estimate?: string[];
  /** Days off that were skipped. */
  skipped?: string[];
  /** Kind of place, and the office where the catalogue knows one. */
  place?: string;
  office?: string;
  open?: 'open' | 'closed' | 'unknown';
  presence?: string[];
  /** Parts of conditions that surely apply. */
  says?: string[];
  /** Steps that surely apply, among others. */
  steps?: string[];
  /** Kinds of warnings, among others. */
  warns?: string[];
}

export const vnd = (amount: number): FeeTotal => ({ kind: 'exact', amount, currency: 'VND' });
export const atLeast = (amount: number, missing = 1): FeeTotal => ({
  kind: 'atLeast',
  amount,
  currency: 'VND',
  missing,
});
export const UNKNOWN: FeeTotal = { kind: 'unknown' };

/** Answers a case and compares. */
export function check({ code, ward = 'kien-tuong', facts, channel, now = '2026-11-25', expect }: GuideCase): void {
  const found = answer(realWard(ward), code, { facts, channel, now: at(now) });
  assert.equal(found.kind, expect.kind ?? 'guide');
  if (expect.target !== undefined) assert.equal(found.kind === 'goTo' && found.target, expect.target);
  if (found.kind === 'outdated') {
    if (expect.reason) assert.equal(found.reason.kind, expect.reason);
    if (expect.supersededBy)
      assert.equal(found.reason.kind === 'ended' && found.reason.supersededBy, expect.supersededBy);
  }
  if (found.kind !== 'unknownProcedure') {
    const kinds = found.warnings.map(({ kind }) => kind);
    for (const kind of expect.warns ?? [])
      assert.ok(kinds.includes(kind as never), `warning ${kind}: ${kinds.join(', ')}`);
  }
  if (found.kind === 'guide') checkGuide(found, expect);
}

function checkGuide(guide: Guide, expect: Expectation): void {
  checkPapers(guide, expect);
  checkFees(guide, expect);
  checkTime(guide, expect);
  const { place } = guide;
  if (expect.place) assert.equal('agency' in place ? place.agency.kind : place.kind, expect.place);
  if (expect.office) assert.equal(place.kind === 'office' ? place.office.code : place.kind, expect.office);
  if (expect.open) assert.equal(guide.open.kind, expect.open);
  if (expect.presence)
    assert.deepEqual(
      guide.presence.flatMap(({ item, state }) => (state === 'applies' ? [item.kind] : [])),
      expect.presence,
    );
  const said = guide.requirements.filter(({ state }) => state === 'applies').map(({ item }) => item.value.vi);
  for (const part of expect.says ?? [])
    assert.ok(
      said.some((text) => text.includes(part)),
      `"${part}" in ${JSON.stringify(said)}`,
    );
  const steps = guide.steps.filter(({ state }) => state === 'applies').map(({ item }) => item.id);
  for (const id of expect.steps ?? []) assert.ok(steps.includes(id), `step ${id}: ${steps.join(', ')}`);
}

const stateOf = (entry: PaperEntry) => (entry.kind === 'paper' ? entry.paper.state : entry.state);

function checkPapers({ papers }: Guide, expect: Expectation): void {
  const ids = (state: ReturnType<typeof stateOf>) =>
    papers?.entries.filter((entry) => stateOf(entry) === state).map(({ id }) => id) ?? null;
  if (expect.needed !== undefined) assert.deepEqual(ids('needed'), expect.needed, 'needed');
  if (expect.perhaps) assert.deepEqual(ids('perhaps'), expect.perhaps, 'perhaps');
  if (expect.replaced) assert.deepEqual(ids('replaced'), expect.replaced, 'replaced');
  for (const [purpose, count] of Object.entries(expect.counts ?? {})) {
    assert.equal(papers?.counts[purpose as keyof PaperCounts], count, purpose);
  }
}

function checkFees({ fees }: Guide, expect: Expectation): void {
  if (expect.total) assert.deepEqual(fees.total, expect.total);
  if (expect.saving !== undefined) assert.equal(fees.onlineSaving, expect.saving);
  if (expect.fees) {
    const lines = fees.lines.map(({ fee, amount }) => [fee.id, amount.kind === 'amount' ? amount.amount : amount.kind]);
    assert.deepEqual(Object.fromEntries(lines), expect.fees);
  }
}

function checkTime({ time }: Guide, expect: Expectation): void {
  const date = time.due?.date;
  if (expect.due !== undefined) assert.equal(date?.date ?? null, expect.due);
  if (expect.latest) assert.equal(time.due?.latest?.date, expect.latest);
  if (expect.estimate) {
    assert.deepEqual(
      date?.estimate.map(({ kind }) => kind),
      expect.estimate,
    );
    assert.equal(date?.verified, expect.estimate.length === 0);
  }
  if (expect.skipped) {
    const { explanation } = date ?? {};
    assert.deepEqual(explanation?.kind === 'counted' && explanation.holidays.map((day) => day.date), expect.skipped);
  }
}
