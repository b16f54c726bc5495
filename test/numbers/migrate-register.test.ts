import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type SqliteStore, storeFile } from '../../electron/db/open.ts';
import { migrations } from '../../migrations/index.ts';

const step = migrations.findIndex(({ name }) => name.endsWith('number-register'));
let folder = '';
let store: SqliteStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  const raw = new Raw(storeFile(folder));
  raw.pragma('foreign_keys = ON');
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database: raw }) });
  for (const { up } of migrations.slice(0, step)) await db.transaction().execute(up);
  raw.pragma(`user_version = ${step}`);
  raw.exec(`
    insert into account values (1, 'leader', '顾长风', '["leader"]', 0, '');
    insert into proposal (id, kind, level, term, meeting, number, title, body, proposer, role, assignedOn, keySupervision, consent, remark, stage, registeredAt, registeredBy)
      values (3, 'npc-suggestion', 'municipal', 9, 5, '77', '关于社区助餐的建议', '', '陈若安', 'lead', '2026-03-20', 0, 'yes', '', 'signed', '', '纪云舒');
    insert into letter (id, proposalId, kind, revision, submittedVersion, content, fingerprint, savedAt, savedBy)
      values (1, 3, 'reply', 1, 1, '{}', 'f', '', '纪云舒');
    insert into letterVersion values (1, 1, '送审', '{}', 'f', '', '纪云舒');
    insert into documentNumber values (4, '云民函', 2026, 1, 1, '2026-05-01', '顾长风', '2026-05-02', '主送有误');
    insert into documentNumber values (5, '云民函', 2026, 2, 1, '2026-05-02', '顾长风', null, null);
    insert into signature (id, letterId, version, fingerprint, numberId, signedOn, accountId, by)
      values (1, 1, 1, 'f', 5, '2026-05-02', 1, '顾长风');
  `);
  await db.destroy();
  store = await openStore(folder);
});
afterAll(async () => {
  await store.db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

test('已编的号升级后一个不少，作废的仍是作废，签名仍指着它的号', () => {
  const { raw } = store;
  const rows = raw
    .prepare('select id, code, year, n, letterId, issuedOn, voidReason, usedFor from documentNumber')
    .all();
  expect(rows).toEqual([
    {
      id: 4,
      code: '云民函',
      year: 2026,
      n: 1,
      letterId: 1,
      issuedOn: '2026-05-01',
      voidReason: '主送有误',
      usedFor: 'letter',
    },
    {
      id: 5,
      code: '云民函',
      year: 2026,
      n: 2,
      letterId: 1,
      issuedOn: '2026-05-02',
      voidReason: null,
      usedFor: 'letter',
    },
  ]);
  expect(raw.prepare('select numberId from signature').pluck().get()).toBe(5);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('登记簿上的号改不了、删不了，作废的恢复不了；一个号只有一行', () => {
  const { raw } = store;
  expect(() => raw.exec('delete from documentNumber where id = 5')).toThrow(/stay in the register/);
  expect(() => raw.exec('update documentNumber set n = 9 where id = 5')).toThrow(/never changes/);
  expect(() => raw.exec(`update documentNumber set issuedOn = '2026-01-01' where id = 5`)).toThrow(/never changes/);
  expect(() => raw.exec('update documentNumber set voidedOn = null, voidReason = null where id = 4')).toThrow(
    /stays void/,
  );
  const again = `insert into documentNumber (code, year, n, issuedBy, usedFor) values ('云民函', 2026, 1, '', 'elsewhere')`;
  expect(() => raw.exec(again)).toThrow(/UNIQUE/);
  expect(() => raw.exec(again.replace(', 1,', ', 3,').replace('elsewhere', 'other'))).toThrow(/CHECK/);
});

test('文书的号写进登记簿，那一件的检索随之更新', () => {
  const { raw } = store;
  raw.exec('delete from searchDirty');
  raw.exec(`insert into documentNumber (code, year, n, issuedOn, issuedBy, usedFor, itemId, paper)
    values ('云民函', 2026, 3, '2026-05-03', '纪云舒', 'paper', 3, 'extension')`);
  expect(raw.prepare('select source, sourceId from searchDirty').all()).toEqual([{ source: 'item', sourceId: 3 }]);
});
