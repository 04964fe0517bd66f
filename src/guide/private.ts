/** What must stay with the person: answers to private questions, and whatever would give them away. */
import type { Code, DocumentRequirement, Procedure } from '../catalogue/types.js';
import { casesOf, factsIn } from './conditions.js';

/** Questions marked `sensitive`, and those that arise only after one: an answer to them tells the first one as well. */
export function privateFacts(procedure: Procedure): Set<Code> {
  const cases = casesOf(procedure);
  const facts = procedure.facts ?? [];
  const found = new Set(facts.filter((fact) => fact.sensitive).map((fact) => fact.id));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, askWhen } of facts) if (factsIn(askWhen, cases).some((other) => found.has(other))) found.add(id);
  }
  return found;
}

/** Answers without the private ones. */
export function publicAnswers<V>(procedure: Procedure, answers: Readonly<Record<Code, V>>): Record<Code, V> {
  const hidden = privateFacts(procedure);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.has(id)));
}

/** Papers that hang on a private answer: a tick on one of them would tell it. */
export function privatePapers(procedure: Procedure): Set<Code> {
  const cases = casesOf(procedure);
  const hidden = privateFacts(procedure);
  const tells = ({ when, dataReplacement }: DocumentRequirement) =>
    [...factsIn(when, cases), ...factsIn(dataReplacement?.when, cases)].some((id) => hidden.has(id));
  return new Set((procedure.dossier?.items ?? []).filter(tells).map((item) => item.id));
}

/** Ticks without those that would tell a private answer. */
export function publicTicks(procedure: Procedure, ticks: readonly Code[]): Code[] {
  const hidden = privatePapers(procedure);
  return ticks.filter((id) => !hidden.has(id));
}
