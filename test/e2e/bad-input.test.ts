import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations, openSite, serve, wardPage, type Site } from './support.js';

const whole = readFileSync(new URL('../../dist/data/catalogue.json', import.meta.url), 'utf8');

describe('a catalogue that is not what it should be', () => {
  let site: Site;
  let page: Page;
  before(async () => {
    site = await openSite();
    page = await site.page({ width: 360 });
  });
  after(() => site.close());

  let number = 0;
  /** Opens a page whose catalogue is this text, and gives what it says and which problems it told. */
  async function open(text: string, { type = 'application/json', status = 200, attributes = '' } = {}) {
    number += 1;
    serve(site, `/bad/${number}.json`, text, type, status);
    await page.goto(serve(site, `/bad/${number}.html`, wardPage(`src="/bad/${number}.json" ${attributes}`)));
    await page.waitForFunction(() => {
      const root = document.querySelector('ward-procedure-search')?.shadowRoot;
      return root && root.childElementCount > 1 && !root.querySelector('.status');
    });
    await page.waitForTimeout(200);
    const said = await page
      .locator('ward-procedure-search')
      .evaluate((element) =>
        [...element.shadowRoot!.children, element].map((part) => (part as HTMLElement).innerText).join('\n'),
      );
    const problems = await page.evaluate(() => (globalThis as { problems?: { kind: string }[] }).problems ?? []);
    return { said, kinds: problems.map(({ kind }) => kind), problems };
  }

  const edited = (
    edit: (catalogue: { schemaVersion: string; procedures: Record<string, unknown>[] }) => void,
  ): string => {
    const json = JSON.parse(whole);
    edit(json);
    return JSON.stringify(json);
  };

  it('missing: says that there is no file at the address, and offers the portal and another try', async () => {
    const { said, kinds } = await open('', { status: 404 });
    assert.match(said, /Không mở được danh mục thủ tục\. Không tìm thấy tệp danh mục .*404/);
    assert.match(said, /Thử lại/);

    assert.match(said, /Cổng Dịch vụ công quốc gia$/m, 'the link of the page itself stays');
    assert.deepEqual(kinds, ['http']);
    assert.deepEqual(await axeViolations(page), []);
  });

  it('a web page instead of a catalogue: says so', async () => {
    const { said, kinds } = await open('<!doctype html><h1>Đăng nhập</h1>', { type: 'text/html' });
    assert.match(said, /là một trang web, không phải tệp danh mục/);
    assert.deepEqual(kinds, ['html']);
  });

  it('cut off in the middle: says that it did not arrive whole', async () => {
    const { said, kinds } = await open(whole.slice(0, whole.length / 2));
    assert.match(said, /bị đứt giữa chừng/);
    assert.deepEqual(kinds, ['truncatedJson']);
  });

  it('a typing mistake: names line and column', async () => {
    const { said, problems } = await open('{\n  "format": "ward-catalogue",,\n}');
    assert.match(said, /viết sai ở dòng 2, cột 30/);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['invalidJson'],
    );
  });

  it('of a later version: names both versions', async () => {
    const { said, kinds } = await open(edited((catalogue) => void (catalogue.schemaVersion = '2.0.0')));
    assert.match(said, /phiên bản 2\.0\.0, trang này chỉ đọc được phiên bản 1\./);
    assert.deepEqual(kinds, ['unsupportedVersion']);
  });

  it('one bad record among good ones: the good ones can be found, the bad one is told', async () => {
    const text = edited(({ procedures }) => void (procedures.find(({ code }) => code === '1.000894')!.name = 17));
    const { kinds, problems } = await open(text, { attributes: 'query="khai sinh"' });
    await page.locator('[role=option]').first().waitFor();
    assert.match(await page.locator('[role=option]').first().innerText(), /khai sinh/i);
    assert.deepEqual(kinds, ['recordLeftOut']);
    assert.equal((problems[0] as { code?: string }).code, '1.000894');
  });

  it('the same code twice: the first is kept, the second is told', async () => {
    const text = edited(({ procedures }) => void procedures.push({ ...procedures[0], shortName: { vi: 'Bản trùng' } }));
    const { said, kinds } = await open(text, { attributes: 'query="bản trùng"' });
    assert.deepEqual(kinds, ['duplicate']);
    assert.doesNotMatch(said, /Bản trùng/);
  });

  it('empty: says that the list has no procedures yet', async () => {
    const { said, kinds } = await open(edited((catalogue) => void (catalogue.procedures = [])));
    assert.match(said, /Danh mục này chưa có thủ tục nào/);
    assert.deepEqual(kinds, ['empty']);
  });

  it('an unknown code in the address: says so and leaves the search usable', async () => {
    serve(site, '/bad/known.json', whole, 'application/json');
    const address = serve(site, '/bad/unknown.html', wardPage('src="/bad/known.json" deep-link'));
    await page.goto(`${address}?ward-code=9.999999`);
    await page.getByText('Không có thủ tục mã 9.999999 trong danh mục này.').waitFor();
    const kinds = await page.evaluate(() =>
      (globalThis as { problems?: { kind: string }[] }).problems?.map(({ kind }) => kind),
    );
    assert.deepEqual(kinds, ['unknownCode']);
    await page.getByRole('combobox').fill('khai sinh');
    await page.locator('[role=option]').first().waitFor();
  });

  it('comes back by itself after another try', async () => {
    const { said } = await open('', { status: 500 });
    assert.match(said, /Máy chủ trả lời lỗi 500/);
    serve(site, `/bad/${number}.json`, whole, 'application/json');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('combobox').waitFor();
  });

  it('no network on a later visit: shows the copy of the day it was saved', async () => {
    serve(site, '/bad/kept.json', whole, 'application/json');
    const address = serve(site, '/bad/kept.html', wardPage('src="/bad/kept.json" offline'));
    await page.goto(address);
    await page.getByRole('combobox').waitFor();
    await page.route('**/bad/kept.json', (route) => route.abort());
    await page.reload();
    await page.getByText(/Không có mạng\. Đang xem bản lưu ngày \d+\/\d+\/\d{4}\./).waitFor();
    await page.getByRole('combobox').fill('khai sinh');
    await page.locator('[role=option]').first().waitFor();
    assert.deepEqual(await axeViolations(page), []);
  });
});
