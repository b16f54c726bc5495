import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Raw from 'better-sqlite3';
import type { Kysely } from 'kysely';
import writeWorkbook from 'write-excel-file/node';
import { openStore, storeFile } from '../../electron/db/open.ts';
import type { Database } from '../../electron/db/schema.ts';
import { openApp } from '../../electron/door/app.ts';
import type { Connection } from '../../electron/door/house.ts';
import { readerHeap } from '../../electron/reading/process/child.ts';
import { indexMarked } from '../../electron/search/index-write.ts';
import type { Answer, OperationName, Question } from '../../shared/contract.ts';
import { allLedgerColumns, ledgerColumns } from '../../shared/model/board/desk-settings.ts';
import { ledgerRowLike } from './ledger-reading.ts';
import { alone, median, timed } from './measure.ts';

/** A process of its own, so that no other figure's memory is counted: a ledger of 10,000 rows read, stored, taken back. */
const rows = 10_000;
const rounds = 3;

const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-import-'));
const app = await openApp({ folder });
const connection = app.connect('shell');
await call(connection, 'office.setUp', {
  ...{
    fullName: '云澜市民政局',
    shortName: '市民政局',
    city: '云澜市',
    level: 'municipal',
    letterhead: '云澜市民政局',
  },
  ...{ replyCode: '云民函', opinionCode: '云民会', assignerNpc: '代表工委', assignerCppcc: '提案委' },
  ...{ contactPerson: '纪云舒', contactPhone: '0570-3000001', issuer: '办公室' },
  account: { name: 'admin', displayName: '管理员', roles: ['admin', 'clerk'], password: 'sample-password' },
});
const bytes = await ledgerBytes();
const base64 = Buffer.from(bytes).toString('base64');

const memory = { main: 0, reader: 0 };
const watch = setInterval(() => {
  memory.main = Math.max(memory.main, process.memoryUsage().rss);
  for (const [name, peak] of children()) if (name.includes('reader.ts')) memory.reader = Math.max(memory.reader, peak);
}, 50);
const stalls = { reading: 0, storing: 0, undoing: 0 };

const reader = fork(join(import.meta.dirname, 'reading-process.ts'), {
  serialization: 'advanced',
  execArgv: readerHeap,
});
const readingAlone = () =>
  new Promise<{ bare: number; read: number; records: number }>((done) => {
    reader.once('message', (answer) => done(answer as { bare: number; read: number; records: number }));
    reader.send(bytes);
  });

const reading = { records: [] as number[], staged: [] as number[], bare: [] as number[] };
let batchId = 0;
for (let round = 0; round <= rounds; round += 1) {
  const batch = await call(connection, 'imports.open', {});
  const staged = await stallWhile('reading', () =>
    timed(() => call(connection, 'imports.addFile', { batchId: batch.id, file: { name: '台账.xlsx', base64 } })),
  );
  const alone = await readingAlone();
  if (alone.records !== rows) throw new Error(`read ${alone.records} of ${rows} rows`);
  // The first round warms both up.
  if (round > 0) {
    reading.records.push(alone.read);
    reading.staged.push(staged);
    reading.bare.push(alone.bare);
  }
  if (round < rounds) await call(connection, 'imports.drop', { batchId: batch.id });
  batchId = batch.id;
}
reader.kill();

await confirmDoubts();
const listing: number[] = [];
for (const filter of [
  {},
  { page: 50 },
  { state: 'ready' as const },
  { text: '助餐' },
  { doubtIn: 'deadline' as const },
]) {
  listing.push(await alone(5, () => call(connection, 'imports.records', { batchId, ...filter })));
}

const storing = { ours: [] as number[], theirs: [] as number[], indexed: [] as number[] };
const undoing: number[] = [];
const other = mkdtempSync(join(tmpdir(), 'proposal-desk-import-'));
await (await openStore(other)).db.destroy();
let stored = 0;
for (let round = 0; round <= rounds; round += 1) {
  const ours = await stallWhile('storing', () =>
    timed(async () => {
      stored = await toTheEnd('imports.store');
    }),
  );
  // From here on the process holds what is compared with, too.
  clearInterval(watch);
  const { inserted, indexed } = await bareInsert();
  if (round > 0) {
    storing.ours.push(ours);
    storing.theirs.push(inserted);
    storing.indexed.push(indexed);
  }
  undoing.push(await stallWhile('undoing', () => timed(() => toTheEnd('imports.undo'))));
}
await app.close();
for (const each of [folder, other]) rmSync(each, { recursive: true, force: true });

