import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../build/bundle/built.ts';
import { chromiumArguments, chromiumPlace } from '../../build/test/chromium.ts';
import { block } from '../samples/sample-letter.ts';
import { password, suggestion } from '../support/desk.ts';
import { layNetwork, type Network } from './network.ts';
import { becomeSeat, openOffice, type Pc, startPc } from './pc.ts';

const root = join(import.meta.dirname, '..', '..');

/** A clerk and a leader, each before Chromium at a PC of their own; the data lie on a third. */
describe('两台电脑的浏览器里，经办人写、领导签', () => {
  let network: Network;
  let [host, one, two]: Pc[] = [];
  const browsers: Browser[] = [];
  const at = (pc: Pc | undefined) => pc as Pc;
  beforeAll(async () => {
    await built('renderer');
    network = layNetwork(['host', 'one', 'two']);
    const pageFolder = join(root, 'dist', 'renderer');
    const seats = ['one', 'two'].map((name) => startPc(network, name, { pageFolder }));
    [host, one, two] = await Promise.all([startPc(network, 'host', { office: true }), ...seats]);
    const { file } = await openOffice(at(host));
    await Promise.all([becomeSeat(at(one), file, '纪云舒的电脑'), becomeSeat(at(two), file, '顾长风的电脑')]);
  });
  afterAll(async () => {
    await Promise.all(browsers.map((each) => each.close()));
    await Promise.all([one, two, host].map((pc) => pc?.close()));
    network?.close();
  });

  async function openedAt(name: string, pc: Pc, account: string): Promise<Page> {
    const executablePath = network.runner(name, chromiumPlace());
    const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
    browsers.push(browser);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(pc.url);
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码').fill(password);
    await page.keyboard.press('Enter');
    await page
      .getByText('工作台')
      .first()
      .waitFor()
      .catch(async (error: unknown) => {
        await screen(page, `seats-${name}-not-opened`);
        throw error;
      });
    return page;
  }
  const screen = (page: Page, name: string) =>
    page.screenshot({ path: join(root, 'test-results', 'screens', `${name}.png`) });

  test('经办人保存、送审；领导在另一台电脑上看到、签发；经办人看到文号，导出', async () => {
    const [clerk, leader] = await Promise.all([openedAt('one', at(one), 'clerk'), openedAt('two', at(two), 'leader')]);
    const writing = at(one).page(1);
    await writing.call('session.login', { name: 'clerk', password });
    const { id } = await writing.call('proposal.create', suggestion);
    const { content } = await writing.call('draft.get', { proposalId: id });
    const said = { ...content, blocks: [block('b', 0, '全市已建成助餐点120个。')], resultClass: 'A' as const };
    await writing.call('draft.save', { proposalId: id, revision: 0, content: said });
    await clerk.goto(`${at(one).url}#/items/${id}/draft`);
    await clerk.getByText('全市已建成助餐点120个。').first().waitFor();
    await leader.reload();
    await leader.goto(`${at(two).url}#/review`);
    await leader.getByText('没有待审签的函件').waitFor();
    const sent = performance.now();
    await clerk.keyboard.press('Control+Enter');
    // Nobody touches the leader's page: it is told.
    await leader.getByText(suggestion.title).first().waitFor();
    console.log(`按下送审后${Math.round(performance.now() - sent)}毫秒，领导的页面上出现这一件`);
    await screen(clerk, 'seats-clerk-submitted');
    await screen(leader, 'seats-leader-queue');

    await leader.goto(`${at(two).url}#/review/${id}`);
    await leader.getByText('全市已建成助餐点120个。').first().waitFor();
    await leader.getByRole('button', { name: /^签\s*发$/ }).click();
    await leader.getByRole('dialog').getByLabel('登录密码').fill(password);
    await leader.getByRole('dialog').getByLabel('登录密码').press('Enter');
    await leader.getByText('云民函〔2026〕1号').first().waitFor();
    await screen(leader, 'seats-leader-signed');

    await clerk.getByText('云民函〔2026〕1号').first().waitFor();
    await clerk.keyboard.press('Control+e');
    const dialog = clerk.getByRole('dialog');
    await dialog.waitFor();
    const [letter] = await Promise.all([
      clerk.waitForEvent('download'),
      dialog.getByRole('button', { name: /导出/ }).click(),
    ]);
    expect(letter.suggestedFilename()).toContain('云民函〔2026〕1号');
    await screen(clerk, 'seats-clerk-exported');
  });
});
