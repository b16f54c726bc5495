import { describe, expect, test } from 'vitest';
import { shipped } from '../../electron/dates/work-calendar.ts';
import { general } from '../../seeds/rule-packs/general.ts';
import { addMonths, daysLeftInWords, dayWithWeekday } from '../../shared/domain/dates/day.ts';
import { datesOf, mainOf } from '../../shared/domain/dates/deadline.ts';
import type { DateFacts } from '../../shared/domain/dates/facts.ts';
import { calendarOf } from '../../shared/domain/dates/workday.ts';

describe('期限', () => {
  test.each([
    ['2026-03-31', 3, '2026-06-30'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-07-01', 3, '2026-10-01'],
    ['2026-02-16', 3, '2026-05-16'],
    ['2023-11-30', 3, '2024-02-29'],
  ])('按月计算的，%s 起 %i 个月，到期日是 %s；没有对应日的，为月末最后一日', (start, months, due) => {
    expect(addMonths(start, months)).toBe(due);
  });

  const item = {
    kind: 'npc-suggestion',
    level: 'municipal',
    role: 'lead',
    dueOn: null,
    consent: 'unknown',
    facts: [{ event: 'assigned', day: '2026-03-20' }],
    asked: [],
    events: [],
  } as const satisfies DateFacts;
  const rules = { pack: general, calendar: calendarOf(shipped()) };
  const main = (facts: DateFacts) => mainOf(datesOf(facts, rules), facts.role);

  test('代表建议自交办之日起三个月内答复，并说明怎样算出', () => {
    const due = main(item);
    expect(due?.day).toBe('2026-06-20');
    expect(due?.steps).toEqual(['交办2026年3月20日 + 3个月 = 2026年6月20日']);
    expect(due?.source).toBe('《代表法》（2025年修正）第五十一条：自交办之日起三个月内答复');
  });

  test('交办单位限时早于法定期限的，以限时为准；晚于的，仍按法定期限', () => {
    expect(main({ ...item, dueOn: '2026-05-30' })?.day).toBe('2026-05-30');
    expect(main({ ...item, dueOn: '2026-07-30' })?.day).toBe('2026-06-20');
  });

  test('我方会办的，自收到之日起1个月内反馈会办意见', () => {
    const received = { event: 'received', day: '2026-03-25' } as const;
    expect(main({ ...item, role: 'co', facts: [...item.facts, received] })?.day).toBe('2026-04-25');
  });

  test('参阅件不需要答复，没有期限', () => {
    expect(main({ ...item, role: 'reference' })).toBeNull();
  });

  test('日期在句子里带星期，剩余天数用话说', () => {
    expect(dayWithWeekday('2026-03-20')).toBe('2026年3月20日（周五）');
    expect(daysLeftInWords('2026-06-15', '2026-06-20')).toBe('还剩5天');
    expect(daysLeftInWords('2026-06-20', '2026-06-20')).toBe('今天到期');
    expect(daysLeftInWords('2026-06-23', '2026-06-20')).toBe('已逾期3天');
  });
});
