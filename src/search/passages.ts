import type { LText, Procedure } from '../catalogue/types.js';
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

/** Papers and results are named head first (Tờ khai …, Giấy chứng sinh …): what follows qualifies and repeats. */
const HEAD = 6;

const languages = (text: LText | undefined) => Object.values(text ?? {}).filter(Boolean) as string[];

/** What is searched of one procedure, but for papers and results. */
export function passages({ shortName, name, keywords, summary, field, lifeEvents }: Searched, catalogue: SearchableCatalogue): Passage[] {
  const found: Passage[] = [];
  const add = (part: FieldName, texts: string[]) => {
    for (const text of texts) found.push({ field: FIELDS.indexOf(part), text });
  };
  const terms = (all: SearchableCatalogue['fields'], codes: string[] = []) => all.filter(({ code }) => codes.includes(code)).flatMap((term) => languages(term.name));
  add('shortName', languages(shortName));
  add('name', languages(name));
  add('keyword', keywords ?? []);
  add('summary', summary ? [summary.vi] : []);
  add('field', terms(catalogue.fields, [field]));
  add('lifeEvent', terms(catalogue.lifeEvents, lifeEvents));
  return found;
}

/** The words of results and of papers that the rest of the record does not say; whole records only. */
export function extras(procedure: Searched & Partial<Pick<Procedure, 'dossier' | 'results'>>, catalogue: SearchableCatalogue): [results: string, papers: string] {
  const said = new Set(passages(procedure, catalogue).flatMap(({ text }) => words(text)));
  const fresh = (names: LText[]) => {
    const found: string[] = [];
    for (const name of names) {
      for (const word of words(name.vi).slice(0, HEAD)) {
        if (!said.has(word)) found.push(word);
        said.add(word);
      }
    }
    return found.join(' ');
  };
  return [fresh((procedure.results ?? []).map(({ name }) => name)), fresh((procedure.dossier?.items ?? []).map(({ name }) => name))];
}
