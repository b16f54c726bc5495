import { tableText } from '../../shared/domain/words/table-text.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';

/** Tables as letters of such bureaus have them. */

export const tableBlock = (id: string, text: string): LetterContent['blocks'][number] => ({
  id,
  level: 0,
  table: true,
  text,
  sources: [],
});

export const smallTable = tableText([
  ['项目', '2024年', '2025年', '增长'],
  ['村级互助养老点（个）', '186', '212', '14%'],
  ['护理型床位（张）', '9,840', '12,360', '25.6%'],
  ['合计', '10,026', '12,572', ''],
]);

const units = ['市教育局', '市财政局', '市卫生健康委', '市人力资源和社会保障局', '市住房和城乡建设局'];

/** Over several pages. */
export const longTable = (rows: number): string =>
  tableText([
    ['序号', '任务', '责任单位', '完成时限'],
    ...Array.from({ length: rows }, (_, at) => [
      String(at + 1),
      `推进第${at + 1}批居家适老化改造${at % 3 === 0 ? '，入户评估和施工同步安排，完成后由街道组织验收' : ''}`,
      units[at % units.length] ?? '',
      `${2026 + (at % 2)}年${1 + (at % 12)}月`,
    ]),
  ]);

export const wordyTable = tableText([
  ['事项', '进展情况', '下一步打算'],
  [
    '完善服务网络',
    '已建成街道（乡镇）综合养老服务中心46个、村级互助养老点212个，覆盖全部街道和87.5%的行政村，日均服务老年人1.2万人次；对分散居住的高龄、独居老年人，由网格员每周入户巡访一次。',
    '年内再建20个互助养老点。\n推动有条件的服务中心延长夜间服务时间。',
  ],
  [
    '充实人才队伍',
    '培训护理员1,860人次。',
    '与职业院校合办订单班，每年定向培养120人，三年内使持证护理员达到全部护理员的八成以上。',
  ],
]);

export const numbersTable = tableText([
  ['县（市、区）', '养老机构', '床位', '入住', '入住率', '护理员', '补贴（万元）', '完成率'],
  ...['云澜区', '青石区', '临溪县', '望江县', '高新技术产业开发区'].map((name, at) => [
    name,
    String(12 + at * 7),
    String(1860 + at * 412),
    String(920 + at * 233),
    `${(49.46 + at * 3.1).toFixed(1)}%`,
    String(126 + at * 31),
    (386.4 + at * 128.35).toFixed(2),
    `${88 + at}%`,
  ]),
  ['合计', '130', '13420', '6930', '51.6%', '940', '3215.50', '90%'],
]);
