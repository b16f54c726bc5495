import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser;
beforeAll(async () => {
  desk = await openDesk({ demo: true });
});
afterAll(() => desk.close());

/** A picture as it is, and as an office PC with the letters at 125 % has it. */
async function looked(name: string) {
  await desk.screenshot(name);
  await desk.page.setViewportSize({ width: 1093, height: 614 });
  await desk.page.waitForTimeout(300);
  await desk.screenshot(`${name}-125`);
  await desk.page.setViewportSize({ width: 1366, height: 768 });
}

test('管理员设为经办人只看本科室的，页上说清楚谁看得到什么；经办人的清单、统计说明只是一部分，别的件打开说该找谁', async () => {
  const { page } = desk;
  const clerk = await desk.atShell('jingban', 'maple-harbor-31');
  const { personId } = await clerk.call('proposal.board', {});
  const [item] = (await clerk.call('proposal.list', { stage: 'owing' })).rows;
  const proposalId = item?.id as number;
  const { sections, people } = await clerk.call('organisation.get', {});
  const me = people.find(({ id }) => id === personId);
  const section = sections.find(({ id }) => id !== me?.sectionId);
  await clerk.call('proposal.assign', {
    ...{ proposalId, sectionId: section?.id ?? null, handlerId: null, leaderId: null, subject: '' },
  });
  await desk.signIn('guanli', 'amber-kettle-53');
  await page.goto(`${desk.url}#/settings/ways`);
  await page.getByRole('radio', { name: '经办人只看得到本科室的件' }).check();
  await page.getByText('账号属于哪个科室').scrollIntoViewIfNeeded();
  await looked('sight-setting');
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect.poll(async () => (await clerk.call('ways.get', {})).sight).toBe('section');

  await desk.signIn('jingban', 'maple-harbor-31');
  const seen = (await clerk.call('proposal.list', {})).rows.some(({ id }) => id === proposalId);
  expect(seen).toBe(false);
  await page.goto(`${desk.url}#/items`);
  await page.getByText('这里只有您看得到的件').waitFor();
  await looked('sight-items');
  await page.goto(`${desk.url}#/statistics`);
  await page.getByText('这里的数只数您看得到的件').waitFor();
  await looked('sight-statistics');
  await page.goto(`${desk.url}#/items/${proposalId}`);
  await page.getByText(`请找${section?.name}`, { exact: false }).first().waitFor();
  await looked('sight-elsewhere');
  for (const view of ['month', 'gantt', 'week']) {
    await page.goto(`${desk.url}#/schedule/${view}`);
    await page.getByText('今天是', { exact: false }).waitFor();
    await page.waitForTimeout(400);
    await looked(`schedule-${view}`);
  }
});
