import { type Kysely, sql } from 'kysely';

/** 批注 at words, what was said to them, and which of them returned the letter. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The words remarked on and where they began in their paragraph; '' is the whole paragraph or letter.
  `alter table remark add column words text not null default ''`,
  `alter table remark add column fromAt integer`,
  // 1: the letter went back with it.
  `alter table remark add column returned integer not null default 0 check (returned in (0, 1))`,
  `create table remarkStep (
     id integer primary key,
     remarkId integer not null references remark (id),
     letterId integer not null references letter (id),
     act text not null check (act in ('answer', 'settle', 'reopen')),
     words text not null,
     by text not null,
     at text not null
   ) strict`,
  'create index remarkStep_of on remarkStep (remarkId, id)',
  ...['update', 'delete'].map(
    (verb) =>
      `create trigger remarkStep_no_${verb} before ${verb} on remarkStep begin select raise(abort, 'remarkStep rows never change'); end`,
  ),
];
