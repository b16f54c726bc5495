import type Raw from 'better-sqlite3';
import { sql } from 'kysely';
import { openStore } from '../../../electron/db/open.ts';

/** Rows of former years that were filled in behind the program's back are taken as its own, so that they may be used. */
export async function sealFilled(folder: string): Promise<void> {
  const { db } = await openStore(folder);
  for (const table of ['earlierCase', 'publishedLetter'] as const) {
    await db
      .transaction()
      .execute((trx) => sql`update ${sql.table(table)} set "importedAt" = "importedAt"`.execute(trx));
  }
  await db.destroy();
}

/** Every row of a store that nobody has open is sealed as it is when the program opens it next. */
export function sealAnew(raw: Raw.Database): void {
  const guards = raw.prepare("select name from sqlite_master where type = 'trigger' and tbl_name in ('seal', 'audit')");
  for (const name of guards.pluck().all()) raw.exec(`drop trigger "${name}"`);
  raw.exec(`delete from seal; update audit set seal = ''`);
}
