import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remarkStanding } from '../../shared/domain/letter/deciding/remarks.ts';
import { confirmLeaders, type Desk, openDesk, type Person, password, suggestion, takenAsOwn } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

describe('领导决定前要看的', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  let other: Person;
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
    const admin = await desk.signIn('admin');
    await admin.call('account.create', { name: 'deputy', displayName: '副局长', roles: ['leader'], password });
    await takenAsOwn(desk.folder);
    await confirmLeaders(leader);
    other = desk.connect();
    await other.call('session.login', { name: 'deputy', password });
  });
  afterAll(() => desk.close());

  const texts = ['全市已建成助餐点120个，其中农村助餐点40个。', '下一步新增20个。'];
  async function submitted(number: string, [first = '', second = ''] = texts, body: string = suggestion.body) {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number, body });
    return { id, version: await again(id, [first, second]) };
  }
  async function again(proposalId: number, [first = '', second = '']: readonly string[]): Promise<number> {
    const draft = await clerk.call('draft.get', { proposalId });
    const blocks = [
      { id: 'a', level: 0 as const, text: first, sources: [] },
      { id: 'b', level: 0 as const, text: second, sources: [] },
    ];
    const { revision } = await clerk.call('draft.save', {
      proposalId,
      revision: draft.revision,
      content: { ...draft.content, blocks, resultClass: 'A' },
    });
    return (await clerk.call('letter.submit', { proposalId, revision })).submittedVersion as number;
  }

  test('改了几处，每位领导每次打开都一样，看过几遍也不变；可与任一旧版对照', async () => {
    const { id, version } = await submitted('201');
    await leader.call('letter.see', { proposalId: id, version });
    await leader.call('letter.return', { proposalId: id, version, reason: '数字请核实' });
    const next = await again(id, ['全市已建成助餐点125个，其中农村助餐点40个。', texts[1] as string]);
    for (const person of [leader, other, leader]) {
      const review = await person.call('letter.review', { proposalId: id });
      expect(review.compared).toMatchObject({ version, because: 'returned' });
      expect(review.compared?.content.blocks[0]?.text).toBe(texts[0]);
      await person.call('letter.see', { proposalId: id, version: next });
    }
    const { versions } = await leader.call('letter.review', { proposalId: id });
    expect(versions.map((each) => each.version)).toContain(version);
    const old = await other.call('draft.version', { proposalId: id, version });
    expect(old.content.blocks[0]?.text).toBe(texts[0]);
  });

  test('一页上有建议原文、各家意见、没有采用的段落', async () => {
    const { id } = await submitted('202', texts, '一、建议增设助餐点。\n二、建议提高补贴。');
    const review = await leader.call('letter.review', { proposalId: id });
    expect(review).toMatchObject({ number: '202', body: '一、建议增设助餐点。\n二、建议提高补贴。', leftOut: [] });
    expect(review.asks.length).toBe(2);
  });

  test('批在词句上；经办人在稿子里答复，领导了结或者要再改，每一步都留着', async () => {
    const { id, version } = await submitted('203');
    const remark = { proposalId: id, version, blockId: 'a', words: '助餐点120个', fromAt: 4, text: '与年报不一致' };
    const review = await leader.call('letter.remark', remark);
    const remarkId = review.remarks[0]?.id as number;
    expect(review.remarks[0]).toMatchObject({ words: '助餐点120个', fromAt: 4, returned: false, steps: [] });
    await leader.call('letter.return', { proposalId: id, version, reason: '见批注' });
    await clerk.call('letter.answerRemark', { remarkId, text: '已按年报改为125个' });
    await again(id, ['全市已建成助餐点125个。', texts[1] as string]);
    expect((await leader.refused('letter.answerRemark', { remarkId, text: '我来答' })).code).toBe(
      'operation.not-allowed',
    );
    await leader.call('letter.reopenRemark', { remarkId, text: '年报是126个' });
    const open = (await clerk.call('draft.get', { proposalId: id })).remarks[0];
    expect(open && remarkStanding(open)).toBe('open');
    expect((await leader.refused('letter.reopenRemark', { remarkId, text: '再看看' })).code).toBe('remark.open');
    await clerk.call('letter.answerRemark', { remarkId, text: '年报修订本是125个，已附' });
    expect((await clerk.refused('letter.settleRemark', { remarkId })).code).toBe('remark.others');
    await other.call('letter.settleRemark', { remarkId });
    await leader.call('letter.settleRemark', { remarkId });
    const settled = (await leader.call('letter.review', { proposalId: id })).remarks[0];
    expect(settled && remarkStanding(settled)).toBe('settled');
    expect(settled?.steps.map(({ act, words, by }) => [act, words, by])).toEqual([
      ['answer', '已按年报改为125个', '纪云舒'],
      ['reopen', '年报是126个', '顾长风'],
      ['answer', '年报修订本是125个，已附', '纪云舒'],
      ['settle', '', '副局长'],
    ]);
    expect((await clerk.refused('letter.answerRemark', { remarkId, text: '又一句' })).code).toBe('remark.settled');
  });

  test('送审的一稿里没有的字，批不上去；没有的批注，说没有', async () => {
    const { id, version } = await submitted('204');
    const remark = { proposalId: id, version, blockId: 'b', words: '助餐点120个', fromAt: 0, text: '请核' };
    expect((await leader.refused('letter.remark', remark)).code).toBe('remark.other-words');
    expect((await leader.refused('letter.settleRemark', { remarkId: 9999 })).code).toBe('record.missing');
    expect((await clerk.refused('letter.answerRemark', { remarkId: 9999, text: '答' })).code).toBe('record.missing');
  });

  test('批注的答复写下以后，任何程序都改不动、删不掉', async () => {
    const { id, version } = await submitted('205');
    const { remarks } = await leader.call('letter.remark', { proposalId: id, version, text: '请再核一遍' });
    await clerk.call('letter.answerRemark', { remarkId: remarks[0]?.id as number, text: '已核' });
    const change = `update "remarkStep" set words = '改过'`;
    await expect(otherHand(desk.folder, change)).rejects.toThrow(/never change/);
    await expect(otherHand(desk.folder, 'delete from "remarkStep"')).rejects.toThrow(/never change/);
  });

  test('待审签里说明哪些由自己签；没有期限的排在最后', async () => {
    const rows = await leader.call('letter.queue', {});
    expect(rows.every(({ maySign }) => maySign)).toBe(true);
    const days = rows.map(({ deadline }) => deadline ?? '9999');
    expect(days).toEqual([...days].sort());
    const admin = await desk.signIn('admin');
    const accountId = (await admin.call('account.list', {})).find(({ name }) => name === 'leader')?.id ?? 0;
    const plain = { post: '副局长', phone: '', sectionId: null, isLeader: true, leadsSectionIds: [] };
    const person = { ...plain, name: '顾长风', validFrom: null, validUntil: null, accountId };
    const { id: leaderId } = await admin.call('person.save', person);
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), signer: 'responsible' });
    const made = await clerk.call('proposal.create', { ...suggestion, number: '206', leaderId });
    await again(made.id, texts);
    const mine = async (who: Person) =>
      (await who.call('letter.queue', {})).find(({ proposalId }) => proposalId === made.id)?.maySign;
    expect([await mine(leader), await mine(other)]).toEqual([true, false]);
  });
});
