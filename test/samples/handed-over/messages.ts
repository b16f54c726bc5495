import { type HandedOver, person } from './sample.ts';

/** Messages, mails and recognised scans. */
export const messages: HandedOver[] = [
  {
    id: '微信里一问一答，只有号和题目',
    ourUnit: '松原河市民政局',
    text: `督查室-林姐 10:21
@民政局办公室 市政协十届三次会议第203号提案《关于加强社区嵌入式服务设施建设的提案》，乔木委员提的，你局主办，发改、住建会办，2026年6月15日前要答复
民政局-小沈 10:25
好的，收到`,
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: 'municipal', term: 10, meeting: 3, number: '203' },
        ...{ title: '关于加强社区嵌入式服务设施建设的提案', proposers: [person('乔木')] },
        ...{ role: 'lead', leadUnit: '民政局', coUnits: ['发改', '住建'], dueOn: '2026-06-15' },
      },
    ],
  },
  {
    id: '微信里三件，一件不是我们的',
    ourUnit: '松原河市民政局',
    text: `各位好，市九届六次这次你们有：
118号（关于优化残疾人两项补贴申领的建议，水墨代表）你局主办，残联会办；
126号 金戈代表 《关于推进殡仪馆迁建的建议》 你局独办。
另外131号是误派的，已退回督查室。
都请在2026年6月30日前答复。`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '118' },
        ...{ title: '关于优化残疾人两项补贴申领的建议', proposers: [person('水墨')] },
        ...{ role: 'lead', leadUnit: '你局', coUnits: ['残联'], dueOn: '2026-06-30' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '126' },
        ...{ title: '关于推进殡仪馆迁建的建议', proposers: [person('金戈')] },
        ...{ role: 'sole', leadUnit: '你局', dueOn: '2026-06-30' },
      },
    ],
  },
  {
    id: '邮件带引用的原信',
    ourUnit: '怀安县民政局',
    text: `发件人：县政府办督查室 <ducha@example.cn>
收件人：县民政局
发送时间：2026年3月9日 9:12
主题：转发：代表建议交办

请查收，谢谢。
> 县十八届人大五次会议第19号建议
> 标题：关于修缮乡镇敬老院的建议
> 领衔代表：薄云天（怀安县第三中学，13600003333），联名代表：车前、苗圃
> 主办单位：县民政局　协办单位：县财政局
> 交办日期：3月9日　答复期限：6月9日
> 代表同意公开`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'county', term: 18, meeting: 5, number: '19' },
        title: '关于修缮乡镇敬老院的建议',
        proposers: [person('薄云天', '怀安县第三中学', '13600003333'), person('车前'), person('苗圃')],
        ...{ role: 'lead', leadUnit: '县民政局', coUnits: ['县财政局'] },
        ...{ assignedOn: '2026-03-09', dueOn: '2026-06-09', consent: 'yes' },
      },
    ],
  },
  {
    id: '识别文字：字间有空格，编号里有字母，不猜',
    ourUnit: '怀安县民政局',
    text: `怀 安 县 人 大 代 表 建 议 交 办 单
编 号：第 l2O 号　　届 次：县 十 八 届 人 大 五 次 会 议
案 由：关于加强 残疾儿童 康复 救助的建议
领 衔 人：骆 宾 王　　电 话：1360000 4444
主 办：县 民 政 局　　会 办：县 残 联
交 办 日 期：2026年 3月 9日
限 办 日 期：2026年6月l0日`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'county', term: 18, meeting: 5, number: null },
        ...{ title: '关于加强残疾儿童康复救助的建议', proposers: [person('骆宾王', null, '13600004444')] },
        ...{ role: 'lead', leadUnit: '县民政局', coUnits: ['县残联'], assignedOn: '2026-03-09' },
        dueOn: '2026-06-10',
        doubts: ['number', 'dueOn'],
      },
    ],
  },
  {
    id: '微信转来的集体提案，没有题目括号，没有年份',
    ourUnit: '松原河市民政局',
    text: '沈科，致公党松原河市委会提的第88号提案，关于发展银发经济的提案，市发改委牵头，你们和文旅会办，4月20前把会办意见给发改',
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: null, term: null, meeting: null, number: '88' },
        title: '关于发展银发经济的提案',
        collective: { name: '致公党松原河市委会', contactPerson: null, phone: null },
        ...{ role: 'co', leadUnit: '市发改委', coUnits: ['你们', '文旅'], doubts: ['dueOn'] },
      },
    ],
  },
];
