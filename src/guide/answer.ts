/** The answer for one procedure, case, channel and date. Pure: no sentence, no DOM, no clock of its own. */
import type {
  CatalogueHead,
  Channel,
  ChannelKind,
  Code,
  Conditional,
  ISODate,
  LText,
  Presence,
  Procedure,
  ProcedureSummary,
  Result,
  Step,
} from '../catalogue/types.js';
import { clockOf, type DatedCatalogue, type WrongClock } from './clock.js';
import { applicable, type Applicable, type Situation } from './conditions.js';
import { vietnamTime } from './dates.js';
import { notCountable } from './due-date.js';
import { filingMoment } from './filing.js';
import { feeFacts, feeLines, feeTotal, type FeeLine, type FeeTotal } from './fees.js';
import { outcomeOf, questionsFor, settleFacts, type FactAnswers, type Question } from './facts.js';
import { openState, placeFor, type OpenState, type Place } from './office.js';
import { papersFor, type Papers } from './papers.js';
import { timeFor, type TimeAnswer } from './time.js';
import { isOverdue, outdated, warningsFor, type Outdated, type Warning } from './validity.js';
import { calendarOf } from './working-days.js';

/** What `answer` reads: a catalogue, or the head of an index with the one procedure that was loaded. */
export type GuideCatalogue = Pick<CatalogueHead, 'agencies' | 'offices' | 'calendars' | 'notices' | 'fictional'> &
  DatedCatalogue &
  /** Holds for offices that name no source of their own; names the unit that does not handle a procedure. */
  Partial<Pick<CatalogueHead, 'provenance' | 'administrativeUnit'>> & {
    procedures: readonly (Procedure | ProcedureSummary)[];
  };

export interface AnswerOptions {
  /** Raw answers; impossible ones are ignored. */
  facts?: FactAnswers;
  channel?: ChannelKind;
  /** The moment for which to answer; dates are those of Việt Nam. */
  now: Date;
  /** Somebody chose `now`; it is not what a clock shows, so no clock is doubted. */
  isChosen?: boolean;
  /** Code of the office the person chose. */
  office?: Code;
}

/** Something that was taken for granted, to be said. */
export type Assumption = { kind: 'oneSet' } | { kind: 'filedOn'; date: ISODate };

