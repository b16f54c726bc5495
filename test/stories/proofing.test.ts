import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../samples/sample-letter.ts';
import { type Desk, openDesk, suggestion } from '../support/desk.ts';

describe('校核与送审', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  async function drafted(number: string) {
    const clerk = await desk.signIn('clerk');
    const { id } = await clerk.call('proposal.create', { ...suggestion, number });
    const draft = await clerk.call('draft.get', { proposalId: id });
    const content = { ...draft.content, blocks: [block('a', 0, '我局已布署各县开展排查。')], resultClass: 'A' };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content });
    return { clerk, proposalId: id, revision, content };
  }
  async function office(proof: 'ask' | 'stop' | 'tell') {
    const admin = await desk.signIn('admin');
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), proof });
  }

  test('有须改正的，先问；确认后照送，经过里记下，领导看得到', async () => {
    const { clerk, proposalId, revision } = await drafted('301');
    const refused = await clerk.refused('letter.submit', { proposalId, revision });
    expect(refused.code).toBe('letter.proof-open');
    expect(refused.message).toContain('布署');
    const sent = await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
    expect(sent.changedOutside, '送审本身不是别的手段的改动').toEqual([]);
    const admin = await desk.signIn('admin');
    const { rows } = await admin.call('audit.list', {});
    expect(JSON.stringify(rows.find(({ operation }) => operation === 'letter.submit'))).toContain(
      '校核有1处须改正的没有改',
    );
    const leader = await desk.signIn('leader');
    const { proof } = await leader.call('letter.review', { proposalId });
    expect(proof.map(({ words, right, severity }) => [words, right, severity])).toEqual([['布署', '部署', 'error']]);
  });

  test('本单位设为不能送审的，确认也不行；注明理由忽略，或改正，才送得出', async () => {
    await office('stop');
    const { clerk, proposalId, revision, content } = await drafted('302');
    expect((await clerk.refused('letter.submit', { proposalId, revision, proofSeen: true })).code).toBe(
      'letter.proof-stops',
    );
    const ignored = { kind: 'proof' as const, key: 'a|typing|布署|部署', reason: '引的是原文' };
    const saved = await clerk.call('draft.save', {
      proposalId,
      revision,
      content: { ...content, decisions: [ignored] },
    });
    const { stage } = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
    expect(stage).toBe('submitted');
  });

  test('设为只提示的，不问', async () => {
    await office('tell');
    const { clerk, proposalId, revision } = await drafted('303');
    expect((await clerk.call('letter.submit', { proposalId, revision })).stage).toBe('submitted');
  });

  test('谁都可以校核自带的函，不存；不认识的项目不收', async () => {
    const stranger = desk.connect();
    const session = { level: 'municipal' as const, term: 9, meeting: 5 };
    const proposal = {
      kind: 'npc-suggestion' as const,
      session,
      number: '7',
      title: '关于助餐的建议',
      proposers: ['陈若安'],
    };
    const letter = { salutation: '陈若安委员：', date: '2026年6月1日' };
    const { findings } = await stranger.call('letter.proof', { proposal, letter });
    expect(findings[0]).toMatchObject({ where: 'salutation', words: '委员', right: '代表', severity: 'error' });
    const odd = await stranger.refused('letter.proof', { proposal, letter, more: 1 } as never);
    expect(odd.code).toBe('input.invalid');
  });
});
