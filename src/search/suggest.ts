import { syllableKey, syllables } from '../text/index.js';
import type { Engine } from './engine.js';
import type { Hit } from './score.js';
import type { SearchableCatalogue, Suggestion } from './types.js';

/** A word that is only missing marks was typed as people type; anything below is worth a question. */
const UNDERSTOOD = 0.8;

/** Help beside the results: the query as it was understood, life events and fields it names, the nearest words. */
export function* suggest(
  engine: Engine,
  catalogue: SearchableCatalogue,
  query: string,
  limit = 5,
): Generator<void, Suggestion[]> {
  if (!query.trim()) return [];
  const { index, procedures } = engine;
  const { found, near } = yield* engine.looked(query);
  const suggestions: Suggestion[] = [];

  /** The query in the words of the text that answered best; undefined when nothing had to be read into it. */
  function correction({ passage, reading }: Hit): string | undefined {
    const inText = new Set(index.tokens.slice(index.starts[passage], index.starts[passage + 1]));
    let changed = reading.weight < 1;
    const words = reading.words.map(({ typed, key, terms, fit }) => {
      let best = '';
      let most = 0;
      for (const [term, match] of terms) {
        const worth = match + (inText.has(term) ? 0.3 : 0);
        if (worth > most) [best, most] = [index.vocabulary.words[term], worth];
      }
      if (!best) return typed;
      if (fit < UNDERSTOOD || syllableKey(typed) !== key) changed = true;
      return best;
    });
    return changed ? words.join(' ') : undefined;
  }
  const text = found[0]?.hit && correction(found[0].hit);
  if (text && text !== query.trim().toLowerCase()) suggestions.push({ kind: 'correction', text });

  const best = found[0]?.hit ?? near[0];
  if (best) {
    const typed = best.reading.words.filter(({ weight }) => weight > 0.1);
    const names = (kind: 'lifeEvent' | 'field', terms: { code: string; name: { vi: string } }[]) => {
      for (const { code, name } of terms) {
        const ids = syllables(name.vi).map((word) => index.vocabulary.ids.get(syllableKey(word.text)));
        const said = (id: number | undefined) =>
          id !== undefined && typed.some((word) => (word.terms.get(id) ?? 0) >= UNDERSTOOD);
        if (ids.length && ids.every(said)) suggestions.push({ kind, code });
      }
    };
    names('lifeEvent', catalogue.lifeEvents);
    names('field', catalogue.fields);
  }

  for (const { doc } of near.slice(0, 3)) {
    const { code, name, shortName } = procedures[doc];
    suggestions.push({ kind: 'nearest', text: (shortName ?? name).vi, code });
  }
  return suggestions.slice(0, limit);
}
