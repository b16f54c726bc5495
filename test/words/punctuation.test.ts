import { expect, test } from 'vitest';
import { isDateLine, readDay } from '../../shared/domain/dates/day-reading.ts';
import { sessionWords } from '../../shared/domain/names/session-words.ts';
import { readSession } from '../../shared/domain/reading/letter/session.ts';
import { chineseNumeral, parseNumeral } from '../../shared/domain/words/numeral.ts';
import { restorePunctuation } from '../../shared/domain/words/punctuation.ts';

test('网页的半角标点还原为中文标点', () => {
  const pairs = [
    [
      '您提出的《关于"一老一小"服务》(第77号)的建议收悉,现答复如下:',
      '您提出的《关于“一老一小”服务》（第77号）的建议收悉，现答复如下：',
    ],
    ['《关于印发<实施方案>的通知》', '《关于印发〈实施方案〉的通知》'],
    ['按照<办法>执行;是否可行?可行!', '按照《办法》执行；是否可行？可行！'],
    ["开展'双百'行动", '开展‘双百’行动'],
    ['(一)规划(2018-2025)', '（一）规划（2018-2025）'],
    ['继续努力.', '继续努力。'],
    ['获评3A,其中', '获评3A，其中'],
  ];
  for (const [from = '', to] of pairs) expect(restorePunctuation(from)).toBe(to);
});

test('数字、时刻、网址、邮箱、电话、英文、文号里的符号不动', () => {
  const kept = [
    '共1,234.5万元',
    '10:30开会',
    '0.5至2万元',
    '云民〔2020〕11号',
    '获评3A级',
    'see Smith (2019), p. 3: a',
    '手机App(iOS)已上线',
    '见http://www.yunlan.example.cn/a?b=1,2&c=(3)',
    '寄mz@yunlan.example.cn',
    '电话：(0788)5551234',
    "don't stop",
    '未配对的"引号',
  ];
  for (const text of kept) expect(restorePunctuation(text)).toBe(text);
});

test('还原两遍与还原一遍相同', () => {
  const text = '(一)加强"三社联动",详见<办法>第3条:共1,234个(含10:30开放的);网址http://a.example.cn/x,请看.';
  expect(restorePunctuation(restorePunctuation(text))).toBe(restorePunctuation(text));
});

test('日期的各种写法读成同一天', () => {
  for (const text of [
    '2018年5月2日',
    '2018 年 5 月 2 日',
    '2 0 1 8年5月2日',
    '二〇一八年五月二日',
    '二○一八年五月二日',
    '2018-05-02 10:30',
    '2018/5/2',
    '2018.5.2',
  ]) {
    expect(readDay(text), text).toMatchObject({ state: 'sure', day: '2018-05-02' });
  }
});

test('残缺的日期一律存疑，不猜', () => {
  for (const text of [
    '2020528',
    '20200528',
    '2020629日印发',
    '2018-11',
    '2018年11月',
    '5月2日',
    '2020年528日',
    '2018-02-30',
    '18年5月2日',
    '　年　月　日',
  ]) {
    expect(readDay(text).state, text).toBe('doubtful');
  }
  expect(readDay('第20182012号').state).toBe('absent');
  expect(isDateLine('联系电话：28685502')).toBe(false);
});

test('中文数字与数互换，0到9999一一对应', () => {
  for (let n = 0; n <= 9999; n += 1) expect(parseNumeral(chineseNumeral(n))).toBe(n);
  expect([1, 10, 15, 20, 105, 1230].map(chineseNumeral)).toEqual([
    '一',
    '十',
    '十五',
    '二十',
    '一百零五',
    '一千二百三十',
  ]);
  expect(['廿三', '一百十', '二〇二一', '１２', '十十', '一千零', '甲'].map(parseNumeral)).toEqual([
    23,
    110,
    2021,
    12,
    null,
    null,
    null,
  ]);
});

test('届次写法各异，读成级别、届、次', () => {
  const read: [string, string, number, number][] = [
    ['关于市第十五届人大三次会议', 'municipal', 15, 3],
    ['政协云澜市第七届委员会第一次会议', 'municipal', 7, 1],
    ['云澜市第七届人民代表大会第三次会议', 'municipal', 7, 3],
    ['区七届人大三次会议', 'county', 7, 3],
    ['省政协十二届二次会议', 'provincial', 12, 2],
    ['十四届全国人大三次会议', 'national', 14, 3],
    ['政协第十四届全国委员会第二次会议', 'national', 14, 2],
    ['自治区十三届人大二次会议', 'provincial', 13, 2],
    ['市人大十五届四次会议', 'municipal', 15, 4],
  ];
  for (const [text, level, term, meeting] of read)
    expect(readSession(text), text).toMatchObject({ value: { level, term, meeting } });
  for (const text of ['市届人大四次会议', '市十五届人大次会议', '十五届人大四次会议'])
    expect(readSession(text), text).toHaveProperty('doubt');
  for (const text of ['连续举办8届交流会', '市委六届十八次全会', '市八届人大常委会第三次会议'])
    expect(readSession(text), text).toBeNull();
  expect(sessionWords('cppcc-proposal', { level: 'municipal', term: 7, meeting: 1 })).toBe('市政协七届一次会议');
});
