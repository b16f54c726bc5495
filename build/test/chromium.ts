import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, without a screen. Fails naming the package when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = places.find((place) => existsSync(place));
  if (!executablePath) throw new Error('缺少 Chromium，请安装软件包 chromium（apt-get install chromium）。');
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--lang=zh-CN'];
  // Chromium refuses its sandbox to root, as a build machine often is.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath, args });
}
