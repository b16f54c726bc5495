import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { type Desk, openDesk, type Person, password } from '../support/desk.ts';
import { fileOf, ledger, reply } from '../support/import-samples.ts';

const rows = 1500;
const cases = Array.from({ length: rows }, (_, at) => ({
  meeting: 4,
  number: String(at + 1),
  title: `关于加强第${at + 1}社区养老服务的建议`,
  name: '陈若安',
}));
const first = cases[0] ?? { meeting: 4, number: '1', title: '', name: '' };

let desk: Desk;
let clerk: Person;
beforeEach(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
});
afterEach(() => desk.close());

/**
 * Starts the program from a shell and kills it (`kill -9`) as soon as the store shows that it is in the middle: from
 * outside, wherever it then is, or between two steps, whichever sees it first.
 */
async function killInTheMiddle(operation: string, input: string, inTheMiddle: string): Promise<void> {
  const cli = join(import.meta.dirname, '../../electron/shell/cli.ts');
  const watch = ['--import', join(import.meta.dirname, '..', 'support', 'killed-between-steps.ts')];
  const child = spawn(process.execPath, [...watch, cli, '--data', desk.folder, '--user', 'clerk', operation, input], {
    env: {
      ...process.env,
      ...{ PROPOSAL_DESK_PASSWORD: password, KILL_STORE: storeFile(desk.folder), KILL_WHEN: inTheMiddle },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    out += piece;
  });
  const ended = once(child, 'exit');
  const look = new Database(storeFile(desk.folder), { readonly: true });
  const middle = look.prepare(inTheMiddle).pluck();
  while (middle.get() === 0 && child.exitCode === null && child.signalCode === null) await wait(2);
  child.kill('SIGKILL');
  look.close();
  expect(await ended, out).toEqual([null, 'SIGKILL']);
  await desk.reopen();
  clerk = await desk.signIn('clerk');
}

function counted(question: string): number {
  const db = new Database(storeFile(desk.folder), { readonly: true });
  const n = db.prepare(question).pluck().get() as number;
  db.close();
  return n;
}

const halfIn = `select count(*) from importRecord r where (r.state = 'stored') <> (r.caseId is not null)
  or (r.caseId is not null and not exists (select 1 from earlierCase c where c.id = r.caseId))`;
const withoutRecord = `select count(*) from earlierCase c where not exists (select 1 from importRecord where caseId = c.id)`;

describe('办到一半程序被杀掉', () => {
  test('入库到一半：没有一件只存进一半，接着入库，不多不少', async () => {
    const batch = await clerk.call('imports.open', { name: '往年' });
    await clerk.call('imports.addFile', { batchId: batch.id, file: fileOf('台账.csv', ledger(cases)) });
    await clerk.call('imports.addFile', { batchId: batch.id, file: fileOf('答复.txt', reply(first)) });
    await killInTheMiddle(
      'imports.store',
      JSON.stringify({ batchId: batch.id, count: 1000 }),
      'select count(*) from earlierCase',
    );
    const stored = counted('select count(*) from earlierCase');
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(rows);
    expect(counted(halfIn)).toBe(0);
    expect(counted(withoutRecord)).toBe(0);
    const now = await clerk.call('imports.get', { batchId: batch.id });
    expect([now.state, now.counts.stored, now.counts.ready]).toEqual(['storing', stored, rows - stored]);

    while ((await clerk.call('imports.store', { batchId: batch.id, count: 1000 })).left > 0);
    expect(counted('select count(*) from earlierCase')).toBe(rows);
    expect(counted('select count(distinct number) from earlierCase')).toBe(rows);
    expect(counted('select count(*) from publishedLetter')).toBe(1);
    expect((await clerk.call('imports.get', { batchId: batch.id })).state).toBe('done');
  });

  test('读文件到一半：读到的部分都不留，写明没有读完；重新添加就读全', async () => {
    const batch = await clerk.call('imports.open', { name: '往年' });
    await clerk.call('imports.addFile', { batchId: batch.id, file: fileOf('答复.txt', reply(first)) });
    const file = join(desk.folder, '台账.csv');
    writeFileSync(file, ledger(cases));
    await killInTheMiddle(
      'imports.addFile',
      JSON.stringify({ batchId: batch.id, file: `@file:${file}` }),
      'select count(*) > 1 from importRecord',
    );
    const cut = await clerk.call('imports.get', { batchId: batch.id });
    expect(cut.files.find(({ name }) => name === '台账.csv')).toMatchObject({
      state: 'refused',
      reason: '「台账.csv」没有读完，请重新添加。',
      tables: [],
      pieces: {},
    });
    // The letter that had been joined to a row of the ledger stands for itself again.
    expect((await clerk.call('imports.records', { batchId: batch.id })).rows.map(({ what }) => what)).toEqual([
      ['reply'],
    ]);

    await clerk.call('imports.addFile', { batchId: batch.id, file: fileOf('台账.csv', ledger(cases)) });
    const whole = await clerk.call('imports.get', { batchId: batch.id });
    expect(whole.counts).toMatchObject({ records: rows, ready: rows });
    expect(whole.files.map(({ name, state }) => [name, state])).toEqual([
      ['答复.txt', 'read'],
      ['台账.csv', 'read'],
    ]);
  });

  test('按新的对应重新识别到一半：下次打开时识别完，每一行都照新的对应', async () => {
    const batch = await clerk.call('imports.open', { name: '往年' });
    const rowsWithSection = cases.map((each) => ({ ...each, extra: '福利科' }));
    const file = await clerk.call('imports.addFile', {
      batchId: batch.id,
      file: fileOf('台账.csv', ledger(rowsWithSection)),
    });
    const [table] = file.tables;
    const position = table?.columns.find(({ header }) => header === '备用栏')?.position;
    await killInTheMiddle(
      'imports.mapColumns',
      JSON.stringify({ tableId: table?.id, columns: [{ position, field: 'section' }] }),
      'select count(*) from importTable where rereadAfter > 0',
    );
    expect(counted(`select count(*) from importRecord where reading ->> '$.section.value' = '福利科'`)).toBe(rows);
    expect(counted('select count(*) from importTable where rereadAfter is not null')).toBe(0);
  });

  test('撤销到一半：没有一件只撤一半，接着撤完，什么也不剩', async () => {
    const batch = await clerk.call('imports.open', { name: '往年' });
    await clerk.call('imports.addFile', { batchId: batch.id, file: fileOf('台账.csv', ledger(cases)) });
    while ((await clerk.call('imports.store', { batchId: batch.id, count: 1000 })).left > 0);
    await killInTheMiddle(
      'imports.undo',
      JSON.stringify({ batchId: batch.id, count: 1000 }),
      `select count(*) < ${rows} from earlierCase`,
    );
    expect(counted(halfIn)).toBe(0);
    expect(counted(withoutRecord)).toBe(0);
    while ((await clerk.call('imports.undo', { batchId: batch.id, count: 1000 })).left > 0);
    expect(counted('select count(*) from earlierCase')).toBe(0);
    expect((await clerk.call('imports.get', { batchId: batch.id })).counts).toMatchObject({ stored: 0, ready: rows });
  });

  test('停止读取：读到的部分都不留，别的文件照旧', async () => {
    const batch = await clerk.call('imports.open', { name: '往年' });
    const adding = clerk.refused('imports.addFile', { batchId: batch.id, file: fileOf('台账.csv', ledger(cases)) });
    for (;;) {
      const { reading, counts } = await clerk.call('imports.get', { batchId: batch.id });
      if (reading && counts.records > 0) break;
      await wait(2);
    }
    await clerk.call('imports.stopReading', { batchId: batch.id });
    expect((await adding).message).toContain('已停止读取');
    const after = await clerk.call('imports.get', { batchId: batch.id });
    expect([after.files, after.counts.records]).toEqual([[], 0]);
    expect(counted('select count(*) from importPiece')).toBe(0);
  });
});
