import Raw from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { hashPassword } from '../../electron/people/password.ts';
import { type Desk, openDesk, type Person, password, suggestion } from '../support/desk.ts';
import { atOwnCost } from '../support/password-cost.ts';

atOwnCost();

let desk: Desk;
let clerk: Person;
let leader: Person;
let admin: Person;

/** One desk for the tests of a group, which follow each other: each password costs a third of a second to try. */
function withDesk() {
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, leader, admin] = [await desk.signIn('clerk'), await desk.signIn('leader'), await desk.signIn('admin')];
  });
  afterAll(() => desk.close());
}
async function leaderSignsIn(word: string): Promise<Person> {
  const again = desk.connect();
  await again.call('session.login', { name: 'leader', password: word });
  return again;
}

async function submitted(number: string): Promise<{ proposalId: number; version: number }> {
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number });
  const { content } = await clerk.call('draft.get', { proposalId });
  const blocks = [{ id: 'b1', level: 0 as const, text: '全市已建成助餐点120个。', sources: [] }];
  const saved = { proposalId, revision: 0, content: { ...content, blocks, resultClass: 'A' } };
  const { revision } = await clerk.call('draft.save', saved);
  const draft = await clerk.call('letter.submit', { proposalId, revision });
  return { proposalId, version: draft.submittedVersion as number };
}
const leaderId = async () => (await admin.call('account.list', {})).find(({ name }) => name === 'leader')?.id as number;
const tool = (work: (raw: Raw.Database) => void) => {
  const raw = new Raw(storeFile(desk.folder));
  raw.pragma('foreign_keys = off');
  work(raw);
  raw.close();
};

