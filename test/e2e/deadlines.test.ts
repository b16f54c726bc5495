import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

let desk: DeskInBrowser;
let proposalId: number;

beforeAll(async () => {
  desk = await openDesk({ now: () => new Date('2026-12-01T02:00:00.000Z') });
  const clerk = await desk.atShell('clerk');
  ({ id: proposalId } = await clerk.call('proposal.create', { ...suggestion, assignedOn: '2026-11-20' }));
}, 120_000);
afterAll(() => desk.close());

/** Two-character buttons are shown with a space between. */
const named = (word: string) => new RegExp(`^${[...word].join('\\s?')}$`);

test('经办人在一件的页面上登记延期和暂停，每个日期点开看得到怎么算', async () => {
  await desk.signIn('clerk');
  const { page } = desk;
  await page.goto(`${desk.url}#/items/${proposalId}?part=deadlines`);
  const part = page.getByRole('region', { name: '期限', exact: true });
  await part.getByRole('button', { name: '答复怎么算' }).click();
  await part.getByText('交办2026年11月20日 + 3个月 = 2027年2月20日').waitFor();
  await part.getByRole('button', { name: '退办怎么算' }).click();
  await part.getByText('收到（未另填，按交办日）2026年11月20日 + 5个工作日 = 2026年11月27日（周五）').waitFor();
  await desk.screenshot('deadlines-item');

  await part.getByRole('button', { name: '申请延期' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: named('申请') }).click();
  await dialog.getByText('请填写理由').waitFor();
  await dialog.getByLabel('理由').fill('涉及部门多');
  await dialog.getByRole('button', { name: named('申请') }).click();
  await part.getByText('申请延期至规定的最长期限').waitFor();
  await desk.screenshot('deadlines-asked');
  // The leader's answer is at once on the clerk's page.
  const leader = await desk.atShell('leader');
  const [asked] = await leader.call('extension.list', {});
  await leader.call('extension.answer', { requestId: asked?.id ?? 0, granted: true, words: '' });
  await part.getByText('延期答复', { exact: true }).waitFor();
  await part.getByText('2027年5月20日（周四）').waitFor();

  await part.getByRole('button', { name: named('暂停') }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('等待上位政策');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: named('暂停') })
    .click();
  await part.getByText('已暂停').first().waitFor();
  await part.getByText('起暂停计算期限（等待上位政策）').waitFor();
  await desk.screenshot('deadlines-paused');
  await page.goto(`${desk.url}#/items`);
  await page.getByRole('row').filter({ hasText: suggestion.title }).getByText('已暂停').waitFor();
}, 90_000);

test('管理员粘贴放假通知录入下一年；有矛盾的通知说清哪里矛盾，存不进去', async () => {
  await desk.signIn('admin');
  const { page } = desk;
  await page.goto(`${desk.url}#/settings/calendar`);
  await page.getByRole('table', { name: '2026年10月' }).getByTitle('2026年10月10日（周六） 国庆节调休上班').waitFor();
  await page.getByRole('button', { name: '下一年' }).click();
  await page.getByRole('button', { name: '录入这一年' }).click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('textbox', { name: '放假安排' });
  await text.fill('元旦：1月1日（周四）至3日（周日）放假调休，共3天。1月4日（周一）上班。');
  await dialog.getByRole('button', { name: named('识别') }).click();
  await dialog.getByText('2027年1月1日是周五，通知里写的是周四，请核对').waitFor();
  expect(await dialog.getByRole('button', { name: named('保存2027年') }).isDisabled()).toBe(true);
  await desk.screenshot('calendar-contradiction');
  await text.fill('元旦：1月1日（周五）至3日（周日）放假，共3天。');
  await dialog.getByRole('button', { name: named('识别') }).click();
  await dialog.getByText('没有读到春节的放假安排').waitFor();
  await dialog.getByRole('button', { name: named('保存2027年') }).click();
  await page.getByText('已录入2027年；重算1件').waitFor();
  await desk.screenshot('calendar-2027');
}, 90_000);

