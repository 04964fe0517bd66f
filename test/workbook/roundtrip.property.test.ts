import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Catalogue, Condition } from '../../src/catalogue/index.js';
import { guarded, type Cell } from '../../src/workbook/cells.js';
import { sayCondition, phrasesOf } from '../../src/workbook/conditions.js';
import { readCondition } from '../../src/workbook/condition-grammar.js';
import { tablesLayer } from '../../src/workbook/from-tables.js';
import { readWorkbook, readWorkbookFiles, writeWorkbook, writeWorkbookCsv } from '../../src/workbook/index.js';
import { layerTables } from '../../src/workbook/to-tables.js';
import { condition, runs } from '../catalogue/arbitrary.js';
import { loose } from '../catalogue/fixture.js';
import { tidyAll, tidyCatalogue } from './arbitrary.js';

const errors = (issues: readonly { severity: string }[]) => issues.filter(({ severity }) => severity === 'error');

/** The sheets as a file holds them, whatever its kind: texts that look like formulas are guarded. */
function sheetsOf(layer: Catalogue) {
  const written = (cell: Cell) => (typeof cell === 'string' ? guarded(cell, false) : cell);
  return layerTables(layer).map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(written)) }));
}

/** What the sheets give back. */
function through(layer: Catalogue): unknown {
  const { layer: back, issues } = tablesLayer(sheetsOf(layer));
  assert.deepEqual(errors(issues), []);
  return back;
}

/** fast-check makes objects without a prototype. */
const plain = (value: Condition): Condition => tidyAll(loose(value));

describe('any catalogue', () => {
  it('comes back from its sheets as it was', () => {
    fc.assert(
      fc.property(tidyCatalogue, (layer) => assert.deepEqual(through(layer), layer)),
      runs(40),
    );
  });

  it('comes back from an .xlsx file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(tidyCatalogue, async (layer) => {
        const { layer: back } = await readWorkbook(await writeWorkbook(layer), { fileName: 'so.xlsx' });
        assert.deepEqual(back, layer);
      }),
      runs(3),
    );
  });

  it('comes back from CSV files as it was', async () => {
    await fc.assert(
      fc.asyncProperty(tidyCatalogue, async (layer) => {
        const encoder = new TextEncoder();
        const files = [...(await writeWorkbookCsv(layer))].map(([name, text]) => ({
          fileName: `${name}.csv`,
          bytes: encoder.encode(text),
        }));
        const { layer: back } = await readWorkbookFiles(files);
        assert.deepEqual(back, layer);
      }),
      runs(12),
    );
  });

  it('changes nothing when it is imported over itself', () => {
    fc.assert(
      fc.property(tidyCatalogue, (layer) => {
        const tables = sheetsOf(layer);
        assert.deepEqual(tablesLayer(tables, layer).layer, layer);
        // Sheets that are missing leave what was there.
        for (const kept of ['thu_tuc', 'giay_to', 'tang', 'lua_chon'])
          assert.deepEqual(
            tablesLayer(
              tables.filter(({ name }) => name === kept),
              layer,
            ).layer,
            layer,
          );
      }),
      runs(10),
    );
  });
});

describe('any condition', () => {
  it('has a sentence that means the same', () => {
    fc.assert(
      fc.property(tidyCatalogue, condition.map(plain), ({ procedures: [asked] }, when) => {
        const book = phrasesOf(asked);
        assert.deepEqual(readCondition(sayCondition(when, asked, book), asked, book), when);
      }),
      runs(120),
    );
  });
});
