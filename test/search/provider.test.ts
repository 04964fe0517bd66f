import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createSearch, type SearchableCatalogue } from '../../src/search/index.js';
import { createPageProvider, createSearchProvider, type FromWorker, type ToWorker } from '../../src/search/provider.js';
import { serve, type WorkerScope } from '../../src/search/serve.js';
import { catalogue } from './fixture.js';

const direct = createSearch(catalogue);
const aborted = (error: Error) => error.name === 'AbortError';

/** The other end of a worker, in this thread: messages are copied and come later, as between threads. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static broken: 'no' | 'throws' | 'fails' = 'no';
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  ended = false;
  private scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) => setTimeout(() => !this.ended && this.onmessage?.({ data: structuredClone(message) }), 1),
  };
  constructor(readonly url: string) {
    if (FakeWorker.broken === 'throws') throw new Error('SecurityError: another origin');
    FakeWorker.made.push(this);
    if (FakeWorker.broken === 'fails') setTimeout(() => this.onerror?.({ preventDefault() {} }), 1);
    else serve(this.scope);
  }
  postMessage(message: ToWorker) {
    const copy = structuredClone(message);
    setTimeout(() => !this.ended && this.scope.onmessage?.({ data: copy }), 1);
  }
  terminate() {
    this.ended = true;
  }
}

describe('A search in the page, in slices', () => {
  it('answers what the direct one answers', async () => {
    const provider = createPageProvider(catalogue);
    assert.deepEqual(
      await provider.search('ket hon', { limit: 3, filters: { field: ['ho-tich'] } }),
      direct.search('ket hon', { limit: 3, filters: { field: ['ho-tich'] } }),
    );
    assert.deepEqual(
      await provider.facets('dang ky', { field: ['cu-tru'] }),
      direct.facets('dang ky', { field: ['cu-tru'] }),
    );
    assert.deepEqual(await provider.suggest('keets hoon'), direct.suggest('keets hoon'));
  });
  it('forgets the older query when somebody types on, and keeps counts apart from results', async () => {
    const provider = createPageProvider(catalogue);
    const older = provider.search('ket');
    const counts = provider.facets('ket hon');
    const newer = provider.search('ket hon');
    await assert.rejects(older, aborted);
    assert.deepEqual(await newer, direct.search('ket hon'));
    assert.deepEqual(await counts, direct.facets('ket hon'));
  });
  it('does not hold the page for long while it builds and searches a large catalogue', async () => {
    const large: SearchableCatalogue = {
      ...catalogue,
      procedures: Array.from({ length: 200 }, (_, round) =>
        catalogue.procedures.map((one) => ({ ...one, code: `${round}-${one.code}`, supersededBy: undefined })),
      ).flat(),
    };
    let longest = 0;
    let ticks = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      ticks++;
    }, 1);
    const provider = createPageProvider(large);
    assert.equal((await provider.search('dang ky khai sinh', { limit: 5 })).length, 5);
    clearInterval(watch);
    assert.ok(ticks > 2, `the page came to its turn ${ticks} times`);
    assert.ok(longest < 250, `held for ${longest} ms`);
  });
  it('ends when it is disposed of', async () => {
    const provider = createPageProvider(catalogue);
    const answer = provider.search('ket hon');
    provider.dispose();
    await assert.rejects(answer, aborted);
  });
});

describe('A search in a worker', () => {
  const before = globalThis.Worker;
  globalThis.Worker = FakeWorker as unknown as typeof Worker;
  after(() => (globalThis.Worker = before));
  const options = { workerUrl: 'search/worker.js', workerFrom: 1 };

  it('answers what the direct one answers, from a copy of what it needs', async () => {
    const provider = createSearchProvider(catalogue, options);
    assert.deepEqual(
      await provider.search('khai sinh', { explain: true }),
      direct.search('khai sinh', { explain: true }),
    );
    assert.deepEqual(await provider.facets(''), direct.facets(''));
    assert.deepEqual(await provider.suggest('keets hoon'), direct.suggest('keets hoon'));
    assert.equal(FakeWorker.made.length, 1);
    provider.dispose();
    await new Promise((resolve) => setTimeout(resolve, 1));
    assert.ok(FakeWorker.made[0].ended);
  });
  it('takes papers and results along when no prepared data hold them', async () => {
    const paper = { items: [{ name: { vi: 'Giấy chứng sinh' } }] };
    const whole = {
      ...catalogue,
      procedures: catalogue.procedures.map((one) => ({ ...one, dossier: one.code === '1.001193' ? paper : undefined })),
    };
    const provider = createSearchProvider(whole, options);
    assert.deepEqual(await provider.search('giấy chứng sinh'), createSearch(whole).search('giấy chứng sinh'));
    provider.dispose();
  });
  it('passes on popularity', async () => {
    const twins = {
      ...catalogue,
      procedures: ['9.000001', '9.000002'].map((code) => ({ ...catalogue.procedures[0], code })),
    };
    const provider = createSearchProvider(twins, { ...options, popular: ['9.000002'] });
    assert.equal((await provider.search('khai sinh'))[0].code, '9.000002');
    provider.dispose();
  });
  it('forgets the older query', async () => {
    const provider = createSearchProvider(catalogue, options);
    const older = provider.search('khai');
    const newer = provider.search('khai tu');
    await assert.rejects(older, aborted);
    assert.equal((await newer)[0].code, '1.000656');
    provider.dispose();
  });
  for (const broken of ['throws', 'fails'] as const) {
    it(`becomes one in the page when the worker ${broken === 'throws' ? 'may not start' : 'fails to load'}`, async () => {
      FakeWorker.broken = broken;
      const provider = createSearchProvider(catalogue, options);
      assert.deepEqual(await provider.search('kết hôn'), direct.search('kết hôn'));
      FakeWorker.broken = 'no';
      provider.dispose();
    });
  }
  it('is not used for a ward', async () => {
    const made = FakeWorker.made.length;
    const provider = createSearchProvider(catalogue, { workerUrl: 'search/worker.js' });
    assert.equal((await provider.search('kết hôn'))[0].code, '1.000894');
    assert.equal(FakeWorker.made.length, made);
    provider.dispose();
  });
});
