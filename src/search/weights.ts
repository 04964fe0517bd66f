/**
 * The numbers of the ranking. Each states a property of the language or of a catalogue; they were chosen by sums over whole
 * kinds of queries, never by one query, and `bench/search.mjs` fits them again on four folds to judge the fifth.
 */
export interface Weights {
  /** Worth of the parts of a record, in the order of `FIELDS`. */
  fields: number[];
  /** Two syllables side by side, against the same two anywhere: most Vietnamese words have two. */
  pair: number;
  /** The same with one syllable between them. */
  apart: number;
  /** How much a text that says more than the query loses. */
  precision: number;
  /** Share of the score that the best single text decides; the rest counts words found anywhere in the record. */
  best: number;
  /** A word typed without marks, for one that has some: when the whole query is plain, and when it is not. */
  plain: number;
  partial: number;
  /** hỏi for ngã and ngã for hỏi. */
  hoiNga: number;
  /** A typed mark that is another one (tone, vowel, đ): when it makes another word of the catalogue, and when it makes none. */
  conflict: number;
  wrongMark: number;
  /** Same sound in some region, other letters. */
  sound: number;
  /** The same where the first letter is none of Vietnamese (fí, zấy), so that no other word can be meant. */
  chat: number;
  /** One slip of the finger, when what was typed is no word of the catalogue. */
  slip: number;
  /** A last syllable that is only begun; not below the threshold, or nothing would be found while the first word is typed. */
  prefix: number;
  /** The same when the syllable could also be complete. */
  longer: number;
  /** A query read with another word of the catalogue's list; with an abbreviation written out; with its blanks put right. */
  synonym: number;
  acronym: number;
  glued: number;
  /** Ends ties: what people ask for most. */
  popularity: number;
  /** What a single syllable that matches without a neighbour loses when it is asked how sure an answer is: it may be half of another word. */
  lone: number;
  /** How much surer a procedure is whose texts together hold more of the query than the best of them. */
  whole: number;
  /** Below this confidence nothing is answered. */
  threshold: number;
  /** Results below this share of the best score are left out: the first ten, and those after them. */
  tail: number;
  far: number;
}

export const WEIGHTS: Weights = {
  fields: [1.1, 1.1, 1, 0.95, 0.45, 0.5, 0.5, 0.35],
  pair: 0.8,
  apart: 0.4,
  precision: 0.7,
  best: 0.5,
  plain: 1,
  partial: 0.75,
  hoiNga: 0.8,
  conflict: 0.5,
  wrongMark: 0.6,
  sound: 0.5,
  chat: 0.75,
  slip: 0.7,
  prefix: 0.65,
  longer: 0.6,
  synonym: 1,
  acronym: 0.75,
  glued: 0.95,
  popularity: 0.04,
  lone: 0.4,
  whole: 1,
  threshold: 0.62,
  tail: 0.35,
  far: 0.5,
};
