import { type Kysely, sql } from 'kysely';

/** What a piece of reference material is: news, a work report, the wording to answer with. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(
      `alter table reference add column kind text not null default 'other'
         check (kind in ('news', 'report', 'line', 'other'))`,
    )
    .execute(db);
}
