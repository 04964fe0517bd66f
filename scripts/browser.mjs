/**
 * Finds the browser that the tests run in: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else the
 * Chromium that ships inside an npm package (Linux on x64).
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, posix, win32 } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SetupError } from './install.mjs';

/** Flags that keep any Chromium quiet, offline and able to run as root. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const LINUX_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * Where browsers are usually installed, best first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @param {string} [home]
 * @returns {string[]}
 */
export function usualPlaces(platform, env, home = homedir()) {
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((base) => base);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    programs.push('Microsoft\\Edge\\Application\\msedge.exe');
    return programs.flatMap((program) => bases.map((base) => win32.join(base, program)));
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.flatMap((app) =>
      ['/Applications', posix.join(home, 'Applications')].map((base) => `${base}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  const folders = [
    ...(env.PATH ?? '').split(':').filter((folder) => folder),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  folders.push('/opt/google/chrome', '/opt/microsoft/msedge');
  const names = [...LINUX_NAMES, 'chrome', 'msedge'];
  return [...new Set(names.flatMap((name) => folders.map((folder) => posix.join(folder, name))))];
}

/**
 * Chooses a browser. Everything it asks of the machine is handed in, so that the choice can be tested.
 * @param {object} machine
 * @param {NodeJS.Platform} machine.platform
 * @param {Record<string, string | undefined>} machine.env `WARD_BROWSER=npm` skips what is installed
 * @param {(path: string) => boolean} machine.runs whether the file exists and is a browser that starts
 * @param {() => Promise<string | undefined>} machine.shipped unpacks the Chromium of the npm package
 * @returns {Promise<{ path: string, from: 'CHROME_PATH' | 'installed' | 'npm' }>}
 * @throws {SetupError} when there is none
 */
export async function chooseBrowser({ platform, env, runs, shipped }) {
  if (env.CHROME_PATH) {
    if (runs(env.CHROME_PATH)) return { path: env.CHROME_PATH, from: 'CHROME_PATH' };
    throw new SetupError(
      `CHROME_PATH is "${env.CHROME_PATH}", and no browser runs from there: correct it or unset it.`,
    );
  }
  if (env.WARD_BROWSER !== 'npm') {
    const path = usualPlaces(platform, env).find(runs);
    if (path) return { path, from: 'installed' };
  }
  const path = await shipped();
  if (path && runs(path)) return { path, from: 'npm' };
  throw new SetupError(
    'No browser was found for the tests: install Chrome, Chromium or Edge, or set CHROME_PATH to the program file of one.',
  );
}

/** Whether a browser starts from this file. On Windows `--version` would open a window, so there the file is enough. */
export function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    if (process.platform === 'win32') return true;
    const asked = spawnSync(path, ['--version'], { timeout: 20_000, encoding: 'utf8' });
    return asked.status === 0 && /chrom|edge/i.test(asked.stdout);
  } catch {
    return false;
  }
}

/** Unpacks the Chromium of @sparticuz/chromium into the temporary folder (197 MB, once). */
async function shipped() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    if (runs(path)) return path;
    await useShippedLibraries();
    if (runs(path)) return path;
    // Perhaps an earlier run was broken off while it unpacked.
    rmSync(path, { force: true });
    return await chromium.executablePath();
  } catch (error) {
    console.error(`The Chromium of the npm package could not be unpacked: ${error.message}`);
    return undefined;
  }
}

/** A very bare Linux lacks NSS and expat; the package carries them, but unpacks them only in its own cloud. */
async function useShippedLibraries() {
  const build = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
  const { inflate } = await import(pathToFileURL(join(build, 'lambdafs.js')).href);
  const libraries = join(await inflate(join(build, '..', '..', 'bin', 'al2023.tar.br')), 'lib');
  if (!existsSync(libraries)) return;
  process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter((part) => part).join(delimiter);
}

/** Finds the browser on this machine; see {@link chooseBrowser}. */
export function findBrowser() {
  return chooseBrowser({ platform: process.platform, env: process.env, runs, shipped });
}
