import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  ArrivingIndex,
  CatalogueStore,
  indexText,
  readCatalogue,
  splitCatalogue,
  type Catalogue,
  type CatalogueIndex,
} from '../../src/catalogue/index.js';
import { withSearchData } from '../../src/search/index.js';
import { anyCatalogue, runs } from './arbitrary.js';
import { catalogue, procedure } from './fixture.js';

const built = (whole: Catalogue): CatalogueIndex => withSearchData(splitCatalogue(whole).index, whole);
const WHOLE = catalogue([
  procedure(),
  procedure({ code: '9.000002', slug: 'hai' }),
  procedure({ code: '9.000003', slug: 'ba' }),
]) as Catalogue;
const TEXT = indexText(built(WHOLE));

/** Reads a text in pieces that end at these places. */
function arrive(text: string, cuts: readonly number[] = []) {
  const arriving = new ArrivingIndex();
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    arriving.take(text.slice(from, end));
    from = end;
  }
  return { arriving, read: arriving.end() };
}

describe('an index that is read while it is on its way', () => {
  it('is what reading it whole gives, wherever the network cuts it', () => {
    fc.assert(
      fc.property(anyCatalogue, fc.array(fc.nat(), { maxLength: 12 }), (json, cuts) => {
        const whole = json as unknown as Catalogue;
        if (whole.format !== 'ward-catalogue' || whole.procedures.length === 0) return;
        const text = indexText(built(whole));
        const { catalogue: usual, problems } = readCatalogue(JSON.parse(text));
        const { read } = arrive(text, cuts);
        if (problems.length > 0) assert.equal(read, undefined, 'what has to be mended is left to the usual reader');
        else assert.deepEqual(read, usual);
      }),
      runs(100),
    );
  });

  it('has its first procedures before the last have come', () => {
    const arriving = new ArrivingIndex();
    arriving.take(TEXT.slice(0, TEXT.indexOf('"9.000002"')));
    assert.deepEqual(
      arriving.catalogue?.procedures.map(({ code }) => code),
      ['9.000001'],
    );
    assert.equal(arriving.isOver, false);
  });

  it('needs no line break at its end', () => {
    assert.deepEqual(arrive(TEXT.trimEnd()).read, readCatalogue(JSON.parse(TEXT)).catalogue);
  });

  it('tells who waits when more has come, and when no more will', async () => {
    const arriving = new ArrivingIndex();
    const waits = [arriving.more(), arriving.more()];
    arriving.take(TEXT.slice(0, 20));
    await Promise.all(waits);
    const last = arriving.more();
    arriving.end();
    await Promise.all([last, arriving.more()]);
  });

  describe('is left to the usual reader', () => {
    const cases: Record<string, string> = {
      'when it is laid out in another way': JSON.stringify(JSON.parse(TEXT)),
      'when it is cut off': TEXT.slice(0, -3),
      'when it is cut off between two procedures': TEXT.slice(0, TEXT.indexOf('{"code":"9.000002"')),
      'when something follows': `${TEXT}{}`,
      'when a comma is missing': TEXT.replace('},\n{"code":"9.000002"', '}\n{"code":"9.000002"'),
      'when there is a comma too many': TEXT.replace('\n],"searchRows"', ',\n],"searchRows"'),
      'when a line is no JSON': TEXT.replace('{"code":"9.000002"', '{"code":9.000002"'),
      'when a record is no object': TEXT.replace(/\n\{"code":"9\.000002".*\n/, '\nnull,\n'),
      'when a record has to be mended': TEXT.replace('"slug":"hai"', '"slug":7'),
      'when a code stands there twice': TEXT.replace('"code":"9.000002"', '"code":"9.000001"'),
      'when the head has to be mended': TEXT.replace('"layer":"national"', '"layer":"village"'),
      'when it is a whole catalogue': TEXT.replace('"format":"ward-catalogue-index"', '"format":"ward-catalogue"'),
      'when it is of another version': TEXT.replace(/"schemaVersion":"\d+/, '"schemaVersion":"99'),
      'when it is a page instead': '<!doctype html>\n<title>404</title>\n',
      'when it is empty': '',
    };
    for (const [when, text] of Object.entries(cases)) {
      it(when, () => {
        assert.notEqual(text, TEXT);
        assert.equal(arrive(text, [10, text.length >> 1]).read, undefined);
        assert.equal(arrive(text).read, undefined);
      });
    }
  });
});

describe('a store whose text somebody reads along', () => {
  const URL = 'https://phuong.example/data/split/index.json';
  /** A server that sends a text in pieces, when it is told to. */
  const slowly = (pieces: string[], text = pieces.join('')) => {
    let go = () => {};
    const sent = new Promise<void>((resolve) => (go = resolve));
    const fetcher = async () => ({
      ok: true,
      status: 200,
      contentType: 'application/json',
      text: async (onPiece?: (piece: string) => void) => {
        onPiece?.(pieces[0]);
        await sent;
        for (const piece of pieces.slice(1)) onPiece?.(piece);
        return text;
      },
    });
    return { fetcher, go };
  };
  const half = TEXT.length >> 1;
  const pieces = [TEXT.slice(0, half), TEXT.slice(half)];
  const soon = () => new Promise((resolve) => setTimeout(resolve));

  it('takes what was read instead of reading it once more, from whenever it was begun', async () => {
    for (const isLate of [false, true]) {
      const { fetcher, go } = slowly(pieces);
      const store = new CatalogueStore(URL, { fetcher });
      const arriving = new ArrivingIndex();
      if (!isLate) assert.equal(store.readAlong(arriving), true);
      const loaded = store.load();
      await soon();
      if (isLate) assert.equal(store.readAlong(arriving), true);
      assert.ok(arriving.catalogue);
      go();
      const state = await loaded;
      assert.ok(state.kind === 'ready');
      assert.equal(state.catalogue, arriving.catalogue);
      assert.deepEqual(state.catalogue, readCatalogue(JSON.parse(TEXT)).catalogue);
    }
  });

  it('reads by itself what was not fit to be read along, and names what it mended', async () => {
    const broken = pieces.map((piece) => piece.replace('"slug":"hai"', '"slug":7'));
    const { fetcher, go } = slowly(broken);
    const store = new CatalogueStore(URL, { fetcher });
    const arriving = new ArrivingIndex();
    store.readAlong(arriving);
    go();
    const state = await store.load();
    assert.ok(state.kind === 'ready');
    assert.notEqual(state.catalogue, arriving.catalogue);
    assert.equal(state.problems.length, 1);
    assert.equal(arriving.isOver, true);
  });

  it('lets one read along, and nobody once it is there', async () => {
    const { fetcher, go } = slowly(pieces);
    const store = new CatalogueStore(URL, { fetcher });
    assert.equal(store.readAlong(new ArrivingIndex()), true);
    assert.equal(store.readAlong(new ArrivingIndex()), false);
    go();
    await store.load();
    assert.equal(store.readAlong(new ArrivingIndex()), false);
  });

  it('does without pieces where the surroundings have none', async () => {
    const fetcher = async () => ({ ok: true, status: 200, text: async () => TEXT });
    const store = new CatalogueStore(URL, { fetcher });
    store.readAlong(new ArrivingIndex());
    const state = await store.load();
    assert.ok(state.kind === 'ready' && state.catalogue.procedures.length === 3);
  });

  it('tells who reads along that a broken connection brings no more, and begins anew on another try', async () => {
    let isBroken = true;
    const fetcher = async () => ({
      ok: true,
      status: 200,
      text: async (onPiece?: (piece: string) => void) => {
        onPiece?.(isBroken ? pieces[0] : TEXT);
        if (isBroken) throw new Error('network');
        return TEXT;
      },
    });
    const store = new CatalogueStore(URL, { fetcher });
    const first = new ArrivingIndex();
    store.readAlong(first);
    assert.equal((await store.load()).kind, 'failed');
    assert.equal(first.isOver, true);
    isBroken = false;
    const again = store.retry();
    const second = new ArrivingIndex();
    assert.equal(store.readAlong(second), true);
    const state = await again;
    assert.ok(state.kind === 'ready');
    assert.equal(state.catalogue, second.catalogue);
  });
});
