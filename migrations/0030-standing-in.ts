import { type Kysely, sql } from 'kysely';

/** Who signs while a leader is away, and extensions that a clerk asks for and a leader answers. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table standIn (
     id integer primary key,
     absentId integer not null references account (id),
     standInId integer not null references account (id),
     firstDay text not null,
     lastDay text not null,
     why text not null,
     setBy text not null,
     setAt text not null,
     endedAt text,
     check (absentId <> standInId and firstDay <= lastDay)
   ) strict`,
  'create index standIn_of on standIn (absentId, lastDay)',
  `create table extensionRequest (
     id integer primary key,
     proposalId integer not null references proposal (id),
     /* Null: as far as the rule allows. */
     until text,
     reason text not null,
     by text not null,
     at text not null
   ) strict`,
  'create index extensionRequest_item on extensionRequest (proposalId, id)',
  `create table extensionAnswer (
     requestId integer primary key references extensionRequest (id),
     proposalId integer not null references proposal (id),
     granted integer not null check (granted in (0, 1)),
     words text not null,
     by text not null,
     at text not null
   ) strict`,
  ...['extensionRequest', 'extensionAnswer'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
];
