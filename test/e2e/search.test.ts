import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestion } from '../support/desk.ts';
import { storeCases, type ToldCase } from '../support/stored-cases.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

const answered = `云民函〔2025〕31号
云澜市民政局关于市九届人大四次会议第45号建议的答复
陈若安代表：
您提出的《关于增设社区老年助餐点的建议》（第45号）收悉，现答复如下：
一、现有情况
截至2024年底，全市建成长者食堂108个，学校食堂也向老年人开放。
二、下一步打算
今年新增助餐点20个。
感谢您的关心和支持。
云澜市民政局
2025年6月18日`;

const common = { kind: 'npc-suggestion', level: 'municipal', role: 'lead', leadUnit: '云澜市民政局' } as const;
const cases: ToldCase[] = [
  {
    ...common,
    ...{ session: { term: 9, meeting: 4 }, number: '45', title: '关于增设社区老年助餐点的建议' },
    ...{ proposers: ['陈若安'], assignedOn: '2025-03-12', answeredOn: '2025-06-18', resultClass: 'A' },
    ...{ satisfaction: '满意', letter: answered, extras: [{ column: '走访次数', text: '3' }] },
    doubts: {
      deadline: { value: null, passage: '2025年6月', place: '历年台账.xlsx 第2行', doubt: '只有年月，缺少日' },
    },
  },
  {
    ...common,
    ...{ session: { term: 9, meeting: 3 }, number: '72', proposers: ['贺明远'], assignedOn: '2024-03-08' },
    title:
      '关于把老年助餐纳入社区嵌入式服务设施统一规划建设并由国有企业承担运营兜底责任、建立多元筹资和动态补贴长效机制的建议',
    ...{ resultClass: 'B', satisfaction: '基本满意' },
  },
  ...Array.from({ length: 210 }, (_, n) => ({
    ...common,
    ...{ session: { term: 8, meeting: 1 + (n % 5) }, number: String(n + 100), assignedOn: `20${12 + (n % 10)}-03-05` },
    ...{ title: `关于第${n + 1}号片区养老床位的建议`, proposers: ['方远'], resultClass: 'C' },
  })),
];

