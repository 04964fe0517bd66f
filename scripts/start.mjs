/**
 * `npm start`: installs and builds what is missing, then serves the demo on http://localhost:8000.
 * Options: --port 8000, --no-build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, isMain, root, runMain, SetupError } from './install.mjs';
import { startServer } from './static-server.mjs';

const DEFAULT_PORT = 8000;
const TRIES = 20;

function portFrom(args) {
  const index = args.indexOf('--port');
  if (index < 0) return DEFAULT_PORT;
  const port = Number(args[index + 1]);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new SetupError('--port takes a number from 1 to 65535.');
  return port;
}

async function main() {
  const args = process.argv.slice(2);
  const port = portFrom(args);
  ensureInstalled();
  if (!args.includes('--no-build')) await (await import('./build.mjs')).ensureBuilt();
  if (!existsSync(join(root, 'demo', 'index.html')))
    throw new SetupError('demo/index.html is missing: the checkout is incomplete.');
  const server = await startServer({ root, port, tries: TRIES, redirects: { '/': '/demo/' } }).catch((error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw new SetupError(
      `No free port from ${port} to ${port + TRIES - 1}: stop another server or use npm start -- --port 9000.`,
    );
  });
  if (server.port !== port) console.log(`Port ${port} is taken, so port ${server.port} is used.`);
  console.log(`Demo: ${server.origin}/demo/ (stop with Ctrl+C)`);
  const stop = async () => {
    await server.close();
    console.log('\nStopped.');
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

if (isMain(import.meta.url)) await runMain(main);
