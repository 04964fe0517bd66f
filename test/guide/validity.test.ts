import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Notice, Procedure, Provenance } from '../../src/catalogue/types.js';
import { addDays } from '../../src/guide/dates.js';
import { isOverdue, outdated, warningsFor, type Warning } from '../../src/guide/validity.js';
import { law, procedure } from './support.js';

const TODAY = '2026-11-25';
const reason = (more: Partial<Procedure>, day = TODAY) => outdated(procedure(more), day);
const warnings = (
  more: Partial<Procedure> = {},
  day = TODAY,
  head: Parameters<typeof warningsFor>[1] = {},
  office?: string,
): Warning[] => warningsFor(procedure(more), head, day, office);
const kinds = (...args: Parameters<typeof warnings>) => warnings(...args).map(({ kind }) => kind);
const source = (more: Partial<Provenance>): Provenance => ({
  source: { title: 'Cổng' },
  confidence: 'reviewed',
  ...more,
});

describe('Content that does not hold', () => {
  it('an ordinary record holds', () => assert.equal(reason({}), null));

  it('ends after its last day, with what took its place', () => {
    const record = { effectiveTo: '2026-12-31', supersededBy: '1.116214' };
    assert.equal(reason(record, '2026-12-31'), null);
    assert.deepEqual(reason(record, '2027-01-01'), {
      kind: 'ended',
      on: '2026-12-31',
      supersededBy: '1.116214',
      note: undefined,
    });
  });

  it('says what the record tells of the time after, not of a change before', () => {
    const changes = [
      { from: '2026-06-01', note: { vi: 'giảm lệ phí' } },
      { from: '2027-01-01', note: { vi: 'có thủ tục mới' } },
    ];
    const ended = reason({ effectiveTo: '2026-12-31', changes }, '2027-01-04');
    assert.ok(ended?.kind === 'ended' && ended.note?.vi === 'có thủ tục mới');
  });

  it('is gone when it was abolished, with or without a date', () => {
    assert.equal(reason({ status: 'abolished' })?.kind, 'ended');
    assert.deepEqual(reason({ status: 'abolished', effectiveTo: '2026-08-17', supersededBy: '1.116410' }), {
      kind: 'ended',
      on: '2026-08-17',
      supersededBy: '1.116410',
      note: undefined,
    });
  });

  it('rests while it is suspended, whatever its dates say', () => {
    assert.deepEqual(reason({ status: 'suspended', effectiveTo: '2026-01-01' }), { kind: 'suspended' });
  });

  it('has not begun before its first day', () => {
    assert.deepEqual(reason({ effectiveFrom: '2027-01-01' }), { kind: 'notYetInForce', from: '2027-01-01' });
    const announced = { status: 'notYetInForce' as const, effectiveFrom: '2027-01-01' };
    assert.deepEqual(reason(announced, '2026-12-31'), { kind: 'notYetInForce', from: '2027-01-01' });
    assert.equal(reason(announced, '2027-01-01'), null);
    assert.deepEqual(reason({ status: 'notYetInForce' }), { kind: 'notYetInForce', from: undefined });
  });

  it('stands and falls with the law that governs it, not with the others', () => {
    const governing = law('60/2014/QH13', { governs: true, effectiveTo: '2027-02-28', replacedBy: '03/2026/QH16' });
    assert.equal(reason({ legalBasis: [governing] }, '2027-02-28'), null);
    assert.deepEqual(reason({ legalBasis: [governing] }, '2027-03-01'), { kind: 'legalBasisEnded', law: governing });
    assert.equal(reason({ legalBasis: [{ ...governing, governs: false }] }, '2027-03-01'), null);
  });

  it('is not in force yet while the law that governs it is not', () => {
    const coming = law('03/2026/QH16', { governs: true, effectiveFrom: '2027-03-01' });
    assert.deepEqual(reason({ legalBasis: [coming] }), { kind: 'notYetInForce', from: '2027-03-01' });
    assert.equal(reason({ legalBasis: [coming] }, '2027-03-01'), null);
  });
});

