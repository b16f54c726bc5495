import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';

const ends = '(?=[，。；、：（）和与及]|$|已|均|全)';

type Row = readonly [things: string, wrong: string, right: string];

/** Things with the measures that are not theirs, and the one that is: 岗位86名 → 86个. */
const rows: readonly Row[] = [
  ['(?<!其中公益性)岗位|车位|点位|学位|墓位|穴位|铺位|泊位|名额', '[名人户家位]', '个'],
  ['格位', '[名人户家位张]', '个'],
  ['床位|病床|护理床|沙发床', '[名人户家位只辆]', '张'],
  ['站点|网点|助餐点|服务站|驿站|社工站|公园|墓区|楼栋|广场', '[名人户位张只]', '个'],
  ['车辆|[客送餐务查助运护疗诊讯练]车', '[名人户家个只张条]', '辆'],
  ['车间|工坊|合作社|基地|园区', '[只条名户人]', '个'],
  ['轮椅|电梯|电脑|监控|设备|呼叫器|血压计|一体机', '[名人位]', '台'],
  [
    '资金|经费|金额|投资|收入|支出|工资|月薪|年薪|补助标准|补贴标准|保障标准|救助标准|票款',
    '[名人户家个件张次处]',
    '元',
  ],
  ['手册|图书|书籍', '[名人户家位处]', '册'],
  [
    '老人|老年人|人员|志愿者|社工|护理员|医生|护士|教师|学生|干部|党员|儿童|残疾人|委员|代表|网格员|工作者',
    '[家座处件张台辆所]',
    '名',
  ],
  ['房屋|用房', '[名人位]', '间'],
];

const patterns = rows.map(([things, wrong, right]) => ({
  right,
  pattern: new RegExp(
    `(?<=(${things})(?:共|约|近|达|超过|超|逾|为|有|各|新增|是)?)(\\d[\\d,.]*[万亿]?[余多]?)(${wrong})${ends}`,
    'gu',
  ),
}));

/** 量词与事物相配：岗位86名, 人均月收入1860人. A figure of a list that counts something else behind it is left alone. */
export function wrongMeasures(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  const quoted = quotedPlaces(text);
  return patterns.flatMap(({ pattern, right }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, 1: thing = '', 2: figure = '', 3: measure = '', index }) => {
      const lead = text.slice(Math.max(0, index - 12), index);
      // 招聘…岗位86人: what is done to people; 带动就业、安置岗位 are counted in posts all the same.
      if (
        quoted(index) ||
        /(?:聘|安置|派驻|配备|配有|配齐|入驻|引进|聘请|培训|服务|救助|资助|慰问|惠及|补助|覆盖|涉及|发放)[^，。；]{0,6}$/u.test(
          lead.slice(0, -thing.length),
        )
      )
        return [];
      return [
        foundAt(index, words, {
          kind: 'word',
          severity: 'warning',
          right: figure + right,
          message: `「${thing}」不论「${measure}」，宜用「${right}」`,
        }),
      ];
    }),
  );
}
