import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ChannelKind, Code, FactValue, Procedure } from '../../src/catalogue/types.js';
import {
  decodeState,
  encodeState,
  LINK_LIMIT,
  privateFacts,
  privatePapers,
  stateInFragment,
  type DecodedState,
  type LinkCatalogue,
  type RestoredState,
} from '../../src/guide/index.js';
import { isAnswer } from '../../src/guide/fact-values.js';
import { settleFacts } from '../../src/guide/facts.js';
import { hash32, shortHash } from '../../src/guide/short-hash.js';
import { choice, is, number, paper, procedure, realWard, yesNo } from './support.js';

const CODE = '1.000001';
const WARD = { id: 'vn.mau.hoa-sen', version: '2026.11.02' };

const record = procedure({
  facts: [
    choice('noi-sinh', ['trong-nuoc', 'nuoc-ngoai']),
    yesNo('ket-hon'),
    yesNo('ghi-cha', { sensitive: true, askWhen: is('ket-hon', false) }),
    choice('nhan-cha', ['truoc', 'sau'], { askWhen: is('ghi-cha', true) }),
    number('so-ban', { minimum: 1, maximum: 50 }),
    { id: 'ngay-sinh', type: 'date', question: { vi: 'Ngày?' } },
  ],
  dossier: {
    items: [
      paper('to-khai'),
      paper('chung-sinh'),
      paper('nhan-con', { when: is('ghi-cha', true) }),
      paper('loi-khai', { when: is('nhan-cha', 'sau') }),
    ],
  },
  channels: [
    { kind: 'inPerson', available: true },
    { kind: 'online', available: true },
    { kind: 'post', available: false },
  ],
});
const catalogueOf = (...procedures: Procedure[]): LinkCatalogue => ({ ...WARD, procedures });
const catalogue = catalogueOf(record);

const link = (
  facts: Record<Code, FactValue>,
  ticks: Code[] = [],
  channel: ChannelKind | undefined = undefined,
  of: Procedure = record,
) => encodeState({ catalogue: WARD, procedure: of, facts, ticks, channel });

function restored(text: string, from: LinkCatalogue = catalogue): RestoredState {
  const found = decodeState(text, from);
  assert.equal(found.kind, 'state', JSON.stringify(found));
  return found as Extract<DecodedState, { kind: 'state' }>;
}

/** The same link with other parts and the right check at the end, which is no secret: what a forger can do as well. */
function forged(text: string, change: (parts: string[]) => string[]): string {
  const plain = change(text.split('_').slice(0, -1)).join('_');
  return `${plain}_${hash32(plain).toString(36).padStart(7, '0')}`;
}

