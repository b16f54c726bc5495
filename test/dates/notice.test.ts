import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shipped } from '../../electron/dates/work-calendar.ts';
import { readCalendar } from '../../shared/domain/dates/calendar-reading.ts';
import { addDays } from '../../shared/domain/dates/day.ts';
import { calendarOf, isWorkday } from '../../shared/domain/dates/workday.ts';

const folder = join(import.meta.dirname, '..', 'samples', 'notices');
const second = join(import.meta.dirname, '..', '..', '..', 'shared', 'calendar');
const samples = readdirSync(folder).sort();

/** Labour Day of 2019 was changed by a later notice: what this one said of it is no longer in the calendar. */
const amendedLater = new Set(['2019-04-28', '2019-05-02', '2019-05-03', '2019-05-05']);

function differences(days: Parameters<typeof calendarOf>[0][number]['days'], year: number) {
  const read = calendarOf([{ year, days }]);
  const supplied = calendarOf(shipped());
  const first = days[0]?.day ?? '';
  const different: string[] = [];
  for (let day = first < `${year}-01-01` ? first : `${year}-01-01`; day < `${year}-12-28`; day = addDays(day, 1))
    if (isWorkday(read, day) !== isWorkday(supplied, day) && !amendedLater.has(day)) different.push(day);
  return different;
}

describe('国务院办公厅的通知照网页、照文件原样粘贴', () => {
  test.each(samples)('%s：读出全年每一天，网页的头尾、落款日期、印发日期略过并列明', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const year = Number(name.slice(0, 4));
    for (const given of [null, year]) {
      const read = readCalendar(text, given);
      expect([read.year, read.problems, read.doubts, read.whole]).toEqual([year, [], [], true]);
      expect(differences(read.days, year)).toEqual([]);
      const passed = read.passed.join('\n');
      expect(passed).toContain('各省、自治区、直辖市人民政府');
      expect(passed.replace(/0(?=\d月)/, '')).toMatch(/20\d\d年1?\d月\d+日/);
      expect(passed).not.toMatch(/[一二三四五六七]、/);
    }
  });

  test('通知与页面所填的年份不同，指出来，不把日子算到别的年', () => {
    const text = readFileSync(join(folder, '2025-broken-lines.txt'), 'utf8');
    expect(readCalendar(text, 2026).problems[0]).toBe('通知写的是2025年的安排，所填年份是2026年，请核对');
  });

  test('换行落在日期、括号、字词中间，读出来一样', () => {
    const plain = readFileSync(join(folder, '2026-page.txt'), 'utf8');
    const body = plain.slice(plain.indexOf('一、元旦'), plain.indexOf('节假日期间'));
    const whole = readCalendar(body, 2026);
    for (let width = 9; width < 60; width++) {
      const broken = body
        .split('\n')
        .map((line) => line.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '')
        .join('\n');
      const read = readCalendar(broken, 2026);
      expect([width, read.problems, read.days]).toEqual([width, [], whole.days]);
    }
  });

  test('网页上的发布时间单列一行，不当作表格；真表格里别年的日期略过，本年缺休班的仍指出', () => {
    const head = '成文日期：2026-11-05\n2026-11-05 16:30\n2027-01-02\n';
    const read = readCalendar(`${head}元旦：1月1日（周五）至3日（周日）放假，共3天。`, 2027);
    expect([read.problems, read.days.map(({ day }) => day)]).toEqual([[], ['2027-01-01', '2027-01-02', '2027-01-03']]);
    expect(read.passed).toEqual(['成文日期：2026-11-05', '2026-11-0516:30', '2027-01-02']);
    const table = readCalendar('2026-11-05 16:30\n2027-01-01\t元旦\t休\n2027-01-09\t元旦\n来源：政府网', null);
    expect(table.problems).toEqual(['第3行没有写明休还是班，请补上']);
    expect(table.passed).toEqual(['2026-11-05 16:30', '来源：政府网']);
  });

  test('新闻网页上的表格：节日、放假时间、调休上班、天数，一行一个节日', () => {
    const rows = [
      '2026年放假安排一览',
      '节日\t放假时间\t调休上班日期\t放假天数',
      '元旦\t1月1日（周四）至3日（周六）\t1月4日（周日）\t3天',
      '春节\t2月15日（周日）至23日（周一）\t2月14日（周六）、2月28日（周六）\t9天',
      '清明节\t4月4日（周六）至6日（周一）\t无\t3天',
      '劳动节\t5月1日（周五）至5日（周二）\t5月9日（周六）\t5天',
      '端午节\t6月19日（周五）至21日（周日）\t——\t3天',
      '中秋节\t9月25日（周五）至27日（周日）\t不调休\t3天',
      '国庆节\t10月1日（周四）至7日（周三）\t9月20日（周日）、10月10日（周六）\t7天',
      '制表：2025年11月4日',
    ];
    const read = readCalendar(rows.join('\n'), null);
    expect([read.year, read.problems, read.doubts, read.whole]).toEqual([2026, [], [], true]);
    expect(differences(read.days, 2026)).toEqual([]);
    const wrong = readCalendar(
      rows.join('\n').replace('9月20日（周日）', '9月20日（周六）').replace('9天', '8天'),
      null,
    );
    expect(wrong.problems.join('；')).toContain('写明8天，按日期算是9天');
    expect(wrong.problems.join('；')).toContain('2026年9月20日是周日，通知里写的是周六');
  });

  test('有日期、有放假字样却没有读成的，提示核对，不悄悄略过', () => {
    const read = readCalendar('元旦：1月1日放假1天。春节2月10日这一天全国各地各单位按照往年的惯例统一放假。', 2027);
    expect(read.doubts[0]).toBe(
      '「春节2月10日这一天全国各地各单位按照往年的惯例统一放假。」没有读成放假或上班，请核对',
    );
  });
});

