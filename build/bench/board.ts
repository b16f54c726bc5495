import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { boardCounts } from '../../electron/board/board.ts';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { proposalRows } from '../../electron/items/rows.ts';
import { deskSettingsOf } from '../../electron/people/desk-settings.ts';
import { ProposalFilter } from '../../shared/model/items/proposal.ts';
import { benchOffice } from './list.ts';
import { fillYears } from './material/fill-years.ts';
import { sameStatements } from './material/same-statements.ts';
import { compared, inTurn, type Measured } from './measure.ts';

const items = 10_000;
const today = '2026-06-15';

/** The board over 10,000 open items: counts and rows through the door, against the same SQL in better-sqlite3. */
export async function benchBoard(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const app = await openApp({ folder, now: () => new Date(`${today}T02:00:00Z`) });
  const raw = new Raw(storeFile(folder));
  raw.pragma('cache_size = -65536');
  try {
    const me = app.connect('shell');
    const account = { name: 'bench', displayName: '测试', roles: ['clerk'], password: 'bench-password' };
    await me.call('office.setUp', { ...benchOffice, account });
    fillYears(raw, { items, years: [2026], open: true });
    const same = await sameStatements(raw, async (db) => {
      const { amberDays } = await deskSettingsOf(db);
      await boardCounts(db, today, { personId: null, amberDays });
      await proposalRows(db, ProposalFilter.parse({ stage: 'owing', pageSize: 50 }), today);
    });
    const through = await inTurn(
      20,
      async () => {
        const reply = await me.call('proposal.board', {});
        if (!reply.ok) throw new Error(reply.error.message);
      },
      () => same.map(({ statement, parameters }) => statement.all(parameters)),
    );
    return [compared('工作台：一万件在办，各类件数和最急的50件，经由门 / 裸 SQL', through, '≤ 1.5×')];
  } finally {
    raw.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
