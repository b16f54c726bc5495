import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Raw from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openLog } from '../../electron/context/log.ts';
import { auditKey } from '../../electron/db/audit-chain.ts';
import { openStore, storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { dispatch } from '../../electron/door/dispatch.ts';
import { operations } from '../../electron/door/operations.ts';
import { countStrangers } from '../../electron/door/strangers.ts';
import { openReader } from '../../electron/reading/process/process.ts';
import { migrations } from '../../migrations/index.ts';
import { Refusal } from '../../shared/errors.ts';
import { openDesk, suggestion } from '../support/desk.ts';

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

  test('磁盘写满时说明没有保存，原有内容不变', async () => {
    const desk = await openDesk();
    const clerk = await desk.signIn('clerk');
    await clerk.call('proposal.create', suggestion);
    const before = await clerk.call('proposal.list', {});
    const store = await openStore(desk.folder);
    store.raw.pragma(`max_page_count = ${store.raw.pragma('page_count', { simple: true })}`);
    const full = {
      store,
      operations,
      auditKey: auditKey(desk.folder),
      log: openLog(desk.folder),
      now: () => new Date(),
    };
    const me = await clerk.call('session.current', {});
    const reply = await dispatch(
      {
        ...full,
        demo: false,
        openFile: null,
        printing: null,
        reader: openReader(),
        readings: new Map(),
        works: new Map(),
        strangers: countStrangers(async () => undefined),
        backUp: () => ({ file: '', size: 0 }),
      },
      {
        via: 'shell',
        session: { accountId: me.account?.id ?? 0, era: 1, weakPassword: false, usedAt: 0, locked: false },
        unlocked: { key: null },
      },
      'proposal.create',
      { ...suggestion, number: '78', body: '满'.repeat(190_000) },
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage.full' } });
    await store.db.destroy();
    expect((await clerk.call('proposal.list', {})).rows).toEqual(before.rows);
    await desk.close();
  });

  test('每天第一次打开自动备份一份，备份可以打开', async () => {
    const desk = await openDesk();
    const backups = join(desk.folder, 'backups');
    expect(readdirSync(backups)).toEqual(['proposal-desk-2026-03-20.db']);
    desk.at('2026-03-21T01:00:00.000Z');
    await desk.reopen();
    expect(readdirSync(backups)).toContain('proposal-desk-2026-03-21.db');
    const copy = new Raw(join(backups, 'proposal-desk-2026-03-21.db'), { readonly: true });
    expect(copy.prepare('select count(*) from account').pluck().get()).toBe(4);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    expect(existsSync(join(desk.folder, 'audit.key'))).toBe(true);
    await desk.close();
  });

  test('几处在同一刻打开，各备各的，都打得开，只留下一份完整的', async () => {
    const desk = await openDesk();
    const run = promisify(execFile);
    const cli = join(import.meta.dirname, '..', '..', 'electron', 'shell', 'cli.ts');
    const once = () => run(process.execPath, [cli, '--data', desk.folder, 'session.current']);
    await Promise.all([once(), once(), once(), once()]);
    const backups = join(desk.folder, 'backups');
    expect(readdirSync(backups).filter((name) => !/^proposal-desk-\d{4}-\d\d-\d\d\.db$/.test(name))).toEqual([]);
    for (const name of readdirSync(backups)) {
      const copy = new Raw(join(backups, name), { readonly: true });
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      copy.close();
    }
    expect(readdirSync(backups)).toHaveLength(2);
    await desk.close();
  });
});
