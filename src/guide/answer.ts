/** The answer for one procedure, case, channel and date. Pure: no sentence, no DOM, no clock of its own. */
import type {
  CatalogueHead, Channel, ChannelKind, Code, Conditional, ISODate, LText, Presence, Procedure, ProcedureSummary, Result, Step, TimeLimit,
} from '../catalogue/types.js';
import { applicable, type Applicable, type Situation } from './conditions.js';
import { isInForce, vietnamTime } from './dates.js';
import { dueDate, type DueDate } from './due-date.js';
import { feeLines, feeTotal, type FeeLine, type FeeTotal } from './fees.js';
import { outcomeOf, questionsFor, settleFacts, type FactAnswers, type Question } from './facts.js';
import { openState, placeFor, type OpenState, type Place } from './office.js';
import { papersFor, type Papers } from './papers.js';
import { isOverdue, outdated, warningsFor, type Outdated, type Warning } from './validity.js';
import { calendarOf } from './working-days.js';

/** What `answer` reads: a catalogue, or the head of an index with the one procedure that was loaded. */
export type GuideCatalogue = Pick<CatalogueHead, 'agencies' | 'offices' | 'calendars' | 'notices' | 'fictional'> & { procedures: readonly (Procedure | ProcedureSummary)[] };

export interface AnswerOptions {
  /** Raw answers; impossible ones are ignored. */
  facts?: FactAnswers;
  channel?: ChannelKind;
  /** The moment for which to answer; dates are those of Việt Nam. */
  now: Date;
  /** Code of the office the person chose. */
  office?: Code;
}

/** Something that was taken for granted, to be said. */
export type Assumption = { kind: 'oneSet' } | { kind: 'filedOn'; date: ISODate };

export interface TimeAnswer {
  limits: Applicable<TimeLimit>[];
  /** When one limit alone comes into question: its date, and the latest one if a check is needed. */
  due: { limit: TimeLimit; state: 'applies' | 'perhaps'; date: DueDate; latest?: DueDate } | null;
  /** The content is too old: times are not to be shown. */
  withheld: boolean;
}

export interface FeeAnswer {
  lines: FeeLine[];
  total: FeeTotal;
  /** đồng saved by filing online, where both amounts are known for sure. */
  onlineSaving: number | null;
  /** The content is too old: amounts are not to be shown. */
  withheld: boolean;
}

interface AnswerHead {
  code: Code;
  procedure: Procedure;
  date: ISODate;
  warnings: Warning[];
}

interface Asked extends AnswerHead {
  questions: Question[];
  channel: { options: Channel[]; chosen?: ChannelKind };
}

export type Answer =
  | { kind: 'unknownProcedure'; code: Code }
  /** The content does not hold on this date: papers and amounts are not part of the answer. */
  | (AnswerHead & { kind: 'outdated'; reason: Outdated; place: Place })
  /** Another procedure is the right one. */
  | (Asked & { kind: 'goTo'; target: Code; why?: LText; fact: Code })
  /** The office has to refuse. */
  | (Asked & { kind: 'refused'; why: LText; fact: Code })
  | (Asked & {
      kind: 'guide';
      /** Null: the papers are not known. */
      papers: Papers | null;
      fees: FeeAnswer;
      time: TimeAnswer;
      place: Place;
      open: OpenState;
      presence: Applicable<Presence>[];
      steps: Applicable<Step>[];
      results: Applicable<Result>[];
      requirements: Applicable<Conditional<LText>>[];
      assumptions: Assumption[];
    });

export type Guide = Extract<Answer, { kind: 'guide' }>;

