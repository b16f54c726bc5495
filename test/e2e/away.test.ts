import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

const noon = '2026-03-20T04:00:00.000Z';
type Packed = { name: string; mimeType: string; buffer: Buffer };

describe('带走办理：从单位带出去，在另一台电脑上办，带回来合在一起', () => {
  let home: DeskInBrowser;
  let there: DeskInBrowser;
  let clock = noon;
  let taken: Packed;
  let back: Packed;
  beforeAll(async () => {
    home = await openDesk({ now: () => new Date(clock) });
    there = await openDesk({ fresh: true, now: () => new Date(clock) });
    const clerk = await home.atShell('clerk');
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, remark: '请先与代表沟通' });
    await clerk.call('proposal.create', { ...suggestion, number: '78', title: '关于增设无障碍坡道的建议' });
    const { content } = await clerk.call('draft.get', { proposalId });
    const blocks = ['甲段。', '乙段。'].map((text, at) => ({ id: `p${at}`, level: 0 as const, text, sources: [] }));
    await clerk.call('draft.save', { proposalId, revision: 0, content: { ...content, blocks } });
    await home.signIn('clerk');
  });
  afterAll(async () => {
    await home.close();
    await there.close();
  });

  const packed = async (page: Page, act: () => Promise<unknown>): Promise<Packed> => {
    const waiting = page.waitForEvent('download');
    await act();
    const file: Download = await waiting;
    return { name: file.suggestedFilename(), mimeType: 'application/zip', buffer: readFileSync(await file.path()) };
  };

  test('在列表里选中，写明谁带走、做什么，得到带走包；列表和件上都看得到', async () => {
    const { page, url } = home;
    await page.goto(`${url}#/away`);
    await page.getByText('没有带走在外的件').waitFor();
    await home.screenshot('away-01-empty');
    await page.goto(`${url}#/items`);
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await page.getByRole('region', { name: '选中的件' }).getByRole('button', { name: '带走办理' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '做带走包' }).click();
    await page.getByText('请填写带走的人').waitFor();
    await page.getByLabel('带走的人').fill('沙明川');
    await page.getByLabel('去处和事由').fill('到城东街道调研，用三号笔记本电脑');
    await home.screenshot('away-02-dialog');
    taken = await packed(page, () => page.getByRole('button', { name: '做带走包' }).click());
    expect(taken.name).toBe('带走包_沙明川_2件_2026-03-20.zip');
    await page.getByText('沙明川带走').first().waitFor();
    await home.screenshot('away-03-list');
    await page.getByRole('link', { name: /助餐/ }).click();
    await page.getByText('沙明川带走办理：到城东街道调研').waitFor();
    await home.screenshot('away-04-item');
    await page.goto(`${url}#/board`);
    await page.getByText('沙明川带走').first().waitFor();
    await home.screenshot('away-05-board');
  });

  test('新装的程序：首次设置里选「从带走包开始」，只建一个账号', async () => {
    const { page, url } = there;
    await page.goto(`${url}#/setup`);
    await page.getByRole('button', { name: '从带走包开始' }).click();
    const panel = page.getByRole('region', { name: '从带走包开始' });
    await panel.getByLabel('选带走包').setInputFiles({ ...taken, buffer: Buffer.from('不是包') });
    await panel.getByLabel('姓名').fill('沙明川');
    await panel.getByLabel('账号').fill('sha');
    await panel.getByRole('textbox', { name: '密码' }).fill('Lantern-river-42');
    await panel.getByRole('button', { name: '从这个包开始' }).click();
    await panel.getByText('不是带走办理的包').waitFor();
    await panel.scrollIntoViewIfNeeded();
    await there.screenshot('away-06-not-one');
    await panel.getByLabel('换一个带走包').setInputFiles(taken);
    await panel.getByText(taken.name, { exact: true }).waitFor();
    await panel.getByRole('button', { name: '从这个包开始' }).click();
    await page.getByRole('heading', { name: /从云澜市民政局带来/ }).waitFor();
    await there.screenshot('away-07-there');
    await page.getByRole('link', { name: /助餐/ }).click();
    await page.getByText('从云澜市民政局带来办理').waitFor();
    await there.screenshot('away-08-item-there');
  });

  test('在外面办过，做带回包', async () => {
    const { page, url } = there;
    clock = '2026-03-20T04:02:00.000Z';
    const clerk = await there.atShell('sha', 'Lantern-river-42');
    const id = (await clerk.call('proposal.list', { text: '助餐' })).rows[0]?.id as number;
    const contact = { phase: 'before', way: 'meeting', day: '2026-03-20', place: '街道', ours: '沙明川' } as const;
    await clerk.call('contact.add', { proposalId: id, ...contact, theirs: '陈若安', said: '希望先在老城区试点。' });
    const { content, revision } = await clerk.call('draft.get', { proposalId: id });
    const blocks = content.blocks.map((each) => ({ ...each, text: `${each.text}外面改。` }));
    await clerk.call('draft.save', { proposalId: id, revision, content: { ...content, blocks } });
    const { revision: seen } = await clerk.call('proposal.get', { proposalId: id });
    const change = { ...suggestion, id, revision: seen, remark: '代表希望先试点', consent: 'yes' as const };
    await clerk.call('proposal.save', change);
    await clerk.call('proposal.create', {
      ...suggestion,
      number: '90',
      title: '关于街道养老驿站的建议',
      body: '驿站。',
    });
    await page.goto(`${url}#/away`);
    await page.getByText('在这台电脑上新登记的').waitFor();
    await there.screenshot('away-09-bring');
    back = await packed(page, () => page.getByRole('button', { name: '做带回包' }).click());
    expect(back.name).toBe('带回包_沙明川_3件_2026-03-20.zip');
    await page.getByText('已做带回包').first().waitFor();
  });

  test('单位里收下以前看得清：合什么、哪里不同；收下有报告；再收说已收过', async () => {
    const { page, url } = home;
    const clerk = await home.atShell('clerk');
    const id = (await clerk.call('proposal.list', { text: '助餐' })).rows[0]?.id as number;
    const { content, revision } = await clerk.call('draft.get', { proposalId: id });
    const blocks = content.blocks.map((each, at) => (at === 0 ? { ...each, text: '甲段。单位改。' } : each));
    await clerk.call('draft.save', { proposalId: id, revision, content: { ...content, blocks } });
    const { revision: seen } = await clerk.call('proposal.get', { proposalId: id });
    await clerk.call('proposal.save', { ...suggestion, id, revision: seen, remark: '请街道一并研究' });
    clock = '2026-03-20T04:04:00.000Z';
    await page.goto(`${url}#/away`);
    await page.getByLabel('打开带走包、收下带回包').setInputFiles(back);
    await page.getByText('第一次见到这个签名').waitFor();
    await page.getByText('按段合在一起，其中1段两边都改过').waitFor();
    await home.screenshot('away-10-reading');
    await page.evaluate('document.body.style.zoom = "1.25"');
    await home.screenshot('away-11-reading-125');
    await page.evaluate('document.body.style.zoom = ""');
    await page.getByRole('radiogroup', { name: '备注选用' }).getByText('包里的').click();
    await page.getByRole('button', { name: /^收\s?下$/ }).click();
    await page.getByText('收下3件').waitFor();
    await home.screenshot('away-12-report');
    const item = await clerk.call('proposal.get', { proposalId: id });
    expect(item).toMatchObject({ remark: '代表希望先试点', consent: 'yes', away: null });
    await page.getByLabel('打开带走包、收下带回包').setInputFiles(back);
    await page.getByText('这个带回包已由纪云舒在2026年3月20日收下').waitFor();
    await home.screenshot('away-13-again');
    await page.goto(`${url}#/items/${id}?part=history`);
    await page.getByText('稿件按段合在一起').waitFor();
    await home.screenshot('away-14-history');
  });

  test('125%：列表、件、带走办理各页不出横条', async () => {
    const { page, url } = home;
    for (const [path, name] of [
      ['items', 'away-15-items-125'],
      ['away', 'away-16-away-125'],
    ] as const) {
      await page.setViewportSize({ width: 1093, height: 614 });
      await page.goto(`${url}#/${path}`);
      await page.getByRole('heading', { name: path === 'items' ? '办理件' : '带走办理' }).waitFor();
      await page.getByRole('table').first().waitFor();
      await home.screenshot(name);
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
