import { type HandedOver, person } from './sample.ts';

/** Short messages, office sheets, minutes and forms without labels. */
export const odd: HandedOver[] = [
  {
    id: '【榕城市政府督查室】民政局：市人大八届五次会议第3012',
    ourUnit: '榕城市民政局',
    text: `【榕城市政府督查室】民政局：市人大八届五次会议第3012号建议（关于构建城乡一体化低保标准的建议）由你局独办，今天（2026年3月4日）系统推送，请在6月4日之前办结并答复代表章小满（18059112233）。退订回T`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 8,
        meeting: 5,
        number: '3012',
        title: '关于构建城乡一体化低保标准的建议',
        proposers: [person('章小满', null, '18059112233')],
        role: 'sole',
        leadUnit: '民政局',
        assignedOn: '2026-03-04',
        dueOn: '2026-06-04',
      },
    ],
  },
  {
    id: '丹霞县承办人大建议、政协提案任务分解清单',
    ourUnit: '丹霞县民政局',
    text: `丹霞县承办人大建议、政协提案任务分解清单
				办理单位		时间要求	
类别	编号	名称	提出人	主办	协办	交办	办结
人大建议	12	关于实施殡葬基本服务免费的建议	童安	县民政局	县财政局	2026.3.1	2026.5.31
	19	关于在村级设立儿童之家的建议	卜向荣等2人	县妇联	县民政局、县教育局		2026.4.15
政协提案	7	关于规范小区停车收费的提案	景行	县发改局	县住建局		2026.5.31
	8	关于编制地名保护名录的提案	民盟丹霞县总支部	县民政局	县文旅局		2026.5.31
合计	4件						`,
    items: [
      {
        kind: 'npc-suggestion',
        number: '12',
        title: '关于实施殡葬基本服务免费的建议',
        proposers: [person('童安')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县财政局'],
        assignedOn: '2026-03-01',
        dueOn: '2026-05-31',
      },
      {
        kind: 'npc-suggestion',
        number: '19',
        title: '关于在村级设立儿童之家的建议',
        proposers: [person('卜向荣')],
        role: 'co',
        leadUnit: '县妇联',
        coUnits: ['县民政局', '县教育局'],
        assignedOn: '2026-03-01',
        dueOn: '2026-04-15',
      },
      {
        kind: 'cppcc-proposal',
        number: '8',
        title: '关于编制地名保护名录的提案',
        collective: { name: '民盟丹霞县总支部', contactPerson: null, phone: null },
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县文旅局'],
        assignedOn: '2026-03-01',
        dueOn: '2026-05-31',
      },
    ],
  },
  {
    id: '政协凤台市第十二届委员会第四次会议',
    ourUnit: '凤台市民政局',
    text: `政协凤台市第十二届委员会第四次会议
提案
第 0093 号
案由：关于将失能老人家庭照护者纳入喘息服务的提案
审查意见：建议由市民政局会同市卫生健康委、市医保局研究办理
提案人：端木秋
通讯地址：凤台市滨河路12号 凤台市社会福利院
联系电话：0558-3344556
是否同意公开：√
内容：
一、存在问题
截至2025年底，我市失能老人2.3万人，家庭照护者长期得不到休息。
二、意见建议
（一）由民政局牵头开展喘息服务试点；
（二）将喘息服务纳入长护险支付范围，市财政局给予补助。`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 12,
        meeting: 4,
        number: '0093',
        title: '关于将失能老人家庭照护者纳入喘息服务的提案',
        body: '一、存在问题\n截至2025年底，我市失能老人2.3万人，家庭照护者长期得不到休息。\n二、意见建议\n（一）由民政局牵头开展喘息服务试点；\n（二）将喘息服务纳入长护险支付范围，市财政局给予补助。',
        proposers: [person('端木秋', null, '0558-3344556')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市卫生健康委', '市医保局'],
        consent: 'yes',
      },
    ],
  },
  {
    id: '西樵市人民政府办公室',
    ourUnit: '西樵市民政局',
    text: `西樵市人民政府办公室
关于交办市十四届人大六次会议代表建议的通知
西府办〔2026〕18号
各承办单位：
一、主办件请于2026年5月29日前办结，会办件请于收到之日起15个工作日内将意见送主办单位。
二、交办件如下：
市教育局（2件）：第5号、第18号
市民政局（5件）：主办第9号《关于完善孤儿助学的建议》（程颐）、第27号《关于村改社区集体资产管理的建议》（路小川、尚勤）；会办第33号《关于提升城市雕塑品质的建议》（莫言之，主办市文旅局）、第40号《关于公交站台适老化的建议》（祁寒，主办市交通局）；独办第61号《关于规范彩票公益金使用公示的建议》（温言）
市水利局（1件）：第77号
西樵市人民政府办公室
2026年2月26日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 14,
        meeting: 6,
        number: '9',
        title: '关于完善孤儿助学的建议',
        proposers: [person('程颐')],
        role: 'lead',
        leadUnit: '市民政局',
        assignedOn: '2026-02-26',
        dueOn: '2026-05-29',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 14,
        meeting: 6,
        number: '27',
        title: '关于村改社区集体资产管理的建议',
        proposers: [person('路小川'), person('尚勤')],
        role: 'lead',
        leadUnit: '市民政局',
        assignedOn: '2026-02-26',
        dueOn: '2026-05-29',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 14,
        meeting: 6,
        number: '33',
        title: '关于提升城市雕塑品质的建议',
        proposers: [person('莫言之')],
        role: 'co',
        leadUnit: '市文旅局',
        assignedOn: '2026-02-26',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 14,
        meeting: 6,
        number: '40',
        title: '关于公交站台适老化的建议',
        proposers: [person('祁寒')],
        role: 'co',
        leadUnit: '市交通局',
        assignedOn: '2026-02-26',
      },
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 14,
        meeting: 6,
        number: '61',
        title: '关于规范彩票公益金使用公示的建议',
        proposers: [person('温言')],
        role: 'sole',
        leadUnit: '市民政局',
        assignedOn: '2026-02-26',
        dueOn: '2026-05-29',
      },
    ],
  },
  {
    id: '江源省人大常委会代表工作委员会',
    ourUnit: '江源省民政厅',
    text: `江源省人大常委会代表工作委员会
代表建议转办函
江人代转〔2026〕5号
省民政厅：
省十三届人大四次会议期间，黎川代表团提出《关于加快边境乡镇养老设施建设的建议》（编号：ZJ2026-0107），经研究交你厅主办，省发展改革委、省财政厅协办，列入省人大常委会重点督办建议。请你厅于8月31日前书面答复代表团，同时报我委。
代表团联络员：安康 13900018877
二〇二六年二月二十五日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'provincial',
        term: 13,
        meeting: 4,
        number: 'ZJ2026-0107',
        title: '关于加快边境乡镇养老设施建设的建议',
        collective: { name: '黎川代表团', contactPerson: '安康', phone: '13900018877' },
        role: 'lead',
        leadUnit: '省民政厅',
        coUnits: ['省发展改革委', '省财政厅'],
        assignedOn: '2026-02-25',
        dueOn: '2026-08-31',
        keySupervision: true,
      },
    ],
  },
  {
    id: '市民政局',
    ourUnit: '明州市民政局',
    text: `市民政局
您好，贵单位有1件新的政协提案待签收
提案编号
000412
提案题目
关于推广“养老顾问”制度的提案
展开
第一提案人
程立雪
其他提案人
马千里  闻一鸣
提案人是否同意公开
否
办理类型
主办
会办单位
市大数据局
市人力社保局
下达时间
2026-03-20 17:02
最晚办结时间
2026-06-20
联系提案人
请先电话沟通，13600551122`,
    items: [
      {
        kind: 'cppcc-proposal',
        number: '000412',
        title: '关于推广“养老顾问”制度的提案',
        proposers: [person('程立雪'), person('马千里'), person('闻一鸣')],
        role: 'lead',
        coUnits: ['市大数据局', '市人力社保局'],
        assignedOn: '2026-03-20',
        dueOn: '2026-06-20',
        consent: 'no',
      },
    ],
  },
  {
    id: '三桥区人大常委会办公室 2026年度闭会期间代表建议交办',
    ourUnit: '三桥区民政局',
    text: `三桥区人大常委会办公室 2026年度闭会期间代表建议交办登记
日期：2026/10/12
代表姓名：蓝天（三桥区实验幼儿园园长）  代表证号：0033
建议标题：《关于社区增设托育点的建议》
交由：区卫健局、区教育局、区民政局、区妇联 （四家分别办理）
办理时限：三个月
代表希望：面复
经办：小钟 接收：__________`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        title: '关于社区增设托育点的建议',
        proposers: [person('蓝天', '三桥区实验幼儿园园长')],
        role: 'split',
        doubts: ['coUnits'],
        assignedOn: '2026-10-12',
      },
    ],
  },
  {
    id: '发自我的iPhone',
    ourUnit: '北固市民政局',
    text: `发自我的iPhone

-----原始邮件-----
From: 市政协提案委 <tian@beigu.example>
Date: Mon, 16 Mar 2026 09:41:00 +0800
To: 市民政局办公室
Cc: 市住建局; 市残联
Subject: 关于送办市政协九届五次会议第217号提案的函

市民政局、市住建局、市残联：
　　市政协委员殷桃、金陵、苏眉联名提出的第217号提案《关于规范小区无障碍坡道的提案》，请市住建局主办，市民政局、市残联分头提出会办意见，4月16日前报市住建局汇总；市住建局6月16日前答复委员。
　　三位委员均同意公开提案全文。
　　　　　　　　　市政协提案委员会`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 9,
        meeting: 5,
        number: '217',
        title: '关于规范小区无障碍坡道的提案',
        proposers: [person('殷桃'), person('金陵'), person('苏眉')],
        role: 'co',
        leadUnit: '市住建局',
        coUnits: ['市民政局', '市残联'],
        assignedOn: '2026-03-16',
        dueOn: '2026-04-16',
        consent: 'yes',
      },
    ],
  },
  {
    id: '|序号|提案号|案由|第一提案者|附议者|主办单位|会办',
    ourUnit: '云中市民政局',
    text: `|序号|提案号|案由|第一提案者|附议者|主办单位|会办单位|备注|
|:-:|:-:|-|-|-|-|-|-|
|1|55|关于成立市级未成年人救助保护中心的提案|郝运来|魏来、辛夷|市民政局|团市委|重点提案，6月10日前|
|2|71|关于优化殡仪服务的提案|台盟云中市支部| |市民政局| |6月10日前|
|3|103|关于社区嵌入式服务税费优惠的提案|易安| |市税务局|市民政局|会办意见4月10日前|
以上为市政协五届二次会议提案，2026年3月10日交办。`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 5,
        meeting: 2,
        number: '55',
        title: '关于成立市级未成年人救助保护中心的提案',
        proposers: [person('郝运来'), person('魏来'), person('辛夷')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['团市委'],
        assignedOn: '2026-03-10',
        dueOn: '2026-06-10',
        keySupervision: true,
      },
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 5,
        meeting: 2,
        number: '71',
        title: '关于优化殡仪服务的提案',
        collective: { name: '台盟云中市支部', contactPerson: null, phone: null },
        role: 'sole',
        leadUnit: '市民政局',
        assignedOn: '2026-03-10',
        dueOn: '2026-06-10',
      },
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 5,
        meeting: 2,
        number: '103',
        title: '关于社区嵌入式服务税费优惠的提案',
        proposers: [person('易安')],
        role: 'co',
        leadUnit: '市税务局',
        coUnits: ['市民政局'],
        assignedOn: '2026-03-10',
        dueOn: '2026-04-10',
      },
    ],
  },
  {
    id: '会议纪要（摘）',
    ourUnit: '长宁江市民政局',
    text: `会议纪要（摘）
时间：2026年3月19日下午  地点：市政府三楼会议室
会议研究了市十届人大三次会议第206号建议《关于支持民办养老机构融资的建议》（代表：万山红）办理分工。会议议定：该件主办单位由市地方金融局调整为市民政局，市地方金融局、人行长宁江分行配合；4月15日前拿出初稿，6月19日前正式答复代表。`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 10,
        meeting: 3,
        number: '206',
        title: '关于支持民办养老机构融资的建议',
        proposers: [person('万山红')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市地方金融局', '人行长宁江分行'],
        dueOn: '2026-06-19',
      },
    ],
  },
  {
    id: '第87号  关于提高村（社区）老年协会活动经费的建议',
    ourUnit: '安宁县民政局',
    text: `第87号  关于提高村（社区）老年协会活动经费的建议
安宁县第十六届人民代表大会第五次会议
常青树 冷月 （大坪镇代表团）
县民政局 县财政局（会办）
2026年1月28日 — 2026年4月28日
同意公开`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 16,
        meeting: 5,
        number: '87',
        title: '关于提高村（社区）老年协会活动经费的建议',
        proposers: [person('常青树'), person('冷月')],
        role: 'lead',
        leadUnit: '县民政局',
        coUnits: ['县财政局'],
        assignedOn: '2026-01-28',
        dueOn: '2026-04-28',
        consent: 'yes',
      },
    ],
  },
  {
    id: '沙湾區政協提案轉辦表',
    ourUnit: '沙湾区民政局',
    text: `沙湾區政協提案轉辦表
序號	提案編號	案由	提案人	承辦方式	主辦單位	會辦單位	限辦日期
1	0021	關於設立社區養老驛站的提案	劉國強、陳麗華	主辦	區民政局	區衛健局、區財政局	2026年5月15日
2	0034	關於為獨居老人安裝煙感器的提案	農工黨沙湾區支部	會辦	區應急局	區民政局	2026年4月15日`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'county',
        number: '0021',
        title: '關於設立社區養老驛站的提案',
        proposers: [person('劉國強'), person('陳麗華')],
        role: 'lead',
        leadUnit: '區民政局',
        coUnits: ['區衛健局', '區財政局'],
        dueOn: '2026-05-15',
      },
      {
        kind: 'cppcc-proposal',
        level: 'county',
        number: '0034',
        title: '關於為獨居老人安裝煙感器的提案',
        collective: { name: '農工黨沙湾區支部', contactPerson: null, phone: null },
        role: 'co',
        leadUnit: '區應急局',
        coUnits: ['區民政局'],
        dueOn: '2026-04-15',
      },
    ],
  },
  {
    id: '铜 山 市 人 民 政 府 办 公 室 公 文 处 理',
    ourUnit: '铜山市民政局',
    text: `铜 山 市 人 民 政 府 办 公 室 公 文 处 理 单
来文单位 | 市人大常委会代表人事工委 | 来文字号 | 铜人代函〔2026〕31号
收文日期 | 2026-04-08 | 收文编号 | 2026-0678
文件标题 | 关于转交市七届人大五次会议第119号建议的函
拟办意见 | 请市民政局主办，市总工会、市人社局会办，于7月8日前答复代表并报办公室督查科备案。
领导批示 | 同意。 王某 4月9日
附：第119号建议基本情况
领衔代表  庄周  职业  铜山市职业技术学院讲师  电话 0516-8877665
附议代表  惠施、公孙龙
题目  关于加强社会工作人才薪酬保障的建议`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 7,
        meeting: 5,
        number: '119',
        title: '关于加强社会工作人才薪酬保障的建议',
        proposers: [person('庄周', '铜山市职业技术学院讲师', '0516-8877665'), person('惠施'), person('公孙龙')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市总工会', '市人社局'],
        dueOn: '2026-07-08',
      },
    ],
  },
  {
    id: '区民政局李科：刚接区政协孟主任电话，第16号提案（区政协',
    ourUnit: '河阳区民政局',
    text: `区民政局李科：刚接区政协孟主任电话，第16号提案（区政协四届五次，提案人贾思勰，题目好像是农村公益性公墓管理）定了咱们局和自然资源分局一起办，没说谁牵头，3月底前先报个意见，下周三送纸质件。记录人周，2026.3.11`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'county',
        term: 4,
        meeting: 5,
        number: '16',
        proposers: [person('贾思勰')],
        coUnits: ['自然资源分局'],
        dueOn: '2026-03-31',
      },
    ],
  },
  {
    id: '交办平台短消息',
    ourUnit: '玉泉市民政局',
    text: `交办平台短消息
建议ID：RD-2026-0455
建议名：关于推进“一老一小”普惠服务的建议
届次信息：玉泉市第九届人大第五次会议
提出者：领衔 詹天南；联名 卫东、海燕、岑参
承办：主（市发展改革委） 会（市民政局、市卫生健康委、市教育局）
流转：2026-03-02 交办 → 2026-03-04 签收
会办反馈限 2026-04-02，答复限 2026-06-02
标签：#重点#`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 9,
        meeting: 5,
        number: 'RD-2026-0455',
        title: '关于推进“一老一小”普惠服务的建议',
        proposers: [person('詹天南'), person('卫东'), person('海燕'), person('岑参')],
        role: 'co',
        leadUnit: '市发展改革委',
        coUnits: ['市民政局', '市卫生健康委', '市教育局'],
        assignedOn: '2026-03-02',
        dueOn: '2026-04-02',
        keySupervision: true,
      },
    ],
  },
  {
    id: '关于市政协十三届二次会议提案调整办理的补充通知',
    ourUnit: '南陵市民政局',
    text: `关于市政协十三届二次会议提案调整办理的补充通知
市民政局：
原第0310号提案《关于改善流动人口随迁老人服务的提案》（民进南陵市委员会）主办单位为市公安局，经协商，自即日起改由你局主办，市公安局、市卫健委会办。原答复时限2026年6月5日顺延至2026年7月5日。
第0322号提案《关于规范网约护工的提案》（委员：尹小天）不再由你局会办。
南陵市政府办公室 2026年4月20日`,
    items: [
      {
        kind: 'cppcc-proposal',
        level: 'municipal',
        term: 13,
        meeting: 2,
        number: '0310',
        title: '关于改善流动人口随迁老人服务的提案',
        collective: { name: '民进南陵市委员会', contactPerson: null, phone: null },
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市公安局', '市卫健委'],
        assignedOn: '2026-04-20',
        dueOn: '2026-07-05',
      },
    ],
  },
  {
    id: '編號｜88-2',
    ourUnit: '滨海新城区民政局',
    text: `編號｜88-2
区四届人大二次会议代表建议、批评和意见
题名｜关于滨海大道增设过街天桥方便老人的建议
代表｜1. 单雄信 滨海新城区港务公司 13512340001　2. 罗小成 滨海新城区渔业社 13512340002　3. 程咬银 个体 13512340003
承办｜主：区住建局；会：区交警大队、区民政局
期限｜自交办之日（2026年3月6日）起3个月`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 4,
        meeting: 2,
        number: '88-2',
        title: '关于滨海大道增设过街天桥方便老人的建议',
        proposers: [
          person('单雄信', '滨海新城区港务公司', '13512340001'),
          person('罗小成', '滨海新城区渔业社', '13512340002'),
          person('程咬银', '个体', '13512340003'),
        ],
        role: 'co',
        leadUnit: '区住建局',
        coUnits: ['区交警大队', '区民政局'],
        assignedOn: '2026-03-06',
      },
    ],
  },
  {
    id: '市人大代表议案处理意见',
    ourUnit: '嘉禾市民政局',
    text: `市人大代表议案处理意见
市十三届人大一次会议大会议案组
石头城、柳如烟等12名代表联名提出的第4号议案《关于制定嘉禾市养老服务条例的议案》，经主席团决定，转作代表建议办理，编为第301号建议，交市民政局主办，市司法局、市卫健委协办，要求2026年6月30日前答复领衔代表石头城。
2026年1月20日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        term: 13,
        meeting: 1,
        number: '301',
        title: '关于制定嘉禾市养老服务条例的议案',
        proposers: [person('石头城'), person('柳如烟')],
        role: 'lead',
        leadUnit: '市民政局',
        coUnits: ['市司法局', '市卫健委'],
        assignedOn: '2026-01-20',
        dueOn: '2026-06-30',
      },
    ],
  },
  {
    id: 'To：市民政局',
    ourUnit: '白鹿市民政局',
    text: `To：市民政局
类型：提案（B类）
No.　　０２０７
题：「关于加强老年人防诈骗宣传的提案」
提：白鹿市政协社会福利和社会保障委员会（联系：解缙，手机１３８０００１２３４５）
办：会办　　主：市公安局　　会：市民政局／市金融办
交：２０２６．３．９　　限：２０２６．４．９（会办）　２０２６．６．９（主办）
密级：无　公开：是
会次：七届四次`,
    items: [
      {
        kind: 'cppcc-proposal',
        term: 7,
        meeting: 4,
        number: '0207',
        title: '关于加强老年人防诈骗宣传的提案',
        collective: { name: '白鹿市政协社会福利和社会保障委员会', contactPerson: '解缙', phone: '13800012345' },
        role: 'co',
        leadUnit: '市公安局',
        coUnits: ['市民政局', '市金融办'],
        assignedOn: '2026-03-09',
        dueOn: '2026-04-09',
        consent: 'yes',
      },
    ],
  },
  {
    id: '青岩县人民政府督查室文件',
    ourUnit: '青岩县民政局',
    text: `青岩县人民政府督查室文件
关于转办县第十八届人大第五次会议代表意见建议的通知
县民政局：
现将有关建议转给你们，请按照《代表建议办理办法》（青府发〔2019〕12号）要求，于12月20日前办结。

建议编号：46
建议题目：关于修复红军烈士墓的建议
提建议人：农立志
工作单位：青岩县文物管理所
联系方式：135 9988 7766
承办单位：县退役军人局、县民政局

建议编号：47
建议题目：关于提高村干部养老补贴的建议
提建议人：韦一笑、覃怀德
工作单位：长岭村委会、下寨村委会
联系方式：13599887700、13599887711
承办单位：县民政局
青岩县人民政府督查室
2026年9月20日`,
    items: [
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 18,
        meeting: 5,
        number: '46',
        title: '关于修复红军烈士墓的建议',
        proposers: [person('农立志', '青岩县文物管理所', '13599887766')],
        role: 'co',
        leadUnit: '县退役军人局',
        coUnits: ['县民政局'],
        assignedOn: '2026-09-20',
        dueOn: '2026-12-20',
      },
      {
        kind: 'npc-suggestion',
        level: 'county',
        term: 18,
        meeting: 5,
        number: '47',
        title: '关于提高村干部养老补贴的建议',
        proposers: [person('韦一笑', '长岭村委会', '13599887700'), person('覃怀德', '下寨村委会', '13599887711')],
        role: 'sole',
        leadUnit: '县民政局',
        assignedOn: '2026-09-20',
        dueOn: '2026-12-20',
      },
    ],
  },
];
