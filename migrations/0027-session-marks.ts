import { type Kysely, sql } from 'kysely';

/** A keyed mark over each kept session: a row that another program wrote signs nobody in. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [`alter table pageSession add column mark text not null default ''`];
