/** The editor's page as a clerk has it: a file on the disk, a browser, no network and no Node. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/install.mjs';
import { readCatalogue, type Catalogue } from '../../src/catalogue/index.js';
import { axeViolations, consoleErrors, openSite, sidewaysScroll, type Site } from './support.js';

const address = pathToFileURL(join(root, 'dist/tools/catalogue.html')).href;
const birth = readFileSync(join(root, 'procedures/national/ho-tich/1.001193.json'), 'utf8');
const whole = readFileSync(join(root, 'dist/data/catalogue.json'), 'utf8');
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
});

/** Opens the page from the disk; whatever it asks the network for is written down. */
async function open(site: Site, width = 1280): Promise<{ page: Page; errors: string[]; asked: string[] }> {
  const page = await site.page({ width }, { acceptDownloads: true });
  const errors = consoleErrors(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(address);
  await page.getByRole('heading', { name: 'Kiểm tra danh mục thủ tục' }).waitFor();
  return { page, errors, asked };
}

const give = async (page: Page, ...files: ReturnType<typeof file>[]): Promise<void> => {
  await page.setInputFiles('#chon', files);
  await page.getByText(`Đã đọc ${files.length} tệp.`).waitFor({ timeout: 60_000 });
};
const problems = (page: Page): Promise<string> => page.locator('section:has(#van-de)').innerText();

async function download(page: Page, button: string): Promise<Buffer> {
  const [saved] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await saved.path());
}

