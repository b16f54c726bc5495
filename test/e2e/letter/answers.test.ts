import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../../samples/sample-letter.ts';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

const body = `老年人“吃饭难”问题突出。为此建议：
一是每个街道至少建成一处社区食堂；
二是将助餐补贴由每餐两元提高到每餐五元，并惠及全体八十岁以上老人；
三是每季度公布一次食品安全检查结果；
四是为失能老人免费送餐上门。`;

/** What a clerk and a leader see of asks and answers. */
describe('诉求与答复', () => {
  let desk: DeskInBrowser;
  let proposalId: number;
  beforeAll(async () => {
    desk = await openDesk();
    const clerk = await desk.atShell('clerk');
    const { id } = await clerk.call('proposal.create', { ...suggestion, number: '81', body });
    proposalId = id;
    const draft = await clerk.call('draft.get', { proposalId });
    expect(draft.asks.map(({ statement }) => statement)).toHaveLength(4);
    const blocks = [
      block('h1', 1, '助餐点建设'),
      block('b1', 0, '截至今年5月，全市26个街道已有24个建成社区食堂，其余2个年底前建成。'),
      block('h2', 1, '补贴和监管'),
      block('b2', 0, '自今年7月起，助餐补贴由每餐2元提高到每餐4元，80岁以上老人均可享受。'),
      block('b3', 0, '食品安全是助餐服务的底线，我们将高度重视检查工作，进一步压实责任，切实守牢底线。'),
    ];
    const content = { ...draft.content, blocks, resultClass: 'A' };
    await clerk.call('draft.save', { proposalId, revision: 0, content });
  });
  afterAll(() => desk.close());

  test('稿旁逐条列出诉求答了没有；点一处，光标到那一段；补写一句，那一条就是已答复', async () => {
    await desk.signIn('clerk');
    const { page } = desk;
    await page.goto(`${desk.url}#/items/${proposalId}/draft`);
    const summary = page.getByText('诉求与答复：4项，未答复1项，只有空话1项，部分答复1项');
    await summary.waitFor();
    await desk.screenshot('draft-answers');
    await page.setViewportSize({ width: 1093, height: 614 });
    await desk.screenshot('draft-answers-125');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('button', { name: /「自今年7月起/ }).click();
    await page.getByRole('treeitem', { name: /每餐4元/, selected: true }).waitFor();
    await page.keyboard.insertText('失能老人由志愿者免费送餐上门，今年已送餐3.2万份。');
    await page.getByText('诉求与答复：4项，只有空话1项，部分答复1项').waitFor();
    await desk.screenshot('draft-answers-written');
  });

  test('领导在审签页看到同样的几条，点一处，纸面到那一段', async () => {
    const clerk = await desk.atShell('clerk');
    await expect
      .poll(async () => (await clerk.call('draft.get', { proposalId })).content.blocks[3]?.text)
      .toContain('送餐上门');
    const { revision } = await clerk.call('draft.get', { proposalId });
    await clerk.call('letter.submit', { proposalId, revision });
    await desk.signIn('leader');
    const { page } = desk;
    await page.goto(`${desk.url}#/review/${proposalId}`);
    await page.getByText('诉求与答复：4项，只有空话1项，部分答复1项').waitFor();
    await desk.screenshot('review-answers');
    await page.getByRole('button', { name: /「食品安全是助餐服务/ }).click();
    await page.setViewportSize({ width: 1093, height: 614 });
    await desk.screenshot('review-answers-125');
    await page.setViewportSize({ width: 1366, height: 768 });
  });
});
