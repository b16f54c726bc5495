import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../electron/people/password.ts';
import { block } from '../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, password, suggestion } from '../support/desk.ts';
import { otherHand, withoutGuard } from '../support/store-of.ts';

let desk: Desk;
let admin: Person;
let clerk: Person;
let leader: Person;
beforeAll(async () => {
  desk = await openDesk();
  [admin, clerk, leader] = [await desk.signIn('admin'), await desk.signIn('clerk'), await desk.signIn('leader')];
});
afterAll(() => desk.close());

const by = (statement: string) => otherHand<Record<string, unknown>>(desk.folder, statement);
const shown = async (name: string) => {
  const found = (await admin.call('account.list', {})).find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const saving = async (name: string, change: object) => {
  const { id, displayName, roles, disabled } = await shown(name);
  return { id, displayName, roles, disabled, ...change };
};
let number = 800;
async function submitted() {
  number += 1;
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: String(number) });
  const draft = await clerk.call('draft.get', { proposalId });
  const content = { ...draft.content, blocks: [block('a', 0, '2025年新增助餐点12个。')], resultClass: 'A' };
  const { revision } = await clerk.call('draft.save', { proposalId, revision: 0, content });
  const sent = await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
  return { proposalId, version: sent.submittedVersion as number };
}

test('在数据文件里添上的审签领导：账号页标出来；本人改密码也洗不掉，签不了、也确认不了别人', async () => {
  await by(`update account set roles = '["clerk","leader"]' where name = 'second'`);
  expect((await shown('second')).changedOutside.join()).toContain('账号的角色被本程序以外的手段改动过');
  const pretender = await desk.signIn('second');
  const letter = await submitted();
  const refused = await pretender.refused('letter.sign', letter);
  expect(refused.code).toBe('operation.role-withheld');
  expect(refused.message).toMatch(/「审签领导」角色是用本程序以外的手段添上的.*核对/);
  // 他原来的角色照旧。
  await expect(pretender.call('proposal.list', {})).resolves.toBeTruthy();
  const change = { current: password, next: 'a-word-of-my-own' };
  expect((await pretender.refused('account.changePassword', change)).code).toBe('sign.account-changed');
  await admin.call('account.create', { name: 'deputy', displayName: '副局长', roles: ['leader'], password });
  const [request] = await leader.call('account.leaderRequests', {});
  const answer = { requestId: request?.id as number, granted: true };
  expect((await pretender.refused('account.answerLeader', answer)).code).toBe('operation.role-withheld');
  await leader.call('account.answerLeader', { ...answer, granted: false });
});

test('管理员保存这个账号要先核对无误；其中的审签领导照增设一样由另一位领导确认，确认以前不是', async () => {
  const asked = await admin.refused('account.save', await saving('second', {}));
  expect(asked).toMatchObject({ code: 'account.changed-outside', field: 'confirmed' });
  expect((await shown('second')).changedOutside).toHaveLength(1);
  const saved = await admin.call('account.save', await saving('second', { confirmed: true }));
  expect(saved).toMatchObject({ roles: ['clerk'], asked: true });
  expect((await admin.call('audit.list', {})).rows[0]?.words).toMatch(
    /修改账号沙明川.*待其他审签领导确认.*核对无误：账号的角色/,
  );
  expect(await shown('second')).toMatchObject({ roles: ['clerk'], changedOutside: [], asked: true });
  const [request] = await leader.call('account.leaderRequests', {});
  await leader.call('account.answerLeader', { requestId: request?.id as number, granted: true });
  const second = await desk.signIn('second');
  expect((await second.call('letter.sign', await submitted())).documentNumber).toContain('号');
});

test('在数据文件里添上的「任审签领导」请求，领导确认不了，只能不同意', async () => {
  const [{ id } = {}] = await by(`select id from account where name = 'clerk'`);
  await by(
    `insert into "leaderRequest" ("accountId", "askedAt", "askedBy") select ${id}, '2026-03-20T01:00:00.000Z', id from account where name = 'admin'`,
  );
  const [request] = await leader.call('account.leaderRequests', {});
  const answer = { requestId: request?.id as number, granted: true };
  expect((await leader.refused('account.answerLeader', answer)).code).toBe('account.request-not-ours');
  await leader.call('account.answerLeader', { ...answer, granted: false });
  expect((await shown('clerk')).roles).toEqual(['clerk']);
});

