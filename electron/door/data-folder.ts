import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, win32 } from 'node:path';

type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined>; home: string };

/**
 * Where this person's data lies when no `--data` is given: %LOCALAPPDATA% on Windows, Application Support on macOS, the
 * XDG data folder elsewhere. The demo bureau has its own folder beside it, so that playing never touches real work. What an
 * earlier program kept under %APPDATA% is moved there first.
 */
export function defaultDataFolder({ platform, env, home }: Machine, demo = false): string {
  const name = demo ? 'proposal-desk-demo' : 'proposal-desk';
  if (platform === 'win32') {
    const under = (place: string | undefined, usual: string) =>
      win32.join(place || win32.join(home, 'AppData', usual), name);
    return localOf(under(env.APPDATA, 'Roaming'), under(env.LOCALAPPDATA, 'Local'));
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', name);
  // The XDG rule: a relative value is to be ignored.
  const data = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : join(home, '.local', 'share');
  return join(data, name);
}

/**
 * Earlier programs kept their data where Windows copies it from PC to PC at signing in; it is moved to this PC's own
 * place once. A rename is all or nothing. Where it cannot be one (the program is open, the old place lies on another
 * disk), or both are there, nothing is touched: what has a store is used, the local one first.
 */
export function localOf(roaming: string, local: string): string {
  if (!existsSync(roaming) || existsSync(local)) return hasStore(roaming) && !hasStore(local) ? roaming : local;
  try {
    mkdirSync(dirname(local), { recursive: true });
    renameSync(roaming, local);
    return local;
  } catch {
    // Another start may have moved it just now.
    return existsSync(roaming) ? roaming : local;
  }
}

/** A store in PostgreSQL leaves its address in the folder, a moved one its page. */
function hasStore(folder: string): boolean {
  return ['proposal-desk.db', 'store-address', 'moved.json'].some((name) => existsSync(join(folder, name)));
}
