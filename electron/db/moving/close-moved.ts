import { type Kysely, sql } from 'kysely';
import { refusal } from '../../../shared/errors.ts';
import type { Database } from '../schema.ts';

/**
 * From now on nobody writes to the database that the data was moved away from, whichever host he is at. Refuses with
 * `storage.busy` when someone has written since the move read the log's end.
 */
export async function closeMoved(db: Kysely<Database>, where: string, rows: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('audit')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirstOrThrow();
    if ((last.id ?? 0) !== rows) throw refusal('storage.busy');
    await sql`update "storeFacts" set "movedTo" = ${where}`.execute(trx);
    await sql`create or replace function "moved_away"() returns trigger language plpgsql as
      $$ begin raise exception 'moved away' using errcode = 'PD001'; end $$`.execute(trx);
    await sql`create trigger "moved_away" before insert on "audit" for each statement execute function "moved_away"()`.execute(
      trx,
    );
  });
}
