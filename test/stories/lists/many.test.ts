import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ManyAct } from '../../../shared/model/items/many.ts';
import { ManyAct as ManyActIn } from '../../../shared/model/items/many.ts';
import { type Desk, openDesk, type Person, suggestion } from '../../support/desk.ts';

/** Many items in one step, through the real door. */

let desk: Desk;
let admin: Person;
let clerk: Person;
let second: Person;
let leader: Person;
let next = 100;
beforeAll(async () => {
  desk = await openDesk('2026-04-20T01:00:00.000Z');
  [admin, clerk] = [await desk.signIn('admin'), await desk.signIn('clerk')];
  [second, leader] = [await desk.signIn('second'), await desk.signIn('leader')];
});
afterAll(() => desk.close());

async function take(more: object = {}): Promise<number> {
  next += 1;
  return (await clerk.call('proposal.create', { ...suggestion, number: String(next), ...more })).id;
}
const several = async (count: number, more: object = {}) => {
  const ids: number[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await take(more));
  return ids;
};
const act = (proposalIds: number[], what: Parameters<typeof ManyActIn.parse>[0], who = clerk) =>
  who.call('items.act', { proposalIds, act: ManyActIn.parse(what) as ManyAct });
const reasons = (lines: readonly { proposalId: number; why: string }[]) =>
  Object.fromEntries(lines.filter(({ why }) => why !== '').map(({ proposalId, why }) => [proposalId, why]));
const validity = { validFrom: null, validUntil: null };

async function signed(proposalId: number): Promise<void> {
  const { revision, content } = await clerk.call('draft.get', { proposalId });
  const blocks = [{ id: 'b1', level: 0 as const, text: '我局已建成助餐点120个。', sources: [] }];
  const kept = await clerk.call('draft.save', {
    proposalId,
    revision,
    content: { ...content, blocks, resultClass: 'A' },
  });
  const sent = await clerk.call('letter.submit', { proposalId, revision: kept.revision });
  await leader.call('letter.sign', { proposalId, version: sent.submittedVersion as number });
}
const units = async (count: number) => {
  const ids: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const given = { name: `云澜市第${next}${n}局`, shortName: `第${next}${n}局` };
    ids.push((await clerk.call('unit.save', { ...given, contactPerson: '', contactPhone: '', ...validity })).id);
  }
  return ids;
};

