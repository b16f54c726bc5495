import { expect, test } from 'vitest';
import { meaningOf, nearnessAmong, nearnessOfMeaning } from '../../shared/domain/words/meaning/meaning.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';

const near = (one: string, other: string) => nearnessOfMeaning(meaningOf(one), meaningOf(other));

test('说法不同、说的是一件事的，意思相近；不相干的不近', () => {
  expect(near('遗体火化后撒散入海', '骨灰安葬')).toBeGreaterThan(near('遗体火化后撒散入海', '心理健康教育'));
  expect(near('幼儿园和小学的课程', '学校教育')).toBeGreaterThan(near('幼儿园和小学的课程', '消防安全检查'));
  expect(near('喷淋和烟感', '消防设备')).toBeGreaterThan(near('喷淋和烟感', '工资待遇'));
});

test('几条要求都说养老，按各条不同的地方认：查后厨的归食品安全', () => {
  const among = nearnessAmong(['老年食堂合理布点', '老年食堂食品安全', '老年食堂补贴标准'].map(meaningOf));
  const scores = among(meaningOf('抽检后厨原料，不合格的下架'));
  expect(scores.indexOf(Math.max(...scores))).toBe(1);
});

test('没有认得的词，不偏向任何一条', () => {
  expect(nearnessAmong([meaningOf('骨灰安葬'), meaningOf('学校教育')])(meaningOf('123456'))).toEqual([0, 0]);
  expect(meaningOf('').every((one) => one === 0)).toBe(true);
});

test('五十万字也只看开头', () => {
  expect(cpuTimeOf(() => meaningOf('推广树葬花葬'.repeat(80_000)))).toBeLessThan(longestForHalfAMillion);
});
