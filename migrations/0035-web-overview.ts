import { type Kysely, sql } from 'kysely';

/** 总体情况: what a year's replies are published with, as the office worded it. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// kind: of suggestions or proposals alone; '' of both.
const statements = [
  `create table webOverview (
     id integer primary key,
     year integer not null,
     kind text not null,
     revision integer not null,
     text text not null,
     savedAt text not null,
     savedBy text not null
   ) strict`,
  'create unique index webOverview_year on webOverview (year, kind)',
];
