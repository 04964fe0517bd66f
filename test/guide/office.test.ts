import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Notice, Office, Procedure, WorkingCalendar } from '../../src/catalogue/types.js';
import { receivingAgency } from '../../src/guide/agency.js';
import { officeOf, openState, placeFor, weeklyHours } from '../../src/guide/office.js';
import {
  agency,
  at,
  CALENDAR_2026,
  CALENDARS,
  office,
  ONE_STOP,
  POLICE,
  is,
  procedure,
  SATURDAY_DESK,
  situation,
  ward,
  WEEKDAY_HOURS,
} from './support.js';

const receives = (...refs: string[]): Procedure =>
  procedure({ agencies: refs.map((ref) => ({ ref, role: 'receives' })) });
const place = (record: Procedure, more = {}, chosen?: string) => placeFor(record, ward([], more) as never, chosen);
const open = (moment: string, more: Partial<Office> = {}, calendars: WorkingCalendar[] = CALENDARS) =>
  openState(office('mot-cua', 'ubnd-xa', more), at(moment), { calendars });

describe('Where to go', () => {
  it("is an office of the procedure's own agency, never the first in the list", () => {
    const oneStop = place(receives('ubnd-xa'));
    assert.ok(oneStop.kind === 'office' && oneStop.office.code === 'mot-cua');
    const police = place(receives('cong-an-xa'));
    assert.ok(police.kind === 'office' && police.office.code === 'cong-an' && police.agency.kind === 'police');
  });

  it('is only a kind of place where the catalogue knows no office of it: no address of somebody else', () => {
    const school = agency('co-so-giao-duc', 'school');
    assert.deepEqual(place(receives('co-so-giao-duc'), { agencies: [ONE_STOP, POLICE, school] }), {
      kind: 'agencyOnly',
      agency: school,
    });
    assert.deepEqual(place(receives('cong-an-xa'), { offices: [office('mot-cua', 'ubnd-xa')] }), {
      kind: 'agencyOnly',
      agency: POLICE,
    });
  });

  it('is unknown where the agency is unknown, even if another one executes', () => {
    assert.deepEqual(place(receives('nowhere')), { kind: 'unknown' });
    const school = procedure({
      agencies: [
        { ref: 'co-so-giao-duc', role: 'receives' },
        { ref: 'ubnd-xa', role: 'executes' },
      ],
    });
    assert.deepEqual(place(school), { kind: 'unknown' });
    assert.deepEqual(place(procedure({ agencies: [] })), { kind: 'unknown' });
  });

  it('is the agency that executes only where the record says nobody else receives', () => {
    const record = procedure({
      agencies: [
        { ref: 'ubnd-xa', role: 'competent' },
        { ref: 'cong-an-xa', role: 'executes' },
      ],
    });
    assert.equal(receivingAgency(record, { agencies: [ONE_STOP, POLICE] })?.code, 'cong-an-xa');
    const competent = procedure({ agencies: [{ ref: 'ubnd-xa', role: 'competent' }] });
    assert.equal(receivingAgency(competent, { agencies: [ONE_STOP] }), null);
  });

  it('is every one of them where several agencies receive and nothing says which: the first would be a guess', () => {
    const several = receives('ubnd-xa', 'cong-an-xa');
    assert.deepEqual(place(several), { kind: 'several', agencies: [ONE_STOP, POLICE] });
    assert.deepEqual(
      place(receives('ubnd-xa', 'nowhere')),
      { kind: 'unknown' },
      'the missing one may be the right one',
    );
    assert.equal(receivingAgency(several, { agencies: [ONE_STOP, POLICE] }), null);
    assert.equal(receivingAgency(receives('nowhere', 'cong-an-xa'), { agencies: [ONE_STOP, POLICE] }), null);
    assert.equal(receivingAgency(receives('cong-an-xa', 'cong-an-xa'), { agencies: [POLICE] }), POLICE);
  });

  it('is, of several, the one to which the steps of this case lead, or the office that the person chose', () => {
    const step = (id: string, agencyCode: string, first: boolean) => ({
      id,
      title: { vi: id },
      actor: 'applicant' as const,
      agency: agencyCode,
      when: is('first', first),
    });
    const several = {
      ...receives('ubnd-xa', 'cong-an-xa'),
      steps: [step('a', 'cong-an-xa', true), step('b', 'ubnd-xa', false)],
    };
    const officeOf = (facts?: Record<string, boolean>, chosen?: string) => {
      const found = placeFor(several, ward([]) as never, chosen, facts && situation(facts));
      return found.kind === 'office' ? found.office.code : found.kind;
    };
    assert.equal(officeOf({ first: true }), 'cong-an');
    assert.equal(officeOf({ first: false }), 'mot-cua');
    assert.equal(officeOf({}), 'several');
    assert.equal(officeOf({}, 'mot-cua'), 'mot-cua');
    assert.equal(officeOf({}, 'elsewhere'), 'several');
  });

  it('is the office that the person chose, among those of the agency', () => {
    const offices = [office('a', 'ubnd-xa'), office('b', 'ubnd-xa'), office('p', 'cong-an-xa')];
    const chosen = place(receives('ubnd-xa'), { offices }, 'b');
    assert.ok(chosen.kind === 'office');
    assert.deepEqual([chosen.office.code, chosen.others.map(({ code }) => code)], ['b', ['a']]);
    const foreign = place(receives('ubnd-xa'), { offices }, 'p');
    assert.ok(foreign.kind === 'office' && foreign.office.code === 'a');
  });

  it('is the agency that takes over where this ward does not do it', () => {
    const land = agency('vpdk-dat-dai', 'landRegistration');
    const away = (code?: string) => ({
      ...receives('ubnd-xa'),
      notOffered: { reason: { vi: 'không tiếp nhận' }, agency: code },
    });
    assert.deepEqual(place(away('vpdk-dat-dai'), { agencies: [ONE_STOP, land] }), { kind: 'agencyOnly', agency: land });
    assert.deepEqual(place(away()), { kind: 'unknown' });
  });
});

