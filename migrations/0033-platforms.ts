import { type Kysely, sql } from 'kysely';

/** 上传平台: the platforms of those who assign, as the administrator describes them, and what was typed in already. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Name, kind, use and days stand beside the profile, so that lists can ask by them.
  `create table platform (
     key text primary key,
     position integer not null,
     name text not null,
     kind text check (kind in ('npc-suggestion', 'cppcc-proposal')),
     used integer not null check (used in (0, 1)),
     lateAfter integer not null,
     profile text not null
   ) strict, without rowid`,
  `create table platformTick (
     proposalId integer not null references proposal (id),
     round integer not null,
     platformKey text not null,
     field text not null,
     digest text not null,
     at text not null,
     by text not null,
     primary key (proposalId, round, platformKey, field)
   ) strict, without rowid`,
];
