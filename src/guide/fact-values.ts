/** What may answer a question. */
import type { Fact, FactValue } from '../catalogue/types.js';

/** Whether a value is a possible answer to a fact. */
export function isAnswer(fact: Fact, value: unknown): value is FactValue {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return !!fact.choices?.some((choice) => choice.value === value);
    case 'integer':
      return (
        Number.isSafeInteger(value) &&
        (value as number) >= (fact.minimum ?? 0) &&
        (value as number) <= (fact.maximum ?? 1_000_000)
      );
    case 'date':
      return typeof value === 'string' && isISODate(value);
    default:
      return false;
  }
}

/** Whether the day exists: engines read 30 February as a day in March. */
export function isISODate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}
