import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '../../electron/door/app.ts';
import { openDesk, person } from '../support/desk.ts';
import { officeWithAll } from './office-with-all.ts';

/** A real full disk: mounting one needs root. */
test('磁盘满了，收设置文件说明原因，什么也没有收下，模板文件也不留半个；腾出空间再收就行', async () => {
  const home = await openDesk();
  await officeWithAll(home);
  const { files } = await (await home.signIn('admin')).call('office.export', {});
  const file = { name: '设置.zip', base64: files[0]?.base64 ?? '' };
  await home.close();
  const disk = mkdtempSync(join(tmpdir(), 'full-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=700', 'tmpfs', disk]);
  const app = await openApp({ folder: disk });
  try {
    const admin = person(app.connect('shell'));
    const account = { name: 'admin', displayName: '管理员', roles: ['admin' as const], password: 'Lantern-river-42' };
    await admin.call('office.begin', { file: { name: '设置.zip', base64: file.base64 }, account });
    const unit = { name: '云澜市桥梁处', shortName: '桥梁处' };
    await admin.call('unit.save', unit);
    const [template] = await admin.call('template.list', {});
    await admin.call('template.retire', { id: template?.id ?? 0 });
    const kept = () => readdirSync(join(disk, 'attachments')).sort();
    const before = kept();
    const { bavail, bsize } = statfsSync(disk);
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 4096)));
    const refused = await admin.refused('office.import', { file, parts: ['word', 'units'] });
    expect(refused.code).toBe('storage.full');
    expect(kept()).toEqual(before);
    rmSync(filler);
    expect(await admin.call('template.list', {})).toEqual([]);
    expect((await admin.call('office.import', { file, parts: ['word'] })).done).toEqual(['Word 模板：新增1']);
  } finally {
    await app.close();
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
