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