describe('Of an office that nobody checked', () => {
  const rumour = { source: { title: 'nghe nói' }, confidence: 'imported' as const };
  const checked = { source: { title: 'phường' }, confidence: 'official' as const };
  const guess = office('mot-cua', 'ubnd-xa', {
    phones: [{ label: { vi: 'Quầy' }, number: '0000 000 000' }],
    mapUrl: 'https://ban-do.example/',
    oldAddress: { vi: 'Số 2' },
    note: { vi: 'Vào cửa sau' },
  });
  const only = { code: 'mot-cua', name: { vi: 'mot-cua' }, agency: 'ubnd-xa', calendar: undefined };

  it('only the name is given: no address, no hours, no telephone', () => {
    const found = place(receives('ubnd-xa'), { offices: [{ ...guess, provenance: rumour }] });
    assert.deepEqual(found.kind === 'office' && found.office, { ...only, provenance: rumour });
  });

  it('the source of the catalogue counts where the office names none', () => {
    const head = (provenance: typeof rumour | typeof checked) => ({ offices: [guess], provenance });
    assert.deepEqual(officeOf(head(rumour), 'mot-cua'), { ...only, provenance: rumour });
    assert.equal(officeOf(head(checked), 'mot-cua'), guess);
    assert.equal(officeOf({ offices: [guess] }, 'mot-cua'), guess);
    assert.equal(
      officeOf({ offices: [{ ...guess, provenance: checked }], provenance: rumour }, 'mot-cua')?.hours,
      guess.hours,
    );
    assert.equal(officeOf({ offices: [guess] }, 'elsewhere'), null);
  });

  it('the other offices of the agency are treated alike', () => {
    const offices = [office('a', 'ubnd-xa'), { ...guess, provenance: rumour }];
    const found = place(receives('ubnd-xa'), { offices });
    assert.deepEqual(found.kind === 'office' && found.others, [{ ...only, provenance: rumour }]);
  });
});

