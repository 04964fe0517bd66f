import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileFor, mimeType, startServer } from '../../scripts/static-server.mjs';

describe('the static server', () => {
  let outer: string;
  let server: Awaited<ReturnType<typeof startServer>>;

  before(async () => {
    outer = mkdtempSync(join(tmpdir(), 'ward-server-'));
    const site = join(outer, 'site');
    mkdirSync(join(site, 'demo'), { recursive: true });
    writeFileSync(join(outer, 'secret.txt'), 'secret');
    writeFileSync(join(site, '.env'), 'secret');
    writeFileSync(join(site, 'demo', 'index.html'), '<h1>Trang minh họa</h1>');
    writeFileSync(join(site, 'demo', 'index.headers.json'), '{"x-from-sidecar":"yes"}');
    writeFileSync(join(site, 'demo', 'tên phường.json'), '{"a":1}');
    symlinkSync(join(outer, 'secret.txt'), join(site, 'link.txt'));
    server = await startServer({
      root: site,
      redirects: { '/': '/demo/' },
      headers: (pathname) =>
        pathname.startsWith('/demo/') ? { 'content-security-policy': "default-src 'self'" } : undefined,
      routes: {
        '/broken.json': { body: '{"a":', headers: { 'x-made-up': '1' } },
        '/gone.json': { status: 404, body: 'gone' },
      },
    });
  });

  after(async () => {
    await server.close();
    rmSync(outer, { recursive: true });
  });

  const get = (path: string, init?: RequestInit) => fetch(server.origin + path, { redirect: 'manual', ...init });

  /** Sends a path as it stands; `fetch` would tidy it first. */
  const raw = (path: string) =>
    new Promise<string>((done, failed) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (data) => (text += String(data)));
      socket.on('end', () => done(text));
      socket.on('error', failed);
    });

  it('serves a folder through its index page, as UTF-8', async () => {
    const response = await get('/demo/');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await response.text(), '<h1>Trang minh họa</h1>');
  });

  it('sends the visitor of / to the demo, and a folder without slash to the one with it', async () => {
    assert.equal((await get('/')).headers.get('location'), '/demo/');
    assert.equal((await get('/demo?x=1')).headers.get('location'), '/demo/?x=1');
  });

  it('serves names with Vietnamese letters and spaces', async () => {
    const response = await get(`/demo/${encodeURIComponent('tên phường.json')}`);
    assert.deepEqual(await response.json(), { a: 1 });
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  });

  it('adds the headers asked for a path, and those that lie beside a page', async () => {
    assert.equal((await get('/demo/')).headers.get('content-security-policy'), "default-src 'self'");
    assert.equal((await get('/demo/index.html')).headers.get('x-from-sidecar'), 'yes');
    assert.equal((await get('/gone.json')).headers.get('content-security-policy'), null);
  });

  for (const path of [
    '/../secret.txt',
    '/demo/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/demo\\..\\..\\secret.txt',
    '/.env',
    '/%00',
    '/%zz',
    '/link.txt',
  ]) {
    it(`gives nothing away for ${path}`, async () => {
      const response = await raw(path);
      assert.match(response, /^HTTP\/1\.1 403 /);
      assert.doesNotMatch(response, /secret/);
    });
  }

  it('answers with made-up failures, which may change while it runs', async () => {
    const broken = await get('/broken.json');
    assert.equal(await broken.text(), '{"a":');
    assert.equal(broken.headers.get('x-made-up'), '1');
    assert.equal((await get('/gone.json')).status, 404);
    server.routes['/late.json'] = { body: '{}' };
    assert.equal((await get('/late.json')).status, 200);
  });

  it('sends files and made-up answers compressed when it was asked to, to those who can read that', async () => {
    const small = await startServer({
      root: join(outer, 'site'),
      compress: true,
      routes: { '/made-up.json': { body: '[1]' } },
    });
    try {
      for (const [path, text] of [
        ['/demo/', '<h1>Trang minh họa</h1>'],
        ['/made-up.json', '[1]'],
      ]) {
        const sent = await fetch(small.origin + path, { headers: { 'accept-encoding': 'br' } });
        assert.deepEqual([sent.headers.get('content-encoding'), await sent.text()], ['br', text]);
        const plain = await fetch(small.origin + path, { headers: { 'accept-encoding': 'identity' } });
        assert.deepEqual([plain.headers.get('content-encoding'), await plain.text()], [null, text]);
      }
    } finally {
      await small.close();
    }
  });

  it('says 404 for a missing file and 405 for a method that writes', async () => {
    assert.equal((await get('/demo/missing.js')).status, 404);
    assert.equal((await get('/demo/', { method: 'POST' })).status, 405);
  });

  it('takes the next port when the wanted one is taken, and gives up after its tries', async () => {
    const next = await startServer({ root: outer, port: server.port, tries: 5 });
    assert.notEqual(next.port, server.port);
    await next.close();
    await assert.rejects(startServer({ root: outer, port: server.port }), { code: 'EADDRINUSE' });
  });

  it('listens on this computer only', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry && !entry.internal && entry.family === 'IPv4');
    const address = outside?.address ?? '127.0.0.2';
    await assert.rejects(fetch(`http://${address}:${server.port}/`, { signal: AbortSignal.timeout(2000) }));
  });
});

describe('paths and types', () => {
  it('keeps a path inside the folder', () => {
    assert.equal(fileFor('/site', '/a/b.js'), join('/site', 'a', 'b.js'));
    assert.equal(fileFor('/site', '/a/../../b'), undefined);
  });

  it('names the types that browsers insist on', () => {
    assert.equal(mimeType('x/ward.js'), 'text/javascript; charset=utf-8');
    assert.equal(mimeType('x/ward.MJS'), 'text/javascript; charset=utf-8');
    assert.equal(mimeType('x/style.css'), 'text/css; charset=utf-8');
    assert.equal(mimeType('x/unknown.bin'), 'application/octet-stream');
  });
});
