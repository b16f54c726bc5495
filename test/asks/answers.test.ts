import { describe, expect, test } from 'vitest';
import { answersOf } from '../../shared/domain/asks/answers.ts';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { sayingOf } from '../../shared/domain/asks/says.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';
import { nearestTo } from './likeness.ts';
import { samples } from './samples.ts';

const isOpen = (answered: string) => answered === 'no' || answered === 'phrases';
const plain = (text: string) => ({ level: 0, text });

test('没有答复和只有空话的，八成半以上看得出；答复了的，误报不到一成', () => {
  const lines: string[] = [];
  const counts = { open: 0, noticed: 0, answered: 0, blamed: 0, exact: 0, where: 0, class: 0, all: 0 };
  for (const { name, title, body, letter, asks } of samples) {
    const blocks = letter.map(([level, text]) => ({ level, text }));
    const answers = answersOf(readAsks(body), blocks, title);
    for (const want of asks) {
      const got = nearestTo(answers, want.words);
      const open = isOpen(got?.answered ?? 'full');
      counts.all += 1;
      if (isOpen(want.answered)) {
        counts.open += 1;
        counts.noticed += Number(open);
      } else {
        counts.answered += 1;
        counts.blamed += Number(open);
      }
      if (open !== isOpen(want.answered)) lines.push(`${name}：${want.words} ${want.answered} → ${got?.answered}`);
      counts.exact += Number(got?.answered === want.answered);
      counts.where += Number(JSON.stringify(got?.where) === JSON.stringify(want.where));
      counts.class += Number((got?.class ?? null) === (want.is ?? null));
    }
    for (const { where } of answers) expect(where.every((at) => blocks[at]?.level === 0)).toBe(true);
  }
  console.info(
    `未答和空话${counts.open}，看出${counts.noticed}；已答${counts.answered}，误报${counts.blamed}；` +
      `程度全对${counts.exact}/${counts.all}，段落全对${counts.where}/${counts.all}，结论全对${counts.class}/${counts.all}`,
  );
  expect(counts.noticed / counts.open, lines.join('\n')).toBeGreaterThanOrEqual(0.93);
  expect(counts.blamed / counts.answered, lines.join('\n')).toBeLessThanOrEqual(0.05);
  expect(counts.exact / counts.all).toBeGreaterThanOrEqual(0.85);
  expect(counts.where / counts.all).toBeGreaterThanOrEqual(0.85);
});

describe('一句话说了没有', () => {
  test.each([
    ['已建成村级互助点136处。', 'done'],
    ['奖金、抚恤金依照规定不计入低保家庭收入。', 'done'],
    ['计划10月印发管理办法。', 'planned'],
    ['其余37名今年内配齐。', 'planned'],
    ['我省尚未列入试点，目前不具备推行条件。', 'refused'],
    ['已放宽到10岁，进一步放宽财力难以承受，暂不调整。', 'partly'],
    ['对无法查明身份的，由公安机关办理户口登记。', 'plain'],
    ['我们将高度重视，进一步加强监管，切实守牢底线。', 'phrases'],
    ['社区社会组织是基层治理的重要力量。', 'phrases'],
    ['我们将认真研究您的建议，适时出台相关政策。', 'phrases'],
  ])('%s', (sentence, saying) => {
    expect(sayingOf(sentence)).toBe(saying);
  });
});

test('整封函没有正文，各条都是未答复；小标题不算答复', () => {
  const asks = readAsks('建议：一是增设助餐点；二是开通送餐上门。');
  expect(answersOf(asks, []).map(({ answered }) => answered)).toEqual(['no', 'no']);
  const headings = [
    { level: 1, text: '关于增设助餐点' },
    { level: 1, text: '关于开通送餐上门' },
  ];
  expect(answersOf(asks, headings).map(({ answered, where }) => [answered, where])).toEqual([
    ['no', []],
    ['no', []],
  ]);
});

test('小标题写明了要求的，下面的话就是对它的答复', () => {
  const asks = readAsks('建议：一、放开食堂经营限制；二、公布食品检查结果。');
  const blocks = [
    { level: 1, text: '放开经营限制' },
    plain('今年5月起，各家均可向全体居民和附近单位供餐。'),
    { level: 1, text: '其他' },
  ];
  expect(answersOf(asks, blocks).map(({ answered, where }) => [answered, where])).toEqual([
    ['full', [1]],
    ['no', []],
  ]);
});

test('要求建立的台账、基地，答复里没有说到的是未答复；说到怎么建的是已答复', () => {
  const asked = readAsks('建议：1.建立困境儿童动态管理台账；2.建设儿童关爱服务中心。');
  const answered = (...texts: string[]) =>
    answersOf(
      asked,
      ['关于建立困境儿童动态管理台账', '关于建设儿童关爱服务中心'].flatMap((heading, n) => [
        { level: 1, text: heading },
        plain(texts[n] ?? ''),
      ]),
      '关于加强困境儿童关爱保护的建议',
    ).map((each) => each.answered);
  expect(
    answered('2025年发放困境儿童基本生活费236万元，惠及儿童312人。', '选址已定在原文化馆，今年10月动工。'),
  ).toEqual(['no', 'full']);
  expect(answered('全区312名儿童逐一建档，按季度更新。', '2025年为困境儿童举办活动26场。')).toEqual(['full', 'no']);
});

test('小标题重复了要求，下面换了说法的话就是答复；写进段首的小标题也是小标题', () => {
  const [place] = answersOf(
    readAsks('建议：（一）改善登记场所环境；（二）推行预约服务。'),
    [
      { level: 2, text: '关于改善登记场所环境' },
      plain('城北大厅搬至市民公园东门，增设候登区、母婴室，8月启用。'),
      { level: 2, text: '关于推行预约服务' },
      plain('高峰日放号600个，网上选好时段按时到场。'),
    ],
    '关于优化婚姻登记服务的建议',
  );
  expect(place).toMatchObject({ answered: 'full', where: [1] });
  const [square, leader] = answersOf(
    readAsks('一要建设社区文化广场。二要健全楼门长制度。'),
    [
      plain('一、建设社区文化广场方面。近年来我区社区治理水平显著提升，先后获评全国和谐社区建设示范单位。'),
      plain('二、健全楼门长制度方面。每单元推选一名，共3160人上岗，月补贴100元。'),
    ],
    '关于加强社区治理的建议',
  );
  expect(square?.answered).toMatch(/^(?:no|phrases)$/);
  expect(leader?.answered).toBe('full');
});

test('五十万字的答复，几秒之内看完答了哪几项', () => {
  const asks = readAsks(
    '建议：一是增设助餐点；二是开通送餐上门；三是提高补贴标准；四是加强食品监管；五是公布检查结果。',
  );
  const page = Array.from({ length: 80 }, (_, n) =>
    plain(`今年已在第${n}个街道新增助餐点${n + 2}处，开通送餐上门，补贴标准提高到每餐${n}元。我们将进一步加强监管。`),
  );
  const began = performance.now();
  answersOf(asks, page);
  console.log(`十页、五项要求：${Math.round(performance.now() - began)}毫秒`);
  for (const piece of ['的，', '助餐', '已', '将', '《', '由', '1', '不', '为'] as const) {
    const cost = cpuTimeOf(() => answersOf(asks, [plain(piece.repeat(500_000 / piece.length))]));
    expect(cost, piece).toBeLessThan(longestForHalfAMillion);
  }
});