describe('What is going to change', () => {
  const change = (from: string, more = {}) => ({ from, note: { vi: `từ ${from}` }, ...more });

  it('is announced until the day before', () => {
    const record = { changes: [change('2027-03-01', { legal: '03/2026/QH16' })] };
    assert.deepEqual(warnings(record, '2027-02-28')[0], { kind: 'changeAhead', ...record.changes[0] });
    assert.ok(!kinds(record, '2027-03-01').includes('changeAhead'));
  });

  it('is told from its day on, until somebody looked at the record again', () => {
    const record = { changes: [change('2026-11-20', { legal: '03/2026/QH16' })] };
    assert.deepEqual(warnings(record, '2026-11-20')[0], { kind: 'changed', ...record.changes[0] });
    assert.ok(!kinds(record, '2026-11-19').includes('changed'));
    const checked = (verifiedOn: string) => ({
      ...record,
      provenance: { source: { title: 'x' }, verifiedOn, confidence: 'reviewed' as const },
    });
    assert.ok(kinds(checked('2026-11-19'), '2026-11-25').includes('changed'));
    assert.ok(!kinds(checked('2026-11-20'), '2026-11-25').includes('changed'));
    const undated = { ...record, provenance: { source: { title: 'x' }, confidence: 'draft' as const } };
    assert.ok(kinds(undated, '2026-11-25').includes('changed'), 'nobody knows how old it is');
  });

  it('is announced for a governing law that ends, from the day after', () => {
    const legalBasis = [law('60/2014/QH13', { governs: true, effectiveTo: '2027-02-28', replacedBy: '03/2026/QH16' })];
    assert.deepEqual(warnings({ legalBasis })[0], { kind: 'changeAhead', from: '2027-03-01', legal: '03/2026/QH16' });
    assert.ok(!kinds({ legalBasis: [{ ...legalBasis[0], governs: undefined }] }).includes('changeAhead'));
  });

  it('is said once for a day, however many laws end on it', () => {
    const ends = { governs: true, effectiveTo: '2027-02-28' };
    const legalBasis = [
      law('60/2014/QH13', ends),
      law('123/2015/NĐ-CP', ends),
      law('x', { governs: true, effectiveTo: '2027-06-30' }),
    ];
    const from = (record: Partial<Procedure>) =>
      warnings(record).flatMap((warning) => (warning.kind === 'changeAhead' ? [warning.from] : []));
    assert.deepEqual(from({ legalBasis }), ['2027-03-01', '2027-07-01']);
    assert.deepEqual(from({ legalBasis, changes: [change('2027-03-01')] }), ['2027-03-01', '2027-07-01']);
  });

  it('includes the end of the procedure itself', () => {
    const record = { effectiveTo: '2026-12-31', supersededBy: '1.116214' };
    assert.deepEqual(warnings(record, '2026-12-31')[0], { kind: 'endsOn', on: '2026-12-31', supersededBy: '1.116214' });
  });
});

