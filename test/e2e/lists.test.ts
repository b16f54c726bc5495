import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

/** Forty at a time: a list is narrowed, kept, left and found again; rows are chosen by keys; many are handled in one step. */

let clock = '2026-04-20T01:00:00.000Z';
let desk: DeskInBrowser;
let page: Page;
let clerk: Person;
let leader: Person;
const units: number[] = [];
const leads: number[] = [];
const alone: number[] = [];

beforeAll(async () => {
  desk = await openDesk({ now: () => new Date(clock) });
  page = desk.page;
  const admin = await desk.atShell('admin');
  [clerk, leader] = [await desk.atShell('clerk'), await desk.atShell('leader')];
  const validity = { validFrom: null, validUntil: null };
  const { id: sectionId } = await admin.call('section.save', { name: '养老服务科', phone: '', ...validity });
  const accounts = await admin.call('account.list', {});
  const person = { post: '', phone: '', isLeader: false, leadsSectionIds: [], sectionId, ...validity };
  const accountId = accounts.find(({ name }) => name === 'clerk')?.id ?? null;
  await admin.call('person.save', { ...person, name: '纪云舒', accountId });
  await admin.call('person.save', { ...person, name: '秦越', accountId: null });
  units.push(...(await clerk.call('unit.list', {})).slice(0, 5).map(({ id }) => id));
  for (let n = 1; n <= 21; n += 1) {
    alone.push((await clerk.call('proposal.create', { ...suggestion, number: String(100 + n) })).id);
  }
  for (let n = 1; n <= 3; n += 1) {
    const item = { ...suggestion, number: String(200 + n), role: 'lead', coUnitIds: units } as const;
    leads.push((await clerk.call('proposal.create', item)).id);
  }
  await desk.signIn('clerk');
}, 120_000);
afterAll(() => desk.close());

const bar = () => page.getByRole('region', { name: '选中的件' });
const dialog = () => page.getByRole('dialog');
/** Chooses one of a field's offers, as typed. */
async function pick(within: ReturnType<Page['getByRole']> | Page, label: string, option: string) {
  await within.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).locator('visible=true').first().click();
}
const items = async (address = '') => {
  // What was chosen before stays chosen on a page that is only narrowed anew.
  await page.goto('about:blank');
  await page.goto(`${desk.url}#/items${address}`);
  await page.getByText(/^共\d+件/).waitFor();
};

describe('筛选、常用筛选，离开再回来', () => {
  test('筛过的清单存下名称；从菜单离开、再从菜单回来，筛选还在', async () => {
    await items();
    await pick(page, '我方角色', '主办');
    await page.getByText('共3件').waitFor();
    await page.getByRole('columnheader', { name: '案由' }).click();
    await expect.poll(() => page.url()).toContain('sort=title');
    await page.getByRole('button', { name: /常用筛选/ }).click();
    await page.getByRole('menuitem', { name: /存下现在的筛选/ }).click();
    await dialog().getByLabel('现在的筛选和排序，存为').fill('主办的，按案由');
    await dialog()
      .getByRole('button', { name: /存\s?下/ })
      .click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '主办的，按案由' }).waitFor();

    await page.getByRole('menuitem', { name: '工作台' }).click();
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    await page.getByRole('menuitem', { name: '办理件' }).click();
    await page.getByText('共3件').waitFor();
    expect(page.url()).toContain('role=lead&sort=title');

    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共24件').waitFor();
    await page.getByRole('button', { name: /常用筛选/ }).click();
    await desk.screenshot('lists-01-views');
    await page.getByRole('menuitem', { name: '主办的，按案由' }).click();
    await page.getByText('共3件').waitFor();
  });

  test('同一栏再点一次倒过来排，第三次回到按期限', async () => {
    await items();
    const head = page.getByRole('columnheader', { name: '届次 / 编号' });
    const first = (words: string) => page.locator('tr.ant-table-row').first().filter({ hasText: words }).waitFor();
    await head.click();
    await page.waitForURL(/sort=number$/);
    await first('101号');
    await head.click();
    await page.waitForURL(/sort=number&reverse=yes/);
    await first('203号');
    await head.click();
    await page.waitForURL(/#\/items$/);
    await first('101号');
  });
});

