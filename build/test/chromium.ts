import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium. Fails naming the package when there is none. */
export function chromiumPlace(): string {
  const place = places.find((each) => existsSync(each));
  if (!place) throw new Error('缺少 Chromium，请安装软件包 chromium（apt-get install chromium）。');
  return place;
}

export function chromiumArguments(): string[] {
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--lang=zh-CN'];
  // Chromium refuses its sandbox to root, as a build machine often is.
  return process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args;
}

/** Debian's Chromium, without a screen; `fonts` is a configuration of fonts other than the machine's own. */
export async function launchChromium(fonts?: string): Promise<Browser> {
  const env = fonts === undefined ? {} : { env: { ...process.env, FONTCONFIG_FILE: fonts } as Record<string, string> };
  return chromium.launch({ executablePath: chromiumPlace(), args: chromiumArguments(), ...env });
}
