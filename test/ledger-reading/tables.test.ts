import { expect, test } from 'vitest';
import { type LedgerItem, ledgerLine } from '../../shared/domain/counting/ledger.ts';
import { columnNames, openNames, partNames } from '../../shared/domain/ledger-reading/header/column-names.ts';
import { type LedgerHints, type LedgerReading, readLedger } from '../../shared/domain/ledger-reading/rows/ledger.ts';
import { readLedgerRow } from '../../shared/domain/ledger-reading/rows/reading.ts';
import { allLedgerColumns, ledgerColumns } from '../../shared/model/board/desk-settings.ts';
import type { CaseField, CaseReading } from '../../shared/model/earlier/earlier-case.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { Table, TableCell } from '../../shared/model/reading/file-content.ts';

const table = (rows: TableCell[][], more: Partial<Table> = {}): Table => ({
  name: '表1',
  hidden: false,
  merges: [],
  hiddenRows: [],
  rows,
  ...more,
});
const read = (rows: TableCell[][], hints: LedgerHints = {}, more: Partial<Table> = {}): LedgerReading => {
  const ledger = readLedger(table(rows, more), hints);
  if (!ledger) throw new Error('not read as a ledger');
  return ledger;
};
const fieldOf = (ledger: LedgerReading, header: string) =>
  ledger.columns.find((column) => column.header === header)?.field;
const values = (reading: CaseReading) =>
  Object.fromEntries(
    keysOf(reading).flatMap((field) => (reading[field]?.value == null ? [] : [[field, reading[field]?.value]])),
  );

