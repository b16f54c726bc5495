import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../samples/sample-letter.ts';
import { password, suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

describe('领导在一页上决定', () => {
  let desk: DeskInBrowser;
  const ids: number[] = [];
  const words = [
    '一、加密老年助餐点布局。全市已建成助餐点120个，2026年12月底前再建成20个。',
    '二、加大运营补贴力度。2026年起每个助餐点每年补助3万元，由市民政局、市财政局落实。',
  ];
  beforeAll(async () => {
    desk = await openDesk();
    for (let number = 301; number < 309; number += 1) ids.push(await submitted(String(number), words));
  });
  afterAll(() => desk.close());

  async function submitted(number: string, texts: readonly string[]): Promise<number> {
    const clerk = await desk.atShell('clerk');
    const { id } = await clerk.call('proposal.create', { ...suggestion, number, confirmed: true });
    await send(id, texts);
    return id;
  }
  async function send(proposalId: number, texts: readonly string[]): Promise<void> {
    const clerk = await desk.atShell('clerk');
    const { revision: before, content: was } = await clerk.call('draft.get', { proposalId });
    const blocks = texts.map((text, at) => block(`b${at}`, 0, text));
    const content = { ...was, blocks, resultClass: 'A' };
    const { revision } = await clerk.call('draft.save', { proposalId, revision: before, content });
    await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
  }
  const stageOf = async (proposalId: number) =>
    (await (await desk.atShell('clerk')).call('proposal.get', { proposalId })).stage;
  const at = (id: number | undefined) => new RegExp(`#/review/${id}$`);

  test('一页上看得到期限怎么算、诉求、原文、校核、沟通、以前的答复，每一样点得到', async () => {
    const { page } = desk;
    await desk.signIn('leader');
    await page.goto(`${desk.url}#/review/${ids[0]}`);
    await page.getByText('怎么算').click();
    await page.getByText('依据：').waitFor();
    await page.getByText('诉求与答复：2项').waitFor();
    await page.getByRole('button', { name: /^原文/ }).click();
    await page.getByText('一、加密老年助餐点布局。二、加大运营补贴力度。').waitFor();
    await page.getByRole('button', { name: /^往年/ }).click();
    await page.getByText('以前类似的答复').waitFor();
    await page.getByRole('link', { name: /第301号建议/ }).waitFor();
    await desk.screenshot('deciding-page');
  });

  test('选中几个字批注；退回后接着看下一件；经办人在稿子里看到那几个字标着，答复；领导了结', async () => {
    const { page } = desk;
    await desk.signIn('leader');
    await page.goto(`${desk.url}#/review/${ids[0]}`);
    const paragraph = page.locator('[data-block="b0"]').first();
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.waitFor();
    const place = await page.evaluate<{ left: number; right: number; y: number }>(`(() => {
      const node = [...document.querySelectorAll('[data-block="b0"]')]
        .flatMap((slice) => [...slice.querySelectorAll('span')])
        .flatMap((span) => [...span.childNodes])
        .find((each) => each.nodeType === 3 && each.textContent.includes('助餐点布局'));
      const range = document.createRange();
      const from = node.textContent.indexOf('助餐点布局');
      range.setStart(node, from);
      range.setEnd(node, from + 5);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    })()`);
    await page.mouse.move(place.left + 1, place.y);
    await page.mouse.down();
    await page.mouse.move(place.right - 1, place.y, { steps: 6 });
    await page.mouse.up();
    await page.getByText('批「助餐点布局」这几个字').waitFor();
    await page.getByRole('textbox', { name: '批注' }).fill('布局图请附上');
    await page.keyboard.press('Control+Enter');
    await page.getByText('布局图请附上').waitFor();
    await desk.screenshot('deciding-remark');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByRole('dialog').getByLabel('退回原因').fill('见批注');
    await page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
    await page.waitForURL(at(ids[1]));
    await page.getByText('已退回修改').waitFor();

    await desk.signIn('clerk');
    await page.goto(`${desk.url}#/items/${ids[0]}/draft`);
    await page.getByText('布局图请附上').waitFor();
    expect(await page.locator('.ProseMirror [class*="remarked"]').allTextContents()).toEqual(['助餐点布局']);
    const mine = page.locator('article', { hasText: '布局图请附上' });
    await mine.getByRole('button', { name: '答复…' }).click();
    await page.getByLabel('答复批注').fill('已列入附件1');
    await page.getByLabel('答复批注').press('Enter');
    await page.getByText('已列入附件1').waitFor();
    await desk.screenshot('deciding-answer');
    await send(ids[0] ?? 0, [`${words[0]}布局图见附件1。`, words[1] as string]);

    await desk.signIn('leader');
    for (let time = 0; time < 2; time += 1) {
      // Every time, however often it was opened before.
      await page.goto(`${desk.url}#/review/${ids[0]}`);
      await page.getByText(/^比第1版改了1处$/).waitFor();
      await page.goto(`${desk.url}#/review`);
      await page.getByText('从第一件看起').waitFor();
    }
    await page.goto(`${desk.url}#/review/${ids[0]}`);
    const remark = page.locator('article', { hasText: '布局图请附上' });
    await remark.getByText('已列入附件1').waitFor();
    await remark.getByRole('button', { name: '了结' }).click();
    await remark.getByText('已了结').waitFor();
    await desk.screenshot('deciding-settled');
    const open = page.locator('article', { hasText: '见批注' });
    await open.getByRole('button', { name: '了结' }).click();
    await open.getByText('已了结').waitFor();
  });

  test('平常的函一键签发并接着看下一件；最后一件签完，留在那一件上', { timeout: 120_000 }, async () => {
    const { page } = desk;
    await page.goto(`${desk.url}#/review`);
    await page.getByRole('button', { name: '从第一件看起' }).click();
    const sign = page.getByRole('button', { name: '签发', exact: true });
    const ready = () => expect.poll(() => sign.isEnabled(), { timeout: 10_000 }).toBe(true);
    const queue = (await (await desk.atShell('leader')).call('letter.queue', {})).map(({ proposalId }) => proposalId);
    expect(queue.length).toBe(ids.length);
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await ready();
    await press('Control+Enter');
    await page.getByRole('dialog').getByLabel('登录密码').fill(password);
    await page.keyboard.press('Enter');
    const began = Date.now();
    let counted = 0;
    for (const [index, id] of queue.entries()) {
      const next = queue[index + 1];
      if (next === undefined) break;
      await page.waitForURL(at(next));
      expect(await stageOf(id)).toBe('signed');
      await page.getByText(/^已签发 云民函〔2026〕\d+号/).waitFor();
      await ready();
      if (index === 2) await desk.screenshot('deciding-next');
      keys = 0;
      await press('Control+Enter');
      expect(keys).toBe(1);
      counted += 1;
    }
    const last = queue.at(-1) ?? 0;
    await expect.poll(() => stageOf(last), { timeout: 10_000 }).toBe('signed');
    const seconds = (Date.now() - began) / 1000;
    console.log(
      `签发并看下一件：${keys}键；连签${counted}件用${seconds.toFixed(1)}秒，30件约${((seconds / counted) * 30).toFixed(0)}秒（页面所用，不计看稿）`,
    );
    await page.getByText('回到待审签').waitFor();
    expect(page.url()).toMatch(at(last));
    await desk.screenshot('deciding-last');
  });

  test('还有没答复的要求的函，一键不签，先问；按住不放不会接连签下去', async () => {
    const id = await submitted('320', ['全市已建成社区活动室30个。']);
    const other = await submitted('321', words);
    const { page } = desk;
    await page.goto(`${desk.url}#/review/${id}`);
    const sign = page.getByRole('button', { name: '签发', exact: true });
    await expect.poll(() => sign.isEnabled(), { timeout: 10_000 }).toBe(true);
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/请留意：\d项要求没有答复/).waitFor();
    await desk.screenshot('deciding-mind');
    expect(await stageOf(id)).toBe('submitted');
    await dialog.getByRole('button', { name: '再看看' }).click();
    await page.goto(`${desk.url}#/review/${other}`);
    await expect.poll(() => sign.isEnabled(), { timeout: 10_000 }).toBe(true);
    await page.keyboard.down('Control');
    for (let time = 0; time < 8; time += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.keyboard.up('Control');
    await page.waitForURL(at(id));
    await page.waitForTimeout(1500);
    expect(await stageOf(id)).toBe('submitted');
  });
});