export type ImportRun = {
  rows: number;
  stored: number;
  reading: { records: number; staged: number; bare: number };
  storing: { ours: number; theirs: number; indexed: number };
  undoing: number;
  listing: number;
  stalls: typeof stalls;
  memory: typeof memory;
};
const run: ImportRun = {
  rows,
  stored,
  reading: { records: median(reading.records), staged: median(reading.staged), bare: median(reading.bare) },
  storing: { ours: median(storing.ours), theirs: median(storing.theirs), indexed: median(storing.indexed) },
  undoing: median(undoing),
  listing: Math.max(...listing),
  stalls,
  memory,
};
console.log(JSON.stringify(run));

async function call<N extends OperationName>(on: Connection, name: N, question: Question<N>): Promise<Answer<N>> {
  const reply = await on.call(name, question);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value as Answer<N>;
}

/** The sample ledger has slips of the pen in its time limits; a person takes them as they stand, all at once. */
async function confirmDoubts(): Promise<void> {
  for (;;) {
    const { rows: doubtful } = await call(connection, 'imports.records', { batchId, state: 'doubtful', pageSize: 200 });
    if (doubtful.length === 0) return;
    for (const [field, group] of Map.groupBy(doubtful, ({ doubts }) => doubts[0])) {
      if (!field) continue;
      const recordIds = group.map(({ id }) => id);
      await call(connection, 'imports.edit', { recordIds, field, text: null });
    }
  }
}

async function toTheEnd(name: 'imports.store' | 'imports.undo'): Promise<number> {
  let done = 0;
  for (;;) {
    const step = await call(connection, name, { batchId });
    done += step.done;
    if (step.left === 0) return done;
  }
}

/** How long the event loop was kept from answering, at most. */
async function stallWhile<T>(what: keyof typeof stalls, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const result = await work();
  delay.disable();
  stalls[what] = Math.max(stalls[what], delay.max / 1e6);
  return result;
}

/**
 * The rows that the import stored, by one prepared statement in one transaction, into a store of their own: how long
 * that takes, and how long with the index that the store keeps of every case.
 */
async function bareInsert(): Promise<{ inserted: number; indexed: number }> {
  const from = new Raw(storeFile(folder), { readonly: true });
  const cases = from.prepare('select * from earlierCase').all() as Record<string, unknown>[];
  from.close();
  const { db, raw } = await openStore(other);
  const columns = Object.keys(cases[0] ?? {}).filter((column) => column !== 'batchId');
  const insert = raw.prepare(
    `insert into earlierCase (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const start = performance.now();
  raw.transaction(() => {
    for (const row of cases) insert.run(row);
  })();
  const inserted = performance.now() - start;
  await indexAll(db);
  const indexed = performance.now() - start;
  raw.exec('delete from earlierCase');
  await indexAll(db);
  await db.destroy();
  return { inserted, indexed };
}

async function indexAll(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (;;) {
      const marked = await trx.selectFrom('searchDirty').selectAll().limit(100).execute();
      if (marked.length === 0) return;
      await indexMarked(trx, trx, marked);
    }
  });
}

async function ledgerBytes(): Promise<Uint8Array> {
  const header = allLedgerColumns.slice(0, 30).map((column) => ledgerColumns[column]);
  const cells = Array.from({ length: rows }, (_, at) => ledgerRowLike(at).slice(0, 30));
  const sheet = [header, ...cells].map((row) =>
    row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })),
  );
  return new Uint8Array(await writeWorkbook(sheet, { sheet: '台账' }).toBuffer());
}

/** The processes that this one started, with the most memory each has held in bytes; empty where there is no /proc. */
function children(): [command: string, peak: number][] {
  try {
    const pids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return pids.map((pid) => [
      readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024,
    ]);
  } catch {
    return [];
  }
}
