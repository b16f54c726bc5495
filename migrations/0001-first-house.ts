import { type Kysely, sql } from 'kysely';

/**
 * The first tables: office, accounts, units, proposals with their people, opinions, letters with their versions,
 * numbers, published letters, reference material and the audit chain. Frozen: later changes are later steps.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table office (
     id integer primary key check (id = 1),
     fullName text not null, shortName text not null, city text not null, level text not null,
     letterhead text not null, replyCode text not null, opinionCode text not null,
     assignerNpc text not null, assignerCppcc text not null,
     contactPerson text not null, contactPhone text not null, issuer text not null,
     letterForm text not null check (letterForm in ('letter', 'document')),
     templates text not null
   ) strict`,

  `create table account (
     id integer primary key,
     name text not null unique,
     displayName text not null,
     roles text not null,
     disabled integer not null default 0 check (disabled in (0, 1)),
     createdAt text not null
   ) strict`,
  // Secrets stand apart, so that no list can ever carry them along.
  `create table credential (
     accountId integer primary key references account (id),
     hash text not null,
     failures integer not null default 0,
     waitUntil text
   ) strict`,

  `create table unit (
     id integer primary key,
     name text not null unique,
     shortName text not null,
     contactPerson text not null default '',
     contactPhone text not null default '',
     retired integer not null default 0 check (retired in (0, 1))
   ) strict`,

  `create table proposal (
     id integer primary key,
     revision integer not null default 1,
     kind text not null check (kind in ('npc-suggestion', 'cppcc-proposal')),
     level text not null check (level in ('national', 'provincial', 'municipal', 'county')),
     term integer not null,
     meeting integer not null,
     number text not null,
     title text not null,
     body text not null,
     collective text,
     proposer text not null,
     role text not null check (role in ('sole', 'lead', 'co', 'split', 'reference')),
     leadUnitId integer references unit (id),
     assignedOn text not null,
     receivedOn text,
     dueOn text,
     deadline text,
     keySupervision integer not null check (keySupervision in (0, 1)),
     consent text not null check (consent in ('yes', 'no', 'unknown')),
     remark text not null,
     stage text not null check (stage in ('registered', 'drafting', 'submitted', 'returned', 'signed', 'closed')),
     closedOn text,
     registeredAt text not null,
     registeredBy text not null
   ) strict`,
  `create unique index proposal_identity on proposal (kind, level, term, meeting, number)`,
  `create index proposal_due on proposal (stage, deadline)`,
  `create index proposal_deadline on proposal (deadline, id)`,
  `create table proposer (
     proposalId integer not null references proposal (id),
     position integer not null,
     name text not null, organization text not null, phone text not null,
     primary key (proposalId, position)
   ) strict, without rowid`,
  `create table coUnit (
     proposalId integer not null references proposal (id),
     position integer not null,
     unitId integer not null references unit (id),
     primary key (proposalId, position),
     unique (proposalId, unitId)
   ) strict, without rowid`,
  `create table attachment (
     id integer primary key,
     proposalId integer not null references proposal (id),
     name text not null,
     size integer not null,
     sha256 text not null,
     storedAs text not null unique,
     addedAt text not null,
     addedBy text not null
   ) strict`,
  `create index attachment_of on attachment (proposalId)`,

  `create table opinionRequest (
     proposalId integer not null references proposal (id),
     unitId integer not null references unit (id),
     askedOn text not null,
     dueOn text not null,
     dueSteps text not null,
     primary key (proposalId, unitId)
   ) strict, without rowid`,
  `create table opinion (
     id integer primary key,
     proposalId integer not null,
     unitId integer not null,
     version integer not null,
     blocks text not null,
     fileName text,
     receivedOn text not null,
     recordedAt text not null,
     recordedBy text not null,
     unique (proposalId, unitId, version),
     foreign key (proposalId, unitId) references opinionRequest (proposalId, unitId)
   ) strict`,

  `create table letter (
     id integer primary key,
     proposalId integer not null references proposal (id),
     kind text not null check (kind in ('reply', 'opinion')),
     round integer not null default 1,
     revision integer not null,
     content text not null,
     fingerprint text not null,
     savedAt text not null,
     savedBy text not null,
     submittedVersion integer,
     unique (proposalId, round)
   ) strict`,
  `create table letterVersion (
     letterId integer not null references letter (id),
     version integer not null,
     reason text not null,
     content text not null,
     fingerprint text not null,
     at text not null,
     by text not null,
     primary key (letterId, version)
   ) strict, without rowid`,
  `create table remark (
     id integer primary key,
     letterId integer not null,
     version integer not null,
     blockId text,
     text text not null,
     by text not null,
     at text not null,
     settledAt text,
     foreign key (letterId, version) references letterVersion (letterId, version)
   ) strict`,
  `create index remark_of on remark (letterId)`,
  `create table seenVersion (
     letterId integer not null,
     accountId integer not null references account (id),
     version integer not null,
     primary key (letterId, accountId),
     foreign key (letterId, version) references letterVersion (letterId, version)
   ) strict, without rowid`,

  `create table documentNumber (
     id integer primary key,
     code text not null,
     year integer not null,
     n integer not null check (n > 0),
     letterId integer not null references letter (id),
     issuedOn text not null,
     issuedBy text not null,
     voidedOn text,
     voidReason text,
     unique (code, year, n)
   ) strict`,
  // A letter bears one valid number at a time.
  `create unique index documentNumber_valid on documentNumber (letterId) where voidedOn is null`,
  `create table signature (
     id integer primary key,
     letterId integer not null,
     version integer not null,
     fingerprint text not null,
     numberId integer not null references documentNumber (id),
     signedOn text not null,
     accountId integer not null references account (id),
     by text not null,
     unique (letterId, version, numberId),
     foreign key (letterId, version) references letterVersion (letterId, version)
   ) strict`,

  `create table publishedLetter (
     id integer primary key,
     kind text not null check (kind in ('npc-suggestion', 'cppcc-proposal')),
     level text, term integer, meeting integer,
     number text,
     title text,
     letterTitle text,
     addressees text not null,
     replyUnit text,
     replyDate text,
     record text not null,
     importedAt text not null,
     importedBy text not null
   ) strict`,
  `create index publishedLetter_identity on publishedLetter (kind, level, term, meeting, number, replyUnit)`,
  `create table reference (
     id integer primary key,
     title text not null, source text not null, text text not null,
     keptAt text not null, keptBy text not null
   ) strict`,

  `create table audit (
     id integer primary key,
     at text not null,
     accountId integer,
     who text not null,
     via text not null,
     operation text not null,
     proposalId integer,
     input text not null,
     words text not null,
     outcome text not null check (outcome in ('done', 'refused')),
     hash text not null
   ) strict`,
  `create index audit_proposal on audit (proposalId, id)`,

  // What people wrote, signed or did stays as it was: the store itself refuses.
  ...['opinion', 'letterVersion', 'signature', 'audit'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
  `create trigger documentNumber_stays before delete on documentNumber begin select raise(abort, 'numbers stay in the register'); end`,
];
