import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { summarize } from '../../src/catalogue/split.js';
import type { Channel, ChannelKind, Procedure } from '../../src/catalogue/types.js';
import { answer, calendarOf, type AnswerOptions, type GuideCatalogue } from '../../src/guide/index.js';
import {
  at,
  CALENDARS,
  choice,
  dong,
  fee,
  guideFor,
  is,
  law,
  limit,
  office,
  paper,
  POLICE,
  procedure,
  SATURDAY_DESK,
  ward,
  WEEKDAY_HOURS,
  yesNo,
} from './support.js';

const ways = (...kinds: ChannelKind[]): Channel[] => kinds.map((kind) => ({ kind, available: true }));
const ask = (record: Procedure, options: Partial<AnswerOptions> = {}, more: Partial<GuideCatalogue> = {}) =>
  answer(ward([record], more), record.code, { now: at('2026-11-25'), ...options });

describe('Asking for a procedure', () => {
  it('that the catalogue does not have gives its code back', () => {
    assert.deepEqual(answer(ward([procedure()]), '9.999999', { now: at('2026-11-25') }), {
      kind: 'unknownProcedure',
      code: '9.999999',
    });
  });

  it('of which only the summary is there is unknown as well: it has to be loaded first', () => {
    const record = procedure();
    const index = ward([]);
    const found = answer({ ...index, procedures: [summarize(record)] }, record.code, { now: at('2026-11-25') });
    assert.equal(found.kind, 'unknownProcedure');
    const both = answer({ ...index, procedures: [summarize(record), record] }, record.code, { now: at('2026-11-25') });
    assert.equal(both.kind, 'guide');
  });

  it('gives the whole card, with the day of Việt Nam', () => {
    const record = procedure({
      dossier: { items: [paper('form')] },
      timeLimits: [limit({ unit: 'workingDay', value: 3 })],
    });
    const guide = guideFor(record, { now: new Date('2026-11-25T17:30:00Z') });
    assert.deepEqual(Object.keys(guide).sort(), [
      ...['assumptions', 'channel', 'code', 'date', 'fees', 'kind', 'open', 'papers', 'place', 'presence', 'procedure'],
      ...['questions', 'requirements', 'results', 'steps', 'time', 'warnings'],
    ]);
    assert.equal(guide.date, '2026-11-26');
    assert.equal(guide.procedure, record);
  });

  it('without known papers says so instead of showing an empty list', () => {
    assert.equal(guideFor(procedure()).papers, null);
    assert.deepEqual(guideFor(procedure({ dossier: { items: [] } })).papers?.entries, []);
  });

  it('keeps presence, steps, results and conditions that apply or may apply', () => {
    const when = is('filedBy', 'authorised');
    const guide = guideFor(
      procedure({
        facts: [choice('filedBy', ['self', 'authorised'])],
        presence: [
          { id: 'both', kind: 'bothParties', who: { vi: 'cả hai' }, signInFront: true },
          { id: 'x', kind: 'applicant', who: { vi: 'x' }, when },
        ],
        steps: [{ id: 's', title: { vi: 's' }, actor: 'applicant', when }],
        results: [{ name: { vi: 'r' }, form: ['paper'], when }],
        requirements: [{ value: { vi: 'q' }, when }, { value: { vi: 'luôn' } }],
      }),
    );
    assert.deepEqual(
      guide.presence.map(({ item, state }) => [item.id, state]),
      [
        ['both', 'applies'],
        ['x', 'perhaps'],
      ],
    );
    assert.deepEqual(
      [guide.steps, guide.results].map(([{ state, open }]) => [state, open]),
      [
        ['perhaps', ['filedBy']],
        ['perhaps', ['filedBy']],
      ],
    );
    assert.deepEqual(
      guide.requirements.map(({ state }) => state),
      ['perhaps', 'applies'],
    );
  });

  it('says what was taken for granted: the day of filing, and one set', () => {
    const items = [paper('form')];
    assert.deepEqual(guideFor(procedure({ dossier: { items } })).assumptions, [
      { kind: 'filedOn', date: '2026-11-25' },
      { kind: 'oneSet' },
    ]);
    assert.deepEqual(guideFor(procedure({ dossier: { items, sets: 2 } })).assumptions, [
      { kind: 'filedOn', date: '2026-11-25' },
    ]);
  });
});

