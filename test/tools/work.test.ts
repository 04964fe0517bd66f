/** The desk of the editor's page, without the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/index.js';
import { inspect } from '../../src/tools/catalogue/inspect.js';
import { ownSource, readAll, withoutSource, withSource, type Work } from '../../src/tools/catalogue/work.js';
import { readWorkbookFiles } from '../../src/workbook/index.js';
import { catalogue, procedure } from '../catalogue/fixture.js';

const TODAY = '2026-11-24';
const base: Catalogue[] = [catalogue(), catalogue([], { id: 'vn.tinh', layer: 'province' })];

/** Drops files, one after the other, and gives what lies on the desk then. */
async function drop(work: Work, ...files: [name: string, content: string | Uint8Array][]): Promise<Work> {
  for (const [name, content] of files) {
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const given = [{ name, size: data.length, bytes: () => Promise.resolve(data) }];
    const read = await readAll(
      given,
      work,
      base,
      (sheets, layer) => readWorkbookFiles(sheets, { base: layer, today: TODAY }),
      () => Promise.resolve(),
    );
    work = read.reduce(withSource, work);
  }
  return work;
}
const seen = (work: Work) => work.map(({ name, kind }) => `${name} ${kind}`);
const amount = (work: Work): unknown => {
  const price = inspect(work, base, TODAY).catalogue?.procedures[0].fees[0].price;
  return price?.kind === 'fixed' ? price.amount : price?.kind;
};
const fees = (value: string) => `Mã thủ tục,Mã khoản thu,Mức thu\n9.000001,le-phi,${value}\n`;
const old = Uint8Array.from([0x4d, 0xe3, 0x2c, 0xca, 0x0a]);

describe('a file that cannot be used', () => {
  it('leaves what is open under its name, until a good one comes', async () => {
    const open = await drop([ownSource('quoc-gia.json', base[0])], ['phi.csv', fees('30000')]);
    const both = await drop(open, ['phi.csv', old], ['phi.csv', old]);
    assert.deepEqual(seen(both), ['phi.csv layer', 'phi.csv broken']);
    assert.equal(amount(both), 30000);
    assert.deepEqual(seen(withoutSource(both, both[1])), ['phi.csv layer']);
    const mended = await drop(both, ['phi.csv', fees('40000')]);
    assert.deepEqual([seen(mended), amount(mended)], [['phi.csv layer'], 40000]);
  });

  it('does not move the lines of the good one', async () => {
    const good = JSON.stringify(procedure({ field: 'la' }), null, 2);
    const issues = (work: Work) => inspect(work, base, TODAY).issues.filter(({ kind }) => kind === 'danglingRef');
    const before = await drop([], ['9.000001.json', good]);
    assert.ok(issues(before)[0].line);
    assert.deepEqual(issues(await drop(before, ['9.000001.json', good.slice(0, 300)])), issues(before));
  });
});

describe('a table that names no layer', () => {
  const kinds = (work: Work) => work.flatMap(({ cellIssues }) => cellIssues.map(({ kind }) => kind));

  it('belongs to the layer that knows its codes', async () => {
    for (const open of [[], [ownSource('phuong.json', catalogue([], { id: 'vn.phuong', layer: 'ward' }))]]) {
      const work = await drop(open, ['phi.csv', fees('30000')]);
      assert.deepEqual([kinds(work), amount(work)], [[], 30000]);
      assert.deepEqual(work.at(-1)?.about, 'layer vn.thu');
    }
  });

  it('belongs to what is open before what the page brings along', async () => {
    const own = catalogue([procedure({ shortName: { vi: 'Của phường' } })], { id: 'vn.phuong', layer: 'ward' });
    const work = await drop([ownSource('phuong.json', own)], ['phi.csv', fees('30000')]);
    assert.deepEqual([seen(work), kinds(work), amount(work)], [['phi.csv layer'], [], 30000]);
    assert.equal(inspect(work, base, TODAY).catalogue?.procedures[0].shortName?.vi, 'Của phường');
    // A wrong code is told where the right ones belong.
    const wrong = await drop(work, ['phi.csv', `${fees('40000')}9.000009,le-phi,5000\n`]);
    assert.deepEqual([seen(wrong), kinds(wrong), amount(wrong)], [['phi.csv layer'], ['noParent'], 40000]);
  });

  it('needs an open catalogue when nobody knows its codes', async () => {
    for (const [name, text] of [
      ['phi.csv', fees('30000').replace('9.000001', '9.000009')],
      ['co_quan.csv', 'Mã cơ quan,Tên cơ quan,Loại cơ quan,Cấp\nx,Cơ quan X,khác,cấp xã\n'],
    ]) {
      const alone = await drop([], [name, text]);
      assert.deepEqual([seen(alone), kinds(alone)], [[`${name} broken`], ['openFirst']]);
    }
    const csv = 'Mã cơ quan,Tên cơ quan,Loại cơ quan,Cấp\nubnd-xa,Cơ quan X,khác,cấp xã\n';
    const open = await drop([ownSource('quoc-gia.json', base[0])], ['co_quan.csv', csv]);
    assert.deepEqual([seen(open), kinds(open)], [['co_quan.csv layer'], []]);
  });

  it('is told what is wrong with it when it is no table', async () => {
    assert.deepEqual(kinds(await drop([], ['phi.csv', old])), ['csvNotUtf8']);
    for (const open of [[], [ownSource('a.json', base[0])]])
      assert.deepEqual(kinds(await drop(open, ['b.csv', 'a,b\n1,2\n'])), ['sheetUnknown', 'nothingInside']);
  });
});
