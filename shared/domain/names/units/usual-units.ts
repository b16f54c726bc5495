import type { Day } from '../../../model/primitives.ts';

/** A name of former years with its short forms, the last day on which it can have been right, and whence. */
type UsualFormer = readonly [names: readonly string[], until: Day, source: string];

/** A department as cities have it: its full names behind the place's, its short forms, what it was called before. */
type UsualUnit = {
  full: readonly string[];
  short: readonly string[];
  former: readonly UsualFormer[];
};

const reform2018 = '2018年机构改革（深化党和国家机构改革方案），地方2019年3月底前完成，以本市挂牌日为准';
const reform2023 = '2023年机构改革（党和国家机构改革方案），地方2024年底前完成，以本市挂牌日为准';
const by2018 = '2019-03-31';
const by2023 = '2024-12-31';

/**
 * Full names, usual short names and former names of a city's departments, without the place. Former names are those of
 * the two plans of reform, as they were reprinted and as Chengdu and Tianjin told of theirs; the day is the one by which
 * all places had to be done. What could not be found in print (tax, fire, poverty relief) is left out. November 2026.
 */
export const usualUnits: readonly UsualUnit[] = [
  {
    full: ['发展和改革委员会', '发展和改革局'],
    short: ['发改委', '发改局', '发展改革委'],
    former: [
      [['物价局'], by2018, `${reform2018}；价格制定归发展改革，监督检查归市场监管`],
      [['粮食局'], by2018, reform2018],
    ],
  },
  {
    full: ['市场监督管理局'],
    short: ['市场监管局', '市监局'],
    former: [
      [['工商行政管理局', '工商局'], by2018, reform2018],
      [['质量技术监督局', '质监局'], by2018, reform2018],
      [['食品药品监督管理局', '食药监局', '食药局'], by2018, reform2018],
      [['物价局'], by2018, `${reform2018}；价格制定归发展改革，监督检查归市场监管`],
    ],
  },
  {
    full: ['卫生健康委员会', '卫生健康局'],
    short: ['卫健委', '卫健局', '卫生健康委'],
    former: [
      [['卫生和计划生育委员会', '卫生和计划生育局', '卫计委', '卫计局', '卫生计生委'], by2018, reform2018],
      [['卫生局'], by2018, reform2018],
      [['人口和计划生育委员会', '人口和计划生育局', '计生委', '计生局'], by2018, reform2018],
    ],
  },
  {
    full: ['自然资源和规划局', '规划和自然资源局', '自然资源局'],
    short: ['自规局', '资规局', '规自局', '自然资源局'],
    former: [
      [['国土资源局', '国土局'], by2018, reform2018],
      [['城乡规划局', '规划局'], by2018, `${reform2018}；有的地方保留`],
    ],
  },
  {
    full: ['生态环境局'],
    short: [],
    former: [[['环境保护局', '环保局'], by2018, reform2018]],
  },
  {
    full: ['农业农村局'],
    short: [],
    former: [
      [['农业局', '农业委员会', '农委'], by2018, reform2018],
      [['农村工作办公室', '农办'], by2018, reform2018],
      [['乡村振兴局'], by2023, `${reform2023}；有的地方保留牌子`],
    ],
  },
  {
    full: ['文化广电和旅游局', '文化和旅游局', '文化广电旅游局', '文化广电和旅游体育局', '文化广电旅游体育局'],
    short: ['文旅局', '文广旅局'],
    former: [
      [['文化广电新闻出版局', '文广新局', '文广局'], by2018, reform2018],
      [['文化局'], by2018, reform2018],
      [['旅游局'], by2018, reform2018],
    ],
  },
  {
    full: ['应急管理局'],
    short: ['应急局'],
    former: [[['安全生产监督管理局', '安监局'], by2018, reform2018]],
  },
  {
    full: ['司法局'],
    short: [],
    former: [[['法制办公室', '法制办'], by2018, reform2018]],
  },
  {
    full: ['工业和信息化局', '经济和信息化局'],
    short: ['工信局', '经信局'],
    former: [[['经济和信息化委员会', '经信委'], by2018, reform2018]],
  },
  {
    full: ['城市管理局', '城市管理和综合执法局', '城市管理综合执法局'],
    short: ['城管局', '城管执法局', '综合执法局'],
    former: [
      [['城市管理行政执法局'], by2018, reform2018],
      [['市政园林局'], by2018, reform2018],
    ],
  },
  {
    full: ['住房和城乡建设局', '住房和城乡建设委员会'],
    short: ['住建局', '住建委', '住房城乡建设局'],
    former: [
      [['房产管理局', '房管局'], by2018, `${reform2018}；有的地方保留`],
      [['城乡建设委员会', '建委'], by2018, reform2018],
    ],
  },
  {
    full: ['委金融委员会办公室', '地方金融管理局'],
    short: ['委金融办', '金融管理局', '地方金融局'],
    former: [[['金融工作办公室', '地方金融监督管理局', '金融办', '金融工作局'], by2023, reform2023]],
  },
  {
    full: ['数据局', '政务服务和数据管理局', '数据和政务服务局'],
    short: ['政数局', '政服数据局', '政务服务和数据局', '数据局'],
    former: [[['大数据管理局', '大数据局', '政务服务数据管理局'], by2023, reform2023]],
  },
  {
    full: ['行政审批局', '政务服务和数据管理局', '行政审批服务局'],
    short: ['审批局'],
    former: [[['政务服务管理办公室', '行政服务中心管理办公室', '政务办'], by2023, reform2023]],
  },
  { full: ['退役军人事务局'], short: ['退役军人局'], former: [] },
  { full: ['医疗保障局'], short: ['医保局'], former: [] },
  { full: ['人力资源和社会保障局'], short: ['人社局', '人力社保局', '人力资源社会保障局'], former: [] },
  { full: ['交通运输局'], short: ['交通局', '交运局'], former: [] },
  { full: ['科学技术局'], short: ['科技局'], former: [] },
  { full: ['水利局', '水务局'], short: [], former: [] },
  { full: ['国有资产监督管理委员会'], short: ['国资委'], former: [] },
  { full: ['机关事务管理局'], short: ['机关事务局'], former: [] },
  { full: ['民族宗教事务局', '民族宗教事务委员会'], short: ['民宗局', '民宗委'], former: [] },
  { full: ['总工会'], short: [], former: [] },
  { full: ['妇女联合会'], short: ['妇联'], former: [] },
  { full: ['残疾人联合会'], short: ['残联'], former: [] },
  { full: ['红十字会'], short: ['红会'], former: [] },
];
