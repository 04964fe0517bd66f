import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { LText } from '../../catalogue/types.js';
import { textOf } from '../../catalogue/text.js';
import { LanguageController, withLocale, type UiLocale } from '../../localization/index.js';
import { getHost, safeUrl } from '../../host/index.js';
import { LiveRegion } from './live-region.js';
import { WardLinkActivateEvent } from './events.js';

/** Marks elements of this library, also those of another copy on the page. */
const WARD = Symbol.for('ward-procedure-guide');

/** A Lit element that knows its language, speaks through one live region and lets the host open links. */
export abstract class WardElement extends LitElement {
  readonly [WARD] = true;

  private readonly _language = new LanguageController(this);
  private _live?: LiveRegion;

  /** Language of the interface, from `lang` of the element, its ancestors or the page. */
  protected get locale(): UiLocale {
    return this._language.locale;
  }

  /** Waits for the messages of the language, so that no other language flashes first. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { ready } = this._language;
    return ready ? ready.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    withLocale(this.locale, () => super.update(changed));
  }

  /** Runs something outside of a render with the messages of the element's language. */
  protected localized<T>(run: () => T): T {
    return withLocale(this.locale, run);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // One region on a page of nested elements: the outermost has it, and it is there before it is needed.
    if (!outerWardElement(this)) this._live = new LiveRegion(root);
    return root;
  }

  /** Says something politely to screen readers, through the outermost element's region. */
  protected announce(text: string): void {
    let speaker: WardElement = this;
    for (let outer = outerWardElement(speaker); outer; outer = outerWardElement(outer)) speaker = outer;
    speaker._live?.say(text);
  }

  /**
   * Text of the catalogue in the best language there is; marked where that is not the element's own.
   * @param draw makes more of the text than the text itself
   */
  protected text(value: LText | undefined, draw: (text: string) => unknown = (text) => text): unknown {
    if (!value) return nothing;
    const lang = this.foreign(value);
    const drawn = draw(this.plain(value));
    return lang === nothing ? drawn : html`<span lang=${lang}>${drawn}</span>`;
  }

  /** Language of a text where it is not the element's own, for a `lang` attribute. */
  protected foreign(value: LText): string | typeof nothing {
    const { lang } = textOf(value, this._language.language);
    return lang === this.locale ? nothing : lang;
  }

  /** The same as bare text, for attributes and sentences. */
  protected plain(value: LText): string {
    return textOf(value, this._language.language).text;
  }

  /** The same for views outside of the class. */
  protected readonly speech = {
    text: (value: LText | undefined, draw?: (text: string) => unknown) => this.text(value, draw),
    plain: (value: LText) => this.plain(value),
    foreign: (value: LText) => this.foreign(value),
    link: (url: string | undefined, label: unknown, className?: string) => this.link(url, label, className),
  };

  /** A link out of the element, or bare text where the address may not be followed. */
  protected link(url: string | undefined, label: unknown, className = ''): unknown {
    const href = safeUrl(url);
    if (!href) return label;
    return html`<a class=${className} href=${href} rel="noopener noreferrer" @click=${this._followLink}>${label}</a>`;
  }

  private readonly _followLink = (event: MouseEvent): void => {
    const { href } = event.currentTarget as HTMLAnchorElement;
    const allowed = this.dispatchEvent(new WardLinkActivateEvent(href));
    if (!allowed || getHost().openLink?.(href)) event.preventDefault();
  };
}

/** The nearest element of this library around another, through shadow roots and light DOM. */
function outerWardElement(element: Element): WardElement | null {
  let node: Node | null = element;
  while (node) {
    node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
    if (node && (node as Partial<WardElement>)[WARD] && node instanceof WardElement) return node;
  }
  return null;
}
