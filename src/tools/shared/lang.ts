/** The tools speak Vietnamese; `?lang=en` on their address gives English. */
import type { Lang } from '../../editing/words/words.js';

export type { Lang };
export type Say = (vi: string, en: string) => string;

export const sayIn =
  (lang: Lang): Say =>
  (vi, en) =>
    lang === 'vi' ? vi : en;

/** The language that the address asks for. */
export const langOfPage = (): Lang => (new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi');