describe('Content that does not hold', () => {
  const record = procedure({
    legalBasis: [law('60/2014/QH13', { governs: true, effectiveTo: '2026-11-24' })],
    dossier: { items: [paper('form')] },
    fees: [fee('f', dong(20_000))],
  });

  it('shows no papers, no amounts and no times, but where to ask', () => {
    const found = ask(record);
    assert.ok(found.kind === 'outdated' && found.reason.kind === 'legalBasisEnded' && found.place.kind === 'office');
    assert.ok(!('papers' in found) && !('fees' in found) && !('time' in found) && !('steps' in found));
  });

  it('is still shown on the last day', () => assert.equal(ask(record, { now: at('2026-11-24 23:59') }).kind, 'guide'));
});

describe('An answer that leads elsewhere', () => {
  const need = choice('need', ['this', 'other', 'never']);
  need.choices![1].outcome = { kind: 'goTo', procedure: '2.000635', why: { vi: 'chỉ cần bản sao' } };
  need.choices![2].outcome = { kind: 'refused', why: { vi: 'không được' } };
  const record = procedure({
    facts: [need, yesNo('late')],
    dossier: { items: [paper('form')] },
    fees: [fee('f', dong(1))],
  });

  it('comes before any list is drawn, and the question can still be changed', () => {
    const found = ask(record, { facts: { need: 'other' } });
    assert.ok(found.kind === 'goTo');
    assert.deepEqual([found.target, found.why?.vi, found.fact], ['2.000635', 'chỉ cần bản sao', 'need']);
    assert.deepEqual(
      found.questions.map(({ fact, answer: given }) => [fact.id, given]),
      [
        ['need', 'other'],
        ['late', undefined],
      ],
    );
    assert.ok(!('papers' in found) && !('fees' in found));
  });

  it('may be a refusal, with its reason and no list either', () => {
    const found = ask(record, { facts: { need: 'never' } });
    assert.ok(found.kind === 'refused' && found.why.vi === 'không được' && found.fact === 'need');
    assert.ok(!('papers' in found));
  });

  it('is not taken from a forged link', () => {
    assert.equal(ask(record, { facts: { need: 'elsewhere', stranger: 'x' } }).kind, 'guide');
  });
});

describe('The way of filing', () => {
  const form = paper('form', { when: { channel: ['inPerson'] } });
  const with_ = (channels: Channel[], channel?: ChannelKind) =>
    guideFor(procedure({ channels, dossier: { items: [form] } }), { channel });

  it('is chosen by itself where there is only the counter', () => {
    const guide = with_(ways('inPerson'));
    assert.equal(guide.channel.chosen, 'inPerson');
    assert.deepEqual(guide.papers?.counts.submit, 1);
    assert.equal(with_(ways('inPerson'), 'online').channel.chosen, 'inPerson');
  });

  it('is not "only online" because a record lists nothing else: the counter may be missing there', () => {
    const guide = with_(ways('online'));
    assert.equal(guide.channel.chosen, undefined);
    assert.equal(guide.papers?.counts.perhaps, 1);
    assert.equal(with_(ways('online'), 'online').channel.chosen, 'online');
  });

  it('is "only online" where the catalogue says that the counter is impossible', () => {
    assert.equal(with_([...ways('online'), { kind: 'inPerson', available: false }]).channel.chosen, 'online');
  });

  it('is the one that was asked for, if it exists', () => {
    const channels = [...ways('inPerson', 'online'), { kind: 'post' as const, available: false }];
    assert.equal(with_(channels, 'online').channel.chosen, 'online');
    assert.equal(with_(channels, 'post').channel.chosen, undefined);
    assert.equal(with_(channels).channel.chosen, undefined);
    assert.deepEqual(
      with_(channels).channel.options.map(({ kind }) => kind),
      ['inPerson', 'online'],
    );
    assert.equal(with_([]).channel.chosen, undefined);
  });
});

