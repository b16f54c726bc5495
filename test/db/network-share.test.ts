import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWindowsShare, kindOfMount, networkShare } from '../../electron/db/files/network-share.ts';

/** As the kernel writes them; a share by automount stands twice, its waiting place first. */
const mounts = [
  '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
  '31 22 0:40 / /srv/\\346\\261\\207\\346\\200\\273\\040share rw - cifs //10.0.0.5/hz rw,vers=3.0',
  '32 22 0:41 / /srv rw - xfs /dev/sdb1 rw',
  '33 22 0:42 / /net/office rw - autofs systemd-1 rw',
  '34 33 0:43 / /net/office rw - nfs4 10.0.0.5:/office rw',
  '35 22 0:44 / /home/li/far rw,nosuid - fuse.sshfs li@host:/ rw',
  '36 22 0:45 / /media/li/STICK rw - fuseblk /dev/sdc1 rw',
].join('\n');

test.each([
  ['/srv/desk', 'xfs'],
  ['/srv/汇总 share/desk', 'cifs'],
  ['/net/office', 'nfs4'],
  ['/net/office2', 'ext4'],
  ['/home/li/far/desk', 'fuse.sshfs'],
  ['/media/li/STICK/desk', 'fuseblk'],
])('文件夹在哪种盘上，按最近的挂载点认：%s 是 %s', (path, kind) => {
  expect(kindOfMount(path, mounts)).toBe(kind);
});

test.each([
  ['\\\\10.0.0.5\\hz\\desk', true],
  ['\\\\?\\UNC\\server\\hz', true],
  ['\\\\?\\C:\\Users\\li', false],
  ['\\\\.\\C:\\', false],
  ['C:\\Users\\li\\AppData\\Local', false],
])('Windows 的网络共享路径认得出：%s', (path, isShare) => {
  expect(isWindowsShare(path)).toBe(isShare);
});

test('本机硬盘上的文件夹不算共享盘，还没有建的也是', () => {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  expect([networkShare(folder), networkShare(join(folder, '还没有', '建'))]).toEqual([null, null]);
  rmSync(folder, { recursive: true });
});