describe('签发要用本人的密钥', () => {
  withDesk();

  test('签发时问密码：不填不签，填错不签并计数，填对才签；此后五分钟内不再问，过了再问', async () => {
    const first = await submitted('201');
    const none = await leader.refused('letter.sign', { ...first, password: '' });
    expect(none).toMatchObject({ code: 'sign.password', field: 'password' });
    const wrong = await leader.refused('letter.sign', { ...first, password: 'wrong-password' });
    expect(wrong).toMatchObject({ code: 'sign.wrong-password', field: 'password' });
    expect(wrong.message).toBe('密码不对，没有签发；还可以试4次。');
    expect((await clerk.call('number.list', {})).total).toBe(0);
    const signed = await leader.call('letter.sign', { ...first, password });
    expect(signed.key?.fingerprint).toMatch(/^(?:[0-9A-F]{4}-){4}[0-9A-F]{4}$/);
    const second = await submitted('202');
    expect((await leader.call('letter.sign', { ...second, password: '' })).documentNumber).toBe('云民函〔2026〕2号');
    const third = await submitted('203');
    desk.at('2026-03-20T01:06:00.000Z');
    expect((await leader.refused('letter.sign', { ...third, password: '' })).code).toBe('sign.password');
  });

  test('单位设为每次都问，就每次都问；退出登录再登录，密钥也要重新打开', async () => {
    await leader.call('letter.sign', { ...(await submitted('211')), password });
    await leader.call('session.logout', {});
    await leader.call('session.login', { name: 'leader', password });
    const next = await submitted('212');
    expect((await leader.refused('letter.sign', { ...next, password: '' })).code).toBe('sign.password');
    await admin.call('desk.saveSettings', { signingMinutes: 0 });
    await leader.call('letter.sign', next);
    const last = await submitted('213');
    expect((await leader.refused('letter.sign', { ...last, password: '' })).code).toBe('sign.password');
  });

  test('一次送来许多猜测，也只能试五次', async () => {
    const letter = await submitted('221');
    const guesses = Array.from({ length: 12 }, (_, n) =>
      leader.refused('letter.sign', { ...letter, password: `guess-number-${n}` }),
    );
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'sign.wrong-password')).toHaveLength(4);
    expect((await leader.refused('letter.sign', { ...letter, password })).code).toBe('session.wait');
    desk.at('2026-03-20T01:30:00.000Z');
    await leader.call('letter.sign', letter);
  });

  test('本人改密码，密钥还是那一把，用新密码打开', async () => {
    const old = await leader.call('letter.sign', await submitted('241'));
    await leader.call('account.changePassword', { current: password, next: 'my-own-new-one' });
    leader = await leaderSignsIn('my-own-new-one');
    const next = await submitted('242');
    expect((await leader.refused('letter.sign', { ...next, password })).code).toBe('sign.wrong-password');
    expect((await leader.call('letter.sign', next)).key).toEqual(old.key);
  });

  test('管理员重设密码就换了密钥，以后的签发都注明；以前的签发仍然核验得过', async () => {
    const before = await submitted('231');
    const old = await leader.call('letter.sign', before);
    desk.at('2026-03-21T01:00:00.000Z');
    const change = { id: await leaderId(), displayName: '顾长风', roles: ['leader' as const] };
    await admin.call('account.save', { ...change, password: 'another-password' });
    const given = await leaderSignsIn('another-password');
    expect((await given.refused('letter.sign', { ...before })).code).toBe('session.given-password');
    await given.call('account.changePassword', { current: 'another-password', next: 'a-word-of-my-own' });
    expect((await admin.call('audit.list', {})).rows[0]?.words).toMatch(/把管理员给的密码改为自己的/);
    leader = await leaderSignsIn('a-word-of-my-own');
    const after = await submitted('232');
    expect((await leader.refused('letter.sign', { ...after, password })).code).toBe('sign.wrong-password');
    const signed = await leader.call('letter.sign', after);
    expect(signed.key).toMatchObject({ because: 'reset', madeBy: '管理员' });
    expect(signed.key?.fingerprint).not.toBe(old.key?.fingerprint);
    const { history } = await clerk.call('proposal.get', { proposalId: after.proposalId });
    expect(history.at(-1)?.words).toContain('密钥于2026年3月21日由管理员（管理员）重置');
    const { signature } = await clerk.call('draft.get', { proposalId: before.proposalId });
    expect(signature?.key).toEqual(old.key);
    const verdict = await admin.call('audit.verify', {});
    expect(verdict.findings).toEqual([]);
    expect(verdict.compared.signatures).toBe(9);
    expect((await clerk.call('letter.export', { proposalId: before.proposalId })).files.length).toBeGreaterThan(0);
  });

  test('用别的程序换了领导的密码，用它登录不了，登录着的也签不了；管理员重设以后才签得了，而且换了密钥', async () => {
    const hash = await hashPassword('set-by-a-tool');
    const id = await leaderId();
    tool((raw) => raw.prepare('update credential set hash = ? where accountId = ?').run(hash, id));
    const thief = await desk.connect().refused('session.login', { name: 'leader', password: 'set-by-a-tool' });
    expect(thief.code).toBe('session.password-not-ours');
    const letter = await submitted('251');
    const refused = await leader.refused('letter.sign', letter);
    expect(refused.code).toBe('sign.account-changed');
    expect(refused.message).toMatch(/密码被本程序以外的手段改动过/);
    expect(refused.message).toContain('重设密码');
    const change = { id, displayName: '顾长风', roles: ['leader' as const] };
    await admin.call('account.save', { ...change, password: 'given-to-the-leader' });
    const given = await leaderSignsIn('given-to-the-leader');
    await given.call('account.changePassword', { current: 'given-to-the-leader', next: 'chosen-by-the-leader' });
    leader = await leaderSignsIn('chosen-by-the-leader');
    expect((await leader.call('letter.sign', letter)).key).toMatchObject({ because: 'reset' });
  });

  test('以前的数据里领导没有密钥：下次登录时建立，日志里写明；登录着没有退出的，第一次签发时建立', async () => {
    tool((raw) => raw.exec('drop trigger signingKey_no_delete; delete from signingLock; delete from signingKey'));
    const letter = await submitted('261');
    expect((await leader.call('letter.sign', letter)).key?.because).toBe('first');
    tool((raw) => raw.exec('delete from signingLock; delete from signingKey'));
    await leaderSignsIn('chosen-by-the-leader');
    expect((await admin.call('audit.list', {})).rows[0]?.words).toMatch(/^顾长风登录，建立签发密钥/);
  });
});

