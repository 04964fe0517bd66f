/** Which procedures a list shows, and in which order, when nothing is searched for. */
import type { Audience, CatalogueHead, Code, ISODate, OnlineLevel, ProcedureSummary } from './types.js';

export interface BrowseFilters {
  field?: Code;
  lifeEvent?: Code;
  audience?: Audience;
  codes?: readonly Code[];
  level?: readonly OnlineLevel['kind'][];
}

/** What lists show of a procedure; whole procedures and summaries both have it. */
export type ListedProcedure = Omit<ProcedureSummary, 'confidence'>;

/** Whether a procedure is still of use in a list. Ended ones stay reachable by search and by links. */
export function isListed(procedure: ListedProcedure, today: ISODate): boolean {
  return procedure.status !== 'abolished' && !(procedure.effectiveTo && procedure.effectiveTo < today);
}

/**
 * The procedures that fit the filters: the ward's pinned ones first, in its order, then the catalogue's order.
 * With `codes`, exactly those, in the order given, ended ones included: the page asked for them by name.
 */
export function browse(
  catalogue: Pick<CatalogueHead, 'pinned'> & { procedures: readonly ListedProcedure[] },
  filters: BrowseFilters,
  today: ISODate,
): ListedProcedure[] {
  const { field, lifeEvent, audience, codes, level } = filters;
  const fits = (procedure: ListedProcedure) =>
    (!field || procedure.field === field) &&
    (!lifeEvent || (procedure.lifeEvents?.includes(lifeEvent) ?? false)) &&
    (!audience || procedure.audience.includes(audience)) &&
    (!level || level.includes(procedure.onlineLevel.kind));
  if (codes && codes.length > 0) {
    return codes
      .flatMap((code) => catalogue.procedures.find((procedure) => procedure.code === code) ?? [])
      .filter(fits);
  }
  const rank = new Map((catalogue.pinned ?? []).map((code, index) => [code, index]));
  const place = (procedure: ListedProcedure) => rank.get(procedure.code) ?? rank.size;
  return catalogue.procedures
    .filter((procedure) => isListed(procedure, today) && fits(procedure))
    .sort((a, b) => place(a) - place(b));
}
