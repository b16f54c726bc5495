import { type Kysely, sql } from 'kysely';

/** 带走办理: packages of items for a PC without a line, what each item was when it was taken, and what became of it. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // One row a package: at home when it is made, there when it is opened.
  `create table awayPackage (
     id integer primary key,
     code text not null,
     side text not null check (side in ('home', 'there')),
     begun integer not null check (begun in (0, 1)),
     office text not null,
     who text not null,
     why text not null,
     signer text not null,
     at text not null,
     by text not null
   ) strict`,
  'create unique index awayPackage_of on awayPackage (code, side)',
  // ref names the item at home, own where it was taken to; either is empty as long as that side does not know it.
  `create table awayItem (
     id integer primary key,
     packageId integer not null references awayPackage (id),
     proposalId integer not null references proposal (id),
     ref integer,
     own integer,
     base text
   ) strict`,
  'create index awayItem_of on awayItem (proposalId)',
  'create index awayItem_package on awayItem (packageId)',
  // brought: made into a package that goes back; returned: taken in at home; lifted: no longer away.
  `create table awayStep (
     id integer primary key,
     awayItemId integer not null references awayItem (id),
     proposalId integer not null references proposal (id),
     how text not null check (how in ('brought', 'returned', 'lifted')),
     at text not null,
     by text not null,
     reason text not null,
     digest text not null,
     base text
   ) strict`,
  'create index awayStep_item on awayStep (awayItemId, id)',
  'create index awayStep_of on awayStep (proposalId)',
  ...['awayPackage', 'awayItem', 'awayStep'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
];
