import { delimited, type LedgerSample, utf8WithMark, workbook } from './sample-file.ts';

/** Ledgers whose fields stand over several columns or rows, or whose names are open. */

const split: LedgerSample = {
  file: '全年台账.xlsx',
  bytes: workbook([
    {
      name: '台账',
      rows: [
        ['青石区民政局办理区十届人大三次会议建议、区政协十一届三次会议提案台账'],
        ['类别', '编号', '题目', '承办单位', '协办单位1', '协办单位2', '满意度', null, '承办人', '联系电话'],
        [null, null, null, null, null, null, '态度', '结果', null, null],
        ['建议', '1', '关于甲的建议', '区民政局', '区财政局', '区教育局', '满意', '基本满意', '韩岚', '5551234'],
        ['提案', '1', '关于乙的提案', '区民政局', '区财政局', null, '满意', '满意', '韩岚', '5551234'],
        ['建议提案', '2', '关于丙的提案', '区民政局', null, null, '满意', '很好', '韩岚', '5551234'],
      ],
      merges: ['A1:J1', 'G2:H2', ...['A', 'B', 'C', 'D', 'E', 'F', 'I', 'J'].map((c) => `${c}2:${c}3`)],
    },
  ]),
  tables: [
    {
      cases: [
        {
          kind: 'npc-suggestion',
          level: 'county',
          session: { term: 10, meeting: 3 },
          number: '1',
          title: '关于甲的建议',
          leadUnit: '区民政局',
          coUnits: ['区财政局', '区教育局'],
          satisfaction: '满意/基本满意',
          handler: '韩岚',
          extras: { 联系电话: '5551234' },
        },
        {
          kind: 'cppcc-proposal',
          level: 'county',
          session: { term: 11, meeting: 3 },
          number: '1',
          title: '关于乙的提案',
          leadUnit: '区民政局',
          coUnits: ['区财政局'],
          satisfaction: '满意/满意',
          handler: '韩岚',
        },
        {
          level: 'county',
          number: '2',
          title: '关于丙的提案',
          leadUnit: '区民政局',
          handler: '韩岚',
          doubtful: ['kind', 'satisfaction'],
        },
      ],
    },
  ],
};

