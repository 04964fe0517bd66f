/** What the search element practises on while its catalogue is on its way. */
import { INDEX_KIT, readWith } from '../../catalogue/tolerant.js';
import { SCHEMA_VERSION, type Catalogue, type CatalogueIndex } from '../../catalogue/types.js';

/** A catalogue, read like any other, of one record that answers a query. */
export function madeUp(query: string): Catalogue | CatalogueIndex | null {
  return readWith(INDEX_KIT, {
    format: 'ward-catalogue-index',
    schemaVersion: SCHEMA_VERSION,
    synonyms: [{ canonical: query, alt: ['-'], kind: 'synonym' }],
    procedures: [{ code: '0', name: { vi: `${query} (${query})` }, status: 'active' }],
  }).catalogue;
}
