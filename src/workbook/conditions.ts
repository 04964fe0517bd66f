/**
 * Conditions as sentences that a clerk can read, choose from a list and write: `Nơi sinh là Nước ngoài`. Every
 * condition has a sentence, and every sentence gives its condition back.
 *
 * A sentence is either one of the plain phrases of the procedure (`phrasesOf`), or follows the grammar of
 * `condition-grammar.ts`, in which names stand in quotes: `(“Nơi sinh” là “Nước ngoài” và “Tuổi” từ 14) hoặc …`.
 */
import type { Condition, Fact, FactValue, Procedure } from '../catalogue/index.js';
import { fold } from '../text/index.js';
import { CHANNEL } from './enums.js';

/** What conditions of a procedure may name. */
export type Asked = Pick<Procedure, 'facts' | 'cases'>;

export const SUBJECT = { channel: 'Cách nộp', case: 'Trường hợp' } as const;

/** How texts are compared: marks count (“bán” is not “bàn”), case, quotes and blanks do not. */
export const sentenceKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[“”"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.]+$/, '')
    .trim();

/** The one entry with this key; undefined when there is none or several. */
export function only<T>(list: readonly T[] | undefined, key: (item: T) => string, wanted: string): T | undefined {
  const found = (list ?? []).filter((item) => key(item) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

const quote = (text: string): string => `“${text.replace(/[\\“”\n]/g, '\\$&')}”`;
const bracket = (text: string): string => `[${text.replace(/[\\[\]\n]/g, '\\$&')}]`;

/** A name in quotes when it names one thing only, else the id in brackets. */
function named<T>(
  list: readonly T[] | undefined,
  id: (item: T) => string,
  text: (item: T) => string,
  of: string,
): string {
  const item = only(list, id, of);
  const words = item && text(item);
  return item &&
    words !== undefined &&
    sentenceKey(words) &&
    only(list, (one) => sentenceKey(text(one)), sentenceKey(words))
    ? quote(words)
    : bracket(of);
}

const factName = (id: string, { facts }: Asked): string =>
  named(
    facts,
    (fact) => fact.id,
    (fact) => fact.question.vi,
    id,
  );

function valueName(value: FactValue, fact: Fact | undefined): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return String(value);
  return named(
    fact?.choices,
    (choice) => choice.value,
    (choice) => choice.label.vi,
    value,
  );
}

const among = (names: string[], one: boolean): string =>
  one && names.length === 1 ? names[0] : `một trong (${names.join(', ')})`;

/** Subject and value of a condition that only compares; undefined for the others. */
function comparison(condition: Condition, asked: Asked): [subject: string, value: string] | undefined {
  if ('channel' in condition)
    return [
      SUBJECT.channel,
      among(
        condition.channel.map((kind) => quote(CHANNEL[kind] ?? kind)),
        true,
      ),
    ];
  if ('case' in condition) {
    const name = (id: string): string =>
      named(
        asked.cases,
        (one) => one.id,
        (one) => one.name.vi,
        id,
      );
    return [SUBJECT.case, among(condition.case.map(name), true)];
  }
  if (!('fact' in condition)) return undefined;
  const fact = asked.facts?.find(({ id }) => id === condition.fact);
  if ('eq' in condition) return [factName(condition.fact, asked), valueName(condition.eq, fact)];
  if ('in' in condition)
    return [
      factName(condition.fact, asked),
      among(
        condition.in.map((value) => valueName(value, fact)),
        false,
      ),
    ];
  return undefined;
}

/** A condition by the grammar, names in quotes. */
function formal(condition: Condition, asked: Asked): string {
  const compared = comparison(condition, asked);
  if (compared) return `${compared[0]} là ${compared[1]}`;
  if ('not' in condition) {
    const inner = comparison(condition.not, asked);
    return inner ? `${inner[0]} không phải là ${inner[1]}` : `không phải (${formal(condition.not, asked)})`;
  }
  if ('all' in condition || 'any' in condition) {
    const [list, word, joint] =
      'all' in condition ? [condition.all, 'mọi điều', ' và '] : [condition.any, 'một điều', ' hoặc '];
    const parts = list.map((part) => formal(part, asked));
    if (list.length < 2) return `${word} (${parts.join(', ')})`;
    return parts.map((part, index) => (isJoined(list[index]) ? `(${part})` : part)).join(joint);
  }
  const { fact, gte, lte } = condition as { fact: string; gte?: number; lte?: number };
  const bounds = [gte === undefined ? [] : [`từ ${gte}`], lte === undefined ? [] : [`đến ${lte}`]].flat();
  return `${factName(fact, asked)} ${bounds.join(' ')}`;
}

const isJoined = (condition: Condition): boolean =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);

/** The plain phrases of a procedure: sentence key → what it means; null where two mean different things. */
export interface PhraseBook {
  phrases: { text: string; condition: Condition }[];
  byKey: Map<string, Condition | null>;
}

const label = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** All that can be said with one comparison. */
export function phrasesOf(asked: Asked): PhraseBook {
  const phrases: PhraseBook['phrases'] = [];
  const add = (subject: string, value: string, condition: Condition): void => {
    phrases.push({ text: `${subject} là ${value}`, condition });
    phrases.push({ text: `${subject} không phải là ${value}`, condition: { not: condition } });
  };
  for (const { id, question, type, choices } of asked.facts ?? []) {
    if (typeof question?.vi !== 'string') continue;
    if (type === 'boolean') {
      add(question.vi, 'Có', { fact: id, eq: true });
      add(question.vi, 'Không', { fact: id, eq: false });
    }
    for (const choice of choices ?? [])
      if (typeof choice.label?.vi === 'string') add(question.vi, choice.label.vi, { fact: id, eq: choice.value });
  }
  for (const { id, name } of asked.cases ?? [])
    if (typeof name?.vi === 'string') add(SUBJECT.case, name.vi, { case: [id] });
  for (const [kind, word] of Object.entries(CHANNEL)) add(SUBJECT.channel, label(word), { channel: [kind as never] });
  const byKey = new Map<string, Condition | null>();
  for (const { text, condition } of phrases) {
    const key = sentenceKey(text);
    const known = byKey.get(key);
    byKey.set(key, known === undefined || same(known, condition) ? condition : null);
  }
  return { phrases: phrases.filter(({ text }) => byKey.get(sentenceKey(text)) && !/[\n]/.test(text)), byKey };
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A condition as one sentence. */
export function sayCondition(condition: Condition, asked: Asked, { phrases, byKey }: PhraseBook): string {
  const plain = phrases.find((phrase) => same(phrase.condition, condition));
  return plain && byKey.get(sentenceKey(plain.text)) ? plain.text : formal(condition, asked);
}

/** How many cells a condition may fill; all of them must hold. */
export const WHEN_CELLS = 3;

/** A condition as the cells of its columns: what must hold together stands side by side. */
export function conditionCells(condition: Condition, asked: Asked, book: PhraseBook): string[] {
  const parts =
    'all' in condition && condition.all.length > 1 && condition.all.length <= WHEN_CELLS ? condition.all : [condition];
  return parts.map((part) => sayCondition(part, asked, book));
}

/** For a list of what may have been meant. */
export const foldedKey = (text: string): string => fold(sentenceKey(text));
