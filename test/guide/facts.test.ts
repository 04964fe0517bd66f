import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Fact, FactValue, Procedure } from '../../src/catalogue/types.js';
import { isAnswer } from '../../src/guide/fact-values.js';
import { outcomeOf, questionsFor, settleFacts, type FactAnswers } from '../../src/guide/facts.js';
import { all, any, choice, fee, is, not, number, paper, procedure, yesNo } from './support.js';

const asking = (facts: Fact[], more: Partial<Procedure> = {}) => procedure({ facts, ...more });
const counted = (record: Procedure, answers: FactAnswers) => Object.fromEntries(settleFacts(record, answers).facts);
const asked = (record: Procedure, answers: FactAnswers = {}) =>
  questionsFor(record, settleFacts(record, answers)).map(({ fact }) => fact.id);

describe('An impossible answer does not count', () => {
  const facts: Fact[] = [
    choice('who', ['self', 'authorised']),
    yesNo('late'),
    number('copies', { minimum: 1, maximum: 50 }),
    number('pages'),
    { id: 'born', question: { vi: 'Sinh ngày nào?' }, type: 'date' },
  ];
  const record = asking(facts);
  const impossible: [string, unknown[]][] = [
    ['who', ['neighbour', '', 'Self', true, 0, null, ['self'], {}]],
    ['late', ['true', 1, 0, 'no', null]],
    ['copies', [0, 51, 1.5, '3', -1, NaN, Infinity, 2 ** 60]],
    ['pages', [-1, 1_000_001]],
    ['born', ['2026-02-30', '2026-13-01', '30/02/2026', '2026-2-3', 20260203, '2026-02-03T00:00:00Z', '']],
  ];
  for (const [id, values] of impossible) {
    for (const value of values) {
      it(`${id}: ${JSON.stringify(value) ?? String(value)}`, () => {
        assert.deepEqual(counted(record, { [id]: value as FactValue }), {});
      });
    }
  }

  it('and the possible ones beside it still do', () => {
    const possible = { who: 'authorised', late: false, copies: 50, pages: 0, born: '2024-02-29' };
    assert.deepEqual(counted(record, { ...possible, stranger: 'x' }), possible);
    const { copies: _tooMany, ...others } = possible;
    assert.deepEqual(counted(record, { ...possible, copies: 51 }), others);
  });

  it('names from the language itself are no answers', () => {
    assert.deepEqual(counted(asking([choice('constructor', ['a']), yesNo('toString')]), {}), {});
    assert.equal(isAnswer({ id: 'x', question: { vi: '?' }, type: 'colour' as Fact['type'] }, 'red'), false);
  });
});

