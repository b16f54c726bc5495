import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskInBrowser, openDesk } from '../browser.ts';
import { pagesOf, passwordOf, people } from './pages-of.ts';

/**
 * Every page of the demo bureau as axe and a measure see it: readable by everyone at 100 %, and at 125 and 150 % of a
 * small screen nothing hangs over, no button or mark breaks in two, no column is so narrow that its words stand upright.
 */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A 1366 × 768 screen at 100, 125 and 150 %. */
const sizes = { '100': [1366, 768], '125': [1093, 614], '150': [911, 512] } as const;

/** Runs in the page: what a person at this size would grumble at. */
const grumbles = `(() => {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window');
  const shown = (element) => element.getBoundingClientRect().width > 0;
  for (const each of document.querySelectorAll('.ant-btn, .ant-tag')) {
    if (shown(each) && each.getBoundingClientRect().height > 50) found.push('broken in two: ' + each.textContent);
  }
  for (const each of document.querySelectorAll('td, h1')) {
    const { width, height } = each.getBoundingClientRect();
    const words = each.textContent.trim();
    if (shown(each) && !each.querySelector('table') && words.length > 6 && width < 80 && height > 110)
      found.push(Math.round(width) + ' pixels for: ' + words);
  }
  for (const each of document.querySelectorAll('.two-lines')) {
    const isCut = each.scrollHeight > each.clientHeight + 2;
    if (shown(each) && isCut && each.clientWidth < 110) found.push('cut off at ' + each.clientWidth + ': ' + each.textContent);
  }
  return found;
})()`;

/** Ant Design puts the button for tabs that have no room into the list of tabs itself. */
const ofLibrary = (id: string, html: string) => id === 'aria-required-children' && html.includes('ant-tabs-nav');

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

describe.each(people)('每一页都看得清、放得下：%s', (who) => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk({ demo: true });
    await desk.signIn(who, passwordOf[who]);
  }, 120_000);
  afterAll(() => desk.close());

  test.each(pagesOf[who])('%s', async (address) => {
    const { page } = desk;
    const [width, height] = sizes['100'];
    await page.setViewportSize({ width, height });
    await page.goto(`${desk.url}#${address}`);
    await page.locator('main, .page').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: Violation[] }>(
      `axe.run(document, { resultTypes: ['violations'] })`,
    );
    const seen = violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !ofLibrary(id, html))
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
    // Help is there, and not by the chapter of pages that have none.
    await page.keyboard.press('F1');
    const chapter = page.getByRole('dialog', { name: '帮助' }).getByRole('heading', { level: 2 });
    if ((await chapter.textContent()) === '页面各处') seen.push('no chapter of the manual');
    await page.keyboard.press('Escape');
    await chapter.waitFor({ state: 'detached' });
    for (const percent of ['125', '150'] as const) {
      const [narrow, low] = sizes[percent];
      await page.setViewportSize({ width: narrow, height: low });
      await page.waitForTimeout(300);
      seen.push(...(await page.evaluate<string[]>(grumbles)).map((each) => `${percent} %: ${each}`));
      await desk.screenshot(`eyes-${who}${address.replace(/\W+/g, '-')}-${percent}`);
    }
    expect(seen).toEqual([]);
  });
});
