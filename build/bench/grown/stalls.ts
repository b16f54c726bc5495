import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { storeFile } from '../../../electron/db/open.ts';
import { openApp } from '../../../electron/door/app.ts';
import type { Connection } from '../../../electron/door/house.ts';
import type { OperationName } from '../../../shared/contract.ts';
import { benchOffice } from '../list.ts';
import { fillCases } from '../material/earlier-cases.ts';
import { fillBeside } from '../material/fill-beside.ts';
import { fillYears } from '../material/fill-years.ts';
import { sealFilled } from '../material/seal-filled.ts';
import { type Measured, median, ms, timed } from '../measure.ts';

const items = 10_000;
const year = 2026;
/** No call waits longer for another one's work. */
const most = 100;

/**
 * How long the thread that answers everyone does nothing else, by operation: each is asked alone of a store of 10,000
 * items, the writing ones with the longest texts that are taken. Beside each how long the same machine is kept by a
 * commit of one row, because a slow disk keeps everyone.
 */
export async function benchStalls(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const open = () => openApp({ folder, now: () => new Date(`${year}-12-15T02:00:00Z`), staysOpen: true });
  let app = await open();
  try {
    const account = { name: 'bench', displayName: '测试', roles: ['clerk', 'admin'], password: 'bench-password' };
    await app.connect('shell').call('office.setUp', { ...benchOffice, account });
    await app.close();
    const raw = new Raw(storeFile(folder));
    fillYears(raw, { items, years: [2022, 2023, 2024, 2025, year], open: false });
    fillCases(raw, { cases: items / 10, characters: 400 });
    fillBeside(raw);
    raw.exec('delete from searchDirty');
    raw.close();
    await sealFilled(folder);
    app = await open();
    const me = app.connect('shell');
    const call = asked(me);
    await call('session.login', { name: account.name, password: account.password });
    const bare = await bareCommit(call);
    const found: Measured[] = [];
    for (const [what, work] of await works(call)) {
      const pause = await longestPause(work);
      const over = pause > most ? '（超出）' : '';
      found.push({
        what: `别人最多等多久：${what}`,
        ours: ms(pause),
        theirs: ms(bare),
        ratio: `${(pause / bare).toFixed(1)}×${over}`,
        goal: `≤ ${most} ms`,
      });
    }
    return found;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Call = <T = unknown>(name: OperationName, question: unknown) => Promise<T>;

function asked(on: Connection): Call {
  return async <T>(name: OperationName, question: unknown) => {
    const reply = await on.call(name, question);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as T;
  };
}

async function bareCommit(call: Call): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) times.push(await timed(() => call('session.stay', {})));
  return median(times);
}

type Draft = { revision: number; content: { blocks: object[] } };

async function works(call: Call): Promise<[what: string, work: () => Promise<unknown>][]> {
  let made = 0;
  const item = async (body = '一、加密老年助餐点布局。') => {
    made += 1;
    const { id } = await call<{ id: number }>('proposal.create', {
      ...{
        kind: 'npc-suggestion',
        session: { level: 'municipal', term: 9, meeting: 5 },
        number: String(90_000 + made),
      },
      ...{
        title: `关于完善第${made}处助餐服务的建议`,
        body,
        role: 'lead',
        assignedOn: `${year}-03-20`,
        confirmed: true,
      },
      proposers: [{ name: '陈若安', organization: '云澜市第一医院', phone: '' }],
    });
    return id;
  };
  let blocks = 0;
  const block = (text: string) => {
    blocks += 1;
    return { id: `b${blocks}`, level: 0, text, sources: [] };
  };
  const save = async (proposalId: number, blocks: object[]) => {
    const { revision, content } = await call<Draft>('draft.get', { proposalId });
    return () => call('draft.save', { proposalId, revision, content: { ...content, blocks } });
  };
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      block(`第${at}个街道已建成老年助餐点${at + 3}个，惠及老年人${at * 3}人。`),
    );
  const usual = await item();
  await (await save(usual, paragraphs(25)))();
  const typed = await save(usual, paragraphs(26));
  const long = await item();
  await (await save(long, paragraphs(1400)))();
  const typedLong = await save(long, paragraphs(1401));
  const wide = await save(
    await item(),
    Array.from({ length: 10 }, () => block('我'.repeat(50_000))),
  );
  const read = (name: OperationName, question: object): [string, () => Promise<unknown>] => [
    `${name}`,
    () => call(name, question),
  ];
  const units = await call<{ id: number }[]>('unit.list', {});
  const unitId = units[0]?.id as number;
  const opinion = await item();
  await call('opinion.request', { proposalId: opinion, units: [{ unitId, dueOn: null }] });
  const text = Array.from({ length: 1900 }, (_, at) => `第${at}个街道已建成老年助餐点${at + 3}个。`).join('\n');
  const table = `姓名\n${Array.from({ length: 3000 }, (_, at) => `李${at}`).join('\n')}`;
  return [
    ['收件登记一件', () => item()],
    ['收件登记一件，原文十万字', () => item('我局高度重视。'.repeat(14_000))],
    ['自动保存一份25段的稿件', typed],
    ['保存一份1400段的稿件', typedLong],
    ['保存一份五十万字的稿件', wide],
    ['登记1900段的会办意见', () => call('opinion.receive', { proposalId: opinion, unitId, text })],
    ['汇总1900段的会办意见', () => call('draft.merge', { proposalId: opinion })],
    ['粘贴3000行的表格', () => call('organisation.readTable', { what: 'people', text: table })],
    ['打开1400段的稿件', () => call('draft.get', { proposalId: long })],
    read('proposal.list', {}),
    read('proposal.list', { text: '助餐' }),
    read('proposal.board', {}),
    read('schedule.get', {}),
    read('reminder.get', {}),
    read('chase.list', {}),
    read('commitment.list', {}),
    read('commitment.notices', { year }),
    read('statistics.get', { year }),
    read('statistics.report', { year }),
    read('ledger.export', { year: null }),
    read('list.export', { list: 'items', filter: {}, format: 'xlsx' }),
    read('letters.list', {}),
    read('number.list', {}),
    read('audit.list', {}),
    read('search.find', { text: '助餐' }),
  ];
}

async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let pause = 0;
  const beat = setInterval(() => {
    pause = Math.max(pause, performance.now() - last - 2);
    last = performance.now();
  }, 2);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
  return Math.max(pause, performance.now() - last);
}

if (import.meta.main) for (const found of await benchStalls()) console.log(Object.values(found).join('  '));
