/** Markdown of a catalogue as templates. The parser is loaded when the first text really has Markdown in it. */
import type { LinkMaker } from '../../markdown/markdown.js';
import { Lazy } from './lazy.js';
import type { WardElement } from './ward-element.js';

/** Signs that a text is more than plain: emphasis, lists, links, headings, code, quotes, or several paragraphs. */
const MARKDOWN = /[*_`[\]~\\]|^\s*(?:[-+>#]|\d+[.)])\s|\n/m;

export class MarkdownText {
  private readonly _parser: Lazy<typeof import('../../markdown/markdown.js')>;

  constructor(host: WardElement) {
    this._parser = new Lazy(host, () => import('../../markdown/markdown.js'));
  }

  /** The text as templates; as it is written until the parser is there, and where it cannot be loaded. */
  render(text: string, link: LinkMaker): unknown {
    if (!MARKDOWN.test(text)) return text;
    return this._parser.get()?.renderMarkdown(text, link) ?? text;
  }
}
