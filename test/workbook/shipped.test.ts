import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { readWorkbook, writeWorkbook } from '../../src/workbook/index.js';
import { LAYERS, shippedLayer } from './support.js';

describe('the shipped catalogue as a workbook', () => {
  for (const folder of LAYERS) {
    it(`loses nothing of ${folder}`, async () => {
      const layer = shippedLayer(folder);
      const bytes = await writeWorkbook(layer);
      const { layer: back, issues } = await readWorkbook(bytes, { fileName: 'so.xlsx', today: '2026-11-24' });
      assert.deepEqual(
        issues.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.deepEqual(back, layer);
      if (folder === 'national') assert.ok(layer.procedures.length >= 195);
    });
  }

  it('has no code in any cell, and says conditions in Vietnamese', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeWorkbook(shippedLayer('national'))).buffer as never);
    const conditions = new Set<string>();
    workbook.eachSheet((sheet) => {
      const whens: number[] = [];
      sheet.eachRow((row, number) =>
        row.eachCell((cell, column) => {
          const text = String(cell.value);
          assert.doesNotMatch(text, /^\s*[{[]\s*["{[]|":\s*[{["\d]/, `${sheet.name} ${cell.address}`);
          assert.ok(!cell.formula, cell.address);
          if (number === 2 && /^(when|askWhen)/.test(text)) whens.push(column);
          if (number > 2 && whens.includes(column)) conditions.add(text);
        }),
      );
    });
    assert.ok(conditions.size > 100);
    // Names in brackets are ids: nothing that a clerk wrote needs one.
    assert.deepEqual([...conditions].filter((text) => / \[|^\[/.test(text)).slice(0, 3), []);
    assert.ok(conditions.has('Cách nộp không phải là Trực tuyến'));
  });
});
