import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shipped } from '../../electron/dates/work-calendar.ts';
import { calendarProblems } from '../../shared/domain/dates/calendar-check.ts';
import { readCalendar } from '../../shared/domain/dates/calendar-reading.ts';
import { addDays, addMonths } from '../../shared/domain/dates/day.ts';
import { runLimit } from '../../shared/domain/dates/reckoning.ts';
import { addWorkdays, calendarOf, isWorkday } from '../../shared/domain/dates/workday.ts';

const calendar = calendarOf(shipped());
const clock = { calendar, carryOver: false, pauses: [] };

describe('工作日', () => {
  test.each([
    ['2026-02-09', 5, '2026-02-14'],
    ['2026-02-09', 10, '2026-02-28'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-04-29', 5, '2026-05-09'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-09-28', 7, '2026-10-13'],
    ['2025-01-20', 10, '2025-02-08'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2018-05-02', 20, '2018-05-30'],
  ])('%s起%i个工作日，到期日是%s', (start, count, due) => {
    expect(addWorkdays(calendar, start, count)).toBe(due);
    const reckoned = runLimit({ number: count, unit: 'workday' }, start, '收到', clock);
    expect(reckoned.day).toBe(due);
    expect(reckoned.provisional).toBe(false);
  });

  test.each([
    ['2026-03-31', '2026-06-30', '2026-06-30'],
    ['2025-11-30', '2026-02-28', '2026-02-28'],
    ['2026-07-01', '2026-10-01', '2026-10-08'],
    ['2026-02-16', '2026-05-16', '2026-05-18'],
  ])('%s起3个月是%s；打开顺延后是%s', (start, plain, carried) => {
    expect(addMonths(start, 3)).toBe(plain);
    expect(runLimit({ number: 3, unit: 'month' }, start, '交办', clock).day).toBe(plain);
    expect(runLimit({ number: 3, unit: 'month' }, start, '交办', { ...clock, carryOver: true }).day).toBe(carried);
  });

  test('国庆前一天加一个工作日，落在节后第一天', () => {
    expect(addWorkdays(calendar, '2026-09-30', 1)).toBe('2026-10-08');
  });

  test('期限可以落在调休上班的周六，算法里说明放假不计、调休计入', () => {
    const reckoned = runLimit({ number: 10, unit: 'workday' }, '2026-02-09', '收到2026年2月9日', clock);
    expect(reckoned.steps).toEqual([
      '收到2026年2月9日 + 10个工作日 = 2026年2月28日（周六，调休上班）',
      '其间2月14日（周六）调休上班，计入',
      '其间2月15日至2月23日放假，不计',
      '其间2月28日（周六）调休上班，计入',
    ]);
  });

  test('算到还没有录入放假安排的年份，期限标为暂定', () => {
    const reckoned = runLimit({ number: 10, unit: 'workday' }, '2026-12-25', '收到2026年12月25日', clock);
    expect(reckoned.provisional).toBe(true);
    expect(reckoned.steps.join('')).toContain('2027年的放假安排还没有录入');
  });
});

describe('年末几天', () => {
  const workdays = (count: number, start: string, known = calendar) =>
    runLimit({ number: count, unit: 'workday' }, start, '收到', { ...clock, calendar: known });

  test('下一年的放假安排还没有录入，12月28日起的期限暂定；录入后才确定', () => {
    expect(workdays(3, '2026-12-22').provisional).toBe(false);
    const last = workdays(4, '2026-12-22');
    expect([last.day, last.provisional]).toEqual(['2026-12-28', true]);
    expect(last.steps.at(-1)).toBe(
      '2027年的放假安排还没有录入，元旦放假可能动到2026年12月28日以后，暂定，录入后自动重算',
    );
    const next = { year: 2027, days: [{ day: '2026-12-31', off: true, half: false, name: '元旦' }] };
    const settled = calendarOf([...shipped(), next]);
    expect(workdays(4, '2026-12-22', settled).provisional).toBe(false);
    expect(workdays(7, '2026-12-22', settled)).toMatchObject({ day: '2027-01-01', provisional: false });
    expect(workdays(4, '2025-12-22').provisional).toBe(false);
  });

  test('按月算又不顺延的，与放假安排无关，不标暂定；顺延的，落在年末几天暂定', () => {
    const month = (carryOver: boolean, start: string) =>
      runLimit({ number: 3, unit: 'month' }, start, '交办', { ...clock, carryOver });
    expect(month(false, '2026-09-29').provisional).toBe(false);
    expect(month(true, '2026-09-29').provisional).toBe(true);
    expect(month(true, '2026-09-24').provisional).toBe(false);
  });

  test('历年通知改动上年日子的，都在12月28日以后', () => {
    const before = shipped().flatMap(({ year, days }) =>
      days.filter(({ day, name }) => name === '元旦' && day >= `${year}-12-01`).map(({ day }) => day.slice(5)),
    );
    expect(before.length).toBeGreaterThan(4);
    expect(before.every((day) => day >= '12-28')).toBe(true);
  });
});

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'calendar');
const years = Array.from({ length: 20 }, (_, index) => 2007 + index);