describe('Follow-up questions', () => {
  const chain = [
    choice('filedBy', ['self', 'authorised']),
    choice('kin', ['kin', 'other'], { askWhen: is('filedBy', 'authorised') }),
    yesNo('certified', { askWhen: is('kin', 'other') }),
    yesNo('translated', { askWhen: all(is('certified', true), is('filedBy', 'authorised')) }),
  ];
  const orders = fc.shuffledSubarray(chain, { minLength: chain.length });
  const full = { filedBy: 'authorised', kin: 'other', certified: true, translated: false };

  it('appear only when the answer before them opens them', () => {
    const record = asking(chain);
    assert.deepEqual(asked(record), ['filedBy']);
    assert.deepEqual(asked(record, { filedBy: 'self' }), ['filedBy']);
    assert.deepEqual(asked(record, { filedBy: 'authorised' }), ['filedBy', 'kin']);
    assert.deepEqual(asked(record, full), ['filedBy', 'kin', 'certified', 'translated']);
  });

  it('do not count any more once the answer before them was changed', () => {
    assert.deepEqual(counted(asking(chain), { ...full, filedBy: 'self' }), { filedBy: 'self' });
    const { notAsked } = settleFacts(asking(chain), { ...full, filedBy: 'self' });
    assert.deepEqual([...notAsked].sort(), ['certified', 'kin', 'translated']);
  });

  it('do not count, and are not ruled out either, while the answer before them is missing', () => {
    const { facts, notAsked } = settleFacts(asking(chain), { kin: 'other', certified: true });
    assert.equal(facts.size + notAsked.size, 0);
  });

  it('settle the same way in whatever order the catalogue lists them', () => {
    fc.assert(
      fc.property(orders, fc.subarray(Object.entries(full)), (facts, some) => {
        const answers = Object.fromEntries(some);
        assert.deepEqual(
          new Map([...settleFacts(asking(facts), answers).facts].sort()),
          new Map([...settleFacts(asking(chain), answers).facts].sort()),
        );
        assert.deepEqual([...settleFacts(asking(facts), full).facts.keys()].sort(), Object.keys(full).sort());
      }),
    );
  });

  it('that wait for each other end: neither is asked, and nothing hangs', () => {
    const circle = asking([yesNo('a', { askWhen: is('b', true) }), yesNo('b', { askWhen: is('a', true) }), yesNo('c')]);
    assert.deepEqual(counted(circle, { a: true, b: true, c: true }), { c: true });
    assert.deepEqual(asked(circle, { a: true, b: true }), ['c']);
  });

  it('that would switch themselves off end too', () => {
    const selfish = asking([yesNo('a', { askWhen: not(is('a', true)) })]);
    assert.deepEqual(counted(selfish, { a: true }), {});
  });

  it('may hang on the way of filing', () => {
    const record = asking([yesNo('level2', { askWhen: { channel: ['online'] } })]);
    assert.deepEqual([...settleFacts(record, { level2: true }, 'online').facts.keys()], ['level2']);
    assert.deepEqual([...settleFacts(record, { level2: true }, 'inPerson').notAsked], ['level2']);
    assert.equal(settleFacts(record, { level2: true }).facts.size, 0);
  });
});

