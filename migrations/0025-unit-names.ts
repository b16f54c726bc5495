import { type Kysely, sql } from 'kysely';

/** 单位的其他叫法: what else a unit of the directory is or was called, and when. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [`alter table unit add column names text not null default '[]'`];