if (existsSync(folder)) {
  describe('工作日历与另一来源相同', () => {
    test('2007—2026年每一天', () => {
      type Named = { days: { name: string; date: string; isOffDay: boolean }[] };
      const second = new Map<string, boolean>();
      for (const year of years) {
        const { days } = JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')) as Named;
        for (const { date, isOffDay } of days) second.set(date, isOffDay);
      }
      const different: string[] = [];
      for (let day = '2007-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
        const weekday = new Date(Date.parse(day)).getUTCDay();
        const off = second.get(day) ?? (weekday === 0 || weekday === 6);
        if (isWorkday(calendar, day) === off) different.push(day);
      }
      expect(different).toEqual([]);
    });

    test('20个年份的文件都能作为 JSON 读入；把周一写成调休上班的，指出来', () => {
      for (const year of years) {
        const read = readCalendar(readFileSync(join(folder, `${year}.json`), 'utf8'), null);
        const problems = year === 2020 ? ['2020年2月3日（周一）本来就是工作日，不必写调休上班，请核对日期'] : [];
        expect([year, read.year, read.problems]).toEqual([year, year, problems]);
      }
    });
  });
} else {
  test('没有 ../shared/calendar，2007—2026年没有逐日核对；自带的年份没有自相矛盾', () => {
    console.warn('没有 ../shared/calendar：工作日历没有与另一来源逐日核对');
    for (const { year, days } of shipped()) expect([year, calendarProblems(year, days)]).toEqual([year, []]);
  });
}

const notice = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。
二、春节：2月5日（农历腊月二十九、周五）至11日（农历正月初六、周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

