/**
 * Search data of a split index, made when a catalogue is built. The index then lacks the texts that only searching needs and has
 * their words as numbers: that is smaller, and a phone need not take the texts apart. Names stay as they are: who corrects one by
 * hand in a built index finds it.
 */
import type { CatalogueIndex } from '../catalogue/types.js';
import { eachName, eachTerm, eachUnshown, termNames, type TakeText } from './passages.js';
import { writeField, writeTerm } from './row.js';
import type { SearchableCatalogue } from './types.js';
import { createTextReader, createVocabulary } from './vocabulary.js';

/** Version of the prepared data; another one is not read. */
const VERSION = 2;

/** What an index holds for all its procedures together: JSON. */
export interface SearchData {
  v: number;
  /** The words of all texts, those that are the commonest in what is not shown first. */
  terms: string;
}

/** The words of prepared data that this engine can read; none where there are no such data. */
export function preparedTerms({ search }: SearchableCatalogue): string[] {
  const data = search as Partial<SearchData> | null | undefined;
  return data?.v === VERSION && typeof data.terms === 'string' ? (data.terms.match(/\S+/g) ?? []) : [];
}

/**
 * The index with its search data: what only searching needs is read from `whole`, by code, and left out of the index as text.
 * @throws when `whole` is itself such an index: its texts are gone, and so would be what is made of them.
 */
export function withSearchData<I extends Pick<CatalogueIndex, 'procedures'>>(index: I, whole: SearchableCatalogue): I {
  if (whole.procedures.some(({ words }) => words !== undefined))
    throw new Error(
      'Search data are made from texts: take the whole catalogue, or its index before it got search data.',
    );
  const vocabulary = createVocabulary();
  const readText = createTextReader(vocabulary);
  const all = termNames(whole);
  const count: number[] = [];
  const readTerms = (text: string): number[] => {
    const terms: number[] = [];
    readText(text, terms);
    return terms;
  };
  const texts = new Map<string, { field: number; terms: number[] }[]>();
  for (const procedure of whole.procedures) {
    const found: { field: number; terms: number[] }[] = [];
    eachUnshown(procedure, all, (field, text) => {
      const terms = readTerms(text);
      for (const term of terms) count[term] = (count[term] ?? 0) + 1;
      found.push({ field, terms });
    });
    texts.set(procedure.code, found);
  }
  // The words of what is shown are listed as well: then an engine need not find out how each of them is compared.
  const list: TakeText = (_, text) => readTerms(text).forEach((term) => (count[term] ??= 0));
  for (const procedure of whole.procedures) {
    eachName(procedure, list);
    eachTerm(procedure, all, list);
  }
  const order = [...count.keys()].sort((a, b) => count[b] - count[a] || a - b);
  const place: number[] = [];
  order.forEach((term, i) => (place[term] = i));
  const rowOf = (code: string) =>
    (texts.get(code) ?? [])
      .map(({ field, terms }) => writeField(field) + terms.map((term) => writeTerm(place[term])).join(''))
      .join('');
  return {
    ...index,
    procedures: index.procedures.map(({ summary: _summary, keywords: _keywords, ...shown }) => ({
      ...shown,
      words: rowOf(shown.code),
    })),
    search: { v: VERSION, terms: order.map((term) => vocabulary.words[term]).join(' ') } satisfies SearchData,
  };
}
