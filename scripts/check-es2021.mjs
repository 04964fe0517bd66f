/** Fails when a file of dist is newer than ES2021 or calls something that the oldest supported browsers lack. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from './build.mjs';
import { findNewer } from './es2021.mjs';
import { isMain, root, runMain, SetupError } from './install.mjs';

async function main() {
  const dist = join(root, 'dist');
  const files = filesBelow(dist).filter((file) => /\.m?js$/.test(file));
  if (!existsSync(dist) || files.length === 0)
    throw new SetupError('dist holds no JavaScript: run npm run build first.');
  let problems = 0;
  for (const file of files) {
    const name = relative(root, file);
    const target = {
      node: /^dist[\\/](cli|server)[\\/]/.test(name),
      script: /^dist[\\/](cdn[\\/][^\\/]+|search[\\/]worker\.js|tools[\\/].+)$/.test(name),
    };
    for (const { line, what } of findNewer(readFileSync(file, 'utf8'), target)) {
      problems++;
      console.error(`${name}:${line}: ${what}`);
    }
  }
  if (problems > 0)
    throw new SetupError(
      `${problems} places in dist are newer than Chromium 88, Safari 14.1 or Firefox 90 (listed above).`,
    );
  console.log(`${files.length} files of dist are ES2021 and call nothing newer.`);
}

if (isMain(import.meta.url)) await runMain(main);