describe('the state of a checklist in a link', () => {
  it('comes back as it was: answers, numbers, dates, channel and ticks', () => {
    const facts = { 'noi-sinh': 'nuoc-ngoai', 'ket-hon': true, 'so-ban': 12, 'ngay-sinh': '1969-12-31' };
    const state = restored(link(facts, ['chung-sinh', 'to-khai'], 'online'));
    assert.deepEqual(state.facts, facts);
    assert.deepEqual(new Set(state.ticks), new Set(['to-khai', 'chung-sinh']));
    assert.equal(state.channel, 'online');
    assert.deepEqual([state.code, state.list, state.otherWard, state.otherVersion], [CODE, 'same', false, undefined]);
    assert.deepEqual(state.dropped, { answers: 0, ticks: 0 });
  });

  it('is found beside what the page keeps in the fragment itself, and escaped by a chat program', () => {
    const text = link({ 'ket-hon': true }, ['to-khai']);
    assert.equal(stateInFragment(`#muc-2&ward=${text}&x=1`, 'ward'), text);
    assert.equal(stateInFragment('#muc-2', 'ward'), null);
    assert.deepEqual(decodeState(text.replace(/_/g, '%5F'), catalogue), decodeState(text, catalogue));
    assert.deepEqual(decodeState('', catalogue), { kind: 'none' });
  });

  it('leaves out private answers, what asks because of them, and ticks that would tell them; and names what to ask again', () => {
    const facts = { 'ket-hon': false, 'ghi-cha': true, 'nhan-cha': 'sau' };
    const text = link(facts, ['to-khai', 'nhan-con', 'loi-khai']);
    assert.equal(text, link({ 'ket-hon': false }, ['to-khai']), 'nothing in the link hangs on them');
    const state = restored(text);
    assert.deepEqual(state.facts, { 'ket-hon': false });
    assert.deepEqual(state.ticks, ['to-khai']);
    assert.deepEqual(state.askAgain, ['ghi-cha']);
    assert.deepEqual(restored(link({ 'ket-hon': true })).askAgain, [], 'not where the question does not arise');
  });

  it('does not carry a private answer that somebody wrote into it', () => {
    const text = forged(link({ 'ket-hon': false }), (parts) => [
      ...parts.map((part) => (part.startsWith('f') ? `${part}${shortHash(`${CODE} ghi-cha=true`, 4)}` : part)),
      `t${shortHash(`${CODE} paper nhan-con`, 4)}`,
    ]);
    const state = restored(text);
    assert.deepEqual([state.facts, state.ticks, state.dropped.answers], [{ 'ket-hon': false }, [], 1]);
  });

  it('of another ward or of another version of the catalogue says so, and still helps', () => {
    const text = link({ 'ket-hon': true }, ['to-khai']);
    const there = restored(text, { ...catalogue, id: 'vn.mau.hoa-mai', version: '2026.12.01' });
    assert.deepEqual([there.otherWard, there.otherVersion, there.list], [true, '2026.11.02', 'same']);
    assert.deepEqual(there.ticks, ['to-khai']);
  });

  it('never ticks another paper when the list has changed since', () => {
    const text = link({ 'noi-sinh': 'trong-nuoc' }, ['to-khai', 'chung-sinh']);
    const items = [paper('moi'), paper('chung-sinh'), paper('nhan-con')];
    const facts = [choice('noi-sinh', ['khac', 'nuoc-ngoai'])];
    const state = restored(text, catalogueOf({ ...record, facts, dossier: { items } }));
    assert.deepEqual(state.ticks, ['chung-sinh']);
    assert.deepEqual(state.facts, {}, 'an answer that is no more is not guessed');
    assert.deepEqual([state.list, state.dropped], ['changed', { answers: 1, ticks: 1 }]);
    const same = { items: [...record.dossier!.items].reverse() };
    assert.equal(restored(text, catalogueOf({ ...record, dossier: same })).list, 'same', 'another order is no change');
  });

  it('of a list too long for names counts places, and gives them up when the list has changed', () => {
    const items = Array.from({ length: 120 }, (_, index) => paper(`giay-${index}`));
    const long = { ...record, dossier: { items } };
    const ticks = items.filter((_, index) => index % 3 === 0).map(({ id }) => id);
    const text = link({ 'ket-hon': true }, ticks, 'inPerson', long);
    assert.ok(text.length <= LINK_LIMIT, `${text.length} characters`);
    assert.deepEqual(restored(text, catalogueOf(long)).ticks, ticks);
    const shifted = { ...record, dossier: { items: items.slice(1) } };
    const state = restored(text, catalogueOf(shifted));
    assert.deepEqual([state.ticks, state.list], [[], 'changed']);
  });

  it('takes parts that it does not know for what they are: not for it', () => {
    const text = forged(link({ 'ket-hon': true }), (parts) => [...parts, 'zSomething', 'q1']);
    assert.deepEqual(restored(text).facts, { 'ket-hon': true });
  });

  it('of a later shape says so', () => {
    const head = `2_${CODE}`;
    assert.deepEqual(decodeState(`${head}_${shortHash(head, 3)}_whatever`, catalogue), { kind: 'newer', code: CODE });
  });

  it('that was cut gives the procedure at most', () => {
    const text = link({ 'noi-sinh': 'trong-nuoc', 'ket-hon': true }, ['to-khai', 'chung-sinh'], 'online');
    for (let length = 1; length < text.length; length += 1) {
      const found = decodeState(text.slice(0, length), catalogue);
      assert.equal(found.kind, 'damaged', text.slice(0, length));
      const { code } = found as { code?: Code };
      assert.ok(code === undefined || code === CODE);
    }
    assert.deepEqual(decodeState(text.slice(0, 30), catalogue), { kind: 'damaged', code: CODE });
  });

  it('to a procedure that is not there, or only in a list, says so', () => {
    const text = link({ 'ket-hon': true });
    assert.deepEqual(decodeState(text, catalogueOf()), { kind: 'unknownProcedure', code: CODE });
    const { legalBasis: _1, ...summary } = { ...record, confidence: 'reviewed' as const };
    const listed = { ...WARD, procedures: [summary] } as LinkCatalogue;
    assert.deepEqual(decodeState(text, listed), { kind: 'procedureNeeded', code: CODE });
  });

  it('keeps a code with odd characters in one piece', () => {
    const odd = { ...record, code: 'x-hoa_sen-số 1~/&=#' };
    const text = link({ 'ket-hon': true }, [], undefined, odd);
    assert.match(text, /^[\w.%-]+$/);
    assert.equal(restored(text, catalogueOf(odd)).code, odd.code);
  });
});

