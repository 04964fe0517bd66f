/** What a check of meaning finds. No sentences: the command line and the editor's page word these. */
import type { Problem, ProblemKind } from '../problems.js';
import type { Code, ISODate, Procedure } from '../types.js';

/** What is wrong with the meaning of a value that has the right shape. */
export type CheckKind =
  | 'danglingRef'
  | 'supersededLoop'
  | 'unknownFact'
  | 'unknownChoice'
  | 'factTypeDiffers'
  | 'choicesMissing'
  | 'unknownCase'
  | 'caseNamesCase'
  | 'factCircle'
  | 'emptyCondition'
  | 'unknownGroup'
  | 'groupOfOne'
  | 'unknownProof'
  | 'unknownCalendar'
  | 'calendarMissing'
  | 'duplicateId'
  | 'duplicateSlug'
  | 'feeZero'
  | 'feeSmall'
  | 'currencyUnknown'
  | 'percentTiny'
  | 'feesOverlap'
  | 'rangeReversed'
  | 'tiersUnordered'
  | 'basisExpired'
  | 'statusExpired'
  | 'periodReversed'
  | 'dateInFuture'
  | 'notADate'
  | 'insecureLink'
  | 'badLink'
  | 'notNfc'
  | 'strangeCharacters'
  | 'lostLetters'
  | 'wrongEncoding'
  | 'blankText'
  | 'keywordsJoined'
  | 'codeUntidy'
  | 'personalNumber'
  | 'personalPhone'
  | 'verifierMissing'
  | 'noReceiver'
  | 'calendarYear'
  | 'calendarDayTwice'
  | 'swapOnWorkingDay'
  | 'calendarUnsourced'
  | 'closedWhileHidden';

/** One finding. Values beside those of a problem depend on the kind. */
export interface Finding extends Omit<Problem, 'kind'> {
  kind: CheckKind | ProblemKind;
  path: string;
  /** `danglingRef`: what is referred to. `periodReversed`: names of the two fields. */
  what?: 'agency' | 'field' | 'lifeEvent' | 'procedure' | 'office';
  /** The other thing involved: the other fee, the date the period begins, the procedure with the same slug. */
  other?: string;
  /** The name that was probably meant. */
  suggest?: string;
}

export type Add = (
  kind: CheckKind,
  segments: (string | number)[],
  more?: Partial<Omit<Finding, 'kind' | 'path'>>,
) => void;

/** What a check may look at beside the value itself. */
export interface Context {
  agencies: ReadonlySet<Code>;
  fields: ReadonlySet<Code>;
  lifeEvents: ReadonlySet<Code>;
  offices: ReadonlySet<Code>;
  calendars: ReadonlySet<Code>;
  procedures: ReadonlyMap<Code, Procedure>;
  today: ISODate;
}

/** The known name nearest to a wrong one, if it is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance; anything from `limit` on counts as `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return Math.min(row[other.length], limit);
}
