import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { docxText } from '../support/files/docx-parts.ts';

describe('会办意见没有实质内容的，要求重新提出', () => {
  let desk: Desk;
  let clerk: Person;
  let admin: Person;
  let proposalId: number;
  let unitId: number;
  beforeAll(async () => {
    desk = await openDesk();
    admin = await desk.signIn('admin');
    await admin.call('rules.adopt', { packId: 'chongqing', version: 1 });
    clerk = await desk.signIn('clerk');
    unitId = (await clerk.call('unit.list', {}))[0]?.id as number;
    proposalId = (await clerk.call('proposal.create', { ...suggestion, role: 'lead' })).id;
    await clerk.call('opinion.request', { proposalId, units: [{ unitId }] });
  });
  afterAll(() => desk.close());

  const again = { reason: '意见没有写明下一步措施', version: 1 };
  const dateOf = async () =>
    (await clerk.call('proposal.get', { proposalId })).deadlines.find(({ unit }) => unit !== null);
  const row = async () => (await clerk.call('proposal.list', {})).rows.find(({ id }) => id === proposalId);
  const chased = async () => (await clerk.call('chase.list', {})).rows.filter((each) => each.proposalId === proposalId);

  test('没有收到意见的，不能要求重新提出', async () => {
    const refused = await clerk.refused('opinion.again', { proposalId, unitId, ...again });
    expect(refused.code).toBe('opinion.nothing-to-redo');
    expect(refused.message).toContain('请催办');
  });

  test('重庆条例第二十条：自提出要求之日起五个工作日内重新提出，按未反馈提醒', async () => {
    await clerk.call('opinion.receive', { proposalId, unitId, text: '无意见。' });
    expect((await row())?.opinionsIn).toBe(1);
    desk.at('2026-03-30T01:00:00.000Z');
    const [request] = await clerk.call('opinion.again', { proposalId, unitId, ...again });
    // 3月31日起数五个工作日，清明4月4日至6日放假。
    expect(request).toMatchObject({ againOn: '2026-03-30', dueOn: '2026-04-07', afterVersion: 1 });
    expect(await dateOf()).toMatchObject({ label: '重新提出会办意见', day: '2026-04-07', doneOn: null });
    expect((await dateOf())?.source).toContain('第二十条');
    expect((await row())?.opinionsIn).toBe(0);
    expect((await clerk.refused('opinion.again', { proposalId, unitId, ...again })).code).toBe('opinion.again-waiting');
  });

  test('导出的函写明理由和新的期限', async () => {
    const { files } = await clerk.call('opinion.requestLetters', { proposalId });
    const text = await docxText(Buffer.from(files[0]?.base64 ?? '', 'base64'));
    expect(text).toContain('关于请重新提出');
    expect(text).toContain('经研究，意见没有写明下一步措施。请于2026年4月7日前重新提出会办意见');
  });

  test('过了期限还没有新的一版，列入催办；收到就不再催，第一版仍在', async () => {
    desk.at('2026-04-09T01:00:00.000Z');
    expect(await chased()).toMatchObject([{ unitId, dueOn: '2026-04-07' }]);
    await clerk.call('opinion.receive', { proposalId, unitId, text: '一、已开展的工作\n已建成助餐点20个。' });
    expect(await chased()).toEqual([]);
    expect(await dateOf()).toMatchObject({ doneOn: '2026-04-09' });
    const { requests } = await clerk.call('proposal.get', { proposalId });
    expect(requests[0]?.opinions.map(({ version }) => version)).toEqual([1, 2]);
    const refused = await clerk.refused('opinion.again', { proposalId, unitId, ...again });
    expect(refused.code).toBe('opinion.newer');
  });

  test('经办人可以另定期限，不早于今天；要求写在经过里', async () => {
    const question = { proposalId, unitId, ...again, version: 2, dueOn: '2026-04-08' };
    expect(await clerk.refused('opinion.again', question)).toMatchObject({
      code: 'opinion.again-late',
      field: 'dueOn',
    });
    const [request] = await clerk.call('opinion.again', { ...question, dueOn: '2026-04-20' });
    expect(request).toMatchObject({ dueOn: '2026-04-20', afterVersion: 2 });
    const { history } = await clerk.call('proposal.get', { proposalId });
    expect(JSON.stringify(history)).toContain('前重新提出会办意见（第2版不合要求：意见没有写明下一步措施）');
  });
});
