import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskInBrowser, openDesk } from '../browser.ts';

describe('局领导一览', () => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk({ demo: true });
  });
  afterAll(() => desk.close());

  test('领导从菜单打开，点一个数看到的就是那么多件', async () => {
    await desk.signIn('shenqian', 'tulip-lantern-42');
    await desk.page.getByRole('menuitem', { name: '局领导一览' }).click();
    await desk.page.getByRole('heading', { name: '谁手里有几件，停在哪一步' }).waitFor();
    await desk.page.getByRole('img', { name: '历年承办件数和比率' }).waitFor();
    await desk.screenshot('head-view');
    const numbers = ['合计未答复', '合计拟稿中', '合计逾期', '林晓禾等会办意见', '近十二个月交办', '周末未答复'];
    for (const name of numbers) {
      const link = desk.page.getByRole('link', { name: new RegExp(`${name}\\d+件`) }).last();
      const count = Number(await link.textContent());
      await link.click();
      await desk.page.getByText(`共${count}件`).waitFor();
      expect(count).toBeGreaterThan(0);
      await desk.page.goBack();
      await desk.page.getByRole('heading', { name: '谁手里有几件，停在哪一步' }).waitFor();
    }
  });

  test('在办理件里看得到是从哪个数来的，去掉一个条件就多出来', async () => {
    await desk.page
      .getByRole('link', { name: /新交办\d+件/ })
      .last()
      .click();
    await desk.page.getByText(/交办日期：.*起，.*止/).waitFor();
    await desk.page.getByText('应答复', { exact: true }).waitFor();
    await desk.screenshot('head-view-behind');
    await desk.page.goBack();
  });

  test.each(['/head', '/schedule/week'])('打印时占满纸宽：%s', async (address) => {
    await desk.page.goto(`${desk.url}#${address}`);
    const sheets = desk.page.locator('[data-prints-bare]');
    await sheets.getByRole('heading').first().waitFor();
    await desk.page.emulateMedia({ media: 'print' });
    // The least of an A4 page between its margins, in dots of the screen.
    await expect.poll(async () => (await sheets.boundingBox())?.width ?? 0).toBeGreaterThan(600);
    await desk.screenshot(`printed${address.replaceAll('/', '-')}`);
    await desk.page.emulateMedia({ media: null });
  });
});

test('还没有件的单位，一览说明以后会列什么', async () => {
  const desk = await openDesk();
  try {
    await desk.signIn('leader');
    await desk.page.goto(`${desk.url}#/head`);
    await desk.page.getByText('还没有办理件').waitFor();
    await desk.screenshot('head-view-empty');
    expect(await desk.page.getByRole('table').count()).toBe(0);
  } finally {
    await desk.close();
  }
});
