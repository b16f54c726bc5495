import { readXlsx } from 'hucre/xlsx';
import writeWorkbook from 'write-excel-file/node';
import { fileContent } from '../../electron/reading/file-content.ts';
import { readLedger } from '../../shared/domain/ledger-reading/rows/ledger.ts';
import { allLedgerColumns, ledgerColumns } from '../../shared/model/board/desk-settings.ts';
import type { Table, TableCell } from '../../shared/model/reading/file-content.ts';
import { compared, inTurn, type Measured } from './measure.ts';

const rows = 10_000;

/** A ledger of 10,000 rows and 30 columns: from its cells to checked records, against the bare reading of its workbook. */
export async function benchLedgerReading(): Promise<Measured[]> {
  const header = allLedgerColumns.slice(0, 30).map((column) => ledgerColumns[column]);
  const cells = Array.from({ length: rows }, (_, at) => ledgerRowLike(at).slice(0, 30));
  const bytes = new Uint8Array(
    await writeWorkbook(
      [header, ...cells].map((row) =>
        row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })),
      ),
      { sheet: '台账' },
    ).toBuffer(),
  );
  const table: Table = { name: '台账', hidden: false, rows: [header, ...cells], merges: [], hiddenRows: [] };
  const bare = () => readXlsx(bytes);
  const whole = await inTurn(
    7,
    async () => {
      const { tables } = await fileContent({ name: '台账.xlsx', bytes: Buffer.from(bytes) });
      readAll(tables[0]);
    },
    bare,
  );
  const fromCells = await inTurn(5, () => readAll(table), bare);
  const what = `台账${rows}行×30栏`;
  return [
    compared(`${what}，从文件到核对过的记录（对照：只读出工作簿）`, whole, '≤ 1.5×'),
    compared(`${what}，其中从单元格到记录（对照：只读出工作簿）`, fromCells, '≤ 0.5×'),
  ];
}

function readAll(table: Table | undefined): void {
  let read = 0;
  for (const row of (table && readLedger(table, {})?.rows) ?? []) read += row.reading.number?.value ? 1 : 0;
  if (read !== rows) throw new Error(`read ${read} of ${rows} rows`);
}

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const given = ['望舒', '青禾', '小满', '知秋', '明远', '若水', '子衿', '安', '岚', '之行'];
const units = ['市财政局', '市教育局', '市住房和城乡建设局', '市卫生健康委', '市人力资源社会保障局', '市公安局'];

export function ledgerRowLike(at: number): TableCell[] {
  const name = (n: number) => `${surnames[n % surnames.length]}${given[(n * 7) % given.length]}`;
  const day = (n: number) => new Date(Date.UTC(2012 + (at % 12), 1, 20 + (n % 90))).toISOString().slice(0, 10);
  return [
    at + 1,
    at % 2 === 0 ? '建议' : '提案',
    '市',
    at % 2 === 0 ? '市十五届人大四次会议' : '市政协七届一次会议',
    at % 3 === 0 ? `第${at + 1}号` : at + 1,
    `关于进一步加强第${at + 1}社区养老服务设施建设的建议`,
    at % 4 === 0 ? `${name(at)}、${name(at + 5)}` : name(at),
    at % 4 === 0 ? 1 : 0,
    13_800_000_000 + at,
    at % 3 === 0 ? '主办' : '会办',
    at % 3 === 0 ? '市民政局' : (units[at % 6] ?? ''),
    at % 5 === 0 ? `${units[(at + 1) % 6]}、${units[(at + 2) % 6]}` : null,
    at % 20 === 0 ? '是' : null,
    '分管领导',
    '养老服务科',
    name(at + 11),
    day(0),
    day(30),
    40_000 + (at % 4000) + 2000,
    '2/2',
    `电话沟通 ${day(20)}`,
    `临民函〔${2012 + (at % 12)}〕${at + 1}号`,
    day(at % 90),
    ['A', 'B', 'C'][at % 3] ?? 'A',
    '主动公开',
    `${day(95)} https://www.linjiang.example.cn/${at}`,
    day(80),
    '满意/满意',
    at % 10 === 0 ? '年底前建成日间照料中心' : null,
    null,
    `${2012 + (at % 12)}-${at + 1}`,
    null,
  ];
}