describe('成批办理，每件都按单件的规矩', () => {
  test('分派20件：各件的经过和日志里都有一条，没选的栏照旧', async () => {
    const section = await admin.call('section.save', { name: '养老服务科', phone: '', ...validity });
    const person = { post: '', phone: '', isLeader: false, leadsSectionIds: [], accountId: null, ...validity };
    const who = await admin.call('person.save', { ...person, name: '秦越', sectionId: section.id });
    const ids = await several(20, { subject: '养老服务' });
    const report = await act(ids, { what: 'assign', sectionId: section.id, handlerId: who.id });
    expect(report.left).toBe(0);
    expect(reasons(report.lines)).toEqual({});
    const item = await clerk.call('proposal.get', { proposalId: ids[19] as number });
    expect(item).toMatchObject({ sectionName: '养老服务科', handlerName: '秦越', subject: '养老服务' });
    expect(item.history.at(-1)?.words).toBe('拟办分派：承办科室 养老服务科，承办人 秦越，主题 养老服务');
    const log = await admin.call('audit.list', { pageSize: 3 });
    expect(log.rows[0]).toMatchObject({ label: '成批办理', words: '成批办理：分派20件' });
    const own = await clerk.call('proposal.list', { handlerId: who.id });
    expect(own.total).toBe(20);
    expect((await clerk.call('proposal.list', { leaderId: 0, handlerId: who.id })).total).toBe(20);
  });

  test('征求：几件一次征求5家；独办的不征求并说明，征求过的不再征求', async () => {
    const five = await units(5);
    const [first, other, alone] = [await take({ role: 'lead' }), await take({ role: 'lead' }), await take()];
    await clerk.call('opinion.request', { proposalId: first, units: [{ unitId: five[0] as number }] });
    const report = await act([first, other, alone], { what: 'ask', unitIds: five, dueOn: '2026-05-08', letters: true });
    expect(reasons(report.lines)).toEqual({
      [alone]: '办理方式是「独办」的件不能征求会办意见；办理方式有误的，先修改登记。',
    });
    const item = await clerk.call('proposal.get', { proposalId: other });
    expect(item.requests.map(({ dueOn }) => dueOn)).toEqual(Array(5).fill('2026-05-08'));
    expect((await clerk.call('proposal.get', { proposalId: first })).requests).toHaveLength(5);
    expect(report.lines[0]?.done).toContain('1家先前已征求');
    expect(report.files).toHaveLength(9);
    const again = await act([first], { what: 'ask', unitIds: five });
    expect(reasons(again.lines)).toEqual({ [first]: '要征求的单位都已经征求过。' });
  });

  test('征求：向各件登记的会办单位；没有登记的说明', async () => {
    const [one, two] = await units(2);
    const [with1, with2, none] = [
      await take({ role: 'lead', coUnitIds: [one] }),
      await take({ role: 'lead', coUnitIds: [one, two] }),
      await take({ role: 'lead' }),
    ];
    const report = await act([with1, with2, none], { what: 'ask', own: true });
    expect(reasons(report.lines)).toEqual({ [none]: '这件没有登记会办单位，请写明向哪些单位征求。' });
    expect((await clerk.call('proposal.get', { proposalId: with2 })).requests).toHaveLength(2);
  });

  test('催办：逾期未回的才催，函一并做好；催过的说明下一次在哪天', async () => {
    const [unit] = await units(1);
    const [late, waits] = [await take({ role: 'lead' }), await take({ role: 'lead' })];
    await act([late], { what: 'ask', unitIds: [unit], dueOn: '2026-04-21' });
    await act([waits], { what: 'ask', unitIds: [unit], dueOn: '2026-06-01' });
    desk.at('2026-04-24T01:00:00.000Z');
    const report = await act([late, waits], { what: 'chase' });
    expect(reasons(report.lines)).toEqual({ [waits]: '没有逾期未回的会办单位，不用催办。' });
    expect(report.files.map(({ name }) => name.endsWith('.docx'))).toEqual([true]);
    const mine = await clerk.call('chase.list', { proposalId: late });
    expect(mine.rows.map(({ sent }) => sent.length)).toEqual([1]);
    expect(reasons((await act([late], { what: 'chase' })).lines)[late]).toMatch(/^已经催过，下一次催办要到2026年/);
  });

  test('送达和归档：没有签发、没有办结的逐件说明，其余照办', async () => {
    const [ready, open] = await several(2);
    await signed(ready as number);
    const sent = await act([ready, open] as number[], { what: 'deliver', day: '2026-04-24', way: 'post' });
    expect(Object.keys(reasons(sent.lines))).toEqual([String(open)]);
    expect(sent.lines[0]?.done).toBe('陈若安代表');
    expect((await clerk.call('proposal.get', { proposalId: ready as number })).deliveredOn).toBe('2026-04-24');
    await clerk.call('proposal.close', { proposalId: ready as number, closedOn: '2026-04-24' });
    const filed = await act([ready, open] as number[], {
      what: 'archive',
      day: '2026-04-24',
      numbering: '{年}-{类别}-{编号}',
    });
    expect(Object.keys(reasons(filed.lines))).toEqual([String(open)]);
    expect(filed.lines[0]?.done).toMatch(/^2026-建议-\d+$/);
    expect((await clerk.call('proposal.get', { proposalId: ready as number })).stage).toBe('archived');
  });

  test('一件不在了，其余照办；审签领导可以分派，不能代经办人编入批次', async () => {
    const [id] = await several(1);
    const report = await act([id as number, 99_999], { what: 'assign', subject: '社会救助' });
    expect(report.lines.map(({ why }) => why === '')).toEqual([true, false]);
    const refused = await act([id as number], { what: 'handover', handoverId: null }, leader);
    expect(refused.lines[0]?.why).toContain('经办人');
    const given = await act([id as number], { what: 'assign', subject: '养老服务' }, leader);
    expect(given.lines[0]?.why).toBe('');
    expect((await clerk.call('proposal.get', { proposalId: id as number })).subject).toBe('养老服务');
  });

  test('办到一半停下：办过的留着，说明还有几件没有轮到', async () => {
    const ids = await several(40);
    const running = act(ids, { what: 'assign', subject: '儿童福利' });
    let stopped = false;
    while (!stopped) {
      const step = await clerk.call('export.progress', { what: 'items.act' });
      if (step && step.done > 0) stopped = (await clerk.call('export.cancel', { what: 'items.act' })).stopped;
      else await new Promise((resolve) => setImmediate(resolve));
    }
    const report = await running;
    expect(report.lines.length).toBeGreaterThan(0);
    expect(report.lines.length + report.left).toBe(40);
    expect((await clerk.call('proposal.list', { ids, subject: '儿童福利' })).total).toBe(report.lines.length);
  });
});

