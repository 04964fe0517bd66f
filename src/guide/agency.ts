/** Which agency a procedure belongs to. Apart from the clock of an office, because lists need it too. */
import type { Agency, CatalogueHead, Code, Procedure } from '../catalogue/types.js';

type Belonging = Pick<Procedure, 'agencies' | 'notOffered'>;

/** Codes of the agencies that take the dossier; where the record names none, of those that execute. */
export function receivingCodes({ agencies, notOffered }: Belonging): Code[] {
  if (notOffered) return notOffered.agency === undefined ? [] : [notOffered.agency];
  const named = (role: 'receives' | 'executes') =>
    agencies.filter((entry) => entry.role === role).map(({ ref }) => ref);
  const receives = named('receives');
  return [...new Set(receives.length > 0 ? receives : named('executes'))];
}

/**
 * The one agency that takes the dossier. Null where there are several, or where the catalogue does not describe it:
 * any other answer might be the wrong building.
 */
export function receivingAgency(procedure: Belonging, head: Pick<CatalogueHead, 'agencies'>): Agency | null {
  const [code, ...others] = receivingCodes(procedure);
  return (others.length === 0 && head.agencies.find((agency) => agency.code === code)) || null;
}
