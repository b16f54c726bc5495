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

  const button = (name: string | RegExp) => desk.page.getByRole('button', { name });
  const grid = () => desk.page.getByRole('grid', { name: '核对表' });
  const rows = () => grid().locator('[role=row][aria-rowindex]:not([aria-rowindex="1"])');
  const stored = async () => (await desk.atShell('clerk')).call('letters.list', {});

  async function choose(files: string[]) {
    await desk.page.goto(`${desk.url}#/import`);
    await desk.page.getByLabel('选择文件', { exact: true }).setInputFiles(files);
    await desk.page.waitForURL(/step=read/);
    await expect.poll(() => desk.page.locator('[data-file-row]').count(), { timeout: 30_000 }).toBe(files.length);
    await desk.page.getByText('正在识别').first().waitFor({ state: 'detached', timeout: 30_000 });
  }
  async function store() {
    await button('去入库').click();
    await button(/^入库/).click();
    await desk.page.getByRole('tab', { name: /^已入库/ }).waitFor({ timeout: 20_000 });
  }

  test('选几个文件，识别出答复函，存疑的排在最前并注明原因；新闻作为参考资料', async () => {
    await choose(['07-damaged.txt', '01-several-signatories.txt', '13-news.txt'].map(sample));
    await button(/^去核对/).click();
    await grid().waitFor();
    expect(await rows().count()).toBe(3);
    expect(await rows().first().textContent()).toMatch(/有存疑|缺必填项/);
    expect(await grid().getByText('存资料').count()).toBe(1);
    await desk.screenshot('import-letters');
    expect((await stored()).total).toBe(0);
  });

  test('存疑的没有核定不入库，其余的入库；再导入同样的，不重复', async () => {
    await store();
    expect((await stored()).total).toBe(1);
    await desk.page.getByText(/核对以前不会入库/).waitFor();
    expect((await (await desk.atShell('clerk')).call('reference.list', {})).total).toBe(1);
    await choose([sample('01-several-signatories.txt')]);
    await desk.page
      .locator('[data-file-row]')
      .getByText(/已随批次/)
      .waitFor();
    expect(await button(/^去核对/).count()).toBe(0);
  });

  test('五份真实文件：读出十一封答复函和一篇新闻，存疑的核定以后全部入库', async () => {
    if (!existsSync(published)) {
      console.log('没有 ../shared/letters，五份真实文件没有在浏览器里核对。');
      return;
    }
    await choose(readdirSync(published).map((name) => join(published, name)));
    await button(/^去核对/).click();
    await grid().waitFor();
    expect(await rows().count()).toBe(12);
    await desk.screenshot('import-five');
    await grid().getByRole('gridcell').nth(3).click();
    await desk.page.keyboard.press('Control+a');
    await button('存疑都按现在的').click();
    await expect.poll(() => grid().getByText('有存疑').count(), { timeout: 10_000 }).toBe(0);
    await store();
    expect((await stored()).total).toBe(12);
    await desk.screenshot('import-five-stored');
  });
});
