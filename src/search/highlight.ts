import { syllables } from '../text/index.js';
import { createMemory } from './maps.js';
import type { Range } from './types.js';
import { termOf, type Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** Texts that are remembered: the same names are shown letter by letter. */
const MEMORY = 1000;

/** Marks words of shown texts. */
export function createHighlighter(vocabulary: Vocabulary) {
  const memory = createMemory<{ term: number; start: number; end: number }[]>(MEMORY);
  const read = (text: string) =>
    memory(text, () =>
      syllables(text).map((word) => ({ term: termOf(vocabulary, word.text), start: word.start, end: word.end })),
    );

  /** Ranges of the original text whose words the query found; neighbours are one range. Filler is not shown. */
  return (text: string, words: Word[]): Range[] => {
    const real = words.filter((word) => !word.filler);
    const ranges: Range[] = [];
    let open = false;
    for (const { term, start, end } of read(text)) {
      const hit = real.some(({ fits, fit }) => fits[term] > Math.max(0.3, fit * 0.7));
      if (hit && open) ranges[ranges.length - 1][1] = end;
      else if (hit) ranges.push([start, end]);
      open = hit;
    }
    return ranges;
  };
}
