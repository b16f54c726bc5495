import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskInBrowser, openDesk } from './browser.ts';

const samples = join(import.meta.dirname, '..', 'samples', 'letters');
const published = join(import.meta.dirname, '..', '..', '..', 'shared', 'letters');
const sample = (name: string) => join(samples, name);

describe('导入往年答复函', () => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.signIn('clerk');
  });
  afterAll(() => desk.close());

  const stored = async () => (await desk.atShell('clerk')).call('letters.list', {});

  async function choose(files: string[]) {
    await desk.page.goto(`${desk.url}#/import`);
    const again = desk.page.getByRole('button', { name: /重新选文件|再导入/ });
    if (await again.isVisible().catch(() => false)) await again.click();
    await desk.page.locator('input[type=file]').setInputFiles(files);
    await desk.page.locator('.check-head').waitFor();
  }

  test('选几个文件，识别出答复函，存疑的排在最前并注明原因；新闻不入库，可存为参考资料', async () => {
    await choose(['07-damaged.txt', '01-several-signatories.txt', '13-news.txt'].map(sample));
    const rows = desk.page.locator('.check-name');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().textContent()).toContain('存疑');
    await desk.screenshot('import-check');
    expect((await stored()).total).toBe(0);
    await desk.page.getByRole('button', { name: '存为参考资料' }).click();
    await expect
      .poll(async () => (await (await desk.atShell('clerk')).call('reference.list', {})).total, { timeout: 10_000 })
      .toBe(1);
  });

  test('看过核对表才入库；再导入同样的，不重复', async () => {
    await desk.page.getByRole('button', { name: /^入库/ }).click();
    await expect.poll(async () => (await stored()).total, { timeout: 10_000 }).toBe(2);
    await desk.screenshot('import-report');
    await choose([sample('01-several-signatories.txt')]);
    await desk.page.getByRole('button', { name: /^入库/ }).click();
    await desk.page.getByText(/没有重复存入/).waitFor();
    expect((await stored()).total).toBe(2);
  });

  test('五份真实文件：读出十一封答复函，拒收一篇新闻，存疑的两封在前', async () => {
    if (!existsSync(published)) {
      console.log('没有 ../shared/letters，五份真实文件没有在浏览器里核对。');
      return;
    }
    await choose(readdirSync(published).map((name) => join(published, name)));
    await desk.page.getByText('读出11封').waitFor();
    await desk.screenshot('import-five');
    const doubtful = desk.page.locator('.check-name', { hasText: '存疑' });
    expect(await doubtful.count()).toBe(2);
    await desk.page.getByRole('button', { name: /^入库/ }).click();
    await expect.poll(async () => (await stored()).total, { timeout: 10_000 }).toBe(13);
    await desk.page.goto(`${desk.url}#/archive`);
    await desk.page.getByText('补足民生短板').first().waitFor();
    await desk.screenshot('archive');
  });
});