describe('a clerk opens the editor’s page from the disk', () => {
  let site: Site;
  const folder = mkdtempSync(join(tmpdir(), 'ward-editor-'));
  before(async () => void (site = await openSite()));
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const width of [360, 768, 1280]) {
    it(`sees what to do, then problems and the card, ${width} px wide`, async () => {
      const { page, errors, asked } = await open(site, width);
      assert.match(await page.locator('main').innerText(), /Thả tệp Excel[^]*Cách làm[^]*catalogue\.json/);
      assert.deepEqual([await sidewaysScroll(page), await axeViolations(page)], [0, []]);

      await give(page, file('1.001193.json', birth.replace('"ubnd-xa"', '"ubnd-xaa"')));
      assert.match(
        await problems(page),
        /1 lỗi, 0 cảnh báo[^]*dòng \d+, cột \d+[^]*1\.001193 Làm giấy khai sinh cho con — cơ quan › ubnd-xaa › ref[^]*Có phải là "ubnd-xa" không\?[^]*Cách sửa/,
      );
      await page.getByRole('heading', { name: 'Làm giấy khai sinh cho con' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Tải catalogue.json' }).isDisabled(), true);
      assert.deepEqual([await sidewaysScroll(page), await axeViolations(page)], [0, []]);
      assert.deepEqual([errors, asked], [[], []]);
      await page.context().close();
    });
  }

  it('mends the file, drops it again, and saves the catalogue', async () => {
    const { page, errors } = await open(site);
    await give(page, file('catalogue.json', whole));
    await give(page, file('1.001193.json', birth.replace('"status": "active"', '"status": "actif"')));
    assert.match(await problems(page), /[1-9]\d* lỗi/);
    const mended = JSON.parse(birth) as { shortName: { vi: string } };
    mended.shortName.vi = 'Khai sinh cho bé';
    await give(page, file('1.001193.json', JSON.stringify(mended, null, 2)));
    await page.getByRole('heading', { name: 'Khai sinh cho bé' }).waitFor();
    const saved = JSON.parse((await download(page, 'Tải catalogue.json')).toString('utf8')) as Catalogue;
    const { catalogue, problems: left } = readCatalogue(saved);
    assert.deepEqual(left, []);
    assert.equal(catalogue?.procedures.length, (JSON.parse(whole) as Catalogue).procedures.length);
    assert.equal(saved.procedures.find(({ code }) => code === '1.001193')?.shortName?.vi, 'Khai sinh cho bé');
    assert.equal(saved.id, 'vn.tayninh.kientuong');
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('takes a drop back, and the one before', async () => {
    const { page } = await open(site);
    await give(page, file('1.001193.json', birth));
    await give(page, file('hong.json', '{\n  "code": "1",\n  "x" 3\n}'));
    assert.match(await problems(page), /hong\.json[^]*dòng 3, cột 7/);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    assert.match(await problems(page), /Không thấy lỗi nào/);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('heading', { name: 'Cách làm' }).waitFor();
    await page.context().close();
  });

  it('edits a fee and adds a mistake in a real workbook, and is told the sheet, row and column', async () => {
    const { page, errors } = await open(site);
    await page.getByRole('button', { name: 'Mở danh mục quốc gia đi kèm' }).click();
    await page.getByText('Đã mở danh mục quốc gia đi kèm.').waitFor({ timeout: 60_000 });
    const bytes = await download(page, 'Tải sổ Excel');
    const { Workbook } = (await import('exceljs')).default;
    const book = new Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.getWorksheet('phi');
    assert.ok(sheet, 'there is a sheet of fees');
    const heads = Array.from(sheet.getRow(1).values as unknown[], String);
    const amount = heads.findIndex((head) => head.startsWith('Mức thu'));
    const [row] = (sheet.getRows(3, sheet.rowCount) ?? []).filter((one) => Number(one.getCell(amount).text) > 0);
    assert.ok(row, 'a fee with an amount');
    row.getCell(amount).value = 'hai mươi nghìn';
    await give(page, file('danh-muc.xlsx', Buffer.from(await book.xlsx.writeBuffer())));
    assert.match(await problems(page), new RegExp(`Trang phi, dòng ${row.number}, cột ${heads[amount]}`));

    row.getCell(amount).value = '23456';
    const edited = Buffer.from(await book.xlsx.writeBuffer());
    await give(page, file('danh-muc.xlsx', edited));
    assert.match(await problems(page), /0 lỗi|Không thấy lỗi nào/);

    // A copy that broke on its way takes nothing off the page.
    await give(page, file('danh-muc.xlsx', edited.subarray(0, 50_000)));
    assert.match(await problems(page), /1 lỗi[^]*Tệp bị hỏng hoặc bị cụt/);
    assert.match(await page.locator('section.card').innerText(), /Thủ tục \(19\d\)/);
    await page.getByRole('button', { name: 'Bỏ danh-muc.xlsx, không dùng được' }).click();
    await page.getByText('Đã bỏ danh-muc.xlsx.').waitFor();
    assert.match(await problems(page), /0 lỗi|Không thấy lỗi nào/);
    const saved = (await download(page, 'Tải catalogue.json')).toString('utf8');
    assert.match(saved, /"amount":23456/);
    assert.ok((JSON.parse(saved) as Catalogue).procedures.length >= 195);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('gives what is no catalogue at all, and loses nothing of what was open', async () => {
    const { page, errors } = await open(site);
    await give(page, file('1.001193.json', birth));
    await give(
      page,
      file('trong.json', ''),
      file('utf16.json', Buffer.from('\uFEFF{"code":"1"}', 'utf16le')),
      file('trang.json', '<!doctype html><p>404</p>'),
      file('anh.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9])),
      file('muc-luc.json', '{"format":"ward-catalogue-index","schemaVersion":"1.0.0"}'),
      file('so.json', '42'),
    );
    const text = await problems(page);
    for (const words of ['trống', 'UTF-16', 'trang web (HTML)', 'mục lục', 'anh.xlsx', 'so.json'])
      assert.ok(text.includes(words), `${words}: ${text}`);
    await page.getByRole('heading', { name: 'Làm giấy khai sinh cho con' }).waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('is told by its size that a file is no catalogue, before a byte is read', async () => {
    const { page } = await open(site);
    // As text: what compiles this test would put a helper into the function that the page does not have.
    await page.evaluate(`
      const huge = new File(['{}'], 'khong-lo.json');
      Object.defineProperty(huge, 'size', { value: 1024 ** 3 });
      Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
      const drop = new Event('drop', { cancelable: true });
      Object.defineProperty(drop, 'dataTransfer', { value: { items: [], files: [huge], types: ['Files'] } });
      window.dispatchEvent(drop);
    `);
    await page.getByText('Tệp nặng 1024 MB').waitFor();
    await page.context().close();
  });

  it('does all of it with the keyboard, and may read it in English', async () => {
    const { page } = await open(site);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Đến nội dung chính');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check a catalogue of procedures' }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Choose files…');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The national catalogue that comes along is open.').waitFor();
    const switchTo = (words: string) => page.getByRole('button', { name: words }).click();
    await switchTo('Tiếng Việt');
    await page.getByText('Đã mở danh mục quốc gia đi kèm.').waitFor();
    await switchTo('English');
    await page.getByLabel('Find a procedure by name or code').fill('ket hon');
    const list = page.getByRole('listbox');
    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const chosen = await list.inputValue();
    await page.waitForFunction(
      (code) => document.querySelector('ward-procedure-detail')?.getAttribute('code') === code,
      chosen,
    );
    await page.context().close();
  });
});
