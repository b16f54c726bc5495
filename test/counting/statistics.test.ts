import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chaseInWords, nextChase } from '../../shared/domain/board/chase-ladder.ts';
import { countOf, percent, ratesOf } from '../../shared/domain/counting/rates.ts';
import { lightOf } from '../../shared/domain/dates/light.ts';
import { allLedgerColumns, DeskSettings, ledgerColumns } from '../../shared/model/board/desk-settings.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import type { RateName } from '../../shared/model/rate.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

const usual = DeskSettings.parse({});

describe('比率和分母', () => {
  const told: ItemFact[] = ['closedTold', 'timeTold', 'contactTold', 'ratingTold'];
  const groups: { facts: ItemFact[]; count: number }[] = [
    {
      facts: [
        ...told,
        'counted',
        'owed',
        'reply',
        'closed',
        'answered',
        'onTime',
        'due',
        'contacted',
        'returned',
        'satisfied',
        'pleased',
      ],
      count: 6,
    },
    {
      facts: [...told, 'counted', 'owed', 'reply', 'answered', 'late', 'due', 'returned', 'partly', 'pleased'],
      count: 1,
    },
    {
      facts: [
        ...told,
        'counted',
        'owed',
        'reply',
        'answered',
        'onTime',
        'due',
        'contacted',
        'returned',
        'dissatisfied',
      ],
      count: 1,
    },
    { facts: [...told, 'counted', 'owed', 'reply', 'overdue', 'due', 'unanswered'], count: 1 },
    { facts: [...told, 'counted', 'owed', 'unanswered'], count: 2 },
    { facts: [...told, 'counted', 'closed'], count: 1 },
  ];
  const rate = (name: RateName, change: Partial<DeskSettings> = {}) => {
    const found = ratesOf(groups, { ...usual, ...change }).find((each) => each.name === name);
    return `${found?.part}/${found?.whole}`;
  };

  test('办结率按全部承办件算，也可以不算参阅件', () => {
    expect(rate('closed')).toBe('7/12');
    expect(rate('closed', { closedBase: 'owed' })).toBe('6/11');
  });
  test('面商率按应答复代表委员的件算，会办件不算在内；也可以只按已答复的算', () => {
    expect(rate('contacted')).toBe('7/9');
    expect(rate('contacted', { contactBase: 'answered' })).toBe('7/8');
  });
  test('按期率的分母：已答复件加逾期未答复件，或只算已答复件，或算全部应答复件', () => {
    expect(rate('onTime')).toBe('7/9');
    expect(rate('onTime', { onTimeBase: 'answered' })).toBe('7/8');
    expect(rate('onTime', { onTimeBase: 'owed' })).toBe('7/11');
  });
  test('满意率的分母：已收回的征询表、已答复件、应答复件；基本满意算不算由单位定', () => {
    expect(rate('satisfied')).toBe('7/8');
    expect(rate('satisfied', { partlyCounts: false })).toBe('6/8');
    expect(rate('satisfied', { satisfiedBase: 'owed' })).toBe('7/9');
  });
  test('没有可算的件写「—」；差一件也不写成100%', () => {
    expect(percent(0, 0)).toBe('—');
    expect(percent(9, 9)).toBe('100%');
    expect(percent(9999, 10000)).toBe('99.9%');
    expect(percent(1, 10000)).toBe('0.1%');
    expect(percent(27, 28)).toBe('96.4%');
    expect(countOf(groups, [])).toBe(12);
  });
});

test('催办阶梯：逾期次日第一次，此后每隔三天一次，催满两次仍未回的报领导', () => {
  const ladder = { every: 3, times: 2 };
  expect(nextChase('2026-03-20', [], ladder)).toEqual({ step: 1, on: '2026-03-21', toLeader: false });
  expect(nextChase('2026-03-20', ['2026-03-23'], ladder)).toEqual({ step: 2, on: '2026-03-26', toLeader: false });
  expect(nextChase('2026-03-20', ['2026-03-23', '2026-03-26'], ladder)).toEqual({
    step: 3,
    on: '2026-03-29',
    toLeader: true,
  });
  expect(chaseInWords({ step: 3, toLeader: true })).toBe('第3次催办（致单位领导）');
});

test('红黄绿灯：逾期红灯，七天以内黄灯，再远绿灯；天数由单位定', () => {
  const light = (deadline: string | null, redDays = 0) => lightOf(deadline, '2026-03-20', { amberDays: 7, redDays });
  expect(light('2026-03-19')).toBe('red');
  expect(light('2026-03-20')).toBe('amber');
  expect(light('2026-03-27')).toBe('amber');
  expect(light('2026-03-28')).toBe('green');
  expect(light('2026-03-22', 3)).toBe('red');
  expect(light(null)).toBe('none');
});

