import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openSite, serve, type Site } from './support.js';

const dist = new URL('../../dist/', import.meta.url).href;

const page = (base: string, src: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thủ tục</title>
<script src="${base}cdn/ward-procedure-guide.js"></script>
<ward-procedure-search ${src}></ward-procedure-search></html>`;

describe('who puts the guide on a page without a server', () => {
  let site: Site;
  let folder: string;
  before(async () => {
    site = await openSite();
    folder = mkdtempSync(join(tmpdir(), 'ward-disk-'));
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const reason = /không tải được tệp danh mục: cần dùng catalogue\.js/;

  it('and names a file by `src`, reads that a page from disk needs catalogue.js', async () => {
    writeFileSync(join(folder, 'src.html'), page(dist, `src="${dist}data/split/index.json"`));
    const at = await site.page({ width: 360 });
    await at.goto(pathToFileURL(join(folder, 'src.html')).href);
    const alert = at.getByRole('alert');
    await alert.getByText(reason).waitFor();
    assert.doesNotMatch(await alert.innerText(), /Không có mạng/);
  });

  it('reads the same in a sandboxed frame, but of the network where there is none', async () => {
    const inside = serve(site, '/sandboxed-guide.html', page('/dist/', 'src="/dist/data/split/index.json"'));
    const frame = `<!doctype html><title>Nhúng</title><iframe title="nhúng" sandbox="allow-scripts" src="${inside}"></iframe>`;
    const at = await site.page({ width: 360 });
    await at.goto(serve(site, '/sandboxed-guide-around.html', frame));
    const alert = at.frameLocator('iframe').getByRole('alert');
    await alert.getByText(reason).waitFor();
    await at.context().setOffline(true);
    await alert.getByRole('button').click();
    await alert.getByText('Không có mạng, và máy này chưa có bản lưu.').waitFor();
  });
});
