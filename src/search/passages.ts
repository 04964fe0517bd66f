import type { LText } from '../catalogue/types.js';
import { words } from '../text/index.js';
import type { FieldName, SearchableCatalogue } from './types.js';

/** The searched parts, in the order of their numbers in the index. */
export const FIELDS: FieldName[] = ['shortName', 'name', 'keyword', 'summary', 'field', 'lifeEvent', 'result', 'paper'];

/** Takes one text of a procedure. */
export type TakeText = (field: number, text: string) => void;

type Searched = SearchableCatalogue['procedures'][number];

/** What only whole records have. */
export interface WholeParts {
  results?: { name: LText }[];
  dossier?: { items: { name: LText }[] };
}

/** Papers and results are named head first (Tờ khai …, Giấy chứng sinh …): what follows qualifies and repeats. */
const HEAD = 6;

const fieldOf = Object.fromEntries(FIELDS.map((name, field) => [name, field])) as Record<FieldName, number>;

/** A text in all its languages. */
export function eachLanguage(field: number, text: LText | undefined, take: TakeText): void {
  for (const language in text) if (text[language]) take(field, text[language]);
}

type Names = Map<string, LText>;

/** Names of the fields and of the life events of a catalogue, by code. */
export interface TermNames {
  fields: Names;
  lifeEvents: Names;
}

export function termNames({ fields, lifeEvents }: SearchableCatalogue): TermNames {
  const named = (terms: SearchableCatalogue['fields']): Names => new Map(terms.map(({ code, name }) => [code, name]));
  return { fields: named(fields), lifeEvents: named(lifeEvents) };
}

/** The names of one procedure, which lists show. */
export function eachName({ shortName, name }: Searched, take: TakeText): void {
  eachLanguage(fieldOf.shortName, shortName, take);
  eachLanguage(fieldOf.name, name, take);
}

/** The names of the terms it stands under. */
export function eachTerm(
  { field, lifeEvents = [] }: Searched,
  all: TermNames,
  take: (field: number, name: LText | undefined) => void,
): void {
  take(fieldOf.field, all.fields.get(field));
  for (const event of lifeEvents) take(fieldOf.lifeEvent, all.lifeEvents.get(event));
}

/**
 * What only searching needs: search phrases, summary, and of results and papers the first words of those that say a word which
 * the rest of the record does not.
 */
export function eachUnshown(procedure: Searched & WholeParts, all: TermNames, take: TakeText): void {
  const { keywords = [], summary, results = [], dossier } = procedure;
  const said = new Set<string>();
  const hear = (_: number, text: string) => words(text).forEach((word) => said.add(word));
  const say: TakeText = (field, text) => {
    take(field, text);
    hear(field, text);
  };
  for (const text of keywords) say(fieldOf.keyword, text);
  if (summary) say(fieldOf.summary, summary.vi);
  eachName(procedure, hear);
  eachTerm(procedure, all, (field, name) => eachLanguage(field, name, hear));
  const heads = (field: number, named: { name: LText }[]) => {
    for (const { name } of named) {
      const head = words(name.vi).slice(0, HEAD);
      if (head.some((word) => !said.has(word))) take(field, head.join(' '));
      head.forEach((word) => said.add(word));
    }
  };
  heads(fieldOf.result, results);
  heads(fieldOf.paper, dossier?.items ?? []);
}
