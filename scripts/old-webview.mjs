/**
 * The oldest engine we promise, for real: the Chromium 88 inside the npm package chrome-aws-lambda opens a ward page,
 * searches, opens a procedure and draws its papers. Linux x64 only. The package is unpacked into .cache and is no
 * dependency: it wants a puppeteer of its own time.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ensureBuilt } from './build.mjs';
import { isMain, root, runMain, SetupError } from './install.mjs';
import { startServer } from './static-server.mjs';

const ATTEMPTS = 6;
const PACKAGE = 'chrome-aws-lambda@5.5.0';
const cache = join(root, '.cache', 'chromium-88');

/** The program and its libraries; fetched once. */
function oldChromium() {
  const program = join(cache, 'chromium');
  if (existsSync(program)) return program;
  const parts = `${cache}.part`;
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  const unpack = (command, ...args) => {
    const { status } = spawnSync(command, args, { cwd: parts, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new SetupError(`Chromium 88 could not be fetched: ${command} ${args.join(' ')} failed.`);
  };
  unpack('npm', 'pack', '--silent', PACKAGE);
  unpack(
    'tar',
    'xzf',
    readdirSync(parts).find((name) => name.endsWith('.tgz')),
  );
  const bin = (name) => brotliDecompressSync(readFileSync(join(parts, 'package', 'bin', name)));
  writeFileSync(join(parts, 'chromium'), bin('chromium.br'));
  chmodSync(join(parts, 'chromium'), 0o755);
  writeFileSync(join(parts, 'aws.tar'), bin('aws.tar.br'));
  unpack('tar', 'xf', 'aws.tar');
  rmSync(cache, { recursive: true, force: true });
  renameSync(parts, cache);
  return program;
}

/** A ward page that reports what a person would see, as JSON in its first element. */
const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chromium 88</title><pre id="seen"></pre>
<script>
const errors = [];
addEventListener('error', (event) => errors.push(event.message));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
const inside = (host, selector) => (host && host.shadowRoot ? [...host.shadowRoot.querySelectorAll(selector)] : []);
setInterval(() => {
  const search = document.querySelector('ward-procedure-search');
  const options = inside(search, '[role=option]');
  const [detail] = inside(search, 'ward-procedure-detail');
  const [checklist] = inside(detail, 'ward-procedure-checklist');
  if (!detail && options[0]) options[0].click();
  seen.textContent = JSON.stringify({
    agent: navigator.userAgent,
    errors,
    first: options[0] && options[0].textContent.trim(),
    name: inside(detail, '.name').map((heading) => heading.textContent.trim())[0],
    papers: inside(checklist, '.papers li').length,
  });
}, 100);
</script>
<script type="module" src="/dist/cdn/split/ward-procedure-search.js"></script>
<ward-procedure-search src="/dist/data/split/index.json" query="lam giay khai sinh"></ward-procedure-search>`;

/** The page as Chromium 88 has drawn it after ten seconds of its own time. */
function draw(program, url) {
  const profile = join(tmpdir(), `ward-chromium-88-${process.pid}`);
  const switches = '--headless --no-sandbox --disable-gpu --single-process --no-zygote --disable-dev-shm-usage'.split(
    ' ',
  );
  const child = spawn(
    program,
    [...switches, `--user-data-dir=${profile}`, '--virtual-time-budget=10000', '--dump-dom', url],
    { env: { ...process.env, LD_LIBRARY_PATH: join(cache, 'aws', 'lib') }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
  return new Promise((done) => {
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
      // It prints the page and then may hang while it closes.
      if (text.includes('</html>')) child.kill('SIGKILL');
    });
    child.on('close', () => {
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true });
      done(text);
    });
  });
}

async function main() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError('Chromium 88 runs here on Linux x64 only.');
  }
  await ensureBuilt();
  const program = oldChromium();
  const server = await startServer({
    root,
    routes: { '/old.html': { body: page, headers: { 'content-type': 'text/html; charset=utf-8' } } },
  });
  // In one process this Chromium now and then falls over before it prints any page, whatever page that is. A page that was
  // printed is judged, and never asked for again.
  let drawn = '';
  for (let attempt = 1; attempt <= ATTEMPTS && !drawn.includes('</html>'); attempt++) {
    if (attempt > 1) console.log('Chromium 88 ended before it printed a page; once more.');
    drawn = await draw(program, `${server.origin}/old.html`);
  }
  await server.close();
  const json = /<pre id="seen">([^<]*)<\/pre>/.exec(drawn)?.[1].replace(/&amp;/g, '&');
  if (!json) throw new SetupError('Chromium 88 drew nothing.');
  const seen = JSON.parse(json);
  console.log(seen);
  const isRight =
    /Chrome\/88\./.test(seen.agent) &&
    seen.errors.length === 0 &&
    seen.first?.startsWith('Làm giấy khai sinh cho con') &&
    seen.name === 'Làm giấy khai sinh cho con' &&
    seen.papers > 3;
  if (!isRight) throw new SetupError('Chromium 88 does not show the guide as it should (see above).');
  console.log('Chromium 88 searches, opens a procedure and draws its papers.');
}

if (isMain(import.meta.url)) await runMain(main);