test('密码被换：谁也不能用它登录，说明重设密码；只保存账号去不掉；重设以后本人改成自己的，签得下去', async () => {
  const hash = await hashPassword('set-by-a-tool');
  const { id } = await shown('leader');
  await by(`update credential set hash = '${hash}' where "accountId" = ${id}`);
  const thief = desk.connect();
  const refused = await thief.refused('session.login', { name: 'leader', password: 'set-by-a-tool' });
  expect(refused).toMatchObject({ code: 'session.password-not-ours' });
  expect(refused.message).toMatch(/登录密码是用本程序以外的手段改的.*重设密码/);
  // 已经登录着的也签不了。
  const signing = await leader.refused('letter.sign', { ...(await submitted()), password: 'set-by-a-tool' });
  expect(signing.message).toMatch(/登录密码的密码被.*重设密码/);
  expect(signing.message).not.toContain('核对姓名和角色');
  await admin.call('account.save', await saving('leader', { displayName: '顾长风' }));
  expect((await shown('leader')).changedOutside).toHaveLength(1);
  await admin.call('account.save', await saving('leader', { password: 'another-password' }));
  expect((await shown('leader')).changedOutside).toEqual([]);
  const given = desk.connect();
  await given.call('session.login', { name: 'leader', password: 'another-password' });
  await given.call('account.changePassword', { current: 'another-password', next: 'a-word-of-my-own' });
  const signed = await given.call('letter.sign', { ...(await submitted()), password: 'a-word-of-my-own' });
  expect(signed.key?.because).toBe('reset');
});

test('签发密钥被换：重设密码换新的密钥，签得下去；以前用它签的函不再证明得了', async () => {
  const { id } = await shown('leader');
  const other = Buffer.alloc(32, 1).toString('base64');
  await withoutGuard(
    desk.folder,
    'signingKey_no_update',
    'signingKey',
    `update "signingKey" set "publicKey" = '${other}' where "accountId" = ${id}`,
  );
  const own = desk.connect();
  await own.call('session.login', { name: 'leader', password: 'a-word-of-my-own' });
  const refused = await own.refused('letter.sign', { ...(await submitted()), password: 'a-word-of-my-own' });
  expect(refused.message).toMatch(/签发密钥的公钥被.*重设密码/);
  await admin.call('account.save', await saving('leader', { password: 'another-password' }));
  const given = desk.connect();
  await given.call('session.login', { name: 'leader', password: 'another-password' });
  await given.call('account.changePassword', { current: 'another-password', next: 'yet-a-further-word' });
  await given.call('letter.sign', { ...(await submitted()), password: 'yet-a-further-word' });
});

test('管理员自己的账号被改，由另一位管理员核对；只有一位的，自己核对', async () => {
  await by(`update account set "displayName" = '管理' where name = 'admin'`);
  await by(`update account set roles = '["clerk","admin"]' where name = 'second'`);
  // 在文件里添上的管理员不算另一位。
  await admin.call('account.save', await saving('admin', { confirmed: true, displayName: '管理员' }));
  await admin.call('account.save', await saving('second', { confirmed: true }));
  await by(`update account set "displayName" = '管理' where name = 'admin'`);
  expect((await admin.refused('account.save', await saving('admin', { confirmed: true }))).code).toBe(
    'account.own-changed',
  );
});

test('在数据文件里添上的管理员、添上的账号、改成启用的账号，一样也打不开；本来是什么仍是什么', async () => {
  const admit = async (name: string) => {
    const someone = desk.connect();
    return someone.refused('session.login', { name, password });
  };
  const [{ hash } = {}] = await by(
    `select hash from credential inner join account on id = "accountId" where name = 'clerk'`,
  );
  await by(`update account set roles = '["admin","clerk"]' where name = 'clerk'`);
  const again = await desk.signIn('clerk');
  for (const who of [clerk, again]) {
    expect((await who.refused('account.list', {})).code).toBe('operation.role-withheld');
    expect((await who.call('session.current', {})).account?.roles).toEqual(['clerk']);
  }
  await by(
    `insert into account (name, "displayName", roles, "createdAt") values ('ghost', '夜行', '["admin"]', '2026-01-01')`,
  );
  const [{ id } = {}] = await by(`select id from account where name = 'ghost'`);
  await by(`insert into credential ("accountId", hash) values (${id}, '${hash}')`);
  expect(await admit('ghost')).toMatchObject({ code: 'session.account-not-ours' });
  // 停用了的，在文件里改成启用。
  await admin.call('account.create', { name: 'left', displayName: '离岗', roles: ['clerk'], password });
  await admin.call('account.save', await saving('left', { disabled: true }));
  await by(`update account set disabled = 0 where name = 'left'`);
  expect(await admit('left')).toMatchObject({ code: 'session.account-not-ours' });
  await admin.call('account.save', await saving('left', { confirmed: true }));
  await expect(desk.connect().call('session.login', { name: 'left', password })).resolves.toBeTruthy();
});

test('姓名与别人相同、账号只差大小写或全角半角的，在那一栏里拒绝', async () => {
  const one = { name: 'third', displayName: '水清和', roles: ['clerk' as const], password };
  expect(await admin.refused('account.create', { ...one, name: 'ＣＬＥＲＫ' })).toMatchObject({
    code: 'account.taken',
    field: 'name',
  });
  expect(await admin.refused('account.create', { ...one, displayName: '纪 云舒' })).toMatchObject({
    code: 'account.same-name',
    field: 'displayName',
  });
  expect(await admin.refused('account.save', await saving('second', { displayName: '纪云舒' }))).toMatchObject({
    code: 'account.same-name',
    field: 'displayName',
  });
});
