import { type HandedOver, person } from './sample.ts';

/** Slips, lists and messages of makes the others have not. */
export const mixed: HandedOver[] = [
  {
    id: '交办部门：白河市人大常委会代表工作室',
    ourUnit: '白河市民政局',
    text: `交办部门：白河市人大常委会代表工作室
受理单位：市民政局
件号：2026-117
届次：第9届第4次
议题：关于扩大社区老年食堂配送半径的建议
提案代表姓名：石磊（白河市公交集团车队长，手机13511120987）
附议人：谭丽丽，许小舟 共3人
办理方式：主办，市商务局、市交通运输局配合
派发时间：2026年03月05日 09:30
完成时限：2026-06-05
督办等级：重点督办件
是否公开：依申请公开`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 9,
        meeting: 4,
        number: '2026-117',
        title: '关于扩大社区老年食堂配送半径的建议',
        proposers: [person('石磊', '白河市公交集团车队长', '13511120987'), person('谭丽丽'), person('许小舟')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市商务局', '市交通运输局'],
        assignedOn: '2026-03-05',
        dueOn: '2026-06-05',
        keySupervision: true,
      },
    ],
  },
  {
    id: '区政协提案管理系统',
    ourUnit: '银滩区民政局',
    text: `区政协提案管理系统
提案号	提案标题	第一提案人	联名提案人	界别	承办方式	主办	会办	立案日期	交办日期	要求答复日期	公开
88	关于在公园增设无障碍卫生间的提案	姚春雷	柏青、史可心	科技界	会办	区园林局	区民政局、区残联	2026-01-10	2026-01-22	2026-04-22	同意
89	关于规范小区助餐点卫生管理的提案			民进银滩区总支	主办	区民政局	区市场监管局	2026-01-10	2026-01-22	2026-04-22	不同意
91	关于设立婚姻家庭辅导室的提案	路遥遥		妇联界	独办	区民政局		2026-01-11	2026-01-22	2026-04-22	同意`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'county',
        number: '88',
        title: '关于在公园增设无障碍卫生间的提案',
        proposers: [person('姚春雷'), person('柏青'), person('史可心')],
        role: 'co',
        leadUnit: '区园林局',
        coUnits: ['区民政局', '区残联'],
        assignedOn: '2026-01-22',
        dueOn: '2026-04-22',
        consent: 'yes',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        number: '89',
        title: '关于规范小区助餐点卫生管理的提案',
        collective: { name: '民进银滩区总支', contactPerson: null, phone: null },
        role: 'lead',
        leadUnit: '区民政局',
        coUnits: ['区市场监管局'],
        assignedOn: '2026-01-22',
        dueOn: '2026-04-22',
        consent: 'no',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        number: '91',
        title: '关于设立婚姻家庭辅导室的提案',
        proposers: [person('路遥遥')],
        role: 'sole',
        leadUnit: '区民政局',
        assignedOn: '2026-01-22',
        dueOn: '2026-04-22',
        consent: 'yes',
      },
    ],
  },
  {
    id: '【微信转发】',
    ourUnit: '海晏市民政局',
    text: `【微信转发】
市政协提案委 小郭：郑主任好，五届四次全会的 233 号案子转你们了：民建海晏市委《关于规范养老机构预付费的提案》，你局会同市市场监管局、市金融工作局办理，2月26日已交办，2026年5月26日前要面商答复完毕，是主席督办的重点件。联系人是他们参政议政处鲁小鹏 13700023456
郑：好的`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 5,
        meeting: 4,
        number: '233',
        title: '关于规范养老机构预付费的提案',
        collective: { name: '民建海晏市委', contactPerson: '鲁小鹏', phone: '13700023456' },
        role: 'lead',
        leadUnit: '你局',
        coUnits: ['市市场监管局', '市金融工作局'],
        assignedOn: '2026-02-26',
        dueOn: '2026-05-26',
        keySupervision: true,
      },
    ],
  },
  {
    id: 'From: dlrd_dgw@dl.example',
    ourUnit: '东岭县民政局',
    text: `From: dlrd_dgw@dl.example
To: dlmzj@dl.example
Sent: Tuesday, March 10, 2026 3:22 PM
Subject: 转办代表建议（第76号）

县民政局：
 现将县十九届人大一次会议第76号代表建议转去，请按主办要求办理。
 题目：关于加快乡镇敬老院消防改造的建议
 建议人：金大勇（东岭县城关中学教师） 电话 0733-4218866
 协办单位：县消防救援大队，县财政局
 答复期限：3个月内（自收文之日起）
 代表本人不愿意公开其建议内容。
县人大代工委  杜某`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 19,
        meeting: 1,
        number: '76',
        title: '关于加快乡镇敬老院消防改造的建议',
        proposers: [person('金大勇', '东岭县城关中学教师', '0733-4218866')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县消防救援大队', '县财政局'],
        assignedOn: '2026-03-10',
        consent: 'no',
      },
    ],
  },
  {
    id: '臨安湖市政協提案辦理通知單',
    ourUnit: '临安湖市民政局',
    text: `臨安湖市政協提案辦理通知單
屆    次：第十二屆第三次會議
提案編號：０２５６
案    由：關於完善臨時救助「先行救助」機制的提案
提 案 者：歐陽修平、陳 果
工作單位：臨安湖大學法學院
承辦單位：主辦 市民政局；會辦 市財政局、市慈善總會
交辦日期：二〇二六年三月二日
辦復期限：二〇二六年六月二日前
是否同意公開：同意公開`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 12,
        meeting: 3,
        number: '0256',
        title: '關於完善臨時救助「先行救助」機制的提案',
        proposers: [person('歐陽修平', '臨安湖大學法學院'), person('陳果')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市財政局', '市慈善總會'],
        assignedOn: '2026-03-02',
        dueOn: '2026-06-02',
        consent: 'yes',
      },
    ],
  },
  {
    id: '云 桥 区 人 民 代 表 大 会 常 务 委 员 会',
    ourUnit: '云桥区民政局',
    text: `云 桥 区 人 民 代 表 大 会 常 务 委 员 会
代表建议、批评和意见交办函
区人大办函[2026]22号
区民政局:
区四届人大七次会议第 I03 号建议《关于培育社区养老互助队的建 议》由你局主办,请于 2O26年 7 月 1O 日前答复代表。
领衔代表:袁 野 联名代表:章 小 鱼、戴 望
联系电话:187 0091 3344
会办单位:区文明办、 区财 政局
2O26 年 4月1O日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 4,
        meeting: 7,
        title: '关于培育社区养老互助队的建议',
        proposers: [person('袁野', null, '18700913344'), person('章小鱼'), person('戴望')],
        role: 'lead',
        leadUnit: '区民政局',
        coUnits: ['区文明办', '区财政局'],
        assignedOn: '2026-04-10',
        dueOn: '2026-07-10',
      },
    ],
  },
  {
    id: '附件1',
    ourUnit: '石川市民政局',
    text: `附件1
市十届人大四次会议民政类建议办理任务分解表
（建议共4件）
序号	建议号	建议内容	提出代表	主办科室	牵头单位	配合单位	完成时间
1	第21号	关于加强困境儿童关爱服务的建议	孔令仪等10人	儿童福利科	市民政局	市教育局、团市委	2026年6月20日
2	第35号	关于提升村级殡葬设施的建议	田野	社会事务科	市民政局	无	2026年6月20日
3	第90号	关于推广时间银行的建议	向阳、万里红	养老服务科	市民政局	市文明办	2026年6月20日
4	第166号	关于新建青年驿站的建议	宁静	区划地名科	团市委	市人社局、市民政局	2026年5月10日
石川市人民政府办公室 2026年3月20日印发`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 10,
        meeting: 4,
        number: '21',
        title: '关于加强困境儿童关爱服务的建议',
        proposers: [person('孔令仪')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市教育局', '团市委'],
        assignedOn: '2026-03-20',
        dueOn: '2026-06-20',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 10,
        meeting: 4,
        number: '35',
        title: '关于提升村级殡葬设施的建议',
        proposers: [person('田野')],
        role: 'sole',
        leadUnit: '市民政局',
        assignedOn: '2026-03-20',
        dueOn: '2026-06-20',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 10,
        meeting: 4,
        number: '90',
        title: '关于推广时间银行的建议',
        proposers: [person('向阳'), person('万里红')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市文明办'],
        assignedOn: '2026-03-20',
        dueOn: '2026-06-20',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 10,
        meeting: 4,
        number: '166',
        title: '关于新建青年驿站的建议',
        proposers: [person('宁静')],
        role: 'co',
        leadUnit: '团市委',
        coUnits: ['市人社局', '市民政局'],
        assignedOn: '2026-03-20',
        dueOn: '2026-05-10',
      },
    ],
  },
  {
    id: '电话记录',
    ourUnit: '南浔口区民政局',
    text: `电话记录
来电时间：2026年3月16日上午10时
来电单位：区政府督查室 吴科长
记录人：小徐
内容：区政协三届二次会议第58号提案，题为关于老旧小区加装座椅电梯的提案，提案人龚正委员，原定住建局牵头，现改由我局主办、区住建局协办，要求4月底前（4月30日）答复委员。材料明天送来。`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 3,
        meeting: 2,
        number: '58',
        title: '关于老旧小区加装座椅电梯的提案',
        proposers: [person('龚正')],
        role: 'lead',
        leadUnit: '我局',
        coUnits: ['区住建局'],
        dueOn: '2026-04-30',
      },
    ],
  },
  {
    id: '昆岗市政协第八届委员会第一次会议',
    ourUnit: '昆岗市民政局',
    text: `昆岗市政协第八届委员会第一次会议
提  案  交  办  单
┌────────┬──────────────┬────────┬────────┐
│提案编号│ 0067         │提案类别│社会法制│
├────────┼──────────────┼────────┼────────┤
│案由    │关于建立失独家庭帮扶联动机制的提案│提出形式│集体提案│
├────────┼──────────────┼────────┼────────┤
│提出单位│昆岗市政协社会和法制委员会│联络员│单晓梅 13600718822│
├────────┼──────────────┼────────┼────────┤
│主办单位│市民政局      │会办单位│市卫生健康委、市计生协│
├────────┼──────────────┼────────┼────────┤
│交办时间│2026年2月9日  │办结时间│2026年5月8日│
└────────┴──────────────┴────────┴────────┘
备注：该提案为重点提案。`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 8,
        meeting: 1,
        number: '0067',
        title: '关于建立失独家庭帮扶联动机制的提案',
        collective: { name: '昆岗市政协社会和法制委员会', contactPerson: '单晓梅', phone: '13600718822' },
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市卫生健康委', '市计生协'],
        assignedOn: '2026-02-09',
        dueOn: '2026-05-08',
        keySupervision: true,
      },
    ],
  },
  {
    id: '领导好，两会件汇总如下',
    ourUnit: '启明县民政局',
    text: `领导好，两会件汇总如下
1、县人大第33号，《关于把邻里互助点纳入民生实事的建议》，代表：毕云涛、郎朗，主办：民政局，协办：财政局、妇联，4月3日下达，7月3日到期
2、县政协第12号，《关于成立县级社会组织孵化中心的提案》，委员：敖登，民政局独办，4月3日下达，7月3日到期
3、县政协第40号，《关于清明期间错峰祭扫的提案》，提案者：农工党启明县支部，公安局主办，民政局、交通局协办，4月3日下达，6月3日到期
均为十七届人大二次、十一届政协二次会议上提的，2026年。`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 17,
        meeting: 2,
        number: '33',
        title: '关于把邻里互助点纳入民生实事的建议',
        proposers: [person('毕云涛'), person('郎朗')],
        role: 'lead',
        leadUnit: '民政局',
        coUnits: ['财政局', '妇联'],
        assignedOn: '2026-04-03',
        dueOn: '2026-07-03',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 11,
        meeting: 2,
        number: '12',
        title: '关于成立县级社会组织孵化中心的提案',
        proposers: [person('敖登')],
        role: 'sole',
        leadUnit: '民政局',
        assignedOn: '2026-04-03',
        dueOn: '2026-07-03',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 11,
        meeting: 2,
        number: '40',
        title: '关于清明期间错峰祭扫的提案',
        collective: { name: '农工党启明县支部', contactPerson: null, phone: null },
        role: 'co',
        leadUnit: '公安局',
        coUnits: ['民政局', '交通局'],
        assignedOn: '2026-04-03',
        dueOn: '2026-06-03',
      },
    ],
  },
  {
    id: '云阜市人民政府办公室提案办理通知',
    ourUnit: '云阜市民政局',
    text: `云阜市人民政府办公室提案办理通知
编号2026-44（政协云阜市九届五次会议提案第301号）
市民政局、市财政局、市医保局：
  委员聂小倩、宫羽联名提出的《关于建立困难群众主动发现机制的提案》，经研究，由三家会办，市民政局为牵头汇总单位，请于收到本通知之日起90日内办结。
  二〇二六年三月十七日`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 9,
        meeting: 5,
        number: '301',
        title: '关于建立困难群众主动发现机制的提案',
        proposers: [person('聂小倩'), person('宫羽')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市财政局', '市医保局'],
        assignedOn: '2026-03-17',
      },
    ],
  },
  {
    id: '姓名	谷雨生',
    ourUnit: '流云区民政局',
    text: `姓名	谷雨生
单位及职务	流云区第一小学校长
手机号码	13388121212
建议名称	关于在社区开设“四点半课堂”的建议
建议文号	区六届人大五次会议第7号
分类	社会民生
处理方式	分别办理
分办单位	区教育局、区民政局、团区委
交办日	2026.03.11
截止日	2026.06.11
网上公开	是`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 6,
        meeting: 5,
        number: '7',
        title: '关于在社区开设“四点半课堂”的建议',
        proposers: [person('谷雨生', '流云区第一小学校长', '13388121212')],
        role: 'split',
        doubts: ['coUnits'],
        assignedOn: '2026-03-11',
        dueOn: '2026-06-11',
        consent: 'yes',
      },
    ],
  },
  {
    id: '民政局的同志：',
    ourUnit: '清泉市民政局',
    text: `民政局的同志：
发你们三件，麻烦签收。
——————
（一）人大建议 编号：2026011  标题：关于整合社区网格员与民政协理员力量的建议  领衔人：尉迟明  办理：主办（会办：市委社会工作部）
（二）人大建议 编号：2026058  标题：关于设置临终关怀病房的建议  领衔人：郁达清  办理：会办（主办：市卫健委）
（三）政协提案 编号：2026203  标题：关于建设零碳殡仪馆的提案  提案人：致公党清泉市支部  办理：独办
——————
交办时间统一为2026年3月9日；主办、独办件2026年6月9日前答复，会办件2026年4月9日前回复。
市政府督查室`,
    items: [
      {
        kind: 'npc-suggestion',
        number: '2026011',
        title: '关于整合社区网格员与民政协理员力量的建议',
        proposers: [person('尉迟明')],
        role: 'lead',
        coUnits: ['市委社会工作部'],
        assignedOn: '2026-03-09',
        dueOn: '2026-06-09',
      },
      {
        kind: 'npc-suggestion',
        number: '2026058',
        title: '关于设置临终关怀病房的建议',
        proposers: [person('郁达清')],
        role: 'co',
        leadUnit: '市卫健委',
        assignedOn: '2026-03-09',
        dueOn: '2026-04-09',
      },
      {
        kind: 'cppcc-proposal',
        number: '2026203',
        title: '关于建设零碳殡仪馆的提案',
        collective: { name: '致公党清泉市支部', contactPerson: null, phone: null },
        role: 'sole',
        assignedOn: '2026-03-09',
        dueOn: '2026-06-09',
      },
    ],
  },
  {
    id: '全国政协提案委员会办公室',
    ourUnit: '赤水岩省民政厅',
    text: `全国政协提案委员会办公室
提案协办函
赤水岩省民政厅：
政协第十四届全国委员会第四次会议第02188号（社会管理类154号）提案《关于健全流动儿童监测摸排机制的提案》，提案人为全国政协委员木拉提·吾守尔、白玛央金。主办单位民政部，协办单位教育部、赤水岩省民政厅。请于5月20日前将协办意见报民政部，并抄送我办。
联系人：徐某某 010-66101234
2026年4月15日`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'national',
        term: 14,
        meeting: 4,
        number: '02188',
        title: '关于健全流动儿童监测摸排机制的提案',
        proposers: [person('木拉提·吾守尔'), person('白玛央金')],
        role: 'co',
        leadUnit: '民政部',
        coUnits: ['教育部', '赤水岩省民政厅'],
        assignedOn: '2026-04-15',
        dueOn: '2026-05-20',
      },
    ],
  },
  {
    id: '建议编号第215号 建议标题关于推进医养结合签约服务的建',
    ourUnit: '蓝田口市民政局',
    text: `建议编号第215号 建议标题关于推进医养结合签约服务的建议 提出人林若溪 联系方式13812340099 单位蓝田口市中医院 主办单位市卫健委 会办单位市民政局、市医保局 交办日期20260312 会办意见反馈日期20260412 办结日期20260612
（市十一届人大六次会议）`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 11,
        meeting: 6,
        number: '215',
        title: '关于推进医养结合签约服务的建议',
        proposers: [person('林若溪', '蓝田口市中医院', '13812340099')],
        role: 'co',
        leadUnit: '市卫健委',
        coUnits: ['市民政局', '市医保局'],
        assignedOn: '2026-03-12',
        dueOn: '2026-04-12',
      },
    ],
  },
  {
    id: '松塔县第十七届人民代表大会第三次会议代表建议',
    ourUnit: '松塔县民政局',
    text: `松塔县第十七届人民代表大会第三次会议代表建议
编号：65
题目：关于在高寒牧区建设暖心驿站的建议
建议人：才让东珠  代表团：北山乡代表团
内容：
我县北山乡海拔高，冬季长达七个月，独居老人取暖困难。
建议：一、由民政部门牵头建设暖心驿站；
二、由县财政局每年安排20万元。
2026年1月15日
————————
县人大代工委审查意见：交县民政局主办，县财政局、北山乡政府会办。2026年1月22日。
办理时限：三个月`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 17,
        meeting: 3,
        number: '65',
        title: '关于在高寒牧区建设暖心驿站的建议',
        body: '我县北山乡海拔高，冬季长达七个月，独居老人取暖困难。\n建议：一、由民政部门牵头建设暖心驿站；\n二、由县财政局每年安排20万元。\n2026年1月15日',
        proposers: [person('才让东珠')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县财政局', '北山乡政府'],
        assignedOn: '2026-01-22',
      },
    ],
  },
  {
    id: '市民政局办公室收：',
    ourUnit: '苍梧江市民政局',
    text: `市民政局办公室收：
今送达市政协十届一次会议提案办理件共贰件，清单列后，请查收。
提案0011｜九三学社市委｜关于优化街道社工站布局的提案｜主办｜协办单位：市委社工部
提案0029｜计小楠、褚一鸣｜关于让老年大学走进社区的提案｜协办｜主办单位：市委老干部局
交办：2026年2月27日；主办2026年5月27日前，协办2026年3月27日前
经办人：杨柳 0788-3322110`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 10,
        meeting: 1,
        number: '0011',
        title: '关于优化街道社工站布局的提案',
        collective: { name: '九三学社市委', contactPerson: null, phone: null },
        role: 'lead',
        coUnits: ['市委社工部'],
        assignedOn: '2026-02-27',
        dueOn: '2026-05-27',
      },
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 10,
        meeting: 1,
        number: '0029',
        title: '关于让老年大学走进社区的提案',
        proposers: [person('计小楠'), person('褚一鸣')],
        role: 'co',
        leadUnit: '市委老干部局',
        assignedOn: '2026-02-27',
        dueOn: '2026-03-27',
      },
    ],
  },
  {
    id: '@民政老孙 42号建议（关于给老人安装扶手的，汪小菲代表',
    ourUnit: '翠微区民政局',
    text: `@民政老孙 42号建议（关于给老人安装扶手的，汪小菲代表）你们和区发改委、区残联一起办，你们牵头，12月20日前答复。2026年11月18日区府办派的件，区八届人大三次会议的`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 8,
        meeting: 3,
        number: '42',
        proposers: [person('汪小菲')],
        role: 'lead',
        leadUnit: '你们',
        coUnits: ['区发改委', '区残联'],
        assignedOn: '2026-11-18',
        dueOn: '2026-12-20',
      },
    ],
  },
  {
    id: '关于市政协十一届三次会议第0145号提案的交办通知单（补',
    ourUnit: '平桥市民政局',
    text: `关于市政协十一届三次会议第0145号提案的交办通知单（补发）
提案题目：《关于完善孤独症成年人托养体系的提案》
提 案 人：[第一提案人] 费小白 [单位] 平桥市特殊教育中心 [电话] 0915-8877001；[附议人] 鲍国安 [单位] 平桥市妇幼保健院
承办单位：[主办] 市残疾人联合会 [会办] 市民政局、市人力资源社会保障局
原交办日期：2026年3月3日    补发日期：2026年3月24日
会办单位应于2026年4月24日前提出会办意见，主办单位应于2026年6月24日前答复。
提案人不要求保密，答复可公开。`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 11,
        meeting: 3,
        number: '0145',
        title: '关于完善孤独症成年人托养体系的提案',
        proposers: [person('费小白', '平桥市特殊教育中心', '0915-8877001'), person('鲍国安', '平桥市妇幼保健院')],
        role: 'co',
        leadUnit: '市残疾人联合会',
        coUnits: ['市民政局', '市人力资源社会保障局'],
        assignedOn: '2026-03-03',
        dueOn: '2026-04-24',
        consent: 'yes',
      },
    ],
  },
  {
    id: '沧江市人大代表议案建议系统 导出时间：2026-03-1',
    ourUnit: '沧江市民政局',
    text: `沧江市人大代表议案建议系统 导出时间：2026-03-18 08:00
代表建议签收单
建议号：0512（闭会期间）
建议标题
　　关于开展老旧社区适老化
　　微改造的建议
提出时间：2026-03-02 代表：米兰（市第三人民医院护士长，13755500011）等5名代表
联名：葛优优、和平、乌兰、阮玲
分办意见：市住建局主办，市民政局、市残联、沧江区政府协办
签收单位：市民政局  签收时间：2026-03-18
主办单位答复期限：2026-06-18 协办单位反馈期限：2026-04-18
是否为重点处理建议：否`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        number: '0512',
        title: '关于开展老旧社区适老化微改造的建议',
        proposers: [
          person('米兰', '市第三人民医院护士长', '13755500011'),
          person('葛优优'),
          person('和平'),
          person('乌兰'),
          person('阮玲'),
        ],
        role: 'co',
        leadUnit: '市住建局',
        coUnits: ['市民政局', '市残联', '沧江区政府'],
        dueOn: '2026-04-18',
      },
    ],
  },
];