describe('国务院办公厅放假通知', () => {
  test('粘贴通知正文，读出放假和上班的每一天', () => {
    const { year, days, problems, doubts, missing } = readCalendar(notice, null);
    expect({ year, problems, doubts, missing }).toEqual({ year: 2027, problems: [], doubts: [], missing: [] });
    expect(days.filter(({ off }) => off)).toHaveLength(3 + 7 + 3 + 5 + 1 + 1 + 7);
    expect(days.filter(({ off }) => !off).map(({ day }) => day)).toEqual([
      '2027-01-09',
      '2027-01-31',
      '2027-02-14',
      '2027-04-25',
      '2027-05-08',
      '2027-09-26',
      '2027-10-09',
    ]);
    expect(days.find(({ day }) => day === '2027-02-07')?.name).toBe('春节');
  });

  test.each([
    [
      2024,
      `一、元旦：1月1日放假，与周末连休。二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。
鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。七、国庆节：10月1日至7日放假调休，共7天。
9月29日（星期日）、10月12日（星期六）上班。节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。2023年10月25日`,
    ],
    [
      2023,
      `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。二、春节：1月21日至27日放假调休，共7天。
1月28日（星期六）、1月29日（星期日）上班。三、清明节：4月5日放假，共1天。四、劳动节：4月29日至5月3日放假调休，共5天。
4月23日（星期日）、5月6日（星期六）上班。五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
    ],
    [
      2025,
      `一、元旦：1月1日（周三）放假1天，不调休。二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。
1月26日（周日）、2月8日（周六）上班。三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
    ],
  ])('%i年的通知读出来，全年每一天与程序自带的相同', (year, text) => {
    const read = readCalendar(text, year);
    expect([read.problems, read.doubts, read.missing]).toEqual([[], [], []]);
    const fromNotice = calendarOf([{ year, days: read.days }]);
    const different: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-20`; day = addDays(day, 1))
      if (isWorkday(fromNotice, day) !== isWorkday(calendar, day)) different.push(day);
    expect(different).toEqual([]);
  });

  test('只粘贴一段也读得出来，并提示还缺哪些节日', () => {
    const read = readCalendar('1月1日至3日放假调休，共3天。1月4日（周日）上班。', 2026);
    expect(read.problems).toEqual([]);
    expect(read.days.map(({ day, off }) => [day, off])).toEqual([
      ['2026-01-01', true],
      ['2026-01-02', true],
      ['2026-01-03', true],
      ['2026-01-04', false],
    ]);
    expect(read.missing.join('')).toContain('没有读到春节的放假安排');
  });

  test('元旦从上年12月31日起放的，读出上年的日子', () => {
    const read = readCalendar('2023年元旦：2022年12月31日至2023年1月2日放假调休，共3天。', 2023);
    expect([read.problems, read.days.map(({ day }) => day)]).toEqual([[], ['2022-12-31', '2023-01-01', '2023-01-02']]);
  });

  test.each([
    ['1月1日至3日放假调休，共4天。', '写明4天，按日期算是3天'],
    ['1月1日（周五）放假1天。', '2026年1月1日是周四，通知里写的是周五'],
    ['1月1日至3日放假，共3天。1月5日上班。', '本来就是工作日'],
    ['1月1日至3日放假，共3天。1月3日（周六）上班。', '既写放假又写上班'],
    ['2月28日至2月30日放假，共3天。', '并不存在的日期'],
    ['2025年5月1日至3日放假，共3天。', '不在2026年'],
    ['今年的安排另行通知。', '没有读到放假或上班的日期'],
  ])('通知写「%s」，指出：%s', (text, sentence) => {
    expect(readCalendar(text, 2026).problems.join('；')).toContain(sentence);
  });

  test('JSON：chinese-days 的两张表也能读；残缺的说清楚', () => {
    const json = '{"holidays":{"2027-01-01":"New Year,元旦,1"},"workdays":{"2027-01-09":"New Year,元旦,1"}}';
    expect(readCalendar(json, null)).toMatchObject({
      year: 2027,
      problems: [],
      days: [
        { day: '2027-01-01', off: true, name: '元旦' },
        { day: '2027-01-09', off: false, name: '元旦' },
      ],
    });
    expect(readCalendar('{"days": [', null).problems).toEqual(['这段 JSON 不完整，读不出来，请重新复制']);
    expect(readCalendar('{"days": [{"date": "2027-02-30", "isOffDay": true}]}', null).problems[0]).toContain(
      '并不存在',
    );
  });

  test('表格三列：日期、名称、休或班；写错的行指出来', () => {
    const read = readCalendar('日期\t名称\t安排\n2027-01-01\t元旦\t休\n2027/1/9\t元旦\t班', null);
    expect([read.year, read.problems, read.days.length]).toEqual([2027, [], 2]);
    expect(readCalendar('2027-02-30,春节,休', null).problems.join('')).toContain('并不存在');
  });
});
