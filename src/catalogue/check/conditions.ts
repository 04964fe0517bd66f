/** Conditions, questions and cases: whatever a `when` names has to exist. */
import type { Case, Condition, Fact, FactValue, Procedure } from '../types.js';
import { nearest, type Add } from './finding.js';
import { named, walk } from './walk.js';

interface Names {
  facts: Map<string, Fact>;
  cases: Map<string, Case>;
}

export function checkConditions(procedure: Procedure, add: Add): void {
  const names: Names = {
    facts: new Map((procedure.facts ?? []).map((fact) => [fact.id, fact])),
    cases: new Map((procedure.cases ?? []).map((entry) => [entry.id, entry])),
  };
  walk(procedure, (value, segments) => {
    const name = segments[segments.length - 1];
    if ((name === 'when' || name === 'askWhen') && isObject(value)) {
      checkCondition(value as Condition, segments, names, add, segments[0] === 'cases');
    }
  });
  named(procedure.facts, (fact, segment) => {
    if (fact.type === 'choice' && !fact.choices?.length)
      add('choicesMissing', ['facts', segment, 'choices'], { found: fact.id });
    if (isCircle(fact, names)) add('factCircle', ['facts', segment, 'askWhen'], { found: fact.id });
  });
  named(procedure.fees, ({ price }, segment) => {
    if (price.kind !== 'perUnit') return;
    for (const field of ['quantity', 'times'] as const) {
      const id = price[field];
      if (id === undefined) continue;
      const path = ['fees', segment, 'price', field];
      const fact = names.facts.get(id);
      if (!fact) add('unknownFact', path, { found: id, suggest: nearest(id, names.facts.keys()) });
      else if (fact.type !== 'integer')
        add('factTypeDiffers', path, { found: id, expected: 'integer', other: fact.type });
    }
  });
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function checkCondition(condition: Condition, path: string[], names: Names, add: Add, inCase: boolean): void {
  const inner = (parts: unknown, name: string): void => {
    if (!Array.isArray(parts)) return;
    if (!parts.length) add('emptyCondition', [...path, name]);
    parts.forEach((part: Condition, index) => checkCondition(part, [...path, name, String(index)], names, add, inCase));
  };
  if (!isObject(condition)) return;
  if ('all' in condition) inner(condition.all, 'all');
  else if ('any' in condition) inner(condition.any, 'any');
  else if ('not' in condition) checkCondition(condition.not, [...path, 'not'], names, add, inCase);
  else if ('channel' in condition) {
    if (!condition.channel.length) add('emptyCondition', [...path, 'channel']);
  } else if ('case' in condition) {
    if (inCase) add('caseNamesCase', [...path, 'case']);
    if (!condition.case.length) add('emptyCondition', [...path, 'case']);
    for (const id of condition.case) {
      if (!names.cases.has(id))
        add('unknownCase', [...path, 'case'], { found: id, suggest: nearest(id, names.cases.keys()) });
    }
  } else if ('fact' in condition) checkFact(condition, path, names, add);
}

function checkFact(condition: Extract<Condition, { fact: string }>, path: string[], { facts }: Names, add: Add): void {
  const fact = facts.get(condition.fact);
  if (!fact)
    return add('unknownFact', [...path, 'fact'], {
      found: condition.fact,
      suggest: nearest(condition.fact, facts.keys()),
    });
  if ('eq' in condition) checkValue(condition.eq, fact, [...path, 'eq'], add);
  else if ('in' in condition) {
    if (!condition.in.length) add('emptyCondition', [...path, 'in']);
    condition.in.forEach((value) => checkValue(value, fact, [...path, 'in'], add));
  } else if (condition.gte === undefined && condition.lte === undefined) add('emptyCondition', path);
  else if (fact.type !== 'integer')
    add('factTypeDiffers', path, { found: fact.id, expected: 'integer', other: fact.type });
}

function checkValue(value: FactValue, fact: Fact, path: string[], add: Add): void {
  if (fact.type === 'choice') {
    const known = (fact.choices ?? []).map((choice) => choice.value);
    if (!known.includes(String(value)) || typeof value !== 'string') {
      add('unknownChoice', path, { found: String(value), other: fact.id, suggest: nearest(String(value), known) });
    }
    return;
  }
  const expected = { boolean: 'boolean', integer: 'number', date: 'string' }[fact.type];
  if (typeof value !== expected)
    add('factTypeDiffers', path, { found: String(value), expected: fact.type, other: fact.id });
}

/** Whether a question can only be asked after its own answer. */
function isCircle(fact: Fact, { facts, cases }: Names): boolean {
  const seen = new Set<string>();
  const open = [fact.askWhen];
  while (open.length) {
    walk(open.pop(), (value, segments) => {
      const id = value as string;
      if (segments[segments.length - 1] === 'fact' && !seen.has(id)) {
        seen.add(id);
        open.push(facts.get(id)?.askWhen);
      }
      if (segments[segments.length - 2] === 'case' && !seen.has(`case ${id}`)) {
        seen.add(`case ${id}`);
        open.push(cases.get(id)?.when);
      }
    });
  }
  return seen.has(fact.id);
}
