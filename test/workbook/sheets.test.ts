import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as enums from '../../src/workbook/enums.js';
import { cellColumns, SHEETS } from '../../src/workbook/sheets.js';
import { columnTables } from './columns-doc.js';

const DOC = new URL('../../docs/workbook.md', import.meta.url);
const MARK = '<!-- columns: written by test/workbook/sheets.test.ts (UPDATE_DOCS=1) -->\n';

describe('the sheets of the workbook', () => {
  it('are described in docs/workbook.md as they are', () => {
    const doc = readFileSync(DOC, 'utf8');
    const [before] = doc.split(MARK);
    const wanted = `${before}${MARK}\n${columnTables()}`;
    if (process.env.UPDATE_DOCS) writeFileSync(DOC, wanted);
    else assert.equal(doc, wanted, 'Run UPDATE_DOCS=1 node --import tsx --test test/workbook/sheets.test.ts');
  });

  it('have the names that clerks were promised, and heads that tell columns apart', () => {
    const names = SHEETS.map(({ name }) => name);
    for (const name of [
      'thu_tuc',
      'giay_to',
      'buoc',
      'phi',
      'thoi_han',
      'truong_hop',
      'noi_tiep_nhan',
      'dong_nghia',
      'lich',
      'cau_hoi',
      'lua_chon',
    ])
      // prettier-ignore
      assert.ok(names.includes(name), name);
    for (const sheet of SHEETS) {
      const heads = cellColumns(sheet).map(({ head }) => enums.wordKey(head));
      assert.deepEqual(
        heads.filter((head, index) => heads.indexOf(head) !== index),
        [],
        sheet.name,
      );
      assert.ok(sheet.name.length <= 31);
      assert.equal(sheet.parent === undefined || names.indexOf(sheet.parent) < names.indexOf(sheet.name), true);
    }
  });

  it('offer words that can be told apart without marks', () => {
    for (const [name, words] of Object.entries(enums)) {
      if (typeof words !== 'object') continue;
      for (const [word, said] of Object.entries(words)) {
        assert.equal(enums.readWord(words, said), word, `${name}.${word}`);
        assert.equal(enums.readWord(words, enums.wordKey(said)), word, `${name}.${word}`);
        assert.equal(enums.readWord(words, word), word, `${name}.${word}`);
      }
    }
  });
});
