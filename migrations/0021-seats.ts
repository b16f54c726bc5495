import { type Kysely, sql } from 'kysely';

/** Several PCs at one host: its seats, who is invited, sessions that outlive the program, and commands known again. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // 席位: another PC of the office. Of its secret only the digest is kept.
  `create table seat (
     id integer primary key,
     name text not null,
     kind text not null check (kind in ('window', 'browser', 'shell')),
     state text not null check (state in ('waiting', 'admitted', 'removed')),
     secretHash text not null,
     address text not null,
     askedAt text not null,
     answeredAt text,
     answeredBy integer references account (id),
     lastSeenAt text
   ) strict`,
  // What a connection file lets in, by the digest of its secret.
  `create table seatInvitation (
     secretHash text primary key,
     madeAt text not null,
     until text not null
   ) strict, without rowid`,
  // Who is signed in at a page, by the digest of what the page shows: a host that is started again knows it.
  `create table pageSession (
     id text primary key,
     accountId integer not null references account (id),
     era integer not null,
     weakPassword integer not null check (weakPassword in (0, 1)),
     locked integer not null check (locked in (0, 1)),
     usedAt text not null,
     madeAt text not null
   ) strict, without rowid`,
  'create index pageSession_usedAt on pageSession (usedAt)',
  // Commands by the id that their page gave them: one that comes again after a broken line is not done twice.
  `create table askedCall (
     id text primary key,
     accountId integer not null,
     operation text not null,
     at text not null,
     reply text
   ) strict, without rowid`,
  'create index askedCall_at on askedCall (at)',
];
