/** From text to JSON, with the place of the mistake where there is one. Engines word and place it differently, so we look ourselves. */

/** What is wrong with the text; `line` and `column` count from 1. */
export interface ParseProblem {
  kind: 'html' | 'truncatedJson' | 'invalidJson';
  severity: 'error';
  line: number;
  column: number;
}

const TOKEN =
  /[{}[\],:]|"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\x00-\x1f]*)*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Offset of the first token that does not belong there; the length of the text where it simply stops. */
function firstMistake(text: string): number {
  const open: string[] = [];
  // What may come: a value, a value or `]`, a key, a key or `}`, a colon, a comma or the end of what is open.
  let expected = 'value';
  for (let at = 0; ;) {
    while (/[ \t\n\r]/.test(text.charAt(at))) at++;
    if (at >= text.length) return at;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    // A text that stops inside a string or a word was cut off.
    if (!token)
      return /^(?:"(?:[^"\\\x00-\x1f]|\\.)*\\?|[-+.\w]+)$/.test(text.slice(at, at + 65536)) && text.length - at <= 65536
        ? text.length
        : at;
    const first = token[0];
    const inside = open[open.length - 1];
    if (expected === 'colon' ? first === ':' : expected.startsWith('key') && first === '"')
      expected = expected === 'colon' ? 'value' : 'colon';
    else if (expected === 'comma' && inside && first === ',') expected = inside === '{' ? 'key' : 'value';
    else if (
      (first === '}' && inside === '{' && /^(comma|keyOrEnd)$/.test(expected)) ||
      (first === ']' && inside === '[' && /^(comma|valueOrEnd)$/.test(expected))
    ) {
      open.pop();
      expected = 'comma';
    } else if (expected.startsWith('value') && !/[}\],:]/.test(first)) {
      expected = first === '{' ? 'keyOrEnd' : first === '[' ? 'valueOrEnd' : 'comma';
      if (expected !== 'comma') open.push(first);
    } else return at;
    at += token.length;
  }
}

/** Parses the text of a catalogue or procedure file. A byte order mark is skipped. Never throws. */
export function parseCatalogueText(
  text: string,
  contentType = '',
): { json: unknown; problem?: undefined } | { json?: undefined; problem: ParseProblem } {
  const clean = text.replace(/^\uFEFF/, '');
  try {
    return { json: JSON.parse(clean) };
  } catch {
    const problem = (kind: ParseProblem['kind'], offset: number): { problem: ParseProblem } => {
      const before = clean.slice(0, offset).split(/\r\n|\n|\r/);
      return {
        problem: { kind, severity: 'error', line: before.length, column: before[before.length - 1].length + 1 },
      };
    };
    if (/^\s*</.test(clean) || /\bhtml\b/i.test(contentType)) return problem('html', 0);
    const offset = firstMistake(clean);
    return problem(offset < clean.length ? 'invalidJson' : 'truncatedJson', offset);
  }
}
