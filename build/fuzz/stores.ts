import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Raw from 'better-sqlite3';
import { contract, type OperationName } from '../../shared/contract.ts';
import { openDesk, password, suggestion } from '../../test/support/desk.ts';
import { type Dice, newDice } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { isProgram, runRounds } from './rounds.ts';

/** Stores that were changed behind the program's back, byte by byte or with a plain SQLite tool. */

const shell = join(import.meta.dirname, '../../electron/shell/cli.ts');
const storeName = 'proposal-desk.db';

/** A folder with a small bureau whose store lies in one file. */
export async function sampleStore(): Promise<{ folder: string; close: () => void }> {
  const desk = await openDesk();
  const clerk = await desk.signIn('clerk');
  for (const number of ['77', '78', '79']) {
    const { id } = await clerk.call('proposal.create', {
      ...suggestion,
      number,
      title: `关于增设${number}号站点的建议`,
    });
    const { content } = await clerk.call('draft.get', { proposalId: id });
    await clerk.call('draft.save', { proposalId: id, revision: 0, content });
  }
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-store-'));
  await desk.reopen();
  const raw = new Raw(join(desk.folder, storeName));
  raw.pragma('wal_checkpoint(truncate)');
  raw.close();
  cpSync(desk.folder, folder, { recursive: true, filter: (path) => !/backups|-wal$|-shm$|lock/.test(path) });
  await desk.close();
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

type Changed = { what: string; isLog: boolean };

/** Changes rows as somebody with a plain tool might; tells what was done, and whether the log itself was touched. */
function changeRows(file: string, dice: Dice): Changed {
  const raw = new Raw(file);
  raw.pragma('foreign_keys = off');
  const names = (sql: string) => raw.prepare(sql).pluck().all() as string[];
  // Asked each time: a round may have dropped one.
  const tables = () =>
    names(
      "select name from sqlite_master where type = 'table' and sql not like '%virtual%' and name not like 'sqlite_%'",
    );
  const done: string[] = [];
  let isLog = false;
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    const table = dice.chance(4) && tables().includes('audit') ? 'audit' : dice.pick(tables());
    for (const trigger of raw
      .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = ?")
      .pluck()
      .all(table))
      raw.exec(`drop trigger "${String(trigger)}"`);
    const column = dice.pick(names(`select name from pragma_table_info('${table}')`));
    const value = dice.pick(["''", "'改'", '-1', '99999999', 'null', "'{'", "'[]'", "'{}'", "x'00ff'", "'9999-99-99'"]);
    const row = `where rowid in (select rowid from "${table}" order by random() limit ${1 + dice.below(3)})`;
    const sql = dice.pick([
      `update "${table}" set "${column}" = ${value} ${row}`,
      `delete from "${table}" ${row}`,
      `delete from "${table}"`,
      `drop table "${table}"`,
      `alter table "${table}" rename column "${column}" to "zz"`,
    ]);
    try {
      const { changes } = raw.prepare(sql).run();
      if (changes > 0) done.push(sql);
      // A row of the log that is the last of it leaves no gap: that takes an anchor outside of the store.
      if (table === 'audit' && changes > 0 && sql.startsWith('update')) isLog = true;
    } catch {
      // STRICT tables and checks refuse some of it, which is as well.
    }
  }
  raw.close();
  return { what: done.join('; '), isLog };
}

type Ran = { code: number; out: string; err: string };
async function cli(folder: string, operation: string, input: unknown, user = 'admin'): Promise<Ran> {
  const args = [shell, '--data', folder, '--user', user, operation, JSON.stringify(input)];
  const env = { ...process.env, PROPOSAL_DESK_PASSWORD: password };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      env,
      timeout: 60_000,
      maxBuffer: 2 ** 26,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? -1, out: stdout, err: stderr };
  }
}

const lookings: readonly [OperationName, unknown][] = [
  ['proposal.list', {}],
  ['proposal.board', {}],
  ['draft.get', { proposalId: 1 }],
  ['statistics.get', {}],
  ['account.list', {}],
  ['audit.list', {}],
];

/** One changed store, opened by the real program; what is wrong with how it took that, or null. */
export async function storesRound(sample: string, seed: number, round: number) {
  const dice = newDice(seed, round, 17);
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-changed-'));
  try {
    cpSync(sample, folder, { recursive: true });
    const file = join(folder, storeName);
    let changed: Changed = { what: 'bytes', isLog: false };
    if (dice.chance(2)) writeFileSync(file, mutateBytes(readFileSync(file), dice));
    else changed = changeRows(file, dice);
    const fault = (what: string) => ({ reader: 'stores', what, input: changed.what });
    const [operation, input] = dice.pick(lookings.filter(([name]) => Object.hasOwn(contract, name)));
    const looked = await cli(folder, operation, input);
    const wrong = soundAnswer(looked);
    if (wrong) return fault(`${operation}: ${wrong}`);
    if (!changed.isLog || !existsSync(file)) return null;
    const verified = await cli(folder, 'audit.verify', {});
    const isUnnoticed = verified.code === 0 && /"sound": true/.test(verified.out);
    return soundAnswer(verified) || isUnnoticed
      ? fault(`audit.verify: ${soundAnswer(verified) ?? 'did not notice'}`)
      : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An answer or a refusal in words, never a stack trace. */
function soundAnswer({ code, out, err }: Ran): string | null {
  if (/^\s+at .+[:(]\d+/m.test(err) || /^\s+at .+[:(]\d+/m.test(out)) return `a stack trace: ${err.slice(0, 1500)}`;
  if (code === 0) return null;
  if (code !== 1) return `ended with ${code}: ${err.slice(0, 500)}`;
  return /[\u4e00-\u9fff]/.test(out) ? null : `no Chinese sentence: ${out.slice(0, 300)}`;
}

if (isProgram(import.meta.filename)) {
  const [seed = 1, from = 0] = process.argv.slice(2).map(Number);
  const { folder } = await sampleStore();
  await runRounds(seed, from, async (round, begins) => {
    begins('stores');
    return storesRound(folder, seed, round);
  });
}