describe('One answer more', () => {
  const value = fc.constantFrom<FactValue>('x', 'y');
  const conditionOn = (ids: string[]) =>
    fc
      .tuple(fc.constantFrom(...ids), value, fc.constantFrom('is', 'not', 'any'))
      .map(([id, eq, how]) =>
        how === 'is' ? is(id, eq) : how === 'not' ? not(is(id, eq)) : any(is(id, eq), is(ids[0], 'x')),
      );
  const IDS = ['a', 'b', 'c', 'd'];
  const records = fc
    .tuple(...IDS.map(() => fc.option(conditionOn(IDS), { nil: undefined })))
    .map((conditions) =>
      asking(conditions.map((askWhen, index) => choice(IDS[index], ['x', 'y'], askWhen && { askWhen }))),
    );

  it('never takes away an answer that counted or a question that was ruled out', () => {
    fc.assert(
      fc.property(
        records,
        fc.dictionary(fc.constantFrom(...IDS), value),
        fc.constantFrom(...IDS),
        value,
        (record, answers, id, more) => {
          const before = settleFacts(record, { ...answers });
          const after = settleFacts(record, { [id]: more, ...answers });
          for (const [fact, answer] of before.facts) assert.equal(after.facts.get(fact), answer);
          for (const fact of before.notAsked) assert.ok(after.notAsked.has(fact));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('The order of the questions', () => {
  const goTo = { kind: 'goTo' as const, procedure: '1.000002' };
  const routing = choice('need', ['this', 'other']);
  routing.choices![1].outcome = goTo;

  it('starts with those that may send the person elsewhere', () => {
    const record = asking([yesNo('late'), choice('who', ['a', 'b']), routing], {
      dossier: { items: [paper('p', { when: is('who', 'a') }), paper('q', { when: is('who', 'b') })] },
    });
    assert.deepEqual(asked(record), ['need', 'who', 'late']);
  });

  it('goes on with those on which most hangs: papers, fees, exemptions, numbers', () => {
    const facts = [yesNo('nothing'), yesNo('one'), yesNo('two'), number('pages')];
    const record = asking(facts, {
      dossier: { items: [paper('a', { when: is('two', true) }), paper('b', { when: is('one', true) })] },
      fees: [
        fee(
          'f',
          { kind: 'perUnit', currency: 'VND', unit: { vi: 'trang' }, quantity: 'pages', tiers: [{ amount: 1 }] },
          {
            when: is('pages', 1),
            exemptions: [
              { id: 'e', who: { vi: 'x' }, percent: 100, when: is('two', true) },
              { id: 'g', who: { vi: 'y' }, percent: 100, when: is('pages', 2) },
            ],
          },
        ),
      ],
    });
    assert.deepEqual(asked(record), ['pages', 'two', 'one', 'nothing']);
    const influence = questionsFor(record, settleFacts(record, {})).map((question) => question.influence);
    assert.deepEqual(influence, [3, 2, 1, 0]);
  });

  it('keeps the order of the catalogue among equals', () => {
    assert.deepEqual(asked(asking([yesNo('b'), yesNo('a'), yesNo('c')])), ['b', 'a', 'c']);
  });

  it('puts a follow-up right behind the question that opens it, and behind the last of two', () => {
    const facts = [
      yesNo('late', { askWhen: all(is('a', true), is('b', true)) }),
      yesNo('a'),
      yesNo('afterA', { askWhen: is('a', true) }),
      yesNo('b'),
    ];
    const everything = { a: true, b: true };
    assert.deepEqual(asked(asking(facts), everything), ['a', 'afterA', 'b', 'late']);
  });

  it('does not move a question under the finger: answering only adds questions or takes follow-ups away', () => {
    const facts = [
      routing,
      choice('filedBy', ['x', 'y']),
      choice('kin', ['x', 'y'], { askWhen: is('filedBy', 'x') }),
      choice('note', ['x', 'y'], { askWhen: any(is('kin', 'y'), is('place', 'x')) }),
      choice('place', ['x', 'y']),
      choice('both', ['x', 'y'], { askWhen: all(is('place', 'y'), is('filedBy', 'x')) }),
    ];
    const record = asking(facts, { dossier: { items: [paper('p', { when: is('place', 'x') })] } });
    const answers = fc.dictionary(
      fc.constantFrom('filedBy', 'kin', 'note', 'place', 'both'),
      fc.constantFrom<FactValue>('x', 'y'),
    );
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [before, after] = [asked(record, { ...one }), asked(record, { ...one, ...other })];
        const shared = before.filter((id) => after.includes(id));
        assert.deepEqual(
          after.filter((id) => before.includes(id)),
          shared,
        );
      }),
    );
  });

  it('shows each question with its answer', () => {
    const record = asking([yesNo('late'), number('copies')]);
    const shown = questionsFor(record, settleFacts(record, { copies: 3 })).map(({ fact, answer }) => [fact.id, answer]);
    assert.deepEqual(shown, [
      ['late', undefined],
      ['copies', 3],
    ]);
  });
});

describe('An answer that leads elsewhere', () => {
  const routed = choice('need', ['this', 'other', 'never']);
  routed.choices![1].outcome = { kind: 'goTo', procedure: '1.000002', why: { vi: 'đã có sổ' } };
  routed.choices![2].outcome = { kind: 'refused', why: { vi: 'không được' } };
  const followUp = choice('state', ['fine', 'torn'], { askWhen: is('need', 'this') });
  followUp.choices![1].outcome = { kind: 'refused', why: { vi: 'rách' } };
  const outcome = (answers: FactAnswers) =>
    outcomeOf(asking([followUp, routed]), settleFacts(asking([followUp, routed]), answers));

  it('is followed, with the question that led there', () => {
    assert.deepEqual(outcome({ need: 'other' }), {
      fact: 'need',
      outcome: { kind: 'goTo', procedure: '1.000002', why: { vi: 'đã có sổ' } },
    });
    assert.equal(outcome({ need: 'never' })?.outcome.kind, 'refused');
    assert.equal(outcome({ need: 'this', state: 'torn' })?.fact, 'state');
  });

  it('is not followed while it is unanswered, nor when its question no longer arises', () => {
    assert.equal(outcome({}), null);
    assert.equal(outcome({ need: 'this' }), null);
    assert.equal(outcome({ state: 'torn' }), null);
    assert.equal(outcome({ need: 'other', state: 'torn' })?.fact, 'need');
  });
});