/** The same numbers every run, so that a failure comes again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test('一个表头名称只指一栏，收录的名称不少于四百个', () => {
  const names = [
    ...Object.values(columnNames).flatMap((list) => list.split(' ')),
    ...partNames.flatMap(([, , list]) => list.split(' ')),
    ...Object.keys(openNames),
  ];
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.length).toBeGreaterThan(400);
});

const item: LedgerItem = {
  uploaded: [],
  kind: 'npc-suggestion',
  stage: 'closed',
  level: 'municipal',
  term: 15,
  meeting: 4,
  number: '0077',
  title: '关于完善社区助餐服务的建议',
  leading: '万青禾',
  names: ['万青禾', '李若安', '王知远'],
  cosigners: 2,
  phone: '13800000000',
  role: 'lead',
  leadUnit: '临江市民政局',
  coUnits: ['市财政局', '各县（市、区）政府'],
  keySupervision: true,
  leader: '何苗',
  section: '养老服务科',
  handler: '韩岚',
  assignedOn: '2026-03-20',
  opinionDue: '2026-04-20',
  deadline: '2026-06-20',
  opinionsIn: '1/2',
  contacts: ['电话 2026-04-01', '面商 2026-05-06'],
  documentNumber: '临民函〔2026〕3号',
  answeredOn: '2026-06-12',
  resultClass: 'B',
  disclosure: 'open',
  published: '2026-07-01 https://mz.linjiang.example.cn/3',
  feedbackOn: '2026-06-25',
  satisfaction: '基本满意',
  commitments: ['年底前建成两处助餐点'],
  progress: ['推进中'],
  archiveNumber: '2026-3',
  remark: '重点件',
  source: '本程序登记',
};

test('本程序自己导出的台账读回来，一栏不少，一字不差', () => {
  const header = allLedgerColumns.map((column) => ledgerColumns[column]);
  const line = ledgerLine(item, 1, allLedgerColumns, { city: '临江市' }) as TableCell[];
  const ledger = read([header, line]);
  expect(ledger.columns.filter(({ field }) => field === null).map(({ header: words }) => words)).toEqual([
    '序号',
    '上传平台',
    '来源',
  ]);
  const [row] = [...ledger.rows];
  expect(row?.extras).toEqual([{ column: '来源', text: '本程序登记' }]);
  expect(values(row?.reading ?? {})).toEqual({
    kind: 'npc-suggestion',
    level: 'municipal',
    session: { term: 15, meeting: 4 },
    number: '0077',
    title: item.title,
    proposers: ['万青禾'],
    cosigners: 2,
    phone: item.phone,
    role: 'lead',
    leadUnit: item.leadUnit,
    coUnits: item.coUnits,
    keySupervision: true,
    leader: item.leader,
    section: item.section,
    handler: item.handler,
    assignedOn: item.assignedOn,
    opinionDue: item.opinionDue,
    deadline: item.deadline,
    opinionsIn: '1/2',
    contacts: item.contacts.join('；'),
    documentNumber: item.documentNumber,
    answeredOn: item.answeredOn,
    resultClass: 'B',
    disclosure: 'open',
    published: item.published,
    feedbackOn: item.feedbackOn,
    satisfaction: '基本满意',
    commitments: '年底前建成两处助餐点',
    progress: '推进中',
    archiveNumber: '2026-3',
    remark: '重点件',
  });
});

const cellOf: Partial<Record<CaseField, string>> = {
  kind: '提案',
  level: '省',
  session: '第九届第五次会议',
  number: '第77号',
  title: '关于完善社区助餐服务的提案',
  proposers: '万青禾、李明',
  cosigners: '1',
  phone: '13800000000',
  role: '会办',
  leadUnit: '市民政局',
  coUnits: '市财政局、市教育局',
  keySupervision: '是',
  leader: '何苗',
  section: '养老服务科',
  handler: '韩岚',
  assignedOn: '2021.3.5',
  opinionDue: '2021年4月5日',
  deadline: '44352',
  opinionsIn: '两家都已返回',
  contacts: '电话沟通两次',
  replyUnit: '临江市民政局',
  documentNumber: '临民函[2021]3号',
  answeredOn: '二〇二一年六月一日',
  resultClass: 'A类',
  disclosure: '主动公开',
  published: '2021-07-01',
  feedbackOn: '2021/6/20',
  satisfaction: '满意',
  commitments: '建成两处助餐点',
  progress: '已建成',
  archiveNumber: '2021-77',
  subject: '养老服务',
  remark: '无',
};

test('栏目顺序打乱、换用别的叫法、前面加标题、夹空行和无关的栏，读出的记录相同', () => {
  const fields = keysOf(cellOf);
  const want = values(
    [
      ...read([
        fields.map((field) => columnNames[field].split(' ')[0] ?? ''),
        fields.map((field) => cellOf[field] ?? ''),
      ]).rows,
    ][0]?.reading ?? {},
  );
  expect(Object.keys(want)).toHaveLength(fields.length);
  for (let seed = 1; seed <= 400; seed += 1) {
    const roll = dice(seed * 7919);
    const columns = fields.map((field) => {
      const names = columnNames[field].split(' ');
      return { words: names[roll(names.length)] ?? '', cell: cellOf[field] ?? '' };
    });
    for (let at = 0; at < roll(4); at += 1) columns.push({ words: `内部栏${at}`, cell: '甲' });
    for (let at = columns.length - 1; at > 0; at -= 1) {
      const other = roll(at + 1);
      [columns[at], columns[other]] = [
        columns[other] as (typeof columns)[number],
        columns[at] as (typeof columns)[number],
      ];
    }
    // A bare 电话 right of 承办人 is the handler's.
    const behind = columns.findIndex(
      ({ words }, at) =>
        at > 0 &&
        /^(?:电话|联系|手机)/.test(words) &&
        /承办|经办|责任|负责|科室|处室|单位|领导/.test(columns[at - 1]?.words ?? ''),
    );
    if (behind > 0) columns.unshift(...columns.splice(behind, 1));
    const spaced = columns.map(({ words }) =>
      roll(5) === 0 ? [...words].join(roll(2) === 0 ? ' ' : '\n') : roll(6) === 0 ? `${words}（必填）` : words,
    );
    const rows: TableCell[][] = [spaced, ...Array.from({ length: roll(3) }, () => []), columns.map(({ cell }) => cell)];
    for (let at = 0; at < roll(4); at += 1) rows.unshift([['往年资料', '填表单位：办公室', ''][at % 3] ?? '']);
    const [row] = [...read(rows).rows];
    expect(values(row?.reading ?? {}), `${seed}：${spaced.join('、')}`).toEqual(want);
  }
});

test('两栏都像同一项时，名称更贴切的算数，另一栏留作备注', () => {
  const ledger = read([
    ['编号', '标题', '提出人', '成文日期', '答复日期', '流水号'],
    ['1', '关于甲的建议', '万青禾', '2021.5.1', '2021.5.2', 'L-9'],
  ]);
  expect(fieldOf(ledger, '答复日期')).toBe('answeredOn');
  expect(fieldOf(ledger, '成文日期')).toBeNull();
  expect([...ledger.rows][0]?.extras).toEqual([
    { column: '成文日期', text: '2021.5.1' },
    { column: '流水号', text: 'L-9' },
  ]);
});

test('紧跟承办人的联系电话不是代表的电话；提案人的电话不因此丢掉', () => {
  const ledger = read([
    ['编号', '标题', '提案人', '提案人电话', '承办人', '联系电话'],
    ['1', '关于甲的提案', '万青禾', '13800000001', '韩岚', '13800000002'],
  ]);
  const [row] = [...ledger.rows];
  expect(row?.reading.phone?.value).toBe('13800000001');
  expect(row?.extras).toEqual([{ column: '联系电话', text: '13800000002' }]);
});

test('承办单位一栏写的都是科室时，是承办科室', () => {
  const rows = (unit: string) => [
    ['编号', '标题', '提出人', '承办单位'],
    ['1', '关于甲的建议', '万青禾', unit],
  ];
  expect(values([...read(rows('养老服务科')).rows][0]?.reading ?? {})).toMatchObject({ section: '养老服务科' });
  expect(values([...read(rows('市民政局')).rows][0]?.reading ?? {})).toMatchObject({ leadUnit: '市民政局' });
});

test('下面一行没有编号和案由的，不猜是不是同一件：两处并列存疑；只有数字的是合计', () => {
  const ledger = read([
    ['编号', '标题', '提出人', '会办单位', '备用栏'],
    ['1', '关于甲的建议', '万青禾', '市教育局', ''],
    ['', '', '', '市财政局', '已去函'],
    ['2', '关于乙的建议', '李明', '市教育局', ''],
    ['', '', '', '2', ''],
  ]);
  const [first, second] = [...ledger.rows];
  expect(first?.reading.coUnits).toMatchObject({ value: null, passage: '市教育局 ｜ 市财政局' });
  expect(first?.extras).toEqual([{ column: '备用栏', text: '已去函' }]);
  expect(second?.reading.coUnits?.value).toEqual(['市教育局']);
  expect(ledger.leftOut.map(({ row }) => row)).toEqual([5]);
});

test('三行的表头，上一级写「单位」、下一级写「主办」「会办」', () => {
  const merge = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });
  const ledger = read(
    [
      ['提案情况', null, null, '承办情况', null, null],
      ['编号', '案由', '提案人', '单位', null, '时限'],
      [null, null, null, '主办', '会办', null],
      ['1', '关于甲的提案', '万青禾', '市民政局', '市财政局', '2018.6.6'],
    ],
    {},
    {
      merges: [
        merge(0, 0, 0, 2),
        merge(0, 0, 3, 5),
        merge(1, 1, 3, 4),
        ...[0, 1, 2, 5].map((column) => merge(1, 2, column, column)),
      ],
    },
  );
  expect(ledger.columns.map(({ field }) => field)).toEqual([
    'number',
    'title',
    'proposers',
    'leadUnit',
    'coUnits',
    'deadline',
  ]);
  expect(ledger.columns[3]?.header).toBe('承办情况·单位·主办');
});

test('上一级表头说明下一级的意思：「会办情况」之下的「时限」是会办时限', () => {
  for (const merges of [[], [{ top: 0, left: 3, bottom: 0, right: 4 }]]) {
    const rows = [
      ['提案情况', '', '', '会办情况', ''],
      ['编号', '案由', '提案人', '会办单位', '时限'],
      ['1', '关于甲的提案', '万青禾', '市财政局', '2018.6.6'],
    ];
    const [row] = [...read(rows, {}, { merges }).rows];
    expect(values(row?.reading ?? {})).toMatchObject({ opinionDue: '2018-06-06' });
    expect(row?.reading.deadline).toBeUndefined();
  }
});

test('「办理时间」之下的交办、时限、办复是三个日期，「承办」之下的承办人是经办的人', () => {
  const merge = (left: number, right: number) => ({ top: 0, bottom: 0, left, right });
  const ledger = read(
    [
      ['编号', '案由', '提案人', '承办', null, '办理时间', null, null],
      [null, null, null, '科室', '承办人', '交办', '时限', '办复'],
      ['1', '关于甲的提案', '万青禾', '救助科', '李明', '2018.3.1', '2018.6.30', '2018.6.6'],
    ],
    {},
    { merges: [merge(3, 4), merge(5, 7), ...[0, 1, 2].map((at) => ({ top: 0, bottom: 1, left: at, right: at }))] },
  );
  expect(ledger.columns.map(({ field }) => field)).toEqual([
    ...['number', 'title', 'proposers', 'section', 'handler'],
    ...['assignedOn', 'deadline', 'answeredOn'],
  ]);
});

test('只凭内容不认栏目：表头认不出的，内容再像也留作备注', () => {
  const ledger = read([
    ['编号', '标题', '提出人', '甲栏'],
    ['1', '关于甲的建议', '万青禾', '2021-03-05'],
  ]);
  expect(fieldOf(ledger, '甲栏')).toBeNull();
});

test('人指定的栏目优先，记住的写法同样管用；人说不要的栏目留作备注', () => {
  const rows = [
    ['编号', '标题', '立案日期', '备注'],
    ['1', '关于甲的建议', '2021-03-05', '面商过'],
  ];
  const layout = read(rows).layout;
  const chosen = [
    { position: 2, field: 'assignedOn' as const },
    { position: 3, field: null },
  ];
  for (const hints of [{ columns: chosen }, { remembered: (asked: string) => (asked === layout ? chosen : null) }]) {
    const ledger = read(rows, hints);
    const [row] = [...ledger.rows];
    expect(row?.reading.assignedOn).toEqual({
      value: '2021-03-05',
      passage: '2021-03-05',
      place: '表1 第2行 立案日期',
    });
    expect(row?.extras).toEqual([{ column: '备注', text: '面商过' }]);
    expect(ledger.columns.map(({ how }) => how)).toEqual([
      'name',
      'name',
      ...Array(2).fill('columns' in hints ? 'person' : 'remembered'),
    ]);
  }
  expect(
    read([['某某局台账'], [], ['编 号', '标题', '立案日期', '备注（可空）'], ['2', '关于乙的建议', '', '']]).layout,
  ).not.toBe('');
});

test('同样的表头，标题和空行不同，仍是同一种布局', () => {
  const head = ['编号', '标 题', '提出\n人'];
  const one = read([head, ['1', '关于甲的建议', '万青禾']]);
  const other = read([['2020年台账'], [], ['编号', '标题', '提出人'], ['2', '关于乙的建议', '李明']]);
  expect(one.layout).toBe(other.layout);
});

test('存下的一行按改过的栏目重读，与整表重读相同', () => {
  const rows = [
    ['市十五届人大四次会议建议台账'],
    ['编号', '标题', '甲栏', '提出人'],
    ['1', '关于甲的建议', '2021.3.5', '万青禾'],
  ];
  const [stored] = [...read(rows).rows];
  const again = read(rows, { columns: [{ position: 2, field: 'answeredOn' }] });
  const [want] = [...again.rows];
  if (!stored || !want) throw new Error('no row');
  const copy = JSON.parse(JSON.stringify(stored)) as typeof stored;
  const reread = readLedgerRow(copy.cells, again.columns, copy.place, copy.context);
  expect(reread).toEqual({ reading: want.reading, extras: want.extras });
  expect(want.reading.session).toEqual({
    value: { term: 15, meeting: 4 },
    passage: '市十五届人大四次会议建议台账',
    place: '表1 第1行 标题',
  });
});

test('通讯录、网页布局、没有表头的表都不是台账', () => {
  const none: TableCell[][][] = [
    [],
    [[null, null]],
    [
      ['姓名', '单位', '职务', '联系电话'],
      ['韩岚', '市财政局', '科长', '5551234'],
    ],
    [
      ['标题', '发布日期'],
      ['我市召开交办会', '2021-03-05'],
    ],
    [
      ['1', '关于甲的建议', '万青禾', '2021-03-05'],
      ['2', '关于乙的建议', '李明', '2021-03-05'],
    ],
    [
      ['科室', '承办人', '备注'],
      ['养老服务科', '韩岚', ''],
    ],
  ];
  for (const rows of none) expect(readLedger(table(rows), {}), JSON.stringify(rows)).toBeNull();
});

test('二十万个合并区、每个伸到一百万行以下，也读得完', () => {
  const rows: TableCell[][] = [
    ['编号', '标题', '提出人'],
    ...Array.from({ length: 2000 }, (_, at) => [at + 1, `关于第${at + 1}事的建议`, '万青禾']),
  ];
  const merges = Array.from({ length: 200_000 }, (_, at) => ({
    top: 1 + (at % 2000),
    left: at % 3,
    bottom: 1_048_575,
    right: at % 3,
  }));
  const ledger = read(rows, {}, { merges });
  expect([...ledger.rows].length).toBeGreaterThan(0);
  const over = Array.from({ length: 200_000 }, () => ({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }));
  expect(readLedger(table(rows, { merges: over }), {})).toBeNull();
});

test('隐藏的行读入并点名；隐藏的表标明', () => {
  const ledger = read(
    [
      ['编号', '标题', '提出人'],
      ['1', '关于甲的建议', '万青禾'],
      ['2', '关于乙的建议', '李明'],
    ],
    {},
    { hiddenRows: [2], hidden: true },
  );
  expect(ledger.hidden).toBe(true);
  expect(ledger.notes).toEqual(['第3行在表中是隐藏的，共1行，已一并读入，请核对是否需要。']);
  expect([...ledger.rows].map(({ row, hidden }) => [row, hidden])).toEqual([
    [2, false],
    [3, true],
  ]);
});

test('表头在任何一行，二十行空白之下也找得到', () => {
  for (const blank of [0, 1, 5, 20]) {
    const ledger = read([
      ...Array.from({ length: blank }, () => []),
      ['编号', '标题', '提出人'],
      ['1', '关于甲的建议', '万青禾'],
    ]);
    expect([ledger.headerRow, ledger.count]).toEqual([blank + 1, 1]);
  }
});
