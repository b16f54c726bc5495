import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FolderLock, lockFolder } from '../../electron/door/folder-lock.ts';
import { Refusal } from '../../shared/errors.ts';
import { fingerprint } from './fingerprint.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const shared = ['shared', 'package-lock.json'].map((name) => join(root, name));

const parts = {
  renderer: {
    sources: ['renderer', 'build/bundle/vite.renderer.ts', 'build/licences', 'build/manual', 'electron/docx'],
    proof: 'index.html',
  },
  electron: { sources: ['electron', 'migrations', 'seeds', 'build/bundle/vite.electron.ts'], proof: 'main.js' },
} as const;

/**
 * Builds `dist/renderer` or `dist/electron` when its sources have changed since, and says whether it did. The finished
 * folder is put in place at once, and of two processes one waits for the other, so that nobody sees half a page.
 */
export async function built(part: keyof typeof parts): Promise<boolean> {
  const { sources, proof } = parts[part];
  const stamp = join(dist, `${part}.stamp`);
  const now = () => fingerprint([...sources.map((name) => join(root, name)), ...shared]);
  const isFresh = () =>
    existsSync(join(dist, part, proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now();
  if (isFresh()) return false;
  const lock = await waitFor(join(dist, 'lock'));
  try {
    if (isFresh()) return false;
    const before = now();
    const folder = join(dist, `${part}.new`);
    rmSync(folder, { recursive: true, force: true });
    const environment = process.env.NODE_ENV;
    // Whoever asks, a test too: what is built is what people use, not React's slower kind for developers.
    process.env.NODE_ENV = 'production';
    await bundle(part, folder).finally(() => {
      if (environment === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = environment;
    });
    rmSync(join(dist, `${part}.old`), { recursive: true, force: true });
    if (existsSync(join(dist, part))) renameSync(join(dist, part), join(dist, `${part}.old`));
    renameSync(folder, join(dist, part));
    rmSync(join(dist, `${part}.old`), { recursive: true, force: true });
    writeFileSync(stamp, before);
    return true;
  } finally {
    lock.release();
  }
}

async function bundle(part: keyof typeof parts, folder: string) {
  // Loaded only when needed: a start with nothing to build should not wait for the bundler.
  const { build } = await import('vite');
  if (part === 'renderer') {
    const { rendererConfig } = await import('./vite.renderer.ts');
    await build(rendererConfig(folder));
    return;
  }
  const { electronConfig, electronEntries } = await import('./vite.electron.ts');
  const entries = Object.keys(electronEntries) as (keyof typeof electronEntries)[];
  for (const entry of entries) await build(electronConfig(entry, folder));
}

async function waitFor(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  for (let tries = 0; ; tries += 1) {
    try {
      return lockFolder(folder);
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code !== 'storage.in-use' || tries > 600) throw error;
      await pause(200);
    }
  }
}
