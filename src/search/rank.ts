import { createScorer, type Hit, type Reading } from './score.js';
import type { SearchIndex } from './search-index.js';
import type { Weights } from './weights.js';

/** Scores procedures against one reading and keeps the better of that and what `hits` holds; yields where a slice may end. */
export function* scan(
  index: SearchIndex,
  reading: Reading,
  hits: Map<number, Hit>,
  weights: Weights,
): Generator<void, void> {
  const { postings, docs, starts } = index;
  /** For each text the words of the query that it holds, as bits. */
  const texts = new Uint32Array(starts.length);
  reading.words.forEach((word, i) => {
    for (const term of word.terms.keys()) for (const text of postings[term]) texts[text] |= 1 << i;
  });
  yield;
  /** The procedures that hold the same words. */
  const groups = new Map<number, number[]>();
  for (let doc = 0, text = 0; doc + 1 < docs.length; doc++) {
    let held = 0;
    for (const end = docs[doc + 1]; text < end; text++) held |= texts[text];
    if (!held) continue;
    const group = groups.get(held);
    if (group) group.push(doc);
    else groups.set(held, [doc]);
  }
  const { bound, score } = createScorer(index, reading, texts, weights);
  const promising = [...groups]
    .map(([held, members]) => ({ most: bound(held), members }))
    .sort((a, b) => b.most - a.most);
  let top = 0;
  for (const hit of hits.values()) top = Math.max(top, hit.score);
  let step = 0;
  for (const { most, members } of promising) {
    // The rest could not come into the list.
    if (most < top * weights.tail) break;
    for (const doc of members) {
      const hit = score(doc);
      top = Math.max(top, hit.score);
      const old = hits.get(doc);
      if (!old || hit.score > old.score) hits.set(doc, hit);
      if (old) hit.confidence = old.confidence = Math.max(hit.confidence, old.confidence);
      if (++step % 256 === 0) yield;
    }
  }
}
