import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Raw from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openStore, storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { migrations } from '../../migrations/index.ts';
import { Refusal } from '../../shared/errors.ts';
import { openDesk } from '../support/desk.ts';

const refusedCode = (error: unknown) => (error instanceof Refusal ? error.failure.code : String(error));

describe('数据文件夹', () => {
  test('每次打开都按 FULL 同步，断电不丢已保存的内容；外键始终检查', async () => {
    const desk = await openDesk();
    await desk.reopen();
    const store = await openStore(desk.folder);
    expect(store.raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(store.raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(store.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    await store.db.destroy();
    await desk.close();
  });

  test('由更新版本建立的数据不打开，也不改动', async () => {
    const desk = await openDesk();
    const raw = new Raw(storeFile(desk.folder));
    raw.pragma(`user_version = ${migrations.length + 1}`);
    raw.close();
    const code = await openApp({ folder: desk.folder }).catch(refusedCode);
    expect(code).toBe('storage.newer');
    const check = new Raw(storeFile(desk.folder), { readonly: true });
    expect(check.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    check.close();
    await desk.close();
  });

  test('不是数据库的文件，说明打不开，请从备份恢复', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
    writeFileSync(storeFile(folder), '这不是数据库'.repeat(1000));
    expect(await openApp({ folder }).catch(refusedCode)).toBe('storage.damaged');
    rmSync(folder, { recursive: true });
  });

  test('数据文件夹的位置上是一个文件，或不能写入，说明不能写入', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
    writeFileSync(join(folder, 'file'), '');
    expect(await openApp({ folder: join(folder, 'file') }).catch(refusedCode)).toBe('storage.read-only');
    const closed = join(folder, 'closed');
    if (process.getuid?.() !== 0) {
      mkdtempSync(closed);
      chmodSync(closed, 0o500);
      expect(await openApp({ folder: closed }).catch(refusedCode)).toBe('storage.read-only');
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test('几处在同一刻打开，都打得开，谁也不挡谁', async () => {
    const desk = await openDesk();
    const run = promisify(execFile);
    const cli = join(import.meta.dirname, '..', '..', 'electron', 'shell', 'cli.ts');
    const once = () => run(process.execPath, [cli, '--data', desk.folder, 'session.current']);
    const replies = await Promise.all([once(), once(), once(), once()]);
    for (const { stdout } of replies) expect(JSON.parse(stdout).office.fullName).toBe('云澜市民政局');
    await desk.close();
  });
});
