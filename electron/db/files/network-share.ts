import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * File systems whose files other PCs may write too. SQLite's write-ahead log needs memory that all who write share, so
 * on these a store is damaged sooner or later.
 */
const shared = new Set([
  ...['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'ncpfs', 'afs', 'ceph', 'lustre', 'beegfs', 'gpfs', '9p', 'vboxsf'],
  ...['davfs', 'fuse.sshfs', 'fuse.davfs2', 'fuse.rclone', 'fuse.glusterfs', 'fuse.gvfsd-fuse', 'fuse.kio-fuse'],
  ...['fuse.smbnetfs', 'fuse.curlftpfs', 'fuse.s3fs', 'fuse.ceph', 'fuse.vmhgfs-fuse', 'fuse.juicefs'],
]);

/** What kind of network share a folder lies on, whether or not it is there yet; null on a disk of this PC. */
export function networkShare(folder: string): string | null {
  const place = realPlace(resolve(folder));
  if (process.platform === 'win32') return isWindowsShare(place) ? place : null;
  if (process.platform !== 'linux') return null;
  const kind = kindOfMount(place, mounts());
  return kind !== null && shared.has(kind) ? kind : null;
}

/** Whether a path names another computer's share; of a mapped drive Windows itself tells the share behind it. */
export function isWindowsShare(path: string): boolean {
  return /^\\\\\?\\UNC\\/i.test(path) || /^\\\\[^\\?.]/.test(path);
}

/** The kind of file system that a path lies on, by the lines of /proc/self/mountinfo; of two at one place the later holds. */
export function kindOfMount(path: string, mountinfo: string): string | null {
  let found: { point: string; kind: string } | null = null;
  for (const line of mountinfo.split('\n')) {
    const [before, after] = line.split(' - ');
    const point = written(before?.split(' ')[4] ?? '');
    const kind = after?.split(' ')[0] ?? '';
    if (point === '' || kind === '' || kind === 'autofs') continue;
    const isAbove = path === point || path.startsWith(point === '/' ? '/' : `${point}/`);
    if (isAbove && point.length >= (found?.point.length ?? 0)) found = { point, kind };
  }
  return found?.kind ?? null;
}

/** The kernel writes a space and the like as three octal digits of one byte. */
function written(point: string): string {
  const bytes = Buffer.from(point).toString('latin1');
  const plain = bytes.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
  return Buffer.from(plain, 'latin1').toString();
}

function realPlace(folder: string): string {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    return realpathSync.native(place);
  } catch {
    return place;
  }
}

function mounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    // Without it nothing is known; a share that refuses a store is still noticed by what it answers.
    return '';
  }
}