/** Answers for one code. Unknown codes and codes of which only a summary is there give `unknownProcedure`. */
export function answer(catalogue: GuideCatalogue, code: Code, options: AnswerOptions): Answer {
  const procedure = catalogue.procedures.find((entry): entry is Procedure => entry.code === code && 'legalBasis' in entry);
  if (!procedure) return { kind: 'unknownProcedure', code };
  const { date } = vietnamTime(options.now);
  const place = placeFor(procedure, catalogue, options.office);
  const warnings = warningsFor(procedure, catalogue, date, place.kind === 'office' ? place.office.code : undefined);
  const head: AnswerHead = { code, procedure, date, warnings };
  const reason = outdated(procedure, date);
  if (reason) return { ...head, kind: 'outdated', reason, place };

  const channels = procedure.channels.filter((channel) => channel.available);
  const chosen = channels.length === 1 ? channels[0].kind : channels.find((channel) => channel.kind === options.channel)?.kind;
  const situation = settleFacts(procedure, options.facts ?? {}, chosen);
  const asked: Asked = { ...head, questions: questionsFor(procedure, situation), channel: { options: channels, chosen } };
  const routed = outcomeOf(procedure, situation);
  if (routed?.outcome.kind === 'goTo') return { ...asked, kind: 'goTo', target: routed.outcome.procedure, why: routed.outcome.why, fact: routed.fact };
  if (routed?.outcome.kind === 'refused') return { ...asked, kind: 'refused', why: routed.outcome.why, fact: routed.fact };

  const papers = procedure.dossier ? papersFor(procedure.dossier, situation, date) : null;
  const withheld = isOverdue(procedure, date);
  const filing = filingMoment(options.now, chosen, catalogue);
  const assumptions: Assumption[] = [{ kind: 'filedOn', date: vietnamTime(filing).date }];
  if (papers?.sets.assumed) assumptions.push({ kind: 'oneSet' });
  return {
    ...asked,
    kind: 'guide',
    papers,
    fees: feesFor(procedure, situation, date, withheld),
    time: timeFor(procedure, situation, date, filing, catalogue, withheld),
    place,
    open: place.kind === 'office' ? openState(place.office, options.now, catalogue.calendars) : { kind: 'unknown' },
    presence: applicable(procedure.presence ?? [], (entry) => entry.when, situation),
    steps: applicable(procedure.steps, (step) => step.when, situation),
    results: applicable(procedure.results, (result) => result.when, situation),
    requirements: applicable(procedure.requirements ?? [], (entry) => entry.when, situation),
    assumptions,
  };
}

/** At a counter nothing is received on a day off: the count starts on the next working day, at opening. */
function filingMoment(now: Date, channel: ChannelKind | undefined, catalogue: GuideCatalogue): Date {
  const { date } = vietnamTime(now);
  const next = calendarOf(catalogue.calendars).workingOnOrAfter(date);
  return channel === 'online' || next === date ? now : new Date(`${next}T07:30:00+07:00`);
}

function feesFor(procedure: Procedure, situation: Situation, date: ISODate, withheld: boolean): FeeAnswer {
  const lines = feeLines(procedure.fees, situation, date);
  const totalFor = (channel: ChannelKind) => feeTotal(feeLines(procedure.fees, { ...situation, channel }, date));
  const offers = (kind: ChannelKind) => procedure.channels.some((channel) => channel.kind === kind && channel.available);
  const sure = procedure.provenance.confidence === 'official' || procedure.provenance.confidence === 'reviewed';
  let onlineSaving: number | null = null;
  if (sure && !withheld && offers('inPerson') && offers('online')) {
    const [direct, online] = [totalFor('inPerson'), totalFor('online')];
    if (direct.kind === 'exact' && online.kind === 'exact' && direct.amount > online.amount) onlineSaving = direct.amount - online.amount;
  }
  return { lines, total: withheld ? { kind: 'unknown' } : feeTotal(lines), onlineSaving, withheld };
}

function timeFor(procedure: Procedure, situation: Situation, date: ISODate, filing: Date, catalogue: GuideCatalogue, withheld: boolean): TimeAnswer {
  const limits = applicable(procedure.timeLimits.filter((limit) => isInForce(limit, date)), (limit) => limit.when, situation);
  if (withheld || limits.length !== 1) return { limits, due: null, withheld };
  const [{ item: limit, state }] = limits;
  const latest = limit.max ? dueDate(limit, filing, catalogue.calendars, limit.max) : undefined;
  return { limits, due: { limit, state, date: dueDate(limit, filing, catalogue.calendars), latest }, withheld };
}
