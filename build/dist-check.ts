import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debCheck } from './dist/check/deb-check.ts';
import { tarCheck } from './dist/check/tar-check.ts';
import { verdicts } from './dist/check/verdicts.ts';
import { windowCheck } from './dist/check/window-check.ts';
import { windowsCheck } from './dist/check/windows-check.ts';
import { wineCheck } from './dist/check/wine-check.ts';
import { NotHere } from './dist/tools.ts';
import { launchChromium } from './test/chromium.ts';

/**
 * `npm run dist:check`: what `npm run dist` has made is installed, run, upgraded and removed, as far as this PC can; the
 * last line counts. `-- deb`, `tar`, `window`, `windows` or `wine` does that part only.
 */
const root = join(import.meta.dirname, '..');
const packages = join(root, 'dist', 'packages');
/** Outside of the program's folder: electron-builder would look through a whole Debian there. */
const place = join(tmpdir(), 'proposal-desk-check');

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const wants = (name: string) => asked.length === 0 || asked.includes(name);
  const made = existsSync(packages) ? readdirSync(packages).map((name) => join(packages, name)) : [];
  const found = (ending: RegExp) => made.filter((file) => ending.test(file));
  const all = verdicts((line) => console.log(line));
  mkdirSync(place, { recursive: true });
  const browser = await launchChromium();
  const check = async (name: string, file: string | undefined, work: (file: string) => Promise<void>) => {
    if (!wants(name)) return;
    if (file === undefined) return all.cannot(name, '还没有做出来，请先运行 npm run dist');
    try {
      await work(file);
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      all.cannot(name, error.message);
    }
  };
  try {
    const [deb] = found(/[/\\]proposal-desk_.*_amd64\.deb$/);
    await check('deb', deb, (file) => debCheck(file, place, browser, all));
    const [archive] = found(/[/\\]proposal-desk-\d.*-linux-x64\.tar\.gz$/);
    await check('tar', archive, (file) => tarCheck(file, place, browser, all));
    await check('window', '', () => windowCheck(place, all));
    const zips = found(/-win-x64\.zip$/);
    await check('windows', zips[0], () => windowsCheck(zips, found(/-setup\.exe$/), all));
    const [setup] = found(/[/\\]proposal-desk-\d.*-setup\.exe$/);
    await check('wine', setup, (file) => wineCheck(file, place, all));
  } finally {
    await browser.close();
  }
  const { passed, failed, left } = all.done();
  console.log(`\n${passed} 项通过，${failed} 项没有通过，${left} 项没有做完`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
