import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../electron/door/app.ts';
import { type Lookers, openBeside } from '../../electron/door/beside/beside.ts';
import { type BesideChild, forkBeside } from '../../electron/door/beside/child.ts';
import type { FromBeside, ToBeside } from '../../electron/door/beside/messages.ts';
import { forked } from '../../electron/reading/process/both-ends.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { bureau, type Person, password, person, suggestion, takenAsOwn } from '../support/desk.ts';

let folder: string;
let beside: App;
let here: App;
let away: Person;
let near: Person;
const started: BesideChild[] = [];
const now = () => new Date('2026-08-01T01:00:00.000Z');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-beside-'));
  const startBeside = () => {
    const child = forkBeside();
    started.push(child);
    return child;
  };
  beside = await openApp({ folder, now, besideFrom: 0, startBeside });
  here = await openApp({ folder, now });
  away = person(beside.connect('browser'));
  near = person(here.connect('shell'));
  await near.call('office.setUp', {
    ...bureau,
    account: { name: 'both', displayName: '管理员', roles: ['admin', 'clerk'], password },
  });
  for (const each of [away, near]) await each.call('session.login', { name: 'both', password });
  for (const number of ['60', '61', '62']) {
    await near.call('proposal.create', { ...suggestion, number, assignedOn: '2026-03-01' });
  }
});
afterAll(async () => {
  await beside.close();
  await here.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every heavy line of the contract, as a person asks it. */
const questions: Partial<Record<OperationName, object>> = {
  'statistics.get': { year: 2026 },
  'counted.list': { year: 2026 },
  'statistics.report': { year: 2026 },
  'ledger.export': { year: 2026 },
  'list.export': { list: 'items', filter: {}, format: 'xlsx' },
  'audit.verify': {},
  'health.check': {},
  'commitment.notices': { year: 2026 },
  'search.find': { text: '助餐' },
  'reference.figures': { text: '助餐点' },
  'similar.find': { proposalId: 1 },
  'similar.passages': { source: 'item', id: 1 },
  'organisation.readTable': { what: 'people', text: '姓名\t职务\n韩岚\t科长' },
  'chase.list': {},
  'number.list': {},
  'publication.year': { year: 2026 },
  'publication.overview': { year: 2026 },
  'schedule.export': {},
  'head.view': {},
  'head.report': {},
  'calendar.read': { text: '国务院办公厅关于2026年部分节假日安排的通知', year: 2026 },
};
const heavy = (Object.keys(contract) as OperationName[]).filter((name) => contract[name].heavy);

test('要看很多内容的操作都列在这里', () => {
  expect(Object.keys(questions).sort()).toEqual([...heavy].sort());
});

test.each(heavy)('在旁边的进程里答的，和在本进程里答的一模一样：%s', async (name) => {
  const ask = async (who: Person) => {
    const reply = await who.call(name, questions[name] as never).catch((error: unknown) => String(error));
    // How many rows the log has grows with each task.
    return JSON.stringify(reply).replace(/"(rows|logRows|seals|count|digest|at|hash|head)":("[^"]*"|\d+)/g, '');
  };
  const [there, at] = [await ask(away), await ask(near)];
  expect(at).not.toMatch(/operation\.(crashed|not-allowed)/);
  expect(there).toBe(at);
  expect(started.length).toBeGreaterThan(0);
});

test('在旁边做的导出和核验，操作日志照样记下说了什么', async () => {
  await away.call('ledger.export', { year: 2026 });
  const { rows } = await near.call('audit.list', {});
  expect(rows[0]).toMatchObject({
    operation: 'ledger.export',
    words: expect.stringContaining('导出台账：2026年，3件'),
  });
  await away.refused('statistics.report', { year: 2019 });
  const after = (await near.call('audit.list', {})).rows[0];
  expect(after).toMatchObject({ operation: 'statistics.report', outcome: 'refused' });
});

test('刚存下的，旁边的进程马上看得到', async () => {
  const before = (await away.call('counted.list', { year: 2026 })).total;
  await away.call('proposal.create', { ...suggestion, number: '90', assignedOn: '2026-03-01' });
  expect((await away.call('counted.list', { year: 2026 })).total).toBe(before + 1);
});

test('不许看操作日志的人，也不能借清单导出从旁边看到', async () => {
  await near.call('account.create', { name: 'only', displayName: '经办', roles: ['clerk'], password });
  await takenAsOwn(folder);
  const clerk = person(beside.connect('browser'));
  await clerk.call('session.login', { name: 'only', password });
  const refused = await clerk.refused('list.export', { list: 'log', filter: {}, format: 'csv' });
  expect(refused.code).toBe('operation.not-allowed');
});

test('旁边的进程中途没有了，说清楚没有做完，再问一次就有；超过时限的停下；取消的马上停', async () => {
  const facts = {
    folder,
    postgres: null,
    now: now().toISOString(),
    today: '2026-08-01',
    auditKey: new Uint8Array(32),
    demo: false,
    seeing: { sight: null, kept: [], voided: [] },
  };
  const account = { id: 1, name: 'both', displayName: '管理员', roles: ['admin' as const] };
  const session = { locked: false, ended: false, weakPassword: false, givenPassword: false };
  const asked: ToBeside = {
    ...facts,
    account,
    session,
    via: 'browser',
    name: 'statistics.get',
    input: { year: 2026, kind: null },
  };
  const how = { lane: 'query', label: '查看统计年报', works: new Map() } satisfies Parameters<Lookers['run']>[1];
  const children: BesideChild[] = [];
  const start = () => {
    const child = forkBeside();
    children.push(child);
    return child;
  };
  const looking = openBeside({ start, from: 0 });
  try {
    const first = looking.run(asked, how);
    await new Promise((done) => setTimeout(done, 30));
    children[0]?.kill();
    await expect(first).rejects.toMatchObject({ failure: { code: 'operation.ended' } });
    expect(await looking.run(asked, how)).toMatchObject({ value: { year: 2026 } });
    const cancel = new AbortController();
    const third = looking.run(asked, { ...how, signal: cancel.signal });
    await new Promise((done) => setTimeout(done, 1));
    cancel.abort(new Error('不看了'));
    await expect(third).rejects.toThrow('不看了');
  } finally {
    looking.close();
  }
  const hasty = openBeside({ from: 0, patience: { query: 1, task: 1 } });
  await expect(hasty.run(asked, how)).rejects.toMatchObject({ failure: { code: 'operation.slow' } });
  hasty.close();
});

test('导出要很久的，看得到做到哪一步；停下来马上停，别人的导出不受影响，操作日志记着', async () => {
  const pids: number[] = [];
  // A process that stands still, as if it had very much to look through.
  const still = () => {
    const child = fork(join(import.meta.dirname, '../../electron/door/beside/looker.ts'), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    process.kill(child.pid as number, 'SIGSTOP');
    pids.push(child.pid as number);
    return forked<ToBeside, FromBeside>(child);
  };
  const app = await openApp({ folder, now, besideFrom: 0, startBeside: still });
  try {
    const [me, other] = [person(app.connect('browser')), person(app.connect('browser'))];
    await me.call('session.login', { name: 'both', password });
    await other.call('session.login', { name: 'only', password });
    expect(await me.call('export.progress', { what: 'ledger.export' })).toBeNull();
    const made = me.refused('ledger.export', { year: 2026 });
    const waits = other.refused('ledger.export', { year: 2026 });
    await expect.poll(() => other.call('export.progress', { what: 'ledger.export' })).toEqual({ done: 0, total: 0 });
    // The one that waits for its turn leaves, and the one that is being made goes on.
    expect(await other.call('export.cancel', { what: 'ledger.export' })).toEqual({ stopped: true });
    expect((await waits).code).toBe('export.cancelled');
    expect(await me.call('export.progress', { what: 'ledger.export' })).toEqual({ done: 0, total: 0 });
    expect(await other.call('export.cancel', { what: 'ledger.export' })).toEqual({ stopped: false });
    expect(await me.call('export.cancel', { what: 'ledger.export' })).toEqual({ stopped: true });
    expect(await made).toMatchObject({ code: 'export.cancelled', message: '已停止导出，没有做成文件。' });
    expect(await me.call('export.progress', { what: 'ledger.export' })).toBeNull();
    await expect.poll(() => pids.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    const { rows } = await me.call('audit.list', {});
    expect(rows.map(({ words }) => words)).toContain('停止导出台账');
  } finally {
    await app.close();
  }
});
