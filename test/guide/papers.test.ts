import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentRequirement, Dossier, FactValue } from '../../src/catalogue/types.js';
import { papersFor, type PaperCounts } from '../../src/guide/papers.js';
import { is, lookUp, paper, situation } from './support.js';

const DAY = '2026-11-25';
const papers = (
  items: DocumentRequirement[],
  facts: Record<string, FactValue> = {},
  dossier: Partial<Dossier> = {},
  day = DAY,
) => papersFor({ items, ...dossier }, situation(facts), day);
/** `{ id: state }`, groups by their own id. */
const states = (...args: Parameters<typeof papers>) =>
  Object.fromEntries(
    papers(...args).entries.map((entry) => [entry.id, entry.kind === 'paper' ? entry.paper.state : entry.state]),
  );
const only = (...args: Parameters<typeof papers>) => {
  const [entry] = papers(...args).entries;
  assert.equal(entry.kind, 'paper');
  return entry.kind === 'paper' ? entry.paper : assert.fail();
};
const NOTHING: PaperCounts = { submit: 0, present: 0, declare: 0, upload: 0, perhaps: 0 };

describe('A paper', () => {
  const witness = paper('witness', { when: is('birthNote', 'witness') });

  it('is needed when the case asks for it, and left out when the case does not', () => {
    assert.deepEqual(states([witness], { birthNote: 'witness' }), { witness: 'needed' });
    assert.deepEqual(states([witness], { birthNote: 'paper' }), {});
  });

  it('is shown as "tùy trường hợp", with the question that settles it, while that is open', () => {
    const shown = only([witness]);
    assert.equal(shown.state, 'perhaps');
    assert.deepEqual(shown.reason, { kind: 'depends', open: ['birthNote'] });
  });

  it('stays on the list when its condition could not be read', () => {
    assert.deepEqual(states([paper('strange', { when: { case: ['?'] } })]), { strange: 'perhaps' });
  });

  it('is never needed for sure where the law leaves it to the person', () => {
    const letter = paper('letter', { optional: true, when: is('moved', true) });
    assert.deepEqual(only([letter], { moved: true }).reason, { kind: 'optional' });
    assert.deepEqual(only([letter]).reason, { kind: 'depends', open: ['moved'] });
    assert.deepEqual(states([letter], { moved: false }), {});
  });
});

