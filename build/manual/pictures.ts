import type { Locator, Page } from 'playwright-core';
import type { DeskInBrowser } from '../../test/e2e/browser.ts';

type Who = 'jingban' | 'shenqian' | 'guanli';
type Shot = {
  who: Who;
  address: string;
  /** What is pressed before, and waited for. */
  before?: (page: Page) => Promise<void>;
  /** A page that needs more room than a small screen at 125 % has. */
  wide?: boolean;
  /** A part of the page where the whole would show too much. */
  part?: (page: Page) => Locator;
};

/** The day of the demo bureau on every picture. */
export const pictureMoment = new Date('2026-06-10T02:00:00.000Z');
/** A small screen at 125 %: the words are large beside the page. */
const usual = { width: 1093, height: 614 };
const roomy = { width: 1366, height: 768 };
const passwords: Record<Who, string> = {
  jingban: 'maple-harbor-31',
  shenqian: 'tulip-lantern-42',
  guanli: 'amber-kettle-53',
};

/** Every picture of the manual: whose page of the demo bureau, and what is done on it before. */
export const shots: Readonly<Record<string, Shot>> = {
  board: { who: 'jingban', address: '/board' },
  items: {
    who: 'jingban',
    address: '/items',
    before: async (page) => {
      await page.keyboard.press('ArrowDown');
      for (const key of [' ', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    },
  },
  intake: {
    who: 'jingban',
    address: '/items/new',
    wide: true,
    before: async (page) => {
      await page.getByLabel('粘贴交办通知或答复函文字').fill(pasted);
      await page.getByRole('button', { name: '识别填表' }).click();
      await page.getByText('读自「').first().waitFor();
      // Asked for by the title, a moment after it was filled in.
      await page.getByText('都说到').first().waitFor();
    },
  },
  item: { who: 'jingban', address: '/items/1' },
  opinions: {
    who: 'jingban',
    address: '/items/1',
    wide: true,
    part: (page) =>
      page.locator('section').filter({ has: page.getByRole('heading', { name: '会办意见', exact: true }) }),
  },
  draft: {
    who: 'jingban',
    address: '/items/1/draft',
    wide: true,
    before: async (page) => {
      await page.getByRole('button', { name: '汇总会办意见' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click();
      await page.getByRole('tab', { name: '冲突' }).click();
    },
  },
  commitments: { who: 'jingban', address: '/commitments' },
  online: { who: 'jingban', address: '/items/20/publication' },
  schedule: { who: 'jingban', address: '/schedule/month' },
  head: { who: 'shenqian', address: '/head' },
  statistics: { who: 'jingban', address: '/statistics' },
  numbers: { who: 'jingban', address: '/numbers' },
  search: { who: 'jingban', address: '/search?text=助餐' },
  review: { who: 'shenqian', address: '/review/7' },
  'settings-backup': { who: 'guanli', address: '/settings/backup' },
};

const pasted = `关于交办市九届人大六次会议代表建议的通知
市民政局：
现将陈若安代表提出的《关于完善社区老年助餐服务的建议》（第96号）交由你局主办，市财政局、市卫生健康委会办。请于2026年9月10日前答复代表。
临江市人大常委会代表工作委员会
2026年6月9日`;

/** What a picture shows: its bytes as the browser gives them, and the words on it. */
type Taken = { png: Buffer; words: string };

/** Takes every picture, one after another; the desk is the demo bureau on `pictureMoment`. */
export async function takePictures(
  desk: DeskInBrowser,
  keep: (name: string, taken: Taken) => Promise<void>,
): Promise<void> {
  const { page } = desk;
  await page.clock.setFixedTime(pictureMoment);
  // The hourly reminder comes once in a tab: on which picture is chance.
  await page.addInitScript(
    `try { sessionStorage.setItem('proposal-desk.reminded', '${pictureMoment.getTime()}') } catch {}`,
  );
  let signedIn: Who | null = null;
  for (const [name, { who, address, before, wide, part }] of Object.entries(shots)) {
    if (who !== signedIn) await desk.signIn(who, passwords[who]);
    signedIn = who;
    await page.setViewportSize(wide ? roomy : usual);
    await page.goto('about:blank');
    await page.goto(`${desk.url}#${address}`);
    await page.locator('main, .page').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(700);
    await before?.(page);
    await settled(page);
    await hideFolder(page, desk.folder);
    const shown = part?.(page) ?? page.locator('body');
    await keep(name, { png: await shown.screenshot(), words: stillWords((await shown.allInnerTexts()).join()) });
  }
}

/** Waits until the words of the page stay as they are: what is asked for late has come then, on a loaded machine too. */
async function settled(page: Page): Promise<void> {
  let before = '';
  let still = 0;
  for (let turn = 0; turn < 60 && still < 5; turn += 1) {
    await page.waitForTimeout(300);
    const words = await page.locator('body').textContent();
    still = words === before ? still + 1 : 0;
    before = words ?? '';
  }
}

/** The folder of this one run would only puzzle. */
async function hideFolder(page: Page, folder: string) {
  await page.evaluate(`(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.data.includes(${JSON.stringify(folder)})) text.data = text.data.replaceAll(${JSON.stringify(folder)}, '数据文件夹');
    }
  })()`);
}

/** Without what is another one on every PC and in every run: names of copies, times of day, long numbers. */
function stillWords(words: string): string {
  return words
    .replace(/\d{2}:\d{2}(?::\d{2})?/g, '…')
    .replace(/[0-9a-f]{8,}|\d+(?:\.\d+)? [KM]B/gi, '…')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