export interface FeeAnswer {
  /** The questions on which an amount hangs. */
  facts: Code[];
  lines: FeeLine[];
  total: FeeTotal;
  /** đồng saved by filing online, where both amounts are known for sure and come from checked sources. */
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

/**
 * Answers for one code. Unknown codes and codes of which only a summary is there give `unknownProcedure`. Where the
 * clock cannot be right the answer is that of the day on which the catalogue was made, without dates of its own.
 */
export function answer(catalogue: GuideCatalogue, code: Code, options: AnswerOptions): Answer {
  const clock = clockOf(options.now, catalogue);
  if (options.isChosen || clock.kind === 'plausible') return answerAt(catalogue, code, options);
  const now = new Date(`${clock.notBefore ?? '1970-01-01'}T12:00:00+07:00`);
  return withoutClock(answerAt(catalogue, code, { ...options, now }), clock);
}

/** An answer of which nothing hangs on today: no return date, not "open now". */
function withoutClock(found: Answer, clock: WrongClock): Answer {
  if (found.kind === 'unknownProcedure') return found;
  const warnings: Warning[] = [{ kind: 'wrongClock', clock }, ...found.warnings];
  if (found.kind !== 'guide') return { ...found, warnings };
  const assumptions = found.assumptions.filter(({ kind }) => kind !== 'filedOn');
  const dues = found.time.dues.map(({ limit, state }) => ({ limit, state, date: notCountable('unknownDay') }));
  return { ...found, warnings, assumptions, open: { kind: 'unknown' }, time: { ...found.time, dues, due: null } };
}

function answerAt(catalogue: GuideCatalogue, code: Code, options: AnswerOptions): Answer {
  const procedure = catalogue.procedures.find(
    (entry): entry is Procedure => entry.code === code && 'legalBasis' in entry,
  );
  if (!procedure) return { kind: 'unknownProcedure', code };
  const { date } = vietnamTime(options.now);
  const channels = procedure.channels.filter((channel) => channel.available);
  const chosen = onlyChannel(procedure) ?? channels.find((channel) => channel.kind === options.channel)?.kind;
  const situation = settleFacts(procedure, options.facts ?? {}, chosen);
  const place = placeFor(procedure, catalogue, options.office, situation);
  const warnings = warningsFor(procedure, catalogue, date, place.kind === 'office' ? place.office.code : undefined);
  const head: AnswerHead = { code, procedure, date, warnings };
  const reason = outdated(procedure, date);
  if (reason) {
    // Nothing is left to do with it: notices of offices, changes ahead and drafts would only be noise.
    const still = warnings.filter(
      ({ kind }) => !['notice', 'changeAhead', 'changed', 'endsOn', 'draft'].includes(kind),
    );
    return { ...head, warnings: still, kind: 'outdated', reason, place };
  }

  const asked: Asked = {
    ...head,
    questions: questionsFor(procedure, situation),
    channel: { options: channels, chosen },
  };
  const routed = outcomeOf(procedure, situation);
  if (routed?.outcome.kind === 'goTo')
    return { ...asked, kind: 'goTo', target: routed.outcome.procedure, why: routed.outcome.why, fact: routed.fact };
  if (routed?.outcome.kind === 'refused')
    return { ...asked, kind: 'refused', why: routed.outcome.why, fact: routed.fact };

  const papers = procedure.dossier ? papersFor(procedure.dossier, situation, date) : null;
  const withheld = isOverdue(procedure, date);
  const open =
    place.kind === 'office' ? openState(place.office, options.now, catalogue, code) : ({ kind: 'unknown' } as const);
  const filing = filingMoment(
    options.now,
    chosen,
    open,
    calendarOf(catalogue.calendars, place.kind === 'office' ? place.office.calendar : undefined),
  );
  const assumptions: Assumption[] = [{ kind: 'filedOn', date: vietnamTime(filing).date }];
  if (papers?.sets.assumed) assumptions.push({ kind: 'oneSet' });
  return {
    ...asked,
    kind: 'guide',
    papers,
    fees: feesFor(procedure, options.facts ?? {}, situation, date, withheld),
    time: timeFor(procedure, situation, date, filing, catalogue.calendars, withheld),
    place,
    open,
    presence: applicable(procedure.presence ?? [], (entry) => entry.when, situation),
    steps: applicable(procedure.steps, (step) => step.when, situation),
    results: applicable(procedure.results, (result) => result.when, situation),
    requirements: applicable(procedure.requirements ?? [], (entry) => entry.when, situation),
    assumptions,
  };
}

/**
 * The way that is chosen by itself. A list with one way other than the counter is incomplete rather than exclusive (the
 * records leave "trực tiếp" out): it is chosen only where the counter is said to be impossible.
 */
function onlyChannel({ channels }: Procedure): ChannelKind | undefined {
  const available = channels.filter((channel) => channel.available);
  if (available.length !== 1) return undefined;
  const [{ kind }] = available;
  return kind === 'inPerson' || channels.some((channel) => channel.kind === 'inPerson' && !channel.available)
    ? kind
    : undefined;
}

function feesFor(
  procedure: Procedure,
  answers: FactAnswers,
  situation: Situation,
  date: ISODate,
  withheld: boolean,
): FeeAnswer {
  const lines = feeLines(procedure.fees, situation, date);
  if (withheld) {
    const hidden = lines.map((line): FeeLine => ({ ...line, amount: { kind: 'unknown' }, per: undefined }));
    return { facts: [], lines: hidden, total: { kind: 'unknown' }, onlineSaving: null, withheld };
  }
  const facts = feeFacts(procedure, situation.cases);
  return { facts, lines, total: feeTotal(lines), onlineSaving: onlineSaving(procedure, answers, date), withheld };
}

/** What filing online saves, where both sums are known for sure and rest on checked sources. */
function onlineSaving(procedure: Procedure, answers: FactAnswers, date: ISODate): number | null {
  const offers = (kind: ChannelKind) =>
    procedure.channels.some((channel) => channel.kind === kind && channel.available);
  if (!offers('inPerson') || !offers('online')) return null;
  // Each way may raise its own questions: the answers are settled anew for each.
  const [direct, online] = (['inPerson', 'online'] as const).map((channel) =>
    feeLines(procedure.fees, settleFacts(procedure, answers, channel), date),
  );
  const isChecked = ({ fee }: FeeLine) =>
    ['official', 'reviewed'].includes((fee.provenance ?? procedure.provenance).confidence);
  const [before, after] = [feeTotal(direct), feeTotal(online)];
  if (![...direct, ...online].every(isChecked) || before.kind !== 'exact' || after.kind !== 'exact') return null;
  return before.currency === after.currency && before.amount > after.amount ? before.amount - after.amount : null;
}
