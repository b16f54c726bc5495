import { type Kysely, sql } from 'kysely';

/** Rule packs with their versions, the years of the work calendar, and what is recorded about an item's dates. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table rulePack (
     id text not null,
     version integer not null check (version > 0),
     name text not null,
     body text not null,
     at text not null,
     by text not null,
     primary key (id, version)
   ) strict, without rowid`,
  // The pack that new items are handled under.
  `create table ruleChoice (
     id integer primary key check (id = 1),
     packId text not null,
     version integer not null,
     foreign key (packId, version) references rulePack (id, version)
   ) strict`,
  // An item keeps the version it was taken in under; null only until the program next opens the store.
  `alter table proposal add column rulePackId text`,
  `alter table proposal add column ruleVersion integer`,
  `alter table proposal add column deadlineMark text check (deadlineMark in ('provisional', 'paused'))`,
  `create index proposal_rules on proposal (rulePackId, ruleVersion)`,
  // 1: the clerk set the unit's day, no rule moves it.
  `alter table opinionRequest add column dueChosen integer not null default 0 check (dueChosen in (0, 1))`,

  `create table calendarYear (
     year integer primary key,
     days text not null,
     source text not null,
     savedAt text not null,
     savedBy text not null
   ) strict`,
  // Items up to and including \`after\` have been reckoned anew since the last change; no row: all have.
  `create table recomputation (
     id integer primary key check (id = 1),
     after integer not null
   ) strict`,

  `create table deadlineEvent (
     id integer primary key,
     proposalId integer not null references proposal (id),
     kind text not null check (kind in ('extend', 'pause', 'resume', 'correctStart', 'undo')),
     event text not null,
     at text not null,
     by text not null
   ) strict`,
  `create index deadlineEvent_of on deadlineEvent (proposalId, id)`,

  ...['rulePack', 'deadlineEvent'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
];
