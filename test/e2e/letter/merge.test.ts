import { afterAll, beforeAll, expect, test } from 'vitest';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

const finance = `市民政局：
就有关问题回复如下。
2025年安排助餐补贴1260万元，按就餐人次核定。资金明细尚未对外公布，请勿写入答复。
全市共有长者食堂128家。
建议贵局另行征求市市场监督管理局意见。
专此函复。`;

let desk: DeskInBrowser;
beforeAll(async () => {
  desk = await openDesk({ now: () => new Date('2026-04-20T02:00:00.000Z') });
});
afterAll(() => desk.close());

test('汇总之后，每家几句、用了几句、未用的为什么，都写明；给本单位的话不进稿件，连同它建议什么给经办人看', async () => {
  const clerk = await desk.atShell('clerk');
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, role: 'lead' });
  const unit = (await clerk.call('unit.list', { text: '财政局' }))[0];
  const unitId = unit?.id ?? 0;
  await clerk.call('opinion.request', { proposalId, units: [{ unitId, dueOn: null }] });
  await clerk.call('opinion.receive', { proposalId, unitId, text: finance });
  await desk.signIn('clerk');
  const { page } = desk;
  await page.goto(`${desk.url}#/items/${proposalId}/draft`);
  await page.getByRole('button', { name: '汇总会办意见' }).first().click();
  await desk.screenshot('merge-report');
  await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click();
  await page.getByText('给本单位的话2').waitFor();
  await page.getByRole('button', { name: /给本单位的话2/ }).click();
  await page.getByText('6句，用在稿中2句，未用4句（客套2、给本单位的话2）').waitFor();
  await page.getByText('要求不公开').waitFor();
  await page.getByText('建议另征求、核对别家意见').waitFor();
  await desk.screenshot('merge-account');
  await page.setViewportSize({ width: 1093, height: 614 });
  await desk.screenshot('merge-account-125');
  const { content } = await clerk.call('draft.get', { proposalId });
  const at = content.blocks.findIndex(({ text }) => text.includes('1260万元'));
  expect(content.blocks.slice(0, at).findLast(({ level }) => level === 1)?.text).toBe('关于加大运营补贴力度的建议');
  expect(content.blocks.some(({ text }) => /请勿|另行征求/.test(text))).toBe(false);

  // What is written after the merge stays when the merge is taken back.
  await page.setViewportSize({ width: 1366, height: 768 });
  const last = page.getByRole('textbox', { name: '答复稿正文' }).getByText('全市共有长者食堂128家。');
  await last.click({ position: { x: 200, y: 10 } });
  await page.keyboard.press('End');
  // The editor hears of the cursor's new place a moment later.
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.keyboard.type('我局另行安排专人督促落实。');
  await page
    .getByRole('status')
    .getByRole('button', { name: /撤\s*销/ })
    .click();
  const texts = async () => (await clerk.call('draft.get', { proposalId })).content.blocks.map(({ text }) => text);
  await expect.poll(texts, { timeout: 10_000 }).toEqual(['我局另行安排专人督促落实。']);
});
