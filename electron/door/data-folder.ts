import { isAbsolute, join, posix, win32 } from 'node:path';

type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined>; home: string };

/**
 * Where this person's data lies when no `--data` is given: %APPDATA% on Windows, Application Support on macOS, the XDG
 * data folder elsewhere. The demo bureau has its own folder beside it, so that playing never touches real work.
 */
export function defaultDataFolder({ platform, env, home }: Machine, demo = false): string {
  const name = demo ? 'proposal-desk-demo' : 'proposal-desk';
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', name);
  // The XDG rule: a relative value is to be ignored.
  const data = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : join(home, '.local', 'share');
  return join(data, name);
}
