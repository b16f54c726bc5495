import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { storeFile } from '../../../electron/db/open.ts';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser | null = null;
const made: string[] = [];
afterEach(async () => {
  await desk?.close();
  desk = null;
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-'));
  made.push(folder);
  return folder;
}

/** A page that asks for something meanwhile goes there by itself. */
async function toLogin(page: DeskInBrowser['page']) {
  const again = page.getByRole('button', { name: '重新登录' });
  await again.click({ timeout: 5_000 }).catch(() => undefined);
}

test('管理员备份、核对、定口令、定第二处，再从备份就地恢复', async () => {
  desk = await openDesk();
  const { page } = desk;
  const clerk = await desk.atShell('clerk');
  await clerk.call('proposal.create', suggestion);
  await desk.signIn('admin');
  await page.goto(`${desk.url}#/settings/backup`);
  await page.getByText('备份没有加密，').waitFor();
  await desk.screenshot('backup-first');

  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('已备份并核对').waitFor({ timeout: 60_000 });
  await page.getByText('办理件1件').first().waitFor();
  await page
    .getByRole('button', { name: /^核\s*对$/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^核\s*对$/ })
    .click();
  await page.getByText('已从头到尾打开一次').waitFor({ timeout: 60_000 });
  await desk.screenshot('backup-checked');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^关\s*闭$/ })
    .last()
    .click();

  await page.getByLabel('口令', { exact: true }).fill('123456789012');
  await page.getByLabel('再输一次').fill('123456789012');
  await page.getByRole('button', { name: '定口令' }).click();
  await page.getByText('备份口令至少要12个字').waitFor();
  await desk.screenshot('backup-weak');
  await page.getByLabel('口令', { exact: true }).fill('云澜江上有三座老桥');
  await page.getByRole('button', { name: '定口令' }).click();
  await page.getByText('两次输入的口令不一样').waitFor();
  for (const label of ['口令', '再输一次']) {
    await page.getByLabel(label, { exact: true }).fill('云澜江上有三座老桥，两座新桥');
  }
  await page.getByRole('button', { name: '定口令' }).click();
  await page.getByText('以后的备份都加密封存').waitFor({ timeout: 30_000 });

  const second = place();
  await page.getByLabel('文件夹', { exact: true }).fill(join(second, '没有'));
  await page
    .getByRole('region', { name: '第二处' })
    .getByRole('button', { name: /^保\s*存$/ })
    .click();
  await page.getByText('第二处没有改动').waitFor();
  await page.getByLabel('文件夹', { exact: true }).fill(second);
  await page
    .getByRole('region', { name: '第二处' })
    .getByRole('button', { name: /^保\s*存$/ })
    .click();
  await page.getByRole('button', { name: '现在存一份' }).click();
  await page.getByText('已存到第二处并核对').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('已备份并核对').waitFor({ timeout: 60_000 });
  await desk.screenshot('backup-all');
  const trying = page.getByRole('region', { name: '试口令' });
  await trying.getByText('还没有试过').waitFor();
  await page.getByText('口令还一次没有试过').waitFor();
  await trying.getByLabel('现在的口令').fill('不对的口令不对的口令');
  await trying.getByRole('button', { name: '试口令' }).click();
  await trying.getByText('备份口令不对').first().waitFor({ timeout: 60_000 });
  await trying.getByLabel('现在的口令').fill('云澜江上有三座老桥，两座新桥');
  await trying.getByRole('button', { name: '试口令' }).click();
  await trying.getByText('已从头到尾打开一次').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '试开最新的' }).click();
  await page.getByText('口令未试，里面没有打开看').waitFor({ timeout: 60_000 });
  await trying.scrollIntoViewIfNeeded();
  await desk.screenshot('backup-passphrase');
  await page.setViewportSize({ width: 1093, height: 614 });
  await trying.scrollIntoViewIfNeeded();
  await desk.screenshot('backup-125');
  await page.setViewportSize({ width: 1366, height: 768 });
  await clerk.call('proposal.create', { ...suggestion, number: '78' });

  await page
    .getByRole('button', { name: /^恢\s*复$/ })
    .first()
    .click();
  await page.getByRole('dialog').getByText('就地恢复').waitFor();
  await page
    .getByRole('dialog')
    .getByText(/备份以后办的都不在其中：日志\d+条，涉及办理件1件，签发函0份，最后一条是/)
    .waitFor();
  await page.getByRole('dialog').getByLabel('备份口令').fill('不对的口令不对的口令');
  await desk.screenshot('backup-restore');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^恢\s*复$/ })
    .click();
  await page.getByText('备份口令不对').waitFor({ timeout: 60_000 });
  await page.getByRole('dialog').getByLabel('备份口令').fill('云澜江上有三座老桥，两座新桥');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^恢\s*复$/ })
    .click();
  await page.getByText('已经恢复，请重新登录').waitFor({ timeout: 60_000 });
  await desk.screenshot('backup-restored');
  await toLogin(page);
  await page.getByRole('button', { name: /登\s*录/ }).waitFor();
  const told = page.getByText(/已从\d{4}-\d\d-\d\d \d\d:\d\d的备份恢复/);
  await told.waitFor();
  await page.getByText(/原有的数据没有删除，移到了.*set-aside-/).waitFor();
  await desk.screenshot('login-restored');
  await page.setViewportSize({ width: 1093, height: 614 });
  await desk.screenshot('login-restored-125');
  await page.reload();
  await told.waitFor();
  await desk.signIn('admin');
  await page.getByText('工作台').first().waitFor();
  await page.goto(`${desk.url}#/login`);
  await page.getByRole('button', { name: /登\s*录/ }).waitFor();
  expect(await told.count()).toBe(0);
}, 240_000);