describe('档案检索', () => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk();
    await storeCases(desk.folder, cases);
    const clerk = await desk.atShell('clerk');
    await clerk.call('proposal.create', suggestion);
    await clerk.call('reference.keep', {
      title: '我市提高低保标准',
      ...{ source: '云澜日报', day: '2025-07-03', kind: 'news' },
      text: '2025年7月1日起，低保标准提高到每人每月1150元。\n目前低保标准为全省第三，比2023年增加170元。',
    });
    await desk.signIn('clerk');
  });
  afterAll(() => desk.close());

  const hits = () => desk.page.getByRole('list', { name: '检索结果' }).getByRole('listitem');
  const field = () => desk.page.getByRole('textbox', { name: '检索全部' });
  const total = (n: number) => desk.page.getByText(new RegExp(`^共\\s*${n}\\s*条`)).waitFor();
  async function ask(text: string, n: number) {
    await field().fill(text);
    await field().press('Enter');
    await total(n);
  }

  test('Ctrl+K 从任何一页到检索栏；没有写字时教怎样检索，例子点了就查', async () => {
    await field().waitFor();
    await desk.page.keyboard.press('Control+K');
    await desk.page.getByText('姓名可以只打拼音首字母').waitFor();
    expect(await desk.page.locator(':focus').getAttribute('aria-label')).toBe('检索全部');
    await desk.screenshot('search-empty');
    await desk.page.getByRole('link', { name: '养老 助餐', exact: true }).click();
    await desk.page.waitForURL(/text=/);
    await expect.poll(() => field().inputValue()).toBe('养老 助餐');
  });

  test('两个字的词：命中处标出，注明在哪里', async () => {
    await ask('助餐', 3);
    expect(await hits().locator('mark').first().textContent()).toBe('助餐');
    const earlier = hits()
      .filter({ hasText: '第45号' })
      .or(hits().filter({ hasText: '45号' }))
      .first();
    expect(await earlier.textContent()).toContain('答复函');
    await desk.screenshot('search-hits');
  });

  test('词组、减号、栏名、拼音首字母', async () => {
    await ask('“老年助餐”', 3);
    await ask('“餐助”', 0);
    await ask('助餐 -学校', 2);
    await ask('助餐 代表:贺明远', 1);
    await ask('助餐 代表:cra', 2);
    await ask('助餐 年:2025', 1);
    await ask('学校食堂', 1);
    await desk.screenshot('search-one');
  });

  test('写错的栏名说明按文字查了；没有找到的，可以去掉筛选', async () => {
    await desk.page.goto(`${desk.url}#/search?text=助餐&class=D`);
    await desk.page.getByText('没有找到「助餐」').waitFor();
    await desk.page.getByRole('button', { name: '去掉筛选再查' }).click();
    await total(3);
    await ask('负责人:张三', 0);
    await desk.page.getByText('「负责人:」不是检索项').waitFor();
    await desk.screenshot('search-none');
  });

  test('筛选写在网址里，刷新还在', async () => {
    await ask('助餐', 3);
    await desk.page.getByRole('checkbox', { name: '往年件' }).click();
    await total(2);
    await desk.page.getByLabel('年份从').fill('2025');
    await desk.page.getByLabel('年份从').press('Enter');
    await total(1);
    await desk.page.reload();
    await total(1);
    expect(desk.page.url()).toContain('in=case');
    await desk.page.getByRole('button', { name: '去掉筛选', exact: true }).click();
    await total(3);
  });

  test('方向键选、Enter 打开往年的一件：所查的词标出，各栏有出处，存疑的说明；可以回到原来的结果', async () => {
    await ask('助餐 满意度:满意', 1);
    await field().press('ArrowDown');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('heading', { level: 1, name: '关于增设社区老年助餐点的建议' }).waitFor();
    expect(await desk.page.getByRole('article').locator('mark').count()).toBeGreaterThan(1);
    await desk.page.getByText('存疑：只有年月，缺少日').waitFor();
    await desk.page.getByText('历年台账.xlsx 第2行').first().waitFor();
    await desk.screenshot('case');
    await desk.page.getByRole('link', { name: '返回检索结果' }).click();
    await total(1);
    expect(await field().inputValue()).toBe('助餐 满意度:满意');
  });

  test('更正存疑的一栏', async () => {
    await hits().getByRole('link').first().click();
    await desk.page.locator('[class*=caseDoubt]').getByRole('button', { name: '更正' }).click();
    await desk.page.getByRole('textbox', { name: '更正为' }).fill('某天');
    await desk.page
      .getByRole('button', { name: /^更\s*正$/ })
      .last()
      .click();
    await desk.page.getByText(/这样写不能作为「答复时限」/).waitFor();
    await desk.page.getByRole('textbox', { name: '更正为' }).fill('2025.6.30');
    await desk.page
      .getByRole('button', { name: /^更\s*正$/ })
      .last()
      .click();
    await desk.page.getByText('由纪云舒核定').waitFor();
    expect(await desk.page.getByText('存疑：').count()).toBe(0);
  });

  test('从往年件查同一代表的其他件', async () => {
    await desk.page.getByRole('link', { name: '陈若安的其他件' }).click();
    await total(2);
  });

  test('只写编号，在办的那一件排在最前，下面不再重复', async () => {
    await ask('77', 5);
    const top = desk.page.getByRole('list', { name: '编号相符的办理件' });
    await top.getByRole('link', { name: suggestion.title }).waitFor();
    expect(await hits().filter({ hasText: suggestion.title }).count()).toBe(0);
  });

  test('二百多条：翻页写在网址里，返回还在那一页', async () => {
    await ask('养老床位', 210);
    await desk.screenshot('search-many');
    const first = await hits().first().textContent();
    await desk.page.getByRole('listitem', { name: '3' }).click();
    await desk.page.waitForURL(/page=3/);
    // The page before stays until the next has come.
    await expect.poll(() => hits().first().textContent()).not.toBe(first);
    expect(await hits().count()).toBe(20);
    const third = await hits().first().textContent();
    await hits().first().getByRole('link').click();
    await desk.page.getByRole('heading', { level: 2, name: '登记内容' }).waitFor();
    await desk.screenshot('case-ledger-only');
    await desk.page.goBack();
    await expect.poll(() => hits().first().textContent()).toBe(third);
  });

  test('查数字：句子、年份、出处；年份按资料日期的注明', async () => {
    await desk.page.goto(`${desk.url}#/references`);
    await desk.page.getByRole('tab', { name: '查数字' }).click();
    const asked = desk.page.getByRole('searchbox', { name: /查数字/ });
    await asked.fill('低保标准');
    await asked.press('Enter');
    await desk.page.getByText('2句').waitFor();
    const first = desk.page.getByRole('row').nth(1);
    expect(await first.textContent()).toMatch(/每人每月1150元.*2025年7月/);
    expect(await desk.page.getByText('按资料日期').count()).toBe(1);
    await desk.screenshot('figures');
    await first.getByRole('link', { name: '我市提高低保标准' }).click();
    expect(await desk.page.getByRole('article').locator('mark').textContent()).toContain('1150元');
  });

  test('从文件存一份资料：标题、来源、日期读出来，核对后存入，随即查得到', async () => {
    await desk.page.goto(`${desk.url}#/references`);
    await desk.page.getByRole('button', { name: '存一份资料' }).first().click();
    const text = '关于养老床位补贴的答复口径\n来源：养老服务科　发布时间：2025-09-10\n每张床位补贴3000元。';
    const file = { name: '口径.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await desk.page.locator('input[type=file]').setInputFiles(file);
    await desk.page.getByText('读自「2025-09-10」，请核对').waitFor();
    expect(await desk.page.getByRole('textbox', { name: '来源' }).inputValue()).toBe('养老服务科');
    await desk.screenshot('reference-keep');
    await desk.page.getByRole('button', { name: /^存\s*入$/ }).click();
    await desk.page.getByRole('link', { name: '关于养老床位补贴的答复口径' }).click();
    await desk.page.getByText('口径　2025-09-10　来源：养老服务科').waitFor();
    await desk.page.goto(`${desk.url}#/search?text=养老服务科`);
    await total(1);
  });

  test('从前的网址还能用', async () => {
    await desk.page.goto(`${desk.url}#/archive`);
    await desk.page.getByText('姓名可以只打拼音首字母').waitFor();
    await desk.page.goto(`${desk.url}#/archive/1`);
    await desk.page.getByRole('heading', { level: 1, name: '关于增设社区老年助餐点的建议' }).waitFor();
  });

  test('管理员重建索引，建好仍查得到', async () => {
    await desk.signIn('admin');
    await desk.page.goto(`${desk.url}#/search?text=助餐`);
    await total(3);
    await desk.page.getByRole('button', { name: '重建索引' }).click();
    await desk.page.getByRole('button', { name: /^重\s*建$/ }).click();
    await desk.page.getByText(/可查215条/).waitFor();
    await total(3);
  });
});
