/** The cells of conditions, read when the questions, choices and cases of their procedures are known. */
import { UNREADABLE_CONDITION, type Case, type Code, type Condition, type Fact } from '../catalogue/index.js';
import { nearest } from '../catalogue/check/index.js';
import type { Say } from './codecs.js';
import type { Json } from './columns.js';
import { readCondition, SentenceError } from './condition-grammar.js';
import { foldedKey, phrasesOf, type Asked, type PhraseBook } from './conditions.js';
import { setAt } from './values.js';

/** One condition as it stands in a row. */
export interface WhenCells {
  record: Json;
  path: string[];
  procedure: Code;
  said: { text: string; say: Say }[];
}

export function readConditions(whens: readonly WhenCells[], procedures: readonly Json[]): void {
  const books = new Map<Code, { asked: Asked; book: PhraseBook }>();
  for (const { record, path, procedure, said } of whens) {
    let known = books.get(procedure);
    if (!known) {
      const asked = askedOf(procedures.find(({ code }) => code === procedure));
      books.set(procedure, (known = { asked, book: phrasesOf(asked) }));
    }
    const { asked, book } = known;
    const parts = said.map(({ text, say }) => readOne(text, asked, book, say));
    setAt(record, path, parts.length > 1 ? { all: parts } : parts[0]);
  }
}

/** Questions and cases that can be named; others were told already. */
function askedOf(procedure: Json | undefined): Asked {
  const text = (value: unknown): boolean => typeof (value as { vi?: unknown } | undefined)?.vi === 'string';
  const facts = ((procedure?.facts ?? []) as Fact[])
    .filter((fact) => text(fact.question))
    .map((fact) => ({ ...fact, choices: fact.choices?.filter(({ label }) => text(label)) }));
  return { facts, cases: ((procedure?.cases ?? []) as Case[]).filter(({ name }) => text(name)) };
}

function readOne(text: string, asked: Asked, book: PhraseBook, say: Say): Condition {
  try {
    return readCondition(text, asked, book);
  } catch (error) {
    if (!(error instanceof SentenceError)) throw error;
    const { reason, piece } = error;
    const suggest = suggestion(text, book);
    say('conditionUnclear', { found: text.slice(0, 160), reason, piece, ...(suggest !== undefined && { suggest }) });
    return UNREADABLE_CONDITION;
  }
}

/** The phrase that was probably meant: the same without marks, or nearly the same. */
function suggestion(text: string, { phrases }: PhraseBook): string | undefined {
  const key = foldedKey(text);
  const folded = phrases.find((phrase) => foldedKey(phrase.text) === key);
  if (folded) return folded.text;
  return nearest(
    text,
    phrases.map((phrase) => phrase.text),
  );
}
