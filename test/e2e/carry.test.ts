import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeViolations, consoleErrors, openSite, serve, sidewaysScroll, wardPage, type Site } from './support.js';

const BIRTH = 'Làm giấy khai sinh cho con';
const NO_NETWORK = 'Chưa tải được phần này. Vui lòng kiểm tra mạng rồi thử lại.';
const page = (site: Site, path: string) =>
  serve(site, path, wardPage('src="/dist/data/split/index.json" deep-link offline'));

describe('a citizen carries the list from one device to another', () => {
  let site: Site;
  before(async () => void (site = await openSite()));
  after(() => site.close());

  it('from a wide screen to a phone, with ticks and answers, by keyboard alone', async () => {
    const wide = await site.page({ width: 1280 });
    const errors = consoleErrors(wide);
    await wide.goto(`${page(site, '/carry.html')}?ward-code=1.001193`);
    await wide.getByRole('heading', { name: BIRTH }).waitFor();
    await wide.getByRole('radio', { name: 'Trực tiếp' }).check();
    const form = wide.getByRole('checkbox', { name: /^Tờ khai đăng ký khai sinh/ });
    await form.focus();
    await wide.keyboard.press('Space');
    const button = wide.getByRole('button', { name: 'Mã QR' });
    await button.focus();
    await wide.keyboard.press('Enter');
    await wide.getByRole('img', { name: 'Quét bằng điện thoại để mang danh sách theo.' }).waitFor();
    assert.deepEqual(await axeViolations(wide), []);
    // The bar as a screen reader has it.
    assert.equal(
      (await wide.getByRole('group', { name: 'Mang danh sách theo' }).ariaSnapshot())
        .split('\n')
        .slice(0, 5)
        .join('\n'),
      [
        '- group "Mang danh sách theo":',
        '  - paragraph: Mang danh sách theo',
        '  - button "Mã QR" [expanded]',
        '  - button "In ra giấy"',
        '  - button "Sao chép"',
      ].join('\n'),
    );
    await wide.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await wide.getByRole('button', { name: 'Sao chép đường dẫn' }).click();
    await wide.getByText('Đã sao chép đường dẫn.').first().waitFor();
    const link = await wide.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /\/carry\.html#ward=1_1\.001193_/);
    assert.deepEqual(errors, []);

    const phone = await site.page({ width: 360 });
    await phone.goto(link);
    await phone.getByRole('heading', { name: BIRTH }).waitFor();
    const there = phone.getByRole('checkbox', { name: /^Tờ khai đăng ký khai sinh/ });
    await there.waitFor();
    await phone.waitForFunction(() => !location.hash.includes('ward='));
    assert.equal(await there.isChecked(), true);
    assert.equal(await phone.getByRole('radio', { name: 'Trực tiếp' }).isChecked(), true);
    assert.equal(await sidewaysScroll(phone), 0);
  });

  it('and a cut link says so and opens the procedure without a list of half a link', async () => {
    const phone = await site.page({ width: 360 });
    await phone.goto(`${page(site, '/cut.html')}#ward=1_1.001193_abc_wAb`);
    await phone.getByText('Đường dẫn không còn đúng hoặc bị cắt bớt.').first().waitFor();
  });
});

