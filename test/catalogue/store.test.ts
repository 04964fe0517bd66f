import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CatalogueStore, splitCatalogue, type StoreState } from '../../src/catalogue/index.js';
import { catalogue, loose, procedure } from './fixture.js';

const URL = 'https://phuong.example/data/split/index.json?v=3';
const WHOLE = JSON.stringify(catalogue([procedure(), procedure({ code: '9.000002', slug: 'hai' })]));
const SPLIT = splitCatalogue(JSON.parse(WHOLE));

/** A web server and what was asked of it. */
function server(pages: Record<string, string | number | Error | Promise<never>>) {
  const asked: string[] = [];
  return {
    asked,
    pages,
    fetcher: async (url: string, { signal }: { signal: AbortSignal }) => {
      asked.push(url);
      const page = pages[url] ?? 404;
      if (page instanceof Error) throw page;
      if (page instanceof Promise) {
        await Promise.race([
          page,
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
        ]);
      }
      const ok = typeof page === 'string';
      return { ok, status: ok ? 200 : Number(page), contentType: null, text: async () => (ok ? page : '<h1>404</h1>') };
    },
  };
}

const split = () => ({
  [URL]: JSON.stringify(SPLIT.index),
  'https://phuong.example/data/split/p/9.000001.json': JSON.stringify(SPLIT.procedures.get('9.000001')),
});

/** A drawer that forgets when it is told to. */
const drawer = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    get: async (key: string) => kept.get(key) ?? null,
    set: async (key: string, value: string) => void kept.set(key, value),
  };
};

const now = () => new Date('2026-11-24T08:00:00Z');

describe('a store on a page', () => {
  it('loads its catalogue once, however many elements ask', async () => {
    const { fetcher, asked } = server({ [URL]: WHOLE });
    const store = new CatalogueStore(URL, { fetcher });
    assert.equal(store.state.kind, 'loading');
    const [one, two] = await Promise.all([store.load(), store.load()]);
    assert.equal(one, two);
    assert.equal(one.kind, 'ready');
    assert.deepEqual(asked, [URL]);
  });

  it('tells its listeners of every state until they leave, even when one of them fails', async (t) => {
    const later: (() => void)[] = [];
    t.mock.method(
      globalThis,
      'setTimeout',
      (task: () => void, delay?: number) => void (delay === undefined && later.push(task)),
    );
    const store = new CatalogueStore(URL, server({ [URL]: WHOLE }));
    const heard: StoreState['kind'][] = [];
    store.subscribe(() => {
      throw new Error('a careless element');
    });
    const leave = store.subscribe(({ kind }) => heard.push(kind));
    assert.equal((await store.load()).kind, 'ready');
    leave();
    await store.retry();
    assert.deepEqual(heard, ['ready']);
    assert.throws(() => later[0](), /careless/, 'the mistake is thrown where the console shows it');
  });

  it('answers from a whole catalogue at once', async () => {
    const { fetcher, asked } = server({ [URL]: WHOLE });
    const store = new CatalogueStore(URL, { fetcher });
    const result = await store.procedure('9.000002');
    assert.equal(result.kind === 'found' && result.procedure.slug, 'hai');
    assert.deepEqual(asked, [URL]);
  });

  it('fetches one procedure beside an index, once, relative to it', async () => {
    const { fetcher, asked } = server(split());
    const store = new CatalogueStore(URL, { fetcher });
    const [one] = await Promise.all([store.procedure('9.000001'), store.procedure('9.000001')]);
    await store.procedure('9.000001');
    assert.deepEqual(one, { kind: 'found', procedure: procedure(), problems: [] });
    assert.deepEqual(asked, [URL, 'https://phuong.example/data/split/p/9.000001.json']);
  });

  it('says "unknown" for a code that is not listed, and asks nobody', async () => {
    const { fetcher, asked } = server(split());
    const store = new CatalogueStore(URL, { fetcher });
    assert.deepEqual(await store.procedure('../../secret'), { kind: 'unknown', code: '../../secret' });
    assert.deepEqual(asked, [URL]);
  });

  it('works on data that is already there', async () => {
    const store = CatalogueStore.fromJson(JSON.parse(WHOLE));
    assert.equal((await store.load()).kind, 'ready');
    assert.equal((await store.procedure('9.000001')).kind, 'found');
    assert.equal((await store.retry()).kind, 'ready');
    const bad = await CatalogueStore.fromJson([1]).load();
    assert.equal(bad.kind === 'failed' && bad.problem.kind, 'notAnObject');
  });

  it('finds files by a relative address, too', async () => {
    const { fetcher, asked } = server({ 'index.json': JSON.stringify(SPLIT.index) });
    await new CatalogueStore('index.json', { fetcher }).procedure('9.000001');
    assert.deepEqual(asked, ['index.json', 'p/9.000001.json']);
  });

  it('hands over only the problems of the procedure that was asked for', async () => {
    const json = JSON.parse(WHOLE);
    json.procedures[1].dossier.items[0].purpose = '?';
    const store = new CatalogueStore(URL, server({ [URL]: JSON.stringify(json) }));
    const [good, bad] = [await store.procedure('9.000001'), await store.procedure('9.000002')];
    assert.deepEqual(good.kind === 'found' && good.problems, []);
    assert.deepEqual(bad.kind === 'found' && bad.problems.map(({ kind }) => kind), ['partLeftOut']);
  });
});