describe('How old the content is', () => {
  const checked = source({ verifiedOn: '2026-01-10' });
  const after = (days: number, provenance: Provenance = checked) => kinds({ provenance }, addDays('2026-01-10', days));

  it('is no matter for 90 days, then wants another look, then after 180 days hides amounts and times', () => {
    assert.deepEqual(after(90), []);
    assert.deepEqual(after(91), ['reviewDue']);
    assert.deepEqual(after(180), ['reviewDue']);
    assert.deepEqual(after(181), ['reviewOverdue']);
    assert.equal(isOverdue(procedure({ provenance: checked }), addDays('2026-01-10', 180)), false);
    assert.equal(isOverdue(procedure({ provenance: checked }), addDays('2026-01-10', 181)), true);
  });

  it('follows the rhythm that the record names', () => {
    const yearly = source({ verifiedOn: '2026-01-10', reviewEveryDays: 365 });
    assert.deepEqual(after(365, yearly), []);
    assert.deepEqual(after(366, yearly), ['reviewDue']);
    assert.deepEqual(after(731, yearly), ['reviewOverdue']);
  });

  it('counts from the check, and from the day the source was read only where nobody checked', () => {
    const read = source({ source: { title: 'Cổng', retrievedOn: '2026-01-10' } });
    assert.deepEqual(after(91, read), ['reviewDue', 'notReviewed']);
    assert.deepEqual(after(91, { ...read, verifiedOn: '2026-04-01' }), []);
    const { since } = warnings({ provenance: read }, '2026-06-01')[0] as Extract<Warning, { kind: 'reviewDue' }>;
    assert.equal(since, '2026-01-10');
  });

  it('the day of reading is not a check: both are told apart', () => {
    const read = source({ source: { title: 'Cổng', retrievedOn: '2026-11-01' } });
    assert.deepEqual(warnings({ provenance: read }), [
      { kind: 'notReviewed', source: 'Cổng', retrievedOn: '2026-11-01' },
    ]);
  });

  it('a draft says that it is one', () => {
    assert.deepEqual(kinds({ provenance: source({ confidence: 'draft' }) }), ['draft', 'notReviewed']);
  });
});

describe('Notices', () => {
  const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
    id,
    text: { vi: id },
    from: '2026-11-20',
    to: '2026-11-28',
    severity: 'warning',
    ...more,
  });
  const shown = (notices: Notice[], day = TODAY, office?: string) =>
    warnings({}, day, { notices }, office).flatMap((warning) => (warning.kind === 'notice' ? [warning.notice.id] : []));

  it('are shown from their first to their last day', () => {
    const days = ['2026-11-19', '2026-11-20', '2026-11-28', '2026-11-29'];
    assert.deepEqual(
      days.map((day) => shown([notice('n')], day).length),
      [0, 1, 1, 0],
    );
  });

  it('are shown to those whom they concern: a procedure, an office, or everybody', () => {
    const notices = [
      notice('all'),
      notice('mine', { scope: { procedures: ['1.000001'] } }),
      notice('other', { scope: { procedures: ['1.000002'] } }),
      notice('police', { scope: { offices: ['cong-an'] } }),
      notice('nobody', { scope: { procedures: [] } }),
    ];
    assert.deepEqual(shown(notices), ['all', 'mine']);
    assert.deepEqual(shown(notices, TODAY, 'mot-cua'), ['all', 'mine']);
    assert.deepEqual(shown(notices, TODAY, 'cong-an'), ['all', 'mine', 'police']);
  });
});

describe('The order of what is said', () => {
  it('begins with made-up data and "not here", and ends with the source', () => {
    const everything = kinds(
      {
        notOffered: { reason: { vi: 'không tiếp nhận' } },
        effectiveTo: '2026-12-31',
        changes: [{ from: '2027-03-01', note: { vi: 'x' } }],
        provenance: source({ source: { title: 'Cổng', retrievedOn: '2026-07-18' }, confidence: 'draft' }),
      },
      TODAY,
      { fictional: true, notices: [{ id: 'n', text: { vi: 'n' }, from: TODAY, to: TODAY, severity: 'info' }] },
    );
    assert.deepEqual(everything, [
      'fictional',
      'notOffered',
      'notice',
      'endsOn',
      'changeAhead',
      'reviewDue',
      'draft',
      'notReviewed',
    ]);
  });

  it('names the unit that does not handle a procedure', () => {
    const administrativeUnit = { code: 'x', name: { vi: 'xã Hoa Lúa' }, level: 'ward' as const };
    const reason = { vi: 'không tiếp nhận' };
    const [first] = warnings({ notOffered: { reason } }, TODAY, { administrativeUnit });
    assert.deepEqual(first, { kind: 'notOffered', unit: administrativeUnit.name, reason });
  });

  it('is empty for a record that was checked and does not change', () => assert.deepEqual(kinds(), []));
});
