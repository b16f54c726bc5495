import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepReminding } from '../../electron/desktop/reminding.ts';
import { icalendar } from '../../shared/domain/board/icalendar.ts';
import { weeklyList } from '../../shared/domain/board/weekly-list.ts';
import type { ScheduleRow } from '../../shared/model/board/schedule.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

describe('桌面提醒', () => {
  test('登录后说一次，以后每小时一次；没登录过一会儿再看；没有急事不打扰，角标清零', async () => {
    const waiting: { delay: number; work: () => void }[] = [];
    const [notice, badge] = [vi.fn(), vi.fn()];
    const replies: unknown[] = [
      { ok: false, error: {} },
      { ok: true, value: { reminder: { count: 2, words: '逾期2件' } } },
      { ok: true, value: { reminder: null } },
    ];
    const stop = keepReminding({
      ask: async () => replies.shift() as never,
      notice,
      badge,
      after: (delay, work) => {
        waiting.push({ delay, work });
        return () => void waiting.splice(0);
      },
    });
    const step = async () => {
      const next = waiting.shift();
      next?.work();
      await vi.waitFor(() => expect(waiting).toHaveLength(1));
      return waiting[0]?.delay;
    };
    expect(await step()).toBe(15_000);
    expect(notice).not.toHaveBeenCalled();
    expect(await step()).toBe(3_600_000);
    expect(notice).toHaveBeenCalledExactlyOnceWith('建议提案办理', '逾期2件');
    expect(badge).toHaveBeenLastCalledWith(2);
    await step();
    expect(notice).toHaveBeenCalledOnce();
    expect(badge).toHaveBeenLastCalledWith(0);
    stop();
    expect(waiting).toEqual([]);
  });
});

