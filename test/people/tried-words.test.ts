import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../electron/db/open.ts';
import { triedWords } from '../../shared/domain/people/tried-words.ts';
import { type Desk, openDesk, type Person } from '../support/desk.ts';

let desk: Desk;
let admin: Person;
beforeAll(async () => {
  desk = await openDesk();
  admin = await desk.signIn('admin');
});
afterAll(() => desk.close());

const refusedRows = async () => (await admin.call('audit.list', { outcome: 'refused' })).rows;

test('登录没有成的，说明试的是哪个账号、为什么；没有的账号不说填了什么', () => {
  const clerk = { name: 'clerk', displayName: '纪云舒', disabled: false };
  expect(triedWords('session.wrong', clerk, '')).toBe('登录没有成：账号clerk（纪云舒）的密码不对');
  expect(triedWords('session.wait', clerk, '')).toBe('登录没有成：账号clerk（纪云舒）的密码连续输错，还在等候');
  expect(triedWords('session.wrong', { ...clerk, disabled: true }, '')).toContain('已停用');
  expect(triedWords('session.wrong', null, '')).toContain('没有这个账号');
  expect(triedWords('input.invalid', null, '请填写密码')).toBe('登录没有成：请填写密码');
});

test('日志写明试的是哪个账号的密码，每个账号各记一条，其余合记；误填在账号栏的密码哪里都不留', async () => {
  const slip = 'tulip-anchor-57';
  const stranger = desk.connect('browser');
  await stranger.refused('session.login', { name: 'clerk', password: 'guess-1' });
  await stranger.refused('session.login', { name: 'second', password: 'guess-2' });
  await stranger.refused('session.login', { name: slip, password: 'x' });
  for (let n = 0; n < 3; n += 1) await stranger.refused('session.login', { name: `${slip}${n}`, password: 'x' });
  const words = (await refusedRows()).map((row) => row.words);
  expect(words).toEqual([
    expect.stringContaining('没有这个账号'),
    expect.stringContaining('账号second（沙明川）的密码不对'),
    expect.stringContaining('账号clerk（纪云舒）的密码不对'),
  ]);
  await desk.reopen();
  admin = await desk.signIn('admin');
  const [together] = await refusedRows();
  expect(together?.words).toBe(
    '没有登录的人在一分钟里又请求了3次，与前面的一次相同，合记在这一条：登录没有成：没有这个账号（填的账号不记入日志，有人会误把密码填在那里）',
  );
  const store = await openStore(desk.folder);
  const kept = JSON.stringify([
    await store.db.selectFrom('audit').selectAll().execute(),
    await store.db.selectFrom('passwordTry').selectAll().execute(),
  ]);
  await store.db.destroy();
  expect(kept).toContain('second');
  expect(kept).not.toContain(slip);
});
