/** The papers of a sheet in the order in which they are put on the table: by purpose, then what depends. */
import type { DocumentRequirement } from '../../../catalogue/types.js';
import type { PaperAnswer, PaperEntry, Papers } from '../../../guide/index.js';

export type Purpose = DocumentRequirement['purpose'];

export interface PaperGroups {
  /** Surely needed, by purpose. */
  needed: { purpose: Purpose; entries: PaperEntry[] }[];
  perhaps: PaperEntry[];
  /** Not needed: the office looks them up. */
  replaced: PaperAnswer[];
}

const ORDER: Purpose[] = ['submit', 'upload', 'present', 'declare'];

const stateOf = (entry: PaperEntry) => (entry.kind === 'paper' ? entry.paper.state : entry.state);

export const papersOf = (entry: PaperEntry) => (entry.kind === 'paper' ? [entry.paper] : entry.papers);

/** What is done with an entry; a group counts by its first paper that is surely accepted, as it does in the counts. */
export function purposeOf(entry: PaperEntry): Purpose {
  const papers = papersOf(entry);
  return (papers.find((paper) => paper.state === 'needed') ?? papers[0]).document.purpose;
}

export function paperGroups({ entries }: Papers): PaperGroups {
  const needed = entries.filter((entry) => stateOf(entry) === 'needed');
  return {
    needed: ORDER.map((purpose) => ({
      purpose,
      entries: needed.filter((entry) => purposeOf(entry) === purpose),
    })).filter((group) => group.entries.length > 0),
    perhaps: entries.filter((entry) => stateOf(entry) === 'perhaps'),
    replaced: entries
      .filter((entry) => stateOf(entry) === 'replaced')
      .flatMap(papersOf)
      .filter((paper) => paper.state === 'replaced'),
  };
}
