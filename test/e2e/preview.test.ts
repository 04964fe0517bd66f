/** `ward-catalogue serve` with a browser in front of it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from '../../scripts/install.mjs';
import { axeViolations, consoleErrors, openSite, sidewaysScroll } from './support.js';

it('a clerk saves a file and sees the open card change; a broken file leaves it as it was', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ward-preview-'));
  cpSync(join(root, 'procedures'), join(folder, 'procedures'), { recursive: true });
  const ward = join(folder, 'procedures/wards/kien-tuong');
  const command = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', ward, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const site = await openSite();
  t.after(async () => {
    command.kill('SIGKILL');
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { url } = JSON.parse(
    await new Promise<string>((done) => command.stdout.once('data', (text) => done(String(text)))),
  ) as { url: string };
  const page = await site.page({ width: 360 });
  const errors = consoleErrors(page);
  await page.goto(`${url}?ward-code=1.001193`);
  await page.getByRole('heading', { name: 'Làm giấy khai sinh cho con' }).waitFor();
  assert.deepEqual([await sidewaysScroll(page), await axeViolations(page)], [0, []]);

  const file = join(folder, 'procedures/national/ho-tich/1.001193.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('Làm giấy khai sinh cho con', 'Khai sinh cho bé'));
  const changed = page.getByRole('heading', { name: 'Khai sinh cho bé' });
  await changed.waitFor();
  writeFileSync(file, text.replace('"name"', '"name'));
  await page.getByText('Còn lỗi nên vẫn hiện bản tốt gần nhất').waitFor();
  assert.match(await page.locator('header.bar').innerText(), /1\.001193\.json[^]*dòng \d+, cột \d+[^]*Cách sửa/);
  assert.equal(await changed.isVisible(), true);
  assert.deepEqual([await sidewaysScroll(page), errors], [0, []]);
});