describe('The week of an office', () => {
  const [morning, afternoon] = WEEKDAY_HOURS.map(({ open, close }) => ({ open, close }));

  it('puts days together that are alike, in the order of the day, and says which are closed', () => {
    const rows = weeklyHours({ hours: [WEEKDAY_HOURS[1], WEEKDAY_HOURS[0], SATURDAY_DESK] }, '2026-12-02');
    assert.deepEqual(rows, [
      { days: [1, 2, 3, 4, 5], spans: [morning, afternoon] },
      { days: [6], spans: [{ open: SATURDAY_DESK.open, close: SATURDAY_DESK.close }] },
      { days: [7], spans: [] },
    ]);
  });

  it('holds on the day that is asked for', () => {
    const hours = [
      { ...WEEKDAY_HOURS[0], effectiveTo: '2026-12-31' },
      { ...WEEKDAY_HOURS[1], effectiveFrom: '2027-01-01' },
    ];
    assert.deepEqual(weeklyHours({ hours }, '2026-12-31')[0].spans, [morning]);
    assert.deepEqual(weeklyHours({ hours }, '2027-01-01')[0].spans, [afternoon]);
  });

  it('is not known where no hours hold', () => {
    assert.deepEqual(weeklyHours({}, '2026-12-02'), []);
    assert.deepEqual(weeklyHours({ hours: [{ ...SATURDAY_DESK, effectiveTo: '2026-01-01' }] }, '2026-12-02'), []);
  });
});

describe('Whether the office is open', () => {
  it('is said to the minute: open from the first, closed from the last', () => {
    assert.deepEqual(open('2026-12-02 07:29'), {
      kind: 'closed',
      opens: { date: '2026-12-02', time: '07:30' },
      holiday: undefined,
    });
    assert.deepEqual(open('2026-12-02 07:30'), { kind: 'open', until: '11:30' });
    assert.deepEqual(open('2026-12-02 11:29'), { kind: 'open', until: '11:30' });
    assert.deepEqual(open('2026-12-02 11:30'), {
      kind: 'closed',
      opens: { date: '2026-12-02', time: '13:30' },
      holiday: undefined,
    });
    assert.deepEqual(open('2026-12-02 17:00'), {
      kind: 'closed',
      opens: { date: '2026-12-03', time: '07:30' },
      holiday: undefined,
    });
  });

  it('skips the weekend and the days off when it says when it opens next', () => {
    assert.deepEqual(open('2026-12-04 18:00'), {
      kind: 'closed',
      opens: { date: '2026-12-07', time: '07:30' },
      holiday: undefined,
    });
    const holiday = open('2026-09-01 09:00');
    assert.deepEqual(holiday, {
      kind: 'closed',
      opens: { date: '2026-09-03', time: '07:30' },
      holiday: { vi: 'Quốc khánh' },
    });
  });

  it('knows a desk on Saturday morning, and that it is closed on a holiday', () => {
    const hours = [...WEEKDAY_HOURS, SATURDAY_DESK];
    assert.deepEqual(open('2026-12-05 09:00', { hours }), { kind: 'open', until: '11:30' });
    assert.deepEqual(open('2026-12-04 18:00', { hours }), {
      kind: 'closed',
      opens: { date: '2026-12-05', time: '07:30' },
      holiday: undefined,
    });
    const holiday = { ...CALENDAR_2026, holidays: [{ date: '2026-12-05', name: { vi: 'Nghỉ' } }] };
    assert.deepEqual(open('2026-12-05 09:00', { hours }, [holiday]), {
      kind: 'closed',
      opens: { date: '2026-12-07', time: '07:30' },
      holiday: { vi: 'Nghỉ' },
    });
  });

  it('follows hours that change on a day', () => {
    const hours = [
      { ...WEEKDAY_HOURS[0], effectiveTo: '2026-12-31' },
      { ...WEEKDAY_HOURS[0], open: '08:00', effectiveFrom: '2027-01-01' },
    ];
    const year = { ...CALENDAR_2026, year: 2027, holidays: [], swapWorkingDays: [], undecided: [] };
    assert.deepEqual(open('2026-12-31 07:45', { hours }, [CALENDAR_2026, year]), { kind: 'open', until: '11:30' });
    assert.deepEqual(open('2027-01-04 07:45', { hours }, [CALENDAR_2026, year]), {
      kind: 'closed',
      opens: { date: '2027-01-04', time: '08:00' },
      holiday: undefined,
    });
  });

  it('uses the calendar of the office', () => {
    const own: WorkingCalendar = {
      ...CALENDAR_2026,
      code: 'own',
      holidays: [{ date: '2026-12-02', name: { vi: 'Ngày hội phường' } }],
    };
    const found = open('2026-12-02 09:00', { calendar: 'own' }, [...CALENDARS, own]);
    assert.ok(found.kind === 'closed' && found.holiday?.vi === 'Ngày hội phường');
  });
});

