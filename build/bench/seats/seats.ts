import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import writeWorkbook from 'write-excel-file/node';
import { askHost, type HostLine, listenTo, openLine } from '../../../electron/seats/line.ts';
import { Refusal } from '../../../shared/errors.ts';
import { allLedgerColumns, ledgerColumns } from '../../../shared/model/board/desk-settings.ts';
import { ledgerRowLike } from '../ledger-reading.ts';
import { type Measured, ms, single } from '../measure.ts';

const seats = 30;
const items = 10_000;
const port = 18_951;
/** A clerk does something every four seconds or so and a draft is saved every ten; here all goes four times as fast. */
const think = 1_000;
const seconds = Number(process.env.BENCH_SECONDS ?? 20);

type Call = { operation: string; time: number };
type Seat = { line: HostLine; headers: Record<string, string>; proposalId: number; revision: number; content: object };

/** Thirty seats doing an office's mix against one that does the same alone, in one run, over the encrypted line. */
export async function benchSeats(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-seats-'));
  const host = fork(join(import.meta.dirname, 'host.ts'), [folder, String(items), String(port)]);
  const { secret, certificate } = await new Promise<{ secret: string; certificate: string }>((done, failed) => {
    host.once('message', (said) => done(said as { secret: string; certificate: string }));
    host.once('exit', (code) => failed(new Error(`the host ended with ${code}`)));
  });
  try {
    const base64 = await ledger();
    const all: Seat[] = [];
    for (let number = 0; number < seats; number += 1) all.push(await seatOf(certificate, secret, number));
    const first = all.slice(0, 1);
    await mix(first, 3);
    const alone = await mix(first, seconds);
    const listening = new AbortController();
    const quiet = await mix(all, seconds);
    for (const { line, headers } of all) {
      const heard = await listenTo(line, { headers, after: undefined, signal: listening.signal });
      heard.on('error', () => undefined).resume();
    }
    const live = await mix(all, seconds);
    const importing = importAt(all[0] as Seat, base64);
    const during = await mix(all.slice(1), seconds);
    const imported = await importing;
    listening.abort();
    const part = (what: string, calls: Call[], goal: string): Measured => ({
      ...{ what, ours: ms(p95(calls)), theirs: ms(p95(alone)), goal },
      ratio: `${(p95(calls) / p95(alone)).toFixed(2)}×`,
    });
    const goal = '≤ 150 ms，≤ 3×';
    return [
      single('几个人一起用：一个席位独自办，一般操作的 p95', ms(p95(alone)), '（参考）'),
      part(`几个人一起用：${seats}个席位（没有页面在听变化）/ 一个席位，p95`, quiet, goal),
      part(`几个人一起用：${seats}个席位，都在听变化 / 一个席位，p95`, live, goal),
      part(`几个人一起用：其中一个在导入一万行 / 一个席位，p95`, during, goal),
      single('几个人一起用：听变化的代价（p95 之比）', `${(p95(live) / p95(quiet)).toFixed(2)}×`, '（参考）'),
      single('几个人一起用：最久的几次', longest([...quiet, ...live, ...during]), '（参考）'),
      single('几个人一起用：同时导入一万行，到全部列入待核对', ms(imported), '（参考）'),
    ];
  } finally {
    host.removeAllListeners('exit');
    const ended = new Promise((done) => host.once('exit', done));
    host.send({});
    await Promise.race([ended, pause(10_000)]);
    host.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(seat: Pick<Seat, 'line' | 'headers'>, operation: string, input: unknown): Promise<unknown> {
  const { reply } = await askHost(seat.line, { operation, body: JSON.stringify(input), headers: seat.headers });
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.message}`);
  return reply.value;
}

async function seatOf(authority: string, secret: string, number: number): Promise<Seat> {
  const line = openLine({ addresses: ['127.0.0.1'], port, authority });
  const asked = { name: `席位${number}`, kind: 'window', invitation: secret };
  const given = (await ask({ line, headers: {} }, 'seat.ask', asked)) as { id: number; secret: string };
  const headers: Record<string, string> = { 'x-seat': `${given.id}.${given.secret}`, 'x-via': 'window' };
  const body = JSON.stringify({ name: 'bench', password: 'bench-password' });
  const { reply, cookies } = await askHost(line, { operation: 'session.login', body, headers });
  if (!reply.ok) throw new Error(reply.error.message);
  headers.cookie = cookies[0]?.split(';')[0] ?? '';
  const seat: Seat = { line, headers, proposalId: 0, revision: 0, content: {} };
  const { id } = (await ask(seat, 'proposal.create', {
    ...{ kind: 'npc-suggestion', session: { level: 'municipal', term: 10, meeting: 1 }, number: `9${number}` },
    ...{ title: '关于完善社区老年助餐服务的建议', body: '一、加密老年助餐点布局。', role: 'sole', confirmed: true },
    ...{ proposers: [{ name: '陈若安', organization: '市第一医院', phone: '' }], assignedOn: '2026-03-20' },
  })) as { id: number };
  const { content } = (await ask(seat, 'draft.get', { proposalId: id })) as { content: object };
  return Object.assign(seat, { proposalId: id, content });
}

/** What each seat does for so many seconds, and how long each call took, waiting for its line included. */
async function mix(all: readonly Seat[], lasting: number): Promise<Call[]> {
  const end = performance.now() + lasting * 1000;
  const calls: Call[] = [];
  await Promise.all(
    all.map(async (seat, number) => {
      const timed = async (operation: string, input: unknown) => {
        const from = performance.now();
        // A line that could not be made in time is a wait as well.
        const value = await ask(seat, operation, input).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          return null;
        });
        const missed = value === null ? '（没有连上）' : '';
        calls.push({ operation: operation + missed, time: performance.now() - from });
        return value;
      };
      await pause((number / all.length) * think);
      for (let turn = number; performance.now() < end; turn += 1) {
        if (turn % 5 === 0) await timed('proposal.list', { pageSize: 50, page: 1 + (turn % 20) });
        else if (turn % 5 === 1) await timed('proposal.get', { proposalId: 1 + ((turn * 37) % items) });
        else if (turn % 5 === 3) await timed('search.find', { text: '助餐' });
        else {
          const blocks = [
            { id: 'b', level: 0, text: `第${turn}次保存：全市已建成助餐点120个。`.repeat(8), sources: [] },
          ];
          const asked = { proposalId: seat.proposalId, revision: seat.revision, content: { ...seat.content, blocks } };
          const saved = (await timed('draft.save', asked)) as { revision: number } | null;
          seat.revision = saved?.revision ?? (await revisionOf(seat));
        }
        await pause(think * (0.5 + Math.random()));
      }
    }),
  );
  return calls;
}

async function revisionOf(seat: Seat): Promise<number> {
  return ((await ask(seat, 'draft.get', { proposalId: seat.proposalId })) as { revision: number }).revision;
}

/** Made before anything is measured: it keeps this process from hearing the others. */
async function ledger(): Promise<string> {
  const header = allLedgerColumns.slice(0, 30).map((column) => ledgerColumns[column]);
  const cells = Array.from({ length: 10_000 }, (_, at) => ledgerRowLike(at).slice(0, 30));
  const sheet = [header, ...cells].map((row) =>
    row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })),
  );
  return (await writeWorkbook(sheet, { sheet: '台账' }).toBuffer()).toString('base64');
}

async function importAt(seat: Seat, base64: string): Promise<number> {
  const from = performance.now();
  const { id } = (await ask(seat, 'imports.open', {})) as { id: number };
  await ask(seat, 'imports.addFile', { batchId: id, file: { name: '台账.xlsx', base64 } });
  return performance.now() - from;
}

function p95(calls: readonly Call[]): number {
  const sorted = calls.map(({ time }) => time).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

function longest(calls: readonly Call[]): string {
  const sorted = calls.toSorted((a, b) => b.time - a.time).slice(0, 5);
  return sorted.map(({ operation, time }) => `${operation} ${ms(time)}`).join('，');
}
