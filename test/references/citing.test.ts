import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block } from '../../shared/model/letter/letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { fileOf, ledger, reply } from '../support/import-samples.ts';

let desk: Desk;
let clerk: Person;
let second: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  second = await desk.signIn('second');
});
afterAll(() => desk.close());

test('稿件引用了批次里的件，这一批不能撤销；引文后来删了，留存的版本里引用过的也算', async () => {
  const sample = { meeting: 4, number: '12', title: '关于增加护理床位的建议', name: '沈知远' };
  const { id: batchId } = await clerk.call('imports.open', { name: '往年台账' });
  await clerk.call('imports.addFile', { batchId, file: fileOf('台账.csv', ledger([sample])) });
  await clerk.call('imports.addFile', { batchId, file: fileOf('答复.txt', reply(sample)) });
  expect(await clerk.call('imports.store', { batchId })).toMatchObject({ done: 1, left: 0 });
  const [found] = (await clerk.call('search.find', { text: '护理床位' })).rows;
  const { id: proposalId } = await clerk.call('proposal.create', suggestion);

  const write = async (who: Person, blocks: Block[]) => {
    const { revision, content } = await who.call('draft.get', { proposalId });
    await who.call('draft.save', { proposalId, revision, content: { ...content, blocks } });
  };
  const words = '我局新建助餐点十二处。';
  const citations = [
    { source: 'case' as const, id: found?.id as number, label: '市九届四次第12号', words, unchecked: [] },
  ];
  await write(clerk, [{ id: 'b1', level: 0, text: words, sources: [], citations }]);
  const refused = await clerk.refused('imports.undo', { batchId });
  expect(refused.code).toBe('import.depended');
  expect(refused.message).toContain('第77号《关于完善社区老年助餐服务的建议》的稿件引用了其中的文字');

  // Another clerk goes on with the draft: what stood there is kept as a version.
  await write(second, [{ id: 'b2', level: 0, text: '我局将继续做好助餐服务。', sources: [] }]);
  expect((await second.call('draft.get', { proposalId })).content.blocks).toHaveLength(1);
  expect((await clerk.refused('imports.undo', { batchId })).code).toBe('import.depended');
});
