import { afterAll, beforeAll, expect, test } from 'vitest';
import { block } from '../../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../../support/desk.ts';

let desk: Desk;
let clerk: Person;
let leader: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  leader = await desk.signIn('leader');
});
afterAll(() => desk.close());

test('催办：几件里同一单位只打一个电话；已回的不催；没有要说的件说明为什么', async () => {
  const [first, second] = await clerk.call('unit.list', {});
  if (!first || !second) throw new Error('no units');
  await clerk.call('unit.save', {
    ...first,
    contactPerson: '李若安',
    contactPhone: '0570-8801',
    names: first.names ?? [],
  });
  const lead = { ...suggestion, role: 'lead' as const, coUnitIds: [first.id, second.id] };
  const ids: number[] = [];
  for (const number of ['51', '52']) {
    const { id } = await clerk.call('proposal.create', { ...lead, number });
    const units = [first, second].map(({ id: unitId }) => ({ unitId, dueOn: '2026-03-25' }));
    await clerk.call('opinion.request', { proposalId: id, units });
    ids.push(id);
  }
  await clerk.call('opinion.receive', { proposalId: ids[0] ?? 0, unitId: second.id, text: '同意。已列入今年计划。' });
  desk.at('2026-03-28T01:00:00.000Z');
  const { id: other } = await clerk.call('proposal.create', { ...suggestion, number: '53' });
  const asked = { what: 'chase' as const, proposalIds: [...ids, other] };
  const { messages, left } = await leader.call('words.ready', asked);
  expect(messages.map(({ to, items }) => [to, items])).toEqual([
    [first.name, 2],
    [second.name, 1],
  ]);
  expect(messages[0]).toMatchObject({ person: '李若安', phone: '0570-8801' });
  expect(messages[0]?.text).toContain('已逾期3天');
  expect(left).toEqual(['第53号建议']);
  const one = await clerk.call('words.ready', { ...asked, unitIds: [second.id] });
  expect(one.messages.map(({ to }) => to)).toEqual([second.name]);
});

test('送达、征询：签发了没送达的约送达，送达了没反馈的请填表，反馈过的不再打扰', async () => {
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '54' });
  const say = async (what: 'delivery' | 'feedback') =>
    (await clerk.call('words.ready', { what, proposalIds: [proposalId] })).messages;
  expect(await say('delivery')).toEqual([]);
  const draft = await clerk.call('draft.get', { proposalId });
  const content = { ...draft.content, blocks: [block('a', 0, '已建助餐点20个。')], resultClass: 'A' };
  const { revision } = await clerk.call('draft.save', { proposalId, revision: draft.revision, content });
  const sent = await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
  const { documentNumber } = await leader.call('letter.sign', { proposalId, version: sent.submittedVersion as number });
  const toDeliver = await say('delivery');
  expect(toDeliver).toHaveLength(suggestion.proposers.length);
  expect(toDeliver[0]?.phone).toBe(suggestion.proposers[0]?.phone);
  expect(toDeliver[0]?.text).toContain(documentNumber);
  expect(await say('feedback')).toEqual([]);
  const recipients = (await clerk.call('proposal.life', { proposalId })).recipients.map(({ name }) => name);
  await clerk.call('delivery.record', { proposalId, recipients, way: 'post', day: '2026-03-28' });
  expect(await say('delivery')).toEqual([]);
  expect((await say('feedback'))[0]?.text).toContain('（2026年3月28日送达）');
  const back = { proposalId, day: '2026-03-28', attitude: '满意', result: '满意' };
  await clerk.call('feedback.receive', { ...back, respondent: recipients[0] ?? '' });
  expect(await say('feedback')).toHaveLength(recipients.length - 1);
});
