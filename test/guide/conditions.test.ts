import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ChannelKind, Condition, FactValue } from '../../src/catalogue/types.js';
import { CHANNEL } from '../../src/guide/channel.js';
import { applicable, casesOf, evaluate, factsIn, type Truth } from '../../src/guide/conditions.js';
import { all, any, is, not, procedure, situation } from './support.js';

/** A condition that has a given value: on a fact answered yes, answered no, or not answered. */
const withValue = (value: Truth, name: string): Condition => is(`${value}-${name}`, true);
const known = situation({ 'true-a': true, 'false-a': false, 'true-b': true, 'false-b': false });
const valueOf = (condition: Condition | undefined, here = known) => evaluate(condition, here).value;

describe('A condition has three values', () => {
  const both: [Truth, Truth, Truth, Truth][] = [
    // a, b, all, any
    [true, true, true, true],
    [true, false, false, true],
    [true, 'unknown', 'unknown', true],
    [false, true, false, true],
    [false, false, false, false],
    [false, 'unknown', false, 'unknown'],
    ['unknown', true, 'unknown', true],
    ['unknown', false, false, 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ];
  for (const [a, b, expectedAll, expectedAny] of both) {
    it(`${a} and ${b} is ${expectedAll}; ${a} or ${b} is ${expectedAny}`, () => {
      const parts = [withValue(a, 'a'), withValue(b, 'b')];
      assert.equal(valueOf(all(...parts)), expectedAll);
      assert.equal(valueOf(any(...parts)), expectedAny);
    });
  }

  it('turns yes into no and no into yes, and leaves the unknown unknown', () => {
    assert.equal(valueOf(not(withValue(true, 'a'))), false);
    assert.equal(valueOf(not(withValue(false, 'a'))), true);
    assert.equal(valueOf(not(withValue('unknown', 'a'))), 'unknown');
  });

  it('holds where there is no condition at all', () => assert.equal(valueOf(undefined), true));

  it('reads an empty "all" as yes and an empty "any" as no', () => {
    assert.equal(valueOf(all()), true);
    assert.equal(valueOf(any()), false);
  });
});

describe('What people answered', () => {
  const here = situation({ who: 'parent', copies: 3, late: false });

  it('is compared by value and by kind: "3" is not 3, no is not an empty answer', () => {
    assert.equal(valueOf(is('who', 'parent'), here), true);
    assert.equal(valueOf(is('who', 'carer'), here), false);
    assert.equal(valueOf(is('copies', '3'), here), false);
    assert.equal(valueOf(is('late', false), here), true);
  });

  it('may be one of several', () => {
    assert.equal(valueOf({ fact: 'who', in: ['relative', 'parent'] }, here), true);
    assert.equal(valueOf({ fact: 'who', in: ['relative'] }, here), false);
    assert.equal(valueOf({ fact: 'who', in: [] }, here), false);
  });

  it('may lie between two numbers, both included', () => {
    for (const [range, expected] of [
      [{ gte: 3 }, true],
      [{ gte: 4 }, false],
      [{ lte: 3 }, true],
      [{ lte: 2 }, false],
      [{ gte: 1, lte: 3 }, true],
      [{ gte: 4, lte: 9 }, false],
    ] as const) {
      assert.equal(valueOf({ fact: 'copies', ...range }, here), expected, JSON.stringify(range));
    }
  });

  it('stays unknown where a number is asked for and a word was given', () => {
    assert.deepEqual(evaluate({ fact: 'who', gte: 1 }, here), { value: 'unknown', open: [] });
  });

  it('is never taken for no while it is missing, and the missing question is named', () => {
    assert.deepEqual(evaluate(is('birthNote', 'paper'), here), { value: 'unknown', open: ['birthNote'] });
  });

  it('names every open question once, and none where the value is settled', () => {
    const open = any(is('x', 1), all(is('y', 1), is('x', 2)));
    assert.deepEqual(evaluate(open, situation()), { value: 'unknown', open: ['x', 'y'] });
    assert.deepEqual(evaluate(any(open, is('who', 'parent')), here), { value: true, open: [] });
  });

  it('is no for a question that does not arise', () => {
    const here_ = situation({}, { notAsked: ['authorisedKin'] });
    assert.equal(valueOf(is('authorisedKin', 'kin'), here_), false);
    assert.equal(valueOf(not(is('authorisedKin', 'kin')), here_), true);
  });
});

describe('A question that waits for another one', () => {
  const waiting = new Map([
    ['kin', is('filedBy', 'authorised')],
    ['certified', is('kin', 'other')],
  ]);

  it('is not named as the one to answer: the first that can be answered is', () => {
    assert.deepEqual(evaluate(is('certified', true), situation({}, { waiting })).open, ['filedBy']);
    const here = situation({ filedBy: 'authorised' }, { waiting });
    assert.deepEqual(evaluate(is('certified', true), here).open, ['kin']);
    assert.deepEqual(evaluate(is('kin', 'other'), here).open, ['kin']);
  });

  it('does not go round in circles where two wait for each other', () => {
    const circle = new Map([
      ['a', is('b', true)],
      ['b', is('a', true)],
    ]);
    assert.equal(evaluate(is('a', true), situation({}, { waiting: circle })).value, 'unknown');
  });
});

describe('The way of filing', () => {
  const counter: Condition = { channel: ['inPerson'] };

  it('is unknown until it is chosen, and asks for the choice', () => {
    assert.deepEqual(evaluate(counter, situation()), { value: 'unknown', open: [CHANNEL] });
    assert.equal(valueOf(not(counter), situation()), 'unknown');
  });

  it('settles what depends on it', () => {
    assert.equal(valueOf(counter, situation({}, { channel: 'inPerson' })), true);
    assert.equal(valueOf(counter, situation({}, { channel: 'online' })), false);
    assert.equal(valueOf({ channel: ['post', 'online'] }, situation({}, { channel: 'online' })), true);
    assert.equal(valueOf({ channel: [] }, situation({}, { channel: 'online' })), false);
  });
});

describe('Named cases', () => {
  const cases = casesOf(
    procedure({
      cases: [
        { id: 'ordinary', name: { vi: 'thường' }, when: is('kind', 'ordinary') },
        { id: 'abroad', name: { vi: 'nước ngoài' }, when: is('kind', 'abroad') },
        { id: 'always', name: { vi: 'luôn' } },
        { id: 'circle', name: { vi: 'vòng' }, when: { case: ['circle'] } },
        { id: 'nested', name: { vi: 'lồng' }, when: { case: ['ordinary'] } },
      ],
    }),
  );
  const valueIn = (ids: string[], facts: Record<string, FactValue> = {}) =>
    evaluate({ case: ids }, situation(facts, { cases }));

  it('hold when their own condition holds, and any of several is enough', () => {
    assert.equal(valueIn(['ordinary'], { kind: 'ordinary' }).value, true);
    assert.equal(valueIn(['abroad'], { kind: 'ordinary' }).value, false);
    assert.equal(valueIn(['abroad', 'ordinary'], { kind: 'ordinary' }).value, true);
    assert.equal(valueIn(['always']).value, true);
    assert.deepEqual(valueIn(['ordinary']), { value: 'unknown', open: ['kind'] });
  });

  it('that name themselves or other cases are unknown instead of a circle', () => {
    assert.equal(valueIn(['circle']).value, 'unknown');
    assert.equal(valueIn(['nested'], { kind: 'ordinary' }).value, 'unknown');
  });

  it('that do not exist are unknown; so is the mark for a condition that could not be read', () => {
    assert.deepEqual(valueIn(['gone']), { value: 'unknown', open: [] });
    assert.deepEqual(evaluate({ case: ['?'] }, situation()), { value: 'unknown', open: [] });
    assert.equal(valueOf(not({ case: ['?'] })), 'unknown');
  });

  it('lead to the facts behind them', () => {
    assert.deepEqual(factsIn({ case: ['ordinary', 'abroad', 'circle'] }, cases), ['kind', 'kind']);
    assert.deepEqual(factsIn(all(is('a', 1), not(any(is('b', 1), { channel: ['post'] }))), cases), ['a', 'b', CHANNEL]);
  });
});

describe('A condition of a later format', () => {
  for (const strange of [{}, { moon: 'full' }, { fact: 'who', matches: '.*' }]) {
    it(`${JSON.stringify(strange)} is unknown, and so is its opposite`, () => {
      const here = situation({ who: 'parent' });
      assert.equal(valueOf(strange as unknown as Condition, here), 'unknown');
      assert.equal(valueOf(not(strange as unknown as Condition), here), 'unknown');
    });
  }
  it('shows what hangs on it as "tùy trường hợp" instead of hiding it', () => {
    const strange = { moon: 'full' } as unknown as Condition;
    assert.deepEqual(
      applicable([1], () => strange, situation()),
      [{ item: 1, state: 'perhaps', open: [] }],
    );
    assert.deepEqual(applicable([1], () => is('who', 'x'), known)[0].state, 'perhaps');
    assert.deepEqual(
      applicable([1], () => withValue(false, 'a'), known),
      [],
    );
    assert.deepEqual(
      applicable([1], () => undefined, known),
      [{ item: 1, state: 'applies', open: [] }],
    );
  });
});

// ---------------------------------------------------------------------------------------------------
// Whatever the condition

const FACTS = ['a', 'b', 'c', 'n'];
const factValue = fc.constantFrom<FactValue>('x', 'y', true, false, 0, 1, 2);
const channel = fc.constantFrom<ChannelKind>('inPerson', 'online', 'post');
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...FACTS), eq: factValue }),
  fc.record({
    fact: fc.constantFrom(...FACTS),
    in: fc.array(fc.constantFrom<string | number>('x', 'y', 1), { maxLength: 3 }),
  }),
  fc.record({
    fact: fc.constantFrom(...FACTS),
    gte: fc.integer({ min: 0, max: 2 }),
    lte: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ channel: fc.array(channel, { maxLength: 2 }) }),
  fc.record({ case: fc.constantFrom<string[]>(['k1'], ['k2'], ['k1', 'k2'], ['?']) }),
  fc.constant({ strange: 1 } as unknown as Condition),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const answers = fc.dictionary(fc.constantFrom(...FACTS), factValue);
