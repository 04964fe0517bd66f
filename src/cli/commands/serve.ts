/** `serve`: the catalogue as citizens will see it, on this machine only, drawn again whenever a file is saved. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { errorsIn, type Issue } from '../../editing/issue.js';
import { ownFile } from '../own-files.js';
import { fingerprint, readAgain, stateOf, type Preview, type Showing } from '../preview.js';
import { conclude, EXIT, pick, type ExitCode, type Settings } from '../run.js';
import { createSchemaCheck } from '../schema-check.js';
import { findWard } from '../source.js';

export interface ServeOptions {
  /** 0 takes any free one. */
  port: number;
  host: string;
}

/** Between two looks at the files: short enough to feel immediate, and nothing that a laptop notices. */
const LOOK_EVERY = 500;
const TRIES = 20;

/** Nothing but our own files may run, and nothing may leave the machine. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FILES: Record<string, [file: string, type: string]> = {
  '/': ['tools/preview/index.html', 'text/html'],
  '/preview.js': ['tools/preview/preview.js', 'text/javascript'],
  '/preview.css': ['tools/preview/preview.css', 'text/css'],
  '/elements.js': ['cdn/ward-procedure-guide.js', 'text/javascript'],
  // Fetched by the first when print, QR or English is wanted.
  '/ward-procedure-guide.more.js': ['cdn/ward-procedure-guide.more.js', 'text/javascript'],
};

export async function serve(given: string, { port, host }: ServeOptions, settings: Settings): Promise<ExitCode> {
  const { lang, json, out, err } = settings;
  const refuse = (issue: Issue): ExitCode => {
    conclude([issue], settings);
    return EXIT.unreadable;
  };
  const ward = findWard(resolve(given));
  if ('issue' in ward) return refuse(ward.issue);
  const { folder } = ward;
  // Where the build put the page and the elements.
  const built = ownFile('dist');
  if (!Object.values(FILES).every(([file]) => existsSync(join(built, file))))
    return refuse({ kind: 'previewMissing', severity: 'error' });

  const schema = await createSchemaCheck();
  const listeners = new Set<ServerResponse>();
  let seen = fingerprint(folder);
  let preview = readAgain(folder, undefined, settings, schema);

  const server = createServer((request, response) => answer(request, response));
  let taken: number;
  try {
    taken = await listen(server, port, host);
  } catch (error) {
    return refuse({
      kind: 'portTaken',
      severity: 'error',
      found: (error as NodeJS.ErrnoException).code ?? String(port),
    });
  }
  const url = `http://${host === '::1' ? '[::1]' : host}:${taken}/`;
  const names = new Set([`localhost:${taken}`, `127.0.0.1:${taken}`, `[::1]:${taken}`]);
  say('ready', pick(lang, `Xem thử: ${url} (dừng: Ctrl+C)`, `Preview: ${url} (stop with Ctrl+C)`));

  const stop = watch();
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  stop();
  server.close();
  server.closeAllConnections();
  if (!json) out(pick(lang, 'Đã dừng xem thử.', 'The preview has stopped.'));
  return EXIT.ok;

  /** For people the problems and one line; for machines one line of JSON for each event. */
  function say(event: 'ready' | 'changed', line: string): void {
    const errors = errorsIn(preview.issues).length;
    const warnings = preview.issues.length - errors;
    if (json) {
      out(JSON.stringify({ event, url, showing: preview.showing, errors, warnings, revision: preview.revision }));
      return;
    }
    conclude(preview.issues, { ...settings, out: err });
    out(`${line}\n${sayShowing(preview.showing, settings)}`);
  }

  function watch(): () => void {
    let candidate = seen;
    const timer = setInterval(() => {
      const now = fingerprint(folder);
      // Only what has come to rest is read: a file is written in more than one step.
      if (now === seen || now !== candidate) {
        candidate = now;
        return;
      }
      seen = now;
      preview = readAgain(folder, preview, settings, schema);
      const time = new Date().toTimeString().slice(0, 8);
      say('changed', pick(lang, `${time} Tệp đã thay đổi: ${url}`, `${time} Files have changed: ${url}`));
      for (const listener of listeners) tell(listener);
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }

  function tell(response: ServerResponse): void {
    response.write(`data: ${preview.revision}\n\n`);
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const send = (status: number, type: string, body: string | Buffer): void => {
      response.writeHead(status, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-store',
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    // Another site's name that was made to point here must not read what is not published yet.
    if (!names.has(request.headers.host ?? ''))
      return send(403, 'text/plain', 'This preview is for this machine only.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'Only GET and HEAD.\n');
    const path = (request.url ?? '/').split(/[?#]/)[0];
    if (Object.prototype.hasOwnProperty.call(FILES, path)) {
      const [file, type] = FILES[path];
      return send(200, type, readFileSync(join(built, file)));
    }
    if (path === '/catalogue.json')
      return send(preview.catalogue ? 200 : 404, 'application/json', catalogueText(preview));
    if (path === '/state.json') return send(200, 'application/json', JSON.stringify(stateOf(preview, settings)));
    if (path !== '/events') return send(404, 'text/plain', 'Not found.\n');
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
    tell(response);
  }
}

const catalogueText = ({ catalogue }: Preview): string => JSON.stringify(catalogue);

function sayShowing(showing: Showing, { lang }: Settings): string {
  const words: Record<Showing, string> = {
    new: pick(lang, 'Trang đang hiện bản vừa đọc.', 'The page shows the files as they are.'),
    last: pick(
      lang,
      'Còn lỗi: trang vẫn hiện bản tốt gần nhất.',
      'There are errors: the page still shows the last good version.',
    ),
    part: pick(lang, 'Còn lỗi: trang chỉ hiện phần đúng.', 'There are errors: the page shows what is good.'),
    nothing: pick(lang, 'Chưa có gì để hiện.', 'There is nothing to show yet.'),
  };
  return words[showing];
}

/** Listens on the port, or on one of the next ones when it is taken. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let turn = 0; ; turn++) {
    try {
      return await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port === 0 ? 0 : port + turn, host, () => {
          server.off('error', failed);
          done((server.address() as AddressInfo).port);
        });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || turn + 1 >= TRIES || port === 0) throw error;
    }
  }
}
