/**
 * Search data of a split index, made when a catalogue is built. The index then lacks the texts that only searching needs and has
 * their words as numbers: that is smaller, and a phone need not take the texts apart. Names stay as they are: who corrects one by
 * hand in a built index finds it.
 */
import type { CatalogueIndex } from '../catalogue/types.js';
import { eachUnshown, termNames } from './passages.js';
import { PLACES, writeField, writeTerm } from './row.js';
import type { SearchableCatalogue } from './types.js';
import { createVocabulary, termsOf } from './vocabulary.js';

/** Version of the prepared data; another one is not read. */
const VERSION = 4;

/** What an index holds for all its procedures together: JSON. */
export interface SearchData {
  search: {
    v: number;
    /** The words of all texts that are not shown: the commonest have the shortest numbers, the others stand by the alphabet. */
    terms: string;
  };
  /** By code, the texts of a procedure that are not shown, as numbers of these words (`row.ts`). */
  searchRows: Record<string, string>;
}

/** The words of prepared data; none where there are no data, or none that this engine can read. */
export function preparedTerms({ search }: SearchableCatalogue): string[] {
  const { v, terms } = (search ?? {}) as { v?: unknown; terms?: unknown };
  return (v === VERSION && typeof terms === 'string' && terms.match(/\S+/g)) || [];
}

/** The prepared texts of a procedure, where it has any. */
export function preparedRow({ searchRows }: SearchableCatalogue, code: string): string | undefined {
  const row = (searchRows as Record<string, unknown> | null | undefined)?.[code];
  return typeof row === 'string' ? row : undefined;
}

/**
 * The index with its search data: what only searching needs is read from `whole`, by code, and left out of the index as text.
 * @throws when `whole` is itself such an index: its texts are gone, and so would be what is made of them.
 */
export function withSearchData<I extends Pick<CatalogueIndex, 'procedures'>>(index: I, whole: SearchableCatalogue): I {
  if (preparedTerms(whole).length > 0)
    throw new Error(
      'Search data are made from texts: take the whole catalogue, or its index before it got search data.',
    );
  const vocabulary = createVocabulary();
  const all = termNames(whole);
  const count: number[] = [];
  const texts = new Map<string, { field: number; terms: number[] }[]>();
  for (const procedure of whole.procedures) {
    const found: { field: number; terms: number[] }[] = [];
    eachUnshown(procedure, all, (field, text) => {
      const terms = termsOf(vocabulary, text);
      for (const term of terms) count[term] = (count[term] ?? 0) + 1;
      found.push({ field, terms });
    });
    texts.set(procedure.code, found);
  }
  const common = [...count.keys()].sort((a, b) => count[b] - count[a] || a - b);
  // Words side by side that begin alike pack better: among those whose numbers are equally long the alphabet rules.
  const byAlphabet = (a: number, b: number) => (vocabulary.words[a] < vocabulary.words[b] ? -1 : 1);
  const order = PLACES.flatMap((from, i) => {
    const alike = common.slice(from, PLACES[i + 1]);
    return i ? alike.sort(byAlphabet) : alike;
  });
  const place: number[] = [];
  order.forEach((term, i) => (place[term] = i));
  const write = (code: string) =>
    (texts.get(code) ?? [])
      .map(({ field, terms }) => writeField(field) + terms.map((term) => writeTerm(place[term])).join(''))
      .join('');
  const { procedures } = index;
  const data: SearchData = {
    search: { v: VERSION, terms: order.map((term) => vocabulary.words[term]).join(' ') },
    searchRows: Object.fromEntries(procedures.map(({ code }) => [code, write(code)])),
  };
  const shown = procedures.map(({ summary: _summary, keywords: _keywords, ...rest }) => rest);
  return { ...index, ...data, procedures: shown } as unknown as I;
}
