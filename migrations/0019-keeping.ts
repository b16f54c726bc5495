import { type Kysely, sql } from 'kysely';

/** How the office wants its copies kept: the public part of the key they are sealed to, the second place. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create table keepingSettings (
    id integer primary key check (id = 1),
    settings text not null
  ) strict`.execute(db);
}
