import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite, serve, wardPage, type Site } from './support.js';

const CODE = '2.000815';

/** What the open procedure says where all of it is there. */
const PARTS = ['Giấy tờ cần chuẩn bị', 'Trình tự thực hiện', 'Phí chứng thực bản sao', 'In ra giấy'];

describe('a file of the library that does not arrive while a procedure is opened', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
    serve(site, '/lost.html', wardPage('src="/dist/data/split/index.json"'));
  });
  after(() => site.close());

  const files: [string, RegExp][] = [
    ['the guide itself', /\/ward-procedure-detail\.js/],
    ['what the guide is made of', /\/chunks\/procedure-element-/],
    ['the checklist', /\/ward-procedure-checklist\.js/],
    ['the fees', /\/ward-procedure-fees\.js/],
    ['the steps', /\/ward-procedure-steps\.js/],
    ['the further parts', /\/chunks\/guide-parts-/],
    ['the ways to carry the list', /\/chunks\/view-/],
    ['what comes after filing', /\/chunks\/extras-/],
  ];
  for (const [what, file] of files)
    it(`${what}: says so, and trying again brings it`, async () => {
      const page = await site.page({ width: 360 });
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(error.message));
      let lost = 0;
      await page.route(file, (route) => {
        lost += 1;
        return route.abort();
      });
      await page.goto(`${site.origin}/lost.html`);
      const search = page.locator('ward-procedure-search');
      await search.locator('.tile').first().waitFor();
      await search.evaluate((element, code) => (element as unknown as { open(code: string): void }).open(code), CODE);
      const note = search.getByRole('alert');
      await note.first().waitFor();
      assert.match(await note.first().innerText(), /kiểm tra mạng rồi thử lại/);
      await search.getByText('Đang mở thủ tục…').filter({ visible: true }).waitFor({ state: 'detached' });
      await page.waitForTimeout(500); // all that follows has been asked for
      const before = lost;
      await search.evaluate((element) => (element as unknown as { requestUpdate(): void }).requestUpdate());
      await page.waitForTimeout(200);
      assert.equal(lost, before, 'not asked for again with each update');

      await page.unroute(file);
      // Two parts may want the same file; each says that it is not there.
      await note.evaluateAll((notes) => notes.forEach((one) => one.querySelector('button')!.click()));
      for (const part of PARTS) await search.getByText(part).filter({ visible: true }).first().waitFor();
      await note.first().waitFor({ state: 'detached' });
      assert.deepEqual(broken, []);
      await page.context().close();
    });

  it('the search engine: says so, and trying again finds what was typed', async () => {
    const page = await site.page({ width: 360 });
    await page.route(/\/chunks\/finder-/, (route) => route.abort(), { times: 1 });
    await page.goto(`${site.origin}/lost.html`);
    const search = page.locator('ward-procedure-search');
    await search.locator('.tile').first().waitFor();
    await search.getByRole('combobox').fill('khai sinh');
    const note = search.getByRole('alert');
    await note.waitFor();
    assert.match(await note.innerText(), /Chưa tải được phần tìm kiếm/);
    await note.getByRole('button', { name: 'Thử lại' }).click();
    await search.getByRole('option').first().waitFor();
    await page.context().close();
  });

  it('asks again for the guide when a procedure is opened anew', async () => {
    const page = await site.page({ width: 360 });
    await page.route(/\/ward-procedure-detail\.js/, (route) => route.abort(), { times: 1 });
    await page.goto(`${site.origin}/lost.html`);
    const search = page.locator('ward-procedure-search');
    await search.locator('.tile').first().waitFor();
    const open = () =>
      search.evaluate((element, code) => (element as unknown as { open(code: string): void }).open(code), CODE);
    await open();
    await search.getByRole('alert').waitFor();
    await search.getByText('Quay lại danh sách').click();
    await open();
    await search.getByText(PARTS[0]).first().waitFor();
    await page.context().close();
  });

  it('what stands around a list that is alone on a page: the papers are there, the note too, and trying again brings it', async () => {
    serve(
      site,
      '/alone.html',
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Giấy tờ</title><link rel="icon" href="/demo/favicon.svg">
<script type="module" src="/dist/cdn/split/ward-procedure-checklist.js"></script></head><body>
<ward-procedure-checklist src="/dist/data/split/index.json" code="${CODE}"></ward-procedure-checklist></body></html>`,
    );
    const page = await site.page({ width: 360 });
    await page.route(/\/chunks\/alone-/, (route) => route.abort(), { times: 1 });
    await page.goto(`${site.origin}/alone.html`);
    const list = page.locator('ward-procedure-checklist');
    const note = list.getByRole('alert');
    await note.waitFor();
    await list.locator('.tick').first().waitFor();
    assert.equal(await list.locator('.answers').count(), 0);
    await note.getByRole('button', { name: 'Thử lại' }).click();
    await list.locator('.answers').getByText('Từ 2.000 đồng/trang').waitFor();
    await list.getByText(`Mã thủ tục ${CODE}`).waitFor();
    await note.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
