import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readAddress, whereOf } from '../../../electron/db/postgres/address.ts';
import { keepAddress, storeAddress } from '../../../electron/db/postgres/kept-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-address-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('数据库的地址', () => {
  test('主机、端口、用户、口令、数据库，写法同 PostgreSQL 自己的程序', () => {
    expect(readAddress('postgres://desk:a%40b@10.0.0.5:5433/office')).toEqual({
      ...{ servers: [{ host: '10.0.0.5', port: 5433 }], user: 'desk', password: 'a@b', database: 'office', ssl: null },
    });
    expect(readAddress('postgresql:///office?host=/run/postgresql').servers).toEqual([
      { host: '/run/postgresql', port: 5432 },
    ]);
    expect(readAddress('postgres://desk@主机/office?sslmode=require').ssl).toBe('require');
  });

  test('可以写几台，主用和备用', () => {
    expect(readAddress('postgres://desk@a,b:5433,[::1]:5434/office').servers).toEqual([
      { host: 'a', port: 5432 },
      { host: 'b', port: 5433 },
      { host: '::1', port: 5434 },
    ]);
  });

  test('写在文件里，口令不出现在命令里；文件读不到时说是哪个文件', () => {
    writeFileSync(join(folder, '地址'), 'postgres://desk:secret@a/office\n');
    expect(readAddress(`@${join(folder, '地址')}`).password).toBe('secret');
    expect(() => readAddress(`@${join(folder, '没有')}`)).toThrow('没有');
  });

  test.each(['office', 'mysql://a/b', 'postgres://', 'postgres://a:b', 'postgres://a:x/y', 'postgres://u:%ZZ@a/b', ''])(
    '写得不对的说怎么写，不带口令：%s',
    (text) => {
      expect(() => readAddress(text)).toThrow('postgres://用户:口令@主机:5432/数据库');
    },
  );

  test('说给人听的地址没有用户和口令', () => {
    expect(whereOf(readAddress('postgres://desk:secret@10.0.0.5/office'))).toBe('10.0.0.5:5432 的数据库 office');
  });
});

describe('从哪里知道数据在数据库里', () => {
  test('命令里说的先于环境变量，环境变量先于文件夹记住的；环境变量用过就去掉', () => {
    const env: Record<string, string | undefined> = { PROPOSAL_DESK_STORE: 'postgres://b/b' };
    expect(storeAddress(folder, null, {})).toBeNull();
    expect(storeAddress(folder, 'postgres://a/a', env)).toBe('postgres://a/a');
    expect(env.PROPOSAL_DESK_STORE).toBeUndefined();
    keepAddress(folder, 'postgres://c/c');
    expect(storeAddress(folder, null, {})).toBe('postgres://c/c');
    expect(storeAddress(folder, null, { PROPOSAL_DESK_STORE: 'postgres://b/b' })).toBe('postgres://b/b');
  });

  test('文件夹里已有一份数据时不能另用数据库里的', () => {
    writeFileSync(join(folder, 'proposal-desk.db'), '');
    expect(() => storeAddress(folder, 'postgres://a/a', {})).toThrow('已有一份数据');
    rmSync(join(folder, 'proposal-desk.db'));
  });
});
