import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../electron/db/schema.ts';
import { seenBy } from '../../electron/db/sight.ts';
import { type InHands, seesAll, seesItem } from '../../shared/domain/people/sight.ts';

test('另有设置以前人人看全部；设了以后，审签领导和管理员仍看全部，只是经办人的看一部分', () => {
  for (const role of ['clerk', 'leader', 'admin'] as const) expect(seesAll('all', [role])).toBe(true);
  expect(seesAll('section', ['leader'])).toBe(true);
  expect(seesAll('section', ['clerk', 'admin'])).toBe(true);
  expect(seesAll('section', ['clerk'])).toBe(false);
});

test('经办人看得到本科室的、分给本人的、还没有分到科室的；没有关联人员的，看不到已分到科室的', () => {
  const mine = { sectionIds: [1], personIds: [7], itemIds: [9] };
  const nobody = { sectionIds: [], personIds: [], itemIds: [] };
  const item = (
    sectionId: number | null,
    handlerId: number | null = null,
    leaderId: number | null = null,
    id = 1,
  ): InHands => ({
    id,
    sectionId,
    handlerId,
    leaderId,
  });
  expect(seesItem(mine, item(1))).toBe(true);
  expect(seesItem(mine, item(null))).toBe(true);
  expect(seesItem(mine, item(2))).toBe(false);
  expect(seesItem(mine, item(2, 7))).toBe(true);
  expect(seesItem(mine, item(2, 8, 7))).toBe(true);
  expect(seesItem(nobody, item(2, 7))).toBe(false);
  expect(seesItem(nobody, item(null))).toBe(true);
  // 会签: another 科室's letter lies with him.
  expect(seesItem(mine, item(2, 8, 8, 9))).toBe(true);
});

test('逐行读出来的与规则说的一样，科室、承办人、领导怎样搭配都一样', async () => {
  const raw = new Raw(':memory:');
  raw.exec('create table "proposal" ("id" integer, "sectionId" integer, "handlerId" integer, "leaderId" integer)');
  const some = [null, 1, 2, 7];
  const rows = some.flatMap((sectionId) =>
    some.flatMap((handlerId) => some.map((leaderId) => ({ sectionId, handlerId, leaderId }))),
  );
  const put = raw.prepare('insert into "proposal" values (?, ?, ?, ?)');
  for (const [id, row] of rows.entries()) put.run(id, row.sectionId, row.handlerId, row.leaderId);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: raw }) });
  for (const sight of [
    { sectionIds: [1], personIds: [7], itemIds: [] },
    { sectionIds: [1, 2], personIds: [], itemIds: [] },
    { sectionIds: [], personIds: [7], itemIds: [] },
    { sectionIds: [], personIds: [], itemIds: [] },
    { sectionIds: [1], personIds: [], itemIds: [22, 40] },
  ]) {
    const seen = await seenBy(db, { sight, kept: [], voided: [3, 5] })
      .selectFrom('proposal')
      .select('id')
      .orderBy('id')
      .execute();
    const told = rows.flatMap((row, id) => (seesItem(sight, { ...row, id }) && id !== 3 && id !== 5 ? [id] : []));
    expect(seen.map(({ id }) => id)).toEqual(told);
  }
  await db.destroy();
});
