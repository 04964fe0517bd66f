/**
 * Where to go. The place comes from the procedure's own agency, never from the first office in the list: sending
 * people to the wrong building is the worst error a guide can make.
 */
import type { Agency, CatalogueHead, Code, ISODate, Office, Procedure, WeeklyHours } from '../catalogue/types.js';
import { receivingAgency, receivingCodes } from './agency.js';
import { evaluate, type Situation } from './conditions.js';
import { addDays, isInForce, vietnamTime, weekday } from './dates.js';
import { hoursNotice } from './notices.js';
import { calendarOf, type Calendar } from './working-days.js';

export type Place =
  /** An office that the catalogue knows; `others` are further offices of the same agency. */
  | { kind: 'office'; agency: Agency; office: Office; others: Office[] }
  /** Only the kind of place is known: no address, no clock. */
  | { kind: 'agencyOnly'; agency: Agency }
  /** Several agencies take it, and nothing says yet which one takes this case: all of them, none first. */
  | { kind: 'several'; agencies: Agency[] }
  | { kind: 'unknown' };

/** What is read of a catalogue: its provenance holds for offices that name none of their own. */
export type OfficeHead = Pick<CatalogueHead, 'agencies' | 'offices'> & Partial<Pick<CatalogueHead, 'provenance'>>;

/** The office of a code, as far as somebody checked it. */
export function officeOf(head: Omit<OfficeHead, 'agencies'>, code: Code): Office | null {
  const office = head.offices.find((entry) => entry.code === code);
  return office ? verified(office, head) : null;
}

/** Of an office that nobody checked only the name: an address or hours may be anybody's guess. */
function verified(office: Office, head: Omit<OfficeHead, 'agencies'>): Office {
  const provenance = office.provenance ?? head.provenance;
  if (!isUnchecked({ provenance })) return office;
  const { code, name, agency, calendar } = office;
  return { code, name, agency, calendar, provenance };
}

/**
 * The place for a procedure; `chosen` is the code of an office the person picked. Where several agencies take the
 * dossier, the one that the steps of this case name.
 */
export function placeFor(procedure: Procedure, head: OfficeHead, chosen?: Code, situation?: Situation): Place {
  const agency = receivingAgency(procedure, head) ?? agencyOfCase(procedure, head, chosen, situation);
  if (!agency) return severalOf(procedure, head);
  const offices = head.offices.filter((office) => office.agency === agency.code);
  const office = offices.find((entry) => entry.code === chosen) ?? offices[0];
  if (!office) return { kind: 'agencyOnly', agency };
  const others = offices.filter((entry) => entry !== office).map((entry) => verified(entry, head));
  return { kind: 'office', agency, office: verified(office, head), others };
}

/** Every agency that may be the right one; an incomplete list might leave out the very one. */
function severalOf(procedure: Procedure, head: Pick<CatalogueHead, 'agencies'>): Place {
  const codes = receivingCodes(procedure);
  const agencies = codes.flatMap((code) => head.agencies.find((agency) => agency.code === code) ?? []);
  return codes.length > 1 && agencies.length === codes.length ? { kind: 'several', agencies } : { kind: 'unknown' };
}

/** Of several agencies: that of the chosen office, else the only one to which the person's own steps surely lead. */
function agencyOfCase(
  procedure: Procedure,
  head: Pick<CatalogueHead, 'agencies' | 'offices'>,
  chosen: Code | undefined,
  situation: Situation | undefined,
): Agency | null {
  const codes = receivingCodes(procedure);
  const picked = head.offices.find((office) => office.code === chosen && codes.includes(office.agency))?.agency;
  const steps = procedure.steps.filter(
    (step) => step.actor === 'applicant' && situation && evaluate(step.when, situation).value === true,
  );
  const led = [
    ...new Set(steps.flatMap(({ agency }) => (agency !== undefined && codes.includes(agency) ? [agency] : []))),
  ];
  const code = picked ?? (led.length === 1 ? led[0] : undefined);
  return head.agencies.find((agency) => agency.code === code) ?? null;
}

export type OpenState =
  | { kind: 'open'; until: string }
  /** `byNotice`: a notice says that nothing is taken in today. */
  | { kind: 'closed'; opens: { date: ISODate; time: string } | null; holiday?: { vi: string }; byNotice?: boolean }
  /**
   * Hours or calendar are not verified: nothing is said. With a `doubt` hours are known and may not be those of today: a
   * notice warns of this office, or the calendar leaves the day open.
   */
  | { kind: 'unknown'; doubt?: Doubt };

type Doubt = 'notice' | 'day';

