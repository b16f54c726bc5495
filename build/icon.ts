import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './test/chromium.ts';

/** Draws build/icon.svg as the 512-pixel picture of the installers and the small one of the page. Run by hand. */
const folder = import.meta.dirname;
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await launchChromium();
for (const [size, file] of [
  [512, join(folder, 'icon.png')],
  [64, join(folder, '..', 'renderer', 'public', 'icon.png')],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
