/** Whether a record may be trusted on a date, and what has to be said about it. */
import type { CatalogueHead, Code, ISODate, LegalResource, LText, Notice, Procedure } from '../catalogue/types.js';
import type { WrongClock } from './clock.js';
import { noticesFor } from './notices.js';
import { addDays, daysBetween, isInForce } from './dates.js';

/** Days after which content wants another look when it does not say. */
export const DEFAULT_REVIEW_DAYS = 90;

/** Why papers and amounts are hidden. */
export type Outdated =
  | { kind: 'ended'; on?: ISODate; supersededBy?: Code; /** What the record says of the time after. */ note?: LText }
  | { kind: 'suspended' }
  | { kind: 'notYetInForce'; from?: ISODate }
  | { kind: 'legalBasisEnded'; law: LegalResource };

/** What the person should know; worded by elements. */
export type Warning =
  /** `unit` is the one that does not handle it: a phường, a xã or an island. */
  | { kind: 'notOffered'; unit?: LText; reason: LText; agency?: Code }
  | { kind: 'changeAhead'; from: ISODate; note?: LText; legal?: string }
  /** The rules changed on a day that has come, and nobody looked at the record since. */
  | { kind: 'changed'; from: ISODate; note?: LText; legal?: string }
  | { kind: 'endsOn'; on: ISODate; supersededBy?: Code }
  | { kind: 'notReviewed'; source: string; retrievedOn?: ISODate }
  | { kind: 'draft' }
  | { kind: 'reviewDue'; since: ISODate }
  /** So long without a look that amounts and times are not shown any more. */
  | { kind: 'reviewOverdue'; since: ISODate }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'fictional' }
  /** The device's clock cannot be right: no date of the answer counts from today. */
  | { kind: 'wrongClock'; clock: WrongClock };

/** The reason why a procedure's content does not hold on a date, if there is one. */
export function outdated(procedure: Procedure, date: ISODate): Outdated | null {
  const { status, effectiveFrom, effectiveTo, supersededBy } = procedure;
  if (status === 'suspended') return { kind: 'suspended' };
  if (status === 'abolished' || (effectiveTo && date > effectiveTo)) {
    const note = procedure.changes?.find(
      (change) => change.from <= date && !(effectiveTo && change.from <= effectiveTo),
    )?.note;
    return { kind: 'ended', on: effectiveTo, supersededBy, note };
  }
  if (status === 'notYetInForce' && !(effectiveFrom && date >= effectiveFrom))
    return { kind: 'notYetInForce', from: effectiveFrom };
  if (effectiveFrom && date < effectiveFrom) return { kind: 'notYetInForce', from: effectiveFrom };
  const governing = procedure.legalBasis.filter((entry) => entry.governs);
  const ended = governing.find((entry) => entry.effectiveTo && date > entry.effectiveTo);
  if (ended) return { kind: 'legalBasisEnded', law: ended };
  const coming = governing.find((entry) => !isInForce(entry, date));
  return coming ? { kind: 'notYetInForce', from: coming.effectiveFrom } : null;
}

/** The day from which the age of a record counts: the last check, else the day its source was read. */
export function lastLook(procedure: Procedure): ISODate | undefined {
  return procedure.provenance.verifiedOn ?? procedure.provenance.source.retrievedOn;
}

/** Whether the record is so old that amounts and times must not be shown. */
export function isOverdue(procedure: Procedure, date: ISODate): boolean {
  const since = lastLook(procedure);
  return (
    since !== undefined && daysBetween(since, date) > 2 * (procedure.provenance.reviewEveryDays ?? DEFAULT_REVIEW_DAYS)
  );
}

/** Everything to be said about a record on a date, most important first. `office` is the one where the person would go. */
export function warningsFor(
  procedure: Procedure,
  head: Pick<CatalogueHead, 'notices' | 'fictional'> & Partial<Pick<CatalogueHead, 'administrativeUnit'>>,
  date: ISODate,
  office?: Code,
): Warning[] {
  const { provenance } = procedure;
  const warnings: Warning[] = [];
  if (head.fictional) warnings.push({ kind: 'fictional' });
  if (procedure.notOffered)
    warnings.push({ kind: 'notOffered', unit: head.administrativeUnit?.name, ...procedure.notOffered });
  for (const notice of noticesFor(head, date, { procedure: procedure.code, office }))
    warnings.push({ kind: 'notice', notice });
  if (procedure.effectiveTo && date <= procedure.effectiveTo)
    warnings.push({ kind: 'endsOn', on: procedure.effectiveTo, supersededBy: procedure.supersededBy });
  warnings.push(...changesAhead(procedure, date));
  const since = lastLook(procedure);
  for (const change of procedure.changes ?? [])
    if (change.from <= date && !(since && since >= change.from)) warnings.push({ kind: 'changed', ...change });
  if (since && isOverdue(procedure, date)) warnings.push({ kind: 'reviewOverdue', since });
  else if (since && daysBetween(since, date) > (provenance.reviewEveryDays ?? DEFAULT_REVIEW_DAYS))
    warnings.push({ kind: 'reviewDue', since });
  if (provenance.confidence === 'draft') warnings.push({ kind: 'draft' });
  if (!provenance.verifiedOn)
    warnings.push({ kind: 'notReviewed', source: provenance.source.title, retrievedOn: provenance.source.retrievedOn });
  return warnings;
}

/** Announced changes, and governing laws that are going to end; one warning a day of change. */
function changesAhead(procedure: Procedure, date: ISODate): Extract<Warning, { kind: 'changeAhead' }>[] {
  const announced = (procedure.changes ?? [])
    .filter((change) => date < change.from)
    .map((change) => ({ kind: 'changeAhead' as const, ...change }));
  const ending = procedure.legalBasis
    .filter((law) => law.governs && law.effectiveTo && date <= law.effectiveTo)
    .map((law) => ({
      kind: 'changeAhead' as const,
      from: addDays(law.effectiveTo as ISODate, 1),
      legal: law.replacedBy,
    }));
  const isNew = (law: { from: ISODate }, index: number) =>
    ![...announced, ...ending.slice(0, index)].some((change) => change.from === law.from);
  return [...announced, ...ending.filter(isNew)];
}
