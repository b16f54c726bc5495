import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Free fonts that stand in for the standard's commercial ones when a page is measured: every Han glyph is exactly 1 em
 * wide. Taken out of one Debian package (49 MB) without installing it, kept for the next run, never shipped.
 */
const source = 'texlive-lang-chinese';
const files = ['FandolFang-Regular.otf', 'FandolHei-Regular.otf', 'FandolKai-Regular.otf', 'FandolSong-Regular.otf'];

export const standInFolder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'proposal-desk-tests',
  'stand-in-fonts',
);

export function standInsThere(): boolean {
  return files.every((file) => existsSync(join(standInFolder, file)));
}

/**
 * Fetches the fonts where apt can; says so and goes on where it cannot (then Noto stands in, see
 * test/support/rendered-page.ts).
 */
export function fetchStandIns(): void {
  if (standInsThere()) return;
  console.log(`取代用字体（${source}，49 MB，只取一次）……`);
  const work = mkdtempSync(join(tmpdir(), 'stand-in-fonts-'));
  try {
    run('apt-get', ['-q', 'download', source], work);
    const deb = readdirSync(work).find((name) => name.endsWith('.deb'));
    if (deb) run('dpkg-deb', ['--extract', deb, 'out'], work);
    const from = join(work, 'out/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol');
    if (existsSync(from)) {
      mkdirSync(join(standInFolder, '..'), { recursive: true });
      rmSync(standInFolder, { recursive: true, force: true });
      moveFolder(from);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (!standInsThere()) console.log('没有取到，改用 Noto 字体量版面。');
}

/** The cache may lie on another disk than the folder for temporary files. */
function moveFolder(from: string) {
  try {
    renameSync(from, standInFolder);
  } catch {
    run('cp', ['-r', from, standInFolder], from);
  }
}

function run(program: string, args: string[], cwd: string) {
  spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2], timeout: 300_000 });
}
