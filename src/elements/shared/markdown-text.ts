/** Markdown of a catalogue as templates. The parser is loaded when the first text really has Markdown in it. */
import type { ReactiveController } from 'lit';
import type { renderMarkdown as RenderMarkdown } from '../../markdown/markdown.js';
import type { WardElement } from './ward-element.js';

type Link = (url: string | undefined, label: unknown) => unknown;

/** Signs that a text is more than plain: emphasis, lists, links, headings, code, quotes, or several paragraphs. */
const MARKDOWN = /[*_`[\]~\\]|^\s*(?:[-+>#]|\d+[.)])\s|\n/m;

let renderer: typeof RenderMarkdown | undefined;

export class MarkdownText implements ReactiveController {
  private _loading = false;

  constructor(private readonly _host: WardElement) {
    _host.addController(this);
  }

  hostConnected(): void {}

  /** The text as templates; as plain text until the parser is there, and where it cannot be loaded. */
  render(text: string, link: Link): unknown {
    if (!MARKDOWN.test(text)) return text;
    if (renderer) return renderer(text, link);
    if (!this._loading) {
      this._loading = true;
      import('../../markdown/markdown.js').then(
        (module) => {
          renderer = module.renderMarkdown;
          this._host.requestUpdate();
        },
        () => console.warn('ward-procedure-guide: the Markdown reader could not be loaded; texts are shown as they are written'),
      );
    }
    return text;
  }
}
