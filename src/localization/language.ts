/** Which language an element speaks: `lang` of itself, then of its ancestors through shadow roots, then of the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLoaded, loadLocale, uiLocale, type UiLocale } from './msg.js';

/**
 * Holds the real language where a translation service rewrites `lang` of the page (Google Translate does):
 * `data-ward-lang` is asked first.
 */
const OVERRIDE = 'data-ward-lang';

/** The language tag that holds for an element; Vietnamese where the page says nothing. */
export function languageOf(element: Element): string {
  for (let node: Node | null = element; node; node = parentAcrossRoots(node)) {
    if (!(node instanceof Element)) continue;
    const language = node.getAttribute(OVERRIDE) || node.getAttribute('lang');
    if (language) return language;
  }
  return 'vi';
}

function parentAcrossRoots(node: Node): Node | null {
  if (node.parentNode) return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
  return null;
}

/** Elements that want to know, and one observer a root that tells them. */
const watchers = new Set<() => void>();
const observed = new WeakSet<Node>();

function observeRootsOf(element: Element): void {
  for (let root = element.getRootNode(); !observed.has(root); root = (root as ShadowRoot).host.getRootNode()) {
    observed.add(root);
    new MutationObserver(() => watchers.forEach((check) => check())).observe(root, {
      subtree: true,
      attributes: true,
      attributeFilter: ['lang', OVERRIDE],
    });
    if (!(root instanceof ShadowRoot)) break;
  }
}

/** Keeps the language of its element up to date and renders again when it changes. */
export class LanguageController implements ReactiveController {
  /** BCP 47 tag, for content. */
  language = 'vi';
  /** Language of the interface. */
  locale: UiLocale = 'vi';

  constructor(private readonly _host: ReactiveControllerHost & Element) {
    _host.addController(this);
  }

  hostConnected(): void {
    observeRootsOf(this._host);
    watchers.add(this._check);
    this._check();
  }

  hostDisconnected(): void {
    watchers.delete(this._check);
  }

  /** Resolves when the messages are there; at once for Vietnamese. */
  get ready(): Promise<void> | null {
    return isLoaded(this.locale) ? null : loadLocale(this.locale);
  }

  private readonly _check = (): void => {
    const language = languageOf(this._host);
    if (language === this.language) return;
    this.language = language;
    this.locale = uiLocale(language);
    this._host.requestUpdate();
  };
}
