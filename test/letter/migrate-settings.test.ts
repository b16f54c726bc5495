import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { openStore, storeFile } from '../../electron/db/open.ts';
import { officeOf } from '../../electron/people/office.ts';
import { migrations } from '../../migrations/index.ts';
import { defaultTemplates } from '../../seeds/templates.ts';
import { usualSettings } from '../../shared/model/letter/settings.ts';
import { bureau } from '../support/desk.ts';

test('第一版程序设置过的单位：自己的用语不变，新增的用语和纸面设置按通常办法', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  const raw = new Raw(storeFile(folder));
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database: raw }) });
  await db.transaction().execute(async (step) => migrations[0]?.up(step));
  raw.pragma('user_version = 1');
  const names = Object.keys(bureau);
  const old = ['replyTitle', 'salutationNpc', 'salutationCppcc', 'salutationCollective', 'opening', 'openingWithUnits'];
  const rest = ['openingCollective', 'closing', 'note', 'copyToNpc', 'copyToCppcc', 'opinionTitle', 'opinionOpening'];
  const last = ['opinionClosing', 'requestTitle', 'requestBody'];
  const kept = new Set([...old, ...rest, ...last]);
  const templates = {
    ...Object.fromEntries(Object.entries(defaultTemplates).filter(([name]) => kept.has(name))),
    closing: '本局自己的结尾。',
  };
  raw
    .prepare(
      `insert into office (id, ${names.join(', ')}, letterForm, templates) values (1, ${names.map(() => '?').join(', ')}, 'letter', ?)`,
    )
    .run(...Object.values(bureau), JSON.stringify(templates));
  await db.destroy();

  const store = await openStore(folder);
  const office = await officeOf(store.db);
  expect(office.letterSettings).toEqual(usualSettings);
  expect(office.templates).toEqual({ ...defaultTemplates, closing: '本局自己的结尾。' });
  store.raw.close();
  rmSync(folder, { recursive: true, force: true });
});
