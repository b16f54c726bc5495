import { expect, test } from 'vitest';
import { confirmedWords, verdictWords } from '../../shared/domain/audit/verdict-words.ts';

const finding = (confirmed: { who: string; at: string; why: string } | null) => ({
  ...{ words: '收件登记的备注被本程序以外的手段改动过', proposalId: 1, confirmed },
});
const looked = { who: '纪云舒', at: '2026-03-20T01:00:00.000Z', why: '与原稿核对一致' };

test('核验的结果一句话：没有改动；没有人核对过的有几处；都核对过的，不说没有发现改动', () => {
  expect(verdictWords({ findings: [], further: 0, confirmed: 0 })).toBe('没有发现改动');
  expect(verdictWords({ findings: [finding(null)], further: 2, confirmed: 0 })).toBe('发现3处不符');
  const mixed = { findings: [finding(null), finding(looked)], further: 0, confirmed: 1 };
  expect(verdictWords(mixed)).toBe('发现1处不符，另有1处改动有人核对过');
  const all = { findings: [finding(looked)], further: 0, confirmed: 1 };
  expect(verdictWords(all)).toBe('没有未核对的改动，以前发现的1处改动都有人核对过');
});

test('有人核对过的，写明谁、什么时候、依据什么', () => {
  expect(confirmedWords(finding(looked))).toBe('纪云舒于2026年3月20日09:00核对无误：与原稿核对一致');
  expect(confirmedWords(finding(null))).toBe('');
});
