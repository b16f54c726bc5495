import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const day = 24 * 60 * 60 * 1000;

/** Electron's program on this machine, or null when only its package is here. */
export function installedElectron(folder = join(root, 'node_modules', 'electron')): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    const unpacked = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return unpacked === version && existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Fetches Electron's program, saying so because it takes a while; null when the net does not give it. A place that does
 * not answer within 4 s is not waited for, and after a download that was too slow the next day's starts do not try again.
 */
export async function fetchedElectron(say: (line: string) => void, limit = 150_000): Promise<string | null> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const gaveUp = join(root, 'dist', 'electron-too-slow');
  if (!existsSync(installer) || (existsSync(gaveUp) && Date.now() - statSync(gaveUp).mtimeMs < day)) return null;
  if (!(await answers(downloadPlace(process.env)))) return null;
  say('正在取得桌面组件（约 120 MB，只需一次）……');
  const outcome = await run(installer, limit);
  if (outcome === 'too slow') {
    mkdirSync(dirname(gaveUp), { recursive: true });
    writeFileSync(gaveUp, '');
  }
  return installedElectron();
}

/** Where @electron/get looks: a mirror of the user's choice, else the releases on GitHub. */
export function downloadPlace(env: Record<string, string | undefined>): string {
  const mirror = env.NPM_CONFIG_ELECTRON_MIRROR || env.npm_config_electron_mirror || env.ELECTRON_MIRROR;
  return mirror || 'https://github.com/electron/electron/releases/download/';
}

export async function answers(place: string): Promise<boolean> {
  try {
    await fetch(place, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4_000) });
    return true;
  } catch {
    return false;
  }
}

function run(script: string, limit: number): Promise<'done' | 'failed' | 'too slow'> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore' });
    const patience = setTimeout(() => {
      child.kill();
      resolve('too slow');
    }, limit);
    child.once('error', () => resolve('failed'));
    child.once('exit', (code) => {
      clearTimeout(patience);
      resolve(code === 0 ? 'done' : 'failed');
    });
  });
}
