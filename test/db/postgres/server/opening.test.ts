import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openPostgres } from '../../../../electron/db/postgres/open.ts';
import { asked, serverFolder } from '../../../support/postgres.ts';

/** What is wrong with a database is said when it is opened, one sentence each; nothing is written to it. */

const server = process.env[serverFolder] ?? '';
const folders: string[] = [];
let made = 0;
const at = (database: string) => `postgres://desk@/${database}?host=${server}`;

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const place = mkdtempSync(join(tmpdir(), 'proposal-desk-host-'));
  folders.push(place);
  return place;
}

async function database(how = `template template0`): Promise<string> {
  made += 1;
  const name = `opening_${process.pid}_${made}`;
  await asked(server, `create database ${name} ${how}`);
  return name;
}

async function refused(name: string, host = folder()): Promise<string> {
  const opened = await openPostgres(host, at(name)).catch((error: Error) => error);
  if (opened instanceof Error) return opened.message;
  await opened.db.destroy();
  return '';
}

describe('打开数据库时看清楚', () => {
  test('空的数据库做好全部的表，再打开还是它', async () => {
    const [name, host] = [await database(), folder()];
    expect(await refused(name, host)).toBe('');
    expect(await refused(name, host)).toBe('');
  });

  test.each([
    ['编码', `template template0 encoding 'SQL_ASCII'`, 'SQL_ASCII，应为 UTF8'],
    ['排序规则', `template template0 locale_provider icu icu_locale 'zh' locale 'C'`, 'ICU，应为 C 或 C.UTF-8'],
  ])('%s不对的说是什么、该是什么', async (_, how, words) => {
    expect(await refused(await database(how))).toContain(words);
  });

  test('别的程序的数据库不动', async () => {
    const name = await database();
    await asked(server, 'create table theirs (x int)', name);
    expect(await refused(name)).toContain('不是本程序的数据');
  });

  test('没有这个数据库、没有这个用户、连不上，各说各的', async () => {
    expect(await refused('nowhere')).toContain('数据库 nowhere');
    const stranger = await openPostgres(folder(), `postgres://stranger@/postgres?host=${server}`).catch(String);
    expect(stranger).toContain('没有让本程序登录');
    const away = await openPostgres(folder(), `postgres://desk:geheim@/x?host=${server}/none`).catch(String);
    expect(away).toContain('连不上数据库');
    expect(`${stranger}${away}`).not.toContain('geheim');
  });

  test('没有建表权限的说怎么给', async () => {
    const name = await database();
    await asked(server, `do $$ begin create role guest login; exception when duplicate_object then null; end $$`);
    const opened = await openPostgres(folder(), `postgres://guest@/${name}?host=${server}`).catch(String);
    expect(opened).toContain('不能在数据库里建表');
  });

  test('只读的数据库（备用的一台）说是只读', async () => {
    const name = await database();
    await asked(server, `alter database ${name} set default_transaction_read_only = on`);
    expect(await refused(name)).toContain('只读');
  });

  test('日志密钥不是一套的主机打不开，说要复制哪个文件；同一套的可以', async () => {
    const [name, host] = [await database(), folder()];
    expect(await refused(name, host)).toBe('');
    expect(await refused(name, folder())).toContain('audit.key');
  });

  test('少了表、少了拦截，说是哪个', async () => {
    const [name, host] = [await database(), folder()];
    expect(await refused(name, host)).toBe('');
    await asked(server, 'drop trigger "audit_no_delete" on audit', name);
    expect(await refused(name, host)).toContain('audit_no_delete');
    await asked(server, 'drop table "seenVersion"', name);
    expect(await refused(name, host)).toContain('seenVersion');
  });

  test('由更新版本的程序建立的不打开', async () => {
    const [name, host] = [await database(), folder()];
    expect(await refused(name, host)).toBe('');
    await asked(server, 'update "storeFacts" set "version" = 9999', name);
    expect(await refused(name, host)).toContain('更新版本');
  });
});
