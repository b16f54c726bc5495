import { afterEach, beforeEach, expect, test } from 'vitest';
import { transact } from '../../../electron/db/transact.ts';
import { hashPassword } from '../../../electron/people/password.ts';
import { confirmLeaders, password, suggestion, takenAsOwn } from '../../support/desk.ts';
import { storeOf } from '../../support/store-of.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser;
let moment = new Date('2026-03-20T01:00:00.000Z');
beforeEach(async () => {
  moment = new Date('2026-03-20T01:00:00.000Z');
  desk = await openDesk({ now: () => moment });
});
afterEach(() => desk.close());

const locked = () => desk.page.getByRole('dialog', { name: '页面已锁定' });

test('没有人用就锁定：下面的看不见也碰不到，只用键盘解锁，写到一半的都在，接着保存', { timeout: 120_000 }, async () => {
  const { page } = desk;
  const clerk = await desk.atShell('clerk');
  const { id } = await clerk.call('proposal.create', suggestion);
  await desk.signIn('clerk');
  await page.goto(`${desk.url}#/items/${id}/draft`);
  const editor = page.getByRole('textbox', { name: '答复稿正文' });
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('全市已建成助餐点120个。');
  await page.getByText('已保存').first().waitFor();
  // Nobody is here for a quarter of an hour.
  moment = new Date('2026-03-20T01:16:00.000Z');
  await page.keyboard.type('又写了一句。');
  await locked().waitFor();
  await desk.screenshot('lock');
  expect(await page.getByText('又写了一句').isVisible()).toBe(false);
  // Neither Escape nor the keys of the page beneath do anything.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  expect(page.url()).toContain('/draft');
  await locked().waitFor();
  await page.keyboard.type('wrong-one');
  await page.keyboard.press('Enter');
  await page.getByText('密码不对，还可以试4次').waitFor();
  await desk.screenshot('lock-wrong');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await locked().waitFor({ state: 'detached' });
  await page.getByText('又写了一句').first().waitFor();
  await page.keyboard.type('解锁后再写一句。');
  await page.keyboard.press('Control+S');
  await expect
    .poll(async () => JSON.stringify((await clerk.call('draft.get', { proposalId: id })).content), { timeout: 15_000 })
    .toContain('又写了一句。解锁后再写一句。');
});

test('一处锁定，同一浏览器的别的页面也锁定，一处解锁都解锁；窗口、菜单开着也盖住；锁着刷新仍锁着', {
  timeout: 120_000,
}, async () => {
  const { page } = desk;
  await desk.signIn('admin');
  const other = await page.context().newPage();
  await other.goto(`${desk.url}#/settings/accounts`);
  await other.getByRole('button', { name: '新建账号' }).click();
  await other.getByLabel('姓名').fill('沙明川');
  await page.bringToFront();
  await page.getByRole('button', { name: '管理员' }).click();
  await page.getByRole('menuitem', { name: '锁定' }).click();
  await locked().waitFor();
  const there = other.getByRole('dialog', { name: '页面已锁定' });
  await there.waitFor();
  expect(await other.getByText('新建账号').first().isVisible()).toBe(false);
  await page.reload();
  await locked().waitFor();
  expect(await page.getByText('工作台').count()).toBe(0);
  await other.bringToFront();
  await other.getByLabel('密码').last().focus();
  await there.getByLabel('密码').fill(password);
  await there.getByRole('button', { name: '解锁' }).click();
  await there.waitFor({ state: 'detached' });
  expect(await other.getByLabel('姓名').inputValue()).toBe('沙明川');
  await locked().waitFor({ state: 'detached' });
  await page.getByText('工作台').first().waitFor();
});

test('别处改了密码，这里回到登录页，并说明缘由；容易猜到的密码，登录后请其修改', { timeout: 120_000 }, async () => {
  const { page } = desk;
  await desk.signIn('clerk');
  const admin = await desk.atShell('admin');
  const id = (await admin.call('account.list', {})).find((each) => each.name === 'clerk')?.id ?? 0;
  await admin.call('account.save', { id, displayName: '纪云舒', roles: ['clerk'], password: 'osmanthus-17-lamp' });
  await page.getByText('请重新登录').waitFor();
  await desk.screenshot('session-ended');
  // A password of former times.
  await takenAsOwn(desk.folder);
  const store = await storeOf(desk.folder);
  const hash = await hashPassword('jiyunshu2026');
  await transact(store.db, (db) => db.updateTable('credential').set({ hash }).where('accountId', '=', id).execute());
  await store.db.destroy();
  await page.getByLabel('账号').fill('clerk');
  await page.getByLabel('密码').fill('jiyunshu2026');
  await page.keyboard.press('Enter');
  await page.getByText('您现在的密码容易被猜到').waitFor();
  await page.getByLabel('新密码', { exact: true }).fill('yunlan2026');
  await page.getByText('这个密码容易被猜到').first().waitFor();
  await desk.screenshot('weak-password');
  await page.getByLabel('原密码').fill('jiyunshu2026');
  await page.getByLabel('新密码', { exact: true }).fill('maple-harbor-31');
  await page.getByText('这个密码可以用').waitFor();
  await page.getByLabel('再输一次新密码').fill('maple-harbor-31');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('密码已修改').waitFor();
  await page.getByText('您现在的密码容易被猜到').waitFor({ state: 'detached' });
});

test('设置里的审签与登录；审签页写明为什么不能签、签发后注明什么', { timeout: 120_000 }, async () => {
  const { page } = desk;
  await desk.signIn('admin');
  await page.goto(`${desk.url}#/settings/ways`);
  await page.getByLabel('不可以，须由另一位领导签发').check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').first().waitFor();
  await desk.screenshot('settings-ways');
  const admin = await desk.atShell('admin');
  const roles = ['clerk' as const, 'leader' as const];
  await admin.call('account.create', { name: 'both', displayName: '水清和', roles, password });
  await takenAsOwn(desk.folder);
  await confirmLeaders(await desk.atShell('leader'));
  const both = await desk.atShell('both');
  const { id } = await both.call('proposal.create', suggestion);
  const { content } = await both.call('draft.get', { proposalId: id });
  const blocks = [{ id: 'b', level: 0 as const, text: '全市已建成助餐点120个。', sources: [] }];
  const words = { ...content, blocks, resultClass: 'A' };
  const { revision } = await both.call('draft.save', { proposalId: id, revision: 0, content: words });
  await both.call('letter.submit', { proposalId: id, revision });
  await desk.signIn('both');
  await page.goto(`${desk.url}#/review/${id}`);
  await page.getByText('这一稿是您自己写的或送审的').waitFor();
  await expect.poll(() => page.getByRole('button', { name: '签发', exact: true }).isDisabled()).toBe(true);
  await desk.screenshot('review-own');
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), ownLetter: 'remarked' });
  await page.reload();
  await page.getByText('签发后注明「自拟自签」').waitFor();
  await desk.screenshot('review-own-remarked');
  await page.goto(`${desk.url}#/settings/ways`);
  await page.setViewportSize({ width: 1093, height: 614 });
  await page.getByText('由谁签发').first().waitFor();
  await desk.screenshot('settings-ways-125');
});
