import { isPlainSyllable, syllableKey } from '../text/index.js';
import type { SearchIndex } from './search-index.js';
import { isMarked, type Word } from './words.js';

/** A word is one of the catalogue when it fits at least so well. */
const MEANT = 0.8;
/** Letters that are read of one word, and those that the longest syllable has (nghiêng). */
const MAX_LETTERS = 80;
const LONGEST = 7;
/** Whole syllables before one that is only begun; fewer say little about what will follow. */
const BEFORE_BEGUN = 2;
/** What a syllable costs, one whose marks the catalogue does not use, and what one gains that follows the one before it in some text. */
const PART = 1;
const STRANGE = 0.5;
const UNKNOWN = 1;
const NONE: readonly number[] = [];
const NEIGHBOUR = 0.5;

/** The syllables up to some place of a word. */
interface Cut {
  parts: string[];
  /** What the last part may be. */
  terms: readonly number[];
  cost: number;
}

/** Puts blanks right that are missing between syllables (khaisinh), or stand within one (gi ấy). */
export function createBlanks({ vocabulary, tokens, starts, postings }: SearchIndex) {
  const { byFold, ids, folds } = vocabulary;

  function follows(before: readonly number[], after: readonly number[]): boolean {
    return before.some((term) =>
      postings[term].some((text) => {
        for (let t = starts[text] + 1; t < starts[text + 1]; t++) {
          if (tokens[t - 1] === term && after.includes(tokens[t])) return true;
        }
        return false;
      }),
    );
  }

  /** The syllable that goes on from a cut; undefined where the catalogue has none such. */
  function goOn({ parts, terms, cost }: Cut, part: string, fold: string): Cut | undefined {
    const known = byFold.get(fold) ?? (fold.length > 1 && isPlainSyllable(fold) ? NONE : undefined);
    if (!known) return undefined;
    const exact = isMarked(part) ? ids.get(syllableKey(part)) : undefined;
    const meant = exact === undefined ? known : [exact];
    const isNeighbour = follows(terms, meant);
    // One letter is a syllable (y tế, ở) where it is known beside the one before.
    if (fold.length < 2 && !isNeighbour) return undefined;
    const strange = known === NONE ? UNKNOWN : isMarked(part) && exact === undefined ? STRANGE : 0;
    return { parts: [...parts, part], terms: meant, cost: cost + PART + strange - (isNeighbour ? NEIGHBOUR : 0) };
  }

  /**
   * A word cut into syllables that the catalogue knows, fewest and best known side by side first; their marks stay. The last
   * may be only begun where the word is. Undefined where the word cannot be cut.
   */
  function cut({ typed, fold, begun }: Word): string[] | undefined {
    const end = typed.length;
    // Raw keys are other letters than what they stand for.
    if (end !== fold.length || end > MAX_LETTERS) return undefined;
    const cuts: (Cut | undefined)[] = [{ parts: [], terms: [], cost: 0 }];
    for (let from = 0; from < end; from++) {
      const before = cuts[from];
      if (!before) continue;
      for (let to = from + 1; to <= Math.min(end, from + LONGEST); to++) {
        const one = goOn(before, typed.slice(from, to), fold.slice(from, to));
        const other = cuts[to];
        if (one && !(other && other.cost <= one.cost)) cuts[to] = one;
      }
    }
    const whole = cuts[end];
    if (whole || !begun) return whole && whole.parts.length > 1 ? whole.parts : undefined;
    for (let at = end - 1; at >= Math.max(0, end - LONGEST); at--) {
      const before = cuts[at];
      if (!before || before.parts.length < BEFORE_BEGUN) continue;
      const rest = fold.slice(at);
      if (folds.some((known) => known.startsWith(rest))) return [...before.parts, typed.slice(at)];
    }
    return undefined;
  }

  /** Two pieces as the one syllable that the catalogue knows. */
  const join = (one: Word, next: Word) =>
    Math.min(one.fit, next.fit) < MEANT && byFold.has(one.fold + next.fold) ? one.typed + next.typed : undefined;

  /** The words of a query with their blanks put right; undefined where there is nothing to put right. */
  return (words: readonly Word[]): string | undefined => {
    const mended: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      const joined = at + 1 < words.length ? join(word, words[at + 1]) : undefined;
      if (joined) at++;
      const parts = joined ? [joined] : word.fit < MEANT && word.fold.length > 3 ? cut(word) : undefined;
      mended.push(...(parts ?? [word.typed]));
    }
    if (mended.length === words.length) return undefined;
    return mended.join(' ') + (words[words.length - 1].begun ? '' : ' ');
  };
}
