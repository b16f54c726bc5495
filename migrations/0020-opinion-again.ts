import { type Kysely, sql } from 'kysely';

/**
 * 要求重新提出会办意见: the day it was asked and why, after which version an opinion counts again, and the day by which
 * the first one was due; `dueOn` is what is owed now.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'alter table opinionRequest add column againOn text',
  `alter table opinionRequest add column againReason text not null default ''`,
  'alter table opinionRequest add column afterVersion integer not null default 0',
  'alter table opinionRequest add column firstDueOn text',
];
