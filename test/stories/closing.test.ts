import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

let desk: Desk;
let clerk: Person;
let leader: Person;
let next = 500;
beforeAll(async () => {
  desk = await openDesk('2026-04-20T01:00:00.000Z');
  [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
});
afterAll(() => desk.close());

const day = '2026-04-20';
const whom = ['陈若安代表'];
async function take(more: object = {}) {
  next += 1;
  return (await clerk.call('proposal.create', { ...suggestion, number: String(next), ...more })).id;
}
async function write(proposalId: number, text = '我局已建成助餐点120个。') {
  const { revision, content } = await clerk.call('draft.get', { proposalId });
  const blocks = [{ id: 'b1', level: 0 as const, text, sources: [] }];
  await clerk.call('draft.save', { proposalId, revision, content: { ...content, blocks, resultClass: 'A' } });
}
async function submit(proposalId: number) {
  const { revision } = await clerk.call('draft.get', { proposalId });
  return (await clerk.call('letter.submit', { proposalId, revision })).submittedVersion as number;
}
const sign = async (proposalId: number) =>
  leader.call('letter.sign', { proposalId, version: await submit(proposalId) });
const send = (proposalId: number, recipients = whom) =>
  clerk.call('delivery.record', { proposalId, day, recipients, way: 'post' });
const close = (proposalId: number, closedOn = day) => clerk.call('proposal.close', { proposalId, closedOn });
const notClosed = (proposalId: number, closedOn = day) => clerk.refused('proposal.close', { proposalId, closedOn });
const stageOf = async (proposalId: number) => (await clerk.call('proposal.get', { proposalId })).stage;
const units = async () => (await clerk.call('unit.list', {})).map(({ id }) => id);
const numberOf = async (documentNumber: string) =>
  (await clerk.call('number.list', {})).rows.find((row) => row.documentNumber === documentNumber)?.id as number;
const save = async (proposalId: number, change: object) => {
  const { revision, number } = await clerk.call('proposal.get', { proposalId });
  return { ...suggestion, number, ...change, id: proposalId, revision };
};

describe('办结', () => {
  test('没有答复的不能办结：要有效签发、文号，送到每一位收函人', async () => {
    const two = [...suggestion.proposers, { name: '罗静文', organization: '', phone: '' }];
    for (const role of ['sole', 'lead', 'split'] as const) {
      const proposalId = await take({ role, proposers: two });
      expect((await notClosed(proposalId)).code).toBe('stage.wrong');
      await write(proposalId);
      await sign(proposalId);
      expect((await notClosed(proposalId)).message).toBe('还不能办结：还有收函人没有登记送达或面复。');
      await send(proposalId);
      expect((await notClosed(proposalId)).code).toBe('act.lacks');
      await send(proposalId, ['罗静文代表']);
      expect((await close(proposalId)).stage).toBe('closed');
    }
  });

  test('签发后又改了文字的，重新签发以后才能办结', async () => {
    const proposalId = await take();
    await write(proposalId);
    await sign(proposalId);
    await send(proposalId);
    await write(proposalId, '我局已建成助餐点125个。');
    expect((await notClosed(proposalId)).message).toBe('还不能办结：答复函签发后又有改动，须重新送审签发。');
  });

  test('会办的件，会办意见签发并送达主办单位后才能办结；不面复，主办单位要求的可以重新提出', async () => {
    const [leadUnitId] = await units();
    const proposalId = await take({ role: 'co', leadUnitId });
    await write(proposalId);
    const talk = { proposalId, day, place: '本局', people: '纪云舒', recipients: whom, said: '已说明。' };
    const oral = await clerk.refused('reply.oral', { ...talk, recordSigned: true });
    expect(oral.message).toContain('办理方式是「会办」的件不能登记面复');
    await sign(proposalId);
    expect((await notClosed(proposalId)).message).toBe('还不能办结：会办意见还没有登记送达主办单位。');
    const [lead] = (await clerk.call('proposal.life', { proposalId })).recipients;
    await send(proposalId, [lead?.name as string]);
    expect((await close(proposalId)).stage).toBe('closed');
    await clerk.call('round.open', { proposalId, day, reason: '主办单位认为没有写明下一步措施' });
    const again = await clerk.call('proposal.get', { proposalId });
    expect(again.stage).toBe('drafting');
    expect(again.deadline).toMatchObject({ label: '重新提出会办意见', doneOn: null });
  });

  test('办结日期不在以后，不早于交办、签发和送达', async () => {
    const proposalId = await take({ assignedOn: '2026-03-20' });
    await write(proposalId);
    await sign(proposalId);
    await send(proposalId);
    expect(await notClosed(proposalId, '2030-01-01')).toMatchObject({ code: 'day.ahead', field: 'closedOn' });
    expect((await notClosed(proposalId, '2020-01-01')).code).toBe('day.before-assigned');
    expect((await notClosed(proposalId, '2026-04-01')).message).toBe(
      '办结日期（2026-04-01）早于送达陈若安代表的日期（2026-04-20），请核对日期。',
    );
    const read = await take({ role: 'reference', assignedOn: '2026-03-20', receivedOn: '2026-03-25' });
    expect((await notClosed(read, '2026-03-22')).code).toBe('close.too-early');
    expect((await close(read, '2026-03-25')).closedOn).toBe('2026-03-25');
  });

  test('恢复办理回到办结前的环节：阅存的回到待办理，面复的回到已面复，签发的回到已签发', async () => {
    const read = await take({ role: 'reference' });
    await close(read);
    expect((await clerk.call('proposal.reopen', { proposalId: read })).stage).toBe('registered');
    const talked = await take();
    const talk = { place: '本局', people: '纪云舒', recipients: whom, said: '已说明。', recordSigned: true };
    await clerk.call('reply.oral', { ...talk, proposalId: talked, day });
    await close(talked);
    expect((await clerk.call('proposal.reopen', { proposalId: talked })).stage).toBe('answered');
    const signed = await take();
    await write(signed);
    await sign(signed);
    await send(signed);
    await close(signed);
    const { events } = await clerk.call('proposal.life', { proposalId: signed });
    expect(events.at(-1)).toMatchObject({ event: 'closed', day });
    expect((await clerk.call('proposal.reopen', { proposalId: signed })).stage).toBe('signed');
    expect((await close(signed)).stage).toBe('closed');
  });

  test('面复了一部分人的，其余的人也面复以后才能办结', async () => {
    const two = [...suggestion.proposers, { name: '罗静文', organization: '', phone: '' }];
    const proposalId = await take({ proposers: two });
    const talk = { proposalId, day, place: '本局', people: '纪云舒', said: '已说明。', recordSigned: true };
    await clerk.call('reply.oral', { ...talk, recipients: whom });
    expect((await notClosed(proposalId)).code).toBe('act.lacks');
    await clerk.call('reply.oral', { ...talk, recipients: ['罗静文代表'] });
    expect((await close(proposalId)).stage).toBe('closed');
  });

  test('办结以后，作废送达、加联名人、改由别的机关答复，都先恢复办理', async () => {
    const proposalId = await take();
    await write(proposalId);
    await sign(proposalId);
    const { deliveries } = await send(proposalId);
    await close(proposalId);
    const gone = { proposalId, entry: 'delivery', id: deliveries[0]?.id, reason: '邮件退回' };
    expect((await clerk.refused('entry.void', gone)).code).toBe('closed.undone');
    const two = [...suggestion.proposers, { name: '罗静文', organization: '', phone: '' }];
    expect((await clerk.refused('proposal.save', await save(proposalId, { proposers: two }))).message).toContain(
      '请先「恢复办理」',
    );
    const via = { proposalId, day, through: '云澜市政府办公室' };
    expect((await clerk.refused('proposal.viaOffice', via)).code).toBe('closed.undone');
    expect((await clerk.call('proposal.save', (await save(proposalId, { remark: '已归卷' })) as never)).remark).toBe(
      '已归卷',
    );
  });
});

describe('作废文号', () => {
  test('作废后回到拟稿，签发、送达、反馈都不再算数；重新签发取新号', async () => {
    const proposalId = await take();
    await write(proposalId);
    const first = await sign(proposalId);
    await send(proposalId);
    const back = { proposalId, day, respondent: '陈若安代表', attitude: '满意', result: '满意' };
    await clerk.call('feedback.receive', back);
    await close(proposalId);
    const answered = async () => (await clerk.call('proposal.list', { facts: ['answered'] })).rows.map(({ id }) => id);
    expect(await answered()).toContain(proposalId);
    await leader.call('number.void', { numberId: await numberOf(first.documentNumber), reason: '主送有误' });

    const item = await clerk.call('proposal.get', { proposalId });
    expect(item).toMatchObject({ stage: 'drafting', closedOn: null, deliveredOn: null, satisfaction: null });
    expect(item.letter).toMatchObject({ documentNumber: null, signedOn: null, signedBy: null, stale: false });
    expect(item.deadline?.doneOn).toBeNull();
    expect(await answered()).not.toContain(proposalId);
    expect((await clerk.call('draft.get', { proposalId })).signature).toBeNull();
    expect((await clerk.refused('letter.export', { proposalId })).code).toBe('letter.not-signed');
    const again = { proposalId, day, recipients: whom, way: 'post' };
    expect((await clerk.refused('delivery.record', again)).code).toBe('delivery.not-signed');
    const { deliveries } = await clerk.call('proposal.life', { proposalId });
    expect(deliveries).toMatchObject([{ state: 'void', voidReason: `文号${first.documentNumber}作废：主送有误` }]);

    const second = await sign(proposalId);
    expect(second.documentNumber).not.toBe(first.documentNumber);
    expect((await notClosed(proposalId)).code).toBe('act.lacks');
    await send(proposalId);
    expect((await close(proposalId)).stage).toBe('closed');
  });

  test('归档的件先取消归档；撤回后作废的，恢复时回到拟稿', async () => {
    const kept = await take();
    await write(kept);
    const { documentNumber } = await sign(kept);
    await send(kept);
    await close(kept);
    await clerk.call('proposal.archive', { proposalId: kept, day, archiveNumber: 'A-1' });
    const numberId = await numberOf(documentNumber);
    expect((await leader.refused('number.void', { numberId, reason: '有误' })).code).toBe('number.archived');

    const gone = await take();
    await write(gone);
    const signed = await sign(gone);
    await clerk.call('proposal.withdraw', { proposalId: gone, day, reason: '代表撤回' });
    await leader.call('number.void', { numberId: await numberOf(signed.documentNumber), reason: '代表撤回' });
    expect(await stageOf(gone)).toBe('withdrawn');
    const restored = await clerk.call('proposal.restore', { proposalId: gone, day, reason: '登错' });
    expect(restored.stage).toBe('drafting');
  });
});

describe('送审和签发', () => {
  test('签发后没有改动的，不再送审', async () => {
    const proposalId = await take();
    await write(proposalId);
    const { documentNumber } = await sign(proposalId);
    const { revision } = await clerk.call('draft.get', { proposalId });
    const again = await clerk.refused('letter.submit', { proposalId, revision });
    expect(again.message).toBe(
      `这一稿顾长风已在2026年4月20日签发，文号${documentNumber}，签发后文字没有改动，不必再送审。`,
    );
    expect(await stageOf(proposalId)).toBe('signed');
  });

  test('两位领导同时签发：后签的知道谁已签发、编了几号', async () => {
    const proposalId = await take();
    await write(proposalId);
    const version = await submit(proposalId);
    const { documentNumber } = await leader.call('letter.sign', { proposalId, version });
    const late = await leader.refused('letter.sign', { proposalId, version });
    expect(late).toMatchObject({ code: 'letter.signed-already' });
    expect(late.message).toBe(`顾长风已在2026年4月20日签发第${version}版，文号${documentNumber}，不必再签。`);
  });

  test('撤回送审的稿件，领导不能再批注、退回', async () => {
    const proposalId = await take();
    await write(proposalId);
    const version = await submit(proposalId);
    await clerk.call('letter.withdraw', { proposalId });
    const remark = { proposalId, version, blockId: null, text: '改一处' };
    expect((await leader.refused('letter.remark', remark)).code).toBe('stage.wrong');
    expect((await leader.refused('letter.sign', { proposalId, version })).code).toBe('stage.wrong');
    expect((await leader.refused('letter.see', { proposalId, version: 99 })).code).toBe('record.missing');
  });
});

describe('改办理方式', () => {
  test('稿件在领导那里的，不能改办理方式；撤回以后可以，稿件随之改成会办意见', async () => {
    const [leadUnitId] = await units();
    const proposalId = await take();
    await write(proposalId);
    await submit(proposalId);
    const toCo = { role: 'co', leadUnitId };
    const refused = await clerk.refused('proposal.save', await save(proposalId, toCo));
    expect(refused).toMatchObject({ code: 'role.in-review', field: 'role' });
    expect((await clerk.refused('proposal.save', await save(proposalId, { role: 'lead' }))).code).toBe(
      'role.in-review',
    );
    await clerk.call('letter.withdraw', { proposalId });
    await clerk.call('proposal.save', (await save(proposalId, toCo)) as never);
    const draft = await clerk.call('draft.get', { proposalId });
    expect(draft).toMatchObject({ letterKind: 'opinion', content: { blocks: [{ text: '我局已建成助餐点120个。' }] } });
    const stale = await clerk.refused('letter.submit', { proposalId, revision: draft.revision });
    expect(stale.message).toContain('保存的一稿是答复函，按现在的办理方式应写会办意见');
    await clerk.call('draft.save', { proposalId, revision: draft.revision, content: draft.content });
    const { documentNumber } = await sign(proposalId);
    expect(documentNumber).toContain('云民会');
  });

  test('已签发答复函的不能改为会办、参阅，作废文号以后可以；独办改分办不受影响', async () => {
    const [leadUnitId] = await units();
    const proposalId = await take();
    await write(proposalId);
    const { documentNumber } = await sign(proposalId);
    const toCo = { role: 'co', leadUnitId };
    expect((await clerk.refused('proposal.save', await save(proposalId, toCo))).message).toBe(
      '这件的答复函已经签发，不能改为「会办」；确需更改的，先请领导作废文号。',
    );
    expect((await clerk.refused('proposal.save', await save(proposalId, { role: 'reference' }))).code).toBe(
      'role.signed',
    );
    await clerk.call('proposal.save', (await save(proposalId, { role: 'split' })) as never);
    await leader.call('number.void', { numberId: await numberOf(documentNumber), reason: '改为参阅' });
    await clerk.call('proposal.save', (await save(proposalId, { role: 'reference' })) as never);
    const draft = await clerk.call('draft.get', { proposalId });
    const send_ = { proposalId, revision: draft.revision };
    expect((await clerk.refused('letter.submit', send_)).code).toBe('role.no-letter');
    expect((await close(proposalId)).stage).toBe('closed');
  });

  test('阅存的件改为独办，先恢复办理；恢复后按独办重新办', async () => {
    const proposalId = await take({ role: 'reference' });
    await close(proposalId);
    expect((await clerk.refused('proposal.save', await save(proposalId, { role: 'sole' }))).code).toBe('role.closed');
    expect((await clerk.call('proposal.reopen', { proposalId })).stage).toBe('registered');
    await clerk.call('proposal.save', (await save(proposalId, { role: 'sole' })) as never);
    expect((await notClosed(proposalId)).code).toBe('stage.wrong');
  });

  test('面复过的件改为会办，面复不再算答复，要写会办意见', async () => {
    const [leadUnitId] = await units();
    const proposalId = await take();
    const talk = { place: '本局', people: '纪云舒', recipients: whom, said: '已说明。', recordSigned: true };
    await clerk.call('reply.oral', { ...talk, proposalId, day });
    await clerk.call('proposal.save', (await save(proposalId, { role: 'co', leadUnitId })) as never);
    expect(await stageOf(proposalId)).toBe('registered');
    expect((await notClosed(proposalId)).code).toBe('stage.wrong');
  });
});
