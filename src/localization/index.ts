/** Messages and languages, resolved for each element. */
export { languageOf, LanguageController } from './language.js';
export { isLoaded, loadLocale, msg, str, uiLocale, withLocale } from './msg.js';
export type { UiLocale } from './msg.js';
