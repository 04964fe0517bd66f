/**
 * Ids of messages are for people: translators, and who looks for a sentence in the code. Between the files of one bundle a number
 * does as well. Nor does a bundle need what would make an id out of a sentence: each message has its own, or `npm run lint` says so.
 * Files of dist that are not bundled are left as they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// An id without a dot may be that of something else than a message: it stays what it is, in both.
const ID = /([\w-]+(?:\.[\w-]+)+)/.source;
const ENTRY = new RegExp(`^(\\s*')${ID}(':)`, 'gm');
const USE = new RegExp(`(\\bid: ')${ID}(')`, 'g');

/**
 * A rollup plugin.
 * @param {string} folder the generated files of all languages, which have the ids of all messages
 * @throws when a file has another shape, or a message has an id that no language knows
 */
export function shortIds(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const ids = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(ENTRY)].map(([, , id]) => id)));
  if (ids.size === 0) throw new Error(`${folder} has another shape: see scripts/short-ids.mjs`);
  const short = new Map([...ids].map((id, i) => [id, i.toString(36)]));
  const replace = (code, pattern, file) =>
    code.replace(pattern, (_, before, id, after) => {
      if (!short.has(id))
        throw new Error(`${file}: no language knows the message “${id}”. Run npm run localize:build.`);
      return before + short.get(id) + after;
    });
  return {
    name: 'short-ids',
    transform(code, id) {
      if (files.includes(id)) return { code: replace(code, ENTRY, id), map: null };
      if (/@lit[\\/]localize[\\/]internal[\\/]id-generation\.js$/.test(id))
        return { code: "export const generateMsgId = () => '';", map: null };
      if (!/\bmsg\(/.test(code) || id.includes('node_modules')) return null;
      return { code: replace(code, USE, id), map: null };
    },
  };
}
