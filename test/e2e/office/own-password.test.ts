import { afterEach, expect, test } from 'vitest';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

const [given, own] = ['birch-kettle-64', 'osmanthus-17-lamp'];

test('管理员给的密码，登录后先改成自己的才看得到页面；错误写在各栏，改好接着办', async () => {
  desk = await openDesk();
  const { page } = desk;
  const admin = await desk.atShell('admin');
  await admin.call('account.create', { name: 'fresh', displayName: '新来', roles: ['clerk'], password: given });
  await page.getByLabel('账号').fill('fresh');
  await page.getByLabel('密码').fill(given);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '请改成自己的密码' }).waitFor();
  await desk.screenshot('own-password');
  expect(await page.getByRole('navigation').count()).toBe(0);
  await page.reload();
  await page.getByRole('heading', { name: '请改成自己的密码' }).waitFor();
  await page.getByLabel('管理员给的密码').fill('guess-at-it');
  await page.getByLabel('新密码', { exact: true }).fill('民政局12345');
  await page.getByLabel('再输一次新密码').fill('民政局12345');
  await page.getByRole('button', { name: '改好密码，开始办理' }).click();
  await page.getByText('这个密码容易被猜到').first().waitFor();
  await page.waitForTimeout(500);
  expect(await page.getByText('这个密码容易被猜到').count()).toBe(1);
  await page.setViewportSize({ width: 1093, height: 614 });
  await desk.screenshot('own-password-refused-125');
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const label of ['新密码', '再输一次新密码']) await page.getByLabel(label, { exact: true }).fill(own);
  await page.getByRole('button', { name: '改好密码，开始办理' }).click();
  await page.getByText('原密码不对，还可以试').waitFor();
  await page.getByLabel('管理员给的密码').fill(given);
  await page.getByRole('button', { name: '改好密码，开始办理' }).click();
  await page.getByText('工作台').first().waitFor();
  await desk.signIn('admin');
  await page.goto(`${desk.url}#/settings/log`);
  await page.getByText('把管理员给的密码改为自己的').first().waitFor();
  await desk.screenshot('log-own-password');
  await admin.call('account.create', { name: 'later', displayName: '后来', roles: ['clerk'], password: given });
  await page.goto(`${desk.url}#/settings/accounts`);
  await page.getByText('待本人改密码').waitFor();
  await desk.screenshot('accounts-given');
}, 180_000);

test('今日提醒在上面一栏，不盖住页面上的内容', async () => {
  desk = await openDesk({ now: () => new Date('2026-11-20T02:00:00.000Z') });
  const { page } = desk;
  const clerk = await desk.atShell('clerk');
  for (const number of ['77', '78', '79']) await clerk.call('proposal.create', { ...suggestion, number });
  await desk.signIn('clerk');
  const box = page.getByRole('status').filter({ hasText: '今日提醒' });
  await box.waitFor();
  const { y = 0, height = 999 } = (await box.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(64);
  await desk.screenshot('reminder');
  await page.setViewportSize({ width: 1093, height: 614 });
  await desk.screenshot('reminder-125');
  await page.getByRole('button', { name: '收起今日提醒' }).click();
  await box.waitFor({ state: 'detached' });
}, 120_000);

test('首次设置时密码太弱，只说一遍', async () => {
  desk = await openDesk({ fresh: true });
  const { page } = desk;
  await page.getByRole('heading', { name: '首次设置' }).waitFor();
  const fill = async (label: string, words: string) => page.getByLabel(label, { exact: true }).first().fill(words);
  await fill('单位全称', '云澜市民政局');
  await fill('单位简称', '市民政局');
  await fill('所在市县', '云澜市');
  await fill('答复函机关代字', '云民函');
  await fill('会办意见机关代字', '云民会');
  await fill('建议交办机关', '市人大');
  await fill('提案交办机关', '市政协');
  await fill('姓名', '纪云舒');
  await fill('账号', 'jiys');
  await fill('密码', 'jiyunshu2026');
  await page.getByRole('button', { name: '完成设置，开始办理' }).click();
  await page.getByText('这个密码容易被猜到').first().waitFor();
  await page.waitForTimeout(800);
  expect(await page.getByText('这个密码容易被猜到').count()).toBe(1);
  await page.getByText('这个密码容易被猜到').scrollIntoViewIfNeeded();
  await desk.screenshot('set-up-weak');
}, 120_000);
