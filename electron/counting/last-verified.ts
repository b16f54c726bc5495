import type { ReadDb } from '../db/connections.ts';

/** When the log was last verified and what came of it, as the log has it; null where it never was. */
export async function lastVerified(db: ReadDb): Promise<{ at: string; words: string } | null> {
  const row = await db
    .selectFrom('audit')
    .select(['at', 'words'])
    .where('operation', '=', 'audit.verify')
    .where('outcome', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