const rows: LedgerSample = {
  file: '一件多行.xlsx',
  bytes: workbook([
    {
      name: '提案',
      rows: [
        ['届别', '会次', '提案号', '提案题目', '会办单位', '会办意见返回情况', '答复日期'],
        ['九', '二', 31, '关于甲的提案', '市财政局', '已返回', '2017.5.2'],
        [null, null, null, null, '市教育局', '未返回', null],
        ['九', '二', 32, '关于乙的提案', '市财政局', null, '2017.5.2'],
        [null, null, null, null, '市财政局', null, '2017.5.3'],
        ['九', '二', 33, '关于丙、丁的提案（并案）', '市公安局', null, '2017.5.4'],
        ['九', '二', 34, null, '市公安局', null, '2017.5.4'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'C4:C5', 'D4:D5', 'D6:D7'],
    },
  ]),
  tables: [
    {
      cases: [
        {
          kind: 'cppcc-proposal',
          session: { term: 9, meeting: 2 },
          number: '31',
          title: '关于甲的提案',
          coUnits: ['市财政局', '市教育局'],
          opinionsIn: '已返回\n未返回',
          answeredOn: '2017-05-02',
        },
        {
          kind: 'cppcc-proposal',
          session: { term: 9, meeting: 2 },
          number: '32',
          title: '关于乙的提案',
          coUnits: ['市财政局'],
          doubtful: ['answeredOn'],
        },
        {
          kind: 'cppcc-proposal',
          session: { term: 9, meeting: 2 },
          number: '33',
          title: '关于丙、丁的提案（并案）',
          coUnits: ['市公安局'],
          answeredOn: '2017-05-04',
        },
        {
          kind: 'cppcc-proposal',
          session: { term: 9, meeting: 2 },
          number: '34',
          title: '关于丙、丁的提案（并案）',
          coUnits: ['市公安局'],
          answeredOn: '2017-05-04',
        },
      ],
    },
  ],
};

const open: LedgerSample = {
  file: '往年.csv',
  bytes: utf8WithMark(
    delimited([
      ['编号', '建议内容', '类别', '来源', '是否重点', '办理情况', '征询表返回', '落实情况', '网址'],
      ['1', '关于甲的建议', 'A类', '市人大', '√', '已办结', '已返回', '建成2处', 'https://a.example.cn/1'],
      ['2', '关于乙的建议', 'Ｂ', '省人大', '否', '正在办', '已返回', '', ''],
      ['3', '关于丙的建议', 'c', '市人大', '市长领衔督办', '已办结', '未返回', '', ''],
      ['4', '关于丁的建议', '提案', '人大、政协', '待定', '已办结', '', '', '44378'],
    ]),
  ),
  tables: [
    {
      cases: [
        {
          kind: 'npc-suggestion',
          level: 'municipal',
          number: '1',
          title: '关于甲的建议',
          resultClass: 'A',
          keySupervision: true,
          progress: '建成2处',
          published: 'https://a.example.cn/1',
          extras: { 征询表返回: '已返回', 办理情况: '已办结' },
        },
        {
          kind: 'npc-suggestion',
          level: 'provincial',
          number: '2',
          title: '关于乙的建议',
          resultClass: 'B',
          keySupervision: false,
        },
        {
          kind: 'npc-suggestion',
          level: 'municipal',
          number: '3',
          title: '关于丙的建议',
          resultClass: 'C',
          keySupervision: true,
        },
        {
          number: '4',
          title: '关于丁的建议',
          published: '2021-07-01',
          doubtful: ['resultClass', 'kind', 'keySupervision'],
        },
      ],
    },
  ],
};

const against: LedgerSample = {
  file: '政协提案.xlsx',
  bytes: workbook([
    {
      name: '2018',
      rows: [
        ['2018年市人大代表建议台账'],
        ['届次', '编号', '标题', '级别', '类别', '提出人', '联名人数'],
        ['市八届人大三次会议', '提案12号', '关于甲的建议', '省', '提案', '万青禾等3人', '1'],
        ['八届三次', '13', '关于乙的建议（第14号）', '县（区）', '建议', '李明', '0'],
        ['市八届人大三次会议', '市八届人大四次会议第15号', '关于丙的建议', null, '建议', '何苗', '两人'],
      ],
    },
  ]),
  tables: [
    {
      cases: [
        {
          title: '关于甲的建议',
          session: { term: 8, meeting: 3 },
          number: '12',
          proposers: ['万青禾'],
          doubtful: ['kind', 'level', 'cosigners'],
        },
        {
          kind: 'npc-suggestion',
          session: { term: 8, meeting: 3 },
          title: '关于乙的建议',
          level: 'county',
          proposers: ['李明'],
          cosigners: 0,
          doubtful: ['number'],
        },
        {
          kind: 'npc-suggestion',
          level: 'municipal',
          number: '15',
          title: '关于丙的建议',
          proposers: ['何苗'],
          doubtful: ['session', 'cosigners'],
        },
      ],
    },
  ],
};

const none: LedgerSample = {
  file: '个案页.html',
  bytes: Buffer.from(`<html><body><table><tr><td>建议编号</td><td>77</td><td>标题</td><td>关于甲的建议</td></tr>
<tr><td>领衔代表</td><td>万青禾</td><td>交办日期</td><td>2021-03-05</td></tr></table>
<table><tr><td>标题</td><td>发布日期</td></tr><tr><td>我市召开建议提案交办会</td><td>2021-03-05</td></tr></table>
<table><tr><td>12</td><td>关于乙的建议</td><td>李明</td></tr><tr><td>13</td><td>关于丙的建议</td><td>何苗</td></tr></table></body></html>`),
  tables: [{ cases: null }, { cases: null }, { cases: null }],
};

export const combinedLedgers: readonly LedgerSample[] = [split, rows, open, against, none];
