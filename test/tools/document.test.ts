/** A clerk follows the document word by word: every name in it must be one that is on the screen. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HELP } from '../../src/cli/help.js';
import { readProcedure } from '../../src/catalogue/index.js';
import * as words from '../../src/workbook/enums.js';
import { cellColumns, sheetByName, SHEETS } from '../../src/workbook/sheets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = readFileSync(`${root}docs/catalogue-editing.vi.md`, 'utf8');
const text = source.replace(/\s*\n\s*/g, ' ');
const view = ['view.ts', 'page.ts', 'problems.ts']
  .map((name) => readFileSync(`${root}src/tools/catalogue/${name}`, 'utf8'))
  .join('\n');
const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name);
const heads = new Set(SHEETS.flatMap((sheet) => cellColumns(sheet).map(({ head }) => head)));

describe('the document for clerks', () => {
  it('names sheets and columns that the workbook has', () => {
    const sheets = all(/trang tính `(\w+)`/g);
    assert.ok(sheets.length >= 4);
    for (const sheet of sheets) assert.ok(sheetByName(sheet), sheet);
    for (const [, sheet, title] of text.matchAll(/trang tính `(\w+)` \((\p{Lu}[^)]*)\)/gu))
      assert.equal(sheetByName(sheet)?.title, title);
    const columns = all(/cột \*\*(.+?)\*\*/g);
    assert.ok(columns.length >= 15);
    for (const column of columns) assert.ok(heads.has(column), column);
  });

  it('names choices that the lists offer', () => {
    const offered = new Set(Object.values(words).flatMap((list) => Object.values(list as Record<string, string>)));
    const choices = all(/chọn "([^"]+)"/g);
    assert.ok(choices.length >= 4);
    for (const choice of choices) assert.ok(offered.has(choice), choice);
  });

  it('names buttons, fields and parts of the page that are there', () => {
    const names = [...all(/nút \*\*(.+?)\*\*/g), ...all(/ô \*\*(.+?)\*\*/g), ...all(/\| \*\*(.+?)\*\* \|/g)];
    assert.ok(names.length >= 8);
    for (const name of names) assert.ok(view.includes(`'${name}'`), name);
    for (const word of ['không dùng được', 'danh-muc.xlsx', 'catalogue.json']) assert.ok(view.includes(word), word);
  });

  it('shows pieces of JSON that the reader takes, in the procedure that it speaks of', () => {
    const again = JSON.parse(readFileSync(`${root}procedures/national/ho-tich/1.004884.json`, 'utf8')) as {
      fees: { price: { kind: string }; label: { vi: string } }[];
      dossier: { items: unknown[] };
    };
    assert.ok(text.includes(`"${again.fees[0].label.vi}"`));
    const [price, paper] = [...source.matchAll(/```json\n([^]*?)```/g)];
    again.fees[0].price = (JSON.parse(`{${price[1]}}`) as { price: { kind: string } }).price;
    again.dossier.items.push(JSON.parse(paper[1]));
    assert.deepEqual(readProcedure(again).problems, []);
  });

  it('calls only commands that there are', () => {
    const commands = all(/(ward-catalogue [a-z]+(?: excel)?) /g);
    assert.ok(commands.length >= 6);
    for (const command of commands) assert.ok(HELP.vi.includes(command), command);
  });
});