describe('选中一批，一步办完', () => {
  test('空格和 Shift+↓ 选20件，分派给一个人：逐件列出办了什么，各件都分派了', async () => {
    await items('?role=sole&sort=number');
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await press('ArrowDown');
    await press('Space');
    for (let n = 0; n < 19; n += 1) await press('Shift+ArrowDown');
    await page.getByText('已选20件').waitFor();
    await desk.screenshot('lists-02-chosen');
    // The space bar takes a tick off again, and puts it back.
    await press('Space');
    await page.getByText('已选19件').waitFor();
    await press('Space');
    await page.getByText('已选20件').waitFor();
    await bar().getByRole('button', { name: '分派' }).click();
    await pick(dialog(), '承办人', '秦越');
    await desk.screenshot('lists-03-assign');
    // The cursor stands in the closed choice field still.
    await press('Control+Enter');
    await dialog().getByText('分派20件。').waitFor();
    await desk.screenshot('lists-04-assigned');
    console.log(`选20件并分派：${keys}键，3次点击`);
    await dialog().getByRole('button', { name: '知道了' }).click();
    await bar().waitFor({ state: 'hidden' });
    const given = await clerk.call('proposal.list', { role: 'sole', sort: 'number', pageSize: 200 });
    expect(given.rows.filter(({ handlerName }) => handlerName === '秦越')).toHaveLength(20);
    expect((await clerk.call('proposal.get', { proposalId: alone[0] as number })).sectionName).toBe('养老服务科');
  });

  test('几件一次向5家单位征求意见：两次点击；函一并做好', async () => {
    await items('?role=lead&sort=number');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+a');
    await page.getByText('已选3件').waitFor();
    let clicks = 0;
    const click = async (target: ReturnType<Page['getByRole']>) => {
      clicks += 1;
      await target.click();
    };
    await click(bar().getByRole('button', { name: '征求意见' }));
    await desk.screenshot('lists-05-ask');
    await click(dialog().getByRole('button', { name: '征求意见' }));
    await dialog().getByText('征求意见3件。').waitFor();
    console.log(`3件各征求5家：${clicks}次点击`);
    expect(clicks).toBeLessThanOrEqual(2);
    await desk.screenshot('lists-06-asked');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog().getByRole('button', { name: '保存15个文件' }).click(),
    ]);
    const packed = Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path()))));
    expect(packed).toHaveLength(15);
    await dialog().getByRole('button', { name: '知道了' }).click();
    for (const proposalId of leads) {
      expect((await clerk.call('proposal.get', { proposalId })).requests).toHaveLength(5);
    }
  });

  test('一件向5家征求意见：两次点击', async () => {
    const item = { ...suggestion, number: '301', role: 'lead', coUnitIds: units } as const;
    const { id } = await clerk.call('proposal.create', item);
    await page.goto(`${desk.url}#/items/${id}`);
    const ask = page.getByRole('button', { name: '征求会办意见' }).first();
    await ask.click();
    await dialog().getByRole('button', { name: '征求5家意见' }).click();
    await dialog().waitFor({ state: 'hidden' });
    console.log('一件征求5家：2次点击');
    await expect.poll(async () => (await clerk.call('proposal.get', { proposalId: id })).requests.length).toBe(5);
  });

  test('催办：逾期的催了，没有逾期的写明为什么；没有办的还选着', async () => {
    clock = '2026-06-10T01:00:00.000Z';
    await desk.signIn('clerk');
    const fresh = await clerk.call('proposal.create', {
      ...{ ...suggestion, number: '302', role: 'lead', coUnitIds: units, assignedOn: '2026-06-09' },
    });
    await items('?role=lead&sort=number&size=100');
    await page.locator('tr', { hasText: '201号' }).getByRole('checkbox').check();
    await page.locator('tr', { hasText: '302号' }).getByRole('checkbox').check();
    // A click on a tick leaves the arrows with the list.
    await page.keyboard.press('ArrowDown');
    await bar().getByRole('button', { name: '催办' }).click();
    await dialog()
      .getByRole('button', { name: /催\s?办/ })
      .click();
    await dialog().getByText('催办1件，1件没有办。').waitFor();
    await dialog().getByText('没有逾期未回的会办单位，不用催办。').waitFor();
    await desk.screenshot('lists-07-chased');
    await dialog().getByRole('button', { name: '知道了' }).click();
    await page.getByText('已选1件').waitFor();
    expect((await clerk.call('chase.list', { proposalId: leads[0] as number })).rows[0]?.sent).toHaveLength(1);
    expect((await clerk.call('chase.list', { proposalId: fresh.id })).rows).toHaveLength(0);
  });

  test('登记送达：签发了的登记，没有签发的写明原因，点开就是那一件', async () => {
    const proposalId = alone[0] as number;
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const blocks = [{ id: 'b1', level: 0 as const, text: '我局已建成助餐点120个。', sources: [] }];
    const draft = { ...content, blocks, resultClass: 'A' };
    const kept = await clerk.call('draft.save', { proposalId, revision, content: draft });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: kept.revision });
    await leader.call('letter.sign', { proposalId, version: submittedVersion as number });
    await items('?role=sole&sort=number');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('已选2件').waitFor();
    await bar().getByRole('button', { name: '登记送达' }).click();
    await dialog().getByText('挂号').or(dialog().getByText('邮寄')).first().waitFor();
    await dialog().getByRole('button', { name: '登记送达' }).click();
    await dialog().getByText('登记送达1件，1件没有办。').waitFor();
    await desk.screenshot('lists-08-delivered');
    await dialog()
      .getByRole('link', { name: /第102号建议/ })
      .click();
    await page.getByRole('heading', { name: /关于完善社区老年助餐服务的建议/ }).waitFor();
    expect((await clerk.call('proposal.get', { proposalId })).deliveredOn).toBe('2026-06-10');
  });

  test('编入新的批次：清单按批次筛，截止日写在期限下面', async () => {
    await items('?role=lead&sort=number');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await bar().getByRole('button', { name: '编入批次' }).click();
    await dialog().getByRole('button', { name: '新建批次' }).click();
    const made = page.getByRole('dialog').filter({ hasText: '截止日' }).last();
    await made.getByLabel('名称').fill('2026年第一批');
    await made.getByLabel('截止日').fill('2026-06-12');
    await made.getByLabel('截止日').press('Enter');
    await made.getByRole('button', { name: /存\s?下/ }).click();
    await page.getByText('2026年第一批（0件').waitFor();
    await dialog().getByRole('button', { name: '编入批次' }).click();
    await dialog().getByText('编入批次1件。').waitFor();
    await dialog().getByRole('button', { name: '知道了' }).click();
    await pick(page, '批次', '2026年第一批');
    await page.getByText('共1件').waitFor();
    await page.getByText('批次截止 2026-06-12').waitFor();
    await desk.screenshot('lists-09-handover');
  });
});

