import { type Kysely, sql } from 'kysely';

/** Sessions that end, tries that are counted by name, and who may sign and take back what. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Rises with whatever ends the sessions of an account: another password, a role taken away, 停用.
  'alter table account add column era integer not null default 1',
  // Tries at a password by the name that was typed, whether or not such an account exists.
  `create table passwordTry (
     name text primary key,
     failures integer not null check (failures > 0),
     at text not null,
     waitUntil text
   ) strict, without rowid`,
  `create index passwordTry_at on passwordTry (at)`,
  `insert into passwordTry (name, failures, at, waitUntil)
     select account.name, credential.failures, coalesce(credential.waitUntil, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
       credential.waitUntil
     from credential join account on account.id = credential.accountId where credential.failures > 0`,
  'alter table credential drop column failures',
  'alter table credential drop column waitUntil',
  // How the office wants signing and sign-in; what differs from the usual ways.
  `alter table office add column ways text not null default '{}'`,
  // Who sent the letter to be signed; null where that was before this was noted, or in another store.
  'alter table letter add column submitterId integer references account (id)',
  // What the signature says besides: 代签, with its reason, or signed by the one who wrote it.
  `alter table signature add column remark text not null default ''`,
];
