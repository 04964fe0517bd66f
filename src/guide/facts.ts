/** Questions: which arise, which answers count, and in which order to ask. */
import type { ChannelKind, ChoiceOutcome, Code, Condition, Fact, FactValue, Procedure } from '../catalogue/types.js';
import { isAnswer } from './fact-values.js';
import { casesOf, evaluate, factsIn, type Situation } from './conditions.js';

/** Answers as they come from a form, a link or storage: not to be trusted. */
export type FactAnswers = Readonly<Record<Code, FactValue | undefined>>;

/** A question that arises, with its answer where there is one. */
export interface Question {
  fact: Fact;
  answer?: FactValue;
  /** How many parts of the guide hang on it. */ influence: number;
}

/**
 * The situation from raw answers: impossible answers are dropped, and an answer to a question that no longer
 * arises (its `askWhen` is false) does not count.
 */
export function settleFacts(procedure: Procedure, answers: FactAnswers, channel?: ChannelKind): Situation {
  const cases = casesOf(procedure);
  const all = procedure.facts ?? [];
  let situation: Situation = { facts: new Map(), notAsked: new Set(), channel, cases };
  // One answer may open or close another question, in any order of the list; each round settles at least one more.
  for (let round = 0; round <= all.length; round += 1) {
    const facts = new Map<Code, FactValue>();
    const notAsked = new Set<Code>();
    for (const fact of all) {
      const asked = evaluate(fact.askWhen, situation).value;
      const value = answers[fact.id];
      if (asked === false) notAsked.add(fact.id);
      else if (asked === true && isAnswer(fact, value)) facts.set(fact.id, value);
    }
    const next: Situation = { facts, notAsked, channel, cases };
    if (sameSituation(next, situation)) break;
    situation = next;
  }
  const waiting = new Map(all.flatMap(({ id, askWhen }): [Code, Condition][] => (askWhen ? [[id, askWhen]] : [])));
  return { ...situation, waiting };
}

function sameSituation(a: Situation, b: Situation): boolean {
  return (
    a.facts.size === b.facts.size &&
    a.notAsked.size === b.notAsked.size &&
    [...a.facts.keys()].every((id) => b.facts.has(id)) &&
    [...a.notAsked].every((id) => b.notAsked.has(id))
  );
}

/** What a given answer leads to instead of a list of papers; the first in the order of the facts. */
export function outcomeOf(procedure: Procedure, situation: Situation): { outcome: ChoiceOutcome; fact: Code } | null {
  for (const fact of procedure.facts ?? []) {
    const value = situation.facts.get(fact.id);
    const outcome = fact.choices?.find((choice) => choice.value === value)?.outcome;
    if (outcome) return { outcome, fact: fact.id };
  }
  return null;
}

/**
 * The questions that arise now. Those that may send the person elsewhere come first, then those on which most of
 * the guide hangs; equals keep the order of the catalogue. The order does not depend on the answers, so that no
 * question moves under the finger; only follow-up questions appear behind the one that opened them.
 */
export function questionsFor(procedure: Procedure, situation: Situation): Question[] {
  const weight = influenceOf(procedure, situation.cases);
  const routes = (fact: Fact) => fact.choices?.some((choice) => choice.outcome) ?? false;
  const all = procedure.facts ?? [];
  const ranked = [...all].sort(
    (a, b) => Number(routes(b)) - Number(routes(a)) || (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0),
  );
  const ordered: Fact[] = [];
  const place = (fact: Fact) => {
    if (ordered.includes(fact)) return;
    ordered.push(fact);
    for (const follower of all) {
      const parents = opensAfter(follower, all, situation);
      // A question that waits for two others stands behind both: it must not push the second one down.
      if (parents.includes(fact) && parents.every((parent) => ordered.includes(parent))) place(follower);
    }
  };
  for (const fact of ranked) if (opensAfter(fact, all, situation).length === 0) place(fact);
  for (const fact of ranked) place(fact);
  return ordered
    .filter((fact) => !situation.notAsked.has(fact.id) && evaluate(fact.askWhen, situation).value === true)
    .map((fact) => ({ fact, answer: situation.facts.get(fact.id), influence: weight.get(fact.id) ?? 0 }));
}

/** The questions of the same procedure that a question waits for. */
function opensAfter(fact: Fact, all: Fact[], situation: Situation): Fact[] {
  const waitsFor = factsIn(fact.askWhen, situation.cases);
  return all.filter((other) => other !== fact && waitsFor.includes(other.id));
}

function influenceOf(procedure: Procedure, cases: Situation['cases']): Map<Code, number> {
  const weight = new Map<Code, number>();
  const count = (condition: Condition | undefined) => {
    for (const id of new Set(factsIn(condition, cases))) weight.set(id, (weight.get(id) ?? 0) + 1);
  };
  for (const paper of procedure.dossier?.items ?? []) {
    count(paper.when);
    count(paper.dataReplacement?.when);
  }
  for (const list of [
    procedure.fees,
    procedure.timeLimits,
    procedure.steps,
    procedure.presence ?? [],
    procedure.requirements ?? [],
    procedure.results,
  ]) {
    for (const entry of list) count(entry.when);
  }
  for (const fee of procedure.fees) {
    for (const exemption of fee.exemptions ?? []) count(exemption.when);
    if (fee.price.kind === 'perUnit')
      for (const id of [fee.price.quantity, fee.price.times]) if (id) weight.set(id, (weight.get(id) ?? 0) + 1);
  }
  return weight;
}
