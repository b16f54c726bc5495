import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskInBrowser, openDesk } from '../browser.ts';

describe('设置随文件走：在一台上导出，在新装的和已在用的电脑上收下', () => {
  const place = mkdtempSync(join(tmpdir(), 'carry-'));
  const file = join(place, '设置.zip');
  let home: DeskInBrowser;
  let fresh: DeskInBrowser;
  let other: DeskInBrowser;
  beforeAll(async () => {
    home = await openDesk();
    other = await openDesk();
  });
  afterAll(async () => {
    for (const desk of [home, fresh, other]) await desk.close();
    rmSync(place, { recursive: true, force: true });
  });

  test('管理员选要带的几项，导出一个文件', async () => {
    const { page, url } = home;
    const admin = await home.atShell('admin');
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), lockMinutes: 7 });
    await admin.call('unit.save', { name: '云澜市渡口管理处', shortName: '渡口处' });
    await home.signIn('admin');
    await page.goto(`${url}#/settings/carry`);
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出设置文件' }).click();
    writeFileSync(file, readFileSync(await (await downloaded).path()));
    await page.getByText('已导出「设置_市民政局').waitFor();
    await home.screenshot('carry-01-made');
  });

  test('新装的电脑随带这个文件：先看是谁的、有哪些，只建一个账号；别人的账号等着设密码', async () => {
    fresh = await openDesk({ fresh: true, readyOffice: file });
    const { page, url } = fresh;
    await page.goto(`${url}#/setup`);
    const panel = page.getByRole('region', { name: '从设置文件开始' });
    await panel.getByText('云澜市民政局').first().waitFor();
    expect(await panel.getByText('第一次见到这个签名').count()).toBe(1);
    expect(await page.getByLabel('单位全称').isVisible()).toBe(false);
    await page.getByRole('button', { name: '不用这个文件，自己填' }).click();
    await page.getByLabel('单位全称').waitFor();
    await page.getByRole('button', { name: '收起' }).click();
    await panel.getByLabel('您是文件里的哪一位').click();
    await page.getByText('纪云舒（clerk，经办人）').click();
    await panel.getByRole('textbox', { name: '密码' }).fill('Lantern-river-42');
    await fresh.screenshot('carry-02-begin');
    await panel.getByRole('button', { name: '从这个文件开始' }).click();
    await page.waitForURL(/#.board/);
    await page.goto(`${url}#/settings/accounts`);
    await page.getByText('还没有密码').first().waitFor();
    await fresh.screenshot('carry-03-accounts');
    await page.goto(`${url}#/settings/units`);
    await page.getByText('云澜市渡口管理处').waitFor();
  });

  test('已在用的电脑先看不同，改前改后都写出；选了的收下，没选的不动', async () => {
    const { page, url } = other;
    await other.signIn('admin');
    await page.goto(`${url}#/settings/carry`);
    const part = page.getByRole('region', { name: '带来' });
    await part.getByLabel('选设置文件').setInputFiles({
      ...{ name: '不是.zip', mimeType: 'application/zip', buffer: Buffer.from('不是设置文件') },
    });
    await part.getByText('不是本单位设置的文件').waitFor();
    await part.getByLabel('选设置文件').setInputFiles(file);
    await part.getByRole('cell', { name: '审签与登录', exact: true }).click();
    await part.getByText('几分钟不用就锁定').waitFor();
    await other.screenshot('carry-04-look');
    await part.getByRole('checkbox', { name: '收下审签与登录' }).uncheck();
    await part.getByRole('button', { name: '收下', exact: true }).click();
    await part.getByText('单位名录：新增1').waitFor();
    await other.screenshot('carry-05-taken');
    const admin = await other.atShell('admin');
    expect((await admin.call('ways.get', {})).lockMinutes).toBe(15);
  });
});
