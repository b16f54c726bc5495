import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { settleCounted } from '../../electron/counting/keep-counted.ts';
import { statisticsOf } from '../../electron/counting/statistics.ts';
import { openStore, storeFile } from '../../electron/db/open.ts';
import { migrations } from '../../migrations/index.ts';
import { DeskSettings } from '../../shared/model/board/desk-settings.ts';

/** A folder as the program left it before statistics kept anything: one item answered late, one case of 2024. */
async function formerFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  const raw = new Raw(storeFile(folder));
  raw.pragma('foreign_keys = ON');
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database: raw }) });
  const before = migrations.findIndex(({ name }) => name.endsWith('-counting'));
  for (const { up } of migrations.slice(0, before)) await db.transaction().execute(up);
  raw.pragma(`user_version = ${before}`);
  raw.exec(`
    insert into account (id, name, displayName, roles, disabled, createdAt) values (1, 'leader', '顾长风', '["leader"]', 0, '');
    insert into proposal (id, kind, level, term, meeting, number, title, body, proposer, role, assignedOn, deadline,
      keySupervision, consent, remark, stage, registeredAt, registeredBy)
      values (3, 'npc-suggestion', 'municipal', 9, 5, '77', '关于社区助餐的建议', '', '陈若安', 'lead', '2026-03-20', '2026-06-20',
        0, 'yes', '', 'signed', '', '纪云舒');
    insert into letter (id, proposalId, kind, round, revision, content, fingerprint, savedAt, savedBy)
      values (1, 3, 'reply', 1, 1, '{"resultClass":"B"}', 'f', '', '纪云舒');
    insert into letterVersion values (1, 1, '送审', '{}', 'f', '', '纪云舒');
    insert into documentNumber (id, code, year, n, letterId, issuedOn, issuedBy) values (1, '云民函', 2026, 1, 1, '2026-07-15', '顾长风');
    insert into signature (id, letterId, version, fingerprint, numberId, signedOn, accountId, by) values (1, 1, 1, 'f', 1, '2026-07-15', 1, '顾长风');
    insert into earlierCase (kind, number, title, proposer, names, year, reading, extras, importedAt, importedBy)
      values ('npc-suggestion', '5', '关于助浴的建议', '陈若安', '["陈若安"]', 2024, '{}', '[]', '', '');
  `);
  await db.destroy();
  return folder;
}

test('以前的数据升级后第一次打开，在办的和往年的都补算进统计；算法变了的，打开时全部重算', async () => {
  const folder = await formerFolder();
  const { raw, db } = await openStore(folder);
  const figures = (year: number) =>
    statisticsOf(db, { year, kind: null, today: '2026-08-01', settings: DeskSettings.parse({}) });
  expect((await figures(2026)).total.counts.counted).toBe(0);
  await settleCounted(db);
  const year = await figures(2026);
  expect(year.total.counts).toMatchObject({ counted: 1, answered: 1, late: 1, onTime: 0 });
  expect(year.byClass).toEqual([{ resultClass: 'B', count: 1 }]);
  expect((await figures(2024)).total.counts).toMatchObject({ counted: 1, imported: 1, unanswered: 1 });

  // As if the rules had been others when this was kept.
  raw.exec(`update counted set facts = 1, openDue = null; update countedRules set rules = '0'`);
  expect((await figures(2026)).total.counts.late).toBe(0);
  await settleCounted(db);
  expect((await figures(2026)).total.counts.late).toBe(1);
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});
