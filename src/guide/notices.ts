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

/** A notice without a scope concerns everything; one with a scope, what it names. */
function concerns({ scope }: Notice, { procedure, office }: Concern): boolean {
  if (!scope?.procedures && !scope?.offices) return true;
  return (
    (procedure !== undefined && (scope.procedures?.includes(procedure) ?? false)) ||
    (office !== undefined && (scope.offices?.includes(office) ?? false))
  );
}
