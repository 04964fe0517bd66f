/**
 * Fitting of the ranking's weights, and the figure for queries that the fit has not seen.
 *
 * Five folds: weights are fitted on four, and before the fifth is judged every search phrase of the catalogue that equals or
 * contains one of its queries (folded) is taken out. What is left is what the engine finds by itself.
 */
import { evaluate, judge, summary, measure } from './measures.mjs';
import { fold, syllables } from './text.mjs';

const plain = (text) =>
  syllables(fold(text))
    .map((word) => word.text)
    .join(' ');

/** Weights that are fitted, with the steps tried. */
const STEPS = {
  precision: [0.8, 1.25],
  best: [0.8, 1.15],
  pair: [0.7, 1.4],
  partial: [0.9, 1.1],
  conflict: [0.7, 1.4],
  sound: [0.8, 1.2],
  slip: [0.8, 1.2],
  synonym: [0.95, 1.05],
};

/** One number for a set of queries: what the targets name, honesty included. */
export const worth = ({ all }) => all.success + all.mrr + all.recall + (all.honest ?? 1);

/** Moves one weight at a time and keeps what helps. */
export function fit(createSearch, catalogue, queries, start, rounds = 1) {
  const run = (weights) => {
    const search = createSearch(catalogue, { weights });
    return worth(evaluate((query) => search.search(query, { limit: 10 }).map(({ code }) => code), queries, catalogue));
  };
  let weights = { ...start };
  let best = run(weights);
  for (let round = 0; round < rounds; round++) {
    for (const [name, steps] of Object.entries(STEPS)) {
      for (const step of steps) {
        const tried = { ...weights, [name]: Math.min(weights[name] * step, name === 'pair' ? 2 : 1) };
        const value = run(tried);
        // Less than that is chance.
        if (value > best + 0.004) [weights, best] = [tried, value];
      }
    }
  }
  return weights;
}

/** Phrases of the catalogue that equal or contain a query when folded, and the catalogue without them. */
export function overlap(catalogue, queries) {
  const texts = queries.map(({ query }) => ` ${plain(query)} `).filter((text) => text.trim().length > 2);
  let count = 0;
  const procedures = catalogue.procedures.map((procedure) => {
    const keywords = (procedure.keywords ?? []).filter((keyword) => {
      const phrase = ` ${plain(keyword)} `;
      const hit = texts.some((text) => phrase.includes(text));
      if (hit) count++;
      return !hit;
    });
    return { ...procedure, keywords };
  });
  return { count, catalogue: { ...catalogue, procedures, search: undefined } };
}

/** The cross-validated figure. `refit: false` keeps the shipped weights and only takes the phrases out. */
export function crossValidate(createSearch, catalogue, queries, start, refit) {
  const rows = [];
  for (let number = 0; number < 5; number++) {
    const judged = queries.filter((_, i) => i % 5 === number);
    const weights = refit
      ? fit(
          createSearch,
          catalogue,
          queries.filter((_, i) => i % 5 !== number),
          start,
        )
      : start;
    const without = overlap(catalogue, judged).catalogue;
    const search = createSearch(without, { weights });
    for (const query of judged) {
      const known = judge(query, catalogue);
      if (known)
        rows.push(
          measure(
            search.search(query.query, { limit: 10 }).map(({ code }) => code),
            known,
          ),
        );
    }
  }
  return summary(rows);
}
