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

  it('takes nothing that is no JSON, wherever the network cuts it', () => {
    const blanks = [
      TEXT.replace('\n],"searchRows"', ',\n \n],"searchRows"'),
      TEXT.replace('"procedures":[\n', '"procedures":[\n ,\n'),
      TEXT.replace('\n}}', ',\n\t\n}}'),
      `${TEXT}\u00a0`,
    ];
    for (const text of blanks) {
      assert.throws(() => JSON.parse(text));
      for (let cut = 0; cut <= text.length; cut++) assert.equal(arrive(text, [cut]).read, undefined);
    }
  });

  it('has an end to what it waits for: a page of any length that is no index', () => {
    const arriving = new ArrivingIndex();
    for (let i = 0; i < 30; i++) arriving.take('<p>Không tìm thấy trang</p>\n'.repeat(2000));
    arriving.take(TEXT);
    assert.equal(arriving.end(), undefined);
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
      'when it has no procedures': TEXT.replace(
        /"procedures":\[[^]*\],"searchRows"/,
        '"procedures":[\n\n],"searchRows"',
      ),
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

describe('a store reads along while the network brings its catalogue', () => {
  const URL = 'https://phuong.example/data/split/index.json';
  const half = TEXT.length >> 1;
  const pieces = [TEXT.slice(0, half), TEXT.slice(half)];
  /** A server that sends the rest of a text when it is told to; `lose` in place of a piece breaks the connection. */
  const slowly = (sent: (string | 'lose')[]) => {
    let go = () => {};
    const going = new Promise<void>((resolve) => (go = resolve));
    const fetcher = async () => ({
      ok: true,
      status: 200,
      text: async (onPiece?: (piece: string) => void) => {
        for (const [i, piece] of sent.entries()) {
          if (i > 0) await going;
          if (piece === 'lose') throw new Error('network');
          onPiece?.(piece);
        }
        return sent.join('');
      },
    });
    return { fetcher, go };
  };
  const soon = () => new Promise((resolve) => setTimeout(resolve));

  it('and takes what was read instead of reading it once more', async () => {
    const { fetcher, go } = slowly(pieces);
    const store = new CatalogueStore(URL, { fetcher });
    const loaded = store.load();
    await soon();
    assert.ok(store.arriving?.catalogue, 'the first half is read');
    assert.equal(store.state.kind, 'loading');
    go();
    const state = await loaded;
    assert.ok(state.kind === 'ready');
    assert.equal(state.catalogue, store.arriving.catalogue);
    assert.deepEqual(state.catalogue, readCatalogue(JSON.parse(TEXT)).catalogue);
  });

  it('but names what has to be mended', async () => {
    const { fetcher, go } = slowly(pieces.map((piece) => piece.replace('"slug":"hai"', '"slug":7')));
    const store = new CatalogueStore(URL, { fetcher });
    go();
    const state = await store.load();
    assert.ok(state.kind === 'ready');
    assert.notEqual(state.catalogue, store.arriving?.catalogue);
    assert.equal(state.problems.length, 1);
    assert.equal(state.catalogue.procedures.length, 3);
  });

  it('and does without pieces where the surroundings have none', async () => {
    const fetcher = async () => ({ ok: true, status: 200, text: async () => TEXT });
    const state = await new CatalogueStore(URL, { fetcher }).load();
    assert.ok(state.kind === 'ready' && state.catalogue.procedures.length === 3);
  });

  it('and begins anew when the connection broke and it is tried again', async () => {
    const sent: (string | 'lose')[] = [pieces[0], 'lose'];
    const { fetcher, go } = slowly(sent);
    go();
    const store = new CatalogueStore(URL, { fetcher });
    assert.equal((await store.load()).kind, 'failed');
    const first = store.arriving;
    assert.equal(first?.isOver, true);
    sent.splice(0, 2, ...pieces);
    const state = await store.retry();
    assert.ok(state.kind === 'ready');
    assert.notEqual(store.arriving, first);
    assert.equal(state.catalogue, store.arriving?.catalogue);
  });
});
