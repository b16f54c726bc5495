import { type Kysely, sql } from 'kysely';

/**
 * 诉求 as the clerk put them, a row each time, and the search index made anew: it holds of what each record speaks in
 * whatever words, and traditional characters in their simplified form.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // asks: null where they are again as the text says; bodyKey: of the text that they were put by.
  `create table keptAsks (
     id integer primary key,
     proposalId integer not null references proposal (id),
     asks text,
     bodyKey text not null,
     keptAt text not null,
     keptBy text not null
   ) strict`,
  'create index keptAsks_item on keptAsks (proposalId)',
  ...['update', 'delete'].map(
    (verb) =>
      `create trigger keptAsks_no_${verb} before ${verb} on keptAsks begin select raise(abort, 'keptAsks rows never change'); end`,
  ),
  `insert into searchIndex (searchIndex) values ('delete-all')`,
  'delete from searchDocument',
  'delete from searchDirty',
  'delete from searchBuild',
  `insert into searchBuild
     select 1, 'item', 0, 0, total from (select
       (select count(*) from proposal) + (select count(*) from earlierCase) + (select count(*) from reference) as total)
     where total > 0`,
];
