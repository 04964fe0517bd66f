/**
 * Layers made into one catalogue: nation → province → ward. Of single values the nearest layer's wins; lists with
 * ids are joined by id; what a layer says of a lower layer's procedure comes as overrides. Nothing is changed in place.
 */
import { compareVersions, differences } from './compare.js';
import { orderLayers } from './layers.js';
import { applyPatch } from './patch.js';
import { explainHead, explainProcedure, JOINED, type Explanation, type Merged } from './explain.js';
import { canonicalPointer, parsePointer } from './pointer.js';
import type { Problem } from './problems.js';
import { readProcedure } from './read.js';
import { signPatch } from './signing.js';
import type { Catalogue, Code, LText, Office, Procedure, ProcedureOverride, SynonymSet } from './types.js';

export interface MergeResult {
  /** Null only when there was no layer at all. */
  catalogue: Catalogue | null;
  problems: Problem[];
  /** Which layer gave a value of a procedure, or with an empty code of the catalogue (`/offices/<code>`). Null: no such value. */
  explain(code: Code, path: string): Explanation | null;
}

export interface MergeOptions {
  /** Older versions of lower layers, to say exactly what changed under an override. */
  previous?: readonly Catalogue[];
}

/** Merges layers. They may come in any order: `extends` and `layer` say which is nearer. */
export function mergeCatalogues(layers: readonly Catalogue[], options: MergeOptions = {}): MergeResult {
  const problems: Problem[] = [];
  const ordered = orderLayers(layers, problems);
  if (!ordered.length)
    return { catalogue: null, problems: [{ kind: 'noLayers', severity: 'error' }], explain: () => null };

  const merged = new Map<Code, Merged>();
  for (const layer of ordered) {
    for (const override of layer.overrides ?? []) applyOverride(override, layer, merged, problems, options);
    const own = new Set<Code>();
    layer.procedures.forEach((procedure, index) => {
      const { code } = procedure;
      if (own.has(code)) {
        problems.push({ kind: 'duplicate', severity: 'error', code, path: `/procedures/${index}`, layer: layer.id });
        return;
      }
      own.add(code);
      if (merged.has(code)) problems.push({ kind: 'procedureReplaced', severity: 'warning', code, layer: layer.id });
      merged.set(code, { procedure, layer, touched: [] });
    });
  }
  const { head, origins } = mergeHeads(ordered);
  const catalogue: Catalogue = { ...head, procedures: [...merged.values()].map(({ procedure }) => procedure) };
  return {
    catalogue,
    problems,
    explain: (code, path) =>
      code === '' ? explainHead(catalogue, origins, ordered, path) : explainProcedure(merged.get(code), path),
  };
}

function applyOverride(
  override: ProcedureOverride,
  layer: Catalogue,
  merged: Map<Code, Merged>,
  problems: Problem[],
  options: MergeOptions,
): void {
  const { target: code } = override;
  const add = (kind: Problem['kind'], more?: Partial<Problem>): void => {
    problems.push({ kind, severity: 'error', code, layer: layer.id, ...more });
  };
  const entry = merged.get(code);
  if (!entry) return add('overrideTargetMissing');
  reportAge(override, entry, options, add);

  let { procedure } = entry;
  const touched = [...entry.touched];
  for (const patch of override.patch ?? []) {
    const asked = parsePointer(patch.path) ?? [];
    let result = procedure;
    let failed: Partial<Problem> | undefined;
    for (const step of signPatch(patch, override.provenance)) {
      const outcome = applyPatch(result, step);
      if (outcome.ok) result = outcome.value as Procedure;
      else failed = { kind: outcome.kind };
      if (failed) break;
    }
    failed ??= newProblem(procedure, result);
    if (failed) {
      const { kind = 'patchBroken', at, expected, found } = failed;
      add(kind, { path: patch.path, ...(expected !== undefined && { at, expected, found }) });
      continue;
    }
    touched.push({ segments: canonicalPointer(patch.op === 'remove' ? procedure : result, asked), layer });
    procedure = result;
  }

  if (override.offered === true) procedure = withoutNotOffered(procedure);
  else if (override.offered !== undefined) {
    const { reason, agency } = override.offered as { reason?: LText; agency?: Code };
    if (!reason) add('notOfferedWithoutReason');
    procedure = { ...procedure, notOffered: { reason: reason ?? { vi: '' }, ...(agency !== undefined && { agency }) } };
  }
  if (override.offered !== undefined) touched.push({ segments: ['notOffered'], layer });
  merged.set(code, { ...entry, procedure, touched });
}

