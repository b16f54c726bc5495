import Raw from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { confirmLeaders, type Desk, openDesk, password, person, takenAsOwn } from '../support/desk.ts';
import { atOwnCost } from '../support/password-cost.ts';

atOwnCost();

const other = 'osmanthus-17-lamp';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const idOf = async (admin: Awaited<ReturnType<Desk['signIn']>>, name: string) =>
  (await admin.call('account.list', {})).find((each) => each.name === name)?.id ?? 0;

describe('登录到什么时候为止', () => {
  test('本人改了密码，别处的登录都失效，改的那一处照常办理', async () => {
    const [here, there] = [await desk.signIn('clerk'), await desk.signIn('clerk')];
    await here.call('account.changePassword', { current: password, next: other });
    expect((await there.refused('proposal.list', {})).code).toBe('session.needed');
    expect(await there.call('session.current', {})).toMatchObject({ account: null, ended: true });
    await expect(here.call('proposal.list', {})).resolves.toBeTruthy();
    expect((await there.refused('session.login', { name: 'clerk', password })).code).toBe('session.wrong');
    await there.call('session.login', { name: 'clerk', password: other });
    expect(await there.call('session.current', {})).toMatchObject({ account: { name: 'clerk' }, ended: false });
  });

  test('管理员重设密码、停用账号、撤去角色，那个账号的登录都失效；只加角色、改姓名的不失效', async () => {
    const admin = await desk.signIn('admin');
    const id = await idOf(admin, 'clerk');
    const as = (change: object) =>
      admin.call('account.save', { id, displayName: '纪云舒', roles: ['clerk'], disabled: false, ...change });
    const clerk = await desk.signIn('clerk');
    await as({ displayName: '纪云', roles: ['clerk', 'leader'] });
    await confirmLeaders(await desk.signIn('leader'));
    await expect(clerk.call('letter.queue', {})).resolves.toEqual([]);
    await as({ roles: ['clerk'] });
    expect((await clerk.refused('proposal.list', {})).code).toBe('session.needed');
    const again = await desk.signIn('clerk');
    await as({ password: other });
    await takenAsOwn(desk.folder);
    expect((await again.refused('proposal.list', {})).code).toBe('session.needed');
    await again.call('session.login', { name: 'clerk', password: other });
    await as({ disabled: true });
    await as({ disabled: false });
    expect((await again.refused('proposal.list', {})).code).toBe('session.needed');
  });

  test('管理员给自己改密码、撤角色，自己这一处照常，别处失效', async () => {
    const [here, there] = [await desk.signIn('admin'), await desk.signIn('admin')];
    const id = await idOf(here, 'admin');
    await here.call('account.save', { id, displayName: '管理员', roles: ['admin'], disabled: false, password: other });
    await expect(here.call('account.list', {})).resolves.toHaveLength(4);
    expect((await there.refused('account.list', {})).code).toBe('session.needed');
  });

  test('在命令行改的密码，窗口和浏览器里的登录也失效', async () => {
    const window = await desk.signIn('clerk');
    const shell = await openApp({ folder: desk.folder, now: () => new Date('2026-03-20T01:00:00.000Z') });
    const admin = person(shell.connect('shell'));
    await admin.call('session.login', { name: 'admin', password });
    const id = await idOf(admin, 'clerk');
    await admin.call('account.save', { id, displayName: '纪云舒', roles: ['clerk'], disabled: false, password: other });
    await shell.close();
    expect((await window.refused('proposal.list', {})).code).toBe('session.needed');
  });
});

describe('锁定', () => {
  test('锁定以后，除解锁和退出登录外什么都不办，输对密码再接着办', async () => {
    const clerk = desk.connect('window');
    await clerk.call('session.login', { name: 'clerk', password });
    await clerk.call('session.lock', {});
    const open: OperationName[] = ['session.current', 'session.login', 'session.logout', 'session.unlock'];
    for (const name of Object.keys(contract) as OperationName[]) {
      if (!open.includes(name)) expect((await clerk.refused(name, {})).code, name).toBe('session.locked');
    }
    expect(await clerk.call('session.current', {})).toMatchObject({ locked: true, account: { name: 'clerk' } });
    const refused = await clerk.refused('session.unlock', { password: 'wrong' });
    expect(refused).toMatchObject({ code: 'session.unlock-wrong', field: 'password' });
    expect(refused.message).toContain('4次');
    await clerk.call('session.unlock', { password });
    await expect(clerk.call('proposal.list', {})).resolves.toBeTruthy();
  });

  test('到了本单位定的分钟数没有人用，就锁定；页面自己的查询不算用，办事和表示仍在使用才算', async () => {
    const admin = await desk.signIn('admin');
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), lockMinutes: 10 });
    const clerk = desk.connect('browser');
    await clerk.call('session.login', { name: 'clerk', password });
    desk.at('2026-03-20T01:09:00.000Z');
    await clerk.call('session.stay', {});
    desk.at('2026-03-20T01:18:00.000Z');
    await clerk.call('proposal.list', {});
    desk.at('2026-03-20T01:19:00.000Z');
    expect((await clerk.refused('proposal.list', {})).code).toBe('session.locked');
    // Asking on does not open it, nor does turning the clock back.
    expect((await clerk.refused('session.stay', {})).code).toBe('session.locked');
    desk.at('2026-03-20T01:10:00.000Z');
    expect((await clerk.refused('proposal.list', {})).code).toBe('session.locked');
    await clerk.call('session.unlock', { password });
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), lockMinutes: 0 });
    desk.at('2026-03-25T01:10:00.000Z');
    await expect(clerk.call('proposal.list', {})).resolves.toBeTruthy();
  });
});

