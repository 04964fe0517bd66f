/** Conditions in words: for fee lines of one channel and papers of one case. */
import type { Condition, LText, Procedure } from '../../catalogue/types.js';
import { channelName } from './words.js';

/**
 * A condition as a short phrase ("Trực tiếp", "nhà thuê, mượn, ở nhờ"), or null where it cannot be said shortly.
 * @param plain text of the catalogue in the language of the element
 */
export function conditionWords(
  condition: Condition | undefined,
  procedure: Procedure,
  plain: (text: LText) => string,
): string | null {
  if (!condition) return null;
  if ('channel' in condition) return condition.channel.map(channelName).join(', ');
  if ('case' in condition) {
    const names = condition.case.map((id) => procedure.cases?.find((entry) => entry.id === id)?.name);
    return names.every((name): name is LText => name !== undefined) ? names.map(plain).join(', ') : null;
  }
  if ('fact' in condition) {
    const choices = procedure.facts?.find((fact) => fact.id === condition.fact)?.choices;
    const values: unknown[] = 'in' in condition ? condition.in : 'eq' in condition ? [condition.eq] : [];
    const labels = values.map((value) => choices?.find((choice) => choice.value === value)?.label);
    return labels.length > 0 && labels.every((label): label is LText => label !== undefined)
      ? labels.map(plain).join(', ')
      : null;
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => conditionWords(part, procedure, plain));
    return parts.length > 0 && parts.every((part): part is string => part !== null) ? parts.join('; ') : null;
  }
  return null;
}
