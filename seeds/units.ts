/** The departments a municipal bureau usually works with: the name after the city's, and the usual short form. */
const departments: readonly (readonly [full: string, short: string])[] = [
  ['发展和改革委员会', '发展改革委'],
  ['教育局', '教育局'],
  ['科学技术局', '科技局'],
  ['工业和信息化局', '工业和信息化局'],
  ['公安局', '公安局'],
  ['司法局', '司法局'],
  ['财政局', '财政局'],
  ['人力资源和社会保障局', '人力资源社会保障局'],
  ['自然资源和规划局', '自然资源和规划局'],
  ['生态环境局', '生态环境局'],
  ['住房和城乡建设局', '住房城乡建设局'],
  ['城市管理局', '城市管理局'],
  ['交通运输局', '交通运输局'],
  ['农业农村局', '农业农村局'],
  ['商务局', '商务局'],
  ['文化广电和旅游局', '文化广电旅游局'],
  ['卫生健康委员会', '卫生健康委'],
  ['退役军人事务局', '退役军人事务局'],
  ['应急管理局', '应急管理局'],
  ['审计局', '审计局'],
  ['市场监督管理局', '市场监管局'],
  ['体育局', '体育局'],
  ['统计局', '统计局'],
  ['医疗保障局', '医疗保障局'],
  ['政务服务和数据管理局', '政务服务和数据局'],
  ['总工会', '总工会'],
  ['妇女联合会', '妇联'],
  ['残疾人联合会', '残联'],
  ['红十字会', '红十字会'],
  ['慈善总会', '慈善总会'],
];

/** The directory of a city: 临江市 → { name: 临江市教育局, shortName: 市教育局 }. */
export function unitsOf(city: string): { name: string; shortName: string }[] {
  const place = city.at(-1) ?? '';
  return departments.map(([full, short]) => ({ name: `${city}${full}`, shortName: `${place}${short}` }));
}