test('「延长春节假期至2月2日」没有写从哪天起，提示核对；「2月3日起正常上班」说清为什么不收', () => {
  const text = '一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。';
  expect(readCalendar(text, null).problems).toEqual(['2020年2月3日（周一）本来就是工作日，不必写调休上班，请核对日期']);
  const first = readCalendar('延长2020年春节假期至2月2日。1月31日至2月2日放假。', 2020);
  expect([first.problems, first.doubts]).toEqual([[], ['「延长2020年春节假期至2月2日。」没有读成放假或上班，请核对']]);
  expect(first.days.map(({ day }) => day)).toEqual(['2020-01-31', '2020-02-01', '2020-02-02']);
});

describe('一句一句的说法', () => {
  const said = (text: string, halves: 'work' | 'off' = 'work') =>
    readCalendar(text, 2026, halves).days.map(
      ({ day, off, half }) => `${day.slice(5)}${half ? '半' : ''}${off ? '休' : '班'}`,
    );
  test.each([
    ['12月5日上班，12月11日补休', ['12-05班', '12-11休']],
    ['12月11日补休，12月5日上班。', ['12-05班', '12-11休']],
    ['12月5日（周六）调休上班；12月11日（周五）放假', ['12-05班', '12-11休']],
    ['12月5日、12月6日上班，12月10至11日补休', ['12-05班', '12-06班', '12-10休', '12-11休']],
    ['12月5日补班，11日休息', ['12-05班', '12-11休']],
    ['1月1日至3日放假\n1月4日上班', ['01-01休', '01-02休', '01-03休', '01-04班']],
    ['10月1日起至3日放假。10月10日（周六）上班', ['10-01休', '10-02休', '10-03休', '10-10班']],
    ['10月1日－10月3日放假', ['10-01休', '10-02休', '10-03休']],
    ['１月１日—３日，全天放假', ['01-01休', '01-02休', '01-03休']],
  ])('「%s」，每一半都读', (text, days) => {
    const read = readCalendar(text, 2026);
    expect(read.problems).toEqual([]);
    expect(said(text)).toEqual(days);
  });

  test.each([
    ['妇女节：3月9日妇女放假半天。', '03-09'],
    ['5月4日放假半天', '05-04'],
    ['12月31日下午放假', '12-31'],
    ['12月31日休息半天。', '12-31'],
    ['2026-03-09\t妇女节\t半天', '03-09'],
  ])('「%s」是放假半天，本单位算工作日就计入，算休息日就不计', (text, day) => {
    expect(said(text)).toEqual([`${day}半班`]);
    expect(said(text, 'off')).toEqual([`${day}半休`]);
    for (const halves of ['work', 'off'] as const) {
      const { days } = readCalendar(text, 2026, halves);
      expect(isWorkday(calendarOf([{ year: 2026, days }]), `2026-${day}`)).toBe(halves === 'work');
    }
  });

  test('放假半天遇周日不补假，仍是休息日', () => {
    const { days, problems } = readCalendar('3月8日妇女放假半天', 2026);
    expect(problems).toEqual([]);
    expect(isWorkday(calendarOf([{ year: 2026, days }]), '2026-03-08')).toBe(false);
  });

  test.each([
    ['取消10月10日上班', '改写成哪天放假、哪天上班'],
    ['10月10日不上班', '改写成哪天放假、哪天上班'],
    ['10月10日上班调整为10月11日上班', '请只留改动后的'],
    ['12月11日调休', '没有写明是放假还是上班'],
  ])('「%s」两可，不猜，说清怎样改写', (text, sentence) => {
    const read = readCalendar(text, 2026);
    expect(read.problems.join()).toContain(sentence);
  });
});

