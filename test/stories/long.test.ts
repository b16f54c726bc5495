import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

let desk: Desk;
let clerk: Person;
let admin: Person;
let units: { id: number }[];
beforeAll(async () => {
  desk = await openDesk();
  [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
  units = await clerk.call('unit.list', {});
});
afterAll(() => desk.close());

let number = 100;
/** A lead item for which two units were asked. */
async function askedItem() {
  number += 1;
  const title = `关于完善助餐服务第${number}件的建议`;
  const item = await clerk.call('proposal.create', { ...suggestion, number: String(number), title, role: 'lead' });
  const asked = units.slice(0, 2).map(({ id }) => ({ unitId: id, dueOn: null }));
  await clerk.call('opinion.request', { proposalId: item.id, units: asked });
  return { proposalId: item.id, unitIds: asked.map(({ unitId }) => unitId) as [number, number] };
}

/** The longest that the process which answers the window did nothing else, in milliseconds. */
async function longestPause<T>(work: () => Promise<T>): Promise<{ value: T; pause: number }> {
  let last = performance.now();
  let pause = 0;
  const beat = setInterval(() => {
    pause = Math.max(pause, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const value = await work().finally(() => clearInterval(beat));
  return { value, pause: Math.max(pause, performance.now() - last - 5) };
}

const paragraphs = (count: number, unit: number) =>
  Array.from(
    { length: count },
    (_, at) => `　　${unit}区第${at}个街道已建成老年助餐点${at + unit}个，惠及老年人${at * 3}人。`,
  ).join('\n');

describe('很长的会办意见', () => {
  test('两家各一千段，照样汇总，一段不丢；程序不停顿，也不出错', async () => {
    const { proposalId, unitIds } = await askedItem();
    for (const unitId of unitIds) {
      const text = paragraphs(1000, unitId);
      const { value } = await longestPause(() => clerk.call('opinion.receive', { proposalId, unitId, text }));
      expect(value.blocks).toHaveLength(1000);
    }
    const { value, pause } = await longestPause(() => clerk.call('draft.merge', { proposalId }));
    expect(value.draft.content.blocks.filter(({ level }) => level === 0).length).toBeGreaterThanOrEqual(1000);
    expect(value.draft.leftOut.filter(({ why }) => why === 'other')).toEqual([]);
    // Sixty times what it is on a quiet machine would still be less than the work itself takes.
    expect(pause).toBeLessThan(1500);
    const again = await clerk.call('draft.merge', { proposalId });
    expect(again.changes).toEqual([]);
  });

  test('汇总以后超过一份稿件装得下的，说明有多少段、最多多少段，稿件不动', async () => {
    const { proposalId, unitIds } = await askedItem();
    for (const unitId of unitIds)
      await clerk.call('opinion.receive', { proposalId, unitId, text: paragraphs(1900, unitId * 7) });
    const before = await clerk.call('draft.get', { proposalId });
    const failure = await clerk.refused('draft.merge', { proposalId });
    expect(failure.code).toMatch(/^(?:merge\.too-long|thinking\.slow)$/);
    expect(failure.message).toContain('没有');
    expect((await clerk.call('draft.get', { proposalId })).content).toEqual(before.content);
  });

  const refused: [string, string, RegExp][] = [
    ['二十万个换行', '\n'.repeat(199_000), /不能超过10000行/],
    ['九千段', paragraphs(5000, 1).slice(0, 199_000), /一份会办意见最多2000段/],
    ['十九万字不分段', '我'.repeat(190_000), /一段最多?50000个字|一段50000个字/],
  ];
  test.each(refused)('%s：说明原因，什么也不登记', async (_title, text, words) => {
    const { proposalId, unitIds } = await askedItem();
    const { value, pause } = await longestPause(() =>
      clerk.refused('opinion.receive', { proposalId, unitId: unitIds[0], text }),
    );
    expect(value.message).toMatch(words);
    expect(pause).toBeLessThan(1000);
    const file = { name: '意见.txt', base64: Buffer.from(text).toString('base64') };
    expect((await clerk.refused('opinion.receive', { proposalId, unitId: unitIds[0], file })).code).toMatch(
      /^(?:opinion|file)\./,
    );
  });
});

describe('很长的表格', () => {
  const tables: [string, string, RegExp | null][] = [
    ['五十万字不换行', '罗'.repeat(500_000), /没有找到表头/],
    ['五十万个分号不换行', ';'.repeat(499_999), /没有找到表头|请先粘贴/],
    ['五十万个引号', `姓名"${'"'.repeat(400_000)}`, /表头下面没有内容/],
    ['十万栏', `姓名${'\t栏'.repeat(100_000)}\n张三`, /最多100栏/],
    ['九千行', `姓名\n${Array.from({ length: 9000 }, (_, at) => `张${at}`).join('\n')}`, /最多导入3000行/],
    ['三千行', `姓名\n${Array.from({ length: 3000 }, (_, at) => `李${at}`).join('\n')}`, null],
  ];
  test.each(tables)('%s：一秒之内读完或说明原因', async (_title, text, words) => {
    const start = performance.now();
    if (words === null) {
      expect((await admin.call('organisation.readTable', { what: 'people', text })).lines).toHaveLength(3000);
    } else expect((await admin.refused('organisation.readTable', { what: 'people', text })).message).toMatch(words);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
