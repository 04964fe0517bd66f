/**
 * Messages, resolved per element instead of per page: two languages can stand on one page, and a host that uses
 * `@lit/localize` itself is left alone (its `configureLocalization` may be called once only, and it is not ours).
 *
 * `msg` is typed as the package's own function, so that `lit-localize extract` and `build` find every string.
 * Vietnamese is the source; every message carries an explicit `id`.
 */
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { MsgFn, TemplateMap } from '@lit/localize/internal/types.js';

export { str } from '@lit/localize/internal/str-tag.js';

/** Languages of the interface. Content may have more. */
export type UiLocale = 'vi' | 'en';

const loaders: Record<Exclude<UiLocale, 'vi'>, () => Promise<{ templates: TemplateMap }>> = {
  en: () => import('./generated/en.js') as Promise<{ templates: TemplateMap }>,
};
const loaded = new Map<UiLocale, TemplateMap>();

/** The locale of the call in progress. Rendering is synchronous, so one variable is enough. */
let current: UiLocale = 'vi';

const localizedMsg = (template: Parameters<typeof runtimeMsg>[1], options?: Parameters<typeof runtimeMsg>[2]) =>
  runtimeMsg(loaded.get(current), template, options);

/** A message in the locale of the element that is being rendered. Call it in `render()` or inside `withLocale`. */
export const msg = localizedMsg as MsgFn;

/** Runs something synchronous with the messages of a locale. */
export function withLocale<T>(locale: UiLocale, run: () => T): T {
  const outer = current;
  current = locale;
  try {
    return run();
  } finally {
    current = outer;
  }
}

/** Whether the messages of a locale are there. */
export function isLoaded(locale: UiLocale): boolean {
  return locale === 'vi' || loaded.has(locale);
}

/** Loads the messages of a locale; Vietnamese stays where that fails. */
export async function loadLocale(locale: UiLocale): Promise<void> {
  if (locale === 'vi' || loaded.has(locale)) return;
  try {
    loaded.set(locale, (await loaders[locale]()).templates);
  } catch {
    // A blocked or missing file must not leave a blank box: the source language is always here.
    console.warn(`ward-procedure-guide: messages for "${locale}" could not be loaded, showing Vietnamese`);
  }
}

/** The interface language for a BCP 47 tag: region and script are dropped, unknown languages read Vietnamese. */
export function uiLocale(language: string): UiLocale {
  return language.toLowerCase().split('-')[0] === 'en' ? 'en' : 'vi';
}
