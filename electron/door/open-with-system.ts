import { spawn } from 'node:child_process';

type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined> };

/** The program that opens web addresses and files by their kind, or null where there is no screen to open them on. */
export function systemOpener({ platform, env }: Machine): string | null {
  if (platform === 'win32') return 'explorer.exe';
  if (platform === 'darwin') return 'open';
  return env.DISPLAY || env.WAYLAND_DISPLAY ? 'xdg-open' : null;
}

/** Hands an address or a file to the system's own program; no shell is involved. Rejects when there is none. */
export function openWithSystem(target: string): Promise<void> {
  const opener = systemOpener({ platform: process.platform, env: process.env });
  return new Promise((resolve, reject) => {
    if (!opener) return reject(new Error('no screen'));
    const child = spawn(opener, [target], { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** For `openApp`: how attachments are opened, or nothing where there is no screen, so that the page offers to save them. */
export function fileOpening(): { openFile?: (path: string) => Promise<void> } {
  return systemOpener({ platform: process.platform, env: process.env }) ? { openFile: openWithSystem } : {};
}
