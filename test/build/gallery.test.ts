import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceFiles } from '../../build/map/arrows-between.ts';
import { launchChromium } from '../../build/test/chromium.ts';
import { builtGallery } from '../support/built-gallery.ts';

const root = join(import.meta.dirname, '..', '..');
const pictures = join(root, 'test-results', 'gallery');
const errors: string[] = [];
let server: Awaited<ReturnType<typeof builtGallery>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await builtGallery(5400);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(server.resolvedUrls?.local[0] ?? '', { timeout: 120_000 });
  await page.waitForSelector('[data-part="UnitDialog"]', { timeout: 60_000 });
  for (const frame of page.frames().slice(1)) {
    await frame.waitForSelector('.ant-modal, .ant-select', { timeout: 60_000 });
  }
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('renderer/ui 的每个零件都在陈列页上', async () => {
  const exported = sourceFiles(root, 'renderer/ui')
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/^export (?:function|const) ([A-Z]\w*)/gm)])
    .map(([, name = '']) => name);
  const parts = await page.locator('[data-part]').all();
  const shown = await Promise.all(parts.map((part) => part.getAttribute('data-part')));
  expect(exported.length).toBeGreaterThan(20);
  expect(
    exported.filter((name) => !shown.includes(name)),
    '请在 build/gallery/page/parts 里补上',
  ).toEqual([]);
});

test('逐个拍照，每个零件都看得见', async () => {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, '全部.png'), fullPage: true, timeout: 120_000 });
  for (const part of await page.locator('[data-part]').all()) {
    const name = await part.getAttribute('data-part');
    await part.screenshot({ path: join(pictures, `${name}.png`), timeout: 60_000 });
    expect((await part.boundingBox())?.height, `${name}`).toBeGreaterThan(60);
  }
}, 240_000);

test('没有一处超出页面的宽度', async () => {
  for (const frame of page.frames()) {
    const tooWide = await frame.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(tooWide, frame.url()).toBeLessThanOrEqual(0);
  }
});

test('页面没有报错', () => {
  expect(errors).toEqual([]);
});
