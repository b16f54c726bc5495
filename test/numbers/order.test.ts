import { describe, expect, test } from 'vitest';
import { bearerInWords } from '../../shared/domain/numbers/bearer.ts';
import { impossibleNumber, orderQuestion } from '../../shared/domain/numbers/order.ts';
import { pastedNumbers } from '../../shared/domain/numbers/pasted-numbers.ts';

const at = (n: number, year = 2026) => ({ code: '临民函', year, n });
const around = { next: 4, lower: { n: 3, day: '2026-04-02' }, higher: null, lastYear: 2026, assignedOn: null };
const codeOf = (...asked: Parameters<typeof orderQuestion>) => orderQuestion(...asked)?.failure.code ?? null;

describe('文号的次序', () => {
  test('按顺序的下一号，日期不早于前面的号，不用问', () => {
    expect(codeOf(at(4), '2026-04-02', around)).toBeNull();
    expect(
      codeOf(at(1), '2026-01-01', { next: 1, lower: null, higher: null, lastYear: null, assignedOn: null }),
    ).toBeNull();
    expect(
      codeOf(at(1, 2027), '2027-01-04', { next: 1, lower: null, higher: null, lastYear: 2026, assignedOn: null }),
    ).toBeNull();
  });

  test('日期早于前面的号、晚于后面的号，跳号，年份不相接，都要问，并说明是哪一号', () => {
    expect(orderQuestion(at(4), '2026-03-20', around)?.message).toContain(
      '早于它前面的临民函〔2026〕3号（2026-04-02）',
    );
    const higher = { n: 9, day: '2026-04-05' };
    expect(codeOf(at(7), '2026-04-06', { ...around, next: 10, higher })).toBe('number.day-after');
    expect(codeOf(at(7), '2026-04-04', { ...around, next: 10, higher })).toBeNull();
    expect(codeOf(at(6), '2026-04-06', around)).toBe('number.skips');
    expect(codeOf(at(1, 2020), '2020-01-01', { ...around, next: 1, lower: null })).toBe('number.year-apart');
    expect(codeOf(at(1, 2099), '2099-01-01', { ...around, next: 1, lower: null })).toBe('number.year-apart');
  });

  test('一个代字的第一号，日期早于交办、晚于交办两年以上，要问', () => {
    const first = { next: 1, lower: null, higher: null, lastYear: null, assignedOn: '2026-03-20' };
    expect(codeOf(at(1), '2026-05-01', first)).toBeNull();
    expect(codeOf(at(1), '2026-03-01', first)).toBe('number.far-from-item');
    expect(codeOf(at(1, 2099), '2099-05-01', first)).toBe('number.far-from-item');
    expect(codeOf(at(1, 2099), '2099-05-01', { ...first, assignedOn: null })).toBeNull();
  });

  test('文号的年份就是日期的年份；比今天晚一个月以上的日期不收', () => {
    expect(impossibleNumber(at(3, 2036), '2026-03-20', '2026-03-20')?.failure.code).toBe('number.other-year');
    expect(impossibleNumber(at(3), '2026-06-20', '2026-03-20')?.failure.code).toBe('number.day-ahead');
    expect(impossibleNumber(at(3), '2026-03-25', '2026-03-20')).toBeNull();
  });

  test('说得出一个号给了谁', () => {
    const blank = { letterKind: null, paper: null, number: '77', title: '关于助餐的建议', about: '', caseId: null };
    expect(bearerInWords({ ...blank, usedFor: 'letter', letterKind: 'opinion' })).toBe(
      '第77号《关于助餐的建议》的会办意见',
    );
    const reminder = { ...blank, usedFor: 'paper' as const, paper: 'reminder' as const, about: '市教育局' };
    expect(bearerInWords(reminder)).toBe('第77号《关于助餐的建议》的催办函（市教育局）');
    expect(bearerInWords({ ...blank, usedFor: 'elsewhere', about: '低保告知函' })).toBe('程序以外的「低保告知函」');
    expect(bearerInWords({ ...blank, usedFor: 'elsewhere', caseId: 5 })).toBe('导入的第77号《关于助餐的建议》');
  });
});

describe('粘贴的用号表', () => {
  test('一行一个或一段连号，栏目次序不论，表头和空行略过', () => {
    const text =
      '文号\t日期\t事由\r\n\r\n临民函[2026]003号\t2026.3.1\t拨付资金的函\n2、临民函〔2026〕5—7号，2026年3月10日，复核告知函';
    const read = pastedNumbers(text);
    expect(read.unread).toEqual([]);
    expect(read.entries).toEqual([
      { number: '临民函〔2026〕3号', day: '2026-03-01', about: '拨付资金的函' },
      ...[5, 6, 7].map((n) => ({ number: `临民函〔2026〕${n}号`, day: '2026-03-10', about: '复核告知函' })),
    ]);
  });

  test('读不懂的行指明是第几行、缺什么，不猜', () => {
    const read = pastedNumbers(
      '临民函2026年3号 2026-03-01 甲\n临民函〔2026〕4号 乙\n临民函〔2026〕5号 2026-03-01\n临民函〔2026〕9—6号 2026-03-01 丁',
    );
    expect(read.entries).toEqual([]);
    expect(read.unread.map(({ line, why }) => `${line}${why}`)).toEqual([
      '1没有完整的文号',
      '2没有日期',
      '3没有写用于什么',
      '4后一个号小于前一个号',
    ]);
  });
});
