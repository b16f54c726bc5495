import { type Kysely, sql } from 'kysely';

/**
 * Who does the work: 科室, people, what leaders answer for, deputies with their terms; what an item is given to;
 * chase letters; the desk's own settings; and what a change changed, in the log.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const span =
  'validFrom text, validUntil text, check (validUntil is null or validFrom is null or validUntil >= validFrom)';

const statements = [
  `create table section (
     id integer primary key,
     name text not null unique,
     phone text not null,
     ${span}
   ) strict`,
  `create table person (
     id integer primary key,
     name text not null,
     post text not null,
     phone text not null,
     sectionId integer references section (id),
     isLeader integer not null check (isLeader in (0, 1)),
     accountId integer unique references account (id),
     ${span}
   ) strict`,
  `create index person_name on person (name)`,
  `create table leaderSection (
     personId integer not null references person (id),
     sectionId integer not null references section (id),
     primary key (personId, sectionId)
   ) strict, without rowid`,
  `create table representative (
     id integer primary key,
     kind text not null check (kind in ('npc-suggestion', 'cppcc-proposal')),
     name text not null,
     organization text not null,
     phone text not null,
     /* 代表团 or 界别 */
     delegation text not null,
     term integer,
     ${span}
   ) strict`,
  `create index representative_name on representative (name, kind)`,
  `alter table unit add column validFrom text`,
  `alter table unit add column validUntil text`,

  `alter table proposal add column sectionId integer references section (id)`,
  `alter table proposal add column handlerId integer references person (id)`,
  `alter table proposal add column leaderId integer references person (id)`,
  `alter table proposal add column subject text not null default ''`,
  `create index proposal_section on proposal (sectionId, deadline)`,
  `create index proposal_assigned on proposal (assignedOn)`,
  // The class stands in the letter's content; kept in an index, so that a year's classes are counted without reading letters.
  `alter table letter add column resultClass text generated always as (json_extract(content, '$.resultClass')) virtual`,
  `create index letter_class on letter (proposalId, round, kind, resultClass)`,

  `create table chase (
     id integer primary key,
     proposalId integer not null,
     unitId integer not null,
     /* 1 for the first reminder, and so on */
     step integer not null check (step > 0),
     toLeader integer not null check (toLeader in (0, 1)),
     day text not null,
     recordedAt text not null,
     recordedBy text not null,
     unique (proposalId, unitId, step),
     foreign key (proposalId, unitId) references opinionRequest (proposalId, unitId)
   ) strict`,
  ...['update', 'delete'].map(
    (verb) =>
      `create trigger chase_no_${verb} before ${verb} on chase begin select raise(abort, 'chase rows never change'); end`,
  ),

  `create table deskSettings (id integer primary key check (id = 1), settings text not null) strict`,

  // JSON of field, before and after; empty in rows written before, whose hash does not cover it.
  `alter table audit add column changes text not null default ''`,
];
