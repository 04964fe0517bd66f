import type { SearchIndex } from './search-index.js';
import type { Weights } from './weights.js';
import type { Word } from './words.js';

/** One way to read a query. */
export interface Reading {
  words: Word[];
  /** How far this reading is from what was typed: 1 the words themselves. */
  weight: number;
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

const MAX_WORDS = 30;

/**
 * A procedure that holds none of the words outside the lightest so-many per cent of the query is not looked at: it could not
 * come near the threshold.
 */
const LIGHT = 0.25;

/** Procedures that hold a word that matters, in no order. */
function candidates({ postings, docs }: SearchIndex, words: Word[]): number[] {
  const all = words.reduce((sum, word) => sum + word.weight, 0);
  const seen = new Uint8Array(docs.length);
  const found: number[] = [];
  let rest = all;
  for (const word of [...words].sort((a, b) => b.weight - a.weight)) {
    if (rest < all * LIGHT) break;
    rest -= word.weight;
    for (const term of word.terms.keys()) {
      for (const doc of postings[term]) {
        if (!seen[doc]) {
          seen[doc] = 1;
          found.push(doc);
        }
      }
    }
  }
  return found;
}

/**
 * Scores procedures against one reading and keeps the better of that and what `hits` holds.
 *
 * A text's recall is the weight of the query's words it holds, and of the query's neighbouring pairs that are neighbours
 * in the text too. Its precision is the weight of its own words that the query holds, so that "Đăng ký kết hôn" comes
 * before "Đăng ký kết hôn có yếu tố nước ngoài".
 */
export function* scan(index: SearchIndex, reading: Reading, hits: Map<number, Hit>, weights: Weights): Generator<void, void> {
  const { tokens, starts, fields, docs, idf } = index;
  const words = reading.words.slice(0, MAX_WORDS);
  const count = words.length;
  /** For each term that the query may mean: its words as bits, and how well it fits each of them. */
  const slots = new Uint16Array(index.vocabulary.keys.length);
  const masks = [0];
  const best = [0];
  const fits: Float32Array[] = [new Float32Array(0)];
  words.forEach((word, i) => {
    for (const [term, fit] of word.terms) {
      let slot = slots[term];
      if (!slot) {
        slot = slots[term] = masks.push(0) - 1;
        fits.push(new Float32Array(count));
        best.push(0);
      }
      masks[slot] |= 1 << i;
      fits[slot][i] = fit;
      best[slot] = Math.max(best[slot], fit);
    }
  });
  const weight = Float32Array.from(words, (word) => word.weight);
  const pairs = Float32Array.from(words, (word, i) => (i ? (weights.pair * (word.weight + words[i - 1].weight)) / 2 : 0));
  let all = 0;
  for (let i = 0; i < count; i++) all += weight[i] + pairs[i];
  const seen = new Float32Array(count);
  const covered = new Float32Array(count);
  const coveredPairs = new Float32Array(count);

  function look(doc: number) {
    let score = 0;
    let confidence = 0;
    let recall = 0;
    let precision = 0;
    let at = -1;
    covered.fill(0);
    coveredPairs.fill(0);
    for (let passage = docs[doc]; passage < docs[doc + 1]; passage++) {
      let found = 0;
      let joined = 0;
      let apart = 0;
      let before = 0;
      let beforeThat = 0;
      let matched = 0;
      let mass = 0;
      const end = starts[passage + 1];
      for (let t = starts[passage]; t < end; t++) {
        const rare = idf[tokens[t]];
        const slot = slots[tokens[t]];
        let mask = 0;
        mass += rare;
        if (slot) {
          mask = masks[slot];
          const fit = fits[slot];
          for (let i = 0; i < count; i++) if (fit[i] > seen[i]) seen[i] = fit[i];
          matched += best[slot] * rare;
          found |= mask;
          joined |= (before << 1) & mask;
          apart |= (beforeThat << 1) & mask;
        }
        beforeThat = before;
        before = mask;
      }
      if (!found) continue;
      const field = weights.fields[fields[passage]];
      let sum = 0;
      for (let i = 0; i < count; i++) {
        if (!seen[i]) continue;
        sum += seen[i] * weight[i];
        if (field * seen[i] > covered[i]) covered[i] = field * seen[i];
        const side = joined & (1 << i) ? 1 : apart & (1 << i) ? 0.5 : 0;
        if (!side) continue;
        const linked = side * Math.min(seen[i], seen[i - 1]);
        sum += pairs[i] * linked;
        if (field * linked > coveredPairs[i]) coveredPairs[i] = field * linked;
      }
      seen.fill(0);
      const held = sum / all;
      const exact = Math.min(1, matched / mass);
      const worth = field * held * (1 - weights.precision + weights.precision * exact);
      confidence = Math.max(confidence, field * Math.max(held, Math.min(1, sum) * exact * exact));
      if (worth > score) [score, recall, precision, at] = [worth, held, exact, passage];
    }
    if (at < 0) return;
    let coverage = 0;
    for (let i = 0; i < count; i++) coverage += (covered[i] * weight[i] + coveredPairs[i] * pairs[i]) / all;
    score = reading.weight * (weights.best * score + (1 - weights.best) * coverage);
    confidence *= reading.weight;
    const old = hits.get(doc);
    if (!old || score > old.score) {
      hits.set(doc, { doc, score, confidence: Math.max(confidence, old?.confidence ?? 0), recall, precision, coverage, passage: at, reading });
    } else old.confidence = Math.max(confidence, old.confidence);
  }

  let step = 0;
  for (const doc of candidates(index, words)) {
    look(doc);
    if (++step % 256 === 0) yield;
  }
}
