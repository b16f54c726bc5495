import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskInBrowser, openDesk } from './browser.ts';

const people = [
  '科室\t姓名\t职务\t领导\t分管科室',
  '\t方与行\t局长\t是\t办公室',
  '办公室\t白若溪\t主任\t\t',
  '区划地名科\t江照野\t科员\t\t',
].join('\n');

describe('演示单位的一年', () => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk({ demo: true });
  });
  afterAll(() => desk.close());

  test('管理员粘贴人员表，预览后导入', async () => {
    await desk.signIn('guanli', 'amber-kettle-53');
    await desk.page.goto(`${desk.url}#/settings/organisation`);
    await desk.page.getByRole('button', { name: '从表格导入' }).click();
    await desk.page.getByRole('textbox', { name: '粘贴的表格' }).fill(people);
    await desk.page.getByRole('button', { name: '预览' }).click();
    await desk.page.getByText('新增3行').waitFor();
    await desk.screenshot('organisation-import');
    await desk.page.getByRole('button', { name: '导入3行' }).click();
    await desk.page.getByText('分管：办公室').waitFor();
    await desk.screenshot('organisation');
    await desk.page.goto(`${desk.url}#/settings/desk`);
    await desk.page.getByRole('heading', { name: '比率的分母' }).waitFor();
    await desk.screenshot('desk-settings');
  });

  test('经办人在件上分派，选了承办人就带出科室和责任领导', async () => {
    await desk.signIn('jingban', 'maple-harbor-31');
    await desk.page.getByText('今日事项').waitFor();
    await desk.screenshot('board-clerk');
    await desk.page
      .getByRole('link', { name: /逾期\d+件/ })
      .first()
      .click();
    await desk.page.getByRole('link', { name: '关于规范社区公益性墓地管理的建议' }).click();
    await desk.page.getByRole('button', { name: '拟办分派' }).click();
    await desk.page.getByRole('combobox', { name: '承办人' }).click();
    await desk.page.getByTitle('林晓禾（科员）').click();
    await desk.screenshot('assign');
    await desk.page.getByRole('button', { name: /^分\s?派$/ }).click();
    await desk.page.getByText('养老服务科').first().waitFor();
    await desk.page.getByText('周启明（', { exact: false }).first().waitFor({ state: 'detached' });
    const clerk = await desk.atShell('jingban', 'maple-harbor-31');
    const { rows } = await clerk.call('proposal.list', { text: '规范社区公益性墓地' });
    expect(await clerk.call('proposal.get', { proposalId: rows[0]?.id as number })).toMatchObject({
      sectionName: '养老服务科',
      handlerName: '林晓禾',
      leaderName: '周启明',
    });
  });

  test('期限日程：月历、甘特、周清单，日历文件导得出', async () => {
    for (const [view, words] of [
      ['month', '本月'],
      ['gantt', '期限近的在前'],
      ['week', '建议提案办理周清单'],
    ] as const) {
      await desk.page.goto(`${desk.url}#/schedule/${view}`);
      await desk.page.getByText(words).first().waitFor();
      await desk.screenshot(`schedule-${view}`);
    }
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: /导出日历/ }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('BEGIN:VEVENT');
  });

  test('逾期未回的会办单位一键催办：记一次，催办函存成文件', async () => {
    const clerk = await desk.atShell('jingban', 'maple-harbor-31');
    const { rows } = await clerk.call('proposal.list', { text: '助餐' });
    const proposalId = rows[0]?.id as number;
    const [unit] = await clerk.call('unit.list', { text: '交通' });
    await clerk.call('opinion.request', { proposalId, units: [{ unitId: unit?.id as number, dueOn: '2020-01-02' }] });
    await desk.page.goto(`${desk.url}#/schedule/chase`);
    await desk.page.reload();
    await desk.page.getByText('可以催办').first().waitFor();
    await desk.screenshot('chase');
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: /一键催办/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    await desk.page.getByText('第1次').first().waitFor();
    await desk.screenshot('chase-done');
  });

  test('统计年报：点柱子、点数字都到背后的件；年度报告和台账导得出', async () => {
    await desk.page.goto(`${desk.url}#/statistics`);
    await desk.page.getByRole('region', { name: '五率' }).waitFor();
    await desk.page.locator('svg path').first().waitFor();
    await desk.screenshot('statistics');
    await desk.page.getByRole('region', { name: '科室图' }).scrollIntoViewIfNeeded();
    await desk.screenshot('statistics-parts');
    const door = desk.page.getByRole('link', { name: /^合计承办\d+件/ });
    const count = Number((await door.textContent()) ?? '');
    await door.click();
    await desk.page.getByText(`共${count}件`).waitFor();
    await desk.screenshot('statistics-items');
    await desk.page.goBack();
    const chart = desk.page.getByRole('img', { name: '历年承办件数和比率' });
    await chart.locator('svg').waitFor();
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    // The last of the bars, which stand evenly between the two axes, one for each line of the table below.
    const lines = desk.page.getByRole('region', { name: '历年比较' }).locator('tbody tr');
    const bars = await lines.filter({ hasText: '年' }).count();
    const across = 48 + ((box?.width ?? 0) - 96) * ((bars - 0.5) / bars);
    await desk.page.mouse.click((box?.x ?? 0) + across, (box?.y ?? 0) + (box?.height ?? 0) - 32);
    await desk.page.waitForURL(/counted\?year=/);
    await desk.page.goBack();
    for (const [button, ending] of [
      ['导出年度报告', /报告\.docx$/],
      ['导出台账', /台账.*\.xlsx$/],
    ] as const) {
      const [download] = await Promise.all([
        desk.page.waitForEvent('download'),
        desk.page.getByRole('button', { name: new RegExp(button) }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(ending);
      expect(Object.keys(unzipSync(readFileSync(await download.path())))).toContain('[Content_Types].xml');
      if (ending.source.includes('docx')) {
        const parts = unzipSync(readFileSync(await download.path()));
        expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain('办理情况报告');
      }
    }
  });

  test('领导的工作台先看待审签，管理员在日志里看得到改动前后', async () => {
    await desk.signIn('shenqian', 'tulip-lantern-42');
    await desk.page.getByRole('link', { name: /待审签\d+件/ }).waitFor();
    await desk.screenshot('board-leader');
    await desk.signIn('guanli', 'amber-kettle-53');
    await desk.page.goto(`${desk.url}#/settings/log`);
    await desk.page
      .getByRole('button', { name: /改动\d+处/ })
      .first()
      .click();
    await desk.screenshot('log-changes');
    expect(await desk.page.locator('ins').count()).toBeGreaterThan(0);
  });
});
