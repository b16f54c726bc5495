import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, suggestion } from '../support/desk.ts';
import { storeCases } from '../support/stored-cases.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

const answered = `云民函〔2025〕31号
云澜市民政局关于市九届人大四次会议第45号建议的答复
乔木兰代表：
您提出的《关于增设社区老年助餐点的建议》（第45号）收悉，现答复如下：
一、现有情况
截至2024年底，全市建成老年助餐点108个，由街道统一运营。
二、下一步打算
力争2025年底前新增助餐点20个。
感谢您的关心和支持。
云澜市民政局
2025年6月18日`;

describe('往年相近件的利用', () => {
  let desk: DeskInBrowser;
  let clerk: Person;
  beforeAll(async () => {
    desk = await openDesk({ now: () => new Date('2026-03-20T01:00:00.000Z') });
    await storeCases(desk.folder, [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', session: { term: 9, meeting: 4 }, number: '45' },
        ...{ title: '关于增设社区老年助餐点的建议', proposers: ['乔木兰'], answeredOn: '2025-06-18' },
        ...{ resultClass: 'A', satisfaction: '满意', letter: answered },
      },
    ]);
    clerk = await desk.atShell('clerk');
    await clerk.call('representative.save', {
      ...{ kind: 'npc-suggestion', name: '陈若安', organization: '云澜市第一医院', phone: '13500000001' },
      term: 9,
    });
    await desk.signIn('clerk');
  });
  afterAll(() => desk.close());

  test('收件时写下案由就看到往年怎样答复；姓名从名单里选，单位和电话随着填好', async () => {
    const { page } = desk;
    await page.goto(`${desk.url}#/items/new`);
    await page.getByText('建议', { exact: true }).first().click();
    await page.getByLabel('案由').fill(suggestion.title);
    const panel = page.getByRole('region', { name: '往年相近件' });
    await panel.getByText('关于增设社区老年助餐点的建议').waitFor();
    expect(await panel.getByText('社区老年助餐', { exact: true }).count()).toBe(1);
    expect(await panel.getByText('力争2025年底前新增助餐点20个').count()).toBe(1);
    const name = page.getByLabel('第1位姓名');
    await name.pressSequentially('陈');
    await page.getByText('陈若安　云澜市第一医院').waitFor();
    await name.press('ArrowDown');
    await name.press('Enter');
    expect(await name.inputValue()).toBe('陈若安');
    expect(await page.getByLabel('第1位工作单位').inputValue()).toBe('云澜市第一医院');
    expect(await page.getByLabel('第1位电话').inputValue()).toBe('13500000001');
    await desk.screenshot('earlier-intake');
  });

  test('拟稿时引入往年的一段，注明出处；没有核对的年份和数据一直提醒，核对过就不再提', async () => {
    const { page } = desk;
    const { id } = await clerk.call('proposal.create', suggestion);
    await page.goto(`${desk.url}#/items/${id}/draft`);
    await page.getByRole('tab', { name: '往例' }).click();
    await page.getByRole('button', { name: '引用', exact: true }).click();
    await page.getByText('市九届人大四次会议第45号建议的答复（2025-06-18）').waitFor();
    await desk.screenshot('earlier-passages');
    const passage = page.locator('[data-passage]', { hasText: '全市建成老年助餐点' });
    expect(await passage.locator('mark').allTextContents()).toEqual(['2024年底', '108个']);
    await passage.getByRole('button', { name: '引入' }).click();
    await page.locator('.ProseMirror [data-id]', { hasText: '全市建成老年助餐点108个' }).waitFor();

    await page.getByRole('tab', { name: /校核/ }).click();
    await page.getByText('引自往年的文字还没有核对：「2024年底」「108个」').waitFor();
    await page.getByRole('button', { name: /引自：市九届人大四次会议第45号/ }).click();
    await page.getByText('与原文一字不差').waitFor();
    await desk.screenshot('earlier-source');
    await page.getByRole('button', { name: '都核对过了' }).click();
    await page.getByText('还没有核对的').waitFor({ state: 'detached' });
    await page.getByText(/已保存/).waitFor();
    const { content } = await clerk.call('draft.get', { proposalId: id });
    const quoted = content.blocks.find(({ text }) => text.includes('108个'));
    expect(quoted?.citations).toMatchObject([{ source: 'case', unchecked: [] }]);
  });

  test('件的页面上列出往年相近件，点开就是那一件', async () => {
    const { page } = desk;
    await page.goto(`${desk.url}#/items/1`);
    const part = page.getByRole('region', { name: '往年相近件' });
    await part.getByRole('link', { name: '关于增设社区老年助餐点的建议' }).waitFor();
    await part.scrollIntoViewIfNeeded();
    await desk.screenshot('earlier-item');
    await part.getByRole('link', { name: '关于增设社区老年助餐点的建议' }).click();
    await page.waitForURL(/#\/cases\/1/);
  });
});
