import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guarded } from '../../src/workbook/cells.js';
import { readWorkbook, readWorkbookFiles, writeWorkbookCsv } from '../../src/workbook/index.js';
import { sayCellIssue } from '../../src/workbook/words.js';
import { catalogue, procedure } from '../catalogue/fixture.js';
import { first } from './support.js';

const fees = [
  ['Mã thủ tục', 'Mã khoản thu', 'Mức thu', 'Tên khoản thu', 'Có hiệu lực từ'],
  ['9.000001', 'le-phi', '25.000', 'Lệ phí; nộp một lần, cho mỗi con mèo', '01/07/2026'],
];
const lines = (separator: string, newline: string) =>
  fees.map((row) => row.map((cell) => (/[,;\t]/.test(cell) ? `"${cell}"` : cell)).join(separator)).join(newline) +
  newline;

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('one sheet as CSV', () => {
  for (const [name, bytes] of [
    ['commas', utf8(lines(',', '\n'))],
    ['semicolons, as Excel in Vietnam writes', utf8(lines(';', '\r\n'))],
    ['tabs', utf8(lines('\t', '\r\n'))],
    ['a byte order mark', utf8(`\ufeff${lines(',', '\r\n')}`)],
    ['a line that names the separator', utf8(`sep=;\r\n${lines(';', '\r\n')}`)],
    ['UTF-16 of a Windows editor', utf16(`\ufeff${lines('\t', '\r\n')}`, true)],
    ['UTF-16, big-endian', utf16(`\ufeff${lines('\t', '\r\n')}`, false)],
    ['letters apart from their marks', utf8(lines(',', '\n').normalize('NFD'))],
    ['lines of old Macs', utf8(lines(',', '\r'))],
  ] as const) {
    it(`is read with ${name}`, async () => {
      const result = await readWorkbook(bytes, { fileName: 'phi.csv', base: catalogue() });
      assert.deepEqual(result.issues, []);
      const [fee] = first(result).fees;
      assert.deepEqual(
        [fee.price.amount, fee.label, fee.effectiveFrom, fee.type],
        [25000, { vi: 'Lệ phí; nộp một lần, cho mỗi con mèo' }, '2026-07-01', 'charge'],
      );
      // What the sheet says nothing about is as it was.
      assert.deepEqual({ ...first(result), fees: [] }, { ...procedure(), fees: [] });
    });
  }

  it('says where a letter was lost on the way, and takes the rest', async () => {
    const bytes = utf8(lines(';', '\r\n').replace('mỗi', 'm\ufffdi'));
    const result = await readWorkbook(bytes, { fileName: 'phi.csv', base: catalogue() });
    assert.deepEqual(
      result.issues.map(({ kind, severity, row, column }) => [kind, severity, row, column]),
      [['lostLetters', 'warning', 2, 'Tên khoản thu']],
    );
    assert.equal(first(result).fees[0].label?.vi, 'Lệ phí; nộp một lần, cho m\ufffdi con mèo');
  });

  it('says where a text stands in another encoding', async () => {
    const bytes = utf8(lines(';', '\r\n').replace('mỗi', 'mçi').replace('Lệ phí', 'LÖ phÝ'));
    const result = await readWorkbook(bytes, { fileName: 'phi.csv', base: catalogue() });
    assert.deepEqual(
      result.issues.map(({ kind, severity, row, column, found }) => [kind, severity, row, column, found]),
      [['wrongEncoding', 'warning', 2, 'Tên khoản thu', 'phÝ;']],
    );
  });

  it('says where commas made one keyword of several', async () => {
    const bytes = utf8('Mã thủ tục;Từ khóa tìm kiếm\n9.000001;"nuôi mèo\nđăng ký mèo, khai báo mèo, sổ của mèo"\n');
    const { issues } = await readWorkbook(bytes, { fileName: 'thu_tuc.csv', base: catalogue() });
    assert.deepEqual(
      issues.map((issue) => sayCellIssue(issue, 'vi')),
      [
        'Trang thu_tuc, dòng 2, cột Từ khóa tìm kiếm: Có vẻ nhiều từ khóa bị gộp thành một: "đăng ký mèo, khai báo mèo, sổ của mèo". Ngăn cách các từ khóa bằng dấu chấm phẩy, hoặc ghi mỗi từ khóa một dòng.',
      ],
    );
  });

  it('names its file, row and column in a problem', async () => {
    const text = lines(',', '\n').replace('25.000', '=1+1');
    const { issues } = await readWorkbook(utf8(text), { fileName: 'phi.csv', base: catalogue() });
    assert.deepEqual(
      issues.map(({ kind, file, sheet, row, column }) => [kind, file, sheet, row, column]),
      [['formulaCell', 'phi.csv', 'phi', 2, 'Mức thu']],
    );
  });

  it('is written so that no spreadsheet runs what is in it, and comes back', async () => {
    const texts = ['=1+1', '+84', '-5', '@a', "'=x", "''-y", '- một\n- hai'];
    const layer = catalogue([
      procedure({ steps: texts.map((vi, index) => ({ id: `s${index}`, title: { vi }, actor: 'agency' as const })) }),
    ]);
    const files = await writeWorkbookCsv(layer);
    for (const line of (files.get('buoc') ?? '').split(/[\r\n,"]+/)) assert.doesNotMatch(line, /^[=+@]/);
    const read = await readWorkbookFiles(
      [...files].map(([name, text]) => ({ fileName: `${name}.csv`, bytes: utf8(text) })),
    );
    assert.deepEqual(read.layer, layer);
    assert.equal(guarded('=1', true), "'=1");
    assert.equal(guarded('-5', true), "'-5");
    assert.equal(guarded('- a', false), '- a');
  });
});
