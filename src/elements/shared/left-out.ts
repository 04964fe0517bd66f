/** Records of a catalogue that are not shown: told in the console to who keeps the page, and to clerks. Loaded where a catalogue has problems. */
import type { Problem } from '../../catalogue/problems.js';
import type { SourceState } from './catalogue-source.js';

/** Codes named at most. */
const NAMED = 5;

const told = new WeakSet<SourceState>();

/** The records that could not be read, and the second ones of a code, each by its code or its place in the file. */
export function leftOut(state: SourceState): string[] {
  if (state.kind !== 'ready') return [];
  const isRecord = ({ kind, path }: Problem) =>
    (kind === 'recordLeftOut' || kind === 'duplicate') && /^\/procedures\/\d+$/.test(path ?? '');
  return state.problems.filter(isRecord).map(({ code, path }) => code ?? path!);
}

/** The first few, in one line. */
export function namesOf(records: readonly string[]): string {
  return records.slice(0, NAMED).join(', ') + (records.length > NAMED ? ', …' : '');
}

/** Once for each state of a catalogue, however many elements read it. */
export function warnOfLeftOut(url: string, state: SourceState): void {
  const records = leftOut(state);
  if (records.length === 0 || told.has(state)) return;
  told.add(state);
  console.warn(
    `ward-procedure-guide: not shown of ${url || 'the catalogue'}: ${records.length} broken or with a code that stands twice (${namesOf(records)})`,
  );
}
