/** Which agency a procedure belongs to. Apart from the clock of an office, because lists need it too. */
import type { Agency, CatalogueHead, Code, Procedure } from '../catalogue/types.js';

/** The agency that takes the dossier, else the one that executes. */
export function receivingAgency(procedure: Pick<Procedure, 'agencies' | 'notOffered'>, head: Pick<CatalogueHead, 'agencies'>): Agency | null {
  const byCode = (code: Code | undefined) => head.agencies.find((agency) => agency.code === code) ?? null;
  if (procedure.notOffered) return byCode(procedure.notOffered.agency);
  for (const role of ['receives', 'executes'] as const) {
    const agency = byCode(procedure.agencies.find((entry) => entry.role === role)?.ref);
    if (agency) return agency;
  }
  return null;
}
