/** What is wrong with the values of a layer that came from a workbook, told by cell. */
import { checkValues } from '../catalogue/check/values.js';
import { formatPointer, readCatalogue, type Code, type Problem } from '../catalogue/index.js';
import type { Json } from './columns.js';
import type { CellIssue } from './issue.js';
import type { Place } from './places.js';

export type PlaceOf = (code: Code | undefined, path: string) => Place | undefined;

/** Shape by the tolerant reader; values (dates, links, numbers that belong to a person) by the checks of the command line. */
export function review(layer: Json, today: string, placeOf: PlaceOf): CellIssue[] {
  const issues: CellIssue[] = [];
  const seen = new Set<string>();
  const add = (problem: Omit<Problem, 'kind'> & { kind: string; path: string }): void => {
    const { code, path, severity, kind, at, line: _, column: __, ...more } = problem;
    const place = placeOf(code, at ?? path) ?? placeOf(code, path);
    // What the workbook did not bring is not its fault.
    if (!place) return;
    const key = [place.sheet, place.row, place.column, kind].join();
    if (seen.has(key)) return;
    seen.add(key);
    issues.push({ ...more, kind, severity, ...place, ...(code !== undefined && { procedure: code }), path });
  };
  const procedures = layer.procedures as Json[];
  for (const problem of readCatalogue(layer).problems) {
    if (problem.kind === 'empty' || problem.kind === 'brokenCondition') continue;
    const { path = '', at } = problem;
    // A record that is lost is named by its place in the list.
    const index = /^\/procedures\/(\d+)$/.exec(path)?.[1];
    const code = index === undefined ? problem.code : (procedures[Number(index)]?.code as Code);
    const inside = index === undefined ? path : (at ?? '');
    add({ ...problem, code, path: inside, severity: 'error' });
  }
  for (const procedure of procedures)
    checkValues(procedure, today, (kind, segments, more) =>
      add({ severity: 'error', ...more, kind, code: procedure.code as Code, path: formatPointer(segments) }),
    );
  checkValues({ ...layer, procedures: undefined }, today, (kind, segments, more) =>
    add({ severity: 'error', ...more, kind, path: formatPointer(segments) }),
  );
  return issues;
}