describe('试密码', () => {
  const codes = (replies: PromiseSettledResult<unknown>[]) =>
    replies
      .filter(({ status }) => status === 'fulfilled')
      .map((each) => (each as { value: { code: string } }).value.code);

  test('四十个同时试，也只试五个；正确的密码混在后面的进不去', async () => {
    const wrong = Array.from({ length: 40 }, (_, n) => `guess-${n}`);
    const all = await Promise.allSettled(
      [...wrong, password].map((each) => desk.connect().refused('session.login', { name: 'second', password: each })),
    );
    const tried = codes(all).filter((code) => code === 'session.wrong');
    expect(tried).toHaveLength(4);
    expect(codes(all).filter((code) => code === 'session.wait')).toHaveLength(37);
  });

  test('改密码时试原密码、解锁时试密码，同样先计数，与登录合计', async () => {
    const clerk = await desk.signIn('clerk');
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0
          ? clerk.refused('account.changePassword', { current: `guess-${n}`, next: other })
          : clerk.refused('session.unlock', { password: `guess-${n}` }),
      ),
    );
    expect(codes(tries).filter((code) => code === 'session.wait')).toHaveLength(16);
    expect((await desk.connect().refused('session.login', { name: 'clerk', password })).code).toBe('session.wait');
    const admin = await desk.signIn('admin');
    const id = await idOf(admin, 'clerk');
    await admin.call('account.save', { id, displayName: '纪云舒', roles: ['clerk'], disabled: false, password: other });
    await desk.connect().call('session.login', { name: 'clerk', password: other });
  });

  test('没有的账号、停用的账号、密码不对的账号，答话一样，次数和等候一样，用时相近', async () => {
    const admin = await desk.signIn('admin');
    const id = await idOf(admin, 'second');
    await admin.call('account.save', { id, displayName: '沙明川', roles: ['clerk'], disabled: true });
    const asked = async (name: string) => {
      const answers: string[] = [];
      const start = performance.now();
      for (let n = 0; n < 6; n += 1) {
        const { code, message } = await desk.connect().refused('session.login', { name, password: `guess-${n}` });
        answers.push(`${code} ${message}`);
      }
      return { answers, took: performance.now() - start };
    };
    const [known, unknown, disabled] = [await asked('clerk'), await asked('nobody'), await asked('second')];
    expect(unknown.answers).toEqual(known.answers);
    expect(disabled.answers).toEqual(known.answers);
    expect(unknown.took / known.took).toBeGreaterThan(0.5);
    expect(unknown.took / known.took).toBeLessThan(2);
    expect((await desk.connect().refused('session.login', { name: 'second', password })).code).toBe('session.wait');
  });

  test('账号过长、不是文字的，不试；日志里一分钟一类只记一条', async () => {
    const admin = await desk.signIn('admin');
    const before = (await admin.call('audit.list', {})).total;
    for (const name of ['长'.repeat(41), Array.from({ length: 100_000 }, (_, n) => n), { a: 1 }]) {
      expect((await desk.connect().refused('session.login', { name, password: 'x' })).code).toBe('input.invalid');
    }
    // Of whoever is not signed in the log takes one row a minute and kind, shortened.
    const { rows, total } = await admin.call('audit.list', {});
    expect(total).toBe(before + 1);
    expect(JSON.stringify(rows[0]).length).toBeLessThan(1500);
    const raw = new Raw(storeFile(desk.folder), { readonly: true });
    expect(raw.prepare('select count(*) from passwordTry').pluck().get()).toBe(0);
    raw.close();
  });
});
