import { describe, expect, test } from 'vitest';
import { shipped } from '../../electron/dates/work-calendar.ts';
import { general } from '../../seeds/rule-packs/general.ts';
import { qingdao } from '../../seeds/rule-packs/qingdao.ts';
import { shanghai } from '../../seeds/rule-packs/shanghai.ts';
import { addMonths, daysLeftInWords, dayWithWeekday } from '../../shared/domain/dates/day.ts';
import { datesOf, mainOf } from '../../shared/domain/dates/deadline.ts';
import { checkEvent } from '../../shared/domain/dates/event-check.ts';
import type { DateFacts, DateRules } from '../../shared/domain/dates/facts.ts';
import { calendarOf } from '../../shared/domain/dates/workday.ts';
import type { DeadlineEvent } from '../../shared/model/dates/deadline.ts';
import type { RulePackBody } from '../../shared/model/dates/rules.ts';

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
    expect(due?.source).toBe(
      '《代表法》（2025年修正）第五十一条：有关机关、组织应当认真研究办理代表建议、批评和意见，与代表联系沟通，充分听取意见，并自交办之日起三个月内答复',
    );
  });

  test('交办单位限时早于法定期限的，以限时为准；晚于的，仍按法定期限', () => {
    expect(main({ ...item, dueOn: '2026-05-30' })?.day).toBe('2026-05-30');
    expect(main({ ...item, dueOn: '2026-07-30' })?.day).toBe('2026-06-20');
  });

  test('限时晚于规定期限的，怎么算里写明限时和为什么不用', () => {
    expect(main({ ...item, dueOn: '2026-07-30' })?.steps).toEqual([
      '交办2026年3月20日 + 3个月 = 2026年6月20日',
      '交办单位限时2026年7月30日',
      '限时晚于规定的期限，仍以2026年6月20日为准',
    ]);
    expect(main({ ...item, dueOn: '2026-06-20' })?.steps.at(-1)).toBe('限时与上述日期同一天');
  });

  const at = (assignedOn: string, events: readonly DeadlineEvent[] = []): DateFacts => ({
    ...{ ...item, facts: [{ event: 'assigned', day: assignedOn }] },
    events,
  });
  const carrying = (pack: RulePackBody) => ({ pack: { ...pack, carryOver: true }, calendar: rules.calendar });
  const approval = { id: 1, kind: 'extend', on: '2025-08-20', round: 1, approver: '代表工委', reason: '复杂' } as const;

  test('顺延的规则下，延期后的日期遇休息日一样顺延，内部日期随之', () => {
    for (const until of [null, '2025-12-06', '2025-12-07']) {
      const dates = datesOf(at('2025-06-06', [{ ...approval, until }]), carrying(shanghai));
      expect(mainOf(dates, 'lead')?.day).toBe('2025-12-08');
      expect(dates.find(({ key }) => key === 'officeReview')?.day).toBe('2025-11-28');
      expect(dates.find(({ key }) => key === 'draft')?.day).toBe('2025-11-08');
    }
    expect(mainOf(datesOf(at('2025-06-06'), carrying(shanghai)), 'lead')?.day).toBe('2025-09-08');
  });

  const refused = (facts: DateFacts, event: DeadlineEvent, by: DateRules) => {
    try {
      checkEvent(facts, event, by);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('不起作用的记录不收，说明为什么', () => {
    const late = { ...approval, on: '2025-12-09', until: null };
    expect(refused(at('2025-06-06'), late, carrying(shanghai))).toBe(
      '批准日期2025年12月9日晚于延期后的日期2025年12月8日，延期已经没有意义，请核对批准日期和延至的日期。',
    );
    const years = { ...approval, on: '2028-01-01', until: '2025-10-01' };
    expect(refused(at('2025-06-06'), years, carrying(general))).toContain('晚于延期后的日期');
    const pause = { id: 1, kind: 'pause', on: '2026-03-16', reason: '调研' } as const;
    expect(refused(at('2025-12-15'), pause, carrying(qingdao))).toBe(
      '规定的期限到2026年3月16日前已经满了，2026年3月16日只是遇休息日顺延到的一天，这时暂停不起作用；需要时请登记延期。',
    );
    expect(refused(at('2025-12-15'), { ...pause, on: '2026-03-15' }, carrying(qingdao))).toBe('');
    const sunday = { ...approval, on: '2025-08-20', until: '2025-09-07' };
    expect(refused(at('2025-06-06'), sunday, carrying(general))).toContain('不晚于现在的期限');
  });

  test('暂停和恢复之间没有应计的日子，恢复不收', () => {
    const byDays = {
      calendar: rules.calendar,
      pack: {
        carryOver: false,
        limits: general.limits.map((each) =>
          each.key === 'reply' ? { ...each, number: 60, unit: 'workday' as const } : each,
        ),
      },
    };
    const pause = { id: 1, kind: 'pause', on: '2026-04-11', reason: '调研' } as const;
    const resume = { id: 2, kind: 'resume', on: '2026-04-13', reason: '恢复' } as const;
    expect(refused(at('2026-03-20', [pause]), resume, byDays)).toContain('这次暂停不改变期限');
    expect(refused(at('2026-03-20', [pause]), { ...resume, on: '2026-04-14' }, byDays)).toBe('');
  });

  test('原期限过后才批准的延期，收下并在怎么算里写明；还在暂停的，延期后仍是暂停', () => {
    const after = { ...approval, on: '2026-07-01', until: '2026-07-01' };
    const due = main(
      at('2026-03-20', [
        { id: 1, kind: 'pause', on: '2026-06-01', reason: '调研' },
        { ...after, id: 2 },
      ]),
    );
    expect([due?.day, due?.paused]).toEqual(['2026-07-01', true]);
    expect(due?.steps).toContain('同意延期时原期限2026年6月20日已过，请核对批准日期');
  });

  test('更正后的起算日晚于限时，不收', () => {
    const event = {
      id: 1,
      kind: 'correctStart',
      on: '2026-05-01',
      start: 'received',
      from: null,
      day: '2026-04-21',
      reason: '更正',
    } as const;
    expect(refused({ ...at('2026-03-20'), dueOn: '2026-04-20' }, event, rules)).toContain(
      '晚于交办单位限时2026年4月20日',
    );
  });

  test('公开自成文之日起算，依据信息公开条例第二十六条；本单位定为自送达起的，从送达算', () => {
    const facts = [
      ...item.facts,
      { event: 'signed', day: '2026-06-10' },
      { event: 'delivered', day: '2026-06-15' },
    ] as const;
    const published = (by: DateRules) => datesOf({ ...item, facts }, by).find(({ key }) => key === 'publish');
    expect(published(rules)).toMatchObject({
      day: '2026-07-09',
      source: '《政府信息公开条例》（2019年修订）第二十六条：应当自该政府信息形成或者变更之日起20个工作日内及时公开',
    });
    expect(published(rules)?.steps[0]).toContain('成文2026年6月10日 + 20个工作日');
    const own = general.limits.map((each) =>
      each.key === 'publish' ? { ...each, start: 'delivered' as const } : each,
    );
    expect(published({ ...rules, pack: { ...general, limits: own } })?.steps[0]).toContain('送达2026年6月15日');
  });

  test('重新答复后公开期限另算，原来那次公开不算数', () => {
    const first = [
      ...item.facts,
      { event: 'signed', day: '2026-04-01', round: 1 },
      { event: 'published', day: '2026-04-10', round: 1 },
    ] as const;
    const due = (facts: DateFacts['facts']) => datesOf({ ...item, facts }, rules).find(({ key }) => key === 'publish');
    expect(due(first)?.doneOn).toBe('2026-04-10');
    const again = [
      ...first,
      { event: 'requested', day: '2026-05-01', round: 2 },
      { event: 'signed', day: '2026-06-10', round: 2 },
    ] as const;
    expect(due(again)).toMatchObject({ day: '2026-07-09', doneOn: null });
    const done = [...again, { event: 'published', day: '2026-06-20', round: 2 }] as const;
    expect(due(done)?.doneOn).toBe('2026-06-20');
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
