import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

let desk: Desk;
let clerk: Person;
let id: number;

const body = '老人吃饭难。\n建议：一、增设助餐点。二、提高助餐补贴。三、公布检查结果。';
const statements = (of: readonly { statement: string }[]) => of.map(({ statement }) => statement);

beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  id = (await clerk.call('proposal.create', { ...suggestion, number: '501', body })).id;
});
afterAll(() => desk.close());

test('先按原文识别；核对后存下，拟稿按核对过的列', async () => {
  const read = await clerk.call('asks.get', { proposalId: id });
  expect(statements(read.asks)).toEqual(['增设助餐点', '提高助餐补贴', '公布检查结果']);
  expect(read).toMatchObject({ kept: null, textChanged: false });
  const put = [
    { statement: '增设助餐点', text: '增设助餐点。' },
    { statement: '提高补贴并公布检查结果', text: '提高助餐补贴。公布检查结果。' },
  ];
  const kept = await clerk.call('asks.keep', { proposalId: id, asks: put, seen: null });
  expect(kept.asks).toEqual(put);
  expect(kept.kept?.isCorrected).toBe(true);
  expect((await clerk.call('draft.get', { proposalId: id })).asks).toEqual(put);
});

test('两人同时核对，后存的要先看别人改成了什么', async () => {
  const refused = await clerk.refused('asks.keep', { proposalId: id, asks: [], seen: null });
  expect(refused.code).toBe('record.stale');
});

test('原文改了，核对过的不被重读的顶掉，问承办人用哪一种', async () => {
  const before = await clerk.call('proposal.get', { proposalId: id });
  const { revision } = before;
  const more = `${body}四、配齐送餐车辆。`;
  await clerk.call('proposal.save', { ...suggestion, number: '501', id, revision, body: more });
  const asked = await clerk.call('asks.get', { proposalId: id });
  expect(asked.textChanged).toBe(true);
  expect(asked.asks).toHaveLength(2);
  expect(asked.read).toHaveLength(4);
  const held = await clerk.call('asks.keep', { proposalId: id, asks: asked.asks, seen: asked.kept?.id ?? null });
  expect(held).toMatchObject({ textChanged: false });
  const again = await clerk.call('asks.keep', { proposalId: id, asks: null, seen: held.kept?.id ?? null });
  expect(again.asks).toHaveLength(4);
  expect(again).toMatchObject({ textChanged: false, kept: { isCorrected: false } });
});

test('每次核对都留痕，写明改前改后', async () => {
  const admin = await desk.signIn('admin');
  const { rows } = await admin.call('audit.list', {});
  const row = rows.find(({ operation }) => operation === 'asks.keep');
  expect(JSON.stringify(row)).toContain('要求');
});