test('期限日历：每行不超过75个字节，逗号分号换行都转义，行末是回车换行', () => {
  const title = '关于完善社区老年助餐服务、加快长者食堂建设并扩大覆盖面的建议';
  const text = icalendar(
    [{ id: 'deadline-7', day: '2026-12-31', title, says: '甲,乙;丙\n丁\\' }],
    '期限',
    '2026-03-20T01:02:03.000Z',
  );
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const whole = text.replaceAll('\r\n ', '');
  expect(whole).toContain(`SUMMARY:${title}\r\n`);
  expect(whole).toContain('DESCRIPTION:甲\\,乙\\;丙\\n丁\\\\\r\n');
  expect(whole).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(whole).toContain('DTSTAMP:20260320T010203Z');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('周清单：周一到周日，逾期的在最前，已答复的不列', () => {
  const row = (id: number, deadline: string, answered = false, lateUnits = 0) =>
    ({ id, deadline, answered, lateUnits }) as ScheduleRow;
  const rows = [
    row(1, '2026-03-17'),
    row(2, '2026-03-20'),
    row(3, '2026-03-22', false, 1),
    row(4, '2026-03-23'),
    row(5, '2026-03-29'),
    row(6, '2026-03-30'),
    row(7, '2026-03-18', true),
  ];
  const { monday, sunday, parts } = weeklyList(rows, '2026-03-20');
  expect([monday, sunday]).toEqual(['2026-03-16', '2026-03-22']);
  const ids = Object.fromEntries(Object.entries(parts).map(([part, of]) => [part, of.map(({ id }) => id)]));
  expect(ids).toEqual({ overdue: [1], thisWeek: [2, 3], nextWeek: [4, 5], lateUnits: [3] });
});

describe('工作台和催办', () => {
  let desk: Desk;
  let clerk: Person;
  beforeEach(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
  });
  afterEach(() => desk.close());

  async function lateItem() {
    const [unit] = await clerk.call('unit.list', { text: '教育局' });
    const unitId = unit?.id as number;
    const { id } = await clerk.call('proposal.create', { ...suggestion, role: 'lead', coUnitIds: [unitId] });
    await clerk.call('opinion.request', { proposalId: id, units: [{ unitId, dueOn: '2026-03-25' }] });
    return { id, unitId };
  }

  test('逾期次日可以催办，催过的隔三天才能再催，第三次写给单位领导；每次都记在经过里', async () => {
    const { id, unitId } = await lateItem();
    const refused = await clerk.refused('chase.send', { proposalId: id, unitIds: [unitId] });
    expect(refused.message).toContain('没有逾期未回');
    for (const [day, toLeader] of [
      ['26', false],
      ['29', false],
      ['31', null],
      ['32', true],
    ] as const) {
      desk.at(`2026-${day === '32' ? '04-01' : `03-${day}`}T01:00:00.000Z`);
      if (toLeader === null) {
        expect((await clerk.refused('chase.send', { proposalId: id, unitIds: [unitId] })).message).toContain(
          '2026年4月1日',
        );
        continue;
      }
      const { rows } = await clerk.call('chase.send', { proposalId: id, unitIds: [unitId] });
      expect(rows[0]?.sent.at(-1)).toMatchObject({ toLeader });
    }
    const { history } = await clerk.call('proposal.get', { proposalId: id });
    expect(history.filter(({ words }) => words.startsWith('催办')).map(({ words }) => words)).toEqual([
      '催办：市教育局（第1次催办）',
      '催办：市教育局（第2次催办）',
      '催办：市教育局（第3次催办（致单位领导））',
    ]);
  });

  test('工作台的每个数都点得开，点开的件数就是那个数', async () => {
    await lateItem();
    await clerk.call('proposal.create', { ...suggestion, number: '78', assignedOn: '2025-12-10' });
    desk.at('2026-04-01T01:00:00.000Z');
    const { counts } = await clerk.call('proposal.board', {});
    expect(counts).toMatchObject({ overdue: 1, awaiting: 1, lateUnits: 1, registered: 2, unassigned: 2 });
    expect((await clerk.call('proposal.list', { wait: 'late-unit' })).total).toBe(counts.lateUnits);
    expect((await clerk.call('proposal.list', { stage: 'owing', dueUntil: '2026-03-31' })).total).toBe(counts.overdue);
    expect((await clerk.call('reminder.get', {})).reminder).toEqual({ count: 2, words: '逾期1件，会办意见逾期1件' });
  });

  test('送达、反馈的件数随登记而变，只看我的只数我承办或负责的', async () => {
    const admin = await desk.signIn('admin');
    const { accounts } = await clerk.call('organisation.get', {});
    const accountId = accounts.find(({ displayName }) => displayName === '纪云舒')?.id ?? null;
    await admin.call('person.save', { name: '纪云舒', accountId });
    await clerk.call('proposal.create', { ...suggestion, handlerId: 1 });
    await clerk.call('proposal.create', { ...suggestion, number: '78' });
    expect((await clerk.call('proposal.board', { scope: 'mine' })).counts.registered).toBe(1);
    expect((await clerk.call('proposal.board', {})).counts.registered).toBe(2);
    expect((await clerk.call('proposal.list', { personId: 1 })).total).toBe(1);
  });

  test('红灯天数不小于黄灯天数的不收，什么也不改', async () => {
    const admin = await desk.signIn('admin');
    const failure = await admin.refused('desk.saveSettings', { amberDays: 3, redDays: 3 });
    expect(failure).toMatchObject({ field: 'redDays', message: '红灯天数应小于黄灯天数' });
    expect((await clerk.call('desk.settings', {})).amberDays).toBe(7);
    await admin.call('desk.saveSettings', { amberDays: 10, redDays: 2 });
    expect((await clerk.call('proposal.board', {})).amberDays).toBe(10);
  });

  test('没有在办的期限，导出日历时说明', async () => {
    expect((await clerk.refused('schedule.export', {})).message).toContain('没有在办的期限');
    await lateItem();
    const { files } = await clerk.call('schedule.export', {});
    const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });
});