/** What is read of a catalogue to say whether an office is open. */
export type OpenHead = Pick<CatalogueHead, 'calendars' | 'notices'>;

/**
 * Whether an office takes dossiers now. Only with known hours that hold today, a verified calendar, and no notice that may
 * say otherwise.
 * @param procedure the one to be handed in: a notice may concern it alone
 */
export function openState(office: Office, now: Date, head: OpenHead, procedure?: Code): OpenState {
  const hours = office.hours ?? [];
  const { date, minutes } = vietnamTime(now);
  if (isUnchecked(office) || !hours.some((entry) => isInForce(entry, date))) return { kind: 'unknown' };
  const calendar = calendarOf(head.calendars, office.calendar);
  const said = (day: ISODate) => hoursNotice(head, day, office.code, procedure);
  const spansOn = (day: ISODate) => spans(hours, day, calendar, said(day));
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const today = spansOn(date);
  if (!Array.isArray(today)) return { kind: 'unknown', ...(today && { doubt: today }) };
  const current = today.find((span) => span.open <= time && time < span.close);
  if (current) return { kind: 'open', until: current.close };
  const status = calendar.status(date);
  const closed = {
    kind: 'closed',
    holiday: status.kind === 'holiday' ? status.name : undefined,
    ...(said(date) === 'closed' && { byNotice: true }),
  } as const;
  for (let ahead = 0; ahead < 30; ahead += 1) {
    const day = addDays(date, ahead);
    const found = spansOn(day);
    if (!Array.isArray(found)) break; // perhaps open on that day: no later one may be named either
    const span = found.find((entry) => ahead > 0 || entry.open > time);
    if (span) return { ...closed, opens: { date: day, time: span.open } };
  }
  return { ...closed, opens: null };
}

/** Hours that nobody checked send people to a closed door. */
function isUnchecked({ provenance }: Pick<Office, 'provenance'>): boolean {
  return provenance?.confidence === 'imported' || provenance?.confidence === 'draft';
}

/**
 * Opening spans of a day, or why nobody can say. An office may open on a Saturday that is no working day of the calendar,
 * never on a holiday; on a swapped day it is worked, but weekly hours do not say when.
 */
function spans(
  hours: WeeklyHours[],
  date: ISODate,
  calendar: Calendar,
  noticed: ReturnType<typeof hoursNotice>,
): WeeklyHours[] | Doubt | undefined {
  if (noticed === 'closed') return [];
  const isVerified = calendar.isVerified(date);
  const isClear = isVerified && !calendar.undecided.includes(date) && !calendar.isSwapped(date);
  const { kind } = calendar.status(date);
  if (isClear && kind === 'holiday') return [];
  if (noticed) return 'notice';
  if (!isClear) return isVerified ? 'day' : undefined;
  const day = weekday(date);
  const found = hours
    .filter((entry) => isInForce(entry, date) && (entry.days as number[]).includes(day))
    .sort((a, b) => (a.open < b.open ? -1 : 1));
  return found.length > 0 && kind === 'weekend' && isBesideHoliday(date, calendar) ? 'day' : found;
}

/**
 * Whether a day of the weekend adjoins a holiday, or only others of the weekend stand between. Announced breaks run over
 * such days, and calendars need not name them: they are off anyway.
 */
function isBesideHoliday(date: ISODate, calendar: Calendar): boolean {
  return [-1, 1].some((step) => {
    let day = date;
    // A calendar without a working day would never end.
    for (let i = 0; i < 7 && calendar.status(day).kind === 'weekend'; i += 1) day = addDays(day, step);
    return calendar.status(day).kind === 'holiday' || !calendar.isVerified(day);
  });
}

/** Days of the week with the same opening spans. */
export interface WeekRow {
  days: number[];
  /** Empty: closed on these days. */
  spans: { open: string; close: string }[];
}

/** The hours of a week as they hold on a date, days that are alike together, closed days too. None: the hours are not known. */
export function weeklyHours(office: Pick<Office, 'hours'>, date: ISODate): WeekRow[] {
  const hours = (office.hours ?? []).filter((entry) => isInForce(entry, date));
  const rows: WeekRow[] = [];
  for (let day = 1; hours.length > 0 && day <= 7; day += 1) {
    const spans = hours
      .filter((entry) => (entry.days as number[]).includes(day))
      .map(({ open, close }) => ({ open, close }))
      .sort((a, b) => (a.open < b.open ? -1 : 1));
    const alike = rows.find((row) => JSON.stringify(row.spans) === JSON.stringify(spans));
    if (alike) alike.days.push(day);
    else rows.push({ days: [day], spans });
  }
  return rows;
}