describe('批次', () => {
  test('截止日早于期限的，作为内部期限列在各日期里并说明；期限本身不变', async () => {
    const [id] = await several(1);
    const proposalId = id as number;
    const before = await clerk.call('proposal.get', { proposalId });
    const given = { name: '4月20日交办', handedOn: '2026-04-20', cutOffOn: '2026-05-31' };
    const { id: handoverId } = await clerk.call('handover.keep', given);
    await act([proposalId], { what: 'handover', handoverId });
    const item = await clerk.call('proposal.get', { proposalId });
    expect(item.deadline?.day).toBe(before.deadline?.day);
    const own = item.deadlines.find(({ key }) => key === 'cutOff');
    expect(own).toMatchObject({ label: '批次截止', nature: 'internal', day: '2026-05-31' });
    expect(own?.steps[0]).toBe('批次「4月20日交办」的截止日2026年5月31日');
    const row = (await clerk.call('proposal.list', { handoverId })).rows[0];
    expect(row).toMatchObject({ id: proposalId, handover: { name: '4月20日交办', cutOffOn: '2026-05-31' } });
    expect(item.history.at(-1)?.words).toBe('编入批次「4月20日交办」');
    await clerk.call('handover.keep', { ...given, handoverId, cutOffOn: '2026-12-31' });
    const later = await clerk.call('proposal.get', { proposalId });
    expect(later.deadlines.some(({ key }) => key === 'cutOff')).toBe(false);
  });

  test('批次不重名，截止日不早于交办日；有件的不能删除', async () => {
    const given = { name: '第二批', handedOn: '2026-04-20', cutOffOn: null };
    const { id: handoverId } = await clerk.call('handover.keep', given);
    expect(await clerk.refused('handover.keep', given)).toMatchObject({ code: 'handover.twice', field: 'name' });
    const early = await clerk.refused('handover.keep', { ...given, name: '第三批', cutOffOn: '2026-04-01' });
    expect(early.message).toContain('截止日早于交办日期');
    const ids = await several(2);
    await act(ids, { what: 'handover', handoverId });
    expect((await clerk.call('handover.list', {}))[0]).toMatchObject({ name: '第二批', items: 2, owing: 2 });
    expect((await clerk.refused('handover.remove', { handoverId })).code).toBe('handover.in-use');
    await act(ids, { what: 'handover', handoverId: null });
    expect((await clerk.call('handover.remove', { handoverId })).map(({ name }) => name)).not.toContain('第二批');
  });
});

describe('清单的筛选、排序和常用筛选', () => {
  test('按每一栏排序，正反都行；没有的排在最后', async () => {
    const sorts = ['title', 'handler', 'stage', 'subject', 'handover', 'delivered', 'satisfaction', 'number'] as const;
    const total = (await clerk.call('proposal.list', {})).total;
    for (const sort of sorts) {
      const [up, down] = [
        await clerk.call('proposal.list', { sort, pageSize: 200 }),
        await clerk.call('proposal.list', { sort, reverse: true, pageSize: 200 }),
      ];
      expect([up.total, down.total]).toEqual([total, total]);
      expect(new Set(down.rows.map(({ id }) => id))).toEqual(new Set(up.rows.map(({ id }) => id)));
    }
    const subjects = (await clerk.call('proposal.list', { sort: 'subject', reverse: true, pageSize: 200 })).rows;
    const first = subjects.findIndex(({ subject }) => subject === '');
    expect(subjects.slice(first).every(({ subject }) => subject === '')).toBe(true);
    const stages = (await clerk.call('proposal.list', { sort: 'stage', pageSize: 200 })).rows.map(({ stage }) => stage);
    expect(stages[0]).toBe('registered');
    expect(stages.at(-1)).toBe('archived');
  });

  test('常用筛选：自己的别人看不到，全单位的人人看得到；同名的改存', async () => {
    const own = await clerk.call('view.keep', { list: 'items', name: '养老的', address: 'subject=%E5%85%BB' });
    expect(own.map(({ name, forAll }) => [name, forAll])).toEqual([['养老的', false]]);
    expect(await second.call('view.list', { list: 'items' })).toEqual([]);
    await clerk.call('view.keep', { list: 'items', name: '未答复', address: 'stage=owing', forAll: true });
    const [theirs] = await second.call('view.list', { list: 'items' });
    expect(theirs).toMatchObject({ name: '未答复', address: 'stage=owing', forAll: true, savedBy: '纪云舒' });
    await clerk.call('view.keep', { list: 'items', name: '养老的', address: 'stage=owing' });
    const now = await clerk.call('view.list', { list: 'items' });
    expect(now.map(({ name, address }) => [name, address])).toEqual([
      ['养老的', 'stage=owing'],
      ['未答复', 'stage=owing'],
    ]);
    const hidden = await second.refused('view.remove', { viewId: now[0]?.id });
    expect(hidden.code).toBe('record.missing');
    expect(await clerk.call('view.remove', { viewId: now[0]?.id as number })).toHaveLength(1);
    const log = await admin.call('audit.list', { pageSize: 2 });
    expect(log.rows[0]?.words).toBe('删除常用筛选「养老的」（办理件）');
  });
});