describe('When it is ready', () => {
  const record = (...limits: Procedure['timeLimits']) =>
    procedure({ timeLimits: limits, channels: ways('inPerson', 'online') });
  const three = limit({ unit: 'workingDay', value: 3 });
  const dueOf = (guide: ReturnType<typeof guideFor>) => guide.time.due?.date.date;

  it('counts from today at the counter', () => {
    const guide = guideFor(record(three), { channel: 'inPerson' });
    assert.equal(dueOf(guide), '2026-11-30');
    assert.equal(guide.time.due?.state, 'applies');
  });

  it('counts from the next working day when the counter is closed today, and says so', () => {
    const guide = guideFor(record(three), { now: at('2026-12-05') });
    assert.deepEqual([dueOf(guide), guide.assumptions[0]], ['2026-12-10', { kind: 'filedOn', date: '2026-12-07' }]);
    assert.equal(dueOf(guideFor(record(three), { now: at('2026-12-05'), channel: 'online' })), '2026-12-10');
  });

  it('counts from tomorrow in the evening where the hours are known, from today online', () => {
    const evening = { now: at('2026-12-02 20:00') };
    const guide = guideFor(record(three), { ...evening, channel: 'inPerson' });
    assert.deepEqual([dueOf(guide), guide.assumptions[0]], ['2026-12-08', { kind: 'filedOn', date: '2026-12-03' }]);
    assert.equal(dueOf(guideFor(record(three), { ...evening, channel: 'online' })), '2026-12-07');
  });

  it('counts from tomorrow in the evening at a counter whose hours nobody knows: no counter is open at 20 giờ', () => {
    const noHours = { offices: [office('mot-cua', 'ubnd-xa', { hours: undefined })] };
    const at_ = (time: string, channel?: ChannelKind) => {
      const guide = guideFor(record(three), { now: at(`2026-12-02 ${time}`), channel }, noHours);
      return [dueOf(guide), guide.assumptions[0]];
    };
    assert.deepEqual(at_('16:59', 'inPerson'), ['2026-12-07', { kind: 'filedOn', date: '2026-12-02' }]);
    assert.deepEqual(at_('17:00', 'inPerson'), ['2026-12-08', { kind: 'filedOn', date: '2026-12-03' }]);
    assert.deepEqual(at_('20:00'), ['2026-12-08', { kind: 'filedOn', date: '2026-12-03' }]);
    assert.deepEqual(at_('05:00', 'inPerson'), ['2026-12-07', { kind: 'filedOn', date: '2026-12-02' }]);
  });

  it('does not count from today after the last hour, where the next opening cannot be named', () => {
    const guide = guideFor(record(three), { now: at('2026-11-27 18:00'), channel: 'inPerson' });
    assert.deepEqual(guide.open, { kind: 'closed', opens: null, holiday: undefined });
    assert.deepEqual(guide.assumptions[0], { kind: 'filedOn', date: '2026-11-30' });
  });

  it('by post is only an estimate: the clock starts when the letter arrives', () => {
    const posted = { ...record(three), channels: ways('inPerson', 'post') };
    const now = at('2026-12-02');
    const due = guideFor(posted, { channel: 'post', now }).time.due?.date;
    assert.deepEqual([due?.verified, due?.estimate], [false, [{ kind: 'postTime' }]]);
    assert.deepEqual(guideFor(posted, { channel: 'inPerson', now }).time.due?.date.estimate, []);
    const words = { ...posted, timeLimits: [limit({ unit: 'textOnly' })] };
    assert.deepEqual(guideFor(words, { channel: 'post' }).time.due?.date.estimate, [], 'no date, nothing to estimate');
  });

  it('is never on a day off, and never earlier for who files later, whatever the hours of the office', () => {
    const hours = fc.constantFrom(undefined, WEEKDAY_HOURS, [...WEEKDAY_HOURS, SATURDAY_DESK], []);
    const amount = fc.oneof(
      fc.integer({ min: 1, max: 20 }).map((value) => ({ unit: 'workingDay' as const, value })),
      fc.integer({ min: 1, max: 60 }).map((value) => ({ unit: 'hour' as const, value })),
      fc.integer({ min: 1, max: 40 }).map((value) => ({ unit: 'calendarDay' as const, value })),
      fc.constant({ unit: 'sameDay' as const, cutoff: '15:00' }),
    );
    const minute = fc.integer({ min: 0, max: 400 * 1440 });
    const channel = fc.constantFrom<ChannelKind | undefined>(undefined, 'inPerson', 'online');
    fc.assert(
      fc.property(
        amount,
        hours,
        channel,
        minute,
        fc.integer({ min: 0, max: 10 * 1440 }),
        (one, open, way, start, later) => {
          const offices = [office('mot-cua', 'ubnd-xa', { hours: open })];
          const due = (minutes: number) => {
            const now = new Date(at('2026-01-01 00:00').getTime() + minutes * 60_000);
            const provenance = { source: { title: 'x' }, confidence: 'reviewed' as const };
            const found = guideFor({ ...record(limit(one)), provenance }, { now, channel: way }, { offices }).time.due;
            return found?.date.date ?? assert.fail();
          };
          const [first, second] = [due(start), due(start + later)];
          assert.ok(calendarOf(CALENDARS).isWorking(first), first);
          assert.ok(second >= first, `${first} then ${second}`);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('over lunch counts from the afternoon of the same day', () => {
    const sameDay = limit({ unit: 'sameDay', cutoff: '15:00' });
    assert.equal(dueOf(guideFor(record(sameDay), { now: at('2026-12-02 12:00') })), '2026-12-02');
    assert.equal(dueOf(guideFor(record(sameDay), { now: at('2026-12-02 17:30') })), '2026-12-03');
  });

  it('takes in a dossier on Saturday morning at a desk that is open: Monday is the first day', () => {
    const police = { ...record(three), agencies: [{ ref: 'cong-an-xa', role: 'receives' as const }] };
    const guide = guideFor(police, { now: at('2026-12-05 09:00'), channel: 'inPerson' });
    assert.deepEqual([dueOf(guide), guide.assumptions[0]], ['2026-12-09', { kind: 'filedOn', date: '2026-12-05' }]);
    assert.deepEqual(guide.open, { kind: 'open', until: '11:30' });
  });

  it('does not count from a day on which a notice closes the office, or puts its hours in doubt', () => {
    const police = { ...record(three), agencies: [{ ref: 'cong-an-xa', role: 'receives' as const }] };
    const filed = (day: string, closedOn?: string[], channel: ChannelKind = 'inPerson') => {
      const notice = { id: 'n', text: { vi: 'n' }, scope: { offices: ['cong-an'] }, from: day, to: day, closedOn };
      const notices = [{ ...notice, severity: 'warning' as const }];
      const both = { ...police, channels: ways('inPerson', 'online') };
      return guideFor(both, { now: at(`${day} 09:00`), channel }, { notices }).assumptions[0];
    };
    assert.deepEqual(filed('2026-12-05', ['2026-12-05']), { kind: 'filedOn', date: '2026-12-07' });
    assert.deepEqual(filed('2026-12-02', ['2026-12-02']), { kind: 'filedOn', date: '2026-12-03' });
    assert.deepEqual(filed('2026-12-02'), { kind: 'filedOn', date: '2026-12-03' });
    assert.deepEqual(filed('2026-12-04'), { kind: 'filedOn', date: '2026-12-07' });
    assert.deepEqual(filed('2026-12-02', undefined, 'online'), { kind: 'filedOn', date: '2026-12-02' });
  });

  it('uses the days off of the office for the day of filing', () => {
    const own = { ...CALENDARS[0], code: 'own', holidays: [{ date: '2026-12-02', name: { vi: 'Ngày hội' } }] };
    const offices = [office('mot-cua', 'ubnd-xa', { calendar: 'own', hours: undefined })];
    const guide = guideFor(record(three), { now: at('2026-12-02') }, { offices, calendars: [...CALENDARS, own] });
    assert.deepEqual(guide.assumptions[0], { kind: 'filedOn', date: '2026-12-03' });
  });

  it('names the latest day too, when something may have to be verified', () => {
    const guide = guideFor(record(limit({ unit: 'workingDay', value: 1 }, { max: { unit: 'workingDay', value: 3 } })));
    assert.deepEqual([dueOf(guide), guide.time.due?.latest?.date], ['2026-11-26', '2026-11-30']);
    assert.equal(guideFor(record(three)).time.due?.latest, undefined);
  });

  it('gives no date while two limits come into question, and one as soon as the case is clear', () => {
    const facts = [choice('from', ['same', 'other'])];
    const limits = [
      limit({ unit: 'workingDay', value: 5 }, { when: is('from', 'same') }),
      limit({ unit: 'workingDay', value: 8 }, { when: is('from', 'other') }),
    ];
    const open = guideFor({ ...record(...limits), facts });
    assert.deepEqual([open.time.due, open.time.limits.length], [null, 2]);
    assert.equal(dueOf(guideFor({ ...record(...limits), facts }, { facts: { from: 'same' } })), '2026-12-02');
    assert.deepEqual(
      open.time.dues.map(({ state, date }) => [state, date.date]),
      [
        ['perhaps', '2026-12-02'],
        ['perhaps', '2026-12-07'],
      ],
    );
  });

  it('names the questions on which the limits hang, with those that open them', () => {
    const facts = [yesNo('far'), choice('from', ['same', 'other'], { askWhen: is('far', true) }), yesNo('other')];
    const limits = [limit({ unit: 'workingDay', value: 5 }, { when: is('from', 'same') }), three];
    assert.deepEqual(guideFor({ ...record(...limits), facts }).time.facts, ['from', 'far']);
    const byWay = record(limit({ unit: 'workingDay', value: 5 }, { when: { channel: ['online'] } }), three);
    assert.deepEqual(guideFor(byWay).time.facts, ['$channel']);
  });

  it('is only "tùy trường hợp" while it is open whether the one limit applies', () => {
    const guide = guideFor({
      ...record(limit({ unit: 'workingDay', value: 5 }, { when: is('ordinary', true) })),
      facts: [yesNo('ordinary')],
    });
    assert.equal(guide.time.due?.state, 'perhaps');
  });

  it('uses the limit that is in force, and none where none is known', () => {
    const until = limit({ unit: 'workingDay', value: 5 }, { effectiveTo: '2026-11-24' });
    const from = limit({ unit: 'workingDay', value: 3 }, { effectiveFrom: '2026-11-25' });
    assert.equal(dueOf(guideFor(record(until, from))), '2026-11-30');
    assert.deepEqual(guideFor(record()).time, { limits: [], dues: [], due: null, facts: [], withheld: false });
  });
});

describe('The place on the card', () => {
  it('is open or closed by the hours of that very office', () => {
    const police = procedure({ agencies: [{ ref: 'cong-an-xa', role: 'receives' }] });
    const [desk, noDesk] = [police, procedure()].map((record) => guideFor(record, { now: at('2026-12-05 09:00') }));
    assert.deepEqual([desk.open.kind, noDesk.open.kind], ['open', 'closed']);
  });

  it('has no clock where only the kind of place is known', () => {
    const guide = guideFor(
      procedure({ agencies: [{ ref: 'cong-an-xa', role: 'receives' }] }),
      {},
      { offices: [office('mot-cua', 'ubnd-xa')] },
    );
    assert.deepEqual([guide.place, guide.open], [{ kind: 'agencyOnly', agency: POLICE }, { kind: 'unknown' }]);
  });

  it('brings the notices of the office that was chosen', () => {
    const offices = [office('a', 'ubnd-xa'), office('b', 'ubnd-xa', { hours: WEEKDAY_HOURS })];
    const notices = [
      {
        id: 'moved',
        text: { vi: 'chuyển phòng' },
        scope: { offices: ['b'] },
        from: '2026-11-20',
        to: '2026-11-28',
        severity: 'warning' as const,
      },
    ];
    const kinds = (chosen?: string) =>
      guideFor(procedure(), { office: chosen }, { offices, notices }).warnings.map(({ kind }) => kind);
    assert.deepEqual([kinds('b'), kinds('a'), kinds()], [['notice'], [], []]);
  });
});

describe('Whatever comes in a link or from storage', () => {
  const need = choice('need', ['this', 'other']);
  const record = procedure({
    facts: [need, yesNo('late', { askWhen: is('need', 'this') })],
    dossier: { items: [paper('form', { when: is('late', true) })] },
    fees: [fee('f', dong(1), { when: is('late', true) })],
    timeLimits: [limit({ unit: 'workingDay', value: 3 })],
  });

  it('the answer never throws, and junk answers change nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), fc.anything(), (facts, channel, chosen) => {
        const options = { facts: facts as never, channel: channel as never, office: chosen as never };
        const found = ask(record, options);
        if (!('need' in facts) && !('late' in facts)) assert.deepEqual(found, ask(record));
      }),
    );
  });
});
