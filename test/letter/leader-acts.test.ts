import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmLeaders, type Desk, openDesk, type Person, password, suggestion, takenAsOwn } from '../support/desk.ts';

let desk: Desk;
let clerk: Person;
let leader: Person;
let admin: Person;
let other: Person;
const ids = { leader: 0, deputy: 0 };
beforeAll(async () => {
  desk = await openDesk();
  [clerk, leader, admin] = [await desk.signIn('clerk'), await desk.signIn('leader'), await desk.signIn('admin')];
  await admin.call('account.create', { name: 'deputy', displayName: '副局长', roles: ['leader'], password });
  await takenAsOwn(desk.folder);
  await confirmLeaders(leader);
  other = desk.connect();
  await other.call('session.login', { name: 'deputy', password });
  const accounts = await admin.call('account.list', {});
  ids.leader = accounts.find(({ name }) => name === 'leader')?.id ?? 0;
  ids.deputy = accounts.find(({ name }) => name === 'deputy')?.id ?? 0;
});
afterAll(() => desk.close());

test('延期由经办人申请、领导同意：同意的是谁、哪天，是领导自己的一步，不是经办人填的字', async () => {
  const { id: proposalId, deadline } = await clerk.call('proposal.create', { ...suggestion, number: '401' });
  const wanted = { proposalId, until: '2026-07-20', reason: '需实地调研' };
  const typed = { ...wanted, on: '2026-03-20', approver: '顾长风' };
  expect((await clerk.refused('deadline.extend', typed)).code).toBe('extension.by-leader');
  expect((await clerk.refused('extension.ask', { ...wanted, until: '2026-05-01' })).code).toBe(
    'deadline.extend-earlier',
  );
  const [request] = await clerk.call('extension.ask', wanted);
  expect(request).toMatchObject({ number: '401', until: '2026-07-20', by: '纪云舒' });
  expect((await clerk.refused('extension.ask', wanted)).code).toBe('extension.waiting');
  expect((await clerk.call('proposal.get', { proposalId })).deadline).toEqual(deadline);
  const requestId = request?.id ?? 0;
  expect((await clerk.refused('extension.answer', { requestId, granted: true })).code).toBe('operation.not-allowed');
  expect((await other.refused('extension.grant', wanted)).code).toBe('extension.answer-first');
  expect(await leader.call('extension.answer', { requestId, granted: true })).toEqual([]);
  const item = await clerk.call('proposal.get', { proposalId });
  expect(item.deadline?.day).toBe('2026-07-20');
  expect(item.deadlineEvents.at(-1)).toMatchObject({ by: '顾长风' });
  expect(item.deadlineEvents.at(-1)?.words).toContain('顾长风2026年3月20日同意；需实地调研');
  expect((await other.refused('extension.answer', { requestId, granted: false })).code).toBe('record.missing');
});

test('领导不同意的，期限不动，经过里写明不同意和意见；可以再申请；领导也可以直接批准', async () => {
  const { id: proposalId, deadline } = await clerk.call('proposal.create', { ...suggestion, number: '402' });
  const wanted = { proposalId, until: '2026-07-20', reason: '人手不够' };
  const [request] = await clerk.call('extension.ask', wanted);
  await leader.call('extension.answer', { requestId: request?.id ?? 0, granted: false, words: '请抓紧' });
  const item = await clerk.call('proposal.get', { proposalId });
  expect(item.deadline).toEqual(deadline);
  expect(item.history.map(({ words }) => words).join()).toContain('不同意纪云舒申请的延期至2026年7月20日：请抓紧');
  const granted = await other.call('extension.grant', { ...wanted, reason: '牵涉两县' });
  expect(granted.deadline?.day).toBe('2026-07-20');
  expect(granted.deadlineEvents.at(-1)?.words).toContain('副局长2026年3月20日同意');
});

test('领导可以拟办分派', async () => {
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '403' });
  const { id: sectionId } = await admin.call('section.save', { name: '养老服务科' });
  const assignment = { sectionId, handlerId: null, leaderId: null, subject: '' };
  expect((await leader.call('proposal.assign', { proposalId, ...assignment })).sectionName).toBe('养老服务科');
});

test('领导外出，设了由谁代签：那些天里代签的照签，签发上写明代谁、因何、哪几天；结束了就不再代', async () => {
  const plain = { post: '副局长', phone: '', sectionId: null, isLeader: true, leadsSectionIds: [] };
  const person = { ...plain, name: '顾长风', validFrom: null, validUntil: null, accountId: ids.leader };
  const { id: leaderId } = await admin.call('person.save', person);
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), signer: 'responsible' });
  const submitted = async (number: string) => {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number, leaderId });
    const { content } = await clerk.call('draft.get', { proposalId: id });
    const blocks = [{ id: 'b', level: 0 as const, text: '全市已建成助餐点120个。', sources: [] }];
    const words = { ...content, blocks, resultClass: 'A' };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content: words });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId: id, revision, proofSeen: true });
    return { proposalId: id, version: submittedVersion ?? 0 };
  };
  const letter = await submitted('404');
  expect((await other.refused('letter.sign', letter)).code).toBe('sign.responsible');
  const away = { absentId: ids.leader, standInId: ids.deputy, firstDay: '2026-03-20', lastDay: '2026-03-27' };
  expect((await other.refused('substitute.set', { ...away, why: '出差' })).code).toBe('stand-in.others');
  const { rows } = await leader.call('substitute.set', { ...away, why: '出差' });
  expect(rows).toMatchObject([{ absentName: '顾长风', standInName: '副局长', why: '出差' }]);
  const queue = await other.call('letter.queue', {});
  expect(queue.find(({ proposalId }) => proposalId === letter.proposalId)?.maySign).toBe(true);
  await other.call('letter.sign', letter);
  const item = await clerk.call('proposal.get', { proposalId: letter.proposalId });
  expect(item.letter?.signedRemark).toBe('代责任领导顾长风签发（出差，2026年3月20日至2026年3月27日由其代签）');
  await leader.call('substitute.end', { id: rows[0]?.id ?? 0 });
  expect((await other.refused('letter.sign', await submitted('405'))).code).toBe('sign.responsible');
});
