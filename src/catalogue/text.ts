/** Choosing a language. */
import type { LText } from './types.js';

/**
 * The text in the wanted language, or the nearest there is: `en-GB` → `en` → `vi` → any. `lang` tells which
 * language it really is, for the `lang` attribute around it.
 */
export function textOf(text: LText | undefined, lang: string): { text: string; lang: string } {
  const languages = Object.keys(text ?? {}).filter((language) => text?.[language]);
  const wanted = lang.toLowerCase().split(/[-_]/);
  for (; wanted.length; wanted.pop()) {
    const found = languages.find((language) => language.toLowerCase() === wanted.join('-'));
    if (found) return { text: text?.[found] as string, lang: found };
  }
  const found = languages.includes('vi') ? 'vi' : languages[0];
  return found === undefined ? { text: '', lang: 'vi' } : { text: text?.[found] as string, lang: found };
}
