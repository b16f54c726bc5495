import { afterAll, beforeAll, describe, test } from 'vitest';
import { block } from '../../samples/sample-letter.ts';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

describe('校核的页面', () => {
  let desk: DeskInBrowser;
  let proposalId: number;
  beforeAll(async () => {
    desk = await openDesk();
    const clerk = await desk.atShell('clerk');
    proposalId = (await clerk.call('proposal.create', { ...suggestion, number: '77' })).id;
    const draft = await clerk.call('draft.get', { proposalId });
    const blocks = [
      block('a', 0, '我局已布署各县（市、区）开展排查，共排查隐患216处，已整改198处，未整改28处。'),
      block('b', 0, '市工商局已依法查处2家，下一步将尽快研究解决。'),
    ];
    await clerk.call('draft.save', {
      proposalId,
      revision: 0,
      content: { ...draft.content, blocks, resultClass: 'A' },
    });
  });
  afterAll(() => desk.close());

  test('拟稿页列出须改正的，一点改正、一点撤销；注明理由忽略的不再说', async () => {
    await desk.signIn('clerk');
    const { page } = desk;
    await page.goto(`${desk.url}#/items/${proposalId}/draft`);
    await page.getByRole('tab', { name: /校核/ }).click();
    const wrong = page.getByRole('region', { name: '须改正：布署' });
    await wrong.waitFor();
    await desk.screenshot('proof-findings');
    await wrong.getByRole('button', { name: /^改\s*正$/ }).click();
    await page.getByText('「布署」已改为「部署」').waitFor();
    await wrong.waitFor({ state: 'detached' });
    await page
      .getByRole('status')
      .getByRole('button', { name: /撤\s*销/ })
      .click();
    await wrong.waitFor();
    await wrong.getByRole('button', { name: /^改\s*正$/ }).click();
    const former = page.getByRole('region', { name: '须改正：市工商局' });
    await former.getByRole('button', { name: /忽\s*略/ }).click();
    await desk.screenshot('proof-ignoring');
    await former.getByLabel('市工商局：忽略的理由').fill('引的是当年的名称');
    await former.getByRole('button', { name: /注明忽略/ }).click();
    await page.getByText('已忽略1处').click();
    await page.getByText('理由：引的是当年的名称').waitFor();
    await former.waitFor({ state: 'detached' });
    // 125 % leaves the page four fifths of the screen.
    await page.setViewportSize({ width: 1093, height: 614 });
    await desk.screenshot('proof-findings-125');
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  test('还有须改正的，送审先问；确认照送，领导看得到', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: /送\s*审/ }).click();
    const asked = page.getByRole('dialog');
    await asked.getByText('校核有须改正的，仍要送审吗？').last().waitFor();
    await desk.screenshot('proof-asked');
    await asked.getByRole('button', { name: '仍要送审' }).click();
    await page.getByText('已送审，等领导审签').waitFor();
    await desk.signIn('leader');
    await page.goto(`${desk.url}#/review/${proposalId}`);
    await page.getByText('198处，不是28处', { exact: false }).waitFor();
    await desk.screenshot('proof-review');
  });
});
