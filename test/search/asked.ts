import { askedQueries } from '../../bench/search/data.mjs';

/**
 * What people would type, written down from the official and short names of the shipped procedures alone: without having seen
 * search phrases, synonyms or the engine. Grade 3: what is needed; 2: a good answer as well; 1: related; no code: nothing here answers it.
 */
export interface Asked {
  query: string;
  kind: string;
  relevant: { code: string; grade: number }[];
  /** Failures among these were read afterwards; of the others only sums were. */
  looked: boolean;
  /** Of the 300 that were written later, with the short names in view as well, and are harder. */
  later?: true;
}

export const asked = askedQueries() as Asked[];