if (existsSync(second)) {
  /** The notice as the office writes it, made from the second source. */
  function written(year: number): string {
    const { days } = JSON.parse(readFileSync(join(second, `${year}.json`), 'utf8')) as {
      days: { name: string; date: string; isOffDay: boolean }[];
    };
    const weekday = (day: string) => `周${'日一二三四五六'[new Date(Date.parse(day)).getUTCDay()]}`;
    const say = (day: string) =>
      `${day.startsWith(`${year}`) ? '' : `${day.slice(0, 4)}年`}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${weekday(day)}）`;
    const lines: string[] = [];
    for (const name of new Set(days.map((each) => each.name))) {
      const off = days.filter((each) => each.name === name && each.isOffDay).map(({ date }) => date);
      const runs: string[][] = [];
      for (const day of off) {
        const run = runs.at(-1);
        if (run && addDays(run.at(-1) ?? '', 1) === day) run.push(day);
        else runs.push([day]);
      }
      const on = days.filter((each) => each.name === name && !each.isOffDay).map(({ date }) => say(date));
      const rests = runs.map((run) => {
        const [first = '', to = ''] = [run[0], run.at(-1)];
        if (run.length === 1) return `${say(first)}放假1天。`;
        const end = first.startsWith(`${year}`) || !to.startsWith(`${year}`) ? say(to) : `${year}年${say(to)}`;
        return `${say(first)}至${end}放假调休，共${run.length}天。`;
      });
      lines.push(
        `　　${'一二三四五六七八九十'[lines.length]}、${name}：${rests.join('')}${on.length > 0 ? `${on.join('、')}上班。` : ''}`,
      );
    }
    return `国务院办公厅关于${year}年部分节假日安排的通知
成文日期：${year - 1}年11月04日　发布日期：${year - 1}-11-04
各省、自治区、直辖市人民政府：
　　经国务院批准，现将${year}年元旦、春节等放假调休日期的具体安排通知如下。
${lines.join('\n')}
国务院办公厅
${year - 1}年11月4日
国务院办公厅秘书局 ${year - 1}年11月4日印发`;
  }

  test.each([2008, 2010, 2013, 2016, 2018, 2019, 2021, 2022, 2023, 2024, 2025, 2026])(
    '%i年：由另一来源写成通知的样子再读，每一天相同',
    (year) => {
      const read = readCalendar(written(year), null);
      expect([read.year, read.problems]).toEqual([year, []]);
      const source = JSON.parse(readFileSync(join(second, `${year}.json`), 'utf8')) as {
        days: { date: string; isOffDay: boolean }[];
      };
      const expected = source.days.map(({ date, isOffDay }) => `${date}${isOffDay}`).sort();
      expect(read.days.map(({ day, off }) => `${day}${off}`).sort()).toEqual(expected);
    },
  );
}