test('一扇窗口在前面时，空格和箭头归它，不动后面的清单', async () => {
  await items('?role=sole&sort=number');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('已选1件').waitFor();
  await bar().getByRole('button', { name: '归档' }).click();
  await dialog().waitFor();
  for (const key of ['Shift+ArrowDown', 'Control+a', 'ArrowDown']) await page.keyboard.press(key);
  await dialog()
    .getByRole('button', { name: /取\s?消/ })
    .click();
  await page.getByText('已选1件').waitFor();
});

test('「只看我的」：每个数点开都是那么多件，四周里也只有自己的', async () => {
  await page.goto(`${desk.url}#/board`);
  const mine = alone[20] as number;
  const { people } = await clerk.call('organisation.get', {});
  const me = people.find(({ name }) => name === '纪云舒')?.id as number;
  await clerk.call('proposal.assign', {
    proposalId: mine,
    sectionId: null,
    handlerId: me,
    leaderId: null,
    subject: '',
  });
  await page.getByText('只看我的').click();
  const doors = page.getByRole('navigation', { name: '各类件数' }).getByRole('link');
  await expect.poll(() => doors.filter({ hasText: '待办理' }).getAttribute('aria-label')).toBe('待办理1件');
  const weeks = page.getByRole('complementary', { name: '今后四周' });
  const own = await clerk.call('proposal.list', { stage: 'owing', personId: me });
  expect(own.total).toBe(1);
  const dueSoon = (await weeks.getByRole('link').all()).length;
  expect(dueSoon).toBeLessThanOrEqual(1);
  await page.getByRole('columnheader', { name: '承办人' }).waitFor();
  await desk.screenshot('lists-10-board-mine');
  const many = await doors.count();
  for (let n = 0; n < many; n += 1) {
    const label = (await doors.nth(n).getAttribute('aria-label')) ?? '';
    const href = (await doors.nth(n).getAttribute('href')) ?? '';
    const count = Number(/(\d+)件$/.exec(label)?.[1]);
    expect(href, label).toContain(`person=${me}`);
    if (!href.includes('/items')) continue;
    await page.goto(`${desk.url}${href.slice(href.indexOf('#'))}`);
    await page.getByText(new RegExp(`^共${count}件`)).waitFor();
    await page.goBack();
    await doors.first().waitFor();
  }
});