const cases = new Map<string, Condition | undefined>([
  ['k1', is('a', 'x')],
  ['k2', any(is('b', true), { channel: ['online'] })],
]);
const someone = fc.record({ facts: answers, channel: fc.option(channel, { nil: undefined }) });
const standing = ({ facts, channel: way }: { facts: Record<string, FactValue>; channel?: ChannelKind }) =>
  situation({ ...facts }, { channel: way, cases });

describe('Whatever the condition and whoever asks', () => {
  it('the order of its parts does not matter', () => {
    const parts = fc.array(condition, { maxLength: 4 });
    const shuffled = parts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, someone, ([one, other], person) => {
        const here = standing(person);
        assert.equal(valueOf(all(...one), here), valueOf(all(...other), here));
        assert.equal(valueOf(any(...one), here), valueOf(any(...other), here));
      }),
    );
  });

  it('saying no twice changes nothing, and "not all" is "any not"', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 3 }), someone, (parts, person) => {
        const here = standing(person);
        for (const part of parts) assert.equal(valueOf(not(not(part)), here), valueOf(part, here));
        assert.equal(valueOf(not(all(...parts)), here), valueOf(any(...parts.map(not)), here));
      }),
    );
  });

  it('one answer more never turns a settled yes or no around: it only settles what was open', () => {
    fc.assert(
      fc.property(
        condition,
        someone,
        fc.constantFrom(...FACTS),
        factValue,
        channel,
        (one, person, fact, value, way) => {
          const before = valueOf(one, standing(person));
          const after = valueOf(
            one,
            standing({ channel: person.channel ?? way, facts: { [fact]: value, ...person.facts } }),
          );
          if (before !== 'unknown') assert.equal(after, before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('an unknown value names open questions that are really open, and a known one names none', () => {
    fc.assert(
      fc.property(condition, someone, (one, person) => {
        const { value, open } = evaluate(one, standing(person));
        if (value !== 'unknown') assert.deepEqual(open, []);
        for (const id of open) assert.equal(id === CHANNEL ? person.channel : person.facts[id], undefined);
      }),
    );
  });
});
