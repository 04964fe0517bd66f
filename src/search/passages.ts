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

const passage = (part: FieldName, text: string): Passage => ({ field: FIELDS.indexOf(part), text });

/** Names of the fields and of the life events of a catalogue, by code, in all its languages. */
export interface TermNames {
  fields: Map<string, Passage[]>;
  lifeEvents: Map<string, Passage[]>;
}

export function termNames({ fields, lifeEvents }: SearchableCatalogue): TermNames {
  const named = (part: FieldName, terms: SearchableCatalogue['fields']) =>
    new Map(terms.map(({ code, name }) => [code, languages(name).map((text) => passage(part, text))]));
  return { fields: named('field', fields), lifeEvents: named('lifeEvent', lifeEvents) };
}

/** The names of one procedure, which lists show. */
export const names = ({ shortName, name }: Searched): Passage[] => [
  ...languages(shortName).map((text) => passage('shortName', text)),
  ...languages(name).map((text) => passage('name', text)),
];

/** The terms it stands under. */
export const terms = ({ field, lifeEvents = [] }: Searched, { fields, lifeEvents: events }: TermNames): Passage[] => [
  ...(fields.get(field) ?? []),
  ...lifeEvents.flatMap((event) => events.get(event) ?? []),
];

/**
 * What only searching needs: search phrases, summary, and of results and papers the first words of those that say a word which
 * the rest of the record does not.
 */
export function unshown(procedure: Searched & WholeParts, all: TermNames): Passage[] {
  const { keywords = [], summary, results = [], dossier } = procedure;
  const found = [
    ...keywords.map((text) => passage('keyword', text)),
    ...(summary ? [passage('summary', summary.vi)] : []),
  ];
  const said = new Set([...names(procedure), ...found, ...terms(procedure, all)].flatMap(({ text }) => words(text)));
  const add = (part: FieldName, named: { name: LText }[]) => {
    for (const { name } of named) {
      const head = words(name.vi).slice(0, HEAD);
      if (head.some((word) => !said.has(word))) found.push(passage(part, head.join(' ')));
      head.forEach((word) => said.add(word));
    }
  };
  add('result', results);
  add('paper', dossier?.items ?? []);
  return found;
}
