import { type Concepts, conceptNumber } from './concepts.ts';

/** Matters that answer one another: of an ask for 设施 speaks who gives the land for it. */
const rows = [
  '设施建设 土地林地 土地规划 闲置盘活',
  '公墓建设 土地林地 设施建设',
  '资金投入 补贴待遇',
  '人才队伍 就业创业 社会工作',
  '监督管理 安全保障 食品安全 消防安全',
  '价格收费 监督管理',
  '志愿服务 关爱帮扶 社会力量',
  '心理健康 学校教育',
  '打击犯罪 法律服务',
  '智慧信息 简政便民',
  '社会力量 运营机制 社会组织',
  '残疾人 托养照护',
  '关爱帮扶 家庭教育 留守儿童',
  '减负 简政便民',
  '制度政策 法治规范',
  '社区治理 议事协商',
  '医疗卫生 长护险',
];
const related = new Map<number, number[]>();
for (const row of rows) {
  const [first = '', ...others] = row.split(' ');
  const at = conceptNumber(first);
  for (const other of others.map(conceptNumber)) {
    related.set(at, [...(related.get(at) ?? []), other]);
    related.set(other, [...(related.get(other) ?? []), at]);
  }
}

/** How strongly a matter speaks for its neighbour. */
const share = 0.35;

/** The matters with their neighbours, less strong. */
export function withRelated(concepts: Concepts): Concepts {
  const wide = new Map(concepts);
  for (const [matter, strength] of concepts) {
    for (const other of related.get(matter) ?? []) wide.set(other, Math.max(wide.get(other) ?? 0, strength * share));
  }
  return wide;
}
