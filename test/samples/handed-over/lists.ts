import { type HandedOver, person } from './sample.ts';

/** Many items at once: rows out of portals and sheets, circulars with their list. */
export const lists: HandedOver[] = [
  {
    id: '两行表头，承办单位下分主办会办，末行合计',
    ourUnit: '松原河市民政局',
    text: `松原河市政协十届三次会议提案交办一览表
序号	提案号	案由	提案者	承办单位		时间	
				主办	会办	交办日期	办结期限
1	012	关于加强社区老年助餐点监管的提案	甘棠	市民政局	市市场监管局	2026-03-20	2026-06-20
2	015	关于支持社会组织参与社区治理的提案	民进松原河市委会	市民政局		2026-03-20	2026-06-20
3	047	关于规范校外托管的提案	成竹、舒云	市教育局	市民政局、市消防救援支队	2026-03-20	2026-06-20
合计	3件						`,
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: 'municipal', term: 10, meeting: 3, number: '012' },
        ...{ title: '关于加强社区老年助餐点监管的提案', proposers: [person('甘棠')] },
        ...{
          role: 'lead',
          leadUnit: '市民政局',
          coUnits: ['市市场监管局'],
          assignedOn: '2026-03-20',
          dueOn: '2026-06-20',
        },
      },
      {
        ...{ kind: 'cppcc-proposal', level: 'municipal', term: 10, meeting: 3, number: '015' },
        title: '关于支持社会组织参与社区治理的提案',
        collective: { name: '民进松原河市委会', contactPerson: null, phone: null },
        ...{ role: 'sole', leadUnit: '市民政局', assignedOn: '2026-03-20', dueOn: '2026-06-20' },
      },
      {
        ...{ kind: 'cppcc-proposal', level: 'municipal', term: 10, meeting: 3, number: '047' },
        ...{ title: '关于规范校外托管的提案', proposers: [person('成竹'), person('舒云')] },
        ...{ role: 'co', leadUnit: '市教育局', coUnits: ['市民政局', '市消防救援支队'] },
        ...{ assignedOn: '2026-03-20', dueOn: '2026-06-20' },
      },
    ],
  },
  {
    id: '合并单元格只在首行有字，角色写在括号里',
    ourUnit: '松原河市民政局',
    text: `届次	编号	标题	代表	承办单位	要求完成时间	限办日期
市九届人大六次会议	5	关于完善村级议事协商的建议	易安等12人	市民政局（主办）、市农业农村局（会办）		20260610
	9	关于推广家庭养老床位的建议	荀况	市民政局（独办）		20260610
	21	关于治理超标电动车的建议	郗超、谢安	市公安局（主办）、市民政局（会办）		20260430`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '5' },
        ...{ title: '关于完善村级议事协商的建议', proposers: [person('易安')], doubts: ['proposers'] },
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市农业农村局'], dueOn: '2026-06-10' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '9' },
        ...{ title: '关于推广家庭养老床位的建议', proposers: [person('荀况')] },
        ...{ role: 'sole', leadUnit: '市民政局', dueOn: '2026-06-10' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '21' },
        ...{ title: '关于治理超标电动车的建议', proposers: [person('郗超'), person('谢安')] },
        ...{ role: 'co', leadUnit: '市公安局', coUnits: ['市民政局'], dueOn: '2026-04-30' },
      },
    ],
  },
  {
    id: '按主办会办分段的表，没有我单位的行不列入',
    ourUnit: '松原河市民政局',
    text: `2026年代表建议交办清单（市九届人大六次会议）
编号	建议名称	领衔代表	主办单位	会办单位
一、主办件
18	关于加快未成年人保护工作站建设的建议	沙鸥	市民政局	市教育局 市公安局
二、会办件
23	关于推进适老化改造的建议	水清	市住建局	市民政局 市残联
26	关于新建城南小学的建议	石磊	市教育局	市自然资源局
答复期限：2026年6月30日，会办意见请于2026年4月25日前送主办单位。`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '18' },
        ...{ title: '关于加快未成年人保护工作站建设的建议', proposers: [person('沙鸥')] },
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市教育局', '市公安局'], dueOn: '2026-06-30' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '23' },
        ...{ title: '关于推进适老化改造的建议', proposers: [person('水清')] },
        ...{ role: 'co', leadUnit: '市住建局', coUnits: ['市民政局', '市残联'], dueOn: '2026-04-25' },
      },
    ],
  },
  {
    id: '网页表格，竖线分栏',
    ourUnit: '怀安县民政局',
    text: `| 提案号 | 提案标题 | 提案人 | 主办单位 | 会办单位 | 是否重点 |
|---|---|---|---|---|---|
| 8 | 关于规范养老护理员培训的提案 | 路遥（县医院） | 县民政局 | 县人社局 | 是 |
| 11 | 关于加强婚俗改革的提案 | 田园,支离 | 县民政局 | / | 否 |

县政协十一届一次会议，2026年3月5日交办，6月5日前答复委员。`,
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: 'county', term: 11, meeting: 1, number: '8' },
        ...{ title: '关于规范养老护理员培训的提案', proposers: [person('路遥', '县医院')], keySupervision: true },
        ...{ role: 'lead', leadUnit: '县民政局', coUnits: ['县人社局'], assignedOn: '2026-03-05', dueOn: '2026-06-05' },
      },
      {
        ...{ kind: 'cppcc-proposal', level: 'county', term: 11, meeting: 1, number: '11' },
        ...{ title: '关于加强婚俗改革的提案', proposers: [person('田园'), person('支离')] },
        ...{ role: 'sole', leadUnit: '县民政局', assignedOn: '2026-03-05', dueOn: '2026-06-05' },
      },
    ],
  },
  {
    id: '通知正文里一条一条列出',
    ourUnit: '松原河市民政局',
    text: `松原河市人民政府办公室关于交办市九届人大六次会议代表建议的通知
市民政局：
现将下列建议交你局办理：
1. 第14号《关于完善临时救助制度的建议》（领衔代表：阮籍），由你局主办，市财政局会办；
2. 第29号《关于设立社区公益基金的建议》（领衔代表：嵇康），由你局独办；
3. 第63号《关于增加公交站座椅的建议》（领衔代表：向秀），由市交通局主办，你局、市残联会办。
主办件请于2026年6月28日前答复代表，会办意见请于2026年4月28日前送主办单位。
2026年3月28日`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '14' },
        ...{ title: '关于完善临时救助制度的建议', proposers: [person('阮籍')] },
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市财政局'], assignedOn: '2026-03-28', dueOn: '2026-06-28' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '29' },
        ...{ title: '关于设立社区公益基金的建议', proposers: [person('嵇康')] },
        ...{ role: 'sole', leadUnit: '市民政局', assignedOn: '2026-03-28', dueOn: '2026-06-28' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '63' },
        ...{ title: '关于增加公交站座椅的建议', proposers: [person('向秀')] },
        ...{
          role: 'co',
          leadUnit: '市交通局',
          coUnits: ['市民政局', '市残联'],
          assignedOn: '2026-03-28',
          dueOn: '2026-04-28',
        },
      },
    ],
  },
  {
    id: '空格对齐的表，空格丢了空单元格',
    ourUnit: '松原河市民政局',
    text: `市九届人大六次会议建议（2026年3月20日交办，2026年6月20日前办结）
编号    建议标题                          领衔代表    主办单位    会办单位
41      关于加强康复辅具租赁的建议        裘千尺      市民政局    市残联
42      关于优化婚姻登记预约的建议        陆绎        市民政局`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '41' },
        ...{ title: '关于加强康复辅具租赁的建议', proposers: [person('裘千尺')] },
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市残联'], assignedOn: '2026-03-20', dueOn: '2026-06-20' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '42' },
        ...{ title: '关于优化婚姻登记预约的建议', proposers: [person('陆绎')] },
        ...{ role: 'sole', leadUnit: '市民政局', assignedOn: '2026-03-20', dueOn: '2026-06-20' },
      },
    ],
  },
];
