import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { benchOffice } from './list.ts';
import { fillYears } from './material/fill-years.ts';
import { alone, type Measured, ms, single } from './measure.ts';

const items = 100_000;

/** A year's statistics beside four years before it, over 100,000 items; and one number opened into its items. */
export async function benchStatistics(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const app = await openApp({ folder, now: () => new Date('2026-12-15T02:00:00Z') });
  try {
    const me = app.connect('shell');
    const account = { name: 'bench', displayName: '测试', roles: ['clerk'], password: 'bench-password' };
    await me.call('office.setUp', { ...benchOffice, account });
    const raw = new Raw(storeFile(folder));
    fillYears(raw, { items, years: [2022, 2023, 2024, 2025, 2026], open: false });
    raw.close();
    const ask = async (operation: string, question: object) => {
      const reply = await me.call(operation, question);
      if (!reply.ok) throw new Error(reply.error.message);
    };
    const year = await alone(5, () => ask('statistics.get', { year: 2026 }));
    const behind = await alone(5, () => ask('proposal.list', { year: 2026, facts: ['owed', 'answered', 'onTime'] }));
    return [
      single('统计年报：十万件，当年和前四年', ms(year), '≤ 1 s'),
      single('统计年报：一个数点开到背后的件', ms(behind), '（参考）'),
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
