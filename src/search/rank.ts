import { put } from './maps.js';
import { createScorer, type Hit, type Marks, type Reading } from './score.js';
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
  const { docs, docOf, vocabulary } = index;
  const procedures = docs.length - 1;
  const marks: Marks = { texts: new Uint32Array(docOf.length), terms: new Uint32Array(vocabulary.keys.length) };
  const heldBy = new Uint32Array(procedures);

  /**
   * Marks all texts that hold words of the query; procedures that hold the same words are a group. Only those count that
   * hold all the words which were put in: without them, another reading says as much.
   */
  function mark({ words }: Reading): Map<number, number[]> {
    const { texts, terms } = marks;
    texts.fill(0);
    terms.fill(0);
    heldBy.fill(0);
    let needed = 0;
    for (let i = 0; i < words.length; i++) {
      const bit = 1 << i;
      const word = words[i];
      if (word.replaces) needed |= bit;
      for (const term of word.terms) terms[term] |= bit;
      for (const text of word.texts) {
        texts[text] |= bit;
        heldBy[docOf[text]] |= bit;
      }
    }
    const groups = new Map<number, number[]>();
    for (let doc = 0; doc < procedures; doc++) {
      const held = heldBy[doc];
      if (!held || (held & needed) !== needed) continue;
      put(groups, held, doc);
    }
    return groups;
  }

  /** Scores procedures against one reading and keeps the better of that and what `hits` holds; yields where a slice may end. */
  return function* scan(reading: Reading, hits: Map<number, Hit>): Generator<void, void> {
    const { bound, score } = createScorer(index, reading, marks, weights);
    const groups = [...mark(reading)]
      .map(([held, members]): Group => ({ most: bound(held), members }))
      .sort((a, b) => b.most - a.most);
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
