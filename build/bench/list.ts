import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { proposalRows } from '../../electron/items/rows.ts';
import { ProposalFilter } from '../../shared/model/items/proposal.ts';
import { sameStatements } from './material/same-statements.ts';
import { compared, inTurn, type Measured } from './measure.ts';

const items = 100_000;
const question = { kind: 'npc-suggestion', stage: 'open', pageSize: 50, page: 3 } as const;

/** 50 of 100,000 items with filter and count: through the door, against the same SQL straight in better-sqlite3. */
export async function benchList(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const app = await openApp({ folder });
  const raw = new Raw(storeFile(folder));
  raw.pragma('cache_size = -65536');
  try {
    const me = app.connect('shell');
    const account = { name: 'bench', displayName: '测试', roles: ['clerk'], password: 'bench-password' };
    await me.call('office.setUp', { ...benchOffice, account });
    fill(raw);
    const same = await sameStatements(raw, (db) => proposalRows(db, ProposalFilter.parse(question), '2026-03-20'));
    const through = await inTurn(
      40,
      async () => {
        const reply = await me.call('proposal.list', question);
        if (!reply.ok) throw new Error(reply.error.message);
      },
      () => same.map(({ statement, parameters }) => statement.all(parameters)),
    );
    const list = raw.prepare('select * from unit where retired = 0 and (name like ? or shortName like ?) order by id');
    const read = await inTurn(
      40,
      async () => {
        for (let n = 0; n < 100; n++) await me.call('unit.list', { text: '财政局' });
      },
      () => {
        for (let n = 0; n < 100; n++) list.all('%财政局%', '%财政局%');
      },
    );
    return [
      compared('办理件列表：十万件中筛选、计数、取50件，经由门 / 裸 SQL', through, '≤ 1.6×'),
      compared('单位名录：100次小查询，经由门 / 裸 SQL', read, '（参考）'),
    ];
  } finally {
    raw.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(raw: Raw.Database) {
  const insert = raw.prepare(
    `insert into proposal (kind, level, term, meeting, number, title, body, proposer, role, assignedOn, deadline,
       keySupervision, consent, remark, stage, registeredAt, registeredBy)
     values (?, 'municipal', ?, ?, ?, ?, '', '陈若安', 'sole', '2026-03-20', ?, 0, 'yes', '', ?, '2026-03-20T00:00:00.000Z', '测试')`,
  );
  raw.transaction(() => {
    for (let n = 0; n < items; n++) {
      const day = `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
      const kind = n % 3 ? 'npc-suggestion' : 'cppcc-proposal';
      insert.run(
        kind,
        1 + (n % 9),
        1 + (n % 5),
        String(n),
        `关于第${n}项工作的建议`,
        day,
        n % 4 ? 'closed' : 'registered',
      );
    }
  })();
}

export const benchOffice = {
  fullName: '云澜市民政局',
  shortName: '市民政局',
  city: '云澜市',
  letterhead: '云澜市民政局',
  replyCode: '云民函',
  opinionCode: '云民会',
  assignerNpc: '市人大常委会代表工委',
  assignerCppcc: '市政协提案委',
};
