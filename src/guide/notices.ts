/** Notices that show on a day. */
import type { CatalogueHead, Code, ISODate, Notice } from '../catalogue/types.js';

/** What a notice may be about. */
export interface Concern {
  procedure?: Code;
  office?: Code;
}

/** The notices of a day for a procedure, an office or both. */
export function noticesFor({ notices }: Pick<CatalogueHead, 'notices'>, date: ISODate, concern: Concern): Notice[] {
  return (notices ?? []).filter((notice) => notice.from <= date && date <= notice.to && concerns(notice, concern));
}

/**
 * What notices say of the hours of an office on a day. `doubtful`: a warning names the office and no days on which it is
 * closed; what else it says is for people to read.
 */
export function hoursNotice(
  head: Pick<CatalogueHead, 'notices'>,
  date: ISODate,
  office: Code,
  procedure?: Code,
): 'closed' | 'doubtful' | null {
  if (head.notices?.some((notice) => notice.closedOn?.includes(date) && concerns(notice, { office, procedure })))
    return 'closed';
  const isDoubtful = noticesFor(head, date, { office }).some(
    ({ severity, closedOn, scope }) => severity === 'warning' && !closedOn?.length && scope?.offices,
  );
  return isDoubtful ? 'doubtful' : null;
}

/** A notice without a scope concerns everything; one with a scope, what it names. */
function concerns({ scope }: Notice, { procedure, office }: Concern): boolean {
  if (!scope?.procedures && !scope?.offices) return true;
  return (
    (procedure !== undefined && (scope.procedures?.includes(procedure) ?? false)) ||
    (office !== undefined && (scope.offices?.includes(office) ?? false))
  );
}
