import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficeWays } from '../../shared/model/people/ways.ts';
import { confirmLeaders, type Desk, openDesk, type Person, password, suggestion, takenAsOwn } from '../support/desk.ts';

let desk: Desk;
let admin: Person;
let clerk: Person;
let second: Person;
let leader: Person;
let both: Person;
let leaderPerson = 0;
beforeAll(async () => {
  desk = await openDesk();
  [admin, clerk] = [await desk.signIn('admin'), await desk.signIn('clerk')];
  [second, leader] = [await desk.signIn('second'), await desk.signIn('leader')];
  const one = { name: 'both', displayName: '水清和', roles: ['clerk' as const, 'leader' as const], password };
  await admin.call('account.create', one);
  await takenAsOwn(desk.folder);
  await confirmLeaders(leader);
  both = desk.connect();
  await both.call('session.login', { name: 'both', password });
  const id = (await admin.call('account.list', {})).find((each) => each.name === 'leader')?.id ?? 0;
  const person = { name: '顾长风', post: '副局长', phone: '', sectionId: null, isLeader: true, leadsSectionIds: [] };
  const validity = { validFrom: null, validUntil: null };
  leaderPerson = (await admin.call('person.save', { ...person, ...validity, accountId: id })).id;
});
afterAll(() => desk.close());

const set = async (change: Partial<OfficeWays>) =>
  admin.call('ways.save', { ...(await admin.call('ways.get', {})), ...change });

let number = 200;
async function submitted(who: Person, leaderId: number | null = leaderPerson) {
  number += 1;
  const made = await who.call('proposal.create', { ...suggestion, number: String(number), leaderId });
  const { content } = await who.call('draft.get', { proposalId: made.id });
  const blocks = [{ id: 'b', level: 0 as const, text: '全市已建成助餐点120个。', sources: [] }];
  const saved = await who.call('draft.save', {
    proposalId: made.id,
    revision: 0,
    content: { ...content, blocks, resultClass: 'A' },
  });
  const { submittedVersion } = await who.call('letter.submit', { proposalId: made.id, revision: saved.revision });
  return { proposalId: made.id, version: submittedVersion ?? 0 };
}
const historyOf = async (proposalId: number) =>
  (await clerk.call('proposal.get', { proposalId })).history.map(({ words }) => words).join('\n');

test('本单位没有另设的，谁签都可以，但代签、自拟自签都写在经过里、签发旁', async () => {
  const letter = await submitted(both);
  await both.call('letter.sign', letter);
  const item = await clerk.call('proposal.get', { proposalId: letter.proposalId });
  expect(item.letter?.signedRemark).toBe('代责任领导顾长风签发；自拟自签');
  expect(await historyOf(letter.proposalId)).toContain('（代责任领导顾长风签发；自拟自签；签发密钥');
});

test('须写明代签理由的，不写不签，在理由那一栏说；写了记下', async () => {
  await set({ signer: 'reason' });
  const letter = await submitted(clerk);
  expect(await both.refused('letter.sign', letter)).toMatchObject({ code: 'sign.stead', field: 'steadReason' });
  await both.call('letter.sign', { ...letter, steadReason: '顾长风出差' });
  expect(await historyOf(letter.proposalId)).toContain('理由：顾长风出差');
});

test('只由责任领导签发的，别人签不了；改了责任领导就可以', async () => {
  await set({ signer: 'responsible' });
  const letter = await submitted(clerk);
  const refused = await both.refused('letter.sign', { ...letter, steadReason: '顾长风出差' });
  expect(refused.code).toBe('sign.responsible');
  expect(refused.message).toContain('顾长风');
  await leader.call('letter.sign', letter);
  const another = await submitted(clerk);
  await clerk.call('proposal.assign', {
    proposalId: another.proposalId,
    sectionId: null,
    handlerId: null,
    leaderId: null,
    subject: '',
  });
  await both.call('letter.sign', another);
  await set({ signer: 'any' });
});

test('不许自拟自签的，送审的和写的都不能自己签', async () => {
  await set({ ownLetter: 'refused' });
  const own = await submitted(both, null);
  expect((await both.refused('letter.sign', own)).code).toBe('sign.own');
  await leader.call('letter.sign', own);
  await set({ ownLetter: 'remarked' });
});

test('撤回别人送审的，默认可以，经过里说撤回的是谁的；设了只由送审人撤回就不可以，他停用了又可以', async () => {
  const first = await submitted(clerk);
  await second.call('letter.withdraw', { proposalId: first.proposalId });
  expect(await historyOf(first.proposalId)).toContain('撤回纪云舒送审的稿件');
  await set({ takeBack: 'submitter' });
  const other = await submitted(second);
  const refused = await clerk.refused('letter.withdraw', { proposalId: other.proposalId });
  expect(refused.code).toBe('letter.others-submission');
  expect(refused.message).toContain('沙明川');
  const id = (await admin.call('account.list', {})).find((each) => each.name === 'second')?.id ?? 0;
  await admin.call('account.save', { id, displayName: '沙明川', roles: ['clerk'], disabled: true });
  await clerk.call('letter.withdraw', { proposalId: other.proposalId });
});

test('设置只有管理员能改，改了什么记在日志里', async () => {
  expect((await clerk.refused('ways.save', await clerk.call('ways.get', {}))).code).toBe('operation.not-allowed');
  await set({ lockMinutes: 30 });
  const [row] = (await admin.call('audit.list', {})).rows.filter(({ operation }) => operation === 'ways.save');
  expect(row?.changes).toContainEqual({ field: 'lockMinutes', before: 15, after: 30 });
});
