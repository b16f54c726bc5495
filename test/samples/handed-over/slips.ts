import { type HandedOver, person } from './sample.ts';

/** 交办单 of one item, in the forms that portals print and offices type. */
export const slips: HandedOver[] = [
  {
    id: '竖排表单，标签和值在两格',
    ourUnit: '松原河市民政局',
    text: `松原河市政协提案交办单
提案编号	第0135号	届次	市政协十届三次会议
案　　由	关于推进城乡公益性公墓建设的提案
提 案 人	齐敬之	工作单位及职务	松原河市第二医院主任医师
联系电话	13900001234	界　　别	医药卫生界
附 议 人	罗一川、孟瑶
主办单位	市民政局	会办单位	市自然资源局、市林业局
交办时间	2026.3.18	办理期限	2026.6.18
是否同意公开	不同意	重点提案	否`,
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: 'municipal', term: 10, meeting: 3, number: '0135' },
        title: '关于推进城乡公益性公墓建设的提案',
        proposers: [person('齐敬之', '松原河市第二医院主任医师', '13900001234'), person('罗一川'), person('孟瑶')],
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市自然资源局', '市林业局'] },
        ...{ assignedOn: '2026-03-18', dueOn: '2026-06-18', consent: 'no' },
      },
    ],
  },
  {
    id: '区级建议，独办，标签后有星号，中文数字',
    ourUnit: '青榆区民政局',
    text: `青榆区第十七届人民代表大会第二次会议
代表建议办理单
建议号：第四十六号
标题：
关于在老旧小区增设社区食堂的建议
代表姓名：华 茵    代表团：城北代表团    手机：138-0000-5678
承办单位：区民政局（独办）
交办日期：二〇二六年二月二十六日
答复期限：3个月
公开属性：可以公开`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'county', term: 17, meeting: 2, number: '46' },
        title: '关于在老旧小区增设社区食堂的建议',
        proposers: [person('华茵', null, '138-0000-5678')],
        ...{ role: 'sole', leadUnit: '区民政局', assignedOn: '2026-02-26', consent: 'yes' },
      },
    ],
  },
  {
    id: '集体提案，联系人和电话在后',
    ourUnit: '松原河市民政局',
    text: `提案号：A021
会议名称：政协松原河市第十届委员会第三次会议
提案名称：关于规范养老机构预收费的提案
提案者：农工党松原河市委会
联系人：丁若水　电话：0731-86540021
主办：市民政局
协办：市市场监管局、市金融办
交办时间：2026-03-18
办结时限：2026-06-30前
公开意见：全文公开
督办领导：市政协副主席`,
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: 'municipal', term: 10, meeting: 3, number: 'A021' },
        title: '关于规范养老机构预收费的提案',
        collective: { name: '农工党松原河市委会', contactPerson: '丁若水', phone: '0731-86540021' },
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市市场监管局', '市金融办'] },
        ...{ assignedOn: '2026-03-18', dueOn: '2026-06-30', keySupervision: true, consent: 'yes' },
      },
    ],
  },
  {
    id: '我方会办，会办意见的期限在前',
    ourUnit: '松原河市民政局',
    text: `松原河市九届人大六次会议代表建议交办表
编号：217
建议标题：关于打通社区卫生服务中心与养老院转诊的建议
领衔人：毕晓东等5人
联名人：时雨、胡蝶、苗青、康宁
主办：市卫健委；会办：市医保局、市民政局
会办时限：2026年4月20日　主办时限：2026年6月20日
交办：2026年3月20日`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '217' },
        title: '关于打通社区卫生服务中心与养老院转诊的建议',
        proposers: ['毕晓东', '时雨', '胡蝶', '苗青', '康宁'].map((name) => person(name)),
        ...{ role: 'co', leadUnit: '市卫健委', coUnits: ['市医保局', '市民政局'] },
        ...{ assignedOn: '2026-03-20', dueOn: '2026-04-20' },
      },
    ],
  },
  {
    id: '等8人只写出三个名字',
    ourUnit: '松原河市民政局',
    text: `编号：88
届次：九届六次
案由：关于保障困境儿童就学的建议
提出人：容一鸣、常青、卜算子等8人
办理方式：主办
主办单位：市民政局
会办单位：市教育局
公开：□是 ☑否
是否重点督办：□是 ☑否`,
    items: [
      {
        ...{ kind: null, level: null, term: 9, meeting: 6, number: '88', title: '关于保障困境儿童就学的建议' },
        proposers: ['容一鸣', '常青', '卜算子'].map((name) => person(name)),
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市教育局'], consent: 'no' },
        doubts: ['proposers'],
      },
    ],
  },
  {
    id: '分办，参与单位并列',
    ourUnit: '怀安县民政局',
    text: `怀安县政协委员提案办理通知单
第62号
怀安县政协十一届一次会议
提案题目：关于加强农村互助养老的提案
提案委员：尤里、乌云其其格
分办单位：县民政局、县农业农村局
请于2026年5月31日前办复`,
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: 'county', term: 11, meeting: 1, number: '62' },
        title: '关于加强农村互助养老的提案',
        proposers: [person('尤里'), person('乌云其其格')],
        ...{ role: 'split', doubts: ['coUnits'], dueOn: '2026-05-31' },
      },
    ],
  },
  {
    id: '省级建议转到市里，参阅',
    ourUnit: '松原河市民政局',
    text: `省十四届人大四次会议第0912号建议
题目：《关于完善流动儿童关爱服务体系的建议》
领衔代表：云小舟（省人大代表，松原河市实验小学教师）
办理方式：参阅
参阅单位：市民政局、市教育局
交办日期：2026/2/20`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'provincial', term: 14, meeting: 4, number: '0912' },
        title: '关于完善流动儿童关爱服务体系的建议',
        proposers: [person('云小舟', '松原河市实验小学教师')],
        ...{ role: 'reference', assignedOn: '2026-02-20' },
      },
    ],
  },
  {
    id: '标题断成两行，单位断成两行',
    ourUnit: '松原河市民政局',
    text: `【代表建议交办】
编号:第 301 号
标题:关于推动社区居家养老服务与物业服务融合发展
试点的建议
代表:池鱼
单位:松原河市供电公司
主办单位:市民政局
会办单位:市住建局、市发展改革委、市卫生
健康委
期限:2026年7月1日`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: null, term: null, meeting: null, number: '301' },
        title: '关于推动社区居家养老服务与物业服务融合发展试点的建议',
        proposers: [person('池鱼', '松原河市供电公司')],
        ...{
          role: 'lead',
          leadUnit: '市民政局',
          coUnits: ['市住建局', '市发展改革委', '市卫生健康委'],
          dueOn: '2026-07-01',
        },
      },
    ],
  },
  {
    id: '单后附有原文，原文里的编号和单位不算',
    ourUnit: '松原河市民政局',
    text: `市九届人大六次会议代表建议交办单
建议编号：145
建议名称：关于规范殡葬服务收费的建议
领衔代表：霍青
承办单位：主办 市民政局；会办 市发改委
办理时限：2026年6月15日

关于规范殡葬服务收费的建议
近年来，群众对殡葬服务收费反映较多，去年第33号提案也曾提出，由市发改委主办，但收费目录一直没有公布。
一、公布收费目录。
建议由市发改委会同有关部门在2026年9月1日前公布收费目录，在服务场所醒目位置公示。`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '145' },
        title: '关于规范殡葬服务收费的建议',
        proposers: [person('霍青')],
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市发改委'], dueOn: '2026-06-15' },
        body: '近年来，群众对殡葬服务收费反映较多，去年第33号提案也曾提出，由市发改委主办，但收费目录一直没有公布。\n一、公布收费目录。\n建议由市发改委会同有关部门在2026年9月1日前公布收费目录，在服务场所醒目位置公示。',
      },
    ],
  },
  {
    id: '一次贴了两张交办单',
    ourUnit: '松原河市民政局',
    text: `松原河市人大代表建议交办单
会议：市九届人大六次会议   编号：31号
案由：关于提高高龄津贴标准的建议
领衔代表：丰子恒
主办单位：市民政局  会办单位：市财政局
答复时限：2026年6月10日

松原河市人大代表建议交办单
会议：市九届人大六次会议   编号：32号
案由：关于加强志愿服务激励的建议
领衔代表：宁远
主办单位：市委社会工作部  会办单位：市民政局、团市委
答复时限：2026年6月10日`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '31' },
        ...{ title: '关于提高高龄津贴标准的建议', proposers: [person('丰子恒')] },
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市财政局'], dueOn: '2026-06-10' },
      },
      {
        ...{ kind: 'npc-suggestion', level: 'municipal', term: 9, meeting: 6, number: '32' },
        ...{ title: '关于加强志愿服务激励的建议', proposers: [person('宁远')] },
        ...{ role: 'co', leadUnit: '市委社会工作部', coUnits: ['市民政局', '团市委'], dueOn: '2026-06-10' },
      },
    ],
  },
  {
    id: '联名人列成小表，全国的建议',
    ourUnit: '江陵省民政厅',
    text: `第十四届全国人民代表大会第四次会议代表建议
建议编号：第6021号
建议标题：关于健全长期护理保险制度的建议
姓名	工作单位	联系电话
江一苇	江陵大学	13700001111
柳如是	江陵省第一福利院	13700002222
主办单位：国家医保局
会办单位：民政部、江陵省民政厅
交办日期：2026年3月25日`,
    items: [
      {
        ...{ kind: 'npc-suggestion', level: 'national', term: 14, meeting: 4, number: '6021' },
        title: '关于健全长期护理保险制度的建议',
        proposers: [person('江一苇', '江陵大学', '13700001111'), person('柳如是', '江陵省第一福利院', '13700002222')],
        ...{ role: 'co', leadUnit: '国家医保局', coUnits: ['民政部', '江陵省民政厅'], assignedOn: '2026-03-25' },
      },
    ],
  },
  {
    id: '你局主办，公函写法',
    ourUnit: '松原河市民政局',
    text: `松原河市人民政府办公室关于转办政协提案的函
市民政局：
现将市政协十届三次会议第77号提案《关于建设儿童友好社区的提案》（提案人：文小满委员）转给你局主办，市妇联、团市委协办。请于2026年6月25日前书面答复提案人，并抄送我办。该提案为市政协重点提案，提案人同意公开。
松原河市人民政府办公室
2026年3月26日`,
    items: [
      {
        ...{ kind: 'cppcc-proposal', level: 'municipal', term: 10, meeting: 3, number: '77' },
        ...{ title: '关于建设儿童友好社区的提案', proposers: [person('文小满')] },
        ...{ role: 'lead', leadUnit: '市民政局', coUnits: ['市妇联', '团市委'] },
        ...{ assignedOn: '2026-03-26', dueOn: '2026-06-25', keySupervision: true, consent: 'yes' },
      },
    ],
  },
];
