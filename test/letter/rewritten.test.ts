import { expect, test } from 'vitest';
import { standingSources } from '../../shared/domain/letter/rewritten.ts';
import type { Source } from '../../shared/model/letter/letter.ts';

const source = (words: string): Source => ({ unitId: 1, opinionId: 1, version: 1, paragraph: 0, words });
const given = source('2025年，全市新增养老床位300张，护理型床位占比达到62%，均已投入使用。');
const left = (text: string, sources: readonly Source[] = [given]) =>
  standingSources({ level: 0, text, sources: [...sources] }).length;

test('整段另写的，不再算来自会办单位；改过、缩短的仍算', () => {
  expect(left(given.words)).toBe(1);
  expect(left('全市去年新增养老床位，护理型床位占比明显提高。')).toBe(1);
  expect(left('新增300张，请各县区抓紧核对入库信息并报送。')).toBe(1);
  expect(left('下一步，我局将会同有关单位研究制定实施方案，明确责任分工。')).toBe(0);
  expect(left('')).toBe(0);
});

test('两家并成的一段，用了其中一家的话，两家都还是来源', () => {
  expect(left(given.words, [given, source('去年净增床铺三百个，能收失能老人的超过六成。')])).toBe(2);
});

test('标题、几个字的短句不判', () => {
  expect(left('已办结。')).toBe(1);
  expect(standingSources({ level: 1, text: '关于完善社区助餐服务网络的建议', sources: [given] })).toHaveLength(1);
});
