import { type Kysely, sql } from 'kysely';

/** Whether a password was given by an administrator and is still to be changed by its owner; those of before are not. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = ['alter table credential add column given integer not null default 0 check (given in (0, 1))'];