function withoutNotOffered({ notOffered: _, ...procedure }: Procedure): Procedure {
  return procedure;
}

/** A patch may only make values that can be read: the first problem that it brings in. */
function newProblem(before: Procedure, after: Procedure): Partial<Problem> | undefined {
  const key = ({ kind, path }: Problem): string => `${kind} ${path ?? ''}`;
  const known = new Set(readProcedure(before).problems.map(key));
  const found = readProcedure(after).problems.find((problem) => !known.has(key(problem)));
  return found && { at: found.at ?? found.path, expected: found.expected ?? '?', found: found.found };
}

/** "Cần rà lại": the lower layer has moved on since the override was written. */
function reportAge(
  { baseVersion, patch = [] }: ProcedureOverride,
  { procedure: { code }, layer: base }: Merged,
  { previous = [] }: MergeOptions,
  add: (kind: Problem['kind'], more?: Partial<Problem>) => void,
): void {
  const age = compareVersions(baseVersion, base.version);
  if (!age) return;
  const versions = { severity: 'warning', baseVersion, version: base.version } as const;
  if (age > 0) return add('overrideAhead', versions);
  const find = (catalogue?: Catalogue): Procedure | undefined =>
    catalogue?.procedures.find((procedure) => procedure.code === code);
  const older = find(previous.find(({ id, version }) => id === base.id && version === baseVersion));
  const fields = older ? differences(older, find(base)).map(({ path }) => path) : patch.map(({ path }) => path);
  // Known to be the same in both versions: there is nothing to look at again.
  if (older && !fields.length) return;
  add('staleOverride', { ...versions, fields, compared: older !== undefined });
}

function mergeHeads(ordered: Catalogue[]): { head: Omit<Catalogue, 'procedures'>; origins: Map<string, Catalogue> } {
  const nearest = ordered[ordered.length - 1];
  const { procedures: _, overrides: __, ...head } = nearest;
  const origins = new Map<string, Catalogue>();
  if (ordered.length === 1) return { head, origins };

  const joined = (Object.keys(JOINED) as (keyof typeof JOINED)[]).map((list) => {
    const nameOf = JOINED[list] as (item: unknown) => string;
    const members = new Map<string, unknown>();
    for (const layer of ordered) {
      for (const item of layer[list] ?? []) {
        const office = item as Office;
        // What named no source of its own keeps that of its layer.
        members.set(
          nameOf(item),
          list === 'offices' && !office.provenance && layer !== nearest
            ? { ...office, provenance: layer.provenance }
            : item,
        );
        origins.set(`${list}/${nameOf(item)}`, layer);
      }
    }
    return [list, [...members.values()]] as const;
  });
  const synonyms = joinSynonyms(ordered.flatMap((layer) => layer.synonyms ?? []));
  const pinned = [...ordered].reverse().find((layer) => layer.pinned?.length)?.pinned;
  const { notices, ...lists } = Object.fromEntries(joined) as Pick<Catalogue, keyof typeof JOINED>;
  return {
    head: {
      ...head,
      ...lists,
      extends: ordered.slice(0, -1).map(({ id, version }) => ({ id, version })),
      ...(notices?.length && { notices }),
      ...(synonyms.length && { synonyms }),
      ...(pinned && { pinned }),
      ...(ordered.some((layer) => layer.fictional) && { fictional: true }),
    },
    origins,
  };
}

function joinSynonyms(sets: SynonymSet[]): SynonymSet[] {
  const joined = new Map<string, SynonymSet>();
  for (const set of sets) {
    const key = `${set.kind} ${set.canonical}`;
    const known = joined.get(key);
    joined.set(key, known ? { ...known, alt: [...new Set([...known.alt, ...set.alt])] } : set);
  }
  return [...joined.values()];
}
