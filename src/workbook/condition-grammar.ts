/**
 * The grammar of conditions:
 *
 *     câu    = và { "hoặc" và }
 *     và     = điều { "và" điều }
 *     điều   = "(" câu ")" | "không phải" "(" câu ")" | ("mọi điều" | "một điều") "(" [ câu { "," câu } ] ")" | so sánh
 *     so sánh = tên ("là" | "không phải là") giá trị | tên ["từ" số] ["đến" số]
 *     tên    = “câu hỏi” | [mã] | Cách nộp | Trường hợp
 *     giá trị = “lựa chọn” | [giá trị] | số | Có | Không | "một trong" "(" [ giá trị { "," giá trị } ] ")"
 */
import type { ChannelKind, Condition, Fact, FactValue } from '../catalogue/index.js';
import { only, sentenceKey, type Asked, type PhraseBook } from './conditions.js';
import { CHANNEL, readWord } from './enums.js';

type Token = { kind: 'quoted' | 'raw' | 'number' | 'word' | 'mark'; text: string };

/** What cannot be understood: the piece, and why. */
export class SentenceError extends Error {
  constructor(
    readonly reason: 'grammar' | 'question' | 'choice' | 'case' | 'channel',
    readonly piece: string,
  ) {
    super(piece);
  }
}

const TOKEN =
  /\s+|“((?:\\[^]|[^\\”])*)”|"((?:\\[^]|[^\\"])*)"|\[((?:\\[^]|[^\\\]])*)\]|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\p{L}\d])|([(),])|([\p{L}\p{M}]+)/giuy;

function tokens(sentence: string): Token[] {
  const list: Token[] = [];
  const plain = (text: string): string => text.replace(/\\([^])/g, '$1');
  for (let at = 0; at < sentence.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(sentence);
    if (!match) throw new SentenceError('grammar', sentence.slice(at, at + 40));
    const [, curly, straight, raw, number, mark, word] = match;
    const quoted = curly ?? straight;
    if (quoted !== undefined) list.push({ kind: 'quoted', text: plain(quoted) });
    else if (raw !== undefined) list.push({ kind: 'raw', text: plain(raw) });
    else if (number !== undefined) list.push({ kind: 'number', text: number });
    else if (mark !== undefined) list.push({ kind: 'mark', text: mark });
    else if (word !== undefined) list.push({ kind: 'word', text: word.toLowerCase() });
  }
  return list;
}

/** More nested than this nobody wrote by hand. */
const DEEPEST = 60;

