import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type SqliteStore } from '../../electron/db/open.ts';
import { migrations } from '../../migrations/index.ts';
import { columns } from './columns.ts';

let folder = '';
let store: SqliteStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
  store = await openStore(folder);
});
afterAll(async () => {
  await store.db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

type Column = { name: string; type: string; notnull: number; pk: number; hidden: number };

/** The columns that a table really has; `hidden` 1 are those of virtual tables that no one names. */
function columnsOf(table: string): Record<string, string> {
  const rows = store.raw.pragma(`table_xinfo("${table}")`) as Column[];
  const named = rows.filter(({ hidden }) => hidden !== 1);
  return Object.fromEntries(
    named.map(({ name, type, notnull, pk }) => [name, `${type.toLowerCase()}${notnull || pk ? '' : ' null'}`]),
  );
}

/** FTS5 makes these, and declares no types. */
const virtual = ['searchIndex', 'searchPiece'];

test('迁移建出的表，一张不多一张不少，正是程序写明的那些', () => {
  const tables = store.raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const own = tables.filter((name) => !name.startsWith('sqlite_') && !name.startsWith('searchIndex'));
  expect(own.sort()).toEqual(Object.keys(columns).sort());
});

for (const [table, named] of Object.entries(columns)) {
  test(`表 ${table} 的各栏，名称、类型、可否为空都与程序写明的一致`, () => {
    const found = columnsOf(table);
    if (virtual.includes(table)) expect(Object.keys(found).sort()).toEqual(Object.keys(named).sort());
    else expect(found).toEqual(named);
  });
}

/** A migration that has gone out is frozen: a store that took it will never take it again. A new one adds a line. */
const frozen: Record<string, string> = {
  '0001-first-house.ts': '8c1a53b4fc12bae51018e8b0291e14b3',
  '0002-letter-settings.ts': '022929729032a12f22bcd67b32c391bf',
  '0003-rules-and-calendar.ts': '396a2641486ff5c08c585293b85e5ebc',
  '0004-life.ts': '087d6ee9e1b2822fbd41ecf60ee5b478',
  '0005-organisation.ts': '8c442f398b174a8f3af2955cadd3b8d1',
  '0006-earlier-cases.ts': 'a0a6eabc18cc83f62623666fc58692bc',
  '0007-search.ts': '99b1fca2a7db432e54134a74436e572e',
  '0008-reference-kind.ts': '96bb07a5ba7ca550f09642a44c862924',
  '0009-import-steps.ts': 'c328715d39c1f0c08b3880a378c92f0c',
  '0010-case-packages.ts': 'fe170a9c6863beb76315146d1c8aaf79',
  '0011-attachment-text.ts': 'f30e3eb88aa8565b62e71216e06fe39f',
  '0012-case-corrections.ts': '83dbc913d3407d7601b1d20fa643c2d5',
  '0013-index-in-bites.ts': 'b690205132c98606d1050a50b1123140',
  '0014-quoting-letters.ts': 'c3e94c9dfc6b6ac007c06576cca1c32f',
  '0015-number-register.ts': '76eb41c85f16ef7b992d573d50540452',
  '0016-seals-and-keys.ts': '5bcc9413100975e957f77228df0c63ca',
  '0017-sessions.ts': 'dcd4ce43fbe2a70a11f2c2fb5d753c77',
  '0018-counting.ts': '4df299860b621dc0dfcd88dd201902b8',
  '0019-keeping.ts': 'fa165325bd3c83bfc7183d96beb41d65',
  '0020-opinion-again.ts': 'c6dee7e29e8d264f8951531cf056cd8c',
  '0021-seats.ts': '873aab1dc49b882beda2139de889831d',
  '0022-given-passwords.ts': '37924467fce9505eb9d67162d8393032',
  '0023-away.ts': '55fd3d6383c09bf859427f497227e013',
  '0024-web-texts.ts': 'f191b3ceb08a6ea380538cd6012702c1',
  '0025-unit-names.ts': 'a7a6766dcbc9826c15fce27d20876e9d',
  '0026-asks-and-notions.ts': '2439bfb9688455290e21c53c147da809',
  '0027-session-marks.ts': 'c18fd4ac8322ab321716c37d95f4c91f',
  '0028-handovers-and-views.ts': '06c61fc0c7163d39aa69de8a94f6af9e',
  '0029-remarks.ts': 'f209d8c2bfcee4828dfb5470fa72eb97',
  '0030-standing-in.ts': '98c666572b948170a2a083e7ece4a359',
  '0031-voided-items.ts': '2c2d1380da01beb7eedd7d672a7edeef',
  '0032-review-steps.ts': '82749c651b4514732ace509ec264b282',
  '0033-platforms.ts': '7b7f5726ee6e29583e0ae9731355b0c2',
  '0034-void-opinions.ts': '082b728301ee24a63673abef91e47e94',
  '0035-web-overview.ts': 'd128920191d34ffa7760c9a04c01ded0',
};

test('发出去的迁移一字未改，列表里一步不漏', () => {
  const top = join(import.meta.dirname, '..', '..', 'migrations');
  const steps = globSync('[0-9]*.ts', { cwd: top }).sort();
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(top, file)))
      .digest('hex');
  expect(Object.fromEntries(steps.map((file) => [file, digest(file).slice(0, 32)]))).toEqual(frozen);
  expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(steps);
});
