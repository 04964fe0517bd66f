/**
 * What is asked of a new engine while nobody types. A browser runs code slowly until it has run it often, and the first
 * letters of a query, which match the most, would meet it slow: on a cheap phone that makes them tens of milliseconds late.
 */
import type { Catalogue, CatalogueIndex } from '../../catalogue/types.js';
import { fold } from '../../text/index.js';

/** Letters that words begin with. */
const LETTERS = 'tcnđhkbdpgslxvmqaiouery';
/** Names that are typed, and letters of each. */
const NAMES = 8;
const LENGTH = 16;
/** Words that no catalogue has, one of them begun in Telex: what is not found is looked for the longest. */
const UNKNOWN = ['zzyx', 'ddawngq zzyx'];

/** Queries as they would be typed letter by letter: the likeliest first letters, then names with and without marks. */
export function* rehearsal({ procedures, pinned = [] }: Catalogue | CatalogueIndex): Generator<string> {
  yield* LETTERS;
  const wanted = [...procedures].sort((a, b) => pinned.indexOf(b.code) - pinned.indexOf(a.code)).slice(0, NAMES);
  for (const [i, { name, shortName }] of wanted.entries()) {
    const text = (shortName ?? name).vi.slice(0, LENGTH).toLowerCase();
    const typed = i % 2 ? text : fold(text);
    for (let length = 2; length <= typed.length; length++) yield typed.slice(0, length);
  }
  yield* UNKNOWN;
}
