import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../../samples/sample-letter.ts';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

describe('审签前的步骤', () => {
  let desk: DeskInBrowser;
  let id = 0;
  beforeAll(async () => {
    desk = await openDesk();
    const clerk = await desk.atShell('clerk');
    id = (await clerk.call('proposal.create', { ...suggestion, number: '601' })).id;
    const { content: was } = await clerk.call('draft.get', { proposalId: id });
    const content = { ...was, blocks: [block('b0', 0, '全市已建成助餐点120个。')], resultClass: 'A' };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content });
    await clerk.call('letter.submit', { proposalId: id, revision, proofSeen: true });
  });
  afterAll(() => desk.close());

  test('管理员加一步，没有选人的标在那一栏；选了人保存，在审的稿就停在这一步', async () => {
    const { page } = desk;
    await desk.signIn('admin');
    await page.goto(`${desk.url}#/settings/steps`);
    await page.getByText('没有另设步骤').waitFor();
    await page.getByRole('button', { name: '办公室核稿' }).click();
    await page.keyboard.press('Control+s');
    await page.getByText('请指定由谁办').waitFor();
    await page.getByRole('combobox', { name: '指定的人' }).fill('纪云舒');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存').waitFor();
    await desk.screenshot('review-steps-settings');
    const [row] = await (await desk.atShell('clerk')).call('letter.queue', {});
    expect(row?.step).toMatchObject({ name: '办公室核稿', waitsFor: ['纪云舒'] });
  });

  test('核稿人只用键盘：工作台看到待我审核，打开，Ctrl+Enter 同意；领导这才能签发', async () => {
    const { page } = desk;
    await desk.signIn('clerk');
    await page.getByRole('link', { name: '待我审核1件' }).press('Enter');
    await page.getByRole('button', { name: '从第一件看起' }).press('Enter');
    await page.getByText('等纪云舒办').waitFor();
    const agree = page.getByRole('button', { name: '同意', exact: true });
    await expect.poll(() => agree.isEnabled()).toBe(true);
    await desk.screenshot('review-steps-desk');
    await page.keyboard.press('Control+Enter');
    await page.getByText('待审签1件').waitFor();
    await desk.signIn('leader');
    await page.goto(`${desk.url}#/review/${id}`);
    await page.getByText(/纪云舒 .* 同意第1版/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '签发', exact: true }).isEnabled()).toBe(true);
  });
});
