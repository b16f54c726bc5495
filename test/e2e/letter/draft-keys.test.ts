import { afterAll, beforeAll, expect, test } from 'vitest';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser;
beforeAll(async () => {
  desk = await openDesk({ now: () => new Date('2026-04-20T02:00:00.000Z') });
});
afterAll(() => desk.close());

test('两家数据不一致，送审被拒；处理完，提示就没有了；光标在正文里，按Ctrl+Enter送审；对话框打开，光标不在×上', async () => {
  const clerk = await desk.atShell('clerk');
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, role: 'lead' });
  const units = [
    (await clerk.call('unit.list', { text: '财政局' }))[0]?.id ?? 0,
    (await clerk.call('unit.list', { text: '卫生健康' }))[0]?.id ?? 0,
  ];
  await clerk.call('opinion.request', { proposalId, units: units.map((unitId) => ({ unitId, dueOn: null })) });
  for (const [at, text] of [
    '全市共有长者食堂128家，均已开业。\n2025年安排运营补贴860万元，按就餐人次核定。',
    '全市共有长者食堂135家，均已开业。',
  ].entries())
    await clerk.call('opinion.receive', { proposalId, unitId: units[at] ?? 0, text });
  const draft = await clerk.call('draft.get', { proposalId });
  await clerk.call('draft.save', { proposalId, revision: 0, content: { ...draft.content, resultClass: 'A' } });
  await desk.signIn('clerk');
  const { page } = desk;
  await page.goto(`${desk.url}#/items/${proposalId}/draft`);
  await page.getByRole('button', { name: '汇总会办意见' }).first().click();
  const report = page.getByRole('dialog');
  await report.waitFor();
  // The dialog begins at the button that it is for.
  await report.locator('button:focus', { hasText: '知道了' }).waitFor();
  await desk.screenshot('merge-report-focus');
  await page.keyboard.press('Enter');
  await report.waitFor({ state: 'hidden' });

  const text = page.getByRole('textbox', { name: '答复稿正文' });
  await text.getByText('全市共有长者食堂128家').click();
  await page.keyboard.press('Control+Enter');
  const refusal = page.getByRole('alert').filter({ hasText: '数据不一致没有处理' });
  await refusal.waitFor();
  await page.getByRole('tab', { name: /冲突/ }).click();
  await page
    .getByRole('button', { name: /统一用135家/ })
    .first()
    .click();
  await refusal.waitFor({ state: 'hidden' });
  await desk.screenshot('draft-conflict-settled');
  await expect
    .poll(
      async () =>
        (await clerk.call('draft.get', { proposalId })).content.blocks.filter(({ text }) => text.includes('135家'))
          .length,
    )
    .toBeGreaterThan(0);
  // Enter was not taken for a new paragraph.
  const { content } = await clerk.call('draft.get', { proposalId });
  expect(content.blocks.every(({ text }) => text !== '')).toBe(true);
});
