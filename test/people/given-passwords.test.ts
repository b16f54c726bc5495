import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../electron/door/app.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { isGiven } from '../../shared/domain/people/given-password.ts';
import { confirmLeaders, type Desk, openDesk, type Person, person } from '../support/desk.ts';

const [given, own] = ['birch-kettle-64', 'osmanthus-17-lamp'];

test('别人给的密码要由本人改；自己给自己的、演示单位公开的，不用', () => {
  expect(isGiven({ by: 1, to: null, published: false })).toBe(true);
  expect(isGiven({ by: 1, to: 2, published: false })).toBe(true);
  expect(isGiven({ by: 1, to: 1, published: false })).toBe(false);
  expect(isGiven({ by: 1, to: null, published: true })).toBe(false);
});

describe('管理员给的密码', () => {
  let desk: Desk;
  let admin: Person;
  beforeAll(async () => {
    desk = await openDesk();
    admin = await desk.signIn('admin');
    await admin.call('account.create', { name: 'fresh', displayName: '新来', roles: ['clerk'], password: given });
  });
  afterAll(() => desk.close());
  const stateOf = async (name: string) => (await admin.call('account.list', {})).find((each) => each.name === name);

  test('新建的账号第一次登录，只能看自己是谁、改密码、锁定和退出，别的都不办，并说明怎样改', async () => {
    const fresh = desk.connect();
    await fresh.call('session.login', { name: 'fresh', password: given });
    expect(await fresh.call('session.current', {})).toMatchObject({ givenPassword: true, account: { name: 'fresh' } });
    expect(await stateOf('fresh')).toMatchObject({ given: true });
    const open: OperationName[] = [
      ...(['session.current', 'session.stay', 'session.login', 'session.logout'] as const),
      ...(['session.lock', 'session.unlock', 'account.changePassword'] as const),
    ];
    for (const name of Object.keys(contract) as OperationName[]) {
      if (open.includes(name)) continue;
      const { code } = await fresh.refused(name, {});
      expect(['session.given-password', 'operation.not-allowed'], name).toContain(code);
    }
    const refused = await fresh.refused('proposal.list', {});
    expect(refused.code).toBe('session.given-password');
    expect(refused.message).toContain('account.changePassword');
  });

  test('改成自己的以后照常办理，重新登录也不再问；日志写明', async () => {
    const fresh = desk.connect();
    await fresh.call('session.login', { name: 'fresh', password: given });
    const same = await fresh.refused('account.changePassword', { current: given, next: given });
    expect(same.code).toBe('account.same-password');
    expect((await fresh.refused('proposal.list', {})).code).toBe('session.given-password');
    await fresh.call('account.changePassword', { current: given, next: own });
    await expect(fresh.call('proposal.list', {})).resolves.toBeTruthy();
    expect((await admin.call('audit.list', {})).rows[0]?.words).toContain('把管理员给的密码改为自己的');
    const again = desk.connect();
    await again.call('session.login', { name: 'fresh', password: own });
    expect(await again.call('session.current', {})).toMatchObject({ givenPassword: false });
    expect(await stateOf('fresh')).toMatchObject({ given: false });
  });

  test('管理员重设的也一样；管理员给自己换的不问', async () => {
    const { id = 0 } = (await stateOf('fresh')) ?? {};
    await admin.call('account.save', { id, displayName: '新来', roles: ['clerk'], password: given });
    const fresh = desk.connect();
    await fresh.call('session.login', { name: 'fresh', password: given });
    expect((await fresh.refused('proposal.list', {})).code).toBe('session.given-password');
    const { id: mine = 0 } = (await stateOf('admin')) ?? {};
    await admin.call('account.save', { id: mine, displayName: '管理员', roles: ['admin'], password: own });
    await expect(admin.call('account.list', {})).resolves.toBeTruthy();
    const again = desk.connect();
    await again.call('session.login', { name: 'admin', password: own });
    expect(await again.call('session.current', {})).toMatchObject({ givenPassword: false });
  });

  test('领导的签发密钥随本人的新密码重新上锁，管理员给的那个打不开', async () => {
    const leader = await desk.signIn('leader');
    const deputy = { name: 'deputy', displayName: '副局长', roles: ['leader' as const], password: given };
    await admin.call('account.create', deputy);
    await confirmLeaders(leader);
    const signing = desk.connect();
    await signing.call('session.login', { name: 'deputy', password: given });
    await signing.call('account.changePassword', { current: given, next: own });
    const refused = await signing.refused('session.unlock', { password: given });
    expect(refused.code).toBe('session.unlock-wrong');
    expect((await admin.call('audit.verify', {})).findings).toEqual([]);
  });
});

test('演示单位的账号、首次设置的账号不用改', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  const app = await openApp({ folder, demo: true });
  const clerk = person(app.connect('window'));
  await clerk.call('session.login', { name: 'jingban', password: 'maple-harbor-31' });
  expect(await clerk.call('session.current', {})).toMatchObject({ givenPassword: false });
  await expect(clerk.call('proposal.list', {})).resolves.toBeTruthy();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
