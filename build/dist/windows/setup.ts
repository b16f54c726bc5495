import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesBelow, filesIn, type ProgramFolder } from '../program-folder.ts';
import { needTool, runTool } from '../tools.ts';

/**
 * The setup for Windows, of the program or of the recogniser, by Debian's makensis. It names each file it puts and takes
 * away: whatever else lies in the folder a person has chosen stays. Throws `NotHere`.
 */
export function windowsSetup(
  program: ProgramFolder,
  part: 'program' | 'recogniser',
  out: string,
  isQuick: boolean,
): string {
  needTool('makensis', 'nsis');
  const { folder, recogniser, version, target } = program;
  const from = part === 'program' ? folder : recogniser;
  const lists = join(dirname(folder), `nsis-${part}`);
  rmSync(lists, { recursive: true, force: true });
  mkdirSync(lists, { recursive: true });
  const paths = filesIn(from);
  writeFileSync(join(lists, 'put.nsh'), `\uFEFF${putLines(paths, from).join('\n')}\n`);
  writeFileSync(join(lists, 'take.nsh'), `\uFEFF${takeLines(paths).join('\n')}\n`);
  mkdirSync(out, { recursive: true });
  const kind = part === 'program' ? 'proposal-desk' : 'proposal-desk-recogniser';
  const file = join(out, `${kind}-${version}-${target.name}-setup.exe`);
  const bytes = bytesBelow(from);
  const defines = {
    VERSION: version,
    OUT: `${file}.new`,
    FILES: lists,
    ICON: join(folder, 'icon.ico'),
    MEGABYTES: String(Math.ceil(bytes / 1e6) + 20),
    KILOBYTES: String(Math.ceil(bytes / 1024)),
    ...(part === 'recogniser' && { RECOGNISER: '' }),
    ...(isQuick && { QUICK: '' }),
  };
  const script = join(import.meta.dirname, 'setup.nsi');
  const words = Object.entries(defines).map(([name, value]) => `-D${name}${value === '' ? '' : `=${value}`}`);
  runTool('makensis', ['-V2', '-INPUTCHARSET', 'UTF8', ...words, script]);
  renameSync(`${file}.new`, file);
  rmSync(lists, { recursive: true, force: true });
  return file;
}

const inWindows = (path: string) => path.replaceAll('/', '\\');

/** In NSIS a dollar sign begins a variable. */
const plain = (path: string) => path.replaceAll('$', '$$$$');

export function putLines(paths: readonly string[], from: string): string[] {
  let at: string | null = null;
  return paths.flatMap((path) => {
    const folder = dirname(path);
    const lines =
      folder === at ? [] : [`SetOutPath "$INSTDIR${folder === '.' ? '' : `\\${plain(inWindows(folder))}`}"`];
    at = folder;
    return [...lines, `File "${plain(join(from, path))}"`];
  });
}

/** Files first, then the folders that are empty now, the innermost first. */
export function takeLines(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) for (let up = dirname(path); up !== '.'; up = dirname(up)) folders.add(up);
  const inner = [...folders].sort((a, b) => b.split('/').length - a.split('/').length || (a < b ? -1 : 1));
  return [
    ...paths.map((path) => `Delete "$INSTDIR\\${plain(inWindows(path))}"`),
    ...inner.map((folder) => `RMDir "$INSTDIR\\${plain(inWindows(folder))}"`),
  ];
}
