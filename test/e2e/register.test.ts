import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

describe('文号登记簿和文号设置的页面', () => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  test('管理员写明已用到几号、各种文书的代字；经办人登记别处用号，空号、下一号看得见', async () => {
    const year = new Date().getFullYear();
    await desk.signIn('admin');
    const { page } = desk;
    await page.goto(`${desk.url}#/settings/numbers`);
    await page.getByText('没有写明，各代字每年从1号起编').waitFor();
    await page.getByLabel('催办函').fill('云民催');
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('已保存').waitFor();
    await page.getByLabel('机关代字').fill('云民函');
    await page.getByLabel('年份').fill(String(year));
    await page.getByLabel('已用到').fill('5');
    await page.getByRole('button', { name: /写\s*明/ }).click();
    await page.getByRole('cell', { name: '5号' }).waitFor();
    await desk.screenshot('number-settings');

    const clerk = await desk.atShell('clerk');
    const { id } = await clerk.call('proposal.create', suggestion);
    const facts = { text: '需待批复。', documentNumber: `云民函〔${year}〕6号` };
    await clerk.call('paper.make', { proposalId: id, paper: 'extension', facts });
    await desk.signIn('clerk');
    await page.goto(`${desk.url}#/numbers`);
    await page.getByText('第77号《关于完善社区老年助餐服务的建议》的延期申请').waitFor();
    await page.getByRole('button', { name: '登记别处用号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文号、日期、用于什么').fill(`云民函〔${year}〕8—9号`);
    await dialog.getByText('第1行没有日期').waitFor();
    await desk.screenshot('number-enter-unread');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await dialog.getByLabel('文号、日期、用于什么').fill(`云民函〔${year}〕8—9号 ${today} 低保复核告知函`);
    await dialog.getByRole('button', { name: '登记2个文号' }).click();
    await dialog.getByText(/会留下空号/).waitFor();
    await desk.screenshot('number-enter-asks');
    await dialog.getByLabel('不按顺序的理由').fill('7号由办公室留用');
    await dialog.getByRole('button', { name: '登记2个文号' }).click();
    await page.getByText('空号：没有登记').waitFor();
    await expect.poll(() => page.getByText(`云民函〔${year}〕10号`).count()).toBe(1);
    await desk.screenshot('number-register');
  });
});
