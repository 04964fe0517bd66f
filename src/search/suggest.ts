import { syllableKey, syllables } from '../text/index.js';
import type { Engine } from './engine.js';
import type { Hit } from './score.js';
import type { SearchableCatalogue, Suggestion } from './types.js';
import { termOf, type Vocabulary } from './vocabulary.js';
import { markFit } from './words.js';

/** A term of the catalogue that was named. */
const UNDERSTOOD = 0.8;
const ONLY_MISSING = { missing: 1, conflict: 0, hoiNga: 0 };
/** What comes not even so near to an answer is not worth naming, as a share of the threshold. */
const NEAR = 0.6;

type Named = { code: string; ids: number[] }[];
const read = new WeakMap<Vocabulary, { lifeEvents: Named; fields: Named }>();

/** The terms of the names of life events and fields; they are read once and not with each letter. */
function named(vocabulary: Vocabulary, { lifeEvents, fields }: SearchableCatalogue) {
  let names = read.get(vocabulary);
  if (!names) {
    const termsOf = (list: SearchableCatalogue['fields']): Named =>
      list.map(({ code, name }) => ({
        code,
        ids: syllables(name.vi).map((word) => termOf(vocabulary, word.text)),
      }));
    read.set(vocabulary, (names = { lifeEvents: termsOf(lifeEvents), fields: termsOf(fields) }));
  }
  return names;
}

/** Two neighbouring terms as one number, apart from all single ones. */
const pair = (a: number, b: number) => -1 - (a * 65536 + b);

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
  function correction({ doc, reading }: Hit): string | undefined {
    // Other words of a list are not what was typed: then the words themselves are shown.
    const replaced = reading.words.some((word) => word.replaces);
    const { docs, starts, tokens, vocabulary } = index;
    const record = tokens.slice(starts[docs[doc]], starts[docs[doc + 1]]);
    const inRecord = new Set<number>();
    record.forEach((term, i) => inRecord.add(term).add(pair(record[i - 1], term)));
    let changed = !replaced && reading.weight < 1;
    let before = -1;
    const read = replaced ? engine.read(query) : reading.words;
    const words = read.map(({ typed, key, fold, terms, fits }, i) => {
      const next = read[i + 1];
      let best = -1;
      let most = 0;
      for (const term of terms) {
        let worth = fits[term];
        if (inRecord.has(term)) worth += 0.2;
        if (inRecord.has(pair(before, term)) || next?.terms.some((other) => inRecord.has(pair(term, other))))
          worth += 0.2;
        if (worth > most) [best, most] = [term, worth];
      }
      before = best;
      if (best < 0) return typed;
      // Marks that are only missing were left out as people leave them out; everything else is worth a question.
      const same = vocabulary.folds[best] === fold && markFit(key, vocabulary.keys[best], ONLY_MISSING) > 0;
      if (!same || syllableKey(typed) !== key) changed = true;
      return vocabulary.words[best];
    });
    return changed ? words.join(' ') : undefined;
  }
  const text = found[0]?.hit && correction(found[0].hit);
  if (text && text !== query.trim().toLowerCase()) suggestions.push({ kind: 'correction', text });

  const best = found[0]?.hit ?? near[0];
  if (best) {
    const typed = best.reading.words.filter(({ weight }) => weight > 0.1);
    const says = (id: number) => typed.some((word) => word.fits[id] >= UNDERSTOOD);
    const name = (kind: 'lifeEvent' | 'field', list: Named) => {
      for (const { code, ids } of list) if (ids.length && ids.every(says)) suggestions.push({ kind, code });
    };
    const { lifeEvents, fields } = named(index.vocabulary, catalogue);
    name('lifeEvent', lifeEvents);
    name('field', fields);
  }

  /** Every word that the catalogue knows stands in the record: the others, which it never heard of, say nothing. */
  function holdsAllKnown({ doc, reading }: Hit): boolean {
    const { docs, starts, tokens } = index;
    const record = tokens.slice(starts[docs[doc]], starts[docs[doc + 1]]);
    const known = reading.words.filter(({ fit, filler }) => fit >= UNDERSTOOD && !filler);
    return known.length > 0 && known.every(({ fits }) => record.some((term) => fits[term] >= UNDERSTOOD));
  }
  for (const hit of near.slice(0, 3)) {
    if (hit.confidence < engine.weights.threshold * NEAR && !holdsAllKnown(hit)) continue;
    const { doc } = hit;
    const { code, name, shortName } = procedures[doc];
    suggestions.push({ kind: 'nearest', text: (shortName ?? name).vi, code });
  }
  return suggestions.slice(0, limit);
}
