/** The command line as a user has it: a process, a folder, an exit code. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Catalogue, Procedure } from '../../src/catalogue/index.js';
import { catalogue, procedure } from '../catalogue/fixture.js';

/**
 * Compiled once for all calls: starting from TypeScript takes ten times as long. Two folders below the root, as in
 * dist/cli, because the command looks for what it came with from there. Here all modules lie in one folder, in dist
 * they do not: built.test.ts runs those.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = join(root, '.cache', `cli-${process.pid}`);
await build({
  entryPoints: [join(root, 'src/cli/main.ts')],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  packages: 'external',
  format: 'esm',
  target: 'node20',
});
export const main = join(outdir, 'main.mjs');
process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));

/** A folder of its own, gone when the test is over. */
export function folder(t: { after: (clean: () => void) => void }): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'ward-cli-')));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function write(root: string, file: string, content: unknown): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 2)}\n`,
  );
  return path;
}

export const readText = (...parts: string[]): string => readFileSync(join(...parts), 'utf8');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  text: string;
}

/** Runs the command in a folder. Today is 24 November 2026 unless the arguments say otherwise. */
export function run(cwd: string, args: string[], env: Record<string, string> = {}, command = main): Ran {
  const today = args.includes('--today') || args.includes('--help') ? [] : ['--today', '2026-11-24'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args, ...today], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr, text: stdout + stderr };
}

/** Runs with --json and gives what it said. */
export function ask(
  cwd: string,
  args: string[],
): {
  code: number | null;
  said: { ok: boolean; errors: number; warnings: number; problems: Record<string, unknown>[] };
} {
  const { code, out, err } = run(cwd, [...args, '--json']);
  try {
    return { code, said: JSON.parse(out) };
  } catch {
    throw new Error(`This is no JSON: ${out}\n${err}`);
  }
}

/** A good source: nation with two procedures, one province, one ward. Returns the root. */
export function source(
  root: string,
  change: {
    national?: Partial<Catalogue>;
    province?: Partial<Catalogue>;
    ward?: Partial<Catalogue>;
    procedures?: Procedure[];
  } = {},
): string {
  const put = (file: string, layer: Catalogue) => write(root, file, layer);
  put('procedures/national/catalogue.json', catalogue([], { id: 'vn', version: '2026.07.18', ...change.national }));
  for (const one of change.procedures ?? [procedure(), procedure({ code: '9.000002', slug: 'hai' })]) {
    write(root, `procedures/national/${one.field}/${one.code}.json`, one);
  }
  const empty = { agencies: [], offices: [], lifeEvents: [], fields: [], calendars: [] };
  const extending = (...ids: string[]) => ids.map((id) => ({ id, version: id === 'vn' ? '2026.07.18' : '2026.08.01' }));
  put(
    'procedures/provinces/tinh/catalogue.json',
    catalogue([], {
      id: 'vn.tinh',
      layer: 'province',
      version: '2026.08.01',
      extends: extending('vn'),
      ...empty,
      ...change.province,
    }),
  );
  put(
    'procedures/wards/phuong/catalogue.json',
    catalogue([], {
      id: 'vn.tinh.phuong',
      layer: 'ward',
      version: '2026.09.01',
      title: { vi: 'Phường thử' },
      extends: extending('vn', 'vn.tinh'),
      ...empty,
      ...change.ward,
    }),
  );
  return root;
}
