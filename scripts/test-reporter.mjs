/** A reporter for `node --test` that writes its verdicts as lines of JSON, for `countNodeEvents`. */
export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, file, nesting, skip, todo, details } = data;
    const error = details?.error && { failureType: details.error.failureType };
    yield `${JSON.stringify({ type, data: { name, file, nesting, skip, todo, details: { type: details?.type, error } } })}\n`;
  }
}