describe('A paper that the office looks up itself', () => {
  it('need not be handed in', () => {
    assert.equal(only([paper('book', { dataReplacement: lookUp() })]).state, 'replaced');
  });

  it('need not be handed in even where it is open whether it would have been asked for', () => {
    const shown = only([paper('book', { when: is('owner', true), dataReplacement: lookUp() })]);
    assert.equal(shown.state, 'replaced');
    assert.deepEqual(shown.reason, { kind: 'depends', open: ['owner'] });
  });

  it('is only perhaps needed while nobody knows whether the data are there', () => {
    const book = paper('book', { dataReplacement: lookUp(is('inData', true)) });
    assert.deepEqual(only([book]).reason, { kind: 'lookUp', open: ['inData'] });
    assert.equal(only([book], { inData: true }).state, 'replaced');
    assert.equal(only([book], { inData: false }).state, 'needed');
  });

  it('is left out, not struck through, when the case does not ask for it', () => {
    assert.deepEqual(
      states([paper('book', { when: is('owner', true), dataReplacement: lookUp() })], { owner: false }),
      {},
    );
  });

  it('has to be brought before the rule came and after it went', () => {
    const book = paper('book', {
      dataReplacement: { ...lookUp()!, effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' },
    });
    const on = (day: string) => only([book], {}, {}, day).state;
    assert.deepEqual(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(on), [
      'needed',
      'replaced',
      'replaced',
      'needed',
    ]);
  });
});

describe('One paper of a group is enough', () => {
  const birthCopy = paper('birthCopy', { oneOf: 'proof' });
  const other = paper('other', { oneOf: 'proof', purpose: 'present' });
  const groups = { groups: [{ id: 'proof', label: { vi: 'Một trong các giấy sau' } }] };

  it('is drawn as one entry with its label, at the place of its first paper', () => {
    const { entries } = papers([paper('form'), birthCopy, paper('photo'), other], {}, groups);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['form', 'proof', 'photo'],
    );
    const group = entries[1];
    assert.ok(group.kind === 'oneOf' && group.label?.vi === 'Một trong các giấy sau');
    assert.deepEqual(
      group.papers.map(({ document }) => document.id),
      ['birthCopy', 'other'],
    );
  });

  it('is needed as soon as one of its papers surely is accepted', () => {
    const maybe = { ...other, when: is('kind', 'other') };
    assert.deepEqual(states([birthCopy, maybe]), { proof: 'needed' });
    assert.deepEqual(states([{ ...birthCopy, when: is('kind', 'copy') }, maybe]), { proof: 'perhaps' });
  });

  it('is an ordinary paper when the case leaves one of them', () => {
    const authorised = [
      paper('plain', { oneOf: 'letter', when: is('kin', true) }),
      paper('certified', { oneOf: 'letter', when: is('kin', false) }),
    ];
    assert.deepEqual(states(authorised), { letter: 'perhaps' });
    assert.deepEqual(states(authorised, { kin: true }), { plain: 'needed' });
    assert.deepEqual(states(authorised, { kin: false }), { certified: 'needed' });
  });

  it('is settled when the office looks one of them up', () => {
    assert.deepEqual(states([birthCopy, { ...other, dataReplacement: lookUp() }]), { proof: 'replaced' });
  });

  it('is not settled by a look-up of a paper that may not be accepted here at all', () => {
    const maybe = { ...other, when: is('kind', 'other'), dataReplacement: lookUp() };
    assert.deepEqual(states([birthCopy, maybe]), { proof: 'needed' });
    assert.deepEqual(states([birthCopy, maybe], { kind: 'other' }), { proof: 'replaced' });
    assert.deepEqual(states([{ ...birthCopy, when: is('kind', 'copy') }, maybe]), { proof: 'perhaps' });
  });

  it('counts once, under what is done with the first paper that surely is accepted', () => {
    assert.deepEqual(papers([birthCopy, other]).counts, { ...NOTHING, submit: 1 });
    assert.deepEqual(papers([other, birthCopy]).counts, { ...NOTHING, present: 1 });
    assert.deepEqual(papers([{ ...birthCopy, when: is('x', 1) }, other]).counts, { ...NOTHING, present: 1 });
    assert.deepEqual(
      papers([
        { ...birthCopy, when: is('x', 1) },
        { ...other, optional: true },
      ]).counts,
      { ...NOTHING, perhaps: 1 },
    );
    assert.deepEqual(papers([birthCopy, { ...other, dataReplacement: lookUp() }]).counts, NOTHING);
  });
});

describe('How many papers', () => {
  it('is said by what is done with them, and papers that are not needed any more count nowhere', () => {
    const items = [
      paper('form'),
      paper('note'),
      paper('identity', { purpose: 'present' }),
      paper('marriage', { purpose: 'declare' }),
      paper('photos', { purpose: 'upload' }),
      paper('residence', { purpose: 'present', dataReplacement: lookUp(is('inData', true)) }),
      paper('household', { dataReplacement: lookUp() }),
    ];
    assert.deepEqual(papers(items).counts, { submit: 2, present: 1, declare: 1, upload: 1, perhaps: 1 });
  });

  it('is never one bare number: the counts are five numbers and nothing else', () => {
    assert.deepEqual(Object.keys(papers([paper('form')]).counts).sort(), [
      'declare',
      'perhaps',
      'present',
      'submit',
      'upload',
    ]);
  });

  it('grows with the sets of the dossier for what is handed in on paper', () => {
    const drawings = paper('drawings', {
      quantities: [
        { form: 'original', count: 2 },
        { form: 'certifiedCopy', count: 1 },
      ],
    });
    assert.deepEqual(only([drawings], {}, { sets: 3 }).quantities, [
      { form: 'original', count: 6 },
      { form: 'certifiedCopy', count: 3 },
    ]);
    assert.deepEqual(papers([drawings], {}, { sets: 3 }).sets, { count: 3, assumed: false });
  });

  it('does not grow for what is shown, told, uploaded or filled in on a screen', () => {
    const once = [
      paper('identity', { purpose: 'present' }),
      paper('photos', { purpose: 'upload', quantities: [{ form: 'electronicCopy', count: 1 }] }),
      paper('form', { quantities: [{ form: 'electronicForm', count: 1 }] }),
    ];
    for (const item of once) assert.equal(only([item], {}, { sets: 2 }).quantities[0].count, 1, item.id);
  });

  it('is one set where the source does not say, and that is an assumption', () => {
    assert.deepEqual(papers([paper('form')]).sets, { count: 1, assumed: true });
    assert.deepEqual(only([paper('form')]).quantities, [{ form: 'original', count: 1 }]);
  });

  it('stays open where the source gives no number: an empty list, not a one', () => {
    assert.deepEqual(only([paper('letter', { quantities: [] })], {}, { sets: 2 }).quantities, []);
  });
});

