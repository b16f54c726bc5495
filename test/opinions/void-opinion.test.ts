import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { voidedOpinions } from '../../shared/domain/opinions/owed.ts';
import { proofOfDraft } from '../../shared/domain/proof/draft-proof.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

describe('登错的会办意见作废：留在案卷里，不再算数，可以恢复', () => {
  let desk: Desk;
  let clerk: Person;
  let proposalId: number;
  let unitId: number;
  let name: string;
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
    const unit = (await clerk.call('unit.list', {}))[0] as { id: number; name: string };
    unitId = unit.id;
    name = unit.name;
    proposalId = (await clerk.call('proposal.create', { ...suggestion, role: 'lead' })).id;
    await clerk.call('opinion.request', { proposalId, units: [{ unitId, dueOn: '2026-04-01' }] });
  });
  afterAll(() => desk.close());

  const text = '一、已开展的工作\n2025年建成助餐点20个，安排运营补贴120万元。';
  const reason = '错登了另一件的意见';
  const item = () => clerk.call('proposal.get', { proposalId });
  const row = async () => (await clerk.call('proposal.list', {})).rows.find(({ id }) => id === proposalId);
  const dateOf = async () => (await item()).deadlines.find(({ unit }) => unit !== null);
  const chased = async () => (await clerk.call('chase.list', {})).rows.filter((each) => each.proposalId === proposalId);
  /** What 校核 says of the draft's paragraphs, as the page asks it. */
  const errors = async () => {
    const { requests, ...proposal } = await item();
    const { content, opinions, letterKind } = await clerk.call('draft.get', { proposalId });
    const voided = voidedOpinions(requests);
    const facts = { letterKind, proposal, sender: '云澜市民政局', today: '2026-04-09', opinions, voided };
    return proofOfDraft(content, facts).filter(({ message }) => message.includes('已作废'));
  };

  test('没有这一版、没有作废的，拒绝并说明', async () => {
    const question = { proposalId, unitId, version: 1 };
    expect((await clerk.refused('opinion.void', { ...question, reason })).code).toBe('opinion.no-version');
    await clerk.call('opinion.receive', { proposalId, unitId, text });
    expect((await clerk.refused('opinion.restore', question)).code).toBe('opinion.not-void');
    expect((await clerk.refused('opinion.void', { ...question, reason: ' ' })).field).toBe('reason');
  });

  test('作废以后按未收到计：期限、催办、清单、待办都是，原文和理由留着', async () => {
    await clerk.call('draft.merge', { proposalId });
    expect(await errors()).toEqual([]);
    expect((await row())?.opinionsIn).toBe(1);
    expect((await dateOf())?.doneOn).not.toBeNull();
    const [request] = await clerk.call('opinion.void', { proposalId, unitId, version: 1, reason });
    expect(request?.opinions[0]).toMatchObject({ version: 1, voided: { why: reason } });
    expect(request?.opinions[0]?.blocks.length).toBeGreaterThan(0);
    expect((await row())?.opinionsIn).toBe(0);
    expect((await dateOf())?.doneOn).toBeNull();
    desk.at('2026-04-09T01:00:00.000Z');
    expect(await chased()).toMatchObject([{ unitId, dueOn: '2026-04-01' }]);
    expect(JSON.stringify((await item()).history)).toContain(`会办意见第1版：${reason}`);
    const refused = await clerk.refused('opinion.void', { proposalId, unitId, version: 1, reason });
    expect(refused.code).toBe('opinion.void-already');
  });

  test('作废的不再汇总；已采入稿件的段落，校核逐段指出', async () => {
    const draft = await clerk.call('draft.get', { proposalId });
    expect(draft.opinions).toEqual([]);
    const found = await errors();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ severity, part }) => severity === 'error' && part.startsWith('p-'))).toBe(true);
    expect(found[0]?.message).toContain(`${name}第1版会办意见，该意见已作废（${reason}）`);
    expect((await clerk.refused('draft.merge', { proposalId })).code).toBe('merge.nothing');
    expect((await clerk.refused('opinion.again', { proposalId, unitId, version: 1, reason })).code).toBe(
      'opinion.nothing-to-redo',
    );
  });

  test('恢复以后照旧算数；另收一份的，版次接着数，相同的文字可以重新登记', async () => {
    const [request] = await clerk.call('opinion.restore', { proposalId, unitId, version: 1 });
    expect(request?.opinions[0]?.voided).toBeNull();
    expect(await chased()).toEqual([]);
    expect(await errors()).toEqual([]);
    await clerk.call('opinion.void', { proposalId, unitId, version: 1, reason });
    expect(await clerk.call('opinion.receive', { proposalId, unitId, text })).toMatchObject({ version: 2 });
    const { opinions } = await clerk.call('draft.get', { proposalId });
    expect(opinions.map(({ version }) => version)).toEqual([2]);
    expect((await row())?.opinionsIn).toBe(1);
  });

  test('作废不改意见的文字：库里的原文谁也改不了', async () => {
    const change = otherHand(desk.folder, `update opinion set "receivedOn" = '2026-01-01'`);
    await expect(change).rejects.toThrow('never change');
  });

  test('领导不能作废', async () => {
    const leader = await desk.signIn('leader');
    expect((await leader.refused('opinion.void', { proposalId, unitId, version: 2, reason })).code).toBe(
      (await leader.refused('opinion.again', { proposalId, unitId, version: 2, reason })).code,
    );
  });
});
