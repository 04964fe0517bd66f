import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openZip, LIMITS } from '../../src/workbook/open-zip.js';
import { readWorkbook, writeWorkbook } from '../../src/workbook/index.js';
import { sayCellIssue } from '../../src/workbook/words.js';
import { catalogue } from '../catalogue/fixture.js';

const good = await writeWorkbook(catalogue());
const parts = () => unzipSync(good);
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
const joined = (...pieces: Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const files: [name: string, bytes: () => Uint8Array, said: RegExp][] = [
  ['an empty file', () => new Uint8Array(), /trống/],
  ['an old .xls', () => joined(OLE, new Uint8Array(2000)), /đời cũ \(\.xls\)/],
  ['a workbook with a password', () => joined(OLE, new Uint8Array(600), utf16('EncryptedPackage'), new Uint8Array(600)), /mật khẩu/],
  ['a workbook with macros', () => zipSync({ ...parts(), 'xl/vbaProject.bin': strToU8('x') }), /macro/],
  ['an OpenDocument sheet', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }), /\.ods/],
  ['a Word document', () => zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }), /không phải sổ Excel/],
  ['a web page named .xlsx', () => strToU8('<!doctype html><html><table></table></html>'), /không phải sổ Excel/],
  ['a PDF', () => strToU8('%PDF-1.7 …'), /không phải sổ Excel/],
  ['JSON', () => strToU8('{"format":"ward-catalogue"}'), /không phải sổ Excel/],
  ['a file that is cut off', () => good.slice(0, Math.floor(good.length / 2)), /hỏng|cụt/],
  ['a file with a hole', () => { const bytes = good.slice(); bytes.fill(0x55, 2000, 6000); return bytes; }, /hỏng|cụt/],
  ['a workbook with a document type', () => { const all = parts(); return zipSync({ ...all, 'xl/workbook.xml': joined(strToU8('<!DOCTYPE a [<!ENTITY b "c">]>'), all['xl/workbook.xml']) }); }, /không phần mềm bảng tính nào/],
  ['a million rows', () => zipSync({ ...parts(), 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${'<row r="1"></row>'.repeat(LIMITS.rows + 1)}</sheetData></worksheet>`) }), /chỉ nhận đến 50000 dòng/],
  ['a zip bomb', () => zipSync({ ...parts(), 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }), /lớn bất thường/],
  ['letters of an old encoding', () => Uint8Array.from([0x4d, 0xe3, 0x2c, 0xca, 0x0a]), /UTF-8/],
  ['a CSV with an open quote', () => strToU8('Mã thủ tục,Mã khoản thu\n"1.001193,le-phi\n'), /nháy kép không khép/],
  ['a table of something else', () => strToU8('a,b\n1,2\n'), /bỏ qua|Không thấy dòng tên cột|Thiếu trang/],
]; // prettier-ignore

describe('a file that is no workbook of ours', () => {
  for (const [name, bytes, said] of files) {
    it(`is refused in a plain sentence: ${name}`, async () => {
      const { layer, issues } = await readWorkbook(bytes(), { fileName: 'so.xlsx' });
      assert.equal(layer, null);
      const words = issues.map((issue) => sayCellIssue(issue, 'vi'));
      assert.ok(words.some((text) => said.test(text)), JSON.stringify([words, issues])); // prettier-ignore
      assert.ok(issues.every(({ kind }) => kind !== 'unexpected'));
      for (const issue of issues) assert.doesNotMatch(sayCellIssue(issue, 'en'), /undefined|\[object/);
    });
  }

  it('is not unpacked to its end when it grows without measure', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(240 * 1024 * 1024) }, { level: 1 });
    assert.ok(bomb.length < 2 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(openZip(bomb), { kind: 'zipBomb' });
    assert.ok(process.memoryUsage().arrayBuffers - before < 100 * 1024 * 1024);
  });

  it('does not cost more for a drop-down or a merge over all cells', async () => {
    const all = parts();
    const name = Object.keys(all).find((part) => /worksheets\/sheet3\.xml/.test(part)) as string;
    const xml = new TextDecoder().decode(all[name]);
    const wide =
      '<mergeCells count="1"><mergeCell ref="D10:XFD1048576"/></mergeCells>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A3:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    const changed = xml
      .replace(/<dataValidations[^]*?<\/dataValidations>/, '')
      .replace('</sheetData>', `</sheetData>${wide}`);
    assert.notEqual(changed, xml);
    const started = Date.now();
    const { layer } = await readWorkbook(zipSync({ ...all, [name]: strToU8(changed) }), { fileName: 'so.xlsx' });
    assert.ok(layer);
    assert.ok(Date.now() - started < 20_000);
  });
});