describe('A paper that a decree starts or ends', () => {
  const items = [
    paper('old', { effectiveTo: '2026-12-31' }),
    paper('new', { effectiveFrom: '2027-01-01' }),
    paper('always'),
  ];
  for (const [day, expected] of [
    ['2026-12-31', ['old', 'always']],
    ['2027-01-01', ['new', 'always']],
  ] as const) {
    it(`on ${day}: ${expected.join(' and ')}`, () =>
      assert.deepEqual(Object.keys(states(items, {}, {}, day)), expected));
  }

  it('takes part in a group only while it holds', () => {
    const pair = [paper('old', { oneOf: 'g', effectiveTo: '2026-12-31' }), paper('new', { oneOf: 'g' })];
    assert.deepEqual(states(pair, {}, {}, '2026-12-31'), { g: 'needed' });
    assert.deepEqual(states(pair, {}, {}, '2027-01-01'), { new: 'needed' });
  });
});

describe('Whatever the dossier', () => {
  const when = fc.option(fc.constantFrom(is('a', 'x'), is('b', 'x')), { nil: undefined });
  const item = fc.record({
    when,
    replaced: fc.constantFrom(undefined, lookUp(), lookUp(is('a', 'y'))),
    oneOf: fc.constantFrom(undefined, 'g', 'h'),
    optional: fc.boolean(),
  });
  const dossier = fc.array(item, { maxLength: 6 }).map((items) =>
    items.map(({ when: condition, replaced, oneOf, optional }, index) =>
      paper(`p${index}`, {
        ...(condition && { when: condition }),
        ...(replaced && { dataReplacement: replaced }),
        ...(oneOf && { oneOf }),
        ...(optional && { optional }),
      }),
    ),
  );
  const answer = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom<FactValue>('x', 'y'));

  it('no paper appears that was not on the list before: an open question hides nothing', () => {
    fc.assert(
      fc.property(dossier, answer, answer, (items, some, more) => {
        const ids = (facts: Record<string, FactValue>) =>
          papers(items, facts).entries.flatMap((entry) =>
            entry.kind === 'paper' ? [entry.id] : entry.papers.map(({ document }) => document.id),
          );
        const before = ids({ ...some });
        for (const id of ids({ ...more, ...some })) assert.ok(before.includes(id), id);
      }),
    );
  });

  it('an answer more never turns "cần" into "không phải nộp" or the other way round', () => {
    fc.assert(
      fc.property(dossier, answer, answer, (items, some, more) => {
        const stateOf = (facts: Record<string, FactValue>) =>
          new Map(
            papers(items, facts)
              .entries.flatMap((entry) => (entry.kind === 'paper' ? [entry.paper] : entry.papers))
              .map((one) => [one.document.id, one.state]),
          );
        const [before, after] = [stateOf({ ...some }), stateOf({ ...more, ...some })];
        for (const [id, state] of after) {
          if (state === 'needed') assert.notEqual(before.get(id), 'replaced');
          if (state === 'replaced') assert.notEqual(before.get(id), 'needed');
        }
      }),
    );
  });
});
