import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../shared/domain/merging/merge-texts.ts';

/** The figures of two units that are told to be in conflict. */
function conflicts(one: string, other: string): string[] {
  return mergeTexts({
    date: '2026-05-10',
    proposal: { title: '关于养老的建议', body: '建议提高补贴。' },
    opinions: [
      { unit: '市财政局', text: `${one}。` },
      { unit: '市民政局', text: `${other}。` },
    ],
  }).conflicts.map(({ a, b }) => `${a.words}≠${b.words}`);
}

describe('数字矛盾：最高、不超过、不低于', () => {
  test.each([
    ['每床最高补贴3000元', '每床补贴不超过3000元'],
    ['每床最高补贴3000元', '每床补贴2800元'],
    ['彩礼最高不超过6万元', '彩礼倡导上限60000元'],
    ['床位不少于300张', '床位320张'],
    ['护理员持证率不低于80%', '护理员持证率达到86%'],
    ['自2025年11月1日起实施生态安葬奖补', '去年11月起实施生态安葬奖补'],
  ])('合得上的不算：%s，%s', (one, other) => expect(conflicts(one, other)).toEqual([]));

  test.each([
    ['每床补贴最高不超过3000元', '每床补贴3500元'],
    ['彩礼不超过6万元', '彩礼不超过8万元'],
    ['每户最高奖补2000元', '每户最高奖补3000元'],
    ['护理员持证率不低于80%', '护理员持证率达到76%'],
    ['医疗救助年度封顶线8万元', '医疗救助年度最高支付限额10万元'],
  ])('合不上的指出来：%s，%s', (one, other) => expect(conflicts(one, other)).toHaveLength(1));
});

describe('数字矛盾：两个数只差一位或颠倒了两位', () => {
  test.each([
    ['2025年以来破获诈骗案件，追赃挽损312万元', '今年破获冒充慈善机构的诈骗案件，挽回损失321万元'],
    ['社区慈善基金募集款物5840万元', '现有社区慈善基金318个，共募得5,480万元'],
    ['2025年安排儿童保障资金4126万元，较上年增长8.5%', '儿童保障去年投入4,126万元，增幅为7.5%'],
  ])('%s，%s', (one, other) => expect(conflicts(one, other)).toHaveLength(1));

  test('写明是两年的，不算', () => {
    expect(conflicts('2024年募集慈善款物5840万元', '2025年募集慈善款物5480万元')).toEqual([]);
  });
});