describe('a catalogue that does not come', () => {
  const cases: [name: string, page: string | number | Error, expected: object][] = [
    ['404', 404, { kind: 'http', status: 404 }],
    ['500', 500, { kind: 'http', status: 500 }],
    ['no network', new TypeError('Failed to fetch'), { kind: 'offline' }],
    ['a web page', '<!doctype html><p>Đăng nhập Wi-Fi', { kind: 'html', line: 1, column: 1 }],
    ['cut off', WHOLE.slice(0, 500), { kind: 'truncatedJson', line: 1, column: 501 }],
    ['broken', '{"format":,}', { kind: 'invalidJson', line: 1, column: 11 }],
    [
      'another version',
      JSON.stringify({ ...catalogue(), schemaVersion: '2.1.0' }),
      { kind: 'unsupportedVersion', found: '2.1.0' },
    ],
    ['something else', '{"code":"OK"}', { kind: 'unsupportedFormat' }],
  ];
  for (const [name, page, expected] of cases) {
    it(`fails with the reason: ${name}`, async () => {
      const store = new CatalogueStore(URL, server({ [URL]: page }));
      const state = await store.load();
      assert.ok(state.kind === 'failed');
      const { problem } = state;
      assert.deepEqual({ ...problem, ...expected, severity: 'error', url: URL }, problem);
      assert.deepEqual(await store.procedure('9.000001'), { kind: 'failed', problem });
    });

    it(`falls back to the last good copy, with its date: ${name}`, async () => {
      const storage = drawer();
      const web = server({ [URL]: WHOLE });
      await new CatalogueStore(URL, { ...web, storage, now }).load();
      web.pages[URL] = page;
      const state = await new CatalogueStore(URL, { ...web, storage }).load();
      assert.ok(state.kind === 'ready');
      assert.deepEqual(state.stale, { savedOn: '2026-11-24T08:00:00.000Z' });
      assert.equal(state.catalogue.procedures.length, 2);
      assert.equal(state.problems[0].kind, (expected as { kind: string }).kind);
    });
  }

  it('does not wait for a silent server for ever', async () => {
    const store = new CatalogueStore(URL, { ...server({ [URL]: new Promise<never>(() => undefined) }), timeout: 10 });
    const state = await store.load();
    assert.equal(state.kind === 'failed' && state.problem.kind, 'timeout');
  });

  it('comes after all when it is tried again', async () => {
    const web = server({ [URL]: 503 });
    const store = new CatalogueStore(URL, web);
    const heard: string[] = [];
    store.subscribe(({ kind }) => heard.push(kind));
    await store.load();
    web.pages[URL] = WHOLE;
    assert.equal((await store.retry()).kind, 'ready');
    assert.deepEqual(heard, ['failed', 'loading', 'ready']);
  });

  it('does not take away what is on the screen when a retry fails', async () => {
    const web = server({ [URL]: WHOLE });
    const store = new CatalogueStore(URL, web);
    const before = await store.load();
    web.pages[URL] = new Error('no network');
    assert.equal(await store.retry(), before);
    assert.equal((await store.procedure('9.000001')).kind, 'found');
  });

  it('works without a copy when the storage is full, forbidden or damaged', async () => {
    const broken = { get: () => Promise.reject(new Error('forbidden')), set: () => Promise.reject(new Error('full')) };
    assert.equal(
      (await new CatalogueStore(URL, { ...server({ [URL]: WHOLE }), storage: broken }).load()).kind,
      'ready',
    );
    assert.equal((await new CatalogueStore(URL, { ...server({}), storage: broken }).load()).kind, 'failed');
    const odd = { get: async () => '{"savedOn":"2026","text":"{"}', set: async () => undefined };
    assert.equal((await new CatalogueStore(URL, { ...server({}), storage: odd }).load()).kind, 'failed');
  });
});

