import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { suggestion } from '../../support/desk.ts';
import { asked, type Server, startServer } from '../../support/postgres.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser | null = null;
let server: Server;
beforeAll(async () => {
  server = startServer();
  await asked(server.folder, 'create database office template template0');
});
afterEach(async () => {
  await desk?.close();
  desk = null;
});
afterAll(() => server.stop());

test('管理员在设置里看到数据在哪里，移到数据库；地址写错的标在栏目上', async () => {
  desk = await openDesk();
  const { page } = desk;
  const clerk = await desk.atShell('clerk');
  await clerk.call('proposal.create', suggestion);
  await desk.signIn('admin');
  await page.goto(`${desk.url}#/settings/backup`);
  const form = page.getByRole('region', { name: '数据在哪里' });
  await form.getByText('现在在数据文件夹里').waitFor();
  await form.scrollIntoViewIfNeeded();
  await desk.screenshot('store-in-folder');

  const move = async (to: string) => {
    await form.getByLabel('数据库的地址').fill(to);
    await form.getByRole('button', { name: '移到数据库' }).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /^移\s*动$/ })
      .click();
  };
  await move('office');
  await form.getByText('数据库的地址写得不对').waitFor();
  await desk.screenshot('store-address-wrong');
  await move(server.address('office'));
  await form.getByText('正在移动数据').waitFor();
  await desk.screenshot('store-moving');
  // Everybody waits meanwhile, and then signs in anew.
  const again = desk;
  const signedIn = () =>
    again.signIn('admin').then(
      () => true,
      () => false,
    );
  await expect.poll(signedIn, { timeout: 60_000, interval: 500 }).toBe(true);
  await page.goto(`${desk.url}#/settings/backup`);
  await form.getByText('现在在数据库里').waitFor();
  await form.scrollIntoViewIfNeeded();
  await page.evaluate(`document.body.style.setProperty('zoom', '1.25')`);
  await form.scrollIntoViewIfNeeded();
  await desk.screenshot('store-in-database');
  expect(await form.textContent()).not.toContain('desk@');
});
