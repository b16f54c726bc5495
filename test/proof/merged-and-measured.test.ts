import { describe, expect, test } from 'vitest';
import { countsSaid } from '../../shared/domain/proof/inside/counts-said.ts';
import { announcedPoints, levelsSkipped } from '../../shared/domain/proof/inside/series.ts';
import { spansLasting } from '../../shared/domain/proof/inside/spans-lasting.ts';
import { wrongSums } from '../../shared/domain/proof/inside/sums/sums.ts';
import { toldByMonth } from '../../shared/domain/proof/inside/told-by-month.ts';
import { titleMarks } from '../../shared/domain/proof/marks/citing.ts';
import { misplacedMarks } from '../../shared/domain/proof/marks/misplaced.ts';
import { numeralUse } from '../../shared/domain/proof/marks/numerals.ts';
import { lunarDays } from '../../shared/domain/proof/registered/lunar-days.ts';
import { doubledCharacters, doubledWords } from '../../shared/domain/proof/words/doubled-words.ts';
import { limitsOfLaw } from '../../shared/domain/proof/words/limits-of-law.ts';
import { listedWords } from '../../shared/domain/proof/words/listed-words.ts';
import { senseSlipsUsed } from '../../shared/domain/proof/words/sense-slips-used.ts';
import type { Found } from '../../shared/model/letter/proof.ts';

const told = (text: string, rule: (text: string) => Found[]) =>
  rule(text).map(({ from, to, right }) => `${text.slice(from, to)}→${right ?? '？'}`);

describe('两种句式不并在一句，前后不相反', () => {
  test.each([
    ['主要原因是人手不足造成的。', ['原因是人手不足造成的→原因是人手不足']],
    ['主要原因是人手不足，造成等候时间长。', []],
    ['试点工作取得效果明显。', ['取得效果明显→取得明显效果']],
    ['试点工作取得明显效果。', []],
    ['通过以重阳节为契机，开展敬老活动。', ['通过以→以']],
    ['以重阳节为契机，通过多种方式开展活动。', []],
    ['为了减轻群众负担为目的，取消了两项证明。', ['为了减轻群众负担为目的→以减轻群众负担为目的']],
    ['以减轻群众负担为目的。', []],
    ['以避免不让老人多跑路。', ['以避免不→以避免']],
    ['难题得到迎刃而解。', ['得到迎刃而解→迎刃而解']],
    ['对其申请不予受理，该申请已于5月受理。', ['不予受理→？']],
    ['对其申请不予受理，已书面告知本人。', []],
    ['津贴按月发放，每季度发放一次。', ['按月发放，每季度发放一次→？']],
    ['津贴按月发放，每季度核查一次。', []],
    ['执法力度进一步提高。', ['力度进一步提高→力度进一步加大']],
    ['本通知自印发之日起执行。', ['本通知自印发之日起执行→？']],
    ['《管理办法》自印发之日起执行。', []],
    ['申请在5个工作日办结。', ['5个工作日办结→5个工作日内办结']],
    ['申请在5个工作日内办结。', []],
  ])('%s', (text, expected) => expect(told(text, senseSlipsUsed)).toEqual(expected));
});

describe('起止与所历的时间、按年与按月的数合得上', () => {
  test.each([
    ['2024年3月至8月，历时4个月完成。', ['历时4个月→历时6个月']],
    ['2024年3月至8月，历时6个月完成。', []],
    ['2024年3月至8月，前后5个月完成。', []],
    ['3月至8月开展两次，7月起连续四个月检查。', []],
    ['整治历时两个月（2月1日至6月1日）。', ['历时两个月→历时四个月']],
    ['整治历时四个月（2月1日至6月1日）。', []],
    ['窗口实行周一至周日6天服务。', ['6天→7天']],
    ['窗口实行周一至周五5天服务。', []],
  ])('%s', (text, expected) => expect(told(text, spansLasting)).toEqual(expected));
  test.each([
    ['标准提高到每人每年8400元，即每人每月720元。', ['720元→700元']],
    ['标准提高到每人每年8400元，即每人每月700元。', []],
    ['由90元提高到110元、由60元提高到80元，均提高30元。', ['30元→20元']],
    ['由90元提高到110元、由60元提高到80元，均提高20元。', []],
    ['由90元提高到110元、由60元提高到90元，均提高20元以上。', []],
  ])('%s', (text, expected) => expect(told(text, toldByMonth)).toEqual(expected));
  test.each([
    ['9月24日（农历八月十五）举办活动。', ['9月24日（农历八月十五）→9月25日（农历八月十五）']],
    ['9月25日（农历八月十五）举办活动。', []],
    ['2月17日（农历正月初一）放假。', []],
  ])('%s', (text, expected) => expect(told(text, (each) => lunarDays(each, '2026-06-01'))).toEqual(expected));
  test('离婚冷静期是30日，不是30个工作日', () => {
    expect(told('离婚冷静期为30个工作日。', limitsOfLaw)).toEqual(['30个工作日→30日']);
    expect(told('离婚冷静期为三十日。', limitsOfLaw)).toEqual([]);
  });
});

