/** Which papers are needed, perhaps needed, or not needed any more, and how many. */
import type { Code, DocumentRequirement, Dossier, ISODate, LText, Quantity } from '../catalogue/types.js';
import { evaluate, type Situation } from './conditions.js';
import { isInForce } from './dates.js';

/** Why a paper is only perhaps needed, or only perhaps would have been (`depends`, of one that is replaced). */
export type PerhapsReason =
  /** It depends on questions that were not answered; `open` names them. */
  | { kind: 'depends'; open: Code[] }
  /** The law leaves it to the person. */
  | { kind: 'optional' }
  /** Whether the office can look it up is not known yet. */
  | { kind: 'lookUp'; open: Code[] };

export interface PaperAnswer {
  document: DocumentRequirement;
  /** `replaced`: "không phải nộp", the office looks it up itself. */
  state: 'needed' | 'perhaps' | 'replaced';
  reason?: PerhapsReason;
  /** Numbers over all sets of the dossier; empty when the source does not say. What is shown or sent as data is so once. */
  quantities: Quantity[];
}

/** A paper, or a group of which one paper is enough. */
export type PaperEntry =
  | { kind: 'paper'; id: Code; paper: PaperAnswer }
  | { kind: 'oneOf'; id: Code; label?: LText; state: PaperAnswer['state']; papers: PaperAnswer[] };

/** How many papers by what is done with them; a group counts once. Never to be added up into one bare number. */
export interface PaperCounts {
  submit: number;
  present: number;
  declare: number;
  upload: number;
  perhaps: number;
}

export interface Papers {
  entries: PaperEntry[];
  counts: PaperCounts;
  /** Number of sets; `assumed` when the source does not say. */
  sets: { count: number; assumed: boolean };
}

/** Sorts the papers of a dossier for a situation and a date. */
export function papersFor(dossier: Dossier, situation: Situation, date: ISODate): Papers {
  const sets = { count: dossier.sets ?? 1, assumed: dossier.sets === undefined };
  const answers = dossier.items
    .filter((document) => isInForce(document, date))
    .map((document) => answerPaper(document, situation, date, sets.count))
    .filter((answer): answer is PaperAnswer => answer !== null);
  const entries = grouped(answers, dossier);
  return { entries, counts: countPapers(entries), sets };
}

function answerPaper(
  document: DocumentRequirement,
  situation: Situation,
  date: ISODate,
  sets: number,
): PaperAnswer | null {
  const applies = evaluate(document.when, situation);
  if (applies.value === false) return null;
  const quantities = document.quantities.map(({ form, count }) => ({
    form,
    count: count * (isOnPaper(form) && document.purpose === 'submit' ? sets : 1),
  }));
  const depends: PerhapsReason | undefined =
    applies.value === 'unknown' ? { kind: 'depends', open: applies.open } : undefined;
  const replacement =
    document.dataReplacement && isInForce(document.dataReplacement, date)
      ? evaluate(document.dataReplacement.when, situation)
      : null;
  // "Not needed any more" holds even where it is open whether the paper would have been asked for.
  if (replacement?.value === true)
    return { document, state: 'replaced', ...(depends && { reason: depends }), quantities };
  if (depends) return { document, state: 'perhaps', reason: depends, quantities };
  if (replacement?.value === 'unknown')
    return { document, state: 'perhaps', reason: { kind: 'lookUp', open: replacement.open }, quantities };
  if (document.optional) return { document, state: 'perhaps', reason: { kind: 'optional' }, quantities };
  return { document, state: 'needed', quantities };
}

const isOnPaper = (form: Quantity['form']) => form !== 'electronicForm' && form !== 'electronicCopy';

function grouped(answers: PaperAnswer[], dossier: Dossier): PaperEntry[] {
  const entries: PaperEntry[] = [];
  const groups = new Map<Code, Extract<PaperEntry, { kind: 'oneOf' }>>();
  for (const paper of answers) {
    const id = paper.document.oneOf;
    const members = id === undefined ? [] : answers.filter((other) => other.document.oneOf === id);
    if (id === undefined || members.length < 2) {
      entries.push({ kind: 'paper', id: paper.document.id, paper });
    } else if (!groups.has(id)) {
      const group = {
        kind: 'oneOf' as const,
        id,
        label: dossier.groups?.find((entry) => entry.id === id)?.label,
        state: groupState(members),
        papers: members,
      };
      groups.set(id, group);
      entries.push(group);
    }
  }
  return entries;
}

/**
 * One paper that the office looks up fulfils the group, but only where that paper would surely have been accepted;
 * one that is surely accepted makes the group needed.
 */
function groupState(members: PaperAnswer[]): PaperAnswer['state'] {
  if (members.some((paper) => paper.state === 'replaced' && !paper.reason)) return 'replaced';
  return members.some((paper) => paper.state === 'needed') ? 'needed' : 'perhaps';
}

function countPapers(entries: PaperEntry[]): PaperCounts {
  const counts: PaperCounts = { submit: 0, present: 0, declare: 0, upload: 0, perhaps: 0 };
  for (const entry of entries) {
    const state = entry.kind === 'paper' ? entry.paper.state : entry.state;
    if (state === 'perhaps') counts.perhaps += 1;
    else if (state === 'needed') {
      const papers = entry.kind === 'paper' ? [entry.paper] : entry.papers;
      counts[(papers.find((paper) => paper.state === 'needed') ?? papers[0]).document.purpose] += 1;
    }
  }
  return counts;
}
