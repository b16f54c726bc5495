import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { debCheck } from './dist/check/deb-check.ts';
import { verdicts } from './dist/check/verdicts.ts';
import { launchChromium } from './test/chromium.ts';

/**
 * `npm run dist:check`: what `npm run dist` has made is installed, run, upgraded and removed, as far as this PC can; the
 * last line counts. `-- deb` does that part only.
 */
const root = join(import.meta.dirname, '..');
const packages = join(root, 'dist', 'packages');
const place = join(root, 'dist', 'check');

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const wants = (name: string) => asked.length === 0 || asked.includes(name);
  const found = (ending: RegExp) =>
    (existsSync(packages) ? readdirSync(packages) : []).find((name) => ending.test(name));
  const { part, cannot, done } = verdicts((line) => console.log(line));
  const tell = { part, cannot, done };
  mkdirSync(place, { recursive: true });
  const browser = await launchChromium();
  try {
    const deb = found(/^proposal-desk_.*_amd64\.deb$/);
    if (wants('deb') && deb) await debCheck(join(packages, deb), place, browser, tell);
    else if (wants('deb')) cannot('.deb', '还没有做，请先运行 npm run dist');
  } finally {
    await browser.close();
  }
  const { passed, failed, left } = done();
  console.log(`\n${passed} 项通过，${failed} 项没有通过，${left} 项没有做完`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
