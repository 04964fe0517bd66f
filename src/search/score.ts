import { massOf, NAMING, type SearchIndex } from './search-index.js';
import type { Weights } from './weights.js';
import type { Word } from './words.js';

/** One way to read a query; at most 30 words, so that a set of them fits into one integer. */
export interface Reading {
  words: Word[];
  /** How far this reading is from what was typed: 1 the words themselves. */
  weight: number;
}

/** Which words of a reading something holds, as bits: one look instead of one a word. */
export interface Marks {
  /** For each text. */
  texts: Uint32Array;
  /** For each term of the vocabulary. */
  terms: Uint32Array;
}

/** How well one procedure answers. */
export interface Hit {
  doc: number;
  score: number;
  /** How sure it is that this is meant at all. */
  confidence: number;
  recall: number;
  precision: number;
  coverage: number;
  /** The text that answered best. */
  passage: number;
  reading: Reading;
}

/** What one procedure is scored with, used again for the next: a query asks for thousands. One place for each bit of a set. */
const seen = new Float64Array(32);
const covered = new Float64Array(32);
const coveredPairs = new Float64Array(32);

/** Place of the lowest bit that is set. */
const lowest = (bits: number) => 31 - Math.clz32(bits & -bits);

/**
 * Scores procedures against one reading.
 *
 * A text's recall is the weight of the query's words it holds, and of the query's neighbouring pairs that are neighbours
 * in the text too. Its precision is the weight of its own words that the query holds, so that "Đăng ký kết hôn" comes
 * before "Đăng ký kết hôn có yếu tố nước ngoài". A procedure's score is that of its best text, and what all its texts
 * together hold of the query.
 *
 * Only marked texts are looked at. `bound` is the most that a procedure could score which holds these words; `score` gives
 * nothing below `least`.
 */
export function createScorer(
  index: SearchIndex,
  reading: Reading,
  { texts: marks, terms: meant }: Marks,
  weights: Weights,
) {
  const { words } = reading;
  const count = words.length;
  const fitsOf = words.map((word) => word.fits);
  const weight = Float64Array.from(words, (word) => word.weight);
  const pairs = Float64Array.from(words, (word, i) =>
    i ? (weights.pair * (word.weight + words[i - 1].weight)) / 2 : 0,
  );
  let all = 0;
  for (let i = 0; i < count; i++) all += weight[i] + pairs[i];

  function bound(held: number): number {
    let most = 0;
    for (let i = 0; i < count; i++) {
      if (held & (1 << i)) most += weight[i] * words[i].fit + (held & (1 << (i - 1)) ? pairs[i] : 0);
    }
    return (reading.weight * most) / all;
  }

  function score(doc: number, least: number): Hit | undefined {
    const { tokens, starts, fields, docs, idf } = index;
    let best = 0;
    let confidence = 0;
    let bestRecall = 0;
    let bestPrecision = 0;
    let bestPassage = docs[doc];
    for (let i = 0; i < count; i++) covered[i] = coveredPairs[i] = 0;
    for (let passage = docs[doc]; passage < docs[doc + 1]; passage++) {
      if (!marks[passage]) continue;
      let held = 0;
      let joined = 0;
      let apart = 0;
      let before = 0;
      let beforeThat = 0;
      let matched = 0;
      const end = starts[passage + 1];
      for (let t = starts[passage]; t < end; t++) {
        const term = tokens[t];
        const mask = meant[term];
        if (!mask) {
          beforeThat = before;
          before = 0;
          continue;
        }
        let most = 0;
        for (let bits = mask; bits; bits &= bits - 1) {
          const i = lowest(bits);
          const fit = fitsOf[i][term];
          if (fit > most) most = fit;
          if (!(held & (1 << i)) || fit > seen[i]) seen[i] = fit;
        }
        held |= mask;
        matched += most * idf[term];
        joined |= (before << 1) & mask;
        apart |= (beforeThat << 1) & mask;
        beforeThat = before;
        before = mask;
      }
      if (!matched) continue;
      const field = weights.fields[fields[passage]];
      let sum = 0;
      let alone = 0;
      const linkedWords = joined | apart | ((joined | apart) >> 1);
      for (let bits = held; bits; bits &= bits - 1) {
        const i = lowest(bits);
        sum += seen[i] * weight[i];
        if (!(linkedWords & (1 << i))) alone += seen[i] * weight[i];
        if (field * seen[i] > covered[i]) covered[i] = field * seen[i];
        const side = joined & (1 << i) ? 1 : apart & (1 << i) ? weights.apart : 0;
        if (!side) continue;
        const linked = side * Math.min(seen[i], seen[i - 1]);
        sum += pairs[i] * linked;
        if (field * linked > coveredPairs[i]) coveredPairs[i] = field * linked;
      }
      const recall = sum / all;
      const precision = Math.min(1, matched / massOf(index, passage));
      const worth = field * recall * (1 - weights.precision + weights.precision * precision);
      const sure = count > 1 ? sum - weights.lone * alone : sum;
      // A long official name is worth less in the order, but it is no less certain; and what says just what was asked is an answer
      // wherever it stands.
      const trust = fields[passage] < NAMING ? 1 : Math.max(field, weights.threshold);
      confidence = Math.max(confidence, trust * Math.max(sure / all, Math.min(1, sure) * precision * precision));
      if (worth > best) {
        best = worth;
        bestRecall = recall;
        bestPrecision = precision;
        bestPassage = passage;
      }
    }
    let coverage = 0;
    for (let i = 0; i < count; i++) coverage += (covered[i] * weight[i] + coveredPairs[i] * pairs[i]) / all;
    const total = reading.weight * (weights.best * best + (1 - weights.best) * coverage);
    // Most procedures share a common word with the query and no more: making an object of each would be half of the work.
    if (total < least) return undefined;
    return {
      doc,
      score: total,
      confidence: reading.weight * (confidence + weights.whole * Math.max(0, coverage - bestRecall)),
      recall: bestRecall,
      precision: bestPrecision,
      coverage,
      passage: bestPassage,
      reading,
    };
  }

  return { bound, score };
}
