import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskInBrowser, openDesk } from '../browser.ts';
import { passwordOf, type Who } from './pages-of.ts';

/** Every shortcut of the program but what a dialog answers itself (Ctrl+Enter, Esc) and F1, which helps in it (help.test.ts). */
const combos = [
  ...['Control+KeyS', 'Control+KeyE', 'Control+KeyK', 'Control+KeyN', 'Control+KeyF', 'Control+KeyH', 'Alt+KeyN'],
  ...['F8', 'ArrowDown', 'Control+Alt+KeyT', 'Alt+ArrowUp'],
];
const dialog = '.ant-modal-wrap:visible';

/** Dialogs of the demo bureau, by who opens them: on which page, by which button. */
const dialogs: Record<Who, readonly [address: string, button: string][]> = {
  jingban: [
    ['/items/3', '登记沟通'],
    ['/items/3', '拟办分派'],
    ['/items/3/draft', '导出'],
    ['/numbers', '登记别处用号'],
    ['/references', '存一份资料'],
  ],
  shenqian: [
    ['/review/7', '退回修改'],
    ['/review/7', '签发'],
  ],
  guanli: [
    ['/settings/units', '新建单位'],
    ['/settings/accounts', '新建账号'],
    ['/settings/organisation', '从表格导入'],
    ['/settings/calendar', '更正这一年'],
  ],
};

describe.each(Object.keys(dialogs) as Who[])('键盘归最上面的窗口：%s', (who) => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk({ demo: true });
    await desk.signIn(who, passwordOf[who]);
  }, 120_000);
  afterAll(() => desk.close());

  test.each(dialogs[who])('%s「%s」开着时，页面的快捷键不起作用；填了没存的，关之前问', async (address, button) => {
    const { page } = desk;
    await page.goto('about:blank');
    await page.goto(`${desk.url}#${address}`);
    await page.getByRole('button', { name: button }).first().click();
    const shown = page.locator(dialog);
    await shown.first().waitFor();
    const place = page.url();
    const done: string[] = [];
    page.on('request', (request) => {
      const operation = request.method() === 'POST' ? (request.url().split('/').at(-1) ?? '') : '';
      if (/\.(?:submit|sign|save|create|close|export)/.test(operation)) done.push(operation);
    });
    const long = shown.locator('textarea:visible');
    const short = shown.locator('input:visible:is(:not([type]), [type="text"]):not([role], .ant-picker input)');
    const field = ((await long.count()) > 0 ? long : short).first();
    const canType = (await field.count()) > 0;
    if (canType) await field.fill('没存的字');
    for (const combo of combos) await page.keyboard.press(combo);
    expect({ place: page.url(), dialogs: await shown.count(), done }).toEqual({ place, dialogs: 1, done: [] });
    if (!canType) return;
    const question = shown.getByText('关闭就没有了');
    await page.keyboard.press('Escape');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('没存的字');
    await page.keyboard.press('Escape');
    await shown.getByRole('button', { name: '不要了，关闭' }).click();
    await shown.waitFor({ state: 'detached' }).catch(() => shown.waitFor({ state: 'hidden' }));
  });
});
