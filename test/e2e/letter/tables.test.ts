import { afterAll, beforeAll, expect, test } from 'vitest';
import { longTable } from '../../samples/sample-tables.ts';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser;
beforeAll(async () => {
  desk = await openDesk({ now: () => new Date('2026-04-20T02:00:00.000Z') });
});
afterAll(() => desk.close());

test('表格：用键盘插入、填写、增删行列', async () => {
  const clerk = await desk.atShell('clerk');
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, role: 'sole' });
  await desk.signIn('clerk');
  const { page } = desk;
  await page.goto(`${desk.url}#/items/${proposalId}/draft`);
  const text = page.getByRole('textbox', { name: '答复稿正文' });
  await text.waitFor();
  const tables = async () =>
    (await clerk.call('draft.get', { proposalId })).content.blocks.filter(({ table }) => table).map((one) => one.text);
  await text.locator('[data-id]').first().click();
  await page.keyboard.type('近两年情况如下：');
  await page.getByRole('button', { name: '插入表格' }).click();
  for (const words of ['项目', '2024年', '2025年', '床位', '186', '212', '机构', '12', '15']) {
    await page.keyboard.type(words);
    if (words !== '15') await page.keyboard.press('Tab');
  }
  // Tab in the last cell goes on to a new row.
  await page.keyboard.press('Tab');
  await page.keyboard.type('合计');
  await expect
    .poll(tables, { timeout: 15_000 })
    .toEqual(['项目\t2024年\t2025年\n床位\t186\t212\n机构\t12\t15\n合计\t\t']);
  await desk.screenshot('draft-table');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Alt+Backspace');
  await page.keyboard.press('Control+Alt+ArrowRight');
  await expect.poll(tables, { timeout: 15_000 }).toEqual(['项目\t\t2024年\t2025年\n床位\t\t186\t212\n合计\t\t\t']);
});

test('跨页的表格在纸面上各页都有表头', async () => {
  const clerk = await desk.atShell('clerk');
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '8080', role: 'sole' });
  const { content } = await clerk.call('draft.get', { proposalId });
  const blocks = [
    { id: 'a', level: 0 as const, text: '任务分解如下：', sources: [] },
    { id: 'b', level: 0 as const, table: true as const, text: longTable(45), sources: [] },
  ];
  await clerk.call('draft.save', { proposalId, revision: 0, content: { ...content, blocks, resultClass: 'A' } });
  const { page } = desk;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${desk.url}#/items/${proposalId}/draft`);
  await page.getByText('纸面', { exact: true }).click();
  const heads = page.getByRole('region', { name: '纸面预览' }).getByText('责任单位');
  await expect.poll(() => heads.count(), { timeout: 15_000 }).toBeGreaterThan(2);
  await desk.screenshot('draft-table-pages');
});
