import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesBelow, filesIn, type ProgramFolder } from '../program-folder.ts';
import { needTool, runTool } from '../tools.ts';
import { linuxLaunchers } from './launchers.ts';
import { desktopEntry, hostAccount, metainfo } from './system-files.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const opt = 'opt/proposal-desk';

/** How hard xz tries; 1 while trying something out. */
export type Effort = 1 | 6 | 9;

type Control = Record<string, string>;

/** Neither replaced nor removed under the feet of whoever works with it: its processes would meet files of another version. */
const notWhileRunning = (what: string) => `#!/bin/sh
set -e
case "$1" in ${what}) ;; *) exit 0 ;; esac
for each in /proc/[0-9]*/exe; do
  case "$(readlink "$each" 2>/dev/null)" in
  */opt/proposal-desk/node | */opt/proposal-desk/node' (deleted)')
    echo '建议提案办理正在运行，没有改动。请先关闭它的窗口并等它退出（或运行 proposal-desk --quit），' >&2
    echo '作为主机运行的用 systemctl stop proposal-desk 停下，再装一次。' >&2
    exit 1
    ;;
  esac
done
`;

/** The program as a Debian package. Throws `NotHere` where dpkg-deb is not there. */
export function programDeb(program: ProgramFolder, out: string, effort: Effort, day: string): string {
  const { folder, version, sqlite, target } = program;
  const tree = join(dirname(folder), 'deb');
  rmSync(tree, { recursive: true, force: true });
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  mkdirSync(join(tree, 'opt'), { recursive: true });
  cpSync(folder, join(tree, opt), { recursive: true });
  linuxLaunchers(join(tree, opt));
  rmSync(join(tree, opt, 'add-icon.sh'));
  put('usr/share/applications/proposal-desk.desktop', desktopEntry);
  put('usr/share/metainfo/cn.proposal_desk.app.metainfo.xml', metainfo(version, day));
  put(
    'usr/lib/systemd/system/proposal-desk.service',
    readFileSync(join(folder, 'service', 'proposal-desk.service'), 'utf8'),
  );
  put('usr/lib/sysusers.d/proposal-desk.conf', hostAccount);
  put('usr/share/doc/proposal-desk/copyright', copyright);
  for (const [size, name] of [
    ['512x512', 'icon.png'],
    ['scalable', 'icon.svg'],
  ] as const) {
    const to = join(tree, 'usr/share/icons/hicolor', size, 'apps', `proposal-desk${name.slice('icon'.length)}`);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, 'build', name), to);
  }
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  for (const name of ['proposal-desk', 'proposal-desk-cli'])
    symlinkSync(`../../${opt}/${name}`, join(tree, 'usr/bin', name));
  put('DEBIAN/preinst', notWhileRunning('upgrade'));
  put('DEBIAN/prerm', notWhileRunning('remove|upgrade|deconfigure'));
  for (const name of ['preinst', 'prerm']) chmodSync(join(tree, 'DEBIAN', name), 0o755);
  const glibc = newer(sqlite.glibc ?? '2.28', '2.28');
  return packed(tree, out, effort, {
    Package: 'proposal-desk',
    Version: version,
    Architecture: target.debArch ?? '',
    Maintainer: 'Proposal Desk <office@proposal-desk.invalid>',
    Section: 'misc',
    Priority: 'optional',
    Depends: `libc6 (>= ${glibc}), libgcc1 | libgcc-s1, libstdc++6 (>= 8)`,
    Recommends: 'chromium | google-chrome-stable | microsoft-edge-stable | www-browser, xdg-utils',
    Suggests: 'proposal-desk-recogniser, fonts-noto-cjk',
    Description:
      '建议提案办理：民政局办理人大代表建议和政协提案的离线程序\n 在本机的浏览器里使用，不用联网，数据只在本机。卸载程序不会删除数据。',
  });
}

/** What reads scans, as a package of its own. */
export function recogniserDeb({ recogniser, version, target }: ProgramFolder, out: string, effort: Effort): string {
  const tree = join(dirname(recogniser), 'deb-recogniser');
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(join(tree, 'opt'), { recursive: true });
  cpSync(recogniser, join(tree, opt), { recursive: true });
  mkdirSync(join(tree, 'usr/share/doc/proposal-desk-recogniser'), { recursive: true });
  writeFileSync(join(tree, 'usr/share/doc/proposal-desk-recogniser/copyright'), copyright);
  mkdirSync(join(tree, 'DEBIAN'));
  return packed(tree, out, effort, {
    Package: 'proposal-desk-recogniser',
    Version: version,
    Architecture: target.debArch ?? '',
    Maintainer: 'Proposal Desk <office@proposal-desk.invalid>',
    Section: 'misc',
    Priority: 'optional',
    Depends: 'proposal-desk',
    Description: '建议提案办理的扫描识别\n 装上以后，扫描件和拍照件里的字也能读。不用联网。',
  });
}

const copyright = '建议提案办理。所用第三方软件的许可全文见 /opt/proposal-desk/LICENCES.txt，程序里在「关于」。\n';

function packed(tree: string, out: string, effort: Effort, control: Control): string {
  needTool('dpkg-deb', 'dpkg');
  const installed = { ...control, 'Installed-Size': String(Math.ceil(bytesBelow(tree) / 1024)) };
  const { Description = '', ...fields } = installed as Control;
  const lines = Object.entries({ ...fields, Description }).map(([name, value]) => `${name}: ${value}\n`);
  writeFileSync(join(tree, 'DEBIAN', 'control'), lines.join(''));
  const sums = filesIn(tree)
    .filter((path) => !path.startsWith('DEBIAN/'))
    .map(
      (path) =>
        `${createHash('md5')
          .update(readFileSync(join(tree, path)))
          .digest('hex')}  ${path}\n`,
    );
  writeFileSync(join(tree, 'DEBIAN', 'md5sums'), sums.join(''));
  plainRights(tree);
  const file = join(out, `${control.Package}_${control.Version}_${control.Architecture}.deb`);
  mkdirSync(out, { recursive: true });
  // xz, because the dpkg of older systems knows no other that is as small.
  const ways = ['--root-owner-group', '-Zxz', `-z${effort}`];
  runTool('dpkg-deb', [...ways, '--build', tree, `${file}.new`]);
  renameSync(`${file}.new`, file);
  rmSync(tree, { recursive: true, force: true });
  return file;
}

/** Everyone may read and nobody but root write, whatever the building person's umask was. */
export function plainRights(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) plainRights(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function newer(one: string, other: string): string {
  const minor = (version: string) => Number(version.split('.')[1] ?? 0);
  return minor(one) > minor(other) ? one : other;
}
