/** One change of a nearer layer to a procedure of a lower one. */
import type { ProblemKind } from './problems.js';
import { findMember, namesOf, ownValue, parsePointer } from './pointer.js';
import type { Patch } from './types.js';

/** A code is what everything else refers to, and these names would reach the language itself. */
const FORBIDDEN = /^(code|__proto__|constructor|prototype)$/;

type Outcome = { ok: true; value: unknown } | { ok: false; kind: ProblemKind };
const refuse = (kind: ProblemKind): Outcome => ({ ok: false, kind });

/**
 * The value with the patch done to it; the value itself is not touched. `set` replaces or gives a field, `add` gives
 * a field or member that is not there yet (a member also by the pointer of its list), `remove` takes away what is
 * there.
 */
export function applyPatch(target: unknown, patch: Patch): Outcome {
  const segments = parsePointer(patch.path);
  if (
    !segments?.length ||
    !['set', 'add', 'remove'].includes(patch.op) ||
    (patch.op !== 'remove' && patch.value === undefined)
  )
    return refuse('patchBroken');
  if (FORBIDDEN.test(segments[0]) || segments.some((segment) => segment !== 'code' && FORBIDDEN.test(segment)))
    return refuse('patchForbidden');
  return descend(target, segments, patch);
}

function descend(holder: unknown, [segment, ...rest]: string[], patch: Patch): Outcome {
  if (Array.isArray(holder)) return descendList(holder, segment, rest, patch);
  if (typeof holder !== 'object' || holder === null) return refuse('patchTargetMissing');
  const record = holder as Record<string, unknown>;
  const current = ownValue(record, segment);
  if (rest.length) {
    // The first member of a list that the procedure did not have.
    const inner =
      current === undefined && patch.op === 'add' && rest.length === 1 && namesItself(patch.value, rest[0])
        ? []
        : current;
    const outcome = descend(inner, rest, patch);
    return outcome.ok ? { ok: true, value: { ...record, [segment]: outcome.value } } : outcome;
  }
  if (patch.op === 'remove') {
    if (current === undefined) return refuse('patchTargetMissing');
    return { ok: true, value: Object.fromEntries(Object.entries(record).filter(([name]) => name !== segment)) };
  }
  if (patch.op === 'add' && Array.isArray(current) && !Array.isArray(patch.value))
    return appendTo(current, patch.value, (value) => ({ ...record, [segment]: value }));
  if (patch.op === 'add' && current !== undefined) return refuse('patchAlreadyThere');
  return { ok: true, value: { ...record, [segment]: patch.value } };
}

function descendList(list: unknown[], segment: string, rest: string[], patch: Patch): Outcome {
  const index = findMember(list, segment);
  if (index === -2) return refuse('patchTargetAmbiguous');
  if (index === -1) {
    if (patch.op !== 'add' || rest.length) return refuse('patchTargetMissing');
    return segment === '-' || namesItself(patch.value, segment) ? appendTo(list, patch.value) : refuse('patchBroken');
  }
  const replace = (...members: unknown[]): Outcome => ({
    ok: true,
    value: [...list.slice(0, index), ...members, ...list.slice(index + 1)],
  });
  if (rest.length) {
    const outcome = descend(list[index], rest, patch);
    return outcome.ok ? replace(outcome.value) : outcome;
  }
  if (patch.op === 'add') return refuse('patchAlreadyThere');
  return patch.op === 'set' ? replace(patch.value) : replace();
}

function appendTo(list: unknown[], member: unknown, wrap: (list: unknown[]) => unknown = (value) => value): Outcome {
  const id = ownValue(member, 'id');
  if (id !== undefined && list.some((other) => ownValue(other, 'id') === id)) return refuse('patchAlreadyThere');
  return { ok: true, value: wrap([...list, member]) };
}

/** Whether a member to be added is the one that the pointer speaks of. */
const namesItself = (member: unknown, segment: string): boolean => namesOf(member).includes(segment);
