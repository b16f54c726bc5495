import { describe, expect, test } from 'vitest';
import { namedElsewhere } from '../../shared/domain/opinions/elsewhere.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';

const item = { number: '077', title: '关于增加社区助餐点的建议' };
const unit = { name: '临江市卫生健康委员会', shortName: '市卫健委' };
const named = (text: string) => namedElsewhere({ words: text, signature: readOpinion(text).signature }, item, unit);

describe('会办意见写着别的件、别的单位，先问再登记', () => {
  test('编号不是本件的编号', () => {
    expect(named('市民政局：\n贵局转来的第88号建议收悉。\n一、已建成20个。\n市卫健委')).toEqual([
      '文中写的是第88号，本件是第077号',
    ]);
    for (const words of ['第77号建议', '第０７７号提案', '第七十七号代表建议', '（第77号）', '建议77号'])
      expect(named(`贵局转来的${words}收悉。已建成20个。`), words).toEqual([]);
    expect(named('现就第77号、第88号建议一并提出意见：同意。')).toEqual([]);
  });

  test('案由不是本件的案由；略去几个字的不算', () => {
    expect(named('《关于治理校园欺凌的提案》收悉，提出意见如下：\n已开展排查。')).toEqual([
      '文中写的是《关于治理校园欺凌的提案》，本件是《关于增加社区助餐点的建议》',
    ]);
    expect(named('《关于增加社区老年助餐点的建议》收悉。')).toEqual([]);
    expect(named('《增加社区助餐点的建议》收悉。')).toEqual([]);
    expect(named('根据《关于发展老年助餐服务的意见》，已建成20个。')).toEqual([]);
  });

  test('落款是别的单位；简称、内设机构和带不带地名的都认得', () => {
    expect(named('一、已建成20个。\n临江市教育局\n2026年4月2日')).toEqual([
      '落款是“临江市教育局”，不是临江市卫生健康委员会',
    ]);
    for (const line of ['临江市卫生健康委员会', '市卫健委', '卫健委（盖章）', '临江市卫生健康委员会老龄健康科'])
      expect(named(`一、已建成20个。\n${line}\n2026年4月2日`), line).toEqual([]);
  });

  test('没有写编号、案由和落款的不问；文中提到的文号、门牌号不是编号', () => {
    expect(named('无意见。')).toEqual([]);
    expect(named('依据云政发〔2025〕12号文件，在和平路88号设点。')).toEqual([]);
  });

  test('五十万字也在几秒之内看完', () => {
    for (const words of ['第88号建议', '《关于', '市教育局\n'])
      expect(cpuTimeOf(() => named(words.repeat(500_000 / words.length)))).toBeLessThan(longestForHalfAMillion);
  });
});