/** Every question answered and every paper ticked; of choices the last one that leads on in the guide. */
function everything(of: Procedure): { facts: Record<Code, FactValue>; ticks: Code[] } {
  const valueOf = (fact: NonNullable<Procedure['facts']>[number], last: boolean): FactValue => {
    if (fact.type === 'boolean') return last;
    if (fact.type === 'integer') return fact.maximum ?? 1_000_000;
    if (fact.type === 'date') return '2026-11-24';
    const going = fact.choices!.filter((entry) => !entry.outcome);
    return (last ? going[going.length - 1] : going[0])?.value ?? fact.choices![0].value;
  };
  const facts = Object.fromEntries((of.facts ?? []).map((fact) => [fact.id, valueOf(fact, true)]));
  return { facts, ticks: (of.dossier?.items ?? []).map((item) => item.id) };
}

describe('the links of all procedures that are shipped', () => {
  for (const name of ['kien-tuong', 'hoa-mau'] as const) {
    const ward = realWard(name);

    it(`${name}: fit, survive chat programs, and come back whole, however much is answered and ticked`, () => {
      let longest = 0;
      for (const entry of ward.procedures) {
        // Every question, whether it arises or not: no situation can be longer.
        const all = {
          ...entry,
          facts: entry.facts?.map((fact) => ({ ...fact, askWhen: undefined, sensitive: false })),
        };
        for (const of of [entry, all]) {
          const { facts, ticks } = everything(of);
          for (const channel of [undefined, ...of.channels.map(({ kind }) => kind)]) {
            const text = encodeState({ catalogue: ward, procedure: of, facts, ticks, channel });
            longest = Math.max(longest, text.length);
            assert.ok(text.length <= LINK_LIMIT, `${entry.code}: ${text.length} characters`);
            assert.match(text, /^[\w.-]+[\dA-Za-z]$/, entry.code);
            const found = decodeState(text, { ...ward, procedures: [of] });
            assert.equal(found.kind, 'state', entry.code);
            const state = found as Extract<DecodedState, { kind: 'state' }>;
            const hidden = privateFacts(of);
            const settled = [...settleFacts(of, facts, channel).facts].filter(([id]) => !hidden.has(id));
            assert.deepEqual(state.facts, Object.fromEntries(settled), entry.code);
            const telling = privatePapers(of);
            assert.deepEqual(
              state.ticks,
              ticks.filter((id) => !telling.has(id)),
              entry.code,
            );
            assert.deepEqual(state.dropped, { answers: 0, ticks: 0 }, `${entry.code}: two names collide`);
          }
        }
      }
      assert.ok(longest > 100, `the longest has ${longest} characters`);
    });
  }
});

describe('a link that was tampered with', () => {
  const ward = realWard('kien-tuong');
  const known = new Map(ward.procedures.map((entry) => [entry.code, entry]));

  /** Whatever comes back belongs to the procedure. */
  function check(found: DecodedState): void {
    if (found.kind !== 'state') {
      if ('code' in found && found.code !== undefined && found.kind === 'damaged') assert.ok(known.has(found.code));
      return;
    }
    const of = known.get(found.code)!;
    for (const [id, value] of Object.entries(found.facts)) {
      const fact = of.facts?.find((entry) => entry.id === id);
      assert.ok(fact && isAnswer(fact, value) && !fact.sensitive, `${found.code} ${id}=${value}`);
    }
    for (const id of found.ticks)
      assert.ok(
        of.dossier?.items.some((item) => item.id === id),
        id,
      );
    if (found.channel) assert.ok(of.channels.some(({ kind, available }) => available && kind === found.channel));
  }

  const texts = ward.procedures.map((entry) =>
    encodeState({ catalogue: ward, procedure: entry, ...everything(entry), channel: entry.channels[0]?.kind }),
  );

  it('by any change of letters is damaged, and never another list', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 }), fc.nat(4)), { minLength: 1, maxLength: 4 }),
        (text, changes) => {
          let broken = text;
          for (const [at, put, cut] of changes) {
            const place = at % (broken.length + 1);
            broken = broken.slice(0, place) + put + broken.slice(place + cut);
          }
          const found = decodeState(broken, ward);
          check(found);
          if (broken !== text && broken.trim() !== text && found.kind === 'state')
            assert.deepEqual(found, decodeState(text, ward), 'only the same state in other letters');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('by somebody who knows how the check is made can only choose among what the procedure has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.stringMatching(/^[wvlcfntbqz][\dA-Za-z.%-]{0,40}$/), { maxLength: 8 }),
        fc.boolean(),
        (text, extra, first) => {
          const made = forged(text, ([major, code, head, ...parts]) =>
            first ? [major, code, head, ...extra, ...parts] : [major, code, head, ...parts, ...extra],
          );
          const found = decodeState(made, ward);
          assert.equal(found.kind, 'state');
          check(found);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('or is no link at all never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w.%-]{0,60}$/)),
        (text) => {
          const found = decodeState(text, ward);
          assert.ok(['none', 'damaged'].includes(found.kind), JSON.stringify(found));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