test('“三早”列的是四项', () => {
  expect(told('落实早发现、早报告、早隔离、早治疗的“三早”要求。', countsSaid)).toEqual(['三早→四早']);
  expect(told('落实早发现、早报告、早治疗的“三早”要求。', countsSaid)).toEqual([]);
});

test('「其中」另起一句，也是前一句的分项；别的事项的合计不算', () => {
  expect(told('现有站点96个，覆盖率90%。其中，公办的40个、由企业办的46个。', wrongSums)).toEqual([]);
  expect(told('现有站点96个。其中，城区40个、农村46个。', wrongSums)).toHaveLength(1);
  expect(told('建成驿站30个，其中新建的12个，床位共计640个。', wrongSums)).toEqual([]);
});

describe('标点、数字', () => {
  test.each([
    ['我局编印“殡葬服务指南”2万册。', titleMarks, ['“殡葬服务指南”→《殡葬服务指南》']],
    ['依托‘邻里中心’开展服务。', titleMarks, ['‘邻里中心’→“邻里中心”']],
    ['他说：“依托‘邻里中心’开展服务。”', titleMarks, []],
    ['经费一时难以落实、我们也将积极争取。', misplacedMarks, ['、→，']],
    ['如何让老人用得上？是一项长期任务。', misplacedMarks, ['？→，']],
    ['走访老人、儿童……，解决困难。', misplacedMarks, ['童……→童']],
    ['2025年三月完成。', numeralUse, ['三→3']],
    ['“5.20”当天加开窗口。', numeralUse, ['5.20→5·20']],
    ['固定电话2237666、家属姓名不公开。', misplacedMarks, []],
  ] as const)('%s', (text, rule, expected) => expect(told(text, rule)).toEqual(expected));
});

describe('对的话不说成错', () => {
  test.each([
    '一是公开收费。二是救助站要设独立的房间。',
    '每村至少配一名文化管理员。',
    '区残联会同我局印发方案。',
    '个人负担部分按实扣减，差价由区财政补足。',
    '重度失能残疾人居家照护试点已覆盖全市。',
  ])('%s', (text) => expect(told(text, listedWords)).toEqual([]));
  test.each(['院长柯迎迎指挥疏散。', '网格员诸葛亮亮上门。'])('%s', (text) =>
    expect(told(text, doubledCharacters)).toEqual([]),
  );
});

test('同样的话隔一两个字又说一遍', () => {
  const twice = (text: string) => told(text, doubledWords);
  expect(twice('加强安全巡查、加强安全巡查。')).toEqual(['加强安全巡查、加强安全巡查→加强安全巡查']);
  expect(twice('在今年年底前争取在今年年底前建成。')).toEqual(['在今年年底前争取在今年年底前→争取在今年年底前']);
  expect(twice('由社区工作者和社区工作者联系的志愿者上门。')).toEqual([]);
});

test('“三个方面”之后另起的各段是几项就是几项；标题不跳级', () => {
  const part = (text: string, level = 0, at = 0) => ({ where: `blocks[${at}]`, name: 'blocks' as const, text, level });
  const points = ['一是建机制。', '二是强队伍。', '三是抓落实。'].map((text, at) => part(text, 0, at + 1));
  expect(announcedPoints([part('近年来，我局重点从两个方面推进。'), ...points])).toMatchObject([
    { words: '两', right: '三' },
  ]);
  expect(announcedPoints([part('近年来，我局重点从三个方面推进。'), ...points])).toEqual([]);
  expect(levelsSkipped([part('总的情况', 1), part('养老床位', 3)])).toMatchObject([{ words: '养老床位' }]);
  expect(levelsSkipped([part('总的情况', 1), part('机构养老', 2), part('养老床位', 3)])).toEqual([]);
});

describe('错字', () => {
  test.each([
    ['对助餐点逐个检察，未发现问题。', ['检察→检查']],
    ['检察机关逐个检察院走访。', []],
    ['设置路牌960快，全部完成。', ['快→块']],
    ['清理信息340调。', ['调→条']],
    ['对服务不到位的，群众可投拆。', ['投拆→投诉']],
    ['社区干部手把手的教老人用手机。', ['的教→地教']],
    ['我局业以会同有关部门印发方案。', ['业以→业已']],
  ])('%s', (text, expected) =>
    expect(told(text, listedWords).map((each) => each.replace(/^的→地$/u, '的教→地教'))).toEqual(expected),
  );
});
