import { sql } from 'kysely';
import { doubtWords } from '../../shared/domain/earlier/record-standing.ts';
import type { CaseReading } from '../../shared/model/earlier/earlier-case.ts';
import { recordDecisions, recordStates } from '../../shared/model/importing.ts';
import { pieceKinds } from '../../shared/model/reading/reading.ts';
import { breath } from '../context/breath.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, type JsonText } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { jsonField } from '../db/wording/dialect.ts';
import { kindsIn } from '../reading/staged-piece.ts';
import { workbook } from '../xlsx/workbook.ts';
import { anyState, batchIn } from './batch-rows.ts';

type Column = { title: string; width: number };

const slice = 500;
const recordColumns: Column[] = [
  { title: '出处', width: 36 },
  { title: '内容', width: 20 },
  { title: '编号', width: 10 },
  { title: '案由', width: 50 },
  { title: '结果', width: 14 },
  { title: '说明', width: 50 },
];

/** What came in of a batch and what did not, record by record, and why; the rows that were no case; the files. */
export async function batchReport(db: ReadDb, batchId: number): Promise<{ name: string; bytes: Uint8Array }> {
  const { name } = await batchIn(db, batchId, anyState, '导出');
  const { stored, left } = await recordRows(db, batchId);
  const sheets = [
    { name: '入库', columns: recordColumns, rows: stored },
    { name: '未入库', columns: recordColumns, rows: left },
    { name: '略过的行', columns: leftOutColumns, rows: await leftOutRows(db, batchId) },
    { name: '文件', columns: fileColumns, rows: await fileRows(db, batchId) },
  ];
  return { name: `导入情况_${name}.xlsx`, bytes: await workbook(sheets) };
}

async function recordRows(db: ReadDb, batchId: number) {
  const rows: { stored: string[][]; left: string[][] } = { stored: [], left: [] };
  for (let after = 0; ; await breath()) {
    const page = await db
      .selectFrom('importRecord')
      .select(['id', 'place', 'what', 'title', 'state', 'decision', 'reason'])
      .select(sql<JsonText<CaseReading> | null>`case when "state" = 'doubtful' then "reading" end`.as('doubtful'))
      .select(jsonField<string | null>('reading', 'number.value').as('number'))
      .where('batchId', '=', batchId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(slice)
      .execute();
    const last = page.at(-1);
    if (!last) return rows;
    after = last.id;
    for (const { place, what, title, number, ...record } of page) {
      const kinds = kindsIn(what).map((kind) => pieceKinds[kind]);
      const row = [place, kinds.join('、'), number ?? '', title, ...resultOf(record)];
      (record.state === 'stored' ? rows.stored : rows.left).push(row);
    }
  }
}

type Result = Pick<Database['importRecord'], 'state' | 'decision'> & {
  reason: string;
  doubtful: JsonText<CaseReading> | null;
};

function resultOf({ state, decision, reason, doubtful }: Result): [string, string] {
  if (state === 'stored') return [decision === 'attach' ? '并入已有的件' : '入库', reason];
  if (state === 'doubtful') return [recordStates.doubtful, doubtful ? doubtWords(fromJson(doubtful)) : ''];
  if (decision === 'leave' && state !== 'blocked') return [recordDecisions.leave, reason];
  return [state === 'ready' ? '还没有入库' : recordStates[state], reason];
}

const leftOutColumns: Column[] = [
  { title: '文件', width: 36 },
  { title: '表', width: 20 },
  { title: '行', width: 8 },
  { title: '内容', width: 50 },
  { title: '略过的原因', width: 30 },
];

async function leftOutRows(db: ReadDb, batchId: number): Promise<string[][]> {
  const tables = await db
    .selectFrom('importTable')
    .innerJoin('importFile', 'importFile.id', 'importTable.fileId')
    .select(['importFile.name as file', 'importTable.name', 'leftOut'])
    .where('batchId', '=', batchId)
    .orderBy('importTable.id')
    .execute();
  return tables.flatMap(({ file, name, leftOut }) =>
    fromJson(leftOut).map(({ row, words, reason }) => [file, name, String(row), words, reason]),
  );
}

const fileColumns: Column[] = [
  { title: '文件', width: 36 },
  { title: '字节', width: 12 },
  { title: '情况', width: 10 },
  { title: '说明', width: 60 },
];
const fileStates = { reading: '没有读完', read: '已读取', refused: '没有读取' } as const;

async function fileRows(db: ReadDb, batchId: number): Promise<string[][]> {
  const files = await db.selectFrom('importFile').selectAll().where('batchId', '=', batchId).orderBy('id').execute();
  return files.map(({ name, size, state, reason, notes }) => [
    name,
    String(size),
    fileStates[state],
    [reason, ...fromJson(notes)].join(''),
  ]);
}
