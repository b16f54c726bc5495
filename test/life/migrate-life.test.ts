import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { openStore, storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { migrations } from '../../migrations/index.ts';

/** A folder as the first program left it: two items, people, an opinion, a signed letter. */
async function firstFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  mkdirSync(folder, { recursive: true });
  const raw = new Raw(storeFile(folder));
  raw.pragma('foreign_keys = ON');
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database: raw }) });
  await db.transaction().execute(async (step) => migrations[0]?.up(step));
  raw.pragma('user_version = 1');
  const item = `insert into proposal (id, kind, level, term, meeting, number, title, body, proposer, role, assignedOn, keySupervision, consent, remark, stage, registeredAt, registeredBy)
    values (?, 'npc-suggestion', 'municipal', 9, 5, ?, '关于社区助餐的建议', '', '陈若安', 'lead', '2026-03-20', 0, 'yes', '', ?, '', '纪云舒')`;
  raw.prepare(item).run(3, '77', 'signed');
  raw.prepare(item).run(8, '78', 'closed');
  raw.exec(`
    insert into account values (1, 'leader', '顾长风', '["leader"]', 0, '');
    insert into unit values (5, '云澜市教育局', '市教育局', '', '', 0);
    insert into proposer values (3, 0, '陈若安', '', '');
    insert into coUnit values (3, 0, 5);
    insert into attachment values (1, 3, '来信.docx', 1, 'a', 'a', '', '');
    insert into opinionRequest values (3, 5, '2026-03-21', '2026-04-21', '[]');
    insert into opinion values (1, 3, 5, 1, '[]', null, '2026-04-01', '', '');
    insert into letter values (1, 3, 'reply', 1, 1, '{}', 'f', '', '纪云舒', 1);
    insert into letterVersion values (1, 1, '送审', '{}', 'f', '', '纪云舒');
    insert into documentNumber values (1, '云民函', 2026, 1, 1, '2026-05-01', '顾长风', null, null);
    insert into signature values (1, 1, 1, 'f', 1, '2026-05-01', 1, '顾长风');
  `);
  await db.destroy();
  return folder;
}

test('第一版程序的数据升级后一件不少，外键、索引、触发器都在，新环节可以用', async () => {
  const folder = await firstFolder();
  const { raw, db } = await openStore(folder);
  const all = (query: string) => raw.prepare(query).all();
  expect(all('select id, number, stage, round from proposal order by id')).toEqual([
    { id: 3, number: '77', stage: 'signed', round: 1 },
    { id: 8, number: '78', stage: 'closed', round: 1 },
  ]);
  expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  const names = all(`select name from sqlite_master where tbl_name = 'proposal' and type = 'index' order by name`);
  // Later steps add their own.
  expect(names).toEqual(
    expect.arrayContaining([{ name: 'proposal_deadline' }, { name: 'proposal_due' }, { name: 'proposal_identity' }]),
  );
  expect(() => raw.exec('delete from proposal where id = 3')).toThrow(/FOREIGN KEY/);
  expect(() => raw.exec('insert into proposer values (99, 0, "甲", "", "")')).toThrow();
  expect(() => raw.exec(`update proposal set number = '77' where id = 8`)).toThrow(/UNIQUE/);
  expect(() => raw.exec(`update proposal set stage = 'lost' where id = 8`)).toThrow(/CHECK/);
  expect(() => raw.exec(`update signature set by = '旁人'`)).toThrow(/never change/);
  raw.exec(`update proposal set stage = 'archived' where id = 8`);
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

test('升级前留有一份原数据，从它恢复出来一件不少', async () => {
  const folder = await firstFolder();
  // The letter of this folder has no words at all, which the index does not take; the copy is made before that.
  const raw = new Raw(storeFile(folder));
  const words = {
    title: '',
    salutation: '',
    opening: '',
    blocks: [],
    closing: '',
    note: '',
    contactLine: '',
    enclosures: [],
    copyTo: [],
  };
  raw.prepare('update letter set content = ?').run(JSON.stringify(words));
  raw.close();
  const app = await openApp({ folder });
  await app.close();
  const kept = readdirSync(join(folder, 'backups')).filter((name) => name.includes('upgrade'));
  expect(kept).toHaveLength(1);
  const file = join(folder, 'backups', kept[0] ?? '');
  const beside = mkdtempSync(join(tmpdir(), 'upgrade-'));
  const again = await openApp({ folder: join(beside, 'new') });
  const stranger = again.connect('shell');
  expect(await stranger.call('backup.check', { file })).toMatchObject({
    ok: true,
    value: { facts: { schema: 1, items: 2 } },
  });
  expect(await stranger.call('backup.restore', { how: 'beside', file, folder: join(beside, 'old') })).toMatchObject({
    ok: true,
  });
  await again.close();
  const copy = new Raw(storeFile(join(beside, 'old')), { readonly: true });
  expect(copy.prepare('select number from proposal order by id').pluck().all()).toEqual(['77', '78']);
  expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
  copy.close();
  for (const each of [folder, beside]) rmSync(each, { recursive: true, force: true });
});
