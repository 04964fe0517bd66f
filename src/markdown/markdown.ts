/**
 * The safe Markdown subset: marked's lexer, then templates for an allowlist of tokens. No HTML string ever exists,
 * so there is nothing to sanitise; raw HTML in a text is shown as text.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { Lexer, type Token, type Tokens } from 'marked';

/** Makes a link; it decides whether the address may be followed. */
export type LinkMaker = (url: string | undefined, label: unknown) => unknown;

/** Longer texts are cut: a kiosk must not freeze on one field. In characters. */
const LONGEST = 20_000;
/** Texts with more signs of emphasis, code and links than any honest one has are shown as written: parsing them takes seconds. */
const MOST_SIGNS = 1_000;
/** Lists in lists beyond this depth are shown as their text. */
const DEEPEST = 6;

/** Renders a text. Unknown tokens are shown as the text they were written with. */
export function renderMarkdown(text: string, link: LinkMaker): TemplateResult | unknown {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const tokens = lex(cut);
  return tokens ? blocks(tokens, link, 0) : html`<p>${cut}</p>`;
}

/** Null where the text is made to wear the parser out. */
function lex(text: string): readonly Token[] | null {
  if ((text.match(/[*_~`[\]]/g) ?? []).length > MOST_SIGNS) return null;
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    return null; // thousands of quotes in quotes end in a stack that is too high
  }
}

function blocks(tokens: readonly Token[], link: LinkMaker, depth: number): unknown[] {
  return tokens.map((token) => block(token, link, depth));
}

function block(token: Token, link: LinkMaker, depth: number): unknown {
  if (depth > DEEPEST) return token.raw;
  switch (token.type) {
    case 'space':
      return nothing;
    case 'paragraph':
      return html`<p>${inlines(token.tokens ?? [], link, depth)}</p>`;
    case 'heading':
      return html`<p><strong>${inlines(token.tokens ?? [], link, depth)}</strong></p>`;
    case 'text':
      return textToken(token as Tokens.Text, link, depth);
    case 'list': {
      const list = token as Tokens.List;
      const items = list.items.map((item) => html`<li>${blocks(item.tokens, link, depth + 1)}</li>`);
      return list.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'blockquote':
      return html`<blockquote>${blocks(token.tokens ?? [], link, depth + 1)}</blockquote>`;
    case 'hr':
      return html`<hr />`;
    default:
      return html`<p>${token.raw}</p>`;
  }
}

function inlines(tokens: readonly Token[], link: LinkMaker, depth: number): unknown[] {
  return tokens.map((token) => inline(token, link, depth + 1));
}

function inline(token: Token, link: LinkMaker, depth: number): unknown {
  if (depth > 3 * DEEPEST) return token.raw;
  switch (token.type) {
    case 'text':
      return textToken(token as Tokens.Text, link, depth);
    case 'escape':
      return decode((token as Tokens.Escape).text);
    case 'strong':
      return html`<strong>${inlines(token.tokens ?? [], link, depth)}</strong>`;
    case 'em':
      return html`<em>${inlines(token.tokens ?? [], link, depth)}</em>`;
    case 'del':
      return html`<s>${inlines(token.tokens ?? [], link, depth)}</s>`;
    case 'codespan':
      return html`<code>${token.raw.replace(/^`+|`+$/g, '').trim()}</code>`;
    case 'br':
      return html`<br />`;
    case 'link':
      return link((token as Tokens.Link).href, inlines(token.tokens ?? [], link, depth));
    default:
      return token.raw;
  }
}

/** Text of a list item may hold tokens; plain text does not. */
function textToken(token: Tokens.Text, link: LinkMaker, depth: number): unknown {
  return token.tokens ? inlines(token.tokens, link, depth) : decode(token.raw);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Character references in text; what is none stays as it is. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
