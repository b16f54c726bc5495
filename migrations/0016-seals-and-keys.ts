import { type Kysely, sql } from 'kysely';

/**
 * What stands in the store can be proved: a seal for each row at each change, signatures with the leader's own key, and
 * requests for the leader's role that another leader answers.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table seal (
     id integer primary key,
     ofTable text not null,
     /* The row's primary key as a JSON array; '*' where the sealing of a whole table began. */
     ofKey text not null,
     proposalId integer,
     /* Of the row as it was then; '' of one that was removed. */
     digest text not null,
     /* A short digest of each column, so that the changed ones can be named. */
     fields text not null,
     at text not null,
     /* JSON of the columns in which the row had been changed from outside before this change of the program; '' none. */
     foreignTo text not null default '',
     hash text not null
   ) strict`,
  `create index seal_of on seal (ofTable, ofKey, id)`,
  `create index seal_item on seal (proposalId, id) where proposalId is not null`,
  // The seal that had been set last when the log's row was written.
  `alter table audit add column seal text not null default ''`,

  // Public keys are kept for good, so that former signatures stay verifiable.
  `create table signingKey (
     id integer primary key,
     accountId integer not null references account (id),
     publicKey text not null,
     fingerprint text not null unique,
     because text not null check (because in ('role', 'first', 'reset')),
     madeAt text not null,
     madeBy text not null
   ) strict`,
  `create index signingKey_of on signingKey (accountId, id)`,
  // The private key, locked by its owner's password. Secrets stand apart.
  `create table signingLock (
     keyId integer primary key references signingKey (id),
     locked text not null
   ) strict`,
  // What was signed, in words that a program can read again, and the signature over those very bytes.
  `alter table signature add column statement text`,
  `alter table signature add column keyId integer references signingKey (id)`,
  `alter table signature add column signed text`,

  `create table leaderRequest (
     id integer primary key,
     accountId integer not null references account (id),
     askedAt text not null,
     askedBy integer not null references account (id),
     answeredAt text,
     answeredBy integer references account (id),
     granted integer check (granted in (0, 1))
   ) strict`,
  `create unique index leaderRequest_open on leaderRequest (accountId) where answeredAt is null`,

  ...['seal', 'signingKey'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
];
