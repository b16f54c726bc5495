import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasTool, NotHere, needTool, runTool } from '../tools.ts';

export type DebianRoot = {
  folder: string;
  /** Runs something in it to its end. */
  run(words: readonly string[], as?: string): { status: number | null; said: string };
  /** Starts something in it as an ordinary user, who has a home folder and nothing else. */
  start(words: readonly string[], as: string): ChildProcess;
};

/** Debian 11: its glibc 2.31 is that of 银河麒麟 V10, older than most that offices have. */
const suite = 'bullseye';
const mirror = 'http://deb.debian.org/debian';

/**
 * A clean Debian with nothing of Node in it, unpacked anew; made once by mmdebstrap or debootstrap and kept as an archive.
 * Throws `NotHere`.
 */
export function debianRoot(place: string): DebianRoot {
  if (process.getuid?.() !== 0) throw new NotHere('要以 root 身份运行（chroot 和 dpkg 需要）');
  needTool('unshare', 'util-linux');
  const archive = join(place, `${suite}.tar`);
  mkdirSync(place, { recursive: true });
  if (!existsSync(archive)) makeArchive(archive, place);
  const folder = join(place, 'root');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  runTool('tar', ['-xf', archive, '-C', folder, '--exclude=./dev/*']);
  // As in every Debian: programs ask for it, and the archive brings no devices.
  for (const [name, minor] of [
    ['null', '3'],
    ['zero', '5'],
    ['urandom', '9'],
    ['random', '8'],
  ] as const)
    runTool('mknod', ['-m', '666', join(folder, 'dev', name), 'c', '1', minor]);
  // A mount of its own, gone with the process: nothing is left behind when this is broken off.
  const inside = (words: readonly string[], as?: string) => {
    const who = as === undefined ? [] : [`--userspec=${as}:${as}`];
    const home = as === undefined ? '/root' : `/home/${as}`;
    const environment = [`HOME=${home}`, 'LANG=C.UTF-8', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin'];
    const script = 'mount -t proc proc "$0/proc" && exec chroot "$@"';
    return ['-m', 'sh', '-c', script, folder, ...who, folder, '/usr/bin/env', '-i', ...environment, ...words];
  };
  return {
    folder,
    run(words, as) {
      const { status, stdout, stderr } = spawnSync('unshare', inside(words, as), {
        encoding: 'utf8',
        timeout: 300_000,
      });
      return { status, said: `${stdout}${stderr}` };
    },
    start: (words, as) => spawn('unshare', inside(words, as), { stdio: ['ignore', 'pipe', 'pipe'] }),
  };
}

function makeArchive(archive: string, place: string) {
  const made = `${archive}.new`;
  if (hasTool('mmdebstrap')) {
    runTool('mmdebstrap', ['--quiet', '--variant=minbase', '--mode=root', '--format=tar', suite, made, mirror]);
  } else {
    needTool('debootstrap', 'mmdebstrap');
    const folder = join(place, 'made');
    rmSync(folder, { recursive: true, force: true });
    runTool('debootstrap', ['--variant=minbase', suite, folder, mirror]);
    runTool('tar', ['-cf', made, '-C', folder, '.']);
    rmSync(folder, { recursive: true, force: true });
  }
  renameSync(made, archive);
}
