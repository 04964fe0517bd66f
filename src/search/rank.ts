import { createScorer, type Hit, type Reading } from './score.js';
import type { SearchIndex } from './search-index.js';
import type { Weights } from './weights.js';

/** So many results may be far from the best; after them only near ones follow. */
export const SHORT_LIST = 10;

/** Procedures that deserve a look, and the most that they could score. */
interface Group {
  most: number;
  members: number[];
}

/** Ranks the procedures of one index. One query at a time: its memory is used again for each. */
export function createRanker(index: SearchIndex, weights: Weights) {
  const { docs, docOf } = index;
  const marks = new Uint32Array(docOf.length);
  const counts = new Uint8Array(docs.length);

  /** Marks all texts that hold words of the query; procedures that hold the same words are a group. */
  function mark({ words }: Reading): Map<number, number[]> {
    marks.fill(0);
    words.forEach(({ texts }, i) => {
      for (const text of texts) marks[text] |= 1 << i;
    });
    const groups = new Map<number, number[]>();
    for (let doc = 0, text = 0; doc + 1 < docs.length; doc++) {
      let held = 0;
      for (const end = docs[doc + 1]; text < end; text++) held |= marks[text];
      if (!held) continue;
      const group = groups.get(held);
      if (group) group.push(doc);
      else groups.set(held, [doc]);
    }
    return groups;
  }

  /** Procedures that hold all the words that were put in: without them, another reading says as much. */
  function holders({ words }: Reading): number[] {
    counts.fill(0);
    let needed = 0;
    for (const { texts, replaces } of words) {
      if (!replaces) continue;
      for (const text of texts) if (counts[docOf[text]] === needed) counts[docOf[text]]++;
      needed++;
    }
    const members: number[] = [];
    counts.forEach((count, doc) => count === needed && members.push(doc));
    return members;
  }

  /** Scores procedures against one reading and keeps the better of that and what `hits` holds; yields where a slice may end. */
  return function* scan(reading: Reading, hits: Map<number, Hit>): Generator<void, void> {
    const derived = reading.words.some((word) => word.replaces);
    const { bound, score } = createScorer(index, reading, derived ? undefined : marks, weights);
    const groups: Group[] = derived
      ? [{ most: Infinity, members: holders(reading) }]
      : [...mark(reading)].map(([held, members]) => ({ most: bound(held), members })).sort((a, b) => b.most - a.most);
    yield;
    let top = 0;
    for (const hit of hits.values()) top = Math.max(top, hit.score);
    let step = 0;
    let near = 0;
    for (const { most, members } of groups) {
      // The rest could not come into the list.
      if (most < top * (near < SHORT_LIST ? weights.tail : weights.far)) break;
      for (const doc of members) {
        if (++step % 256 === 0) yield;
        const hit = score(doc, top * weights.tail);
        if (!hit) continue;
        top = Math.max(top, hit.score);
        if (hit.score >= top * weights.far) near++;
        const old = hits.get(doc);
        if (!old || hit.score > old.score) hits.set(doc, hit);
        // Sure in one reading is sure.
        if (old) hit.confidence = old.confidence = Math.max(hit.confidence, old.confidence);
      }
    }
  };
}
