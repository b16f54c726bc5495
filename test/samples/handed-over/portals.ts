import { type HandedOver, person } from './sample.ts';

/** Print-outs of portals, tables parted by commas, letters that hand over again. */
export const portals: HandedOver[] = [
  {
    id: '碧城市代表建议网上办理平台——打印页 第1页/共1页',
    ourUnit: '碧城市民政局',
    text: `碧城市代表建议网上办理平台——打印页 第1页/共1页
建议流水 JY20260218034
届别 第十三届　会次 第二次
大类 民生保障　小类 养老
题 名 关于扩大长护险定点机构范围的建议
领 衔 人 屈大均　所在代表团 城东代表团
联 名 人 顾炎、黄梨洲
主责单位 市医疗保障局
协同单位 市民政局|市卫生健康委员会
下派时间 2026-02-18 11:20:05
办结期限 2026-05-18　协同反馈期限 2026-03-20
公开方式 同意公开`,
    items: [
      {
        kind: 'npc-suggestion',
        term: 13,
        meeting: 2,
        number: 'JY20260218034',
        title: '关于扩大长护险定点机构范围的建议',
        proposers: [person('屈大均'), person('顾炎'), person('黄梨洲')],
        role: 'co',
        leadUnit: '市医疗保障局',
        coUnits: ['市民政局', '市卫生健康委员会'],
        assignedOn: '2026-02-18',
        dueOn: '2026-03-20',
        consent: 'yes',
      },
    ],
  },
  {
    id: '各位领导：',
    ourUnit: '石鼓区民政局',
    text: `各位领导：
根据区委办、区政府办《关于分解交办区“两会”建议提案的通知》（石办发〔2026〕3号），我区民政局2026年承办件为：
代表建议（区五届人大六次会议）：
No.8 《关于延长老年食堂晚餐供应时间的建议》 领衔：邹容 角色：主办 协办：区市监局
No.14 《关于打通背街小巷无障碍通道的建议》 领衔：秋瑾等4人 角色：协办 主办：区城管局
委员提案（区政协六届四次会议）：
No.031 《关于建立社会救助“物质+服务”清单的提案》 提案人：陈天华 角色：独办
No.044 《关于建设区级殡葬服务中心的提案》 提案人：区政协提案和委员联络委员会 角色：主办 协办：区自然资源分局、区发改局
交办时间2026年1月30日。主办、独办件4月30日前办结，协办件3月1日前反馈。`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 5,
        meeting: 6,
        number: '8',
        title: '关于延长老年食堂晚餐供应时间的建议',
        proposers: [person('邹容')],
        role: 'lead',
        coUnits: ['区市监局'],
        assignedOn: '2026-01-30',
        dueOn: '2026-04-30',
      },
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 5,
        meeting: 6,
        number: '14',
        title: '关于打通背街小巷无障碍通道的建议',
        proposers: [person('秋瑾')],
        role: 'co',
        leadUnit: '区城管局',
        assignedOn: '2026-01-30',
        dueOn: '2026-03-01',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 6,
        meeting: 4,
        number: '031',
        title: '关于建立社会救助“物质+服务”清单的提案',
        proposers: [person('陈天华')],
        role: 'sole',
        assignedOn: '2026-01-30',
        dueOn: '2026-04-30',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 6,
        meeting: 4,
        number: '044',
        title: '关于建设区级殡葬服务中心的提案',
        collective: { name: '区政协提案和委员联络委员会', contactPerson: null, phone: null },
        role: 'lead',
        coUnits: ['区自然资源分局', '区发改局'],
        assignedOn: '2026-01-30',
        dueOn: '2026-04-30',
      },
    ],
  },
  {
    id: '安丰市政协提案委员会',
    ourUnit: '安丰市民政局',
    text: `安丰市政协提案委员会
2026 年 3 月 6 日
提案交办通知
贵局收到的 2026 年第 145 号提案
标题：  关于在公园绿地推广“银发健身角”的提案
提案委员：  龚贤　朱耷
界别：  文化艺术界
承办：  贵局与市园林局、市体育局分别办理
请于  2026 年 6 月 5 日 17 : 00 前  将办理情况录入系统，并当面征求委员意见。
委员是否同意公开：（ √ ）同意 （   ）不同意`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        number: '145',
        title: '关于在公园绿地推广“银发健身角”的提案',
        proposers: [person('龚贤'), person('朱耷')],
        role: 'split',
        doubts: ['coUnits'],
        assignedOn: '2026-03-06',
        dueOn: '2026-06-05',
        consent: 'yes',
      },
    ],
  },
  {
    id: '转发政务微信',
    ourUnit: '望海市民政局',
    text: `转发政务微信
市人大联络工委-老吴 2026-03-02 14:11
@全体成员 第二批建议（十六届人大一次）已上系统，下列请按时签收：
A类
7号：关于社区公益创投的建议（元好问）民政局主办，财政局、团市委会办
15号：关于高龄老人免费乘车的建议（辛稼轩、陆放翁）交通局主办，民政局会办
B类
23号：关于规范行业协会收费的建议（柳三变）民政局独办
办结时间统一6月2日，会办4月2日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 16,
        meeting: 1,
        number: '7',
        title: '关于社区公益创投的建议',
        proposers: [person('元好问')],
        role: 'lead',
        leadUnit: '民政局',
        coUnits: ['财政局', '团市委'],
        dueOn: '2026-06-02',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 16,
        meeting: 1,
        number: '15',
        title: '关于高龄老人免费乘车的建议',
        proposers: [person('辛稼轩'), person('陆放翁')],
        role: 'co',
        leadUnit: '交通局',
        coUnits: ['民政局'],
        dueOn: '2026-04-02',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 16,
        meeting: 1,
        number: '23',
        title: '关于规范行业协会收费的建议',
        proposers: [person('柳三变')],
        role: 'sole',
        leadUnit: '民政局',
        dueOn: '2026-06-02',
      },
    ],
  },
  {
    id: '姓名	陆象山	性别	男	代表证号	0127',
    ourUnit: '宁川市民政局',
    text: `姓名	陆象山	性别	男	代表证号	0127
工作单位	宁川市第一人民医院心内科	职务	主任医师
通讯地址	宁川市解放路8号	联系电话	0951-5012345 / 13995012345
建议题目	关于在农村幸福院设置急救角的建议
建议编号	市十六届人大四次会议第 63 号
承办单位意见	主办：市民政局　会办：市卫生健康委、市红十字会
交办日期	2026年2月27日	要求办复日期	2026年5月27日
督办情况	列为市人大常委会重点督办建议	公开情况	不宜公开`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 16,
        meeting: 4,
        number: '63',
        title: '关于在农村幸福院设置急救角的建议',
        proposers: [person('陆象山', '宁川市第一人民医院心内科', '0951-5012345')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市卫生健康委', '市红十字会'],
        assignedOn: '2026-02-27',
        dueOn: '2026-05-27',
        keySupervision: true,
        consent: 'no',
      },
    ],
  },
  {
    id: '长洲县人大常委会办公室函',
    ourUnit: '长洲县民政局',
    text: `长洲县人大常委会办公室函
长人办函〔2025〕41号
关于重新交办县十七届人大四次会议第52号建议的函
县民政局：
代表张横渠、程伊川在县十七届人大四次会议上提出的第52号建议《关于整治散埋乱葬的建议》，你局2025年6月10日书面答复后，代表表示不满意。经主任会议研究，决定重新交办，请你局会同县自然资源局、县林业局于一个月内重新办理并答复代表，办理情况于2025年8月31日前书面报告我办。
该建议由县人大常委会副主任王某领衔督办。
长洲县人大常委会办公室
2025年7月21日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 17,
        meeting: 4,
        number: '52',
        title: '关于整治散埋乱葬的建议',
        proposers: [person('张横渠'), person('程伊川')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县自然资源局', '县林业局'],
        assignedOn: '2025-07-21',
        dueOn: '2025-08-31',
        keySupervision: true,
      },
    ],
  },
  {
    id: '序号,编号,案由,提案人,第一承办单位,其他承办单位,交',
    ourUnit: '天门江市民政局',
    text: `序号,编号,案由,提案人,第一承办单位,其他承办单位,交办时间,应办复时间,备注
1,2026001,关于推动公益诉讼与未成年人保护衔接的提案,市政协社法委,市检察院,"市民政局,团市委",2026-3-1,2026-6-1,会办意见应于4月1日前
2,2026017,关于加快特困供养机构改造的提案,"范仲淹,欧阳修",市民政局,市财政局,2026-3-1,2026-6-1,
3,2026029,"关于设立“银发人才库”,发挥老专家作用的提案",九三学社天门江市委,市委老干部局,"市人社局,市民政局",2026-3-1,2026-6-1,会办意见应于4月1日前
说明：均为市政协八届五次会议提案`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 8,
        meeting: 5,
        number: '2026001',
        title: '关于推动公益诉讼与未成年人保护衔接的提案',
        collective: { name: '市政协社法委', contactPerson: null, phone: null },
        role: 'co',
        leadUnit: '市检察院',
        coUnits: ['市民政局', '团市委'],
        assignedOn: '2026-03-01',
        dueOn: '2026-04-01',
      },
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 8,
        meeting: 5,
        number: '2026017',
        title: '关于加快特困供养机构改造的提案',
        proposers: [person('范仲淹'), person('欧阳修')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市财政局'],
        assignedOn: '2026-03-01',
        dueOn: '2026-06-01',
      },
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 8,
        meeting: 5,
        number: '2026029',
        title: '关于设立“银发人才库”，发挥老专家作用的提案',
        collective: { name: '九三学社天门江市委', contactPerson: null, phone: null },
        role: 'co',
        leadUnit: '市委老干部局',
        coUnits: ['市人社局', '市民政局'],
        assignedOn: '2026-03-01',
        dueOn: '2026-04-01',
      },
    ],
  },
  {
    id: '秀 水 区 政 协 提 案 交 办 单',
    ourUnit: '秀水区民政局',
    text: `秀 水 区 政 协 提 案 交 办 单
案  号：第 0 1 8 号      届 次：区 政 协 七 届 四 次 会 议
案  由：关 于 完 善 社 区 治 理 "接 诉 即 办" 机 制 的 提 案
提 案 人：苏 辙 （秀水区律师协会）  电 话：139 1234 0018
联 名 人：曾 巩、王 安
主 办：区委社会工作部
协 办：区民政局、区城市管理指挥中心、城南街
道办事处
交 办：2026年2月9日      时 限：2026年5月8日（协办意见3月10日）`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 7,
        meeting: 4,
        number: '018',
        title: '关于完善社区治理“接诉即办”机制的提案',
        proposers: [person('苏辙', '秀水区律师协会', '13912340018'), person('曾巩'), person('王安')],
        role: 'co',
        leadUnit: '区委社会工作部',
        coUnits: ['区民政局', '区城市管理指挥中心', '城南街道办事处'],
        assignedOn: '2026-02-09',
        dueOn: '2026-03-10',
      },
    ],
  },
  {
    id: '收件人：民政局王主任',
    ourUnit: '金坛湖市民政局',
    text: `收件人：民政局王主任
来自：市政协提案科（座机 0519-82881234）
内容：贵局您好，以下提案请查收。
>>> 提案一
编号 0099
名称 关于发展“物业+养老”的提案
提案人 农工党市委
办理 贵局主办／住建局、商务局会办
>>> 提案二
编号 0100
名称 关于优化公交线路方便就医的提案
提案人 温庭筠
办理 交通局主办／贵局会办
以上均系市政协九届四次会议提案，2026.2.20交办，3个月办结。`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 9,
        meeting: 4,
        number: '0099',
        title: '关于发展“物业+养老”的提案',
        collective: { name: '农工党市委', contactPerson: null, phone: null },
        role: 'lead',
        leadUnit: '贵局',
        coUnits: ['住建局', '商务局'],
        assignedOn: '2026-02-20',
      },
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 9,
        meeting: 4,
        number: '0100',
        title: '关于优化公交线路方便就医的提案',
        proposers: [person('温庭筠')],
        role: 'co',
        leadUnit: '交通局',
        coUnits: ['贵局'],
        assignedOn: '2026-02-20',
      },
    ],
  },
  {
    id: '武陵市人民政府办公室',
    ourUnit: '武陵市民政局',
    text: `武陵市人民政府办公室
办理任务书
建议（提案）名称：《关于完善村级议事协商制度的建议》
来源：市八届人大六次会议（第204号）
提出人及单位：屈子平，武陵市农业农村局退休干部
主办/会办：会办
牵头单位：市委农办
其他责任单位：市民政局、市司法局
任务下达时间：二零二六年三月十二日
完成时间要求：会办意见 2026-04-12；正式答复 2026-06-12
联系人及电话：办公室 小丁 0736-7223344`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 8,
        meeting: 6,
        number: '204',
        title: '关于完善村级议事协商制度的建议',
        proposers: [person('屈子平', '武陵市农业农村局退休干部')],
        role: 'co',
        leadUnit: '市委农办',
        coUnits: ['市民政局', '市司法局'],
        assignedOn: '2026-03-12',
        dueOn: '2026-04-12',
      },
    ],
  },
  {
    id: '邮件正文：',
    ourUnit: '绿洲县民政局',
    text: `邮件正文：
民政局：
附件是今年交给你们的2件提案原文，摘要如下——
（1）第6号 案由：关于牧区殡葬改革的提案；提案者：阿依古丽·买买提（县畜牧站）；主办：县民政局；会办：县民宗局
（2）第11号 案由：关于为边境护边员家庭提供临时救助的提案；提案者：县政协民族宗教界；独办：县民政局
会议：县政协十五届二次
办理期限：2026年4月10日—2026年7月10日
县政协办 2026年4月10日`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 15,
        meeting: 2,
        number: '6',
        title: '关于牧区殡葬改革的提案',
        proposers: [person('阿依古丽·买买提', '县畜牧站')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县民宗局'],
        assignedOn: '2026-04-10',
        dueOn: '2026-07-10',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 15,
        meeting: 2,
        number: '11',
        title: '关于为边境护边员家庭提供临时救助的提案',
        collective: { name: '县政协民族宗教界', contactPerson: null, phone: null },
        role: 'sole',
        leadUnit: '县民政局',
        assignedOn: '2026-04-10',
        dueOn: '2026-07-10',
      },
    ],
  },
  {
    id: '关于提前答复区人大代表建议的提醒函',
    ourUnit: '龙首区民政局',
    text: `关于提前答复区人大代表建议的提醒函
区民政局：
你局承办的区八届人大三次会议《关于加强社区阅览室适老化的建议》（21号，马致远、白仁甫代表）、《关于建设口袋公园的建议》（35号，关一斋代表；你局会办，区园林局主办），原定6月30日前答复，因迎接检查，请提前至2026年5月31日前答复，会办意见5月10日前送区园林局。
区府办 5月6日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 8,
        meeting: 3,
        number: '21',
        title: '关于加强社区阅览室适老化的建议',
        proposers: [person('马致远'), person('白仁甫')],
        role: 'sole',
        leadUnit: '区民政局',
      },
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 8,
        meeting: 3,
        number: '35',
        title: '关于建设口袋公园的建议',
        proposers: [person('关一斋')],
        role: 'co',
        leadUnit: '区园林局',
        coUnits: ['区民政局'],
        dueOn: '2026-05-10',
      },
    ],
  },
  {
    id: '【办理事项】凌云市四届政协第五次会议提案',
    ourUnit: '凌云市民政局',
    text: `【办理事项】凌云市四届政协第五次会议提案
提案标题　《关于在老旧小区推行“楼栋长”制度的提案》
提案编码　C0588
提 案 者　民革凌云市委会　执笔：蒋捷　13688990011
承办部门　市委社会工作部（主办）；市民政局、市住建局（会办）
备　　注　主席会议成员督办；会办单位请在 3 月 31 日前提交书面意见
立案时间　2026 年 1 月 28 日　　交办时间　2026 年 2 月 28 日`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 4,
        meeting: 5,
        number: 'C0588',
        title: '关于在老旧小区推行“楼栋长”制度的提案',
        collective: { name: '民革凌云市委会', contactPerson: '蒋捷', phone: '13688990011' },
        role: 'co',
        leadUnit: '市委社会工作部',
        coUnits: ['市民政局', '市住建局'],
        assignedOn: '2026-02-28',
        dueOn: '2026-03-31',
        keySupervision: true,
      },
    ],
  },
  {
    id: '西岭县第十八届人民代表大会第五次会议',
    ourUnit: '西岭县民政局',
    text: `西岭县第十八届人民代表大会第五次会议
代 表 建 议
第 27 号　　　　类别：社会事务
关于支持返乡青年开办托老所的建议
领衔代表：温如玉　　附议代表：石敢当、雷万春
我县60岁以上老人占比已达27%，而全县仅有养老机构6所，床位420张，远不能满足需求。
为此建议：
一、出台返乡青年开办托老所的扶持办法，由县民政局会同县财政局给予一次性建设补助；
二、简化消防、卫生等审批手续。
代表联系方式：13544556677
处理意见：转县政府交县民政局办理，县财政局、县消防救援大队协办。
2026年1月12日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 18,
        meeting: 5,
        number: '27',
        title: '关于支持返乡青年开办托老所的建议',
        body: '我县60岁以上老人占比已达27%，而全县仅有养老机构6所，床位420张，远不能满足需求。\n为此建议：\n一、出台返乡青年开办托老所的扶持办法，由县民政局会同县财政局给予一次性建设补助；\n二、简化消防、卫生等审批手续。',
        proposers: [person('温如玉', null, '13544556677'), person('石敢当'), person('雷万春')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县财政局', '县消防救援大队'],
        assignedOn: '2026-01-12',
      },
    ],
  },
  {
    id: '办理件查询结果（2条）',
    ourUnit: '东湖市民政局',
    text: `办理件查询结果（2条）
编号：2026-JY-018；标题：关于加强社区志愿服务激励的建议；状态：待答复；主办：市委社会工作部；会办：市民政局,市文明办；限时：2026/04/15
编号：2026-TA-006；标题：关于健全婚姻登记当事人信息核验的提案；状态：待答复；主办：市民政局；会办：-；限时：2026/06/15`,
    items: [
      {
        number: '2026-JY-018',
        title: '关于加强社区志愿服务激励的建议',
        role: 'co',
        leadUnit: '市委社会工作部',
        coUnits: ['市民政局', '市文明办'],
        dueOn: '2026-04-15',
      },
      {
        kind: 'cppcc-proposal',
        number: '2026-TA-006',
        title: '关于健全婚姻登记当事人信息核验的提案',
        role: 'sole',
        leadUnit: '市民政局',
        dueOn: '2026-06-15',
      },
    ],
  },
  {
    id: '云梦市政协办公室',
    ourUnit: '云梦市民政局',
    text: `云梦市政协办公室
关于商请协助办理第133号提案的函
市民政局：
市政协七届三次会议第133号提案《关于规范社区团购站点管理的提案》由我室主办。因涉及社区居委会职能，商请贵局协助办理，并于2026年4月20日前将意见反馈我室。提案人：宋应星（云梦市政协常委、市商会副会长）。
附件：第133号提案
云梦市商务局办公室（代章）
2026年4月1日`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 7,
        meeting: 3,
        number: '133',
        title: '关于规范社区团购站点管理的提案',
        proposers: [person('宋应星', '市商会副会长')],
        role: 'co',
        leadUnit: '云梦市商务局',
        coUnits: ['市民政局'],
        assignedOn: '2026-04-01',
        dueOn: '2026-04-20',
      },
    ],
  },
];