describe('Nothing is said about being open', () => {
  const silent = (why: string, ...args: Parameters<typeof open>) =>
    it(why, () => assert.deepEqual(open(...args), { kind: 'unknown' }));
  const doubted = (why: string, ...args: Parameters<typeof open>) =>
    it(why, () => assert.deepEqual(open(...args), { kind: 'unknown', doubt: 'day' }));

  silent('where nobody entered hours', '2026-12-02 09:00', { hours: undefined });
  silent('where the hours have run out', '2026-12-02 09:00', {
    hours: [{ ...WEEKDAY_HOURS[0], effectiveTo: '2026-11-30' }],
  });
  silent('in a year whose days off are not verified', '2027-02-02 09:00');
  silent('without any calendar', '2026-12-02 09:00', {}, []);
  doubted('on a day that may be a day off', '2026-11-23 09:00');
  doubted('on a Saturday that may be worked', '2026-11-28 09:00');
  doubted('on a swapped Saturday: it is worked, but the weekly hours do not say when', '2026-08-22 09:00');
  for (const confidence of ['draft', 'imported'] as const) {
    silent(`where the hours are only ${confidence}`, '2026-12-02 09:00', {
      provenance: { source: { title: 'x' }, confidence },
    });
  }

  describe('on a Saturday that belongs to a break, which calendars need not name', () => {
    const hours = [...WEEKDAY_HOURS, SATURDAY_DESK];
    const withDays = (...dates: string[]) => [
      { ...CALENDAR_2026, holidays: dates.map((date) => ({ date, name: { vi: 'Tết' } })) },
    ];
    doubted('between two holidays', '2026-12-05 09:00', { hours }, withDays('2026-12-04', '2026-12-07'));
    doubted('after the last one', '2026-02-21 09:00', { hours });
    doubted('before the first one', '2026-02-14 09:00', { hours });
    doubted('at the turn to a year that nobody verified', '2026-01-03 09:00', { hours }, [
      { ...CALENDAR_2026, holidays: [], year: 2025, verified: false },
      {
        ...CALENDAR_2026,
        holidays: [
          { date: '2026-01-01', name: { vi: 'Tết' } },
          { date: '2026-01-02', name: { vi: 'Tết' } },
        ],
      },
    ]);

    it('and an office without hours on such a day is closed', () => {
      assert.deepEqual(open('2026-02-21 09:00'), {
        kind: 'closed',
        opens: { date: '2026-02-23', time: '07:30' },
        holiday: undefined,
      });
    });

    it('nor is it named as the next opening, or a later day in its place', () => {
      const closed = { kind: 'closed', opens: null, holiday: { vi: 'Tết Nguyên đán' } };
      assert.deepEqual(open('2026-02-20 09:00', { hours }), closed);
    });

    it('while a calendar without any working day ends the search', () => {
      const never = [{ ...CALENDAR_2026, holidays: [], workingWeekdays: [] }];
      assert.deepEqual(open('2026-12-05 09:00', { hours }, never), { kind: 'open', until: '11:30' });
    });
  });

  it('while it is closed for sure, the next opening is left out where the way there is not sure', () => {
    const closed = { kind: 'closed', opens: null, holiday: undefined };
    assert.deepEqual(open('2026-11-22 09:00'), closed, 'Monday 23/11 may be off');
    assert.deepEqual(open('2026-11-27 18:00'), closed, 'Saturday 28/11 may be worked');
    assert.deepEqual(open('2026-08-21 18:00'), closed, 'Saturday 22/8 is worked at unknown hours');
    assert.deepEqual(open('2026-12-31 18:00'), closed, '2027 is not verified');
  });
});