/** The condition that a sentence says. @throws {SentenceError} */
export function readCondition(sentence: string, asked: Asked, { byKey }: PhraseBook): Condition {
  const known = byKey.get(sentenceKey(sentence));
  if (known) return known;
  const list = tokens(sentence);
  let at = 0;
  let depth = 0;

  const peekWords = (...words: string[]): boolean =>
    words.every((word, index) => list[at + index]?.kind === 'word' && list[at + index].text === word);
  const takeWords = (phrase: string): boolean => {
    const words = phrase.split(' ');
    if (!peekWords(...words)) return false;
    at += words.length;
    return true;
  };
  const takeMark = (mark: string): boolean => {
    if (list[at]?.kind !== 'mark' || list[at].text !== mark) return false;
    at += 1;
    return true;
  };
  const fail = (): never => {
    const rest = list.slice(at, at + 6).map(({ text }) => text);
    throw new SentenceError('grammar', rest.join(' ') || sentence.slice(-40));
  };
  const need = (mark: string): void => void (takeMark(mark) || fail());
  function inBrackets<T>(one: () => T): T[] {
    need('(');
    const items: T[] = [];
    if (takeMark(')')) return items;
    do items.push(one());
    while (takeMark(','));
    need(')');
    return items;
  }

  function joined(joint: string, part: () => Condition, make: (parts: Condition[]) => Condition): Condition {
    const parts = [part()];
    while (takeWords(joint)) parts.push(part());
    return parts.length > 1 ? make(parts) : parts[0];
  }
  function whole(): Condition {
    if ((depth += 1) > DEEPEST) throw new SentenceError('grammar', sentence.slice(0, 40));
    const condition = joined(
      'hoặc',
      () => joined('và', single, (all) => ({ all })),
      (any) => ({ any }),
    );
    depth -= 1;
    return condition;
  }
  function single(): Condition {
    if (takeWords('mọi điều')) return { all: inBrackets(whole) };
    if (takeWords('một điều')) return { any: inBrackets(whole) };
    if (takeWords('không phải')) {
      need('(');
      const not = whole();
      need(')');
      return { not };
    }
    if (takeMark('(')) {
      const inner = whole();
      need(')');
      return inner;
    }
    return compared();
  }
  function compared(): Condition {
    if (takeWords('cách nộp')) return verb((value) => ({ channel: value(channelOf) }));
    if (takeWords('trường hợp')) return verb((value) => ({ case: value(caseOf) }));
    const name = list[at++];
    if (name?.kind !== 'quoted' && name?.kind !== 'raw') {
      at -= 1;
      return fail();
    }
    const id = name.kind === 'raw' ? name.text : questionOf(name.text).id;
    const fact = asked.facts?.find((one) => one.id === id);
    if (peekWords('là') || peekWords('không', 'phải', 'là')) {
      return verb((value) => {
        const several = peekWords('một', 'trong');
        const values = value((token) => valueOf(token, fact));
        return several ? { fact: id, in: values as (string | number)[] } : { fact: id, eq: values[0] };
      });
    }
    const bound = (word: string): number | undefined => {
      if (!takeWords(word)) return undefined;
      const token = list[at++];
      return token?.kind === 'number' ? Number(token.text) : fail();
    };
    const gte = bound('từ');
    const lte = bound('đến');
    if (gte === undefined && lte === undefined) fail();
    return { fact: id, ...(gte !== undefined && { gte }), ...(lte !== undefined && { lte }) };
  }
  /** "là …", "không phải là …", "là một trong (…)". */
  function verb(make: (value: <T>(of: (token: Token) => T) => T[]) => Condition): Condition {
    const not = takeWords('không phải là');
    if (!not && !takeWords('là')) fail();
    const condition = make((of) => {
      const one = (): ReturnType<typeof of> => of(list[at++] ?? fail());
      return takeWords('một trong') ? inBrackets(one) : [one()];
    });
    return not ? { not: condition } : condition;
  }

  function questionOf(text: string): Fact {
    const fact = only(asked.facts, (one) => sentenceKey(one.question.vi), sentenceKey(text));
    if (!fact) throw new SentenceError('question', text);
    return fact;
  }
  function valueOf({ kind, text }: Token, fact: Fact | undefined): FactValue {
    if (kind === 'number') return Number(text);
    if (kind === 'raw') return text;
    if (kind === 'word' && text === 'có') return true;
    if (kind === 'word' && text === 'không') return false;
    if (kind !== 'quoted') throw new SentenceError('grammar', text);
    const choice = only(fact?.choices, (one) => sentenceKey(one.label.vi), sentenceKey(text));
    if (!choice) throw new SentenceError('choice', text);
    return choice.value;
  }
  function caseOf({ kind, text }: Token): string {
    if (kind === 'raw') return text;
    const found = kind === 'quoted' && only(asked.cases, (one) => sentenceKey(one.name.vi), sentenceKey(text));
    if (!found) throw new SentenceError('case', text);
    return found.id;
  }
  function channelOf({ kind, text }: Token): ChannelKind {
    const word = kind === 'quoted' || kind === 'raw' ? readWord(CHANNEL, text) : undefined;
    if (word === undefined) throw new SentenceError('channel', text);
    return word as ChannelKind;
  }

  const condition = whole();
  if (at < list.length) fail();
  return condition;
}
