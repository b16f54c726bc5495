import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestion } from '../support/desk.ts';
import { docxText } from '../support/files/docx-parts.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

describe('办理件页面上的文书', () => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  test('选延期申请，理由没填会标出来，填好后下载的 Word 写着理由和期限', async () => {
    const clerk = await desk.atShell('clerk');
    const { id } = await clerk.call('proposal.create', suggestion);
    await desk.signIn('clerk');
    const { page } = desk;
    await page.goto(`${desk.url}#/items/${id}?part=papers`);
    const part = page.getByRole('region', { name: '文书', exact: true });
    await part.getByRole('button', { name: '延期申请' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('拟延长至').inputValue()).toBe('2026-09-20');
    await dialog.getByRole('button', { name: '导出 Word' }).click();
    await dialog.getByText('请填写延期理由。').waitFor();
    await dialog.getByLabel('延期理由').fill('选址须报市规划委员会审议，会期未定。');
    await desk.screenshot('paper-extension');
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出 Word' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toContain('第77号建议延期申请');
    const text = await docxText(readFileSync(await download.path()));
    expect(text).toContain('选址须报市规划委员会审议，会期未定。');
    expect(text).toContain('延长至2026年9月20日');
    await dialog.waitFor({ state: 'hidden' });
    await desk.screenshot('papers');
  });
});
