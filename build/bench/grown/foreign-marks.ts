import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { openStore, storeFile } from '../../../electron/db/open.ts';
import { behindLines } from '../../../electron/db/sealing/changed-rows.ts';
import { openApp } from '../../../electron/door/app.ts';
import { proposalRows } from '../../../electron/items/rows.ts';
import { ProposalFilter } from '../../../shared/model/items/proposal.ts';
import { benchOffice } from '../list.ts';
import { fillYears } from '../material/fill-years.ts';
import { sealAnew } from '../material/seal-filled.ts';
import { compared, inTurn, type Measured } from '../measure.ts';

const items = 3000;
const today = '2026-12-15';

/** A page of a list with every row behind its lines held against its seal, beside the same page only fetched. */
export async function benchForeignMarks(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const open = () => openApp({ folder, now: () => new Date(`${today}T02:00:00Z`) });
  let app = await open();
  try {
    const account = { name: 'bench', displayName: '测试', roles: ['clerk'], password: 'bench-password' };
    await app.connect('shell').call('office.setUp', { ...benchOffice, account });
    await app.close();
    const raw = new Raw(storeFile(folder));
    fillYears(raw, { items, years: [2024, 2025, 2026], open: false });
    sealAnew(raw);
    raw.close();
    app = await open();
    const me = app.connect('shell');
    await me.call('session.login', { name: account.name, password: account.password });
    const { db } = await openStore(folder);
    const pages = [50, 200];
    const found: Measured[] = [];
    for (const pageSize of pages) {
      const times = await inTurn(
        40,
        async () => {
          const reply = await me.call('proposal.list', { pageSize });
          if (!reply.ok) throw new Error(reply.error.message);
        },
        () => proposalRows(db, ProposalFilter.parse({ pageSize }), today),
      );
      const what = `清单一页${pageSize}件：核对${behindLines.length}类记录有没有被别的程序改动过 / 只取这一页`;
      found.push(compared(what, times, '≤ 15×'));
    }
    await db.destroy();
    return found;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) for (const found of await benchForeignMarks()) console.log(Object.values(found).join('  '));
