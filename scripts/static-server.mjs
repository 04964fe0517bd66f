/**
 * A small static file server for the demo and the tests: loopback only, never outside its folder, and able to
 * add headers (a strict CSP) and made-up answers (404, broken JSON, a slow file) for single addresses.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** MIME type of a file name; unknown ones are bytes. */
export function mimeType(path) {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * Turns a request path into a file path inside the folder.
 * @param {string} folder
 * @param {string} pathname as sent, still percent-encoded
 * @returns {string | undefined} nothing when the path leaves the folder, is hidden or cannot be decoded
 */
export function fileFor(folder, pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const parts = decoded.split('/');
  // `.git` and `.env` are nobody's business, and `..` would leave the folder.
  if (parts.some((part) => part.startsWith('.') && part !== '.')) return undefined;
  const base = resolve(folder);
  const file = resolve(join(base, ...parts));
  return file === base || file.startsWith(base + sep) ? file : undefined;
}

/**
 * Headers from the file `<page>.headers.json` beside a page, so that a test page can ask for its own policy.
 * @param {string} folder
 * @param {string} pathname
 * @returns {Promise<Record<string, string>>}
 */
export async function sidecarHeaders(folder, pathname) {
  const file = fileFor(folder, pathname);
  if (!file || !file.endsWith('.html')) return {};
  try {
    return JSON.parse(await readFile(`${file.slice(0, -'.html'.length)}.headers.json`, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * A made-up answer. Either a function that writes the response itself, or what to send.
 * @typedef {((request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void | Promise<void>)
 *   | { status?: number, headers?: Record<string, string>, body?: string | Buffer, delay?: number }} Route
 *   `delay` in milliseconds
 */

/**
 * Starts the server on 127.0.0.1.
 * @param {object} options
 * @param {string} options.root folder to serve
 * @param {number} [options.port] 0 takes any free one
 * @param {number} [options.tries] how many following ports to try when one is taken
 * @param {Record<string, string>} [options.redirects] exact path → address
 * @param {(pathname: string) => Record<string, string> | undefined} [options.headers] more headers for a path
 * @param {Record<string, Route>} [options.routes] exact path → made-up answer, instead of a file
 * @param {boolean} [options.compress] sends text compressed, as real servers do
 * @returns {Promise<{ port: number, origin: string, routes: Record<string, Route>, close(): Promise<void> }>}
 *   `routes` may be changed while the server runs
 * @throws the error of `listen`, with code `EADDRINUSE` when every port is taken
 */
export async function startServer({
  root,
  port = 0,
  tries = 1,
  redirects = {},
  headers = () => undefined,
  routes = {},
  compress = false,
}) {
  const folder = await realpath(root);
  const live = { ...routes };
  const server = createServer((request, response) => {
    if (compress && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) compressing(response);
    serve(request, response, { folder, redirects, headers, routes: live }).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`Server error: ${error.message}\n`);
    });
  });
  const taken = await listen(server, port, tries);
  return {
    port: taken,
    origin: `http://localhost:${taken}`,
    routes: live,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Compressed answers by the digest of what they hold. */
const compressed = new Map();

/** Makes a response collect what is written to it and send it compressed. */
function compressing(response) {
  const parts = [];
  let head = [200];
  const { writeHead, end } = response;
  response.writeHead = (status, headers) => {
    head = [status, headers];
    return response;
  };
  response.write = (part) => parts.push(Buffer.from(part)) > 0;
  response.end = (part) => {
    if (part) parts.push(Buffer.from(part));
    const plain = Buffer.concat(parts);
    const key = createHash('sha256').update(plain).digest('hex');
    if (!compressed.has(key)) compressed.set(key, brotliCompressSync(plain));
    const body = compressed.get(key);
    writeHead.call(response, head[0], { ...head[1], 'content-encoding': 'br', 'content-length': body.length });
    return end.call(response, body);
  };
}

async function listen(server, port, tries) {
  for (let turn = 0; ; turn++) {
    try {
      return await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port === 0 ? 0 : port + turn, '127.0.0.1', () => {
          server.off('error', failed);
          done(server.address().port);
        });
      });
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(error.code) || turn + 1 >= tries) throw error;
    }
  }
}

async function serve(request, response, { folder, redirects, headers, routes }) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  // The URL parser has already resolved `..`; the path as sent decides, so that a traversal is refused and not mended.
  const pathname = (request.url ?? '/').split(/[?#]/)[0];
  const extra = { ...(await sidecarHeaders(folder, pathname)), ...headers(pathname) };
  const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
  if (route) return answerRoute(route, request, response, pathname, extra);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'Only GET and HEAD.', extra);
  if (Object.hasOwn(redirects, pathname)) return redirect(response, redirects[pathname]);
  let file = fileFor(folder, pathname);
  if (!file) return plain(response, 403, 'Not served.', extra);
  let info = await statOrNothing(file);
  if (info?.isDirectory()) {
    if (!pathname.endsWith('/')) return redirect(response, `${pathname}/${url.search}`);
    file = join(file, 'index.html');
    info = await statOrNothing(file);
  }
  if (!info?.isFile()) return plain(response, 404, 'Not found.', extra);
  // A link inside the folder may point out of it.
  if (!`${await realpath(file)}`.startsWith(folder + sep)) return plain(response, 403, 'Not served.', extra);
  response.writeHead(200, {
    'content-type': mimeType(file),
    'content-length': info.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...extra,
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

async function answerRoute(route, request, response, pathname, extra) {
  if (typeof route === 'function') return route(request, response);
  if (route.delay) await new Promise((done) => setTimeout(done, route.delay));
  response.writeHead(route.status ?? 200, { 'content-type': mimeType(pathname), ...extra, ...route.headers });
  response.end(request.method === 'HEAD' ? undefined : (route.body ?? ''));
}

function plain(response, status, text, extra) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...extra });
  response.end(`${text}\n`);
}

function redirect(response, location) {
  // `//host/` would be another site.
  response.writeHead(302, { location: location.replace(/^\/{2,}/, '/') });
  response.end();
}

async function statOrNothing(file) {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}
