/**
 * Ids of messages are for people: translators, and who looks for a sentence in the code. Between the files of one bundle a number
 * does as well. Nor does a bundle need what would make an id out of a sentence: each message has its own, or `npm run lint` says so.
 * Files of dist that are not bundled are left as they are.
 */

/** A rollup plugin. `messages`: the generated file of a language, which has the ids of all messages. */
export function shortIds(messages, read) {
  const ids = [...read(messages).matchAll(/^\s*'([\w.-]+)':/gm)].map(([, id]) => id);
  if (ids.length === 0) throw new Error(`${messages} has another shape: see scripts/short-ids.mjs`);
  const short = new Map(ids.map((id, i) => [id, i.toString(36)]));
  const replace = (code, pattern) =>
    code.replace(pattern, (whole, before, id, after) => (short.has(id) ? before + short.get(id) + after : whole));
  return {
    name: 'short-ids',
    transform(code, id) {
      if (id === messages) return { code: replace(code, /^(\s*')([\w.-]+)(':)/gm), map: null };
      if (/@lit[\\/]localize[\\/]internal[\\/]id-generation\.js$/.test(id))
        return { code: "export const generateMsgId = () => '';", map: null };
      if (!/\bmsg\(/.test(code) || id.includes('node_modules')) return null;
      return { code: replace(code, /(\bid: ')([\w.-]+)(')/g), map: null };
    },
  };
}
