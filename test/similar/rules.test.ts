import { describe, expect, test } from 'vitest';
import { core, nearnessInWords, profileOf } from '../../shared/domain/similar/nearness.ts';
import { outOfDate } from '../../shared/domain/similar/out-of-date.ts';
import { saidOtherwise, sharedWords } from '../../shared/domain/similar/shared-words.ts';
import { pairsOf, weightsOf } from '../../shared/domain/words/match.ts';

const marked = (text: string, writtenOn: string | null = '2021-06-18') =>
  outOfDate(text, writtenOn, '2026-03-20').map(({ from, to, why }) => [text.slice(from, to), why]);

describe('沿用往年段落以前，哪些地方多半已经过时', () => {
  test('往年的年份和数据要换成最新的', () => {
    expect(marked('2020年，全市建成社区食堂45个，补贴320万元。')).toEqual([
      ['2020年', '2020年的情况，请换成最新的'],
      ['45个', '2021年的数据，请换成最新的'],
      ['320万元', '2021年的数据，请换成最新的'],
    ]);
  });

  test('当时说的「目前」「今年」指写信的那一年', () => {
    expect(marked('目前正在制定办法，去年已经试点。').map(([words]) => words)).toEqual(['目前', '去年']);
    expect(marked('目前正在制定办法。')[0]?.[1]).toBe('指2021年写信时，请核对');
    expect(marked('目前正在制定办法。', null)[0]?.[1]).toBe('指当时写信时，请核对');
  });

  test('引用的文件可能已经修订或废止', () => {
    const why = '引用的文件可能已修订或废止，请核对现行文件';
    expect(marked('根据《云澜市养老服务条例》和云民发〔2019〕15号文件要求，')).toEqual([
      ['《云澜市养老服务条例》', why],
      ['云民发〔2019〕15号', why],
    ]);
    expect(marked('按照《云澜市助餐办法》（云政办〔2020〕3号）办理。')).toEqual([
      ['《云澜市助餐办法》（云政办〔2020〕3号）', why],
    ]);
  });

  test('当年承诺的时间已过，要核实是否落实；还没有到的不算', () => {
    expect(marked('将于2022年底前建成。')).toEqual([['2022年底前', '原定的时间已经过去，请核实是否落实']]);
    expect(marked('力争今年底前完成。')[0]).toEqual(['今年底前', '原定的时间已经过去，请核实是否落实']);
    expect(marked('到2030年底前全面覆盖。')).toEqual([]);
  });

  test('规划期已经结束的要改', () => {
    expect(marked('“十三五”期间稳步推进，“十五五”时期继续推进。')).toEqual([
      ['“十三五”期间', '规划期到2020年为止，已经结束'],
    ]);
  });

  test('没有时间、数据和文件的一般表述不标', () => {
    expect(marked('我们将继续加强与有关部门的沟通，做好服务。')).toEqual([]);
    expect(marked('第77号建议收悉。')).toEqual([]);
  });
});

describe('两件为什么相近', () => {
  const weight = weightsOf(
    ['关于完善社区养老服务的建议', '关于加强社区治理的建议', '关于社区停车的建议'].map((text) => pairsOf(text)),
  );
  const words = (one: string, other: string) => sharedWords(one, other, weight);

  test('说出共有的词，整词不拆，套话不算', () => {
    expect(words('关于完善社区老年助餐服务的建议', '关于推进农村老年助餐服务的提案')).toEqual(['老年助餐服务']);
    expect(words('关于加强殡葬管理的建议', '关于加强婚姻登记的建议')).toEqual([]);
  });

  test('少见的词排在前面', () => {
    expect(words('社区适老化改造和社区养老', '适老化改造资金，社区养老补贴')[0]).toBe('适老化改造');
  });
});

describe('说法不同、说的是一回事', () => {
  const otherwise = (one: string, other: string) => saidOtherwise(one, other, () => 1);

  test('说出这边怎么说、那边怎么说', () => {
    expect(otherwise('小区里开个饭堂', '新建长者食堂十二处')).toEqual([{ own: '饭堂', theirs: '长者食堂' }]);
  });

  test('两边用的是同一个词，不另说', () => {
    expect(otherwise('增设食堂', '食堂收费')).toEqual([]);
    expect(otherwise('增设公墓', '婚姻登记')).toEqual([]);
  });
});

describe('往年哪些件与这件相近', () => {
  const titles = [
    '关于完善社区老年助餐服务的建议',
    '关于推进农村老年助餐点建设的提案',
    '关于加强社区停车管理的建议',
    '关于规范殡葬用品市场的建议',
  ];
  const weight = weightsOf(titles.map((text) => pairsOf(text)));
  const rarity = { piece: weight, name: () => 1, middle: null };
  const own = profileOf({ title: titles[0] ?? '', asks: '增加助餐点。提高助餐补贴。', text: '' });
  const near = (title: string, text = title) => nearnessInWords(own, profileOf({ title, asks: '', text }), rarity);

  test('案由和诉求都说同一件事的最近，只有套话相同的不近', () => {
    const helped = near(titles[1] ?? '', '三年来共建助餐点，提高助餐补贴标准。');
    expect(helped).toBeGreaterThan(near(titles[1] ?? ''));
    expect(near(titles[1] ?? '')).toBeGreaterThan(near(titles[2] ?? ''));
    expect(near(titles[3] ?? '')).toBeLessThan(0.1);
  });

  test('同一件最近', () => {
    const same = near(titles[0] ?? '', '增加助餐点。提高助餐补贴。');
    for (const title of titles) expect(same).toBeGreaterThanOrEqual(near(title));
    expect(same).toBeGreaterThan(0.6);
  });

  test('说法不同、说的是一回事的也近', () => {
    const own = profileOf({ title: '关于解决老人中午吃饭难的建议', asks: '', text: '在小区里开个饭堂。' });
    const far = profileOf({ title: '关于规范殡葬用品市场的建议', asks: '', text: '整治丧葬用品价格。' });
    const other = profileOf({ title: '关于增设社区长者食堂的建议', asks: '', text: '新建长者食堂十二处。' });
    expect(nearnessInWords(own, other, rarity)).toBeGreaterThan(0.2);
    expect(nearnessInWords(own, far, rarity)).toBeLessThan(0.05);
  });

  test('「关于」「进一步加强」「的建议」不算案由的内容', () => {
    expect(core('关于进一步加强社区养老的建议')).toBe('社区养老');
    expect(core('对关于规范殡葬用品市场的提案的答复')).toBe('殡葬用品市场');
  });
});
