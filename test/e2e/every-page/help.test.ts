import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manual } from '../../../shared/domain/manual/manual.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';
import { passwordOf } from './pages-of.ts';

/** The manual over every page: F1 opens it, Esc leads back, and nothing that was typed is lost. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

let desk: DeskInBrowser;
const book = () => desk.page.getByRole('dialog', { name: '帮助' });
const title = () => book().getByRole('heading', { level: 2 });

beforeAll(async () => {
  desk = await openDesk({ demo: true });
}, 120_000);
afterAll(() => desk.close());

async function open(address: string) {
  await desk.page.goto('about:blank');
  await desk.page.goto(`${desk.url}#${address}`);
  await desk.page.locator('main, .page').first().waitFor();
}
async function closed() {
  await desk.page.keyboard.press('Escape');
  await book().waitFor({ state: 'detached' });
}
const hasFocus = async (place: Locator) => (await place.and(desk.page.locator(':focus')).count()) === 1;

test('没有登录也看得到怎样登录，但没有通到别的页面的链接', async () => {
  await open('/login');
  await desk.page.keyboard.press('F1');
  expect(await title().textContent()).toBe('登录');
  expect(await book().getByRole('link').count()).toBe(0);
  await closed();
});

test('第一次登录演示单位有导览：键盘走完八处，随时 Esc 离开；第二次登录不再问，帮助里可以再看', async () => {
  const { page } = desk;
  const tour = page.locator('.ant-tour');
  const enter = async () => {
    await open('/login');
    await page.getByRole('button', { name: '进入' }).first().click();
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  };
  await enter();
  const titles = ['三分钟看一遍', '先看数字', '今天要办的', '所有的件', '一件的页面', '会办意见', '写答复'];
  for (const [at, name] of titles.entries()) {
    await tour.getByText(name, { exact: true }).waitFor();
    if ([0, 4, 6].includes(at)) await desk.screenshot(`tour-${at}`);
    await page.keyboard.press('ArrowRight');
  }
  await tour.getByText('不知道怎么办，就按 F1', { exact: true }).waitFor();
  await desk.screenshot('tour-7');
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  await enter();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  expect(await tour.count()).toBe(0);
  await page.keyboard.press('F1');
  await book().getByRole('button', { name: '三分钟导览' }).click();
  await tour.getByText('三分钟看一遍', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
});

describe('拿在手里', () => {
  beforeAll(() => desk.signIn('jingban', passwordOf.jingban));

  test('窗口里按 F1 也翻到这一页的一章；关上以后，没存的字和光标都在原处，没有通到别的页面的链接', async () => {
    const { page } = desk;
    await open('/items/3');
    await page.getByRole('button', { name: '登记沟通' }).first().click();
    const dialog = page.locator('.ant-modal-wrap:visible');
    const field = dialog.locator('textarea').first();
    await field.fill('没存的字');
    await page.keyboard.press('F1');
    expect(await title().textContent()).toBe('一件的页面');
    expect(await book().getByRole('link').count()).toBe(0);
    // The keyboard is the manual's: neither the dialog nor the page hears it.
    for (const key of ['Control+Enter', 'Alt+KeyN', 'Control+KeyS']) await page.keyboard.press(key);
    expect(await dialog.count()).toBe(1);
    await closed();
    expect(await field.inputValue()).toBe('没存的字');
    expect(await hasFocus(field)).toBe(true);
    await page.keyboard.type('，接着写');
    expect(await field.inputValue()).toBe('没存的字，接着写');
  });

  test('稿件写到一半按 F1，关上接着写，一个字不少', async () => {
    const { page } = desk;
    await open('/items/3/draft');
    const paragraph = page.locator('[contenteditable="true"] p').last();
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.type('前半句');
    await page.keyboard.press('F1');
    await title().waitFor();
    await page.keyboard.type('落在手册里的字不进稿件');
    await closed();
    await page.keyboard.type('后半句');
    await page.getByText('前半句后半句').waitFor();
    expect(await page.getByText('落在手册里').count()).toBe(0);
  });

  test('打几个字查到，Enter 翻到第一处；章里的链接翻到别的章，再按 ? 是键盘', async () => {
    const { page } = desk;
    await open('/board');
    await page.keyboard.press('F1');
    await title().waitFor();
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('撤销 导入');
    await book().getByRole('list', { name: '查到的' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await book().locator('mark').count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('先做什么');
    await page.keyboard.press('Enter');
    expect(await title().textContent()).toBe('经办人先做什么');
    await book().getByRole('button', { name: '稿件', exact: true }).last().click();
    expect(await title().textContent()).toBe('稿件');
    await closed();
    await page.keyboard.press('?');
    expect(await title().textContent()).toBe('键盘');
    await closed();
  });

  test('从一章打开那一页，手册关上', async () => {
    await open('/board');
    await desk.page.keyboard.press('F1');
    await book().getByRole('button', { name: '承诺台账', exact: true }).first().click();
    await book().getByRole('link', { name: '打开这一页' }).click();
    await book().waitFor({ state: 'detached' });
    expect(desk.page.url()).toContain('#/commitments');
  });

  test('导出手册是 Word 文件；打印手册把每一章、每张图都排在纸上，可以另存为 PDF', async () => {
    const { page } = desk;
    await open('/board');
    await page.keyboard.press('F1');
    await title().waitFor();
    const download = page.waitForEvent('download');
    await book().getByRole('button', { name: '导出手册（.docx）' }).click();
    expect((await download).suggestedFilename()).toBe('建议提案办理使用手册.docx');
    // The printer's dialog itself is the browser's; what it would print is on the page while it is open.
    await page.evaluate(`window.print = () => { document.documentElement.dataset.printAsked = 'yes'; }`);
    await book().getByRole('button', { name: '打印手册' }).click();
    await page.locator('html[data-print-asked]').waitFor();
    const missing = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.print-root img')].filter((each) => each.naturalWidth === 0).map((each) => each.src)`,
    );
    expect(missing).toEqual([]);
    const printed = await page.locator('.print-root h3').allTextContents();
    expect(printed).toEqual(manual.map(({ name }) => name));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const left = join(import.meta.dirname, '..', '..', '..', 'test-results');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'manual.pdf'), pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.locator('.print-root').waitFor({ state: 'detached' });
    await closed();
  });

  test('看得清、放得下：无障碍规则没有一条不合，125%、150% 不出界', async () => {
    const { page } = desk;
    await open('/board');
    await page.keyboard.press('F1');
    await title().waitFor();
    await page.evaluate(axe);
    const seen: string[] = [];
    for (const name of ['工作台', '键盘', '名词', '数据打不开、磁盘写满']) {
      if (name.startsWith('数据'))
        await book().getByTitle('全部').or(book().getByText('经办人').first()).first().click();
      const line = book().getByRole('button', { name, exact: true }).first();
      if ((await line.count()) > 0) await line.click();
      const { violations } = await page.evaluate<{ violations: Violation[] }>(
        `axe.run(document.querySelector('.ant-drawer'), { resultTypes: ['violations'] })`,
      );
      seen.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${name} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
        ),
      );
    }
    for (const [percent, width, height] of [
      [100, 1366, 768],
      [125, 1093, 614],
      [150, 911, 512],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      const wider = await book().evaluate('(element) => element.scrollWidth > element.clientWidth + 1');
      if (wider) seen.push(`${percent} %: wider than the window`);
      await desk.screenshot(`manual-${percent}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(seen).toEqual([]);
  });
});
