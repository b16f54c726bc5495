import { expect, test } from 'vitest';
import { openDesk } from './browser.ts';

test('按 F1 可到「关于」：版本、每种第三方软件、点开是许可全文；可以查找', async () => {
  const desk = await openDesk();
  await desk.signIn('clerk');
  const { page } = desk;
  await page.getByRole('button', { name: '帮助' }).click();
  await page.getByRole('link', { name: '关于本程序和第三方软件许可' }).click();
  await page.getByRole('heading', { name: '关于' }).waitFor();
  await page.getByText('better-sqlite3').first().waitFor();
  await desk.screenshot('about');
  await page.getByLabel('按名称或许可查找').fill('kysely');
  await page.getByText('kysely').first().click();
  await page.getByText('Permission is hereby granted').first().waitFor();
  await desk.screenshot('about-licence');
  await page.getByLabel('按名称或许可查找').fill('没有的软件');
  await page.getByText('没有这样的软件').waitFor();
  await desk.screenshot('about-none');
  await page.getByLabel('按名称或许可查找').fill('');
  await page.setViewportSize({ width: 1093, height: 614 });
  await desk.screenshot('about-125');
  const wider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  expect(wider).toBe(false);
  await desk.close();
});
