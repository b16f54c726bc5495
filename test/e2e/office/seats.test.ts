import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { password, suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

const open: DeskInBrowser[] = [];
afterEach(async () => {
  for (const desk of open.splice(0).reverse()) await desk.close();
});
async function desk(options: Parameters<typeof openDesk>[0] = {}): Promise<DeskInBrowser> {
  const one = await openDesk(options);
  open.push(one);
  return one;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A picture at 100 % and at 125 %; nothing may stand out at the side. */
async function pictures(at: DeskInBrowser, name: string, full = false) {
  const { page } = at;
  for (const [width, height, ending] of [
    [1366, 768, ''],
    [1093, 614, '-125'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await at.screenshot(`${name}${ending}`);
    if (full) await wholePage(at, `${name}${ending}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** The lower half of a page that is longer than the screen. */
async function wholePage({ page, screenshot }: DeskInBrowser, name: string) {
  await page.evaluate("for (const each of document.querySelectorAll('.ant-layout-content')) each.scrollTo(0, 9999)");
  await screenshot(`${name}-below`);
  await page.evaluate("for (const each of document.querySelectorAll('.ant-layout-content')) each.scrollTo(0, 0)");
}

/** A host with its door open on a port of its own, at this PC alone. */
async function openHost(): Promise<{ host: DeskInBrowser; port: number; words: string[] }> {
  const host = await desk();
  const port = await freePort();
  const admin = await host.atShell('admin');
  const { words } = await admin.call('host.open', { listen: ['127.0.0.1'], port, browsers: true });
  return { host, port, words };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const signInAt = async (page: Page, name: string) => {
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
};

/** A fresh PC that has found the host by its address, with the words before it. */
async function lookFrom(port: number): Promise<DeskInBrowser> {
  const seat = await desk({ fresh: true });
  const { page } = seat;
  await page.getByRole('radio', { name: /连到本单位主机/ }).check();
  await page.getByLabel('主机地址').fill(`127.0.0.1:${port}`);
  await button(page, '查看主机').click();
  await page.getByRole('region', { name: '核对主机' }).waitFor();
  return seat;
}
async function joinAs({ page }: DeskInBrowser, name: string) {
  await page.getByLabel('席位名称').fill(name);
  await button(page, '连到主机').click();
}

test('按地址连到主机：核对六个字，等同意，登录后看得到主机上登记的件；移走后断开，能重新选择', {
  timeout: 240_000,
}, async () => {
  const { host, port, words } = await openHost();
  const clerk = await host.atShell('clerk');
  await clerk.call('proposal.create', suggestion);
  await host.signIn('admin');
  await host.page.goto(`${host.url}#/settings/seats`);
  await host.page.getByText('还没有席位').waitFor();
  await pictures(host, 'seats-host-empty', true);

  const seat = await desk({ fresh: true });
  const { page } = seat;
  await page.getByRole('radio', { name: /连到本单位主机/ }).check();
  await pictures(seat, 'seats-set-up');
  await button(page, '查看主机').click();
  await page.getByText('请填写主机地址').waitFor();
  await page.getByLabel('主机地址').fill(`127.0.0.1:${await freePort()}`);
  await page.keyboard.press('Enter');
  await page.getByText(/连不上127.0.0.1:\d+/).waitFor();
  await pictures(seat, 'seats-unreachable');
  await page.getByLabel('主机地址').fill(`127.0.0.1:${port}`);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: `六个字：${words.join('、')}` }).waitFor();
  await host.page.getByRole('img', { name: `六个字：${words.join('、')}` }).waitFor();
  await pictures(seat, 'seats-compare');
  await button(page, /^不\s*一\s*致$/).click();
  await page.getByText('不一致就不要连').waitFor();
  expect(await page.getByLabel('席位名称').count()).toBe(0);
  await pictures(seat, 'seats-differ');
  await button(page, /^一\s*致$/).click();
  await button(page, '连到主机').click();
  await page.getByText('请填写席位名称').waitFor();
  await joinAs(seat, '二楼经办');
  await page.getByRole('heading', { name: '等管理员同意' }).waitFor();
  await pictures(seat, 'seats-waiting');
  await page.reload();
  await page.getByRole('heading', { name: '等管理员同意' }).waitFor();

  await button(host.page, '同意二楼经办').waitFor();
  await pictures(host, 'seats-asked');
  await button(host.page, '同意二楼经办').click();
  await page.getByRole('button', { name: /^登\s*录$/ }).waitFor();
  await page.getByText(`主机 127.0.0.1:${port} · 席位「二楼经办」`).waitFor();
  await pictures(seat, 'seats-login');
  await signInAt(page, 'clerk');
  await page.getByText('纪云舒').first().waitFor();
  await page.goto(`${seat.url}#/items`);
  await page.getByText(suggestion.title).first().waitFor();
  await pictures(seat, 'seats-items');

  await button(host.page, '改名二楼经办').click();
  await host.page.getByRole('dialog').getByLabel('席位名称').fill('二楼窗口');
  await host.page
    .getByRole('dialog')
    .getByRole('button', { name: /^保\s*存$/ })
    .click();
  await button(host.page, '移走二楼窗口').click();
  await host.page.getByText('移走席位「二楼窗口」？').waitFor();
  await pictures(host, 'seats-remove');
  await host.page
    .getByRole('tooltip')
    .getByRole('button', { name: /^移\s*走$/ })
    .click();
  await host.page.getByText('还没有席位').waitFor();

  const line = page.getByRole('status').filter({ hasText: '管理员已把这个席位移走' });
  await line.getByRole('button', { name: '不再连到主机' }).waitFor({ timeout: 30_000 });
  await pictures(seat, 'seats-removed-line');
  await page.reload();
  await page.getByRole('heading', { name: '席位已移走' }).waitFor();
  await pictures(seat, 'seats-removed');
  await button(page, '不再连到主机').click();
  await page.getByRole('dialog').getByText('主机上的数据都在').waitFor();
  await pictures(seat, 'seats-leave');
  await page.getByRole('dialog').getByRole('button', { name: '不再连到主机' }).click();
  await page.getByRole('heading', { name: '首次设置' }).waitFor();
  await page.getByRole('radio', { name: /只在这台电脑用/ }).waitFor();
});

test('凭连接文件加入：不用核对，直接登录；坏的、别的文件写明缘由', { timeout: 240_000 }, async () => {
  const { host } = await openHost();
  await host.signIn('admin');
  await host.page.goto(`${host.url}#/settings/seats`);
  const [given] = await Promise.all([host.page.waitForEvent('download'), button(host.page, '做连接文件').click()]);
  const file = join(host.folder, 'given.json');
  await given.saveAs(file);
  expect(given.suggestedFilename()).toBe('云澜市民政局—连接文件.json');

  const seat = await desk({ fresh: true });
  const { page } = seat;
  await page.getByRole('radio', { name: /连到本单位主机/ }).check();
  const wrong = join(host.folder, 'wrong.json');
  for (const text of ['{"kind":"别的"}', '不是JSON', 'x'.repeat(30_000)]) {
    writeFileSync(wrong, text);
    await page.locator('input[aria-label="选择连接文件"]').setInputFiles(wrong);
    await page.getByText('这个文件不是本程序的连接文件').waitFor();
  }
  await page.locator('input[aria-label="选择连接文件"]').setInputFiles(file);
  await page.getByText('不用再核对').waitFor();
  expect(await page.getByRole('img', { name: /六个字/ }).count()).toBe(0);
  await pictures(seat, 'seats-file');
  await joinAs(seat, '局长室');
  await page.getByRole('button', { name: /^登\s*录$/ }).waitFor();
  await signInAt(page, 'admin');
  await page.getByText('工作台').first().waitFor();
  await page.goto(`${seat.url}#/settings/seats`);
  await page.getByRole('region', { name: '这个席位' }).getByText('局长室').waitFor();
  await page.getByText(/「做连接文件」.*只能在主机那台电脑上办理/).waitFor();
  expect(await button(page, '做连接文件').isDisabled()).toBe(true);
  await pictures(seat, 'seats-at-seat', true);
});

test('主机关门、换回时，席位上一条横线写明，自己接着办；证书不是当初的，不连，写明怎么办', {
  timeout: 240_000,
}, async () => {
  const { host, port } = await openHost();
  const admin = await host.atShell('admin');
  const seat = await lookFrom(port);
  const { page } = seat;
  await button(page, /^一\s*致$/).click();
  await joinAs(seat, '一楼窗口');
  await page.getByRole('heading', { name: '等管理员同意' }).waitFor();
  const [asked] = await admin.call('seat.list', {});
  await admin.call('seat.answer', { id: asked?.id ?? 0, admitted: true });
  await page.getByRole('button', { name: /^登\s*录$/ }).waitFor();
  await signInAt(page, 'clerk');
  await page.getByText('纪云舒').first().waitFor();

  await admin.call('host.close', {});
  const broken = page.getByRole('status').filter({ hasText: /连不上127.0.0.1|与主机的连接断了/ });
  await broken.first().waitFor({ timeout: 30_000 });
  await pictures(seat, 'seats-line');
  await page.reload();
  await page.getByRole('heading', { name: '连不上主机' }).waitFor();
  await pictures(seat, 'seats-no-host');
  await admin.call('host.open', { listen: ['127.0.0.1'], port, browsers: true });
  await page.getByText('纪云舒').first().waitFor({ timeout: 30_000 });
  expect(await broken.count()).toBe(0);

  // Another authority in the host's place, which the one that was compared does not vouch for.
  await admin.call('host.close', {});
  rmSync(join(host.folder, 'host.key'));
  await admin.call('host.open', { listen: ['127.0.0.1'], port, browsers: true });
  await page.getByText('主机的证书与当初核对过的不一样').first().waitFor({ timeout: 30_000 });
  await page.reload();
  await page.getByRole('heading', { name: '主机的证书不对' }).waitFor();
  await pictures(seat, 'seats-other-certificate');
  expect(await button(page, '不再连到主机').isEnabled()).toBe(true);
});

/** What the first set-up asks. */
const typed = {
  ...{ 单位全称: '云澜市民政局', 单位简称: '市民政局', 所在市县: '云澜市' },
  ...{ 答复函机关代字: '云民函', 会办意见机关代字: '云民会', 建议交办机关: '市人大', 提案交办机关: '市政协' },
  ...{ 姓名: '管理员', 账号: 'admin', 密码: 'maple-harbor-31' },
};

test('首次设置选作主机：端口被占写明缘由，换了端口就开门；不用了再关上', { timeout: 240_000 }, async () => {
  const blocker = createServer();
  // Taken by someone else is as good.
  await new Promise<void>((done) => blocker.once('error', () => done()).listen(8443, '0.0.0.0', () => done()));
  try {
    const host = await desk({ fresh: true });
    const { page } = host;
    await page.getByRole('radio', { name: /这台作为本单位主机/ }).check();
    await pictures(host, 'seats-set-up-host');
    const fill = async (label: string, words: string) => page.getByLabel(label, { exact: true }).first().fill(words);
    for (const [label, words] of Object.entries(typed)) await fill(label, words);
    await button(page, '完成设置，让别的电脑连进来').click();
    await page.getByText('端口8443已被别的程序占用').waitFor({ timeout: 60_000 });
    await page.getByText('单位和账号已经设好').waitFor();
    await pictures(host, 'seats-alone', true);
    await button(page, '作为本单位主机').click();
    await page.locator('.ant-form-item-explain').getByText('端口8443已被别的程序占用').waitFor();
    await page.getByLabel('端口').fill(`${await freePort()}`);
    await page.getByLabel('地址', { exact: true }).fill('127.0.0.1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await button(page, '作为本单位主机').click();
    await page.getByText('还没有席位').waitFor();
    await page.getByRole('img', { name: /六个字/ }).waitFor();
    await button(page, '更换证书').click();
    await page.getByRole('dialog').getByText('已做的连接文件不能再用').waitFor();
    await pictures(host, 'seats-renew');
    const before = await page.getByRole('img', { name: /六个字/ }).getAttribute('aria-label');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^更\s*换$/ })
      .click();
    await expect.poll(() => page.getByRole('img', { name: /六个字/ }).getAttribute('aria-label')).not.toBe(before);
    for (const name of [/Windows/, /统信/, /装好以后/]) await page.getByText(name).first().click();
    await page.getByText('受信任的根证书颁发机构').waitFor();
    await pictures(host, 'seats-browsers', true);
    await button(page, '不再让别的电脑连进来').click();
    await page.getByRole('dialog').getByRole('button', { name: '不再让别的电脑连进来' }).click();
    await page.getByText('现在：只在这台电脑用').waitFor();
  } finally {
    blocker.close();
  }
});

test('用浏览器连到主机的管理员：看得到席位，只能在主机上办的写明并点不动', { timeout: 240_000 }, async () => {
  const { host, port } = await openHost();
  const chromium = host.page.context().browser();
  if (!chromium) throw new Error('没有浏览器');
  const context = await chromium.newContext({
    ...{ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', ignoreHTTPSErrors: true },
  });
  const page = await context.newPage();
  await page.goto(`https://127.0.0.1:${port}/`);
  await signInAt(page, 'admin');
  await page.getByText('工作台').first().waitFor();
  await page.goto(`https://127.0.0.1:${port}/#/settings/seats`);
  await page.getByText(/「让别的电脑连进来」.*只能在主机那台电脑上办理/).waitFor();
  for (const name of ['做连接文件', '更换证书', '不再让别的电脑连进来'])
    expect(await button(page, name).isDisabled(), name).toBe(true);
  await page.getByText('浏览器（127.0.0.1）').first().waitFor();
  await pictures({ ...host, page, screenshot: (name) => shot(page, name) }, 'seats-by-browser');
  await context.close();
});

async function shot(page: Page, name: string) {
  await page.screenshot({
    path: join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens', `${name}.png`),
  });
}
