import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileContent } from '../../electron/reading/file-content.ts';
import { writeImportFolder } from '../samples/import-folder.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

describe('一个文件夹从选文件到撤销', () => {
  let desk: DeskInBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'import-folder-'));
  beforeAll(async () => {
    desk = await openDesk();
    await desk.signIn('clerk');
    await writeImportFolder(folder);
  });
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const button = (name: string | RegExp) => desk.page.getByRole('button', { name });
  const file = (name: string) => desk.page.locator('[data-file-row]', { hasText: name });
  const grid = () => desk.page.getByRole('grid', { name: '核对表' });
  const row = (words: string) => grid().getByRole('row').filter({ hasText: words });
  /** The cell of a row below a heading; the grid scrolls to it when it is gone to. */
  const focused = () => grid().locator('[role=gridcell][aria-selected=true]');
  /** As an input method types: letters first, which then become words. */
  async function compose(words: string) {
    const method = await desk.page.context().newCDPSession(desk.page);
    await method.send('Input.imeSetComposition', { text: 'jian', selectionStart: 4, selectionEnd: 4 });
    await method.send('Input.insertText', { text: words });
  }
  const text = async (place: Locator) => (await place.textContent()) ?? '';
  const found = async (text: string) => (await desk.atShell('clerk')).call('search.find', { text });

  test('选一个文件夹：逐个识别，坏的说明原因，其余照读', async () => {
    await desk.page.goto(`${desk.url}#/import`);
    await desk.page.getByText('还没有导入过').waitFor();
    await desk.screenshot('import-start');
    await desk.page.getByLabel('选择文件夹').setInputFiles(folder);
    await button(/^去核对/).waitFor({ timeout: 30_000 });
    await desk.page.getByLabel('识别进度').waitFor({ state: 'detached', timeout: 30_000 });
    expect(await text(file('2022年台账.xlsx'))).toContain('台账6行');
    expect(await text(file('提案台账.csv'))).toContain('台账2行');
    expect(await text(file('第103号.docx'))).toContain('答复函1封');
    expect(await text(file('第256号.html'))).toContain('答复函1封');
    expect(await text(file('财政局会办意见.txt'))).toContain('会办意见1份');
    expect(await text(file('工作推进会.txt'))).toContain('参考资料1份');
    expect(await text(file('损坏.docx'))).toContain('损坏');
    await desk.page.getByText('1个文件不是台账也不是文书，没有送去识别：合影.jpg。').waitFor();
  });

  test('没有对上的列写明存为备注，用键盘改到该存的栏，不是件的行展开就看到', async () => {
    await file('2022年台账.xlsx').click();
    expect(await text(file('2022年台账.xlsx'))).toContain('没有对上');
    await desk.page.getByText(/不是办理件/).click();
    await desk.page.getByText('合计：6件').waitFor();
    await desk.screenshot('import-read');
    await desk.page.getByLabel('「跟踪情况」存到哪一栏').focus();
    await desk.page.keyboard.type('落实');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => text(file('2022年台账.xlsx')), { timeout: 10_000 }).not.toContain('没有对上');
  });

  test('核对：待定的在前，键盘逐处补正，读不懂的在格里说明', async () => {
    await button(/^去核对/).click();
    await grid().waitFor();
    await desk.screenshot('import-check');
    const page = desk.page;
    await page.keyboard.press('F8');
    expect(await text(focused())).toContain('待填');
    await focused().click();
    await compose('建议');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(row('婚俗改革'))).not.toContain('缺必填项');
    await page.keyboard.press('F8');
    expect(await text(focused())).toContain('2022-13-05');
    await page.keyboard.press('F2');
    await page.keyboard.type('那天');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(row('殡葬服务收费'))).toContain('那天');
    await page.keyboard.press('ArrowUp');
    await page.getByLabel('出处').getByRole('alert').waitFor();
    await desk.screenshot('import-wrong');
    await page.keyboard.press('F2');
    await page.keyboard.type('2022-6-5');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(row('殡葬服务收费'))).toContain('2022-06-05');
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(row('殡葬服务收费'))).toContain('2022-13-05');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type('2022-6-5');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(row('殡葬服务收费'))).toContain('2022-06-05');
    expect(await text(row('殡葬服务收费'))).toContain('可入库');
  });

  test('两处写的不一样，两个值带出处并排，按 Alt 加数字挑一个', async () => {
    const page = desk.page;
    const options = page.locator('button[title^="Alt+"]');
    await page.keyboard.press('F8');
    expect(await options.allTextContents()).toEqual([
      expect.stringContaining('一老一小'),
      expect.stringContaining('财政局会办意见.txt'),
    ]);
    await desk.screenshot('import-conflict');
    for (let left = 3; left > 0; left -= 1) {
      await page.keyboard.press('Alt+1');
      await expect.poll(() => options.count()).toBe(0);
      await page.keyboard.press('F8');
    }
    await expect.poll(() => text(row('一老一小'))).toContain('可入库');
    expect(await text(row('一老一小'))).toContain('2022-07-01');
  });

  test('重复的默认不入库，与那一件逐栏对照', async () => {
    const page = desk.page;
    await row('重复').getByText('101').click();
    await page.getByRole('button', { name: '逐栏对照' }).click();
    await page.getByText('各栏都相同').waitFor();
    await desk.screenshot('import-twin');
  });

  test('入库：可入库的整件存进来，重复的不入库；打开存好的件，检索也找得到', async () => {
    expect((await found('长者食堂')).total).toBe(0);
    // Tab goes through the cells; Esc leads out of the sheet, to the way on.
    await row('重复').getByText('101').click();
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Enter');
    await button(/^入库/).click();
    await desk.page.getByRole('tab', { name: /^已入库/ }).waitFor({ timeout: 20_000 });
    await desk.screenshot('import-stored');
    expect((await found('长者食堂')).total).toBe(1);
    await desk.page.getByRole('link', { name: /困境儿童关爱/ }).click();
    await desk.page.getByText('儿童主任').first().waitFor();
    await desk.screenshot('import-case');
    await desk.page.goBack();
  });

  test('报告逐行写明存了什么、没存什么、为什么', async () => {
    const [download] = await Promise.all([desk.page.waitForEvent('download'), button('下载报告').click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes = readFileSync(await download.path());
    const { tables } = await fileContent({ name: 'a.xlsx', bytes });
    const words = JSON.stringify(tables.map(({ rows }) => rows));
    expect(words).toContain('关于规范殡葬服务收费的建议');
    expect(words).toContain('合计：6件');
    expect(words).toContain('损坏.docx');
  });

  test('整批撤销：问一次，撤完库里一件不剩，批次列表写明已撤销', async () => {
    await button('撤销这一批').click();
    await desk.screenshot('import-undo');
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /^撤\s?销$/ })
      .click();
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 20_000 });
    expect((await found('长者食堂')).total).toBe(0);
    await desk.page.getByRole('link', { name: '全部批次' }).click();
    await desk.page.getByText('已撤销').waitFor();
    await desk.screenshot('import-batches');
  });
});
