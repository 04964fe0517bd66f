/** `npm run bench`: sizes against their budgets, the import of all records, the search beside the alternatives. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const failed = ['../scripts/size.mjs', 'values.mjs', 'import.mjs', 'search.mjs'].filter((name) => {
  console.log(`\n== ${name.replace('../', '')}`);
  return spawnSync(process.execPath, [file(name)], { stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
