import { type Kysely, sql } from 'kysely';

/** When a case of a former year was last set right by hand: what came in with it can then not simply be taken back. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`alter table earlierCase add column correctedAt text`).execute(db);
}
