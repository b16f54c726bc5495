import { expect, test } from 'vitest';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { contradictions } from '../../shared/domain/merging/contradictions.ts';
import { mergeTexts } from '../../shared/domain/merging/merge-texts.ts';

const day = '2026-04-20';
/** The figures of two units that cannot both be right. */
const pairsOf = (one: string, other: string) =>
  contradictions([one, other].map((text, unitId) => ({ text, unitId, day }))).map(({ a, b }) => [
    a.figure.printed,
    b.figure.printed,
  ]);

test('同一个名目、同一个起点、数字前后颠倒的，是一件事的两个数；七成半与74%不算对不上', () => {
  expect(
    pairsOf(
      '会同民政部门整治超面积豪华墓76座，其中拆除重建41座。',
      '实地核查后整治豪华墓67座、活人墓112座，已全部复绿。',
    ),
  ).toEqual([['76座', '67座']]);
  expect(
    pairsOf('联合启用无人机，对11个重点墓区开展火情巡查。', '会同自然资源部门用无人机对12个重点墓区开展空中巡护。'),
  ).toEqual([['11个', '12个']]);
  expect(
    pairsOf('社区出具证明由27类压减为5类，社区挂牌减至3块。', '推动数据多跑路，社区证明由27类减少到6类。'),
  ).toEqual([['5类', '6类']]);
  expect(
    pairsOf('全县更换“二维码门牌”43,260块，涉及21个自然镇。', '制作安装门牌43,620块，单价36元，由县财政负担。'),
  ).toEqual([['43,260块', '43,620块']]);
  expect(
    pairsOf(
      '截至2025年底，全市累计加装电梯1268部；2025年当年完成312部。',
      '加装电梯免于办理用地审批，累计完成1286部（到去年底）。',
    ),
  ).toEqual([['1268部', '1286部']]);
  expect(
    pairsOf('组织社会组织结对帮扶村庄231个，占行政村总数的74.0%。', '社会组织结对村二百三十一个，占七成半。'),
  ).toEqual([]);
});

test('「我们提出：…；…」「请：…；…」各项都是诉求，不论用什么动词；一个问句是一条；群众提出的不算', () => {
  expect(
    readAsks('小金额救助是好政策。我们提出：给乡镇备用金吃定心丸；把审批下放、流程公开；对救助者开展就业帮扶。').map(
      ({ text }) => text,
    ),
  ).toEqual(['给乡镇备用金吃定心丸', '把审批下放、流程公开', '对救助者开展就业帮扶']);
  expect(readAsks('各县做法不一。请：统一评估流程；简化登记材料，便利当事人；加强隐私保护。')).toHaveLength(3);
  expect(readAsks('想问几个问题：能否开设订单班，把学费免下来？能否给护理员发岗位补贴？')).toHaveLength(2);
  expect(readAsks('座谈中群众提出：停车太难；路灯不亮。')).toEqual([]);
});

test('只有态度的放在总的部分；网课、巡查各归各的诉求', () => {
  const { blocks, asks } = mergeTexts({
    date: day,
    proposal: {
      title: '关于加强街面救助的建议',
      body: '建议：（1）加强街面巡查；（2）做好患病人员救治；（3）加强后续维护和回访；（4）建好网课。',
    },
    opinions: [
      {
        unit: '市城市管理局',
        text: '设置夜间巡查点86处，劝导护送4180人次。\n上线课程1960门，播放1340万次。\n我局对建议总体持赞成态度。',
      },
    ],
  });
  const placeOf = (words: string) => blocks.find(({ text }) => text.includes(words))?.ask;
  expect(asks).toHaveLength(4);
  expect([placeOf('夜间巡查点'), placeOf('上线课程'), placeOf('赞成')]).toEqual([0, 3, null]);
});
