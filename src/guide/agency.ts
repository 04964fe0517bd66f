/** Which agency a procedure belongs to. Apart from the clock of an office, because lists need it too. */
import type { Agency, CatalogueHead, Code, Procedure } from '../catalogue/types.js';

/**
 * The agency that takes the dossier; where the record names none, the one that executes. An agency that is named but
 * not described in the catalogue gives null: another one would be the wrong building.
 */
export function receivingAgency(
  procedure: Pick<Procedure, 'agencies' | 'notOffered'>,
  head: Pick<CatalogueHead, 'agencies'>,
): Agency | null {
  const byCode = (code: Code | undefined) => head.agencies.find((agency) => agency.code === code) ?? null;
  if (procedure.notOffered) return byCode(procedure.notOffered.agency);
  const named = (role: 'receives' | 'executes') => procedure.agencies.filter((entry) => entry.role === role);
  const entries = named('receives').length > 0 ? named('receives') : named('executes');
  return byCode(entries.find(({ ref }) => byCode(ref))?.ref);
}
