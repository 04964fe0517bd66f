/** Measures of the search bench, as the issue defines them. */

/** The judged codes that a catalogue holds; an abolished code counts for the one that replaces it. Undefined: skip the query. */
export function judge(query, catalogue) {
  const now = new Map(
    catalogue.procedures.map(({ code, status, supersededBy }) => [
      code,
      status === 'abolished' && supersededBy ? supersededBy : code,
    ]),
  );
  const top = Math.max(0, ...query.relevant.map(({ grade }) => grade));
  const grades = new Map();
  let hasTop = false;
  for (const { code, grade } of query.relevant) {
    let current = now.get(code);
    if (current !== undefined && now.has(current)) current = now.get(current);
    if (current === undefined) continue;
    if (grade === top) hasTop = true;
    grades.set(current, Math.max(grade, grades.get(current) ?? 0));
  }
  if (query.relevant.length && !hasTop) return undefined;
  return { top, grades, now };
}

/** Figures of one query, from the codes an engine gave, best first. */
export function measure(codes, { top, grades, now }) {
  if (!grades.size) return { honest: codes.length ? 0 : 1 };
  const ranked = [...new Set(codes.map((code) => now.get(code) ?? code))];
  const good = (code) => (grades.get(code) ?? 0) >= Math.min(2, top);
  const first = ranked.slice(0, 10).findIndex(good);
  const wanted = [...grades.keys()].filter(good);
  return {
    success: grades.get(ranked[0]) === top ? 1 : 0,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall: wanted.filter((code) => ranked.slice(0, 10).includes(code)).length / wanted.length,
  };
}

/** Who wrote the query: real askers are reported apart. */
export function group({ source }) {
  if (/^(real citizen question|keyword:|title of a reader question)/.test(source)) return 'real askers';
  if (/^(author|derived|official)/.test(source)) return 'written by the judge';
  return 'test questions and FAQ of others';
}

const mean = (rows, name) => {
  const values = rows.map((row) => row[name]).filter((value) => value !== undefined);
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
};

/** Means of many queries. */
export const summary = (rows) => ({
  n: rows.length,
  success: mean(rows, 'success'),
  mrr: mean(rows, 'mrr'),
  recall: mean(rows, 'recall'),
  honest: mean(rows, 'honest'),
});

/** Longest time spent on one engine's answers, in milliseconds. */
const BUDGET_MS = 60_000;

/**
 * Runs all queries; the answer has the means over all, by kind and by asker. An engine that would need minutes is asked every
 * second, third … query: `n` says how many.
 */
export function evaluate(search, queries, catalogue) {
  const known = queries.flatMap((query) => {
    const judged = judge(query, catalogue);
    return judged ? [{ query, judged }] : [];
  });
  const tried = known.filter((_, i) => i % Math.ceil(known.length / 8) === 0);
  const start = performance.now();
  for (const { query } of tried) search(query.query);
  const expected = ((performance.now() - start) / tried.length) * known.length;
  const step = Math.ceil(expected / BUDGET_MS);
  const rows = known
    .filter((_, i) => i % step === 0)
    .map(({ query, judged }) => ({ kind: query.kind, asker: group(query), ...measure(search(query.query), judged) }));
  const by = (name) =>
    Object.fromEntries(
      [...new Set(known.map(({ query }) => (name === 'kind' ? query.kind : group(query))))]
        .sort()
        .map((value) => [value, summary(rows.filter((row) => row[name] === value))]),
    );
  return { all: summary(rows), kind: by('kind'), asker: by('asker'), skipped: queries.length - known.length };
}
