import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Person, password, suggestion, takenAsOwn } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

let desk: DeskInBrowser;
let clerk: Person;
beforeEach(async () => {
  desk = await openDesk();
  const admin = await desk.atShell('admin');
  await admin.call('account.create', { name: 'second', displayName: '沙明川', roles: ['clerk'], password });
  await takenAsOwn(desk.folder);
  clerk = await desk.atShell('clerk');
});
afterEach(() => desk.close());

/** Another person at another browser on the same program. */
async function another(name: string): Promise<Page> {
  const context = await desk.page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1366, height: 768 } });
  if (!context) throw new Error('no browser');
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const headers = { origin: desk.url.slice(0, -1) };
  await page.request.post(`${desk.url}call/session.login`, { data: { name, password }, headers });
  await page.goto(desk.url);
  return page;
}

const paragraph = (page: Page, text: string) => page.getByRole('textbox', { name: '答复稿正文' }).getByText(text);

test('别人收的件，开着的列表一秒左右就有；各改各段的稿件合在一起，同一段的上下并列', { timeout: 120_000 }, async () => {
  const { page } = desk;
  await desk.signIn('clerk');
  await page.goto(`${desk.url}#/items`);
  await page.getByText('没有').first().waitFor();
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '77' });
  const begun = performance.now();
  await page.getByRole('link', { name: suggestion.title }).first().waitFor();
  console.log(`另一处收的件，列表里出现用了${Math.round(performance.now() - begun)}毫秒`);

  const { content } = await clerk.call('draft.get', { proposalId });
  const block = (id: string, text: string) => ({ id, level: 0 as const, text, sources: [] });
  const blocks = [block('a', '甲段的文字。'), block('b', '乙段的文字。'), block('c', '丙段的文字。')];
  await clerk.call('draft.save', { proposalId, revision: 0, content: { ...content, blocks } });
  await page.goto(`${desk.url}#/items/${proposalId}/draft`);
  const other = await another('second');
  await other.goto(`${desk.url}#/items/${proposalId}/draft`);

  // Each in a paragraph of his own, neither leaving it.
  await paragraph(page, '甲段的文字').click();
  await page.keyboard.press('End');
  await page.keyboard.type('甲又添一句。');
  await paragraph(other, '丙段的文字').click();
  await other.keyboard.press('End');
  await other.keyboard.type('丙也添一句。');
  await paragraph(page, '丙也添一句').waitFor();
  await paragraph(other, '甲又添一句').waitFor();
  await page.getByText('沙明川也在写').waitFor();

  // Both in one paragraph, at the same time.
  await paragraph(page, '乙段的文字').click();
  await paragraph(other, '乙段的文字').click();
  for (const each of [page, other]) await each.keyboard.press('End');
  await Promise.all([page.keyboard.type('这是纪写的。'), other.keyboard.type('这是沙写的。')]);
  await expect
    .poll(
      async () => (await clerk.call('draft.get', { proposalId })).content.blocks.map(({ text }) => text).join('｜'),
      {
        timeout: 20_000,
      },
    )
    .toMatch(/纪写的.*｜.*沙写的|沙写的.*｜.*纪写的/);
  await Promise.race([page.getByText('两种写法上下都在').waitFor(), other.getByText('两种写法上下都在').waitFor()]);
  await desk.screenshot('together');
  await other.screenshot({ path: 'test-results/screens/together-other.png' });
  await other.context().close();
});

test('程序断了又来：页面说在重新连接，写的都在，接上后自己存好，登录也还在', { timeout: 120_000 }, async () => {
  const { page } = desk;
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '78' });
  await desk.signIn('clerk');
  await page.goto(`${desk.url}#/items/${proposalId}/draft`);
  const editor = page.getByRole('textbox', { name: '答复稿正文' });
  await editor.click();
  await page.keyboard.press('Control+End');
  await desk.restart(async () => {
    await page.keyboard.type('断线时写的一句。');
    await page.getByText('正在重新连接').waitFor();
    await desk.screenshot('line-broken');
  });
  await page.getByText('正在重新连接').waitFor({ state: 'detached' });
  const again = await desk.atShell('clerk');
  await expect
    .poll(async () => JSON.stringify((await again.call('draft.get', { proposalId })).content), { timeout: 20_000 })
    .toContain('断线时写的一句');
  // Nobody had to sign in again.
  await page.goto(`${desk.url}#/items`);
  await page.getByRole('link', { name: suggestion.title }).first().waitFor();
});