describe('统计年报', () => {
  let desk: Desk;
  let clerk: Person;
  let admin: Person;
  beforeEach(async () => {
    desk = await openDesk('2026-08-01T01:00:00.000Z');
    clerk = await desk.signIn('clerk');
    admin = await desk.signIn('admin');
  });
  afterEach(() => desk.close());

  async function sign(proposalId: number, resultClass: string) {
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const blocks = [{ id: 'b1', level: 0 as const, text: '已建成助餐点20处。', sources: [] }];
    const { revision: saved } = await clerk.call('draft.save', {
      proposalId,
      revision,
      content: { ...content, blocks, resultClass },
    });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: saved });
    const leader = await desk.signIn('leader');
    await leader.call('letter.sign', { proposalId, version: submittedVersion ?? 0 });
  }

  test('每个数都能点开：点开的件数就是那个数', async () => {
    await admin.call('section.save', { name: '养老服务科' });
    const first = await clerk.call('proposal.create', {
      ...suggestion,
      assignedOn: '2026-06-10',
      sectionId: 1,
      subject: '养老服务',
    });
    await clerk.call('proposal.create', { ...suggestion, number: '78', assignedOn: '2026-03-20' });
    await clerk.call('proposal.create', { ...suggestion, number: '79', role: 'reference', assignedOn: '2026-06-01' });
    await clerk.call('proposal.create', { ...suggestion, number: '80', assignedOn: '2025-06-01' });
    await sign(first.id, 'A');

    const figures = await clerk.call('statistics.get', { year: 2026 });
    expect(figures.years).toEqual([2026, 2025]);
    expect(figures.total.counts).toMatchObject({ counted: 3, owed: 2, answered: 1, onTime: 1, overdue: 1, due: 2 });
    expect(figures.byClass).toEqual([{ resultClass: 'A', count: 1 }]);
    expect(figures.bySection.map(({ name, counts }) => [name, counts.counted])).toEqual([
      ['养老服务科', 1],
      ['未分派科室', 2],
    ]);
    expect(figures.overYears.map(({ key, counts }) => [key, counts.counted])).toEqual([
      ['2025', 1],
      ['2026', 3],
    ]);
    for (const rate of figures.total.rates) {
      for (const [facts, count] of [
        [rate.partFacts, rate.part],
        [rate.wholeFacts, rate.whole],
      ] as const) {
        expect((await clerk.call('proposal.list', { year: 2026, facts: [...facts] })).total, rate.name).toBe(count);
      }
    }
    for (const [fact, count] of Object.entries(figures.total.counts)) {
      const { total } = await clerk.call('proposal.list', { year: 2026, facts: [fact as ItemFact] });
      expect(total, fact).toBe(count);
    }
    expect((await clerk.call('proposal.list', { year: 2026, sectionId: 0 })).total).toBe(2);
    expect((await clerk.call('proposal.list', { resultClass: 'A' })).total).toBe(1);
  });

  test('会办单位按期、超期、逾期未回各几次，以第一次收到为准', async () => {
    const units = await clerk.call('unit.list', { text: '教育局' });
    const unitId = units[0]?.id as number;
    const item = await clerk.call('proposal.create', {
      ...suggestion,
      role: 'lead',
      coUnitIds: [unitId],
      assignedOn: '2026-06-01',
    });
    await clerk.call('opinion.request', { proposalId: item.id, units: [{ unitId, dueOn: '2026-07-15' }] });
    const line = async () => (await clerk.call('statistics.get', { year: 2026 })).byUnit[0];
    expect(await line()).toMatchObject({ asked: 1, overdue: 1, onTime: 0 });
    await clerk.call('opinion.receive', {
      proposalId: item.id,
      unitId,
      text: '我局已开展。',
      receivedOn: '2026-07-31',
    });
    expect(await line()).toMatchObject({ asked: 1, overdue: 0, late: 1 });
  });

  test('年度报告同样的数据导出两次完全一样；没有件的年份说明不能导出', async () => {
    const first = await clerk.call('proposal.create', { ...suggestion, assignedOn: '2026-06-10' });
    await sign(first.id, 'A');
    const report = () => clerk.call('statistics.report', { year: 2026 });
    const [one, other] = [await report(), await report()];
    expect(one.files[0]?.base64).toBe(other.files[0]?.base64);
    const parts = unzipSync(Buffer.from(one.files[0]?.base64 ?? '', 'base64'));
    const text = strFromU8(parts['word/document.xml'] as Uint8Array);
    expect(text).toContain('共承办建议提案1件');
    expect(text).toContain('云民函〔2026〕1号');
    expect(text.match(/<w:tblGrid>/g)?.length).toBeGreaterThan(3);
    expect(text).not.toContain('w:type="auto"');
    expect((await clerk.refused('statistics.report', { year: 2019 })).message).toContain('2019年没有登记过承办件');
    expect((await clerk.refused('statistics.get', { year: 20260 })).message).toContain('年份');
  });

  test('台账按单位选的栏目和次序导出；以等号开头的字仍是字', async () => {
    await clerk.call('proposal.create', { ...suggestion, title: '=1+1 关于助餐的建议', remark: '@备注' });
    const sheet = async (columns?: ('title' | 'number' | 'remark')[]) => {
      const { files } = await clerk.call('ledger.export', { year: 2026, ...(columns ? { columns } : {}) });
      const parts = unzipSync(Buffer.from(files[0]?.base64 ?? '', 'base64'));
      const xml = Object.entries(parts).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
      return xml.join('\n');
    };
    const chosen = await sheet(['remark', 'title']);
    expect(chosen.indexOf('备注')).toBeLessThan(chosen.indexOf('标题'));
    expect(chosen).toContain('=1+1 关于助餐的建议');
    expect(chosen).not.toMatch(/<f[ >]/);
    const all = await sheet();
    // 来源 comes by itself where there are former years; 上传平台 is chosen by offices that use one.
    const usual = allLedgerColumns.filter((column) => column !== 'source' && column !== 'uploaded');
    expect(all).not.toContain('上传平台');
    for (const column of usual) expect(all, column).toContain(ledgerColumns[column]);
    expect(usual).toHaveLength(32);
    expect((await clerk.refused('ledger.export', { columns: ['title', 'title'] })).message).toBe('同一栏只能选一次');
  });
});
