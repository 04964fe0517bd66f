/** Everything that is to be said of a layer: its files, their shape, their meaning, and how it sits on the lower ones. */
import { checkHead, checkProcedure, checkSlugs, contextOf, type Finding } from '../catalogue/check/index.js';
import { mergeCatalogues, type Catalogue, type MergeResult, type Problem, type Procedure } from '../catalogue/index.js';
import type { Issue } from './issue.js';
import type { SchemaCheck } from './schema-issues.js';
import type { JsonFile } from './decode.js';
import { stackOf, type Entry, type Layer } from './layer.js';

export interface CheckedLayer {
  merged: MergeResult;
  issues: Issue[];
}

/** Kinds of the reader that the schema tells better, with every mistake and not only the first. */
const TOLD_BY_SCHEMA = /^(recordLeftOut|partLeftOut|fieldLeftOut|fallback|brokenCondition)$/;

/** Checks one layer with those it stands on. Without `schema` what the tolerant reader found has to do. */
export function checkLayer(layer: Layer, layers: readonly Layer[], today: string, schema?: SchemaCheck): CheckedLayer {
  const stack = stackOf(layer, layers);
  const merged = mergeCatalogues(stack.flatMap(({ catalogue }) => catalogue ?? []));
  const { catalogue } = layer;
  const issues = [...layer.issues];
  if (schema) {
    const told = schemaIssues(layer, schema);
    const files = new Set(told.map(({ file }) => file));
    issues.splice(
      0,
      issues.length,
      ...issues.filter(({ kind, file }) => !TOLD_BY_SCHEMA.test(kind) || !files.has(file)),
      ...told,
    );
  }
  if (!catalogue || !merged.catalogue) return { merged, issues };

  const own = (problem: Problem): boolean => problem.layer === catalogue.id;
  // A missing lower layer makes every reference dangle; that is said once.
  const missing = merged.problems.some((problem) => own(problem) && problem.kind === 'layerMissing');
  for (const problem of merged.problems.filter(own)) {
    // A duplicate was told by the reader already, with its file.
    if (problem.kind === 'duplicate') continue;
    const severity = problem.kind === 'layerMissing' ? 'error' : problem.severity;
    issues.push({ ...problem, severity, path: problem.path ?? '', file: overrideFile(layer, problem.code).shown });
  }
  if (missing) return { merged, issues };
  const lower = mergeCatalogues(stack.slice(0, -1).flatMap((one) => one.catalogue ?? [])).catalogue;
  issues.push(...meaningIssues(layer, catalogue, merged.catalogue, lower?.procedures ?? [], today));
  return { merged, issues };
}

function schemaIssues({ head, procedures, overrides }: Layer, schema: SchemaCheck): Issue[] {
  const issues: Issue[] = [];
  if (typeof head.json === 'object' && head.json !== null) {
    const { format, ...rest } = head.json as Record<string, unknown>;
    const bare = {
      ...rest,
      ...(format !== undefined && { format }),
      procedures: [],
      ...('overrides' in rest && { overrides: [] }),
    };
    issues.push(...schema('Catalogue', bare).map((issue) => ({ ...issue, file: head.shown })));
  }
  const each = (entries: Entry[], type: 'Procedure' | 'ProcedureOverride'): void => {
    for (const { file, json, pointer } of entries) {
      const code = (json as { code?: unknown; target?: unknown } | null)?.[type === 'Procedure' ? 'code' : 'target'];
      // What has a code is placed in its procedure, the rest in its file.
      const where = (path = ''): Partial<Issue> =>
        typeof code === 'string' ? { code, path } : { path: pointer + path };
      issues.push(...schema(type, json).map((issue) => ({ ...issue, ...where(issue.path), file: file.shown })));
    }
  };
  each(procedures, 'Procedure');
  each(overrides, 'ProcedureOverride');
  return issues;
}

function meaningIssues(
  layer: Layer,
  catalogue: Catalogue,
  merged: Catalogue,
  lower: Procedure[],
  today: string,
): Issue[] {
  const context = contextOf(merged, today);
  const issues: Issue[] = [];
  const { procedures, ...head } = catalogue;
  const named = (finding: Finding, file: JsonFile, name?: string): Issue => ({
    ...finding,
    file: file.shown,
    ...(name !== undefined && { name }),
  });

  issues.push(...checkHead(head, context).map((finding) => named(finding, layer.head)));
  const codes = new Set(procedures.map(({ code }) => code));
  for (const procedure of procedures) {
    const file = procedureFile(layer, procedure.code);
    issues.push(...checkProcedure(procedure, context).map((finding) => named(finding, file, nameOf(procedure))));
  }
  for (const finding of checkSlugs(merged.procedures)) {
    if (codes.has(finding.code ?? '')) issues.push(named(finding, procedureFile(layer, finding.code ?? '')));
  }
  // What an override makes of a procedure is checked as a whole; what was wrong before is the lower layer's.
  const before = new Map(lower.map((procedure) => [procedure.code, procedure]));
  for (const target of new Set((catalogue.overrides ?? []).map((override) => override.target))) {
    const [old, after] = [before.get(target), context.procedures.get(target)];
    if (!old || !after || codes.has(target)) continue;
    const key = ({ kind, path, found }: Finding): string => `${kind} ${path} ${String(found)}`;
    const known = new Set(checkProcedure(old, context).map(key));
    for (const finding of checkProcedure(after, context)) {
      if (!known.has(key(finding))) issues.push(named(finding, overrideFile(layer, target), nameOf(after)));
    }
  }
  return issues;
}

const nameOf = ({ shortName, name }: Procedure): string => shortName?.vi ?? name.vi;

const codeOf = (json: unknown, key: 'code' | 'target'): unknown =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[key] : undefined;

function procedureFile(layer: Layer, code: string): JsonFile {
  return layer.procedures.find(({ json }) => codeOf(json, 'code') === code)?.file ?? layer.head;
}

function overrideFile(layer: Layer, code: string | undefined): JsonFile {
  return layer.overrides.find(({ json }) => codeOf(json, 'target') === code)?.file ?? layer.head;
}