test('管理员更正当年：整篇通知原样粘贴读得出，只改几天的看得到改动前后，可以恢复随程序的数据', async () => {
  await desk.signIn('admin');
  const { page } = desk;
  await page.goto(`${desk.url}#/settings/calendar`);
  await page.getByRole('button', { name: '更正这一年' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('从文件读取')
    .setInputFiles(join(import.meta.dirname, '..', 'samples', 'notices', '2026-page.txt'));
  await dialog.getByText('与现有的安排相同，没有改动。').waitFor();
  await dialog.getByText(/另有\d+处没有当作放假安排/).click();
  await dialog.getByRole('group').getByText('各省、自治区、直辖市人民政府，国务院各部委、各直属机构：').waitFor();
  await desk.screenshot('calendar-notice');
  const text = dialog.getByRole('textbox', { name: '放假安排' });
  await text.fill('12月5日上班，12月11日补休；12月31日下午放假');
  await dialog.getByRole('button', { name: named('识别') }).click();
  const changes = dialog.getByRole('table', { name: '改动前后' });
  await changes.getByRole('row', { name: '2026年12月5日（周六） 周末休息 调休上班' }).waitFor();
  await changes.getByRole('row', { name: '2026年12月11日（周五） 工作日 放假' }).waitFor();
  await changes.getByRole('row', { name: '2026年12月31日（周四） 工作日 放假半天，算工作日' }).waitFor();
  await dialog.getByText('算休息日', { exact: true }).click();
  await changes.getByRole('row', { name: '2026年12月31日（周四） 工作日 放假半天，算休息日' }).waitFor();
  await desk.screenshot('calendar-amend');
  await dialog.getByRole('button', { name: named('保存2026年') }).click();
  await page.getByText('已录入2026年；重算').waitFor();
  await page.getByRole('table', { name: '2026年10月' }).getByTitle('2026年10月10日（周六） 国庆节调休上班').waitFor();
  await page.getByRole('table', { name: '2026年12月' }).getByTitle('2026年12月5日（周六） 调休上班').waitFor();
  await page.getByRole('button', { name: '恢复随程序的数据' }).click();
  await page.getByText('恢复随程序的2026年数据？').waitFor();
  await desk.screenshot('calendar-restore');
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: named('恢复') })
    .click();
  await page.getByText('已恢复随程序的数据：2026年').waitFor();
  await page.getByText('依据：程序自带').waitFor();
}, 90_000);

test('管理员改期限规则：缺单位的说清是哪一条；存为新版本，启用前看到哪些件会变', async () => {
  await desk.signIn('admin');
  const { page } = desk;
  const clerk = await desk.atShell('clerk');
  await clerk.call('proposal.create', { ...suggestion, number: '78', assignedOn: '2026-11-20' });
  await page.goto(`${desk.url}#/settings/rules`);
  await page.getByRole('button', { name: named('修改') }).click();
  await page.getByRole('spinbutton', { name: '第1条数值' }).fill('2');
  await page.getByRole('button', { name: '加一条' }).click();
  await page.getByRole('button', { name: '存为新版本' }).click();
  await page.getByText('期限规则没有保存：第14条缺少期限名称，请从期限表中选一种。').waitFor();
  await desk.screenshot('rules-edit');
  await page.getByRole('button', { name: '删去第14条' }).click();
  await page.getByRole('button', { name: '存为新版本' }).click();
  await page.getByRole('button', { name: named('启用') }).click();
  await page.getByText('在办2件中，改按新规则后有1件的期限会变：').waitFor();
  await desk.screenshot('rules-adopt');
  await page.getByText('在办件也改按新规则，一并重算').click();
  await page.getByRole('button', { name: '启用并重算2件' }).click();
  await page.getByText('已启用，重算2件，1件的期限有变化。').waitFor();
}, 90_000);
