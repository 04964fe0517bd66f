/** `npm run bench`: sizes, the import of all records, the search beside the alternatives, and typing in a real browser. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const parts = ['../scripts/size.mjs', 'values.mjs', 'import.mjs', 'search.mjs', 'typing.mjs'];
const failed = parts.filter((name) => {
  console.log(`\n== ${name.replace('../', '')}`);
  return spawnSync(process.execPath, [file(name)], { stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
