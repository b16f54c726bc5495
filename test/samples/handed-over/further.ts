import { type HandedOver, person as P } from './sample.ts';

const npc = { kind: 'npc-suggestion' } as const;
const pp = { kind: 'cppcc-proposal' } as const;

/** Papers of every form, as they were typed, pasted, broken by programs or recognised. */
export const further: HandedOver[] = [
  {
    id: 'h1',
    ourUnit: '安州市民政局',
    text: `安州市十五届人大五次会议代表建议
编号 147
标题 关于支持慈善组织发展的建议
领衔 张择端  附议 米芾、蔡襄
工作单位 安州画院
电话 0571-88881234
主办 市民政局
会办 市财政局 市税务局
交办日期 2026-03-05
答复时限 2026-06-05
是否公开 是`,
    items: [
      {
        ...npc,
        level: 'municipal',
        term: 15,
        meeting: 5,
        number: '147',
        title: '关于支持慈善组织发展的建议',
        proposers: [P('张择端', '安州画院', '0571-88881234'), P('米芾'), P('蔡襄')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市财政局', '市税务局'],
        assignedOn: '2026-03-05',
        dueOn: '2026-06-05',
        consent: 'yes',
      },
    ],
  },
  {
    id: 'h2',
    ourUnit: '安州市民政局',
    text: `15届5次147号 关于加强家政服务规范的建议 提 案 人：孙  权、周瑜等3位委员 主办单位：市商务局 会办单位：市民政局、市人社局`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: null,
        term: 15,
        meeting: 5,
        number: '147',
        title: '关于加强家政服务规范的建议',
        proposers: [P('孙权'), P('周瑜')],
        role: 'co',
        leadUnit: '市商务局',
        coUnits: ['市民政局', '市人社局'],
      },
    ],
  },
  {
    id: 'h3',
    ourUnit: '安州市民政局',
    text: `市政协提案委:
请贵局办理政协安州市第十四届委员会第三次会议第56号提案
案由："关于建立社区养老顾问制度的提案"
第一提案人：曹植；附议人：曹丕 曹冲
承办单位：市民政局
办理要求：请于2026年7月10日前办复，同意公开。`,
    items: [
      {
        ...pp,
        level: 'municipal',
        term: 14,
        meeting: 3,
        number: '56',
        title: '关于建立社区养老顾问制度的提案',
        proposers: [P('曹植'), P('曹丕'), P('曹冲')],
        role: 'sole',
        leadUnit: '市民政局',
        dueOn: '2026-07-10',
        consent: 'yes',
      },
    ],
  },
  {
    id: 'h4',
    ourUnit: '安州市民政局',
    text: `序号	建议号	领衔代表	建议名称	办理类别	承办单位	完成期限	备注
1	B062	关羽等5人	关于提升儿童福利机构服务能力的建议	独办	市民政局	2026年6月20日	
2	B070	张飞	关于加强露天烧烤治理的建议	会办	主办：市城管局；会办：市民政局、市生态环境局	2026年4月20日	重点督办
以上共2件`,
    items: [
      {
        ...npc,
        number: 'B062',
        title: '关于提升儿童福利机构服务能力的建议',
        proposers: [P('关羽')],
        role: 'sole',
        leadUnit: '市民政局',
        dueOn: '2026-06-20',
      },
      {
        ...npc,
        number: 'B070',
        title: '关于加强露天烧烤治理的建议',
        proposers: [P('张飞')],
        role: 'co',
        leadUnit: '市城管局',
        coUnits: ['市民政局', '市生态环境局'],
        dueOn: '2026-04-20',
        keySupervision: true,
      },
    ],
  },
  {
    id: 'h5',
    ourUnit: '安州市民政局',
    text: `编号,案由,提出人,主办单位,会办单位,交办日期,答复期限
0033,关于完善孤儿保障的提案,赵云,市民政局,"市财政局,市教育局",2026-03-10,2026-06-10
0034,关于扶持老年大学的提案,民盟安州市委会,市教育局,市民政局,2026-03-10,2026-05-10`,
    items: [
      {
        ...pp,
        number: '0033',
        title: '关于完善孤儿保障的提案',
        proposers: [P('赵云')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市财政局', '市教育局'],
        assignedOn: '2026-03-10',
        dueOn: '2026-06-10',
      },
      {
        ...pp,
        number: '0034',
        title: '关于扶持老年大学的提案',
        collective: { name: '民盟安州市委会', contactPerson: null, phone: null },
        role: 'co',
        leadUnit: '市教育局',
        coUnits: ['市民政局'],
        assignedOn: '2026-03-10',
        dueOn: '2026-05-10',
      },
    ],
  },
  {
    id: 'h6',
    ourUnit: '安州市民政局',
    text: `编号
建议标题
领衔代表
主办单位
会办单位
201
关于改造老年活动中心的建议
黄忠
市民政局
市文旅局
202
关于设立临终关怀病房的建议
魏延
市卫健委
市民政局`,
    items: [
      {
        ...npc,
        number: '201',
        title: '关于改造老年活动中心的建议',
        proposers: [P('黄忠')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市文旅局'],
      },
      {
        ...npc,
        number: '202',
        title: '关于设立临终关怀病房的建议',
        proposers: [P('魏延')],
        role: 'co',
        leadUnit: '市卫健委',
        coUnits: ['市民政局'],
      },
    ],
  },
  {
    id: 'h7',
    ourUnit: '云麓区民政局',
    text: `小王你好，区政协那边第39号提案（关于推进社区食堂可持续运营的提案，吕布、貂蝉委员联名）给你们了，主办，区商务局协办，2026年6月12日之前办结。另外40、41号是城管的，跟你们无关。`,
    items: [
      {
        ...pp,
        level: 'county',
        number: '39',
        title: '关于推进社区食堂可持续运营的提案',
        proposers: [P('吕布'), P('貂蝉')],
        role: 'lead',
        leadUnit: '你们',
        coUnits: ['区商务局'],
        dueOn: '2026-06-12',
      },
    ],
  },
  {
    id: 'h8',
    ourUnit: '安州市民政局',
    text: `各位代表建议承办单位：
市十五届人大五次会议期间，鲁肃等8名代表提出的"关于推进殡葬改革的建议"（第189号），经研究，由市民政局牵头，市自然资源局、市林业局配合办理，列为市人大常委会重点督办建议，请于2026年8月31日前办理完毕并答复代表。
市人大常委会代表工委
2026年5月20日`,
    items: [
      {
        ...npc,
        level: 'municipal',
        term: 15,
        meeting: 5,
        number: '189',
        title: '关于推进殡葬改革的建议',
        proposers: [P('鲁肃')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市自然资源局', '市林业局'],
        assignedOn: '2026-05-20',
        dueOn: '2026-08-31',
        keySupervision: true,
      },
    ],
  },
  {
    id: 'h9',
    ourUnit: '安州市民政局',
    text: `政协安州市委员会提案登记表
案 号 | 第 210 号 | 类 别 | 社会建设
案 由 | 关于做好农村留守老人关爱服务的提案
提案人 | 陆逊 | 界 别 | 农业界 | 电 话 | 13512340000
单位及职务 | 安州市农科院副院长
联名人 | 吕蒙 甘宁 周泰
承办单位 | 主办：市民政局　会办：市农业农村局、市卫健委
是否同意公开 | 是□ 否□
交办日期 | 2026年3月30日`,
    items: [
      {
        ...pp,
        level: 'municipal',
        number: '210',
        title: '关于做好农村留守老人关爱服务的提案',
        proposers: [P('陆逊', '安州市农科院副院长', '13512340000'), P('吕蒙'), P('甘宁'), P('周泰')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市农业农村局', '市卫健委'],
        assignedOn: '2026-03-30',
      },
    ],
  },
  {
    id: 'h10',
    ourUnit: '安州市民政局',
    text: `主题：【督办提醒】市十五届人大五次会议第301号建议
张科长：
您好！附件为市十五届人大五次会议第301号建议《关于推动"物业+养老"服务模式的建议》（领衔代表：程普，安州市第一建筑公司，电话13900009999），由市住建局主办、你局会办。请于2026年4月15日前将会办意见函送市住建局，并上传系统。
代表意见：同意公开。
此致
敬礼
市政府督查室 李敏 0571-87654321`,
    items: [
      {
        ...npc,
        level: 'municipal',
        term: 15,
        meeting: 5,
        number: '301',
        title: '关于推动“物业+养老”服务模式的建议',
        proposers: [P('程普', '安州市第一建筑公司', '13900009999')],
        role: 'co',
        leadUnit: '市住建局',
        coUnits: ['你局'],
        dueOn: '2026-04-15',
        consent: 'yes',
      },
    ],
  },
  {
    id: 'h11',
    ourUnit: '安州市民政局',
    text: `类别：委员提案
届次：十四届三次
编号：第2O5号
题目：关于保护未成年人网络安全的提案
提案者：无党派界别
主办单位：市委网信办
会办单位：市教育局、市公安局、市民政局等
交办时间：3月20日
办理时限：6月20日前（会办单位5月20日前）
提出时间：2026年1月15日`,
    items: [
      {
        ...pp,
        term: 14,
        meeting: 3,
        number: null,
        title: '关于保护未成年人网络安全的提案',
        collective: { name: '无党派界别', contactPerson: null, phone: null },
        role: 'co',
        leadUnit: '市委网信办',
        coUnits: ['市教育局', '市公安局', '市民政局'],
        assignedOn: '2026-03-20',
        dueOn: '2026-05-20',
      },
    ],
  },
  {
    id: 'h12',
    ourUnit: '安州市民政局',
    text: `建议提案办理任务分解表（民政局）
类型	编号	题目	提案人/领衔代表	责任领导	主会办	限办时间
建议	12	关于优化临时救助程序的建议	蒋干	刘局	主办（会办：财政局）	6月12日
提案	77	关于发展社区慈善的提案	市工商联	王局	独办	6月12日
建议	95	关于城区停车的建议	黄盖	刘局	会办（主办：公安局）	4月30日
交办日期2026年3月12日`,
    items: [
      {
        ...npc,
        number: '12',
        title: '关于优化临时救助程序的建议',
        proposers: [P('蒋干')],
        role: 'lead',
        leadUnit: '民政局',
        coUnits: ['财政局'],
        assignedOn: '2026-03-12',
        dueOn: '2026-06-12',
      },
      {
        ...pp,
        number: '77',
        title: '关于发展社区慈善的提案',
        collective: { name: '市工商联', contactPerson: null, phone: null },
        role: 'sole',
        leadUnit: '民政局',
        assignedOn: '2026-03-12',
        dueOn: '2026-06-12',
      },
      {
        ...npc,
        number: '95',
        title: '关于城区停车的建议',
        proposers: [P('黄盖')],
        role: 'co',
        leadUnit: '公安局',
        assignedOn: '2026-03-12',
        dueOn: '2026-04-30',
      },
    ],
  },
  {
    id: 'h13',
    ourUnit: '安州市民政局',
    text: `关于交办政协十四届三次会议提案的通知
市民政局：
经市政府研究，现将你单位承办的提案交办如下：
主办：
第18号 关于加强社会工作人才队伍建设的提案（太史慈）会办单位：市人社局、市委社会工作部
第25号 关于提高城乡低保标准的提案（民革安州市委会）
会办：
第31号 关于加快托育服务发展的提案（乔玄、乔峰）主办单位：市卫健委
请按照时限要求办理，主办件2026年6月30日前、会办件2026年4月30日前办结。
联系人：督查室 孙策，电话：87654321。
2026年3月15日`,
    items: [
      {
        ...pp,
        term: 14,
        meeting: 3,
        number: '18',
        title: '关于加强社会工作人才队伍建设的提案',
        proposers: [P('太史慈')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市人社局', '市委社会工作部'],
        assignedOn: '2026-03-15',
        dueOn: '2026-06-30',
      },
      {
        ...pp,
        term: 14,
        meeting: 3,
        number: '25',
        title: '关于提高城乡低保标准的提案',
        collective: { name: '民革安州市委会', contactPerson: null, phone: null },
        role: 'lead',
        leadUnit: '市民政局',
        assignedOn: '2026-03-15',
        dueOn: '2026-06-30',
      },
      {
        ...pp,
        term: 14,
        meeting: 3,
        number: '31',
        title: '关于加快托育服务发展的提案',
        proposers: [P('乔玄'), P('乔峰')],
        role: 'co',
        leadUnit: '市卫健委',
        assignedOn: '2026-03-15',
        dueOn: '2026-04-30',
      },
    ],
  },
  {
    id: 'h14',
    ourUnit: '云麓区民政局',
    text: `云麓区人大常委会代表工作委员会
代表建议转办函
区民政局：
现将区人大代表董卓、李儒在区十九届人大一次会议上提出的第5号建议《关于增设街道养老服务综合体的建议》转交你局，请会同区财政局、区住建局研究办理，三个月内答复代表。代表不同意公开。`,
    items: [
      {
        ...npc,
        level: 'county',
        term: 19,
        meeting: 1,
        number: '5',
        title: '关于增设街道养老服务综合体的建议',
        proposers: [P('董卓'), P('李儒')],
        role: 'lead',
        leadUnit: '区民政局',
        coUnits: ['区财政局', '区住建局'],
        consent: 'no',
      },
    ],
  },
  {
    id: 'h15',
    ourUnit: '安州市民政局',
    text: `提 案 交 办 单
编 号：0 8 8
届 次：十 四 届 三 次
案 由：关于完善 社会救助 信息共享 机制的提案
提 案 人：曹 操 刘 备
联 系 方 式：138 1234 5678
主 办 单 位：市 民 政 局
会 办 单 位：市 大 数 据 局 、市 医 保 局
办 理 期 限：2 0 2 6 年 6 月 1 8 日
公 开：√同意 ×不同意`,
    items: [
      {
        ...pp,
        term: 14,
        meeting: 3,
        number: '088',
        title: '关于完善社会救助信息共享机制的提案',
        proposers: [P('曹操', null, '13812345678'), P('刘备')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市大数据局', '市医保局'],
        dueOn: '2026-06-18',
        consent: 'yes',
      },
    ],
  },

  {
    id: 'k1',
    ourUnit: '安州市民政局',
    text: `届次：市十五届人大五次会议
编号：第0102号
案由：关于加强殡葬基础设施建设的建议
代表姓名：夏侯渊　　　代表团：东城代表团
通讯地址：安州市东城街道办事处　　邮编：310000
联系电话：0571-8765432
代表类别：市人大代表
是否同意公开建议全文：√ 是　　□ 否
承办单位：市民政局（主办） 市自然资源局（会办） 市财政局（会办）
交办日期：2026年3月12日
答复期限：2026年6月12日前
备注：该件列为市政府领导领办重点建议`,
    items: [
      {
        ...npc,
        level: 'municipal',
        term: 15,
        meeting: 5,
        number: '0102',
        title: '关于加强殡葬基础设施建设的建议',
        proposers: [P('夏侯渊', null, '0571-8765432')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市自然资源局', '市财政局'],
        assignedOn: '2026-03-12',
        dueOn: '2026-06-12',
        keySupervision: true,
        consent: 'yes',
      },
    ],
  },
  {
    id: 'k2',
    ourUnit: '安州市民政局',
    text: `市十五届人大五次会议第217号建议
标题　关于建立养老机构信用评价制度的建议
提出人　诸葛亮
主办单位　市民政局
会办单位　——
交办时间　2026年3月12日
办理时限　2026年6月12日
公开　同意`,
    items: [
      {
        ...npc,
        level: 'municipal',
        term: 15,
        meeting: 5,
        number: '217',
        title: '关于建立养老机构信用评价制度的建议',
        proposers: [P('诸葛亮')],
        role: 'sole',
        leadUnit: '市民政局',
        assignedOn: '2026-03-12',
        dueOn: '2026-06-12',
        consent: 'yes',
      },
    ],
  },
  {
    id: 'k3',
    ourUnit: '安州市民政局',
    text: `陈姐，刚收到市政协的件：14届3次 0123 号，《关于扩大普惠养老床位供给的提案》，农工党安州市委会，主办民政、会办卫健和财政，6/30前答复，26年3月16日交办`,
    items: [
      {
        ...pp,
        level: 'municipal',
        term: 14,
        meeting: 3,
        number: '0123',
        title: '关于扩大普惠养老床位供给的提案',
        collective: { name: '农工党安州市委会', contactPerson: null, phone: null },
        role: 'lead',
        leadUnit: '民政',
        coUnits: ['卫健', '财政'],
        assignedOn: '2026-03-16',
        dueOn: '2026-06-30',
      },
    ],
  },
  {
    id: 'k4',
    ourUnit: '安州市民政局',
    text: `[转发]督查室：以下建议请民政局牵头办理：
市十五届人大五次会议第45号 关于发展社区助浴服务的建议 领衔代表 庞统 会办 卫健委、财政局 3月12日交办 6月12日前答复
市十五届人大五次会议第46号 关于规范物业公共收益的建议 领衔代表 法正 主办 住建局 会办 民政局 3月12日交办 4月30日前反馈会办意见
（2026年）`,
    items: [
      {
        ...npc,
        level: 'municipal',
        term: 15,
        meeting: 5,
        number: '45',
        title: '关于发展社区助浴服务的建议',
        proposers: [P('庞统')],
        role: 'lead',
        coUnits: ['卫健委', '财政局'],
        assignedOn: '2026-03-12',
        dueOn: '2026-06-12',
        leadUnit: '民政局',
      },
      {
        ...npc,
        level: 'municipal',
        term: 15,
        meeting: 5,
        number: '46',
        title: '关于规范物业公共收益的建议',
        proposers: [P('法正')],
        role: 'co',
        leadUnit: '住建局',
        coUnits: ['民政局'],
        assignedOn: '2026-03-12',
        dueOn: '2026-04-30',
      },
    ],
  },
  {
    id: 'k5',
    ourUnit: '安州市民政局',
    text: `各承办单位：
2026年市政协十四届三次会议提案已审查立案，涉及你局共2件，目录如下（交办时间：2026年3月20日；主办件三个月内答复，会办件一个月内反馈）：
序号 提案号 提案标题 提案者 主办 会办
1 61 关于健全农村留守儿童关爱体系的提案 马超 市民政局 市教育局、团市委
2 73 关于加强公共法律服务的提案 九三学社安州市委会 市司法局 市民政局`,
    items: [
      {
        ...pp,
        level: 'municipal',
        term: 14,
        meeting: 3,
        number: '61',
        title: '关于健全农村留守儿童关爱体系的提案',
        proposers: [P('马超')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市教育局', '团市委'],
        assignedOn: '2026-03-20',
      },
      {
        ...pp,
        level: 'municipal',
        term: 14,
        meeting: 3,
        number: '73',
        title: '关于加强公共法律服务的提案',
        collective: { name: '九三学社安州市委会', contactPerson: null, phone: null },
        role: 'co',
        leadUnit: '市司法局',
        coUnits: ['市民政局'],
        assignedOn: '2026-03-20',
      },
    ],
  },
  {
    id: 'k6',
    ourUnit: '安州市民政局',
    text: `提案编号：第 118 号
提案题目：关于打造“一刻钟便民生活圈”
          的提案
提案形式：个人联名
第一提案人：姜维（民进界别，安州师范学院教授，139 5712 3456）
其他提案人：费祎（安州日报社）、董允（市第三医院）
审查意见：立案，交市商务局主办，市民政局、市住建局会办
督办方式：一般
是否公开提案：不公开`,
    items: [
      {
        ...pp,
        number: '118',
        title: '关于打造“一刻钟便民生活圈”的提案',
        proposers: [P('姜维', '安州师范学院教授', '13957123456'), P('费祎', '安州日报社'), P('董允', '市第三医院')],
        role: 'co',
        leadUnit: '市商务局',
        coUnits: ['市民政局', '市住建局'],
        consent: 'no',
      },
    ],
  },
  {
    id: 'k7',
    ourUnit: '安州市民政局',
    text: `重点提案督办通知
市民政局：
经市政协主席会议研究，确定第9号提案《关于推进医养结合的提案》（民盟安州市委会提出）为2026年度重点督办提案，由市政协副主席领衔督办，你局主办，市卫健委、市医保局协办。请于2026年9月30日前办结。
政协安州市委员会办公室
2026年4月8日`,
    items: [
      {
        ...pp,
        level: 'municipal',
        number: '9',
        title: '关于推进医养结合的提案',
        collective: { name: '民盟安州市委会', contactPerson: null, phone: null },
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市卫健委', '市医保局'],
        keySupervision: true,
        dueOn: '2026-09-30',
        assignedOn: '2026-04-08',
      },
    ],
  },
  {
    id: 'k8',
    ourUnit: '青城县民政局',
    text: `县 十 七 届 人 大 五 次 会 议 代 表 建 议
第 ０ ４ １ 号
标 题 ： 关 于 改 善 乡 村 公 墓 道 路 的 建 议
领 衔 代 表 ： 严 颜
附 议 ： 张 任 、 刘 循
主 办 ： 县 民 政 局
会 办 ： 县 交 通 局 、 县 财 政 局
交 办 ： 2026 年 3 月 2 日
限 办 ： 2026 年 6 月 2 日`,
    items: [
      {
        ...npc,
        level: 'county',
        term: 17,
        meeting: 5,
        number: '041',
        title: '关于改善乡村公墓道路的建议',
        proposers: [P('严颜'), P('张任'), P('刘循')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县交通局', '县财政局'],
        assignedOn: '2026-03-02',
        dueOn: '2026-06-02',
      },
    ],
  },
  {
    id: 'k9',
    ourUnit: '安州市民政局',
    text: `建议编号	会次	建议标题	代表姓名	代表电话	工作单位	承办单位及方式	交办日期	答复日期	公开意愿	督办
301	十五届五次	关于提升村（社区）综合服务能力的建议	廖化	13700000001	安州港	独办	2026/3/12	2026/6/12	同意	
302	十五届五次	关于安置房小区治理的建议	周仓、关平	13700000002	安州一中	会办	2026/3/12	2026/4/30	不同意	★`,
    items: [
      {
        ...npc,
        term: 15,
        meeting: 5,
        number: '301',
        title: '关于提升村（社区）综合服务能力的建议',
        proposers: [P('廖化', '安州港', '13700000001')],
        role: 'sole',
        assignedOn: '2026-03-12',
        dueOn: '2026-06-12',
        consent: 'yes',
      },
      {
        ...npc,
        term: 15,
        meeting: 5,
        number: '302',
        title: '关于安置房小区治理的建议',
        proposers: [P('周仓', '安州一中', '13700000002'), P('关平')],
        role: 'co',
        assignedOn: '2026-03-12',
        dueOn: '2026-04-30',
        consent: 'no',
        keySupervision: true,
      },
    ],
  },
  {
    id: 'k10',
    ourUnit: '安州市民政局',
    text: `第112号建议  2026.3.12交办  2026.6.12到期
关于推动农村公益性墓地规范管理的建议
安州市人大代表 徐庶 等 4 人（徐庶、司马徽、石韬、孟建）
主办：民政局  会办：自然资源局 林业局`,
    items: [
      {
        ...npc,
        level: 'municipal',
        number: '112',
        title: '关于推动农村公益性墓地规范管理的建议',
        proposers: [P('徐庶'), P('司马徽'), P('石韬'), P('孟建')],
        role: 'lead',
        leadUnit: '民政局',
        coUnits: ['自然资源局', '林业局'],
        assignedOn: '2026-03-12',
        dueOn: '2026-06-12',
      },
    ],
  },
];
