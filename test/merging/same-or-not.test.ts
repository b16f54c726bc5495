import { describe, expect, test } from 'vitest';
import { alikeStatements } from '../../shared/domain/merging/alike-statements.ts';
import { contradictions } from '../../shared/domain/merging/contradictions.ts';
import { writtenOn } from '../samples/merging/cases.ts';
import { pairs } from '../samples/merging/pairs.ts';

const stated = (one: string, other: string) => [
  { text: one, unitId: 1, day: writtenOn },
  { text: other, unitId: 2, day: writtenOn },
];
const found = (one: string, other: string) =>
  contradictions(stated(one, other)).map(({ a, b }) => [a.figure.printed, b.figure.printed]);
const same = (one: string, other: string) => alikeStatements(stated(one, other)).length > 0;

describe(`两家的两句话，说的是不是一件事（${pairs.length}对，说法自拟）`, () => {
  test('换了说法的八成半以上认得出，年份、城乡、对象、新增与总数不同的一对也不认', () => {
    const missed = pairs.filter(([one, other, isSame]) => isSame && !same(one, other));
    const wrong = pairs.filter(([one, other, isSame]) => !isSame && same(one, other));
    const all = pairs.filter(([, , isSame]) => isSame).length;
    console.log(`同一说法：${all - missed.length}/${all}，误认${wrong.length}\n${missed.join('\n')}`);
    expect(wrong).toEqual([]);
    expect((all - missed.length) / all).toBeGreaterThan(0.85);
  });

  test('数字对不上的八成以上指得出，对得上的、不是一件事的一处也不报', () => {
    const wanted = pairs.flatMap(([one, other, , conflict]) => (conflict ? [{ one, other, conflict }] : []));
    const missed = wanted.filter(
      ({ one, other, conflict }) => !found(one, other).some(([a, b]) => a === conflict[0] && b === conflict[1]),
    );
    const wrong = pairs.filter(([one, other, , conflict]) => !conflict && found(one, other).length > 0);
    console.log(
      `数据不一致：${wanted.length - missed.length}/${wanted.length}，误报${wrong.length}\n${missed.map(({ one, other }) => `${one} ${other}`).join('\n')}`,
    );
    expect(wrong).toEqual([]);
    expect(1 - missed.length / wanted.length).toBeGreaterThan(0.8);
  });

  test('每月的标准与每年的标准折成一样长的时间再比', () => {
    const monthly = '每名散居孤儿每月发放基本生活费1650元。';
    expect(found(monthly, '散居孤儿的基本生活费为每人每年19200元。')).toEqual([['1650元', '19200元']]);
    expect(found(monthly, '散居孤儿的基本生活费为每人每年19800元。')).toEqual([]);
  });

  test('从几月起执行，说的不一样也指得出', () => {
    expect(found('婚姻登记自2026年3月起全国通办。', '今年4月起，在我市实行婚姻登记全国通办。')).toEqual([
      ['3月', '4月'],
    ]);
    expect(found('婚姻登记自2026年3月起全国通办。', '今年3月起，在我市实行婚姻登记全国通办。')).toEqual([]);
  });
});