describe("a procedure's file that does not come", () => {
  const FILE = 'https://phuong.example/data/split/p/9.000001.json';

  it('fails with the reason, and is asked for again next time', async () => {
    const web = server({ ...split(), [FILE]: 503 });
    const store = new CatalogueStore(URL, web);
    const failed = await store.procedure('9.000001');
    assert.deepEqual(failed, {
      kind: 'failed',
      problem: { kind: 'http', severity: 'error', status: 503, code: '9.000001', url: FILE },
    });
    web.pages[FILE] = split()[FILE];
    assert.equal((await store.procedure('9.000001')).kind, 'found');
  });

  it('is read from the last good copy, with its date, and asked for again next time', async () => {
    const storage = drawer();
    const web = server(split());
    await new CatalogueStore(URL, { ...web, storage, now }).procedure('9.000001');
    web.pages[URL] = web.pages[FILE] = new Error('no network');
    const store = new CatalogueStore(URL, { ...web, storage });
    const result = await store.procedure('9.000001');
    assert.ok(result.kind === 'found');
    assert.deepEqual(result.stale, { savedOn: '2026-11-24T08:00:00.000Z' });
    web.pages[FILE] = split()[FILE];
    const again = await store.procedure('9.000001');
    assert.equal(again.kind === 'found' && again.stale, undefined);
  });

  it('is not believed when it is of another procedure', async () => {
    const other = JSON.stringify(SPLIT.procedures.get('9.000002'));
    const result = await new CatalogueStore(URL, server({ ...split(), [FILE]: other })).procedure('9.000001');
    assert.equal(result.kind === 'failed' && result.problem.kind, 'wrongProcedure');
  });

  it('is shown with a warning when it is of another build', async () => {
    const other = JSON.stringify({ ...SPLIT.procedures.get('9.000001'), catalogueVersion: '2025.01.01' });
    const result = await new CatalogueStore(URL, server({ ...split(), [FILE]: other })).procedure('9.000001');
    assert.ok(result.kind === 'found');
    assert.deepEqual(result.problems, [
      { kind: 'versionDiffers', severity: 'warning', code: '9.000001', version: '2026.07.18', found: '2025.01.01' },
    ]);
  });

  it('says that the record itself cannot be read', async () => {
    const bad = loose(SPLIT.procedures.get('9.000001'));
    delete bad.status;
    const result = await new CatalogueStore(URL, server({ ...split(), [FILE]: JSON.stringify(bad) })).procedure(
      '9.000001',
    );
    assert.equal(result.kind === 'failed' && result.problem.kind, 'recordLeftOut');
  });
});
