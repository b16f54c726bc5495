import { type Kysely, sql } from 'kysely';

/** 核稿、会签: the steps before a signature as the office set them, and what happened to a letter on its way. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table office add column reviewSteps text not null default '{}'`,
  `create table stepAct (
     id integer primary key,
     letterId integer not null references letter (id),
     version integer not null,
     fingerprint text not null,
     act text not null check (act in ('submit', 'agree', 'return')),
     /* Of which step of the setting; the name as it was then. Null: of none. */
     stepId integer,
     stepName text not null default '',
     sectionId integer references section (id),
     toStep integer,
     /* What was said with it. */
     remarkId integer references remark (id),
     accountId integer references account (id),
     by text not null,
     stead text not null default '',
     at text not null,
     foreign key (letterId, version) references letterVersion (letterId, version)
   ) strict`,
  'create index stepAct_of on stepAct (letterId, id)',
  ...['update', 'delete'].map(
    (verb) =>
      `create trigger stepAct_no_${verb} before ${verb} on stepAct begin select raise(abort, 'stepAct rows never change'); end`,
  ),
];
