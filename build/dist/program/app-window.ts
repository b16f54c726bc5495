import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, win32 } from 'node:path';
import { openWithSystem } from '../../../electron/door/open-with-system.ts';

type Environment = Record<string, string | undefined>;

/** Browsers that show an address as a window of its own (`--app=`), those of 统信UOS and 银河麒麟 among them. */
const appBrowsers = [
  ...['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable', 'chromium'],
  ...['chromium-browser', 'uos-browser', 'uos-browser-stable', 'org.deepin.browser', 'deepin-browser'],
  ...['qaxbrowser-safe', 'qaxbrowser-safe-stable', 'browser360-cn', 'browser360-cn-stable', '360browser'],
  ...['com.360.browser-stable', 'kylin-browser', 'lbbrowser', 'brave-browser', 'vivaldi'],
] as const;

/** Where they lie on Windows, below the folders for programs. */
const windowsPlaces = [
  ...['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  ...['Chromium\\Application\\chrome.exe', '360ChromeX\\Chrome\\Application\\360ChromeX.exe'],
  ...['360Chrome\\Chrome\\Application\\360chrome.exe', 'Qianxin\\QAXSafe\\Application\\qaxsafe.exe'],
] as const;

/**
 * Shows the program's page as an app window of the PC's own browser, the person's usual one first; as an ordinary tab where
 * no browser can do that. Rejects where nothing can be opened at all.
 */
export async function openAppWindow(url: string): Promise<void> {
  const browser = process.platform === 'win32' ? windowsBrowser(process.env) : linuxBrowser(process.env);
  // Chromium refuses to run as root; and without a screen there is nothing to try.
  const canShow = process.platform === 'win32' || hasScreen(process.env);
  if (browser === null || !canShow || process.getuid?.() === 0) return openWithSystem(url);
  try {
    await begun(browser, [`--app=${url}`, '--no-first-run', '--no-default-browser-check']);
  } catch {
    await openWithSystem(url);
  }
}

const hasScreen = (env: Environment) => Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Resolves when the browser has taken the address, or still runs after a moment; rejects when it could not. */
function begun(program: string, args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: false });
    const running = setTimeout(() => {
      child.unref();
      done();
    }, 3_000);
    child.once('error', failed);
    child.once('exit', (code) => {
      clearTimeout(running);
      if (code === 0) done();
      else failed(new Error(`${program} ended with ${code}`));
    });
  });
}

/** The first of the known browsers, or the person's usual one if it is of the kind. */
export function windowsBrowser(env: Environment, isThere: (path: string) => boolean = existsSync): string | null {
  const folders = [env['ProgramFiles(x86)'], env.ProgramFiles, env.ProgramW6432, env.LOCALAPPDATA];
  const found = windowsPlaces.flatMap((place) =>
    folders.flatMap((folder) => (folder ? [win32.join(folder, place)] : [])).filter((path) => isThere(path)),
  );
  const usual = process.platform === 'win32' ? usualOnWindows() : null;
  return found.find((path) => usual?.test(path)) ?? found[0] ?? null;
}

/** What opens web addresses on this Windows, told by the name the system keeps for it. */
function usualOnWindows(): RegExp | null {
  const key = 'HKCU\\Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\http\\UserChoice';
  const { stdout } = spawnSync('reg.exe', ['query', key, '/v', 'ProgId'], { encoding: 'utf8', windowsHide: true });
  const id = /ProgId\s+REG_SZ\s+(\S+)/.exec(stdout ?? '')?.[1] ?? '';
  if (/^MSEdge/i.test(id)) return /msedge\.exe$/i;
  if (/^Chrome/i.test(id)) return /Google\\Chrome/i;
  if (/^360/i.test(id)) return /360chrome/i;
  return null;
}

/** The person's usual browser if it shows app windows, else the first on the path that does. */
export function linuxBrowser(env: Environment, usual = usualOnLinux(env)): string | null {
  if (usual !== null && showsAppWindows(usual)) return usual;
  for (const name of appBrowsers) {
    const path = onPath(name, env);
    if (path !== null) return path;
  }
  return null;
}

/** The program in the desktop file that opens web addresses. */
function usualOnLinux(env: Environment): string | null {
  if (!hasScreen(env)) return null;
  const asked = spawnSync('xdg-settings', ['get', 'default-web-browser'], { encoding: 'utf8', timeout: 5_000 });
  const name = asked.stdout?.trim();
  if (!name?.endsWith('.desktop')) return null;
  const home = env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local', 'share');
  const folders = [home, ...(env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(delimiter)];
  for (const folder of folders) {
    const file = join(folder, 'applications', name);
    if (existsSync(file)) return programIn(readFileSync(file, 'utf8'), env);
  }
  return null;
}

/** The program that a desktop file starts. */
export function programIn(desktopFile: string, env: Environment): string | null {
  const line = /^Exec\s*=\s*(?:env\s+(?:\w+=\S*\s+)*)?("[^"]+"|\S+)/m.exec(desktopFile)?.[1]?.replaceAll('"', '');
  if (!line) return null;
  if (isAbsolute(line)) return existsSync(line) ? line : null;
  return onPath(line, env);
}

function onPath(name: string, env: Environment): string | null {
  const folders = (env.PATH || '/usr/local/bin:/usr/bin:/bin').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** By its name, or by the files that every browser of Chromium's kind has beside its program. */
export function showsAppWindows(program: string): boolean {
  const names: readonly string[] = appBrowsers;
  const real = realpathSync(program);
  if ([program, real].some((path) => names.includes(path.slice(path.lastIndexOf('/') + 1)))) return true;
  const beside = readdirSync(dirname(real));
  return beside.includes('chrome_100_percent.pak') && beside.includes('icudtl.dat');
}
