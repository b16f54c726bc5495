import { type Kysely, sql } from 'kysely';

/** 公开稿: what of a letter is put on the web, as it is worked on and as it was given to be published. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// Each row is of an item's letter (proposalId) or of one of a former year (formerId).
const statements = [
  `create table webDraft (
     id integer primary key,
     proposalId integer references proposal (id),
     formerId integer references publishedLetter (id),
     revision integer not null,
     content text not null,
     savedAt text not null,
     savedBy text not null,
     check ((proposalId is null) <> (formerId is null))
   ) strict`,
  'create unique index webDraft_item on webDraft (proposalId)',
  'create unique index webDraft_former on webDraft (formerId)',
  // fingerprint: of the letter that it was made from.
  `create table webText (
     id integer primary key,
     proposalId integer references proposal (id),
     formerId integer references publishedLetter (id),
     round integer,
     letterVersion integer,
     fingerprint text not null,
     content text not null,
     submittedAt text not null,
     submittedBy text not null,
     submitterId integer not null,
     check ((proposalId is null) <> (formerId is null))
   ) strict`,
  'create index webText_item on webText (proposalId)',
  'create index webText_former on webText (formerId)',
  `create table webStep (
     id integer primary key,
     webTextId integer not null references webText (id),
     proposalId integer references proposal (id),
     how text not null check (how in ('passed', 'returned', 'taken-back', 'published')),
     words text not null,
     day text,
     url text not null,
     at text not null,
     by text not null
   ) strict`,
  'create index webStep_text on webStep (webTextId)',
  'create index webStep_item on webStep (proposalId)',
  ...['webText', 'webStep'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
];
