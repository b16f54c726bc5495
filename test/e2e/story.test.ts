import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { password, takenAsOwn } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

const notice = `关于交办市九届人大五次会议代表建议的通知
市民政局：
现将市九届人大五次会议第77号建议《关于完善社区老年助餐服务的建议》交由你局主办，市财政局、市卫生健康委会办。领衔代表：陈若安。
交办日期：2026年3月20日。请于2026年6月10日前答复代表。`;

const body = `近年来老年人“吃饭难”问题突出。为此建议：
一、加密老年助餐点布局。在老旧小区优先补点。
二、加大运营补贴力度。对长者食堂给予用餐补贴。`;

const finance = `云澜市财政局
关于第77号建议的会办意见
市民政局：
一、关于加大运营补贴力度
2025年，市级财政安排老年助餐补贴资金1260万元。全市共有长者食堂128家纳入补贴范围。
二、下一步工作
将会同有关部门完善补贴资金绩效评价办法。`;

const health = `云澜市卫生健康委员会
会办意见
市民政局：
一、关于加密老年助餐点布局
依托社区卫生服务中心增设营养配餐点36个。全市共有长者食堂135家。
云澜市卫生健康委员会
2026年4月22日`;

/** The whole main job in one browser, as the clerk and the leader of a bureau do it. */
describe('从收件到出函，在浏览器里走一遍', () => {
  let desk: DeskInBrowser;
  let page: Page;
  beforeAll(async () => {
    desk = await openDesk({ fresh: true, now: () => new Date('2026-04-20T02:00:00.000Z') });
    page = desk.page;
  });
  afterAll(() => desk.close());

  const field = (name: string | RegExp) => page.getByLabel(name, { exact: typeof name === 'string' }).first();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

  test('首次设置：填本单位和第一个账号，直接进入工作台', async () => {
    await field('单位全称').fill('云澜市民政局');
    await field('单位简称').fill('市民政局');
    await field('所在市县').fill('云澜市');
    await field('发文机关标志').fill('云澜市民政局');
    await field('答复函机关代字').fill('云民函');
    await field('会办意见机关代字').fill('云民会');
    await field('建议交办机关').fill('市人大常委会代表工委');
    await field('提案交办机关').fill('市政协提案委');
    await field('姓名').fill('纪云舒');
    await field('账号').fill('clerk');
    await field('密码').fill(password);
    await desk.screenshot('story-01-set-up');
    await press(/完成设置|开始使用|保存/);
    await page.getByText('工作台').first().waitFor();
    const clerk = await desk.atShell('clerk');
    await clerk.call('account.create', { name: 'leader', displayName: '顾长风', roles: ['leader'], password });
    await takenAsOwn(desk.folder);
  });

  test('收件：粘贴交办通知，各栏填好并注明读自哪里，登记后看到期限怎样算出', async () => {
    await page.keyboard.press('Control+n');
    await field('粘贴交办通知或答复函文字').fill(notice);
    await press('识别填表');
    await expect.poll(() => field('编号').inputValue(), { timeout: 10_000 }).toBe('77');
    expect(await field('案由').inputValue()).toBe('关于完善社区老年助餐服务的建议');
    expect(await field('第1位姓名').inputValue()).toBe('陈若安');
    await field('建议提案原文').fill(body);
    // The page reckons by the PC's own day, which is later than this bureau's.
    await field('收到日期').fill('2026-03-23');
    await field('收到日期').press('Enter');
    await desk.screenshot('story-02-intake');
    await page.keyboard.press('Control+s');
    await page.getByText('下一步').first().waitFor();
    const clerk = await desk.atShell('clerk');
    const item = await clerk.call('proposal.get', { proposalId: 1 });
    expect(item).toMatchObject({ role: 'lead', assignedOn: '2026-03-20', dueOn: '2026-06-10', number: '77' });
    expect(item.coUnitNames.map((unit) => unit.shortName)).toEqual(['市财政局', '市卫生健康委']);
    await desk.screenshot('story-03-item');
  });

  test('征求会办意见：两家会办单位已列好，发出后导出征求意见函；收回的 Word 和文本文件一次登记，单位自动认出', async () => {
    await press('征求会办意见');
    await page.getByRole('button', { name: '征求2家意见' }).click();
    await page.getByText('已征求2家').waitFor();
    const [letter] = await Promise.all([page.waitForEvent('download'), press(/导出征求会办意见函/)]);
    expect(letter.suggestedFilename()).toContain('征求会办意见函');

    await press('从文件登记意见');
    const word = new Document({ sections: [{ children: finance.split('\n').map((text) => new Paragraph(text)) }] });
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles([
        { name: '财政局意见.docx', mimeType: 'application/octet-stream', buffer: await Packer.toBuffer(word) },
        { name: '反馈2.txt', mimeType: 'text/plain', buffer: Buffer.from(health) },
      ]);
    await page.getByRole('button', { name: '登记2份意见' }).waitFor();
    await desk.screenshot('story-04-files');
    await page.getByRole('button', { name: '登记2份意见' }).click();
    await page.getByText('已征求2家，收到2家').waitFor();
    await desk.screenshot('story-04-opinions');
  });

  test('汇总：一键列出提纲，各段标明出自哪家；数据不一致的要处理；送审', async () => {
    await page.goto(`${desk.url}#/items/1/draft`);
    await press('汇总会办意见');
    await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click();
    await page.getByText('加大运营补贴力度').first().waitFor();
    await desk.screenshot('story-05-merged');
    await press('送审');
    await page
      .getByText(/数据不一致|冲突/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /冲突/ }).click();
    await desk.screenshot('story-06-conflict');
    await page.getByRole('textbox', { name: /放行的理由/ }).fill('统计口径不同，已分别注明');
    await press('注明放行');
    await expect
      .poll(async () => (await draft()).conflicts.map((conflict) => conflict.reason), { timeout: 10_000 })
      .toEqual(['统计口径不同，已分别注明']);
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await draft()).stage, { timeout: 10_000 }).toBe('submitted');
    await desk.screenshot('story-07-submitted');
  });

  const draft = async () => (await desk.atShell('clerk')).call('draft.get', { proposalId: 1 });

  test('审签：领导在纸面上看稿，签发后得到文号', async () => {
    await desk.signIn('leader');
    await page.goto(`${desk.url}#/review/1`);
    await page.getByText('云民函〔2026〕1号').first().waitFor();
    await desk.screenshot('story-08-review');
    await press(/^签发/);
    await page.getByRole('dialog').getByLabel('登录密码').fill(password);
    await desk.screenshot('story-08-sign-password');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /签\s*发/ })
      .click();
    await expect.poll(async () => (await draft()).stage, { timeout: 10_000 }).toBe('signed');
    await page.getByText('云民函〔2026〕1号').first().waitFor();
    await desk.screenshot('story-09-signed');
  });

  test('出函：导出的 Word 文件按文号和主送命名，能在 LibreOffice 打开，文字与签发的一版相同', async () => {
    await desk.signIn('clerk');
    await page.goto(`${desk.url}#/items/1/draft`);
    await page.getByText('云民函〔2026〕1号').first().waitFor();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await desk.screenshot('story-10-export');
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await dialog.getByRole('button', { name: /导出/ }).click();
    await expect.poll(() => downloads.length, { timeout: 10_000 }).toBe(2);
    const folder = mkdtempSync(join(tmpdir(), 'letters-out-'));
    for (const download of downloads) await download.saveAs(join(folder, download.suggestedFilename()));
    const reply = readdirSync(folder).find((name) => name.includes('答复函')) as string;
    expect(reply).toContain('云民函〔2026〕1号');
    expect(reply).toContain('陈若安代表');
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(folder, reply)) });
    const signed = await (await desk.atShell('clerk')).call('draft.version', {
      proposalId: 1,
      version: (await draft()).signature?.version as number,
    });
    for (const block of signed.content.blocks) expect(value).toContain(block.text);
    execFileSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/lo`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, reply),
    ]);
    expect(readdirSync(folder).some((name) => name.endsWith('.pdf'))).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });

  test('再找到它：列表里筛得出，一件的页面上看得到全部经过', async () => {
    await page.goto(`${desk.url}#/items`);
    await page.getByText('关于完善社区老年助餐服务的建议').first().waitFor();
    await desk.screenshot('story-11-list');
    await page.goto(`${desk.url}#/items/1`);
    await page
      .getByText(/签发答复函第\d+版，编号云民函〔2026〕1号/)
      .first()
      .waitFor();
    await desk.screenshot('story-12-history');
  });
});
