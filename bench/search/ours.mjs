/** The search of this repository, bundled as it is shipped. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'node_modules/.cache/ward-bench');

/** Bundles source files into one module and imports it. */
export async function load(entry, name) {
  mkdirSync(out, { recursive: true });
  const outfile = join(out, `${name}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2021',
    charset: 'utf8',
    outfile,
    logLevel: 'error',
  });
  return { module: await import(`${pathToFileURL(outfile)}?${Date.now()}`), outfile };
}
