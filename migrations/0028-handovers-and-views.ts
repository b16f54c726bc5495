import { type Kysely, sql } from 'kysely';

/** 批次: items that were handed over together, with a day of their own; and the narrowed lists that people keep. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table handover (
     id integer primary key,
     name text not null,
     handedOn text not null,
     cutOffOn text,
     madeAt text not null,
     madeBy text not null
   ) strict`,
  'create unique index handover_name on handover (name)',
  'alter table proposal add column handoverId integer references handover (id)',
  'create index proposal_handover on proposal (handoverId)',
  // accountId: whose it is; null of the whole office.
  `create table savedView (
     id integer primary key,
     accountId integer references account (id),
     list text not null,
     name text not null,
     address text not null,
     savedAt text not null,
     savedBy text not null
   ) strict`,
  'create index savedView_list on savedView (list)',
];
