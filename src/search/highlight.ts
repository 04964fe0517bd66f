import { syllableKey, syllables } from '../text/index.js';
import type { Range } from './types.js';
import type { Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** Ranges of the original text whose words the query found; neighbours are one range. Filler is not shown. */
export function highlight(text: string, words: Word[], vocabulary: Vocabulary): Range[] {
  const real = words.filter((word) => !word.filler);
  const ranges: Range[] = [];
  let open = false;
  for (const { text: word, start, end } of syllables(text)) {
    const id = vocabulary.ids.get(syllableKey(word));
    const hit = id !== undefined && real.some((typed) => (typed.terms.get(id) ?? 0) > 0.3 && (typed.terms.get(id) as number) > typed.fit * 0.7);
    if (hit && open) ranges[ranges.length - 1][1] = end;
    else if (hit) ranges.push([start, end]);
    open = hit;
  }
  return ranges;
}
