/** `serve` as it runs: a process, an address, a browser's questions. Reads the page that the build put into dist/tools. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import type { Catalogue } from '../../src/catalogue/index.js';
import { procedure } from '../catalogue/fixture.js';
import { folder, main, run, source, write } from './run.js';

const FILE = 'procedures/national/thu-cung/9.000001.json';

interface State {
  showing: string;
  errors: number;
  warnings: number;
  revision: number;
  problems: { file: string; what: string; mend: string; line?: number }[];
}
interface Event {
  event: string;
  url: string;
  showing: string;
  errors: number;
}

/** Starts the command in a folder and waits until it is ready. */
async function start(t: TestContext, cwd: string, args: string[] = []) {
  const child = spawn(process.execPath, [main, 'serve', 'procedures/wards/phuong', '--port', '0', '--json', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const events: Event[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    events.push(...lines.map((line) => JSON.parse(line) as Event));
  });
  const until = async (count: number): Promise<Event> => {
    for (let turn = 0; events.length < count; turn++) {
      assert.ok(turn < 600, 'the command says nothing');
      await new Promise((done) => setTimeout(done, 50));
    }
    return events[count - 1];
  };
  const { url } = await until(1);
  const get = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T;
  return {
    child,
    url,
    until,
    get,
    state: () => get<State>('state.json'),
    catalogue: () => get<Catalogue>('catalogue.json'),
  };
}

describe('a clerk who previews a ward', () => {
  it('sees a saved change at once, and keeps the last good version while a file is broken', async (t) => {
    const root = source(folder(t));
    const { child, until, state, catalogue, url } = await start(t, root);
    const name = async (): Promise<string | undefined> =>
      (await catalogue()).procedures.find(({ code }) => code === '9.000001')?.shortName?.vi;
    assert.equal((await state()).showing, 'new');
    assert.equal((await catalogue()).id, 'vn.tinh.phuong');
    const stream = await fetch(`${url}events`);
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
    assert.match(Buffer.from((await reader.read()).value ?? []).toString(), /^data: 1\n\n/);

    write(root, FILE, { ...procedure(), shortName: { vi: 'Tên đã sửa' } });
    assert.equal((await until(2)).showing, 'new');
    assert.match(Buffer.from((await reader.read()).value ?? []).toString(), /^data: 2\n\n/, 'the page is told');
    assert.equal(await name(), 'Tên đã sửa');

    write(root, FILE, '{\n  "code": "9.000001",\n  "name" {}\n}');
    assert.equal((await until(3)).showing, 'last');
    const { showing, errors, problems } = await state();
    assert.deepEqual([showing, errors > 0, problems[0].file, problems[0].line], ['last', true, FILE, 3]);
    assert.match(problems[0].mend, /dấu phẩy/);
    assert.equal(await name(), 'Tên đã sửa', 'the last good version is still there');

    write(root, FILE, { ...procedure(), shortName: { vi: 'Tên mới nhất' } });
    assert.deepEqual([(await until(4)).showing, await name()], ['new', 'Tên mới nhất']);
    await reader.cancel();
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 0);
  });

  it('sees what is good when the source is broken from the beginning', async (t) => {
    const root = source(folder(t));
    write(root, FILE, { ...procedure(), fees: 'sai' });
    const { state, catalogue } = await start(t, root);
    assert.equal((await state()).showing, 'part');
    assert.ok((await catalogue()).procedures.some(({ code }) => code === '9.000002'));
  });

  it('shares it with this machine only', async (t) => {
    const { url, child } = await start(t, source(folder(t)));
    const page = await fetch(url);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*connect-src 'self'/);
    assert.match(await page.text(), /<ward-procedure-search/);
    for (const path of ['elements.js', 'preview.js', 'preview.css'])
      assert.equal((await fetch(url + path)).status, 200);
    for (const path of ['package.json', '..%2fpackage.json', 'procedures/national/catalogue.json'])
      assert.equal((await fetch(url + path)).status, 404, path);
    assert.equal((await fetch(url, { method: 'POST' })).status, 405);
    // A name of another site that was made to point here.
    const status = await new Promise((done) => {
      request(`${url}catalogue.json`, { headers: { host: 'xau.example' } }, (answer) => done(answer.statusCode)).end();
    });
    assert.equal(status, 403);
    assert.equal(run('.', ['serve', '.', '--host', '0.0.0.0']).code, 2);
    assert.equal(run('.', ['serve', '.', '--port', 'x']).code, 2);
    child.kill('SIGTERM');
  });

  it('is told when there is no ward, or more than one', (t) => {
    const root = source(folder(t));
    assert.match(run(root, ['serve', 'procedures/national/thu-cung']).err, /không có tệp catalogue\.json/);
    write(root, 'procedures/wards/hai/catalogue.json', { format: 'ward-catalogue', layer: 'ward', id: 'hai' });
    const { code, err } = run(root, ['serve', '.']);
    assert.equal(code, 3);
    assert.match(err, /nhiều phường: procedures\/wards\/hai, procedures\/wards\/phuong/);
  });
});
