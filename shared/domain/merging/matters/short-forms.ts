/** By what a matter that a title names in full goes in the text below it. */
const rows = `
社会工作 社工 社工站 社工机构
社会组织 社团 民办非企业 协会
行业协会 协会 商会
养老服务 养老 老人 老年人
养老机构 养老院 敬老院 机构养老
医养结合 医养 养老 医疗
护理员 护理 护工
老年人 老人 长者 高龄
老人 老年人 长者
残疾人 残疾 残障人士 残联
未成年人 未成年 儿童 孩子
困境儿童 儿童 孤儿
留守儿童 儿童 孩子
流浪乞讨 流浪 受助 救助站 求助
社会救助 救助 困难群众
最低生活保障 低保 低保对象
志愿服务 志愿者 志愿
慈善 慈善组织 捐赠
殡葬 丧葬 逝者
生态安葬 节地 葬 安葬
公墓 墓 墓位 墓穴
婚姻登记 结婚 登记
行政区划 区划
地名 名称 路名
社区治理 社区 基层治理
基层治理 社区 村居
助餐 食堂 就餐 餐
长期护理保险 长护险
适老化 适老 改造
无障碍 无障碍设施
未成年人保护 未保
退役军人 退役 老兵
双拥 拥军
彩票 福彩
物业 小区
`;
const forms = rows
  .trim()
  .split('\n')
  .map((row) => row.split(' ') as [string, ...string[]]);

/** The title with the short forms of what it names. 社会工作服务站 → 社会工作服务站 社工 社工站 社工机构. */
export function withShortForms(title: string): string {
  return [title, ...forms.flatMap(([full, ...short]) => (title.includes(full) ? short : []))].join(' ');
}
