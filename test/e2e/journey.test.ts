import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeViolations, consoleErrors, openSite, serve, sidewaysScroll, wardPage, type Site } from './support.js';

for (const width of [360, 1280]) {
  describe(`a citizen looks for the birth certificate, ${width} px wide`, () => {
    let site: Site;
    before(async () => void (site = await openSite()));
    after(() => site.close());

    it('finds it without marks, answers, ticks, and finds the ticks again after a reload', async () => {
      const page = await site.page({ width });
      const errors = consoleErrors(page);
      const address = serve(site, '/journey.html', wardPage('src="/dist/data/split/index.json" deep-link'));
      await page.goto(address);
      await page.getByRole('combobox', { name: 'Tìm thủ tục' }).fill('lam giay khai sinh');
      const first = page.locator('[role=option]').first();
      await first.waitFor();
      assert.match(await first.innerText(), /^Làm giấy khai sinh cho con/);
      assert.equal(await sidewaysScroll(page), 0, 'the results fit the screen');
      assert.deepEqual(await axeViolations(page), []);

      await first.click();
      await page.getByRole('heading', { name: 'Làm giấy khai sinh cho con' }).waitFor();
      assert.match(page.url(), /ward-code=1\.001193/);
      await page.getByRole('radio', { name: 'Làm khai sinh lần đầu cho trẻ' }).check();
      await page.getByRole('radio', { name: 'Trực tiếp' }).check();
      const form = page.getByRole('checkbox', { name: /^Tờ khai đăng ký khai sinh/ });
      await form.check();
      await page
        .getByText(/Đã chuẩn bị 1 trên \d/)
        .first()
        .waitFor();
      assert.equal(await sidewaysScroll(page), 0, 'the card fits the screen');
      assert.deepEqual(await axeViolations(page), []);

      await page.reload();
      await page.getByRole('heading', { name: 'Làm giấy khai sinh cho con' }).waitFor();
      await form.waitFor();
      assert.equal(await form.isChecked(), true, 'the tick was kept');
      assert.equal(await page.getByRole('radio', { name: 'Trực tiếp' }).isChecked(), true, 'the answer was kept');

      await page.getByRole('button', { name: 'Xóa câu trả lời và dấu' }).click();
      assert.equal(await form.isChecked(), false);
      assert.equal(await page.getByRole('radio', { name: 'Trực tiếp' }).isChecked(), false);
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      assert.equal(await form.isChecked(), true, 'undo brings the tick back');
      assert.deepEqual(errors, []);
    });

    it('goes the whole way with the keyboard alone', async () => {
      const page = await site.page({ width });
      await page.goto(serve(site, '/keyboard.html', wardPage('src="/dist/data/split/index.json"')));
      await page.getByRole('combobox').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.type('nhap ho khau');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      const box = page.getByRole('combobox');
      assert.equal(await box.getAttribute('aria-activedescendant'), 'option-0');
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { name: 'Nhập hộ khẩu' });
      await heading.waitFor();
      await page.waitForFunction(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.textContent?.trim() === 'Nhập hộ khẩu';
      });
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        const kind = await page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return active instanceof HTMLInputElement ? active.type : active?.localName;
        });
        if (kind === 'radio') break;
      }
      await page.keyboard.press('ArrowDown');
      assert.equal(
        await page.locator('ward-procedure-checklist input[type=radio]:focus').count(),
        1,
        'the questions are reached by Tab and answered by arrows',
      );
    });

    it('goes back to the list and keeps the query', async () => {
      const page = await site.page({ width });
      await page.goto(serve(site, '/back.html', wardPage('src="/dist/data/split/index.json"')));
      const box = page.getByRole('combobox');
      await box.fill('sao y');
      await page.locator('[role=option]').first().click();
      await page.getByRole('heading', { name: /Sao y/ }).first().waitFor();
      if (width < 700) {
        assert.equal(
          await page.locator('[role=option]').first().isVisible(),
          false,
          'the list gives way to the procedure',
        );
        await page.getByRole('button', { name: 'Quay lại danh sách' }).click();
      }
      await page.locator('[role=option]').first().waitFor();
      assert.equal(await box.inputValue(), 'sao y');
    });
  });
}