describe('送审的稿子和意见没有被别的程序动过，才能签', () => {
  withDesk();

  test('送审版被改：审签页说明，签发不成；撤回、重新保存、再送审，就能签', async () => {
    const letter = await submitted('271');
    const { proposalId } = letter;
    tool((raw) =>
      raw.exec(
        `drop trigger if exists letterVersion_no_update; update letterVersion set content = replace(content, '120个', '999个') where letterId = (select max(id) from letter)`,
      ),
    );
    const review = await leader.call('letter.review', { proposalId });
    expect(review.changedOutside.join()).toMatch(/留存的稿件的文字被本程序以外的手段改动过（2026年3月20日09:00以后）/);
    const refused = await leader.refused('letter.sign', letter);
    expect(refused.code).toBe('draft.changed-outside');
    await clerk.call('letter.withdraw', { proposalId });
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const saved = await clerk.call('draft.save', { proposalId, revision, content });
    const draft = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
    const signed = await leader.call('letter.sign', { proposalId, version: draft.submittedVersion as number });
    expect(signed.version).toBe(letter.version + 1);
    expect((await clerk.call('letter.export', { proposalId })).files.length).toBeGreaterThan(0);
  });

  test('签发的文字被改：导出说明怎么办；作废文号、重新送审签发以后，新的一版照常导出', async () => {
    const letter = await submitted('281');
    const { proposalId } = letter;
    await leader.call('letter.sign', letter);
    tool((raw) =>
      raw.exec(
        `drop trigger if exists letterVersion_no_update; update letterVersion set content = replace(content, '120个', '999个') where letterId = (select max(id) from letter)`,
      ),
    );
    const refused = await clerk.refused('letter.export', { proposalId });
    expect(refused.message).toMatch(/^第281号的函件不能用：.*找不回的，请审签领导作废文号，再重新送审签发。$/);
    const [row] = (await clerk.call('number.list', {})).rows;
    await leader.call('number.void', { numberId: row?.id as number, reason: '数据被改动' });
    const { revision } = await clerk.call('draft.get', { proposalId });
    const draft = await clerk.call('letter.submit', { proposalId, revision });
    await leader.call('letter.sign', { proposalId, version: draft.submittedVersion as number });
    expect((await clerk.call('letter.export', { proposalId })).files.length).toBeGreaterThan(0);
  });
});

describe('审签领导由审签领导确认', () => {
  withDesk();

  const roles = async (name: string) => (await admin.call('account.list', {})).find((each) => each.name === name);

  test('管理员不能自己当审签领导：给自己加，要别的领导确认；领导同意以后才有', async () => {
    const me = await roles('admin');
    const asking = { id: me?.id as number, displayName: '管理员', roles: ['admin' as const, 'leader' as const] };
    const after = await admin.call('account.save', asking);
    expect(after).toMatchObject({ roles: ['admin'], asked: true });
    expect((await admin.call('audit.list', {})).rows[0]?.words).toContain('增设审签领导待其他审签领导确认');
    const letter = await submitted('291');
    expect((await admin.refused('letter.sign', letter)).code).toBe('operation.not-allowed');
    const [request] = await leader.call('account.leaderRequests', {});
    expect(request).toMatchObject({ displayName: '管理员', askedBy: '管理员' });
    expect((await admin.refused('account.answerLeader', { requestId: request?.id, granted: true })).code).toBe(
      'operation.not-allowed',
    );
    await leader.call('account.answerLeader', { requestId: request?.id as number, granted: true });
    expect(await roles('admin')).toMatchObject({ roles: ['admin', 'leader'], asked: false });
    expect((await admin.call('audit.list', {})).rows[0]?.words).toBe('确认管理员任审签领导');
    await admin.call('account.save', { ...asking, roles: ['admin'] });
  });

  test('另建一个账号当领导、重新启用停用的领导，也要确认；不同意的，不是领导', async () => {
    const fresh = { name: 'puppet', displayName: '木偶', roles: ['leader' as const], password };
    expect(await admin.call('account.create', fresh)).toMatchObject({ roles: [], asked: true });
    const [request] = await leader.call('account.leaderRequests', {});
    await leader.call('account.answerLeader', { requestId: request?.id as number, granted: false });
    expect(await roles('puppet')).toMatchObject({ roles: [], asked: false });
    expect(await leader.call('account.leaderRequests', {})).toEqual([]);
  });

  test('领导自己兼管理员，可以当即确认别人', async () => {
    await admin.call('account.save', { id: await leaderId(), displayName: '顾长风', roles: ['leader', 'admin'] });
    await leader.call('account.create', { name: 'deputy', displayName: '副职', roles: ['leader'], password });
    expect(await roles('deputy')).toMatchObject({ roles: ['leader'], asked: false });
  });

  test('领导都停用了，管理员也不能给自己；可以给别人，日志写明未经确认', async () => {
    const me = await roles('admin');
    for (const each of await admin.call('account.list', {})) {
      const { id, displayName, roles: had, disabled } = each;
      if (disabled || !had.includes('leader')) continue;
      const left = had.filter((role) => role !== 'leader');
      const kept = id === me?.id ? { roles: left } : { roles: had, disabled: true };
      await admin.call('account.save', { id, displayName, ...kept });
    }
    const asking = { id: me?.id as number, displayName: '管理员', roles: ['admin' as const, 'leader' as const] };
    expect(await admin.refused('account.save', asking)).toMatchObject({ code: 'account.own-leader', field: 'roles' });
    await admin.call('account.create', { name: 'next', displayName: '接任', roles: ['leader'], password });
    expect((await admin.call('audit.list', {})).rows[0]?.words).toContain('未经他人确认');
    expect(await roles('next')).toMatchObject({ roles: ['leader'], asked: false });
  });
});
