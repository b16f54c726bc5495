import { describe, expect, test } from 'vitest';
import { figureWords, lookUpFigures } from '../../shared/domain/figures/lookup.ts';

const look = (asked: string, text: string, day: string | null = null) => lookUpFigures(text, figureWords(asked), day);
const figures = (asked: string, text: string) => look(asked, text).map((row) => row.figures.join('、'));
const time = (asked: string, text: string, day: string | null = null) =>
  look(asked, text, day).map((row) => [row.time, row.timeFrom].join(' '));

describe('查数字', () => {
  test('所查的词与数字同在一句才算，有词没有数、有数没有词的句子都不列', () => {
    const text =
      '2024年，全市低保标准提高到每人每月1080元。低保标准逐年提高。全市养老床位6.2万张。\n民政部门落实低保标准自然增长机制。';
    expect(figures('低保标准', text)).toEqual(['每人每月1080元']);
  });

  test('一句里有几个数，列出与所查的词同在一个分句的，句中其余的数也标出', () => {
    const text = '2025年，城市低保标准提高到每人每月1150元，特困人员供养标准提高到1495元；全市养老床位6.2万张。';
    expect(figures('低保标准', text)).toEqual(['每人每月1150元']);
    expect(figures('特困人员', text)).toEqual(['1495元']);
    expect(figures('养老床位', text)).toEqual(['6.2万张']);
    const marked = look('低保标准', text)[0]?.runs.filter(({ as }) => as === 'figure');
    expect(marked?.map((run) => run.text)).toEqual(['每人每月1150元', '1495元', '6.2万张']);
  });

  test('接着说同一件事的分句（比上年增长、其中、农村）也算，说别的事的不算', () => {
    expect(
      figures('低保标准', '城市低保标准为每月1150元，比上年提高6.5%，农村为每月920元，救助临时困难家庭310户。'),
    ).toEqual(['每月1150元、6.5%、每月920元']);
  });

  test('数字写在后面的分句里，取同一句里后面的数，不越过分号', () => {
    expect(figures('低保标准', '我市再次提高低保标准，全市统一为每人每月1150元；投入资金3.1亿元。')).toEqual([
      '每人每月1150元',
    ]);
  });

  test('数字写在前面的，也列出', () => {
    expect(figures('长者食堂', '投入2100万元，用于长者食堂。')).toEqual(['2100万元']);
  });

  test('范围、倍数、元每月、不少于等写法整个列出', () => {
    expect(figures('补贴', '补贴标准为每床3000—5000元。')).toEqual(['每床3000—5000元']);
    expect(figures('补贴', '护理补贴为80元/人·月。')).toEqual(['80元/人·月']);
    expect(figures('孤儿', '孤儿基本生活费不低于低保标准的2倍。')).toEqual(['2倍']);
    expect(figures('补贴', '高龄补贴：80至89周岁每人每月50元，100周岁以上每人每月500元。')).toEqual([
      '80至89周岁、每人每月50元、100周岁以上、每人每月500元',
    ]);
  });

  test('年份、文号、条款和书名里的数字不算数据', () => {
    expect(figures('低保标准', '按照云民发〔2024〕12号第3条，2025年7月起执行新的低保标准。')).toEqual([]);
    expect(figures('低保标准', '《2025年100件实事》提出提高低保标准。')).toEqual([]);
  });

  test('全角数字、英文逗号的千分位照样认得，句子原样显示', () => {
    const [row] = look('低保对象', '全市有低保对象３２,１００人。');
    expect(row?.figures).toEqual(['３２,１００人']);
    expect(row?.runs.map(({ text }) => text).join('')).toBe('全市有低保对象３２,１００人。');
  });

  test('同一篇里重复的句子只列一次', () => {
    expect(figures('低保标准', '低保标准为每月980元。\n图片说明：略。\n低保标准为每月980元。')).toEqual(['每月980元']);
  });

  test('几个词要同在一句', () => {
    const text = '农村低保标准为每月920元。城市低保标准为每月1150元。';
    expect(figures('农村 低保标准', text)).toEqual(['每月920元']);
  });

  test('简称、全称互查：低保即最低生活保障', () => {
    const text = '城乡居民最低生活保障标准为每人每月1150元。';
    expect(figures('低保标准', text)).toEqual(['每人每月1150元']);
    expect(figures('最低生活保障标准', '低保标准为每人每月1150元。')).toEqual(['每人每月1150元']);
  });

  test('年份取句中的；句中没有的，取同段前文的；都没有的，取材料的日期，并注明出自哪里', () => {
    expect(time('低保标准', '2023年低保标准为每月980元。', '2025-03-01')).toEqual(['2023年 sentence']);
    expect(time('低保标准', '低保标准为每月980元，从2023年7月起执行。', '2025-03-01')).toEqual(['2023年7月 sentence']);
    expect(time('低保标准', '2023年工作有序推进。低保标准为每月980元。', '2025-03-01')).toEqual(['2023年 passage']);
    expect(time('低保标准', '2023年工作有序推进。\n低保标准为每月980元。', '2025-03-01')).toEqual([
      '2025年3月 material',
    ]);
    expect(time('低保标准', '低保标准为每月980元。')).toEqual([' ']);
  });

  test('只拿来比较的年份（比2023年增加）不算这句的年份', () => {
    expect(time('低保标准', '2025年低保标准比2023年增加110元。')).toEqual(['2025年 sentence']);
    expect(time('低保标准', '低保标准比2023年增加110元，较上年增长6%。', '2025-07-03')).toEqual(['2025年7月 material']);
  });

  test('一句里两个年份的数字，两个年份都写明，按新的排', () => {
    const [row] = look('长者食堂', '长者食堂由2020年的12家增加到2024年的108家。');
    expect([row?.figures, row?.time, Math.floor(row?.rank ?? 0)]).toEqual([['12家', '108家'], '2020年、2024年', 2024]);
    expect(time('长者食堂', '长者食堂由2020年的12家增加到目前的108家。', '2025-03-01')).toEqual([
      '2020年、2025年3月 material',
    ]);
  });

  test('目前、去年按材料的日期推算；材料没有日期的，不猜', () => {
    expect(time('低保标准', '目前低保标准为每月980元。', '2024-02-01')).toEqual(['2024年2月 material']);
    expect(time('低保标准', '去年低保标准为每月980元。', '2024-02-01')).toEqual(['2023年 material']);
    expect(time('低保标准', '去年低保标准为每月980元。')).toEqual(['去年 sentence']);
    expect(time('养老床位', '“十四五”期间新增养老床位5000张。')).toEqual(['“十四五”时期 sentence']);
    expect(time('养老床位', '2021—2025年新增养老床位5000张。')).toEqual(['2021—2025年 sentence']);
  });
});
