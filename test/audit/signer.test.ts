import Raw from 'better-sqlite3';
import { expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { block } from '../samples/sample-letter.ts';
import { openDesk, suggestion } from '../support/desk.ts';

test('在数据文件里给自己添上审签领导的人，签不了；真的审签领导照签', async () => {
  const desk = await openDesk();
  const clerk = await desk.signIn('clerk');
  const { id: proposalId } = await clerk.call('proposal.create', suggestion);
  const draft = await clerk.call('draft.get', { proposalId });
  const content = { ...draft.content, blocks: [block('a', 0, '2025年新增助餐点12个。')], resultClass: 'A' };
  const { revision } = await clerk.call('draft.save', { proposalId, revision: 0, content });
  const sent = await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
  const version = sent.submittedVersion as number;

  const raw = new Raw(storeFile(desk.folder));
  raw.exec(`update account set roles = '["clerk","leader"]' where name = 'clerk'`);
  raw.close();
  const pretender = await desk.signIn('clerk');
  const refused = await pretender.refused('letter.sign', { proposalId, version });
  expect(refused).toMatchObject({ code: 'operation.role-withheld' });
  expect(refused.message).toContain('角色是用本程序以外的手段添上的');
  const leader = await desk.signIn('leader');
  expect((await leader.call('letter.sign', { proposalId, version })).documentNumber).toContain('1号');
  await desk.close();
});
