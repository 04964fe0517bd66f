/** Reading a catalogue and building its search while the network still brings it. */
import { ArrivingIndex } from '../../catalogue/arriving.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import type { CatalogueIndex } from '../../catalogue/types.js';

/** Reads along where nobody does yet. `onBegun`: the first procedures are there, and more will follow. */
export async function readAlong(
  store: CatalogueStore,
  onBegun: (catalogue: CatalogueIndex, arriving: ArrivingIndex) => void,
): Promise<void> {
  const arriving = new ArrivingIndex();
  if (!store.readAlong(arriving)) return;
  while (!arriving.catalogue && !arriving.isOver) await arriving.more();
  if (arriving.catalogue && !arriving.isOver) onBegun(arriving.catalogue, arriving);
}
