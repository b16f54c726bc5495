import { type LedgerSample, wordTable, workbook } from './sample-file.ts';

/** Ledgers in parts, over several sheets, in web pages and Word tables. */

const page: LedgerSample = {
  file: '提案办理结果公示.html',
  bytes: Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>公示</title></head><body>
<h1>云澜市民政局政协提案办理结果公示</h1>
<table border="1">
<tr><th rowspan="2">提案编号</th><th rowspan="2">届次</th><th rowspan="2">案由</th><th rowspan="2">提案人</th><th colspan="2">办理答复</th></tr>
<tr><th>答复时间</th><th>办理结果</th></tr>
<tr><td>第003号</td><td rowspan="2">市政协九届二次会议</td><td>关于发展社区嵌入式养老的提案</td><td>温若水等2名委员</td><td>2018年5月2日</td><td>A（已解决）</td></tr>
<tr><td>第004号</td><td>关于整治丧葬陋习的提案</td><td>九三学社云澜市委员会</td><td>2018528</td><td>正在解决</td></tr>
<tr><td colspan="6">共2件</td></tr>
</table></body></html>`),
  tables: [
    {
      cases: [
        {
          kind: 'cppcc-proposal',
          level: 'municipal',
          session: { term: 9, meeting: 2 },
          number: '003',
          title: '关于发展社区嵌入式养老的提案',
          proposers: ['温若水'],
          cosigners: 1,
          answeredOn: '2018-05-02',
          resultClass: 'A',
        },
        {
          kind: 'cppcc-proposal',
          level: 'municipal',
          session: { term: 9, meeting: 2 },
          number: '004',
          title: '关于整治丧葬陋习的提案',
          proposers: ['九三学社云澜市委员会'],
          resultClass: '正在解决',
          doubtful: ['answeredOn'],
        },
      ],
      leftOut: [[5, '合计行']],
    },
  ],
};

const head = ['序号', '编号', '标题', '提出人', '交办日期'];
const sheets: LedgerSample = {
  file: '2020年.xlsx',
  city: '重庆市',
  bytes: workbook([
    {
      name: '市人大建议',
      rows: [
        head,
        [1, 5, '关于甲的建议', '万青禾', '2020-03-05'],
        [2, 6, '关于乙的建议', '李明', '2020-03-05'],
        [3, 7, '关于丙的建议', '何苗', '2020-03-05'],
      ],
      hiddenRows: [3],
    },
    { name: '政协提案', rows: [head, [1, 5, '关于甲的提案', '陆远', '2020-03-06']] },
    { name: '去年', hidden: true, rows: [head, [1, 9, '关于丁的建议', '许望舒', '2019-03-05']] },
    {
      name: '通讯录',
      rows: [
        ['姓名', '单位', '职务', '联系电话'],
        ['韩岚', '市财政局', '科长', '5551234'],
      ],
    },
    { name: '说明', rows: [['本表每月更新一次。']] },
  ]),
  tables: [
    {
      cases: [
        {
          kind: 'npc-suggestion',
          level: 'provincial',
          number: '5',
          title: '关于甲的建议',
          proposers: ['万青禾'],
          assignedOn: '2020-03-05',
        },
        {
          kind: 'npc-suggestion',
          level: 'provincial',
          number: '6',
          title: '关于乙的建议',
          proposers: ['李明'],
          assignedOn: '2020-03-05',
        },
        {
          kind: 'npc-suggestion',
          level: 'provincial',
          number: '7',
          title: '关于丙的建议',
          proposers: ['何苗'],
          assignedOn: '2020-03-05',
        },
      ],
      hiddenRows: [3],
    },
    {
      cases: [
        { kind: 'cppcc-proposal', number: '5', title: '关于甲的提案', proposers: ['陆远'], assignedOn: '2020-03-06' },
      ],
    },
    { cases: [{ number: '9', title: '关于丁的建议', proposers: ['许望舒'], assignedOn: '2019-03-05' }], hidden: true },
    { cases: null },
    { cases: null },
  ],
};

const partHead = ['序号', '建议提案号', '标题', '代表委员', '会办单位', '答复日期'];
const parts: LedgerSample = {
  file: '年度清单.xlsx',
  bytes: workbook([
    {
      name: 'Sheet1',
      rows: [
        ['2022年建议提案办理清单'],
        partHead,
        ['一、省人大建议（1件）'],
        [1, '001', '关于甲的建议', '万青禾', '省财政厅', '2022.5.6'],
        ['二、市政协提案（3件）'],
        ['（一）主办件'],
        [2, '021', '关于乙的提案', '李明', '市财政局', '2022.5.7'],
        partHead,
        [3, '022', '关于丙的提案', '何苗', '市教育局', '2022.5.8'],
        ['小计', 2],
        ['（二）会办件'],
        [4, '023', '关于丁的提案', '陆远', null, '2022.5.9'],
        [],
        ['三、其他'],
        [5, '9', '关于戊的来信', '许望舒', null, null],
        ['共5件'],
        ['注：答复日期以发文日期为准。'],
      ],
      merges: ['A1:F1', 'A3:F3', 'A5:F5', 'A6:F6', 'A11:F11', 'A14:F14'],
    },
  ]),
  tables: [
    {
      cases: [
        {
          kind: 'npc-suggestion',
          level: 'provincial',
          number: '001',
          title: '关于甲的建议',
          proposers: ['万青禾'],
          coUnits: ['省财政厅'],
          answeredOn: '2022-05-06',
        },
        {
          kind: 'cppcc-proposal',
          level: 'municipal',
          role: 'lead',
          number: '021',
          title: '关于乙的提案',
          proposers: ['李明'],
          coUnits: ['市财政局'],
          answeredOn: '2022-05-07',
        },
        {
          kind: 'cppcc-proposal',
          level: 'municipal',
          role: 'lead',
          number: '022',
          title: '关于丙的提案',
          proposers: ['何苗'],
          coUnits: ['市教育局'],
          answeredOn: '2022-05-08',
        },
        {
          kind: 'cppcc-proposal',
          level: 'municipal',
          role: 'co',
          number: '023',
          title: '关于丁的提案',
          proposers: ['陆远'],
          answeredOn: '2022-05-09',
        },
        { number: '9', title: '关于戊的来信', proposers: ['许望舒'] },
      ],
      leftOut: [
        [1, '表头以上'],
        [3, '分组标题'],
        [5, '分组标题'],
        [6, '分组标题'],
        [8, '重复的表头'],
        [10, '合计行'],
        [11, '分组标题'],
        [13, '空行'],
        [14, '分组标题'],
        [16, '合计行'],
        [17, '表下的说明'],
      ],
    },
  ],
};

const word: LedgerSample = {
  file: '会办件登记.docx',
  bytes: await wordTable('云澜市民政局会办件登记表', [
    ['类别', '届次会次', '编号', '案由', '主办单位', '办理方式', '会办期限', '公开方式', '归档编号'],
    ['建议', '十五届四次', '第7号', '关于甲的建议', '市教育局', '会办', '2021年4月5日前', '不予公开', '2021-7'],
    [
      '提案',
      '政协第九届委员会第二次会议',
      '第八号',
      '关于乙的提案',
      '市公安局',
      '协办',
      '4月5日',
      '依申请公开',
      '2021-8',
    ],
    ['建议', '2021-04-15', '第×号', '关于丙的建…', '市住房和城乡建设局', '电话', '2021.4.5', '否', ''],
  ]),
  tables: [
    {
      cases: [
        {
          kind: 'npc-suggestion',
          session: { term: 15, meeting: 4 },
          number: '7',
          title: '关于甲的建议',
          leadUnit: '市教育局',
          role: 'co',
          opinionDue: '2021-04-05',
          disclosure: 'closed',
          archiveNumber: '2021-7',
        },
        {
          kind: 'cppcc-proposal',
          session: { term: 9, meeting: 2 },
          number: '8',
          title: '关于乙的提案',
          leadUnit: '市公安局',
          role: 'co',
          disclosure: 'on-request',
          archiveNumber: '2021-8',
          doubtful: ['opinionDue'],
        },
        {
          kind: 'npc-suggestion',
          leadUnit: '市住房和城乡建设局',
          opinionDue: '2021-04-05',
          doubtful: ['session', 'number', 'title', 'role', 'disclosure'],
        },
      ],
    },
  ],
};

export const layoutLedgers: readonly LedgerSample[] = [page, sheets, parts, word];