describe('A notice', () => {
  const desk = office('cong-an', 'cong-an-xa', { hours: [...WEEKDAY_HOURS, SATURDAY_DESK] });
  const notice = (more: Partial<Notice> = {}): Notice => ({
    id: 'n',
    text: { vi: 'Sáng thứ Bảy không tiếp nhận hồ sơ.' },
    scope: { offices: ['cong-an'] },
    from: '2026-12-01',
    to: '2026-12-05',
    severity: 'warning',
    ...more,
  });
  const state = (moment: string, more?: Partial<Notice>, of: Office = desk, code?: string) =>
    openState(of, at(moment), { calendars: CALENDARS, notices: [notice(more)] }, code);
  const closedOn = ['2026-12-05'];
  const MONDAY = { date: '2026-12-07', time: '07:30' };

  it('closes the office on the days that it names, and on no other', () => {
    assert.deepEqual(state('2026-12-05 08:00', { closedOn }), {
      kind: 'closed',
      opens: MONDAY,
      holiday: undefined,
      byNotice: true,
    });
    assert.deepEqual(state('2026-12-04 09:00', { closedOn }), { kind: 'open', until: '11:30' });
    assert.deepEqual(state('2026-12-05 08:00', { closedOn, severity: 'info' }).kind, 'closed');
  });

  it('is known before it shows: such a day is not the next opening', () => {
    const closed = { kind: 'closed', opens: MONDAY, holiday: undefined };
    assert.deepEqual(state('2026-12-04 18:00', { closedOn }), closed);
    assert.deepEqual(state('2026-12-04 18:00', { closedOn, from: '2026-12-05' }), closed);
  });

  it('closes also where the year is not verified', () => {
    const closed = { kind: 'closed', opens: null, holiday: undefined, byNotice: true };
    assert.deepEqual(state('2027-03-01 09:00', { closedOn: ['2027-03-01'] }), closed);
  });

  it('puts the hours in doubt where it warns of the office and names no days: its text may say anything', () => {
    const doubt = { kind: 'unknown', doubt: 'notice' };
    assert.deepEqual(state('2026-12-02 09:00'), doubt);
    assert.deepEqual(state('2026-12-02 20:00'), doubt);
    assert.deepEqual(state('2026-12-02 09:00', { closedOn: [] }), doubt);
    assert.deepEqual(state('2026-12-07 09:00'), { kind: 'open', until: '11:30' }, 'it is over');
    assert.deepEqual(
      state('2026-11-30 18:00'),
      { kind: 'closed', opens: null, holiday: undefined },
      'perhaps open on the day after',
    );
  });

  it('leaves the hours as they are where it does not warn, or is about something else', () => {
    const isOpen = { kind: 'open', until: '11:30' };
    assert.deepEqual(state('2026-12-02 09:00', { severity: 'info' }), isOpen);
    assert.deepEqual(state('2026-12-02 09:00', { scope: undefined }), isOpen);
    assert.deepEqual(state('2026-12-02 09:00', { scope: { procedures: ['1'] } }, desk, '1'), isOpen);
    assert.deepEqual(state('2026-12-05 09:00', { closedOn }, { ...desk, code: 'other' }), isOpen);
  });

  it('without a scope closes every office, and with procedures the office for these', () => {
    assert.equal(state('2026-12-05 09:00', { closedOn, scope: undefined }).kind, 'closed');
    const scope = { procedures: ['1'] };
    assert.equal(state('2026-12-05 09:00', { closedOn, scope }, desk, '1').kind, 'closed');
    assert.equal(state('2026-12-05 09:00', { closedOn, scope }, desk, '2').kind, 'open');
    assert.equal(state('2026-12-05 09:00', { closedOn, scope }).kind, 'open');
  });

  it('does not make a holiday doubtful', () => {
    const holiday = state('2026-09-01 09:00', { from: '2026-09-01', to: '2026-09-01' });
    assert.deepEqual(holiday, {
      kind: 'closed',
      opens: { date: '2026-09-03', time: '07:30' },
      holiday: { vi: 'Quốc khánh' },
    });
  });
});
