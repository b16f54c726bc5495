import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { farDay, isSameMatter, numberKey } from '../../shared/domain/names/same-item.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

describe('收件登记不重不错', () => {
  let desk: Desk;
  let clerk: Person;
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
  });
  afterAll(() => desk.close());
  const other = { ...suggestion, body: '', confirmed: false } as const;
  const named = (number: string) => ({ ...other, number, title: `关于第${number}项的建议` });

  test('第077号、７７号、七十七号都是第77号，只登记一次', async () => {
    const { id } = await clerk.call('proposal.create', named('77'));
    for (const number of ['077', '７７', '七十七']) {
      const refused = await clerk.refused('proposal.create', { ...named('1'), number, title: `另一件${number}` });
      expect(refused, number).toMatchObject({ code: 'proposal.duplicate', proposalId: id, field: 'number' });
    }
    const full = await clerk.call('proposal.create', named('８１２'));
    expect(full.number).toBe('812');
    await clerk.call('proposal.create', named('911'));
    const chinese = await clerk.refused('proposal.create', { ...named('2'), number: '九百一十一' });
    expect(chinese.message).toContain('第911号已在');
  });

  test('同一案由、同一提出人的，先问是不是同一件；确认是另一件的照登', async () => {
    const first = await clerk.call('proposal.create', { ...named('300'), title: '关于加装电梯的建议' });
    const again = { ...named('301'), title: '关于加装电梯的建议 ' };
    const asked = await clerk.refused('proposal.create', again);
    expect(asked).toMatchObject({ code: 'proposal.same-matter', proposalId: first.id });
    expect(asked.message).toContain('第300号《关于加装电梯的建议》（陈若安）');
    const { id, revision } = await clerk.call('proposal.create', { ...again, confirmed: true });
    // Once confirmed, a later correction does not ask again.
    const { confirmed: _, ...same } = again;
    await clerk.call('proposal.save', { ...same, id, revision, remark: '核对过' });
  });

  test('原文相同的，案由、提出人不同也先问', async () => {
    const body = '近年来我市老年人口持续增长，社区助餐点布局不均、运营补贴不足，建议加密布点、提高补贴标准。';
    await clerk.call('proposal.create', { ...named('310'), body });
    const people = [{ name: '罗静文', organization: '', phone: '' }];
    const asked = await clerk.refused('proposal.create', { ...named('311'), proposers: people, body });
    expect(asked.code).toBe('proposal.same-matter');
  });

  test('交办日期离今天太远的先问，1990年的不收', async () => {
    const far = await clerk.refused('proposal.create', { ...named('320'), assignedOn: '2062-11-02' });
    expect(far).toMatchObject({ code: 'proposal.day-far', field: 'assignedOn' });
    expect((await clerk.refused('proposal.create', { ...named('320'), assignedOn: '1990-03-01' })).code).toBe(
      'input.invalid',
    );
    expect((await clerk.refused('proposal.create', { ...named('320'), assignedOn: '2021-03-01' })).code).toBe(
      'proposal.day-far',
    );
    const limit = await clerk.refused('proposal.create', { ...named('320'), dueOn: '2036-06-01' });
    expect(limit).toMatchObject({ code: 'proposal.day-far', field: 'dueOn' });
    await clerk.call('proposal.create', { ...named('320'), assignedOn: '2021-03-01', confirmed: true });
  });

  test('限时早于收到日期的，收到时就已过限，先问；确认是收到得晚的照登，限时有效', async () => {
    const late = { ...named('330'), assignedOn: '2026-03-01', receivedOn: '2026-03-20', dueOn: '2026-03-15' };
    const { title: _, ...rest } = late;
    const item = { ...rest, title: '关于公园照明的建议' };
    const asked = await clerk.refused('proposal.create', item);
    expect(asked).toMatchObject({ code: 'proposal.due-before-receipt', field: 'dueOn' });
    expect(asked.message).toContain('收到时就已过限');
    const made = await clerk.call('proposal.create', { ...item, confirmed: true });
    expect(made.deadline?.day).toBe('2026-03-15');
    // Once confirmed, a correction of another field does not ask again.
    const { id, revision } = made;
    await clerk.call('proposal.save', { ...item, id, revision, remark: '收到得晚' });
  });
});

test('编号怎样算同一个：全角、前导零、汉字数字、大小写不论', () => {
  expect(['077', '７７', '七十七', '第77号', ' 77 '].map(numberKey)).toEqual(['77', '77', '77', '77', '77']);
  expect([numberKey('b062'), numberKey('B62'), numberKey('20182012')]).toEqual(['B62', 'B62', '20182012']);
  expect(numberKey('党派-03')).toBe('党派-3');
});

test('案由和提出人都相同，或原文相同，才算同一件事', () => {
  const one = { title: '关于助餐的建议', proposer: '陈若安', body: '' };
  expect(isSameMatter(one, { ...one, title: '关于助餐的 建议' })).toBe(true);
  expect(isSameMatter(one, { ...one, proposer: '罗静文' })).toBe(false);
});

test('一个月以后、三年以前的交办日期算太远', () => {
  const days = { assignedOn: '2026-03-20', receivedOn: null, dueOn: null };
  expect(farDay(days, '2026-03-20')).toBeNull();
  expect(farDay({ ...days, assignedOn: '2026-05-01' }, '2026-03-20')?.what).toBe('交办日期');
  expect(farDay({ ...days, receivedOn: '2062-01-01' }, '2026-03-20')?.field).toBe('receivedOn');
});
