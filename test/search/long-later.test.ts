import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
});
afterAll(() => desk.close());

const marked = async () =>
  (await otherHand<{ n: number }>(desk.folder, 'select count(*) as n from "searchDirty"'))[0]?.n;
const found = async (text: string) => (await clerk.call('search.find', { text })).total;

test('一般的件，存下的同时就能检索到', async () => {
  await clerk.call('proposal.create', { ...suggestion, number: '301', title: '关于增设公园长椅的建议' });
  expect(await marked()).toBe(0);
  expect(await found('公园长椅')).toBe(1);
});

test('原文很长的件，存的时候不等检索；一检索，刚存的就在里面，改过的旧话不再找到', async () => {
  const filler = '我局高度重视，认真研究。'.repeat(3000);
  const asked = { ...suggestion, number: '302', title: '关于很长原文的建议' };
  const { id } = await clerk.call('proposal.create', { ...asked, body: `${filler}请增设骑楼栈道。` });
  expect(await marked()).toBe(1);
  expect(await found('骑楼栈道')).toBe(1);
  expect(await marked()).toBe(0);
  const { revision } = await clerk.call('proposal.get', { proposalId: id });
  await clerk.call('proposal.save', { ...asked, id, revision, body: `${filler}请增设空中连廊。` });
  expect(await marked()).toBe(1);
  expect([await found('空中连廊'), await found('骑楼栈道')]).toEqual([1, 0]);
});

test('没有检索就关掉程序，下次打开也找得到', async () => {
  const body = `${'我局高度重视，认真研究。'.repeat(3000)}请增设林间步道。`;
  await clerk.call('proposal.create', { ...suggestion, number: '303', title: '关于另一件很长的建议', body });
  expect(await marked()).toBe(1);
  await desk.reopen();
  expect(await marked()).toBe(0);
  clerk = await desk.signIn('clerk');
  expect(await found('林间步道')).toBe(1);
});
