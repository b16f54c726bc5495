import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { storeFile } from '../../../electron/db/open.ts';
import { openApp } from '../../../electron/door/app.ts';
import { benchOffice } from '../list.ts';
import { fillCases } from '../material/earlier-cases.ts';
import { fillBeside } from '../material/fill-beside.ts';
import { fillYears } from '../material/fill-years.ts';
import { alone, type Measured, ms, single } from '../measure.ts';

const items = 100_000;
const year = 2026;

/** What is asked of a store that has grown; an answer that grows faster than its store would be felt in a few years. */
const questions = {
  统计年报: ['statistics.get', { year }],
  '统计年报：一个数点开到背后的件': ['counted.list', { year, facts: ['due', 'timeTold', 'onTime'] }],
  办理件按类别筛选: ['proposal.list', { year, resultClass: 'A' }],
  办理件按统计条件筛选: ['proposal.list', { year, facts: ['owed', 'answered', 'onTime'] }],
  逾期会办单位: ['chase.list', {}],
  应告知的承诺: ['commitment.notices', { year }],
} as const;
type Name = keyof typeof questions;

/**
 * Statistics over 100,000 items of five years with their lives and as many letters, and 10,000 cases of former years;
 * and the same questions of a tenth of it: ten times the data may cost twelve times, not more.
 */
export async function benchStatistics(): Promise<Measured[]> {
  const small = await measured(items / 10);
  const large = await measured(items);
  const grown = (Object.keys(questions) as Name[]).map((name): Measured => {
    const ratio = large.times[name] / small.times[name];
    const goal = '≤ 12×';
    const said = `${ratio.toFixed(1)}×${ratio > 12 ? '（超出）' : ''}`;
    return { what: `${name}：数据十倍`, ours: ms(large.times[name]), theirs: ms(small.times[name]), ratio: said, goal };
  });
  return [
    single('统计年报：十万件，当年和前四年', ms(large.times.统计年报), '≤ 1 s'),
    ...grown,
    single('统计年报：升级后第一次打开时补算十万件', ms(large.settled), '（参考）'),
  ];
}

async function measured(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const open = () => openApp({ folder, now: () => new Date(`${year}-12-15T02:00:00Z`) });
  let app = await open();
  try {
    const account = { name: 'bench', displayName: '测试', roles: ['clerk'], password: 'bench-password' };
    await app.connect('shell').call('office.setUp', { ...benchOffice, account });
    await app.close();
    const raw = new Raw(storeFile(folder));
    fillYears(raw, { items: count, years: [2022, 2023, 2024, 2025, 2026], open: false });
    fillCases(raw, { cases: count / 10, characters: 40 });
    fillBeside(raw);
    // The index of the search is measured elsewhere.
    raw.exec('delete from searchDirty');
    raw.close();
    const start = performance.now();
    app = await open();
    const settled = performance.now() - start;
    const me = app.connect('shell');
    await me.call('session.login', { name: account.name, password: account.password });
    const times = {} as Record<Name, number>;
    for (const [name, [operation, question]] of Object.entries(questions) as [Name, (typeof questions)[Name]][]) {
      times[name] = await alone(5, async () => {
        const reply = await me.call(operation, question);
        if (!reply.ok) throw new Error(reply.error.message);
      });
    }
    return { times, settled };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
