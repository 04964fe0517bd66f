import type { LText } from '../catalogue/types.js';
import { words } from '../text/index.js';
import type { FieldName, SearchableCatalogue } from './types.js';

/** The searched parts, in the order of their numbers in the index. */
export const FIELDS: FieldName[] = ['shortName', 'name', 'keyword', 'summary', 'field', 'lifeEvent', 'result', 'paper'];

/** One text of a procedure. */
export interface Passage {
  field: number;
  text: string;
}

type Searched = SearchableCatalogue['procedures'][number];

/** What only whole records have. */
export interface WholeParts {
  results?: { name: LText }[];
  dossier?: { items: { name: LText }[] };
}

/** Papers and results are named head first (Tờ khai …, Giấy chứng sinh …): what follows qualifies and repeats. */
const HEAD = 6;

const languages = (text: LText | undefined) => Object.values(text ?? {}).filter(Boolean) as string[];

/** Names of the fields and of the life events of a catalogue, in all its languages. */
export interface TermNames {
  fields: Map<string, string[]>;
  lifeEvents: Map<string, string[]>;
}

const named = (terms: SearchableCatalogue['fields']) => new Map(terms.map(({ code, name }) => [code, languages(name)]));

export function termNames({ fields, lifeEvents }: SearchableCatalogue): TermNames {
  return { fields: named(fields), lifeEvents: named(lifeEvents) };
}

/** What is searched of one procedure, but for papers and results. */
export function passages(
  { shortName, name, keywords, summary, field, lifeEvents }: Searched,
  terms: TermNames,
): Passage[] {
  const found: Passage[] = [];
  const add = (part: FieldName, texts: string[]) => {
    for (const text of texts) found.push({ field: FIELDS.indexOf(part), text });
  };
  add('shortName', languages(shortName));
  add('name', languages(name));
  add('keyword', keywords ?? []);
  add('summary', summary ? [summary.vi] : []);
  add('field', terms.fields.get(field) ?? []);
  for (const event of lifeEvents ?? []) add('lifeEvent', terms.lifeEvents.get(event) ?? []);
  return found;
}

/** Results and papers that say a word which the rest of the record does not, by their first words; `;` between them. */
export function extras(procedure: Searched & WholeParts, terms: TermNames): [results: string, papers: string] {
  const said = new Set(passages(procedure, terms).flatMap(({ text }) => words(text)));
  const fresh = (names: LText[]) => {
    const found: string[] = [];
    for (const name of names) {
      const head = words(name.vi).slice(0, HEAD);
      if (head.some((word) => !said.has(word))) found.push(head.join(' '));
      head.forEach((word) => said.add(word));
    }
    return found.join(';');
  };
  return [
    fresh((procedure.results ?? []).map(({ name }) => name)),
    fresh((procedure.dossier?.items ?? []).map(({ name }) => name)),
  ];
}