test('旧版留下的 .db 备份列在页面上，核对和恢复时写明只有数据库', async () => {
  desk = await openDesk();
  const { page } = desk;
  const raw = new Raw(storeFile(desk.folder), { readonly: true });
  mkdirSync(join(desk.folder, 'backups'), { recursive: true });
  raw.prepare('vacuum into ?').run(join(desk.folder, 'backups', 'proposal-desk-2026-03-20.db'));
  raw.close();
  await desk.signIn('admin');
  await page.goto(`${desk.url}#/settings/backup`);
  await page.getByText('附件和密钥不在其中').waitFor();
  await desk.screenshot('backup-earlier');
  await page
    .getByRole('row', { name: /附件和密钥不在其中/ })
    .getByRole('button', { name: /^恢\s*复$/ })
    .click();
  await page.getByRole('dialog').getByText('这是旧版程序的备份').waitFor();
  await desk.screenshot('backup-earlier-restore');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^恢\s*复$/ })
    .click();
  await page.getByText('已经恢复，请重新登录').waitFor({ timeout: 60_000 });
}, 120_000);

test('新电脑的首次设置页面上，写上U盘的文件夹就能恢复', async () => {
  const other = await openDesk();
  const admin = await other.atShell('admin');
  const { file } = await admin.call('backup.make', {});
  desk = await openDesk({ fresh: true });
  const { page } = desk;
  await page.getByRole('heading', { name: '首次设置' }).waitFor();
  await page.getByRole('button', { name: '已有备份，从备份恢复' }).click();
  const panel = page.getByRole('region', { name: '从备份恢复' });
  await panel.getByLabel('备份所在的文件夹').fill('/没有这个文件夹');
  await panel.getByRole('button', { name: '查找备份' }).click();
  await panel.getByText('找不到文件夹').waitFor();
  await panel.getByLabel('备份所在的文件夹').fill(join(file, '..'));
  await panel.getByRole('button', { name: '查找备份' }).click();
  await panel.getByText('办理件0件').first().waitFor();
  await desk.screenshot('backup-set-up');
  await panel
    .getByRole('button', { name: /^恢\s*复$/ })
    .last()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^恢\s*复$/ })
    .click();
  await page.getByText('已经恢复，请重新登录').waitFor({ timeout: 60_000 });
  await toLogin(page);
  await page.getByRole('button', { name: /登\s*录/ }).waitFor();
  await other.close();
}, 120_000);

test('数据打不开时，页面说明原因，从备份恢复后接着办理', async () => {
  const other = await openDesk();
  const admin = await other.atShell('admin');
  const { file } = await admin.call('backup.make', {});
  desk = await openDesk({ fresh: true, damage: (folder) => writeFileSync(storeFile(folder), '坏了'.repeat(9000)) });
  const { page } = desk;
  await page.getByRole('heading', { name: '数据打不开' }).waitFor();
  await page.getByText('请在下面选一份完好的备份恢复').waitFor();
  await page.getByLabel('备份所在的文件夹').fill(join(file, '..'));
  await page.getByRole('button', { name: '查找备份' }).click();
  await page.getByText('办理件0件').first().waitFor();
  await desk.screenshot('backup-rescue');
  await page
    .getByRole('button', { name: /^恢\s*复$/ })
    .last()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^恢\s*复$/ })
    .click();
  await page.getByText('恢复前的数据没有删除').waitFor({ timeout: 60_000 });
  await toLogin(page);
  await page.getByRole('button', { name: /登\s*录/ }).waitFor();
  expect(await page.getByText('数据打不开').count()).toBe(0);
  await other.close();
}, 120_000);

test('写保护的磁盘上，每一页都写明为什么不能改，看得到、登录得了', async () => {
  const disk = place();
  if (process.getuid?.() !== 0) throw new Error('挂一个小磁盘要有 root');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m,mode=700', 'tmpfs', disk]);
  try {
    const other = await openDesk();
    await (await other.atShell('clerk')).call('proposal.create', suggestion);
    execFileSync('cp', ['-a', `${other.folder}/.`, disk]);
    await other.close();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    desk = await openDesk({ fresh: true, folder: disk });
    const { page } = desk;
    await desk.signIn('clerk');
    await page.getByText('数据文件夹不能写入').waitFor();
    await desk.screenshot('read-only-board');
    await page.goto(`${desk.url}#/items`);
    await page.getByText(suggestion.title).first().waitFor();
    expect(await page.getByText('数据文件夹不能写入').count()).toBe(1);
    await page.setViewportSize({ width: 1093, height: 614 });
    await desk.screenshot('read-only-125');
  } finally {
    await desk?.close();
    desk = null;
    execFileSync('umount', ['-l', disk]);
  }
}, 120_000);