describe('the card', () => {
  let site: Site;
  before(async () => void (site = await openSite()));
  after(() => site.close());

  it('works without network once it was seen, and the list can still be copied', async () => {
    const phone = await site.page({ width: 360 });
    await phone.goto(`${page(site, '/offline.html')}?ward-code=1.001193`);
    await phone.getByRole('button', { name: 'Sao chép' }).waitFor();
    await phone.context().setOffline(true);
    const form = phone.getByRole('checkbox', { name: /Thẻ căn cước|hộ chiếu|giấy tờ/i }).first();
    await form.check();
    await phone.getByText('Dấu được giữ trên máy này').first().waitFor();
    await phone.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await phone.getByRole('button', { name: 'Sao chép' }).click();
    await phone.getByText('Đã sao chép danh sách.').first().waitFor();
    assert.match(await phone.evaluate(() => navigator.clipboard.readText()), /GIẤY TỜ CẦN CHUẨN BỊ/);
  });

  it('goes to paper and to a phone without network, though nobody had asked for either before', async () => {
    const wide = await site.page({ width: 1280 });
    await wide.goto(`${page(site, '/offline-paper.html')}?ward-code=1.001193`);
    const button = wide.getByRole('button', { name: 'Mã QR' });
    await button.waitFor();
    await wide.waitForFunction(() => {
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      return ['qr-', 'print-sheet-'].every((part) => fetched.some((name) => name.includes(`/${part}`)));
    });
    // What these files ask for in turn comes after them.
    await wide.waitForFunction(() =>
      performance.getEntriesByType('resource').every((entry) => {
        const { responseEnd } = entry as PerformanceResourceTiming;
        return performance.now() - responseEnd > 500;
      }),
    );
    await wide.context().setOffline(true);
    await button.click();
    await wide.getByRole('img', { name: 'Quét bằng điện thoại để mang danh sách theo.' }).waitFor();
    const sheet = wide.waitForEvent('frameattached');
    await wide.getByRole('button', { name: 'In ra giấy' }).click();
    await sheet;
  });

  it('says that there is no network where data is saved, and does it as soon as there is one', async () => {
    const wide = await site.page({ width: 1280 });
    await wide.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await wide.goto(`${page(site, '/offline-saving.html')}?ward-code=1.001193`);
    const code = wide.getByRole('button', { name: 'Mã QR' });
    await code.waitFor();
    await wide.waitForTimeout(500);
    await wide.context().setOffline(true);
    await code.click();
    await wide.locator('#drawer').filter({ hasText: NO_NETWORK }).waitFor();
    await code.click();
    await wide.getByRole('button', { name: 'In ra giấy' }).click();
    await wide.locator('.said').filter({ hasText: NO_NETWORK }).waitFor();
    await wide.context().setOffline(false);
    await code.click();
    await wide.getByRole('img', { name: 'Quét bằng điện thoại để mang danh sách theo.' }).waitFor();
    assert.equal(await wide.locator('.said').count(), 0);
  });

  it('works where nothing can be stored, and says that ticks end with the page', async () => {
    const phone = await site.page({ width: 360 });
    await phone.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    const errors = consoleErrors(phone);
    await phone.goto(`${page(site, '/no-storage.html')}?ward-code=1.001193`);
    const box = phone.getByRole('checkbox').first();
    await box.check();
    await phone.getByText('Dấu sẽ mất khi đóng trang.').first().waitFor();
    assert.equal(await box.isChecked(), true);
    assert.deepEqual(errors, []);
  });

  it('reads to a screen reader as questions, list and bar', async () => {
    const phone = await site.page({ width: 360 });
    await phone.goto(`${page(site, '/aria.html')}?ward-code=1.000894`);
    await phone.getByRole('group', { name: 'Mang danh sách theo' }).waitFor();
    const tree = await phone.locator('ward-procedure-checklist').ariaSnapshot();
    for (const part of [
      /- group "[^"]+\?[^"]*":\n\s+- text: [^\n]+\n(?:[\s\S]*?)- radio "Chưa rõ" \[checked\]/,
      /- heading "Giấy tờ cần chuẩn bị \(thành phần hồ sơ\)" \[level=3\]/,
      /- list:\n\s+- listitem:\n\s+- checkbox "[^"]+"/,
      /- group "Mang danh sách theo":/,
      /- button "In ra giấy"/,
    ])
      assert.match(tree, part);
    assert.ok(tree.indexOf('radio') < tree.indexOf('checkbox'), 'questions stand before the list');
    assert.ok(tree.indexOf('checkbox') < tree.indexOf('Mang danh sách theo'), 'the bar stands behind the list');
  });
});
