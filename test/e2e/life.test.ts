import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

const plan = '下一步，我局将于2026年10月底前新增社区助餐点30个。';

describe('签发以后，在浏览器里走完一件', () => {
  let desk: DeskInBrowser;
  let page: Page;
  let proposalId: number;
  beforeAll(async () => {
    desk = await openDesk({ now: () => new Date('2026-06-20T02:00:00.000Z') });
    page = desk.page;
    const clerk = await desk.atShell('clerk');
    const leader = await desk.atShell('leader');
    ({ id: proposalId } = await clerk.call('proposal.create', { ...suggestion, consent: 'yes' }));
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const blocks = [{ id: 'b1', level: 0 as const, text: plan, sources: [] }];
    const draft = { ...content, blocks, resultClass: 'B' };
    const saved = await clerk.call('draft.save', { proposalId, revision, content: draft });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
    await leader.call('letter.sign', { proposalId, version: submittedVersion as number });
    await desk.signIn('clerk');
    await page.goto(`${desk.url}#/items/${proposalId}`);
    await page.getByRole('heading', { name: '下一步' }).waitFor();
  });
  afterAll(() => desk.close());

  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const closed = () => dialog().waitFor({ state: 'detached' });
  const standing = () => page.getByRole('list', { name: '办理情况' }).textContent();

  test('下一步栏写明还差什么；登记沟通后不再提醒沟通', async () => {
    expect(await standing()).toMatch(/还没有与代表委员沟通的记录[\s\S]*还没有送达[\s\S]*1处可能是承诺/);
    await part('沟通').getByRole('button', { name: '登记沟通' }).click();
    await dialog().getByLabel('面商').check();
    await dialog().getByLabel('我方人员').fill('纪云舒');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('请写明沟通内容').waitFor();
    await dialog().getByLabel('谈了什么').fill('代表赞成新增点位，希望公布选址。');
    await page.keyboard.press('Control+Enter');
    await closed();
    await part('沟通').getByText('代表赞成新增点位').waitFor();
    await expect.poll(standing).not.toContain('沟通的记录');
  });

  test('登记送达，再登记反馈；不满意没写原因，错误标在原因那一栏', async () => {
    await part('送达与反馈').getByRole('button', { name: '登记送达' }).click();
    await dialog()
      .getByRole('button', { name: /登\s?记/ })
      .click();
    await closed();
    await part('送达与反馈').getByRole('button', { name: '登记反馈' }).click();
    await dialog().getByRole('radiogroup').nth(1).getByLabel('满意', { exact: true }).check();
    await dialog().getByRole('radiogroup').nth(2).getByLabel('不满意', { exact: true }).check();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('评价为不满意的，请写明原因。').waitFor();
    await desk.screenshot('life-01-feedback');
    await dialog().getByLabel('原因').fill('点位太少。');
    await page.keyboard.press('Control+Enter');
    await closed();
    await expect.poll(standing).toContain('有人不满意，须重新办理');
  });

  test('函中的承诺确认后列入跟踪，登记进展', async () => {
    const commitments = part('承诺');
    await commitments.getByRole('button', { name: '是承诺' }).click();
    expect(await dialog().getByLabel('完成时限').inputValue()).toBe('2026-10-31');
    expect(await dialog().getByLabel('数量或金额').inputValue()).toBe('30个');
    await dialog().getByLabel('责任科室').fill('养老服务科');
    await page.keyboard.press('Control+Enter');
    await closed();
    await commitments.getByRole('button', { name: '登记进展' }).click();
    await dialog().getByLabel('进度（%）').fill('40');
    await dialog().getByLabel('进展情况').fill('已选址12处。');
    await page.keyboard.press('Control+Enter');
    await closed();
    await commitments.getByText('进展：已选址12处。（40%）').waitFor();
    await desk.screenshot('life-02-commitments');
  });

  test('重新办理：前一次的答复留在页上，新稿从原来的文字开始', async () => {
    await page.getByRole('button', { name: '其他办理' }).click();
    await page.getByRole('menuitem', { name: '重新办理' }).click();
    expect(await dialog().getByLabel('原因').inputValue()).toBe('点位太少。');
    await page.keyboard.press('Control+Enter');
    await closed();
    await part('送达与反馈').getByText('第1次答复').waitFor();
    await part('送达与反馈')
      .getByText(/云民函〔2026〕1号/)
      .waitFor();
    await part('送达与反馈').scrollIntoViewIfNeeded();
    await desk.screenshot('life-03-second-round');
  });

  test('承诺台账：用键盘选中打开那一件；四季度告知一次做好函件', async () => {
    await page
      .getByRole('menuitem', { name: '承诺台账' })
      .or(page.getByRole('link', { name: '承诺台账' }))
      .first()
      .click();
    await page.getByText('共1项').waitFor();
    await desk.screenshot('life-04-ledger');
    await page.getByRole('button', { name: '四季度告知' }).click();
    await dialog().getByText('已选址12处').waitFor();
    const download = page.waitForEvent('download');
    await dialog().getByRole('button', { name: '制作1件告知函' }).click();
    const path = await (await download).path();
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(path) });
    expect(value).toContain('完成40%，计划于2026年10月31日前完成。已选址12处。');
    await dialog().getByText('2026-06-20').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: suggestion.title }).waitFor();
  });

  test('换届：在列表里选中，一次转入新届次，页上注明', async () => {
    await page.goto(`${desk.url}#/items`);
    await page.getByRole('row', { name: /77号/ }).getByRole('checkbox').check();
    await page.getByRole('button', { name: '转入新届次' }).click();
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.goto(`${desk.url}#/items/${proposalId}`);
    await part('退办、并案等').getByText('已转入第10届第1次会议继续办理').waitFor();
  });
});
