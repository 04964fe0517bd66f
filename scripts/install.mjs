/**
 * What `npm start` and `npm test` need before anything else: a Node that is new enough and the packages of
 * `package-lock.json`. Imports nothing but Node, because on a bare machine there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that runs the tools. */
export const MINIMUM_NODE = 20;

/** A failure that the person at the keyboard can mend; its message is one sentence and is shown without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Says whether this Node is new enough.
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined} the sentence to show, or nothing
 */
export function nodeProblem(version) {
  if (Number(version.split('.')[0]) >= MINIMUM_NODE) return undefined;
  return `Node ${MINIMUM_NODE} or newer is needed, and this is Node ${version}: install it from https://nodejs.org and try again.`;
}

/**
 * Says whether `node_modules` holds what the lock file names.
 * @param {string} folder of package.json
 * @returns {string | undefined} why an installation is needed, or nothing
 */
export function installReason(folder) {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules', '.package-lock.json');
  // npm writes this file last, so an installation that was broken off has none.
  if (!existsSync(installed)) return 'no packages are installed yet';
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return undefined;
  if (samePackages(lock, installed)) {
    const now = new Date();
    utimesSync(installed, now, now);
    return undefined;
  }
  return 'package-lock.json has changed since the last installation';
}

/** A checkout gives old contents a new date; only a package that is missing or of another version matters. */
function samePackages(lock, installed) {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  try {
    const wanted = read(lock);
    const present = read(installed);
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/**
 * Installs the packages of the lock file when they are missing or old.
 * @param {string} [folder]
 * @throws {SetupError} when Node is too old or npm fails
 */
export function ensureInstalled(folder = root) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new SetupError(problem);
  const reason = installReason(folder);
  if (!reason) return;
  console.log(`Installing packages with npm ci: ${reason} (about half a minute).`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells its own address when it runs us; that is safer than looking for npm or npm.cmd.
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && /\.c?js$/.test(cli) && existsSync(cli);
  const done = viaNode
    ? spawnSync(process.execPath, [cli, ...args], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) throw new SetupError(`npm could not be started (${done.error.message}): install Node with npm.`);
  if (done.status !== 0)
    throw new SetupError('Installing the packages failed (npm ci, see above): check the network and try again.');
}

/**
 * Runs a command's main function; a {@link SetupError} ends in one sentence, anything else in its stack.
 * @param {() => Promise<number | void>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Whether a module was started as a command, and not imported.
 * @param {string} url its `import.meta.url`
 */
export function isMain(url) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);
}

/**
 * Path of a program of an installed package, from its `bin`; started with Node it is the same on every system.
 * @param {string} name of the package
 * @param {string} [command] when the package has several
 */
export function programOf(name, command) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command ?? Object.keys(bin)[0]]);
}
